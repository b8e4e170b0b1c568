"""Whether "one" is a figure, or an article or pronoun."""

from __future__ import annotations

from extractors.claims import Bound, SkipReason
from extractors.languages.catalogue import dimension
from extractors.languages.pack import Pack
from extractors.quantities.amounts import COUNT, TIMES, Amount
from extractors.quantities.dates import date_ahead
from extractors.quantities.money import currency_at
from extractors.quantities.shares import COUNTED
from extractors.segment import Sentence
from extractors.segment.marks import STOPS
from extractors.segment.parts_of_speech import is_content, is_finite, is_preposition

POINT = "point"
NEAR = 8  # words from "one" to the figure it is set against


def skip_one(sentence: Sentence, i: int, pack: Pack) -> SkipReason | None:
    """ "one" with nothing beside it that makes it a number: most are settled by this one look."""
    words = sentence.words
    found = pack.numerals.get(words[i])
    if found is None or found[0] != 1 or found[1].scale or words[i + 1] in pack.after_one:
        return None
    before, after = words[i - 1], words[i + 1]
    if before in pack.notation.clock_before or pack.bounds_before.before(words, i):
        return None
    if after in pack.grammar.coordinators or _may_range(before, pack) or _may_share(sentence, i, pack):
        return None
    return None if _set_against(sentence, i, i + 1, pack) else SkipReason.ARTICLE


def _may_range(word: str, pack: Pack) -> bool:
    """A word before a number that may open a range, or join its figures: entre | uno y dos, tres a | uno."""
    return pack.range_opens.touches(word) or pack.range_joins.touches(word)


def _may_share(sentence: Sentence, i: int, pack: Pack) -> bool:
    """The words of a share stand behind what is counted: un | Français sur deux."""
    return pack.ratios_around and bool(pack.ratios.starts(sentence.words, i + 1, i + 2 + COUNTED))


def one(sentence: Sentence, amount: Amount, pack: Pack) -> SkipReason | None:
    """ "one" / "um" as article or pronoun; a figure only beside another (uma pessoa morreu e dez…)."""
    number = amount.number
    if not number or not number.spelled or amount.low != 1 or number.scale > 1:
        return None
    if _is_no_measure(sentence, amount, pack):
        return SkipReason.ARTICLE
    if (
        amount.unit not in (COUNT, TIMES)
        and dimension(amount.unit) != "time"
        and not _of_a_unit(sentence, amount, pack)
    ):
        return None
    if _is_term(sentence, amount, pack):
        return None
    if bounded := pack.bounds_before.before(sentence.words, amount.first):
        measured = amount.unit not in (COUNT, TIMES) and sentence.words[amount.first] not in pack.notation.ones
        return None if measured or bounded[0].bound is Bound.AT_LEAST else SkipReason.ARTICLE
    i, j = amount.first - 1, amount.last
    if not _set_against(sentence, amount.first, j, pack):
        return SkipReason.ARTICLE
    left_out = sentence.words[i] in pack.grammar.coordinators and not pack.grammar.head_last  # e | uma em Mendocino
    left_out = left_out and (is_finite(sentence, j, pack) or is_preposition(sentence, j, pack))
    named = is_content(sentence, j, pack) or (left_out and sentence.words[j] not in pack.grammar.of)
    return None if named else SkipReason.ARTICLE


def _is_no_measure(sentence: Sentence, amount: Amount, pack: Pack) -> bool:
    """um ponto | de vista, one point | man: what is a unit where figures move is a thing before its complement."""
    if amount.unit != POINT or sentence.words[amount.first - 1] in pack.grammar.change_words:
        return False
    return sentence.words[amount.last] in pack.grammar.of or is_content(sentence, amount.last, pack)


def _is_term(sentence: Sentence, amount: Amount, pack: Pack) -> bool:
    """one year jail | sentence, a one-year | lease: how long a thing lasts; not: one day | people will know."""
    j, time = amount.last, pack.times.units.get(sentence.words[amount.last - 1])
    if not pack.grammar.head_last or time in (None, "day") or amount.unit in (COUNT, TIMES):
        return False
    if sentence.words[amount.first] in pack.notation.ones or sentence.words[j] in pack.people:
        return False
    return is_content(sentence, j, pack) and sentence.tokens[j].text.islower()


def _of_a_unit(sentence: Sentence, amount: Amount, pack: Pack) -> bool:
    """een | liter melk: the article before a unit, unless words bound it (meer dan een ton)."""
    measured = dimension(amount.unit) not in (None, "dimensionless")
    bounded = pack.bounds_before.before(sentence.words, amount.first)
    return measured and sentence.words[amount.first] in pack.notation.ones and bounded is None


def _set_against(sentence: Sentence, first: int, last: int, pack: Pack) -> bool:
    """one derailment and | two collisions; uma pessoa morreu e | dez ficaram feridas."""
    if sentence.words[last + 1] in pack.grammar.of and (
        sentence.is_number(last + 2) or currency_at(sentence, last + 2, pack) is not None
    ):
        return False  # e uma | facturação de 3,2 milhões: the noun has its own figure
    if sentence.words[first - 1] in pack.grammar.coordinators and _number_before(sentence, first - 1, pack):
        return True  # six firefighters and | one civilian
    if pack.grammar.coordinators.isdisjoint(sentence.words[last + 1 : last + NEAR]):
        return False
    for k in range(last + 1, min(last + NEAR, len(sentence.tokens) - 1)):
        following = pack.numerals.get(sentence.words[k + 1])
        if not (sentence.is_number(k + 1) or (following is not None and following[0] > 1)):
            continue
        if pack.range_opens.at(sentence.words, k):
            return False
        if sentence.words[k] in pack.grammar.coordinators:  # not: una operación 43 y | 58 días
            apart = not sentence.is_number(k - 1) and not date_ahead(sentence, k + 1, pack)
            return apart and sentence.words[k - 1] not in pack.times.units  # dois anos e | três meses
    return False


def _number_before(sentence: Sentence, i: int, pack: Pack) -> bool:
    """A counted number shortly before a coordinator: six | firefighters | and."""
    for k in range(i - 1 - (sentence.words[i - 1] == ","), max(-1, i - NEAR), -1):
        if sentence.words[k] in STOPS:
            return False
        found = pack.numerals.get(sentence.words[k])
        counted = is_content(sentence, k + 1, pack) and pack.units.at(sentence.words, k + 1) is None
        if counted and (sentence.is_number(k) or (found is not None and found[0] > 1)):
            return True
    return False
