"""Figures that are a part or a change of what is named apart: of the 12 passengers, three; in calo del 5%."""

from __future__ import annotations

from extractors.claims import Claim
from extractors.languages.catalogue import dimension
from extractors.languages.pack import Pack
from extractors.quantities import Quantity
from extractors.quantities.amounts import COUNT, PERCENT, plain_at
from extractors.quantities.numbers import number_at
from extractors.segment import Sentence
from extractors.segment.clause_subjects import subject_of
from extractors.segment.marks import STOPS
from extractors.segment.parts_of_speech import has_participle_form, is_content, is_finite
from extractors.segment.phrases import head_from, phrase_start

UNLIKE = 1000  # times: so much greater is a bare round figure money, or another thing
SHARES = (PERCENT, "percentage point", "point")
FAR = 14  # words between a whole and its part
CLOSE = 6  # words between a verb and how what it tells of stands


def fronted_whole(sentence: Sentence, quantity: Quantity, pack: Pack) -> int | None:
    """Of the 12 | passengers, three were children: the whole at the head of the clause, its part behind the comma."""
    grammar, end = pack.grammar, _end_of_whole(sentence, quantity, pack)
    if end is None or (sentence.tags is None and not grammar.among):
        return None
    for k in range(end - 1, max(-1, end - FAR), -1):
        clause = is_finite(sentence, k, pack) and not has_participle_form(sentence, k, pack)
        if sentence.low(k) in STOPS or clause:
            return None
        if sentence.low(k) in grammar.whole_openers and (k == 0 or sentence.low(k - 1) in STOPS):
            head = head_from(sentence, past_whole(sentence, k + 1, pack), pack, end)
            return head if head is not None and head < end else None
    return None


def _end_of_whole(sentence: Sentence, quantity: Quantity, pack: Pack) -> int | None:
    """The comma before the part; where verbs stand second, the verb: von den Verletzten | liegen 12 im Krankenhaus."""
    k = quantity.hedged_from - 1
    if sentence.low(k) == ",":
        return k
    if not pack.grammar.verb_final:
        return None
    while k > 0 and (sentence.low(k) in pack.grammar.adverbs or sentence.low(k) in pack.grammar.pronouns):
        k -= 1
    return k if k > 0 and is_finite(sentence, k, pack) else None


def past_whole(sentence: Sentence, k: int, pack: Pack) -> int:
    """two of | the three | tunnels: past the number of the whole."""
    start, k = k, sentence.past(pack.grammar.determiners, k)
    if pack.grammar.verb_final and (bound := pack.bounds_before.at(sentence.words, k)):
        k = bound[1]  # 65 der | insgesamt 2200 | Stellen
    whole = number_at(sentence, k, pack) if k < len(sentence.tokens) else None
    return whole.last if whole else start


def is_part(sentence: Sentence, quantity: Quantity, pack: Pack) -> bool:
    """davon | 40 Prozent; di queste, il | 40%: of what was named before."""
    k = quantity.hedged_from
    while sentence.low(k - 1) == "," or sentence.low(k - 1) in pack.grammar.definite:
        k -= 1
    k -= pack.grammar.verb_final and k > 2 and is_finite(sentence, k - 1, pack)  # van hen | heeft twee derde …
    return any(pack.partitives.before(sentence.words, j) for j in range(k, quantity.hedged_from + 1))


def on_the_move(sentence: Sentence, quantity: Quantity, pack: Pack) -> int | None:
    """Where the words begin that say a change of what was named before: ricavi | in calo del | 3%."""
    k = quantity.hedged_from - 1 - (sentence.low(quantity.hedged_from - 1) in pack.grammar.of)
    state = sentence.low(k) in pack.grammar.change_words and sentence.low(k - 1) in pack.grammar.on_the_move
    return k - 1 if state else None


def changed(sentence: Sentence, head: int, end: int, pack: Pack) -> int | None:
    """as ações tiveram uma | queda de 3%: what has the change at ``head``, whose phrase ends before token ``end``."""
    v = phrase_start(sentence, end, pack) - 1
    if sentence.low(head) not in pack.grammar.change_words:
        return None
    if sentence.low(v) in pack.grammar.on_the_move:  # a bolsa fechou | em alta de 3%
        v = next((k for k in range(v - 1, max(-1, v - CLOSE), -1) if is_finite(sentence, k, pack)), -1)
    elif sentence.low(v) not in pack.grammar.undergoing:
        return None
    if v < 0:
        return None
    subject = subject_of(sentence, v, pack)
    known = subject is not None and (
        pack.offices.at(sentence.words, subject) or pack.institutions.begins(sentence.surfaces[subject])
    )
    return None if known else subject  # o IBGE registou | uma queda


def opens_change(sentence: Sentence, quantity: Quantity, pack: Pack) -> bool:
    """receitas de 7 milhões, | uma queda de 3%: the noun of a change behind a comma."""
    k, grammar = quantity.hedged_from - 1, pack.grammar
    if sentence.low(k) not in grammar.linking or sentence.low(k - 1) not in grammar.change_words:
        return False
    k -= 1
    while is_content(sentence, k - 1, pack) or sentence.low(k - 1) in grammar.determiners:
        k -= 1
    return sentence.low(k - 1) == ","


def compares(sentence: Sentence, quantity: Quantity, pack: Pack) -> bool:
    """A share of what was named before: un 30 % | más que en 2023; in calo del | 58%."""
    share = quantity.unit == PERCENT or "point" in quantity.unit
    k = quantity.last
    behind = sentence.low(k + (sentence.low(k) in pack.grammar.prepositions)) in pack.grammar.comparatives
    return share and (behind or on_the_move(sentence, quantity, pack) is not None)


def unnamed(quantity: Quantity, sentence: Sentence, resumed: bool, before: Claim, text: str, pack: Pack) -> bool:
    """Where no parts of speech are known, the item left out was just named: 13 people died and | 42 were hurt."""
    alike = before.unit == quantity.unit or {before.unit, quantity.unit} <= set(SHARES)
    if before.sentence == sentence.span:
        start = sentence.starts[quantity.hedged_from]
        between = text[before.end : start].replace(",", " ").split()
        goes_on = len(between) <= 1 or (before.unit in SHARES and _ended(sentence, quantity, pack))
        counts = quantity.unit != COUNT or before.unit == COUNT  # not: 30 months, of which 10
        goes_on = goes_on or compares(sentence, quantity, pack) or (resumed and counts)
        goes_on = goes_on or (opens_change(sentence, quantity, pack) and quantity.unit in SHARES)
        goes_on = goes_on or (_is_subject(sentence, quantity, pack) and before.unit == COUNT)
        return quantity.converts or goes_on or (alike and _like(quantity, before))
    gap = text[before.sentence.end : sentence.start]
    if resumed:
        return gap.isspace() and before.unit == COUNT
    alone = sentence.low(quantity.hedged_to) not in pack.people  # 40 killed: nobody is named
    return quantity.unit == COUNT == before.unit and gap.isspace() and alone and _like(quantity, before)


def _is_subject(sentence: Sentence, quantity: Quantity, pack: Pack) -> bool:
    """asked 900 doctors, of which | a third said: a share that its verb follows."""
    grammar, k = pack.grammar, quantity.last
    governed = sentence.low(quantity.hedged_from - 1) in grammar.prepositions
    return quantity.unit == PERCENT and not governed and is_finite(sentence, k, pack)


def _ended(sentence: Sentence, quantity: Quantity, pack: Pack) -> bool:
    """fell 9% in May, | to 140 million: where a change ended, behind its size."""
    i = quantity.hedged_from - 1
    return sentence.low(i) in pack.grammar.moves and sentence.low(i - 1) == ","


def _like(quantity: Quantity, before: Claim) -> bool:
    """Of a size with the figure before: 400 players … 200 million are not counted together."""
    known, number = before.high or before.low, quantity.amount.number
    return not known or number is None or number.scale == 1 or quantity.amount.low < known * UNLIKE


def complement(sentence: Sentence, quantity: Quantity, pack: Pack) -> int | None:
    """18 months in | prison; 47 percent for | Ruiz: behind another preposition than "of"."""
    k, grammar = quantity.last, pack.grammar
    if dimension(quantity.unit) == "time" and sentence.low(k) in grammar.paid_in:
        return k + 1 if sentence.low(k + 1) in grammar.confinement else None
    named = (
        quantity.unit == PERCENT and sentence.low(k) in grammar.priced and sentence.low(k + 1) not in grammar.function
    )
    if not named or not grammar.head_last or not any(word[0].isupper() for word in sentence.surfaces[k + 1 : k + 2]):
        return None
    return None if sentence.low(k + 1) in grammar.never_items else head_from(sentence, k + 1, pack)


def past_equal(sentence: Sentence, k: int, quantity: Quantity, pack: Pack) -> int:
    """15 percent, or $3 billion, | of the budget: behind the same thing told in another unit."""
    opened = sentence.low(k) == ","
    if not pack.grammar.head_last or sentence.low(k + opened) not in pack.grammar.conjunctions:
        return k
    other = plain_at(sentence, k + opened + 1, pack) if k + opened + 1 < len(sentence.tokens) else None
    if other is None or other.unit == quantity.unit:
        return k
    end = other.last + (opened and sentence.low(other.last) == ",")
    return end if sentence.low(end) in pack.grammar.of else k
