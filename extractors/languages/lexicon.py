"""Phrases looked up word by word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Generic, TypeVar

from extractors.languages.spelling import cut

T = TypeVar("T")


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
    """Phrases looked up word by word; the longest wins."""

    __slots__ = ("_by_first", "_by_last")

    def __init__(
        self, phrases: Iterator[tuple[str, T]] | Sequence[tuple[str, T]], elisions: frozenset[str] = frozenset()
    ) -> None:
        self._by_first: dict[str, list[tuple[int, list[str], T]]] = {}
        self._by_last: dict[str, list[tuple[int, list[str], T]]] = {}
        for phrase, value in phrases:
            words = [phrase] if phrase.isalpha() else list(cut(phrase))
            if elisions and "'" in phrase:
                words = list(elided(words, elisions))
            entry = len(words), words, value
            self._by_first.setdefault(words[0], []).append(entry)
            self._by_last.setdefault(words[-1], []).append(entry)
        for table in (self._by_first, self._by_last):
            for found in table.values():
                if len(found) > 1:
                    found.sort(key=lambda entry: -entry[0])

    def at(self, words: list[str], i: int) -> tuple[T, int] | None:
        """The phrase that begins at word ``i`` and the index after it."""
        for length, phrase, value in self._by_first.get(words[i], ()) if i < len(words) else ():
            if length == 1 or words[i : i + length] == phrase:
                return value, i + length
        return None

    def every_at(self, words: list[str], i: int) -> list[tuple[T, int]]:
        """All phrases that begin at word ``i``, the longest first."""
        found = self._by_first.get(words[i], ()) if i < len(words) else ()
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
        for length, phrase, value in self._by_last.get(words[j - 1], ()) if 0 < j <= len(words) else ():
            if length == 1 or (length <= j and words[j - length : j] == phrase):
                return value, j - length
        return None

    def every_before(self, words: list[str], j: int) -> list[tuple[T, int]]:
        """All phrases that end just before word ``j``, the longest first."""
        if j <= 0 or (ending := self._by_last.get(words[j - 1])) is None:
            return []
        return [
            (value, j - length)
            for length, phrase, value in ending
            if length == 1 or (length <= j and words[j - length : j] == phrase)
        ]

    def words(self) -> frozenset[str]:
        """Every word of every phrase."""
        return frozenset(word for found in self._by_first.values() for _, phrase, _ in found for word in phrase)

    def first_words(self) -> frozenset[str]:
        return frozenset(self._by_first)

    def longest_words(self) -> frozenset[str]:
        """The longest word of each phrase: a text without any of them holds no phrase."""
        return frozenset(max(phrase, key=len) for found in self._by_first.values() for _, phrase, _ in found)

    def only_words(self) -> frozenset[str]:
        """The phrases of one word."""
        return frozenset(word for word, found in self._by_first.items() if found[-1][0] == 1)

    def second_words(self) -> frozenset[str]:
        return frozenset(phrase[1] for found in self._by_first.values() for _, phrase, _ in found if len(phrase) > 1)
