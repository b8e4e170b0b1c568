"""What codes are called on screen, and figures as people read them: plain words of the reader's language, no jargon."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.numbers import get_decimal_symbol, get_group_symbol

from factcheck.rows import ArticleRow, ClaimRow, DenialRow
from factcheck.translation import CLDR, N_, _, ngettext, spoken


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A name, a sign that tells it from the others without colour, and one line that explains it."""

    name: str
    explanation: str
    sign: str = ""

    @property
    def label(self) -> str:
        return _(self.name)

    @property
    def means(self) -> str:
        return _(self.explanation)


STATUS: Mapping[str, Term] = {
    "contested": Term(
        name=N_("Contested"),
        sign="◆",
        explanation=N_("Another source gives a figure that cannot be true at the same time, or denies this one."),
    ),
    "superseded": Term(
        name=N_("Superseded"),
        sign="▼",
        explanation=N_("The same source has given a newer figure since."),
    ),
    "corroborated": Term(
        name=N_("Corroborated"),
        sign="●",
        explanation=N_("A second, independent source supports it. That makes it firmer, not true."),
    ),
    "single_source": Term(
        name=N_("Uncorroborated"),
        sign="○",
        explanation=N_("No independent source supports it."),
    ),
    "": Term(
        name=N_("Not compared yet"),
        sign="·",
        explanation=N_("It came in, or was read anew, after the claims were last compared."),
    ),
}

REASON: Mapping[str, Term] = {
    "circular": Term(
        name=N_("Circular"),
        explanation=N_("The outlets cite one another in a circle; none of them says who knew it first."),
    ),
    "repeated": Term(
        name=N_("Repeated"),
        explanation=N_("Several outlets carry it, but it goes back to one source."),
    ),
    "possibly_same": Term(
        name=N_("Perhaps the same"),
        explanation=N_(
            "Other claims may speak of the same thing; the texts do not say enough to tell. A person must decide."
        ),
    ),
    "one_evidence": Term(
        name=N_("One piece of evidence"),
        explanation=N_(
            "Others say the same, but they looked at the same evidence: the same images, the same document."
        ),
    ),
    "consistent_only": Term(
        name=N_("Compatible only"),
        explanation=N_("Other figures do not contradict it, but none is close enough to support it."),
    ),
    "unattributed": Term(
        name=N_("No source named"),
        explanation=N_("The text does not say who knows it."),
    ),
    "alone": Term(
        name=N_("Alone"),
        explanation=N_("No other article here gives a figure for this."),
    ),
    "": Term(name=N_("None"), explanation=N_("Another source supports, contests or renews the figure.")),
}

BOUND: Mapping[str, Term] = {
    "exact": Term(name=N_("Exact"), explanation=N_("The figure stands by itself.")),
    "about": Term(name=N_("About"), explanation=N_("The text says about, around, some.")),
    "more_than": Term(name=N_("More than"), explanation=N_("The figure is a lower limit, and not itself included.")),
    "at_least": Term(name=N_("At least"), explanation=N_("The figure is a lower limit.")),
    "less_than": Term(name=N_("Less than"), explanation=N_("The figure is an upper limit, and not itself included.")),
    "at_most": Term(name=N_("At most"), explanation=N_("The figure is an upper limit.")),
    "range": Term(name=N_("Range"), explanation=N_("The text gives both ends.")),
    "vague": Term(name=N_("Vague"), explanation=N_("A word such as dozens, read as a published range.")),
}

CERTAINTY: Mapping[str, Term] = {
    "asserted": Term(name=N_("Stated"), explanation=N_("Said flatly, by the writer or by a source.")),
    "estimated": Term(name=N_("Estimated"), explanation=N_("Given as an estimate, a forecast or a belief.")),
    "alleged": Term(name=N_("Alleged"), explanation=N_("Given as an accusation or as hearsay.")),
    "possible": Term(name=N_("Possible"), explanation=N_("Given as something that may or could be.")),
    "denied": Term(name=N_("Denied"), explanation=N_("The source denies this figure.")),
}

MEASURE: Mapping[str, str] = {
    "total": N_("a total or level"),
    "flow": N_("what happened within a period"),
    "rate": N_("a rate"),
    "share": N_("a share of a whole"),
    "change": N_("a rise or fall"),
}

FACETS: Mapping[str, str] = {
    "status": N_("Status"),
    "reason": N_("Why uncorroborated"),
    "item": N_("What is counted"),
    "origin": N_("Source"),
    "publisher": N_("Publisher"),
    "lang": N_("Language"),
    "certainty": N_("Certainty"),
    "bound": N_("Wording"),
    "unit": N_("Unit"),
}

_TERMS: Mapping[str, Mapping[str, Term]] = {"status": STATUS, "reason": REASON, "certainty": CERTAINTY, "bound": BOUND}
_NOTHING = {
    "item": N_("Nothing named"),
    "origin": N_("No source named"),
    "publisher": N_("No publisher"),
    "lang": N_("Not known"),
}
_UNITS = {"count": N_("things counted"), "percent": N_("per cent (%)")}

_IRREGULAR = {"foot": "feet", "inch": "inches", "degree celsius": "degrees celsius"}
_MARKDOWN = re.compile(r"[!-/:-@\[-`{-~]")


SAMPLE = N_("fictional sample")  # the note of the invented starter articles


def choice(facet: str, value: str) -> str:
    """What a value of a facet is called."""
    if facet in _TERMS:
        term = _TERMS[facet].get(value)
        return term.label if term else value
    if not value:
        return _(_NOTHING[facet]) if facet in _NOTHING else _("not stated")
    if facet == "lang":
        return language(value)
    return _(_UNITS.get(value, value)) if facet == "unit" else value


def note(text: str) -> str:
    """What the reader of an article must know of it: as written, but for the starter articles' own."""
    return _(text) if text == SAMPLE else text


def language(code: str | None) -> str:
    if not code:
        return _("language not known")
    try:
        return Locale.parse(code, sep="-").get_display_name(CLDR[spoken()]) or code
    except (UnknownLocaleError, ValueError):
        return code


def number(n: int | Decimal) -> str:
    """With the marks of the reader's language: ``1,200.5``, ``1 200,5``."""
    return f"{n:,}".translate(str.maketrans(",.", "".join(marks())))


def marks() -> tuple[str, str]:
    """What stands between thousands, and before decimals."""
    locale = CLDR[spoken()]
    return get_group_symbol(locale), get_decimal_symbol(locale)


def counted(one: str, several: str, n: int) -> str:
    """``ngettext`` with its ``{n}`` filled in."""
    return ngettext(one, several, n).format(n=number(n))


def claims(n: int) -> str:
    """``1 claim``, ``1,200 claims``."""
    return counted("{n} claim", "{n} claims", n)


def articles(n: int) -> str:
    return counted("{n} article", "{n} articles", n)


def sources(n: int) -> str:
    return counted("{n} source", "{n} sources", n)


def outlets(n: int) -> str:
    return counted("{n} outlet", "{n} outlets", n)


def interval(row: ClaimRow) -> str:
    """What the words assert, with its unit: ``> 5,000``, ``200,000–999,999``, ``≈ 18,000,000 EUR``."""
    return with_unit(grouped_figure(row.figure), row.unit)


def with_unit(figure: str, unit: str) -> str:
    if unit == "percent":
        return f"{figure} %"
    return figure if unit == "count" else f"{figure} {ngettext(unit, _plural(unit), 1 if figure == '1' else 2)}"


def _plural(unit: str) -> str:
    """``hours``, ``kilometres per hour``; currency codes have none."""
    head, per, rest = unit.partition(" per ")
    if not head.islower() or head.endswith(("s", "tz")):
        return unit
    return f"{_IRREGULAR.get(head, f'{head}s')}{per}{rest}"


def grouped_figure(figure: str) -> str:
    """``> 5000`` as ``> 5,000``; decimals stay as they are."""
    return re.sub(r"\d+(\.\d+)?", lambda found: number(Decimal(found[0])), figure)


def day(row: ClaimRow | DenialRow | ArticleRow) -> str:
    """When its article appeared, as precisely as it is known."""
    if row.published is None:
        return _("no date")
    pattern = {"day": "d MMM y", "month": "MMM y", "year": "y"}[row.published.precision]
    return format_date(row.published.day, pattern, CLDR[spoken()])


def date_in_full(day: date | None) -> str:
    return format_date(day, "d MMM y", CLDR[spoken()]) if day else _("no date")


def month(day: date) -> str:
    return format_date(day, "MMM y", CLDR[spoken()])


def source(row: ClaimRow | DenialRow) -> str:
    """Who is said to know it, as printed."""
    return row.source or _("No source named")


def reason(row: ClaimRow) -> str | None:
    """Why nobody supports it; of a claim that stands otherwise this would only distract."""
    return row.reason if row.status == "single_source" else None


def whereabouts(row: ClaimRow | DenialRow) -> str:
    """Outlet and day, for the line below a quotation."""
    return f"{row.publisher or _('an unnamed outlet')}, {day(row)}"


def of_pages(page: int, pages: int) -> str:
    if pages < 2:
        return _("all on this page")
    return _("page {page} of {pages}").format(page=number(page), pages=number(pages))


def literal(text: str) -> str:
    """``text`` for a label that Streamlit reads as Markdown, so that every character is shown as it is."""
    return _MARKDOWN.sub(r"\\\g<0>", text)
