"""Tokens → numbers: digits, number words, and both mixed ("3,5 mil milhões")."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from decimal import Decimal

import regex

from extractors.languages.entries import Numeral
from extractors.languages.grammar import Notation
from extractors.languages.pack import Pack
from extractors.languages.spelling import HYPHENS
from extractors.quantities.articles import counts_unit
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
        memo[key] = _number(sentence, i, pack)
    return memo[key]  # type: ignore[return-value]


def _number(sentence: Sentence, i: int, pack: Pack) -> Number | None:
    token = sentence.tokens[i]
    number: Number | None = None
    following = sentence.words[i + 1]
    if token.text.isdecimal() and following not in pack.after_number and not following.isdecimal():
        return Number(value=Decimal(token.text), first=i, last=i + 1, scale=ONE, spelled=False, because=())
    if token.kind is Kind.NUMBER:
        other = _other_group(sentence, i, pack)
        value = Decimal(token.text.replace(other, "")) if other else digits(token.text, pack.notation)
        part = _vulgar(sentence, i + 1) if value is not None else None
        if value is not None and (alone := _vulgar(sentence, i)) and pack.units.at(sentence.words, i + 3):
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
        return _with_rest(sentence, number, pack)
    return _and_a_half(sentence, _spoken_decimals(sentence, number, pack), pack)


def is_halved(sentence: Sentence, i: int, pack: Pack) -> bool:
    """Does the article at token ``i`` count one unit, as a half comes on top: an | hour and a half?"""
    words = sentence.words
    named = words[i + 2] in pack.notation.joiners and words[i] in pack.notation.ones and pack.units.begins(words[i + 1])
    return named and half_after(sentence, i + 2, pack) is not None


def is_whole(value: Decimal) -> bool:
    """No fraction; of figures of any length."""
    return value == value.to_integral_value()


def digits(text: str, notation: Notation) -> Decimal | None:
    """The value of a number in digits: "1.234,5" is 1234.5 where the point groups.

    A single separator that could group or mark decimals is read the language's way: in groups of
    three it groups if it is the language's grouping sign; otherwise it is a decimal sign.
    An apostrophe groups too, but not one or two digits: 2'5 is 2.5.
    """
    if text.isdecimal():
        return Decimal(text)
    if halved := _APOSTROPHE.fullmatch(text):
        return Decimal(f"{halved[1]}.{halved[2]}")
    text = text.translate(_BLANKS)
    if power := _POWER.fullmatch(text):  # 3×10^8
        mantissa = digits(power[1], notation)
        return None if mantissa is None else mantissa * Decimal(10) ** int(power[2].replace("−", "-"))
    if not text[-1].isdecimal():  # 2½
        units = digits(text[:-1], notation) if text[:-1] else Decimal(0)
        part = unicodedata.numeric(text[-1], None)  # none for digits of a Unicode newer than this Python's
        return None if units is None or part is None else units + Decimal(str(part))
    marks = [char for char in text if not char.isdecimal()]
    if not marks:  # but blanks
        return Decimal(text)
    last = marks[-1]
    whole, _, fraction = text.rpartition(last)
    grouped = len(fraction) == 3 and (marks.count(last) > 1 or last == notation.group)
    if grouped and set(marks) == {last} and _in_threes(text, last):
        return Decimal(text.replace(last, ""))
    if marks.count(last) > 1:
        indian = set(marks) == {last} and _IN_TWOS.fullmatch(text) is not None  # 1,13,575
        return Decimal(text.replace(last, "")) if indian else None
    return Decimal(f"{whole.translate(_GROUPS) or 0}.{fraction}")


def _other_group(sentence: Sentence, i: int, pack: Pack) -> str:
    """The grouping sign of the language's other countries, where the digits can be no decimals.

    12,500 despensas and $1,234 in Mexico: they end in 0, stand behind a sign of money or count something.
    """
    mark, text = pack.notation.group_elsewhere, sentence.tokens[i].text
    if not mark or text[:1] == "0" or text.count(mark) != 1 or not _in_threes(text, mark):
        return ""
    signed = i > 0 and sentence.tokens[i - 1].text in pack.symbols
    unit = pack.units.at(sentence.words, i + 1) or sentence.words[i + 1] in pack.symbols
    counted = not unit and is_content(sentence, i + 1, pack)
    return mark if text.endswith("0") or signed or counted else ""


def _vulgar(sentence: Sentence, i: int) -> Decimal | None:
    """The fraction at token ``i``: 1/4 inch, 2 | 1/2 hours."""
    if sentence.words[i + 1] != "/" or not (sentence.glued(i + 1) and sentence.glued(i + 2)) or sentence.glued(i):
        return None
    above, below = sentence.words[i], sentence.words[i + 2]
    if not (above.isdecimal() and below.isdecimal() and int(below) in VULGAR and 0 < int(above) < int(below)):
        return None
    return Decimal(above) / Decimal(below)


VULGAR = (2, 3, 4, 5, 8, 16)  # what whole numbers are printed with; 3 5/12 is a date or a list
_IN_TWOS = regex.compile(r"\d{1,2}(?:,\d\d)+,\d{3}")
_APOSTROPHE = regex.compile(r"(\d+)['’](\d\d?)")
_POWER = regex.compile(r"([\d.,]+)[×x]10\^?([-−]?\d+)")
_BLANKS = {ord(char): None for char in " \u00a0\u202f\u2009’'"}
_GROUPS = {ord(char): None for char in ".,"}


def _in_threes(text: str, mark: str) -> bool:
    first, *rest = text.split(mark)
    return 1 <= len(first) <= 3 and all(len(part) == 3 and part.isdecimal() for part in rest)


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
    if is_against_money(sentence, j - 1, pack):
        return True
    signed = j > 1 and sentence.tokens[j - 2].text in pack.symbols
    following = sentence.words[j + 1]
    plural = following.endswith(pack.grammar.plural_endings) or following in pack.people
    return signed or (plural and is_content(sentence, j + 1, pack))


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
    beside = not joined and pack.notation.side_by_side
    rest = number_at(sentence, j, pack) if (joined or beside) and j < len(sentence.tokens) else None
    least = Decimal(1) if beside else THOUSAND
    apart = rest and beside and rest.spelled and not number.spelled
    if rest and apart and (rest.value < HUNDRED or not is_whole(number.value / number.scale)):
        return number  # 2,9 milioni | cinque anni fa
    if rest is None or not least <= rest.scale < number.scale or rest.value >= number.scale:
        return number
    return Number(
        value=number.value + rest.value,
        first=number.first,
        last=rest.last,
        scale=Decimal(1),
        spelled=number.spelled and rest.spelled,
        because=number.because + rest.because,
    )


def _spoken_decimals(sentence: Sentence, number: Number, pack: Pack) -> Number:
    """one | point five | million, três | vírgula dois."""
    if not number.spelled or sentence.words[number.last] not in pack.notation.point:
        return number
    figures, j = "", number.last + 1
    while (found := pack.numerals.get(sentence.words[j])) and 0 <= found[0] < 10 and found[0] % 1 == 0:
        figures, j = f"{figures}{found[0]}", j + 1
    if not figures:
        return number
    scaled = _scaled(sentence, number.first, j, number.value + Decimal(f"0.{figures}"), pack)
    return replace(scaled, because=number.because + scaled.because, spelled=True)


def _and_a_half(sentence: Sentence, number: Number, pack: Pack) -> Number:
    """two | and a half | million, dois | e meio | milhões, two | and a half | hours; not two and half of …"""
    half = _joined_half(sentence, number.last, pack)
    if half is None or _is_share(sentence, half[1], pack):
        return number
    more = half[0] * (DOZEN if number.below == DOZEN else 1)  # uma dúzia | e meia
    scaled = _scaled(sentence, number.first, half[1], number.value + more, pack)
    return replace(scaled, because=number.because + scaled.because, spelled=number.spelled)


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


def _half_at(sentence: Sentence, j: int, pack: Pack) -> Decimal | None:
    found = pack.numerals.get(sentence.words[j])
    return found[0] if found and 0 < found[0] < 1 else None
