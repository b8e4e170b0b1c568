"""Phrases looked up word by word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Generic, TypeVar

from extractors.languages.spelling import cut

T = TypeVar("T")
_Table = dict[str, dict[str, list[tuple[int, list[str], T]]]]

ALONE = ""  # stands beside a phrase of one word


def elided(words: Sequence[str], elisions: frozenset[str]) -> tuple[str, ...]:
    """The words of a phrase with its short forms apart, as texts are cut: plus | d' | un, près | d'."""
    apart: list[str] = []
    for word in words:
        short = word[: word.find("'") + 1]
        if word == "'" and apart and f"{apart[-1]}'".lower() in elisions:
            apart[-1] += "'"
        elif short.lower() in elisions:
            apart += [short, word[len(short) :]]
        else:
            apart.append(word)
    return tuple(apart)


class Lexicon(Generic[T]):
    """Phrases looked up word by word; the longest wins.

    They are kept by their first two words, and by their last two: hundreds of phrases may end in "de".
    """

    __slots__ = ("_by_first", "_by_last")

    def __init__(
        self, phrases: Iterator[tuple[str, T]] | Sequence[tuple[str, T]], elisions: frozenset[str] = frozenset()
    ) -> None:
        self._by_first: _Table[T] = {}
        self._by_last: _Table[T] = {}
        for phrase, value in phrases:
            words = [phrase] if phrase.isalpha() else list(cut(phrase))
            if elisions and "'" in phrase:
                words = list(elided(words, elisions))
            entry = len(words), words, value
            second, last_but_one = (words[1], words[-2]) if len(words) > 1 else (ALONE, ALONE)
            self._by_first.setdefault(words[0], {}).setdefault(second, []).append(entry)
            self._by_last.setdefault(words[-1], {}).setdefault(last_but_one, []).append(entry)
        for table in (self._by_first, self._by_last):
            for beside in table.values():
                for found in beside.values():
                    found.sort(key=lambda entry: -entry[0])

    def at(self, words: list[str], i: int) -> tuple[T, int] | None:
        """The phrase that begins at word ``i`` and the index after it."""
        beginning = self._by_first.get(words[i]) if i < len(words) else None
        if beginning is None:
            return None
        for length, phrase, value in beginning.get(words[i + 1], ()) if i + 1 < len(words) else ():
            if words[i : i + length] == phrase:
                return value, i + length
        alone = beginning.get(ALONE)
        return (alone[0][2], i + 1) if alone else None

    def every_at(self, words: list[str], i: int) -> list[tuple[T, int]]:
        """All phrases that begin at word ``i``, the longest first."""
        beginning = self._by_first.get(words[i]) if i < len(words) else None
        if beginning is None:
            return []
        beside = words[i + 1] if i + 1 < len(words) else ALONE
        found = [*beginning.get(beside, ()), *(beginning.get(ALONE, ()) if beside != ALONE else ())]
        return [(value, i + length) for length, phrase, value in found if words[i : i + length] == phrase]

    def begins(self, word: str) -> bool:
        """May a phrase begin with it?"""
        return word in self._by_first

    def touches(self, word: str) -> bool:
        """May a phrase begin or end with it?"""
        return word in self._by_first or word in self._by_last

    def starts(self, words: list[str], start: int = 0, stop: int | None = None) -> list[int]:
        """The words from ``start`` to ``stop`` at which a phrase may begin."""
        first, inside = self._by_first, words[start:stop]
        if first.keys().isdisjoint(inside):  # as mostly: one look at all of them
            return []
        return [i for i, word in enumerate(inside, start) if word in first]

    def before(self, words: list[str], j: int) -> tuple[T, int] | None:
        """The phrase that ends just before word ``j`` and the index of its first word."""
        ending = self._by_last.get(words[j - 1]) if 0 < j <= len(words) else None
        if ending is None:
            return None
        for length, phrase, value in ending.get(words[j - 2], ()) if j > 1 else ():
            if length <= j and words[j - length : j] == phrase:
                return value, j - length
        alone = ending.get(ALONE)
        return (alone[0][2], j - 1) if alone else None

    def every_before(self, words: list[str], j: int) -> list[tuple[T, int]]:
        """All phrases that end just before word ``j``, the longest first."""
        ending = self._by_last.get(words[j - 1]) if 0 < j <= len(words) else None
        if ending is None:
            return []
        beside = words[j - 2] if j > 1 else ALONE
        found = [*ending.get(beside, ()), *(ending.get(ALONE, ()) if beside != ALONE else ())]
        return [
            (value, j - length) for length, phrase, value in found if length <= j and words[j - length : j] == phrase
        ]

    def words(self) -> frozenset[str]:
        """Every word of every phrase."""
        return frozenset(word for phrase in self._phrases() for word in phrase)

    def first_words(self) -> frozenset[str]:
        return frozenset(self._by_first)

    def longest_words(self) -> frozenset[str]:
        """The longest word of each phrase: a text without any of them holds no phrase."""
        return frozenset(max(phrase, key=len) for phrase in self._phrases())

    def only_words(self) -> frozenset[str]:
        """The phrases of one word."""
        return frozenset(word for word, beside in self._by_first.items() if ALONE in beside)

    def second_words(self) -> frozenset[str]:
        return frozenset(phrase[1] for phrase in self._phrases() if len(phrase) > 1)

    def _phrases(self) -> Iterator[list[str]]:
        for beside in self._by_first.values():
            for found in beside.values():
                for _, phrase, _ in found:
                    yield phrase
