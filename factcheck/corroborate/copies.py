"""Near-duplicate articles, and the same sentence in them.

Two articles are near-duplicates when the shorter shares three in ten of its five-word runs with the longer, so that an
agency's text cut by one paper and carried whole by another are found, and edited ones too.
"""

from __future__ import annotations

import regex
from rapidfuzz import fuzz

from factcheck.corroborate.names import fold

RUN = 5  # words
SAME_SENTENCE = 90  # percent of rapidfuzz's ratio: a copy may change the weekday

_WORD = regex.compile(r"\w+")


def runs(text: str) -> frozenset[tuple[str, ...]]:
    """Every five words that stand side by side."""
    words = _WORD.findall(fold(text))
    return frozenset(zip(*(words[at:] for at in range(RUN)), strict=False))


def near_duplicates(a: frozenset[tuple[str, ...]], b: frozenset[tuple[str, ...]], share: float) -> bool:
    """By the runs of two texts."""
    shared = len(a & b)
    return shared > 0 and shared >= share * min(len(a), len(b))


def same_sentence(a: str, b: str) -> bool:
    return fuzz.ratio(fold(a), fold(b), score_cutoff=SAME_SENTENCE) > 0
