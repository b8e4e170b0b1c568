"""When a figure holds, and what period it covers: "since mid-2022", "até sexta-feira", "in the first half of".

Only what stands in the figure's own clause is taken; a time that belongs to the saying ("said on Tuesday") is not.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from extractors.claims import Certainty, Period, Published
from extractors.context.cue import Cue
from extractors.context.dated import Stretch
from extractors.context.moments import Calendar, head, may_begin, stretch
from extractors.languages.context_entries import CueKind, Reads, TimeFrame, TimeUnit
from extractors.languages.pack import Pack
from extractors.quantities import Quantity
from extractors.segment import Sentence
from extractors.segment.marks import STOPS
from extractors.segment.parts_of_speech import is_figure, is_verb
from extractors.segment.tags import Tag

CLAUSES = frozenset((Tag.RELATIVE, Tag.SUBORDINATOR))
ENDS = STOPS - {","}
LENGTH = 4  # words of a length of time
ALIKE = timedelta(days=3)  # months differ by so many
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


def timings(sentence: Sentence, at: Calendar, pack: Pack) -> list[Timing]:
    """Every time that a sentence names, in order."""
    found: list[Timing] = []
    frames, bare = pack.time_frames.starts(sentence.words), set(pack.moments.starts(sentence.words))
    bare.update(k for j in pack.ago.starts(sentence.words) for k in range(max(0, j - LENGTH), j))
    bare.update(pack.ago_before.starts(sentence.words), sentence.among(pack.times.bare_parts))
    past = 0
    for k in sorted(bare.union(frames)):
        if k < past:
            continue
        timing = _framed(sentence, k, at, pack)
        if timing is None and k in bare:
            timing = _bare(sentence, k, at, pack)
        if timing:
            found.append(timing)
            past = timing.last
    return found


def _framed(sentence: Sentence, k: int, at: Calendar, pack: Pack) -> Timing | None:
    """The time behind the words at token ``k``; of several frames of those words the first with a time of its kind.

    "From January to March" before "from January"; with no end told, "from a year earlier" only compares.
    """
    frames = pack.time_frames.every_at(sentence.words, k)
    if not frames or not may_begin(sentence, head(sentence, frames[0][1], pack), pack):
        return None
    begin = frames[0][1]
    longest = sorted((frame for frame, end in frames if end == begin), key=lambda frame: frame.reads is not Reads.SPAN)
    for frame in longest:
        read = _span if frame.reads is Reads.SPAN else _read
        if timing := read(sentence, k, frame, begin, at, pack):
            return timing
    return _compared(sentence, k, longest, begin, at, pack)


def _read(sentence: Sentence, k: int, frame: TimeFrame, begin: int, at: Calendar, pack: Pack) -> Timing | None:
    when = stretch(sentence, begin, at, pack)
    if when is None:
        return None
    named = pack.moments.at(sentence.words, head(sentence, begin, pack))
    if frame.dated and named and not (named[0].unit is TimeUnit.WEEKDAY and (frame.weekday or when.last > named[1])):
        return None
    reads = frame.reads
    if reads is Reads.WITHIN:
        reads = Reads.APART if when.distant else reads  # up 4% on | a year ago
        when = _with_next(sentence, when, at, pack)
    return Timing(first=k, last=when.last, reads=reads, when=when, because=_because(when, frame))


def _compared(
    sentence: Sentence, k: int, frames: list[TimeFrame], begin: int, at: Calendar, pack: Pack
) -> Timing | None:
    """up 4% from | a year earlier, from | last month: a time that only compares."""
    frame = next((frame for frame in frames if frame.reads is Reads.SPAN and not frame.dated), None)
    when = stretch(sentence, begin, at, pack) if frame and not sentence.is_number(begin) else None
    if when is None or when.guessed:
        return None
    return Timing(first=k, last=when.last, reads=Reads.APART, when=when, because=_because(when, frame))


def _because(when: Stretch, frame: TimeFrame | None = None) -> tuple[str, ...]:
    return (*((frame.id,) if frame else ()), *((when.because,) if when.because else ()))


def _span(sentence: Sentence, k: int, frame: TimeFrame, begin: int, at: Calendar, pack: Pack) -> Timing | None:
    """between | January and March 2023, entre | 1 e 10 de maio."""
    begin = head(sentence, begin, pack)
    since = stretch(sentence, begin, at, pack)
    join = since.last if since else begin + 1
    if sentence.low(join) not in frame.joins:
        return None
    until = stretch(sentence, join + 1, at, pack)
    if since is None and until and until.start == until.end and sentence.is_number(begin):
        since = _day_of(sentence, begin, until)
    if since is None or until is None:
        return None
    start = since.start
    if since.guessed and (start > until.end or not until.guessed):  # the year that ends the span is that of both
        start = start.replace(year=until.end.year - (start.month > until.end.month))
    if until.end < start:
        return None
    when = replace(until, start=start, guessed=False)
    return Timing(first=k, last=when.last, reads=Reads.SPAN, when=when, because=_because(when, frame))


def _day_of(sentence: Sentence, k: int, until: Stretch) -> Stretch | None:
    """entre | 1 e 10 de maio: a day of the month of the day that ends the span."""
    text = sentence.tokens[k].text
    if not text.isdecimal() or not 1 <= int(text) <= until.end.day:
        return None
    start = until.end.replace(day=int(text))
    return Stretch(start=start, end=start, last=k + 1)


def _with_next(sentence: Sentence, when: Stretch, at: Calendar, pack: Pack) -> Stretch:
    """on Saturday | and Sunday, no sábado | e no domingo: from the first of two like times to the last."""
    if sentence.low(when.last) not in pack.grammar.coordinators:
        return when
    again = [
        begin
        for frame, begin in pack.time_frames.every_at(sentence.words, when.last + 1)
        if frame.reads is Reads.WITHIN
    ]
    other = stretch(sentence, again[0] if again else when.last + 1, at, pack)
    if other is None or other.start <= when.end or abs((other.end - other.start) - (when.end - when.start)) > ALIKE:
        return when
    return replace(when, end=other.end, last=other.last)


def _bare(sentence: Sentence, k: int, at: Calendar, pack: Pack) -> Timing | None:
    """yesterday, last month, Anfang 2023, a year ago: without a preposition."""
    words, match = sentence.words, pack.moments.at(sentence.words, k)
    named = match is not None and match[0].bare
    if match and match[0].unit is TimeUnit.WEEKDAY and sentence.low(k - 1) in pack.grammar.determiners:
        return None  # le mardi: every Tuesday, or one of a story
    if sentence.low(k) in pack.grammar.of and sentence.low(k - 1) in pack.grammar.definite:
        return None  # superior ao | deste ano: to that of this year
    when = stretch(sentence, k, at, pack)
    if when is None or not (named or when.distant or words[k] in pack.times.bare_parts):
        return None
    if when.distant and k > 1 and pack.ago_before.begins(words[k]):
        return None  # trabalha aqui | há dois anos: since then
    reads = Reads.AS_OF if when.distant else Reads.WITHIN
    return Timing(first=k, last=when.last, reads=reads, when=when, because=_because(when))


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
    timing = _nearest(sentence, [timing for timing in ours if timing.reads is not Reads.APART], quantity, pack)
    if timing is None and apart:
        return Time(as_of=today, because=apart[0].because)
    if timing is None or (timing.when.guessed and _may_lie_ahead(sentence, timing, quantity, certainty, pack)):
        return Time(as_of=today)
    start, end = timing.when.start, timing.when.end
    if timing.reads is Reads.SINCE or _begins(sentence, timing, quantity, pack):
        period = Period(start=start, end=today) if today and start <= today else None
        return Time(as_of=today, period=period, because=timing.because if period else ())
    if timing.reads in (Reads.UNTIL, Reads.AS_OF):
        held = today is None or end <= today
        return Time(as_of=end, because=timing.because) if held else Time(as_of=today)
    return Time(as_of=today, period=Period(start=start, end=end), because=timing.because)


def _begins(sentence: Sentence, timing: Timing, quantity: Quantity, pack: Pack) -> bool:
    """The fire that started | on Thursday has burned 300 hectares: what began then has gone on."""
    begun = sentence.low(timing.first - 1) in pack.times.beginnings and timing.last <= quantity.first
    return begun and any(is_verb(sentence, k, pack) for k in range(timing.last, quantity.first))


def _nearest(sentence: Sentence, ours: list[Timing], quantity: Quantity, pack: Pack) -> Timing | None:
    """The nearest one, behind the figure if both are as near; with other figures between, only a sole one."""
    behind = [timing for timing in ours if timing.first >= quantity.last]
    before = [timing for timing in ours if timing.last <= quantity.first]
    inside = {k for timing in ours for k in range(timing.first, timing.last)}
    free: list[tuple[int, Timing]] = []
    for timing in (*behind[:1], *before[-1:]):
        between = (*range(quantity.last, timing.first), *range(timing.last, quantity.first))
        if all(k in inside for k in between if is_figure(sentence, k, pack)):
            free.append((len(between), timing))
    nearest = min(free, key=lambda one: one[0])[1] if free else None
    return nearest or (ours[0] if len(ours) == 1 else None)


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
    told = range(max(0, begin - VERB), max(timing.last, quantity.last) + 1)
    words = [sentence.words[k] for k in told if not timing.first <= k < timing.last]
    return any(word in times.future or word.endswith(times.future_endings or ("\0",)) for word in words)
