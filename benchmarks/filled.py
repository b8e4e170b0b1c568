"""A store full of made-up news, as comparing would leave it: to compare a million claims would take too long."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import timedelta
from itertools import islice, pairwise

import made_up
from sqlalchemy import Engine

from extractors.claims import Claim, Reading
from factcheck import store
from factcheck.corroborate import (
    Assessment,
    Evidence,
    Fact,
    FactKind,
    Reason,
    Relation,
    RelationKind,
    Rules,
    Standing,
    Status,
    covers,
)
from factcheck.corroborate.scenes import scene
from factcheck.ids import claim_id
from factcheck.store import encode, history, schema
from factcheck.store.connection import insert_all, transaction

AT_ONCE = 200  # stories


def fill(db: Engine, stories: Iterable[made_up.Story]) -> int:
    """Store what papers tell of these stories; gives the number of claims."""
    rules, left, claims = Rules.shipped(), iter(stories), 0
    while some := list(islice(left, AT_ONCE)):
        told = [(story, made_up.told(story)) for story in some]
        readings = [reading for _, its in told for reading in its]
        _take_in(db, readings)
        store.save_assessment(db, _assessed(told, rules), only=[one.article.article_id for one in readings])
        claims += sum(len(one.claims) for one in readings)
    return claims


def _take_in(db: Engine, readings: Sequence[Reading]) -> None:
    now = history.now()
    articles = {one.article.article_id: encode.article_values(one, "made up", now) for one in readings}
    claims = [row for one in readings for row in encode.claim_values(one)]
    with transaction(db) as connection:
        insert_all(connection, schema.articles, list(articles.values()))
        insert_all(connection, schema.claims, claims)
        listed = [encode.listed_values(articles[row["article_id"]], row) for row in claims]
        insert_all(connection, schema.listed, listed)
        added = [history.event(history.ADDED, one.article.article_id, claims=len(one.claims)) for one in readings]
        history.record(connection, added)


def _assessed(told: Sequence[tuple[made_up.Story, Sequence[Reading]]], rules: Rules) -> Assessment:
    """Each thing counted in a story is one fact."""
    found = [_fact(concept, claims) for _, readings in told for concept, claims in _by_concept(readings).items()]
    return Assessment(
        facts=tuple(fact for fact, _, _ in found),
        relations=tuple(relation for _, relations, _ in found for relation in relations),
        standings={one.claim_id: one for _, _, standings in found for one in standings},
        covered=tuple(
            covers.kept(covers.cover(scene(reading), rules), _mates(reading, readings), rules.occasion)
            for _, readings in told
            for reading in readings
        ),
        rules_version=rules.version,
    )


def _mates(reading: Reading, readings: Sequence[Reading]) -> dict[str, str | None]:
    """Papers that print one text end alike but for their own last words."""
    said = reading.claims
    return {
        one.article.article_id: "copy" if one.claims == said else None
        for one in readings
        if one.article.article_id != reading.article.article_id
    }


def _by_concept(readings: Iterable[Reading]) -> dict[str, list[tuple[str, Claim]]]:
    found: dict[str, list[tuple[str, Claim]]] = defaultdict(list)
    for reading in readings:
        for claim in reading.claims:
            found[claim.concept or ""].append((claim_id(reading.article.article_id, claim), claim))
    return found


def _fact(concept: str, claims: list[tuple[str, Claim]]) -> tuple[Fact, list[Relation], list[Standing]]:
    claims.sort(key=lambda one: one[0])
    ids = tuple(name for name, _ in claims)
    fact = Fact(
        fact_id=hashlib.sha256(ids[0].encode()).hexdigest()[:16],
        label=concept,
        kind=FactKind.FIXED,
        concept=concept,
        unit="count",
        claims=ids,
        window=timedelta(days=2),
        cluster=ids[0],
    )
    backed = {b[0]: a[0] for a, b in pairwise(claims) if a[1].origin != b[1].origin}
    relations = [Relation(a=a, b=b, kind=RelationKind.SUPPORTS, why="independent origins") for b, a in backed.items()]
    return fact, relations, [_standing(name, backed.get(name), fact) for name in ids]


def _standing(name: str, backer: str | None, fact: Fact) -> Standing:
    status = Status.CORROBORATED if backer else Status.SINGLE_SOURCE
    return Standing(
        claim_id=name,
        status=status,
        statuses=(status,),
        reason=None if backer else Reason.ALONE,
        fact_id=fact.fact_id,
        evidence=(Evidence(status=status, why="made up", claim=backer or name),),
        nearest=None,
        nearest_gate=None,
        nearest_claim=None,
        n_origins=2,
        n_outlets=2,
        n_copies=0,
        ground=None,
        miss=None,
    )
