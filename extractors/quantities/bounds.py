"""Which words bound an amount, before it or after it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from decimal import Decimal

from extractors.claims import Bound, Certainty, Span
from extractors.languages.catalogue import dimension, is_money
from extractors.languages.entries import BoundCue
from extractors.languages.pack import Pack
from extractors.quantities.amounts import COUNT, PERCENT, TIMES, Amount
from extractors.quantities.numbers import number_at
from extractors.quantities.ranges import join_at, moves
from extractors.quantities.units import unit_after
from extractors.segment import Sentence
from extractors.segment.parts_of_speech import has_participle_form, is_content, is_finite

GAP = 4  # at most this many determiners and adverbs between a cue and its figure
NEARBY = 5  # words from the size of a change to where it ended
ALIKE = 20  # times as large as what it is set against a figure may be: 3 percent, against 2, not against 1,200
LOWER, UPPER = (Bound.MORE_THAN, Bound.AT_LEAST), (Bound.LESS_THAN, Bound.AT_MOST)
LISTED = 4  # words from one figure of a list to the next: "at least | 5 helicopters and | 2 ships"


@dataclass(slots=True, kw_only=True)  # one is made for every number: frozen it would take three times as long
class Quantity:
    """An amount with its bound.

    hedged_from   the first token of the words that bound it; hedged_to the token after them, where they
                  follow the figure at once (300 | or more | people).
    converts      says the quantity before it in another unit: 40 hectares | (99 acres).
    """

    amount: Amount
    low: Decimal | None
    high: Decimal | None
    bound: Bound
    hedged_from: int
    hedged_to: int
    hedges: tuple[Span, ...] = ()
    certainty: Certainty | None = None
    because: tuple[str, ...] = field(default=())
    converts: bool = False

    @property
    def first(self) -> int:
        return self.amount.first

    @property
    def last(self) -> int:
        return self.amount.last

    @property
    def unit(self) -> str:
        return self.amount.unit


def bounded(sentence: Sentence, amount: Amount, pack: Pack) -> Quantity:
    """The amount with the bound that the words around it give it."""
    start, stop, hedges, because = amount.lead, amount.last, [], amount.because
    cue: BoundCue | None = None
    before, after = _before(sentence, amount, pack), _after(sentence, amount, pack)
    if before:
        cue, start, end = before
        outer = pack.bounds_before.before(sentence.words, start) if cue.bound is Bound.ABOUT else None
        if outer and outer[0].bound in LOWER + UPPER:  # less than about | 5
            cue, start = outer
        hedges.append(sentence.between(start, end))
    if after and amount.unit == COUNT and after[1] == amount.last:
        amount = _measured_behind(sentence, amount, after[2], pack)
        because = amount.because
    if after and (cue is None or cue.bound in (Bound.ABOUT, Bound.EXACT)):  # some | 300 | or more
        cue, begin, end = after
        stop = end if begin == stop else stop
        hedges.append(sentence.between(begin, end))
    bound = amount.bound
    if cue is not None:
        because += (cue.id,)
        ends = bound is Bound.RANGE and cue.bound in LOWER + UPPER  # no máximo | três ou quatro
        plain = before is not None and sentence.words[start] not in pack.grammar.negators
        compared = plain and cue.bound in LOWER + UPPER and _is_known(sentence, amount, pack)
        if not compared and (ends or bound in (Bound.EXACT, Bound.ABOUT)):
            bound = _negated(sentence, start, cue.bound, pack) if before else cue.bound
    low, high = interval(amount, bound)
    return Quantity(
        amount=amount,
        low=low,
        high=high,
        bound=bound,
        hedged_from=start,
        hedged_to=stop,
        hedges=tuple(hedges),
        certainty=cue.certainty if cue else None,
        because=because,
    )


def _measured_behind(sentence: Sentence, amount: Amount, j: int, pack: Pack) -> Amount:
    """20 or more | dollars, 20 e tal | euros: the unit stands behind the words that bound the figure."""
    unit, last = unit_after(sentence, j, pack)
    if unit is None:
        return amount
    low, high = amount.low * unit.factor, amount.high * unit.factor
    because = (*amount.because, unit.id)
    return replace(amount, low=low, high=high, unit=unit.unit, last=last, marked=True, because=because)


def _is_known(sentence: Sentence, amount: Amount, pack: Pack) -> bool:
    """abaixo dos 4,3% | previstos pelos economistas: a figure told before, beside which another stands."""
    beside = not pack.grammar.head_last and any(sentence.is_number(k) for k in range(amount.first))
    definite = beside and sentence.words[amount.first - 1] in pack.grammar.definite
    return definite and amount.unit != COUNT and has_participle_form(sentence, amount.last, pack)


NEGATED = {Bound.MORE_THAN: Bound.AT_MOST, Bound.LESS_THAN: Bound.AT_LEAST}


def _negated(sentence: Sentence, start: int, bound: Bound, pack: Pack) -> Bound:
    """não | passou dos 45: a negator before the cue, an auxiliary between, turns the bound round."""
    i = start - 1
    i -= sentence.words[i - 1] in pack.grammar.auxiliaries and has_participle_form(sentence, i, pack)
    i -= sentence.words[i] in pack.grammar.of and sentence.words[i - 1] in pack.grammar.negators
    i -= sentence.words[i] in pack.grammar.prepositions  # não sairá | por | menos de 300
    i -= sentence.words[i - 1] in pack.grammar.negators and is_finite(sentence, i, pack)
    while sentence.words[i] in pack.grammar.auxiliaries and sentence.words[i] not in pack.grammar.negators:
        i -= 1
    told = sentence.words[start] in pack.grammar.negators  # não chegaram | nem 5%
    return NEGATED.get(bound, bound) if sentence.words[i] in pack.grammar.negators and not told else bound


def interval(amount: Amount, bound: Bound) -> tuple[Decimal | None, Decimal | None]:
    if bound in (Bound.MORE_THAN, Bound.AT_LEAST):
        return amount.low, None
    if bound in (Bound.LESS_THAN, Bound.AT_MOST):
        return None, amount.high
    return amount.low, amount.high


def _before(sentence: Sentence, amount: Amount, pack: Pack) -> tuple[BoundCue, int, int] | None:
    """The nearest cue to the left, past determiners and adverbs (ultrapassa | já os | cinco mil)."""
    worded = amount.unit in (TIMES, PERCENT) and amount.number is None
    if worded and sentence.words[amount.lead] in pack.grammar.of:  # más | del doble, plus | du tiers
        found = pack.bounds_before.before(sentence.words, amount.lead + 1)
        if found and found[1] < amount.lead:
            return found[0], found[1], amount.lead
    if sentence.words[amount.lead - 1] == "," and (apart := _set_off(sentence, amount, pack)):
        return apart
    for end in range(amount.lead, max(0, amount.lead - GAP), -1):
        found = pack.bounds_before.before(sentence.words, end)
        reached = found and not found[0].moving and _reached(sentence, found[1], amount.lead - end, pack)
        reached = reached or (found and not _holds(sentence, *found, pack))
        reached = reached or (found and _leads_on(sentence, found[1], amount, pack))
        if found and not reached and _fits(sentence, *found, amount):
            between = sentence.words[end : amount.lead]
            gap = found[0].gap and pack.grammar.agent.isdisjoint(between)  # not: passed by | 52 votes
            gap = gap and not _is_named(sentence, amount, between, pack)
            if found[0].bare and _counts(sentence, amount, pack):
                return None
            stands = gap or not between or _of_part(sentence, amount, between, pack)
            return (found[0], found[1], end) if stands else None
        if sentence.words[end - 1] not in pack.grammar.bound_gap:
            return None
    return None


def _fits(sentence: Sentence, cue: BoundCue, i: int, amount: Amount) -> bool:
    """over | 40 boats, for | over two weeks; not: the hunt will run | over two weeks."""
    return cue.of_time or dimension(amount.unit) != "time" or sentence.words[i - 1] in cue.timed_after


def _set_off(sentence: Sentence, amount: Amount, pack: Pack) -> tuple[BoundCue, int, int] | None:
    """há margem para, pelo menos, | 40 camas: a cue between commas."""
    end = amount.lead - 1
    found = pack.bounds_before.before(sentence.words, end)
    apart = found is not None and sentence.words[found[1] - 1] == "," and not found[0].gap
    return (found[0], found[1], end) if found and apart else None


def _counts(sentence: Sentence, amount: Amount, pack: Pack) -> bool:
    """What is counted stands behind the figure: passed | 12 laws; not: passed the | 2 million mark."""
    low, counted = sentence.words[amount.last], is_content(sentence, amount.last, pack)
    return amount.unit == COUNT and counted and low not in pack.grammar.thresholds


def _is_named(sentence: Sentence, amount: Amount, between: list[str], pack: Pack) -> bool:
    """passed the | $95 billion package: the figure tells which; not: passed the | 2 million mark."""
    grammar, low = pack.grammar, sentence.words[amount.last]
    owned = bool(between) and grammar.definite.issuperset(between) and grammar.head_last
    return owned and is_money(amount.unit) and is_content(sentence, amount.last, pack) and low not in grammar.thresholds


def _of_part(sentence: Sentence, amount: Amount, between: list[str], pack: Pack) -> bool:
    """quase | o | triplo, circa | il | 70%: an article before a multiple or a part of a whole is no gap.

    It is one before a noun: above | its | 3% target is above what the target is.
    """
    part = amount.unit == PERCENT and not is_content(sentence, amount.last, pack)
    return (amount.number is None or part) and pack.grammar.definite.issuperset(between)


def _holds(sentence: Sentence, cue: BoundCue, i: int, pack: Pack) -> bool:
    """No word stands shortly before that takes the bound away: steeg … | tot 300; met 6 procent | tot 300."""
    if cue.unless and cue.bound is Bound.AT_MOST and sentence.is_number(i - 2):
        unit = pack.units.at(sentence.words, i - 1)
        return unit is None or unit[0].unit != PERCENT
    return set(cue.unless).isdisjoint(sentence.words[max(0, i - NEARBY) : i])


def _reached(sentence: Sentence, i: int, between: int, pack: Pack) -> bool:
    """Does a cue at token ``i`` name where a change ended: cayó un 4 % | hasta los 47, subió | hasta los 47?"""
    if sentence.words[i - 1] == "," and "%" in sentence.words[max(0, i - NEARBY) : i]:
        return True
    if not moves(sentence, i, pack):
        return False
    return between > 0 or any(sentence.is_number(k) for k in range(max(0, i - NEARBY), i))


def _leads_on(sentence: Sentence, i: int, amount: Amount, pack: Pack) -> bool:
    """Do the words from token ``i`` open a change that ends further on: passará de | 2,1% em 2021 para 2,8%?"""
    opened = pack.range_opens.before(sentence.words, amount.lead)
    if opened is None or opened[1] < i:
        return False
    joins = (
        join_at(sentence, k, pack, " ".join(sentence.words[opened[1] : amount.lead]))
        for k in range(amount.last, amount.last + NEARBY)
    )
    return any(frame and frame.pair and k < len(sentence.tokens) and number_at(sentence, k, pack) for frame, k in joins)


def _after(sentence: Sentence, amount: Amount, pack: Pack) -> tuple[BoundCue, int, int] | None:
    """A cue behind the amount or behind one word of its item: 300 or more; 12 feridos, pelo menos."""
    for start in pack.bounds_after.starts(sentence.words, amount.last, amount.last + 3):
        if found := pack.bounds_after.at(sentence.words, start):
            near = all(sentence.is_word(k) or sentence.words[k] == "," for k in range(amount.last, start))
            leads = found[1] < len(sentence.tokens) and number_at(sentence, found[1], pack) is not None
            further = pack.bounds_before.at(sentence.words, found[1] - 1)  # 14 cars and | more than half a million
            leads = leads or (further is not None and further[1] > found[1])
            apart = not all(map(sentence.is_word, range(amount.last, start)))
            goes_on = sentence.is_word(found[1]) and sentence.low(found[1]) not in pack.grammar.prepositions
            leads = leads or (goes_on and (apart or sentence.low(start - 1) in pack.grammar.coordinators))
            return (found[0], start, found[1]) if near and not leads else None  # 8 dead, at least | 20 hurt
    return None
