"""The item of a figure whose verb ends the clause: Der | Schaden könnte sich auf 3 Millionen Euro belaufen."""

from __future__ import annotations

from collections.abc import Iterator

from extractors.context.measure_nouns import seen_through
from extractors.languages.pack import Pack
from extractors.quantities import Quantity
from extractors.segment import Sentence
from extractors.segment.clauses import clause_start
from extractors.segment.marks import STOPS
from extractors.segment.parts_of_speech import has_participle_form, is_content, is_preposition, is_verb
from extractors.segment.phrases import head_from

LONGEST_END = 8  # words between a figure and the verb that ends its clause


def closing_verb(sentence: Sentence, quantity: Quantity, pack: Pack) -> int | None:
    """The verb behind a figure that says of what it is, where the language has its verbs there."""
    grammar = pack.grammar
    if not grammar.verb_final:
        return None
    for k in range(quantity.last, min(len(sentence.tokens), quantity.last + LONGEST_END)):
        low = sentence.words[k]
        if low in STOPS or low in grammar.coordinators:
            return None
        plain = not (grammar.nouns_capitalised and sentence.tokens[k].text[0].isupper())
        if plain and low in grammar.closing_verbs:
            return k if low not in grammar.auxiliaries else None
    return None


def ends_in_verb(sentence: Sentence, quantity: Quantity, pack: Pack) -> bool:
    """Another verb closes the clause of a figure, and says nothing of what it is: hatte neun Jahre | gefordert."""
    if not pack.grammar.verb_final:
        return False
    stop = quantity.last
    while stop < len(sentence.tokens) and sentence.words[stop] not in STOPS:
        stop += 1
    k = stop - 1
    verbal = is_verb(sentence, k, pack) or has_participle_form(sentence, k, pack)
    verbal = verbal and sentence.low(k) not in pack.grammar.auxiliaries
    verbal = verbal and sentence.low(k - 1) not in pack.grammar.contractions  # am | höchsten
    return k >= quantity.last and sentence.tokens[k].text.islower() and verbal


def at_end(sentence: Sentence, quantity: Quantity, pack: Pack) -> int | None:
    """Its subject if it bears the figure (belaufen, kosten), its object if it moves that to the figure (anheben)."""
    verb = closing_verb(sentence, quantity, pack)
    if verb is None:
        return None
    start = clause_start(sentence, quantity.hedged_from, pack)
    free = list(_free_phrases(sentence, start, quantity.hedged_from, pack))
    moves = sentence.low(verb) in pack.grammar.movers or sentence.low(verb) in pack.grammar.appraisers
    head = free[-1 if moves else 0] if free else _pronoun(sentence, start, quantity.hedged_from, pack)
    return seen_through(sentence, head, pack)


def _pronoun(sentence: Sentence, start: int, stop: int, pack: Pack) -> int | None:
    """Im April hatte | sie bei 2,9 Prozent gelegen."""
    return next((k for k in range(start, stop) if sentence.words[k] in pack.grammar.thing_pronouns), None)


def _free_phrases(sentence: Sentence, start: int, stop: int, pack: Pack) -> Iterator[int]:
    """The heads of the noun phrases that neither a preposition nor another noun governs."""
    grammar, k = pack.grammar, start
    while k < stop:
        governed = is_preposition(sentence, k, pack)
        owned = k > start and sentence.low(k) in grammar.of and is_content(sentence, k - 1, pack)
        first = k + 1 if governed else k
        while governed and (sentence.is_number(first) or sentence.low(first) in grammar.determiners):
            first += 1  # in den 14 | größten Städten
        head = head_from(sentence, first, pack, stop)
        if head is None or head >= stop:
            k += 1
            continue
        unit = pack.units.at(sentence.words, head) is not None
        if not governed and not owned and not unit and sentence.low(head) not in grammar.never_items:
            yield head
        k = head + 1
