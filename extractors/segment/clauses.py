"""Where a clause begins, and its first noun phrase."""

from __future__ import annotations

from extractors.languages.pack import Pack
from extractors.segment.marks import CLOSES, OPENS, STOPS
from extractors.segment.parts_of_speech import is_content, is_possessive, is_preposition
from extractors.segment.phrases import (
    LONGEST_CLAUSE,
    head_from,
)
from extractors.segment.sentences import Sentence
from extractors.segment.tags import Tag


def clause_start(sentence: Sentence, i: int, pack: Pack) -> int:
    """The first token of the clause that token ``i`` stands in; parentheses are stepped over."""
    grammar, depth = pack.grammar, 0
    k, end = i, max(0, i - LONGEST_CLAUSE)
    while k > end:
        low = sentence.words[k - 1]
        if low in CLOSES or (low in ("--", "–") and depth == 0 and _dash_opens(sentence, k - 1)):
            depth += 1
        elif depth and (low in OPENS or low in ("--", "–")):
            depth -= 1
        elif depth == 0 and (
            low in STOPS
            or low in grammar.complementizers
            or low in grammar.relatives
            or (low in grammar.conjunctions and _opens(sentence, k - 1, pack))
            or (low in grammar.coordinators and not is_content(sentence, k - 2, pack))
        ):
            return k
        k -= 1
    return end


def _opens(sentence: Sentence, k: int, pack: Pack) -> bool:
    """A conjunction that opens a clause: not mehr | als neun, nor an adverb inside it: nur | noch zu 29% gefüllt."""
    grammar, before = pack.grammar, sentence.low(k - 1)
    inside = grammar.verb_final and sentence.words[k] in grammar.adverbs and before not in STOPS
    return before not in grammar.comparatives and not (inside and before)


def _dash_opens(sentence: Sentence, k: int) -> bool:
    """A dash with another before it in the sentence: the two enclose a parenthesis."""
    return any(word in ("--", "–") for word in sentence.words[max(0, k - LONGEST_CLAUSE) : k])


def in_relative(sentence: Sentence, k: int) -> bool:
    """rents, | which rose by part of …, fell: token ``k`` stands in a relative clause, no mark between."""
    tags = sentence.tags or ""
    while k > 0 and sentence.low(k - 1) not in STOPS:
        k -= 1
        if tags[k : k + 1] == Tag.RELATIVE:
            return True
    return False


def first_phrase(sentence: Sentence, start: int, stop: int, pack: Pack) -> int | None:
    """The head of the first noun phrase between two tokens; an adverbial before it is stepped over."""
    grammar, k = pack.grammar, start
    while k < stop:
        low = sentence.low(k)
        partitive = low in grammar.of and k > start and sentence.low(k - 1) in grammar.determiners  # each of | the …
        article = low in grammar.determiners and k == start
        if is_preposition(sentence, k, pack) and not partitive and not article:
            k = _past_adverbial(sentence, k + 1, stop, pack)
            continue
        if k == start and _acts(sentence, k, stop, pack):
            return k
        if low == "(" and ")" in sentence.words[k:stop]:
            k = sentence.words.index(")", k, stop) + 1  # último ano de Rui Melo (PL), | a perda
            continue
        head = head_from(sentence, k, pack, stop)
        if head == k and grammar.head_last and (sentence.tags or "")[k : k + 1] == Tag.ADJECTIVE:
            head = None if sentence.low(k - 1) not in grammar.determiners else head  # were | unable to enter
        if head is not None and head < stop:
            if sentence.tags is None or sentence.low(head) not in grammar.never_items:
                return head
            k = head  # last week | inflation rose
        k += 1
    if sentence.low(start) in grammar.thing_pronouns:
        return start
    return next(iter(sentence.among(grammar.bare_thing_pronouns, start, stop)), None)  # in May | it rose


def _acts(sentence: Sentence, k: int, stop: int, pack: Pack) -> bool:
    """Restocking | the river takes years: what is done, with its object; not: fined for | claiming the house was."""
    gerund = pack.grammar.head_last and (sentence.tags or "")[k : k + 1] == Tag.GERUND
    led = sentence.low(k - 1) in pack.grammar.prepositions
    led = led or sentence.low(k - 1) in pack.grammar.coordinators
    opens = not led and sentence.low(k - 1) != "," and "," not in sentence.words[k:stop]
    return gerund and opens and sentence.low(k + 1) in pack.grammar.definite


def _past_adverbial(sentence: Sentence, k: int, stop: int, pack: Pack) -> int:
    """The end of what a preposition governs: em maio | a inflação; in the first half of 2024 | prices."""
    grammar, noun = pack.grammar, False
    while k < stop:
        low = sentence.low(k)
        if low in grammar.of:
            noun = False
        elif low in grammar.determiners:
            if noun:
                break  # in Mai | die Preise
        elif is_content(sentence, k, pack) or is_possessive(sentence, k) or low in pack.notation.weekdays:
            noun = True  # as of today | the firm
        elif low in grammar.coordinators and sentence.tags is not None:
            noun = False  # in May and June | prices
        elif sentence.is_number(k) and sentence.tags is None:
            noun = True  # rispetto al 2019 | i tempi
        elif noun and low in grammar.comparatives and is_content(sentence, k + 1, pack) and not grammar.head_last:
            noun = True  # na decisão mais recente, | os ministros
        elif not sentence.is_number(k) and low not in pack.numerals and (noun or low not in grammar.adverbs):
            break
        k += 1
    return k
