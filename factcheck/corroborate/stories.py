"""Which articles tell the same story. Whether at the same time is asked of each claim.

What two articles have in common is counted: two points for each name that they speak of (without those of the sources,
which speak in many stories), one for a state, one for a source, and one for an occasion: told within days, they count
the same thing, give one figure that is hardly met by chance, or turn on the same matters. Three points make a story,
one of them a name. Names are compared by keys that neighbouring languages share, matters by concepts, so that no
language is needed in common.

Whether two articles tell one story is asked of these two alone: what else is in the store plays no part.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain, combinations
from typing import Any

from extractors.claims import Claim, Reading
from factcheck.corroborate import lexicon, names
from factcheck.corroborate.decisions import NOTHING, Settled
from factcheck.corroborate.model import Covered
from factcheck.corroborate.rules import Rules


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """What an article is known by when its story is looked for.

    names    keys of the names that it speaks of; the codes of the states among them.
    sources  canonical origins of its claims.
    counted  concepts of its claims, without people at large.
    figures  figures that are hardly met by chance, with their units.
    matters  all concepts that it names.
    """

    article_id: str
    day: date | None
    names: frozenset[str]
    sources: frozenset[str]
    counted: frozenset[str]
    figures: frozenset[tuple[str, str]]
    matters: frozenset[str]


def cover(reading: Reading, rules: Rules) -> Cover:
    article = reading.article
    return Cover(
        article_id=article.article_id,
        day=article.published.day if article.published else None,
        names=frozenset(_names(reading)),
        sources=frozenset(claim.origin for claim in reading.claims if claim.origin),
        counted=frozenset(claim.concept for claim in reading.claims if claim.concept) - rules.people,
        figures=frozenset((claim.figure(), claim.unit) for claim in reading.claims if _is_telling(claim)),
        matters=frozenset(concept for _, concept in lexicon.themes(article.text, article.lang)) - rules.people,
    )


def keys(one: Cover) -> frozenset[str]:
    """Under what an article is looked for: two of one story share two of these, or one and the day, give or take."""
    return one.names | {f"source {name}" for name in one.sources}


def kept(one: Cover, story_id: str) -> Covered:
    return Covered(article_id=one.article_id, story_id=story_id, day=one.day, keys=keys(one), cover=_plain(one))


def _plain(one: Cover) -> dict[str, Any]:
    """As JSON keeps it; ``covered`` reads it back."""
    return {
        "article_id": one.article_id,
        "day": one.day and one.day.isoformat(),
        "names": sorted(one.names),
        "sources": sorted(one.sources),
        "counted": sorted(one.counted),
        "figures": sorted(map(list, one.figures)),
        "matters": sorted(one.matters),
    }


def covered(kept: Mapping[str, Any]) -> Cover:
    return Cover(
        article_id=kept["article_id"],
        day=date.fromisoformat(kept["day"]) if kept["day"] else None,
        names=frozenset(kept["names"]),
        sources=frozenset(kept["sources"]),
        counted=frozenset(kept["counted"]),
        figures=frozenset((figure, unit) for figure, unit in kept["figures"]),
        matters=frozenset(kept["matters"]),
    )


def _names(reading: Reading) -> Iterable[str]:
    article = reading.article
    yield from (key for _, key in names.spoken_of(reading))
    yield from (key for _, key in names.find(article.title or "", article.lang))
    for claim in reading.claims:
        known = {claim.place} | ({claim.parties.giver, claim.parties.receiver} if claim.parties else set())
        for name in known:
            yield from names.keys(name) if name else ()


def _is_telling(claim: Claim) -> bool:
    """Two digits written out, at least a hundred: 340 and 12,400, not 12 and not 5,000."""
    size = claim.low if claim.low is not None else claim.high
    return size is not None and abs(size) >= 100 and len(size.normalize().as_tuple().digits) >= 2


def are_one(a: Cover, b: Cover, rules: Rules) -> bool:
    """Whether two articles tell one story; told months apart they must count the same thing."""
    points = _points(a.names & b.names) + bool(a.sources & b.sources) + _one_occasion(a, b, rules)
    if a.names.isdisjoint(b.names) or points < rules.story_points:
        return False
    near = a.day is None or b.day is None or abs(a.day - b.day) <= timedelta(days=rules.story_days)
    return near or (points > rules.story_points and not a.counted.isdisjoint(b.counted))


def _points(shared: frozenset[str]) -> int:
    """A place counts twice, a state once, and not at all beside its own capital."""
    states = {name for name in shared if names.is_code(name)}
    places = shared - states
    return 2 * len(places) + len(states - {names.capitals().get(place) for place in places})


def _one_occasion(a: Cover, b: Cover, rules: Rules) -> bool:
    if a.day is not None and b.day is not None and abs(a.day - b.day) > rules.occasion:
        return False
    return bool(a.counted & b.counted or a.figures & b.figures) or len(a.matters & b.matters) >= rules.shared_matters


def linked(covers: Collection[Cover], rules: Rules, settled: Settled = NOTHING) -> Mapping[str, frozenset[str]]:
    """Article id → the ids of the articles that tell its story, its own included. Not transitive: stories drift."""
    by_id = {one.article_id: one for one in covers}
    neighbours = {article_id: {article_id} for article_id in by_id}
    found = [(a, b) for a, b in _sharing(covers) if are_one(by_id[a], by_id[b], rules)]
    for a, b in chain(found, settled.linked()):
        if a in by_id and b in by_id:
            neighbours[a].add(b)
            neighbours[b].add(a)
    return {article_id: frozenset(found) for article_id, found in neighbours.items()}


def connected(neighbours: Mapping[str, frozenset[str]]) -> Iterator[list[str]]:
    """Articles that hang together by their stories: what is told in one lot has no bearing on any other."""
    left = set(neighbours)
    for first in sorted(neighbours):
        if first in left:
            todo, lot = [first], {first}
            while todo:
                new = neighbours[todo.pop()] - lot
                lot |= new
                todo.extend(new)
            left -= lot
            yield sorted(lot)


def _sharing(covers: Iterable[Cover]) -> Iterable[tuple[str, str]]:
    """Pairs of articles that have a name in common: no others are ever compared."""
    carriers: dict[str, list[str]] = defaultdict(list)
    for one in sorted(covers, key=lambda one: one.article_id):
        for name in one.names:
            carriers[name].append(one.article_id)
    pairs: Counter[tuple[str, str]] = Counter()
    for carrying in carriers.values():
        pairs.update(combinations(carrying, 2))
    return pairs
