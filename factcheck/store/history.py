"""The append-only history: writing an entry and reading it back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Engine, func, or_, select

from factcheck.rows import EventRow
from factcheck.store import decode
from factcheck.store.connection import insert_all, snapshot
from factcheck.store.schema import events as table

ADDED = "added"  # an article came in
REREAD = "reread"  # an article was read anew, and differently
ASSESSED = "assessed"  # all claims were compared
STATUS = "status"  # a claim's status became another
DECIDED = "decided"  # a reviewer settled something
UNDONE = "undone"  # and took it back


def now() -> datetime:
    return datetime.now(UTC)


def event(kind: str, article_id: str | None = None, claim_id: str | None = None, **detail: Any) -> dict[str, Any]:
    """The values of one entry."""
    return {"at": now(), "kind": kind, "article_id": article_id, "claim_id": claim_id, "detail": detail}


def record(connection: Connection, new: Sequence[dict[str, Any]]) -> None:
    insert_all(connection, table, new)


def revision_of(connection: Connection) -> int:
    return connection.scalar(select(func.max(table.c.event_id))) or 0


def revision(db: Engine) -> int:
    """A number that grows with every change: what was computed at one revision holds as long as it stays."""
    with snapshot(db) as connection:
        return revision_of(connection)


def assessed_by(db: Engine) -> str | None:
    """The version of the rules by which all claims were compared; None if articles came in or were
    read anew since then."""
    query = select(table.c.kind, table.c.detail).where(table.c.kind.in_([ADDED, REREAD, ASSESSED]))
    with snapshot(db) as connection:
        last = connection.execute(query.order_by(table.c.event_id.desc()).limit(1)).first()
    return last.detail["rules"] if last and last.kind == ASSESSED else None


def last_rules(db: Engine) -> str | None:
    """The version of the rules by which claims were compared last; None if that was never done."""
    query = select(table.c.detail).where(table.c.kind == ASSESSED).order_by(table.c.event_id.desc()).limit(1)
    with snapshot(db) as connection:
        last = connection.execute(query).first()
    return last.detail["rules"] if last else None


def number_now(connection: Connection, claim_id: str) -> str:
    """A claim's number today: where its article was read anew it may begin elsewhere."""
    its = (table.c.article_id == claim_id.partition(".")[0]) & (table.c.kind == REREAD)
    for detail in connection.scalars(select(table.c.detail).where(its).order_by(table.c.event_id)):
        claim_id = detail.get("moved", {}).get(claim_id, claim_id)
    return claim_id


def events(
    db: Engine, *, article_id: str | None = None, claim_id: str | None = None, limit: int = 100
) -> list[EventRow]:
    """The newest entries first: all of them, or those about this article or this claim."""
    with snapshot(db) as connection:
        return entries(connection, article_id=article_id, claim_id=claim_id, limit=limit)


def entries(
    connection: Connection, *, article_id: str | None = None, claim_id: str | None = None, limit: int = 100
) -> list[EventRow]:
    about = ((table.c.article_id, article_id), (table.c.claim_id, claim_id))
    wanted = [column == value for column, value in about if value is not None]
    query = select(table).order_by(table.c.event_id.desc()).limit(limit)
    if wanted:
        query = query.where(or_(*wanted))
    return [decode.event_row(row) for row in connection.execute(query).mappings()]
