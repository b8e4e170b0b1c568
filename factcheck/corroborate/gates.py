"""May two figures be compared at all?

Each gate answers yes, no or not known, with the reason. One no ends it. One unknown lowers the pair to "possibly the
same", which supports nothing and contests nothing; a reviewer settles it.

What a claim's silence means:

- Both silent (no place, no parties, no measure): the gate rests on where the figures stand. They must be in articles
  of one story, and the sentences must share a name (see ``statements.Statement.setting``). Then it is yes.
- One silent: yes only if the text beside the silent one names what the other states; else unknown.
- One source that gives one figure in two articles of a story speaks of one thing, whatever else is silent.
- No measure: a bare figure is read as a total, which is how news gives it. Not so for percentages.
- No concept: the item word stands in, and matches itself only. No item on either side: yes only if the unit says what
  is measured as well as how (hectares, degrees; not counts, percentages or money).

A concept that says too little of what is counted ("person": killed, hurt, held?) needs one more thing in common: a
word of the sentence, or a figure that two writers would hardly hit by chance.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from extractors.claims import Certainty, Measure, Parties, Period
from factcheck.corroborate import intervals, names
from factcheck.corroborate.rules import Rules
from factcheck.corroborate.statements import Statement, When
from factcheck.corroborate.verdict import Answer, Verdict, no, unknown, yes

OCCASION = "occasion"
PERIODS = 0.8  # two periods are the same when they share this much of the longer


@dataclass(frozen=True, slots=True)
class Gate:
    name: str
    ask: Callable[[Statement, Statement, Rules], Verdict]


@dataclass(frozen=True, slots=True)
class Judgement:
    """``gate`` names the gate that decided; for an unknown, ``open_gates`` counts how many could not."""

    answer: Answer
    gate: str
    why: str
    open_gates: int = 0


def judge(a: Statement, b: Statement, same_story: bool, rules: Rules) -> Judgement:
    """All gates: the first no, else the first unknown, else yes."""
    story = yes("one story") if same_story else unknown("the articles may tell different stories")
    verdicts = [("story", story)]
    for gate in GATES:
        verdict = gate.ask(a, b, rules)
        if verdict.answer is Answer.NO:
            return Judgement(Answer.NO, gate.name, verdict.why)
        verdicts.append((gate.name, verdict))
    doubts = [(name, verdict.why) for name, verdict in verdicts if verdict.answer is Answer.UNKNOWN]
    if doubts:
        return Judgement(Answer.UNKNOWN, *doubts[0], open_gates=len(doubts))
    return Judgement(Answer.YES, "", "same thing, place and time")


def concept(a: Statement, b: Statement, _: Rules) -> Verdict:
    if a.subject is None and b.subject is None:
        speaks = intervals.is_physical(a.claim.unit) and intervals.is_physical(b.claim.unit)
        return yes("neither names an item") if speaks else unknown("neither says what is counted")
    if a.subject == b.subject or narrower(a, b) or narrower(b, a):
        return yes(f"both count {(a.subject or '').lstrip('=')}")
    if a.subject is None or b.subject is None:
        return unknown("one does not say what is counted")
    return no(f"{a.subject.lstrip('=')} is not {b.subject.lstrip('=')}")


def narrower(a: Statement, b: Statement) -> bool:
    """``a`` counts a kind of what ``b`` counts."""
    return b.subject in a.above


def dimension(a: Statement, b: Statement, _: Rules) -> Verdict:
    if intervals.same_dimension(a.claim.unit, b.claim.unit):
        return yes("one dimension")
    return no(f"{a.claim.unit} does not convert into {b.claim.unit}")


def measure(a: Statement, b: Statement, _: Rules) -> Verdict:
    kinds = [_measure(one) for one in (a, b)]
    if kinds[0] == kinds[1]:
        return yes("one measure")
    if None in kinds:
        return unknown("one does not say whether it is a level, a share or a change")
    return no(f"a {kinds[0]} is not a {kinds[1]}")


def _measure(one: Statement) -> Measure | None:
    return one.claim.measure or (None if one.claim.unit in intervals.PERCENT else Measure.TOTAL)


def parties(a: Statement, b: Statement, _: Rules) -> Verdict:
    ours, theirs = a.claim.parties, b.claim.parties
    if ours == theirs:
        return yes("the same parties, or none named")
    ours, theirs = ours or Parties(), theirs or Parties()
    for mine, yours in ((ours.giver, theirs.giver), (ours.receiver, theirs.receiver)):
        if mine and yours and mine != yours:
            return no(f"{_arrow(ours)} is not {_arrow(theirs)}")
    whole = Parties(giver=ours.giver or theirs.giver, receiver=ours.receiver or theirs.receiver)
    if all(who == whole or _named_in_order(whole, one) for who, one in ((ours, a), (theirs, b))):
        return yes(f"both name {_arrow(whole)}")
    return unknown("one does not say who gives and who receives")


def _arrow(who: Parties) -> str:
    return f"{who.giver or '?'} → {who.receiver or '?'}"


def _named_in_order(stated: Parties, silent: Statement) -> bool:
    """The sentence names both, the giver first, as news mostly does: A sends to B, sent by A to B, from A to B."""
    places = [
        min((at for at, name in enumerate(silent.named) if name in names.keys(party)), default=-1)
        for party in (stated.giver, stated.receiver)
        if party
    ]
    return len(places) == 2 and 0 <= places[0] < places[1]


def place(a: Statement, b: Statement, _: Rules) -> Verdict:
    here, there = a.claim.place, b.claim.place
    if here and there:
        if names.fold(here) == names.fold(there):
            return yes(f"both in {here}")
        overlap = names.keys(here) & names.keys(there)
        return unknown(f"{here} may be part of {there}, or the reverse") if overlap else no(f"{here} is not {there}")
    if a.claim.parties and b.claim.parties:
        return yes("the parties say where")
    if a.setting & b.setting or (a.article is b.article and a.setting == b.setting):
        return yes("the sentences share a name")
    if (here and names.keys(here) & b.setting) or (there and names.keys(there) & a.setting):
        return yes(f"both speak of {here or there}")
    if one_voice(a, b):
        return yes("one source gives one figure")
    return unknown("it is not known whether both speak of one place")


def one_voice(a: Statement, b: Statement) -> bool:
    """One source, one figure: told twice, rather than two things that happen to be equal."""
    return a.origin.key == b.origin.key and (a.claim.low, a.claim.high) == (b.claim.low, b.claim.high)


def time(a: Statement, b: Statement, _: Rules) -> Verdict:
    ours, theirs = a.claim.period, b.claim.period
    if ours and theirs and ours != theirs and Measure.TOTAL not in {a.claim.measure, b.claim.measure}:
        shared = _overlap(ours, theirs)
        if shared is None:
            return unknown("the periods are open")
        return yes("one period") if shared >= PERIODS else no("the periods differ")
    if Measure.FLOW in {a.claim.measure, b.claim.measure} and (ours is None) != (theirs is None):
        return unknown("one does not say which period it covers")
    if (a.when is None or b.when is None) and Measure.TOTAL in {a.claim.measure, b.claim.measure}:
        return unknown("a running total without a date")
    return yes("one time, or one series")


def _overlap(a: Period, b: Period) -> float | None:
    """The part of the longer period that both share; None where an end is open."""
    if a.start is None or a.end is None or b.start is None or b.end is None:
        return None
    shared = (min(a.end, b.end) - max(a.start, b.start)).days + 1
    return max(shared, 0) / (max(a.end - a.start, b.end - b.start).days + 1)


def event(a: Statement, b: Statement, rules: Rules) -> Verdict:
    """What happened to them; asked of concepts that leave it open."""
    if not {a.subject, b.subject} & rules.broad_concepts:
        return yes("the concept says what is counted")
    if a.copy == b.copy or (_language(a) == _language(b) and a.words & b.words):
        return yes("the sentences share a word")
    if a.article is b.article and a.claim.item is not None and a.claim.item == b.claim.item:
        return yes("one word stands for what both count")
    if one_voice(a, b):
        return yes("one source gives one figure")
    meet = intervals.meeting(a.claim, b.claim).meet
    if meet and all(_is_telling(one) for one in (a, b)):
        return yes("a figure that is hardly met by chance")
    return unknown(f"{a.subject} says too little of what is counted")


def _language(one: Statement) -> str:
    return (one.article.lang or "").split("-")[0]


def _is_telling(one: Statement) -> bool:
    """Two digits written out, at least a hundred: 340 and 12,400, not 12 and not 5,000."""
    figure = one.claim.low if one.claim.low is not None else one.claim.high
    return figure is not None and abs(figure) >= 100 and len(figure.normalize().as_tuple().digits) >= 2


def occasion(a: Statement, b: Statement, rules: Rules) -> Verdict:
    """The story told at about the same time; one source that keeps count of something may do so for years."""
    near = timedelta(days=rules.story_days)
    if a.origin.key == b.origin.key or _apart(a.told, b.told) <= near or _apart(a.when, b.when) <= near:
        return yes("told at about the same time")
    return unknown("told at different times")


def _apart(a: When | None, b: When | None) -> timedelta:
    """Between the nearest days; none where a date is not known, for then the names must decide."""
    if a is None or b is None:
        return timedelta(0)
    return max(a.first - b.last, b.first - a.last, timedelta(0))


def rivalry(a: Statement, b: Statement, rules: Rules) -> Verdict:
    """One source does not give two figures at once, and rival accounts of one thing are seldom tenfold apart."""
    if intervals.meeting(a.claim, b.claim).meet:
        return yes("the figures meet")
    denied = Certainty.DENIED in {a.claim.certainty, b.claim.certainty}
    if a.origin.key == b.origin.key and a.article is b.article and a.when == b.when and not denied:
        return no(f"{a.origin.name} gives both figures at once")
    if intervals.apart(a.claim, b.claim) > rules.rivals:
        return unknown(f"{a.claim} and {b.claim} are far apart")
    return yes("rival figures")


GATES = (
    Gate("concept", concept),
    Gate("unit", dimension),
    Gate("measure", measure),
    Gate("parties", parties),
    Gate("place", place),
    Gate("time", time),
    Gate(OCCASION, occasion),
    Gate("event", event),
    Gate("rivalry", rivalry),
)
