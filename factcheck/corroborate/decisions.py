"""What a reviewer has settled by hand: it outranks the rules, and says so where it does.

Decisions name claims, which keep their ids when an article is read again, and so survive it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from enum import StrEnum
from itertools import combinations

from factcheck.corroborate.rules import Rules

Pair = tuple[str, str]  # claim ids, the smaller first


class Action(StrEnum):
    MERGE = "merge"  # all these claims speak of one fact
    SPLIT = "split"  # the first of these claims speaks of another fact than the rest
    ALIAS = "alias"  # this name is that institution
    WINDOW = "window"  # the fact of this claim: figures so many days apart are of one time


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """
    claims       what it is about; none for an alias.
    name, institution   for an alias: as printed, and the canonical name.
    days         for a window.
    """

    action: Action
    claims: tuple[str, ...] = ()
    name: str = ""
    institution: str = ""
    days: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """Decisions as the stages ask for them; of two about one thing the later holds."""

    together: Mapping[Pair, bool] = field(default_factory=dict)
    windows: Mapping[str, timedelta] = field(default_factory=dict)

    @classmethod
    def of(cls, decisions: Iterable[Decision]) -> Settled:
        together: dict[Pair, bool] = {}
        windows: dict[str, timedelta] = {}
        for one in decisions:
            match one.action:
                case Action.MERGE:
                    together.update(dict.fromkeys(_pairs(one.claims), True))
                case Action.SPLIT:
                    together.update({_pair(one.claims[0], other): False for other in one.claims[1:]})
                case Action.WINDOW:
                    windows.update(dict.fromkeys(one.claims, timedelta(days=one.days)))
        return cls(together=together, windows=windows)

    def linked(self) -> set[Pair]:
        """Articles that a merge brings into one story."""
        articles = (sorted(claim.partition(".")[0] for claim in pair) for pair, one in self.together.items() if one)
        return {(a, b) for a, b in articles if a != b}


NOTHING = Settled()


def with_aliases(rules: Rules, decisions: Iterable[Decision]) -> Rules:
    aliases = {one.name: one.institution for one in decisions if one.action is Action.ALIAS}
    if not aliases:
        return rules
    known = frozenset(rules.institutions) | frozenset(aliases.values())
    return replace(rules, aliases=dict(rules.aliases) | aliases, institutions=known)


def _pairs(claims: Iterable[str]) -> list[Pair]:
    return [_pair(a, b) for a, b in combinations(sorted(set(claims)), 2)]


def _pair(a: str, b: str) -> Pair:
    return (a, b) if a < b else (b, a)
