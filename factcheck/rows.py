"""What a page, a chart or an export shows: one flat, typed row a thing.

The store's queries return them, and ``factcheck.export.reading_rows`` makes them of a reading that is not stored yet.
They stand apart from the store so that showing one needs no database library.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from extractors.claims import Article, Bound, Certainty, Claim, Measure, Period, Published, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRow:
    """One claim with its article and how it stands.

    text        the quantity as printed; ``item``, ``source`` and ``cue`` are as printed too.
    start, end  where ``text`` stands in the article's text; ``sentence_start`` likewise.
    place, giver, receiver, concept, origin   canonical names.
    status      None as long as the claim has not been compared with the others; so are the counts.
    nearest     why the nearest candidate for support is none; ``nearest_gate`` names what kept it out.
    """

    claim_id: str
    article_id: str
    text_sha256: str
    title: str | None
    publisher: str | None
    published: Published | None
    credit: str | None
    lang: str | None
    url: str | None
    sentence: str
    sentence_start: int
    start: int
    end: int
    text: str
    low: Decimal | None
    high: Decimal | None
    bound: Bound
    unit: str
    item: str | None
    concept: str | None
    source: str | None
    origin: str | None
    cue: str | None
    certainty: Certainty
    measure: Measure | None
    as_of: date | None
    period: Period | None
    place: str | None
    giver: str | None
    receiver: str | None
    quoted: bool
    because: tuple[str, ...]
    status: str | None = None
    statuses: tuple[str, ...] = ()
    reason: str | None = None
    nearest: str | None = None
    nearest_gate: str | None = None
    nearest_claim_id: str | None = None
    fact_id: str | None = None
    fact_label: str | None = None
    n_origins: int | None = None
    n_outlets: int | None = None
    n_copies: int | None = None
    rules_version: str | None = None
    source_name: str | None = None

    @property
    def figure(self) -> str:
        """The interval in the one short notation: ``≥ 40``, ``10–20``."""
        return figure(self.text, self.low, self.high, self.bound)


def figure(text: str, low: Decimal | None, high: Decimal | None, bound: Bound) -> str:
    """As ``Claim.figure``, where only the interval is at hand."""
    nowhere = Span(0, 0)
    return Claim(start=0, end=0, text=text, low=low, high=high, bound=bound, unit="count", sentence=nowhere).figure()


@dataclass(frozen=True, slots=True, kw_only=True)
class DenialRow:
    """One denial without a figure, with its article; the phrases are as printed."""

    denial_id: str
    article_id: str
    title: str | None
    publisher: str | None
    published: Published | None
    lang: str | None
    url: str | None
    sentence: str
    sentence_start: int
    source: str | None
    cue: str
    cue_start: int
    denied: str | None
    origins: tuple[str, ...]
    concepts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceRow:
    """Why a claim has ``status``, and what decided it.

    claim, denial  the other side; where nobody is on it, ``claim`` is the claim itself.
    """

    status: str
    why: str
    claim: ClaimRow | None
    denial: DenialRow | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationRow:
    """How a claim stands to ``other``.

    forward  True where ``other`` is the second of the pair: this claim supports, updates … ``other``.
    gate     what is not known, for ``possibly_same``.
    """

    kind: str
    why: str
    gate: str | None
    forward: bool
    other: ClaimRow


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow:
    """One entry of the history: what happened, when (UTC), to what."""

    event_id: int
    at: datetime
    kind: str
    article_id: str | None
    claim_id: str | None
    detail: dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimDetail:
    """All that is known of one claim; ``claim`` has the spans, ``article`` the text they point into."""

    row: ClaimRow
    claim: Claim
    article: Article
    evidence: tuple[EvidenceRow, ...]
    relations: tuple[RelationRow, ...]
    history: tuple[EventRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRow:
    """One article without its text; ``source_name`` is the file that it came from."""

    article_id: str
    title: str | None
    publisher: str | None
    published: Published | None
    lang: str | None
    url: str | None
    credit: str | None
    note: str | None
    source_name: str
    added_at: datetime
    n_claims: int
    n_denials: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FactRow:
    """One fact: what several claims speak of. The days are those on which its articles appeared."""

    fact_id: str
    label: str
    kind: str
    concept: str | None
    unit: str
    n_claims: int
    n_origins: int
    n_outlets: int
    n_contested: int
    first_day: date | None
    last_day: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """One origin, under its canonical name, with the phrases that named it and how its claims stand."""

    name: str
    aliases: tuple[str, ...]
    n_claims: int
    n_outlets: int
    by_status: dict[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How much there is. ``by_language`` counts articles; "" stands for "not known" or "not yet"."""

    articles: int
    claims: int
    denials: int
    facts: int
    by_status: dict[str, int]
    by_reason: dict[str, int]
    by_language: dict[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusCount:
    status: str
    reason: str | None
    n: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DayCount:
    """Claims of one status in the articles of one day."""

    day: date
    status: str
    n: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RivalFigure:
    """One claim of a fact as a chart draws it: an open side is None, floats are for drawing only.

    day  as of when the figure holds; where the text does not say, when it was published.
    """

    claim_id: str
    day: date | None
    low: float | None
    high: float | None
    figure: str
    text: str
    unit: str
    bound: Bound
    certainty: Certainty
    origin: str | None
    publisher: str | None
    status: str | None
    statuses: tuple[str, ...] = ()
