"""Words → quantities: number grammar, units, bounds, ranges, and what is not a claim."""

from __future__ import annotations

from dataclasses import dataclass

from extractors.claims import Skipped
from extractors.languages.pack import Pack
from extractors.quantities.amounts import COUNT, Amount
from extractors.quantities.articles import counts_unit
from extractors.quantities.bounds import Quantity, bounded
from extractors.quantities.numbers import is_halved
from extractors.quantities.ones import skip_one
from extractors.quantities.pairs import beside, one_interval
from extractors.quantities.ranges import amounts_at, moves
from extractors.quantities.skips import skip_amount, skip_beside, skip_token
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
    end = 0
    for i in [i for i, token in enumerate(sentence.tokens) if token.begins]:
        if i < end or _is_idle(sentence, i, pack):
            continue
        reason = skip_token(sentence, i, pack) or skip_one(sentence, i, pack)
        if reason:
            skipped.append(Skipped(span=sentence.between(i, i + 1), reason=reason))
            continue
        amounts = amounts_at(sentence, i, end, pack)
        changed = len(amounts) > 1 and moves(sentence, amounts[0].lead, pack)
        for amount in amounts:
            if changed and amount.unit != COUNT:  # è sceso da 32 a 25 mesi
                _join(sentence, quantities, bounded(sentence, amount, pack), pack)
            elif reason := skip_amount(sentence, amount, pack) or skip_beside(sentence, amount, skipped, pack):
                skipped.append(Skipped(span=sentence.between(amount.first, amount.last), reason=reason))
            else:
                _join(sentence, quantities, bounded(sentence, amount, pack), pack)
        end = amounts[-1].last if amounts else end
    return Found(quantities=tuple(quantities), skipped=tuple(skipped))


def _join(sentence: Sentence, quantities: list[Quantity], quantity: Quantity, pack: Pack) -> None:
    """Put a quantity behind those before it: as the other end of the last one, or as one of its own."""
    if not quantities:
        quantities.append(quantity)
    elif both := one_interval(sentence, quantities[-1], quantity, pack):
        quantities[-1] = both
    else:
        quantities.append(beside(sentence, quantity, quantities[-1], pack))


def _is_idle(sentence: Sentence, i: int, pack: Pack) -> bool:
    """A word that begins a number only with the right one behind it, and has not: a | million, o | dobro."""
    words = sentence.words
    if words[i] not in pack.weak_words or words[i + 1] in pack.second_words:
        return False
    return not (is_halved(sentence, i, pack) or counts_unit(sentence, i, pack))
