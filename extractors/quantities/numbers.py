"""Words → numbers: digits, number words, and both mixed ("3,5 mil milhões").

One small grammar serves every language; which word has which value, and what may join two, is in
the packs.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from extractors.languages.pack import Notation, Numeral, Pack
from extractors.segment import Kind, Sentence
from extractors.segment.phrases import is_content

THOUSAND = Decimal(1000)


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number at tokens ``first`` to ``last`` (exclusive).

    scale      the product of its scale words (1 when it has none); another number of a range may share it.
    spelled    no digits in it.
    """

    value: Decimal
    first: int
    last: int
    scale: Decimal
    spelled: bool
    because: tuple[str, ...]


def number_at(sentence: Sentence, i: int, pack: Pack) -> Number | None:
    """The longest number that begins at token ``i``."""
    token = sentence.tokens[i]
    if token.kind is Kind.NUMBER:
        value = digits(token.text, pack.notation)
        number = None if value is None else _scaled(sentence, i, i + 1, value, pack)
    else:
        number = _spelled(sentence, i, pack) if token.kind is Kind.WORD else None
    return _and_a_half(sentence, number, pack) if number and number.scale == 1 else number


def _and_a_half(sentence: Sentence, number: Number, pack: Pack) -> Number:
    """two | and a half | million."""
    j = number.last
    if sentence.low(j) not in pack.notation.joiners:
        return number
    j += 2 if sentence.low(j + 1) in pack.notation.ones else 1
    half = _half_at(sentence, j, pack)
    if half is None or not scale_at(sentence, j + 1, pack):
        return number
    scaled = _scaled(sentence, number.first, j + 1, number.value + half, pack)
    return replace(scaled, because=number.because + scaled.because, spelled=number.spelled)


def digits(text: str, notation: Notation) -> Decimal | None:
    """The value of a number in digits: "1.234,5" is 1234.5 where the point groups.

    A single separator that could group or mark decimals is read the language's way: in groups of
    three it groups if it is the language's grouping sign; otherwise it is a decimal sign.
    """
    text = text.translate(_BLANKS)
    marks = [char for char in text if not char.isdigit()]
    if not marks:
        return Decimal(text)
    last = marks[-1]
    whole, _, fraction = text.rpartition(last)
    grouped = len(fraction) == 3 and (marks.count(last) > 1 or last == notation.group)
    if grouped and set(marks) == {last} and _in_threes(text, last):
        return Decimal(text.replace(last, ""))
    if marks.count(last) > 1:
        return None
    whole = whole.translate(_GROUPS)
    return Decimal(f"{whole}.{fraction}")


_BLANKS = {ord(char): None for char in " \u00a0\u202f\u2009’'"}
_GROUPS = {ord(char): None for char in ".,"}


def _in_threes(text: str, mark: str) -> bool:
    first, *rest = text.split(mark)
    return 1 <= len(first) <= 3 and all(len(part) == 3 for part in rest)


def _scaled(sentence: Sentence, i: int, j: int, value: Decimal, pack: Pack) -> Number:
    """A number from token ``i`` with the scale words from ``j``: 3,5 | mil | milhões."""
    scale = Decimal(1)
    because: list[str] = []
    while step := scale_at(sentence, j, pack):
        value, scale, j = value * step[0], scale * step[0], j + 1
        because.append(step[1].id)
    number = Number(value=value, first=i, last=j, scale=scale, spelled=False, because=tuple(because))
    return _with_rest(sentence, number, pack)


def scale_at(sentence: Sentence, j: int, pack: Pack) -> tuple[Decimal, Numeral] | None:
    """The scale word at token ``j``; one that only counts glued to digits must be."""
    found = pack.numerals.get(sentence.low(j)) if sentence.is_word(j) else None
    if found is None or not found[1].scale or found[0] < THOUSAND:
        return None
    if found[1].glued and not (sentence.glued(j) and sentence.tokens[j - 1].kind is Kind.NUMBER):
        return None
    if found[1].glued and sentence.tokens[j].text in pack.symbols and not _scales(sentence, j, pack):
        return None
    return found


def _scales(sentence: Sentence, j: int, pack: Pack) -> bool:
    """Is an abbreviation that is also a unit's symbol a scale here? $9m and 2.5m people, but a 37m hull."""
    signed = j > 1 and sentence.tokens[j - 2].text in pack.symbols
    following = sentence.low(j + 1)
    plural = following.endswith(pack.grammar.plural_endings) or following in pack.people
    return signed or (plural and is_content(sentence, j + 1, pack))


def _with_rest(sentence: Sentence, number: Number, pack: Pack) -> Number:
    """2 milhões | e | 300 mil: what a joiner adds below the scale; and "milhão e meio"."""
    j = number.last
    if number.scale < THOUSAND or sentence.low(j) not in pack.notation.joiners or j + 1 >= len(sentence.tokens):
        return number
    if half := _half_at(sentence, j + 1, pack):
        return Number(
            value=number.value + half * number.scale,
            first=number.first,
            last=j + 2,
            scale=number.scale,
            spelled=number.spelled,
            because=number.because,
        )
    rest = number_at(sentence, j + 1, pack)
    if rest is None or not THOUSAND <= rest.scale < number.scale or rest.value >= number.scale:
        return number
    return Number(
        value=number.value + rest.value,
        first=number.first,
        last=rest.last,
        scale=Decimal(1),
        spelled=number.spelled and rest.spelled,
        because=number.because + rest.because,
    )


def _half_at(sentence: Sentence, j: int, pack: Pack) -> Decimal | None:
    found = pack.numerals.get(sentence.low(j))
    return found[0] if found and found[0] < 1 and found[0] > 0 else None


def _spelled(sentence: Sentence, i: int, pack: Pack) -> Number | None:
    """Number words, read as speakers build them: groups below a thousand, each with its scale."""
    total, highest = Decimal(0), Decimal(1)
    group: Decimal | None = None
    last_scale: Decimal | None = None
    because: list[str] = []
    j = i
    following = pack.numerals.get(sentence.low(i + 1))
    if sentence.low(i) in pack.notation.ones and following and following[1].scale and not following[1].glued:
        group, j = Decimal(1), i + 1
    if (half := _half_at(sentence, i, pack)) is not None:
        j = i + 2 if sentence.low(i + 1) in pack.notation.ones else i + 1
        if not scale_at(sentence, j, pack):
            return None
        group = half
        because.append(pack.numerals[sentence.low(i)][1].id)
    end = j
    while j < len(sentence.tokens):
        word = sentence.low(j)
        if (word in pack.notation.joiners or word in "-‑") and end == j and j > i:
            if not _fits_after(sentence, j + 1, group, last_scale, pack):
                break
            j += 1
            continue
        found = pack.numerals.get(word)
        if found is None or found[1].glued:
            break
        value, numeral = found
        if numeral.scale and value < THOUSAND:  # hundred
            if group is not None and not 0 < group < 100:
                break
            if group is None and not numeral.bare:
                break
            group = (group or Decimal(1)) * value
        elif numeral.scale:
            if group is None and not total and not numeral.bare:
                break
            if last_scale is not None and value > last_scale:  # mil | milhões
                total, group = (total + (group or 0)) * value, None
            elif last_scale is not None and value == last_scale:
                break
            else:
                total, group = total + (Decimal(1) if group is None else group) * value, None
            last_scale = value
            highest = max(highest, value)
        else:
            if not _adds(group, value):
                break
            group = (group or Decimal(0)) + value
        if numeral.id not in because:
            because.append(numeral.id)
        j += 1
        end = j
    if end == i or (group is None and last_scale is None) or (half is None and not because):
        return None
    number = Number(
        value=total + (group or 0),
        first=i,
        last=end,
        scale=highest if group is None else Decimal(1),
        spelled=True,
        because=tuple(because),
    )
    return _with_rest(sentence, number, pack)


def _adds(group: Decimal | None, value: Decimal) -> bool:
    """May ``value`` follow a group of that value: cento | e dois, vinte | e um, but not dois | três?"""
    if group is None:
        return True
    if value >= 100 or group == 0:
        return False
    if group % 100 == 0:
        return True
    return group % 10 == 0 and group % 100 >= 20 and 0 < value < 10


def _fits_after(sentence: Sentence, j: int, group: Decimal | None, last_scale: Decimal | None, pack: Pack) -> bool:
    """May the words from ``j`` be joined to what was read: mil e | duzentos, but not mil e | dois mil?"""
    found = pack.numerals.get(sentence.low(j))
    if found is None or found[1].scale or found[1].glued or found[0] < 1:
        return False
    if group is not None:
        following = pack.numerals.get(sentence.low(j + 1))
        below = following is None or not following[1].scale or following[0] >= THOUSAND
        return _adds(group, found[0]) and below
    if last_scale is None:
        return False
    k, most = j, Decimal(1)
    while (step := pack.numerals.get(sentence.low(k))) or sentence.low(k) in pack.notation.joiners:
        if step and step[1].scale:
            most = max(most, step[0])
        k += 1
    return most < last_scale
