"""Digits → their value, as a language writes them: groups, decimals, fractions."""

from __future__ import annotations

import unicodedata
from decimal import Decimal

import regex

from extractors.languages.grammar import Notation
from extractors.languages.pack import Pack
from extractors.segment import Sentence
from extractors.segment.parts_of_speech import is_content


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


def other_group(sentence: Sentence, i: int, pack: Pack) -> str:
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


def vulgar(sentence: Sentence, i: int) -> Decimal | None:
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
