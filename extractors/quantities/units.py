"""Which unit a number is in, before it or after it."""

from __future__ import annotations

from dataclasses import replace

from extractors.languages.catalogue import dimension, is_money
from extractors.languages.entries import Unit
from extractors.languages.pack import Pack
from extractors.languages.spelling import HYPHENS
from extractors.quantities.money import currency_at
from extractors.quantities.numbers import Number
from extractors.segment import Sentence
from extractors.segment.parts_of_speech import is_content, is_preposition

UNRATED = ("time", "dimensionless", None)  # dimensions that make no rate: 12 hours | per day
FIRST_YEAR, LAST_YEAR = 1900, 2100
TENS = 2  # digits of what is more often a temperature than a rank: 45°


def unit_before(sentence: Sentence, number: Number, pack: Pack) -> tuple[Unit, int] | None:
    """A unit that stands before its figure: magnitude | 6.3, the index closed at | 5,200.4."""
    found = pack.units_before.before(sentence.words, number.first)
    if found is None or not found[0].given:
        return found
    following = sentence.words[number.last]
    if number.spelled or following in pack.grammar.of or following in HYPHENS:
        return None
    if sentence.words[number.first].isdecimal() and FIRST_YEAR <= number.value <= LAST_YEAR:
        return None  # o índice caiu 3% em | 2024
    if found[0].given.isdisjoint(sentence.words[: found[1]]):
        return None
    bare = following in pack.notation.weekdays or not is_content(sentence, number.last, pack)
    return (found[0], number.first) if bare else None


def unit_after(sentence: Sentence, j: int, pack: Pack) -> tuple[Unit | None, int]:
    """The unit that follows a number, and the token after it."""
    low = sentence.words[j]
    linked = low in pack.grammar.of and low not in pack.grammar.definite  # de euros; not la línea 3 | del metro
    hyphened = low in HYPHENS and sentence.glued(j) and sentence.glued(j + 1)  # not Nov 14 | - | At least
    for k in (j, j + 1) if hyphened or linked else (j,):
        if k >= len(sentence.tokens) or _is_price(sentence, k, j, pack):
            break
        symbol, named = _symbol(sentence, k, pack), _named(sentence, k, pack)
        found = max(symbol, named, key=_end) if symbol and named else symbol or named
        if found:
            return _rate(sentence, *found, pack)
    found = _named(sentence, j + 1, pack) if low in pack.unit_fillers else None  # two | more | years
    if found and (low in pack.notation.unit_fillers or dimension(found[0].unit) == "time"):
        return _rate(sentence, *found, pack)
    return None, j


def _is_price(sentence: Sentence, k: int, j: int, pack: Pack) -> bool:
    """$10 - | $20, 22,750 | $40,000: what stands at token ``k``, behind a number up to ``j``, is of the next sum."""
    apart = sentence.is_number(k + 1) and (k > j or not sentence.glued(k))
    return apart and currency_at(sentence, k, pack) is not None


def _end(found: tuple[Unit, int]) -> int:
    return found[1]


def _named(sentence: Sentence, k: int, pack: Pack) -> tuple[Unit, int] | None:
    """The unit whose name begins at token ``k``, where its name means it."""
    found = pack.units.at(sentence.words, k)
    if found is None or not (found[0].then or found[0].given or found[0].unscaled or found[0].scaled):
        return found
    linked = sentence.words[k - 1] in pack.grammar.of  # milhões | de | marcos
    numeral = pack.numerals.get(sentence.words[k - 1 - linked])
    scaled = numeral is not None and numeral[1].scale
    for unit, last in pack.units.every_at(sentence.words, k):
        met = not unit.then or sentence.words[last] in unit.then
        met = met and not (unit.given and unit.given.isdisjoint(sentence.words[:k]))
        if met and not (scaled if unit.unscaled else unit.scaled and not scaled):
            return unit, last
    return None


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
        beside = unit is not None and (not unit.glued or (sentence.glued(k) and sentence.is_number(k - 1)))
        if unit and beside and not (last == k + 1 and _ranks(sentence, k, pack)):
            return unit, last
    return None


def _ranks(sentence: Sentence, k: int, pack: Pack) -> bool:
    """Is a sign of degrees at token ``k`` one of ordinals or of a place here: o 12° | lugar, 38° | N; not 45°, -5°?"""
    if (
        len(sentence.words[k + 1]) == 1
        and sentence.words[k + 1].isalpha()
        and not sentence.tokens[k + 1].text.islower()
    ):
        return True
    if sentence.words[k] not in pack.notation.ordinal_marks:
        return False
    i = k - 1
    below = sentence.words[i - 1] in pack.notation.minus and sentence.glued(i)
    after = is_content(sentence, k + 1, pack) or sentence.words[k + 1] in pack.grammar.coordinators
    ranked = sentence.words[i - 1] in pack.notation.labels
    ranked = ranked or (sentence.words[i - 1] in pack.grammar.definite and not is_preposition(sentence, i - 1, pack))
    return not below and (after or ranked or len(sentence.words[i]) < TENS)
