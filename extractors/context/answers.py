"""A denial that leaves its verb out, as the answer to what was just said: the Kremlin does not; o ministério não."""

from __future__ import annotations

from extractors.claims import Claim, Denial
from extractors.context.denials import Deniers
from extractors.languages.pack import Pack
from extractors.segment import Sentence
from extractors.segment.marks import STOPS
from extractors.segment.parts_of_speech import is_verb

LONGEST = 9  # words


def answer(sentence: Sentence, told: Claim | None, deniers: Deniers, pack: Pack) -> list[Denial]:
    """The denial of the claim ``told`` in the sentence before, where the sentence is a subject and "not" alone."""
    grammar, end = pack.grammar, len(sentence.tokens)
    while end > 0 and sentence.low(end - 1) in STOPS - {"?"}:
        end -= 1
    refuses = sentence.low(end - 1) in grammar.negators or sentence.low(end - 1) in grammar.refusals
    if told is None or not 2 <= end <= LONGEST or not refuses:
        return []
    start = sentence.past(grammar.answer_openers, 0, end - 1)
    last = sentence.back_past(grammar.answer_closings, end - 1, start)
    other = any(is_verb(sentence, k, pack) or sentence.low(k) in STOPS for k in range(start, last))
    if start == last or other or not _speaks(sentence, start, last, pack):
        return []
    return [
        Denial(
            source=sentence.between(start, last),
            cue=sentence.between(last, end) if sentence.low(last) != "," else sentence.between(end - 1, end),
            sentence=sentence.span,
            denied=told.item or told.span,
            origins=deniers(sentence, (start, last)),
            concepts=(told.concept,) if told.concept else (),
        )
    ]


def _speaks(sentence: Sentence, start: int, end: int, pack: Pack) -> bool:
    """An office, a person, an institution, or a name of two words; not: the one | of Porto."""
    if sentence.low(start) in pack.grammar.prepositions:
        return False
    known = any(
        pack.offices.at(sentence.words, k)
        or sentence.low(k) in pack.people
        or (sentence.surfaces[k][0].isupper() and pack.institutions.begins(sentence.surfaces[k]))
        for k in range(start, end)
    )
    return known or (end - start > 1 and all(sentence.surfaces[k][0].isupper() for k in range(start, end)))
