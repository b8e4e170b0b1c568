"""What a language writes of times, beside the entries of ``times.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from extractors.languages.context_entries import TimeUnit


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """Times beside those of ``Notation``.

    parts     words for the early, the mid and the late part of a year.
    bare_parts   those that may stand without a preposition: Anfang 2023.
    past      words before a length of time that ends now: the past | three days.
    first     words before the months that begin a year: the first | nine months of 2023.
    units     name of a length of time → "day", "week", "month"…
    ended     between a length of time and the day that it ends with: three months | to March.
    beginnings  verbs whose subject goes on from the time behind them: started | on Thursday.
    days      words before the number of a day: no dia | 3.
    day_parts words for a part of a day, before it: na madrugada de | domingo.
    decades, decade_marks   words before and signs behind the first year of a decade: anos | 90, the 1990 | s.
    future, future_endings   mark what lies ahead.
    southern  regions of the language where summer begins in December.
    """

    parts: tuple[tuple[str, ...], ...] = ()
    bare_parts: frozenset[str] = frozenset()
    past: frozenset[str] = frozenset()
    first: frozenset[str] = frozenset()
    units: Mapping[str, TimeUnit] = field(default_factory=dict)
    ended: frozenset[str] = frozenset()
    beginnings: frozenset[str] = frozenset()
    days: frozenset[str] = frozenset()
    day_parts: frozenset[str] = frozenset()
    decades: frozenset[str] = frozenset()
    decade_marks: frozenset[str] = frozenset()
    future: frozenset[str] = frozenset()
    future_endings: tuple[str, ...] = ()
    southern: frozenset[str] = frozenset()
