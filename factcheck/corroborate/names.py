"""Names in a text: its capitalised words, brought to a key under which neighbouring languages meet.

This is the evidence that two articles tell one story and that two sentences speak of one place, as long as claims
carry no place of their own. It needs no word list: CLDR knows the countries, and the days and months to leave out.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING

import regex

from extractors import languages
from extractors.claims import Reading, Span
from extractors.languages import institutions, nouns, shared
from extractors.languages.institutions import CAPITAL, PLACES, STATE
from extractors.languages.pack import Institution

if TYPE_CHECKING:
    from babel import Locale

BINDS = frozenset(" -’'")  # between the words of one name
KEY = 5  # letters kept: Lisbon, Lisboa, Lisbona

SOUNDS = {"ph": "f", "th": "t", "ou": "u", "y": "i", "k": "c", "z": "s", "w": "v"}

_SOUNDS = regex.compile("|".join(SOUNDS))
_WORD = regex.compile(r"\p{Lu}[\p{L}\p{M}]{2,}")
_LOWER = regex.compile(r"\p{Ll}[\p{L}\p{M}]{3,}")
_DOUBLED = regex.compile(r"(.)\1+")
_FIRST = regex.compile(r"(?:[.!?…:]['\"”’»)]*\s|\s[-–—]+\s|[\n«“\"‘(—–])\s*['\"«“‘(—–-]*\s*$")


def fold(text: str) -> str:
    """Lower case, without accents, single spaces."""
    if not text.isascii():
        text = "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))
    return " ".join(text.casefold().split())


def bare(name: str, lang: str | None) -> str:
    """A name without case, accents and the determiners before it: one name, however much of it was read as such."""
    words = fold(name.replace("’", "'"))
    known = _determiners(lang)
    while (first := next((one for one in known if words.startswith(one)), None)) and len(first) < len(words):
        words = words.removeprefix(first)
    return words


@cache
def _determiners(lang: str | None) -> tuple[str, ...]:
    """With the blank behind them, if their language writes one."""
    if lang not in languages.known():
        return ()
    words = map(fold, languages.load(lang).grammar.determiners)
    return tuple(sorted(one if one.endswith("'") else f"{one} " for one in words))


@lru_cache(maxsize=1 << 17)
def key(word: str) -> str:
    """What one name has in common across neighbouring languages and between a place and its adjective.

    Letters that languages write one sound with are one: Westfalen and Westphalia, Mayumba and Mayoumba.
    """
    alike = _SOUNDS.sub(lambda found: SOUNDS[found.group()], fold(word))
    return _DOUBLED.sub(r"\1", alike)[:KEY]


@lru_cache(maxsize=1 << 16)
def keys(name: str) -> frozenset[str]:
    """The keys of a canonical name: a country's code, else those of its capitalised words."""
    return frozenset(found for _, found in find_all(name, "en"))


def find(text: str, lang: str | None) -> list[tuple[int, str]]:
    """Each name with its offset. A sentence's first word is one only if it is a state or one elsewhere in the text."""
    return _sure(text, find_all(text, lang))


def _sure(text: str, found: Sequence[tuple[int, str]]) -> list[tuple[int, str]]:
    blank = len(text) - len(text.lstrip())
    sure = {name for start, name in found if is_code(name) or (start > blank and not _is_first(text, start))}
    return [(start, name) for start, name in found if name in sure]


def find_all(text: str, lang: str | None) -> list[tuple[int, str]]:
    """Each capitalised word with its offset, but for common words, days, months and bodies, which are no places.

    A state and a city have one key in every language. What belongs to a state (its capital, its people) is found under
    its own name and again under the state's code. Of a name of several words the last is kept, and the others where
    they stand for it too: of Michael Lavarch not Michael, but Ana of Ana Ruiz if she is Ana in the next sentence.
    """
    code = (lang or "en").split("-")[0]
    is_common = nouns.is_common(text, code)
    calendar, known = _calendar(code), _known(code)
    end, belonging, runs = 0, list[tuple[int, str]](), [list[tuple[int, str]]()]
    for word in _WORD.finditer(text):
        start = word.start()
        if start < end or fold(word.group()) in calendar:
            continue
        form, keys = next(
            (one for one in known.get(word.group(), ()) if _stands(text, start, one[0])), (word.group(), None)
        )
        if keys is not None or text[end:start] not in BINDS:
            runs.append([])
        end = start + len(form)
        if keys is not None:
            belonging += [(start, name) for name in keys]
        elif not is_common(form):
            runs[-1].append((start, key(form)))
    lasts = [run[-1] for run in runs if run]
    alone = {name for _, name in lasts}
    return sorted([*belonging, *lasts, *(one for run in runs for one in run[:-1] if one[1] in alone)])


def adjectives(text: str, lang: str | None) -> frozenset[str]:
    """The states that a text names by words without a capital, as most languages write them: a polícia espanhola."""
    known = _adjectives((lang or "en").split("-")[0])
    return frozenset(known[word] for word in _LOWER.findall(text) if word in known) if known else frozenset()


def _stands(text: str, start: int, form: str) -> bool:
    end = start + len(form)
    return text.startswith(form, start) and not text[end : end + 1].isalpha()


def spoken_of(reading: Reading, everyone: Sequence[tuple[int, str]]) -> list[tuple[int, str]]:
    """The names of ``everyone`` in an article, but for those of who speaks: that is not what it tells.

    Left out are the names of its sources wherever they stand, but for those of their towns, its publisher's and its
    agency's, and initials (PSP, ICNF), which mostly stand for bodies. A state is named in any case.
    """
    article = reading.article
    sources = [*(claim.source for claim in reading.claims), *(denial.source for denial in reading.denials)]
    said = [source for source in sources if source]
    told = " . ".join([*(one.text for one in said), article.publisher or "", article.credit or ""])
    placed = frozenset[str]().union(*(keys(place) for place in _seats(reading)))
    speakers = {name for _, name in find_all(told, article.lang) if not is_code(name)} - placed
    return [
        (at, name)
        for at, name in _sure(article.text, everyone)
        if (is_code(name) or (name not in speakers and not article.text[at : at + 3].isupper()))
        and not inside(at, said)
    ]


def _seats(reading: Reading) -> Iterator[str]:
    """Where its sources are: the doctors' college of | Santa Cruz tells of its own town."""
    told = [
        *(claim.origin for claim in reading.claims),
        *(name for denial in reading.denials for name in denial.origins),
    ]
    for origin in filter(None, told):
        body, _, place = origin.partition(" of ")
        if place and body in shared.shared_bodies():
            yield place


def is_code(name: str) -> bool:
    """The key of a state."""
    return name.isupper()


def inside(at: int, spans: Iterable[Span]) -> bool:
    return any(span.start <= at < span.end for span in spans)


def _is_first(text: str, start: int) -> bool:
    return _FIRST.search(text[max(0, start - 8) : start]) is not None


def is_country(name: str) -> bool:
    """By its canonical name."""
    return name in _codes()


def country(code: str) -> str:
    """The canonical name of a state."""
    return institutions.state_codes()[code]


@cache
def cities() -> Mapping[str, str]:
    """Key of a city or a region → code of its state."""
    found = [one for one in institutions.tree().values() if one.kind in PLACES - {STATE}]
    of = [(one, one.country or one.origin) for one in found]
    return {key(one.name.replace(" ", "")): _codes()[state] for one, state in of if state in _codes()}


@cache
def _codes() -> Mapping[str, str]:
    """State → code."""
    return {state: code for code, state in institutions.state_codes().items()}


@cache
def _known(lang: str) -> Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]]:
    """First word → the names that begin with it, the longest first, with their keys; none for a body."""
    found: dict[str, list[tuple[str, tuple[str, ...]]]] = defaultdict(list)
    for form, one in institutions.names(lang, (lang,) if _locale(lang) else ()):
        if first := _WORD.match(form):
            found[first.group()].append((form, tuple(_keys(one))))
    return {first: tuple(sorted(names, key=lambda one: -len(one[0]))) for first, names in found.items()}


def _keys(one: Institution) -> Iterator[str]:
    if one.kind in PLACES - {STATE}:
        yield key(one.name.replace(" ", ""))
    if one.kind in {STATE, CAPITAL} and one.origin in _codes():
        yield _codes()[one.origin]


@cache
def _adjectives(lang: str) -> Mapping[str, str]:
    """Word → code of the state that it belongs to."""
    found = institutions.names(lang, (lang,) if _locale(lang) else ())
    codes = _codes()
    return {form: codes[one.name] for form, one in found if one.kind == STATE and _LOWER.fullmatch(form)}


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
