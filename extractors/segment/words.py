"""Sentence → words, numbers, symbols."""

from __future__ import annotations

from enum import IntEnum

import regex

from extractors.languages.pack import Pack


class Kind(IntEnum):
    WORD = 1
    NUMBER = 2
    SYMBOL = 3
    NAME = 4  # letters and digits in one: G7, Covid-19, TRF-4
    DATE = 5  # 2024-01-05, 5/1/2024
    TIME = 6  # 9:30, 17h


class Token:
    """One word, number or symbol. ``low`` is its text in lower case, ``value`` digits only."""

    __slots__ = ("end", "kind", "low", "start", "text")

    def __init__(self, start: int, end: int, text: str, kind: Kind) -> None:
        self.start, self.end, self.text, self.kind = start, end, text, kind
        self.low = text.lower()

    def __repr__(self) -> str:
        return f"Token({self.text!r}, {self.kind.name})"


# The first group that matches wins.
_TOKEN = regex.compile(
    r"""
    (?P<date>  \d{4}-\d{2}(?:-\d{2})?(?![\d-]) | \d{1,2}/\d{1,2}/\d{2,4}(?!\d)
             | \d{1,2}[-.]\d{1,2}[-.](?:19|20)\d{2}(?!\d) )
  | (?P<time>  \d{1,2}:\d{2}(?::\d{2})?(?!\d) | [012]?\dh(?:[0-5]\d)?(?![\p{L}\d/]) )
  | (?P<sign>  \p{Lu}{1,3}\$ | US\s\$ )
  | (?P<name>  https?://\S+ | [\w.]+@[\w.]+ | \p{Lu}\p{L}*-?\d+[\p{L}\d]*(?:[-–]\d+)?
             | \p{Lu}{2,}\.\d+ | \d+\p{Lu}+\d\w* )
  | (?P<number>\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+(?!\d)(?:[.,]\d+)? | \d+(?:[.,’']\d+)* )
  | (?P<word>  \p{L}[\p{L}\p{M}]*(?:(?:[-‑]|['’](?!s\b))\p{L}[\p{L}\p{M}]*)* )
  | (?P<symbol>\p{Sc} | ['’]s\b | -- | \.\.\. | [º°ª]\p{L}? | \S )
    """,
    regex.VERBOSE,
)
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
    for match in _TOKEN.finditer(text, start, end):
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
