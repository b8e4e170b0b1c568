"""Putting what is read in a stored article today in place of what was read before, in one transaction: all or none.

What was judged of its claims, and all that rested on them, is taken back at once and waits to be compared again: a
badge must not outlive its evidence.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, Engine, bindparam, delete, select, update
from sqlalchemy.dialects import sqlite

from extractors.claims import Claim, Denial, Reading
from extractors.errors import StoreError
from factcheck.ids import claim_id
from factcheck.store import history, schema
from factcheck.store.articles import reading_in
from factcheck.store.assessed import withdraw
from factcheck.store.connection import snapshot, transaction
from factcheck.store.decisions import there
from factcheck.store.intake import Inside
from factcheck.store.kept import cluster_of
from factcheck.store.stories import portions


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What is read differently in an article, by the ids of claims.

    changed    read in the same place, but not the same.
    moved      a claim that was → the one that is read in its place and begins elsewhere.
    denials    whether denials are others.
    """

    gained: tuple[str, ...]
    lost: tuple[str, ...]
    changed: tuple[str, ...]
    moved: Mapping[str, str]
    denials: bool

    def __bool__(self) -> bool:
        return bool(self.gained or self.lost or self.changed or self.moved or self.denials)

    @classmethod
    def between(cls, before: Reading, after: Reading) -> Change:
        """Which entries of a pack made it so does not count."""
        old, new = _claims(before), _claims(after)
        gained = {name: claim for name, claim in new.items() if name not in old}
        moved = {}
        for name, claim in old.items():
            spans = ((other, one.start, one.end) for other, one in gained.items())
            if name not in new and (now := there(claim.start, claim.end, spans)):
                moved[name] = now
                del gained[now]
        return cls(
            gained=tuple(gained),
            lost=tuple(name for name in old if name not in new and name not in moved),
            changed=tuple(name for name in old if name in new and old[name] != new[name]),
            moved=moved,
            denials=_denials(before) != _denials(after),
        )


def reread(db: Engine, reading: Reading, read_by: str) -> Change:
    """Keep what is read in an article now, and by which rules. Raises StoreError if the article is not stored."""
    inside, article_id = Inside.of(reading, "", read_by), reading.article.article_id
    with transaction(db) as connection:
        before = _stored(connection, article_id)
        change = Change.between(before, reading)
        if change:
            _take_back(connection, article_id)
            _replace(connection, article_id, inside)
            _carry(connection, change)
            _record(connection, before, change, read_by)
        elif before != reading:
            _explain(connection, inside)
        its = update(schema.articles).where(schema.articles.c.article_id == article_id)
        connection.execute(its.values({name: inside.article[name] for name in ("read_by", "skipped")}))
    return change


def differs(db: Engine, reading: Reading) -> Change:
    """What ``reread`` would change."""
    with snapshot(db) as connection:
        return Change.between(_stored(connection, reading.article.article_id), reading)


def _stored(connection: Connection, article_id: str) -> Reading:
    found = reading_in(connection, article_id)
    if found is None:
        raise StoreError(f"there is no article {article_id!r} to read again")
    return found


def _claims(reading: Reading) -> dict[str, Claim]:
    return {claim_id(reading.article.article_id, one): replace(one, because=()) for one in reading.claims}


def _denials(reading: Reading) -> list[Denial]:
    return [replace(one, because=()) for one in reading.denials]


def _take_back(connection: Connection, article_id: str) -> None:
    """What was judged of these claims and of those that rest on them, with all that hang together with them."""
    own = set(connection.scalars(select(schema.claims.c.claim_id).filter_by(article_id=article_id)))
    denied = list(connection.scalars(select(schema.denials.c.denial_id).filter_by(article_id=article_id)))
    evidence, relations = schema.evidence.c, schema.relations.c
    resting = set(own)
    for some in portions(sorted(own)):
        resting.update(connection.scalars(select(evidence.claim_id).where(evidence.other_claim_id.in_(some))))
        resting.update(connection.scalars(select(relations.a).where(relations.b.in_(some))))
        resting.update(connection.scalars(select(relations.b).where(relations.a.in_(some))))
    for some in portions(denied):
        resting.update(connection.scalars(select(evidence.claim_id).where(evidence.denial_id.in_(some))))
    together, nearly = cluster_of(connection, resting), set[str]()
    statuses = schema.statuses.c
    for some in portions(sorted(own)):
        nearly.update(connection.scalars(select(statuses.claim_id).where(statuses.miss_claim_id.in_(some))))
    withdraw(connection, article_id, together)
    _wait(connection, {article_id} | {name.partition(".")[0] for name in together | nearly})


def _wait(connection: Connection, article_ids: Collection[str]) -> None:
    rows = [{"article_id": article_id} for article_id in sorted(article_ids)]
    connection.execute(sqlite.insert(schema.waiting).on_conflict_do_nothing(), rows)


def _replace(connection: Connection, article_id: str, inside: Inside) -> None:
    named = _named(connection, article_id)
    for table in (schema.listed, schema.claims, schema.denials):
        connection.execute(delete(table).where(table.c.article_id == article_id))
    inside.insert(connection)
    _forget_names(connection, named - _named(connection, article_id))


def _named(connection: Connection, article_id: str) -> set[tuple[str, str | None]]:
    """Origins, and the words that named them."""
    claims = schema.claims.c
    its = select(claims.origin, claims.source).where(claims.article_id == article_id, claims.origin.is_not(None))
    return {(row.origin, row.source) for row in connection.execute(its.distinct())}


def _forget_names(connection: Connection, named: Collection[tuple[str, str | None]]) -> None:
    """Names that no claim has any more."""
    claims, listed, sources, aliases = schema.claims.c, schema.listed.c, schema.sources, schema.aliases
    for origin, phrase in sorted(named, key=str):
        of = select(sources.c.source_id).where(sources.c.name == origin).scalar_subquery()
        told = select(listed.claim_id).where(listed.origin == origin).limit(1)
        so = told.join(schema.claims, claims.claim_id == listed.claim_id).where(claims.source == phrase)
        if phrase and connection.scalar(so) is None:
            connection.execute(delete(aliases).where(aliases.c.source_id == of, aliases.c.alias == phrase))
        if connection.scalar(told) is None:
            connection.execute(delete(sources).where(sources.c.name == origin))


def _carry(connection: Connection, change: Change) -> None:
    """How a claim stood goes with it where it moves, and is kept no longer where it is lost."""
    table = schema.withdrawn
    for some in portions(change.lost):
        connection.execute(delete(table).where(table.c.claim_id.in_(some)))
    for was, now in change.moved.items():
        connection.execute(update(table).where(table.c.claim_id == was).values(claim_id=now))


def _record(connection: Connection, before: Reading, change: Change, read_by: str) -> None:
    article_id = before.article.article_id
    words = {claim_id(article_id, one): one.text for one in before.claims}
    told: dict[str, Any] = {
        "gained": list(change.gained),
        "lost": {name: words[name] for name in change.lost},
        "changed": list(change.changed),
        "moved": dict(change.moved),
        "denials": change.denials,
    }
    named = {key: value for key, value in told.items() if value}
    history.record(connection, [history.event(history.REREAD, article_id, rules=read_by, **named)])


def _explain(connection: Connection, inside: Inside) -> None:
    """The same is read for other reasons."""
    for table, key, rows in ((schema.claims, "claim_id", inside.claims), (schema.denials, "denial_id", inside.denials)):
        if rows:
            to = update(table).where(table.c[key] == bindparam("its")).values(because=bindparam("why"))
            connection.execute(to, [{"its": row[key], "why": row["because"]} for row in rows])
