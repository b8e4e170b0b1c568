"""Where an article counts one of a unit: up to | a foot | of snow, more than | a mile."""

from __future__ import annotations

from extractors.claims import Bound
from extractors.languages.catalogue import is_size
from extractors.languages.pack import Pack
from extractors.segment import Sentence
from extractors.segment.parts_of_speech import is_content


def counts_unit(sentence: Sentence, i: int, pack: Pack) -> bool:
    """Does the article at token ``i`` stand for one, as words bound it and it is a size: nearly | a ton of gold?

    Not where the unit leads another noun (a dispute over | a foot injury), nor of time: more than | a week later.
    """
    words = sentence.words
    if words[i] not in pack.notation.ones or not pack.units.begins(words[i + 1]):
        return False
    bounded, unit = pack.bounds_before.before(words, i), pack.units.at(words, i + 1)
    if bounded is None or unit is None or bounded[0].bound is Bound.EXACT or is_content(sentence, unit[1], pack):
        return False
    return is_size(unit[0].unit)
