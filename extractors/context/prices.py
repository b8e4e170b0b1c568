"""What a sum of money pays for, or is the price of."""

from __future__ import annotations

from extractors.context.bearing import bears
from extractors.context.beside import past_brackets
from extractors.context.wholes import past_whole
from extractors.languages.pack import Pack
from extractors.languages.spelling import HYPHENS
from extractors.quantities import Quantity
from extractors.segment import Sentence
from extractors.segment.parts_of_speech import is_content, is_noun
from extractors.segment.phrases import head_from, head_until, phrase_start
from extractors.segment.tags import Tag

VERB = 3  # words from a verb of adding to its figure


def paid_in(sentence: Sentence, quantity: Quantity, pack: Pack) -> int | None:
    """$2bn in | aid; US$ 29 milhões em | propina."""
    k = past_brackets(sentence, quantity.last)
    if sentence.low(k) in pack.notation.per and sentence.low(k + 1) in pack.times.units:
        k += 2  # 5 billion a year | in
    spent = sentence.low(k) in pack.grammar.spent_in and _is_paid_out(sentence, quantity, pack)
    if not (sentence.low(k) in pack.grammar.paid_in or spent) or _has_noun(sentence, quantity, pack):
        return None
    if sentence.tags is None and bears(sentence, quantity.hedged_from - 1, pack):
        return None  # la vacuna cuesta 95 euros | en farmacias
    gerund = (sentence.tags or "")[k + 1 : k + 2] == Tag.GERUND  # $11 million in | funding
    head = k + 1 if gerund and not is_content(sentence, k + 2, pack) else head_from(sentence, k + 1, pack)
    place = pack.place_frames.at(sentence.words, k)
    low = sentence.low(head or 0)
    if spent and (low in pack.grammar.whereabouts or low in pack.grammar.preposed):
        return None  # gastou 3 milhões | na cidade, nos primeiros | nove meses
    if head is None or sentence.low(head) in pack.grammar.measure_nouns or (place and place[1] > k + 1):
        return None  # em toda a região; 15 euros a year | en moyenne
    if pack.grammar.head_last and head == k + 2 and sentence.low(k + 1) in pack.grammar.definite:
        return None  # spent $2bn in the | period
    described = sentence.tokens[k + 1].text.islower()  # in short-term | Treasurys; not in | Angola
    return head if pack.grammar.nouns_capitalised or described or sentence.tokens[head].text.islower() else None


def _is_paid_out(sentence: Sentence, quantity: Quantity, pack: Pack) -> bool:
    """vai gastar | 3 milhões na campanha: a verb of paying stands shortly before."""
    return not pack.grammar.paying.isdisjoint(
        sentence.words[max(0, quantity.hedged_from - VERB) : quantity.hedged_from]
    )


def _has_noun(sentence: Sentence, quantity: Quantity, pack: Pack) -> bool:
    """an investment of | $2bn in roads: what the sum is stands before it."""
    i = quantity.hedged_from - 1
    noun = head_until(sentence, i, pack) if pack.grammar.head_last and sentence.low(i) in pack.grammar.of else None
    return noun is not None and sentence.low(noun) not in pack.grammar.measure_nouns


def paid_for(sentence: Sentence, quantity: Quantity, pack: Pack) -> int | None:
    """spending $12,000 for a new | roof; it adds £94 to annual | bills."""
    k = _past_party(sentence, past_brackets(sentence, quantity.last), pack)
    verb = sentence.words[max(0, quantity.hedged_from - VERB) : quantity.hedged_from]
    added = sentence.low(k) in pack.grammar.receiver and not pack.grammar.adds.isdisjoint(verb)
    bought = sentence.low(k) in pack.grammar.agent  # pagou 300 euros | pela cama
    paid = bought and not pack.grammar.paying.isdisjoint(verb) and not _is_each(sentence, k, pack)
    if sentence.low(k) not in pack.grammar.paid_for and not added and not paid:
        return None
    start = past_whole(sentence, k + 1, pack)
    hyphened = start > k + 1 and sentence.low(start) in HYPHENS  # for a 4-year | lease
    if unit := pack.units.at(sentence.words, start + hyphened):
        start = unit[1]  # for an 8.5 kW | system
    elif start > k + 1 and sentence.surfaces[start : start + 1] and sentence.surfaces[start] in pack.symbols:
        start += 1
    lesson = (sentence.tags or "")[start : start + 1] == Tag.GERUND and is_noun(sentence, start + 1, pack)
    start += lesson and pack.grammar.head_last  # on flying | lessons
    head, bare = head_from(sentence, start, pack), sentence.low(k + 1) not in pack.grammar.definite
    if pack.grammar.head_last or head is None:
        return head
    done = sentence.low(head).endswith(pack.grammar.action_endings) and not pack.offices.at(sentence.words, head)
    common = sentence.tokens[head].text.islower()
    told = common and (bare or done or paid or added)  # para a | construção; not: 3 million for | Angola, the bank
    return head if told else None


def _past_party(sentence: Sentence, k: int, pack: Pack) -> int:
    """$2 million from the province | for a bridge: behind who pays or is paid, where what it is for follows."""
    grammar = pack.grammar
    if not grammar.head_last or sentence.tags is None or sentence.low(k) not in grammar.adverbial_prepositions:
        return k
    party = None if sentence.low(k) in grammar.paid_for else head_from(sentence, k + 1, pack)
    paid = party is not None and sentence.low(party + 1) in grammar.paid_for
    return party + 1 if party and paid and sentence.low(party + 1) in grammar.priced else k


def _is_each(sentence: Sentence, k: int, pack: Pack) -> bool:
    """custou 118 reais por | aluno: a bare noun says on what the sum is counted."""
    led = sentence.low(k) in pack.grammar.definite or sentence.low(k + 1) in pack.grammar.determiners
    return sentence.low(k) in pack.notation.per and not led and not sentence.is_number(k + 1)


def priced(sentence: Sentence, quantity: Quantity, pack: Pack) -> int | None:
    """comprou a | casa por 2 milhões: what is sold at the price."""
    i, grammar = quantity.hedged_from - 1, pack.grammar
    if sentence.low(i) in grammar.at and sentence.tags is not None:
        return head_until(sentence, i, pack)  # com o | trigo a 60 dólares
    if sentence.low(i) not in grammar.priced:
        return None
    while (head := head_until(sentence, i, pack)) is not None:
        i = phrase_start(sentence, i, pack) - 1
        if sentence.low(i) not in grammar.adverbial_prepositions and sentence.low(i) not in grammar.moves:
            return head  # not: vendeu a casa | ao banco | por
    return None
