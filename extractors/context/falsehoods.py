"""A thing said that is called untrue: "the report is false", "called the allegations baseless"."""

from __future__ import annotations

from collections.abc import Iterator

from extractors.languages.context_entries import Falsehood
from extractors.languages.pack import Pack
from extractors.quantities import Quantity
from extractors.segment import Sentence
from extractors.segment.marks import STOPS
from extractors.segment.parts_of_speech import is_content

CLAIM = 6  # words; the longest noun phrase that is looked through for the thing said


def called_false(sentence: Sentence, quantity: Quantity, pack: Pack) -> tuple[Falsehood, int, int] | None:
    """The claim that 80 ships were seized is | false: words behind the figure's clause that call it so."""
    for k in pack.falsehoods.starts(sentence.words, quantity.last, len(sentence.tokens)):
        attribute = sentence.low(k - 1) in pack.grammar.determiners  # went the | wrong way
        if not attribute and (match := pack.falsehoods.at(sentence.words, k)):
            before = range(max(0, quantity.first - CLAIM * 2), quantity.hedged_from)
            said = any(sentence.low(j) in match[0].of for j in before)
            return (match[0], k, match[1]) if said and _in_clause(sentence, quantity.last, k, pack) else None
    return None


def _in_clause(sentence: Sentence, first: int, last: int, pack: Pack) -> bool:
    """No mark up to token ``last`` ends the clause; a comma before the verb of all does not: …, | ist falsch."""
    words = sentence.words
    stops = (k for k in range(first, last + 1) if words[k] in STOPS)
    return all(words[k] == "," and words[k + 1] in pack.grammar.auxiliaries for k in stops)


def falsehoods(sentence: Sentence, pack: Pack) -> Iterator[tuple[Falsehood, int, int, tuple[int, int]]]:
    """Words that call a thing said false, with the phrase of that thing, its article left out."""
    for k in pack.falsehoods.starts(sentence.words):
        match = pack.falsehoods.at(sentence.words, k)
        if match is None:
            continue
        entry, last = match
        if said := _said(sentence, entry, k, pack) or _said_behind(sentence, entry, k, last, pack):
            yield entry, k, last, said


def _said(sentence: Sentence, entry: Falsehood, k: int, pack: Pack) -> tuple[int, int] | None:
    """The thing said before token ``k``, past the verb or the "as" between them."""
    grammar = pack.grammar
    end = k
    while end > 0 and _links(sentence, end - 1, pack):
        end -= 1
    start = end
    while start > 0 and end - start < CLAIM and _within(sentence, start - 1, entry, pack):
        start -= 1
    start = sentence.past(grammar.determiners, start, end)
    named = any(sentence.low(j) in entry.of for j in range(start, end))
    return (start, end) if named else None


def _said_behind(sentence: Sentence, entry: Falsehood, k: int, last: int, pack: Pack) -> tuple[int, int] | None:
    """calificó de | falsas | las acusaciones: the thing said, behind the word and its verb."""
    while k > 0 and _links(sentence, k - 1, pack):
        k -= 1
    start = last
    start = sentence.past(pack.grammar.determiners, start)
    if sentence.low(k - 1) not in entry.verbs or sentence.low(start) not in entry.of:
        return None
    end = start + 1
    while end - start < CLAIM and _within(sentence, end, entry, pack):
        end += 1
    end = sentence.back_past(pack.grammar.noun_openers, end)
    return start, end


def _links(sentence: Sentence, k: int, pack: Pack) -> bool:
    low, grammar = sentence.low(k), pack.grammar
    return low in grammar.auxiliaries or low in grammar.adverbs or low in grammar.conjunctions or low in grammar.of


def _within(sentence: Sentence, k: int, entry: Falsehood, pack: Pack) -> bool:
    low, grammar = sentence.low(k), pack.grammar
    if low in entry.verbs:
        return False
    owned = low in ("'", "’", "'s", "’s")
    return owned or low in grammar.of or low in grammar.determiners or is_content(sentence, k, pack)
