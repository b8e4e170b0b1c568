"""The item of a figure that no verb bears: in brackets behind its noun, or in a clause that leaves its verb out."""

from __future__ import annotations

from extractors.languages.pack import Pack
from extractors.quantities import Quantity
from extractors.segment import Sentence
from extractors.segment.phrases import head_until, is_noun, is_unit, phrase_start

ENDS = frozenset({")", ",", ";"})


def bracketed(sentence: Sentence, quantity: Quantity, pack: Pack) -> int | None:
    """the rise came from | fuels (1.2%); o sanduíche de queijo | (R$ 29)."""
    i = quantity.hedged_from - 1
    if sentence.low(i) != "(" or sentence.low(quantity.last) not in ENDS:
        return None
    measured = pack.units.before(sentence.words, i) or pack.fractions.before(sentence.words, i)
    head = None if measured else head_until(sentence, i, pack)
    if head is None:
        return None  # 40 hectares | (99 acres)
    start, grammar = phrase_start(sentence, i, pack), pack.grammar
    while sentence.low(start - 1) in grammar.of - grammar.definite and sentence.low(start) not in grammar.determiners:
        if (whole := head_until(sentence, start - 1, pack)) is None:
            break
        head, start = whole, phrase_start(sentence, start - 1, pack)  # | ovos de galinha (3%); not: queda dos | ovos
    if is_unit(sentence, head, pack) or not is_noun(sentence, head, pack):
        return None
    named = sentence.surfaces[i - 1][0].isupper() and pack.place_frames.at(sentence.words, start - 1) is not None
    return None if named else head  # prices fell, mostly in | Beja (3%)


def gapped(sentence: Sentence, quantity: Quantity, pack: Pack) -> int | None:
    """a copper costs 7 euros, and a | pint, 12; ordinary shares fell 3% and preferred | shares, 5%."""
    i = quantity.hedged_from - 1
    end = i if sentence.low(i) == "," else i + 1
    head = head_until(sentence, end, pack)
    if head is None or is_unit(sentence, head, pack):
        return None
    start = phrase_start(sentence, end, pack)
    while sentence.low(start - 1) in pack.grammar.of and (whole := head_until(sentence, start - 1, pack)) is not None:
        head, start = whole, phrase_start(sentence, start - 1, pack)
    if pack.offices.at(sentence.words, head):
        return None  # 90% went, says the union; the | ministry, 30%: who says it
    before = sentence.low(start - 1)
    led = before in pack.grammar.coordinators or before == ";" or (before == "," and end == i)
    known = sentence.low(start) in pack.grammar.determiners
    figure = any(sentence.is_number(k) for k in range(start - 1))
    return head if led and known and figure else None
