"""Queries for facts, and their rival figures as a chart draws them."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sqlalchemy import Connection, Engine, func, select

from extractors.claims import Bound, Certainty
from factcheck.rows import FactRow, RivalFigure, figure
from factcheck.store.connection import snapshot
from factcheck.store.filters import EVERYTHING
from factcheck.store.judged import CONTESTED
from factcheck.store.schema import articles, claims, listed, statuses
from factcheck.store.schema import facts as table
from factcheck.store.stories import portions

_SHOWN = [column for column in table.c if column.name != "cluster_id"]


def facts(db: Engine, *, limit: int | None = None, offset: int = 0) -> list[FactRow]:
    """Those with the most claims first."""
    query = select(*_SHOWN).order_by(table.c.n_claims.desc(), table.c.label, table.c.fact_id)
    with snapshot(db) as connection:
        return [FactRow(**row) for row in connection.execute(query.limit(limit).offset(offset)).mappings()]


def count_facts(db: Engine) -> int:
    with snapshot(db) as connection:
        return connection.scalar(select(func.count()).select_from(table)) or 0


def fact(db: Engine, fact_id: str) -> FactRow | None:
    """None if there is no such fact."""
    with snapshot(db) as connection:
        row = connection.execute(select(*_SHOWN).where(table.c.fact_id == fact_id)).mappings().first()
    return None if row is None else FactRow(**row)


def rival_figures(db: Engine, fact_id: str) -> list[RivalFigure]:
    """Every figure of a fact, by day."""
    c = claims.c
    day = func.coalesce(c.as_of, articles.c.published_day, type_=c.as_of.type).label("day")
    shown = (c.claim_id, day, c.low, c.high, c.text, c.unit, c.bound, c.certainty, c.origin, articles.c.publisher)
    query = (
        select(*shown, statuses.c.status, statuses.c.statuses)
        .select_from(EVERYTHING)
        .where(listed.c.fact_id == fact_id)
        .order_by(day.nulls_last(), c.origin, c.claim_id)
    )
    with snapshot(db) as connection:
        return [_rival(dict(row)) for row in connection.execute(query).mappings()]


def fact_mates(db: Engine, claim_ids: Collection[str]) -> set[str]:
    """These claims, and all that are of one fact with one of them."""
    mates = set(claim_ids)
    with snapshot(db) as connection:
        for some in portions(sorted(claim_ids)):
            own = select(listed.c.fact_id).where(listed.c.claim_id.in_(some))
            mates.update(connection.scalars(select(listed.c.claim_id).where(listed.c.fact_id.in_(own))))
    return mates


def counted(connection: Connection, fact_ids: Collection[str]) -> dict[str, dict[str, Any]]:
    """What is kept with each fact about its claims, for counting them anew would take too long for a list of facts."""
    c, found = listed.c, dict[str, dict[str, Any]]()
    query = select(
        c.fact_id,
        func.count().label("n_claims"),
        func.count(c.origin.distinct()).label("n_origins"),
        func.count(c.publisher.distinct()).label("n_outlets"),
        func.count().filter(c.status == CONTESTED).label("n_contested"),
        func.min(c.day).label("first_day"),
        func.max(c.day).label("last_day"),
    ).group_by(c.fact_id)
    for some in portions(sorted(fact_ids)):
        for row in connection.execute(query.where(c.fact_id.in_(some))).mappings():
            values = dict(row)
            found[values.pop("fact_id")] = values
    return found


def _rival(row: dict[str, Any]) -> RivalFigure:
    low, high, bound = row.pop("low"), row.pop("high"), Bound(row.pop("bound"))
    return RivalFigure(
        **row
        | {
            "low": None if low is None else float(low),
            "high": None if high is None else float(high),
            "figure": figure(row["text"], low, high, bound),
            "bound": bound,
            "statuses": row["statuses"] or (),
            "certainty": Certainty(row["certainty"]),
        }
    )
