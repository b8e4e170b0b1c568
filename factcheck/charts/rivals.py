"""Rival figures of one fact over time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

import altair as alt

from extractors.claims import Bound, Certainty
from factcheck import words
from factcheck.charts.figures import grouped
from factcheck.rows import RivalFigure
from factcheck.translation import _

_SHAPES = ("circle", "square", "triangle-up", "diamond", "cross", "triangle-right", "triangle-left")
_FADED = "#868d94"
_ARROW = 24  # pixels from an open figure to the tip of its arrow
_CROWD = 12  # figures moved aside for one another; in a greater crowd no place is left
_MOST_DAYS = 6  # named one by one below the chart; more would run into each other
_DASHED = [5, 4]


def rival_figures(rows: Sequence[RivalFigure]) -> alt.LayerChart | alt.FacetChart:
    """Every figure of one fact at the day it holds for: one shape and colour an origin, and no midpoint invented.

    A line joins the ends of a range, dashed for a vague word; an arrow is an open end; a hollow shape is a hedged
    figure, or one that its source denies, which is written below it; grey is one that its own source has replaced.
    Undated figures are left out: the table beside the chart has them.
    """
    ends = [end for row, at in _placed(rows) for end in _ends(row, at)]
    origins = sorted({end["origin"] for end in ends})
    days = sorted({row.day for row in rows if row.day})
    base = alt.Chart(alt.InlineData(ends)).encode(
        x=alt.X("at:T", title=None, scale=alt.Scale(domain=_domain(rows)), axis=_axis(days)),
        y=alt.Y(
            "figure:Q", title=None, scale=_scale(rows), axis=alt.Axis(format=",~r", labelExpr=grouped(), tickCount=6)
        ),
        tooltip=[alt.Tooltip(f"{name}:N") for name in _tooltips()],
    )
    points = base.mark_point(size=140, strokeWidth=2, opacity=1).encode(
        shape=alt.Shape("origin:N", title=None, scale=alt.Scale(domain=origins, range=_cycled(len(origins)))),
        stroke=_by_origin(alt.Stroke, origins),
        fill=_by_origin(alt.Fill, origins),
        fillOpacity=alt.condition("datum.hedged", alt.value(0), alt.value(1)),
    )
    denied = base.transform_filter("datum.denied").mark_text(text=_("denied"), dy=19, fontSize=12)
    denied = denied.encode(fill=_by_origin(alt.Fill, origins))
    return alt.layer(*_lines(base, origins), *_arrows(base, origins), points, denied).properties(height=_height(rows))


def _height(rows: Sequence[RivalFigure]) -> int:
    return 220 if len(rows) < 4 else 320


def rivals_in_words(rows: Sequence[RivalFigure]) -> str:
    """What the chart shows: who gives which figure for when."""
    told = [
        f"{_origin(row)}{f' ({row.day})' if row.day else ''}"
        f"{' ' + _('denies') if row.certainty is Certainty.DENIED else ''} {words.grouped_figure(row.figure)}"
        for row in rows
    ]
    origins = {_origin(row) for row in rows}
    figures = words.counted("{n} figure", "{n} figures", len(rows))
    return _("{figures} from {sources}: {told}.").format(
        figures=figures, sources=words.sources(len(origins)), told="; ".join(told)
    )


def _lines(base: alt.Chart, origins: list[str]) -> list[alt.Chart]:
    between = base.transform_filter("datum.joined").mark_rule(strokeWidth=3)
    dashes = alt.condition("datum.vague", alt.value(_DASHED), alt.value([1, 0]))
    return [between.encode(y2="other:Q", stroke=_by_origin(alt.Stroke, origins), strokeDash=dashes)]


def _arrows(base: alt.Chart, origins: list[str]) -> list[alt.Chart]:
    """A stem and a tip for each open end, of the same length whatever the scale: it says direction, not distance."""
    layers = []
    for side, shape, pixels in (("above", "triangle-up", -_ARROW), ("below", "triangle-down", _ARROW)):
        open_ends = base.transform_filter(f"datum.open === '{side}'")
        stem = open_ends.mark_rule(strokeWidth=2, y2Offset=pixels)
        tip = open_ends.mark_point(shape=shape, size=60, filled=True, opacity=1, yOffset=pixels)
        layers += [
            stem.encode(y2="figure:Q", stroke=_by_origin(alt.Stroke, origins)),
            tip.encode(fill=_by_origin(alt.Fill, origins)),
        ]
    return layers


def _by_origin(channel: Any, origins: list[str]) -> Any:
    legend = alt.Legend(orient="top", columns=2, labelLimit=280, symbolSize=120)
    coloured = channel("origin:N", title=None, scale=alt.Scale(domain=origins), legend=legend)
    return alt.condition("datum.faded", alt.value(_FADED), coloured)


def _placed(rows: Sequence[RivalFigure]) -> list[tuple[RivalFigure, datetime]]:
    """Each dated figure with its place: its day, or a little after where a like figure would hide it."""
    first, last = _domain_days(rows)
    apart, alike = (last - first) / 24, _top(rows) / 25
    placed: list[tuple[RivalFigure, datetime]] = []
    for row in sorted((row for row in rows if row.day), key=lambda row: (row.day, _origin(row), row.claim_id)):
        at = datetime.combine(row.day or date.min, time())
        hidden = [when for other, when in placed[-_CROWD:] if abs(_level(other) - _level(row)) <= alike]
        while any(abs(at - when) < apart for when in hidden):
            at += apart
        placed.append((row, at))
    return placed


def _level(row: RivalFigure) -> float:
    return (row.high if row.low is None else row.low) or 0.0


def _top(rows: Sequence[RivalFigure]) -> float:
    return max((side for row in rows for side in (row.low, row.high) if side is not None), default=0.0)


def _domain_days(rows: Sequence[RivalFigure]) -> tuple[datetime, datetime]:
    """From before the first day to after the last, with room for figures beside them."""
    days = [datetime.combine(row.day, time()) for row in rows if row.day]
    if not days:
        days = [datetime(2000, 1, 1)]  # noqa: DTZ001 - nothing is drawn, but an axis has to be somewhere
    margin = max((max(days) - min(days)) / 8, timedelta(days=1))
    return min(days) - margin, max(days) + margin


def _domain(rows: Sequence[RivalFigure]) -> list[dict[str, int]]:
    return [_moment(end) for end in _domain_days(rows)]


def _moment(at: datetime) -> dict[str, int]:
    return {"year": at.year, "month": at.month, "date": at.day, "hours": at.hour, "minutes": at.minute}


def _scale(rows: Sequence[RivalFigure]) -> alt.Scale:
    """From nought, so that distances tell the truth, with room on top for an arrow."""
    top = _top(rows)
    return alt.Scale(zero=True, domainMax=top * 1.12) if top > 0 else alt.Scale(zero=True)


def _axis(days: Sequence[Any]) -> alt.Axis:
    if len(days) > _MOST_DAYS:
        return alt.Axis(format=_("%b %Y"), labelOverlap=True, tickCount=_MOST_DAYS)
    ticks = [_moment(datetime.combine(day, time())) for day in days]
    return alt.Axis(format=_("%-d %b %Y"), values=ticks, labelOverlap=True)


def _ends(row: RivalFigure, at: datetime) -> list[dict[str, Any]]:
    """The stated ends of a figure, each drawn as a shape."""
    both = [side for side in (row.low, row.high) if side is not None]
    sides = both if row.low != row.high else both[:1]
    return [
        {
            "at": at.isoformat(),
            "figure": side,
            "other": row.high,
            "joined": len(sides) == 2 and side == row.low,
            "open": "above" if row.high is None else "below" if row.low is None else "",
            "hedged": row.certainty is not Certainty.ASSERTED,
            "denied": row.certainty is Certainty.DENIED,
            "vague": row.bound is Bound.VAGUE,
            "faded": "superseded" in row.statuses,
            "origin": _origin(row),
            **dict(zip(_tooltips(), _told(row), strict=True)),
        }
        for side in sides
    ]


def _tooltips() -> tuple[str, ...]:
    return _("words"), _("reads as"), _("source"), _("publisher"), _("date"), _("status")


def _told(row: RivalFigure) -> tuple[str, ...]:
    """What stands under the names of ``_tooltips``."""
    figure, status = words.grouped_figure(row.figure), words.STATUS[row.status or ""].label
    return row.text, figure, _origin(row), row.publisher or _("not stated"), str(row.day), status


def _origin(row: RivalFigure) -> str:
    return row.origin or _("no source named")


def _cycled(n: int) -> list[str]:
    return [_SHAPES[place % len(_SHAPES)] for place in range(n)]
