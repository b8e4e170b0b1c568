"""How surely a figure is stated."""

from __future__ import annotations

from extractors.claims import Certainty, Span
from extractors.context.phrases import clause_start, is_participle
from extractors.context.sources import Cue
from extractors.languages.pack import Hedge, Pack
from extractors.quantities import Quantity
from extractors.segment import Sentence

# The weaker word wins where several stand together: "may have killed an estimated 20" is possible.
WEAKEST_FIRST = (Certainty.DENIED, Certainty.POSSIBLE, Certainty.ALLEGED, Certainty.ESTIMATED)


def certainty_of(
    sentence: Sentence, quantity: Quantity, cue: Cue | None, pack: Pack
) -> tuple[Certainty, tuple[Span, ...], tuple[str, ...]]:
    """The certainty, the words that weaken it, and the entries that fired."""
    found = hedges(sentence, quantity, pack)
    readings = [entry.certainty for entry, _, _ in found]
    if cue is not None:
        readings.append(cue.entry.certainty)
    if quantity.certainty is not None:
        readings.append(quantity.certainty)
    certainty = next((weak for weak in WEAKEST_FIRST if weak in readings), Certainty.ASSERTED)
    return (
        certainty,
        tuple(sentence.between(first, last) for _, first, last in found),
        tuple(entry.id for entry, _, _ in found),
    )


def hedges(sentence: Sentence, quantity: Quantity, pack: Pack) -> list[tuple[Hedge, int, int]]:
    """The weakening words before the figure in its clause."""
    found = []
    i = clause_start(sentence, quantity.hedged_from, pack)
    while i < quantity.hedged_from:
        match = pack.hedges.at(sentence.words, i)
        if match is None or match[1] > quantity.first:
            i += 1
            continue
        entry, last = match
        if not entry.with_participle or any(is_participle(sentence, k, pack) for k in range(last, min(last + 3, len(sentence.tokens)))):
            found.append((entry, i, last))
        i = last
    return found
