"""What reviewers have settled, kept as entries of the history: nothing is deleted, an undoing is an entry too."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, select

from extractors.errors import StoreError
from factcheck.store import history
from factcheck.store.connection import snapshot, transaction
from factcheck.store.history import DECIDED, UNDONE
from factcheck.store.schema import claims
from factcheck.store.schema import events as table


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """One decision that holds: ``detail`` is what was settled, by name."""

    event_id: int
    detail: dict[str, Any]


def decide(db: Engine, detail: dict[str, Any]) -> int:
    """Keep a decision; the number that comes back undoes it. Raises StoreError for claims that are not stored."""
    with transaction(db) as connection:
        for claim_id in detail.get("claims", ()):
            if not connection.scalar(select(claims.c.claim_id).filter_by(claim_id=claim_id)):
                raise StoreError(
                    f"there is no claim {claim_id!r}: take the number from the claim's page or from cifra status"
                )
        history.record(connection, [history.event(DECIDED, **detail)])
        return history.revision_of(connection)


def undo(db: Engine, event_id: int) -> Decided:
    """Take a decision back. Raises StoreError where there is none of that number, or it is undone already."""
    with transaction(db) as connection:
        found = next((one for one in _standing(connection) if one.event_id == event_id), None)
        if found is None:
            raise StoreError(f"no decision {event_id} holds: cifra decisions lists those that do")
        history.record(connection, [history.event(UNDONE, decision=event_id)])
        return found


def decisions(db: Engine) -> list[Decided]:
    """Those that hold, the oldest first."""
    with snapshot(db) as connection:
        return _standing(connection)


def undecided_since(db: Engine) -> bool:
    """Whether nothing was decided or undone since claims were compared last."""
    query = select(table.c.kind).where(table.c.kind.in_([DECIDED, UNDONE, history.ASSESSED]))
    with snapshot(db) as connection:
        return connection.scalar(query.order_by(table.c.event_id.desc()).limit(1)) in {None, history.ASSESSED}


def _standing(connection: Connection) -> list[Decided]:
    query = select(table.c.event_id, table.c.kind, table.c.detail).where(table.c.kind.in_([DECIDED, UNDONE]))
    found: dict[int, Decided] = {}
    for row in connection.execute(query.order_by(table.c.event_id)):
        if row.kind == DECIDED:
            found[row.event_id] = Decided(event_id=row.event_id, detail=row.detail)
        else:
            found.pop(row.detail["decision"], None)
    return list(found.values())
