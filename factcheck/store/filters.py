"""Which claims are wanted, and in which order."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import Column, ColumnElement, FromClause, Select, and_, case, func, or_

from factcheck.store.encode import fold
from factcheck.store.judged import CONTESTED, SINGLE_SOURCE
from factcheck.store.schema import FEW, articles, claims, facts, listed, statuses

# Every claim, with its article and, once it is assessed, with its fact and status.
EVERYTHING: FromClause = (
    listed.join(claims, claims.c.claim_id == listed.c.claim_id)
    .join(articles, articles.c.article_id == claims.c.article_id)
    .outerjoin(statuses, statuses.c.claim_id == claims.c.claim_id)
    .outerjoin(facts, facts.c.fact_id == listed.c.fact_id)
)

NEED_ATTENTION = (CONTESTED, SINGLE_SOURCE)

NONE = ""  # in a filter or a facet: the claims that have no value there

_COLUMNS: dict[str, Column[Any]] = {
    "status": listed.c.status,
    "reason": listed.c.reason,
    "item": listed.c.item_name,
    "origin": listed.c.origin,
    "publisher": listed.c.publisher,
    "lang": listed.c.lang,
    "certainty": listed.c.certainty,
    "bound": listed.c.bound,
    "unit": listed.c.unit,
    "fact": listed.c.fact_id,
    "article": listed.c.article_id,
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


def conditions(
    wanted: ClaimFilter, *, leaving_out: Collection[str] = (), all_read: bool = False
) -> ColumnElement[bool]:
    """What to ask of ``listed``; ``leaving_out`` names facets whose own choice does not count.

    all_read  an index is read from end to end anyway: columns of few values must not lead to another, out of order.
    """
    parts: list[ColumnElement[bool]] = [listed.c.folded.contains(word, autoescape=True) for word in _words(wanted)]
    for name, where in _COLUMNS.items():
        values = getattr(wanted, name)
        if values and name not in leaving_out:
            few = all_read and name in FEW
            parts.append(func.coalesce(where, NONE).in_(values) if few else _is_one_of(where, values))
    if wanted.since:
        parts.append(listed.c.day >= wanted.since)
    if wanted.until:
        parts.append(listed.c.day <= wanted.until)
    return and_(True, *parts)


def ordered(query: Select[Any], order: Order) -> Select[Any]:
    """In one order only, also among equals, so that pages of results neither overlap nor leave gaps."""
    day = listed.c.day
    first: dict[Order, tuple[ColumnElement[Any], ...]] = {
        Order.NEWEST: (day.desc().nulls_last(),),
        Order.OLDEST: (day.asc().nulls_last(),),
        Order.LARGEST: (listed.c.size.desc().nulls_last(),),
        Order.ATTENTION: (_urgency(), day.desc().nulls_last()),
    }
    return query.order_by(*first[order], listed.c.article_id, listed.c.position)


def _urgency() -> ColumnElement[int]:
    """Rivals first; then what looks supported and is not; then what nobody else reports."""
    reasons = ("circular", "repeated", "one_evidence", "possibly_same", "consistent_only", "unattributed", "alone")
    ranks = {reason: rank for rank, reason in enumerate(reasons, start=1)}
    return case(
        (listed.c.status == CONTESTED, 0),
        (listed.c.status == SINGLE_SOURCE, case(ranks, value=listed.c.reason, else_=len(ranks) + 1)),
        else_=len(ranks) + 2,
    )


def _words(wanted: ClaimFilter) -> list[str]:
    return fold(wanted.text).split()


def _is_one_of(where: ColumnElement[Any], values: tuple[str, ...]) -> ColumnElement[bool]:
    given = [value for value in values if value != NONE]
    return or_(where.in_(given), where.is_(None)) if NONE in values else where.in_(given)
