"""What an article is known by when its story is looked for: its cover, and the keys under which it is filed.

Two articles of one story have a key in common: a place that both name, two states, or within days one state or one
figure that is hardly met by chance. So no others need to be compared.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations
from typing import Any

from extractors.claims import Claim
from factcheck.corroborate import names
from factcheck.corroborate.model import Covered
from factcheck.corroborate.rules import Rules
from factcheck.corroborate.scenes import Scene


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """
    names    keys of the names that it speaks of; the codes of the states among them.
    speakers keys of the names in its sources: who speaks is not what it tells, but mostly stands near to it.
    sources  canonical origins of its claims.
    counted  concepts of its claims, without people at large.
    figures  figures that are hardly met by chance, with their units.
    matters  all concepts that it names.
    """

    article_id: str
    day: date | None
    names: frozenset[str]
    speakers: frozenset[str]
    sources: frozenset[str]
    counted: frozenset[str]
    figures: frozenset[tuple[str, str]]
    matters: frozenset[str]


def cover(scene: Scene, rules: Rules) -> Cover:
    article, claims = scene.article, scene.claims
    return Cover(
        article_id=article.article_id,
        day=article.published.day if article.published else None,
        names=scene.known.union(*map(_named, claims)),
        speakers=scene.speakers,
        sources=frozenset(claim.origin for claim in claims if claim.origin),
        counted=frozenset(claim.concept for claim in claims if claim.concept) - rules.people,
        figures=frozenset((claim.figure(), claim.unit) for claim in claims if _is_telling(claim)),
        matters=frozenset(concept for _, concept in scene.themes) - rules.people,
    )


def _named(claim: Claim) -> frozenset[str]:
    """Its place and its parties, which are canonical."""
    who = (claim.parties.giver, claim.parties.receiver) if claim.parties else ()
    return frozenset[str]().union(*(names.keys(name) for name in (claim.place, *who) if name))


def _is_telling(claim: Claim) -> bool:
    """Two digits written out, at least a hundred: 340 and 12,400, not 12 and not 5,000."""
    size = claim.low if claim.low is not None else claim.high
    return size is not None and abs(size) >= 100 and len(size.normalize().as_tuple().digits) >= 2


def filed(one: Cover, occasion: timedelta) -> frozenset[str]:
    """The keys under which others find it."""
    window = _window(one, occasion)
    dated = {f"{code}@{window}" for code in _states(one)} | set(_told(one, [window]))
    return frozenset(_lasting(one)) | dated | set(_states(one))


def sought(one: Cover, occasion: timedelta) -> frozenset[str]:
    """The keys under which it finds others: one state tells of one story only within days, or without a date."""
    if one.day is None:
        return frozenset(_lasting(one)) | set(_states(one))
    window = int(_window(one, occasion))
    windows = [str(window - 1), str(window), str(window + 1), ""]
    dated = {f"{code}@{each}" for code in _states(one) for each in windows} | set(_told(one, windows))
    return frozenset(_lasting(one)) | dated


def _told(one: Cover, windows: Iterable[str]) -> Iterator[str]:
    """A figure that is hardly met by chance, within days."""
    yield from (f"{figure} {unit}@{window}" for figure, unit in one.figures for window in windows if window)


def _lasting(one: Cover) -> Iterator[str]:
    yield from (name for name in one.names if not names.is_code(name))
    yield from ("+".join(both) for both in combinations(_states(one), 2))


def _states(one: Cover) -> list[str]:
    return sorted(filter(names.is_code, one.names))


def _window(one: Cover, occasion: timedelta) -> str:
    return "" if one.day is None else str(one.day.toordinal() // (occasion.days + 1))


def kept(one: Cover, mates: Mapping[str, str | None], occasion: timedelta) -> Covered:
    return Covered(article_id=one.article_id, mates=mates, day=one.day, keys=filed(one, occasion), cover=_plain(one))


def _plain(one: Cover) -> dict[str, Any]:
    """As JSON keeps it; ``covered`` reads it back."""
    return {
        "article_id": one.article_id,
        "day": one.day and one.day.isoformat(),
        "names": sorted(one.names),
        "speakers": sorted(one.speakers),
        "sources": sorted(one.sources),
        "counted": sorted(one.counted),
        "figures": sorted(map(list, one.figures)),
        "matters": sorted(one.matters),
    }


def covered(plain: Mapping[str, Any]) -> Cover:
    sets: dict[str, Iterable[str]] = {
        name: plain[name] for name in ("names", "speakers", "sources", "counted", "matters")
    }
    return Cover(
        article_id=plain["article_id"],
        day=date.fromisoformat(plain["day"]) if plain["day"] else None,
        figures=frozenset((figure, unit) for figure, unit in plain["figures"]),
        **{name: frozenset(values) for name, values in sets.items()},
    )
