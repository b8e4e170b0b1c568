"""Where an article is written, and which state it speaks of, where it says "the army" and no more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import regex

from extractors.claims import Article
from extractors.languages.institutions import CAPITAL, PLACES, STATE, state_codes
from extractors.languages.pack import Institution, Pack
from extractors.languages.spelling import cut
from extractors.segment import datelines
from extractors.segment.datelines import HEAD

MANY = 2  # a state named so often, and that much oftener than any other, is the one spoken of
LONGEST_NAME = 60  # characters
SHOWN = 20_000  # characters in which an article shows what it is about
_LINE = regex.compile(r"^\s*", regex.MULTILINE)
_NAME = regex.compile(r"\p{Lu}[\p{L}\p{M}'’.-]*")


def state_spoken_of(article: Article, pack: Pack) -> str | None:
    """The state that an article is about: named often and above all others; else where it is written or printed."""
    text = f"{article.title or ''}\n{article.text}"
    named = Counter(_states(text, pack)).most_common(2)
    state, times = named[0] if named else (None, 0)
    second = named[1][1] if len(named) > 1 else 0
    town = dateline(article.text, pack)
    written = (town.country or town.origin) if town else None
    if times >= MANY * max(second, 1) and (times > MANY or not written):
        return state
    return written or state_of(article, pack) or (state if not second else None)


def _states(text: str, pack: Pack) -> Iterator[str]:
    return (one.origin for one in _places(text, pack) if one.kind in (STATE, CAPITAL))


def _places(text: str, pack: Pack) -> Iterator[Institution]:
    for found in _NAME.finditer(text, 0, SHOWN):
        if not (pack.institutions.begins(found[0]) or pack.institutions.begins(found[0].rstrip("."))):
            continue
        match = pack.institutions.at(list(cut(text[found.start() : found.start() + LONGEST_NAME])), 0)
        if match and match[0].kind in PLACES:
            yield match[0]


def dateline(text: str, pack: Pack) -> Institution | None:
    """The town that a story opens with, under its headline too: MAPUTO, Nov 24 - …"""
    heads = (found.end() for found in _LINE.finditer(text, 0, HEAD))
    opened = next((found for head in heads if (found := datelines.dateline(text, head))), None)
    words = list(cut(opened[0])) if opened else []
    for place in (words, [word.capitalize() for word in words]):
        match = pack.institutions.at(place, 0)
        if match and match[1] == len(place) and match[0].kind in PLACES:
            return match[0]
    return None


def written_at(article: Article, pack: Pack) -> str | None:
    """The place of an article that names none but in its dateline; what a capital writes of is its state."""
    town = dateline(article.text, pack)
    if town is None or {one.name for one in _places(article.text, pack)} - {town.name, town.parent, town.country}:
        return None
    return town.origin if town.kind == CAPITAL else town.name


def state_of(article: Article, pack: Pack) -> str | None:
    """Where an article is printed: by its publisher, or by the region of its language (pt-BR)."""
    if article.publisher:
        words = list(cut(article.publisher))
        match = pack.institutions.at(words, 0) if words else None
        if match and match[1] == len(words) and match[0].country:
            return match[0].country
    region = (article.lang or "").replace("_", "-").partition("-")[2].upper()
    return state_codes().get(region)
