"""Which articles tell the same story. Whether at the same time is asked of each claim.

What two articles have in common is counted: two points for each name that they speak of (without those of the sources,
which speak in many stories), one for a state, one for a source or for what one tells of and the other lets speak, one
for days so near, one for each of two things that both count, and two for an occasion: told within days, they count the
same thing, give one figure that is hardly met by chance, or turn on the same matters. Four points make a story, some of
them for a name; so do, within days, such a figure and the thing counted. A town has news of many kinds: told further
apart, articles that count nothing in common must speak of the same matters too. Names are compared by keys that
neighbouring languages share, matters by concepts, so that no language is needed in common.

Whether two articles tell one story is asked of these two alone: what else is in the store plays no part.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from datetime import timedelta
from itertools import chain

from factcheck.corroborate import names
from factcheck.corroborate.covers import Cover, filed, sought
from factcheck.corroborate.decisions import Settled
from factcheck.corroborate.rules import Rules


def are_one(a: Cover, b: Cover, rules: Rules) -> bool:
    """Whether two articles tell one story; told months apart they must count the same thing."""
    near = apart(a, b) <= rules.occasion
    counted, told = len(a.counted & b.counted), near and not a.figures.isdisjoint(b.figures)
    if told and counted and a.day and b.day:
        return True
    matters = len(a.matters & b.matters)
    points = _points(a.names & b.names) + bool(a.sources & b.sources or _spoken(a, b)) + near
    occasion = near and (counted or told or matters >= rules.shared_matters)
    points += 2 if occasion else min(2, counted)
    if a.names.isdisjoint(b.names) or points < rules.story_points:
        return False
    if not (near or counted) and matters < rules.lasting_matters:
        return False
    return apart(a, b) <= timedelta(days=rules.story_days) or counted > 0


def _spoken(a: Cover, b: Cover) -> bool:
    """One tells of whom the other lets speak: the fishermen of Mayumba, and Mayumba."""
    return not a.speakers.isdisjoint(b.names) or not b.speakers.isdisjoint(a.names)


def apart(a: Cover, b: Cover) -> timedelta:
    """None where a day is not known: then the names must decide."""
    return abs(a.day - b.day) if a.day and b.day else timedelta(0)


def _points(shared: frozenset[str]) -> int:
    """A place counts twice, a state once, and not at all beside a city of its own."""
    states = {name for name in shared if names.is_code(name)}
    places = shared - states
    return 2 * len(places) + len(states - {names.cities().get(place) for place in places})


def linked(
    covers: Collection[Cover], renewed: Collection[str], rules: Rules, settled: Settled
) -> Mapping[str, frozenset[str]]:
    """Article id → the ids of those that tell its story, its own included. Not transitive: stories drift.

    Only pairs of which one is renewed are found.
    """
    by_id = {one.article_id: one for one in covers}
    neighbours = {article_id: {article_id} for article_id in by_id}
    found = [(a, b) for a, b in _sharing(covers, renewed, rules) if are_one(by_id[a], by_id[b], rules)]
    for a, b in chain(found, settled.linked()):
        if a in by_id and b in by_id and (a in renewed or b in renewed):
            neighbours[a].add(b)
            neighbours[b].add(a)
    return {article_id: frozenset(found) for article_id, found in neighbours.items()}


def _sharing(covers: Collection[Cover], renewed: Collection[str], rules: Rules) -> Iterator[tuple[str, str]]:
    """Pairs of articles that have a key in common: no others are ever compared."""
    carriers: dict[str, list[str]] = defaultdict(list)
    for one in covers:
        for key in filed(one, rules.occasion):
            carriers[key].append(one.article_id)
    for one in covers:
        if one.article_id in renewed:
            found = set(chain.from_iterable(carriers.get(key, ()) for key in sought(one, rules.occasion)))
            yield from ((one.article_id, other) for other in found if one.article_id < other or other not in renewed)
