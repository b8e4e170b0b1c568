"""Figures as intervals, and how two of them meet."""

import subprocess
import sys
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.claims import Bound, Claim, Span
from factcheck.corroborate import dimensions
from factcheck.corroborate.intervals import Interval, committed, meeting

BOUNDS = {
    "": Bound.EXACT,
    "~": Bound.ABOUT,
    ">": Bound.MORE_THAN,
    ">=": Bound.AT_LEAST,
    "<": Bound.LESS_THAN,
    "<=": Bound.AT_MOST,
    "..": Bound.RANGE,
    "vague": Bound.VAGUE,
}


def figure(words: str, unit: str = "count") -> Claim:
    """``"> 5000"``, ``"~ 300"``, ``".. 10 20"``, ``"18"``."""
    sign, *numbers = words.split() if not words[0].isdigit() else ("", words)
    low, high = Decimal(numbers[0]), Decimal(numbers[-1])
    bound = BOUNDS[sign]
    return Claim(
        start=0,
        end=1,
        text=words,
        low=None if bound in {Bound.LESS_THAN, Bound.AT_MOST} else low,
        high=None if bound in {Bound.MORE_THAN, Bound.AT_LEAST} else high,
        bound=bound,
        unit=unit,
        sentence=Span(0, 1),
    )


COMMITTED = [  # figure, unit, low, high
    pytest.param("18", "count", "18", "18", id="a-small-count-is-meant-to-the-unit"),
    pytest.param("50", "count", "49.00", "51.00", id="a-count-of-fifty-is-widened"),
    pytest.param("18", "tonne", "17.64", "18.36", id="a-small-measure-is-widened"),
    pytest.param("8.4", "percent", "8.35", "8.45", id="a-percentage-by-half-its-last-digit"),
    pytest.param("45", "percent", "44.5", "45.5", id="a-whole-percentage-by-half-a-point"),
    pytest.param("~ 45", "percent", "44", "46", id="about-a-percentage-by-a-point"),
    pytest.param("~ 300", "count", "270.0", "330.0", id="about-by-a-tenth"),
    pytest.param(".. 10 20", "count", "10", "20", id="a-range-as-stated"),
    pytest.param("> 5000", "count", "5000", None, id="a-floor-has-no-upper-end"),
]


@pytest.mark.parametrize(("words", "unit", "low", "high"), COMMITTED)
def test_committed(words: str, unit: str, low: str, high: str | None) -> None:
    found = committed(figure(words, unit))
    assert (found.low, found.high) == (Decimal(low), None if high is None else Decimal(high))


MEETINGS = [  # a, b, meet, implies, implied, close
    pytest.param("6700", "> 5000", True, True, False, False, id="a-figure-implies-a-floor-below-it"),
    pytest.param("> 5000", "20000", True, False, True, False, id="a-floor-does-not-imply-a-figure-far-above"),
    pytest.param("> 5000", "~ 5500", True, False, False, True, id="a-floor-is-close-to-a-figure-within-its-step"),
    pytest.param("5000", "> 5000", True, False, False, True, id="a-bound-lost-on-the-way"),
    pytest.param("~ 7000", "6700", True, False, True, True, id="about-reaches-a-tenth"),
    pytest.param("> 1000", "> 1000", True, True, True, True, id="the-same-floor"),
    pytest.param("<= 20", ">= 12", True, False, False, False, id="a-floor-and-a-ceiling-only-bracket"),
    pytest.param("> 5000", "<= 5000", False, False, False, False, id="more-than-contradicts-at-most"),
    pytest.param(">= 5000", "<= 5000", True, False, False, False, id="at-least-meets-at-most"),
    pytest.param("6700", "~ 10000", False, False, False, False, id="too-far-apart"),
    pytest.param("17", "18", False, False, False, False, id="small-counts-do-not-touch"),
    pytest.param("vague 200 999", "> 400", True, False, False, False, id="a-vague-word-and-a-floor-say-little"),
    pytest.param("28000", ".. 26000 34000", True, True, False, True, id="a-figure-within-a-range"),
    pytest.param("0", "0", True, True, True, False, id="none-at-all-twice"),
]


@pytest.mark.parametrize(("a", "b", "meet", "implies", "implied", "close"), MEETINGS)
def test_meeting(a: str, b: str, meet: bool, implies: bool, implied: bool, close: bool) -> None:
    found = meeting(figure(a), figure(b))
    assert (found.meet, found.implies, found.implied, found.close) == (meet, implies, implied, close)


UNITS = [  # a, unit, b, unit, meet
    pytest.param("30900", "acre", "12500", "hectare", True, id="acres-and-hectares"),
    pytest.param("125", "square kilometre", "12500", "hectare", True, id="square-kilometres-and-hectares"),
    pytest.param("5", "tonne", "5000", "kilogram", True, id="tonnes-and-kilograms"),
    pytest.param("100", "degree Celsius", "212", "degree Fahrenheit", True, id="degrees-have-different-zeros"),
    pytest.param("5", "mile", "5", "kilometre", False, id="miles-are-longer"),
]


@pytest.mark.parametrize(("a", "unit_a", "b", "unit_b", "meet"), UNITS)
def test_units(a: str, unit_a: str, b: str, unit_b: str, meet: bool) -> None:
    assert dimensions.same_dimension(unit_a, unit_b)
    assert meeting(figure(a, unit_a), figure(b, unit_b)).meet is meet


APART = [
    pytest.param("EUR", "USD", id="currencies"),
    pytest.param("percent", "percentage point", id="percent-and-points"),
    pytest.param("count", "tonne", id="counts-and-weights"),
    pytest.param("tonne", "hectare", id="weight-and-area"),
    pytest.param("bushelful", "tonne", id="a-unit-nobody-knows"),
]


@pytest.mark.parametrize(("a", "b"), APART)
def test_units_that_never_compare(a: str, b: str) -> None:
    assert not dimensions.same_dimension(a, b)
    assert not dimensions.same_dimension(b, a)


def test_pint_waits_for_a_conversion() -> None:
    code = "import sys, factcheck.corroborate; sys.exit('pint' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


numbers = st.integers(min_value=1, max_value=10**7).map(str)
single = st.builds("{} {}".format, st.sampled_from(["~", ">", ">=", "<", "<="]), numbers) | numbers
ranges = st.tuples(st.sampled_from(["..", "vague"]), st.integers(1, 10**6), st.integers(0, 10**6))
figures = single | ranges.map(lambda one: f"{one[0]} {one[1]} {one[1] + one[2]}")


@given(figures, figures)
def test_meeting_is_symmetric(a: str, b: str) -> None:
    ours, theirs = meeting(figure(a), figure(b)), meeting(figure(b), figure(a))
    assert (ours.meet, ours.implies, ours.implied, ours.close) == (
        theirs.meet,
        theirs.implied,
        theirs.implies,
        theirs.close,
    )


@given(figures, figures, st.integers(min_value=0, max_value=9))
def test_powers_of_ten_change_nothing(a: str, b: str, zeros: int) -> None:
    def scaled(words: str) -> Claim:
        return figure(" ".join(part + "0" * zeros if part.isdigit() else part for part in words.split()), "tonne")

    assert meeting(scaled(a), scaled(b)) == meeting(figure(a, "tonne"), figure(b, "tonne"))


@given(figures, figures, st.decimals(min_value=0, max_value=1000, places=2))
def test_widening_never_parts_what_met(a: str, b: str, more: Decimal) -> None:
    ours, theirs = committed(figure(a)), committed(figure(b))
    wider = Interval(
        low=None if ours.low is None else ours.low - more,
        high=None if ours.high is None else ours.high + more,
        low_open=ours.low_open,
        high_open=ours.high_open,
    )
    assert wider.meets(theirs) or not ours.meets(theirs)
