"""What codes are called on screen, and figures as people read them: plain English, no jargon."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from babel import Locale, UnknownLocaleError

from factcheck.rows import ArticleRow, ClaimRow, DenialRow

NOT_KNOWN = "not stated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A name, a sign that tells it from the others without colour, and one line that explains it."""

    label: str
    means: str
    sign: str = ""


STATUS: Mapping[str, Term] = {
    "contested": Term(
        label="Contested",
        sign="◆",
        means="Another source gives a figure that cannot be true at the same time, or denies this one.",
    ),
    "superseded": Term(
        label="Superseded",
        sign="▼",
        means="The same source has given a newer figure since.",
    ),
    "corroborated": Term(
        label="Corroborated",
        sign="●",
        means="A second, independent source supports it. That makes it firmer, not true.",
    ),
    "single_source": Term(
        label="Uncorroborated",
        sign="○",
        means="No independent source supports it.",
    ),
    "": Term(label="Not compared yet", sign="·", means="It came in after the claims were last compared."),
}

REASON: Mapping[str, Term] = {
    "circular": Term(
        label="Circular",
        means="The outlets cite one another in a circle; none of them says who knew it first.",
    ),
    "repeated": Term(
        label="Repeated",
        means="Several outlets carry it, but it goes back to one source.",
    ),
    "possibly_same": Term(
        label="Perhaps the same",
        means="Other claims may speak of the same thing; the texts do not say enough to tell. A person must decide.",
    ),
    "consistent_only": Term(
        label="Compatible only",
        means="Other figures do not contradict it, but none is close enough to support it.",
    ),
    "unattributed": Term(
        label="No source named",
        means="The text does not say who knows it.",
    ),
    "alone": Term(
        label="Alone",
        means="No other article here gives a figure for this.",
    ),
    "": Term(label="None", means="Another source supports, contests or renews the figure."),
}

BOUND: Mapping[str, Term] = {
    "exact": Term(label="Exact", means="The figure stands by itself."),
    "about": Term(label="About", means="The text says about, around, some."),
    "more_than": Term(label="More than", means="The figure is a lower limit, and not itself included."),
    "at_least": Term(label="At least", means="The figure is a lower limit."),
    "less_than": Term(label="Less than", means="The figure is an upper limit, and not itself included."),
    "at_most": Term(label="At most", means="The figure is an upper limit."),
    "range": Term(label="Range", means="The text gives both ends."),
    "vague": Term(label="Vague", means="A word such as dozens, read as a published range."),
}

CERTAINTY: Mapping[str, Term] = {
    "asserted": Term(label="Stated", means="Said flatly, by the writer or by a source."),
    "estimated": Term(label="Estimated", means="Given as an estimate, a forecast or a belief."),
    "alleged": Term(label="Alleged", means="Given as an accusation or as hearsay."),
    "possible": Term(label="Possible", means="Given as something that may or could be."),
    "denied": Term(label="Denied", means="The source denies this figure."),
}

RELATION: Mapping[str, str] = {
    "wire_copy": "The same sentence, reprinted",
    "repeats": "Repeats the same source",
    "updates": "A newer figure of the same source",
    "supports": "Supports",
    "consistent": "Compatible",
    "conflicts": "Contradicts",
    "possibly_same": "Perhaps the same thing",
}

MEASURE: Mapping[str, str] = {
    "total": "a total or level",
    "flow": "what happened within a period",
    "rate": "a rate",
    "share": "a share of a whole",
    "change": "a rise or fall",
}

FACETS: Mapping[str, str] = {
    "status": "Status",
    "reason": "Why uncorroborated",
    "item": "What is counted",
    "origin": "Source",
    "publisher": "Publisher",
    "lang": "Language",
    "certainty": "Certainty",
    "bound": "Wording",
    "unit": "Unit",
}

_TERMS: Mapping[str, Mapping[str, Term]] = {"status": STATUS, "reason": REASON, "certainty": CERTAINTY, "bound": BOUND}
_NOTHING = {"item": "Nothing named", "origin": "No source named", "publisher": "No publisher", "lang": "Not known"}

_IRREGULAR = {"foot": "feet", "inch": "inches", "degree celsius": "degrees celsius"}
_MARKDOWN = re.compile(r"[!-/:-@\[-`{-~]")
_UNGROUPED = re.compile(r"(?<![\w.,-])\d{4,}(?!\d|-\d\d)")  # not the year of a date such as 2024-02-26


def choice(facet: str, value: str) -> str:
    """What a value of a facet is called."""
    if facet in _TERMS:
        term = _TERMS[facet].get(value)
        return term.label if term else value
    if not value:
        return _NOTHING.get(facet, NOT_KNOWN)
    if facet == "lang":
        return language(value)
    return _UNITS.get(value, value) if facet == "unit" else value


_UNITS = {"count": "things counted", "percent": "per cent (%)"}


def language(code: str | None) -> str:
    if not code:
        return "language not known"
    try:
        return Locale.parse(code, sep="-").get_display_name("en") or code
    except (UnknownLocaleError, ValueError):
        return code


def number(n: int | Decimal) -> str:
    return f"{n:,}"


def counted(n: int, one: str, several: str | None = None) -> str:
    """``1 claim``, ``1,200 claims``."""
    return f"{number(n)} {one if n == 1 else several or one + 's'}"


def grouped(text: str) -> str:
    """A sentence of ours with its long figures grouped by commas; the words of an article never pass through here."""
    return _UNGROUPED.sub(lambda found: f"{int(found[0]):,}", text)


def interval(row: ClaimRow) -> str:
    """What the words assert, with its unit: ``> 5,000``, ``200,000–999,999``, ``≈ 18,000,000 EUR``."""
    return with_unit(grouped_figure(row.figure), row.unit)


def with_unit(figure: str, unit: str) -> str:
    if unit == "percent":
        return f"{figure} %"
    return figure if unit == "count" else f"{figure} {unit if figure == '1' else _plural(unit)}"


def _plural(unit: str) -> str:
    """``hours``, ``kilometres per hour``; currency codes have none."""
    head, per, rest = unit.partition(" per ")
    if not head.islower() or head.endswith(("s", "tz")):
        return unit
    return f"{_IRREGULAR.get(head, f'{head}s')}{per}{rest}"


def grouped_figure(figure: str) -> str:
    """``> 5000`` as ``> 5,000``; decimals stay as they are."""
    return re.sub(r"\d+(\.\d+)?", lambda found: f"{Decimal(found[0]):,}", figure)


def day(row: ClaimRow | DenialRow | ArticleRow) -> str:
    """When its article appeared, as precisely as it is known."""
    if row.published is None:
        return "no date"
    return row.published.day.strftime(
        {"day": f"{row.published.day.day} %b %Y", "month": "%b %Y", "year": "%Y"}[row.published.precision]
    )


def source(row: ClaimRow) -> str:
    """Who is said to know it, as printed."""
    return row.source or "No source named"


def reason(row: ClaimRow) -> str | None:
    """Why nobody supports it; of a claim that stands otherwise this would only distract."""
    return row.reason if row.status == "single_source" else None


def whereabouts(row: ClaimRow | DenialRow) -> str:
    """Outlet and day, for the line below a quotation."""
    return f"{row.publisher or 'an unnamed outlet'}, {day(row)}"


def of_pages(page: int, pages: int) -> str:
    return f"page {number(page)} of {number(pages)}" if pages > 1 else "all on this page"


def literal(text: str) -> str:
    """``text`` for a label that Streamlit reads as Markdown, so that every character is shown as it is."""
    return _MARKDOWN.sub(r"\\\g<0>", text)
