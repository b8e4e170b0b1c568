"""Names in a text: its capitalised words, brought to a key under which neighbouring languages meet.

This is the evidence that two articles tell one story and that two sentences speak of one place, as long as claims
carry no place of their own. It needs no word list: CLDR knows the countries, and the days and months to leave out.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING

import regex

from extractors.claims import Reading, Span

if TYPE_CHECKING:
    from babel import Locale

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
    """The keys of a canonical name: a country's code, else those of its capitalised words."""
    return frozenset(found for _, found in find_all(name, "en"))


def find(text: str, lang: str | None) -> list[tuple[int, str]]:
    """Each name with its offset. A sentence's first word is one only if it is one elsewhere in the text."""
    found = find_all(text, lang)
    sure = {name for start, name in found if not _is_first(text, start)}
    return [(start, name) for start, name in found if name in sure]


def find_all(text: str, lang: str | None) -> list[tuple[int, str]]:
    """Each capitalised word with its offset, but for days and months. A country is its code in every language."""
    code = (lang or "en").split("-")[0]
    calendar, countries = _calendar(code), _countries(code)
    found, end = list[tuple[int, str]](), 0
    for word in _WORD.finditer(text):
        if word.start() < end or fold(word.group()) in calendar:
            continue
        country = next((one for one in countries.get(word.group(), ()) if text.startswith(one[0], word.start())), None)
        end = word.start() + len(country[0]) if country else word.end()
        found.append((word.start(), country[1] if country else key(word.group())))
    return found


def spoken_of(reading: Reading) -> list[tuple[int, str]]:
    """The names of an article, each with its offset, but for those of its sources: who speaks is not what it tells."""
    sources = [*(claim.source for claim in reading.claims), *(denial.source for denial in reading.denials)]
    said = [source for source in sources if source]
    found = find(reading.article.text, reading.article.lang)
    return [(at, name) for at, name in found if not inside(at, said)]


def inside(at: int, spans: Iterable[Span]) -> bool:
    return any(span.start <= at < span.end for span in spans)


def _is_first(text: str, start: int) -> bool:
    return _FIRST.search(text[max(0, start - 8) : start]) is not None or not text[:start].strip()


def is_country(name: str) -> bool:
    """By CLDR's English name."""
    return any(name == one[0] for one in _countries("en").get(name.split(maxsplit=1)[0] if name else "", ()))


@cache
def _countries(lang: str) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """First word → the names that begin with it, the longest first, with their codes."""
    locale = _locale(lang)
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for code, name in locale.territories.items() if locale else ():
        if code.isalpha() and _WORD.match(name):
            found[_WORD.match(name).group()].append((name, code))  # type: ignore[union-attr]
    return {first: tuple(sorted(names, key=lambda one: -len(one[0]))) for first, names in found.items()}


@cache
def _calendar(lang: str) -> frozenset[str]:
    """Days and months, which English and German capitalise: Monday is in every story."""
    locale = _locale(lang)
    tables = [locale.days, locale.months] if locale else []
    words = [word for table in tables for width in table["format"].values() for word in width.values()]
    return frozenset(fold(part).rstrip(".") for word in words for part in word.replace("-", " ").split())


@cache
def _locale(lang: str) -> Locale | None:
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(lang)
    except (UnknownLocaleError, ValueError):
        return None
