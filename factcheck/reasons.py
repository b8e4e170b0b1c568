"""Why a claim was read as it was, in plain sentences: one for each pack entry that fired."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from extractors.claims import Certainty, Claim, Period, Span, surface
from factcheck import words
from factcheck.translation import N_, _

# What an entry of a pack's file has done, for the files that need no more to be known.
BY_FILE: Mapping[str, str] = {
    "numbers": N_("“{text}” is read as {figure}."),
    "units": N_("The unit is {unit}."),
    "bounds": N_("“{bound}” bounds it: {figure}."),
    "offices": N_("“{source}” speaks for {origin}."),
}

# Where what is counted was found.
CONSTRUCTIONS: Mapping[str, str] = {
    "resumed item": N_("it takes up what was counted before"),
    "counted noun": N_("it follows the number"),
    "complement noun": N_("it follows the figure as its complement"),
    "share in words": N_("it is the whole that the share is taken of"),
    "compound noun": N_("the figure stands before it as part of its name"),
    "paid in": N_("it is what the money comes in"),
    "noun with its figure": N_("the figure completes it"),
    "noun with its worth": N_("words of worth tie the figure to it"),
    "noun beside its bound": N_("the words that bound the figure follow it"),
    "apposition of its noun": N_("the figure stands beside it between commas"),
    "whole before its part": N_("it is the whole that the figure is a part of"),
    "object moved to its figure": N_("a verb brings it to the figure"),
    "noun before its brackets": N_("the figure stands in brackets behind it"),
    "verb left out": N_("the figure follows it, the verb of the clause before left out"),
    "object behind its figure": N_("it is the object, set behind its figure"),
    "paid for": N_("it is what the money is for"),
    "sold at a price": N_("it is what is sold or bought at that price"),
    "measure noun": N_("a noun such as “number” or “value” measures it"),
    "subject of the verb": N_("it is the subject of the verb that the figure belongs to"),
    "elided item": N_("it is left out here, and was named just before"),
}

# How its source was found.
SOURCES: Mapping[str, str] = {
    "subject of saying": N_("it is the subject of the verb"),
    "verb before its source": N_("it follows the verb"),
    "source behind a preposition": N_("a preposition such as “according to” stands before it"),
    "agent of saying": N_("it follows “by”"),
    "subject of two verbs": N_("the verb shares the subject of the one before"),
    "subject left out": N_("the verb has no subject here, and this is who could say it last"),
    "taken up by the next sentence": N_("the next sentence says who told this one"),
    "speaker of the quotation": N_("the figure is inside what is quoted of it"),
}

# What weakening words make of a figure.
CERTAINTY: Mapping[str, str] = {
    "asserted": N_("stated"),
    "estimated": N_("an estimate"),
    "alleged": N_("hearsay or an accusation"),
    "possible": N_("only possible"),
    "denied": N_("denied"),
}


def reasons(claim: Claim) -> list[str]:
    """Why it was read so, in the order in which the rules fired, each said once."""
    return list(dict.fromkeys(_said(claim)))


def _said(claim: Claim) -> Iterator[str]:
    weak = iter(claim.hedges[len(claim.hedges) - sum(rule.startswith("hedges:") for rule in claim.because) :])
    times = [rule.partition(":")[2] for rule in claim.because if rule.startswith("times:")]
    certainty, source = _(CERTAINTY[claim.certainty]), _plain(claim.source)
    for rule in claim.because:
        file, _colon, title = rule.partition(":")
        if file == "constructions" and title in SOURCES:
            yield _("“{source}” is its source: {why}.").format(source=source, why=_(SOURCES[title]))
        elif file == "constructions":
            yield _("“{item}” is what is counted: {why}.").format(item=_plain(claim.item), why=_construction(title))
        elif file == "hedges":
            hedge = _plain(next(weak, None)) or title
            yield _("“{words}” weakens it: {certainty}.").format(words=hedge, certainty=certainty)
        elif file == "attribution" and claim.source:
            yield _("“{cue}” gives it to {source}.").format(cue=_plain(claim.cue) or title, source=source)
            if claim.certainty is not Certainty.ASSERTED and not any(r.startswith("hedges:") for r in claim.because):
                yield _("So it is {certainty}.").format(certainty=certainty)
        elif file == "times":
            yield _time(claim, "”, “".join(times))
        elif file == "places" and claim.place:
            yield _("It happened in {place}, by words such as “{entry}”.").format(place=claim.place, entry=title)
        elif file in BY_FILE:
            yield _(BY_FILE[file]).format(bound=title, **_of(claim))
        else:
            yield _("The rule {rule} fired.").format(rule=rule)
    if claim.source is None:
        yield _("No source is named: it is in the writer's own voice.")


def _construction(title: str) -> str:
    named = CONSTRUCTIONS.get(title)
    return _(named) if named else _("the construction “{name}”").format(name=title)


def _of(claim: Claim) -> dict[str, str]:
    figure = words.with_unit(words.grouped_figure(claim.figure()), claim.unit)
    origin = claim.origin or _plain(claim.source)
    unit = words.choice("unit", claim.unit)
    return {"text": claim.text, "figure": figure, "unit": unit, "source": _plain(claim.source), "origin": origin}


def _time(claim: Claim, title: str) -> str:
    if claim.period is None:
        return _("It holds for {day}, by words such as “{entry}”.").format(day=claim.as_of, entry=title)
    start, end = _ends(claim.period)
    return _("It covers {start} to {end}, by words such as “{entry}”.").format(start=start, end=end, entry=title)


def _ends(period: Period) -> tuple[str, str]:
    return str(period.start or _("an open end")), str(period.end or _("an open end"))


def _plain(span: Span | None) -> str:
    return " ".join(surface(span).split())
