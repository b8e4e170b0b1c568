"""A claim's figure as an interval, and how two intervals meet.

Each claim has two: what its words commit to, and the narrower band that a reader would take them to mean. The band
only matters for open figures: "more than 5,000" commits to anything above, but is said of 5,100 rather than of 20,000.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache

from extractors.claims import Bound, Claim
from factcheck.corroborate import dimensions
from factcheck.corroborate.dimensions import to_base

EXACT = Decimal("0.02")
ABOUT = Decimal("0.10")
ABOUT_PERCENT = Decimal(1)  # points
SMALL_COUNT = 50  # below it, a count is meant to the unit
CLOSE = 2  # two bands whose union is no wider than this factor agree


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """From ``low`` to ``high``; None is no end on that side, and an open end is not itself inside."""

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False

    def within(self, other: Interval) -> bool:
        """Everything in this one lies in the other."""
        below = other.low is None or (
            self.low is not None
            and (self.low > other.low or (self.low == other.low and (self.low_open or not other.low_open)))
        )
        above = other.high is None or (
            self.high is not None
            and (self.high < other.high or (self.high == other.high and (self.high_open or not other.high_open)))
        )
        return below and above

    def meets(self, other: Interval) -> bool:
        return not (_ends_before(self, other) or _ends_before(other, self))

    def mapped(self, to: Callable[[Decimal], Decimal]) -> Interval:
        """Both ends converted; ``to`` must be increasing."""
        low, high = (None if end is None else to(end) for end in (self.low, self.high))
        return Interval(low=low, high=high, low_open=self.low_open, high_open=self.high_open)


def _ends_before(a: Interval, b: Interval) -> bool:
    if a.high is None or b.low is None:
        return False
    return a.high < b.low or (a.high == b.low and (a.high_open or b.low_open))


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """How the figures of two claims meet.

    meet      both can be true at once.
    implies   if the first is true, so is the second; ``implied`` the reverse.
    close     their bands meet, and together are no wider than twice; a floor and a ceiling are never close.
    """

    meet: bool
    implies: bool
    implied: bool
    close: bool


def committed(claim: Claim) -> Interval:
    """What the words commit to, in the claim's own unit."""
    low, high = claim.low, claim.high
    match claim.bound:
        case Bound.EXACT:
            return _widened(claim, _exact_margin)
        case Bound.ABOUT:
            return _widened(claim, _about_margin)
        case Bound.MORE_THAN:
            return Interval(low=low, high=high, low_open=True)
        case Bound.LESS_THAN:
            return Interval(low=low, high=high, high_open=True)
        case _:
            return Interval(low=low, high=high)


def _widened(claim: Claim, margin: Callable[[Decimal, str], Decimal]) -> Interval:
    low = None if claim.low is None else claim.low - margin(claim.low, claim.unit)
    high = None if claim.high is None else claim.high + margin(claim.high, claim.unit)
    return Interval(low=low, high=high)


def _exact_margin(n: Decimal, unit: str) -> Decimal:
    if unit in dimensions.PERCENT:
        return Decimal(1).scaleb(min(_exponent(n), 0)) / 2
    if unit == "count" and abs(n) < SMALL_COUNT:
        return Decimal(0)
    return abs(n) * EXACT


def _about_margin(n: Decimal, unit: str) -> Decimal:
    return ABOUT_PERCENT if unit in dimensions.PERCENT else abs(n) * ABOUT


def _exponent(n: Decimal) -> int:
    exponent = n.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def band(claim: Claim) -> Interval:
    """What a reader would take the words to mean: open figures end within one step of their last written digit."""
    if claim.low is not None and claim.high is None:
        return Interval(low=claim.low, high=claim.low + _reach(claim.low, Decimal("0.1"), Decimal(1)))
    if claim.high is not None and claim.low is None:
        return Interval(low=claim.high - _reach(claim.high, Decimal("0.1"), Decimal("0.5")), high=claim.high)
    return committed(claim)


def _reach(n: Decimal, least: Decimal, most: Decimal) -> Decimal:
    step = Decimal(1).scaleb(_exponent(n.normalize()))
    return min(max(step, abs(n) * least), abs(n) * most)


@dataclass(frozen=True, slots=True, eq=False)
class Measured:
    """A claim's figure, worked out once: claims are compared many times."""

    unit: str
    committed: Interval
    band: Interval
    digest: int = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "digest", hash((self.unit, self.committed, self.band)))

    def __hash__(self) -> int:
        return self.digest

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if not isinstance(other, Measured) or self.digest != other.digest:
            return False
        return (self.unit, self.committed, self.band) == (other.unit, other.committed, other.band)

    @classmethod
    def of(cls, claim: Claim) -> Measured:
        return _interned(cls(claim.unit, committed(claim), band(claim)))

    def in_base(self) -> Measured:
        to = to_base(self.unit)
        return Measured(self.unit, self.committed.mapped(to), self.band.mapped(to))


@lru_cache(maxsize=1 << 16)
def _interned(one: Measured) -> Measured:
    """Of equal ones the first: they are compared by what they are far more often than by what they say."""
    return one


def meeting(a: Claim, b: Claim) -> Meeting:
    return meet(Measured.of(a), Measured.of(b))


@lru_cache(maxsize=1 << 16)
def meet(a: Measured, b: Measured) -> Meeting:
    """How two figures of one dimension meet; measured in the base unit where their units differ."""
    a, b = _alike(a, b)
    meet = a.committed.meets(b.committed)
    return Meeting(
        meet=meet,
        implies=meet and a.committed.within(b.committed),
        implied=meet and b.committed.within(a.committed),
        close=meet and not _facing(a.committed, b.committed) and _are_close(a.band, b.band),
    )


@lru_cache(maxsize=1 << 16)
def apart(a: Measured, b: Measured) -> Decimal:
    """The factor between the nearest ends of two figures that do not meet; 1 for those that do."""
    near, far = (one.committed for one in _alike(a, b))
    if near.meets(far):
        return Decimal(1)
    if not _ends_before(near, far):
        near, far = far, near
    assert near.high is not None
    assert far.low is not None
    return abs(far.low / near.high) if near.high > 0 else Decimal("Infinity")


def _facing(a: Interval, b: Interval) -> bool:
    """A floor and a ceiling: together they bracket the value, neither backs the other."""
    return (a.high is None and b.low is None) or (a.low is None and b.high is None)


def _are_close(a: Interval, b: Interval) -> bool:
    ends = [end for one in (a, b) for end in (one.low, one.high) if end is not None]
    sizes = [abs(end) for end in ends]
    one_sign = all(end > 0 for end in ends) or all(end < 0 for end in ends)
    return a.meets(b) and one_sign and max(sizes) <= CLOSE * min(sizes)


def _alike(a: Measured, b: Measured) -> tuple[Measured, Measured]:
    return (a, b) if a.unit == b.unit else (a.in_base(), b.in_base())
