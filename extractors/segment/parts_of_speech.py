"""What part of speech a word is where it stands, by its tag, its form and its neighbours."""

from __future__ import annotations

from extractors.languages.pack import Pack
from extractors.segment import endings
from extractors.segment.marks import STOPS
from extractors.segment.sentences import Sentence
from extractors.segment.tags import FINITE, Tag
from extractors.segment.words import Kind

VERBS = frozenset((*FINITE, Tag.INFINITIVE, Tag.GERUND))
NAMING = frozenset((Tag.NOUN, Tag.NAME, Tag.ADJECTIVE))
OPENERS = frozenset((Tag.COORDINATOR, Tag.SUBORDINATOR, Tag.DETERMINER))
QUALIFIERS = frozenset((Tag.ADVERB, Tag.ADJECTIVE))


def is_verb(sentence: Sentence, i: int, pack: Pack) -> bool:
    """A verb, finite or not, but for participles."""
    if not sentence.is_word(i):
        return False
    tags = sentence.tags
    return endings.is_verb(sentence, i, pack) if tags is None else tags[i] in VERBS


def is_finite(sentence: Sentence, i: int, pack: Pack) -> bool:
    """A verb that makes a clause; an infinitive or a gerund leans on the one before it."""
    tags = sentence.tags
    return is_verb(sentence, i, pack) if tags is None else tags[i : i + 1] in FINITE


def is_participle(sentence: Sentence, i: int, pack: Pack, *, named: bool = False) -> bool:
    """A past participle; one that names a thing counted ("wounded") is a noun, unless it too is asked for."""
    tags = sentence.tags
    if not sentence.is_word(i) or (not named and sentence.words[i] in pack.concepts):
        return False
    return has_participle_form(sentence, i, pack) if tags is None else tags[i] == Tag.PARTICIPLE


def is_adverb(sentence: Sentence, i: int) -> bool:
    return (sentence.tags or "")[i : i + 1] == Tag.ADVERB


def is_preposition(sentence: Sentence, i: int, pack: Pack) -> bool:
    """A preposition, not the article of the same form: subiu | a | previsão."""
    tags, low = sentence.tags or "", sentence.low(i)
    article = tags[i : i + 1] == Tag.DETERMINER and low in pack.grammar.determiners  # ao | mesmo tempo is none
    return low in pack.grammar.prepositions and not article


def is_qualifier(sentence: Sentence, i: int, pack: Pack) -> bool:
    """An adverb or an adjective without a noun behind it: 97 light-years | away, 12 metres | long."""
    if sentence.low(i) in pack.grammar.dimensions:
        return True
    tag = (sentence.tags or "")[i : i + 1]
    return tag in tuple(QUALIFIERS) and not is_content(sentence, i + 1, pack)


def has_participle_form(sentence: Sentence, i: int, pack: Pack) -> bool:
    """A word that may be a past participle, by its ending or its use."""
    if not sentence.is_word(i):
        return False
    return endings.has_participle_form(sentence, i, pack) or (sentence.tags or "")[i : i + 1] == Tag.PARTICIPLE


def is_content(sentence: Sentence, i: int, pack: Pack) -> bool:
    """A noun or adjective, a participle that stands for one, a name."""
    if not 0 <= i < len(sentence.tokens):
        return False
    kind = sentence.tokens[i].kind
    if kind is not Kind.WORD:
        return kind is Kind.NAME
    low, tags = sentence.words[i], sentence.tags
    if low in pack.numerals and tags is None and _is_average(sentence, i, pack):
        return True
    if (low in pack.grammar.function and not is_capitalised_noun(sentence, i, pack)) or low in pack.numerals:
        return low in pack.grammar.opens_names and tags is not None and tags[i] == Tag.NAME
    if tags is None:
        return endings.is_content(sentence, i, pack)
    return tags[i] in NAMING or tags[i] == Tag.OTHER or (tags[i] == Tag.PARTICIPLE and _is_attribute(sentence, i, pack))


def _is_average(sentence: Sentence, i: int, pack: Pack) -> bool:
    """el salario | medio: the word for a half, behind a noun, where adjectives stand there."""
    half = not pack.grammar.head_last and pack.numerals[sentence.words[i]][0] < 1
    return half and sentence.low(i - 1) not in pack.numerals and is_content(sentence, i - 1, pack)


def is_capitalised_noun(sentence: Sentence, i: int, pack: Pack) -> bool:
    """A noun with the form of a function word, where every noun has a capital: ein | Minus von 40 Euro."""
    grammar = pack.grammar
    inside = i > 0 and sentence.is_word(i - 1) and sentence.tokens[i].text[0].isupper()
    return grammar.nouns_capitalised and inside and sentence.words[i] not in grammar.noun_like


def _is_attribute(sentence: Sentence, i: int, pack: Pack) -> bool:
    """A participle used as an adjective or a noun: damaged | homes, casas | destruídas, os 1.400 | inscritos."""
    tags = sentence.tags or ""
    if sentence.words[i] in pack.concepts:
        return True
    if pack.grammar.head_last:
        return tags[i + 1 : i + 2] in tuple(NAMING) and tags[i - 1 : i] not in (Tag.NOUN, Tag.NAME)
    opens = tags[i + 1 : i + 2] == Tag.FINITE and (i == 0 or tags[i - 1] in OPENERS)  # mas | queimadas crescem
    return opens or tags[i - 1 : i] in (*NAMING, Tag.PARTICIPLE) or _is_counted(sentence, i, pack)


def _is_counted(sentence: Sentence, i: int, pack: Pack) -> bool:
    """A participle right behind a number that has an article, or that is a subject: os 1.400 | inscritos."""
    tags, k = sentence.tags or "", i
    while k > 0 and tags[k - 1] == Tag.NUMBER:
        k -= 1
    if k < i and not sentence.low(i).endswith(pack.grammar.participle_endings):
        return True  # 200 mil | vagas
    if k == i or sentence.low(i + 1) in pack.grammar.agent:
        return False
    ended = sentence.low(i + 1) in STOPS and sentence.low(k - 1) in pack.grammar.definite
    return ended or tags[i + 1 : i + 2] in tuple(FINITE)


def is_figure(sentence: Sentence, k: int, pack: Pack) -> bool:
    """Digits or a number word."""
    return sentence.is_number(k) or sentence.low(k) in pack.numerals


def is_rank(sentence: Sentence, k: int, pack: Pack) -> bool:
    """An ordinal, which may also be the name of a part: fifth."""
    return sentence.low(k) in pack.notation.ordinals or sentence.low(k) in pack.denominators


def is_possessive(sentence: Sentence, i: int) -> bool:
    """A mark that makes the noun before it an owner: 's."""
    tags = sentence.tags
    marked = tags is not None and sentence.words[i].startswith("'") and sentence.glued(i)
    return marked and tags is not None and (tags[i] == Tag.DETERMINER or tags[i - 1] in (Tag.NOUN, Tag.NAME))


def is_noun(sentence: Sentence, i: int, pack: Pack) -> bool:
    """A noun or a name, where the language can tell them from adjectives."""
    tags = sentence.tags
    return is_content(sentence, i, pack) and (tags is None or tags[i] != Tag.ADJECTIVE)
