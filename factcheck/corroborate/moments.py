"""When the figures of one fact held: what each origin stood by at a time.

An origin stands by its figure until it gives another. So two figures of different days are of one time where they are
dated within the fact's window, or where one of them was repeated that near to the other; but not where the later one
had not been given yet and its origin stood by another figure.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import product

from factcheck.corroborate import intervals
from factcheck.corroborate.origins import Origin
from factcheck.corroborate.statements import Statement, When


@dataclass(frozen=True, slots=True)
class Moments:
    """The dated claims of a fact by their traced origins, the oldest first."""

    by_origin: Mapping[str, Sequence[Statement]]
    traced: Mapping[str, Origin]
    window: timedelta

    @classmethod
    def of(cls, members: Sequence[Statement], traced: Mapping[str, Origin], window: timedelta) -> Moments:
        found: dict[str, list[Statement]] = defaultdict(list)
        for one in sorted((one for one in members if one.when), key=lambda one: (_first(one), one.claim_id)):
            found[traced[one.claim_id].key].append(one)
        return cls(found, traced, window)

    def together(self, a: Statement, b: Statement) -> bool:
        """The two figures are of one time: as dated, or as often as their origins gave them again."""
        return any(
            near(x.when, y.when, self.window) and not (self._not_yet(x, y) or self._not_yet(y, x))
            for x, y in product(self._again(a), self._again(b))
        )

    def _not_yet(self, one: Statement, other: Statement) -> bool:
        """When the other was said, its origin stood by another figure, and gave this one only later."""
        if one.when is None or other.when is None or one.when.first <= other.when.last:
            return False
        before = [said for said in self._said_by(one) if said.when and said.when.last <= other.when.last]
        return bool(before) and intervals.apart(before[-1].measured, one.measured) != 1

    def _again(self, one: Statement) -> list[Statement]:
        """The claim, and those in which its origin gives the same figure."""
        return [one, *(said for said in self._said_by(one) if said is not one and said.measured == one.measured)]

    def _said_by(self, one: Statement) -> Sequence[Statement]:
        return self.by_origin.get(self.traced[one.claim_id].key, ())


def _first(one: Statement) -> str:
    return one.when.first.isoformat() if one.when else ""


def near(a: When | None, b: When | None, window: timedelta) -> bool:
    """Days within the window; a month or a year must hold the other, for its own days are not known."""
    if a is None or b is None:
        return False
    reach = window if a.first == a.last and b.first == b.last else timedelta(0)
    return a.first - b.last <= reach and b.first - a.last <= reach
