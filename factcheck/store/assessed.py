"""Keeping what was judged of the claims, in place of what was judged before."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from sqlalchemy import Connection, Engine, Table, bindparam, delete, or_, select, update

from extractors.errors import StoreError
from factcheck.store import facts, history, schema, stories
from factcheck.store.connection import insert_all, transaction
from factcheck.store.encode import Values
from factcheck.store.judged import SINGLE_SOURCE, Assessment, Standing


def save_assessment(
    db: Engine,
    assessment: Assessment,
    *,
    revision: int | None = None,
    only: Sequence[str] | None = None,
    claims: Collection[str] | None = None,
) -> bool:
    """Replace facts, relations, statuses and evidence by those of ``assessment``; what changed goes into the history.

    revision  the store's revision that was assessed. If it is no longer that one, nothing is written and False comes
              back: assess again, or the articles that came in between would stand without a status.
    only      the articles that were compared anew; None means all.
    claims    the claims whose facts were put together anew; None means those of ``only``. Of any others with a standing
              that alone is new.

    Raises StoreError for a status without evidence, or of claims that are not stored.
    """
    for standing in assessment.standings.values():
        _refuse_unsupported(standing)
    with transaction(db) as connection:
        if revision is not None and history.revision_of(connection) != revision:
            return False
        before = _forget(connection, assessment, only, claims)
        before |= _withdrawn(connection, before.keys() | assessment.standings.keys())
        _list_anew(connection, assessment)
        for table, rows in _judged(assessment, facts.counted(connection, [one.fact_id for one in assessment.facts])):
            insert_all(connection, table, rows)
        stories.keep_covers(connection, assessment.covered, only)
        changes = [
            history.event(history.STATUS, None, claim_id, before=before[claim_id], after=str(standing.status))
            for claim_id, standing in assessment.standings.items()
            if before.get(claim_id, standing.status) != standing.status
        ]
        assessed = history.event(
            history.ASSESSED, claims=len(assessment.standings), changed=len(changes), rules=assessment.rules_version
        )
        history.record(connection, [*changes, assessed])
    return True


def _forget(
    connection: Connection, assessment: Assessment, only: Sequence[str] | None, claims: Collection[str] | None
) -> dict[str, str]:
    """Delete what was judged before and is judged anew, and give the status that each claim had."""
    if only is None:
        before = dict(connection.execute(_STOOD).all())
        for table in (schema.evidence, schema.statuses, schema.relations, schema.facts):
            connection.execute(delete(table))
        connection.execute(update(schema.listed).values(_NOTHING))
        return before
    again = set(_claims_of(connection, only) if claims is None else claims)
    before = _forget_standings(connection, again.union(assessment.standings))
    _forget_relations(connection, only, again)
    _forget_facts(connection, again)
    return before


_STOOD = select(schema.listed.c.claim_id, schema.listed.c.status).where(schema.listed.c.status.is_not(None))
_NOTHING = {"status": None, "reason": None, "fact_id": None}


def _claims_of(connection: Connection, articles: Sequence[str]) -> Iterator[str]:
    c = schema.claims.c
    for some in stories.portions(articles):
        yield from connection.scalars(select(c.claim_id).where(c.article_id.in_(some)))


def _forget_standings(connection: Connection, claims: Collection[str]) -> dict[str, str]:
    """How they stood comes back."""
    before: dict[str, str] = {}
    for some in stories.portions(sorted(claims)):
        before.update(connection.execute(_STOOD.where(schema.listed.c.claim_id.in_(some))).all())
        for table in (schema.evidence, schema.statuses):
            connection.execute(delete(table).where(table.c.claim_id.in_(some)))
    return before


def _forget_relations(connection: Connection, articles: Sequence[str], again: Collection[str]) -> None:
    """Those of the claims of these articles, and those among the claims that are put together anew."""
    table, c = schema.relations, schema.claims.c
    for some in stories.portions(articles):
        theirs = select(c.claim_id).where(c.article_id.in_(some))
        connection.execute(delete(table).where(or_(table.c.a.in_(theirs), table.c.b.in_(theirs))))
    among = select(table.c.relation_id, table.c.b)
    stale = [
        relation_id
        for some in stories.portions(sorted(again))
        for relation_id, other in connection.execute(among.where(table.c.a.in_(some)))
        if other in again
    ]
    for ids in stories.portions(stale):
        connection.execute(delete(table).where(table.c.relation_id.in_(ids)))


def _forget_facts(connection: Connection, claims: Collection[str]) -> None:
    listed, held = schema.listed, set[str]()
    for some in stories.portions(sorted(claims)):
        its = listed.c.claim_id.in_(some)
        held.update(connection.scalars(select(listed.c.fact_id).where(its, listed.c.fact_id.is_not(None))))
        connection.execute(update(listed).values(_NOTHING).where(its))
    for ids in stories.portions(sorted(held)):
        connection.execute(delete(schema.facts).where(schema.facts.c.fact_id.in_(ids)))


def _list_anew(connection: Connection, assessment: Assessment) -> None:
    """The lists of claims say how each stands now, and of which fact it is."""
    standings = assessment.standings.values()
    stand = [
        {"its": one.claim_id, "status": str(one.status), "reason": None if one.reason is None else str(one.reason)}
        for one in standings
    ]
    held = [{"its": claim_id, "fact_id": fact.fact_id} for fact in assessment.facts for claim_id in fact.claims]
    for rows in (stand, held):
        if rows:
            connection.execute(update(schema.listed).where(schema.listed.c.claim_id == bindparam("its")), rows)


def forget(db: Engine) -> None:
    """Take back all that was judged: every article waits to be compared."""
    with transaction(db) as connection:
        rows = [{"claim_id": claim_id, "status": status} for claim_id, status in connection.execute(_STOOD)]
        insert_all(connection, schema.withdrawn, rows)
        for table in (schema.evidence, schema.statuses, schema.relations, schema.facts):
            connection.execute(delete(table))
        connection.execute(update(schema.listed).values(_NOTHING))
        stories.keep_covers(connection, (), None)
        ids = [{"article_id": article_id} for article_id in connection.scalars(select(schema.articles.c.article_id))]
        insert_all(connection, schema.waiting, ids)


def withdraw(connection: Connection, article_id: str, claims: Collection[str]) -> None:
    """Take back what was judged of an article's claims, and of others that hang together with them; they must wait.

    How they stood is kept until they are compared again, for the history of what changed.
    """
    before = _forget_standings(connection, claims)
    _forget_relations(connection, [article_id], claims)
    _forget_facts(connection, claims)
    rows = [{"claim_id": claim_id, "status": status} for claim_id, status in before.items()]
    insert_all(connection, schema.withdrawn, rows)


def _withdrawn(connection: Connection, claims: Collection[str]) -> dict[str, str]:
    """How these claims stood before they were withdrawn; it is kept no longer."""
    table, before = schema.withdrawn, dict[str, str]()
    for some in stories.portions(sorted(claims)):
        told = select(table.c.claim_id, table.c.status).where(table.c.claim_id.in_(some))
        before.update(connection.execute(told).all())
        connection.execute(delete(table).where(table.c.claim_id.in_(some)))
    return before


def _judged(assessment: Assessment, counted: Mapping[str, Values]) -> Iterator[tuple[Table, list[Values]]]:
    """The rows of an assessment, table by table, in the order in which they refer to each other."""
    yield (
        schema.facts,
        [
            {
                "fact_id": f.fact_id,
                "label": f.label,
                "kind": str(f.kind),
                "concept": f.concept,
                "unit": f.unit,
                "cluster_id": f.cluster,
                **counted[f.fact_id],
            }
            for f in assessment.facts
        ],
    )
    yield (
        schema.relations,
        [{"a": r.a, "b": r.b, "kind": str(r.kind), "why": r.why, "gate": r.gate} for r in assessment.relations],
    )
    standings = assessment.standings.values()
    yield schema.statuses, [_status(standing, assessment.rules_version) for standing in standings]
    yield schema.evidence, [row for standing in standings for row in _evidence(standing)]


def _status(standing: Standing, rules_version: str) -> Values:
    return {
        "claim_id": standing.claim_id,
        "status": str(standing.status),
        "statuses": tuple(str(status) for status in standing.statuses),
        "reason": None if standing.reason is None else str(standing.reason),
        "nearest": standing.nearest,
        "nearest_gate": standing.nearest_gate,
        "nearest_claim_id": standing.nearest_claim,
        "n_origins": standing.n_origins,
        "n_outlets": standing.n_outlets,
        "n_copies": standing.n_copies,
        "rules_version": rules_version,
        "ground": None if standing.ground is None else str(standing.ground),
        "miss_claim_id": standing.miss and standing.miss.claim_id,
        "miss_disjoint": standing.miss and standing.miss.disjoint,
        "miss_gate": standing.miss and standing.miss.gate,
        "miss_why": standing.miss and standing.miss.why,
    }


def _evidence(standing: Standing) -> list[Values]:
    return [
        {
            "claim_id": standing.claim_id,
            "position": position,
            "status": str(item.status),
            "why": item.why,
            "other_claim_id": item.claim,
            "denial_id": item.denial,
        }
        for position, item in enumerate(standing.evidence)
    ]


def _refuse_unsupported(standing: Standing) -> None:
    """No status without live evidence: a badge that nothing stands behind is false comfort."""
    own = standing.claim_id
    shown = {item.status for item in standing.evidence if item.denial or item.claim not in {None, own}}
    for status in {standing.status, *standing.statuses} - {SINGLE_SOURCE}:
        if status not in shown:
            raise StoreError(f"claim {standing.claim_id}: {status} without a claim or denial as evidence is not stored")
