"""Near-duplicate articles, and the same sentence in them.

Two articles are near-duplicates when the shorter shares three in ten of its five-word runs with the longer, so that an
agency's text cut by one paper and carried whole by another are found, and edited ones too. Exact, by an index of the
runs: only articles that share one are compared.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations, pairwise

import regex
from rapidfuzz import fuzz

from extractors.claims import Article
from factcheck.corroborate.names import fold

RUN = 5  # words
SAME_SENTENCE = 90  # percent of rapidfuzz's ratio: a copy may change the weekday
MANY = 50  # of so many carriers of one run only neighbours are paired; copies of copies meet through them

_WORD = regex.compile(r"\w+")


def near_duplicates(articles: Iterable[Article], share: float) -> Mapping[str, str]:
    """Article id → the smallest id among its near-duplicates, copies of copies included; its own if it has none."""
    runs = {article.article_id: _runs(article.text) for article in articles}
    alike = {article_id: [article_id] for article_id in runs}
    for (a, b), shared in _shared(runs).items():
        ours, theirs = alike[a], alike[b]
        if ours is not theirs and shared >= share * min(len(runs[a]), len(runs[b])):
            ours.extend(theirs)
            alike.update(dict.fromkeys(theirs, ours))
    return {article_id: min(copies) for article_id, copies in alike.items()}


def _runs(text: str) -> frozenset[tuple[str, ...]]:
    words = _WORD.findall(fold(text))
    return frozenset(zip(*(words[at:] for at in range(RUN)), strict=False))


def _shared(runs: Mapping[str, frozenset[tuple[str, ...]]]) -> Counter[tuple[str, str]]:
    """How many runs two articles share, for those that share any."""
    carriers: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for article_id in sorted(runs):
        for run in runs[article_id]:
            carriers[run].append(article_id)
    return paired(carriers.values())


def paired(carriers: Iterable[Sequence[str]]) -> Counter[tuple[str, str]]:
    """How often two articles carry the same thing; each of ``carriers`` are sorted ids."""
    pairs: Counter[tuple[str, str]] = Counter()
    for carrying in carriers:
        pairs.update(combinations(carrying, 2) if len(carrying) <= MANY else pairwise(carrying))
    return pairs


def same_sentence(a: str, b: str) -> bool:
    return fuzz.ratio(fold(a), fold(b), score_cutoff=SAME_SENTENCE) > 0
