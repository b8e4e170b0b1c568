"""What a language pack holds, as types. The words themselves are in the TOML files beside.

Every entry carries examples and counter-examples, which ``cifra check`` runs: an example must read as
it says *and* fire its entry; under ``never`` stand texts in which the entry must stay silent.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Generic, Protocol, TypeVar

from extractors.claims import Bound, Certainty, Measure, SkipReason
from extractors.languages.spelling import cut


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

    bare       a scale that may stand without a number before it (mil, cem).
    glued      a scale that only counts when written after digits (5k, 2.5m).
    inside     a form that stands only inside a joined word (vent in ventuno).
    """

    words: Mapping[str, Decimal]
    scale: bool = False
    bare: bool = False
    glued: bool = False
    inside: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Vague(Entry):
    """A vague word and the interval it is read as; "about" where both its ends are one (une dizaine: 10).

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
    forms: tuple[str, ...]
    times: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit(Entry):
    """Names of one unit.

    unit       its name in the shared catalogue.
    factor     what one is worth in it (a cent: 0.01 EUR).
    before     stands before the number (magnitude 6.3).
    glued      a symbol that only counts right behind the digits: 45p, 40C.
    then       only before one of these words: three times | more, but "called three times".
    """

    forms: tuple[str, ...]
    unit: str
    factor: Decimal = Decimal(1)
    before: bool = False
    glued: bool = False
    then: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BoundCue(Entry):
    """Words that bound the figure before or after it.

    gap        a verb: determiners and adverbs may stand between it and the figure (ultrapassa já os).
    of_time    false where the words mean something else before a length of time ("over five weeks").
    moving     false where behind a word of change they name where it ended (cayó un 4 % | hasta los 47).
    unless     words shortly before that take the bound away: steeg … | tot 300.
    """

    forms: tuple[str, ...]
    bound: Bound
    after: bool = False
    gap: bool = False
    of_time: bool = True
    moving: bool = True
    unless: tuple[str, ...] = ()
    certainty: Certainty | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ratio(Entry):
    """Words between the two numbers of a share: two | in | five, um | em cada | três.

    around     what is counted may stand before them: un Français | sur | cinq.
    """

    forms: tuple[str, ...]
    around: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RangeFrame(Entry):
    """Two figures and the words around them: ``opens`` A ``joins`` B.

    pair       the two are claims of their own that share unit and scale, not one range.
    moving     a pair only behind a word of change, or of percentages: the rate rose from 2 to 3; else a range.
    """

    opens: tuple[str, ...]
    joins: tuple[str, ...]
    pair: bool = False
    moving: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SkipFrame(Entry):
    """Words beside a number that make it no claim.

    of_time, unit   only a length of time, or only that unit, is skipped so.
    uncounted       only where nothing that is counted follows: a las nueve | empieza, not a las nueve | víctimas.
    before, after   phrases that stand directly before or after the quantity; one is enough,
                    unless ``both``.
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


class Form(StrEnum):
    """A form of the verb that follows."""

    ANY = "any"
    PARTICIPLE = "participle"
    INFINITIVE = "infinitive"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hedge(Entry):
    """A word that weakens the figures after it in its clause.

    modal             it also weakens the figure that is its subject (300 people may …).
    before            only before a form of the verb: "participle" (terá morrido, not terá 14 quartos),
                      "infinitive" (deve custar, not deve 3 milhões).
    closed_by         only where one of these words stands behind it in its clause: soll … | haben.
    adjacent          only right before the figure, or before its verb: not | 40, did not | lose | 40.
    phrase            weakens its own phrase, up to the next verb of a clause: accused of fraud | paid 300 euros.
    unless            words right behind it that take its meaning away: not | only.
    condition         words of a condition that make it a mere supposition: sem o muro, | teriam ardido.
    endings           of the finite verbs that it also stands for, unless they tell what was said: o navio | levaria,
                      not disse que o navio levaria. Only where the language has a tagger.
    """

    forms: tuple[str, ...]
    certainty: Certainty
    before: Form = Form.ANY
    modal: bool = False
    closed_by: tuple[str, ...] = ()
    adjacent: bool = False
    phrase: bool = False
    unless: tuple[str, ...] = ()
    condition: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Falsehood(Entry):
    """Words that call a thing said untrue: the report is | false, called the allegations | baseless.

    of       what may be called so: the nouns of things said.
    verbs    verbs of calling something so, which attribute nothing else.
    """

    forms: tuple[str, ...]
    of: tuple[str, ...]
    verbs: tuple[str, ...] = ()


class TimeUnit(StrEnum):
    """How long a named time is; seasons, halves and quarters are parts of a year, weekdays of a week."""

    DAY = "day"
    WEEKDAY = "weekday"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF = "half"
    YEAR = "year"


class Reads(StrEnum):
    """What a time says of a figure."""

    WITHIN = "within"  # in 2023: what happened then
    SINCE = "since"  # from then to the article's day
    UNTIL = "until"  # up to then: it held then
    AS_OF = "as_of"
    SPAN = "span"  # from January to March
    APART = "apart"  # what the figure is compared with: than | last year


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment(Entry):
    """Words that name a time by its distance from the article (last month: ``shift`` -1) or by its place in the year
    or the week (first quarter: ``part`` 1; Monday and spring are the first). A season with a ``shift`` is over
    (last summer).

    bare    may stand without a preposition: yesterday.
    """

    forms: tuple[str, ...]
    unit: TimeUnit
    shift: int | None = None
    part: int = 1
    bare: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeFrame(Entry):
    """Words before a time.

    joins    stand before the second one of a span.
    dated    only before a date, a year or a weekday: o sismo de | 3 de março, not a roupa de | inverno.
    weekday  may stand before a weekday alone: el | martes; le | mardi is every Tuesday.
    """

    forms: tuple[str, ...]
    reads: Reads
    joins: tuple[str, ...] = ()
    dated: bool = False
    weekday: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceFrame(Entry):
    """Words before the name of the place where something happened."""

    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """Times beside those of ``Notation``.

    parts     words for the early, the mid and the late part of a year.
    bare_parts   those that may stand without a preposition: Anfang 2023.
    past      words before a length of time that ends now: the past | three days.
    first     words before the months that begin a year: the first | nine months of 2023.
    units     names of lengths of time.
    future, future_endings   mark what lies ahead.
    southern  regions of the language where summer begins in December.
    """

    parts: tuple[tuple[str, ...], ...] = ()
    bare_parts: frozenset[str] = frozenset()
    past: frozenset[str] = frozenset()
    first: frozenset[str] = frozenset()
    units: Mapping[str, TimeUnit] = field(default_factory=dict)
    future: frozenset[str] = frozenset()
    future_endings: tuple[str, ...] = ()
    southern: frozenset[str] = frozenset()


class CueKind(StrEnum):
    """How a cue stands to its source."""

    VERB = "verb"  # the source is its subject, before it or (inverted) after it
    PREPOSITION = "preposition"  # the source follows
    FRONTED = "fronted"  # it follows, at the head of a sentence only


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution(Entry):
    """Words by which a figure is given to a source.

    denial   the source denies what follows.
    finds    a verb of finding (show, record), which says something only with what is found right
             behind it: "figures show 20 deaths", not "a skull found in China".
    clause   a verb with other senses (note, advance), which says something only before a clause or a
             quotation, or behind what is said.
    account  with an object it says something only of a study, a report or figures: police found | 60 kilos.
    participle  only with its agent right behind it: confirmadas | pela capitania.
    hearer   its object is who is told, never who tells: "…", the farmer | told | the broadcaster.
    figures  a denial of the figure close behind it: denied 40 deaths, but rejected an offer of 40 million.
    after    only behind one of these words: tinha | acusado.
    closed_by  only where one of these words stands behind it in its sentence: wies die Zahl | zurück.
    before_endings  only before a word that ends so, which is the source too: nach | Polizeiangaben.
    unless   not with one of these words shortly behind it: claimed 30 | lives.
    only     what else than a clause it must have as its object: rejected | the claim, not the budget.
    unless   what it says nothing with as its object: denied | bail, claimed | 40 lives.
    """

    forms: tuple[str, ...]
    kind: CueKind = CueKind.VERB
    certainty: Certainty = Certainty.ASSERTED
    denial: bool = False
    finds: bool = False
    clause: bool = False
    account: bool = False
    participle: bool = False
    hearer: bool = False
    figures: bool = True
    after: tuple[str, ...] = ()
    closed_by: tuple[str, ...] = ()
    before_endings: tuple[str, ...] = ()
    unless: frozenset[str] = frozenset()
    only: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Construction(Entry):
    """A construction of grammar that the engine knows by this name, and what it looks like in the language.

    absent   the language does not have it: there is no example, and it must never fire.
    """

    absent: bool = False


class Role(StrEnum):
    """For whom an office speaks."""

    PART = "part"  # for the state it belongs to: a ministry, an army, an embassy
    VOICE = "voice"  # for whoever is named with it: officials, figures, a report
    SPOKESMAN = "spokesman"  # the same; alone, for the source named last
    ACCOUNT = "account"  # for whoever is named with it, but for no state: a survey, researchers
    BODY = "body"  # for itself: a police force, a town hall, a hospital
    REFERENCE = "reference"  # for one named before: the company


@dataclass(frozen=True, slots=True, kw_only=True)
class Office(Entry):
    """Words of office in a source.

    body       what it is, in English: the canonical name of a police force is "police of" its place.
    endings    last parts of compounds: Verteidigungs|ministerium.
    person     somebody's office; a name behind it is the person's, not a place's: the mayor | Ana Ruiz.
    refers     kinds of institutions that a reference may mean.
    """

    forms: tuple[str, ...]
    role: Role
    body: str = ""
    endings: tuple[str, ...] = ()
    person: bool = False
    refers: tuple[str, ...] = ()


class HasForms(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def forms(self) -> tuple[str, ...]: ...


T = TypeVar("T")


def elided(words: Sequence[str], elisions: frozenset[str]) -> tuple[str, ...]:
    """The words of a phrase with its short forms apart, as texts are cut: plus | d' | un, près | d'."""
    apart: list[str] = []
    for word in words:
        short = word[: word.find("'") + 1]
        if word == "'" and apart and f"{apart[-1]}'".lower() in elisions:
            apart[-1] += "'"
        elif short.lower() in elisions:
            apart += [short, word[len(short) :]]
        else:
            apart.append(word)
    return tuple(apart)


class Lexicon(Generic[T]):
    """Phrases looked up word by word; the longest wins."""

    __slots__ = ("_by_first", "_by_last")

    def __init__(
        self, phrases: Iterator[tuple[str, T]] | Sequence[tuple[str, T]], elisions: frozenset[str] = frozenset()
    ) -> None:
        self._by_first: dict[str, list[tuple[int, list[str], T]]] = {}
        self._by_last: dict[str, list[tuple[int, list[str], T]]] = {}
        for phrase, value in phrases:
            plain = phrase.isalpha()
            words = (
                [phrase]
                if plain
                else list(elided(cut(phrase), elisions) if elisions and "'" in phrase else cut(phrase))
            )
            self._by_first.setdefault(words[0], []).append((len(words), words, value))
            self._by_last.setdefault(words[-1], []).append((len(words), words, value))
        for table in (self._by_first, self._by_last):
            for found in table.values():
                if len(found) > 1:
                    found.sort(key=lambda entry: -entry[0])

    def at(self, words: list[str], i: int) -> tuple[T, int] | None:
        """The phrase that begins at word ``i`` and the index after it."""
        for length, phrase, value in self._by_first.get(words[i], ()) if i < len(words) else ():
            if length == 1 or words[i : i + length] == phrase:
                return value, i + length
        return None

    def begins(self, word: str) -> bool:
        """May a phrase begin with it?"""
        return word in self._by_first

    def starts(self, words: list[str]) -> list[int]:
        """The words at which a phrase may begin."""
        first = self._by_first
        return [i for i, word in enumerate(words) if word in first]

    def before(self, words: list[str], j: int) -> tuple[T, int] | None:
        """The phrase that ends just before word ``j`` and the index of its first word."""
        for length, phrase, value in self._by_last.get(words[j - 1], ()) if 0 < j <= len(words) else ():
            if length == 1 or (length <= j and words[j - length : j] == phrase):
                return value, j - length
        return None

    def every_before(self, words: list[str], j: int) -> list[tuple[T, int]]:
        """All phrases that end just before word ``j``, the longest first."""
        if j <= 0 or (ending := self._by_last.get(words[j - 1])) is None:
            return []
        return [
            (value, j - length) for length, phrase, value in ending if length <= j and words[j - length : j] == phrase
        ]

    def first_words(self) -> frozenset[str]:
        return frozenset(self._by_first)

    def only_words(self) -> frozenset[str]:
        """The phrases of one word."""
        return frozenset(word for word, found in self._by_first.items() if found[-1][0] == 1)

    def second_words(self) -> frozenset[str]:
        return frozenset(phrase[1] for found in self._by_first.values() for _, phrase, _ in found if len(phrase) > 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """Function words and the few facts of word order that the engine needs.

    head_last     the head of a noun phrase is its last word (English), not its first (Portuguese).
    base_verbs      verbs whose form is also a noun's (rise, face): verbs behind a plural, a pronoun or a modal.
    pro_drop      a verb needs no subject: Disse que …
    impersonal    before a verb, nobody is its subject: se | estima que.
    verb_final    a verb may stand behind its figures at the end of the clause (…, die auf 300 steigen könnte).
    nouns_capitalised  every noun begins with a capital (German): capitals mark no names.
    plural_endings  mark a word right behind a number as a noun, though it could be a verb (two cuts).
    measure_nouns looked through: in "the number of homes" homes are counted.
    passive, agent   "be" and "by": counted | by the ministry.
    negative      words that undo a denial: did not | deny, nobody | denies.
    subordinators words that begin a clause of its own, which no doubt before them reaches: though, because.
    plans         what lays down or sets aside, so that it foresees nothing: the budget, the law.
    takers, givers   verbs whose subject receives, and what stands before who gives: received | from.
    moves         between what was moved and its figure: raised the rate | to 5%.
    dimensions    adjectives behind a measure: 40 metres | deep.
    paid_in       between a sum and what it is paid in: $2bn in aid.
    """

    head_last: bool
    determiners: frozenset[str]
    definite: frozenset[str]
    prepositions: frozenset[str]
    of: frozenset[str]
    conjunctions: frozenset[str]
    coordinators: frozenset[str]
    complementizers: frozenset[str]
    relatives: frozenset[str]
    pronouns: frozenset[str]
    person_pronouns: frozenset[str]
    auxiliaries: frozenset[str]
    adverbs: frozenset[str]
    preposed: frozenset[str]
    verbs: frozenset[str]
    verb_endings: tuple[str, ...]
    nouns_capitalised: bool
    pro_drop: bool = False
    verb_final: bool = False
    impersonal: frozenset[str] = frozenset()
    gerund_endings: tuple[str, ...] = ()
    first_person: frozenset[str] = frozenset()
    negators: frozenset[str] = frozenset()
    negative: frozenset[str] = frozenset()
    subordinators: frozenset[str] = frozenset()
    plans: frozenset[str] = frozenset()
    base_verbs: frozenset[str] = frozenset()
    thing_pronouns: frozenset[str] = frozenset()
    adverb_endings: tuple[str, ...] = ()
    participle_endings: tuple[str, ...]
    infinitive_endings: tuple[str, ...]
    measure_nouns: frozenset[str]
    bearing_verbs: frozenset[str]
    bearing_participles: frozenset[str]
    resumed: tuple[str, ...]
    never_items: frozenset[str]
    paid_in: frozenset[str]
    paid_for: frozenset[str] = frozenset()
    dimensions: frozenset[str] = frozenset()
    moves: frozenset[str] = frozenset()
    change_words: frozenset[str]
    plural_endings: tuple[str, ...]
    total_words: frozenset[str]
    bound_gap: frozenset[str]
    passive: frozenset[str]
    agent: frozenset[str]
    receiver: frozenset[str]
    takers: frozenset[str] = frozenset()
    givers: frozenset[str] = frozenset()
    function: frozenset[str] = field(default=frozenset())


@dataclass(frozen=True, slots=True, kw_only=True)
class Notation:
    """How the language writes numbers and dates.

    minus             signs and words that make the digits after them negative.
    point             words for the decimal sign: one point five.
    joiners           stand between number words (vinte e um).
    ones              articles that count before a scale word (a million).
    group_elsewhere   the grouping sign of some of the language's countries, read where it can mark no decimals.
    side_by_side      parts of a number in digits stand beside each other: 1 millón 200 mil, 6 mil 500.
    clock_marks       signs between hours and minutes: 20.30 uur, 20u30.
    ordinal_stop      digits with a stop inside a sentence are an ordinal (der 3. Platz).
    joined            numbers are written as one word (dreihundertfünf).
    units_before_tens fünfundzwanzig.
    teens_after       tens that take ten to nineteen: soixante-dix, quatre-vingt-onze.
    elisions          short forms with an apostrophe that stand for words of their own: d', l'.
    per               stands between the two units of a rate: grams per kilogram.
    streets           words of a street's name, whose number is no claim.
    day_first         a day stands before its month, so that no number behind a month is one: il 12 marzo, 20 …
    """

    group: str
    decimal: str
    minus: frozenset[str]
    joiners: frozenset[str]
    ones: frozenset[str]
    ordinal_marks: frozenset[str]
    ordinals: frozenset[str]
    months: Mapping[str, int]
    weekdays: frozenset[str]
    year_after: frozenset[str]
    clock_after: tuple[str, ...]
    clock_before: frozenset[str]
    labels: frozenset[str]
    abbreviations: frozenset[str]
    duals: frozenset[str]
    point: frozenset[str] = frozenset()
    ordinal_stop: bool = False
    clock_marks: frozenset[str] = frozenset()
    group_elsewhere: str = ""
    side_by_side: bool = False
    joined: bool = False
    units_before_tens: bool = False
    teens_after: frozenset[Decimal] = frozenset()
    elisions: frozenset[str] = frozenset()
    per: frozenset[str] = frozenset()
    streets: frozenset[str] = frozenset()
    day_first: bool = False


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
    skip_before: Lexicon[SkipFrame]
    skip_after: Lexicon[SkipFrame]
    hedges: Lexicon[Hedge]
    moments: Lexicon[Moment]
    time_frames: Lexicon[TimeFrame]
    times: Times
    time_words: frozenset[str]
    place_frames: Lexicon[PlaceFrame]
    moods: Mapping[str, Hedge]
    falsehoods: Lexicon[Falsehood]
    attributions: Lexicon[Attribution]
    cue_verbs: frozenset[str]
    denial_words: frozenset[str]
    constructions: Mapping[str, Construction]
    concepts: Mapping[str, str]
    people: frozenset[str]
    resumed: Lexicon[str]
    measures: Mapping[str, Measure]
    institutions: Lexicon[Institution]
    compound_names: bool
    offices: Lexicon[Office]
    office_endings: tuple[tuple[str, Office], ...]
    states: frozenset[str]
    triggers: tuple[str, ...]
