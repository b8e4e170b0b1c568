"""The concepts that a text names, wherever they stand: what happened, in words that seven languages have in common."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache

import regex

from extractors import languages
from extractors.languages import concepts, shared
from extractors.languages.context_entries import Attribution, Falsehood
from extractors.languages.entries import BoundCue

LONGEST = 3  # words of a form
LONG_END = 6  # letters of a word that another may end in by no chance

Theme = tuple[int, str]  # where it stands, which concept

_WORD = regex.compile(r"[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*")


def themes(text: str, lang: str | None) -> list[Theme]:
    """Every concept with its offset, in reading order; of two words that mean one together, that one."""
    code = (lang or "en").split("-")[0]
    return _met(text, _forms(code), _phrases(code))


def deeds(text: str, lang: str | None) -> list[Theme]:
    """Every verb that tells what was done with things, with its offset."""
    return _met(text, shared.shared_deeds((lang or "en").split("-")[0]))


@cache
def _phrases(code: str) -> frozenset[str]:
    """Phrases of grammar whose words are nouns elsewhere: cerca de, de acordo com."""
    if code not in languages.known():
        return frozenset()
    grammar = (one for one in languages.load(code).entries if isinstance(one, BoundCue | Attribution))
    return frozenset(form for one in grammar for form in one.forms if 1 < len(form.split()) <= LONGEST)


def _met(text: str, forms: Mapping[str, str], passed: frozenset[str] = frozenset()) -> list[Theme]:
    """The longest forms of a table in a text, but for those within the phrases that are passed over."""
    words = [(word.start(), word.group().casefold()) for word in _WORD.finditer(text)] if forms else []
    found, at = list[Theme](), 0
    while at < len(words):
        for length in range(min(LONGEST, len(words) - at), 0, -1):
            form = words[at][1] if length == 1 else " ".join(word for _, word in words[at : at + length])
            if form in passed:
                at += length - 1
                break
            if concept := forms.get(form):
                found.append((words[at][0], concept))
                at += length - 1
                break
        at += 1
    return found


@cache
def _forms(code: str) -> Mapping[str, str]:
    """The nouns of the concepts, and the verbs that tell what became of people; a noun comes first."""
    return shared.shared_fate_words(code) | concepts.forms(code)


def says_nothing_more(text: str, lang: str | None) -> bool:
    """The words mean what was said and no more: the claim, this figure."""
    said, function = _said((lang or "").split("-")[0])
    words = [word for word in (found.group().casefold() for found in _WORD.finditer(text)) if word not in function]
    return bool(words) and said.issuperset(words)


def is_figure(item: str, lang: str | None) -> bool:
    """The item is a word for a figure, or for a change of one: the forecast, the drop; not what is counted."""
    code, words = (lang or "").split("-")[0], item.casefold().split()
    if code not in languages.known():
        return False
    figures = shared.shared_said(code) | languages.load(code).grammar.change_words
    return any(word in figures or word.endswith(_ends_of(figures)) for word in words)


@cache
def _ends_of(figures: frozenset[str]) -> tuple[str, ...]:
    """What compounds of them end in: najaars|raming, Herbst|prognose."""
    return tuple(word for word in figures if len(word) >= LONG_END)


@cache
def _said(code: str) -> tuple[frozenset[str], frozenset[str]]:
    """Nouns for what was said, and the words that may stand beside them."""
    if code not in languages.known():
        return frozenset(), frozenset()
    pack = languages.load(code)
    said = (entry.of for entry in pack.entries if isinstance(entry, Falsehood))
    return shared.shared_said(code).union(*said), pack.grammar.function


def anew(text: str, found: Sequence[Theme], lang: str | None) -> frozenset[str]:
    """The events that a text says have happened again: a second strike. One word may stand between."""
    words, events = shared.shared_again((lang or "en").split("-")[0])
    before = {word.start(): word.group().casefold() for word in _WORD.finditer(text)} if words else {}
    starts = sorted(before)
    return frozenset(
        concept
        for at, concept in found
        if concept in events
        and any(
            before[start] in words for start in starts[max(0, bisect_left(starts, at) - 2) : bisect_left(starts, at)]
        )
    )


def between(found: Sequence[Theme], start: int, end: int) -> Sequence[Theme]:
    return found[bisect_left(found, (start, "")) : bisect_left(found, (end, ""))]
