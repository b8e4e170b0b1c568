"""The item of a figure that belongs to a verb: its subject, or the object that it moves to the figure."""

from __future__ import annotations

from extractors.claims import Certainty
from extractors.context import by_order
from extractors.context.bearing import bears, changed_object, nearest, of_no_verb
from extractors.context.measure_nouns import seen_through
from extractors.context.saying import is_complete
from extractors.languages.catalogue import dimension, is_money
from extractors.languages.context_entries import Attribution, CueKind
from extractors.languages.pack import Pack
from extractors.quantities import Quantity
from extractors.quantities.amounts import COUNT
from extractors.segment import Sentence
from extractors.segment.clause_subjects import subject_of
from extractors.segment.marks import STOPS
from extractors.segment.parts_of_speech import (
    is_adverb,
    is_content,
    is_figure,
    is_finite,
    is_participle,
    is_preposition,
    is_verb,
)
from extractors.segment.phrases import head_from, head_until, whole_of
from extractors.segment.tags import Tag

OPENS = frozenset('("“«')
ASIDE = 7  # words of an adverbial between commas
FAR = 14  # words between a verb and the figure that its object moved to
REACH, FARTHER = 6, 11  # words between a verb and its figure: determiners, hedges, adverbs; a count has its noun nearer


def subject(sentence: Sentence, quantity: Quantity, pack: Pack) -> int | None:
    """inflation | rose to 5.2%: the subject of the verb that the figure belongs to."""
    if sentence.tags is None:
        return by_order.subject(sentence, quantity, pack)
    if quantity.unit == COUNT and is_participle(sentence, quantity.hedged_to, pack, named=True):
        return None  # 38 people died and more than 120 | injured
    grammar, ahead = pack.grammar, quantity.hedged_from - 1
    if sentence.low(ahead) in grammar.of and is_money(quantity.unit) and sentence.low(ahead - 1) in pack.numerals:
        return None  # gastou 3 milhões dos | 5 milhões de euros
    reach = REACH if quantity.unit == COUNT or grammar.verb_final else FARTHER
    close, last = nearest(sentence, quantity, pack), _last(sentence, quantity, pack)
    for v in range(last, max(-1, min(last + 1, quantity.hedged_from) - reach), -1):
        if sentence.low(v) in STOPS:
            return None
        if v >= quantity.hedged_from and not is_finite(sentence, v, pack):
            continue  # custam | a partir de 40 euros
        if sentence.low(v) in grammar.complementizers and (sentence.tags or "")[v : v + 1] == Tag.SUBORDINATOR:
            return None  # it means that | 40 hectares will be free
        if is_content(sentence, v, pack) and (changed := changed_object(sentence, v, quantity, pack)) is not None:
            return changed
        if sentence.low(v) in grammar.bearing_participles:
            return _bearer(sentence, v, pack)
        participle = is_participle(sentence, v, pack, named=True) and sentence.low(v) not in grammar.function
        if participle and v > 0 and is_content(sentence, v - 1, pack) and not grammar.head_last:
            beside = head_until(sentence, v, pack)  # negócio | avaliado em
            if beside is None or sentence.low(beside) not in grammar.never_items:
                return beside
            continue
        if _speaks(sentence, v, pack) and not bears(sentence, v, pack):
            return None  # firefighters | said about 12,000 hectares …
        near = v in close or last < ahead
        if participle or is_verb(sentence, v, pack) or (near and bears(sentence, v, pack)):
            return _subject_of(sentence, v, quantity, pack)
    return of_no_verb(sentence, quantity, pack)


def _bearer(sentence: Sentence, v: int, pack: Pack) -> int | None:
    """a | well measuring 30 metres; 26 cargas de fruta, | avaliadas em: the noun before the participle at ``v``."""
    end = v - (sentence.low(v - 1) == ",")
    named = sentence.is_word(v - 1) and sentence.low(v - 1) not in pack.grammar.function
    beside = v - 1 if named and pack.grammar.head_last else head_until(sentence, end, pack)
    if beside is not None and end < v and not pack.grammar.head_last:
        beside, _ = whole_of(sentence, beside, end, pack)
    return subject_of(sentence, v, pack) if beside is None else beside


def _subject_of(sentence: Sentence, v: int, quantity: Quantity, pack: Pack) -> int | None:
    """The subject of the verb at ``v``, where that may have the figure: nobody is 3 million that he spends."""
    grammar, ahead = pack.grammar, quantity.hedged_from - 1
    bearing, owning = bears(sentence, v, pack), sentence.low(v) in grammar.having
    if not (bearing or owning) and (size := _dimension(sentence, quantity, pack)) is not None:
        return size  # mergulham nos seus 160 metros de | comprimento
    led = sentence.low(ahead)  # not: comprometeu-se | com 3 milhões
    moved = led in (grammar.prepositions if grammar.head_last else grammar.figure_prepositions)
    moved = moved or sentence.low(ahead - 1) in grammar.extremes  # to a three-year high | of $75
    kept = quantity.unit == COUNT and led in grammar.keeping  # leaving it | with 98, ficou | com 98
    spent = is_money(quantity.unit) or quantity.unit == COUNT
    if spent and (owning or kept or not (bearing or moved)):
        return None  # the town | has 41,000; o jovem | perdeu 5 mil euros
    if sentence.low(v) in grammar.giving and dimension(quantity.unit) == "time":
        return None  # the judge | gave them 30 days
    head = subject_of(sentence, v, pack)
    return None if head == v else seen_through(sentence, _thing(sentence, head, pack), pack)


def _thing(sentence: Sentence, head: int | None, pack: Pack) -> int | None:
    """é | possível comprar por 300 euros: what is said of nothing is no subject."""
    said = head is not None and (sentence.tags or "")[head : head + 1] == Tag.ADJECTIVE
    said = said and sentence.low((head or 0) - 1) in pack.grammar.auxiliaries and not pack.grammar.head_last
    return None if said else head


def _last(sentence: Sentence, quantity: Quantity, pack: Pack) -> int:
    """Where the verb of a figure may stand at last: before a bracket, an adverbial between commas."""
    i = quantity.hedged_from - 1
    verbal = any(is_finite(sentence, k, pack) for k in range(i + 1, quantity.first))
    if sentence.low(i) in OPENS and not verbal:
        return i - 1  # fell for the third month | (2%)
    while sentence.low(i) in pack.grammar.moves:
        i -= 1
    opened = next((k for k in range(i - 1, max(0, i - ASIDE), -1) if sentence.low(k) == ","), None)
    if sentence.low(i) != "," or opened is None or pack.grammar.head_last:
        return quantity.first - 1
    led = is_preposition(sentence, opened + 1, pack) or sentence.low(opened + 1) in pack.grammar.adverbs
    clause = any(is_finite(sentence, k, pack) for k in range(opened, i))
    return opened - 1 if led and not clause else quantity.first - 1  # somava, em maio, | 3 milhões


def _dimension(sentence: Sentence, quantity: Quantity, pack: Pack) -> int | None:
    """1,70 metros de | altura: what is measured, where a noun says it."""
    k = quantity.last + 1
    return k if sentence.low(k - 1) in pack.grammar.of and sentence.low(k) in pack.grammar.dimensions else None


def moved_object(sentence: Sentence, quantity: Quantity, pack: Pack) -> int | None:
    """China raised its | capacity by 12%; put the losses to roads and crops at 3 million."""
    if sentence.tags is None:
        return by_order.moved_object(sentence, quantity, pack)
    i = _lead(sentence, quantity, pack)
    while i > 0 and is_adverb(sentence, i):
        i -= 1
    timed = dimension(quantity.unit) == "time" and sentence.low(i) not in pack.grammar.receiver
    apart = sentence.low(i - 1) == "," and dimension(quantity.unit) == "length"  # the ship, | 100 km off the coast
    if sentence.low(i) not in pack.grammar.moves or timed or apart:
        return None
    if i < quantity.hedged_from and pack.comparisons.before(sentence.words, i + 1):
        return None  # um tombo de 18% em relação | aos 74 milhões
    for v in range(i - 1, max(-1, i - FAR), -1):
        if sentence.low(v) != "," and sentence.low(v) in STOPS:
            return None
        if sentence.low(v - 1) in pack.grammar.of and (sentence.tags or "")[v : v + 1] == Tag.GERUND:
            continue  # cut their chances of | falling ill by 80%
        participle = is_participle(sentence, v, pack) and not _is_before_noun(sentence, v, pack)
        if (thing := _in_relative(sentence, v, i, pack)) is not None:
            return thing
        if participle and not _in_perfect(sentence, v, pack):
            return None
        if sentence.low(v) in pack.notation.matches and sentence.low(i) in pack.grammar.agent:
            return None  # Ruiz | leads Terek by 20 points
        if participle or is_verb(sentence, v, pack):
            return _object(sentence, v, i, pack)
    return None


def _lead(sentence: Sentence, quantity: Quantity, pack: Pack) -> int:
    """The preposition that leads to the figure: raised its fee | by 12%; cut its rate | to a 40-year low of 1.75%."""
    if sentence.low(quantity.hedged_from) in pack.grammar.moves:  # a taxa | de 12 para 18%
        return quantity.hedged_from
    k = quantity.hedged_from - 1
    if sentence.low(k) in pack.grammar.of and sentence.low(k - 1) in pack.grammar.extremes:
        led = (j for j in range(k - 2, max(0, k - FARTHER), -1) if sentence.low(j) in pack.grammar.moves)
        return next(led, k)
    return k


def _is_before_noun(sentence: Sentence, v: int, pack: Pack) -> bool:
    """bringing the | confirmed toll to 188: a participle between its article and its noun."""
    inside = pack.grammar.head_last and sentence.low(v - 1) in pack.grammar.determiners
    return inside and is_content(sentence, v + 1, pack)


def _in_relative(sentence: Sentence, verb: int, stop: int, pack: Pack) -> int | None:
    """the | damage, which officials put at $3 million: what the object of a verb of estimating stands for."""
    said = pack.attributions.at(sentence.words, verb) if verb + 1 == stop and pack.grammar.head_last else None
    if said is None or not said[0].finds:
        return None
    for k in range(verb - 1, max(-1, verb - FAR), -1):
        if sentence.low(k) in pack.grammar.relative_pronouns:
            named = any(is_content(sentence, j, pack) for j in range(k + 1, verb))
            return head_until(sentence, k - (sentence.low(k - 1) == ","), pack) if named else None
        if sentence.low(k) in STOPS or is_verb(sentence, k, pack):
            return None
    return None


def _in_perfect(sentence: Sentence, v: int, pack: Pack) -> bool:
    """tinha | mantido a taxa em 4%: a participle behind an auxiliary of the active, its object behind it."""
    grammar = pack.grammar
    active = sentence.low(v - 1) in grammar.active_auxiliaries
    return active and not grammar.head_last and sentence.low(v + 1) in grammar.determiners


def _object(sentence: Sentence, verb: int, stop: int, pack: Pack) -> int | None:
    """The noun right behind a verb that is neither an auxiliary nor one of saying, unless it estimates."""
    said = pack.attributions.at(sentence.words, verb)
    if (
        (_speaks(sentence, verb, pack) and not (said and _takes_object(said[0])))
        or sentence.low(verb) in pack.grammar.auxiliaries
        or is_preposition(sentence, verb + 1, pack)
    ):
        return None
    k = verb + 1
    if sentence.low(k) in pack.grammar.bare_thing_pronouns and pack.grammar.head_last:
        return k  # raised | it by a dollar
    while is_figure(sentence, k, pack):
        k += 1
    head = head_from(sentence, k, pack, stop)
    if (
        head is None
        or head >= stop
        or pack.units.at(sentence.words, head)
        or sentence.low(head) in pack.grammar.never_items
    ):
        return None
    if pack.grammar.head_last and (sentence.tags or "")[head : head + 1] == Tag.ADJECTIVE:
        head -= 1  # left its | rates unchanged at 4%; not: prices held | steady at 40 euros
        if head == verb:
            return None
    return seen_through(sentence, head, pack)


def _takes_object(said: Attribution) -> bool:
    """estimates | the losses at 3 million, held | its rate at 8%."""
    return said.certainty is Certainty.ESTIMATED or said.clause


def _speaks(sentence: Sentence, v: int, pack: Pack) -> bool:
    """A verb of saying, whose subject has no figure."""
    said = pack.attributions.at(sentence.words, v)
    if said is None or (said[0].participle and sentence.low(said[1]) not in pack.grammar.agent):
        return False
    if said[0].after and sentence.low(v - 1) not in said[0].after:
        return False  # é | estimado em 3 milhões; not: tinha estimado
    if not is_complete(sentence, said[1], said[0], pack):
        return False  # elevou | a taxa, not elevou o número de mortos
    return said[0].kind is CueKind.VERB and not said[0].finds
