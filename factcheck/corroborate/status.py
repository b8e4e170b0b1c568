"""Relations and denials of one claim → where it stands. Levels from the top; all that hold are kept, the first shows.

Every status carries the claim or the denial that it rests on; a claim with nobody beside it rests on itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from factcheck.corroborate.before import Kept, Related
from factcheck.corroborate.chains import CIRCLE
from factcheck.corroborate.model import Evidence, Miss, Reason, RelationKind, Standing, Status
from factcheck.corroborate.origins import Origin, Voice
from factcheck.corroborate.statements import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One claim with all that was found about it.

    says    the claim in short; ``outlet`` is who published it.
    """

    claim_id: str
    says: str
    outlet: str
    found: Kept

    def related(self, *kinds: RelationKind) -> list[Related]:
        return [one for one in self.found.related if one.relation.kind in kinds]

    def onto(self, kind: RelationKind) -> list[Related]:
        """Directed relations that end at this claim."""
        return [one for one in self.related(kind) if one.relation.b == self.claim_id]


def ground(origin: Origin) -> Reason | None:
    """Why a claim has no witness, whoever agrees."""
    if origin.key.startswith(CIRCLE):
        return Reason.CIRCULAR
    return Reason.UNATTRIBUTED if origin.voice in {Voice.OUTLET, Voice.ACTING, Voice.NOBODY} else None


def outlet(one: Statement) -> str:
    return one.article.publisher or one.article.article_id


@dataclass(frozen=True, slots=True)
class Level:
    status: Status
    evidence: Callable[[Case], list[Evidence]]


def contested(case: Case) -> list[Evidence]:
    against = _evidence(Status.CONTESTED, case.related(RelationKind.CONFLICTS))
    denied = case.found.contests
    return against + [Evidence(status=Status.CONTESTED, why=one.why, denial=one.denial_id) for one in denied]


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
        Evidence(status=Status.SINGLE_SOURCE, why=f"{case.says}: nobody else", claim=case.claim_id)
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
    beside: Callable[[Case], list[Related]]


def _repeated(case: Case) -> list[Related]:
    same = case.related(RelationKind.WIRE_COPY, RelationKind.REPEATS)
    return [one for one in same if one.outlet != case.outlet]


def _consistent(case: Case) -> list[Related]:
    """Also those whom this claim supports: asked of a claim that nobody supports, so they do not support it back."""
    return case.related(RelationKind.CONSISTENT, RelationKind.SUPPORTS)


def _one_evidence(case: Case) -> list[Related]:
    return case.related(RelationKind.ONE_EVIDENCE)


def _possibly(case: Case) -> list[Related]:
    return case.related(RelationKind.POSSIBLY_SAME)


REASONS = (
    Ground(Reason.CIRCULAR, lambda case: case.found.ground is Reason.CIRCULAR, _repeated),
    Ground(Reason.UNATTRIBUTED, lambda case: case.found.ground is Reason.UNATTRIBUTED, lambda _: []),
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
        claim_id=case.claim_id,
        status=statuses[0],
        statuses=statuses,
        reason=next(ground.reason for ground in REASONS if ground.holds(case)) if single else None,
        fact_id=case.found.fact_id,
        evidence=tuple(item for evidence in found.values() for item in evidence),
        nearest=nearest.why if nearest else None,
        nearest_gate=nearest.gate if nearest else None,
        nearest_claim=nearest.claim_id if nearest else None,
        n_origins=case.found.n_origins,
        n_outlets=case.found.n_outlets,
        n_copies=len(case.related(RelationKind.WIRE_COPY)),
        ground=case.found.ground,
        miss=case.found.miss,
    )


def _nearest(case: Case) -> Miss | None:
    """The first of: compatible, contradicting, possibly the same, kept out by a gate."""
    close = [*_one_evidence(case), *_consistent(case), *case.related(RelationKind.CONFLICTS), *_possibly(case)]
    if not close:
        return case.found.miss
    relation = close[0].relation
    return Miss(False, close[0].other, relation.gate or str(relation.kind), relation.why)


def _evidence(status: Status, beside: Iterable[Related]) -> list[Evidence]:
    return [Evidence(status=status, why=one.relation.why, claim=one.other) for one in beside]
