"""What is counted or measured: the item of a quantity.

``CONSTRUCTIONS`` lists the places where it may stand, in the order in which they are tried; which of them
are, depends on the kind of figure: counted things follow their number, the bearer of a percentage or a
measure mostly stands before it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Flag, auto
from functools import cache

from extractors.claims import Bound
from extractors.languages.catalogue import dimension
from extractors.languages.context_entries import CueKind
from extractors.languages.pack import Pack
from extractors.languages.spelling import HYPHENS
from extractors.quantities import Quantity
from extractors.quantities.amounts import COUNT, PERCENT, TIMES, is_money
from extractors.quantities.numbers import number_at
from extractors.segment import Sentence
from extractors.segment.clauses import clause_start, first_phrase, subject_of
from extractors.segment.phrases import (
    LONGEST_CLAUSE,
    STOPS,
    has_participle_form,
    head_from,
    head_until,
    is_adverb,
    is_content,
    is_finite,
    is_noun,
    is_participle,
    is_preposition,
    is_qualifier,
    is_verb,
)

LONGEST_NAME = 4  # words before the head that may belong to its name
RESUMED = "resumed item"  # 1,400 of them: what was named before
ELIDED = "elided item"  # 13 people died and | 42 were hurt
FAR = 14  # words between a verb and the figure that its object moved to
REACH = 6  # words between a verb and its figure: determiners, hedges, adverbs


class Figure(Flag):
    """The kinds of figures that a construction may hold."""

    COUNT = auto()
    PERCENT = auto()
    MONEY = auto()
    TIMES = auto()
    MEASURE = auto()
    ANY = COUNT | PERCENT | MONEY | TIMES | MEASURE


@dataclass(frozen=True, slots=True)
class Construction:
    """A place where the item may stand, under the name that packs and ``because`` have for it."""

    name: str
    find: Callable[[Sentence, Quantity, Pack], int | None]
    figures: Figure


def item_of(sentence: Sentence, quantity: Quantity, pack: Pack) -> tuple[int | None, str]:
    """The token that is the head of what is counted, and the construction that gave it; None where nothing is named."""
    if pack.resumed.at(sentence.words, quantity.last):
        return None, RESUMED
    for construction in _tried(figure_of(quantity.unit)):
        head = construction.find(sentence, quantity, pack)
        if head is not None and sentence.low(head) not in pack.grammar.never_items:
            return head, construction.name
    return None, ""


def phrase_of(sentence: Sentence, head: int, quantity: Quantity, pack: Pack) -> tuple[int, int]:
    """The head with the words that make one name with it: league | games, Estados | Unidos."""
    floor = quantity.hedged_to if head >= quantity.hedged_to else 0
    first = head
    if not pack.grammar.head_last:
        last = head + 1
        while _capital(sentence, head) and _capital(sentence, last) and last - head <= LONGEST_NAME:
            last += 1
        return first, last
    while first > max(floor, head - LONGEST_NAME) and is_content(sentence, first - 1, pack):
        if sentence.low(first - 1) in pack.grammar.preposed or is_participle(sentence, first - 1, pack, named=True):
            break
        first -= 1
    return first, head + 1


def _capital(sentence: Sentence, i: int) -> bool:
    return i < len(sentence.tokens) and sentence.is_word(i) and sentence.tokens[i].text[0].isupper()


def figure_of(unit: str) -> Figure:
    """The kind of figure that a unit makes."""
    if is_money(unit):
        return Figure.MONEY
    return {COUNT: Figure.COUNT, PERCENT: Figure.PERCENT, TIMES: Figure.TIMES}.get(unit, Figure.MEASURE)


def after(sentence: Sentence, quantity: Quantity, pack: Pack) -> int | None:
    """five thousand | containers; milhões de | pessoas."""
    k = quantity.hedged_to
    if sentence.low(k) in ("-", "‑"):
        k += 1
    elif sentence.low(k) in pack.grammar.of:
        k = _past_whole(sentence, k + 1, pack)
    elif _is_plural(sentence, k, pack):
        alone = is_verb(sentence, k, pack) or not is_content(sentence, k + 1, pack)
        return k if alone else head_from(sentence, k, pack)
    if pack.grammar.head_last and is_participle(sentence, k, pack, named=True):
        return None  # 49 | killed: who, is said before or not at all
    head = head_from(sentence, k, pack)
    return _seen_through(sentence, _past_coordination(sentence, head, quantity, pack), pack)


def _past_coordination(sentence: Sentence, head: int | None, quantity: Quantity, pack: Pack) -> int | None:
    """state and federal | inquiries: behind a number above one, a singular before "and" is an adjective."""
    grammar = pack.grammar
    if head is None or not grammar.head_last or quantity.amount.high <= 1:
        return head
    further: int | None = head
    for _ in range(LONGEST_NAME):
        if further is None or _is_plural(sentence, further, pack) or sentence.low(further) in pack.people:
            break
        joined = sentence.low(further + 1) in grammar.coordinators or sentence.low(further + 1) == ","
        if not joined or not sentence.tokens[further].text.islower():
            return head
        k = further + 2
        while sentence.is_number(k) or sentence.low(k) in grammar.coordinators:
            k += 1
        further = head_from(sentence, k, pack)
    return head if further is None else further


def _is_plural(sentence: Sentence, k: int, pack: Pack) -> bool:
    """A noun by its ending, right behind the number."""
    low = sentence.low(k)
    return sentence.is_word(k) and low.endswith(pack.grammar.plural_endings) and low not in pack.grammar.function


def _past_whole(sentence: Sentence, k: int, pack: Pack) -> int:
    """two of | the three | tunnels: past the number of the whole."""
    start = k
    while sentence.low(k) in pack.grammar.determiners:
        k += 1
    whole = number_at(sentence, k, pack) if k < len(sentence.tokens) else None
    return whole.last if whole else start


def after_of(sentence: Sentence, quantity: Quantity, pack: Pack) -> int | None:
    """40% of | voters; 20 toneladas de | ajuda."""
    k = _past_brackets(sentence, quantity.last)
    if sentence.low(k) not in pack.grammar.of:
        return None
    if sentence.low(k + 1) in pack.grammar.dimensions:
        return None  # 30 metros de altura
    owned = sentence.low(k) in pack.grammar.definite or sentence.low(k + 1) in pack.grammar.determiners
    if is_money(quantity.unit) and owned:
        return None  # 3 milhões da | Odebrecht: whose it is, not what for
    return _seen_through(sentence, head_from(sentence, k + 1, pack), pack)


def compound(sentence: Sentence, quantity: Quantity, pack: Pack) -> int | None:
    """a $5m | fine, a five-year | sentence: only where the head stands last."""
    k = quantity.last
    if not pack.grammar.head_last or quantity.first == 0:
        return None
    k += sentence.low(k) in HYPHENS
    if sentence.low(k) in pack.grammar.dimensions:  # a 40-metre-deep | shaft, a 5 ft tall | fence
        k += 1 + (sentence.low(k + 1) in HYPHENS)
    head = head_from(sentence, k, pack) if is_content(sentence, k, pack) else None
    qualified = head is not None and not is_money(quantity.unit) and not is_noun(sentence, head, pack)
    if head is None or qualified or sentence.low(head) in pack.people:
        return None  # two degrees | warmer; the 3% | economists expected
    return head


def noun_before(sentence: Sentence, quantity: Quantity, pack: Pack) -> int | None:
    """multa de | US$ 9 milhões; a rise of | 5%."""
    i = quantity.hedged_from - 1
    if sentence.low(i) not in pack.grammar.of:
        return None
    head = head_until(sentence, i, pack)
    if head is None or sentence.low(head) not in pack.grammar.measure_nouns:
        return head
    return _measured_at(sentence, head, pack)


def adjacent(sentence: Sentence, quantity: Quantity, pack: Pack) -> int | None:
    """a fine | up to 200 euros: the noun that the hedge follows."""
    i = quantity.hedged_from
    opened = quantity.amount.bound is Bound.RANGE and sentence.is_word(quantity.first)  # savings | ranging from …
    noun = is_content(sentence, i - 1, pack) and not is_participle(sentence, i - 1, pack)
    verbal = _bears(sentence, i - 1, pack) or sentence.low(i - 1) in pack.grammar.bearing_participles
    beside = i < quantity.first or opened or is_qualifier(sentence, quantity.last, pack)  # a star | 97 light-years away
    return head_until(sentence, i, pack) if noun and not verbal and beside else None


def apposition(sentence: Sentence, quantity: Quantity, pack: Pack) -> int | None:
    """the | turnout, at 71.9 percent, was; two strikes, of 48 hours."""
    i = quantity.hedged_from - 1
    if sentence.low(i) not in pack.grammar.prepositions and sentence.low(i) not in pack.grammar.determiners:
        return None
    if sentence.low(i - 1) != "," or (head := head_until(sentence, i - 1, pack)) is None:
        return None
    start = _phrase_start(sentence, i - 1, pack)
    while sentence.low(start - 1) in pack.grammar.of and (whole := head_until(sentence, start - 1, pack)) is not None:
        head, start = whole, _phrase_start(sentence, start - 1, pack)  # the cost of energy, at …
    governed = sentence.low(start - 1) in pack.grammar.prepositions  # in May, at 5%, …
    return None if governed or sentence.tags is None else head


def _phrase_start(sentence: Sentence, end: int, pack: Pack) -> int:
    """Where the noun phrase begins that ends before token ``end``, its determiners with it."""
    while is_content(sentence, end - 1, pack) or (
        sentence.low(end - 1) in pack.grammar.determiners and not is_preposition(sentence, end - 1, pack)
    ):
        end -= 1
    return end


def fronted_whole(sentence: Sentence, quantity: Quantity, pack: Pack) -> int | None:
    """Of the 12 | passengers, three were children: the whole at the head of the clause, its part behind the comma."""
    comma = quantity.hedged_from - 1
    if sentence.tags is None or sentence.low(comma) != ",":
        return None
    for k in range(comma - 1, max(-1, comma - FAR), -1):
        clause = is_finite(sentence, k, pack) and not has_participle_form(sentence, k, pack)
        if sentence.low(k) in STOPS or clause:
            return None
        if sentence.low(k) in pack.grammar.of and (k == 0 or sentence.low(k - 1) in STOPS):
            head = head_from(sentence, _past_whole(sentence, k + 1, pack), pack, comma)
            return head if head is not None and head < comma else None
    return None


def moved_object(sentence: Sentence, quantity: Quantity, pack: Pack) -> int | None:
    """China raised its | capacity by 12%; put the losses to roads and crops at 3 million."""
    i = quantity.hedged_from - 1
    while i > 0 and is_adverb(sentence, i):
        i -= 1
    if sentence.tags is None or sentence.low(i) not in pack.grammar.moves or dimension(quantity.unit) == "time":
        return None
    for v in range(i - 1, max(-1, i - FAR), -1):
        if sentence.low(v) in STOPS - {","} or is_participle(sentence, v, pack):
            return None
        if is_verb(sentence, v, pack):
            return _object(sentence, v, i, pack)
    return None


def _object(sentence: Sentence, verb: int, stop: int, pack: Pack) -> int | None:
    """The noun right behind a verb that is neither an auxiliary nor one of saying."""
    if (
        _speaks(sentence, verb, pack)
        or sentence.low(verb) in pack.grammar.auxiliaries
        or is_preposition(sentence, verb + 1, pack)
    ):
        return None
    k = verb + 1
    while sentence.is_number(k) or sentence.low(k) in pack.numerals:
        k += 1
    head = head_from(sentence, k, pack, stop)
    if (
        head is None
        or head >= stop
        or pack.units.at(sentence.words, head)
        or sentence.low(head) in pack.grammar.never_items
    ):
        return None
    return _seen_through(sentence, head, pack)


def share_of(sentence: Sentence, quantity: Quantity, pack: Pack) -> int | None:
    """two in five | voters; neuf | médecins | sur dix: the whole of a share in words, behind it or in its midst."""
    if quantity.amount.number is not None:
        return None
    inside = [k for k in range(quantity.first, quantity.last) if is_content(sentence, k, pack)]
    for k in inside:
        if pack.denominators.get(sentence.low(k)) is None and not pack.fractions.at(sentence.words, k):
            return k
    return head_from(sentence, quantity.last, pack) if is_content(sentence, quantity.last, pack) else None


def inverted(sentence: Sentence, quantity: Quantity, pack: Pack) -> int | None:
    """estima em 18 milhões os | prejuízos: the object behind its figure, with its article."""
    k = quantity.last
    definite = sentence.low(k) in pack.grammar.definite and sentence.low(k) in pack.grammar.determiners
    head = None if pack.grammar.head_last or not definite else head_from(sentence, k, pack)
    per_unit = head is not None and pack.units.at(sentence.words, head) is not None  # 80 dólares o | barril
    return None if per_unit else head


def paid_in(sentence: Sentence, quantity: Quantity, pack: Pack) -> int | None:
    """$2bn in | aid; US$ 29 milhões em | propina."""
    k = _past_brackets(sentence, quantity.last)
    if sentence.low(k) not in pack.grammar.paid_in:
        return None
    head = head_from(sentence, k + 1, pack)
    common = head is not None and (pack.grammar.nouns_capitalised or sentence.tokens[head].text.islower())
    return head if common else None


def paid_for(sentence: Sentence, quantity: Quantity, pack: Pack) -> int | None:
    """spending $12,000 for a new | roof."""
    k = _past_brackets(sentence, quantity.last)
    return head_from(sentence, k + 1, pack) if sentence.low(k) in pack.grammar.paid_for else None


def _past_brackets(sentence: Sentence, k: int) -> int:
    """Behind a conversion in brackets: 40 million shekels | ($11 million) | in funding."""
    if sentence.low(k) == "(":
        k = next((j for j in range(k, min(k + REACH, len(sentence.tokens))) if sentence.low(j) == ")"), k)
    return k + (sentence.low(k) == ")")


def measured_noun(sentence: Sentence, quantity: Quantity, pack: Pack) -> int | None:
    """o número de | contentores … ultrapassa já os cinco mil."""
    for k in range(quantity.hedged_from - 1, max(-1, quantity.hedged_from - LONGEST_CLAUSE), -1):
        if sentence.low(k) in pack.grammar.measure_nouns and (head := _measured_at(sentence, k, pack)) is not None:
            return head
    return None


def _measured_at(sentence: Sentence, k: int, pack: Pack) -> int | None:
    """What a measure noun at ``k`` measures, past one adjective: número potencial de | eleitores."""
    k += 1
    if not pack.grammar.head_last and is_content(sentence, k, pack):
        k += 1
    return head_from(sentence, k + 1, pack) if sentence.low(k) in pack.grammar.of else None


def subject(sentence: Sentence, quantity: Quantity, pack: Pack) -> int | None:
    """inflation | rose to 5.2%: the subject of the verb that the figure belongs to."""
    nearest = _nearest(sentence, quantity, pack)
    moved = sentence.tags is not None and sentence.low(quantity.hedged_from - 1) in pack.grammar.prepositions
    for v in range(quantity.first - 1, max(-1, quantity.hedged_from - REACH), -1):
        if sentence.low(v) in STOPS:
            return None
        if is_content(sentence, v, pack) and (changed := _changed(sentence, v, quantity, pack)) is not None:
            return changed
        if sentence.low(v) in pack.grammar.bearing_participles:
            beside = head_until(sentence, v, pack)  # a well | measuring 30 metres
            return subject_of(sentence, v, pack) if beside is None else beside
        participle = is_participle(sentence, v, pack) and sentence.low(v) not in pack.grammar.function
        if participle and v > 0 and is_content(sentence, v - 1, pack) and not pack.grammar.head_last:
            return head_until(sentence, v, pack)  # negócio | avaliado em
        if _speaks(sentence, v, pack) and not _bears(sentence, v, pack):
            return None  # firefighters | said about 12,000 hectares …
        if participle or is_verb(sentence, v, pack) or (v in nearest and _bears(sentence, v, pack)):
            if (is_money(quantity.unit) or quantity.unit == COUNT) and not (_bears(sentence, v, pack) or moved):
                return None
            return _seen_through(sentence, subject_of(sentence, v, pack), pack)
    if quantity.unit == COUNT or is_money(quantity.unit):
        return None
    start = clause_start(sentence, quantity.hedged_from, pack)
    if any(is_finite(sentence, k, pack) for k in range(start, quantity.hedged_from)):
        return None
    return _seen_through(sentence, first_phrase(sentence, start, quantity.hedged_from, pack), pack)


def _nearest(sentence: Sentence, quantity: Quantity, pack: Pack) -> range:
    """The tokens up to the first word before the figure that is no hedge, preposition or adverb: rose | by about."""
    v = quantity.hedged_from - 1
    while v > 0 and (sentence.low(v) in pack.grammar.function or sentence.low(v) in pack.grammar.bound_gap):
        v -= 1
    return range(v, quantity.first)


def _changed(sentence: Sentence, v: int, quantity: Quantity, pack: Pack) -> int | None:
    """China raised its | capacity | by 12%: the object between a verb of change and its figure."""
    start = v
    while is_content(sentence, start - 1, pack) or sentence.low(start - 1) in pack.grammar.determiners:
        start -= 1
    verb = sentence.low(start - 1)
    behind = range(v + 1, quantity.hedged_from)
    moved = all(sentence.low(k) in pack.grammar.prepositions for k in behind) and len(behind) > 0
    puts = pack.attributions.at(sentence.words, start - 1) if start > 0 else None
    moves = verb in pack.grammar.change_words or (puts is not None and puts[0].finds)  # put the | crowd | at
    return head_until(sentence, v + 1, pack) if moved and moves else None


def _speaks(sentence: Sentence, v: int, pack: Pack) -> bool:
    """A verb of saying, whose subject has no figure."""
    said = pack.attributions.at(sentence.words, v)
    return said is not None and said[0].kind is CueKind.VERB and not said[0].finds


def _bears(sentence: Sentence, v: int, pack: Pack) -> bool:
    """A verb whose subject has the figure: it costs, it rose to; not one who pays it."""
    return sentence.low(v) in pack.grammar.bearing_verbs or sentence.low(v) in pack.grammar.change_words


def _seen_through(sentence: Sentence, head: int | None, pack: Pack) -> int | None:
    """The thing behind a measure noun: the number of | homes."""
    if head is not None and sentence.low(head) in pack.grammar.measure_nouns:
        inner = _measured_at(sentence, head, pack)
        return head if inner is None else inner
    return head


CONSTRUCTIONS = (
    Construction("counted noun", after, Figure.COUNT),
    Construction("complement noun", after_of, Figure.PERCENT | Figure.MONEY | Figure.TIMES | Figure.MEASURE),
    Construction("share in words", share_of, Figure.PERCENT),
    Construction("compound noun", compound, Figure.PERCENT | Figure.MONEY | Figure.MEASURE),
    Construction("paid in", paid_in, Figure.MONEY),
    Construction("noun with its figure", noun_before, Figure.ANY),
    Construction("noun beside its bound", adjacent, Figure.MONEY | Figure.MEASURE),
    Construction("apposition of its noun", apposition, Figure.PERCENT | Figure.MONEY | Figure.MEASURE),
    Construction("object behind its figure", inverted, Figure.PERCENT | Figure.MONEY | Figure.MEASURE),
    Construction("paid for", paid_for, Figure.MONEY),
    Construction("whole before its part", fronted_whole, Figure.ANY),
    Construction("measure noun", measured_noun, Figure.ANY),
    Construction("object moved to its figure", moved_object, Figure.ANY),
    Construction("subject of the verb", subject, Figure.ANY),
)


@cache
def _tried(figure: Figure) -> tuple[Construction, ...]:
    return tuple(construction for construction in CONSTRUCTIONS if figure in construction.figures)
