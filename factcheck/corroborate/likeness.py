"""How much speaks for two claims being about one thing, once no gate has said no.

Within one story, two claims that count the same thing mostly speak of one fact: news says so where it moves on. So
each sign has a weight, for or against, and the sum decides: from ``Rules.same`` on they are one, from ``Rules.maybe``
on a reviewer is asked. No sign decides alone, and an equal figure, the most tempting one, weighs less than all that
a story tells besides. The signs are symmetric.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from factcheck.corroborate import dimensions, gates, intervals, names
from factcheck.corroborate.rules import Rules
from factcheck.corroborate.statements import Statement, When

SAYS_ALL = 4  # what is counted is one thing, and says what it is
FIRM = 2  # a sign of that weight says more than that both stand in one story
SPEAKING = frozenset({"[length] ** 2", "[temperature]"})
FAR = tuple(map(Decimal, (3, 5, 10, 10, 100)))  # each step of difference weighs one more against


@dataclass(frozen=True, slots=True)
class Sign:
    """``weigh`` is positive where it speaks for one thing; ``against`` says in words what a negative one means."""

    name: str
    weigh: Callable[[Statement, Statement, Rules], int]
    against: str


@dataclass(frozen=True, slots=True)
class Likeness:
    """The sum, and the sign that weighs most against it, in words.

    firm    a figure that is hardly met by chance, or one place, or one paragraph, and neither has a place or a past of
            its own.
    """

    weight: int
    gate: str
    why: str
    firm: bool


def likeness(a: Statement, b: Statement, rules: Rules) -> Likeness:
    weights = {sign.name: sign.weigh(a, b, rules) for sign in SIGNS}
    least = min(SIGNS, key=lambda sign: weights[sign.name])
    why = least.against if weights[least.name] < 0 else "too little is known of what they have in common"
    strong = max(weights[name] for name in ("figure", "place", "source", "parties")) >= FIRM
    plain = weights["item"] >= SAYS_ALL and min(weights["figure"], weights["place"]) >= 1
    firm = min(weights["place"], weights["period"]) >= 0 and (strong or plain)
    return Likeness(sum(weights.values()), least.name, why, firm)


def subject(a: Statement, b: Statement, rules: Rules) -> int:
    """What is counted: 4 for one thing that says it all, less for what says little."""
    if a.subject is None and b.subject is None:
        return 4 if _physical(a, b) else 0 if dimensions.is_physical(a.claim.unit) else -1
    if a.subject is None or b.subject is None:
        return _one_silent(a, b)
    if a.fate and a.fate == b.fate:
        return 4
    if a.concept is None or b.concept is None:
        return _by_word(a, b, rules)
    if a.subject == b.subject:
        return 0 if a.subject in rules.people else 4
    if a.claim.unit in dimensions.PERCENT and rules.are_one_rate(a.subject, b.subject):
        return 3
    if not rules.are_alike(a.subject, b.subject):
        return 1
    return 2 if {a.subject, b.subject} & rules.people else 3


def _one_silent(a: Statement, b: Statement) -> int:
    """The silent one's sentence may name what the other counts; hectares say it by themselves."""
    named = a.subject in b.themes or b.subject in a.themes
    return 3 if _physical(a, b) else 2 if named else 0


def _by_word(a: Statement, b: Statement, rules: Rules) -> int:
    """At least one item is a word that no lexicon knows."""
    if a.subject == b.subject:
        return 4 if a.language == b.language else 3
    if gates.cognate(a, b):
        return 3
    if a.concept in b.themes or b.concept in a.themes:
        return 2
    if gates.beside(a, b) and dimensions.is_money(a.claim.unit) and {a.concept, b.concept} & rules.costs:
        return 2
    return 3 if _physical(a, b) else -1


def _physical(a: Statement, b: Statement) -> bool:
    """Units that say what is measured: hectares burn, degrees are of heat; hours, metres and tonnes are of anything."""
    return all(dimensions.dimension(one.claim.unit) in SPEAKING for one in (a, b))


def figure(a: Statement, b: Statement, _: Rules) -> int:
    """An equal figure of some size is hardly met by chance; a round or a small one is."""
    met = intervals.meet(a.measured, b.measured)
    if met.meet:
        equal = (a.claim.low, a.claim.high, a.claim.unit) == (b.claim.low, b.claim.high, b.claim.unit)
        return 3 if met.close and _telling(a) and _telling(b) else 2 if equal else int(met.close)
    apart = intervals.apart(a.measured, b.measured)
    return -sum(apart > step for step in FAR)


def _telling(one: Statement) -> bool:
    """Two digits written out, at least a hundred, or a decimal: 340, 12,400, 8.4; not 12 and not 5,000."""
    size = one.claim.low if one.claim.low is not None else one.claim.high
    if size is None:
        return False
    digits = size.normalize().as_tuple()
    return len(digits.digits) >= 2 and (abs(size) >= 100 or int(digits.exponent) < 0)


def voice(a: Statement, b: Statement, rules: Rules) -> int:
    """One origin that says the same again; rival figures side by side in one paragraph.

    One origin that gives two figures within days speaks rather of two things.
    """
    if a.origin.key == b.origin.key:
        if (a.claim.low, a.claim.high) == (b.claim.low, b.claim.high):
            return 2
        return -2 if _apart(a.when, b.when) < rules.window and not intervals.meet(a.measured, b.measured).meet else 1
    return 2 if gates.beside(a, b) else int(a.resumes == b.claim_id or b.resumes == a.claim_id)


def place(a: Statement, b: Statement, _: Rules) -> int:
    """Names in common, the nearer to the figure the better; against it, a sentence that names another place.

    What passes between parties has no place but theirs.

    The name of another place counts only where the other article knows it too, and still says its figure elsewhere.
    """
    if a.claim.parties and b.claim.parties:
        return 0
    if _moved_on(a, b) or _moved_on(b, a):
        return -3
    if a.here & b.here:
        return 2
    if a.setting & b.setting or (a.here | a.around) & (b.here | b.around):
        return 1
    if _unheard_of(a, b) or _unheard_of(b, a) or _foreign(a, b) or _foreign(b, a):
        return -2
    return min(_elsewhere(a, b), _elsewhere(b, a))


def _moved_on(a: Statement, b: Statement) -> bool:
    """``a``'s sentence sets out with another place than that in which ``b``'s story plays."""
    return bool(a.fronted) and not a.fronted & (b.here | b.around | b.scene.lead)


def _unheard_of(a: Statement, b: Statement) -> bool:
    """``a`` says in what place, and the other article does not know it."""
    return a.claim.place is not None and not names.keys(a.claim.place) & (b.scene.known | b.here)


def _foreign(a: Statement, b: Statement) -> bool:
    """``a``'s sentence names a state, not its story's, of which the other's article knows nothing but names another."""
    states = frozenset(filter(names.is_code, a.here)) - a.scene.lead
    return bool(states) and not states & b.scene.known and any(map(names.is_code, b.here))


def _elsewhere(a: Statement, b: Statement) -> int:
    """Another article knows the place of ``a`` but tells ``b`` of another, which is not where ``a``'s story plays."""
    if a.article is b.article or b.scene.lead & a.setting or not a.setting & b.scene.known:
        return 0
    return -4 if a.here else -2


def parties(a: Statement, b: Statement, _: Rules) -> int:
    return 2 if a.claim.parties and a.claim.parties == b.claim.parties else 0


def period(a: Statement, b: Statement, rules: Rules) -> int:
    """Against it, a period that was long over when the other, which names none, was told: last year's exercise."""
    if a.claim.period and b.claim.period:
        return int(a.claim.period == b.claim.period)
    return -4 if _is_over(a, b, rules) or _is_over(b, a, rules) else 0


def _is_over(a: Statement, b: Statement, rules: Rules) -> bool:
    end = a.claim.period.end if a.claim.period else None
    return bool(end and b.told and b.claim.period is None and end + timedelta(days=rules.story_days) < b.told.first)


def theme(a: Statement, b: Statement, _: Rules) -> int:
    """What else the sentences speak of."""
    return min(2, len(a.themes & b.themes) + bool(a.language == b.language and a.words & b.words))


def occasion(a: Statement, b: Statement, rules: Rules) -> int:
    """Told within days, for it; against it, so long a time that only one who keeps count would still speak of it.

    An event that the later article says has happened again is another one, and so is one that a sentence tells apart.
    """
    if _anew(a, b) or _anew(b, a) or a.another != b.another:
        return -6
    told, when, near = _apart(a.told, b.told), _apart(a.when, b.when), timedelta(days=rules.story_days)
    if a.origin.key != b.origin.key and (when > near or (told > near and a.when == a.told)):
        return -6
    return int(told <= rules.occasion)


def _anew(a: Statement, b: Statement) -> bool:
    """``a``'s article tells of an event that came after the one in ``b``'s: those whom it struck are others."""
    return bool(a.fate and b.fate and a.scene.anew - b.scene.anew) and _later(a.told, b.told)


def _later(a: When | None, b: When | None) -> bool:
    return a is not None and b is not None and a.first > b.last


def _apart(a: When | None, b: When | None) -> timedelta:
    """Between the nearest days; none where a date is not known, for then the names must decide."""
    if a is None or b is None:
        return timedelta(0)
    return max(a.first - b.last, b.first - a.last, timedelta(0))


SIGNS = (
    Sign("item", subject, "what is counted is not the same word, and no lexicon knows it"),
    Sign("figure", figure, "the figures are far apart"),
    Sign("source", voice, "the sources differ"),
    Sign("place", place, "their sentences name different places"),
    Sign("parties", parties, "the parties differ"),
    Sign("period", period, "the periods differ"),
    Sign("theme", theme, "the sentences have nothing in common"),
    Sign(gates.OCCASION, occasion, "they are told at different times"),
)
