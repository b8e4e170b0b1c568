"""How far the words that weaken a figure reach."""

from __future__ import annotations

from extractors.claims import Bound
from extractors.languages.context_entries import Hedge
from extractors.languages.pack import Pack
from extractors.quantities import Quantity
from extractors.segment import Sentence
from extractors.segment.clauses import in_relative
from extractors.segment.marks import QUOTES, STOPS
from extractors.segment.parts_of_speech import has_participle_form, is_finite, is_noun, is_verb
from extractors.segment.phrases import LONGEST_CLAUSE
from extractors.segment.tags import FINITE, Tag

ENDS = QUOTES | frozenset(";:()[]")
SUBJECT = 12  # words; the noun phrase of a figure that is the subject
NEGATED_VERB = 2  # words of the verb between a negation and its figure: did not | have to pay | 300


def reaches(sentence: Sentence, entry: Hedge, first: int, last: int, quantity: Quantity, pack: Pack) -> bool:
    """The figure lies within what the words speak of."""
    begin = quantity.hedged_from
    if entry.adjacent:
        if sentence.low(first - 1) in pack.grammar.prepositions and is_noun(sentence, last, pack):
            return False  # as vendas a não | sócios caíram 4%
        verb = range(last, begin)
        auxiliaries = pack.grammar.auxiliaries
        bare = all(sentence.low(k) in auxiliaries or has_participle_form(sentence, k, pack) for k in verb)
        ends = quantity.bound in (Bound.AT_MOST, Bound.AT_LEAST)
        bare = bare or (ends and len(verb) == 1 and is_finite(sentence, last, pack))  # não aceitamos | menos de 75
        turned = (
            quantity.bound in (Bound.AT_MOST, Bound.AT_LEAST, Bound.LESS_THAN) and bare
        )  # there are not | more than 40
        turned = turned or sentence.low(begin) in pack.grammar.negators  # não chegaram | nem 5%
        return not turned and len(verb) <= NEGATED_VERB and all(_is_negated(sentence, k, pack) for k in verb)
    between = range(last, begin)
    if any(sentence.low(k) in pack.grammar.subordinators for k in between):
        return False
    if in_parenthesis(sentence, first, begin, pack, participle=entry.phrase):
        return False
    if entry.phrase and sentence.is_number(first - 1) and sentence.low(begin - 1) in pack.grammar.coordinators:
        return False  # 900 suspected cases and | 40 deaths
    tags = sentence.tags
    if tags is None:
        return not (entry.phrase and any(_is_finite(sentence, k, pack) for k in between))
    verbal = entry.phrase or tags[last - 1] in FINITE
    if tags[last - 1] in FINITE and in_relative(sentence, first) and "," in sentence.words[last:begin]:
        return False  # jobs that may be at risk, in a town of | 11,000
    clause = Tag.SUBORDINATOR in tags[last:begin]
    return not any(tags[k] == Tag.RELATIVE or (verbal and not clause and _opens_clause(tags, k, last)) for k in between)


def _opens_clause(tags: str, k: int, last: int) -> bool:
    """A finite verb of its own, not one that goes on with the words before it: accused of having | sold."""
    return tags[k] in FINITE and k > last and tags[k - 1] not in (Tag.AUXILIARY, Tag.GERUND, Tag.INFINITIVE)


def _is_finite(sentence: Sentence, k: int, pack: Pack) -> bool:
    """A verb that makes a clause: no infinitive or gerund."""
    grammar = pack.grammar
    if tags := sentence.tags:
        return tags[k] in FINITE
    return is_verb(sentence, k, pack) and not sentence.low(k).endswith(
        grammar.infinitive_endings + grammar.gerund_endings
    )


def _is_negated(sentence: Sentence, k: int, pack: Pack) -> bool:
    """A word of the verb that is negated: any but a function word, unless an auxiliary, or a verb of denial."""
    low = sentence.low(k)
    said = pack.attributions.at(sentence.words, k)
    if not sentence.is_word(k) or (said and said[0].denial):
        return False
    return low in pack.grammar.auxiliaries or low in pack.grammar.pronouns or low not in pack.grammar.function


def in_parenthesis(sentence: Sentence, first: int, begin: int, pack: Pack, *, participle: bool = False) -> bool:
    """…, which may close next year, | handled 900 ships: the words lie between two commas, the figure behind them.

    A relative pronoun stands behind the first comma, or the words themselves as a participle: …, accused of fraud, …
    """
    grammar = pack.grammar
    opened = first
    while opened > 0 and sentence.low(opened) != "," and first - opened < SUBJECT:
        opened -= 1
    begins = (participle and opened + 1 == first) or sentence.low(opened + 1) in grammar.relatives
    inserted = sentence.low(opened) == "," and begins
    closed = next((k for k in range(first, begin) if sentence.low(k) == ","), None)
    listed = sentence.low(begin - 1) in grammar.coordinators
    return inserted and closed is not None and not listed


def scope_start(sentence: Sentence, quantity: Quantity, pack: Pack) -> int:
    """Where the words that may weaken a figure begin.

    A complementizer does not end their scope (it is believed that …), nor does a comma behind which no verb
    stands (may have won 33 per cent, against 31 for …).
    """
    grammar, verb = pack.grammar, False
    end = max(0, quantity.hedged_from - LONGEST_CLAUSE)
    for k in range(quantity.hedged_from - 1, end - 1, -1):
        low = sentence.words[k]
        verb = verb or _is_finite(sentence, k, pack)
        gerund = low == "," and sentence.low(k + 1).endswith(grammar.gerund_endings)  # …, bringing the total to
        conjunction = low in grammar.conjunctions and (sentence.tags or "")[k : k + 1] != Tag.PRONOUN  # não se exclui
        linked = low == "," or conjunction or low in grammar.coordinators
        aside = low == "," and grammar.verb_final and sentence.low(k + 1) in grammar.relative_pronouns
        if low in QUOTES and not verb:
            continue  # should grow "a little over 2%"
        turns = low == "," and _turns(sentence, k + 1, quantity, pack)
        if low in ENDS or gerund or aside or turns or (verb and linked):
            return k + 1
    return end


def _turns(sentence: Sentence, k: int, quantity: Quantity, pack: Pack) -> bool:
    """venceria com 54%, | mas um terço dos eleitores hesita: set against the clause before, the figure its subject."""
    tags = sentence.tags
    if tags is None or sentence.low(k) not in pack.grammar.conjunctions or tags[k] != Tag.COORDINATOR:
        return False
    for j in range(quantity.last, len(tags)):
        if sentence.words[j] in STOPS:
            return False
        if tags[j] in FINITE:
            return True
    return False
