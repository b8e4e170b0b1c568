"""When figures hold: sentences in ``cases/times``, by language, read as if in an article of 15 May 2024."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from extractors import read
from extractors.claims import Article, Claim, Published

FOLDER = Path(__file__).parent / "cases" / "times"
DAY = date(2024, 5, 15)


def cases(name: str) -> list[Any]:
    tables = {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.toml"))}
    return [pytest.param(lang, row, id=f"{lang}-{row}") for lang, table in tables.items() for row in table[name]]


def only_claim(lang: str, text: str) -> Claim:
    [claim] = read(Article(text=text, lang=lang, published=Published(day=DAY))).claims
    return claim


@pytest.mark.parametrize(("lang", "row"), cases("period"))
def test_figure_covers_period_that_text_names(lang: str, row: list[str]) -> None:
    text, expected = row
    period = only_claim(lang, text).period
    assert period is not None
    assert f"{period.start}/{period.end}" == expected


@pytest.mark.parametrize(("lang", "row"), cases("as_of"))
def test_figure_holds_for_day_that_text_names(lang: str, row: list[str]) -> None:
    text, expected = row
    claim = only_claim(lang, text)
    assert (str(claim.as_of), claim.period) == (expected, None)


@pytest.mark.parametrize(("lang", "text"), cases("none"))
def test_time_of_something_else_is_not_that_of_figure(lang: str, text: str) -> None:
    claim = only_claim(lang, text)
    assert (claim.as_of, claim.period) == (DAY, None)


ANCIENT = ["Some 40 ships sank 3,000 years ago.", "Some 40 ships sank in the past 90,000 years."]


@pytest.mark.parametrize("text", ANCIENT)
def test_times_before_our_era_are_left_open(text: str) -> None:
    assert read(Article(text=text, lang="en", published=Published(day=DAY))).claims[0].period is None
