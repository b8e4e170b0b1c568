"""Agency texts by their credit: two papers that print one agency's story, each in its own language.

Words do not tell that a translation is a copy; the credit does ("MAPUTO, 10 Nov (AFP) –", "credit: AFP"), where most of
the shorter text's figures are the other's too and both appeared within days.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from enum import StrEnum
from functools import cached_property

import regex

from extractors.claims import Article
from factcheck.corroborate import copies
from factcheck.corroborate.before import Before, Pair
from factcheck.corroborate.grouping import first_of_each
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


class Kind(StrEnum):
    """In what an article prints the text of another."""

    COPY = "copy"  # in much the same words
    TRANSLATION = "translation"  # in another language


@dataclass(frozen=True, slots=True)
class Texts:
    """Which articles print one text.

    kinds   pairs of articles of which one prints the other's text, the smaller id first.
    first   article id → id of the first article with its text, copies of copies included; its own if it has none.
    """

    kinds: Mapping[Pair, Kind]
    first: Mapping[str, str]

    @classmethod
    def of(cls, scenes: Iterable[Scene], stories: Mapping[str, frozenset[str]], rules: Rules, before: Before) -> Texts:
        """Only articles of one story print one text. Of two that were compared before it is known."""
        printed = {one.article.article_id: _Printed(one) for one in scenes}
        kinds = dict[Pair, Kind]()
        for b, its in printed.items():
            for a in stories[b]:
                if a < b and (other := printed.get(a)):
                    known = before.holds(a, b)
                    kind = before.prints(a, b) if known else its.prints(other, rules)
                    kinds.update({(a, b): Kind(kind)} if kind else {})
        return cls(kinds, first_of_each(printed, kinds))

    def kind(self, a: str, b: str) -> Kind | None:
        return self.kinds.get((a, b) if a < b else (b, a))

    def are_translations(self, a: Article, b: Article) -> bool:
        return self.kind(a.article_id, b.article_id) is Kind.TRANSLATION


@dataclass(frozen=True)
class _Printed:
    scene: Scene

    def prints(self, other: _Printed, rules: Rules) -> Kind | None:
        if self._translates(other, rules.occasion):
            return Kind.TRANSLATION
        return Kind.COPY if copies.near_duplicates(self.runs, other.runs, rules.copied) else None

    def _translates(self, other: _Printed, within: timedelta) -> bool:
        """Two articles in two languages print one agency's story."""
        if self.agencies.isdisjoint(other.agencies) or _language(self.scene) == _language(other.scene):
            return False
        alike = len(self.figures & other.figures) > SHARE * min(len(self.figures), len(other.figures))
        return alike and _apart(self.scene, other.scene) <= within

    @cached_property
    def runs(self) -> frozenset[tuple[str, ...]]:
        return copies.runs(self.scene.article.text)

    @cached_property
    def agencies(self) -> frozenset[str]:
        return agencies(self.scene.article)

    @cached_property
    def figures(self) -> frozenset[Figure]:
        return frozenset((claim.low, claim.high, claim.unit) for claim in self.scene.claims)


def _language(one: Scene) -> str:
    return (one.article.lang or "").split("-")[0]


def _apart(a: Scene, b: Scene) -> timedelta:
    ours, theirs = a.article.published, b.article.published
    return abs(ours.day - theirs.day) if ours and theirs else timedelta(0)
