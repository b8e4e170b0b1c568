"""The model: what an article is, and what is read in it.

Values only: built once, whole, never filled in later. Figures are ``Decimal``, so that "0,1" stays 0.1.
All offsets are Python string indices into ``Article.text``, end exclusive.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from extractors.errors import QuantityError


class Bound(StrEnum):
    """How the words bound the figure."""

    EXACT = "exact"
    ABOUT = "about"
    MORE_THAN = "more_than"
    AT_LEAST = "at_least"
    LESS_THAN = "less_than"
    AT_MOST = "at_most"
    RANGE = "range"
    VAGUE = "vague"


class Certainty(StrEnum):
    """How surely the figure is stated."""

    ASSERTED = "asserted"  # a flat statement, attributed or not
    ESTIMATED = "estimated"  # estimate, projection, forecast, belief
    ALLEGED = "alleged"  # accused, reportedly, the conditional of hearsay
    POSSIBLE = "possible"  # may, could
    DENIED = "denied"  # the source denies it, or it is negated


class Measure(StrEnum):
    """What kind of figure it is; figures of two kinds are never compared."""

    TOTAL = "total"  # a running total or a state at a moment
    FLOW = "flow"  # what happened within a period
    RATE = "rate"  # per something
    SHARE = "share"  # a part of a whole, in percent
    CHANGE = "change"  # a rise or a fall


class SkipReason(StrEnum):
    """Why a number is not a claim."""

    DATE = "date"
    YEAR = "year"
    TIME = "time"
    AGE = "age"
    ORDINAL = "ordinal"
    NAME = "name"
    ARTICLE = "article"  # "one", "um" as article or pronoun
    REFERENCE = "reference"  # "the two countries": refers back, counts nothing new
    ADVERBIAL = "adverbial"  # "ten years ago": says when, not how much
    SCORE = "score"
    LABEL = "label"  # phone, section, list and road numbers


class Precision(StrEnum):
    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of ``Article.text``, end exclusive, with its surface beside it."""

    start: int
    end: int
    text: str = field(default="", compare=False)

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Span:
        """The span of ``text`` from ``start`` to ``end``."""
        return cls(start, end, text[start:end])

    def __len__(self) -> int:
        return self.end - self.start


def surface(span: Span | None) -> str:
    """The words of a span, "" where there is none."""
    return span.text if span else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """When an article appeared.

    day        the first day of the month or year where ``precision`` is coarser.
    basis      where it was read from: "header", "text", "user".
    """

    day: date
    precision: Precision = Precision.DAY
    basis: str = "header"

    def __str__(self) -> str:
        return self.day.isoformat()[: {"day": 10, "month": 7, "year": 4}[self.precision]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """From ``start`` to ``end``, both days included; None leaves that side open."""

    start: date | None
    end: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Parties:
    """Who gives and who receives, by canonical name: direction matters when figures are compared."""

    giver: str | None = None
    receiver: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article as it was received; ``text`` is never changed.

    lang       BCP 47 ("pt-PT"), None when not known.
    credit     the news agency credited, if any.
    note       what the reader of the article must know of it ("fictional sample").
    article_id digest of the text: the same text is the same article. Made once: it is asked for with every claim.
    """

    text: str
    lang: str | None = None
    title: str | None = None
    publisher: str | None = None
    published: Published | None = None
    url: str | None = None
    credit: str | None = None
    note: str | None = None
    article_id: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        digest = hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
        object.__setattr__(self, "article_id", digest[:16])


_SIGNS = {
    Bound.EXACT: "",
    Bound.RANGE: "",
    Bound.VAGUE: "~",
    Bound.ABOUT: "≈ ",
    Bound.MORE_THAN: "> ",
    Bound.AT_LEAST: "≥ ",
    Bound.LESS_THAN: "< ",
    Bound.AT_MOST: "≤ ",
}


def plain(number: Decimal) -> str:
    """A figure without exponent or trailing zeros: 5000, 0.1."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One asserted quantity: the true value lies between ``low`` and ``high``.

    start, end  the quantity with its unit and number words; approximators stand outside.
    low, high   in ``unit``; None leaves that side open.
    unit        "count", "percent", an ISO 4217 code, or the unit's English name in the singular.
    item        head of what is counted or measured; None where the text names none.
    source      who is given as knowing it; None is the writer's own voice, and then ``cue`` is None too.
    concept     canonical item, the same in every language; None where the item is unknown.
    origin      canonical source: the institution whose knowledge the figure is.
    hedges      the words that bound or weaken it ("more than", "could").
    quoted      stands inside quotation marks.
    because     the pack entries that fired, in order.

    The fields' exact meaning, with hard cases, is in docs/claims.md.
    Raises QuantityError if both sides are open, or low is above high.
    """

    start: int
    end: int
    text: str
    low: Decimal | None
    high: Decimal | None
    bound: Bound
    unit: str
    sentence: Span
    item: Span | None = None
    source: Span | None = None
    cue: Span | None = None
    certainty: Certainty = Certainty.ASSERTED
    concept: str | None = None
    origin: str | None = None
    measure: Measure | None = None
    as_of: date | None = None
    period: Period | None = None
    place: str | None = None
    parties: Parties | None = None
    hedges: tuple[Span, ...] = ()
    quoted: bool = False
    because: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.low is None and self.high is None:
            raise QuantityError(f"{self.text!r}: a quantity needs at least one bound")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise QuantityError(f"{self.text!r}: low {self.low} is above high {self.high}")

    @property
    def span(self) -> Span:
        return Span(self.start, self.end, self.text)

    def figure(self) -> str:
        """The interval in one short notation: ``≥ 40``, ``≈ 300``, ``10–20``, ``~200–999``."""
        sides = [plain(side) for side in (self.low, self.high) if side is not None]
        if self.low == self.high:
            sides = sides[:1]
        return _SIGNS[self.bound] + "–".join(sides)

    def __str__(self) -> str:
        """The figure with what it counts: ``≥ 40 barcos``, ``≈ 300 EUR``."""
        what = self.unit if self.unit != "count" else self.item.text if self.item else ""
        return f"{self.figure()} {what}".rstrip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Denial:
    """A denial without a figure: "Moscow denies the transfer".

    source     the phrase of all who deny; ``origins`` names each, canonically.
    denied     what is denied, when the text says it; ``concepts`` are the canonical items in it.
    """

    source: Span | None
    cue: Span
    sentence: Span
    denied: Span | None = None
    origins: tuple[str, ...] = ()
    concepts: tuple[str, ...] = ()
    because: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """A number that is not a claim, with the reason."""

    span: Span
    reason: SkipReason


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One article, read: everything in reading order."""

    article: Article
    claims: tuple[Claim, ...] = ()
    denials: tuple[Denial, ...] = ()
    skipped: tuple[Skipped, ...] = ()
