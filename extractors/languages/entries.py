"""What the entries of a pack say of figures: numbers, units, bounds, and what is no claim.

Every entry carries examples and counter-examples, which ``cifra check`` runs: an example must read as
it says *and* fire its entry; under ``never`` stand texts in which the entry must stay silent.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from extractors.claims import Bound, Certainty, Measure, SkipReason


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A sentence, and what one of its claims must read as; ``gives`` is ``str(claim)``.

    Keys left out are not checked. ``denies`` is what a denial without a figure denies;
    ``skips`` the reason for which a number is left out.
    ``as_of`` and ``period`` ("2024-01-01/2024-03-31") are for an article of Friday, 14 June 2024; ``parties`` is
    "giver → receiver", "?" for one that is not named.
    """

    text: str
    gives: str | None = None
    item: str | None = None
    source: str | None = None
    cue: str | None = None
    certainty: Certainty | None = None
    origin: str | None = None
    denies: str | None = None
    skips: SkipReason | None = None
    as_of: str | None = None
    period: str | None = None
    place: str | None = None
    measure: Measure | None = None
    parties: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One rule of a pack. ``id`` is "file:first form"; ``note`` says where the knowledge comes from."""

    id: str
    examples: tuple[Example, ...] = ()
    never: tuple[str, ...] = ()
    note: str = ""

    @property
    def title(self) -> str:
        """The id without its file."""
        return self.id.partition(":")[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeral(Entry):
    """Number words of one class.

    words      word → its value; in quotation marks where it has other letters than a to z: "três" = 3.
    scale      multiplies the number before it: hundred, thousand, million.
    bare       a scale that may stand without a number before it (mil, cem).
    glued      a scale that only counts when written after digits (5k, 2.5m).
    capitals   only in capitals: 3M, but 3m.
    inside     a form that stands only inside a joined word (vent in ventuno).
    """

    words: Mapping[str, Decimal]
    scale: bool = False
    bare: bool = False
    glued: bool = False
    capitals: bool = False
    inside: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Vague(Entry):
    """A vague word and the interval it is read as; "about" where both its ends are one (une dizaine: 10).

    forms      with the article where there is one: une dizaine, a handful.
    scales     may stand before a scale word ("several hundred", "dezenas de milhares").
    scale      what the word is worth after another vague one (thousands: 1000).
    alone      may stand without a number before it: centenas, but uma | centena.
    """

    forms: tuple[str, ...]
    low: Decimal
    high: Decimal
    scales: bool = True
    scale: Decimal | None = None
    alone: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Fraction(Entry):
    """A part of a whole, in percent."""

    forms: tuple[str, ...]
    percent: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Denominator(Entry):
    """Names of the parts of a whole, after a number: three | fifths. ``words``: name → how many make the whole."""

    words: Mapping[str, Decimal]


@dataclass(frozen=True, slots=True, kw_only=True)
class Multiplier(Entry):
    """Words that multiply a figure: *twice*, *o dobro de*.

    unless  words right behind that take the meaning away: the trains double | as homes.
    paired  between an article and a noun it tells of so many at once: a double | murder.
    """

    forms: tuple[str, ...]
    times: Decimal
    unless: tuple[str, ...] = ()
    paired: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit(Entry):
    """Names of one unit.

    unit       its name in the shared catalogue; one that the catalogue lacks stands for itself and is never converted.
    factor     what one is worth in it (a cent: 0.01 EUR).
    before     stands before the number (magnitude 6.3).
    glued      a symbol that only counts right beside the digits: 45p, 40C, N200.
    then       only before one of these words: three times | more, but "called three times".
    given      only where one of these words stands before the figure: the index | closed at 5,200.
    unscaled   not behind a scale word: 20 pounds | of cocaine, but 20 million pounds of aid.
    scaled     only behind one: 20 million marks, but the pupil got 20 marks.
    """

    forms: tuple[str, ...]
    unit: str
    factor: Decimal = Decimal(1)
    before: bool = False
    glued: bool = False
    then: tuple[str, ...] = ()
    given: frozenset[str] = frozenset()
    unscaled: bool = False
    scaled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BoundCue(Entry):
    """Words that bound the figure before or after it.

    gap        a verb: determiners and words of bound_gap may stand between it and the figure (ultrapassa já os).
    bare       not before a noun that is counted: the toll passed | 300; not: passed | two laws.
    of_time    false where the words mean something else before a length of time ("over five weeks").
    timed_after   words before it that let it bound a length of time even so: for | over two weeks.
    moving     false where behind a word of change they name where it ended (cayó un 4 % | hasta los 47).
    unless     words shortly before that take the bound away: steeg … | tot 300.
    """

    forms: tuple[str, ...]
    bound: Bound
    after: bool = False
    gap: bool = False
    bare: bool = False
    of_time: bool = True
    timed_after: frozenset[str] = frozenset()
    moving: bool = True
    unless: tuple[str, ...] = ()
    certainty: Certainty | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ratio(Entry):
    """Words between the two numbers of a share: two | in | five, um | em cada | três.

    around     what is counted may stand before them: un Français | sur | cinq.
    whole      the only number that may stand behind them: zeven | van de | tien.
    rounded    only where the whole is small or round: vier | von | fünf; 70 von 85 Drohnen are counts.
    """

    forms: tuple[str, ...]
    around: bool = False
    rounded: bool = False
    whole: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RangeFrame(Entry):
    """Two figures and the words around them: ``opens`` A ``joins`` B.

    pair       the two are claims of their own that share unit and scale, not one range.
    step       A is how far B has moved, and lends it no unit: rose by 15% to | 92.
    moving     a pair only behind a word of change, or of percentages: the rate rose from 2 to 3; else a range.
    """

    opens: tuple[str, ...]
    joins: tuple[str, ...]
    pair: bool = False
    moving: bool = False
    step: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison(Entry):
    """Words before a bare figure that is set against the one before it and has its unit: 3 percent, against | 2."""

    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SkipFrame(Entry):
    """Words beside a number that make it no claim.

    of_time, unit   only a length of time, or only that unit, is skipped so.
    uncounted       only where nothing that is counted follows: a las nueve | empieza, not a las nueve | víctimas.
    before, after   phrases that stand directly before or after the quantity; one is enough,
                    unless ``both``.
    unless          words anywhere before it in the sentence that make it a claim all the same: prison, contract.
    digits          only a figure in digits: a dona | da 99.
    adjacent        no words that bound the figure may stand between: le | 12, not au moins 12.
    fronted         ``before`` only at the head of a sentence: À | 40 ans, elle …
    """

    reason: SkipReason
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    both: bool = False
    fronted: bool = False
    adjacent: bool = False
    of_time: bool = False
    unit: str = ""
    at_most: Decimal | None = None
    uncounted: bool = False
    digits: bool = False
    unless: frozenset[str] = frozenset()
