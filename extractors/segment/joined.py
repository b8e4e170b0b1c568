"""Numbers written as one word."""

from __future__ import annotations

from functools import lru_cache

from extractors.languages.pack import Pack


@lru_cache(maxsize=8192)
def split(word: str, pack: Pack) -> tuple[str, ...] | None:
    """A number written as one word, cut into its parts: dreihundertfünf → drei, hundert, fünf.

    The fewest parts win. None where the word is no number.
    """
    best: list[tuple[str, ...] | None] = [()] + [None] * len(word)
    for end in range(1, len(word) + 1):
        for start in range(max(0, end - pack.longest_numeral), end):
            before, part = best[start], word[start:end]
            known = part in pack.numerals or (start > 0 and end < len(word) and part in pack.notation.joiners)
            if before is None or not known or (part in pack.numerals and pack.numerals[part][1].glued):
                continue
            shorter = best[end]
            if shorter is None or len(before) + 1 < len(shorter):
                best[end] = (*before, part)
    found = best[-1]
    return found if found and len(found) > 1 else None
