"""Claims that speak of the same thing, put together.

Only claims of one family of concepts, in articles of one story, are judged, so the cost follows the stories and not
the square of the store. The surest pairs are joined first; two groups stay apart when a claim of the one is known to
differ from one of the other, or when most of their pairs cannot be told. So a chain of likenesses never brings
together what a gate keeps apart, and the order in which articles arrive does not matter.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import combinations, permutations, product

from extractors.claims import Certainty, Measure
from factcheck.corroborate import gates, intervals
from factcheck.corroborate.gates import Judgement
from factcheck.corroborate.model import Fact, FactKind
from factcheck.corroborate.rules import Rules
from factcheck.corroborate.statements import Statement
from factcheck.corroborate.verdict import Answer

Pair = tuple[str, str]  # claim ids, the smaller first


def pair(a: Statement, b: Statement) -> Pair:
    return (a.claim_id, b.claim_id) if a.claim_id < b.claim_id else (b.claim_id, a.claim_id)


@dataclass(slots=True)
class Judge:
    """Remembers what it has judged."""

    stories: Mapping[str, frozenset[str]]
    rules: Rules
    known: dict[Pair, Judgement] = field(default_factory=dict)

    def __call__(self, a: Statement, b: Statement) -> Judgement:
        if (key := pair(a, b)) not in self.known:
            same_story = a.copy == b.copy or b.article.article_id in self.stories[a.article.article_id]
            self.known[key] = gates.judge(a, b, same_story, self.rules)
        return self.known[key]


def candidates(
    statements: Iterable[Statement], stories: Mapping[str, frozenset[str]]
) -> Iterator[tuple[Statement, Statement]]:
    """The pairs worth judging, each once: one concept, or one a kind of the other, in articles of one story."""
    same: dict[str, dict[str, list[Statement]]] = defaultdict(lambda: defaultdict(list))
    below: dict[str, dict[str, list[Statement]]] = defaultdict(lambda: defaultdict(list))
    for one in statements:
        _take(same[_subject(one)][one.article.article_id], one)
        for concept in one.above:
            _take(below[concept][one.article.article_id], one)
    for concept, by_article in same.items():
        for article_id, own in by_article.items():
            yield from combinations(own, 2)
            for other in stories[article_id]:
                if article_id < other:
                    yield from product(own, by_article.get(other, ()))
                yield from product(own, below[concept].get(other, ()))


MOST = 100  # claims of one concept in one article that are compared; what counts more is a table


def _take(found: list[Statement], one: Statement) -> None:
    if len(found) < MOST:
        found.append(one)


def _subject(one: Statement) -> str:
    return one.subject or "no item"


def group(statements: Sequence[Statement], judge: Judge) -> list[tuple[Statement, ...]]:
    """The claims of each fact, in the order of ids; a claim that goes with no other is a fact of its own."""
    groups = _copies(statements)
    same = [(a, b) for a, b in candidates(statements, judge.stories) if judge(a, b).answer is Answer.YES]
    for a, b in sorted(same, key=_surest):
        ours, theirs = groups[a.claim_id], groups[b.claim_id]
        if ours is not theirs and _go_together(ours, theirs, judge):
            ours.extend(theirs)
            groups.update({one.claim_id: ours for one in theirs})
    distinct = {id(members): members for members in groups.values()}.values()
    return sorted((tuple(sorted(members, key=lambda one: one.claim_id)) for members in distinct), key=_smallest)


def _copies(statements: Iterable[Statement]) -> dict[str, list[Statement]]:
    """Claim id → the copies of its sentence: they go together before anything else does."""
    by_copy: dict[str, list[Statement]] = defaultdict(list)
    for one in statements:
        by_copy[one.copy].append(one)
    return {one.claim_id: copies for copies in by_copy.values() for one in copies}


def _surest(both: tuple[Statement, Statement]) -> tuple[int, list[tuple[str, ...]]]:
    """Sorts the surest pairs first. Ties fall by what is said, not by ids: a copy must not turn the scales."""
    likeness = sum(weight for weight, holds in SURE if holds(*both))
    said = [
        (one.origin.key, one.claim.figure(), one.claim.unit, one.claim.sentence.text, str(one.told)) for one in both
    ]
    return -likeness, sorted(said)


def _go_together(ours: Sequence[Statement], theirs: Sequence[Statement], judge: Judge) -> bool:
    """No pair is known to differ, and at least half of those that can be told are known to be the same.

    Copies count once. That two claims are told at different times says nothing of a series.
    """
    answers: dict[tuple[str, str], Answer] = {}
    for x, y in product(ours, theirs):
        judged = judge(x, y)
        if judged.answer is Answer.NO:
            return False
        if judged.gate != gates.OCCASION and answers.get((x.copy, y.copy)) is not Answer.YES:
            answers[x.copy, y.copy] = judged.answer
    return 2 * list(answers.values()).count(Answer.YES) >= len(answers)


def _smallest(members: tuple[Statement, ...]) -> str:
    return members[0].claim_id


SURE: tuple[tuple[int, Callable[[Statement, Statement], bool]], ...] = (
    (8, lambda a, b: a.origin.key == b.origin.key and (a.claim.low, a.claim.high) == (b.claim.low, b.claim.high)),
    (4, lambda a, b: intervals.meeting(a.claim, b.claim).close),
    (2, lambda a, b: a.origin.key == b.origin.key),
    (1, lambda a, b: bool(a.words & b.words)),
)


def fact(members: Sequence[Statement], rules: Rules) -> Fact:
    ids = tuple(one.claim_id for one in members)
    subjects = sorted({one.subject for one in members if one.subject})
    steps = _steps(members)
    moves = bool(steps) or any(one.claim.measure is Measure.TOTAL for one in members)
    return Fact(
        fact_id=hashlib.sha256(ids[0].encode()).hexdigest()[:16],
        label=_label(members, subjects),
        kind=FactKind.SERIES if moves else FactKind.FIXED,
        concept=subjects[0].lstrip("=") if subjects else None,
        unit=members[0].claim.unit,
        claims=ids,
        window=min([rules.window, *(step - timedelta(days=1) for step in steps)]),
    )


def _steps(members: Sequence[Statement]) -> list[timedelta]:
    """The times in which one origin went from one figure to another: nothing stands still for as long as that."""
    return [
        newer.when.first - older.when.last
        for newer, older in permutations([one for one in members if one.claim.certainty is not Certainty.DENIED], 2)
        if newer.origin.key == older.origin.key
        and newer.when is not None
        and older.when is not None
        and newer.when.first > older.when.last
        and not intervals.meeting(newer.claim, older.claim).meet
    ]


def later(a: Statement, b: Statement) -> bool:
    """``a`` speaks of a later moment than ``b``, whatever day within its month each means."""
    return a.when is not None and b.when is not None and a.when.first > b.when.last


def _label(members: Sequence[Statement], subjects: Sequence[str]) -> str:
    what = subjects[0].lstrip("=") if subjects else members[0].claim.unit
    who = next((one.claim.parties for one in members if one.claim.parties), None)
    where = next((one.claim.place for one in members if one.claim.place), None)
    between = " → ".join(name for name in (who.giver, who.receiver) if name) if who else ""
    return " · ".join(part for part in (what, between or where) if part)
