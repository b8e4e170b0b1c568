"""Canonical names: concepts of items, origins of sources, the parties of a transfer."""

from __future__ import annotations

from extractors.claims import Parties
from extractors.languages.pack import Pack
from extractors.segment import Sentence


def concept_of(sentence: Sentence, head: int | None, pack: Pack) -> str | None:
    """The concept of an item by its head, a two-word name before a single word."""
    if head is None:
        return None
    first = head - 1 if pack.grammar.head_last else head
    pair = f"{sentence.low(first)} {sentence.low(first + 1)}"
    return pack.concepts.get(pair) or pack.concepts.get(sentence.low(head))


def origins(sentence: Sentence, first: int, last: int, pack: Pack) -> tuple[str, ...]:
    """Every institution named in tokens ``first`` to ``last``, in order, each once."""
    found: dict[str, None] = {}
    i = first
    while i < last:
        match = pack.institutions.at(sentence.surfaces, i)
        if match and match[1] <= last:
            found[match[0]] = None
            i = match[1]
        else:
            i += 1
    return tuple(found)


def parties_of(sentence: Sentence, pack: Pack) -> Parties | None:
    """Who gives and who receives, where the sentence names a receiver: pela A para B, from A to B."""
    giver = receiver = None
    for i in range(len(sentence.tokens)):
        match = pack.institutions.at(sentence.surfaces, i)
        if match is None or i == 0:
            continue
        article = sentence.low(i - 1) in pack.grammar.definite - pack.grammar.prepositions
        before = sentence.low(i - 2) if article else sentence.low(i - 1)
        if before in pack.grammar.receiver:
            receiver = receiver or match[0]
        elif before in pack.grammar.giver:
            giver = giver or match[0]
    return Parties(giver=giver, receiver=receiver) if receiver else None
