"""Which capitalised words are no names.

A common word is known by the lexicon, by itself or inside an office or a thing of several words (Prime Minister), or
because the text has it in small letters too. Where a language begins every noun with a capital, a noun is also known
as the last part of a compound; by its ending; or by an article or a number that stands before it anywhere in the text.
What is left are mostly names.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache
from itertools import pairwise

import regex

from extractors.languages.loader import known, load
from extractors.languages.pack import Pack

REMEMBERED = 50_000  # words
TEXTS = 8  # of which the words in small letters are remembered: several sources of one text are asked for in a row
TAIL = 4  # letters of the last part of a compound, at least: Hitze|tote

_WORD = regex.compile(r"[\p{L}\p{M}\d-]+")
_SMALL = regex.compile(r"\b\p{Ll}[\p{L}\p{M}]{2,}")


@lru_cache(maxsize=TEXTS)
def is_common(text: str, lang: str) -> Callable[[str], bool]:
    """Whether a capitalised word of a text is no name."""
    if lang not in known():
        return lambda _: False
    pack, small = load(lang), frozenset(_SMALL.findall(text))
    no_name, common = is_noun(text, lang), _common(pack)

    def is_one(word: str) -> bool:
        low = word.casefold()
        return low in small or low in common or no_name(word)

    return is_one


def is_noun(text: str, lang: str) -> Callable[[str], bool]:
    """Whether a capitalised word of a text is a noun; never where only names have capitals."""
    if lang not in known() or not load(lang).grammar.nouns_capitalised:
        return lambda _: False
    pack = load(lang)
    determined = _determined(text, pack)
    return lambda word: word in determined or is_listed(word.casefold(), pack)


def _determined(text: str, pack: Pack) -> frozenset[str]:
    words = [word.group() for word in _WORD.finditer(text)]
    determiners = pack.grammar.determiners
    return frozenset(word for one, word in pairwise(words) if one[0].isdigit() or one.casefold() in determiners)


@lru_cache(maxsize=REMEMBERED)
def is_listed(word: str, pack: Pack) -> bool:
    """The lexicon knows it as a noun, by itself or as the last part of a compound."""
    if word.endswith(pack.grammar.noun_endings) or any(
        lexicon.at([word], 0) for lexicon in (pack.units, pack.offices, pack.vague, pack.moments)
    ):
        return True
    nouns, tails = _nouns(pack), (word[at:] for at in range(3, len(word) - TAIL + 1))
    return word in nouns or any(tail in nouns for tail in tails)


@cache
def _common(pack: Pack) -> frozenset[str]:
    """Function words, and those of offices and of things that are counted."""
    words = {word for name in pack.concepts for word in name.split()}
    return pack.offices.words() | _nouns(pack) | pack.grammar.function | words


@cache
def _nouns(pack: Pack) -> frozenset[str]:
    grammar = pack.grammar
    words = pack.concepts.keys() | pack.numerals.keys() | pack.time_words
    return frozenset(words | grammar.measure_nouns | grammar.never_items | grammar.change_words | grammar.total_words)
