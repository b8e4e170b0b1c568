"""What stands between a figure and the verb that bears it, whether parts of speech are known or not."""

from __future__ import annotations

from extractors.context.measure_nouns import seen_through
from extractors.languages.catalogue import is_money
from extractors.languages.pack import Pack
from extractors.quantities import Quantity
from extractors.quantities.amounts import COUNT
from extractors.segment import Sentence
from extractors.segment.clauses import clause_start, first_phrase
from extractors.segment.endings import without_pronoun
from extractors.segment.parts_of_speech import is_content, is_finite
from extractors.segment.phrases import head_until


def bears(sentence: Sentence, v: int, pack: Pack) -> bool:
    """A verb whose subject has the figure: it costs, it rose to; not one who pays it."""
    low, grammar = sentence.low(v), pack.grammar
    if "-" in low and low.rpartition("-")[2] in grammar.pronouns and low not in grammar.bearing_verbs:
        low = low.partition("-")[0]  # custa-|nos
    if low in grammar.bearing_verbs or low in grammar.change_words:
        return True
    return any(form in grammar.bearing_verbs or form in grammar.change_words for form in without_pronoun(low, pack))


def nearest(sentence: Sentence, quantity: Quantity, pack: Pack) -> range:
    """The tokens up to the first word before the figure that is no hedge, preposition or adverb: rose | by about."""
    v = quantity.hedged_from - 1
    while v > 0 and (sentence.low(v) in pack.grammar.function or sentence.low(v) in pack.grammar.bound_gap):
        v -= 1
    return range(v, quantity.first)


def changed_object(sentence: Sentence, v: int, quantity: Quantity, pack: Pack) -> int | None:
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


def of_no_verb(sentence: Sentence, quantity: Quantity, pack: Pack) -> int | None:
    """Inflation: | 5.2%: the phrase that opens the clause, where it has no verb and the figure is a measure."""
    if quantity.unit == COUNT or is_money(quantity.unit):
        return None
    start = clause_start(sentence, quantity.hedged_from, pack)
    if any(is_finite(sentence, k, pack) for k in range(start, quantity.hedged_from)):
        return None
    return seen_through(sentence, first_phrase(sentence, start, quantity.hedged_from, pack), pack)
