"""Number → amount: a number with its currency sign or its unit."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from extractors.claims import Bound
from extractors.languages.catalogue import dimension, is_money
from extractors.languages.context_entries import CueKind
from extractors.languages.entries import Unit
from extractors.languages.pack import Pack
from extractors.quantities.money import currency_at
from extractors.quantities.numbers import ONE, Number, half_after, is_whole, number_at
from extractors.quantities.units import unit_after, unit_before
from extractors.segment import Kind, Sentence
from extractors.segment.parts_of_speech import is_content, is_finite

# Units with those in which the rest is told, and how many of them make one.
PARTS = {
    "year": ("month", Decimal(12)),
    "week": ("day", Decimal(7)),
    "day": ("hour", Decimal(24)),
    "hour": ("minute", Decimal(60)),
    "minute": ("second", Decimal(60)),
    "foot": ("inch", Decimal(12)),
    "pound-mass": ("ounce", Decimal(16)),
}
HUNDREDTH = Decimal("0.01")
CENTS = 2  # digits
ENDS = frozenset({"", ".", ",", ";", ")"})
COUNT, PERCENT, TIMES, HOUR, YEAR = "count", "percent", "times", "hour", "year"


@dataclass(slots=True, kw_only=True)  # one is made for every number: frozen it would take three times as long
class Amount:
    """What is measured at tokens ``first`` to ``last``: ``low`` = ``high`` unless vague or a range.

    lead       the first token that belongs to it: a unit that stands before ("magnitude | 6.3").
    number     None for vague words and fractions.
    marked     a currency sign, a unit or a scale word stands with it: no year or label is.
    small      what one of its unit's parts is worth in the unit, if the figure is told in such parts: 75 cents.
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
    small: Decimal = ONE


def plain_at(sentence: Sentence, i: int, pack: Pack) -> Amount | None:
    """[currency sign] number [unit]."""
    minus = _minus(sentence, i, pack)
    sign = currency_at(sentence, i + minus, pack)  # -$5 million
    start = i + minus + bool(sign)
    if sign and sentence.words[start] in pack.notation.minus and sentence.glued(start) and sentence.glued(start + 1):
        minus, start = 1, start + 1  # $-99.99
    number = number_at(sentence, start, pack) if start < len(sentence.tokens) else None
    if number is None:
        return None
    continued = sentence.words[number.last] in pack.after_number
    unit, last = unit_after(sentence, number.last, pack) if continued else (None, number.last)
    if unit and number.value != 1 and last == number.last + 1 and _cites(sentence, number.last, pack):
        unit, last = None, number.last  # 120 mil | segundo a organização
    if sign and not (unit and is_money(unit.unit)):  # the name says more than the sign: $500 | pesos
        unit, last = sign, number.last
    lead = i
    if unit is None and (before := unit_before(sentence, number, pack)):
        unit, lead = before
    if unit and unit.factor > 1:  # 3 a 5 | M€: a scale, which the other end of a range shares
        number = replace(number, scale=number.scale * unit.factor)
    value = number.value
    if unit and not sign and (half := half_after(sentence, last, pack)):  # deux ans | et demi
        value, last = value + half[0], half[1]
    value *= unit.factor if unit else 1
    if unit and (small := _small_change(sentence, last, unit, pack)):
        value, last = value + small[0], small[1]
    if unit and unit.unit in PARTS and is_whole(number.value) and (rest := _parts(sentence, last, unit.unit, pack)):
        value, last = value + rest[0], rest[1]
    if minus and not sentence.is_word(i) and _is_dash(sentence, i, last, number, unit, pack):
        i, minus = start, 0
    if unit and sentence.words[i - 1] in pack.notation.below_zero and _is_frost(sentence, i, unit, pack):
        i, lead, minus = i - 1, i - 1, 1
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
        small=unit.factor if unit and unit.factor < 1 else ONE,
    )


def _cites(sentence: Sentence, k: int, pack: Pack) -> bool:
    """Do words that attribute stand at token ``k``: mil | segundo; not a verb: five | points to 38 percent?"""
    said = pack.attributions.at(sentence.words, k)
    return said is not None and said[0].kind is not CueKind.VERB


def _small_change(sentence: Sentence, j: int, unit: Unit, pack: Pack) -> tuple[Decimal, int] | None:
    """ten dollars | and fifty cents: what is less than one of the money before it, and the token after it."""
    if not is_money(unit.unit) or unit.factor != 1:
        return None
    j += sentence.words[j] in pack.notation.joiners
    if _is_change(sentence, j):
        return Decimal(sentence.tokens[j].text) * HUNDREDTH, j + 1
    number = number_at(sentence, j, pack) if j < len(sentence.tokens) else None
    part, last = unit_after(sentence, number.last, pack) if number else (None, j)
    if number is None or part is None or part.unit != unit.unit or part.factor == 1 or number.value * part.factor >= 1:
        return None
    return number.value * part.factor, last


def _is_change(sentence: Sentence, j: int) -> bool:
    """3 Euro | 50, 3 euros e | 50: two digits behind the name of money, and nothing counted."""
    text = sentence.words[j]
    return len(text) == CENTS and text.isdecimal() and sentence.words[j + 1] in ENDS and sentence.is_word(j - 1)


def _parts(sentence: Sentence, j: int, unit: str, pack: Pack) -> tuple[Decimal, int] | None:
    """seven years | and four months, 5 feet | 9 inches: what is less than one of the unit before it."""
    smaller, many = PARTS[unit]
    j += sentence.words[j] in pack.notation.joiners or sentence.words[j] in pack.grammar.coordinators
    if not 0 < j < len(sentence.tokens) or not sentence.tokens[j].begins:
        return None
    number = number_at(sentence, j, pack)
    part, last = unit_after(sentence, number.last, pack) if number else (None, j)
    if number is None or part is None or part.unit != smaller or not 1 <= number.value < many:
        return None
    return (number.value / many).quantize(HUNDREDTH), last


def _minus(sentence: Sentence, i: int, pack: Pack) -> int:
    """How many tokens of a minus begin at ``i``: a sign glued to the digits after a blank, or a word."""
    if sentence.words[i] not in pack.notation.minus or i + 1 >= len(sentence.tokens):
        return 0
    if sentence.is_word(i):
        if sentence.words[i - 1] in pack.grammar.conjunctions:  # plus or minus 2 points
            return 0
        if pack.bounds_before.before(sentence.words, i + 1):  # au moins | 40
            return 0
        return 2 if sentence.words[i + 1] == "-" else 1
    if sentence.words[i - 1] == "(" and i:  # (- 1,2 %)
        return int(sentence.is_number(i + 1))
    return int(sentence.glued(i + 1) and not sentence.glued(i) and not _after_number(sentence, i))


def _is_dash(sentence: Sentence, i: int, last: int, number: Number, unit: Unit | None, pack: Pack) -> bool:
    """casas -20 no total- | arderam, as of things there are none below nought; é menor -6% | dizem que não."""
    if unit is None and (number.spelled or is_content(sentence, last, pack)):
        return True
    return is_content(sentence, i - 1, pack) and is_finite(sentence, last, pack)


def _is_frost(sentence: Sentence, i: int, unit: Unit, pack: Pack) -> bool:
    """menos | 5 graus; not pelo menos | 5 graus."""
    return dimension(unit.unit) == "temperature" and pack.bounds_before.before(sentence.words, i) is None


def _after_number(sentence: Sentence, i: int) -> bool:
    return i > 0 and sentence.tokens[i - 1].kind is Kind.NUMBER


def in_words(first: int, last: int, value: Decimal, unit: str, because: str) -> Amount:
    """An amount whose words say its unit too."""
    return Amount(low=value, high=value, unit=unit, first=first, last=last, lead=first, marked=True, because=(because,))


def plain_digits(sentence: Sentence, amount: Amount) -> bool:
    return not amount.marked and sentence.tokens[amount.first].text.isdecimal()
