"""What one claim's page tells: the claim in a line, where it stands and why, and how it was read."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck import marks, plain_words, words
from factcheck.marks import Html, tag
from factcheck.pages.parts import lists
from factcheck.reasons import reasons
from factcheck.rows import ClaimDetail, ClaimRow, EvidenceRow, RivalFigure
from factcheck.translation import N_, _

KEY = N_(
    "Each source has its own shape and colour. An arrow is an open end (“more than”), a line a range, dashed for a "
    "vague word. Hollow shapes are estimates, hearsay or denied. Grey figures have been replaced by the same source. "
    "Where one would hide another, it is drawn a little later."
)
_SHOWN = 3  # pieces of evidence beside the claim; the rest can be opened below


def headline(detail: ClaimDetail) -> Html:
    """The words as printed, what they assert, and the status."""
    row = detail.row
    counts = f" {row.item}" if row.item and row.item not in row.text else ""
    figure, certainty = f"{words.interval(row)}{counts}", words.CERTAINTY[row.certainty].label.lower()
    asserts = _("reads as {figure}, {certainty}").format(figure=figure, certainty=certainty)
    status = tag("p", marks.badge(row.status), " ", marks.reason(words.reason(row)), class_="standing")
    return tag("div", tag("p", f"“{row.text}”", class_="printed"), tag("p", asserts, class_="reads"), status)


def origin(detail: ClaimDetail) -> Html:
    """Which article it stands in."""
    row, article = detail.row, detail.article
    note = tag("span", words.note(article.note), class_="note") if article.note else None
    credit = f", {article.credit}" if article.credit else ""
    title = tag("strong", row.title or _("Untitled article"))
    where = f"{words.whereabouts(row)}{credit} · {words.language(row.lang)}"
    return tag("p", marks.joined([title, where, note, marks.outward(row.url)], " "), class_="by")


def standing(row: ClaimRow) -> Html:
    """Each status that applies, what it means, and the counts behind it."""
    told = [tag("p", marks.badge(status), f" {words.STATUS[status].means}") for status in row.statuses or ("",)]
    if row.reason and words.reason(row):
        told.append(tag("p", tag("strong", f"{words.REASON[row.reason].label}. "), words.REASON[row.reason].means))
    if row.n_origins is not None:
        told.append(tag("p", plain_words.counts(row), class_="why"))
    if (miss := plain_words.nearest_miss(row)) and row.nearest_claim_id:
        link = marks.claim_link(row.nearest_claim_id, _("Go to that claim"))
        told.append(tag("p", _("Nearest miss: {why}.").format(why=miss), " ", link, class_="why"))
    return tag("div", *told, class_="told")


def decisive(detail: ClaimDetail) -> Html | None:
    """The claim beside what decides the status that is shown; None where nobody else is involved."""
    groups = _evidence(detail, of_status=True)
    if not groups:
        return None
    this = tag("div", tag("article", tag("h3", _("This claim")), lists.words_of(detail.row), class_="side"))
    return tag("section", this, tag("div", *(_deciding(detail, group) for group in groups[:_SHOWN])), class_="sides")


def further(detail: ClaimDetail) -> list[Html]:
    """What else it was compared with."""
    rest = _evidence(detail, of_status=True)[_SHOWN:] + _evidence(detail, of_status=False)
    return [_deciding(detail, group) for group in rest]


def _evidence(detail: ClaimDetail, *, of_status: bool) -> list[list[EvidenceRow]]:
    """Claims and denials of others, for the status shown or for the rest; reprints of one another are together."""
    alike: dict[tuple[str, str], list[EvidenceRow]] = {}
    for item in detail.evidence:
        of_others = item.denial or (item.claim and item.claim.claim_id != detail.row.claim_id)
        if of_others and (item.status == detail.row.status) is of_status:
            alike.setdefault((item.status, item.why), []).append(item)
    return list(alike.values())


def _deciding(detail: ClaimDetail, same: Sequence[EvidenceRow]) -> Html:
    item = same[0]
    title = _("A denial") if item.denial else _(_OTHER[item.status])
    said = lists.denial(item.denial) if item.denial else lists.words_of(item.claim) if item.claim else None
    others = [other.claim or other.denial for other in same[1:]]
    where = ", ".join(words.whereabouts(other) for other in others if other)
    also = tag("p", _("Also in {where}.").format(where=where), class_="by") if others else None
    does = plain_words.does(detail, item)
    why = tag("p", marks.badge(item.status), f" {does[:1].upper()}{does[1:]}.", class_="because")
    more = tag("p", marks.claim_link(item.claim.claim_id, _("Go to that claim"))) if item.claim else None
    return tag("article", tag("h3", title), said, also, why, more, class_="side")


def fields(detail: ClaimDetail) -> Html:
    """Everything that was read of the claim, named."""
    row = detail.row
    direction = " → ".join(_("not stated") if who is None else who for who in (row.giver, row.receiver))
    return lists.named(
        (
            (_("Words as printed"), row.text),
            (_("Reads as"), words.interval(row)),
            (_("Wording"), _term(words.BOUND[row.bound])),
            (_("Unit"), words.choice("unit", row.unit)),
            (_("What is counted"), _also(row.item, row.concept)),
            (_("Source"), _also(row.source, row.origin) or _("No source named: the writer's own voice")),
            (_("Attributed by"), row.cue),
            (_("Certainty"), _term(words.CERTAINTY[row.certainty])),
            (_("Hedges"), ", ".join(hedge.text for hedge in detail.claim.hedges)),
            (_("Kind of figure"), _(words.MEASURE[row.measure]) if row.measure else None),
            (_("Holds for"), words.date_in_full(row.as_of) if row.as_of else None),
            (_("Period"), f"{row.period.start or '…'} – {row.period.end or '…'}" if row.period else None),
            (_("Place"), row.place),
            (_("From → to"), direction if row.giver or row.receiver else None),
            (_("In quotation marks"), _("yes") if row.quoted else _("no")),
            (_("Rules that fired"), marks.joined([tag("code", rule) for rule in row.because], " ")),
            (_("Claim number"), tag("code", row.claim_id)),
        )
    )


def why(detail: ClaimDetail) -> Html:
    """Why it was read so, a sentence for each rule that fired."""
    return tag("ul", *(tag("li", sentence) for sentence in reasons(detail.claim)), class_="why")


def neighbours(rivals: Sequence[RivalFigure], claim_id: str) -> tuple[str | None, str | None]:
    """The figures before and after a claim in its fact."""
    ids = [rival.claim_id for rival in rivals]
    place = ids.index(claim_id)
    return (ids[place - 1] if place else None), (ids[place + 1] if place + 1 < len(ids) else None)


_OTHER = {
    "contested": N_("A figure against it"),
    "superseded": N_("The newer figure"),
    "corroborated": N_("A figure that supports it"),
    "single_source": N_("Compared with"),
}


def _term(term: words.Term) -> str:
    return f"{term.label}. {term.means}"


def _also(printed: str | None, canonical: str | None) -> str | None:
    """What stands in the text, and the name under which it is compared."""
    return (
        _("{printed} (compared as: {canonical})").format(printed=printed, canonical=canonical)
        if printed and canonical and printed != canonical
        else printed
    )
