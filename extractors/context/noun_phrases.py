"""Noun phrases beside a figure in which the nearest noun is not what it measures."""

from __future__ import annotations

from extractors.languages.pack import Pack
from extractors.quantities import Quantity
from extractors.quantities.amounts import PERCENT
from extractors.segment import Sentence
from extractors.segment.phrases import head_until, phrase_start, whole_of
from extractors.segment.tags import Tag

LONGEST_BRACKET = 14  # tokens


def joined(sentence: Sentence, whole: int | None, start: int | None, pack: Pack) -> bool:
    """uma | conferência de imprensa de duas horas: nouns joined without an article are one thing."""
    known = whole is not None and start is not None and not pack.grammar.head_last
    return known and sentence.low((start or 0) - 1) in pack.grammar.linking


def changed_by(sentence: Sentence, i: int, pack: Pack) -> int | None:
    """a atualização das | rendas em 2%: the noun before, where no preposition governs it."""
    head = head_until(sentence, i, pack)
    whole, start = whole_of(sentence, head, i, pack) if head is not None else (None, i)
    done = whole is not None and sentence.low(whole).endswith(pack.grammar.action_endings)
    done = done or (whole is not None and sentence.low(whole) in pack.grammar.change_words)
    return whole if done and whole != head and sentence.low(start - 1) not in pack.grammar.prepositions else None


def beside_comma(sentence: Sentence, i: int, pack: Pack) -> int | None:
    """a diferença de preço, uma média de | 40 euros: a measure noun that tells how great what stands before it is."""
    start = phrase_start(sentence, i, pack)
    held = sentence.low(start - 1) in pack.grammar.holding and not pack.grammar.head_last  # pensões, com um valor de
    if (
        pack.grammar.head_last
        or sentence.low(start - 1 - held) != ","
        or sentence.low(start) not in pack.grammar.determiners
    ):
        return None
    end = start - 1 - held
    head = head_until(sentence, end, pack)
    return whole_of(sentence, head, end, pack)[0] if head is not None else None


def whole_measured(sentence: Sentence, head: int, end: int, pack: Pack) -> int:
    """The head of the whole phrase before token ``end``; of a change, what changes: redução da | dívida do Estado."""
    start = phrase_start(sentence, end, pack)
    while sentence.low(start - 1) in pack.grammar.of and (whole := head_until(sentence, start - 1, pack)) is not None:
        if sentence.low(whole) in pack.grammar.change_words and not pack.grammar.head_last:
            break
        head, start = whole, phrase_start(sentence, start - 1, pack)
    return head


def qualifies(sentence: Sentence, k: int, quantity: Quantity, pack: Pack) -> bool:
    """os 10% mais | ricos | da população, a metade mais | pobre | do país: which part of the whole it is."""
    ranked = quantity.unit == PERCENT and (sentence.tags or "")[k : k + 1] == Tag.ADJECTIVE
    whole = sentence.low(k + 1) in pack.grammar.of and sentence.low(k + 2) not in pack.grammar.complementizers
    return ranked and whole and not pack.grammar.head_last


def before_preposition(sentence: Sentence, head: int, pack: Pack) -> int | None:
    """barreiras | ao longo de 12 quilómetros: where a preposition of several words begins whose noun is at ``head``."""
    grammar = pack.grammar
    governed = sentence.low(head) in grammar.never_items and sentence.low(head - 1) in grammar.adverbial_prepositions
    return head - 1 if governed and not grammar.head_last and head > 1 else None


def led_to(sentence: Sentence, i: int, pack: Pack) -> int | None:
    """a descida do | preço do barril para 70 dólares: what changed, where a noun says that it did."""
    grammar = pack.grammar
    end = before_time(sentence, i, pack)
    head, start = head_until(sentence, end, pack), phrase_start(sentence, end, pack)
    while head is not None and sentence.low(start - 1) in grammar.of:
        whole = head_until(sentence, start - 1, pack)
        if whole is None or grammar.head_last:
            return None
        if sentence.low(whole) in grammar.change_words:
            return head
        head, start = whole, phrase_start(sentence, start - 1, pack)
    return None


def before_time(sentence: Sentence, end: int, pack: Pack) -> int:
    """a previsão de inflação | para o final do ano | de 17% para 16%: past a time that a preposition governs."""
    head = head_until(sentence, end, pack)
    if head is None or pack.grammar.head_last or sentence.low(head) not in pack.grammar.never_items:
        return end
    _, start = whole_of(sentence, head, end, pack)
    return start - 1 if sentence.low(start - 1) in pack.grammar.adverbial_prepositions else end


def before_brackets(sentence: Sentence, end: int) -> int:
    """em Vila Alva | (VA), com 41 graus; o Plano | (PRR), no valor de: past what brackets add to the phrase before."""
    if sentence.low(end - 1) != ")":
        return end
    return next((k for k in range(end - 1, max(0, end - LONGEST_BRACKET), -1) if sentence.low(k) == "("), end)
