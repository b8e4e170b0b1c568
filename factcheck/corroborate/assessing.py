"""The stages in their order: group, compare inside each fact, note what may be the same, hear denials, judge."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from factcheck.corroborate import chains, compare, denials, evidence, facts, gates, intervals, status
from factcheck.corroborate.decisions import Settled
from factcheck.corroborate.denials import Contest
from factcheck.corroborate.evidence import Piece
from factcheck.corroborate.facts import Judged
from factcheck.corroborate.independence import independent
from factcheck.corroborate.judging import Judge
from factcheck.corroborate.model import Assessment, Fact, Relation
from factcheck.corroborate.moments import Moments
from factcheck.corroborate.origins import Origin, Voice
from factcheck.corroborate.rules import Rules
from factcheck.corroborate.scenes import Scene
from factcheck.corroborate.statements import Statement
from factcheck.corroborate.status import Miss
from factcheck.corroborate.verdict import Answer

NO_RIVAL = 10  # times: figures further apart leave a reviewer nothing to ask


def assess(
    scenes: Sequence[Scene],
    statements: Sequence[Statement],
    stories: Mapping[str, frozenset[str]],
    rules: Rules,
    settled: Settled,
) -> Assessment:
    judge = Judge(stories, rules, settled)
    pairs = facts.comparable(statements, judge)
    groups = facts.group(statements, pairs, judge)
    found = [facts.fact(members, judge) for members in groups]
    traced = {one.claim_id: origin for members in groups for one, origin in _traced(members)}
    within = (rel for fact, members in zip(found, groups, strict=True) for rel in _within(fact, members, traced, judge))
    relations = sorted([*within, *_across(pairs, groups, judge.rules)], key=Relation.order)
    contests = denials.contests(scenes, groups, stories, rules)
    cases = _cases(found, groups, traced, relations, contests, _nearest(pairs))
    return Assessment(
        facts=tuple(found),
        relations=tuple(relations),
        standings={case.claim.claim_id: status.standing(case) for case in cases},
        covered=(),
        rules_version=rules.version,
    )


def _traced(members: Sequence[Statement]) -> Iterator[tuple[Statement, Origin]]:
    """Each claim with the origin that its outlets lead back to; what a writer says himself leads no further."""
    known = chains.trace((one.article.publisher, one.origin) for one in members)
    for one in members:
        own = one.origin.voice is Voice.OUTLET and one.claim.source is None
        yield one, one.origin if own else known.get(one.origin.key, one.origin)


def _within(fact: Fact, members: Sequence[Statement], traced: Mapping[str, Origin], judge: Judge) -> Iterator[Relation]:
    """A pair is compared unless a gate keeps it apart: A like B and B like C does not make A like C."""
    moments = Moments.of(members, traced, fact.window)
    seen = _seen(members, {one.claim_id: traced[one.claim_id] for one in members})
    for a, b in combinations(members, 2):
        judged = judge(a, b)
        if judged.answer is not Answer.NO:
            yield from compare.relations(
                compare.Comparison(
                    a=a,
                    b=b,
                    ours=traced[a.claim_id],
                    theirs=traced[b.claim_id],
                    fact=fact,
                    judged=judged,
                    rules=judge.rules,
                    meeting=intervals.meet(a.measured, b.measured),
                    near=moments.together(a, b),
                    one_evidence=evidence.in_common(seen[traced[a.claim_id].key], seen[traced[b.claim_id].key]),
                )
            )


def _seen(members: Sequence[Statement], traced: Mapping[str, Origin]) -> Mapping[str, list[Piece]]:
    """Key of an origin → the evidence that its figure rests on, whichever paper says so, under whatever name."""
    rests = [(traced[one.claim_id], piece) for one in members for piece in one.rests_on]
    return {
        origin.key: [piece for other, piece in rests if independent(origin, other).answer is not Answer.YES]
        for origin in traced.values()
    }


def _across(pairs: Sequence[Judged], groups: Sequence[Sequence[Statement]], rules: Rules) -> Iterator[Relation]:
    """Claims of different facts that one gate alone, undecided, keeps apart. A writer's own two figures are two.

    A kind and what it is a kind of (nurses, people) are worth the question only where their figures meet.
    """
    home = {one.claim_id: number for number, members in enumerate(groups) for one in members}
    for a, b, judged in pairs:
        if judged.answer is not Answer.UNKNOWN or judged.weight < rules.maybe or a.article is b.article:
            continue
        near = a.subject == b.subject and intervals.apart(a.measured, b.measured) <= NO_RIVAL
        alike = near or (intervals.meet(a.measured, b.measured).meet and not _worded_apart(a, b))
        if alike and home[a.claim_id] != home[b.claim_id]:
            yield compare.possibly_same(a, b, judged)


def _worded_apart(a: Statement, b: Statement) -> bool:
    """One language names what they count by two words, and one that no lexicon knows: three balls, three canisters."""
    told = a.subject is not None and b.subject is not None and a.language == b.language
    return told and a.subject != b.subject and None in (a.concept, b.concept) and not gates.cognate(a, b)


def _nearest(pairs: Sequence[Judged]) -> Mapping[str, Miss]:
    """Claim → which gate kept out another origin's claim of the same kind; those whose figures meet come first."""
    misses: dict[str, list[Miss]] = defaultdict(list)
    for a, b, judged in pairs:
        if judged.answer is Answer.NO and a.origin.key != b.origin.key:
            disjoint = not intervals.meet(a.measured, b.measured).meet
            misses[a.claim_id].append(Miss(disjoint, b.claim_id, judged.gate, f"{b.says()}: {judged.why}"))
            misses[b.claim_id].append(Miss(disjoint, a.claim_id, judged.gate, f"{a.says()}: {judged.why}"))
    return {claim_id: min(found) for claim_id, found in misses.items()}


def _cases(
    found: Sequence[Fact],
    groups: Sequence[Sequence[Statement]],
    traced: Mapping[str, Origin],
    relations: Sequence[Relation],
    contests: Sequence[Contest],
    nearest: Mapping[str, Miss],
) -> Iterator[status.Case]:
    by_id = {one.claim_id: one for members in groups for one in members}
    related: dict[str, list[tuple[Relation, Statement]]] = defaultdict(list)
    for relation in relations:
        related[relation.a].append((relation, by_id[relation.b]))
        related[relation.b].append((relation, by_id[relation.a]))
    denied: dict[str, list[Contest]] = defaultdict(list)
    for contest in contests:
        denied[contest.claim_id].append(contest)
    for fact, members in zip(found, groups, strict=True):
        told = status.Members.of([(one, traced[one.claim_id].key) for one in members])
        for one in members:
            yield status.Case(
                claim=one,
                origin=traced[one.claim_id],
                fact=fact,
                beside=related[one.claim_id],
                contests=denied[one.claim_id],
                members=told,
                nearest=nearest.get(one.claim_id),
            )
