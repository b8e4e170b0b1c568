"""Every cue of a sentence."""

from __future__ import annotations

from dataclasses import replace

from extractors.context.cue import BEFORE, BEHIND, SHARED, Cue
from extractors.context.saying import doing_its_work
from extractors.context.sources import ends_with, with_source
from extractors.context.subjects import opening
from extractors.context.tellers import beside_quotation, teller
from extractors.languages.context_entries import CueKind
from extractors.languages.pack import Pack
from extractors.segment import Sentence
from extractors.segment.marks import STOPS
from extractors.segment.phrases import before_determiners


def cues(sentence: Sentence, pack: Pack) -> list[Cue]:
    """Every cue of a sentence with its source, in order."""
    found: list[Cue] = []
    past = 0
    for i in sorted({*pack.attributions.starts(sentence.words), *beside_quotation(sentence, pack)}):
        if i < past:
            continue
        match = pack.attributions.at(sentence.words, i)
        if found and found[-1].last == i and not (match and match[0].relays):  # expects | claims of up to …: a noun
            continue
        if match is None:
            found += _unlisted(sentence, i, pack)
            continue
        if (match := doing_its_work(sentence, i, match, pack)) is None:
            continue
        entry, last = match
        cue = with_source(sentence, i, last, entry, pack)
        if cue and entry.by and entry.by.isdisjoint(sentence.words[slice(*cue.source or (0, 0))]):
            continue
        if cue and entry.kind is CueKind.VERB and (shared := _shared(sentence, cue, found, pack)):
            cue = shared
        if cue and (cue.source or pack.grammar.pro_drop or cue.inverted):
            found.append(cue)
            if cue.source and entry.kind is not CueKind.VERB:
                last = max(last, cue.source[1])  # a noun in the source, as in "according to media reports", is no cue
        past = last
    return found


def _unlisted(sentence: Sentence, i: int, pack: Pack) -> list[Cue]:
    """A verb of no entry says something where a quotation stands beside it."""
    source = teller(sentence, i, pack) if pack.quoting and i in beside_quotation(sentence, pack) else None
    if source is None or pack.quoting is None:
        return []
    return [
        Cue(
            first=i,
            last=i + 1,
            entry=pack.quoting,
            source=source,
            inverted=True,
            stands=BEHIND if source[0] > i else BEFORE,
        )
    ]


def _shared(sentence: Sentence, cue: Cue, found: list[Cue], pack: Pack) -> Cue | None:
    """A verb that has its subject from the one before it: X estimates … and | warns; X denied … but | said."""
    low, grammar = sentence.low(cue.first - 1), pack.grammar
    joined = low in grammar.coordinators or low in grammar.conjunctions
    gerund = low == "," and ends_with(sentence.low(cue.first), grammar.gerund_endings)
    bare = grammar.verb_final and low == "," and cue.source is None  # legte ein Geständnis ab, | bestritt aber, …
    if bare:
        subject = opening(sentence, cue.first, pack)
        return replace(cue, source=subject, inverted=False, stands=SHARED) if subject else None
    if not gerund and not (joined and (cue.source is None or not cue.inverted)):
        return None
    if found:
        main = next((one for one in reversed(found) if not _aside(sentence, one, cue, pack)), found[-1])
        if outer := _around(sentence, main, found, pack):
            main = outer  # a polícia diz que o banco contou 40 casos e | garante …
        return replace(cue, source=main.source, inverted=False, stands=SHARED)
    subject = opening(sentence, cue.first, pack)
    return replace(cue, source=subject, inverted=False, stands=SHARED) if subject or gerund else None


def _around(sentence: Sentence, one: Cue, found: list[Cue], pack: Pack) -> Cue | None:
    """The cue in whose content another stands: X says | that Y counted 40 … and claims."""
    k = found.index(one)
    if k == 0 or not one.entry.finds:
        return None
    between = sentence.words[found[k - 1].last : one.first]
    return found[k - 1] if not pack.grammar.complementizers.isdisjoint(between) and STOPS.isdisjoint(between) else None


def _aside(sentence: Sentence, one: Cue, cue: Cue, pack: Pack) -> bool:
    """The army denied it, | as the governor had alleged, | and said: a cue in a clause set between commas."""
    start = before_determiners(sentence, one.source[0] if one.source else one.first, pack)
    led = sentence.low(start - 1) in pack.grammar.conjunctions or sentence.low(start - 1) in pack.grammar.relatives
    return led and sentence.low(start - 2) == "," and "," in sentence.words[one.last : cue.first]
