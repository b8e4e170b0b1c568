"""Figures that are part of a name: Boeing 737, Rua 13 de Maio, Three Gorges Dam."""

from __future__ import annotations

from extractors.claims import SkipReason
from extractors.languages.pack import Pack
from extractors.languages.spelling import HYPHENS
from extractors.quantities.amounts import Amount, plain_digits
from extractors.segment import Sentence
from extractors.segment.marks import STOPS
from extractors.segment.parts_of_speech import has_participle_form, is_content, is_verb

OPENING, CLOSING_MARKS = frozenset('"“«„'), frozenset('"”»“')
PARTICLE = 3  # letters of a word inside a name
MODEL = 3  # digits of a number in the name of what is built; a score has fewer


def name(sentence: Sentence, amount: Amount, pack: Pack) -> SkipReason | None:
    """Boeing 737, Fórmula 1, Rua 13 de Maio: a capitalised word before, and nothing that is counted after."""
    i, j = amount.first - 1, amount.last
    if sentence.is_word(j) and sentence.glued(j) and plain_digits(sentence, amount):
        return SkipReason.NAME  # da | 4intelligence
    variant = sentence.words[i] in HYPHENS and sentence.is_number(i - 1) and sentence.glued(i)  # a Boeing 767- | 300
    i -= 2 * (variant and sentence.glued(amount.first) and len(sentence.words[i - 1]) >= MODEL)
    if not plain_digits(sentence, amount) or not sentence.is_word(i) or not _has_capital(sentence, i):
        return None
    opens = i == 0 or sentence.words[i - 1] in OPENING
    if opens and (sentence.words[i] in pack.grammar.function or is_verb(sentence, i, pack)):
        return None
    if _is_gapped(sentence, i, pack):
        return None
    if i < amount.first - 1 or _is_model(sentence, i, pack):
        return SkipReason.NAME
    street = len(sentence.words[j]) <= PARTICLE and sentence.is_word(j + 1) and sentence.tokens[j + 1].text[0].isupper()
    common = sentence.is_word(j) and (pack.grammar.nouns_capitalised or sentence.tokens[j].text[0].islower())
    counted = common and is_content(sentence, j, pack) and _may_be_many(sentence.words[j], pack)
    counted = counted and not (amount.high == 1 and has_participle_form(sentence, j, pack))  # na Antena 1 | divulgada
    return None if counted and not street else SkipReason.NAME


def _is_model(sentence: Sentence, i: int, pack: Pack) -> bool:
    """a Beech | 200 aircraft: an article before the name tells of one."""
    while i > 0 and sentence.is_word(i) and sentence.tokens[i].text[0].isupper():
        i -= 1
    return pack.grammar.head_last and i > 0 and sentence.words[i] in pack.notation.ones


def _is_gapped(sentence: Sentence, i: int, pack: Pack) -> bool:
    """Labour took 412 and the Tories | 121: the verb and what is counted are those of the figure before "and"."""
    while i > 0 and _has_capital(sentence, i):
        i -= 1
    joined = sentence.words[i] in pack.grammar.definite and sentence.words[i - 1] in pack.grammar.coordinators
    return joined and i > 2 and sentence.is_number(i - 2) and sentence.tokens[i - 3].text.islower()


def _has_capital(sentence: Sentence, i: int) -> bool:
    """Boeing, and iPhone."""
    return any(letter.isupper() for letter in sentence.tokens[i].text)


def _may_be_many(noun: str, pack: Pack) -> bool:
    """Where a plural shows, only it follows a figure: In Gaza 12 | homes; a Boeing 737 | crashed, a Top 500 | firm."""
    plurals = pack.grammar.plural_endings
    if not plurals or noun.endswith(plurals):
        return True
    return noun in pack.concepts and all(f"{noun}{ending}" not in pack.concepts for ending in plurals)


def titled(sentence: Sentence, amount: Amount, pack: Pack) -> SkipReason | None:
    """em "55 Passos": digits before a capital, alone with it in quotation marks."""
    k = amount.last
    if sentence.words[amount.first - 1] not in OPENING or amount.first == 1 or not plain_digits(sentence, amount):
        return None
    while sentence.is_word(k) and sentence.tokens[k].text[0].isupper():
        k += 1
    return SkipReason.NAME if k > amount.last and sentence.words[k] in CLOSING_MARKS else None


def proper(sentence: Sentence, amount: Amount, pack: Pack) -> SkipReason | None:
    """Three Gorges Dam, the yacht Vela Two: a number word as part of a name."""
    i, j = amount.first, amount.last
    if i == 0 or not amount.number or not amount.number.spelled or sentence.words[i - 1] in STOPS:
        return None
    numeral = pack.numerals.get(sentence.words[i])
    if pack.grammar.nouns_capitalised and numeral and numeral[1].scale:  # das Dutzend
        return None
    if not sentence.tokens[i].text[0].isupper():
        return None
    named = sentence.is_word(i - 1) and sentence.tokens[i - 1].text[0].isupper()
    inside = i > 1 and sentence.is_word(i - 2) and sentence.tokens[i - 2].text[0].isupper()  # Concessionária Via | Sete
    named = named and (inside or sentence.words[i - 1] not in pack.grammar.function)
    named = named and not is_verb(sentence, i - 1, pack)
    named = named or (inside and sentence.words[i - 1] in pack.grammar.of and not pack.grammar.nouns_capitalised)
    titled = j > i + 1 and sentence.is_word(j - 1) and sentence.tokens[j - 1].text[0].isupper()  # em Cinco | Minutos
    led = sentence.is_word(j) and sentence.tokens[j].text[0].isupper()
    alone = (
        j == i + 1 and not pack.grammar.head_last and is_verb(sentence, j, pack)
    )  # a associação e a Zero | contestam
    return SkipReason.NAME if named or titled or led or alone else None
