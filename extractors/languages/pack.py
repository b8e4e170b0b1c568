"""One language, whole: everything looked up by word. The words themselves are in the TOML files beside."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from extractors.claims import Measure
from extractors.languages.context_entries import (
    Attribution,
    Construction,
    Distance,
    Falsehood,
    Hedge,
    Moment,
    Office,
    PlaceFrame,
    TimeFrame,
)
from extractors.languages.entries import (
    BoundCue,
    Comparison,
    Denominator,
    Entry,
    Fraction,
    Multiplier,
    Numeral,
    RangeFrame,
    Ratio,
    SkipFrame,
    Unit,
    Vague,
)
from extractors.languages.grammar import Grammar, Notation
from extractors.languages.lexicon import Lexicon
from extractors.languages.times import Times


@dataclass(frozen=True, slots=True, kw_only=True)
class Institution:
    """Who may know a figure.

    name       canonical, in English.
    parent     what it is a part of: the whole knows what the part says (a ministry's figure is its state's).
    country    where a body of its own belongs: a central bank, a company, a union.
    origin     the topmost of its parents, itself where it is part of nothing.
    """

    name: str
    kind: str
    origin: str
    parent: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Pack:
    """One language, whole.

    context      items, sources and certainty are read to the full depth, not only the figures.
    first_words  what a number, or an ordinal, may begin with; the ``weak_words`` of them do only before one of the
                 ``second_words``: a | million, o | dobro.
    numeral_heads what stands before the hyphen of a numeral: quatre- | vingt.
    after_number what may carry a number on: a scale, a unit, "of", "to", "and" …
    quoting      the entry of the verbs that a quotation makes verbs of saying.
    unit_fillers what may stand between a number and its unit: two | more | years; before a time also | past.
    after_one    what makes a number of "one" before it.
    constructions  by the names that ``context`` has for them.
    triggers     words without one of which a sentence without digits is not worth reading.
    """

    code: str
    name: str
    context: bool
    notation: Notation
    grammar: Grammar
    entries: tuple[Entry, ...]
    numerals: Mapping[str, tuple[Decimal, Numeral]]
    first_words: frozenset[str]
    weak_words: frozenset[str]
    second_words: frozenset[str]
    after_number: frozenset[str]
    unit_fillers: frozenset[str]
    after_one: frozenset[str]
    longest_numeral: int
    numeral_heads: frozenset[str]
    vague: Lexicon[Vague]
    fractions: Lexicon[Fraction]
    denominators: Mapping[str, tuple[Decimal, Denominator]]
    multipliers: Lexicon[Multiplier]
    ratios: Lexicon[Ratio]
    ratios_around: bool
    units: Lexicon[Unit]
    units_before: Lexicon[Unit]
    symbols: Mapping[str, Unit]
    symbol_words: frozenset[str]
    bounds_before: Lexicon[BoundCue]
    bounds_after: Lexicon[BoundCue]
    range_opens: Lexicon[RangeFrame]
    range_joins: Lexicon[tuple[RangeFrame, ...]]
    comparisons: Lexicon[Comparison]
    skip_before: Lexicon[SkipFrame]
    skip_after: Lexicon[SkipFrame]
    hedges: Lexicon[Hedge]
    moments: Lexicon[Moment]
    time_frames: Lexicon[TimeFrame]
    times: Times
    time_words: frozenset[str]
    ago: Lexicon[Distance]
    ago_before: Lexicon[Distance]
    place_frames: Lexicon[PlaceFrame]
    moods: Mapping[str, Hedge]
    falsehoods: Lexicon[Falsehood]
    attributions: Lexicon[Attribution]
    quoting: Attribution | None
    cue_verbs: frozenset[str]
    denial_words: frozenset[str]
    constructions: Mapping[str, Construction]
    concepts: Mapping[str, str]
    people: frozenset[str]
    resumed: Lexicon[str]
    partitives: Lexicon[str]
    worth: Lexicon[str]
    taking_up: Lexicon[str]
    measures: Mapping[str, Measure]
    paid: frozenset[str]
    institutions: Lexicon[Institution]
    compound_names: bool
    offices: Lexicon[Office]
    office_endings: tuple[tuple[str, Office], ...]
    states: frozenset[str]
    triggers: tuple[str, ...]
