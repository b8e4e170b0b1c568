"""Cues that stand behind the figures they tell."""

from __future__ import annotations

from extractors.context.cue import AGENT, Cue
from extractors.context.saying import ends_measure
from extractors.languages.context_entries import CueKind
from extractors.languages.pack import Pack
from extractors.segment import Sentence
from extractors.segment.marks import DASHES, QUOTES, STOPS
from extractors.segment.parts_of_speech import is_content, is_noun, is_verb
from extractors.segment.phrases import before_determiners
from extractors.segment.tags import Tag

HEARERS = 6  # words between a verb of telling and what is told
TAIL = 3  # words after a cue that ends its sentence: "…, he told shareholders."


def touches(sentence: Sentence, cue: Cue, last: int, pack: Pack) -> bool:
    """the 3% | economists had forecast: a clause without a pronoun right behind its figure, which ends at ``last``."""
    if cue.source is None or cue.inverted or cue.entry.kind is not CueKind.VERB or not pack.grammar.head_last:
        return False
    counted = cue.stands == AGENT and cue.first == last  # the 18,000 | counted by the government
    return counted or (cue.first >= last == subject_start(sentence, cue, pack) and ends_measure(sentence, last, pack))


def subject_start(sentence: Sentence, cue: Cue, pack: Pack) -> int:
    """Where the subject of a cue begins, its determiners with it."""
    return before_determiners(sentence, cue.source[0] if cue.source else cue.first, pack)


def follows(sentence: Sentence, cue: Cue, last: int, pack: Pack) -> bool:
    """A verb of saying behind what was said; one in a relative clause (segundo o sindicato, que acusa …) is none."""
    if cue.entry.kind is not CueKind.VERB or (cue.entry.denial and not cue.inverted) or cue.relative:
        return False
    between = sentence.words[last : cue.first]
    if _counts_tellers(sentence, cue, last, pack):
        return False
    if _set_off(sentence, cue, last, pack) or (not cue.inverted and cue.source and cue.source[1] < last):
        return False  # Varento, the firm that owns | 56 percent of it, said
    if ";" in between or touches(sentence, cue, subject_start(sentence, cue, pack), pack):
        return False
    if cue.stands == AGENT:
        if (
            sentence.low(cue.first - 1) in pack.grammar.passive
            and sentence.low(cue.first - 2) in pack.grammar.coordinators
        ):
            return False  # was 70 million and | is forecast by the bank to rise
        return "," not in between[:-1]  # the 94 cents expected by | analysts; 11 rabbis, reported by | the paper
    return sentence.low(cue.first - 1) not in pack.grammar.relatives and _reports_back(sentence, cue, pack)


def _counts_tellers(sentence: Sentence, cue: Cue, last: int, pack: Pack) -> bool:
    """Ao todo, 84 | municípios relataram danos: they are counted, and not by themselves."""
    if cue.source is None or cue.inverted or subject_start(sentence, cue, pack) != last:
        return False
    return sentence.is_number(last - 1) and not ends_measure(sentence, last, pack)


def _set_off(sentence: Sentence, cue: Cue, last: int, pack: Pack) -> bool:
    """68 turbines that its developer, Varento, | says will …: a relative clause with an apposition in its subject."""
    if cue.source is None or cue.source[0] > cue.first or not pack.grammar.head_last or sentence.tags is None:
        return False
    start = before_determiners(sentence, cue.source[0], pack)
    if sentence.low(start - 1) != "," or sentence.low(cue.first - 1) != ",":
        return False
    for k in range(start - 2, last - 1, -1):
        acts = is_verb(sentence, k, pack) and sentence.low(k) not in pack.grammar.determiners
        if sentence.low(k) in STOPS or acts:
            return False
        if sentence.low(k) in pack.grammar.relatives and sentence.tags[k] != Tag.DETERMINER:
            return True
    return False


def _reports_back(sentence: Sentence, cue: Cue, pack: Pack) -> bool:
    """…, disse o ministro. / …, the ministry said: what stands before the comma is what was said."""
    if not cue.inverted and _goes_on(sentence, cue, pack):
        return False
    following = sentence.low(cue.last)
    if (
        cue.entry.clause
        and not cue.inverted
        and following
        and not (following in STOPS or following in pack.grammar.prepositions)
    ):
        return False
    start = cue.first if cue.inverted or cue.source is None else min(cue.first, cue.source[0])
    ends = len(sentence.tokens) - cue.last
    if ends <= TAIL and not cue.inverted and not (cue.entry.clause and ends > 1):
        return True
    while start > 0 and sentence.low(start - 1) not in STOPS and start > cue.first - 12:
        start -= 1
    if sentence.low(start) in pack.grammar.subordinators or _turns(sentence, start, cue, pack):
        return False  # reached 412, | when the agency recommends 15
    return start > 0 and sentence.low(start - 1) in {",", *QUOTES, *DASHES}


def _turns(sentence: Sentence, start: int, cue: Cue, pack: Pack) -> bool:
    """caíram 62%, | mas os médicos alertam para a volta do vírus: set against what stands before it."""
    contrasts = (
        sentence.low(start) in pack.grammar.conjunctions and (sentence.tags or "")[start : start + 1] == Tag.COORDINATOR
    )
    return contrasts and not cue.inverted and not pack.grammar.head_last


def _goes_on(sentence: Sentence, cue: Cue, pack: Pack) -> bool:
    """Its own content stands behind the cue: although …, figures show | that only 17 …; it rained, he said | the …"""
    grammar, k = pack.grammar, cue.last
    while sentence.low(k) in grammar.positive_adverbs or sentence.low(k) in pack.notation.weekdays:
        k += 1
    if sentence.low(k) in grammar.complementizers or _tells_that(sentence, cue, pack):
        return True
    if sentence.low(k) in pack.notation.months or any(pack.moments.at(sentence.words, j) for j in (k, k + 1)):
        return False  # the ministry said | last week
    told = not cue.entry.hearer and sentence.tags is not None and is_noun(sentence, k, pack)
    opens = (
        sentence.is_number(k)
        or sentence.low(k) in grammar.determiners
        or (sentence.tags is not None and is_content(sentence, k, pack))
    )
    found = cue.entry.finds and opens
    return told or found  # as the union accuses | ministers of neglect


def _tells_that(sentence: Sentence, cue: Cue, pack: Pack) -> bool:
    """The road was shut for 3 hours, but witnesses told | the paper that …: behind those who are told it."""
    if not cue.entry.hearer or sentence.tags is None:
        return False
    for k in range(cue.last, cue.last + HEARERS):
        if sentence.low(k) in STOPS:
            return False
        if sentence.low(k) in pack.grammar.complementizers:
            return sentence.tags[k : k + 1] != Tag.DETERMINER
    return False
