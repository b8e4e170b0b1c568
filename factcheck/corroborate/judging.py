"""Do two claims speak of one thing? The gates first, then what speaks for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from factcheck.corroborate import gates
from factcheck.corroborate.decisions import NOTHING, Pair, Settled
from factcheck.corroborate.likeness import likeness
from factcheck.corroborate.rules import Rules
from factcheck.corroborate.statements import Statement
from factcheck.corroborate.verdict import Answer


def pair(a: Statement, b: Statement) -> Pair:
    return (a.claim_id, b.claim_id) if a.claim_id < b.claim_id else (b.claim_id, a.claim_id)


@dataclass(frozen=True, slots=True)
class Judgement:
    """``gate`` names what decided against it, or what leaves a doubt; ``weight`` is what speaks for it.

    sure    the two may back each other: what they share is more than a story and a word.
    """

    answer: Answer
    gate: str
    why: str
    weight: int = 0
    sure: bool = False


REVIEWER = "reviewer"
TOGETHER = Judgement(Answer.YES, "", "a reviewer has put them together", 100, True)
APART = Judgement(Answer.NO, REVIEWER, "a reviewer has set them apart")


@dataclass(slots=True)
class Judge:
    """Remembers what it has judged. ``stories``: article → those that tell its story; ``settled``: by a reviewer."""

    stories: Mapping[str, frozenset[str]]
    rules: Rules
    settled: Settled = NOTHING
    known: dict[Pair, Judgement] = field(default_factory=dict)

    def __call__(self, a: Statement, b: Statement) -> Judgement:
        if (key := pair(a, b)) not in self.known:
            if (together := self.settled.together.get(key)) is not None:
                self.known[key] = TOGETHER if together else APART
                return self.known[key]
            same_story = a.copy == b.copy or b.article.article_id in self.stories[a.article.article_id]
            self.known[key] = judge(a, b, same_story, self.rules)
        return self.known[key]


def judge(a: Statement, b: Statement, same_story: bool, rules: Rules) -> Judgement:
    """No where a gate is closed; yes where enough speaks for it in one story; else not known."""
    if shut := gates.closed(a, b, rules):
        return Judgement(Answer.NO, *shut)
    found = likeness(a, b, rules)
    if not same_story:
        return Judgement(Answer.UNKNOWN, "story", "the articles may tell different stories", found.weight)
    if found.weight < rules.same:
        return Judgement(Answer.UNKNOWN, found.gate, found.why, found.weight)
    sure = found.firm and found.weight >= rules.sure
    why = "same thing, place and time" if sure else "they share little more than the story and what is counted"
    return Judgement(Answer.YES, "" if sure else "detail", why, found.weight, sure)
