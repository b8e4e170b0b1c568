"""How readings and outcomes look on a terminal."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

from extractors.claims import Denial, Reading, Span, surface
from factcheck.rows import ClaimDetail, ClaimRow
from factcheck.words import REASON, STATUS

if TYPE_CHECKING:  # the database library takes long to load
    from factcheck.rereading import Reread
    from factcheck.store import Change

_WIDE = 200  # where the output goes to a file or another program, and no terminal says how wide it is


def console() -> Console:
    return Console(width=None if sys.stdout.isatty() else _WIDE, highlight=False)


def report(screen: Console, name: str, state: str, claims: int, message: str) -> None:
    """What became of one file."""
    found = "" if state == "failed" else f", {claims} claim(s)"
    screen.print(_plain(f"{name}: {state}{found}" + (f" – {message}" if message else "")))


def reread(screen: Console, outcome: Reread) -> None:
    """What is read differently in one article."""
    screen.print(_plain(f"{outcome.name}: {_change(outcome.change) if outcome.change else outcome.message}"))


def _change(change: Change) -> str:
    counts = (
        (len(change.gained), "claim(s) gained"),
        (len(change.lost), "lost"),
        (len(change.changed) + len(change.moved), "changed"),
    )
    told = [f"{n} {what}" for n, what in counts if n] + (["denials changed"] if change.denials else [])
    return ", ".join(told)


def show(screen: Console, name: str, reading: Reading, rows: list[ClaimRow], *, skipped: bool) -> None:
    """One article: its claims as a table, its denials, and if asked the numbers that are no claims."""
    screen.print(_plain(name), _plain(f"({reading.article.lang})", style="dim"))
    if rows:
        screen.print(_claims(rows))
    else:
        screen.print(_plain("No figures found."))
    for denial in reading.denials:
        screen.print(_plain(_denial(denial)))
    if skipped:
        for number in reading.skipped:
            screen.print(_plain(f"Left out: {_words(number.span)} ({number.reason})"))
    screen.print()


def explain(screen: Console, name: str, reading: Reading, why: Sequence[Sequence[str]]) -> None:
    """Each claim of an article in its sentence, and under it why it was read so."""
    screen.print(_plain(name), _plain(f"({reading.article.lang})", style="dim"))
    for claim, reasons in zip(reading.claims, why, strict=True):
        screen.print(_plain(f"{claim}"), _plain(_words(claim.sentence), style="dim"))
        for reason in reasons:
            screen.print(_plain(f"  {reason}"))
    if not reading.claims:
        screen.print(_plain("No figures found."))
    screen.print()


def stand(screen: Console, rows: list[ClaimRow]) -> None:
    """How claims stand, a line each."""
    table = Table("Status", "Why", "Words", "Item", "Origin", "Publisher", "Claim")
    for row in rows:
        term = STATUS[row.status or ""]
        why = REASON[row.reason].label if row.reason and row.status == "single_source" else ""
        cells = (f"{term.sign} {term.label}", why, row.text, row.item, row.origin, row.publisher, row.claim_id)
        table.add_row(*(_plain(cell or "–") for cell in cells))
    screen.print(table)


def tell(screen: Console, detail: ClaimDetail, sentences: Sequence[str]) -> None:
    """One claim in its sentence, and how it stands."""
    row = detail.row
    screen.print(_plain(f"{row.claim_id}: {row.text}"), _plain(" ".join(row.sentence.split()), style="dim"))
    for sentence in sentences:
        screen.print(_plain(f"  {sentence}"))
    screen.print()


def _claims(rows: list[ClaimRow]) -> Table:
    table = Table("Words", "Interval", "Bound", "Unit", "Item", "Source", "Cue", "Certainty")
    for row in rows:
        cells = (row.text, row.figure, row.bound, row.unit, row.item, row.source, row.cue, row.certainty)
        table.add_row(*(_plain(cell or "–") for cell in cells))
    return table


def _denial(denial: Denial) -> str:
    said = f"Denial: {_words(denial.source) or '–'}: {_words(denial.cue)}"
    return f"{said}: {_words(denial.denied)}" if denial.denied else said


def _words(span: Span | None) -> str:
    return " ".join(surface(span).split())


def _plain(text: str, style: str = "") -> Text:
    """An article's words as words: neither markup nor a terminal's commands."""
    return Text("".join(letter if letter.isprintable() else " " for letter in text), style=style)
