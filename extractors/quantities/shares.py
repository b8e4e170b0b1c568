"""Amounts in words: vague words, parts of a whole, multiples."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from extractors.claims import Bound
from extractors.languages.catalogue import dimension, is_money
from extractors.languages.entries import Fraction, Ratio, Vague
from extractors.languages.pack import Pack
from extractors.languages.spelling import HYPHENS
from extractors.quantities.amounts import COUNT, ENDS, PERCENT, TIMES, Amount, in_words, plain_at
from extractors.quantities.numbers import Number, number_at, scale_at
from extractors.quantities.units import unit_after
from extractors.segment import Sentence
from extractors.segment.parts_of_speech import has_participle_form, is_content, is_possessive

COUNTED = 2  # words of what is counted inside a share: neuf | médecins hospitaliers | sur dix
TEN, FEW, ROUND = 10, 50, (20, 100, 1000)  # wholes of such shares; "12 blessés sur 40 passagers" is none
WHOLE = 1000  # "3 in 1,000" is a share; "12 in 2020" is none


def worded_at(sentence: Sentence, i: int, pack: Pack) -> list[Amount]:
    """Vague words, fractions, multipliers."""
    if (vague := pack.vague.at(sentence.words, i)) and vague[0].alone:
        return [_vague(sentence, i, *vague, pack)]
    part = pack.fractions.at(sentence.words, i)
    if part and not _outreached(sentence, i, part[1], pack) and not _ranks(sentence, i, part[1], pack):
        entry, j = part
        half_time = sentence.words[j] in ("-", "‑") or (j - i == 1 and _names_half(sentence, j, pack))
        if part_of_scale := _part_of_scale(sentence, i, j, entry, pack):
            return [part_of_scale]
        return [] if half_time else [in_words(i, j, entry.percent, PERCENT, entry.id)]
    if times := pack.multipliers.at(sentence.words, i):
        multiplier, j = times
        if _is_named(sentence, i, j) or (multiplier.paired and _is_verb(sentence, i, pack)):
            return []
        led = multiplier.paired and i > 0 and sentence.words[i - 1] in pack.notation.ones
        if (led and is_content(sentence, j, pack)) or sentence.words[j] in multiplier.unless:
            return []  # a double | murder
        return [in_words(i, j, multiplier.times, TIMES, multiplier.id)]
    return []


def _is_named(sentence: Sentence, i: int, j: int) -> bool:
    """the radio station | Triple J: a capital where no sentence begins, or with another behind it."""
    capital, shouted = sentence.tokens[i].text[0].isupper(), sentence.tokens[0].text.isupper()
    return capital and not shouted and (i > 0 or (sentence.is_word(j) and sentence.tokens[j].text[0].isupper()))


def _is_verb(sentence: Sentence, i: int, pack: Pack) -> bool:
    """to | double output, to more than | triple it: a verb; not: rose to | double the level."""
    i = next((start for _, start in [pack.bounds_before.before(sentence.words, i) or (None, i)]), i)
    led = sentence.words[i - 1] in pack.grammar.receiver and sentence.words[i - 2] not in pack.grammar.change_words
    return i > 0 and (led or sentence.words[i - 1] in pack.grammar.active_auxiliaries)


def _names_half(sentence: Sentence, j: int, pack: Pack) -> bool:
    """half | centuries, half | price: a part right before a noun is in its name; not half | Oslo's budget."""
    named = pack.grammar.head_last and is_content(sentence, j, pack) and scale_at(sentence, j, pack) is None
    return named and not is_possessive(sentence, j + 1)


def _part_of_scale(sentence: Sentence, i: int, j: int, part: Fraction, pack: Pack) -> Amount | None:
    """a quarter | of a million, um quarto | de milhão, half | a degree: a number or a measure, no share."""
    beside = _unit_beside(sentence, j, pack)
    j += beside and sentence.words[j] in HYPHENS
    linked = sentence.words[j] in pack.grammar.of and sentence.words[j] not in pack.grammar.definite
    j += sentence.words[j] in pack.grammar.of
    j += sentence.words[j] in pack.notation.ones
    scale = scale_at(sentence, j, pack)
    single = linked and not sentence.words[j].endswith(pack.grammar.plural_endings)  # três quartos de | hora
    told = scale is not None or sentence.words[j - 1] in pack.notation.ones or single or beside
    if not told or (j + 1 - i < 2 and not beside):
        return None
    value = part.percent / 100 * (scale[0] if scale else 1)
    unit, last = unit_after(sentence, j + 1 if scale else j, pack)
    if scale is None and unit is None:
        return None
    value *= unit.factor if unit else 1
    because = (part.id, *((scale[1].id,) if scale else ()), *((unit.id,) if unit else ()))
    name = unit.unit if unit else COUNT
    return Amount(low=value, high=value, unit=name, first=i, last=last, lead=i, marked=True, because=because)


def _unit_beside(sentence: Sentence, j: int, pack: Pack) -> bool:
    """a quarter | point, half-| mile: one unit right behind its part; not half | centuries, a half-| hour."""
    j += sentence.words[j] in HYPHENS
    unit = pack.units.at(sentence.words, j) if pack.grammar.head_last else None
    plural = sentence.words[j].endswith(pack.grammar.plural_endings)
    return unit is not None and not plural and dimension(unit[0].unit) != "time" and not is_money(unit[0].unit)


def _vague(sentence: Sentence, i: int, vague: Vague, j: int, pack: Pack) -> Amount:
    """dezenas; hundreds of | thousands; several | hundred; millions of | euros."""
    low, high = vague.low, vague.high
    because: tuple[str, ...] = (vague.id,)
    k = j + 1 if sentence.words[j] in pack.grammar.of else j
    while vague.scales and k < len(sentence.tokens) and (scale := _scale(sentence, k, pack)):
        low, high, j = low * scale[0], (high + (low < high)) * scale[0] - (low < high), k + 1
        because += (scale[1],)
        k = j  # several hundred | million
    unit, last = unit_after(sentence, j, pack)
    return Amount(
        low=low,
        high=high,
        unit=unit.unit if unit else COUNT,
        first=i,
        last=last,
        lead=i,
        bound=Bound.VAGUE if low < high else Bound.ABOUT,
        marked=True,
        because=because + ((unit.id,) if unit else ()),
    )


def share_at(sentence: Sentence, i: int, pack: Pack) -> list[Amount]:
    """two in five, nine out of ten, um em cada três, un Français sur cinq: a share, in percent."""
    if sentence.words[i - 1] in HYPHENS and sentence.is_number(i - 2):  # won 6-|4 in 70 minutes
        return []
    part = number_at(sentence, i, pack)
    found = _ratio(sentence, part, pack) if part else None
    whole = number_at(sentence, found[1], pack) if found and found[1] < len(sentence.tokens) else None
    if found and whole and found[0].rounded and not _is_round(whole.value):
        return []
    if found and whole and found[0].whole not in (None, whole.value):
        return []  # drie van de | vijf bruggen: the bridges are counted
    if part is None or found is None or whole is None or not 0 < part.value < whole.value <= WHOLE or part.value % 1:
        return []
    return [in_words(i, whole.last, round(100 * part.value / whole.value, 2), PERCENT, found[0].id)]


def whole_first(sentence: Sentence, i: int, whole: Number, pack: Pack) -> Amount | None:
    """De cada dez vítimas, sete; of every ten victims, seven: the whole stands before its part."""
    opened = pack.ratios.before(sentence.words, i)
    if opened is None or i - opened[1] < 2 or opened[0].whole is not None:
        return None  # em dez dias, sete …
    k = whole.last
    while is_content(sentence, k, pack):
        k += 1
    part = number_at(sentence, k + 1, pack) if sentence.words[k] == "," and k > whole.last else None
    if part is None or not 0 < part.value < whole.value <= WHOLE or is_content(sentence, part.last, pack):
        return None
    return in_words(opened[1], part.last, round(100 * part.value / whole.value, 2), PERCENT, opened[0].id)


def _ratio(sentence: Sentence, part: Number, pack: Pack) -> tuple[Ratio, int] | None:
    """The words of a share behind its part, or behind what is counted: before a round whole, or one of few."""
    j, few = part.last, FEW if part.value == 1 and part.spelled else TEN
    if j < len(sentence.tokens) and (found := pack.ratios.at(sentence.words, j)):
        return found
    for k in range(j + 1, min(j + 1 + COUNTED, len(sentence.tokens)) if pack.ratios_around else 0):
        if not is_content(sentence, k - 1, pack):
            return None
        found = pack.ratios.at(sentence.words, k)
        if found and found[0].around:
            whole = plain_at(sentence, found[1], pack) if found[1] < len(sentence.tokens) else None
            return found if whole and whole.unit == COUNT and (whole.low <= few or _is_round(whole.low)) else None
    return None


def _is_round(whole: Decimal) -> bool:
    return whole <= TEN or whole in ROUND


def parts_at(sentence: Sentence, i: int, pack: Pack) -> list[Amount]:
    """three fifths, two-thirds, 3/4 of: parts of a whole, in percent.

    One part in words is a share only where its whole follows, or where a preposition before it governs no noun:
    a fifth of voters, down by a fifth; not a fifth man.
    """
    top = number_at(sentence, i, pack)
    if top is None:
        return _single_part(sentence, i, pack)
    j = top.last
    if sentence.words[j] == "/" and sentence.is_number(j + 1) and sentence.words[j + 2] in pack.grammar.of:
        below = number_at(sentence, j + 1, pack)
        if below and 0 < top.value < below.value:
            return [in_words(i, below.last, round(100 * top.value / below.value, 2), PERCENT, "numbers:digits")]
    j += sentence.words[j] in ("-", "‑")
    found = pack.denominators.get(sentence.words[j])
    if found is None or not 0 < top.value < found[0] or (top.value == 1 and not _of_whole(sentence, i, j + 1, pack)):
        return []
    if _outreached(sentence, i, j + 1, pack):
        return []
    return [in_words(i, j + 1, round(100 * top.value / found[0], 2), PERCENT, found[1].id)]


def _single_part(sentence: Sentence, i: int, pack: Pack) -> list[Amount]:
    """a | fifth: the article counts where a whole is told."""
    found = pack.denominators.get(sentence.words[i + 1]) if sentence.words[i] in pack.notation.ones else None
    if found is None or not _of_whole(sentence, i, i + 2, pack) or _outreached(sentence, i + 1, i + 2, pack):
        return []
    return [in_words(i, i + 2, round(100 / found[0], 2), PERCENT, found[1].id)]


def _of_whole(sentence: Sentence, i: int, j: int, pack: Pack) -> bool:
    """One part from token ``i`` to ``j`` is a share: a fifth | of voters, down by nearly | a fifth, a fifth | are."""
    grammar = pack.grammar
    if any(sentence.words[j] in words for words in (grammar.of, grammar.auxiliaries, grammar.comparatives)):
        return True
    bound = pack.bounds_before.before(sentence.words, i)
    before = sentence.words[(bound[1] if bound else i) - 1]
    led = before in pack.grammar.prepositions or before in pack.grammar.change_words  # encolheu | um quinto
    led = led or (before in pack.grammar.bearing_verbs and sentence.words[j] in ENDS)  # the share is | a fifth.
    return led and not is_content(sentence, j, pack)


def _ranks(sentence: Sentence, i: int, j: int, pack: Pack) -> bool:
    """a third | ward: a part that is also an ordinal ranks the noun behind it."""
    ordinal = sentence.words[i] in pack.notation.ones and sentence.words[j - 1] in pack.notation.ordinals
    timed = pack.moments.at(sentence.words, j) is not None  # fell by a third | last month
    return ordinal and not timed and is_content(sentence, j, pack) and not has_participle_form(sentence, j, pack)


def _outreached(sentence: Sentence, i: int, j: int, pack: Pack) -> bool:
    """half | a million is a number, trois | quarts d'heure a time: no fraction where one reaches past ``j``."""
    amount = plain_at(sentence, i, pack)
    return amount is not None and amount.last > j


def _scale(sentence: Sentence, k: int, pack: Pack) -> tuple[Decimal, str] | None:
    """A scale word after a vague one: hundreds of | thousands, several | hundred."""
    if (plural := pack.vague.at(sentence.words, k)) and plural[0].scale:
        return plural[0].scale, plural[0].id
    numeral = pack.numerals.get(sentence.words[k])
    return (numeral[0], numeral[1].id) if numeral and numeral[1].scale and not numeral[1].glued else None


def rounded_at(sentence: Sentence, amount: Amount, pack: Pack) -> Amount | None:
    """duas | dezenas, three | hundreds: about twenty, about three hundred."""
    k = amount.last
    vague = pack.vague.at(sentence.words, k) if amount.unit == COUNT and k < len(sentence.tokens) else None
    if vague is None or vague[0].scale is None or amount.low >= vague[0].scale >= WHOLE:
        return None
    value = amount.low * vague[0].scale
    unit, last = unit_after(sentence, vague[1], pack)
    because = (*amount.because, vague[0].id, *((unit.id,) if unit else ()))
    name = unit.unit if unit else COUNT
    return replace(amount, low=value, high=value, unit=name, last=last, bound=Bound.ABOUT, marked=True, because=because)
