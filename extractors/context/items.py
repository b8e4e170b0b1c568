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

from extractors.claims import Span
from extractors.context import appositions, bearers, beside, complements, measure_nouns, prices, verbless, wholes
from extractors.context.counted import counted
from extractors.languages.catalogue import is_money
from extractors.languages.pack import Pack
from extractors.quantities import Quantity
from extractors.quantities.amounts import COUNT, PERCENT, TIMES
from extractors.segment import Sentence
from extractors.segment.parts_of_speech import is_content, is_noun, is_participle, is_verb
from extractors.segment.phrases import is_unit, past_rate, past_slash

LONGEST_NAME = 4  # words before the head that may belong to its name
RESUMED = "resumed item"  # 1,400 of them: what was named before
COMPLEMENT = "complement noun"  # 20 tonnes of | aid
SHARE = "share in words"  # two in five | voters
COUNTED = "counted noun"  # five thousand | containers
GAPPED = "verb left out"  # the petrol rose 3%, and the | diesel, 2%
MEASURED, MOVED, SUBJECT = "measure noun", "object moved to its figure", "subject of the verb"
BRACKETED = "noun before its brackets"  # the | fuels (1.2%)
BEHIND_IT = ("counted noun", "complement noun", "compound noun")  # davon 12 | Kinder: it names its own
ELIDED = "elided item"  # 13 people died and | 42 were hurt


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
    resumed = pack.resumed.at(sentence.words, quantity.last)
    whole = resumed and sentence.low(resumed[1] - 1) in pack.grammar.determiners
    noun = is_noun if pack.grammar.head_last else is_content
    if resumed and not (whole and noun(sentence, resumed[1], pack)):  # 1,500 of those | deaths
        return complements.part_named(sentence, resumed[1], pack), RESUMED
    partitive = wholes.is_part(sentence, quantity, pack)
    apart = quantity.unit == COUNT and sentence.tags is not None and verbless.in_brackets(sentence, quantity)
    for construction in _tried(figure_of(quantity.unit)):
        if partitive and construction.name not in BEHIND_IT:
            continue
        if apart and construction.name not in (*BEHIND_IT, BRACKETED):
            continue
        head = construction.find(sentence, quantity, pack)
        timed = head is not None and sentence.low(head) in pack.grammar.never_items
        timed = timed and not (construction.name == BRACKETED and _capital(sentence, head or 0))  # no Norte | (3%)
        whole = construction.name == COMPLEMENT and quantity.unit == PERCENT and pack.grammar.verb_final
        timed = timed and not whole  # 8 Prozent der | Stunden
        if head is None or timed or is_unit(sentence, head, pack):
            continue
        return head, construction.name
    return None, RESUMED if partitive else ""


def resumed_item(sentence: Sentence, quantity: Quantity, pack: Pack) -> Span | None:
    """The words themselves that resume what was named before, where it is not known."""
    found = pack.resumed.at(sentence.words, quantity.last)
    head = complements.resumed(sentence, quantity, found[1], pack) if found else None
    return sentence.between(head, head + 1) if head is not None else None


def phrase_of(sentence: Sentence, head: int, quantity: Quantity, pack: Pack) -> tuple[int, int]:
    """The head with the words that make one name with it: league | games, Estados | Unidos."""
    floor = quantity.hedged_to if head >= quantity.hedged_to else 0
    first = head
    if not pack.grammar.head_last:
        last = head + 1
        while _capital(sentence, head) and _capital(sentence, last) and last - head <= LONGEST_NAME:
            last += 1
        return first, last
    while first > max(floor, head - LONGEST_NAME):
        before = past_slash(sentence, first, pack, -1)
        if not is_content(sentence, before, pack) or is_unit(sentence, before, pack):
            break
        if sentence.low(before) in pack.grammar.preposed or is_participle(sentence, before, pack, named=True):
            break
        if sentence.low(before) in pack.times.units or past_rate(sentence, before, pack) > before:
            break  # a $40-a-day | habit, a $2bn a year | business
        first = before
    plural = sentence.tags is None and sentence.low(head + 1) == "'s" and sentence.glued(head + 1)  # auto|'s
    return first, head + 1 + (plural or _is_numbered(sentence, head, quantity, pack))


def _is_numbered(sentence: Sentence, head: int, quantity: Quantity, pack: Pack) -> bool:
    """A name with a number in it: the FTSE | 100 fell."""
    inside = sentence.is_number(head + 1) and head + 1 < quantity.hedged_from
    return inside and _capital(sentence, head) and is_verb(sentence, head + 2, pack)


def _capital(sentence: Sentence, i: int) -> bool:
    return i < len(sentence.tokens) and sentence.is_word(i) and sentence.tokens[i].text[0].isupper()


def figure_of(unit: str) -> Figure:
    """The kind of figure that a unit makes."""
    if is_money(unit):
        return Figure.MONEY
    return {COUNT: Figure.COUNT, PERCENT: Figure.PERCENT, TIMES: Figure.TIMES}.get(unit, Figure.MEASURE)


CONSTRUCTIONS = (
    Construction(COUNTED, counted, Figure.COUNT),
    Construction(COMPLEMENT, complements.after_of, Figure.PERCENT | Figure.MONEY | Figure.TIMES | Figure.MEASURE),
    Construction(SHARE, complements.share_of, Figure.PERCENT),
    Construction("compound noun", beside.compound, Figure.ANY & ~Figure.COUNT),
    Construction("paid in", prices.paid_in, Figure.MONEY),
    Construction("noun with its figure", beside.noun_before, Figure.ANY),
    Construction("noun beside its bound", beside.adjacent, Figure.ANY & ~Figure.COUNT),
    Construction("apposition of its noun", appositions.apposition, Figure.PERCENT | Figure.MONEY | Figure.MEASURE),
    Construction(BRACKETED, verbless.bracketed, Figure.ANY),
    Construction("object behind its figure", beside.inverted, Figure.ANY),
    Construction("paid for", prices.paid_for, Figure.MONEY),
    Construction("sold at a price", prices.priced, Figure.MONEY),
    Construction("noun with its worth", beside.worth, Figure.ANY),
    Construction(GAPPED, verbless.gapped, Figure.ANY),
    Construction("whole before its part", wholes.fronted_whole, Figure.ANY),
    Construction(MEASURED, measure_nouns.measured_noun, Figure.ANY),
    Construction(MOVED, bearers.moved_object, Figure.ANY),
    Construction(SUBJECT, bearers.subject, Figure.ANY),
)


@cache
def _tried(figure: Figure) -> tuple[Construction, ...]:
    return tuple(construction for construction in CONSTRUCTIONS if figure in construction.figures)
