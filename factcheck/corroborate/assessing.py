"""The stages in their order: group, compare inside each fact, note what may be the same, hear denials, judge."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Any

from extractors.claims import Certainty
from factcheck.corroborate import chains, compare, denials, evidence, facts, gates, intervals, status
from factcheck.corroborate.before import Beside, Contest, Kept, Related
from factcheck.corroborate.evidence import Piece
from factcheck.corroborate.facts import Judged, Question
from factcheck.corroborate.independence import independent
from factcheck.corroborate.judging import Judge
from factcheck.corroborate.model import Assessment, Fact, Miss, Relation
from factcheck.corroborate.moments import Moments
from factcheck.corroborate.origins import Origin, Voice
from factcheck.corroborate.rules import Rules
from factcheck.corroborate.scenes import Scene
from factcheck.corroborate.statements import Statement
from factcheck.corroborate.status import Case
from factcheck.corroborate.verdict import Answer

NO_RIVAL = 10  # times: figures further apart leave a reviewer nothing to ask


def assess(
    scenes: Iterable[Scene],
    statements: Sequence[Statement],
    judge: Judge,
    renewed: Collection[str],
    beside: Beside,
) -> Assessment:
    """Compare the claims of the renewed articles, and those that are put together anew with them.

    What was kept of claims holds as far as it speaks of no others than were compared before.
    """
    ours = {one.claim_id for one in statements if one.article.article_id in renewed}
    again = [one for one in statements if one.claim_id in ours or one.claim_id in beside.again]
    known = frozenset(one.claim_id for one in again)
    pairs = facts.comparable(statements, judge, Question(renewed, known))
    inside = [(a, b, judged) for a, b, judged in pairs if a.claim_id in known and b.claim_id in known]
    clusters, groups = facts.clusters(again, inside), facts.group(again, inside, judge)
    found = [facts.fact(members, judge, clusters[members[0].claim_id]) for members in groups]
    traced = {one.claim_id: origin for members in groups for one, origin in _traced(members)}
    within = (rel for fact, members in zip(found, groups, strict=True) for rel in _within(fact, members, traced, judge))
    relations = sorted([*within, *_across(pairs, groups, judge.rules)], key=Relation.order)
    new = _Found(
        related=_related(relations, statements),
        contests=denials.contests(scenes, statements, groups, judge.stories, judge.rules),
        misses=_nearest(pairs),
    )
    kept = {name: one for name, one in beside.kept.items() if name not in ours}
    cases = [*_put_together(found, groups, traced, new, kept), *_beside(statements, known, ours, new, kept)]
    return Assessment(
        facts=tuple(found),
        relations=tuple(relations),
        standings={case.claim_id: status.standing(case) for case in cases},
        covered=(),
        rules_version=judge.rules.version,
    )


@dataclass(frozen=True, slots=True)
class _Found:
    """By claim: its relations, the denials that reach it, and the nearest claim that a gate kept out."""

    related: Mapping[str, Sequence[Related]]
    contests: Mapping[str, Sequence[Contest]]
    misses: Mapping[str, Miss]

    def joined(self, claim_id: str, kept: Kept | None, stale: Collection[str]) -> Mapping[str, Any]:
        """With what was kept of the claim, but for its relations to the stale claims."""
        related, misses = list(self.related.get(claim_id, ())), [self.misses.get(claim_id)]
        if kept:
            related += [one for one in kept.related if one.other not in stale]
            misses.append(kept.miss)
        return {
            "related": sorted(related, key=lambda one: one.relation.order()),
            "miss": min((miss for miss in misses if miss), default=None),
        }


def _related(relations: Iterable[Relation], statements: Iterable[Statement]) -> Mapping[str, Sequence[Related]]:
    outlets = {one.claim_id: status.outlet(one) for one in statements}
    related: dict[str, list[Related]] = defaultdict(list)
    for relation in relations:
        for one, other in ((relation.a, relation.b), (relation.b, relation.a)):
            related[one].append(Related(relation=relation, other=other, outlet=outlets[other]))
    return related


def _put_together(
    found: Iterable[Fact],
    groups: Sequence[Sequence[Statement]],
    traced: Mapping[str, Origin],
    new: _Found,
    kept: Mapping[str, Kept],
) -> Iterator[Case]:
    """The claims of the facts that are put together anew."""
    known = {one.claim_id for members in groups for one in members}
    for fact, members in zip(found, groups, strict=True):
        n_origins, n_outlets = _numbers(members, traced)
        for one in members:
            yield Case(
                claim_id=one.claim_id,
                says=one.says(),
                outlet=status.outlet(one),
                found=Kept(
                    fact_id=fact.fact_id,
                    n_origins=n_origins,
                    n_outlets=n_outlets,
                    ground=status.ground(traced[one.claim_id]),
                    contests=new.contests.get(one.claim_id, ()),
                    **new.joined(one.claim_id, kept.get(one.claim_id), known),
                ),
            )


def _beside(
    statements: Iterable[Statement],
    known: Collection[str],
    ours: Collection[str],
    new: _Found,
    kept: Mapping[str, Kept],
) -> Iterator[Case]:
    """Claims of other facts, of which something else is true now."""
    for one in statements:
        if one.claim_id in kept and one.claim_id not in known:
            was = kept[one.claim_id]
            found = replace(was, **new.joined(one.claim_id, was, ours))
            if found != was:
                yield Case(claim_id=one.claim_id, says=one.says(), outlet=status.outlet(one), found=found)


def _numbers(members: Sequence[Statement], traced: Mapping[str, Origin]) -> tuple[int, int]:
    """Origins and outlets that give a figure of one fact: who only denies it is not counted, unless all do."""
    counted = [one for one in members if one.claim.certainty is not Certainty.DENIED] or members
    return len({traced[one.claim_id].key for one in counted}), len({status.outlet(one) for one in counted})


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
        if alike and (a.claim_id not in home or home[a.claim_id] != home.get(b.claim_id)):
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
