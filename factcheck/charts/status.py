"""How claims stand, month by month."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Any

import altair as alt

from factcheck import words
from factcheck.charts.figures import grouped
from factcheck.rows import DayCount
from factcheck.translation import _

# Told apart by readers who do not see red and green. Each is 3:1 or better on paper and on slate, and white figures
# on it 4.5:1; the order is that of the bars, from what needs a look to what does not.
COLOURS = {
    "contested": "#b04a12",
    "single_source": "#34739b",
    "": "#7d6a1e",
    "corroborated": "#2b7a4b",
    "superseded": "#6b7480",
}
_NARROW = 16  # a bar below this part of the longest is too narrow for its number


def status_by_month(days: Sequence[DayCount]) -> alt.LayerChart | alt.FacetChart:
    """A bar a month, stacked by status, with the numbers in it. Months without claims are left out."""
    values = _by_month(days)
    months = list(dict.fromkeys(row["month"] for row in values))
    shown = [status for status in COLOURS if any(row["status"] == words.STATUS[status].label for row in values)]
    names = [words.STATUS[status].label for status in shown]
    base = alt.Chart(alt.InlineData(values)).encode(
        y=alt.Y("month:O", sort=months, title=None, axis=alt.Axis(ticks=False, domain=False)),
        order=alt.Order("rank:Q"),
        tooltip=[alt.Tooltip("month:N"), alt.Tooltip("status:N"), alt.Tooltip("n:Q", title=_("claims"), format=",d")],
    )
    bars = base.mark_bar(height={"band": 0.75}).encode(
        x=alt.X(
            "n:Q",
            stack="zero",
            title=_("claims"),
            axis=alt.Axis(tickMinStep=1, format=",d", labelExpr=grouped(), tickCount=5),
        ),
        color=alt.Color(
            "status:N",
            title=None,
            scale=alt.Scale(domain=names, range=[COLOURS[status] for status in shown]),
            legend=alt.Legend(orient="top", columns=2, symbolType="square", labelLimit=200),
        ),
    )
    numbers = base.mark_text(color="white", fontWeight="bold", fontSize=12).encode(
        x=alt.X("n:Q", stack="zero", bandPosition=0.5), text="number:N"
    )
    return alt.layer(bars, numbers).properties(height=alt.Step(32))


def status_in_words(days: Sequence[DayCount]) -> str:
    """What the bars show, for those who do not see them."""
    by_status: Counter[str] = Counter()
    for day in days:
        by_status[day.status] += day.n
    parts = [f"{words.number(n)} {words.STATUS[status].label.lower()}" for status, n in by_status.most_common()]
    dated = words.counted("{n} dated claim", "{n} dated claims", by_status.total())
    return _("Claims by month of publication. Of {claims}: {parts}.").format(claims=dated, parts=", ".join(parts))


def _by_month(days: Sequence[DayCount]) -> list[dict[str, Any]]:
    found: Counter[tuple[date, str]] = Counter()
    lengths: Counter[date] = Counter()
    for day in days:
        month = day.day.replace(day=1)
        found[month, day.status] += day.n
        lengths[month] += day.n
    narrow = max(lengths.values(), default=0) / _NARROW
    return [
        {
            "month": words.month(month),
            "status": words.STATUS[status].label,
            "rank": list(COLOURS).index(status),
            "n": n,
            "number": words.number(n) if n >= narrow else "",
        }
        for (month, status), n in sorted(found.items())
    ]
