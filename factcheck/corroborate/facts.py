"""Claims that speak of the same thing, put together.

Only claims of one family of concepts, in articles of one story, are judged, so the cost follows the stories and not
the square of the store. The surest pairs are joined first; two groups stay apart when a claim of the one is known to
differ from one of the other, or when most of their pairs cannot be told. So a chain of likenesses never brings
together what a gate keeps apart, and the order in which articles arrive does not matter.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import chain, combinations, permutations, product

from extractors.claims import Certainty, Measure
from factcheck.corroborate import dimensions, gates, intervals, names
from factcheck.corroborate.decisions import Pair
from factcheck.corroborate.grouping import first_of_each
from factcheck.corroborate.judging import TOGETHER, Judge, Judgement, pair
from factcheck.corroborate.model import Fact, FactKind
from factcheck.corroborate.rules import Rules
from factcheck.corroborate.statements import Statement
from factcheck.corroborate.verdict import Answer

Judged = tuple[Statement, Statement, Judgement]


@dataclass(frozen=True, slots=True)
class Question:
    """Which pairs are to be judged: whatever stands in these articles, and among themselves these claims."""

    articles: Collection[str]
    claims: Collection[str]

    def asks(self, a: Statement, b: Statement) -> bool:
        if a.article.article_id in self.articles or b.article.article_id in self.articles:
            return True
        return a.claim_id in self.claims and b.claim_id in self.claims


def comparable(statements: Iterable[Statement], judge: Judge, question: Question) -> list[Judged]:
    """The pairs that count one kind of thing in one kind of unit, as they were judged."""
    judged = ((a, b, judge(a, b)) for a, b in candidates(statements, judge, question))
    return [one for one in judged if one[2].gate not in gates.OF_KIND or one[2].answer is not Answer.NO]


def candidates(
    statements: Iterable[Statement], judge: Judge, question: Question
) -> Iterator[tuple[Statement, Statement]]:
    """The pairs worth judging, each once: they may count one thing, in articles of one story."""
    drawers: dict[str, dict[str, list[Statement]]] = defaultdict(lambda: defaultdict(list))
    for one in statements:
        for drawer in _drawers(one, judge.rules):
            _take(drawers[drawer][one.article.article_id], one)
    seen: set[Pair] = set()
    for by_article in drawers.values():
        for article_id, own in by_article.items():
            others = (
                by_article[other] for other in _in_both(judge.stories[article_id], by_article) if article_id < other
            )
            for a, b in chain(combinations(own, 2), *(product(own, other) for other in others)):
                if (key := pair(a, b)) not in seen and question.asks(a, b):
                    seen.add(key)
                    yield a, b


def _in_both(a: Collection[str], b: Collection[str]) -> Iterator[str]:
    few, many = (a, b) if len(a) < len(b) else (b, a)
    return (one for one in few if one in many)


MOST = 100  # claims of one concept in one article that are compared; what counts more is a table


def _take(found: list[Statement], one: Statement) -> None:
    if len(found) < MOST:
        found.append(one)


def _drawers(one: Statement, rules: Rules) -> frozenset[str]:
    """Under what a claim is filed: two that share nothing here never speak of one thing."""
    filed = set(one.above) | ({one.fate} if one.fate else set())
    filed |= {" ".join(sorted(alike)) for alike in (*rules.alike, *rules.rates) if one.subject in alike}
    if one.concept is None:
        filed |= one.themes | {f"={names.key((one.subject or '').lstrip('='))}"}
    else:
        filed |= {one.concept}
    filed |= {f"{one.figure} {one.claim.unit}"}
    if dimensions.is_money(one.claim.unit):
        filed |= {one.claim.unit}
    if dimensions.is_physical(one.claim.unit):
        filed |= {dimensions.dimension(one.claim.unit) or ""}
    return frozenset(filed)


def group(statements: Sequence[Statement], pairs: Iterable[Judged], judge: Judge) -> list[tuple[Statement, ...]]:
    """The claims of each fact, in the order of ids; a claim that goes with no other is a fact of its own."""
    groups, apart = _copies(statements), _Apart()
    same = [(found.weight, (a, b)) for a, b, found in pairs if found.answer is Answer.YES]
    for _, (a, b) in sorted(same, key=lambda one: _surest(*one)):
        ours, theirs = groups[a.claim_id], groups[b.claim_id]
        if ours is theirs or apart.holds(ours, theirs):
            continue
        if judge(a, b) is not TOGETHER:
            if _differ(ours, theirs, judge):
                apart.keep(ours, theirs)
                continue
            if not _go_together(ours, theirs, judge):
                continue
        ours.extend(theirs)
        groups.update({one.claim_id: ours for one in theirs})
        apart.join(ours, theirs)
    distinct = {id(members): members for members in groups.values()}.values()
    return sorted((tuple(sorted(members, key=lambda one: one.claim_id)) for members in distinct), key=_smallest)


def _copies(statements: Iterable[Statement]) -> dict[str, list[Statement]]:
    """Claim id → the copies of its sentence: they go together before anything else does."""
    by_copy: dict[str, list[Statement]] = defaultdict(list)
    for one in statements:
        by_copy[one.copy].append(one)
    return {one.claim_id: copies for copies in by_copy.values() for one in copies}


def _surest(weight: int, both: tuple[Statement, Statement]) -> tuple[int, list[tuple[str, ...]], Pair]:
    """Sorts the surest pairs first. Ties fall by what is said before ids: a copy must not turn the scales."""
    return -weight, sorted(one.said for one in both), pair(*both)


def clusters(statements: Iterable[Statement], pairs: Iterable[Judged]) -> Mapping[str, str]:
    """Claim id → the smallest id of all that hang together as one thing, pair by pair: no fact reaches beyond."""
    claims = {one.claim_id: one.copy for one in statements}
    copies = ((name, copy) for name, copy in claims.items() if copy in claims)
    same = ((a.claim_id, b.claim_id) for a, b, judged in pairs if judged.answer is Answer.YES)
    return first_of_each(claims, chain(copies, same))


class _Apart:
    """Groups of which one claim is known to differ from one of another's: they never go together, however they grow."""

    def __init__(self) -> None:
        self.known: dict[int, set[int]] = defaultdict(set)

    def holds(self, ours: Sequence[Statement], theirs: Sequence[Statement]) -> bool:
        return id(theirs) in self.known[id(ours)]

    def keep(self, ours: Sequence[Statement], theirs: Sequence[Statement]) -> None:
        self.known[id(ours)].add(id(theirs))
        self.known[id(theirs)].add(id(ours))

    def join(self, ours: Sequence[Statement], theirs: Sequence[Statement]) -> None:
        """``theirs`` are of ``ours`` now."""
        for other in self.known.pop(id(theirs), ()):
            self.known[other].add(id(ours))
            self.known[id(ours)].add(other)


def _differ(ours: Sequence[Statement], theirs: Sequence[Statement], judge: Judge) -> bool:
    return any(judge(x, y).answer is Answer.NO for x, y in product(ours, theirs))


def _go_together(ours: Sequence[Statement], theirs: Sequence[Statement], judge: Judge) -> bool:
    """On the whole enough speaks for it. Copies count once.

    That two claims are told at different times says nothing of a series.
    """
    weights: dict[tuple[str, str], int] = {}
    for x, y in product(ours, theirs):
        judged = judge(x, y)
        if judged.gate != gates.OCCASION:
            weight = judged.weight if judged.answer is Answer.YES else min(judged.weight, judge.rules.maybe)
            weights[x.copy, y.copy] = max(weight, weights.get((x.copy, y.copy), weight))
    return sum(weights.values()) >= judge.rules.maybe * len(weights)


def _smallest(members: tuple[Statement, ...]) -> str:
    return members[0].claim_id


def fact(members: Sequence[Statement], judge: Judge, cluster: str) -> Fact:
    ids = tuple(one.claim_id for one in members)
    subjects = sorted({one.subject for one in members if one.subject})
    steps = _steps(members)
    by_hand = [judge.settled.windows[name] for name in ids if name in judge.settled.windows]
    moves = bool(steps) or any(one.claim.measure is Measure.TOTAL for one in members)
    return Fact(
        fact_id=hashlib.sha256(ids[0].encode()).hexdigest()[:16],
        label=_label(members, subjects),
        kind=FactKind.SERIES if moves else FactKind.FIXED,
        concept=subjects[0].lstrip("=") if subjects else None,
        unit=members[0].claim.unit,
        claims=ids,
        cluster=cluster,
        drift=max((share / time.days for time, share in steps), default=0.0),
        window=by_hand[0] if by_hand else min([judge.rules.window, *(time - timedelta(days=1) for time, _ in steps)]),
    )


def _steps(members: Sequence[Statement]) -> list[tuple[timedelta, float]]:
    """The times in which one origin went from one figure to another, and by what share."""
    said = [one for one in members if one.when is not None and one.claim.certainty is not Certainty.DENIED]
    found = []
    for newer, older in permutations(said, 2):
        if newer.origin.key == older.origin.key and later(newer, older) and newer.when and older.when:
            apart = intervals.apart(newer.measured, older.measured)
            if apart != 1:
                found.append((newer.when.first - older.when.last, float(apart) - 1))
    return found


def later(a: Statement, b: Statement) -> bool:
    """``a`` speaks of a later moment than ``b``, whatever day within its month each means."""
    return a.when is not None and b.when is not None and a.when.first > b.when.last


def _label(members: Sequence[Statement], subjects: Sequence[str]) -> str:
    what = subjects[0].lstrip("=") if subjects else members[0].claim.unit
    who = next((one.claim.parties for one in members if one.claim.parties), None)
    where = next((one.claim.place for one in members if one.claim.place), None)
    between = " → ".join(name for name in (who.giver, who.receiver) if name) if who else ""
    return " · ".join(part for part in (what, between or where) if part)
