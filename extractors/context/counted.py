"""The noun behind a number: five thousand | containers, 21 injured | people, black and Hispanic | voters."""

from __future__ import annotations

from extractors.claims import Bound
from extractors.context.measure_nouns import measured_at, seen_through
from extractors.context.wholes import past_whole
from extractors.languages.pack import Pack
from extractors.quantities import Quantity
from extractors.quantities.numbers import Number, number_at
from extractors.segment import Sentence
from extractors.segment.parts_of_speech import (
    has_participle_form,
    is_content,
    is_noun,
    is_participle,
    is_possessive,
    is_verb,
)
from extractors.segment.phrases import head_from
from extractors.segment.tags import Tag

OPENING = frozenset('"“«')
CLOSING = frozenset('"”»')
QUOTED = 5  # words of an adjective in quotation marks
LONGEST_COORDINATION = 4  # adjectives joined before the noun


def counted(sentence: Sentence, quantity: Quantity, pack: Pack) -> int | None:
    """five thousand | containers; no threshold that is passed: the two million | mark."""
    head = _behind(sentence, quantity, pack)
    return None if head is not None and sentence.low(head) in pack.grammar.thresholds else head


def _behind(sentence: Sentence, quantity: Quantity, pack: Pack) -> int | None:
    """five thousand | containers; milhões de | pessoas."""
    k = quantity.hedged_to
    if pack.grammar.head_last and sentence.low(k) in pack.grammar.articles and sentence.low(k) not in pack.grammar.of:
        return None  # short of the 50,000 | the organisers had hoped for
    k = _past_other_figure(sentence, k, pack)
    if sentence.low(k) in ("-", "‑"):
        k += 1
    elif sentence.low(k) in pack.grammar.of:
        if _is_elided(sentence, quantity, pack):
            return None
        k = past_whole(sentence, k + 1, pack)
        if (people := people_at(sentence, k, pack)) is not None:
            return people
    elif (sentence.tags or "")[k : k + 1] == Tag.GERUND and is_content(sentence, k + 1, pack):
        k += 1  # 5,200 paying | members
    elif pack.grammar.head_last and _is_degree(sentence, k, pack):
        k += 1  # 40 mostly Muslim | villages, 300 newly built | homes
        k += is_participle(sentence, k, pack, named=True)
    elif is_plural(sentence, k, pack):
        alone = is_verb(sentence, k, pack) or not is_content(sentence, k + 1, pack)
        return k if alone else _up_to_plural(sentence, k, head_from(sentence, k, pack), pack)
    if _tells_more(sentence, k, quantity, pack):
        return None
    if pack.grammar.head_last and is_participle(sentence, k, pack, named=True):
        return _done_to(sentence, k, pack)
    head = _up_to_plural(sentence, k, head_from(sentence, k, pack), pack)
    part = sentence.low(quantity.hedged_to) in pack.grammar.of
    if part and head is not None and sentence.low(head) in pack.grammar.measure_nouns:
        return measured_at(sentence, head, pack)  # 27 de | um total de 128
    return seen_through(sentence, _to_plural(sentence, head, quantity, pack), pack)


def _past_other_figure(sentence: Sentence, k: int, pack: Pack) -> int:
    """Past quotation marks and the other figure of the same things: 3 e 11 | mortos, de 19 para 12 | câmaras."""
    k += sentence.low(k) in CLOSING and sentence.low(k + 1) in pack.grammar.of  # "haverá uma dezena" | de casos
    k = _past_quotes(sentence, k, pack)
    if sentence.low(k) in pack.grammar.coordinators and (other := number_at(sentence, k + 1, pack)):
        k = other.last  # respectivamente, 3 e 11 | mortos
    elif (other := _other_end(sentence, k, pack)) is not None:
        k = other.last  # desceu de 19 para 12 | câmaras
    return k


def _tells_more(sentence: Sentence, k: int, quantity: Quantity, pack: Pack) -> bool:
    """das quais 52 milhões | vencidas, acima dos 30 | previstos pela cooperativa: what is said of those counted."""
    if not has_participle_form(sentence, k, pack):
        return False
    resumed = pack.resumed.before(sentence.words, quantity.hedged_from) is not None
    return resumed or sentence.low(k + 1) in pack.grammar.agent


def _past_quotes(sentence: Sentence, k: int, pack: Pack) -> int:
    """three "martyrs", several "urgent" | threats: inside the quotation marks, or behind an adjective in them."""
    if sentence.low(k) not in OPENING or not is_content(sentence, k + 1, pack):
        return k
    closing = next((j for j in range(k + 2, k + QUOTED) if sentence.low(j) in CLOSING), k)
    return closing + 1 if closing > k and is_noun(sentence, closing + 1, pack) else k + 1


def _is_degree(sentence: Sentence, k: int, pack: Pack) -> bool:
    """An adverb before an adjective or a participle that stands before its noun."""
    tags = sentence.tags or ""
    adverb = tags[k : k + 1] == Tag.ADVERB and tags[k + 1 : k + 2] in (Tag.ADJECTIVE, Tag.PARTICIPLE)
    return adverb and is_noun(sentence, k + 2, pack)


def _other_end(sentence: Sentence, k: int, pack: Pack) -> Number | None:
    """from 19 | to 12 | councils: where a change of the same count ended."""
    found = pack.range_joins.at(sentence.words, k) if sentence.low(k) in pack.grammar.moves else None
    if found is None or not any(frame.pair for frame in found[0]) or pack.grammar.head_last:
        return None
    return number_at(sentence, found[1], pack) if found[1] < len(sentence.tokens) else None


def _up_to_plural(sentence: Sentence, k: int, head: int | None, pack: Pack) -> int | None:
    """18 | groups fighting foreign rule, 10 | members guilty of theft: what stands behind the plural is said of it."""
    if head is None or not pack.grammar.head_last:
        return head
    tags, gerunds = sentence.tags or "", pack.grammar.gerund_endings
    for p in range(k, head):
        acts = sentence.low(p + 1).endswith(gerunds) or set(tags[p + 1 : head + 1]) == {Tag.ADJECTIVE}
        if acts and is_noun(sentence, p, pack) and _is_many(sentence, p, pack):
            return p
    return head


def _is_elided(sentence: Sentence, quantity: Quantity, pack: Pack) -> bool:
    """42 mandados de busca e | 26 de prisão: a plain "of" behind a plain number does not name what it counts."""
    amount, grammar = quantity.amount, pack.grammar
    plain = sentence.low(quantity.hedged_to) in grammar.linking and not grammar.head_last
    plain = plain and sentence.low(quantity.hedged_from - 1) in grammar.list_joins
    number = amount.number if amount.bound is Bound.EXACT and sentence.tags is not None else None
    named = sentence.low(quantity.hedged_to + 1) in grammar.determiners  # dois de | seus filhos
    return plain and not named and number is not None and number.scale == 1 and number.value == amount.low


def _done_to(sentence: Sentence, k: int, pack: Pack) -> int | None:
    """21 injured | people; none in 49 | killed: who, is said before or not at all."""
    common = is_content(sentence, k + 1, pack) and sentence.tokens[k + 1].text.islower()
    return head_from(sentence, k + 1, pack) if common else None


def people_at(sentence: Sentence, k: int, pack: Pack) -> int | None:
    """14 of the | dead: a word for what became of people, though it is no noun."""
    k += sentence.low(k) in pack.grammar.determiners
    named = is_noun(sentence, k + 1, pack) or is_possessive(sentence, k + 1)  # half of the workers' | wages
    return k if sentence.low(k) in pack.people and pack.grammar.head_last and not named else None


def _to_plural(sentence: Sentence, head: int | None, quantity: Quantity, pack: Pack) -> int | None:
    """Behind a number above one a singular is part of a name, or an adjective: state and federal | inquiries."""
    if head is None or not pack.grammar.head_last or quantity.amount.high <= 1:
        return head
    if (common := _named_for(sentence, head, pack)) is not None:
        return common
    further: int | None = head
    for _ in range(LONGEST_COORDINATION):
        if further is None or _is_many(sentence, further, pack):
            break
        if (k := _goes_on_at(sentence, further, pack)) is None:
            return head
        further = head_from(sentence, k, pack)
    named = further is not None and not sentence.tokens[head].text.islower()  # Greek and Turkish | ships
    return head if further is None or (named and not _is_many(sentence, further, pack)) else further


def _named_for(sentence: Sentence, k: int, pack: Pack) -> int | None:
    """scores of Ruvo and New Dawn | fighters: the common noun behind two names, the first of which looks plural."""
    names = (sentence.tags or "")[k : k + 1] == Tag.NAME and sentence.low(k + 1) in pack.grammar.coordinators
    if not names or not any(word[0].isupper() for word in sentence.surfaces[k + 2 : k + 3]):
        return None
    head = head_from(sentence, k + 2, pack)
    common = head is not None and sentence.surfaces[head][0].islower() and _is_many(sentence, head, pack)
    return head if common else None


def _goes_on_at(sentence: Sentence, k: int, pack: Pack) -> int | None:
    """Where the noun phrase goes on behind a singular: behind "and", or behind a noun that looks like a verb."""
    grammar = pack.grammar
    if sentence.low(k + 1) in grammar.coordinators or sentence.low(k + 1) == ",":
        k += 2
        while sentence.is_number(k) or sentence.low(k) in grammar.coordinators:
            k += 1
        return k
    doubtful = is_verb(sentence, k + 1, pack) and not has_participle_form(sentence, k + 1, pack)
    doubtful = doubtful and sentence.low(k + 1) not in grammar.verbs and not _is_many(sentence, k + 1, pack)
    nouns = is_noun(sentence, k, pack) and _is_many(sentence, k + 2, pack) and is_noun(sentence, k + 2, pack)
    return k + 2 if doubtful and nouns else None  # 15 detention centre | officers


def _is_many(sentence: Sentence, k: int, pack: Pack) -> bool:
    """A plural by its ending or its sense: 40 | boats, 40 | staff; not 15 | detention centres."""
    low, endings = sentence.low(k), pack.grammar.plural_endings
    plural = low in pack.people and not any(low + ending in pack.people for ending in endings)
    return plural or is_plural(sentence, k, pack)


def is_plural(sentence: Sentence, k: int, pack: Pack) -> bool:
    """A noun by its ending, right behind the number."""
    low = sentence.low(k)
    plural = low.endswith(pack.grammar.plural_endings) and not low.endswith(pack.grammar.singular_endings)
    return sentence.is_word(k) and plural and low not in pack.grammar.function
