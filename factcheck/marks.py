"""HTML for what Streamlit cannot draw: a sentence with its parts marked, badges, links. The one place that escapes.

Article text is data: whatever stands in it is shown as it was printed. Every piece goes through ``tag``, which escapes
each string that is not HTML already; nothing else in the project builds HTML.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import NamedTuple
from urllib.parse import urlencode, urlsplit

from extractors.claims import Claim, Span
from factcheck import words
from factcheck.translation import _, asked


class Html(str):
    """Text that is HTML already, because ``tag`` or ``joined`` made it."""

    __slots__ = ()


Piece = str | None


class Mark(NamedTuple):
    """A stretch of text to light, what it is, and the label that says so."""

    span: Span
    kind: str
    label: str


def safe(text: Piece) -> Html:
    return text if isinstance(text, Html) else Html(escape(text or ""))


def joined(pieces: Iterable[Piece], between: str = "") -> Html:
    return Html(safe(between).join(safe(piece) for piece in pieces))


def tag(name: str, *pieces: Piece, **attributes: str | None) -> Html:
    """``<name …>pieces</name>``; ``class_`` and ``aria_label`` stand for the attributes with those names."""
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(value)}"' for key, value in attributes.items() if value
    )
    return Html(f"<{name}{written}>{joined(pieces)}</{name}>")


def page_link(page: str, label: Piece, **query: str) -> Html:
    """A link to another page of the dashboard, which keeps the address short and may be opened in a new tab."""
    query |= asked()
    return tag("a", label, href=f"{page}?{urlencode(query)}" if query else page)


def claim_link(claim_id: str, label: Piece) -> Html:
    return page_link("claim", label, claim=claim_id)


def outward(url: str | None) -> Html:
    """A link to where an article came from, unless its address is of a kind that a browser would run."""
    if not url:
        return safe("")
    return tag("a", url, href=url) if urlsplit(url).scheme in {"http", "https"} else safe(url)


def badge(status: str | None) -> Html:
    """A status by sign, word and colour."""
    term = words.STATUS[status or ""]
    sign = tag("span", term.sign, aria_hidden="true")
    return tag("span", sign, f" {term.label}", class_=f"badge {status or 'none'}", title=term.means)


def reason(code: str | None) -> Html:
    if not code:
        return safe("")
    return tag("span", words.REASON[code].label, class_="reason", title=words.REASON[code].means)


def of_claim(claim: Claim) -> list[Mark]:
    """What to light in a claim's sentence; where two overlap, the earlier of this list stays."""
    found = [
        Mark(claim.span, "figure", _("figure")),
        Mark(claim.source, "source", _("source")) if claim.source else None,
        Mark(claim.cue, "cue", _("cue")) if claim.cue else None,
        Mark(claim.item, "item", _("counted")) if claim.item else None,
        *(Mark(hedge, "hedge", _("hedge")) for hedge in claim.hedges),
    ]
    return [mark for mark in found if mark]


def lit(text: str, marks: Iterable[Mark], start: int = 0) -> Html:
    """``text``, which begins at offset ``start`` of its article, with each mark lit and named."""
    chosen: list[Mark] = []
    for mark in marks:
        if _within(mark.span, start, start + len(text)) and not any(_overlap(mark.span, m.span) for m in chosen):
            chosen.append(mark)
    pieces, done = [], 0
    for mark in sorted(chosen, key=lambda m: m.span):
        first, last = mark.span.start - start, mark.span.end - start
        name = tag("span", mark.label, class_="name")
        pieces += [text[done:first], tag("mark", text[first:last], name, class_=mark.kind)]
        done = last
    return joined([*pieces, text[done:]])


def in_context(text: str, claim: Claim, reach: int = 700) -> Html:
    """The paragraph around a claim, with its sentence in full ink and the claim's parts lit.

    reach  at most this many characters before and after the sentence.
    """
    sentence = claim.sentence
    first = max(text.rfind("\n", 0, sentence.start) + 1, sentence.start - reach)
    last = text.find("\n", sentence.end)
    last = min(len(text) if last < 0 else last, sentence.end + reach)
    before, after = text[first : sentence.start], text[sentence.end : last]
    cut_before, cut_after = first > 0 and text[first - 1] != "\n", bool(text[last : last + 1].strip())
    words_lit = lit(text[sentence.start : sentence.end], of_claim(claim), sentence.start)
    return joined(
        [
            tag("span", "…" if cut_before else "", before, class_="around"),
            tag("span", words_lit, class_="sentence"),
            tag("span", after, "…" if cut_after else "", class_="around"),
        ]
    )


def _within(span: Span, first: int, last: int) -> bool:
    return first <= span.start < span.end <= last


def _overlap(a: Span, b: Span) -> bool:
    return a.start < b.end and b.start < a.end
