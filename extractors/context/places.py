"""Where it is that a figure speaks of: the known place that its own clause names behind a preposition of place."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.context.names import Mention
from extractors.context.sources import Cue
from extractors.context.times import in_clause
from extractors.languages.context_entries import PlaceFrame
from extractors.languages.institutions import PLACES
from extractors.languages.pack import Pack
from extractors.quantities import Quantity
from extractors.segment import Sentence
from extractors.segment.parts_of_speech import is_content


def place_of(
    sentence: Sentence, quantity: Quantity, found: Sequence[Mention], cues: Sequence[Cue], pack: Pack
) -> tuple[str | None, tuple[str, ...]]:
    """The canonical name of the place, and the entry that gave it; None where two are named, for either may be meant.

    Of a place and what it is a part of (in Nampula, in Mozambique) the first is taken.
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
    if not spots:
        return None, ()
    first, entry = spots[0][0].institution, spots[0][1]
    others = {mention.institution.name for mention, _ in spots} - {first.name, first.parent, first.country}
    return (None, ()) if others else (first.name, (entry.id,))


def _aimed(sentence: Sentence, quantity: Quantity, first: int, pack: Pack) -> bool:
    """40 tanks for the war | in Ukraine: the place of what they are for, which is not where they are."""
    between = sentence.words[quantity.last : first]
    return not (pack.grammar.receiver.isdisjoint(between) and pack.grammar.paid_for.isdisjoint(between))


def _frame(sentence: Sentence, mention: Mention, pack: Pack) -> tuple[PlaceFrame, int] | None:
    """The preposition before a name and where it begins; a name before a noun (the Kenya office) is no place."""
    if pack.grammar.head_last and is_content(sentence, mention.last, pack):
        return None
    article = sentence.low(mention.first - 1) in pack.grammar.articles
    return pack.place_frames.before(sentence.words, mention.first - article)
