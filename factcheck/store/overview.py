"""Queries that count, for tiles and charts; everything is grouped before it leaves the database."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, FromClause, func, select

from factcheck.rows import Counts, DayCount, SourceRow, StatusCount
from factcheck.store import filters
from factcheck.store import schema as s
from factcheck.store.connection import snapshot
from factcheck.store.filters import ALL, NONE, ClaimFilter
from factcheck.store.judged import SINGLE_SOURCE


def counts(db: Engine) -> Counts:
    with snapshot(db) as connection:
        return Counts(
            articles=_number(connection, s.articles),
            claims=_number(connection, s.claims),
            denials=_number(connection, s.denials),
            facts=_number(connection, s.facts),
            by_status=_grouped(connection, s.listed.c.status, s.listed),
            by_reason=_grouped(connection, s.listed.c.reason, s.listed, s.listed.c.status == SINGLE_SOURCE),
            by_language=_grouped(connection, s.articles.c.lang, s.articles),
        )


def is_empty(db: Engine) -> bool:
    """Whether there is no article yet."""
    with snapshot(db) as connection:
        return connection.scalar(select(s.articles.c.article_id).limit(1)) is None


def status_counts(db: Engine, wanted: ClaimFilter = ALL) -> list[StatusCount]:
    """How many of the wanted claims have each status and reason, the most first; "" is not assessed yet."""
    status, reason, n = func.coalesce(s.listed.c.status, NONE), s.listed.c.reason, func.count()
    query = (
        select(status.label("status"), reason, n.label("n"))
        .select_from(s.listed)
        .where(filters.conditions(wanted))
        .group_by(status, reason)
        .order_by(n.desc(), status, reason)
    )
    with snapshot(db) as connection:
        return [StatusCount(**row) for row in connection.execute(query).mappings()]


def claims_by_day_and_status(db: Engine, wanted: ClaimFilter = ALL) -> list[DayCount]:
    """By day of publication; claims of undated articles are left out."""
    day, status = s.listed.c.day, s.listed.c.status
    query = (
        select(day, func.coalesce(status, NONE).label("status"), func.count().label("n"))
        .select_from(s.listed)
        .where(filters.conditions(wanted), day.is_not(None))
        .group_by(day, status)
        .order_by(day, status)
    )
    with snapshot(db) as connection:
        return [DayCount(**row) for row in connection.execute(query).mappings()]


def sources(db: Engine, *, limit: int | None = None) -> list[SourceRow]:
    """Every origin with how its claims stand, those with the most claims first."""
    origin, status, n = s.listed.c.origin, s.listed.c.status, func.count()
    by_status = select(origin, status, n).where(origin.is_not(None)).group_by(origin, status)
    outlets = func.count(s.listed.c.publisher.distinct())
    spread = (
        select(origin, n, outlets).where(origin.is_not(None)).group_by(origin).order_by(n.desc(), origin).limit(limit)
    )
    with snapshot(db) as connection:
        standing: dict[str, dict[str, int]] = defaultdict(dict)
        for name, its_status, number in connection.execute(by_status):
            standing[name][its_status or NONE] = number
        aliases = _aliases(connection)
        return [
            SourceRow(
                name=name,
                aliases=tuple(aliases[name]),
                n_claims=n_claims,
                n_outlets=n_outlets,
                by_status=standing[name],
            )
            for name, n_claims, n_outlets in connection.execute(spread)
        ]


def _aliases(connection: Connection) -> dict[str, list[str]]:
    query = select(s.sources.c.name, s.aliases.c.alias).join_from(s.sources, s.aliases).order_by(s.aliases.c.alias)
    found: dict[str, list[str]] = defaultdict(list)
    for name, alias in connection.execute(query):
        found[name].append(alias)
    return found


def _number(connection: Connection, table: FromClause) -> int:
    return connection.scalar(select(func.count()).select_from(table)) or 0


def _grouped(
    connection: Connection, column: ColumnElement[Any], table: FromClause, *only: ColumnElement[bool]
) -> dict[str, int]:
    n = func.count()
    query = select(column, n).select_from(table).where(*only).group_by(column).order_by(n.desc(), column)
    return {NONE if value is None else value: number for value, number in connection.execute(query)}
