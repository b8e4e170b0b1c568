"""What the entries of a pack say of a figure's context: doubt, time, place, who says it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from extractors.claims import Certainty
from extractors.languages.entries import Entry


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
    unless            words right behind it that take its meaning away: not | only; of endings, verbs that only look so.
    never_after       words right before it that take its meaning away: ten times more | likely.
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
    never_after: tuple[str, ...] = ()
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

    HOUR = "hour"
    DAY = "day"
    WEEKDAY = "weekday"
    WEEKEND = "weekend"
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
class Distance(Entry):
    """Words behind a length of time, or ``before`` it, that make it how far back a time is: a year | ago."""

    forms: tuple[str, ...]
    before: bool = False


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


class CueKind(StrEnum):
    """How a cue stands to its source."""

    VERB = "verb"  # the source is its subject, before it or (inverted) after it
    PREPOSITION = "preposition"  # the source follows
    FRONTED = "fronted"  # it follows, at the head of a sentence only
    OWN = "own"  # a possessive stands for it, who was named before: in | their | view


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution(Entry):
    """Words by which a figure is given to a source.

    denial   the source denies what follows; certainty = "denied" too, for the figures in it.
    finds    a verb of finding (show, record), which says something only with what is found right
             behind it: "figures show 20 deaths", not "a skull found in China".
    clause   a verb with other senses (note, advance), which says something only before a clause or a
             quotation, or behind what is said.
    account  with an object it says something only of a study, a report or figures: police found | 60 kilos.
    finite   only as a finite verb: a study | finds, not must | find.
    participle  only with its agent right behind it: confirmadas | pela capitania.
    hearer   its object is who is told, never who tells: "…", the farmer | told | the broadcaster.
    figures  a denial of the figure close behind it: denied 40 deaths, but rejected an offer of 40 million.
    after    only behind one of these words: tinha | acusado.
    closed_by  only where one of these words stands behind it in its sentence: wies die Zahl | zurück.
    particle the rest of the verb, which ends its clause or stands beside such a word: geht von 40 Tätern | aus.
    being    its perfect has "to be": Ökonomen | waren von 2% ausgegangen.
    through  its source is no subject, but stands behind one of these: aus dem Bericht | geht hervor.
    office   only of a source that can know: das Institut | kommt auf 120, not die Partei kommt auf 120.
    before_endings  only before a word that ends so, which is the source too: nach | Polizeiangaben.
    by       only with one of these words in its source: the | poll | gave her 40%, not the clerk.
    relays   what stands behind it knows what another passes on: the agency, | citing the ministry.
    unless   not with one of these words shortly behind it: claimed 30 | lives.
    only     what else than a clause it must have as its object: rejected | the claim, not the budget.
    refused  what it says nothing with as its object: denied | bail, claimed | 40 lives.
    quoting  has no forms: it stands for whatever verb has a quotation beside it: "…", brinca | o dono.
    """

    forms: tuple[str, ...]
    kind: CueKind = CueKind.VERB
    certainty: Certainty = Certainty.ASSERTED
    denial: bool = False
    finds: bool = False
    clause: bool = False
    account: bool = False
    participle: bool = False
    finite: bool = False
    quoting: bool = False
    hearer: bool = False
    relays: bool = False
    figures: bool = True
    office: bool = False
    being: bool = False
    particle: tuple[str, ...] = ()
    through: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    closed_by: tuple[str, ...] = ()
    before_endings: tuple[str, ...] = ()
    by: frozenset[str] = frozenset()
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
    national   the kind of body that each state has one of: its central bank.
    """

    forms: tuple[str, ...]
    role: Role
    body: str = ""
    endings: tuple[str, ...] = ()
    person: bool = False
    refers: tuple[str, ...] = ()
    national: str = ""
