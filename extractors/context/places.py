"""Where it is that a figure speaks of: the known place that its own clause names behind a preposition of place."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.context.cue import Cue
from extractors.context.names import Mention
from extractors.context.times import in_clause
from extractors.languages.context_entries import PlaceFrame
from extractors.languages.institutions import PLACES
from extractors.languages.pack import Pack
from extractors.quantities import Quantity
from extractors.segment import Sentence
from extractors.segment.parts_of_speech import is_content, is_figure


def place_of(
    sentence: Sentence, quantity: Quantity, found: Sequence[Mention], cues: Sequence[Cue], pack: Pack
) -> tuple[str | None, tuple[str, ...]]:
    """The canonical name of the place, and the entry that gave it; None where two are named, for either may be meant.

    Of a place and what it is a part of (in Nampula, in Mozambique) the part is taken.
    """
    spots = [
        (mention, frame[0])
        for mention in found
        if mention.institution.kind in PLACES
        and (frame := _frame(sentence, mention, pack))
        and not any(cue.source and cue.source[0] <= mention.first < cue.source[1] for cue in cues)
        and in_clause(sentence, frame[1], mention.last, quantity, pack)
        and not _aimed(sentence, quantity, frame[1], pack)
    ]
    if len(spots) > 1:
        spots = [spot for spot in spots if not _of_other(sentence, quantity, spot[0], pack)] or spots
    names = {mention.institution.name for mention, _ in spots}
    for mention, entry in spots:
        place = mention.institution
        if names <= {place.name, place.parent, place.country}:
            return place.name, (entry.id,)
    return None, ()


def _of_other(sentence: Sentence, quantity: Quantity, mention: Mention, pack: Pack) -> bool:
    """300 people in Turkey and 40 in | Syria: another figure stands nearer, or before the place and an "and"."""
    between = (*range(quantity.last, mention.first), *range(mention.last, quantity.first))
    if any(is_figure(sentence, k, pack) for k in between):
        return True
    joined = any(sentence.words[k] in pack.grammar.coordinators for k in range(mention.last, quantity.first))
    return joined and any(is_figure(sentence, k, pack) for k in range(mention.first))


def _aimed(sentence: Sentence, quantity: Quantity, first: int, pack: Pack) -> bool:
    """40 tanks for the war | in Ukraine: the place of what they are for, which is not where they are."""
    between = sentence.words[quantity.last : first]
    return not (pack.grammar.receiver.isdisjoint(between) and pack.grammar.paid_for.isdisjoint(between))


def _frame(sentence: Sentence, mention: Mention, pack: Pack) -> tuple[PlaceFrame, int] | None:
    """The preposition before a name, or before the part of it that is meant, and where it begins.

    In | northern Kenya, no | norte do Quénia, in | the Kenyan capital; a name before another noun (the Kenya office) is
    no place.
    """
    grammar, k = pack.grammar, mention.first
    if (
        grammar.head_last
        and is_content(sentence, mention.last, pack)
        and sentence.low(mention.last) not in grammar.parts
    ):
        return None
    k -= sentence.low(k - 1) in grammar.articles
    if plain := pack.place_frames.before(sentence.words, k):
        return plain
    if sentence.low(k - 1) in grammar.of and sentence.low(k - 2) in grammar.parts:
        k -= 2
        k -= is_content(sentence, k - 1, pack)  # the | north coast of, the | Greek port of
    elif sentence.low(k - 1) in grammar.of and sentence.low(k - 3) in grammar.parts:
        k -= 3 * is_content(sentence, k - 2, pack)  # na | província moçambicana de
    k -= sentence.low(k - 1) in grammar.parts
    return pack.place_frames.before(sentence.words, k - (sentence.low(k - 1) in grammar.articles))
