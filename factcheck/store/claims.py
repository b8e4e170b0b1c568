"""Queries for claims and denials: lists, pages of lists, and facets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Engine, Row, Select, func, literal, select

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
    """Those of one page are found in the narrow list of claims before anything of them is read."""
    found = select(schema.listed.c.claim_id)
    page = filters.ordered(found.where(filters.conditions(wanted)), order).limit(limit).offset(offset)
    with snapshot(db) as connection:
        ids = list(connection.scalars(page))
        return rows(connection, filters.ordered(shown().where(schema.listed.c.claim_id.in_(ids)), order))


def every_claim(db: Engine, wanted: ClaimFilter = ALL, *, order: Order = Order.NEWEST) -> Iterator[ClaimRow]:
    """All of them, a few in memory at a time, from one view of the database."""
    query = filters.ordered(shown().where(filters.conditions(wanted)), order)
    with snapshot(db) as connection:
        streamed = connection.execution_options(yield_per=_STREAMED_AT_ONCE).execute(query)
        yield from map(_row, streamed)


def count_claims(db: Engine, wanted: ClaimFilter = ALL) -> int:
    query = select(func.count()).select_from(schema.listed).where(filters.conditions(wanted))
    with snapshot(db) as connection:
        return connection.scalar(query) or 0


def facets(
    db: Engine, wanted: ClaimFilter = ALL, names: Collection[str] = filters.FACETS, *, limit: int = 100
) -> dict[str, list[tuple[str, int]]]:
    """For each of these facets, the values to choose from and how many claims each would show, the most frequent first.

    The counts obey all other filters, not the facet's own: choosing a second value of it adds to the first.
    """
    together = list(names) if wanted.text else [name for name in names if name in schema.FEW]
    found = {}
    with snapshot(db) as connection:
        for some in (together, *([name] for name in names if name not in together)):
            found.update(_counted(connection, some, wanted))
    return {name: sorted(found[name], key=lambda one: (-one[1], one[0]))[:limit] for name in names}


def attention(db: Engine, limit: int = 20) -> list[ClaimRow]:
    """What to look at first: contested claims, then those that only look supported, then those that stand alone."""
    return claims(db, ClaimFilter(status=filters.NEED_ATTENTION), order=Order.ATTENTION, limit=limit)


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


def _counted(connection: Connection, names: Sequence[str], wanted: ClaimFilter) -> dict[str, list[tuple[str, int]]]:
    """How many claims each value of some facets would show, all counted in one go."""
    columns, asked = [filters.column(name) for name in names], {name: getattr(wanted, name) for name in names}
    query = select(*columns, func.count()).select_from(schema.listed).group_by(*columns)
    if wanted.text:  # words are looked for in every claim: what an index has grouped would be read out of order
        query = select(*columns, literal(1)).select_from(schema.listed)
    found: dict[str, Counter[str]] = {name: Counter() for name in names}
    for *values, n in connection.execute(query.where(filters.conditions(wanted, leaving_out=names, all_read=True))):
        of = {name: NONE if value is None else value for name, value in zip(names, values, strict=True)}
        refused = [name for name in names if asked[name] and of[name] not in asked[name]]
        for name in names if not refused else refused if len(refused) == 1 else ():
            found[name][of[name]] += n
    return {name: list(counts.items()) for name, counts in found.items()}


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
