"""Money: its signs and codes, and the figures that are money without one."""

from __future__ import annotations

from extractors.languages.catalogue import is_money
from extractors.languages.entries import Unit
from extractors.languages.pack import Pack
from extractors.segment import Sentence

REACH = 14  # words from a sum to the bare figure that is set against it


def currency_at(sentence: Sentence, i: int, pack: Pack) -> Unit | None:
    """The currency sign or code at token ``i``, beside a number."""
    unit = pack.symbols.get(sentence.tokens[i].text) if i < len(sentence.tokens) else None
    return unit if unit and is_money(unit.unit) and (not unit.glued or sentence.glued(i + 1)) else None


def is_against_money(sentence: Sentence, i: int, pack: Pack) -> bool:
    """Is the figure at token ``i`` set against a sum: $1.2bn, up from | 900m; from $3m to | 5m?"""
    if not (pack.comparisons.before(sentence.words, i) or pack.range_joins.before(sentence.words, i)):
        return False
    return any(currency_at(sentence, k, pack) for k in range(max(0, i - REACH), i))
