"""Sentence → words, numbers, symbols."""

from __future__ import annotations

from enum import IntEnum
from functools import cache

import regex

from extractors.languages.catalogue import is_money
from extractors.languages.pack import Pack
from extractors.languages.spelling import BLANK_INSIDE, HYPHENS, PIECE, TOKEN
from extractors.segment.joined import split


class Kind(IntEnum):
    WORD = 1
    NUMBER = 2
    SYMBOL = 3
    NAME = 4  # letters and digits in one: G7, Covid-19, TRF-4
    DATE = 5  # 2024-01-05, 5/1/2024
    TIME = 6  # 9:30, 17h


class Word:
    """A word, number or symbol, as its form alone tells it: one object serves every place where it stands.

    text      as printed, apostrophes straight; ``low`` is that in lower case, but for a name in capitals that would
              then be a pronoun (the US, the WHO).
    begins    a number may begin with it, or what is looked at like one.
    shaped    what stands beside it may cut it up or join it to its neighbour.
    """

    __slots__ = ("begins", "kind", "low", "shaped", "text")

    def __init__(self, text: str, kind: Kind, pack: Pack) -> None:
        self.text = text.replace("’", "'") if "’" in text else text
        self.low = self.text.lower()
        self.kind = kind
        self.begins = _begins(self, pack)
        self.shaped = _shaped(self, pack)

    def __repr__(self) -> str:
        return f"Word({self.text!r}, {self.kind.name})"


_KINDS = {
    "dollars": Kind.SYMBOL,
    "plain": Kind.WORD,
    "punctuation": Kind.SYMBOL,
    "date": Kind.DATE,
    "time": Kind.TIME,
    "name": Kind.NAME,
    "number": Kind.NUMBER,
    "word": Kind.WORD,
    "sign": Kind.SYMBOL,
    "symbol": Kind.SYMBOL,
}
_HYPHEN = regex.compile("([-‑‐])")
_CODE = regex.compile(r"(\p{Lu}{1,3})(\d[\d.,]*)")
CODE = 3  # letters of a currency's code; a name has fewer digits behind them


def _begins(word: Word, pack: Pack) -> bool:
    low = word.low
    if word.kind is Kind.WORD:
        numeral = low in pack.first_words or (pack.notation.joined and split(low, pack) is not None)
        return numeral or _signs_money(word, pack)
    return word.kind is not Kind.SYMBOL or _signs_money(word, pack) or low in pack.notation.minus


def _signs_money(word: Word, pack: Pack) -> bool:
    """A sign or code of money may stand before its figure; other symbols stand behind."""
    unit = pack.symbols.get(word.text)
    return unit is not None and is_money(unit.unit)


def _shaped(word: Word, pack: Pack) -> bool:
    if f"{word.low}." in pack.numerals:
        return True
    if word.low.isalpha():
        return _is_acronym(word, pack)
    if word.kind is Kind.NAME:
        return _CODE.fullmatch(word.text) is not None
    if word.text == "'":
        return bool(pack.notation.elisions)
    first = _HYPHEN.split(word.low, 1)[0]
    cut = len(first) < len(word.low) and (
        first in pack.numerals or first in pack.notation.ordinal_marks or pack.units.at([first], 0) is not None
    )
    return cut or word.low[: word.low.find("'") + 1] in pack.notation.elisions


def _is_acronym(word: Word, pack: Pack) -> bool:
    """Capitals that spell a pronoun: the US, the WHO, IT workers; not 12 ME, millions of euros."""
    return _shouts(word) and word.low in pack.grammar.pronouns and word.text not in pack.symbols


def _shouts(word: Word | None) -> bool:
    return word is not None and len(word.text) > 1 and word.text.isupper()


class _Vocabulary(dict[str, Word]):
    """Every piece of text met so far, with the blanks behind it → its word."""

    def __init__(self, pack: Pack) -> None:
        super().__init__()
        self.pack = pack
        self.stretches = _Stretches(self)

    def __missing__(self, piece: str) -> Word:
        match = TOKEN.match(piece)
        assert match is not None and match.lastgroup is not None, "the pattern of a piece is that of a token"
        return self.add(piece, match[0], _KINDS[match.lastgroup])

    def add(self, piece: str, text: str, kind: Kind) -> Word:
        if len(self) >= MOST:
            self.clear()
        word = self[piece] = Word(text, kind, self.pack)
        return word

    def part(self, text: str, kind: Kind) -> Word:
        """A part of a word, or two joined; the same letters may be a word elsewhere: N2.4 billion, U.N."""
        key = f"\0{kind}{text}"
        return self.get(key) or self.add(key, text, kind)

    def name(self, text: str) -> Word:
        """A name in capitals that no lexicon takes for the word of its letters."""
        key = f"\0name{text}"
        word = self.get(key) or self.add(key, text, Kind.WORD)
        word.low = text
        return word

    def cut(self, text: str) -> tuple[tuple[Word, int], ...]:
        """The words of a text that begins with no blank, and how far it is from each to the next, a blank between."""
        pieces = PIECE.findall(f"{text} ")
        return tuple(zip(map(self.__getitem__, pieces), map(len, pieces), strict=True))


class _Stretches(dict[str, tuple[tuple[Word, int], ...]]):
    """Every stretch of text between two blanks met so far → its words, and how far it is from each to the next."""

    def __init__(self, words: _Vocabulary) -> None:
        super().__init__()
        self.words = words

    def __missing__(self, stretch: str) -> tuple[tuple[Word, int], ...]:
        if len(self) >= MOST:
            self.clear()
        found = self[stretch] = self.words.cut(stretch)
        return found


MOST = 100_000  # a long run meets ever new names; then a vocabulary starts afresh


@cache
def _vocabulary(pack: Pack) -> _Vocabulary:
    return _Vocabulary(pack)


def tokenize(text: str, start: int, end: int, pack: Pack) -> tuple[list[Word], list[int]]:
    """The words of ``text[start:end]``, which begins with no blank, and where each begins."""
    known, text = _vocabulary(pack), text[start:end]
    stretches = [known.cut(text)] if BLANK_INSIDE.search(text) else map(known.stretches.__getitem__, text.split(" "))
    words: list[Word] = []
    starts: list[int] = []
    for stretch in stretches:
        for word, length in stretch:
            words.append(word)
            starts.append(start)
            start += length
    if any([word.shaped for word in words]):  # noqa: C419  # a list is built faster than it is asked for one by one
        return _reshaped(words, starts, known)
    return words, starts


def _reshaped(words: list[Word], starts: list[int], known: _Vocabulary) -> tuple[list[Word], list[int]]:
    """The words cut up (twenty-one, d'euros, US5) or joined (dell', Mrd.) where the language writes them so."""
    found: list[tuple[Word, int]] = []
    for word, start, after in zip(words, starts, [*words[1:], None], strict=True):
        if found and word.text in ("'", ".") and (whole := _joined(*found[-1], word, start, known)):
            found[-1] = (whole, found[-1][1])
        elif word.shaped and _is_acronym(word, known.pack):
            headline = _shouts(after) or _shouts(found[-1][0] if found else None)
            found.append((word if headline else known.name(word.text), start))
        elif word.shaped:
            found += _parts(word, start, found[-1][0] if found else None, after, known)
        else:
            found.append((word, start))
    return [word for word, _ in found], [start for _, start in found]


def _joined(before: Word, at: int, mark: Word, start: int, known: _Vocabulary) -> Word | None:
    """dell' | 80 %, Mrd. | Euro: a mark that belongs to the word before it."""
    whole = before.low + mark.low
    joins = whole in (known.pack.notation.elisions if mark.text == "'" else known.pack.numerals)
    return known.part(before.text + mark.text, Kind.WORD) if joins and at + len(before.text) == start else None


def _parts(
    word: Word, start: int, before: Word | None, after: Word | None, known: _Vocabulary
) -> list[tuple[Word, int]]:
    text, pack = word.text, known.pack
    if word.kind is Kind.NAME and (glued := _CODE.fullmatch(text)):  # US5
        unit = pack.symbols.get(glued[1])
        scaled = after is not None and after.low in pack.numerals
        if unit is None or not is_money(unit.unit) or (unit.glued and not scaled):  # N95, but P500 | million
            return [(word, start)]
        if len(glued[1]) == CODE and len(glued[2]) < CODE and not scaled:  # COP30, but COP30.000
            return [(word, start)]
        return [(known.part(glued[1], Kind.SYMBOL), start), (known.part(glued[2], Kind.NUMBER), start + len(glued[1]))]
    if word.kind is not Kind.WORD:
        return [(word, start)]
    found: list[tuple[Word, int]] = []
    cut = text.find("'") + 1
    if cut and text[:cut].lower() in pack.notation.elisions:  # d'euros
        found.append((known.part(text[:cut], Kind.WORD), start))
        start, text = start + cut, text[cut:]
    for part in _hyphenated(text, before, pack):
        found.append((known.part(part, Kind.SYMBOL if part in HYPHENS else Kind.WORD), start))
        start += len(part)
    return found


def _hyphenated(text: str, before: Word | None, pack: Pack) -> list[str]:
    """twenty-one, five-year, [5] foot-deep, [21] st-century: split after what ends a number; other words stay whole."""
    parts = _HYPHEN.split(text)
    first = parts[0].lower()
    measured = before is not None and (before.kind is Kind.NUMBER or before.text in HYPHENS)
    ends = measured and (first in pack.notation.ordinal_marks or pack.units.at([first], 0))
    if len(parts) == 1 or (first not in pack.numerals and not ends):
        return [text]
    while len(parts) > 1 and "".join(parts[:3]).lower() in pack.numerals:  # quatre-vingt | - | dix
        parts[:3] = ["".join(parts[:3])]
    return parts
