"""The item of a figure that belongs to a verb, by word order and lists, for languages that have no tagger."""

from __future__ import annotations

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


def subject(sentence: Sentence, quantity: Quantity, pack: Pack) -> int | None:
    """inflation | rose to 5.2%: the subject of the verb that the figure belongs to."""
    close = nearest(sentence, quantity, pack)
    grammar, ahead = pack.grammar, sentence.low(quantity.hedged_from - 1)
    numbered = False
    asked = is_money(quantity.unit) or quantity.unit == PERCENT or dimension(quantity.unit) == "time"
    for v in range(quantity.first - 1, max(-1, quantity.hedged_from - FAR), -1):
        low = sentence.words[v]
        if low == ":" and quantity.amount.lead - v <= 2 and bears(sentence, v - 1, pack):
            continue  # ha crecido: de 32 a 72 días
        if low in STOPS:
            return _gapped(sentence, v + 1, quantity, pack)
        if low in grammar.wishes and asked:
            return None
        transitive = low in grammar.appraisers or low in grammar.movers
        moved = ahead in grammar.prepositions and transitive
        another = v < quantity.hedged_from and sentence.is_number(v)
        numbered = numbered or (another and not _in_adverbial(sentence, v, pack))
        if v <= quantity.hedged_from - REACH and (numbered or not bears(sentence, v, pack)):
            continue
        if transitive and sentence.low(v - 1) in grammar.definite:
            return None  # la Junta lo | rebaja a 7,5 millones
        if asked and low in grammar.auxiliaries and ends_in_verb(sentence, quantity, pack):
            return None  # die Staatsanwaltschaft | hatte neun Jahre gefordert
        if low in grammar.sized and v >= quantity.hedged_from - 2:  # une plaque de verglas | longue de 25 mètres
            end = v - (sentence.low(v - 1) == ",")
            named = head_until(sentence, end, pack)
            if named is not None:
                return whole_of(sentence, named, end, pack)[0]
            continue  # il muro è | alto tre metri
        if is_content(sentence, v, pack) and (changed := changed_object(sentence, v, quantity, pack)) is not None:
            return changed
        if sentence.low(v) in pack.grammar.bearing_participles:
            beside = head_until(sentence, v, pack)  # a well | measuring 30 metres
            return subject_of(sentence, v, pack) if beside is None else beside
        listed = sentence.low(v) in pack.grammar.bearing_verbs  # cuesta: no participle
        participle = is_participle(sentence, v, pack) and sentence.low(v) not in pack.grammar.function and not listed
        before = sentence.low(phrase_start(sentence, v, pack) - 1)
        governed = before in grammar.adverbial_prepositions  # sono nel frattempo | lievitati
        if participle and v > 0 and is_content(sentence, v - 1, pack) and not (grammar.head_last or governed):
            return head_until(sentence, v, pack)  # negócio | avaliado em
        if participle and low not in grammar.auxiliaries and sentence.low(v - 1) == "," and not grammar.head_last:
            apart = head_until(sentence, v - 1, pack)  # el plan del Gobierno, | dotado con
            return seen_through(sentence, apart and whole_of(sentence, apart, v - 1, pack)[0], pack)
        if _speaks(sentence, v, pack) and not bears(sentence, v, pack):
            return None  # firefighters | said about 12,000 hectares …
        if grammar.verb_final and v in close and _is_change(sentence, v, pack):
            return v  # bedraagt de | daling 37%
        near = v in close or (grammar.verb_final and not _is_change(sentence, v, pack))
        if participle or is_verb(sentence, v, pack) or (near and bears(sentence, v, pack)):
            if (is_money(quantity.unit) or quantity.unit == COUNT) and not (bears(sentence, v, pack) or moved):
                return None
            if low.endswith(grammar.infinitive_endings) and not grammar.head_last and is_content(sentence, v - 1, pack):
                return seen_through(sentence, head_until(sentence, v, pack), pack)  # a vu son | chiffre fondre de
            head = seen_through(sentence, subject_of(sentence, v, pack), pack)
            if head is not None and head >= quantity.hedged_from:
                return None
            impersonal = quantity.unit == COUNT and head is not None and sentence.low(head) in grammar.thing_pronouns
            return None if impersonal and grammar.verb_final else head  # es seien | 40
    return of_no_verb(sentence, quantity, pack)


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
