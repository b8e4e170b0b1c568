"""Facts as a table, and one fact's figures by who gives them."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from factcheck import marks, words
from factcheck.marks import Html, tag
from factcheck.pages.parts import lists
from factcheck.rows import FactRow, RivalFigure
from factcheck.translation import N_, _

_COLUMNS = (
    N_("What is counted"),
    N_("Kind"),
    N_("Claims"),
    N_("Sources"),
    N_("Outlets"),
    N_("Contested"),
    N_("From"),
    N_("To"),
)
_KIND = {"series": N_("a total or state that moves"), "fixed": N_("one value")}


def pages(number: int, shown: int) -> int:
    return max(1, ceil(number / shown))


def table(rows: Sequence[FactRow], caption: str) -> Html:
    return lists.table(_COLUMNS, [_fact(row) for row in rows], caption, "claims facts")


def headline(row: FactRow) -> Html:
    """What kind of thing it is, and how many speak of it."""
    told = _("{kind}: {claims} from {sources} in {outlets}.").format(
        kind=_kind(row).capitalize(),
        claims=words.claims(row.n_claims),
        sources=words.sources(row.n_origins),
        outlets=words.outlets(row.n_outlets),
    )
    if row.n_contested:
        told += " " + words.counted("{n} claim is contested.", "{n} claims are contested.", row.n_contested)
    return tag("p", told, class_="why")


def by_origin(rivals: Sequence[RivalFigure]) -> Html:
    """Each source with all that it has said, the oldest first."""
    said: dict[str, list[RivalFigure]] = {}
    for row in rivals:
        said.setdefault(row.origin or "", []).append(row)
    pairs = [(origin or _("No source named"), _sequence(figures)) for origin, figures in sorted(said.items())]
    return lists.named(pairs)


def _sequence(figures: Sequence[RivalFigure]) -> Html:
    told = [
        marks.joined(
            [
                marks.claim_link(row.claim_id, words.with_unit(words.grouped_figure(row.figure), row.unit)),
                tag("span", f"{words.date_in_full(row.day)}, {row.publisher or _('no publisher')}", class_="about"),
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
        _kind(row),
        words.number(row.n_claims),
        words.number(row.n_origins),
        words.number(row.n_outlets),
        words.number(row.n_contested),
        words.date_in_full(row.first_day),
        words.date_in_full(row.last_day),
    )


def _kind(row: FactRow) -> str:
    return _(_KIND.get(row.kind, row.kind))
