"""The subject of a verb of saying, also across what stands between the two."""

from __future__ import annotations

from collections.abc import Iterator

from extractors.context.phrase_ends import LONGEST, ending
from extractors.context.source_phrase import (
    Phrase,
    ends_short_form,
    is_abbreviated,
    is_clitic,
    is_name,
    linked,
    opens_surname,
    within,
)
from extractors.languages.pack import Pack
from extractors.segment import Sentence
from extractors.segment.marks import DASHES, QUOTES
from extractors.segment.parts_of_speech import (
    has_participle_form,
    is_adverb,
    is_content,
    is_finite,
    is_preposition,
    is_verb,
)
from extractors.segment.tags import Tag

MOST_COMMAS = 8  # in what stands between them
SHORTEST = 6  # letters of an adverb that its ending tells
OPENERS = QUOTES | {":"}  # what is said begins behind them
_BARRIERS = OPENERS | {";"}


def before(sentence: Sentence, j: int, pack: Pack) -> Phrase | None:
    """The subject of the verb at token ``j``: A Coreia do Sul | estima; the report, by a panel, | found."""
    end = before_verb(sentence, j, pack)
    if end > 0 and sentence.low(end - 1) in pack.grammar.person_pronouns:
        if sentence.low(end - 2) not in pack.grammar.of:
            return end - 1, end
        whose = ending(sentence, end - 2, pack)  # the lawyer of one | of them | said; not: none of it | confirmed
        return whose if whose and is_content(sentence, whose[0], pack) else None
    if end > 1 and sentence.low(end - 1) in {",", ")", *DASHES}:
        return _beyond(sentence, end - 1, pack)
    found = ending(sentence, end, pack)
    if found and pack.resumed.at(sentence.words, found[0]) and sentence.low(found[0] - 1) in pack.numerals:
        return found[0] - 1, found[1]  # um | deles
    return None if found and _qualifies(sentence, *found, pack) else found


def _qualifies(sentence: Sentence, start: int, end: int, pack: Pack) -> bool:
    """An adjective alone tells nothing: the most populous | states; but the old | say."""
    alone = end - start == 1 and (sentence.tags or "")[start : start + 1] == Tag.ADJECTIVE
    return alone and sentence.low(start - 1) in pack.grammar.preposed


def opening(sentence: Sentence, stop: int, pack: Pack) -> Phrase | None:
    """The subject that opens a sentence, its verb or a comma behind it, before token ``stop``."""
    grammar, start = pack.grammar, 0
    if sentence.low(0) in grammar.bare_prepositions and "," in sentence.words[:stop]:
        start = sentence.words.index(",") + 1  # at a rally in Ohio, | the candidate said
    start = end = sentence.past(grammar.determiners, start, stop)
    while end < stop and not _acts(sentence, end, pack) and within(sentence, end, pack, start):
        end += 1
    low = sentence.low(end)
    follows = low in (",", "(") or low in grammar.auxiliaries or low in grammar.adverbs or is_clitic(low, pack)
    follows = follows or _acts(sentence, end, pack)
    return (start, end) if end > start and follows else None


def _acts(sentence: Sentence, k: int, pack: Pack) -> bool:
    """A verb, or what looks like a participle and has an object: the bank | trimmed its forecast."""
    object_of = has_participle_form(sentence, k, pack) and sentence.low(k + 1) in pack.grammar.determiners
    return is_verb(sentence, k, pack) or object_of


def before_verb(sentence: Sentence, j: int, pack: Pack) -> int:
    """Where auxiliaries, adverbs, weekdays and unstressed pronouns before a verb begin."""
    grammar, end = pack.grammar, j
    while end > 0 and (low := sentence.low(end - 1)) and low not in grammar.person_pronouns:
        light = low in grammar.auxiliaries or low in grammar.adverbs or low in grammar.pronouns
        light = light or low in pack.notation.weekdays or _adverb(sentence, end - 1, pack)
        if not light or opens_surname(sentence, end - 1, pack):
            break
        end -= 1
    return end


def _adverb(sentence: Sentence, k: int, pack: Pack) -> bool:
    """An adverb by its part of speech, or by its ending where none is known: the | family | claimed has none."""
    if sentence.tags is not None:
        return is_adverb(sentence, k)
    low, endings = sentence.low(k), pack.grammar.adverb_endings
    return bool(endings) and len(low) >= SHORTEST and low.endswith(endings)


def _beyond(sentence: Sentence, close: int, pack: Pack) -> Phrase | None:
    """The subject before what a comma, bracket or dash closes at token ``close``.

    Of several phrases between commas the first that is no adverbial: In Rome, | X, the minister, said.
    Relative clauses and phrases that begin with a preposition or participle are stepped over.
    """
    mark = sentence.low(close)
    if mark != ",":
        opening = "(" if mark == ")" else mark
        k = next((k for k in range(close - 1, max(0, close - LONGEST), -1) if sentence.low(k) == opening), None)
        return ending(sentence, k, pack) if k else None
    subject: Phrase | None = None
    for begin, end in _between_commas(sentence, close, pack):
        if {sentence.low(begin), sentence.low(begin + 1)} & pack.grammar.relatives and is_preposition(
            sentence, begin, pack
        ):
            continue  # o relatório, a que | a agência teve acesso,
        if sentence.low(begin) in pack.numerals and sentence.low(begin + 1) in pack.grammar.of:
            continue  # Hoenig, one of 10 people who set rates, said
        start = _inner(sentence, begin, end, pack)
        if start > begin + 1 and sentence.low(start - 2) in pack.grammar.of:
            continue  # most of | whom plant rice
        first = _past_determiners(sentence, start, end, pack)
        if _adverbial(sentence, start, first, end, pack):
            continue
        if start > begin and _is_relative_apposition(sentence, begin, start, pack):
            subject = subject or _head_phrase(sentence, begin, start - 1, pack)
            continue
        clause = any(is_finite(sentence, k, pack) for k in range(start, end))
        if not clause or subject is None:
            phrase = ending(sentence, end, pack)
            subject = (_head_phrase(sentence, start, end, pack) if not clause else None) or phrase or subject
        if clause or start > begin:
            break
    return subject


def _is_relative_apposition(sentence: Sentence, begin: int, start: int, pack: Pack) -> bool:
    """X, a retired teacher | who speaks for the ward, said: an apposition with its relative clause."""
    relative = sentence.low(start - 1) in pack.grammar.relative_pronouns
    relative = relative or (sentence.tags or "")[start - 1 : start] == Tag.RELATIVE
    plain = not any(is_verb(sentence, k, pack) for k in range(begin, start - 1))
    return relative and plain and begin > 0 and sentence.low(begin) in pack.grammar.determiners


def _inner(sentence: Sentence, start: int, end: int, pack: Pack) -> int:
    """The clause that begins last in a stretch: an array of turbines that | its developer; ROME - | X."""
    for k in range(end - 2, start, -1):
        low = sentence.low(k)
        dash = low in DASHES or (low == "-" and not (sentence.glued(k) and sentence.glued(k + 1)))  # not: one-third
        if dash or low in pack.grammar.relatives or low in pack.grammar.complementizers:
            return k + 1
    return start


def _between_commas(sentence: Sentence, close: int, pack: Pack) -> Iterator[Phrase]:
    """The stretches between commas to the left of the comma at ``close``, the nearest first."""
    end, k, commas = close, close - 1, 0
    while k >= max(0, close - LONGEST) and commas < MOST_COMMAS:
        low = sentence.low(k)
        short = is_abbreviated(sentence, k) or ends_short_form(sentence, k, pack)
        if low in _BARRIERS or (low == "." and not short):
            break
        if low == ",":
            yield k + 1, end
            end, commas = k, commas + 1
        k -= 1
    if k + 1 < end:
        yield k + 1, end


def _past_determiners(sentence: Sentence, start: int, end: int, pack: Pack) -> int:
    grammar, tags = pack.grammar, sentence.tags or ""
    while start < end and (
        sentence.low(start) in grammar.coordinators
        or sentence.low(start) in grammar.adverbs
        or tags[start : start + 1] == Tag.COORDINATOR
    ):
        start += 1  # and; mas; já | o delegado
    return start


def _adverbial(sentence: Sentence, start: int, first: int, end: int, pack: Pack) -> bool:
    """A stretch that is no subject: in Rome, which struck at noon, published on Friday, although it rained, also."""
    grammar, low = pack.grammar, sentence.low(first)
    if first >= end:
        return True
    led = low in grammar.bare_prepositions or low in grammar.conjunctions
    led = led or (low in grammar.relatives and low not in grammar.determiners)
    return (
        led
        or low in grammar.adverbs
        or low in pack.notation.weekdays
        or (low.endswith(grammar.gerund_endings) and not is_name(sentence, first) if grammar.gerund_endings else False)
        or (low.endswith(grammar.gerund_endings) and first == 0 if grammar.gerund_endings else False)
        or (has_participle_form(sentence, first, pack) and (first == 0 or not is_name(sentence, first)))
        or all(not sentence.is_word(k) or sentence.low(k) in grammar.function for k in range(start, end))
    )


def _head_phrase(sentence: Sentence, start: int, end: int, pack: Pack) -> Phrase | None:
    """The phrase that opens a stretch without a verb: the determiners before it are no part of it."""
    grammar = pack.grammar
    start = stop = sentence.past(grammar.light, start, end)
    while stop < end and (within(sentence, stop, pack, start) or linked(sentence, stop, pack)):
        if stop > start and _done(sentence, stop, pack):
            break
        stop += 1
    while stop > start + 1 and sentence.low(stop - 1) in grammar.function:
        stop -= 1
    return (start, stop) if start < stop else None


def _done(sentence: Sentence, k: int, pack: Pack) -> bool:
    """uma sondagem | feita após o debate: what was done to it names it no further."""
    followed = sentence.low(k + 1) in pack.grammar.prepositions and sentence.tags is not None
    return followed and has_participle_form(sentence, k, pack) and sentence.tokens[k].text.islower()
