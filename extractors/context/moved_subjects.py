"""Where the subject of a verb of saying stands when word order moves it, and what only the form of a verb tells."""

from __future__ import annotations

from extractors.context.source_phrase import Phrase, behind
from extractors.context.subjects import opening
from extractors.languages.context_entries import Attribution
from extractors.languages.pack import Pack
from extractors.segment import Sentence
from extractors.segment.marks import STOP_OR_END, STOPS
from extractors.segment.parts_of_speech import is_verb

NEAR = 6  # words between a verb and the preposition before its source


def frame(sentence: Sentence, first: int, last: int, pack: Pack) -> int | None:
    """The auxiliary of a participle that ends its clause: die Behörden | haben 40 Tote gemeldet."""
    grammar = pack.grammar
    joined = sentence.low(first - 1) in grammar.coordinators  # war dort und | sagte, …
    if not grammar.verb_final or joined or sentence.low(last) not in STOP_OR_END:
        return None
    for k in range(first - 1, 0, -1):
        if sentence.low(k) in STOPS:
            return None
        if sentence.low(k) in grammar.auxiliaries:
            return k
    return None


def fronted_adverbial(sentence: Sentence, first: int, pack: Pack) -> bool:
    """Where verbs stand second, an adverbial at the head of the clause leaves the subject behind the verb."""
    grammar, k = pack.grammar, first
    while k > 0 and sentence.low(k - 1) not in STOPS:
        k -= 1
    while sentence.low(k) in grammar.connectives:
        k += 1
    opened = k
    while sentence.low(k) in grammar.adverbs and sentence.low(k) not in grammar.prepositions:
        k += 1
    led = sentence.low(k) in grammar.prepositions or sentence.low(k) in grammar.oblique
    return grammar.verb_final and first > opened and (led or k == first)


def led_by(sentence: Sentence, first: int, last: int, pack: Pack) -> Phrase | None:
    """wie | der Konzern am Donnerstag in Neuburg mitteilte: the subject opens a clause that its verb ends."""
    grammar, k = pack.grammar, first
    if not grammar.verb_final or sentence.low(last) not in STOP_OR_END:
        return None
    while k > 0 and sentence.low(k - 1) not in STOPS:
        k -= 1
    return behind(sentence, k + 1, pack) if k < first and sentence.low(k) in grammar.telling else None


def ends_clause(sentence: Sentence, first: int, last: int, pack: Pack) -> tuple[int, Phrase] | None:
    """The opening and subject of a clause that the verb ends behind its figure: dass | das Amt mit 40 Toten rechnet."""
    grammar, k = pack.grammar, first - 1
    if not grammar.verb_final or (last < len(sentence.tokens) and sentence.low(last) not in STOPS):
        return None
    opens = grammar.clause_links
    while k >= 0 and sentence.low(k) not in STOPS and sentence.low(k) not in opens:
        k -= 1
    if k < 0 or sentence.low(k) in grammar.telling or sentence.low(k) not in opens:
        return None
    source = behind(sentence, k + 1, pack)
    figure = source is not None and any(sentence.is_number(j) for j in range(source[1], first))
    return (k, source) if source and figure and source[1] < first else None


def through(sentence: Sentence, first: int, last: int, entry: Attribution, pack: Pack) -> Phrase | None:
    """aus dem | Bericht geht hervor; blijkt dinsdag uit | cijfers: a source behind its preposition."""
    k = first - 1
    while k >= 0 and sentence.low(k) not in STOPS:
        if sentence.low(k) in entry.through and (source := behind(sentence, k + 1, pack)) and source[1] <= first:
            return source if not _is_relative(sentence, first, last, pack) else None
        k -= 1
    k = last
    while k < last + NEAR and sentence.low(k) not in STOP_OR_END:
        if sentence.low(k) in entry.through:
            return behind(sentence, k + 1, pack)
        k += 1
    return None


def _is_relative(sentence: Sentence, first: int, last: int, pack: Pack) -> bool:
    """…, | die gestärkt aus dem Streit hervorging: a relative clause, which ends in its verb."""
    while sentence.low(first - 1) not in STOP_OR_END:
        first -= 1
    opens = sentence.low(first) in pack.grammar.relatives or sentence.low(first) in pack.grammar.articles
    return opens and sentence.low(first - 1) == "," and sentence.low(last) in STOP_OR_END


def has_subject(sentence: Sentence, first: int, last: int, pack: Pack) -> bool:
    """The form holds its subject: a-t-il | indiqué."""
    return any(
        "-" in word and word.rsplit("-", 1)[1] in pack.grammar.person_pronouns for word in sentence.words[first:last]
    )


def owner(sentence: Sentence, first: int, last: int, pack: Pack) -> Phrase | None:
    """The subject of the clause: | die Armee hat nach eigenen Angaben …; nach eigenen Angaben hat | die Armee …"""
    if subject := opening(sentence, first, pack):
        return subject
    verb = next((k for k in range(last, len(sentence.tokens)) if is_verb(sentence, k, pack)), None)
    source = None if verb is None else behind(sentence, verb + 1, pack)
    figure = next((k for k in range(*source) if sentence.is_number(k)), None) if source else None
    return (source[0], figure) if source and figure else source


def takes_up(sentence: Sentence, first: int, pack: Pack) -> bool:
    """Lo | comunica la procura: the pronoun at the head stands for the sentence before."""
    opened = pack.taking_up.at(sentence.words, 0)
    return opened is not None and opened[1] == first
