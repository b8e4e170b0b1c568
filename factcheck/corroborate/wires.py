"""Agency texts by their credit: two papers that print one agency's story, each in its own language.

Words do not tell that a translation is a copy; the credit does ("MAPUTO, 10 Nov (AFP) –", "credit: AFP"), where most of
the shorter text's figures are the other's too and both appeared within days. Only articles that share an agency and a
figure are compared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

import regex

from extractors.claims import Article
from factcheck.corroborate import copies
from factcheck.corroborate.names import fold
from factcheck.corroborate.rules import Rules
from factcheck.corroborate.scenes import Scene

Figure = tuple[Decimal | None, Decimal | None, str]

SHARE = 0.5  # of the figures of the text that has fewer
OPENING = 100  # characters in which a dateline names its agency

_DATELINE = regex.compile(r"\((\p{Lu}[\p{L} /&.-]{1,40})\)\s*[-–—:.]")
_CLOSING = regex.compile(r"\((\p{Lu}[\p{L} /&.-]{1,40})\)\s*$")


def agencies(article: Article) -> frozenset[str]:
    """Whom an article credits: in its header, its dateline or its last words."""
    matches = (_DATELINE.search(article.text, 0, OPENING), _CLOSING.search(article.text))
    credited = [article.credit or "", *(match[1] for match in matches if match)]
    return frozenset(fold(part) for one in credited for part in one.split("/") if part.strip())


@dataclass(frozen=True, slots=True)
class Texts:
    """Which articles print one text.

    first        article id → id of the first article with its text, in whatever language; its own if it has none.
    translated   pairs of articles of which one is the other's translation, the smaller id first.
    """

    first: Mapping[str, str]
    translated: frozenset[tuple[str, str]]

    @classmethod
    def of(cls, scenes: Sequence[Scene], rules: Rules) -> Texts:
        first = dict(copies.near_duplicates([one.article for one in scenes], rules.copied))
        translated = frozenset(_translations(scenes, rules.occasion))
        for a, b in sorted(translated):
            low, high = sorted((first[a], first[b]))
            first = {one: low if text == high else text for one, text in first.items()}
        return cls(first, translated)

    def are_translations(self, a: Article, b: Article) -> bool:
        low, high = sorted((a.article_id, b.article_id))
        return (low, high) in self.translated


def _translations(scenes: Sequence[Scene], within: timedelta) -> Iterator[tuple[str, str]]:
    """Pairs of articles in two languages that print one agency's story."""
    by_id = {one.article.article_id: one for one in scenes}
    figures = {name: _figures(one) for name, one in by_id.items()}
    carriers: dict[tuple[str, Figure], list[str]] = defaultdict(list)
    for name, one in sorted(by_id.items()):
        for agency in sorted(agencies(one.article)):
            for figure in figures[name]:
                carriers[agency, figure].append(name)
    for a, b in sorted(copies.paired(carriers.values())):
        ours, theirs = figures[a], figures[b]
        alike = len(ours & theirs) > SHARE * min(len(ours), len(theirs))
        if alike and _language(by_id[a]) != _language(by_id[b]) and _apart(by_id[a], by_id[b]) <= within:
            yield a, b


def _language(one: Scene) -> str:
    return (one.article.lang or "").split("-")[0]


def _apart(a: Scene, b: Scene) -> timedelta:
    ours, theirs = a.article.published, b.article.published
    return abs(ours.day - theirs.day) if ours and theirs else timedelta(0)


def _figures(one: Scene) -> frozenset[Figure]:
    return frozenset((claim.low, claim.high, claim.unit) for claim in one.claims)
