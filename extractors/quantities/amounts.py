"""Number → amount: a number with its currency sign or its unit."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from extractors.claims import Bound
from extractors.languages.catalogue import dimension
from extractors.languages.entries import Unit
from extractors.languages.pack import Pack
from extractors.languages.spelling import HYPHENS
from extractors.quantities.numbers import Number, half_after, number_at
from extractors.segment import Kind, Sentence

COUNT, PERCENT, TIMES, HOUR, YEAR = "count", "percent", "times", "hour", "year"
UNRATED = ("time", "dimensionless", None)  # dimensions that make no rate: 12 hours | per day


@dataclass(slots=True, kw_only=True)  # one is made for every number: frozen it would take three times as long
class Amount:
    """What is measured at tokens ``first`` to ``last``: ``low`` = ``high`` unless vague or a range.

    lead       the first token that belongs to it: a unit that stands before ("magnitude | 6.3").
    number     None for vague words and fractions.
    marked     a currency sign, a unit or a scale word stands with it: no year or label is.
    """

    low: Decimal
    high: Decimal
    unit: str
    first: int
    last: int
    lead: int
    bound: Bound = Bound.EXACT
    number: Number | None = None
    marked: bool = False
    because: tuple[str, ...] = ()


def plain_at(sentence: Sentence, i: int, pack: Pack) -> Amount | None:
    """[currency sign] number [unit]."""
    minus, sign = _minus(sentence, i, pack), currency_at(sentence, i, pack)
    start = i + minus + bool(sign)
    number = number_at(sentence, start, pack) if start < len(sentence.tokens) else None
    if number is None:
        return None
    continued = sentence.words[number.last] in pack.after_number
    unit, last = unit_after(sentence, number.last, pack) if continued else (None, number.last)
    if sign and not (unit and is_money(unit.unit)):  # the name says more than the sign: $500 | pesos
        unit, last = sign, number.last
    lead = i
    if unit is None and (before := pack.units_before.before(sentence.words, start)):
        unit, lead = before
    value = number.value
    if unit and not sign and (half := half_after(sentence, last, pack)):  # deux ans | et demi
        value, last = value + half[0], half[1]
    value *= unit.factor if unit else 1
    if unit and (small := _small_change(sentence, last, unit, pack)):
        value, last = value + small[0], small[1]
    value *= -1 if minus else 1
    return Amount(
        low=value,
        high=value,
        unit=unit.unit if unit else COUNT,
        first=i,
        last=last,
        lead=lead,
        number=number,
        marked=unit is not None or number.scale > 1,
        because=number.because + ((unit.id,) if unit else ()),
    )


def _small_change(sentence: Sentence, j: int, unit: Unit, pack: Pack) -> tuple[Decimal, int] | None:
    """ten dollars | and fifty cents: what is less than one of the money before it, and the token after it."""
    if sentence.words[j] not in pack.notation.joiners or not is_money(unit.unit) or unit.factor != 1:
        return None
    number = number_at(sentence, j + 1, pack) if j + 1 < len(sentence.tokens) else None
    part, last = unit_after(sentence, number.last, pack) if number else (None, j)
    if number is None or part is None or part.unit != unit.unit or part.factor == 1 or number.value * part.factor >= 1:
        return None
    return number.value * part.factor, last


def _minus(sentence: Sentence, i: int, pack: Pack) -> int:
    """How many tokens of a minus begin at ``i``: a sign glued to the digits after a blank, or a word."""
    if sentence.words[i] not in pack.notation.minus or i + 1 >= len(sentence.tokens):
        return 0
    if sentence.words[i - 1] in pack.grammar.conjunctions:  # plus or minus 2 points
        return 0
    if sentence.is_word(i):
        if pack.bounds_before.before(sentence.words, i + 1):  # au moins | 40
            return 0
        return 2 if sentence.words[i + 1] == "-" else 1
    return int(sentence.glued(i + 1) and not sentence.glued(i) and not _after_number(sentence, i))


def _after_number(sentence: Sentence, i: int) -> bool:
    return i > 0 and sentence.tokens[i - 1].kind is Kind.NUMBER


def currency_at(sentence: Sentence, i: int, pack: Pack) -> Unit | None:
    """The currency sign or code at token ``i``, before a number."""
    unit = pack.symbols.get(sentence.tokens[i].text)
    return unit if unit and is_money(unit.unit) else None


def is_money(unit: str) -> bool:
    """An ISO 4217 code: three capitals."""
    return len(unit) == len("EUR") and unit.isupper()


def unit_after(sentence: Sentence, j: int, pack: Pack) -> tuple[Unit | None, int]:
    """The unit that follows a number, and the token after it."""
    starts = [j]
    low = sentence.words[j]
    linked = low in pack.grammar.of and low not in pack.grammar.definite  # de euros; not la línea 3 | del metro
    hyphened = low in HYPHENS and sentence.glued(j) and sentence.glued(j + 1)  # not Nov 14 | - | At least
    if hyphened or linked:
        starts.append(j + 1)
    for k in starts:
        priced = k > j and sentence.is_number(k + 1) and currency_at(sentence, k, pack) is not None  # $10 - | $20
        if k >= len(sentence.tokens) or priced:
            break
        found = _symbol(sentence, k, pack) or pack.units.at(sentence.words, k)
        if found and (not found[0].then or sentence.words[found[1]] in found[0].then):
            return _rate(sentence, *found, pack)
    return None, j


def _rate(sentence: Sentence, unit: Unit, j: int, pack: Pack) -> tuple[Unit, int]:
    """grams | per kilogram: one unit of two, where what is measured is neither money nor time."""
    below = pack.units.at(sentence.words, j + 1) if sentence.words[j] in pack.notation.per else None
    if below is None or dimension(unit.unit) in UNRATED or dimension(below[0].unit) is None:
        return unit, j
    if is_money(unit.unit) or is_money(below[0].unit):  # $45 per barrel, 3 hectares for USD 4 million
        return unit, j
    return replace(unit, unit=f"{unit.unit} per {below[0].unit}"), below[1]


def _symbol(sentence: Sentence, k: int, pack: Pack) -> tuple[Unit, int] | None:
    """A unit's symbol at token ``k``; one of several tokens (km/h, m²) before one of one."""
    if sentence.tokens[k].text not in pack.symbol_words:
        return None
    for last in (k + 3, k + 2, k + 1):
        if last > len(sentence.tokens) or (last > k + 1 and not all(map(sentence.glued, range(k + 1, last)))):
            continue
        unit = pack.symbols.get("".join(sentence.surfaces[k:last]))
        if unit and (not unit.glued or (sentence.glued(k) and sentence.is_number(k - 1))):
            return unit, last
    return None


def in_words(first: int, last: int, value: Decimal, unit: str, because: str) -> Amount:
    """An amount whose words say its unit too."""
    return Amount(low=value, high=value, unit=unit, first=first, last=last, lead=first, marked=True, because=(because,))
