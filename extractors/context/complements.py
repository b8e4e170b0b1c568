"""What completes a figure: percent of | voters, 20 tonnes of | aid, two in five | voters."""

from __future__ import annotations

from extractors.context.beside import past_brackets
from extractors.context.counted import people_at
from extractors.context.measure_nouns import seen_through
from extractors.context.noun_phrases import qualifies
from extractors.context.wholes import complement, past_equal, past_whole
from extractors.languages.catalogue import dimension, is_money
from extractors.languages.pack import Pack
from extractors.quantities import Quantity
from extractors.quantities.amounts import PERCENT, TIMES, plain_at
from extractors.quantities.money import currency_at
from extractors.segment import Sentence
from extractors.segment.marks import STOPS
from extractors.segment.parts_of_speech import (
    has_participle_form,
    is_content,
    is_noun,
    is_participle,
    is_verb,
)
from extractors.segment.phrases import head_from, head_until
from extractors.segment.tags import Tag


def after_of(sentence: Sentence, quantity: Quantity, pack: Pack) -> int | None:
    """40% of | voters; 20 toneladas de | ajuda."""
    if (behind := complement(sentence, quantity, pack)) is not None:
        return behind
    k = past_brackets(sentence, quantity.last)
    if sentence.low(k) in pack.grammar.comparatives:
        if (more := _more_of(sentence, k + 1, pack)) is not None:
            return more
        k += 1 + qualifies(sentence, k + 1, quantity, pack)
    if quantity.unit == TIMES and (multiplied := _multiplied(sentence, k, quantity, pack)) is not None:
        return multiplied
    k = past_equal(sentence, k, quantity, pack)
    if sentence.low(k) not in pack.grammar.of and sentence.low(k) not in pack.grammar.genitives:
        return None
    return None if _only_owns(sentence, k, quantity, pack) else _completed_by(sentence, k + 1, quantity, pack)


def _more_of(sentence: Sentence, k: int, pack: Pack) -> int | None:
    """7 Prozent mehr | Lohn, 30 percent more fresh | water; not: more expensive."""
    grammar = pack.grammar
    if grammar.verb_final and is_noun(sentence, k, pack) and not is_verb(sentence, k, pack):
        return head_from(sentence, k, pack)
    more = head_from(sentence, k, pack) if grammar.head_last and sentence.tags is not None else None
    return more if more is not None and is_noun(sentence, more, pack) else None


def _multiplied(sentence: Sentence, k: int, quantity: Quantity, pack: Pack) -> int | None:
    """asked for twice his | pay; doppelt so viele | Besucher, twee keer zoveel | bezoekers."""
    grammar = pack.grammar
    led = sentence.low(quantity.hedged_from - 1) in grammar.prepositions
    if led and grammar.head_last and sentence.low(k) in grammar.definite:
        return head_from(sentence, k, pack)
    many = grammar.verb_final and sentence.low(k) in grammar.many and is_content(sentence, k + 1, pack)
    return head_from(sentence, k + 1, pack) if many else None


def _only_owns(sentence: Sentence, k: int, quantity: Quantity, pack: Pack) -> bool:
    """What stands behind "of" at token ``k`` tells where a measure is, whose a sum is, or which way it is long."""
    grammar, ahead = pack.grammar, sentence.low(quantity.hedged_from - 1)
    owned = sentence.low(k) in grammar.definite or sentence.low(k + 1) in grammar.determiners
    if sentence.low(k + 1) in grammar.dimensions:
        return True  # 30 metros de altura
    if dimension(quantity.unit) == "length" and ahead in grammar.at:
        return True  # a 22 km da | costa
    if dimension(quantity.unit) in ("time", "length") and owned and ahead in grammar.of:
        return True  # a paralisação de 43 dias do | governo
    named = sentence.is_word(k + 1) and sentence.surfaces[k + 1][0].isupper() and not grammar.nouns_capitalised
    if named and quantity.unit not in (PERCENT, TIMES) and not grammar.head_last:
        return True  # 15 mil toneladas de | Marrocos
    verbs = sentence.words[max(0, quantity.hedged_from - 2) : quantity.hedged_from]
    return is_money(quantity.unit) and (owned or not grammar.emptying.isdisjoint(verbs))  # 3 milhões da | Odebrecht


def _completed_by(sentence: Sentence, k: int, quantity: Quantity, pack: Pack) -> int | None:
    """The head of what begins at token ``k``, behind "of"."""
    percent, grammar = quantity.unit == PERCENT, pack.grammar
    if percent and (people := people_at(sentence, k, pack)) is not None:
        return people
    if percent and sentence.low(k) in grammar.bare_pronouns:
        return k  # 9 percent of | what it collects
    start = past_whole(sentence, k, pack)
    counted = percent and start > k  # metade dos 1.400 | consultados
    start += start > k and sentence.low(start) in grammar.of  # l'1,8% dei tre milioni | di container
    start += (sentence.tags or "")[start : start + 1] == Tag.GERUND and is_noun(sentence, start + 1, pack)
    if percent and grammar.head_last and (whole := _sum_at(sentence, start, pack)):
        return whole
    owned = sentence.low(k - 1) in grammar.definite or sentence.low(k) in grammar.determiners
    past = owned and not counted and _is_past(sentence, start, quantity, pack)
    if past and not is_content(sentence, start + 1, pack):
        return None  # o dobro | do verificado em 2022
    return seen_through(sentence, head_from(sentence, start, pack), pack)


def _sum_at(sentence: Sentence, k: int, pack: Pack) -> int | None:
    """10% of the $74 billion in | subscriptions, of the $5 million | fund: what the whole pays for."""
    k += sentence.low(k) in pack.grammar.determiners
    whole = plain_at(sentence, k, pack) if currency_at(sentence, k, pack) else None
    if whole is None:
        return None
    linked = sentence.low(whole.last) in pack.grammar.paid_in or sentence.low(whole.last) in pack.grammar.of
    return head_from(sentence, whole.last + linked, pack)


def _is_past(sentence: Sentence, k: int, quantity: Quantity, pack: Pack) -> bool:
    """What was seen, planned or recorded, and no thing; behind "twice" any word of that form."""
    times = quantity.unit == TIMES and has_participle_form(sentence, k, pack)
    return is_participle(sentence, k, pack) or (times and sentence.low(k) not in pack.concepts)


def resumed(sentence: Sentence, quantity: Quantity, last: int, pack: Pack) -> int | None:
    """What words like "of them", which end before token ``last``, stand for, where nothing was named before.

    The families there, a quarter of | whom …; 41% of | those infected.
    """
    comma = sentence.low(quantity.hedged_from - 1) == ","
    named = head_until(sentence, quantity.hedged_from - 1, pack) if comma and pack.grammar.head_last else None
    pointed = sentence.low(last - 1) not in pack.grammar.relatives
    return last - 1 if named is None and pointed else named


def part_named(sentence: Sentence, k: int, pack: Pack) -> int | None:
    """131 of them | children: what the part is, right behind those it is a part of."""
    head = head_from(sentence, k, pack) if is_content(sentence, k, pack) else None
    closed = head is not None and (sentence.low(head + 1) in STOPS or head + 1 >= len(sentence.tokens))
    return head if closed and sentence.low(head or 0) in pack.concepts else None


def share_of(sentence: Sentence, quantity: Quantity, pack: Pack) -> int | None:
    """two in five | voters; neuf | médecins | sur dix: the whole of a share in words, behind it or in its midst."""
    if quantity.amount.number is not None:
        return None
    part = pack.fractions.at(sentence.words, quantity.first) if sentence.tags is None else None  # jeder dritte | Wähler
    start = part[1] if part else quantity.first
    inside = [k for k in range(start, quantity.last) if is_content(sentence, k, pack)]
    for k in inside:
        if pack.denominators.get(sentence.low(k)) is None and not pack.fractions.at(sentence.words, k):
            return k
    owned = pack.grammar.head_last and not pack.grammar.verb_final  # not: dass drei Viertel | den Plan ablehnen
    owned = owned and sentence.low(quantity.last) in pack.grammar.definite  # half their | income
    return head_from(sentence, quantity.last, pack) if owned or is_content(sentence, quantity.last, pack) else None
