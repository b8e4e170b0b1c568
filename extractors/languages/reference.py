"""How words read, as a document: every vague word and every bound of every pack."""

from __future__ import annotations

from decimal import Decimal

from extractors.claims import Bound
from extractors.languages.entries import BoundCue, Vague
from extractors.languages.loader import known, load
from extractors.languages.pack import Pack

READS = {
    Bound.EXACT: "n",
    Bound.ABOUT: "≈ n",
    Bound.MORE_THAN: "> n",
    Bound.AT_LEAST: "≥ n",
    Bound.LESS_THAN: "< n",
    Bound.AT_MOST: "≤ n",
}
HEAD = """# How figures read

Made from the language packs by `cifra reference`; a test holds it to them. Beside each word stands the interval that it
is read as, in every language that has a pack.
"""


def document() -> str:
    """Markdown: vague words, then bounds, a section a language."""
    packs = [load(code) for code in known()]
    parts = [HEAD, "## Vague words"]
    parts += [f"### {pack.name}\n\n{vague(pack)}" for pack in packs]
    parts.append("## Bounds\n\nBefore the figure unless marked *after*; *n* is the figure.")
    parts += [f"### {pack.name}\n\n{bounds(pack)}" for pack in packs]
    return "\n\n".join(part.strip() for part in parts) + "\n"


def vague(pack: Pack) -> str:
    rows = [entry for entry in pack.entries if isinstance(entry, Vague)]
    lines = [f"| {', '.join(row.forms)} | {grouped(row.low)}–{grouped(row.high)} |" for row in rows]
    return "\n".join(["| words | read as |", "|---|---|", *lines])


def bounds(pack: Pack) -> str:
    rows = [entry for entry in pack.entries if isinstance(entry, BoundCue)]
    lines = [f"| {', '.join(row.forms)}{' *(after)*' if row.after else ''} | {READS[row.bound]} |" for row in rows]
    return "\n".join(["| words | read as |", "|---|---|", *lines])


def grouped(number: Decimal) -> str:
    return f"{int(number):,}"
