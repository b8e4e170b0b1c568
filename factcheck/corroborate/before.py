"""What was found when articles were compared before: what comes in later does not ask it again."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from factcheck.corroborate.model import Miss, Reason, Relation
from factcheck.corroborate.names import fold

Pair = tuple[str, str]  # ids of articles or claims, the smaller first


@dataclass(frozen=True, slots=True, kw_only=True)
class Mate:
    """An article that tells the story of another: by its publisher, and how it prints the other's text, if it does."""

    publisher: str | None
    prints: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """
    renewed  the articles that are compared anew; all others were compared before.
    mates    for each of those others, the articles of its story, those among the renewed that it had too.
    """

    renewed: frozenset[str]
    mates: Mapping[str, Mapping[str, Mate]] = field(default_factory=dict)

    def stories(self, article_id: str) -> frozenset[str]:
        """An article with those of its story that are not compared anew."""
        return frozenset(self.mates.get(article_id, {})) - self.renewed | {article_id}

    def outlets(self, article_id: str, *, all_of_them: bool = False) -> frozenset[str]:
        """Who published the story of an article, without those that are compared anew or with them."""
        found = self.mates.get(article_id, {}).items()
        told = (mate.publisher for other, mate in found if all_of_them or other not in self.renewed)
        return frozenset(fold(publisher) for publisher in told if publisher)

    def holds(self, a: str, b: str) -> bool:
        """Both were compared before."""
        return a not in self.renewed and b not in self.renewed

    def prints(self, a: str, b: str) -> str | None:
        mate = self.mates.get(a, {}).get(b)
        return mate.prints if mate else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """A relation of a claim, with who published the claim on its other side."""

    relation: Relation
    other: str
    outlet: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Contest:
    """One denial against one claim."""

    denial_id: str
    claim_id: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """All that was found of one claim, apart from the claims of its fact.

    ground   why it has no witness whoever agrees, if so.
    """

    fact_id: str
    n_origins: int
    n_outlets: int
    ground: Reason | None
    miss: Miss | None
    related: Sequence[Related] = ()
    contests: Sequence[Contest] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What was kept of claims that are compared again, or that stand beside one.

    again    the claims of the facts that are put together anew.
    """

    again: Collection[str] = frozenset()
    kept: Mapping[str, Kept] = field(default_factory=dict)


NOTHING = Beside()
