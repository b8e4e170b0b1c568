"""The item that stands beside its figure: behind it, before it, or on the other side of a comma."""

from __future__ import annotations

from extractors.claims import Bound
from extractors.context.bearing import bears
from extractors.context.closing import closing_verb
from extractors.context.counted import is_plural
from extractors.context.measure_nouns import measured_at, seen_through
from extractors.context.noun_phrases import (
    before_brackets,
    before_preposition,
    before_time,
    beside_comma,
    changed_by,
    joined,
    led_to,
    whole_measured,
)
from extractors.context.wholes import changed, on_the_move
from extractors.languages.catalogue import dimension, is_money
from extractors.languages.context_entries import CueKind
from extractors.languages.pack import Pack
from extractors.languages.spelling import HYPHENS
from extractors.quantities import Quantity
from extractors.quantities.amounts import COUNT, PERCENT, plain_at
from extractors.segment import Sentence
from extractors.segment.parts_of_speech import (
    has_participle_form,
    is_content,
    is_finite,
    is_noun,
    is_participle,
    is_qualifier,
)
from extractors.segment.phrases import head_from, head_until, is_unit, past_rate, phrase_start, whole_of
from extractors.segment.tags import Tag

FAR = 14  # words between a whole and its part
CLOSING_QUOTES = frozenset('"”»')
OPENING = frozenset('"“«')
BRACKET = 6  # tokens of a conversion in brackets


def compound(sentence: Sentence, quantity: Quantity, pack: Pack) -> int | None:
    """a $5m | fine, a five-year | sentence: only where the head stands last."""
    k = past_brackets(sentence, quantity.last)
    if not pack.grammar.head_last or quantity.first == 0:
        return None
    past = past_brackets(sentence, k)
    if past > k and sentence.low(past) in HYPHENS:
        k = past  # the 37m (121ft)-long | skeleton
    k += sentence.low(k) in HYPHENS
    k = past_rate(sentence, k, pack)
    if sentence.low(k) in pack.notation.per and pack.grammar.head_last and is_content(sentence, k + 2, pack):
        k += 2  # a $31 per share | offer
    if sentence.low(k) in pack.grammar.dimensions:  # a 40-metre-deep | shaft, a 5 ft tall | fence
        k += 1 + (sentence.low(k + 1) in HYPHENS)
    k += sentence.low(k) in OPENING  # £20,000 "golden | hellos"
    head = head_from(sentence, k, pack) if is_content(sentence, k, pack) else None
    joined = sentence.words[quantity.last - 2] in HYPHENS and sentence.low(k) not in pack.grammar.function
    led = sentence.low(quantity.hedged_from - 1) in pack.grammar.determiners and quantity.hedged_from == quantity.first
    led = led and sentence.low(k) not in pack.grammar.function and not has_participle_form(sentence, k, pack)
    if (joined or led) and head is None and sentence.is_word(k) and sentence.tokens[k].text.islower():
        further = head_from(sentence, k + 1, pack) if is_noun(sentence, k + 1, pack) else None
        return further or k  # a 4-point | lead, a $2 billion | plan to …, a five-month suspended | sentence
    if head is not None and pack.grammar.verb_final and sentence.low(head) in pack.grammar.bearing_verbs:
        return None  # met 3,5 procent | toenemen
    qualified = head is not None and not is_money(quantity.unit) and not (joined or is_noun(sentence, head, pack))
    if head is None or qualified or sentence.low(head) in pack.people:
        return None  # two degrees | warmer; the 3% | economists expected
    return head


def noun_before(sentence: Sentence, quantity: Quantity, pack: Pack) -> int | None:
    """multa de | US$ 9 milhões; a rise of | 5%."""
    i = quantity.hedged_from - 1
    if sentence.tags is None:
        return _noun_by_order(sentence, quantity, pack)
    if sentence.low(i) in pack.grammar.paid_in and quantity.unit == PERCENT:
        return changed_by(sentence, i, pack)
    if sentence.low(i) in pack.grammar.moves and sentence.low(i) not in pack.grammar.of and quantity.unit != COUNT:
        return led_to(sentence, i, pack)
    holds = sentence.low(i) in pack.grammar.holding and dimension(quantity.unit) is not None
    if sentence.low(i) not in pack.grammar.of and not (holds and not is_money(quantity.unit)):
        return None
    head = head_until(sentence, i, pack)
    if head is not None and (before := before_preposition(sentence, head, pack)):
        return head_until(sentence, before, pack)
    if head is not None and sentence.low(head) in pack.grammar.extremes:
        return None  # cut its rate to a 40-year low of | 1.75%
    if head is not None and sentence.low(head) in pack.grammar.measure_nouns:
        compound = (sentence.tags or "")[head - 1 : head] == Tag.NOUN and pack.grammar.head_last  # an inflation rate of
        compound = compound and sentence.low(head - 1) not in pack.grammar.measure_nouns
        thing = head if compound else measured_at(sentence, head, pack)
        return thing if thing is not None else beside_comma(sentence, i, pack)
    start = head
    while start is not None and is_content(sentence, start - 1, pack):
        start -= 1
    whole = head_until(sentence, start - 1, pack) if start and sentence.low(start - 1) in pack.grammar.of else None
    whole_name = joined(sentence, whole, start, pack)
    measured = whole is None or sentence.low(whole) in pack.grammar.measure_nouns
    measured = measured or not (pack.grammar.head_last or whole_name)
    measured = measured or (head is not None and is_plural(sentence, head, pack))  # a risk of waves of | 5 metres
    if head is not None and (thing := changed(sentence, head, i, pack)) is not None:
        return thing
    return head if measured else whole  # a margin of error of | 3 points


def _noun_by_order(sentence: Sentence, quantity: Quantity, pack: Pack) -> int | None:
    """The same where no parts of speech are known."""
    i = quantity.hedged_from - 1
    if sentence.low(i) not in pack.grammar.of:
        return None
    grammar, particle = pack.grammar, sentence.low(i - 1)
    apart = grammar.verb_final and particle in grammar.prepositions and particle in grammar.adverbs
    head = _noun_until(sentence, i - apart, pack)  # legde een | boete op van 900 euro
    if head is None or _tells(sentence, i - apart, pack):
        return None
    head = _compounded(sentence, head, i, pack)
    if moved := on_the_move(sentence, quantity, pack):
        return head_until(sentence, moved, pack)
    return measured_at(sentence, head, pack) if sentence.low(head) in pack.grammar.measure_nouns else head


def _compounded(sentence: Sentence, head: int, stop: int, pack: Pack) -> int:
    """un | effet de change négatif de 2 points: nouns joined without an article are one thing."""
    start = phrase_start(sentence, stop, pack)
    joined = sentence.low(start - 1) in pack.grammar.linking and start > 1
    bare = joined and not sentence.is_number(start - 2) and sentence.low(start) not in pack.grammar.determiners
    first = head_until(sentence, start - 1, pack) if bare and not pack.grammar.head_last else None
    return head if first is None or pack.units.at(sentence.words, first) else first


def _noun_until(sentence: Sentence, stop: int, pack: Pack) -> int | None:
    """The head of the noun phrase before token ``stop``, where no tagger tells it from verbs and adjectives.

    None in più | alti del 12% and devrait | reculer de 18 %; ha stanziato | fondi per 2 milioni.
    """
    head = head_until(sentence, stop, pack)
    if head is None or sentence.tags is not None:
        return head
    grammar, before, low = pack.grammar, sentence.low(head - 1), sentence.low(head)
    if (before in grammar.auxiliaries or before in grammar.pronouns) and has_participle_form(sentence, head, pack):
        return head + 1 if head + 1 < stop else None
    if low in grammar.comparatives:
        return None  # est inférieure de | 12 %
    infinitive = low in grammar.change_words and low.endswith(grammar.infinitive_endings)
    return None if before in grammar.comparatives or infinitive else head


def worth(sentence: Sentence, quantity: Quantity, pack: Pack) -> int | None:
    """un | piano da 800 milioni; | Schäden in Höhe von 3 Millionen Euro."""
    start = quantity.hedged_from
    number = quantity.amount.number
    if quantity.unit == COUNT and (number is None or number.scale == 1):
        return None
    if found := pack.worth.before(sentence.words, start):
        start = found[1]
        start -= sentence.low(start - 1) == "," and quantity.hedged_from - start > 1
        start = before_brackets(sentence, start)
    elif not (start < quantity.first and pack.worth.at(sentence.words, start)):  # Kredit | über 3 Millionen
        return None
    head = _noun_until(sentence, start, pack)
    return head if head is None or sentence.tags is not None else whole_of(sentence, head, start, pack)[0]


def adjacent(sentence: Sentence, quantity: Quantity, pack: Pack) -> int | None:
    """a fine | up to 200 euros: the noun that the hedge follows."""
    i = quantity.hedged_from
    i -= i < quantity.first and sentence.low(i - 1) in OPENING  # uma adesão "| na ordem dos 90%"
    if sentence.tags is None and (bears(sentence, i, pack) or closing_verb(sentence, quantity, pack) is not None):
        return None
    opened = quantity.amount.bound is Bound.RANGE and sentence.is_word(quantity.first)  # savings | ranging from …
    if any(is_finite(sentence, k, pack) for k in range(i, quantity.first)):
        return None  # the wait in wards | exceeds 14 hours
    noun = is_content(sentence, i - 1, pack) and not is_participle(sentence, i - 1, pack)
    perfect = sentence.low(i - 2) in pack.grammar.auxiliaries and has_participle_form(sentence, i - 1, pack)
    noun = noun and not (perfect and sentence.tags is None)  # il clan avrebbe fatturato | tra i 7 e gli 8 milioni
    verbal = bears(sentence, i - 1, pack) or (i < quantity.first and bears(sentence, i, pack))
    verbal = verbal or sentence.low(i - 1) in pack.grammar.bearing_participles
    verbal = verbal or (not pack.grammar.head_last and sentence.low(i - 2) in pack.grammar.passive)
    end = past_brackets(sentence, quantity.last)
    beside = i < quantity.first or opened or is_qualifier(sentence, end, pack)  # a star | 97 light-years away
    if not (noun and not verbal and beside):
        return None
    i = before_time(sentence, i, pack) if i < quantity.first else i
    head = head_until(sentence, i, pack)
    if head is not None and (is_unit(sentence, head, pack) or _tells(sentence, i, pack)):
        return None
    if pack.grammar.verb_final and sentence.low(phrase_start(sentence, i, pack) - 1) in pack.grammar.bearing_verbs:
        return None  # kostet die | Betreiberin rund 3 Millionen
    verb = sentence.low(phrase_start(sentence, i, pack) - 1)
    if is_money(quantity.unit) and verb in pack.grammar.bearing_verbs and verb not in pack.grammar.auxiliaries:
        return None  # cost the | firm an estimated $3 million
    named = (
        head is not None and not pack.grammar.head_last and sentence.surfaces[head][0].isupper()
    )  # a garantia do | FGC até
    wide = head is not None and (quantity.unit == PERCENT or named)
    return whole_measured(sentence, head, i, pack) if head is not None and wide else head


def _tells(sentence: Sentence, end: int, pack: Pack) -> bool:
    """is volgens het | Planbureau kleiner dan 5%: the phrase before token ``end`` is a source."""
    start = phrase_start(sentence, end, pack)
    start = sentence.past(pack.grammar.determiners, start, end)
    return any(_is_cited(sentence, k, pack) for k in range(max(0, start - 1), start + 1))


def _is_cited(sentence: Sentence, k: int, pack: Pack) -> bool:
    said = pack.attributions.before(sentence.words, k)
    return said is not None and said[0].kind is CueKind.PREPOSITION


def _past_other_end(sentence: Sentence, k: int, pack: Pack) -> int:
    """ha ridotto dal 19 | all'11% | la quota: behind the figure that a change ended at."""
    found = pack.range_joins.at(sentence.words, k)
    second = plain_at(sentence, found[1], pack) if found and found[1] < len(sentence.tokens) else None
    pair = found is not None and sentence.is_word(k) and any(frame.pair for frame in found[0])
    return second.last if second and pair else k


def inverted(sentence: Sentence, quantity: Quantity, pack: Pack) -> int | None:
    """estima em 18 milhões os | prejuízos: the object behind its figure, with its article."""
    k = past_brackets(sentence, quantity.last)
    if sentence.low(k) in pack.notation.per and sentence.low(k + 1) in pack.times.units:
        k += 2  # 2 milhões por dia | os prejuízos
    k = k if pack.grammar.head_last else _past_other_end(sentence, k, pack)
    k += (sentence.tags or "")[k : k + 1] == Tag.ADJECTIVE and not pack.grammar.head_last  # em 15 dias úteis o | prazo
    set_off = sentence.low(k) == "," and "," in sentence.words[max(0, quantity.hedged_from - 2) : quantity.hedged_from]
    k += set_off and not pack.grammar.head_last  # reviu em alta, de 1% para 2%, a | previsão
    definite = sentence.low(k) in pack.grammar.definite and sentence.low(k) in pack.grammar.determiners
    head = None if pack.grammar.head_last or not definite else head_from(sentence, k, pack)
    if quantity.unit == COUNT and (head is None or sentence.low(head) not in pack.grammar.measure_nouns):
        return None  # subiu de 300 para 400 | o número de vagas
    head = head if sentence.tags is None else seen_through(sentence, head, pack)
    if head is None or sentence.low(head) in pack.grammar.stand_ins:
        return None  # para 4,75%, o | nível mais alto desde 2008
    return None if pack.units.at(sentence.words, head) else head  # 80 dólares o | barril


def past_brackets(sentence: Sentence, k: int) -> int:
    """Behind a conversion in brackets: 40 million shekels | ($11 million) | in funding."""
    if sentence.low(k) in CLOSING_QUOTES:
        k += 1  # "more than 90%" | of
    if sentence.low(k) == "(":
        k = next((j for j in range(k, min(k + BRACKET, len(sentence.tokens))) if sentence.low(j) == ")"), k)
    return k + (sentence.low(k) == ")")
