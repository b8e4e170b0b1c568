"""Tokens → numbers: digits, number words, and both mixed ("3,5 mil milhões")."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from extractors.languages.entries import Denominator, Numeral
from extractors.languages.pack import Pack
from extractors.languages.spelling import HYPHENS
from extractors.quantities.articles import counts_unit
from extractors.quantities.digits import digits, other_group, vulgar
from extractors.quantities.money import currency_at, is_against_money
from extractors.quantities.spelled import HUNDRED, THOUSAND, spelled_at
from extractors.segment import Kind, Sentence
from extractors.segment.parts_of_speech import is_content

ONE = Decimal(1)


@dataclass(slots=True, kw_only=True)  # one is made for every number: frozen it would take three times as long
class Number:
    """A number at tokens ``first`` to ``last`` (exclusive).

    scale      the scale word it ends with (1 when with none); another number of a range may share it,
               or share the hundred or dozen in words that it ends with, ``below``.
    spelled    no digits in it.
    """

    value: Decimal
    first: int
    last: int
    scale: Decimal
    spelled: bool
    because: tuple[str, ...]
    below: Decimal = ONE


def number_at(sentence: Sentence, i: int, pack: Pack) -> Number | None:
    """The longest number that begins at token ``i``; several rules ask for it."""
    key, memo = ("number", i), sentence.memo
    if key not in memo:
        number = _number(sentence, i, pack)
        memo[key] = _told_twice(sentence, number, pack) if number and sentence.words[number.last] == "(" else number
    return memo[key]  # type: ignore[return-value]


def _told_twice(sentence: Sentence, number: Number, pack: Pack) -> Number:
    """45 | (quarenta e cinco) dias, forty-five | (45) days: the same number again, in words or in digits."""
    j = number.last + 1
    again = number_at(sentence, j, pack) if j < len(sentence.tokens) and sentence.tokens[j].begins else None
    if again is None or again.spelled == number.spelled or again.value != number.value:
        return number
    if sentence.words[again.last] != ")":
        return number
    scaled = _scaled(sentence, number.first, again.last + 1, number.value, pack)  # R$ 2 (dois) | milhões
    return replace(number, value=scaled.value, last=scaled.last, scale=max(number.scale, scaled.scale))


def _number(sentence: Sentence, i: int, pack: Pack) -> Number | None:
    token = sentence.tokens[i]
    number: Number | None = None
    following = sentence.words[i + 1]
    if token.text.isdecimal() and following not in pack.after_number and not following.isdecimal():
        return Number(value=Decimal(token.text), first=i, last=i + 1, scale=ONE, spelled=False, because=())
    if token.kind is Kind.NUMBER:
        other = other_group(sentence, i, pack)
        value = Decimal(token.text.replace(other, "")) if other else digits(token.text, pack.notation)
        part = vulgar(sentence, i + 1) if value is not None else None
        if value is not None and (alone := vulgar(sentence, i)) and pack.units.at(sentence.words, i + 3):
            number = Number(value=alone, first=i, last=i + 3, scale=ONE, spelled=False, because=())  # 1/4 | inch
        elif value is not None:
            number = _scaled(sentence, i, i + (4 if part else 1), value + (part or 0), pack)
    elif token.kind is Kind.WORD and (words := spelled_at(sentence, i, pack)):
        number = Number(
            value=words.value,
            first=i,
            last=words.end,
            scale=words.scale,
            spelled=True,
            because=words.because,
            below=words.below,
        )
    elif is_halved(sentence, i, pack) or counts_unit(sentence, i, pack):
        return Number(value=ONE, first=i, last=i + 1, scale=ONE, spelled=True, because=())
    if number is None:
        return None
    if number.scale > 1 and sentence.words[number.last] not in pack.notation.point:
        return _spoken_decimals(sentence, _with_rest(sentence, number, pack), pack)
    return _and_a_half(sentence, _spoken_decimals(sentence, number, pack), pack)


def is_halved(sentence: Sentence, i: int, pack: Pack) -> bool:
    """Does the article at token ``i`` count one unit, as a half comes on top: an | hour and a half?"""
    words = sentence.words
    named = words[i + 2] in pack.notation.joiners and words[i] in pack.notation.ones and pack.units.begins(words[i + 1])
    return named and half_after(sentence, i + 2, pack) is not None


def is_whole(value: Decimal) -> bool:
    """No fraction; of figures of any length."""
    return value == value.to_integral_value()


def _scaled(sentence: Sentence, i: int, j: int, value: Decimal, pack: Pack) -> Number:
    """A number from token ``i`` with the scale words from ``j``: 3,5 | mil | milhões."""
    scale = Decimal(1)
    because: list[str] = []
    while step := scale_at(sentence, j + (hyphen := _hyphen(sentence, j)), pack):
        value, scale, j = value * step[0], scale * step[0], j + hyphen + 1
        because.append(step[1].id)
    return Number(value=value, first=i, last=j, scale=scale, spelled=False, because=tuple(because))


def _hyphen(sentence: Sentence, j: int) -> int:
    """Does a hyphen inside a compound stand at token ``j``: $1.5 | -million, three | -and-a-half?"""
    inside = sentence.words[j] in HYPHENS and sentence.is_word(j + 1)
    return int(inside and sentence.glued(j) and sentence.glued(j + 1))


def scale_at(sentence: Sentence, j: int, pack: Pack) -> tuple[Decimal, Numeral] | None:
    """The scale word at token ``j``; one that only counts glued to digits must be."""
    found = pack.numerals.get(sentence.words[j]) if sentence.is_word(j) else None
    if found is None or not found[1].scale or found[0] < DOZEN:
        return None
    if found[1].capitals and not sentence.tokens[j].text.isupper():
        return None
    if found[1].glued and not (sentence.glued(j) and sentence.tokens[j - 1].kind is Kind.NUMBER):
        return None
    if found[0] < THOUSAND and pack.units.at(sentence.words, j):  # 50 cents
        return None
    if found[1].glued and sentence.tokens[j].text in pack.symbols and not _scales(sentence, j, pack):
        return None
    return found


DOZEN = 12  # the smallest scale that digits take: 2 dozen


def _scales(sentence: Sentence, j: int, pack: Pack) -> bool:
    """Is an abbreviation that is also a unit's symbol a scale here? $9m and 2.5m people, but a 37m hull."""
    if j > 3 and sentence.words[j - 2] in HYPHENS and sentence.words[j - 3] == sentence.words[j]:  # $5m-10m
        return _scales(sentence, j - 3, pack)
    if pack.units.at(sentence.words, j + 1) or currency_at(sentence, j + 1, pack):  # 3m barrels, 10K$
        return True
    if is_against_money(sentence, j - 1, pack) or _is_against_scale(sentence, j, pack):
        return True
    signed = j > 1 and sentence.tokens[j - 2].text in pack.symbols
    following = sentence.words[j + 1]
    plural = following.endswith(pack.grammar.plural_endings) or following in pack.people
    return signed or (plural and is_content(sentence, j + 1, pack))


def _is_against_scale(sentence: Sentence, j: int, pack: Pack) -> bool:
    """sold 1.5m units, up from 1.2 | m: the figure that it is set against has the same letter, and it was a scale."""
    if not pack.comparisons.before(sentence.words, j - 1):
        return False
    before = [k for k in sentence.among({sentence.words[j]}, 1, j) if sentence.glued(k) and sentence.is_number(k - 1)]
    return bool(before) and _scales(sentence, before[-1], pack)


def _with_rest(sentence: Sentence, number: Number, pack: Pack) -> Number:
    """2 milhões | e | 300 mil, 1 millón | 200 mil, 6 mil | 500: what follows below the scale; and "milhão e meio"."""
    j = number.last
    if number.scale < THOUSAND:
        return number
    joined = sentence.words[j] in pack.notation.joiners
    j += joined
    if half := _joined_half(sentence, number.last, pack):
        value, last = number.value + half[0] * number.scale, half[1]
        because = (*number.because, pack.numerals[sentence.words[last - 1]][1].id)
        return replace(number, value=value, last=last, because=because)
    if sentence.words[j] == "," and number.spelled and not joined:
        return _with_groups(sentence, number, pack)
    beside = not joined and pack.notation.side_by_side
    rest = number_at(sentence, j, pack) if (joined or beside) and j < len(sentence.tokens) else None
    least = Decimal(1) if beside else THOUSAND
    apart = rest and beside and rest.spelled and not number.spelled
    if rest and apart and (rest.value < HUNDRED or not is_whole(number.value / number.scale)):
        return number  # 2,9 milioni | cinque anni fa
    if rest is None or not least <= rest.scale < number.scale or rest.value >= number.scale:
        return number
    return _sum(number, rest)


def _with_groups(sentence: Sentence, number: Number, pack: Pack) -> Number:
    """one thousand | , two hundred and thirty-four: a comma between the groups of a number in words."""
    j = number.last + 1
    rest = number_at(sentence, j, pack) if j < len(sentence.tokens) and sentence.tokens[j].begins else None
    if rest is None or not rest.spelled or not HUNDRED <= rest.value < number.scale:
        return number
    return _sum(number, rest)


def _sum(number: Number, rest: Number) -> Number:
    return Number(
        value=number.value + rest.value,
        first=number.first,
        last=rest.last,
        scale=ONE,
        spelled=number.spelled and rest.spelled,
        because=number.because + rest.because,
    )


def _spoken_decimals(sentence: Sentence, number: Number, pack: Pack) -> Number:
    """one | point five | million, três | vírgula dois, twelve | point ninety-nine."""
    if not number.spelled or sentence.words[number.last] not in pack.notation.point:
        return number
    figures, j = "", number.last + 1
    while (found := pack.numerals.get(sentence.words[j])) and 0 <= found[0] < 10 and found[0] % 1 == 0:
        figures, j = f"{figures}{found[0]}", j + 1
    tens = None if figures.strip("0") else spelled_at(sentence, j, pack)
    if tens and tens.scale == 1 and 10 <= tens.value < THOUSAND and tens.value % 1 == 0:
        figures, j = f"{figures}{tens.value}", tens.end
    if not figures:
        return number
    scaled = _scaled(sentence, number.first, j, number.value + Decimal(f"0.{figures}"), pack)
    return replace(scaled, because=number.because + scaled.because, spelled=True)


def _and_a_half(sentence: Sentence, number: Number, pack: Pack) -> Number:
    """two | and a half | million, dois | e meio | milhões, two | and a half | hours; not two and half of …"""
    half, because = _joined_half(sentence, number.last, pack), number.because
    if half is None and (part := _joined_part(sentence, number, pack)):
        half, because = part[:2], (*because, part[2].id)
    if half is None or _is_share(sentence, half[1], pack):
        return number
    more = half[0] * (DOZEN if number.below == DOZEN else 1)  # uma dúzia | e meia
    scaled = _scaled(sentence, number.first, half[1], number.value + more, pack)
    return replace(scaled, because=because + scaled.because, spelled=number.spelled)


def _is_share(sentence: Sentence, j: int, pack: Pack) -> bool:
    """Is the half before token ``j`` one of something: five houses and | half of the barns?"""
    told = pack.fractions.at(sentence.words, j - 1) is not None and sentence.words[j - 2] in pack.notation.joiners
    return told and (sentence.words[j] in pack.grammar.of or sentence.words[j] in pack.grammar.definite)


def half_after(sentence: Sentence, j: int, pack: Pack) -> tuple[Decimal, int] | None:
    """The half behind a unit and the token after it: deux ans | et demi; not dos años | y medio millón."""
    half = _joined_half(sentence, j, pack)
    if half is None or scale_at(sentence, half[1], pack):
        return None
    fraction = pack.fractions.at(sentence.words, half[1] - 1) is not None  # ten years and half of the staff
    return None if fraction and sentence.words[half[1] - 2] in pack.notation.joiners else half


def _joined_half(sentence: Sentence, j: int, pack: Pack) -> tuple[Decimal, int] | None:
    j += _hyphen(sentence, j)  # three | -and-a-half
    if sentence.words[j] not in pack.notation.joiners:
        return None
    j += 1 + _hyphen(sentence, j + 1)
    if sentence.words[j] in pack.notation.ones:
        j += 1 + _hyphen(sentence, j + 1)
    half = _half_at(sentence, j, pack)
    return None if half is None else (half, j + 1)


def _joined_part(sentence: Sentence, number: Number, pack: Pack) -> tuple[Decimal, int, Denominator] | None:
    """five | and a quarter | percent, seven | and three quarters | million: parts before a unit or a scale word."""
    words, j = sentence.words, number.last + 1
    if words[number.last] not in pack.notation.joiners or not is_whole(number.value):
        return None
    found = pack.numerals.get(words[j])
    many = ONE if words[j] in pack.notation.ones else found[0] if found else None
    j += 1 + _hyphen(sentence, j + 1)
    part = pack.denominators.get(words[j]) if many else None
    if many is None or part is None or not many < part[0]:
        return None
    told = scale_at(sentence, j + 1, pack) or pack.units.at(words, j + 1) or sentence.surfaces[j + 1 : j + 2] == ["%"]
    return (many / part[0], j + 1, part[1]) if told else None


def _half_at(sentence: Sentence, j: int, pack: Pack) -> Decimal | None:
    found = pack.numerals.get(sentence.words[j])
    return found[0] if found and 0 < found[0] < 1 else None
