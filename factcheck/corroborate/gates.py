"""What keeps two figures apart whatever else they share: the gates.

Each gate answers yes, no or not known, with the reason; one no ends it. That a text is silent on a slot (no place, no
parties, no measure) is no difference: within a story news names what changes, so a gate says no only to what is
stated. What silence leaves open is weighed afterwards (see ``likeness``).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from extractors.claims import Bound, Certainty, Measure, Parties, Period
from factcheck.corroborate import dimensions, intervals, names
from factcheck.corroborate.origins import Voice
from factcheck.corroborate.rules import Rules
from factcheck.corroborate.statements import Statement
from factcheck.corroborate.verdict import Answer, Verdict, no, unknown, yes

OCCASION = "occasion"
OF_KIND = frozenset({"unit", "concept"})  # gates that leave nothing in common that a reader would ask about
LONG_AGO = timedelta(days=365)
PERIODS = 0.8  # two periods are the same when they share this much of the longer


@dataclass(frozen=True, slots=True)
class Gate:
    name: str
    ask: Callable[[Statement, Statement, Rules], Verdict]


def closed(a: Statement, b: Statement, rules: Rules) -> tuple[str, str] | None:
    """The first gate that keeps the two apart, with the reason."""
    for gate in GATES:
        verdict = gate.ask(a, b, rules)
        if verdict.answer is Answer.NO:
            return gate.name, verdict.why
    return None


def concept(a: Statement, b: Statement, rules: Rules) -> Verdict:
    """Two known concepts must be one, or a kind of the other with a figure that meets, or used for one another."""
    if a.concept is None or b.concept is None:
        return unknown("an item that no lexicon knows")
    if a.subject == b.subject:
        return yes(f"both count {a.subject}")
    if a.fate is not None and a.fate == b.fate and _at_large(a, rules) and _at_large(b, rules):
        return yes(f"both count {a.fate}")
    if _is_percent(a):
        if rules.are_one_rate(a.subject, b.subject):
            return yes(f"a rate of {a.subject} is one of {b.subject}")
        met = intervals.meet(a.measured, b.measured).meet
        return unknown("a share may be named after its whole or its part") if met else no("shares of two things")
    if rules.are_alike(a.concept, b.concept):
        return yes(f"news counts {a.subject} as {b.subject}")
    if beside(a, b) and dimensions.is_money(a.claim.unit) and len({a.subject, b.subject} & rules.costs) == 1:
        return unknown("a sum may be named after what it is or what it is for")
    fated = a.fate is not None and a.fate == b.fate
    if (narrower(a, b) or narrower(b, a) or fated) and intervals.meet(a.measured, b.measured).meet:
        return yes("one counts a kind of what the other counts")
    return no(f"{a.subject} is not {b.subject}")


def beside(a: Statement, b: Statement) -> bool:
    """They stand in one paragraph."""
    return a.article is b.article and a.scene.paragraph(a.claim) == b.scene.paragraph(b.claim)


def _at_large(one: Statement, rules: Rules) -> bool:
    """It counts people by what became of them alone: 27 people died, 27 dead; not 27 nurses died."""
    subject = one.subject or ""
    return subject == one.fate or subject in rules.people or any(rules.are_alike(subject, who) for who in rules.people)


def narrower(a: Statement, b: Statement) -> bool:
    """``a`` counts a kind of what ``b`` counts."""
    return b.subject in a.above


def part(a: Statement, b: Statement, rules: Rules) -> bool:
    """What ``a`` counts is no more than a part of what ``b`` counts; those who marched are all the people there."""
    if not narrower(a, b) or (a.fate is not None and a.fate == b.fate):
        return False
    both = {a.subject, b.subject}
    return not rules.are_alike(a.subject or "", b.subject or "") or any(both <= one for one in rules.directed)


def cognate(a: Statement, b: Statement) -> bool:
    """Two words for what is counted that begin alike, in two languages or in two forms."""
    ours, theirs = ((one.subject or "").lstrip("=") for one in (a, b))
    return min(len(ours), len(theirs)) >= names.KEY - 1 and names.key(ours) == names.key(theirs)


def fate(a: Statement, b: Statement, rules: Rules) -> Verdict:
    """Those killed are not those hurt."""
    if a.fate and b.fate and a.fate != b.fate and not rules.are_alike(a.fate, b.fate):
        return no(f"{a.fate} is not {b.fate}")
    return yes("nothing different became of them")


def deed(a: Statement, b: Statement, _: Rules) -> Verdict:
    """Tanks delivered are not tanks destroyed."""
    if a.deed and b.deed and a.deed != b.deed:
        return no(f"{a.deed} is not {b.deed}")
    return yes("nothing different was done with them")


def dimension(a: Statement, b: Statement, _: Rules) -> Verdict:
    if dimensions.same_dimension(a.claim.unit, b.claim.unit):
        return yes("one dimension")
    return no(f"{a.claim.unit} does not convert into {b.claim.unit}")


def measure(a: Statement, b: Statement, rules: Rules) -> Verdict:
    """A bare figure is read as a total, which is how news gives it; a bare percentage may be anything."""
    kinds = [_kind(one, rules) for one in (a, b)]
    if kinds[0] == kinds[1]:
        return yes("one measure")
    if None in kinds or set(kinds) == {Measure.TOTAL, Measure.FLOW}:
        return unknown("one does not say whether it is a level, a share or a change")
    return no(f"a {kinds[0]} is not a {kinds[1]}")


def _kind(one: Statement, rules: Rules) -> Measure | None:
    """What is itself a change, as growth is, has no share; nor is it known what a share of nothing named is."""
    if not _is_percent(one):
        return one.claim.measure or Measure.TOTAL
    if one.subject in rules.changes:
        return Measure.CHANGE
    return None if one.subject is None and one.claim.measure is Measure.SHARE else one.claim.measure


def _is_percent(one: Statement) -> bool:
    return one.claim.unit in dimensions.PERCENT


def parties(a: Statement, b: Statement, _: Rules) -> Verdict:
    """Where one is silent, the order in which its sentence names them stands in: A sends to B, from A to B."""
    ours, theirs = a.claim.parties or Parties(), b.claim.parties or Parties()
    for mine, yours in ((ours.giver, theirs.giver), (ours.receiver, theirs.receiver)):
        if mine and yours and mine != yours:
            return no(f"{_arrow(ours)} is not {_arrow(theirs)}")
    for stated, silent in ((ours, b), (theirs, a)):
        if silent.claim.parties is None and _named_in_order(
            Parties(giver=stated.receiver, receiver=stated.giver), silent
        ):
            return no(f"one names {_arrow(stated)} the other way round")
    return yes("the same parties, or none named")


def _arrow(who: Parties) -> str:
    return f"{who.giver or '?'} → {who.receiver or '?'}"


def _named_in_order(who: Parties, silent: Statement) -> bool:
    """The sentence names both, the giver first."""
    places = [
        min((at for at, name in enumerate(silent.named) if name in names.keys(party)), default=-1)
        for party in (who.giver, who.receiver)
        if party
    ]
    return len(places) == 2 and 0 <= places[0] < places[1]


def place(a: Statement, b: Statement, _: Rules) -> Verdict:
    """Two places are different unless the one's text names the other too: Nampula, in Mozambique."""
    here, there = a.claim.place, b.claim.place
    if elsewhere := None if here and there else _aside(a, b) or _aside(b, a):
        return no(f"one is of {elsewhere}, of which the other's article knows nothing")
    if here is None or there is None or names.fold(here) == names.fold(there):
        return yes("one place, or none named")
    wider = names.is_country(here) != names.is_country(there)
    if wider or names.keys(here) & b.here or names.keys(there) & a.here:
        return unknown(f"{here} may be part of {there}, or the reverse")
    return no(f"{here} is not {there}")


def _aside(one: Statement, other: Statement) -> str | None:
    """The place, not its own article's, with which one sets out or that it names, and the other's does not know.

    Where its source is from is no place: Washington too has counted.
    """
    own = names.keys(one.origin.name)
    known = one.scene.lead | other.here | other.around | other.scene.known | own
    place, elsewhere = one.claim.place, any(map(names.is_code, other.here | other.around | other.scene.lead))
    if place and not names.keys(place) & known and (elsewhere or not names.is_country(place)):
        return place if one.article is not other.article else None
    states = frozenset(filter(names.is_code, one.fronted - own))
    if states and not states & (one.scene.lead | other.here | other.around | other.scene.lead):
        return names.country(min(states))
    return None


def time(a: Statement, b: Statement, _: Rules) -> Verdict:
    ours, theirs = a.claim.period, b.claim.period
    if ours and theirs and ours != theirs and Measure.TOTAL not in {a.claim.measure, b.claim.measure}:
        shared = _overlap(ours, theirs)
        if shared is None:
            return unknown("the periods are open")
        return yes("one period") if shared >= PERIODS else no("the periods differ")
    if _long_past(a, b) or _long_past(b, a):
        return no("one tells of a time long past")
    return yes("one time, or one series")


def _long_past(old: Statement, new: Statement) -> bool:
    """A figure of 2009, recalled, and one that names no period years later: another accident than today's."""
    period = old.claim.period
    if new.claim.period or period is None or period.end is None or new.told is None or old.told is None:
        return False
    return all(one.told is not None and period.end + LONG_AGO < one.told.first for one in (old, new))


def _overlap(a: Period, b: Period) -> float | None:
    """The part of the longer period that both share; None where an end is open."""
    if a.start is None or a.end is None or b.start is None or b.end is None:
        return None
    shared = (min(a.end, b.end) - max(a.start, b.start)).days + 1
    return max(shared, 0) / (max(a.end - a.start, b.end - b.start).days + 1)


def rivalry(a: Statement, b: Statement, _: Rules) -> Verdict:
    """One source does not give two figures at once; of what passes between two parties it may recall an older one."""
    if a.article is not b.article:
        return yes("they stand in two articles")
    met, one_origin = intervals.meet(a.measured, b.measured), a.origin.key == b.origin.key
    if _told_apart(a, b):
        return no("one sentence gives both figures exactly")
    if met.meet and (met.close or not one_origin):
        return yes("the figures meet")
    denied = Certainty.DENIED in {a.claim.certainty, b.claim.certainty}
    series = a.claim.parties is not None and a.claim.parties == b.claim.parties
    if one_origin and a.when == b.when and not denied and not series:
        return no(f"{a.origin.name} gives both figures at once")
    return yes("rival figures")


def _told_apart(a: Statement, b: Statement) -> bool:
    """Two figures of one voice in one sentence, both to the last digit, are not one: 95 came back for 98."""
    near = a.claim.sentence == b.claim.sentence and a.claim.unit == b.claim.unit and a.claim.low != b.claim.low
    exact = a.claim.bound is Bound.EXACT and b.claim.bound is Bound.EXACT
    one_voice = a.origin.key == b.origin.key or Voice.OUTLET in {a.origin.voice, b.origin.voice}
    return near and exact and one_voice and intervals.meet(a.measured, b.measured).meet


def contrast(a: Statement, b: Statement, _: Rules) -> Verdict:
    """One article that names one place for the one figure and another for the other tells of two things.

    That both are places is known of states, and of what title and lead set side by side.
    """
    here, there = a.here | a.around, b.here | b.around
    if a.article is not b.article or here & there or (a.claim.parties and b.claim.parties):
        return yes("one place, or two articles")
    both = [frozenset(filter(names.is_code, known)) or known & a.scene.lead for known in (here, there)]
    return no("one article tells them of two places") if all(both) else yes("one names no place")


GATES = (
    Gate("unit", dimension),
    Gate("concept", concept),
    Gate("measure", measure),
    Gate("fate", fate),
    Gate("deed", deed),
    Gate("parties", parties),
    Gate("place", place),
    Gate("time", time),
    Gate("rivalry", rivalry),
    Gate("contrast", contrast),
)
