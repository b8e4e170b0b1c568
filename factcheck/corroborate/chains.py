"""Who leads back to whom, within one fact.

What an outlet printed is known from those whom it cites. So a claim that cites an outlet is traced to those whom that
outlet cites; outlets that cite one another in a circle have no origin at all. An office without a place is the only
one of its kind that the fact names: "the police" are the police of Harwick, "the ministry" is the state's.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from extractors.languages import shared
from factcheck.corroborate.names import fold
from factcheck.corroborate.origins import STATE, Origin, Voice

CIRCLE = "circle"


def trace(cited: Iterable[tuple[str | None, Origin]]) -> Mapping[str, Origin]:
    """Key of an origin → whose knowledge its figure is, from each claim's publisher and origin.

    An outlet that leads back to itself, or that cites several, keeps no origin: both end as ``NOBODY``.
    """
    cited = list(cited)
    placed = _placed([origin for _, origin in cited])
    sources: dict[str, set[Origin]] = {}
    for publisher, origin in cited:
        own = f"outlet {fold(publisher or '')}"
        if origin.key != own:
            sources.setdefault(own, set()).add(placed.get(origin.key, origin))
    return placed | {outlet: _follow(outlet, sources) for outlet in sources}


def _placed(origins: Iterable[Origin]) -> dict[str, Origin]:
    """Offices without a place → the one of their kind, or the one state, that is named."""
    distinct = {one.key: one for one in origins}
    found = {}
    for key, one in distinct.items():
        if one.voice is Voice.OFFICE:
            kinds = {one.kind} | ({STATE} if shared.shared_bodies().get(one.kind) else set())
            same = [other for other in distinct.values() if other.voice is Voice.NAMED and other.kind in kinds]
            if len(same) == 1:
                found[key] = same[0]
    return found


def _follow(outlet: str, sources: Mapping[str, set[Origin]]) -> Origin:
    seen = [outlet]
    while True:
        cited = sources[seen[-1]]
        if len(cited) > 1:
            return Origin(key=seen[-1], name=seen[-1].removeprefix("outlet "), voice=Voice.OUTLET)
        (found,) = cited
        if found.key in seen:
            loop = sorted(seen[seen.index(found.key) :])
            return Origin(key=f"{CIRCLE} {loop[0]}", name=found.name, voice=Voice.NOBODY)
        if found.key not in sources:
            return found
        seen.append(found.key)
