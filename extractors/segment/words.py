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
        self.start = start
        self.end = end
        self.kind = kind
        self.text = text.replace("’", "'") if "’" in text else text
        self.low = self.text.lower()

    def __repr__(self) -> str:
        return f"Token({self.text!r}, {self.kind.name})"


_KINDS = {
    "plain": Kind.WORD,
    "date": Kind.DATE,
    "time": Kind.TIME,
    "name": Kind.NAME,
    "number": Kind.NUMBER,
    "word": Kind.WORD,
    "sign": Kind.SYMBOL,
    "symbol": Kind.SYMBOL,
}
HYPHENS = ("-", "‑", "‐")
_HYPHEN = regex.compile("([-‑‐])")
_CODE = regex.compile(r"(\p{Lu}{2,3})(\d[\d.,]*)")


def tokenize(text: str, start: int, end: int, pack: Pack) -> list[Token]:
    """The tokens of ``text[start:end]``."""
    tokens: list[Token] = []
    elisions = pack.notation.elisions
    for match in TOKEN.finditer(text, start, end):
        kind, surface = _KINDS[match.lastgroup], match[0]  # type: ignore[index]
        first, last = match.span()
        if surface in ("'", "’") and tokens and tokens[-1].end == first and f"{tokens[-1].low}'" in elisions:
            tokens[-1] = Token(tokens[-1].start, last, text[tokens[-1].start : last], Kind.WORD)  # dell' | 80 %
            continue
        if surface == "." and tokens and tokens[-1].end == first and f"{tokens[-1].low}." in pack.numerals:
            tokens[-1] = Token(tokens[-1].start, last, text[tokens[-1].start : last], Kind.WORD)  # Mrd. | Euro
            continue
        if kind is Kind.WORD and ("'" in surface or "’" in surface) and (cut := _elision(surface, pack)):
            tokens.append(Token(first, first + cut, surface[:cut], Kind.WORD))
            first, surface = first + cut, surface[cut:]
        if kind is Kind.WORD and ("-" in surface or "‑" in surface):
            measured = bool(tokens) and (tokens[-1].kind is Kind.NUMBER or tokens[-1].text in HYPHENS)
            tokens.extend(_hyphenated(first, last, surface, measured, pack))
        elif kind is Kind.NAME and (glued := _CODE.fullmatch(surface)) and glued[1] in pack.symbols:
            middle = first + len(glued[1])
            tokens.append(Token(first, middle, glued[1], Kind.SYMBOL))
            tokens.append(Token(middle, last, glued[2], Kind.NUMBER))
        else:
            tokens.append(Token(first, last, surface, kind))
    return tokens


def _elision(surface: str, pack: Pack) -> int:
    """The length of a word shortened before a vowel: d' in "d'euros"; 0 where there is none."""
    cut = surface.replace("’", "'").find("'") + 1
    return cut if surface[:cut].replace("’", "'").lower() in pack.notation.elisions else 0


def _hyphenated(start: int, end: int, surface: str, measured: bool, pack: Pack) -> list[Token]:
    """twenty-one, five-year, [5] foot-deep: split after a number word or a unit; other words stay whole."""
    parts = _HYPHEN.split(surface)
    first = parts[0].lower()
    if first not in pack.numerals and not (measured and pack.units.at([first], 0)):
        return [Token(start, end, surface, Kind.WORD)]
    while len(parts) > 1 and "".join(parts[:3]).lower() in pack.numerals:  # quatre-vingt | - | dix
        parts[:3] = ["".join(parts[:3])]
    tokens, at = [], start
    for part in parts:
        tokens.append(Token(at, at + len(part), part, Kind.SYMBOL if part in HYPHENS else Kind.WORD))
        at += len(part)
    return tokens
