"""Every code has a name for people, and figures are written as people read them."""

from enum import StrEnum
from typing import Any

import pytest

from extractors.claims import Bound, Certainty, Measure
from factcheck import plain_words, words
from factcheck.corroborate import Reason, RelationKind, Status
from factcheck.store import FACETS


@pytest.mark.parametrize(
    ("names", "codes"),
    [
        (words.STATUS, Status),
        (words.REASON, Reason),
        (words.BOUND, Bound),
        (words.CERTAINTY, Certainty),
        (words.MEASURE, Measure),
        (plain_words.RELATION, RelationKind),
    ],
    ids=["status", "reason", "bound", "certainty", "measure", "relation"],
)
def test_every_code_has_a_name(names: dict[str, Any], codes: type[StrEnum]) -> None:
    assert {str(code) for code in codes} <= set(names)


def test_every_filter_has_a_name() -> None:
    assert set(FACETS) == set(words.FACETS)


@pytest.mark.parametrize(
    ("figure", "shown"),
    [("> 5000", "> 5,000"), ("~200000–999999", "~200,000–999,999"), ("0.1", "0.1"), ("1234.5678", "1,234.5678")],
)
def test_figures_are_grouped(figure: str, shown: str) -> None:
    assert words.grouped_figure(figure) == shown


@pytest.mark.parametrize(
    ("figure", "unit", "shown"),
    [
        ("> 9", "hour", "> 9 hours"),
        ("1", "hour", "1 hour"),
        ("6", "foot", "6 feet"),
        ("30", "kilometre per hour", "30 kilometres per hour"),
        ("18,000", "EUR", "18,000 EUR"),
        ("38", "percent", "38 %"),
        ("12", "count", "12"),
    ],
)
def test_units_stand_behind_figures(figure: str, unit: str, shown: str) -> None:
    assert words.with_unit(figure, unit) == shown


@pytest.mark.parametrize(
    ("code", "name"),
    [("pt-PT", "Portuguese (Portugal)"), ("en", "English"), ("", "language not known"), ("xx-QQ-1", "xx-QQ-1")],
)
def test_languages_are_named(code: str, name: str) -> None:
    assert words.language(code) == name


def test_one_and_several() -> None:
    assert [words.claims(n) for n in (0, 1, 1200)] == ["0 claims", "1 claim", "1,200 claims"]
