"""Facts as a table, and one fact's figures by who gives them."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from factcheck import marks, words
from factcheck.marks import Html, tag
from factcheck.pages.parts import lists
from factcheck.rows import FactRow, RivalFigure

_COLUMNS = ("What is counted", "Kind", "Claims", "Sources", "Outlets", "Contested", "From", "To")
_KIND = {"series": "a total or state that moves", "fixed": "one value"}


def pages(number: int, shown: int) -> int:
    return max(1, ceil(number / shown))


def table(rows: Sequence[FactRow], caption: str) -> Html:
    return lists.table(_COLUMNS, [_fact(row) for row in rows], caption, "claims facts")


def headline(row: FactRow) -> Html:
    """What kind of thing it is, and how many speak of it."""
    contested = f", {words.counted(row.n_contested, 'claim')} contested" if row.n_contested else ""
    told = (
        f"{_KIND.get(row.kind, row.kind).capitalize()}: {words.counted(row.n_claims, 'claim')} from "
        f"{words.counted(row.n_origins, 'source')} in {words.counted(row.n_outlets, 'outlet')}{contested}."
    )
    return tag("p", told, class_="why")


def by_origin(rivals: Sequence[RivalFigure]) -> Html:
    """Each source with all that it has said, the oldest first."""
    said: dict[str, list[RivalFigure]] = {}
    for row in rivals:
        said.setdefault(row.origin or "", []).append(row)
    pairs = [(origin or "No source named", _sequence(figures)) for origin, figures in sorted(said.items())]
    return lists.named(pairs)


def _sequence(figures: Sequence[RivalFigure]) -> Html:
    told = [
        marks.joined(
            [
                marks.claim_link(row.claim_id, words.with_unit(words.grouped_figure(row.figure), row.unit)),
                tag("span", f"{row.day or 'no date'}, {row.publisher or 'no publisher'}", class_="about"),
                marks.badge(row.status),
            ],
            " ",
        )
        for row in figures
    ]
    return marks.joined(told, " → ")


def _fact(row: FactRow) -> Sequence[str]:
    return (
        tag("strong", marks.page_link("facts", row.label, fact=row.fact_id)),
        _KIND.get(row.kind, row.kind),
        words.number(row.n_claims),
        words.number(row.n_origins),
        words.number(row.n_outlets),
        words.number(row.n_contested),
        str(row.first_day or "no date"),
        str(row.last_day or "no date"),
    )
