"""Queries for claims and denials: lists, pages of lists, and facets."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Engine, Row, Select, func, select

from factcheck.rows import ClaimRow, DenialRow
from factcheck.store import decode, filters, schema
from factcheck.store.connection import snapshot
from factcheck.store.filters import ALL, EVERYTHING, NONE, ClaimFilter, Order

_STREAMED_AT_ONCE = 1000

_C, _A, _S = schema.claims.c, schema.articles.c, schema.statuses.c
_OF_ARTICLE = (_A.title, _A.publisher, _A.published_day, _A.published_precision, _A.published_basis, _A.lang, _A.url)
_SHOWN = (
    *(_C.claim_id, _C.article_id, *_OF_ARTICLE, _A.text_sha256, _A.credit, _A.source_name),
    *(_C.sentence, _C.sentence_start, _C.start, _C.end, _C.text, _C.low, _C.high, _C.bound, _C.unit),
    *(_C.item, _C.concept, _C.source, _C.origin, _C.cue, _C.certainty, _C.measure, _C.as_of, _C.period, _C.place),
    *(_C.parties, _C.quoted, _C.because),
    *(
        _S.status,
        _S.statuses,
        _S.reason,
        _S.nearest,
        _S.nearest_gate,
        _S.nearest_claim_id,
        _S.n_origins,
        _S.n_outlets,
        _S.n_copies,
        _S.rules_version,
    ),
    *(schema.facts.c.fact_id, schema.facts.c.label.label("fact_label")),
)
_NAMES = tuple(column.name for column in _SHOWN)


def claims(
    db: Engine, wanted: ClaimFilter = ALL, *, order: Order = Order.NEWEST, limit: int = 50, offset: int = 0
) -> list[ClaimRow]:
    query = filters.ordered(shown().where(filters.conditions(wanted)), order).limit(limit).offset(offset)
    with snapshot(db) as connection:
        return rows(connection, query)


def every_claim(db: Engine, wanted: ClaimFilter = ALL, *, order: Order = Order.NEWEST) -> Iterator[ClaimRow]:
    """All of them, a few in memory at a time, from one view of the database."""
    query = filters.ordered(shown().where(filters.conditions(wanted)), order)
    with snapshot(db) as connection:
        streamed = connection.execution_options(yield_per=_STREAMED_AT_ONCE).execute(query)
        yield from map(_row, streamed)


def count_claims(db: Engine, wanted: ClaimFilter = ALL) -> int:
    query = select(func.count()).select_from(filters.joined(wanted)).where(filters.conditions(wanted))
    with snapshot(db) as connection:
        return connection.scalar(query) or 0


def facets(db: Engine, wanted: ClaimFilter = ALL, *, limit: int = 100) -> dict[str, list[tuple[str, int]]]:
    """For each of FACETS, the values to choose from and how many claims each would show, the most frequent first.

    The counts obey all other filters, not the facet's own: choosing a second value of it adds to the first.
    """
    with snapshot(db) as connection:
        return {name: _facet(connection, name, wanted, limit) for name in filters.FACETS}


def attention(db: Engine, limit: int = 20) -> list[ClaimRow]:
    """What to look at first: contested claims, then those that only look supported, then those that stand alone."""
    query = filters.ordered(shown().where(filters.needs_attention()), Order.ATTENTION).limit(limit)
    with snapshot(db) as connection:
        return rows(connection, query)


def fact_claims(db: Engine, fact_id: str) -> list[ClaimRow]:
    """The claims of one fact, the oldest first."""
    query = filters.ordered(shown().where(filters.conditions(ClaimFilter(fact=(fact_id,)))), Order.OLDEST)
    with snapshot(db) as connection:
        return rows(connection, query)


def denials(db: Engine, article_id: str | None = None) -> list[DenialRow]:
    """Denials without a figure: all, the newest first, or those of one article in reading order."""
    query = shown_denials().order_by(_A.published_day.desc().nulls_last(), _A.article_id, schema.denials.c.position)
    if article_id is not None:
        query = query.where(_A.article_id == article_id)
    with snapshot(db) as connection:
        return [decode.denial_row(row) for row in connection.execute(query).mappings()]


def _facet(connection: Connection, name: str, wanted: ClaimFilter, limit: int) -> list[tuple[str, int]]:
    value, n = filters.column(name), func.count()
    query = (
        select(value, n)
        .select_from(filters.joined(wanted, value))
        .where(filters.conditions(wanted, leaving_out=name))
        .group_by(value)
        .order_by(n.desc(), value)
        .limit(limit)
    )
    return [(NONE if found is None else found, count) for found, count in connection.execute(query)]


def shown() -> Select[Any]:
    return select(*_SHOWN).select_from(EVERYTHING)


def shown_denials() -> Select[Any]:
    d = schema.denials.c
    words = (d.sentence, d.sentence_start, d.source, d.cue, d.cue_start, d.denied, d.origins, d.concepts)
    return select(d.denial_id, d.article_id, *_OF_ARTICLE, *words).join_from(schema.denials, schema.articles)


def rows(connection: Connection, query: Select[Any]) -> list[ClaimRow]:
    return [_row(row) for row in connection.execute(query)]


def _row(row: Row[Any]) -> ClaimRow:
    return decode.claim_row(dict(zip(_NAMES, row, strict=True)))
