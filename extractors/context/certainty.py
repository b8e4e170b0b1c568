"""How surely a figure is stated."""

from __future__ import annotations

from itertools import takewhile

from extractors.claims import Certainty, Span
from extractors.context.sources import Cue
from extractors.languages.pack import Form, Hedge, Pack
from extractors.quantities import Quantity
from extractors.segment import Sentence
from extractors.segment.phrases import LONGEST_CLAUSE, STOPS, has_participle_form, is_content, is_verb

# The weaker word wins where several stand together: "may have killed an estimated 20" is possible.
WEAKEST_FIRST = (Certainty.DENIED, Certainty.POSSIBLE, Certainty.ALLEGED, Certainty.ESTIMATED)
ENDS = frozenset(';:()[]“”«»"')


def certainty_of(
    sentence: Sentence, quantity: Quantity, cue: Cue | None, pack: Pack
) -> tuple[Certainty, tuple[Span, ...], tuple[str, ...]]:
    """The certainty, the words that weaken it, and the entries that fired."""
    found = hedges(sentence, quantity, pack)
    readings = [entry.certainty for entry, _, _ in found]
    if cue is not None:
        readings.append(cue.entry.certainty)
    if quantity.certainty is not None:
        readings.append(quantity.certainty)
    certainty = next((weak for weak in WEAKEST_FIRST if weak in readings), Certainty.ASSERTED)
    return (
        certainty,
        tuple(sentence.between(first, last) for _, first, last in found),
        tuple(entry.id for entry, _, _ in found),
    )


def hedges(sentence: Sentence, quantity: Quantity, pack: Pack) -> list[tuple[Hedge, int, int]]:
    """The weakening words before the figure in its clause, and of the verb that follows it as its subject."""
    found = []
    i = _scope_start(sentence, quantity, pack)
    while i < quantity.hedged_from:
        match = pack.hedges.at(sentence.words, i)
        if match is None or match[1] > quantity.first or _is_month(sentence, i, pack):
            i += 1
            continue
        if _holds(sentence, match, pack):
            found.append((match[0], i, match[1]))
        i = match[1]
    k = quantity.last
    while is_content(sentence, k, pack) or sentence.low(k) in pack.grammar.of:
        k += 1
    while k < len(sentence.tokens):
        match = pack.hedges.at(sentence.words, k)
        if match and match[0].modal and _holds(sentence, match, pack):
            found.append((match[0], k, match[1]))
        if not pack.grammar.verb_final or sentence.words[k] in STOPS:
            break
        k += 1
    return found


def _is_month(sentence: Sentence, i: int, pack: Pack) -> bool:
    """May | the month, in the midst of a sentence, is no hedge."""
    return i > 0 and sentence.low(i) in pack.notation.months and sentence.tokens[i].text[0].isupper()


def _holds(sentence: Sentence, match: tuple[Hedge, int], pack: Pack) -> bool:
    """The verb form that an entry asks for follows it."""
    entry, last = match
    if entry.closed_by:
        clause = takewhile(lambda word: word not in STOPS, sentence.words[last:])
        return not set(entry.closed_by).isdisjoint(clause)
    following = range(last, min(last + 3, len(sentence.tokens)))
    if entry.before is Form.PARTICIPLE:
        return any(has_participle_form(sentence, k, pack) for k in following)
    if entry.before is Form.INFINITIVE:
        return any(sentence.low(k).endswith(pack.grammar.infinitive_endings) for k in following)
    return True


def _scope_start(sentence: Sentence, quantity: Quantity, pack: Pack) -> int:
    """Where the words that may weaken a figure begin.

    A complementizer does not end their scope (it is believed that …), nor does a comma behind which no verb
    stands (may have won 33 per cent, against 31 for …).
    """
    grammar, verb = pack.grammar, False
    end = max(0, quantity.hedged_from - LONGEST_CLAUSE)
    for k in range(quantity.hedged_from - 1, end - 1, -1):
        low = sentence.words[k]
        verb = verb or is_verb(sentence, k, pack)
        gerund = low == "," and sentence.low(k + 1).endswith(grammar.gerund_endings)  # …, bringing the total to
        linked = low == "," or low in grammar.conjunctions or low in grammar.coordinators
        if low in ENDS or gerund or (verb and linked):
            return k + 1
    return end
