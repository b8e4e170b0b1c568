"""Pieces of evidence that a text names: satellite images, a video, a leaked document.

Two institutes that counted on the same images are two readers of one witness. Whose images they are is told by the
names right beside them; where one text does not say, they may be the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import regex

from extractors.languages import shared

BEFORE, BEHIND = 20, 60  # characters in which the owner of a piece of evidence is named

_WORD = regex.compile(r"[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*")
_CLAUSE = regex.compile(r"[.;:,\n]")


@dataclass(frozen=True, slots=True)
class Piece:
    """``owners``: keys of the names of those whose it is said to be."""

    start: int
    end: int
    kind: str
    owners: frozenset[str]


def pieces(text: str, lang: str | None, named: Sequence[tuple[int, str]]) -> list[Piece]:
    """Every piece of evidence in a text, in its order, but for those that are the source's own."""
    forms, own = _forms((lang or "").split("-")[0])
    words = list(_WORD.finditer(text)) if forms else []
    return [
        Piece(start, end, kind, frozenset(_owners(start, end, text, named)))
        for at, start, end, kind in _found(words, forms)
        if not any(word.group().casefold() in own for word in words[max(0, at - 1) : at])
    ]


def _found(words: Sequence[regex.Match[str]], forms: Mapping[str, str]) -> Iterator[tuple[int, int, int, str]]:
    """The first word of each, and where it begins and ends; the longest form comes first."""
    past = 0
    for at in range(len(words)):
        for more in range(min(3, len(words) - at), 0, -1):
            said = " ".join(word.group().casefold() for word in words[at : at + more])
            if at >= past and said in forms:
                past = at + more
                yield at, words[at].start(), words[past - 1].end(), forms[said]
                break


def _owners(start: int, end: int, text: str, named: Iterable[tuple[int, str]]) -> Iterator[str]:
    """Taken by the firm Skylark; Skylark's satellite images."""
    clause = _CLAUSE.search(text, end)
    last = min(end + BEHIND, clause.start() if clause else len(text))
    first = max([start - BEFORE, *(mark.end() for mark in _CLAUSE.finditer(text, max(0, start - BEFORE), start))])
    yield from (name for at, name in named if first <= at < start or end <= at < last)


@cache
def _forms(code: str) -> tuple[Mapping[str, str], frozenset[str]]:
    return shared.shared_evidence(code)


def in_common(a: Iterable[Piece], b: Iterable[Piece]) -> str | None:
    """The kind of evidence that both rest on, or may."""
    theirs = list(b)
    return next((one.kind for one in a for other in theirs if _may_be_one(one, other)), None)


def _may_be_one(a: Piece, b: Piece) -> bool:
    return a.kind == b.kind and not (a.owners and b.owners and a.owners.isdisjoint(b.owners))
