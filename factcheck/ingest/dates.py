"""Dates of publication, as precise as they are written."""

from __future__ import annotations

import re
from datetime import date, timedelta

from extractors.claims import Precision, Published
from extractors.errors import BadDate

_WRITTEN = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_AHEAD = timedelta(days=1)  # where the article appeared it may be tomorrow already


def looks_like_one(text: str) -> bool:
    return _WRITTEN.fullmatch(text) is not None


def published(where: str, text: str, *, basis: str, today: date | None) -> Published:
    """``2024-01-31``, ``2024-01`` or ``2024``; ``where`` names file and place for the message.

    Raises BadDate if there is no such day, or if it is after ``today``.
    """
    written = _WRITTEN.fullmatch(text)
    if not written:
        raise BadDate(f"{where}: {text!r} is no date; write it like 2024-01-31, 2024-01 or 2024")
    year, month, day = (int(part) if part else None for part in written.groups())
    try:
        first = date(year or 0, month or 1, day or 1)
    except ValueError:
        raise BadDate(f"{where}: there is no {text} in the calendar; write the date like 2024-01-31") from None
    if today is not None and first > today + _AHEAD:
        raise BadDate(f"{where}: {text} is in the future; write the day on which the article appeared")
    precision = Precision.DAY if day else Precision.MONTH if month else Precision.YEAR
    return Published(day=first, precision=precision, basis=basis)
