"""Two claims of one fact: how do they stand to each other?

The levels are asked from the top; the first that holds is the relation. None may hold: two figures of different times
in a series only follow each other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from extractors.claims import Certainty, Measure
from factcheck.corroborate import gates, intervals
from factcheck.corroborate.facts import later
from factcheck.corroborate.independence import independent, may_be_one
from factcheck.corroborate.intervals import Meeting
from factcheck.corroborate.judging import Judgement
from factcheck.corroborate.model import DIRECTED, Fact, FactKind, Relation, RelationKind
from factcheck.corroborate.origins import Origin, Voice
from factcheck.corroborate.rules import Rules
from factcheck.corroborate.statements import Statement
from factcheck.corroborate.verdict import Answer, Verdict


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """Two claims of one fact, with what the levels ask of them.

    ours, theirs   origins, traced.
    judged         how surely the two speak of one thing.
    near           of one time, as far as their dates tell.
    one_evidence   what both rest on: who looks at the same images as another adds no witness.
    """

    a: Statement
    b: Statement
    ours: Origin
    theirs: Origin
    fact: Fact
    judged: Judgement
    rules: Rules
    meeting: Meeting
    near: bool
    one_evidence: str | None

    @property
    def one_origin(self) -> bool:
        return self.ours.key == self.theirs.key

    @property
    def same_time(self) -> bool:
        return self.near or self.fact.kind is FactKind.FIXED

    @property
    def same_figure(self) -> bool:
        ours, theirs = self.a.claim, self.b.claim
        return (ours.low, ours.high, ours.bound, ours.unit) == (theirs.low, theirs.high, theirs.bound, theirs.unit)

    @property
    def denied(self) -> int:
        return (self.a.claim.certainty is Certainty.DENIED) + (self.b.claim.certainty is Certainty.DENIED)

    @property
    def gainsaid(self) -> bool:
        """One denies what the other tells: a figure that makes the denied one true, or comes close to it.

        Who denies 185 does not contradict "more than 17".
        """
        if self.denied != 1:
            return False
        told = self.meeting.implied if self.a.claim.certainty is Certainty.DENIED else self.meeting.implies
        return told or self.meeting.close

    @property
    def attributed(self) -> bool:
        """Both say who knows: what a writer tells in his own voice contests nobody's figure."""
        return not {self.ours.voice, self.theirs.voice} & {Voice.OUTLET, Voice.ACTING, Voice.NOBODY}

    @property
    def attested(self) -> bool:
        """A source's figures of one thing follow each other; what one writer tells on two days may be two things."""
        return self.judged.sure or {self.ours.voice, self.theirs.voice}.isdisjoint({Voice.OUTLET, Voice.NOBODY})

    @property
    def rivals(self) -> bool:
        """Their figures cannot both be true of one moment. A part and its whole are no rivals."""
        parts = gates.part(self.a, self.b, self.rules) or gates.part(self.b, self.a, self.rules)
        fixed = self.fact.kind is FactKind.FIXED and {self.a.claim.measure, self.b.claim.measure} != {None}
        return not self.meeting.meet and not parts and (self.near or fixed) and not self.drifted

    @property
    def outgrown(self) -> bool:
        """At least four one day, seven the next: of what grows, the later figure is the newer, and no repetition."""
        newer, older = (self.a, self.b) if later(self.a, self.b) else (self.b, self.a)
        low, floor = newer.claim.low, older.claim.low
        grown = older.claim.high is None and low is not None and floor is not None and low > floor
        return grown and later(newer, older) and {self.a.claim.measure, self.b.claim.measure} == {Measure.TOTAL}

    @property
    def drifted(self) -> bool:
        """Told on different days, and no further apart than the fact has moved in such a time."""
        if self.a.when is None or self.b.when is None:
            return False
        days = abs(self.a.when.first - self.b.when.first).days
        moved = self.fact.drift * days
        return moved > 0 and float(intervals.apart(self.a.measured, self.b.measured)) - 1 <= moved

    def meets(self, forward: bool) -> bool:
        """``a``'s figure would support ``b``'s (or the reverse): it implies it, or both come close."""
        one, other = (self.a, self.b) if forward else (self.b, self.a)
        if one.claim.certainty is Certainty.POSSIBLE or gates.part(other, one, self.rules):
            return False
        implies = self.meeting.implies if forward else self.meeting.implied
        close = self.meeting.close and not gates.part(one, other, self.rules)
        return self.same_time and (implies or close)

    def backs(self, forward: bool) -> bool:
        """``a`` supports ``b`` (or the reverse)."""
        return (
            self.judged.sure
            and not self.one_evidence
            and self.independence.answer is Answer.YES
            and self.meets(forward)
        )

    @cached_property
    def independence(self) -> Verdict:
        return independent(self.ours, self.theirs)


@dataclass(frozen=True, slots=True)
class Level:
    kind: RelationKind
    holds: Callable[[Comparison], bool]
    words: str


LEVELS = (
    Level(RelationKind.WIRE_COPY, lambda c: c.a.copy == c.b.copy, "the same sentence in near-duplicate articles"),
    Level(RelationKind.CONFLICTS, lambda c: not c.one_origin and c.gainsaid, "one denies the figure"),
    Level(RelationKind.REPEATS, lambda c: c.denied != 1 and c.one_origin and c.same_figure, "one origin, one figure"),
    Level(
        RelationKind.REPEATS,
        lambda c: not c.denied and c.one_origin and c.meeting.meet and c.same_time and not c.outgrown,
        "one origin, figures that agree",
    ),
    Level(
        RelationKind.UPDATES,
        lambda c: not c.denied and c.one_origin and c.attested and (later(c.a, c.b) or later(c.b, c.a)),
        "one origin, later",
    ),
    Level(
        RelationKind.SUPPORTS,
        lambda c: not c.denied and not c.one_origin and (c.backs(True) or c.backs(False)),
        "independent origins",
    ),
    Level(
        RelationKind.POSSIBLY_SAME,
        lambda c: not c.denied and not c.one_origin and not c.judged.sure and (c.meets(True) or c.meets(False)),
        "they may speak of two things",
    ),
    Level(
        RelationKind.ONE_EVIDENCE,
        lambda c: bool(not c.denied and not c.one_origin and c.one_evidence and (c.meets(True) or c.meets(False))),
        "both rest on the same evidence",
    ),
    Level(
        RelationKind.CONSISTENT,
        lambda c: not c.denied and not c.one_origin and c.meeting.meet and c.same_time,
        "the figures can both be true",
    ),
    Level(
        RelationKind.CONFLICTS,
        lambda c: not c.denied and not c.one_origin and c.attributed and c.rivals and not may_be_one(c.ours, c.theirs),
        "they cannot both be true",
    ),
)


def relations(c: Comparison) -> Iterator[Relation]:
    """None, one, or two: support may run both ways."""
    level = next((level for level in LEVELS if level.holds(c)), None)
    if level is None:
        return
    for a, b in _directed(c, level.kind):
        gate = c.judged.gate if level.kind is RelationKind.POSSIBLY_SAME else None
        yield Relation(a=a.claim_id, b=b.claim_id, kind=level.kind, why=_why(c, a, b, level), gate=gate)


def _directed(c: Comparison, kind: RelationKind) -> Iterator[tuple[Statement, Statement]]:
    match kind:
        case RelationKind.UPDATES:
            yield (c.a, c.b) if later(c.a, c.b) else (c.b, c.a)
        case RelationKind.SUPPORTS:
            if c.backs(True):
                yield c.a, c.b
            if c.backs(False):
                yield c.b, c.a
        case _:
            assert kind not in DIRECTED
            yield (c.a, c.b) if c.a.claim_id < c.b.claim_id else (c.b, c.a)


def _why(c: Comparison, a: Statement, b: Statement, level: Level) -> str:
    why = f"{_says(a)}; {_says(b)}: {level.words}"
    if level.kind is RelationKind.CONSISTENT:
        known = c.independence
        why += f", but {known.why}" if known.answer is Answer.UNKNOWN else ", but say little about each other"
    if level.kind is RelationKind.ONE_EVIDENCE:
        why += f": {c.one_evidence}"
    return why


def _says(one: Statement) -> str:
    dated = f" ({one.when.last})" if one.when else ""
    return f"{one.says()}{dated}"


def possibly_same(a: Statement, b: Statement, judged: Judgement) -> Relation:
    first, second = sorted((a, b), key=lambda one: one.claim_id)
    return Relation(
        a=first.claim_id,
        b=second.claim_id,
        kind=RelationKind.POSSIBLY_SAME,
        why=f"{_says(first)}; {_says(second)}: {judged.why}",
        gate=judged.gate,
    )
