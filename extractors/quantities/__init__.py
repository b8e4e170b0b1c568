"""Words → quantities: number grammar, units, bounds, ranges, and what is not a claim."""

from __future__ import annotations

from dataclasses import dataclass

from extractors.claims import Skipped
from extractors.languages.pack import Pack
from extractors.quantities.amounts import Amount
from extractors.quantities.bounds import Quantity, beside, bounded
from extractors.quantities.ranges import amounts_at, may_begin
from extractors.quantities.skips import skip_amount, skip_token
from extractors.segment import Kind, Sentence

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
    end = 0
    for i in _candidates(sentence, pack):
        if i < end:
            continue
        if reason := skip_token(sentence, i, pack):
            skipped.append(Skipped(span=sentence.between(i, i + 1), reason=reason))
            continue
        amounts = amounts_at(sentence, i, pack) if may_begin(sentence, i, pack) else []
        for amount in amounts:
            if reason := skip_amount(sentence, amount, pack):
                skipped.append(Skipped(span=sentence.between(amount.first, amount.last), reason=reason))
            else:
                quantity = bounded(sentence, amount, pack)
                quantities.append(beside(sentence, quantity, quantities[-1], pack) if quantities else quantity)
        end = amounts[-1].last if amounts else end
    return Found(quantities=tuple(quantities), skipped=tuple(skipped))


def _candidates(sentence: Sentence, pack: Pack) -> list[int]:
    """The tokens at which a number may begin: most words are settled here, by one look each."""
    begin, symbols, word = pack.first_words, pack.symbols, Kind.WORD
    if pack.notation.joined:
        return list(range(len(sentence.tokens)))
    return [
        i
        for i, token in enumerate(sentence.tokens)
        if token.kind is not word or token.low in begin or token.text in symbols
    ]
