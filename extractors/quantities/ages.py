"""Ages, which identify and claim nothing: the pilot, 45; a man of 71 years; those under 30."""

from __future__ import annotations

from extractors.claims import Bound, SkipReason
from extractors.languages.pack import Pack
from extractors.quantities.amounts import COUNT, YEAR, Amount, plain_digits
from extractors.segment import Sentence
from extractors.segment.parts_of_speech import is_content

LONGEST_LIFE = 120
LONGEST_PERSON = 5  # words of who is so old
CLOSING = (",", ")", ".", ";")


def ages_too(sentence: Sentence, amount: Amount, pack: Pack) -> bool:
    """um homem de 71 anos e uma guia turística de | 34: a bare figure behind a noun, after one that was an age."""
    bare = amount.unit == COUNT and plain_digits(sentence, amount) and amount.high <= LONGEST_LIFE
    plain = sentence.words[amount.first - 1] in pack.grammar.linking
    return bare and plain and sentence.words[amount.last] in (*CLOSING, *pack.grammar.coordinators)


def age(sentence: Sentence, amount: Amount, pack: Pack) -> SkipReason | None:
    """O piloto, de 45 anos; Ana Sousa, 45, disse; aged 19 and | 22."""
    if amount.high > LONGEST_LIFE or amount.unit not in (COUNT, YEAR):
        return None
    before, i = sentence.words[amount.first - 1], amount.first - 1
    if amount.unit == YEAR:
        if before in pack.grammar.of:
            i -= 1
        if sentence.words[i] == ",":
            i -= 1
        named = i >= 0 and sentence.tokens[i].text[:1].isupper() and before != sentence.words[i]
        named = named and (before == "," or not pack.grammar.nouns_capitalised)
        apart = before in pack.grammar.of or (before == "," and sentence.words[amount.last] in CLOSING)
        named = named or (sentence.words[i] == ")" and sentence.tokens[i - 1].text[:1].isupper())
        person = before in pack.grammar.of and _is_of_person(sentence, i, pack)
        return SkipReason.AGE if person or (named and apart) else None
    if _is_age_group(sentence, amount, pack):
        return SkipReason.AGE
    told = (
        before in pack.grammar.passive
        and sentence.words[i - 1] in pack.grammar.person_pronouns
        and sentence.words[i - 1] not in pack.grammar.thing_pronouns
    )
    if (
        told
        and plain_digits(sentence, amount)
        and (sentence.words[amount.last] in CLOSING or amount.last >= len(sentence.tokens))
    ):
        return SkipReason.AGE  # since he was | 13
    native = before in pack.grammar.of and i > 1 and sentence.words[i - 2] in pack.grammar.determiners
    native = native and not pack.grammar.nouns_capitalised and sentence.tokens[i - 1].text[0].isupper()
    if native and sentence.words[amount.last] in CLOSING and plain_digits(sentence, amount):
        return SkipReason.AGE  # een Amsterdammer van | 24, …
    commas = (before == "," and sentence.words[amount.last] in CLOSING) or (
        before == "(" and sentence.words[amount.last] == ")"
    )
    person = before == "," and sentence.words[i - 1] in pack.people  # not: dois terços das mortes (119)
    named = i > 0 and (sentence.tokens[i - 1].text[:1].isupper() or person)
    return SkipReason.AGE if commas and named and plain_digits(sentence, amount) else None


def _is_age_group(sentence: Sentence, amount: Amount, pack: Pack) -> bool:
    """those under 30, children under five: people told by their age, with nothing counted behind it."""
    bounded = pack.bounds_before.before(sentence.words, amount.first)
    if bounded is None or not pack.grammar.head_last or amount.unit != COUNT or amount.low != amount.high:
        return False
    who, alone = sentence.words[bounded[1] - 1], bounded[1] == amount.first - 1
    if not alone or bounded[0].bound not in (Bound.LESS_THAN, Bound.MORE_THAN):
        return False
    people = who in pack.people or (who in pack.grammar.determiners and not is_content(sentence, bounded[1], pack))
    return people and not is_content(sentence, amount.last, pack)


def _is_of_person(sentence: Sentence, i: int, pack: Pack) -> bool:
    """The phrase that ends at token ``i`` is that of a person: um | motorista de aplicativo, an | ex-policeman."""
    grammar = pack.grammar
    for k in range(i, max(-1, i - LONGEST_PERSON), -1):
        if sentence.words[k].rsplit("-", 1)[-1] in pack.people:
            return True
        linked = sentence.words[k] in grammar.of and not grammar.head_last
        if not linked and (grammar.head_last or not is_content(sentence, k, pack)):
            return False
    return False
