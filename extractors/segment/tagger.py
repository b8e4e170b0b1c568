"""Parts of speech: a dictionary for words that have but one, weighed evidence for the others.

A language's ``tagger.json`` is made by ``benchmarks/tagger.py``: ``lexicon`` gives words by the tags that they may
have, ``weights`` what each piece of evidence (the word, its ending, its neighbours) says for each tag.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from operator import getitem
from struct import Struct
from typing import Any

from extractors.languages.loader import HERE
from extractors.languages.pack import Pack
from extractors.segment.evidence import AFTER_PHRASE, PIECES, Context, Form, Part, is_headline, parts
from extractors.segment.tags import FINITE, Tag
from extractors.segment.words import Word

MOST_KNOWN = 100_000  # a long run meets ever new names; then what they say is gathered afresh
VERBS = FINITE | {Tag.INFINITIVE}
LIKE_PARTICIPLES = frozenset((Tag.PARTICIPLE, Tag.ADJECTIVE))
NAMING = frozenset((Tag.NOUN, Tag.NAME))

TAGS = "".join(Tag)
FIELD = 16  # bits
OPENED = 1 << 14  # what is added to each field before it is read
FIELDS = Struct(f"<{len(TAGS)}H")
PLACES = {tag: FIELD * k for k, tag in enumerate(TAGS)}
OPEN = sum(OPENED << place for place in PLACES.values())


class Weights:
    """Evidence → what it says for each tag, in one integer of a field a tag, so that sums are quick.

    A field may be negative, and then borrows from the next; ``OPEN`` is added before they are read.
    Each is read from its short form when it is first asked for.
    """

    def __init__(self, written: Mapping[str, str]) -> None:
        self.said: dict[str, str | int] = dict(written)

    def total(self, found: Iterable[str]) -> int:
        """What the evidence says together."""
        said, total = self.said, 0
        for key in found:
            value = said.get(key)
            if value is not None:
                total += self._read(key, value) if isinstance(value, str) else value
        return total

    def _read(self, key: str, written: str) -> int:
        pairs = zip(written[::2], written[1::2], strict=True)
        value = self.said[key] = sum([ord(char) - ZERO << PLACES[tag] for tag, char in pairs])
        return value


class Totals(dict[Part, int]):
    """A part of what stands around a word → what the evidence in it says, added up when it is first met."""

    def __init__(self, weights: Weights, pieces: Callable[..., Part]) -> None:
        super().__init__()
        self.weights, self.pieces = weights, pieces

    def __missing__(self, part: Part) -> int:
        if len(self) >= MOST_KNOWN:
            self.clear()
        total = self[part] = self.weights.total(self.pieces(*part))
        return total


FINITE_AT = TAGS.index(Tag.FINITE)
DOUBTFUL = 60  # a word whose score as a verb lags so far behind is none, even where the sentence has no other
NEVER = -5000  # no evidence outweighs it, and two of them still leave a field above nought
ZERO = 0x50  # the character that stands for no weight; "P"


class Forms(dict[Word, Form]):
    """Every word met so far → what it tells by itself."""

    def __init__(self, lexicon: Mapping[str, str], common: frozenset[str], weights: Weights) -> None:
        super().__init__()
        self.lexicon, self.common, self.weights = lexicon, common, weights
        self.barred: dict[tuple[str, bool], int] = {}

    def __missing__(self, word: Word) -> Form:
        if len(self) >= MOST_KNOWN:
            self.clear()
        form = self[word] = Form(word, self.lexicon, self.common)
        if form.tag is None:
            form.said = self.weights.total(form.own) + self._barred(form)
        return form

    def _barred(self, form: Form) -> int:
        """What keeps a word from the tags that it may not have."""
        kind = form.tags, form.capital
        if (barred := self.barred.get(kind)) is None:
            barred = self.barred[kind] = sum(NEVER << PLACES[tag] for tag in TAGS if not form.may_be(tag))
        return barred


class Tagger:
    """Gives the words of a sentence their tags, from left to right.

    infinitives   endings without one of which a word is no infinitive, where the language has such.
    linking       words behind which no finite verb stands: 40 toneladas de | sacas.
    openers       words that are part of a name before a capital: | São Paulo.
    possessives   words before which no participle stands behind its noun: China increased | its output.
    """

    def __init__(
        self,
        data: Mapping[str, Any],
        infinitives: tuple[str, ...] = (),
        openers: frozenset[str] = frozenset(),
        linking: frozenset[str] = frozenset(),
        possessives: frozenset[str] = frozenset(),
    ) -> None:
        lexicon = {word: tags for tags, words in data["lexicon"].items() for word in words.split()}
        weights = Weights(data["weights"])
        self.forms = Forms(lexicon, frozenset(data["common"].split()), weights)
        self.totals = [Totals(weights, pieces) for pieces in PIECES]
        self.infinitives, self.openers, self.linking = infinitives, openers, linking
        self.possessives = possessives
        self.opening = OPEN if data["verb_first"] else OPEN + (NEVER << PLACES[Tag.FINITE])

    def tags(self, words: Sequence[Word]) -> str:
        """One letter a word; see ``Tag``."""
        forms = list(map(self.forms.__getitem__, words))
        context = Context(is_headline(forms))
        found: list[str] = []
        likeliest: tuple[int, int] | None = None  # how far a word is from being a verb, and where it stands
        for i, form in enumerate(forms):
            tag = form.tag
            if tag is None:
                said = sum(map(getitem, self.totals, parts(forms, i, context)), form.said)
                scores = FIELDS.unpack((said + (OPEN if i else self.opening)).to_bytes(FIELDS.size, "little"))
                best = max(scores)
                tag = TAGS[scores.index(best)]
                if Tag.FINITE in form.tags and not form.capital and context.before != Tag.NUMBER:
                    likeliest = min(likeliest or (DOUBTFUL, i), (best - scores[FINITE_AT], i))
                if tag == Tag.INFINITIVE and self.infinitives and not self._may_be_infinitive(words[i].low):
                    tag = Tag.NOUN
                if tag in VERBS and form.capital and not context.headline and names(forms, i, context):
                    tag = Tag.NAME
            if tag == Tag.FINITE and i and words[i - 1].low in self.linking:
                tag = Tag.NOUN
            if tag in LIKE_PARTICIPLES and form.may_be(Tag.FINITE) and self._has_object(words, i, context):
                tag = Tag.FINITE
            if form.capital and words[i].low in self.openers and i + 1 < len(forms) and forms[i + 1].capital:
                tag = Tag.NAME
            if tag in AFTER_PHRASE and context.ends_phrase(tag, forms[i - 1].tags):
                found[-1] = Tag.NOUN
            found.append(tag)
            context.add(tag, form)
        if likeliest and likeliest[0] < DOUBTFUL and FINITE.isdisjoint(found):
            found[likeliest[1]] = Tag.FINITE
        return "".join(found)

    def _has_object(self, words: Sequence[Word], i: int, context: Context) -> bool:
        """China | increased its output, the U.S. | cut its debt: a verb behind its subject."""
        named = context.before in NAMING or (i > 0 and words[i - 1].low == ".")
        return named and i + 1 < len(words) and words[i + 1].low in self.possessives

    def _may_be_infinitive(self, low: str) -> bool:
        """By its ending, or with a pronoun behind it; exemplares and auxiliares are forms that news does not print."""
        return low.endswith(self.infinitives) or "-" in low


def names(forms: Sequence[Form], i: int, context: Context) -> bool:
    """A capital that marks a name: inside a sentence, on an unknown word, or on a rare one before another."""
    if context.inside or not forms[i].tags:
        return True
    beside = i + 2 if forms[i + 1 : i + 2] and forms[i + 1].tag == Tag.COORDINATOR else i + 1
    return not forms[i].common and beside < len(forms) and forms[beside].capital


@cache
def tagger_of(pack: Pack) -> Tagger | None:
    """The tagger of a language, None where it has none."""
    file = HERE.joinpath(pack.code, "tagger.json")
    if not file.is_file():
        return None
    grammar = pack.grammar
    linking = frozenset() if grammar.head_last else grammar.linking
    endings = grammar.infinitive_endings and grammar.infinitive_endings + grammar.participle_endings
    data = json.loads(file.read_text(encoding="utf-8"))
    return Tagger(data, endings, grammar.opens_names, linking, grammar.possessives)
