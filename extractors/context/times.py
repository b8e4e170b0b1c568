"""When a figure holds, and what period it covers: "since mid-2022", "até sexta-feira", "in the first half of".

Only what stands in the figure's own clause is taken; a time that belongs to the saying ("said on Tuesday") is not.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from extractors.claims import Certainty, Period, Published
from extractors.context.moments import Stretch, head, stretch
from extractors.context.sources import Cue
from extractors.languages.context_entries import CueKind, Reads, TimeUnit
from extractors.languages.pack import Pack
from extractors.quantities import Quantity
from extractors.segment import Sentence
from extractors.segment.marks import STOPS
from extractors.segment.parts_of_speech import is_verb
from extractors.segment.tags import Tag

CLAUSES = frozenset((Tag.RELATIVE, Tag.SUBORDINATOR))
ENDS = STOPS - {","}
VERB = 8  # words before a figure among which its verb may stand


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """A time in a sentence: tokens ``first`` to ``last``, how it is to be read, and from which entries."""

    first: int
    last: int
    reads: Reads
    when: Stretch
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """``as_of`` is the article's own day where the text names no other."""

    as_of: date | None
    period: Period | None = None
    because: tuple[str, ...] = ()


def timings(sentence: Sentence, told: Published | None, south: bool, pack: Pack) -> list[Timing]:
    """Every time that a sentence names, in order."""
    found: list[Timing] = []
    past = 0
    frames, moments = pack.time_frames.starts(sentence.words), pack.moments.starts(sentence.words)
    for k in sorted({*frames, *moments, *sentence.among(pack.times.bare_parts)}):
        if k < past:
            continue
        if timing := _framed(sentence, k, told, south, pack) or _bare(sentence, k, told, south, pack):
            found.append(timing)
            past = timing.last
    return found


def _framed(sentence: Sentence, k: int, told: Published | None, south: bool, pack: Pack) -> Timing | None:
    match = pack.time_frames.at(sentence.words, k)
    if match is None or (when := stretch(sentence, match[1], told, south, pack)) is None:
        return None
    frame, reads, last = match[0], match[0].reads, when.last
    named = pack.moments.at(sentence.words, head(sentence, match[1], pack))
    if frame.dated and named and not (named[0].unit is TimeUnit.WEEKDAY and (frame.weekday or last > named[1])):
        return None
    if reads is Reads.SPAN:
        if sentence.low(last) not in frame.joins:
            return None
        until = stretch(sentence, last + 1, told, south, pack)
        if until is None or until.end < when.start:
            return None
        when, last = Stretch(start=when.start, end=until.end, last=until.last), until.last
    because = (frame.id, *((when.because,) if when.because else ()))
    return Timing(first=k, last=last, reads=reads, when=when, because=because)


def _bare(sentence: Sentence, k: int, told: Published | None, south: bool, pack: Pack) -> Timing | None:
    """yesterday, last month, Anfang 2023: without a preposition."""
    words, match = sentence.words, pack.moments.at(sentence.words, k)
    named = match is not None and match[0].bare
    if match and match[0].unit is TimeUnit.WEEKDAY and sentence.low(k - 1) in pack.grammar.determiners:
        return None  # le mardi: every Tuesday, or one of a story
    if not named and words[k] not in pack.times.bare_parts:
        return None
    if (when := stretch(sentence, k, told, south, pack)) is None:
        return None
    return Timing(
        first=k, last=when.last, reads=Reads.WITHIN, when=when, because=(when.because,) if when.because else ()
    )


def time_of(
    sentence: Sentence,
    quantity: Quantity,
    found: list[Timing],
    cues: list[Cue],
    certainty: Certainty,
    told: Published | None,
    pack: Pack,
) -> Time:
    """The time of a figure; None for what the text leaves open."""
    today = told.day if told else None
    ours = [
        timing
        for timing in found
        if not _of_cue(sentence, timing, cues, quantity, today, pack)
        and in_clause(sentence, timing.first, timing.last, quantity, pack)
    ]
    apart = [
        timing
        for timing in ours
        if timing.reads is Reads.APART and (timing.last <= quantity.first or quantity.last <= timing.first)
    ]
    timing = _nearest(sentence, [timing for timing in ours if timing.reads is not Reads.APART], quantity)
    if timing is None and apart:
        return Time(as_of=today, because=apart[0].because)
    if timing is None or (timing.when.guessed and _may_lie_ahead(sentence, timing, quantity, certainty, pack)):
        return Time(as_of=today)
    start, end = timing.when.start, timing.when.end
    if timing.reads is Reads.SINCE:
        period = Period(start=start, end=today) if today and start <= today else None
        return Time(as_of=today, period=period, because=timing.because if period else ())
    if timing.reads in (Reads.UNTIL, Reads.AS_OF):
        held = today is None or end <= today
        return Time(as_of=end, because=timing.because) if held else Time(as_of=today)
    return Time(as_of=today, period=Period(start=start, end=end), because=timing.because)


def _nearest(sentence: Sentence, ours: list[Timing], quantity: Quantity) -> Timing | None:
    """The next one behind the figure, else the last before it; with other figures between, only a sole one."""
    behind = [timing for timing in ours if timing.first >= quantity.last]
    before = [timing for timing in ours if timing.last <= quantity.first]
    for timing in (*behind[:1], *before[-1:]):
        inside = {k for other in ours for k in range(other.first, other.last)}
        between = (*range(quantity.last, timing.first), *range(timing.last, quantity.first))
        if not any(sentence.tokens[k].begins and k not in inside for k in between):
            return timing
    return ours[0] if len(ours) == 1 else None


def in_clause(sentence: Sentence, first: int, last: int, quantity: Quantity, pack: Pack) -> bool:
    """Tokens ``first`` to ``last`` are of the figure's own clause.

    No other clause begins between them (since | the war began in April); a comma may stand there only where they open
    the sentence or a clause.
    """
    behind = first >= quantity.last
    between = range(quantity.last, first) if behind else range(last, quantity.first)
    fronted = not behind and (first <= 1 or sentence.low(first - 1) in ENDS)
    tags = sentence.tags
    for k in between:
        low = sentence.low(k)
        if low in ENDS or (low == "," and not fronted) or (tags is not None and tags[k] in CLAUSES):
            return False
        if low in pack.grammar.subordinators or (low in pack.grammar.coordinators and is_verb(sentence, k + 1, pack)):
            return False
        if (frame := pack.time_frames.at(sentence.words, k)) and frame[0].reads in (Reads.SINCE, Reads.UNTIL):
            return False
    return True


def _of_cue(
    sentence: Sentence, timing: Timing, cues: list[Cue], quantity: Quantity, today: date | None, pack: Pack
) -> bool:
    """The time of the saying: beside its verb or its source, or at the head of a sentence that tells what was said.

    A time that is not over yet is that of what is expected: for 2026 | the bank expects …
    """
    ahead = today is not None and timing.when.end > today
    for cue in cues:
        if ahead and cue.entry.certainty is Certainty.ESTIMATED:
            continue
        edges = {cue.first, cue.last, *(cue.source or ())}
        if timing.last in edges or timing.first in edges:
            return True
        if cue.last <= quantity.first and timing.last <= cue.first and cue.entry.kind is CueKind.VERB:
            return True
        inside = cue.last <= timing.first < quantity.first and "," not in sentence.words[cue.last : timing.first]
        if inside and cue.entry.kind is not CueKind.VERB:
            return True  # according to data released on Tuesday, …
    return False


def _may_lie_ahead(sentence: Sentence, timing: Timing, quantity: Quantity, certainty: Certainty, pack: Pack) -> bool:
    """What is told may lie ahead, so that Friday may be the next one; what began "since" a time does not."""
    if timing.reads is Reads.SINCE:
        return False
    if certainty is Certainty.POSSIBLE:
        return True
    times, begin = pack.times, min(timing.first, quantity.first)
    words = sentence.words[max(0, begin - VERB) : max(timing.last, quantity.last) + 1]
    return any(word in times.future or word.endswith(times.future_endings or ("\0",)) for word in words)
