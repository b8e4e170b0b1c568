"""Who gives what is counted, and who receives it: da Coreia do Norte para a Rússia."""

from __future__ import annotations

from collections.abc import Iterable

from extractors.claims import Parties
from extractors.context.cue import Cue
from extractors.context.names import Mention
from extractors.languages.pack import Pack
from extractors.segment import Sentence
from extractors.segment.parts_of_speech import is_possessive


def parties_of(sentence: Sentence, found: Iterable[Mention], cue: Cue | None, pack: Pack) -> Parties | None:
    """The states between which something passes, where the sentence says it.

    The receiver stands behind "to" or as the object of giving, or it is the subject of taking; the giver is the other
    party named, whoever is only the source of the figure left out.
    """
    told = range(*cue.source) if cue and cue.source else range(0)
    acting = [one for one in found if one.name in pack.states and one.first not in told]
    bought = not pack.grammar.buyers.isdisjoint(sentence.words)
    receiver = None if bought else next((one.name for one in acting if _receives(sentence, one, pack)), None)
    if receiver is None:
        return _taken(sentence, acting, pack)
    giver = next((one.name for one in acting if one.name != receiver), None)
    return Parties(giver=giver, receiver=receiver)


def _receives(sentence: Sentence, one: Mention, pack: Pack) -> bool:
    """sent … to | Russia, gave | Ukraine 40 tanks; not: approval to | Indonesia's invasion."""
    if is_possessive(sentence, one.last):
        return False
    given = sentence.low(one.first - 1) in pack.grammar.passing
    return given or preposition(sentence, one.first, pack) in pack.grammar.receiver


def _taken(sentence: Sentence, acting: list[Mention], pack: Pack) -> Parties | None:
    """The subject of a verb of receiving, and who stands behind "from"; comprou … à | Rússia."""
    verbs = sentence.among(pack.grammar.receiving)
    if not verbs:
        return None
    verb, grammar = verbs[0], pack.grammar
    buys = sentence.words[verb] in grammar.buyers
    receiver = next((one.name for one in reversed(acting) if one.last <= verb), None)
    behind = (one for one in acting if one.first > verb)
    led = ((one.name, preposition(sentence, one.first, pack)) for one in behind if one.name != receiver)
    giver = next((name for name, low in led if low in grammar.givers or (buys and low in grammar.receiver)), None)
    return Parties(giver=giver, receiver=receiver) if giver and receiver else None


def preposition(sentence: Sentence, i: int, pack: Pack) -> str:
    """The word before token ``i``, past an article: para a | Rússia."""
    low, before, grammar = sentence.low(i - 1), sentence.low(i - 2), pack.grammar
    article = low in grammar.articles or (low in grammar.definite and before in grammar.prepositions)
    return before if article else low
