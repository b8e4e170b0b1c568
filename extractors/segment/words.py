"""Sentence → words, numbers, symbols."""

from __future__ import annotations

from enum import IntEnum

import regex

from extractors.languages.pack import Pack
from extractors.languages.spelling import TOKEN


class Kind(IntEnum):
    WORD = 1
    NUMBER = 2
    SYMBOL = 3
    NAME = 4  # letters and digits in one: G7, Covid-19, TRF-4
    DATE = 5  # 2024-01-05, 5/1/2024
    TIME = 6  # 9:30, 17h


class Token:
    """One word, number or symbol, apostrophes straight; ``low`` is its text in lower case."""

    __slots__ = ("end", "kind", "low", "start", "text")

    def __init__(self, start: int, end: int, text: str, kind: Kind) -> None:
        self.start, self.end, self.kind = start, end, kind
        self.text = text.replace("’", "'")
        self.low = self.text.lower()

    def __repr__(self) -> str:
        return f"Token({self.text!r}, {self.kind.name})"


_KINDS = {
    "date": Kind.DATE,
    "time": Kind.TIME,
    "name": Kind.NAME,
    "number": Kind.NUMBER,
    "word": Kind.WORD,
    "sign": Kind.SYMBOL,
    "symbol": Kind.SYMBOL,
}
_CODE = regex.compile(r"(\p{Lu}{2,3})(\d[\d.,]*)")


def tokenize(text: str, start: int, end: int, pack: Pack) -> list[Token]:
    """The tokens of ``text[start:end]``."""
    tokens: list[Token] = []
    for match in TOKEN.finditer(text, start, end):
        kind = _KINDS[match.lastgroup]  # type: ignore[index]
        if kind is Kind.WORD and ("-" in match[0] or "‑" in match[0]):
            tokens.extend(_hyphenated(match, pack))
        elif kind is Kind.NAME and (glued := _CODE.fullmatch(match[0])) and glued[1] in pack.symbols:
            middle = match.start() + len(glued[1])
            tokens.append(Token(match.start(), middle, glued[1], Kind.SYMBOL))
            tokens.append(Token(middle, match.end(), glued[2], Kind.NUMBER))
        else:
            tokens.append(Token(match.start(), match.end(), match[0], kind))
    return tokens


def _hyphenated(match: regex.Match[str], pack: Pack) -> list[Token]:
    """twenty-one, five-year, [5] foot-deep: split after a number word or a unit; other words stay whole."""
    parts = regex.split("([-‑])", match[0])
    first = parts[0].lower()
    if first not in pack.numerals and not pack.units.at([first], 0):
        return [Token(match.start(), match.end(), match[0], Kind.WORD)]
    tokens, at = [], match.start()
    for part in parts:
        tokens.append(Token(at, at + len(part), part, Kind.SYMBOL if part in "-‑" else Kind.WORD))
        at += len(part)
    return tokens
