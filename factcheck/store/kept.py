"""What is known of claims that were compared before, as comparing others beside them needs it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, Engine, func, select

from factcheck.store.connection import snapshot
from factcheck.store.schema import claims, denials, evidence, facts, listed, relations, statuses
from factcheck.store.stories import portions


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptRelation:
    """``other`` is the claim on the other side, ``outlet`` its publisher or, if there is none, its article."""

    a: str
    b: str
    kind: str
    why: str
    gate: str | None
    other: str
    outlet: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptClaim:
    """
    miss      whether the figures do not meet, the claim, the gate, and why; see ``judged.Miss``.
    contests  denials, each with what it is against.
    """

    fact_id: str
    n_origins: int
    n_outlets: int
    ground: str | None
    miss: tuple[bool, str, str, str] | None
    relations: list[KeptRelation] = field(default_factory=list)
    contests: list[tuple[str, str]] = field(default_factory=list)


def cluster_mates(db: Engine, claim_ids: Collection[str]) -> set[str]:
    """These claims, and all whose facts hang together with the fact of one of them."""
    with snapshot(db) as connection:
        return cluster_of(connection, claim_ids)


def cluster_of(connection: Connection, claim_ids: Collection[str]) -> set[str]:
    mates, clusters = set(claim_ids), set[str]()
    of_facts = facts.join(listed, listed.c.fact_id == facts.c.fact_id)
    for some in portions(sorted(claim_ids)):
        query = select(facts.c.cluster_id).select_from(of_facts).where(listed.c.claim_id.in_(some))
        clusters.update(connection.scalars(query.distinct()))
    for some in portions(sorted(clusters)):
        query = select(listed.c.claim_id).select_from(of_facts).where(facts.c.cluster_id.in_(some))
        mates.update(connection.scalars(query))
    return mates


def tied(db: Engine, article_ids: Collection[str]) -> tuple[set[str], set[str]]:
    """Claims that were related to what stood in these articles, or denied there; and those that it nearly supported."""
    bearing, missing = set[str](), set[str]()
    r, e, s = relations.c, evidence.c, statuses.c
    with snapshot(db) as connection:
        for some in portions(sorted(article_ids)):
            theirs = select(claims.c.claim_id).where(claims.c.article_id.in_(some))
            denied = select(denials.c.denial_id).where(denials.c.article_id.in_(some))
            for query in (
                select(r.a).where(r.b.in_(theirs)),
                select(r.b).where(r.a.in_(theirs)),
                select(e.claim_id).where(e.denial_id.in_(denied)),
            ):
                bearing.update(connection.scalars(query))
            missing.update(connection.scalars(select(s.claim_id).where(s.miss_claim_id.in_(theirs))))
    return bearing, missing


def kept(db: Engine, claim_ids: Collection[str]) -> dict[str, KeptClaim]:
    """All that was found of these claims; those are left out that were not compared before."""
    found: dict[str, KeptClaim] = {}
    with snapshot(db) as connection:
        for some in portions(sorted(claim_ids)):
            found.update(_claims(connection, some))
            for claim_id, denial_id, why in _contests(connection, some):
                found[claim_id].contests.append((denial_id, why))
            for claim_id, relation in _relations(connection, some):
                found[claim_id].relations.append(relation)
    return found


def _claims(connection: Connection, claim_ids: Sequence[str]) -> Iterator[tuple[str, KeptClaim]]:
    s = statuses.c
    query = select(statuses, listed.c.fact_id).join(listed, listed.c.claim_id == s.claim_id)
    for row in connection.execute(query.where(s.claim_id.in_(claim_ids))):
        miss = (row.miss_disjoint, row.miss_claim_id, row.miss_gate, row.miss_why) if row.miss_claim_id else None
        counted = {"n_origins": row.n_origins, "n_outlets": row.n_outlets}
        yield row.claim_id, KeptClaim(fact_id=row.fact_id, ground=row.ground, miss=miss, **counted)


def _contests(connection: Connection, claim_ids: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    e = evidence.c
    query = select(e.claim_id, e.denial_id, e.why).where(e.claim_id.in_(claim_ids), e.denial_id.is_not(None))
    yield from map(tuple, connection.execute(query.order_by(e.claim_id, e.position)))


def _relations(connection: Connection, claim_ids: Sequence[str]) -> Iterator[tuple[str, KeptRelation]]:
    r = relations.c
    for own, other in ((r.a, r.b), (r.b, r.a)):
        outlet = func.coalesce(listed.c.publisher, listed.c.article_id)
        query = select(r.a, r.b, r.kind, r.why, r.gate, other.label("other"), outlet.label("outlet"), own.label("own"))
        for row in connection.execute(query.join(listed, listed.c.claim_id == other).where(own.in_(claim_ids))):
            values = dict(row._mapping)
            yield values.pop("own"), KeptRelation(**values)
