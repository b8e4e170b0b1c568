"""Denials without a figure: "Pyongyang e Moscou negam a transferência de armamento"."""

from __future__ import annotations

from collections.abc import Callable

from extractors.claims import Denial
from extractors.context.sources import Cue
from extractors.languages.pack import Pack
from extractors.segment import Sentence
from extractors.segment.phrases import STOPS

Deniers = Callable[[Sentence, Cue], tuple[str, ...]]


def denials(sentence: Sentence, found: list[Cue], deniers: Deniers, figured: set[int], pack: Pack) -> list[Denial]:
    """What a sentence denies without giving a figure of it.

    ``figured`` are the offsets of the cues that deny a figure: those are claims, denied, and no denials.
    """
    return [
        denial(sentence, cue, deniers, pack)
        for cue in found
        if cue.entry.denial and sentence.starts[cue.first] not in figured
    ]


def denial(sentence: Sentence, cue: Cue, deniers: Deniers, pack: Pack) -> Denial:
    start, end = _content(sentence, cue, pack)
    denied = sentence.between(start, end) if end > start else None
    source = sentence.between(*cue.source) if cue.source else None
    words = range(start, end)
    return Denial(
        source=source,
        cue=sentence.between(cue.first, cue.last),
        sentence=sentence.span,
        denied=denied,
        origins=deniers(sentence, cue),
        concepts=tuple(dict.fromkeys(c for k in words if (c := pack.concepts.get(sentence.low(k))))),
        because=(cue.entry.id,),
    )


def _content(sentence: Sentence, cue: Cue, pack: Pack) -> tuple[int, int]:
    """What is denied: from behind the cue to the end of its clause."""
    start = cue.source[1] if cue.inverted and cue.source else cue.last
    while sentence.low(start) in pack.grammar.determiners | pack.grammar.complementizers:
        start += 1
    end, links = start, pack.grammar.coordinators | pack.grammar.conjunctions
    while end < len(sentence.tokens) and sentence.words[end] not in STOPS:
        if sentence.low(end) in cue.entry.closed_by:
            break
        if sentence.low(end) in links and pack.attributions.at(sentence.words, end + 1):
            break  # denies the transfer and | says …
        end += 1
    return start, end
