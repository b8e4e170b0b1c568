"""Which state an article speaks of, where it says "the army" and no more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import regex

from extractors.claims import Article
from extractors.languages.institutions import CAPITAL, PLACES, STATE, state_codes
from extractors.languages.pack import Pack
from extractors.languages.spelling import cut

MANY = 2  # a state named so often, and that much oftener than any other, is the one spoken of
LONGEST_NAME = 60  # characters
SHOWN = 20_000  # characters in which an article shows what it is about
_DATELINE = regex.compile(r"\s*(\p{Lu}[\p{L} ]{2,30}+)(?:, \p{L}*\.? ?\d|, \d| ?\(| ?[-–—]{1,2} )")
_NAME = regex.compile(r"\p{Lu}[\p{L}\p{M}'’.-]*")


def state_spoken_of(article: Article, pack: Pack) -> str | None:
    """The state that an article is about: named often and above all others; else where it is written or printed."""
    named = Counter(_states(article.text, pack)).most_common(2)
    state, times = named[0] if named else (None, 0)
    second = named[1][1] if len(named) > 1 else 0
    written = dateline(article.text, pack)
    if times >= MANY * max(second, 1) and (times > MANY or not written):
        return state
    return written or state_of(article, pack) or (state if not second else None)


def _states(text: str, pack: Pack) -> Iterator[str]:
    for found in _NAME.finditer(text, 0, SHOWN):
        if not pack.institutions.begins(found[0]):
            continue
        match = pack.institutions.at(list(cut(text[found.start() : found.start() + LONGEST_NAME])), 0)
        if match and match[0].kind in (STATE, CAPITAL):
            yield match[0].origin


def dateline(text: str, pack: Pack) -> str | None:
    """The state of the town that a story opens with: MAPUTO, Nov 24 - …"""
    found = _DATELINE.match(text)
    if found is None:
        return None
    words = list(cut(found[1]))
    for place in (words, [word.capitalize() for word in words]):
        match = pack.institutions.at(place, 0)
        if match and match[1] == len(place) and match[0].kind in PLACES:
            return match[0].country or match[0].origin
    return None


def state_of(article: Article, pack: Pack) -> str | None:
    """Where an article is printed: by its publisher, or by the region of its language (pt-BR)."""
    if article.publisher:
        words = list(cut(article.publisher))
        match = pack.institutions.at(words, 0) if words else None
        if match and match[1] == len(words) and match[0].country:
            return match[0].country
    region = (article.lang or "").replace("_", "-").partition("-")[2].upper()
    return state_codes().get(region)
