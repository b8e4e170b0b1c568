"""Keeping what was judged of the claims, in place of what was judged before."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Engine, Table, bindparam, delete, select, update

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
    only      the articles that were assessed; None means all.
    claims    the claims whose standing is new, with all that are of one fact with them; None means all of ``only``.

    Raises StoreError for a status without evidence, or of claims that are not stored.
    """
    for standing in assessment.standings.values():
        _refuse_unsupported(standing)
    with transaction(db) as connection:
        if revision is not None and history.revision_of(connection) != revision:
            return False
        about = list(_about(only, claims))
        before = _withdrawn(connection, about) | _forget(connection, about)
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


def _forget(connection: Connection, about: Iterable[Any]) -> dict[str, str]:
    """Delete what was judged of these claims, and give the status that each had."""
    before: dict[str, str] = {}
    held: set[str] = set()
    listed = schema.listed
    for some in about:
        standing = select(listed.c.claim_id, listed.c.status, listed.c.fact_id).where(listed.c.claim_id.in_(some))
        for claim_id, status, fact_id in connection.execute(standing.where(listed.c.status.is_not(None))):
            before[claim_id] = status
            held.update([fact_id] if fact_id else [])
        for table, column in _OF_CLAIMS:
            connection.execute(delete(table).where(table.c[column].in_(some)))
        nothing = update(listed).values(status=None, reason=None, fact_id=None)
        connection.execute(nothing.where(listed.c.claim_id.in_(some)))
    for ids in stories.portions(sorted(held)):
        connection.execute(delete(schema.facts).where(schema.facts.c.fact_id.in_(ids)))
    return before


def _list_anew(connection: Connection, assessment: Assessment) -> None:
    """The lists of claims say how each stands now, and of which fact it is."""
    fact_of = {claim_id: fact.fact_id for fact in assessment.facts for claim_id in fact.claims}
    rows = [
        {
            "its": standing.claim_id,
            "status": str(standing.status),
            "reason": None if standing.reason is None else str(standing.reason),
            "fact_id": fact_of.get(standing.claim_id),
        }
        for standing in assessment.standings.values()
    ]
    if rows:
        connection.execute(update(schema.listed).where(schema.listed.c.claim_id == bindparam("its")), rows)


def withdraw(connection: Connection, claims: Collection[str]) -> None:
    """Take back what was judged of these claims and of all that are of one fact with them; they must wait.

    How they stood is kept until they are compared again, for the history of what changed.
    """
    before = _forget(connection, stories.portions(sorted(claims)))
    rows = [{"claim_id": claim_id, "status": status} for claim_id, status in before.items()]
    insert_all(connection, schema.withdrawn, rows)


def _withdrawn(connection: Connection, about: Iterable[Any]) -> dict[str, str]:
    """How these claims stood before they were withdrawn; it is kept no longer."""
    table, before = schema.withdrawn, dict[str, str]()
    for some in about:
        before.update(
            connection.execute(select(table.c.claim_id, table.c.status).where(table.c.claim_id.in_(some))).all()
        )
        connection.execute(delete(table).where(table.c.claim_id.in_(some)))
    return before


def _about(only: Sequence[str] | None, claims: Collection[str] | None) -> Iterator[Any]:
    """The ids of the claims that were assessed, in portions: as values, or as a query for them."""
    if claims is not None:
        yield from stories.portions(sorted(claims))
        return
    ids = select(schema.claims.c.claim_id)
    yield from (
        [ids] if only is None else (ids.where(schema.claims.c.article_id.in_(some)) for some in stories.portions(only))
    )


_OF_CLAIMS = (
    (schema.evidence, "claim_id"),
    (schema.statuses, "claim_id"),
    (schema.relations, "a"),
    (schema.relations, "b"),
)


def _judged(assessment: Assessment, counted: Mapping[str, Values]) -> Iterator[tuple[Table, list[Values]]]:
    """The rows of an assessment, table by table, in the order in which they refer to each other."""
    yield (
        schema.facts,
        [
            {"fact_id": f.fact_id, "label": f.label, "kind": str(f.kind), "concept": f.concept, "unit": f.unit}
            | counted[f.fact_id]
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
