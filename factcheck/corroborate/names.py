"""Names in a text: its capitalised words, brought to a key under which neighbouring languages meet.

This is the evidence that two articles tell one story and that two sentences speak of one place, as long as claims
carry no place of their own. It needs no word list: only days and months are left out, by CLDR.
"""

from __future__ import annotations

import unicodedata
from functools import cache

import regex

from extractors.claims import Reading, Span

KEY = 5  # letters kept: Lisbon, Lisboa, Lisbona

_WORD = regex.compile(r"\p{Lu}[\p{L}\p{M}]{2,}")
_FIRST = regex.compile(r"(?:[.!?…:]['\"”’»)]*\s|\s[-–—]+\s|[\n«“\"‘(—–])\s*['\"«“‘(—–-]*\s*$")


def fold(text: str) -> str:
    """Lower case, without accents, single spaces."""
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))
    return " ".join(bare.casefold().split())


def key(word: str) -> str:
    """What one name has in common across neighbouring languages and between a place and its adjective."""
    return regex.sub(r"(.)\1+", r"\1", fold(word))[:KEY]


def keys(name: str) -> frozenset[str]:
    """The keys of a canonical name's capitalised words."""
    return frozenset(key(word.group()) for word in _WORD.finditer(name))


def find(text: str, lang: str | None) -> list[tuple[int, str]]:
    """Each name with its offset. A sentence's first word is one only if it is one elsewhere in the text."""
    words = [(word.start(), word.group(), _is_first(text, word.start())) for word in _WORD.finditer(text)]
    calendar = _calendar((lang or "en").split("-")[0])
    sure = {fold(word) for _, word, first in words if not first}
    return [
        (start, key(word))
        for start, word, first in words
        if fold(word) not in calendar and (not first or fold(word) in sure)
    ]


def sources(reading: Reading) -> list[Span]:
    """The phrases of those who speak: they name institutions, not what is spoken of."""
    spoken = [*(claim.source for claim in reading.claims), *(denial.source for denial in reading.denials)]
    return [span for span in spoken if span]


def _is_first(text: str, start: int) -> bool:
    return _FIRST.search(text[max(0, start - 8) : start]) is not None or not text[:start].strip()


@cache
def _calendar(lang: str) -> frozenset[str]:
    """Days and months, which English and German capitalise: Monday is in every story."""
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(lang)
    except (UnknownLocaleError, ValueError):
        return frozenset()
    tables = [locale.days, locale.months]
    words = [word for table in tables for width in table["format"].values() for word in width.values()]
    return frozenset(fold(part).rstrip(".") for word in words for part in word.replace("-", " ").split())
