"""What a language is like: its function words and word order, how it writes numbers, how it speaks of time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from extractors.languages.word_classes import WordClasses

CLOSED_CLASSES = (
    "determiners",
    "definite",
    "prepositions",
    "of",
    "conjunctions",
    "coordinators",
    "complementizers",
    "relatives",
    "pronouns",
    "auxiliaries",
    "adverbs",
)


@dataclass(frozen=True, kw_only=True)
class Grammar(WordClasses):
    """Function words and the few facts of word order that the engine needs.

    determiners   articles, demonstratives, possessives: the, this, her, every.
    definite      determiners of a known thing, contractions with a preposition included: the, these, zum, do.
    of            joins a noun to its complement: the cost | of the bridge.
    prepositions, conjunctions, coordinators, complementizers, relatives, pronouns, adverbs   the words of this class.
    person_pronouns   pronouns that can tell something: he, she, they.
    first_person  the speaker's own pronouns: we, I.
    thing_pronouns   stand for a thing named before: it, this.
    auxiliaries   be, have, do and modal verbs, in every form.
    enclitics     pronouns that an infinitive may end with: encarecer|se, costar|ci.
    negators      not, never.
    preposed      adjectives that stand before their noun and are no part of what is counted: new, other, further.
    verbs         common verbs in the forms that news prints; where no ending tells them, list generously.
    sure_verbs    forms that a dictionary has for nothing but verbs; ``verbs`` holds them too.
    verb_endings, adverb_endings, participle_endings, infinitive_endings, gerund_endings   tell the words of this class.
    participle_prefixes, participle_closings   what a participle begins and ends with: ge|loop|en, opge|pak|t.
    not_participles   nouns of that form: gebied, geweld.
    head_last     the head of a noun phrase is its last word (English), not its first (Portuguese).
    base_verbs      verbs whose form is also a noun's (rise, face): verbs behind a plural, a pronoun or a modal.
    pro_drop      a verb needs no subject: Disse que …
    impersonal    before a verb, nobody is its subject: se | estima que.
    verb_final    a verb may stand behind its figures at the end of the clause (…, die auf 300 steigen könnte).
    nouns_capitalised  every noun begins with a capital (German): capitals mark no names.
    noun_endings  mark a word as a noun, where every noun begins with a capital.
    opens_names   function words that open a name before a capital: | São Paulo.
    plural_endings mark a word right behind a number as a noun, though it could be a verb (two cuts).
    singular_endings   of those, the ones of words that are no plurals: crisis.
    measure_nouns looked through: in "the number of homes" homes are counted.
    counters      those of things, never of money: the number of | homes.
    bearing_verbs     between a thing and its figure: the fine | is 300 euros.
    bearing_participles   the same without a finite verb: a fine | totalling 300 euros.
    resumed       point back to what was counted before: 120 | of them.
    whereabouts   nouns of places and times, whose measure is no measure of them: o total | do país.
    never_items   nouns that are never what is counted: year, north, January.
    change_words  nouns and verbs of growing and falling: rise, fell.
    total_words   show that a figure is a total so far: altogether, in all.
    bound_gap     may stand between a word that bounds and its figure: at least | the first 40.
    receiver      before who or what receives: sent | to Russia.
    emptying      verbs of taking a sum from somebody: stole 3 million | from the bank.
    action_endings   mark a noun of doing something, which a sum may be for: para a | construção.
    possessives   behind a verb, not behind a participle: the firm cut | its staff. Only where a tagger is.
    confinement   where a term is served: 18 months in | prison.
    extremes      nouns for how far a thing went: it rose to a three-year | high of $75.
    attending     before a subject with its gerund: | with police saying.
    paid_for      before what a sum is paid for: $5m | for the bridge.
    passive       verbs of the passive: was, were.
    agent         before who does it: counted | by the ministry.
    refusals      auxiliaries that say "not" themselves: the ministry | doesn't.
    negative      words that undo a denial: did not | deny, nobody | denies.
    subordinators words that begin a clause of its own, which no doubt before them reaches: though, because.
    plans         what lays down or sets aside, so that it foresees nothing: the budget, the law.
    takers, givers   verbs whose subject receives, and what stands before who gives: received | from.
    buyers        verbs whose subject receives from who stands behind "to": comprou | à Rússia.
    passing       verbs whose object receives: gave | Ukraine 40 tanks.
    parts         words for a part of a place, before its name or behind it: in | northern Kenya, no | norte do Quénia.
    moves         between what was moved and its figure: raised the rate | to 5%.
    stand_ins     nouns for a figure that was named before: the | number is nearer 350.
    thresholds    nouns for a figure that is passed: the 2 million | mark.
    movers        verbs whose object changes: raised | the rate from 4% to 5%.
    adds          verbs of adding to something: add £94 | to bills.
    dimensions    adjectives behind a measure: 40 metres | deep.
    undergoing    verbs whose subject changes: prices | had a fall of 3%.
    sized         adjectives between a thing and its measure: une plaque | longue de 25 mètres.
    giving        verbs whose subject has no time of its own: the judge | gave them 30 days.
    having        verbs whose subject owns what is counted: the town | has 41,000.
    keeping       before what somebody is left with: ficou | com 98.
    holding       between a thing and a measure of it: vinho | com 14 graus.
    at            before a distance: a | 22 km da costa.
    priced        between a thing and its price: vendeu a casa | por 2 milhões.
    among         before a whole at the head of a clause, as "of" is: entre | os doentes, 23% …
    comparatives  before a difference: menos | 8% do que.
    paid_in       between a sum and what it is paid in: $2bn in aid.
    spent_in      the same with its article, behind a verb of paying: gastou 3 milhões | nas obras.
    worth         between a noun and what it is worth: un piano | da 800 milioni, Schäden | in Höhe von 3 Millionen.
    on_the_move   before a noun of change that says how a thing stands: ricavi | in calo del 3%.
    partitives    before a figure, for the whole named before it: davon | 40 Prozent.
    appraisers    verbs that put a figure on their object: valued the loss | at 3 million.
    perfect       auxiliaries of a participle that ends its clause: die Behörden | haben 40 Tote gemeldet.
    taking_up     what opens a sentence that tells who said the one before: Das | teilte die Polizei mit.
    many          stands between a multiple and its noun: doppelt so | viele | Besucher.
    modals        verbs whose clause an infinitive closes: wil 5 miljard bezuinigen.
    paying        verbs whose bare figure is money: costs, spent, financed with | 86 million.
    surname_particles  words of surnames, the first with a capital where no first name stands before: Van den Berg.
    oblique       determiners that no subject has: den Schaden beziffert die Stadt auf 3 Millionen.
    genitives     determiners that join a noun to its whole: ein Viertel | ihres Angebots.
    telling       conjunctions before who tells a thing: wie | die Polizei mitteilte.
    wishes        verbs whose subject asks for a figure or offers it: the union | demands 7%.
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
    noun_endings: tuple[str, ...] = ()
    opens_names: frozenset[str] = frozenset()
    pro_drop: bool = False
    verb_final: bool = False
    impersonal: frozenset[str] = frozenset()
    enclitics: tuple[str, ...] = ()
    gerund_endings: tuple[str, ...] = ()
    first_person: frozenset[str] = frozenset()
    negators: frozenset[str] = frozenset()
    negative: frozenset[str] = frozenset()
    refusals: frozenset[str] = frozenset()
    subordinators: frozenset[str] = frozenset()
    plans: frozenset[str] = frozenset()
    base_verbs: frozenset[str] = frozenset()
    sure_verbs: frozenset[str] = frozenset()
    thing_pronouns: frozenset[str] = frozenset()
    adverb_endings: tuple[str, ...] = ()
    participle_endings: tuple[str, ...]
    participle_prefixes: tuple[str, ...] = ()
    participle_closings: tuple[str, ...] = ()
    not_participles: frozenset[str] = frozenset()
    infinitive_endings: tuple[str, ...]
    measure_nouns: frozenset[str]
    bearing_verbs: frozenset[str]
    bearing_participles: frozenset[str]
    resumed: tuple[str, ...]
    never_items: frozenset[str]
    paid_in: frozenset[str]
    possessives: frozenset[str] = frozenset()
    confinement: frozenset[str] = frozenset()
    extremes: frozenset[str] = frozenset()
    attending: frozenset[str] = frozenset()
    paid_for: frozenset[str] = frozenset()
    emptying: frozenset[str] = frozenset()
    action_endings: tuple[str, ...] = ()
    whereabouts: frozenset[str] = frozenset()
    undergoing: frozenset[str] = frozenset()
    giving: frozenset[str] = frozenset()
    having: frozenset[str] = frozenset()
    keeping: frozenset[str] = frozenset()
    holding: frozenset[str] = frozenset()
    at: frozenset[str] = frozenset()
    priced: frozenset[str] = frozenset()
    among: frozenset[str] = frozenset()
    comparatives: frozenset[str] = frozenset()
    dimensions: frozenset[str] = frozenset()
    sized: frozenset[str] = frozenset()
    stand_ins: frozenset[str] = frozenset()
    thresholds: frozenset[str] = frozenset()
    counters: frozenset[str] = frozenset()
    movers: frozenset[str] = frozenset()
    adds: frozenset[str] = frozenset()
    spent_in: frozenset[str] = frozenset()
    moves: frozenset[str] = frozenset()
    worth: tuple[str, ...] = ()
    on_the_move: frozenset[str] = frozenset()
    partitives: tuple[str, ...] = ()
    appraisers: frozenset[str] = frozenset()
    wishes: frozenset[str] = frozenset()
    oblique: frozenset[str] = frozenset()
    genitives: frozenset[str] = frozenset()
    paying: frozenset[str] = frozenset()
    telling: frozenset[str] = frozenset()
    many: frozenset[str] = frozenset()
    modals: frozenset[str] = frozenset()
    surname_particles: frozenset[str] = frozenset()
    perfect: frozenset[str] = frozenset()
    taking_up: tuple[str, ...] = ()
    change_words: frozenset[str]
    plural_endings: tuple[str, ...]
    singular_endings: tuple[str, ...] = ()
    total_words: frozenset[str]
    bound_gap: frozenset[str]
    passive: frozenset[str]
    agent: frozenset[str]
    receiver: frozenset[str]
    takers: frozenset[str] = frozenset()
    givers: frozenset[str] = frozenset()
    buyers: frozenset[str] = frozenset()
    passing: frozenset[str] = frozenset()
    parts: frozenset[str] = frozenset()
    function: frozenset[str] = field(default=frozenset())


@dataclass(frozen=True, slots=True, kw_only=True)
class Notation:
    """How the language writes numbers and dates.

    group, decimal    the sign between groups of digits, and that before decimals: 1,234.5 has "," and ".".
    ordinal_marks     behind digits, make an ordinal: 3rd, 3.º, 3e.
    ordinals          ordinal words.
    months            name of a month, short forms too → 1 to 12.
    weekdays          names of the days of the week.
    year_after        words before a year, which make 2019 no count: in, since, summer.
    clock_after, clock_before   words beside a time of day: 9 | pm, at | 9.
    labels            words before a number that only names: page 12, room 4.
    duals             what "the two" refers to without counting it: the two | sides.
    abbreviations     short forms whose stop ends no sentence, written without it: dr, mr.
    minus             signs and words that make the digits after them negative.
    below_zero        words that do so before degrees only: menos | 5 graus, but menos 5 % is less by five.
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
    unit_fillers      may stand between a number and its unit, and add nothing to it: two | more | years.
    matches           verbs and nouns of matches, whose scores are no claims: beat, lost to.
    tallies           between what a side lost and what it gained in a match: 3 | for 89.
    ballots           words of votes, whose results are claims: voted 52-48.
    day_spans         open a span of days: du | 13 au 18.
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
    below_zero: frozenset[str] = frozenset()
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
    unit_fillers: frozenset[str] = frozenset()
    day_spans: frozenset[str] = frozenset()
    matches: frozenset[str] = frozenset()
    ballots: frozenset[str] = frozenset()
    tallies: frozenset[str] = frozenset()
    streets: frozenset[str] = frozenset()
    day_first: bool = False
