"""Do a pack's entries do what their examples say? One line for each that does not."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, fields
from datetime import date

from extractors.claims import Article, Claim, Denial, Parties, Period, Published, Reading, Span, surface
from extractors.languages.entries import Entry, Example
from extractors.languages.pack import Pack

Read = Callable[[Article, str], Reading]
TODAY = Published(day=date(2024, 6, 14))  # a Friday, on which all examples are read


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """An entry that fails one of its own examples, or has none."""

    pack: str
    entry: str
    text: str
    what: str

    def __str__(self) -> str:
        return ": ".join(filter(None, (f"{self.pack}/{self.entry}", self.text and repr(self.text), self.what)))


def check(pack: Pack, read: Read, constructions: Collection[str]) -> list[Problem]:
    """Every failing example and counter-example of a pack.

    ``read(text, lang)`` is ``extractors.read``, ``constructions`` the names that the engine has for them.
    """
    problems = list(strangers(pack, constructions))
    for entry in pack.entries:
        for text, what in failures(entry, pack.code, read):
            problems.append(Problem(pack=pack.code, entry=entry.id, text=text, what=what))
    return problems


def strangers(pack: Pack, constructions: Collection[str]) -> Iterator[Problem]:
    """Constructions that only the engine knows, or only the pack."""
    for name in constructions if pack.context else ():
        if name not in pack.constructions:
            what = "the pack must show this construction, or say context = false"
            yield Problem(pack=pack.code, entry=f"constructions:{name}", text="", what=what)
    for name, entry in pack.constructions.items():
        if name not in constructions:
            what = f"no construction of that name; there are: {', '.join(constructions)}"
            yield Problem(pack=pack.code, entry=entry.id, text="", what=what)


def failures(entry: Entry, code: str, read: Read) -> Iterator[tuple[str, str]]:
    if not entry.examples and not getattr(entry, "absent", False):
        yield "", "has no example"
    if not entry.never:
        yield "", "has no counter-example (never)"
    for example in entry.examples:
        if what := mismatch(entry, example, read(_article(example.text), code)):
            yield example.text, what
    for text in entry.never:
        reading = read(_article(text), code)
        fired = {name for found in reading.claims for name in found.because}
        fired |= {name for found in reading.denials for name in found.because}
        if entry.id in fired:
            yield text, f"must not fire here; it reads as {[*map(told, reading.claims)]}"


def _article(text: str) -> Article:
    return Article(text=text, published=TODAY)


def mismatch(entry: Entry, example: Example, reading: Reading) -> str | None:
    """What an example reads as, where that is not what it says; None when all is well."""
    if example.skips is not None:
        reasons = {skipped.reason for skipped in reading.skipped}
        return None if example.skips in reasons else f"skips {sorted(reasons)}, not {example.skips}"
    if example.denies is not None:
        found = any(denies(denial, example) for denial in reading.denials)
        return None if found else f"denials: {[*map(shown, reading.denials)]}, not {asked(example)}"
    fits = [claim for claim in reading.claims if gives(claim, example)]
    if not fits:
        return f"reads as {[*map(told, reading.claims)]}, not {asked(example)}"
    if not any(entry.id in claim.because for claim in fits):
        return f"the entry did not fire; what did: {list(fits[0].because)}"
    return None


def asked(example: Example) -> str:
    """What the example says, key by key."""
    said = ((field.name, getattr(example, field.name)) for field in fields(example) if field.name != "text")
    return ", ".join(f"{name} {str(value)!r}" for name, value in said if value is not None) or "any claim"


def gives(claim: Claim, example: Example) -> bool:
    return (
        (example.gives is None or str(claim) == example.gives)
        and same(claim.item, example.item)
        and same(claim.source, example.source)
        and same(claim.cue, example.cue)
        and (example.origin is None or claim.origin == example.origin)
        and (example.certainty is None or claim.certainty == example.certainty)
        and (example.as_of is None or str(claim.as_of) == example.as_of)
        and (example.period is None or stretch(claim.period) == example.period)
        and (example.place is None or claim.place == example.place)
        and (example.measure is None or claim.measure == example.measure)
        and (example.parties is None or arrow(claim.parties) == example.parties)
    )


def stretch(period: Period | None) -> str:
    """From which day to which: 2024-01-01/2024-03-31."""
    return f"{period.start or '..'}/{period.end or '..'}" if period else ""


def arrow(parties: Parties | None) -> str:
    return f"{parties.giver or '?'} → {parties.receiver or '?'}" if parties else ""


def denies(denial: Denial, example: Example) -> bool:
    return same(denial.denied, example.denies) and same(denial.source, example.source)


def same(span: Span | None, wanted: str | None) -> bool:
    return wanted is None or wanted == surface(span)


def told(claim: Claim) -> str:
    said = f" ({surface(claim.source)}: {surface(claim.cue)})" if claim.source else ""
    of = f" of {claim.origin}" if claim.origin else ""
    return f"{claim}, item {surface(claim.item) or None}, {claim.certainty}{said}{of}"


def shown(denial: Denial) -> str:
    return f"{surface(denial.source)} {surface(denial.cue)} {surface(denial.denied)}"
