"""Which claims are wanted, and in which order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import Column, ColumnElement, FromClause, Select, and_, case, func, or_

from factcheck.store.encode import fold
from factcheck.store.judged import CONTESTED, SINGLE_SOURCE
from factcheck.store.schema import articles, claims, fact_claims, facts, statuses

# Every claim, with its article and, once it is assessed, with its fact and status.
EVERYTHING: FromClause = (
    claims.join(articles, articles.c.article_id == claims.c.article_id)
    .outerjoin(statuses, statuses.c.claim_id == claims.c.claim_id)
    .outerjoin(fact_claims, fact_claims.c.claim_id == claims.c.claim_id)
    .outerjoin(facts, facts.c.fact_id == fact_claims.c.fact_id)
)

NONE = ""  # in a filter or a facet: the claims that have no value there

_COLUMNS: dict[str, Column[Any]] = {
    "status": statuses.c.status,
    "reason": statuses.c.reason,
    "item": claims.c.item_name,
    "origin": claims.c.origin,
    "publisher": articles.c.publisher,
    "lang": articles.c.lang,
    "certainty": claims.c.certainty,
    "bound": claims.c.bound,
    "unit": claims.c.unit,
    "fact": fact_claims.c.fact_id,
    "article": claims.c.article_id,
}

FACETS = tuple(name for name in _COLUMNS if name not in {"fact", "article"})


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimFilter:
    """What the wanted claims have in common; a field left empty asks for nothing.

    text          words that all occur in the sentence, item or source; case and accents do not matter.
    item          canonical item; where a claim has none, its printed item in lower case.
    since, until  days of publication, both included; claims of undated articles are then left out.

    Of several values in one field a claim needs one; "" (``NONE``) stands for having none.
    """

    text: str = ""
    status: tuple[str, ...] = ()
    reason: tuple[str, ...] = ()
    item: tuple[str, ...] = ()
    origin: tuple[str, ...] = ()
    publisher: tuple[str, ...] = ()
    lang: tuple[str, ...] = ()
    certainty: tuple[str, ...] = ()
    bound: tuple[str, ...] = ()
    unit: tuple[str, ...] = ()
    fact: tuple[str, ...] = ()
    article: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None


ALL = ClaimFilter()


class Order(StrEnum):
    """Claims that are equal in these come in reading order."""

    NEWEST = "newest"
    OLDEST = "oldest"
    LARGEST = "largest"
    ATTENTION = "attention"  # what a fact-checker should look at first


def column(facet: str) -> Column[Any]:
    return _COLUMNS[facet]


def joined(wanted: ClaimFilter, *shown: Column[Any]) -> FromClause:
    """The claims, joined with no more than the filter and the columns shown need: it is for counting all of them."""
    columns = [*shown, *(column for name, column in _COLUMNS.items() if getattr(wanted, name))]
    if wanted.since or wanted.until:
        columns.append(articles.c.published_day)
    needed = {column.table for column in columns}
    source: FromClause = claims
    if articles in needed:
        source = source.join(articles, articles.c.article_id == claims.c.article_id)
    for table in (statuses, fact_claims):
        if table in needed:
            source = source.outerjoin(table, table.c.claim_id == claims.c.claim_id)
    return source


def conditions(wanted: ClaimFilter, *, leaving_out: str | None = None) -> ColumnElement[bool]:
    """What to ask of EVERYTHING; ``leaving_out`` names a facet whose own choice does not count."""
    parts: list[ColumnElement[bool]] = [claims.c.folded.contains(word, autoescape=True) for word in _words(wanted)]
    for name, where in _COLUMNS.items():
        values = getattr(wanted, name)
        if values and name != leaving_out:
            parts.append(_is_one_of(where, values))
    if wanted.since:
        parts.append(articles.c.published_day >= wanted.since)
    if wanted.until:
        parts.append(articles.c.published_day <= wanted.until)
    return and_(True, *parts)


def ordered(query: Select[Any], order: Order) -> Select[Any]:
    """In one order only, also among equals, so that pages of results neither overlap nor leave gaps."""
    day = articles.c.published_day
    first: dict[Order, tuple[ColumnElement[Any], ...]] = {
        Order.NEWEST: (day.desc().nulls_last(),),
        Order.OLDEST: (day.asc().nulls_last(),),
        Order.LARGEST: (func.coalesce(claims.c.low_real, claims.c.high_real).desc(),),
        Order.ATTENTION: (_urgency(), day.desc().nulls_last()),
    }
    return query.order_by(*first[order], claims.c.article_id, claims.c.position)


def needs_attention() -> ColumnElement[bool]:
    return statuses.c.status.in_([CONTESTED, SINGLE_SOURCE])


def _urgency() -> ColumnElement[int]:
    """Rivals first; then what looks supported and is not; then what nobody else reports."""
    reasons = ("circular", "repeated", "one_evidence", "possibly_same", "consistent_only", "unattributed", "alone")
    ranks = {reason: rank for rank, reason in enumerate(reasons, start=1)}
    return case(
        (statuses.c.status == CONTESTED, 0),
        (statuses.c.status == SINGLE_SOURCE, case(ranks, value=statuses.c.reason, else_=len(ranks) + 1)),
        else_=len(ranks) + 2,
    )


def _words(wanted: ClaimFilter) -> list[str]:
    return fold(wanted.text).split()


def _is_one_of(where: ColumnElement[Any], values: tuple[str, ...]) -> ColumnElement[bool]:
    given = [value for value in values if value != NONE]
    return or_(where.in_(given), where.is_(None)) if NONE in values else where.in_(given)
