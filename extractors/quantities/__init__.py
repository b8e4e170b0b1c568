"""Words → quantities: number grammar, units, bounds, ranges, and what is not a claim."""

from __future__ import annotations

from dataclasses import dataclass

from extractors.claims import Skipped
from extractors.languages.pack import Pack
from extractors.quantities.amounts import Amount, amounts_at, may_begin
from extractors.quantities.bounds import Quantity, beside, bounded
from extractors.quantities.skips import skip_amount, skip_token
from extractors.segment import Sentence

__all__ = ["Amount", "Found", "Quantity", "find"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The quantities of one sentence, and the numbers left out."""

    quantities: tuple[Quantity, ...]
    skipped: tuple[Skipped, ...]


def find(sentence: Sentence, pack: Pack) -> Found:
    """Every quantity of a sentence, in reading order, and every number left out with its reason."""
    quantities: list[Quantity] = []
    skipped: list[Skipped] = []
    i = 0
    while i < len(sentence.tokens):
        if reason := skip_token(sentence, i, pack):
            skipped.append(Skipped(span=sentence.between(i, i + 1), reason=reason))
            i += 1
            continue
        amounts = amounts_at(sentence, i, pack) if may_begin(sentence, i, pack) else []
        for amount in amounts:
            if reason := skip_amount(sentence, amount, pack):
                skipped.append(Skipped(span=sentence.between(amount.first, amount.last), reason=reason))
            else:
                quantity = bounded(sentence, amount, pack)
                quantities.append(beside(sentence, quantity, quantities[-1], pack) if quantities else quantity)
        i = amounts[-1].last if amounts else i + 1
    return Found(quantities=tuple(quantities), skipped=tuple(skipped))
