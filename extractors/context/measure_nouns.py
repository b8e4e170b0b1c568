"""What a measure noun measures: the number of | homes, o valor das | obras."""

from __future__ import annotations

from extractors.languages.pack import Pack
from extractors.quantities import Quantity
from extractors.segment import Sentence
from extractors.segment.clauses import in_relative
from extractors.segment.parts_of_speech import is_content, is_finite, is_noun, is_verb
from extractors.segment.phrases import LONGEST_CLAUSE, head_from


def measured_noun(sentence: Sentence, quantity: Quantity, pack: Pack) -> int | None:
    """o número de | contentores … ultrapassa já os cinco mil."""
    first = max(0, quantity.hedged_from - LONGEST_CLAUSE + 1)
    if not sentence.among(pack.grammar.measure_nouns, first, quantity.hedged_from):
        return None
    verb = closed = False
    for k in range(quantity.hedged_from - 1, first - 1, -1):
        if sentence.tags is None and _opens_clause(sentence, k, pack):
            return None
        verb = verb or is_finite(sentence, k, pack)
        if verb and sentence.low(k) in pack.grammar.coordinators and not is_finite(sentence, k + 1, pack):
            return None  # sales rose and | profit fell to 12 million
        closed = closed or (verb and sentence.low(k) == ",")
        noun = sentence.low(k) in pack.grammar.measure_nouns
        if noun and closed and in_relative(sentence, k):
            continue  # sales, which cost part of the | profit, fell 3%
        if noun and not pack.grammar.head_last and is_content(sentence, k - 1, pack) and is_noun(sentence, k - 1, pack):
            continue  # a renda | média das famílias
        if noun and (head := measured_at(sentence, k, pack)) is not None:
            return head
    return None


def _opens_clause(sentence: Sentence, k: int, pack: Pack) -> bool:
    """The number of dead is 12, while | the missing are 5; … doubled and | has asked for 3 million."""
    low, grammar = sentence.low(k), pack.grammar
    verb = sentence.low(k + 1) in grammar.auxiliaries or is_verb(sentence, k + 1, pack)
    return low == ";" or low in grammar.subordinators or (low in grammar.coordinators and verb)


def measured_at(sentence: Sentence, k: int, pack: Pack) -> int | None:
    """What a measure noun at ``k`` measures, past one adjective: número potencial de | eleitores.

    One that says by itself what became of people is what is counted: the death | toll of the storm.
    """
    if not pack.people.isdisjoint((sentence.low(k), f"{sentence.low(k - 1)} {sentence.low(k)}")):
        grammar = pack.grammar
        low = sentence.low(k + 1)
        return k if low in grammar.of or (low in grammar.prepositions and low not in grammar.moves) else None
    k += 1
    if not pack.grammar.head_last and is_content(sentence, k, pack):
        k += 1
    if sentence.low(k) not in pack.grammar.of:
        return None
    if sentence.low(k) in pack.grammar.definite and sentence.low(k + 1) in pack.grammar.whereabouts:
        return None  # o total do | país
    return k + 1 if sentence.low(k + 1) in pack.people else head_from(sentence, k + 1, pack)  # the number of | missing


def seen_through(sentence: Sentence, head: int | None, pack: Pack) -> int | None:
    """The thing behind a measure noun: the number of | homes."""
    if head is not None and sentence.low(head) in pack.grammar.measure_nouns:
        inner = measured_at(sentence, head, pack)
        return head if inner is None else inner
    return head
