"""The item of a figure that belongs to a verb, by word order and lists, for languages that have no tagger."""

from __future__ import annotations

from dataclasses import dataclass

from extractors.context.bearing import bears, changed_object, nearest, of_no_verb
from extractors.context.closing import at_end, closing_verb, ends_in_verb
from extractors.context.measure_nouns import seen_through
from extractors.context.saying import is_complete
from extractors.languages.catalogue import dimension, is_money
from extractors.languages.context_entries import CueKind
from extractors.languages.pack import Pack
from extractors.quantities import Quantity
from extractors.quantities.amounts import COUNT, PERCENT
from extractors.segment import Sentence
from extractors.segment.clause_subjects import subject_of
from extractors.segment.clauses import clause_start
from extractors.segment.marks import STOPS
from extractors.segment.parts_of_speech import is_content, is_participle, is_preposition, is_verb
from extractors.segment.phrases import head_from, head_until, phrase_start, whole_of

FAR = 14  # words between a verb and its figure, where the verb can only bear it
REACH = 6  # words between any verb and its figure


@dataclass(frozen=True, slots=True)
class _Figure:
    """A figure on the way left to its verb.

    close   the words right before it, its own verb among them.
    asked   somebody may ask for it or pay it: a sum, a share, a length of time.
    """

    sentence: Sentence
    quantity: Quantity
    pack: Pack
    close: range
    asked: bool

    def is_borne_at(self, v: int) -> bool:
        return bears(self.sentence, v, self.pack)


Decided = tuple[int | None]  # the head, or that there is none


def subject(sentence: Sentence, quantity: Quantity, pack: Pack) -> int | None:
    """inflation | rose to 5.2%: the subject of the verb that the figure belongs to."""
    asked = is_money(quantity.unit) or quantity.unit == PERCENT or dimension(quantity.unit) == "time"
    figure = _Figure(sentence, quantity, pack, nearest(sentence, quantity, pack), asked)
    numbered = False
    for v in range(quantity.first - 1, max(-1, quantity.hedged_from - FAR), -1):
        low = sentence.words[v]
        if low == ":" and quantity.amount.lead - v <= 2 and figure.is_borne_at(v - 1):
            continue  # ha crecido: de 32 a 72 días
        if low in STOPS:
            return _gapped(sentence, v + 1, quantity, pack)
        if low in pack.grammar.wishes and asked:
            return None
        another = v < quantity.hedged_from and sentence.is_number(v)
        numbered = numbered or (another and not _in_adverbial(sentence, v, pack))
        if v <= quantity.hedged_from - REACH and (numbered or not figure.is_borne_at(v)):
            continue
        for rule in (_given_by_others, _sized, _changed, _participle, _told, _verb):
            if (decided := rule(figure, v)) is not None:
                return decided[0]
    return of_no_verb(sentence, quantity, pack)


def _given_by_others(figure: _Figure, v: int) -> Decided | None:
    """la Junta lo | rebaja a 7,5 millones; die Staatsanwaltschaft | hatte neun Jahre gefordert: no subject bears it."""
    sentence, grammar = figure.sentence, figure.pack.grammar
    low = sentence.words[v]
    pronoun = _is_transitive(low, figure.pack) and sentence.low(v - 1) in grammar.definite
    closed = figure.asked and low in grammar.auxiliaries and ends_in_verb(sentence, figure.quantity, figure.pack)
    return (None,) if pronoun or closed else None


def _is_transitive(low: str, pack: Pack) -> bool:
    return low in pack.grammar.appraisers or low in pack.grammar.movers


def _sized(figure: _Figure, v: int) -> Decided | None:
    """une plaque de verglas | longue de 25 mètres."""
    sentence, pack = figure.sentence, figure.pack
    if sentence.words[v] not in pack.grammar.sized or v < figure.quantity.hedged_from - 2:
        return None
    end = v - (sentence.low(v - 1) == ",")
    named = head_until(sentence, end, pack)
    return None if named is None else (whole_of(sentence, named, end, pack)[0],)


def _changed(figure: _Figure, v: int) -> Decided | None:
    """What has the change that is a noun here."""
    noun = is_content(figure.sentence, v, figure.pack)
    changed = changed_object(figure.sentence, v, figure.quantity, figure.pack) if noun else None
    return None if changed is None else (changed,)


def _participle(figure: _Figure, v: int) -> Decided | None:
    """A well | measuring 30 metres, negócio | avaliado em, el plan del Gobierno, | dotado con."""
    sentence, pack, grammar = figure.sentence, figure.pack, figure.pack.grammar
    low, before_it = sentence.words[v], sentence.low(v - 1)
    if low in grammar.bearing_participles:
        beside = head_until(sentence, v, pack)
        return (subject_of(sentence, v, pack) if beside is None else beside,)
    if grammar.head_last or not _is_participle(figure, v):
        return None
    before = sentence.low(phrase_start(sentence, v, pack) - 1)
    governed = before in grammar.adverbial_prepositions  # sono nel frattempo | lievitati
    if v > 0 and is_content(sentence, v - 1, pack) and not governed:
        return (head_until(sentence, v, pack),)
    if low in grammar.auxiliaries or before_it != ",":
        return None
    apart = head_until(sentence, v - 1, pack)
    return (seen_through(sentence, apart and whole_of(sentence, apart, v - 1, pack)[0], pack),)


def _is_participle(figure: _Figure, v: int) -> bool:
    sentence, grammar = figure.sentence, figure.pack.grammar
    low = sentence.words[v]
    if low in grammar.function or low in grammar.bearing_verbs:  # cuesta
        return False
    return is_participle(sentence, v, figure.pack)


def _told(figure: _Figure, v: int) -> Decided | None:
    """firefighters | said about 12,000 hectares …: who says it has no figure; bedraagt de | daling 37%."""
    sentence, pack = figure.sentence, figure.pack
    if _speaks(sentence, v, pack) and not figure.is_borne_at(v):
        return (None,)
    return (v,) if pack.grammar.verb_final and v in figure.close and _is_change(sentence, v, pack) else None


def _verb(figure: _Figure, v: int) -> Decided | None:
    """The subject of the verb at token ``v``, where it may have the figure."""
    sentence, quantity, pack, grammar = figure.sentence, figure.quantity, figure.pack, figure.pack.grammar
    low, counts = sentence.words[v], quantity.unit == COUNT
    near = v in figure.close or (grammar.verb_final and not _is_change(sentence, v, pack))
    verbal = _is_participle(figure, v) or is_verb(sentence, v, pack)
    if not verbal and not (near and figure.is_borne_at(v)):
        return None
    moved = sentence.low(quantity.hedged_from - 1) in grammar.prepositions and _is_transitive(low, pack)
    if (is_money(quantity.unit) or counts) and not (figure.is_borne_at(v) or moved):
        return (None,)
    if low.endswith(grammar.infinitive_endings) and not grammar.head_last and is_content(sentence, v - 1, pack):
        return (seen_through(sentence, head_until(sentence, v, pack), pack),)  # a vu son | chiffre fondre de
    head = seen_through(sentence, subject_of(sentence, v, pack), pack)
    if head is None or head >= quantity.hedged_from:
        return (None,)
    impersonal = counts and grammar.verb_final and sentence.low(head) in grammar.thing_pronouns
    return (None if impersonal else head,)  # es seien | 40


def _in_adverbial(sentence: Sentence, v: int, pack: Pack) -> bool:
    """stiegen im Jahr | 2024 um 5%, in | zwei Stufen um 5%."""
    k = v - 1 - (sentence.low(v - 1) in pack.notation.months or sentence.low(v - 1) in pack.grammar.never_items)
    return pack.grammar.verb_final and sentence.low(k) in pack.grammar.prepositions


def _is_change(sentence: Sentence, v: int, pack: Pack) -> bool:
    """A noun of change, told by its article or its capital: de | daling, | Anstieg."""
    noun = sentence.low(v - 1) in pack.grammar.determiners or (v > 0 and sentence.tokens[v].text[0].isupper())
    return noun and sentence.words[v] in pack.grammar.change_words


def _gapped(sentence: Sentence, start: int, quantity: Quantity, pack: Pack) -> int | None:
    """Die SPD kommt auf 15 Prozent, | die Grünen auf 12 Prozent: the verb is that of the clause before."""
    grammar, end = pack.grammar, quantity.hedged_from
    if quantity.unit == COUNT or not grammar.verb_final or is_preposition(sentence, start, pack):
        return None
    head = head_from(sentence, start, pack, end)
    if head is None or head >= end or not (sentence.low(start) in grammar.definite or head == start):
        return None
    between = range(head + 1, end)
    moved = not between or any(sentence.low(k) in grammar.moves for k in between)
    plain = all(sentence.low(k) in grammar.function or sentence.tokens[k].text.islower() for k in between)
    return head if moved and plain else None


def moved_object(sentence: Sentence, quantity: Quantity, pack: Pack) -> int | None:
    """China raised its | capacity by 12%; put the losses to roads and crops at 3 million."""
    if closing_verb(sentence, quantity, pack) is not None:
        return at_end(sentence, quantity, pack)
    hedged = quantity.hedged_from < quantity.first and sentence.low(quantity.hedged_from) in pack.grammar.moves
    i = quantity.hedged_from if hedged else quantity.hedged_from - 1  # à près de | 9 millions
    by_article = quantity.unit == PERCENT and sentence.low(i) in pack.grammar.determiners
    if not (sentence.low(i) in pack.grammar.moves or by_article) or dimension(quantity.unit) == "time":
        return None
    return _appraised(sentence, i, pack)


def _appraised(sentence: Sentence, stop: int, pack: Pack) -> int | None:
    """Die Kassen beziffern die | Mehrkosten auf 46 Millionen: by the verb alone, where no parts of speech are known."""
    for v in range(stop - 1, max(-1, stop - FAR), -1):
        low = sentence.low(v)
        if low in STOPS:
            return None
        appraises = low in pack.grammar.appraisers or low in pack.grammar.movers
        if appraises and sentence.low(opened := clause_start(sentence, v, pack)) in pack.grammar.oblique:
            return head_from(sentence, opened, pack, v)  # den | Schaden bezifferte die Stadt auf 3 Millionen
        behind = sentence.low(v + 1) in pack.grammar.determiners and is_verb(sentence, v, pack)
        if appraises or (behind and low in pack.grammar.change_words):
            head = None if is_preposition(sentence, v + 1, pack) else head_from(sentence, v + 1, pack, stop)
            return seen_through(sentence, head, pack) if head is not None and head < stop else None
    return None


def _speaks(sentence: Sentence, v: int, pack: Pack) -> bool:
    """A verb of saying, whose subject has no figure."""
    said = pack.attributions.at(sentence.words, v)
    if pack.grammar.nouns_capitalised and sentence.tokens[v].text[0].isupper():
        return False
    if said is None or said[0].kind is not CueKind.VERB or said[0].finds:
        return False
    return is_complete(sentence, said[1], said[0], pack)
