"""What comes out: facts, relations between claims, and where each claim stands, with the evidence beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any


class Status(StrEnum):
    """Where a claim stands; the first that applies is shown."""

    CONTESTED = "contested"  # another origin's figure conflicts, or another party denies it
    SUPERSEDED = "superseded"  # its own origin has given a later figure
    CORROBORATED = "corroborated"  # an independent origin supports it
    SINGLE_SOURCE = "single_source"  # nobody independent supports it; ``Reason`` says why


class Reason(StrEnum):
    """Why nobody independent supports a claim; the first that applies is shown."""

    CIRCULAR = "circular"  # those who cite each other lead back to the start
    UNATTRIBUTED = "unattributed"  # the text does not say who knows it
    REPEATED = "repeated"  # one origin, several outlets
    ONE_EVIDENCE = "one_evidence"  # others agree, but look at the same evidence
    CONSISTENT_ONLY = "consistent_only"  # others are compatible with it, none supports it
    POSSIBLY_SAME = "possibly_same"  # others may speak of the same thing; a reviewer must say
    ALONE = "alone"  # nobody else gives a figure


class RelationKind(StrEnum):
    WIRE_COPY = "wire_copy"
    REPEATS = "repeats"
    UPDATES = "updates"
    SUPPORTS = "supports"
    ONE_EVIDENCE = "one_evidence"
    CONSISTENT = "consistent"
    CONFLICTS = "conflicts"
    POSSIBLY_SAME = "possibly_same"


DIRECTED = frozenset({RelationKind.UPDATES, RelationKind.SUPPORTS})


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """How two claims stand to each other.

    a, b   claim ids; ``a`` updates or supports ``b``. The other kinds have no direction, and ``a`` is the smaller id.
    why    a short sentence with the figures in it.
    gate   the gate that could not be decided, for ``possibly_same``.
    """

    a: str
    b: str
    kind: RelationKind
    why: str
    gate: str | None = None

    def order(self) -> tuple[str, str, str]:
        """Two claims have one relation in one direction at most."""
        return self.a, self.b, self.kind


class FactKind(StrEnum):
    FIXED = "fixed"  # one value to know
    SERIES = "series"  # a running total, or a state that changes


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What several claims speak of.

    fact_id   digest of its smallest claim id.
    label     for people: "container · North Korea → Russia".
    concept   canonical item, or the folded item word where no concept is known.
    window    in a series, figures dated this far apart still speak of the same time; shorter where it moves faster.
    claims    claim ids, sorted.
    drift     by what share the figures of one origin have moved in a day, at most.
    cluster   the smallest claim id of all that hang together, pair by pair, as one thing; facts are parts of it.
    """

    fact_id: str
    label: str
    kind: FactKind
    concept: str | None
    unit: str
    claims: tuple[str, ...]
    window: timedelta
    drift: float = 0.0
    cluster: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One item of evidence for a status: the other side's claim or denial, or the claim itself where it is alone."""

    status: Status
    why: str
    claim: str | None = None
    denial: str | None = None


@dataclass(frozen=True, slots=True, order=True)
class Miss:
    """A claim that nearly supports another; those whose figures meet come first."""

    disjoint: bool
    claim_id: str
    gate: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where one claim stands.

    status      the first of ``statuses``.
    reason      why nobody supports it; None unless ``single_source`` is among the statuses.
    nearest     why the nearest other claim does not support it; ``nearest_claim`` is that claim, ``nearest_gate`` names
                the gate, or the relation, that keeps it from doing so.
    n_origins, n_outlets   distinct ones that give a figure for the same fact, this claim's own included.
    n_copies    the same sentence in other articles.
    ground      a reason that lies in the claim and its fact alone, whoever else speaks of it.
    miss        the nearest claim outside its fact that a gate kept out.
    """

    claim_id: str
    status: Status
    statuses: tuple[Status, ...]
    reason: Reason | None
    fact_id: str
    evidence: tuple[Evidence, ...]
    nearest: str | None
    nearest_gate: str | None
    nearest_claim: str | None
    n_origins: int
    n_outlets: int
    n_copies: int
    ground: Reason | None
    miss: Miss | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Covered:
    """What an article is found by, as a store keeps it: its keys, its cover in plain JSON, and those of its story.

    mates   article → in what it prints the other's text, None where it does not.
    """

    article_id: str
    mates: Mapping[str, str | None]
    day: date | None
    keys: frozenset[str]
    cover: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    facts: tuple[Fact, ...]
    relations: tuple[Relation, ...]
    standings: dict[str, Standing]
    covered: tuple[Covered, ...]
    rules_version: str
