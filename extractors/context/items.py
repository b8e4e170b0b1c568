"""What is counted or measured: the item of a quantity.

Where it may stand, and which place is tried first, depends on what kind of figure it is: counted
things follow their number, the bearer of a percentage or a measure mostly stands before it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from extractors.context.phrases import STOPS, head_from, head_until, is_content, is_verb, subject_of
from extractors.languages.pack import Pack
from extractors.quantities import Quantity
from extractors.quantities.amounts import COUNT, PERCENT
from extractors.segment import Sentence

Place = Callable[[Sentence, Quantity, Pack], int | None]
REACH = 6  # words between a verb and its figure: determiners, hedges, adverbs


def item_of(sentence: Sentence, quantity: Quantity, pack: Pack) -> int | None:
    """The token that is the head of what is counted; None where the text names none."""
    return next((head for place in places(quantity.unit) if (head := place(sentence, quantity, pack)) is not None), None)


def places(unit: str) -> Sequence[Place]:
    if unit == COUNT:
        return (after, measured_noun, subject)
    if unit == PERCENT:
        return (after_of, noun_before, measured_noun, subject)
    if len(unit) == 3 and unit.isupper():
        return (compound, noun_before, paid_in, measured_noun, subject)
    return (compound, after_of, noun_before, measured_noun, subject)


def after(sentence: Sentence, quantity: Quantity, pack: Pack) -> int | None:
    """five thousand | containers; milhões de | pessoas."""
    k = quantity.last
    if sentence.low(k) in ("-", "‑") or sentence.low(k) in pack.grammar.of:
        k += 1
    return _seen_through(sentence, head_from(sentence, k, pack), pack)


def after_of(sentence: Sentence, quantity: Quantity, pack: Pack) -> int | None:
    """40% of | voters; 20 toneladas de | ajuda."""
    k = quantity.last
    if sentence.low(k) not in pack.grammar.of:
        return None
    return _seen_through(sentence, head_from(sentence, k + 1, pack), pack)


def compound(sentence: Sentence, quantity: Quantity, pack: Pack) -> int | None:
    """a $5m | fine, a five-year | sentence: only where the head stands last."""
    k = quantity.last
    if not pack.grammar.head_last or quantity.first == 0:
        return None
    k += sentence.low(k) in ("-", "‑")
    return head_from(sentence, k, pack) if is_content(sentence, k, pack) else None


def noun_before(sentence: Sentence, quantity: Quantity, pack: Pack) -> int | None:
    """multa de | US$ 9 milhões; a rise of | 5%."""
    i = quantity.hedged_from - 1
    if sentence.low(i) not in pack.grammar.of:
        return None
    head = head_until(sentence, i, pack)
    if head is None or sentence.low(head) not in pack.grammar.measure_nouns:
        return head
    return _measured_at(sentence, head, pack)


def paid_in(sentence: Sentence, quantity: Quantity, pack: Pack) -> int | None:
    """$2bn in | aid; US$ 29 milhões em | propina."""
    k = quantity.last
    if sentence.low(k) not in pack.grammar.prepositions or sentence.low(k) in pack.grammar.receiver:
        return None
    head = head_from(sentence, k + 1, pack)
    return head if head is not None and sentence.tokens[head].text.islower() else None


def measured_noun(sentence: Sentence, quantity: Quantity, pack: Pack) -> int | None:
    """o número de | contentores … ultrapassa já os cinco mil."""
    for k in range(quantity.hedged_from - 1, -1, -1):
        if sentence.low(k) in pack.grammar.measure_nouns and (head := _measured_at(sentence, k, pack)) is not None:
            return head
    return None


def _measured_at(sentence: Sentence, k: int, pack: Pack) -> int | None:
    return head_from(sentence, k + 2, pack) if sentence.low(k + 1) in pack.grammar.of else None


def subject(sentence: Sentence, quantity: Quantity, pack: Pack) -> int | None:
    """inflation | rose to 5.2%: the subject of the verb that the figure belongs to."""
    for v in range(quantity.hedged_from, max(-1, quantity.hedged_from - REACH), -1):
        if v < quantity.first and sentence.low(v) in STOPS:
            return None
        if is_verb(sentence, v, pack):
            return _seen_through(sentence, subject_of(sentence, v, pack), pack)
    return None


def _seen_through(sentence: Sentence, head: int | None, pack: Pack) -> int | None:
    """The thing behind a measure noun: the number of | homes."""
    if head is not None and sentence.low(head) in pack.grammar.measure_nouns:
        inner = _measured_at(sentence, head, pack)
        return head if inner is None else inner
    return head
