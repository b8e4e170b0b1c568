"""Do words that may weaken a figure mean doubt where they stand?"""

from __future__ import annotations

from itertools import takewhile

from extractors.claims import Certainty
from extractors.languages.context_entries import Form, Hedge
from extractors.languages.pack import Pack
from extractors.segment import Sentence
from extractors.segment.marks import STOPS
from extractors.segment.parts_of_speech import has_participle_form, is_content
from extractors.segment.tags import NOMINAL, Tag

AIM = 12  # words from what is wanted to its verb
NEAR = 6  # words between a plan and the verb that it is the subject of


def holds(sentence: Sentence, entry: Hedge, first: int, last: int, pack: Pack) -> bool:
    """The words mean what the entry says: no noun or name, and the verb form that it asks for follows."""
    if last - first == 1 and _is_named(sentence, first, pack):
        return False
    grammar = pack.grammar
    noun = sentence.low(first - 1) in grammar.plain_determiners
    noun = noun and not (grammar.nouns_capitalised and sentence.tokens[first].text.islower())  # diese | könnten
    qualifies = sentence.low(first).endswith(pack.grammar.adverb_endings + pack.grammar.participle_endings)
    if entry.modal and noun and not qualifies:
        return False  # the | might of the army; but an | anticipated price
    if entry.modal and _is_aim(sentence, first, pack):
        return False
    if sentence.low(first - 1) in entry.never_after or sentence.low(last) in entry.unless:
        return False
    if not entry.modal and _is_laid_down(sentence, entry, first, pack):
        return False
    if _tells_which(sentence, first, last, pack):
        return False
    if entry.closed_by:
        clause = takewhile(lambda word: word not in STOPS, sentence.words[last:])
        return not set(entry.closed_by).isdisjoint(clause)
    following = range(last, min(last + 3, len(sentence.tokens)))
    if entry.before is Form.PARTICIPLE:
        return any(_has_form(sentence, k, Tag.PARTICIPLE, pack) for k in following)
    if entry.before is Form.INFINITIVE:
        return any(_has_form(sentence, k, Tag.INFINITIVE, pack) for k in following)
    return True


def _tells_which(sentence: Sentence, first: int, last: int, pack: Pack) -> bool:
    """dos 219 comboios | previstos, circularam 61: a participle that ends its noun phrase weakens nothing behind it."""
    participle = last - first == 1 and sentence.low(first).endswith(pack.grammar.participle_endings)
    ended = sentence.low(last) in STOPS or sentence.low(last) in pack.grammar.coordinators
    ended = ended or _is_whole(sentence, first - 1, pack)
    return participle and ended and not pack.grammar.head_last and is_content(sentence, first - 1, pack)


def _is_whole(sentence: Sentence, k: int, pack: Pack) -> bool:
    """58% da | área prevista foi lavrada, contra 66%: the noun names what a share is of."""
    return sentence.low(k - 1) in pack.grammar.of and sentence.low(k - 2) in pack.symbols and sentence.is_number(k - 3)


def _is_aim(sentence: Sentence, first: int, pack: Pack) -> bool:
    """para que 300 pessoas | possam trabalhar: what is wanted, and no doubt."""
    for k in range(first - 1, max(0, first - AIM), -1):
        if sentence.low(k) in pack.grammar.complementizers:
            return not pack.grammar.head_last and sentence.low(k - 1) in pack.grammar.receiver
    return False


def _has_form(sentence: Sentence, k: int, form: Tag, pack: Pack) -> bool:
    """A participle or an infinitive, of an auxiliary too (been, sido)."""
    tags = sentence.tags
    if form is Tag.INFINITIVE and _with_pronoun(sentence, k, pack):
        return True
    named = NOMINAL - {Tag.ADJECTIVE} | {Tag.NUMBER}  # an adjective may be a participle: terão | ficado
    unlikely = form is Tag.PARTICIPLE and tags is not None and tags[k] == Tag.NOUN and _may_be_past(sentence, k, pack)
    if tags is not None and not unlikely and (tags[k] in (form, Tag.AUXILIARY) or tags[k] in named):
        return tags[k] not in named
    if form is Tag.PARTICIPLE:
        return has_participle_form(sentence, k, pack)
    return sentence.low(k).endswith(pack.grammar.infinitive_endings)


def _with_pronoun(sentence: Sentence, k: int, pack: Pack) -> bool:
    """deverá | manter-se: an infinitive with its pronoun in one word."""
    verb, _, pronoun = sentence.low(k).partition("-")
    return pronoun in pack.grammar.pronouns and verb.endswith(pack.grammar.infinitive_endings)


def _may_be_past(sentence: Sentence, k: int, pack: Pack) -> bool:
    """A word that the tagger takes for a noun, right behind the auxiliary: terá | furtado; not terá | mercado."""
    between = sentence.low(k - 1) in pack.grammar.auxiliaries and (
        sentence.is_number(k + 1) or pack.bounds_before.at(sentence.words, k + 1) is not None
    )
    return between and sentence.low(k) not in pack.concepts and sentence.low(k) not in pack.grammar.measure_nouns


def _is_named(sentence: Sentence, i: int, pack: Pack) -> bool:
    """A capital inside a sentence, or the month of May anywhere, is a name."""
    if not sentence.tokens[i].text[0].isupper():
        return False
    return sentence.low(i) in pack.notation.months or (i > 0 and sentence.low(i - 1) not in STOPS)


def _is_laid_down(sentence: Sentence, entry: Hedge, first: int, pack: Pack) -> bool:
    """o plano | prevê: as with a cue."""
    near = range(max(0, first - NEAR), first)
    return entry.certainty is Certainty.ESTIMATED and any(sentence.low(k) in pack.grammar.plans for k in near)
