"""Column types: the model's values as a database keeps them, without loss."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import JSON, DateTime, Dialect, String, TypeDecorator

from extractors.claims import Parties, Period

_OPEN = ".."


class Figure(TypeDecorator[Decimal]):
    """Exact, as text: a binary number would turn 0.1 into something else."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> str | None:
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Decimal | None:
        return None if value is None else Decimal(value)


class Names(TypeDecorator[tuple[str, ...]]):
    """A short tuple of strings."""

    impl = JSON
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> list[str]:
        return list(value or ())

    def process_result_value(self, value: list[str] | None, dialect: Dialect) -> tuple[str, ...]:
        return tuple(value or ())


class Rows(TypeDecorator[tuple[tuple[Any, ...], ...]]):
    """A tuple of small tuples, such as offsets."""

    impl = JSON
    cache_ok = True

    def process_bind_param(self, value: tuple[tuple[Any, ...], ...] | None, dialect: Dialect) -> list[list[Any]]:
        return [list(row) for row in value or ()]

    def process_result_value(self, value: list[list[Any]] | None, dialect: Dialect) -> tuple[tuple[Any, ...], ...]:
        return tuple(tuple(row) for row in value or ())


class Interval(TypeDecorator[Period]):
    """A period as ISO 8601 writes it, ``2024-01-01/..`` with an open end."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: Period | None, dialect: Dialect) -> str | None:
        if value is None:
            return None
        return "/".join(_OPEN if day is None else day.isoformat() for day in (value.start, value.end))

    def process_result_value(self, value: str | None, dialect: Dialect) -> Period | None:
        if value is None:
            return None
        start, end = (None if day == _OPEN else date.fromisoformat(day) for day in value.split("/"))
        return Period(start=start, end=end)


class GiverReceiver(TypeDecorator[Parties]):
    impl = JSON(none_as_null=True)
    cache_ok = True

    def process_bind_param(self, value: Parties | None, dialect: Dialect) -> list[str | None] | None:
        return None if value is None else [value.giver, value.receiver]

    def process_result_value(self, value: list[str | None] | None, dialect: Dialect) -> Parties | None:
        return None if value is None else Parties(giver=value[0], receiver=value[1])


class Moment(TypeDecorator[datetime]):
    """A moment in UTC, also where the database knows no time zones."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.replace(tzinfo=UTC)
