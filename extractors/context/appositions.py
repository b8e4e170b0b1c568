"""The item of a figure that is set apart by commas: the turnout, at 71.9 percent, was; two strikes, of 48 hours."""

from __future__ import annotations

from extractors.context.noun_phrases import before_brackets
from extractors.languages.pack import Pack
from extractors.quantities import Quantity
from extractors.quantities.amounts import PERCENT
from extractors.segment import Sentence
from extractors.segment.clauses import clause_start, first_phrase
from extractors.segment.marks import STOP_OR_END, STOPS
from extractors.segment.parts_of_speech import is_finite, is_noun, is_preposition, is_verb
from extractors.segment.phrases import before_agent, head_until, phrase_start, whole_of

FAR = 14  # words between a whole and its part
CLOSE = 5  # tokens between a figure and the comma that ends its apposition


def apposition(sentence: Sentence, quantity: Quantity, pack: Pack) -> int | None:
    """the | turnout, at 71.9 percent, was; two strikes, of 48 hours; the | fine, $125, falls."""
    i = quantity.hedged_from - 1
    i += sentence.low(i) == "," and sentence.low(i + 1) in pack.grammar.of  # o défice, | de 2,3% para 1,9%
    end = quantity.last + (sentence.low(quantity.last) in pack.grammar.dimensions)  # the ship, 300 metres long,
    if sentence.tags is None and (named := _set_apart(sentence, quantity, pack)) is not None:
        return named
    apart = sentence.low(end) == "," or (sentence.tags is None and _closes(sentence, end, pack))
    if sentence.low(i) == "," and apart:
        head = head_until(sentence, i, pack)
        start = phrase_start(sentence, i, pack)
        governed = sentence.tags is None and is_preposition(sentence, start - 1, pack)
        led = sentence.low(start) in pack.grammar.definite and not governed
        return head if head and led else None
    if sentence.low(i) not in pack.grammar.prepositions and sentence.low(i) not in pack.grammar.determiners:
        return None
    now = sentence.low(i - 1) in pack.grammar.adverbs and sentence.low(i - 2) == ","
    if now and sentence.tags is not None:
        return _that_is(sentence, i - 2, pack)
    end = before_agent(sentence, before_brackets(sentence, i - 1), pack)
    if sentence.low(i - 1) != "," or (head := head_until(sentence, end, pack)) is None:
        return None
    if pack.units.at(sentence.words, head) or not is_noun(sentence, head, pack):
        return None  # costs 2 euros, against 3; sales 12% higher, of …
    if sentence.low(head - 1) in pack.notation.ones and pack.units.before(sentence.words, head - 1):
        return None  # 84 cents a share, from 95
    head, start = whole_of(sentence, head, end, pack)  # the cost of energy, at …
    governed = sentence.low(start - 1) in pack.grammar.prepositions  # in May, at 5%, …
    if governed and not pack.grammar.head_last and sentence.low(quantity.last) in STOP_OR_END:
        return _opening(sentence, i, end, pack)
    return None if governed or sentence.tags is None else head


def _set_apart(sentence: Sentence, quantity: Quantity, pack: Pack) -> int | None:
    """los liberales, | con un 11 %, …; el seguimiento, | del 97 % según: what stands before the comma."""
    grammar, i = pack.grammar, quantity.hedged_from - 1
    while sentence.low(i) in grammar.bare_determiners and sentence.low(i) not in grammar.of:
        i -= 1
    held = sentence.low(i) in grammar.holding and sentence.low(quantity.last) == ","
    if not (held or sentence.low(i) in grammar.of) or sentence.low(i - 1) != "," or quantity.unit != PERCENT:
        return None
    i -= 1
    head = head_until(sentence, i, pack)
    if head is None:
        return None
    head, start = whole_of(sentence, head, i, pack)
    return None if is_preposition(sentence, start - 1, pack) else head


def _closes(sentence: Sentence, k: int, pack: Pack) -> bool:
    """el salario medio, 1.980 euros | brutos al mes |,: words that belong to a figure, up to the comma behind it."""
    end = next((j for j in range(k, k + CLOSE) if sentence.low(j) in STOPS), k)
    return sentence.low(end) == "," and not any(is_verb(sentence, j, pack) for j in range(k, end))


def _opening(sentence: Sentence, i: int, end: int, pack: Pack) -> int | None:
    """a área em produção, de 3 hectares, encolheu: what opens the clause; behind its verb only with "com"."""
    start = clause_start(sentence, end, pack)
    verb = any(is_finite(sentence, k, pack) for k in range(start, end))
    return None if verb and sentence.low(i) not in pack.grammar.holding else first_phrase(sentence, start, end, pack)


def _that_is(sentence: Sentence, end: int, pack: Pack) -> int | None:
    """a taxa do crédito, hoje em | 15%: the whole phrase before the comma; its last noun, where it is governed."""
    if sentence.among(pack.grammar.measure_nouns, max(0, end - FAR), end):
        return None  # na taxa de jovens fora da escola, hoje em | 18%
    head = head_until(sentence, end, pack)
    whole, start = whole_of(sentence, head, end, pack) if head is not None else (None, end)
    return head if sentence.low(start - 1) in pack.grammar.prepositions else whole
