"""What reviewers have settled, kept as entries of the history: nothing is deleted, an undoing is an entry too.

A decision names claims by where they stand in their articles. Read anew, an article keeps its text, so whatever is read
at that place now is the claim that was meant, also where it begins elsewhere or has become wider. Where nothing is read
there any more the decision rests, and holds again once something is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, func, select

from extractors.errors import StoreError
from factcheck.store import history
from factcheck.store.connection import snapshot, transaction
from factcheck.store.history import DECIDED, UNDONE
from factcheck.store.schema import articles, claims
from factcheck.store.schema import events as table
from factcheck.store.stories import portions


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a claim stood when it was decided on: from ``start`` to ``end`` in its article.

    named  its id then.
    """

    named: str
    article_id: str
    start: int
    end: int

    @classmethod
    def of(cls, named: str, end: int | None) -> Place:
        """Before ends were kept, a claim was known by where it begins."""
        article_id, _, start = named.partition(".")
        return cls(named=named, article_id=article_id, start=int(start), end=int(start) + 1 if end is None else end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """One decision that holds: ``detail`` is what was settled, by name.

    now  id of a claim as it was named → the claim that is read in its place today; left out where none is.
    """

    event_id: int
    detail: dict[str, Any]
    now: Mapping[str, str]

    @property
    def places(self) -> tuple[Place, ...]:
        """Of the claims that it names."""
        named = self.detail.get("claims", ())
        ends = self.detail.get("ends") or [None] * len(named)
        return tuple(Place.of(name, end) for name, end in zip(named, ends, strict=True))

    @property
    def beside(self) -> tuple[Place, ...]:
        """Of those that were of one fact with them: where it was decided on the fact, they stand for it too."""
        return tuple(Place.of(name, end) for name, end in self.detail.get("beside", {}).items())

    @property
    def resting(self) -> tuple[Place, ...]:
        """Where no claim is read any more, nor any other of the fact."""
        stand_in = any(place.named in self.now for place in self.beside)
        return () if stand_in else tuple(place for place in self.places if place.named not in self.now)

    @property
    def as_one(self) -> bool:
        """What it puts together or sets apart is read as one claim now."""
        return len(self.places) > 1 and not self.resting and len({self.now[place.named] for place in self.places}) == 1


Read = tuple[str, int, int]  # id of a claim, where it begins and ends


def there(start: int, end: int, read: Iterable[Read]) -> str | None:
    """The claim read at this place of its article: the one that begins there, else the one that shares most of it."""
    shared = [
        (begin == start, min(end, stop) - max(start, begin), -begin, claim_id)
        for claim_id, begin, stop in read
        if begin < end and start < stop
    ]
    return max(shared)[-1] if shared else None


def decide(db: Engine, detail: dict[str, Any], beside: Collection[str] = ()) -> int:
    """Keep a decision; the number that comes back undoes it. Raises StoreError for claims that are not stored.

    beside  other claims of the fact that is decided on.
    """
    with transaction(db) as connection:
        if named := detail.get("claims"):
            ends = dict(_end(connection, claim_id) for claim_id in named)
            detail = detail | {"claims": list(ends), "ends": list(ends.values())}
        if others := dict(_end(connection, claim_id) for claim_id in sorted(beside)):
            detail = detail | {"beside": others}
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


def printed(db: Engine, places: Sequence[Place]) -> list[tuple[str, str]]:
    """For each of these places its words, and the file that its article came from."""
    with snapshot(db) as connection:
        return [_printed(connection, place) for place in places]


def _printed(connection: Connection, place: Place) -> tuple[str, str]:
    words = func.substr(articles.c.text, place.start + 1, place.end - place.start)
    row = connection.execute(select(words, articles.c.source_name).filter_by(article_id=place.article_id)).one()
    return row[0], row[1]


def _end(connection: Connection, named: str) -> tuple[str, int]:
    """The number of a claim today, and where it ends."""
    for claim_id in (named, history.number_now(connection, named)):
        if (end := connection.scalar(select(claims.c.end).filter_by(claim_id=claim_id))) is not None:
            return claim_id, end
    raise StoreError(f"there is no claim {named!r}: take the number from the claim's page or from cifra status")


def _standing(connection: Connection) -> list[Decided]:
    query = select(table.c.event_id, table.c.kind, table.c.detail).where(table.c.kind.in_([DECIDED, UNDONE]))
    found: dict[int, Decided] = {}
    for row in connection.execute(query.order_by(table.c.event_id)):
        if row.kind == DECIDED:
            found[row.event_id] = Decided(event_id=row.event_id, detail=row.detail, now={})
        else:
            found.pop(row.detail["decision"], None)
    return _as_read_now(connection, list(found.values()))


def _as_read_now(connection: Connection, found: Sequence[Decided]) -> list[Decided]:
    places = {one.event_id: (*one.places, *one.beside) for one in found}
    read = _read(connection, {place.article_id for some in places.values() for place in some})
    return [
        Decided(
            event_id=one.event_id,
            detail=one.detail,
            now={
                place.named: now
                for place in places[one.event_id]
                if (now := there(place.start, place.end, read[place.article_id]))
            },
        )
        for one in found
    ]


def _read(connection: Connection, article_ids: Collection[str]) -> Mapping[str, list[Read]]:
    read: dict[str, list[Read]] = defaultdict(list)
    query = select(claims.c.article_id, claims.c.claim_id, claims.c.start, claims.c.end)
    for some in portions(sorted(article_ids)):
        for article_id, *one in connection.execute(query.where(claims.c.article_id.in_(some))):
            read[article_id].append((one[0], one[1], one[2]))
    return read
