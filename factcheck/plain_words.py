"""How a claim stands, in plain sentences: the status, why, who else, and the nearest miss."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from factcheck import words
from factcheck.rows import ClaimDetail, ClaimRow, DenialRow, EvidenceRow, RelationRow
from factcheck.translation import N_, _

# "updated" and "supported" are the relations that run one way, told from their other end.
RELATION: Mapping[str, str] = {
    "wire_copy": N_("is the same sentence, reprinted"),
    "repeats": N_("repeats the same source"),
    "updates": N_("is a newer figure of the same source"),
    "updated": N_("is an older figure of the same source"),
    "supports": N_("supports it"),
    "supported": N_("is supported by it"),
    "one_evidence": N_("rests on the same evidence"),
    "consistent": N_("is compatible with it"),
    "conflicts": N_("contradicts it"),
    "possibly_same": N_("may speak of the same thing"),
}

GATE: Mapping[str, str] = {
    "concept": N_("they count different things"),
    "unit": N_("their units measure different things"),
    "measure": N_("one is a level, the other a share, a rate or a change"),
    "fate": N_("different things became of the people counted"),
    "deed": N_("different things were done with what is counted"),
    "parties": N_("giver and receiver differ"),
    "place": N_("their places differ"),
    "time": N_("their periods differ"),
    "rivalry": N_("one source gives both at once"),
    "contrast": N_("one article tells them of two places"),
    "story": N_("the articles may tell different stories"),
    "item": N_("it is not sure that they count the same"),
    "figure": N_("the figures are far apart"),
    "source": N_("one source gives two figures within days"),
    "period": N_("their periods differ"),
    "theme": N_("their sentences have little in common"),
    "occasion": N_("they are told at different times"),
    "detail": N_("they share little more than the story and what is counted"),
    "reviewer": N_("a reviewer has set them apart"),
}


def told(detail: ClaimDetail) -> Iterator[str]:
    """How one claim stands, a sentence at a time."""
    row = detail.row
    for status in row.statuses or ("",):
        yield f"{words.STATUS[status].label}. {words.STATUS[status].means}"
    if row.reason and row.reason in words.REASON:
        yield f"{words.REASON[row.reason].label}. {words.REASON[row.reason].means}"
    for other in detail.relations:
        yield f"{figure(other.other)}: {relation(other)}."
    for item in detail.evidence:
        if item.denial:
            yield because(detail, item)
    if row.n_origins is not None:
        yield counts(row)
    if miss := nearest_miss(row):
        yield _("Nearest miss: {why}.").format(why=miss)


def because(detail: ClaimDetail, item: EvidenceRow) -> str:
    """Who says or does what to a claim, in a sentence; of a claim that stands alone, that."""
    if item.denial:
        sentence = " ".join(item.denial.sentence.split())
        return _("Denied by {who}: “{sentence}”").format(who=denier(item.denial), sentence=sentence)
    if item.claim is None or item.claim.claim_id == detail.row.claim_id:
        return words.REASON["alone"].means
    return f"{figure(item.claim)}: {does(detail, item)}."


def does(detail: ClaimDetail, item: EvidenceRow) -> str:
    """What the other side of a piece of evidence does to a claim."""
    if item.claim is None:
        return _("denies it")
    return "; ".join(relation(row) for row in detail.relations if row.other.claim_id == item.claim.claim_id)


def counts(row: ClaimRow) -> str:
    """How many give a figure for the same thing, and how many reprint the sentence."""
    given = words.counted(
        "{n} source gives a figure for this", "{n} sources give a figure for this", row.n_origins or 0
    )
    said = _("{given}, in {outlets}.").format(given=given, outlets=words.outlets(row.n_outlets or 0))
    if not row.n_copies:
        return said
    copies = words.counted(
        "Its sentence is reprinted in {n} other article.",
        "Its sentence is reprinted in {n} other articles.",
        row.n_copies,
    )
    return f"{said} {copies}"


def nearest_miss(row: ClaimRow) -> str | None:
    """Why the claim nearest to supporting this one does not; None where this would only distract."""
    if not (row.nearest_gate and words.reason(row)):
        return None
    named = GATE.get(row.nearest_gate) or RELATION.get(row.nearest_gate)
    return _(named) if named else row.nearest_gate


def figure(row: ClaimRow) -> str:
    """Who gives which figure, where: "Red Cross, 18 houses (Echo, 4 Mar 2025)"."""
    counts = f" {row.item}" if row.item and row.item not in row.text else ""
    who = row.origin or row.source or _("an unnamed source")
    return f"{who}, {words.interval(row)}{counts} ({words.whereabouts(row)})"


def relation(row: RelationRow) -> str:
    """What this claim does to the other, or the other to it, and what is not known."""
    turned = {"updates": "updated", "supports": "supported"}
    kind = turned.get(row.kind, row.kind) if row.forward else row.kind
    gate = GATE.get(row.gate or "")
    return f"{_(RELATION[kind])}; {_(gate)}" if gate else _(RELATION[kind])


def denier(row: DenialRow) -> str:
    return ", ".join(row.origins) or row.source or _("an unnamed source")
