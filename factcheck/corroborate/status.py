"""Relations and denials of one claim → where it stands. Levels from the top; all that hold are kept, the first shows.

Every status carries the claim or the denial that it rests on; a claim with nobody beside it rests on itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from extractors.claims import Certainty
from factcheck.corroborate.chains import CIRCLE
from factcheck.corroborate.denials import Contest
from factcheck.corroborate.model import Evidence, Fact, Reason, Relation, RelationKind, Standing, Status
from factcheck.corroborate.origins import Origin, Voice
from factcheck.corroborate.statements import Statement


@dataclass(frozen=True, slots=True, order=True)
class Miss:
    """A claim that nearly supports another; those whose figures meet come first."""

    disjoint: bool
    claim_id: str
    gate: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Members:
    """How many give a figure of one fact: those who only deny it are not counted, unless there are no others."""

    n_origins: int
    n_outlets: int

    @classmethod
    def of(cls, told: Sequence[tuple[Statement, str]]) -> Members:
        """From each claim and the key of its traced origin."""
        counted = [(one, key) for one, key in told if one.claim.certainty is not Certainty.DENIED] or told
        return cls(n_origins=len({key for _, key in counted}), n_outlets=len({_outlet(one) for one, _ in counted}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One claim with all that was found about it.

    beside      the relations that name the claim, each with the claim on its other side.
    members     the claims of its fact, its own included.
    nearest     the nearest claim outside its fact that a gate kept out.
    """

    claim: Statement
    origin: Origin
    fact: Fact
    beside: Sequence[tuple[Relation, Statement]]
    contests: Sequence[Contest]
    members: Members
    nearest: Miss | None

    def related(self, *kinds: RelationKind) -> list[tuple[Relation, Statement]]:
        return [(rel, one) for rel, one in self.beside if rel.kind in kinds]

    def onto(self, kind: RelationKind) -> list[tuple[Relation, Statement]]:
        """Directed relations that end at this claim."""
        return [(rel, one) for rel, one in self.related(kind) if rel.b == self.claim.claim_id]


@dataclass(frozen=True, slots=True)
class Level:
    status: Status
    evidence: Callable[[Case], list[Evidence]]


def contested(case: Case) -> list[Evidence]:
    against = _evidence(Status.CONTESTED, case.related(RelationKind.CONFLICTS))
    return against + [Evidence(status=Status.CONTESTED, why=one.why, denial=one.denial_id) for one in case.contests]


def superseded(case: Case) -> list[Evidence]:
    return _evidence(Status.SUPERSEDED, case.onto(RelationKind.UPDATES))


def corroborated(case: Case) -> list[Evidence]:
    return _evidence(Status.CORROBORATED, case.onto(RelationKind.SUPPORTS))


def single_source(case: Case) -> list[Evidence]:
    """Nobody else gives a figure at that time that supports it or conflicts with it."""
    if corroborated(case) or case.related(RelationKind.CONFLICTS):
        return []
    beside = next((found for reason in REASONS if reason.holds(case) and (found := reason.beside(case))), [])
    return _evidence(Status.SINGLE_SOURCE, beside) or [
        Evidence(status=Status.SINGLE_SOURCE, why=f"{case.claim.says()}: nobody else", claim=case.claim.claim_id)
    ]


LEVELS = (
    Level(Status.CONTESTED, contested),
    Level(Status.SUPERSEDED, superseded),
    Level(Status.CORROBORATED, corroborated),
    Level(Status.SINGLE_SOURCE, single_source),
)


@dataclass(frozen=True, slots=True)
class Ground:
    """A reason, when it holds, and the relations that show it."""

    reason: Reason
    holds: Callable[[Case], bool]
    beside: Callable[[Case], list[tuple[Relation, Statement]]]


def _repeated(case: Case) -> list[tuple[Relation, Statement]]:
    own = _outlet(case.claim)
    same = case.related(RelationKind.WIRE_COPY, RelationKind.REPEATS)
    return [(rel, one) for rel, one in same if _outlet(one) != own]


def _consistent(case: Case) -> list[tuple[Relation, Statement]]:
    """Also those whom this claim supports: asked of a claim that nobody supports, so they do not support it back."""
    return case.related(RelationKind.CONSISTENT, RelationKind.SUPPORTS)


def _one_evidence(case: Case) -> list[tuple[Relation, Statement]]:
    return case.related(RelationKind.ONE_EVIDENCE)


def _possibly(case: Case) -> list[tuple[Relation, Statement]]:
    return case.related(RelationKind.POSSIBLY_SAME)


REASONS = (
    Ground(Reason.CIRCULAR, lambda case: case.origin.key.startswith(CIRCLE), _repeated),
    Ground(
        Reason.UNATTRIBUTED, lambda case: case.origin.voice in {Voice.OUTLET, Voice.ACTING, Voice.NOBODY}, lambda _: []
    ),
    Ground(Reason.REPEATED, lambda case: bool(_repeated(case)), _repeated),
    Ground(Reason.ONE_EVIDENCE, lambda case: bool(_one_evidence(case)), _one_evidence),
    Ground(Reason.CONSISTENT_ONLY, lambda case: bool(_consistent(case)), _consistent),
    Ground(Reason.POSSIBLY_SAME, lambda case: bool(_possibly(case)), _possibly),
    Ground(Reason.ALONE, lambda _: True, lambda _: []),
)


def standing(case: Case) -> Standing:
    found = {level.status: evidence for level in LEVELS if (evidence := level.evidence(case))}
    statuses = tuple(found)
    single = Status.SINGLE_SOURCE in found
    nearest = _nearest(case) if Status.CORROBORATED not in found else None
    return Standing(
        claim_id=case.claim.claim_id,
        status=statuses[0],
        statuses=statuses,
        reason=next(ground.reason for ground in REASONS if ground.holds(case)) if single else None,
        fact_id=case.fact.fact_id,
        evidence=tuple(item for evidence in found.values() for item in evidence),
        nearest=nearest.why if nearest else None,
        nearest_gate=nearest.gate if nearest else None,
        nearest_claim=nearest.claim_id if nearest else None,
        n_origins=case.members.n_origins,
        n_outlets=case.members.n_outlets,
        n_copies=len(case.related(RelationKind.WIRE_COPY)),
    )


def _nearest(case: Case) -> Miss | None:
    """The first of: compatible, contradicting, possibly the same, kept out by a gate."""
    close = [*_one_evidence(case), *_consistent(case), *case.related(RelationKind.CONFLICTS), *_possibly(case)]
    if not close:
        return case.nearest
    relation, other = close[0]
    return Miss(False, other.claim_id, relation.gate or str(relation.kind), relation.why)


def _outlet(one: Statement) -> str:
    return one.article.publisher or one.article.article_id


def _evidence(status: Status, beside: Iterable[tuple[Relation, Statement]]) -> list[Evidence]:
    return [Evidence(status=status, why=rel.why, claim=one.claim_id) for rel, one in beside]
