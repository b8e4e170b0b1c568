"""The item of a figure that no verb bears: in brackets behind its noun, or in a clause that leaves its verb out."""

from __future__ import annotations

from extractors.context.measure_nouns import seen_through
from extractors.languages.pack import Pack
from extractors.quantities import Quantity
from extractors.quantities.amounts import COUNT
from extractors.segment import Sentence
from extractors.segment.marks import STOPS
from extractors.segment.parts_of_speech import is_finite, is_noun, is_preposition
from extractors.segment.phrases import compound_of, head_from, head_until, is_unit, phrase_start

LONGEST = 8  # words between "and" and the figure
BOUND = 4  # words between what moves and its figure: to | more than 900
OPENS, ENDS = frozenset("(["), frozenset({")", "]", ",", ";"})


def in_brackets(sentence: Sentence, quantity: Quantity) -> bool:
    """The figure stands in brackets alone, or before another: fuels | (1.2%)."""
    return sentence.low(quantity.hedged_from - 1) in OPENS and sentence.low(quantity.last) in ENDS


def bracketed(sentence: Sentence, quantity: Quantity, pack: Pack) -> int | None:
    """the rise came from | fuels (1.2%); o sanduíche de queijo | (R$ 29); most of the | dead (1,119)."""
    if not in_brackets(sentence, quantity):
        return None
    i = quantity.hedged_from - 1
    measured = pack.units.before(sentence.words, i) or pack.fractions.before(sentence.words, i)
    head = None if measured else compound_of(sentence, i, pack)  # 40 hectares | (99 acres)
    if head is None or is_unit(sentence, head, pack) or not is_noun(sentence, head, pack):
        return None
    if quantity.unit == COUNT:
        return head if sentence.low(head) in pack.people else None
    in_place = pack.place_frames.at(sentence.words, phrase_start(sentence, i, pack) - 1) is not None
    return None if in_place and sentence.surfaces[i - 1][0].isupper() else head  # prices fell, mostly in | Beja (3%)


def gapped(sentence: Sentence, quantity: Quantity, pack: Pack) -> int | None:
    """cases rose to 900 and | deaths to 41; and of what is no count, a copper costs 7 euros, and a | pint, 12."""
    moved = _moved(sentence, quantity, pack)
    return moved if moved is not None or quantity.unit == COUNT else _beside(sentence, quantity, pack)


def _moved(sentence: Sentence, quantity: Quantity, pack: Pack) -> int | None:
    """The noun between "and" and what stands before both figures: cases rose to 900 and | deaths to 41."""
    grammar, places = pack.grammar, (quantity.hedged_from - 1, quantity.first - 1)  # nl tot: to, and up to
    k = next((k for k in places if sentence.low(k) in grammar.moves), 0)
    joint = next((j for j in range(k - 1, max(0, k - LONGEST), -1) if _opens_clause(sentence, j, pack)), 0)
    if sentence.low(joint) not in grammar.coordinators or is_preposition(sentence, joint + 1, pack):
        return None
    before = next((j for j in range(joint - 1, 0, -1) if sentence.is_number(j)), 0)
    if grammar.moves.isdisjoint(sentence.words[max(0, before - BOUND) : before]):
        return None
    if not any(is_finite(sentence, j, pack) for j in range(before)):
        return None
    head = head_from(sentence, joint + 1, pack, k)
    return seen_through(sentence, head, pack) if head is not None and head < k else None


def _opens_clause(sentence: Sentence, j: int, pack: Pack) -> bool:
    joins = sentence.low(j) in STOPS or sentence.low(j) in pack.grammar.coordinators
    return joins or sentence.is_number(j) or is_finite(sentence, j, pack)


def _beside(sentence: Sentence, quantity: Quantity, pack: Pack) -> int | None:
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
