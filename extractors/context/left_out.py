"""What a bare figure leaves out, unit or scale: a fine of | 19 million; not 9 million euros, but | six."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from extractors.claims import Bound, Claim
from extractors.context import wholes
from extractors.context.bearing import bears
from extractors.languages.catalogue import dimension, is_money
from extractors.languages.pack import Pack
from extractors.quantities import Quantity
from extractors.quantities.amounts import COUNT, PERCENT, TIMES
from extractors.segment import Sentence
from extractors.segment.marks import STOPS
from extractors.segment.parts_of_speech import has_participle_form, is_content, is_finite
from extractors.segment.phrases import head_from

ALIKE = 4  # times: figures that are set against each other differ by no more
LEAD = 30  # points, in a poll; an index moves by more
POINTS = "percentage point"
MILLION = 1_000_000
REACH = 8  # words between a verb of paying and its sum


def completed(
    sentence: Sentence,
    quantity: Quantity,
    head: int | None,
    before: Claim | None,
    money: str | None,
    pack: Pack,
) -> Quantity:
    """The figure with the unit and the scale that it leaves out.

    ``head`` is the item, ``before`` the claim read last, ``money`` the currency met last.
    """
    scale = _scale_left_out(sentence, quantity, before, pack) if before else 1
    if scale > 1 and before:
        amount = replace(quantity.amount, low=quantity.amount.low * scale, high=quantity.amount.high * scale)
        low, high = (None if end is None else end * scale for end in (quantity.low, quantity.high))
        return replace(quantity, amount=replace(amount, unit=before.unit), low=low, high=high)
    unit = _unit_left_out(sentence, quantity, head, before, money, pack)
    return replace(quantity, amount=replace(quantity.amount, unit=unit)) if unit else quantity


def _scale_left_out(sentence: Sentence, quantity: Quantity, before: Claim, pack: Pack) -> Decimal:
    """not nine | million, but little more than six: the scale of the figure before it in the sentence."""
    number, one = quantity.amount.number, Decimal(1)
    if quantity.unit != COUNT or number is None or number.scale > 1 or before.sentence != sentence.span:
        return one
    part = wholes.is_part(sentence, quantity, pack) and is_money(before.unit) and not _names(sentence, quantity, pack)
    if part and before.low is not None and number.value <= before.low / MILLION:
        return Decimal(MILLION)  # 46 millones, de los que | 31 …
    governed = sentence.low(quantity.hedged_from - 1) in pack.grammar.prepositions
    if governed or _counts(sentence, quantity, pack) or before.low is None or number.value >= MILLION / 1000:
        return one
    scales = (pack.numerals[word][0] for word in before.text.lower().split() if word in pack.numerals)
    scale = max((value for value in scales if value >= MILLION), default=one)
    return scale if _alike(before.low, number.value * scale) else one


def _unit_left_out(
    sentence: Sentence,
    quantity: Quantity,
    head: int | None,
    before: Claim | None,
    money: str | None,
    pack: Pack,
) -> str | None:
    """The unit of a figure that counts nothing: money for what is paid, else the unit of the figure ``before``."""
    if quantity.unit == "point":
        return _points(sentence, quantity, before, pack)
    if quantity.unit != COUNT or quantity.bound is Bound.VAGUE:
        return None
    number = quantity.amount.number
    large = number is not None and number.scale >= MILLION
    if large and _of_paid(sentence, quantity, pack):
        return money
    if before and _is_part_of(sentence, quantity, before, pack):
        k = quantity.hedged_to  # 3 milhões de hectares, dos quais | 740 mil em parques
        return None if is_content(sentence, k, pack) and not has_participle_form(sentence, k, pack) else before.unit
    if _counts(sentence, quantity, pack):
        return None
    if head is not None and head < quantity.first and _is_paid(sentence, head, pack):
        return money  # een tekort aan personeel van | 266.000
    if number is None or _is_counter(sentence, head, pack):
        return None
    if large and (_is_worth(sentence, quantity, pack) or _is_spent(sentence, quantity, pack)):
        return money  # BCP lucra | 776 milhões
    return _of_the_one_before(sentence, quantity, head, before, money, pack) if before else None


def _points(sentence: Sentence, quantity: Quantity, before: Claim | None, pack: Pack) -> str | None:
    """Points of a share, where the text speaks of one; else of an index."""
    shares = before is not None and before.unit in (PERCENT, POINTS)
    part = quantity.amount.number is None and quantity.amount.high < 1  # a quarter | point: rates move so
    shares = (shares or part or _leads_to_share(sentence, quantity, pack)) and quantity.amount.high <= LEAD
    return POINTS if shares else None


def _is_part_of(sentence: Sentence, quantity: Quantity, before: Claim, pack: Pack) -> bool:
    """A part of what was measured before in the sentence: 3 milhões de hectares, dos quais | 740 mil."""
    if before.sentence != sentence.span or not pack.resumed.before(sentence.words, quantity.hedged_from):
        return False
    measured = before.unit not in (COUNT, PERCENT, TIMES) and dimension(before.unit) != "time"
    return measured and sentence.tags is not None


def _of_the_one_before(
    sentence: Sentence, quantity: Quantity, head: int | None, before: Claim, money: str | None, pack: Pack
) -> str | None:
    """The unit of the figure before, which a bare one goes with or is set against; of a large sum the money."""
    number, here = quantity.amount.number, before.sentence == sentence.span
    beside = here and before.unit not in (COUNT, PERCENT, TIMES) and not _names(sentence, quantity, pack)
    if beside and _goes_with(sentence, quantity, pack):
        return before.unit
    if head is not None and sentence.low(head) in pack.people:
        return None  # 40 miles off. The survivors are | 58; unemployment is 6%. The population is | 2 million
    alike = _is_of_unit(sentence, quantity, before, pack)
    measured = before.unit not in (COUNT, PERCENT, TIMES, POINTS) and not is_money(before.unit)
    in_it = sentence.low(quantity.last) in pack.grammar.paid_in and is_content(sentence, quantity.last + 1, pack)
    told = head is None or here or sentence.tags is None
    near = is_money(before.unit) or (before.unit != COUNT and told)
    large = number is not None and number.scale >= MILLION
    if large and not (measured and alike) and (near or in_it):
        return money  # revenue rose by 2%, to | 812 million; 1.7 million | in cash
    if here and is_money(before.unit) and wholes.is_part(sentence, quantity, pack):
        return before.unit  # een boete van 900 euro, waarvan | 300 voorwaardelijk
    return before.unit if alike else None


def _is_of_unit(sentence: Sentence, quantity: Quantity, before: Claim, pack: Pack) -> bool:
    """Set against the figure before and of its size: 187 million tonnes are grown and consumption is | 184 million."""
    number, then = quantity.amount.number, before.low if before.low is not None else before.high
    if number is None or then is None or before.unit in (COUNT, TIMES) or before.sentence.end < sentence.start - 2:
        return False
    if dimension(before.unit) == "time" and before.sentence != sentence.span:
        return False  # durante quatro semanas. Um sismo de | 6,3
    counted = sentence.is_number(quantity.first) or number.scale > 1
    return counted and _set_against(sentence, quantity, pack) and _alike(then, quantity.amount.low)


def _leads_to_share(sentence: Sentence, quantity: Quantity, pack: Pack) -> bool:
    """um 0,1 Punkte | auf 6,4 Prozent: the points of a rate."""
    k = quantity.last
    unit = pack.units.at(sentence.words, k + 2) if sentence.low(k) in pack.grammar.moves else None
    return sentence.is_number(k + 1) and (sentence.low(k + 2) == "%" or (unit is not None and unit[0].unit == PERCENT))


def _is_counter(sentence: Sentence, head: int | None, pack: Pack) -> bool:
    """die Zahl der | Operationen, het aantal | banen: things, no money."""
    if head is None:
        return False
    k = sentence.back_past(pack.grammar.noun_openers, head) - 1
    return sentence.low(k) in pack.grammar.counters or sentence.low(head) in pack.grammar.counters


def _is_worth(sentence: Sentence, quantity: Quantity, pack: Pack) -> bool:
    """opere per un valore di | 3,2 milioni: words of their own for what something is worth."""
    found = pack.worth.before(sentence.words, quantity.hedged_from)
    return found is not None and quantity.hedged_from - found[1] > 1


def _goes_with(sentence: Sentence, quantity: Quantity, pack: Pack) -> bool:
    """18 mois, dont | douze avec sursis; 12 años para él y | cinco para ella: a part of it, or the like of it."""
    after, before = sentence.low(quantity.last), sentence.low(quantity.hedged_from - 1)
    led = after in pack.grammar.prepositions and after not in pack.grammar.of
    joined = before in pack.grammar.coordinators and not pack.grammar.head_last
    return led and (joined or wholes.is_part(sentence, quantity, pack))


def _names(sentence: Sentence, quantity: Quantity, pack: Pack) -> bool:
    """What is counted stands behind it: de los que | 31 barcos; not: de los que | 31 corresponden a."""
    k = quantity.hedged_to
    return sentence.low(k) in pack.grammar.of or is_content(sentence, k, pack)


def _is_spent(sentence: Sentence, quantity: Quantity, pack: Pack) -> bool:
    """el paro cuesta unos | 50 millones, finanziato nel 2017 con | 86 milioni, o BCP lucra | 776 milhões."""
    for k in range(quantity.hedged_from - 1, max(-1, quantity.hedged_from - REACH), -1):
        if sentence.words[k] in STOPS:
            return False
        if sentence.words[k] in pack.grammar.paying:
            return True
    return False


def _set_against(sentence: Sentence, quantity: Quantity, pack: Pack) -> bool:
    """against | 3.50, costs | 950; not: burnt 40 hectares and hurt | 25."""
    k, value = quantity.hedged_from - 1, quantity.amount.low
    return sentence.low(k) in pack.grammar.prepositions or bears(sentence, k, pack) or value != int(value)


def _of_paid(sentence: Sentence, quantity: Quantity, pack: Pack) -> bool:
    """300 milhões de | encargos: behind "of" stands what is told in money."""
    k = quantity.hedged_to
    return sentence.low(k) in pack.grammar.of and pack.concepts.get(sentence.low(k + 1)) in pack.paid


def _is_paid(sentence: Sentence, head: int, pack: Pack) -> bool:
    """A fine; costs | of restructuring."""
    heads = (head, head - 2) if sentence.low(head - 1) in pack.grammar.of else (head,)
    return any(pack.concepts.get(sentence.low(k)) in pack.paid for k in heads)


def _counts(sentence: Sentence, quantity: Quantity, pack: Pack) -> bool:
    """A noun stands behind it, or the verb whose subject it is: of the 40 only | 15 have …"""
    k, grammar = quantity.hedged_to, pack.grammar
    if grammar.verb_final:
        noun = head_from(sentence, k, pack) if grammar.nouns_capitalised else is_content(sentence, k, pack) or None
        opens = quantity.hedged_from == 0 or sentence.low(quantity.hedged_from - 1) in STOPS
        if noun is None and not opens:  # hatten mit 260 Millionen | gerechnet
            return bool(pack.resumed.at(sentence.words, k))
    of = sentence.low(k) in grammar.of and sentence.low(k + 1) not in grammar.complementizers  # 26 milhões | do que
    if of or sentence.low(k) in grammar.passive or is_content(sentence, k, pack):
        return True
    return is_finite(sentence, k, pack) or bool(pack.resumed.at(sentence.words, k))


def _alike(one: Decimal, other: Decimal) -> bool:
    return one > 0 and other > 0 and one <= ALIKE * other and other <= ALIKE * one
