"""What charts are given to draw, and what they say in words."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from extractors.claims import Bound, Certainty
from factcheck import charts
from factcheck.rows import DayCount, RivalFigure

SEOUL = RivalFigure(
    claim_id="a.1",
    day=date(2024, 2, 26),
    low=6700.0,
    high=6700.0,
    figure="≈ 6700",
    text="6.700",
    unit="count",
    bound=Bound.ABOUT,
    certainty=Certainty.ASSERTED,
    origin="South Korea",
    publisher="Harbourside Times",
    status="superseded",
    statuses=("superseded", "single_source"),
)
WASHINGTON = replace(
    SEOUL,
    claim_id="b.1",
    day=date(2024, 2, 27),
    low=10000.0,
    high=None,
    figure="> 10000",
    text="10 mil",
    bound=Bound.MORE_THAN,
    origin="United States",
    status="contested",
    statuses=("contested",),
)
ROUNDS = replace(
    SEOUL, claim_id="c.1", low=200000.0, high=999999.0, figure="~200000–999999", bound=Bound.VAGUE, origin=None,
    certainty=Certainty.ESTIMATED, status=None,
)  # fmt: skip


def drawn(*rows: RivalFigure) -> list[dict[str, Any]]:
    """The data of the chart, which must also pass the schema of Vega-Lite."""
    chart = charts.rival_figures(rows).to_dict()
    found = chart["datasets"].values() if "datasets" in chart else [chart["data"]["values"]]
    return [mark for marks in found for mark in marks]


def test_an_open_end_is_an_arrow_and_no_figure() -> None:
    (mark,) = drawn(WASHINGTON)
    assert (mark["figure"], mark["open"], mark["joined"]) == (10000.0, "above", False)
    (mark,) = drawn(replace(WASHINGTON, low=None, high=9000.0, bound=Bound.AT_MOST))
    assert (mark["figure"], mark["open"]) == (9000.0, "below")


def test_a_range_shows_its_ends_and_no_midpoint() -> None:
    marks = drawn(ROUNDS)
    assert [mark["figure"] for mark in marks] == [200000.0, 999999.0]
    assert [mark["joined"] for mark in marks] == [True, False]
    assert all(mark["vague"] and mark["hedged"] for mark in marks)


def test_what_its_own_source_replaced_is_faded() -> None:
    assert [mark["faded"] for mark in drawn(SEOUL, WASHINGTON)] == [True, False]


def test_like_figures_do_not_hide_one_another() -> None:
    marks = drawn(*(replace(SEOUL, claim_id=f"{n}.1") for n in range(4)))
    assert len({mark["at"] for mark in marks}) == 4
    assert {mark["date"] for mark in marks} == {"2024-02-26"}


def test_unlike_figures_of_one_day_stand_above_one_another() -> None:
    marks = drawn(SEOUL, replace(SEOUL, claim_id="b.1", low=1000.0, high=1000.0))
    assert len({mark["at"] for mark in marks}) == 1


@pytest.mark.parametrize("rows", [(), (replace(SEOUL, day=None),)], ids=["no figure", "undated"])
def test_nothing_dated_draws_an_empty_chart(rows: tuple[RivalFigure, ...]) -> None:
    assert drawn(*rows) == []


def test_a_denied_figure_is_not_drawn_as_its_sources_own() -> None:
    denied = replace(SEOUL, certainty=Certainty.DENIED)
    (mark,) = drawn(denied)
    assert mark["denied"]
    assert mark["hedged"]
    assert "South Korea (2024-02-26) denies ≈ 6,700" in charts.rivals_in_words([denied])


def test_many_origins_and_days_keep_to_the_shapes_there_are() -> None:
    rows = [replace(SEOUL, claim_id=f"{n}.1", origin=f"o{n}", day=date(2024, 1, n + 1)) for n in range(20)]
    assert len(drawn(*rows)) == 20


def test_the_finding_in_words() -> None:
    assert charts.rivals_in_words([SEOUL, WASHINGTON]) == (
        "2 figures from 2 sources: South Korea (2024-02-26) ≈ 6,700; United States (2024-02-27) > 10,000."
    )
    days = [
        DayCount(day=date(2024, 2, 1), status="contested", n=2),
        DayCount(day=date(2024, 2, 9), status="contested", n=1),
        DayCount(day=date(2024, 3, 1), status="single_source", n=1200),
    ]
    assert charts.status_in_words(days) == (
        "Claims by month of publication. Of 1,203 dated claims: 1,200 uncorroborated, 3 contested."
    )


def test_days_become_months() -> None:
    days = [DayCount(day=date(2024, 2, day), status="contested", n=day) for day in (1, 9)]
    days.append(DayCount(day=date(2024, 3, 1), status="", n=1))
    chart = charts.status_by_month(days).to_dict()
    (values,) = chart["datasets"].values() if "datasets" in chart else [chart["data"]["values"]]
    assert [(row["month"], row["status"], row["n"], row["number"]) for row in values] == [
        ("Feb 2024", "Contested", 10, "10"),
        ("Mar 2024", "Not compared yet", 1, "1"),
    ]


def test_a_number_wider_than_its_bar_is_left_out() -> None:
    days = [DayCount(day=date(2024, 2, 1), status=s, n=n) for s, n in (("contested", 1), ("single_source", 400))]
    chart = charts.status_by_month(days).to_dict()
    (values,) = chart["datasets"].values() if "datasets" in chart else [chart["data"]["values"]]
    assert [row["number"] for row in values] == ["", "400"]


def test_no_days_draw_an_empty_chart() -> None:
    assert charts.status_by_month([]).to_dict()
