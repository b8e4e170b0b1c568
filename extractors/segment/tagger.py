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
from extractors.segment.tags import FINITE, Tag
from extractors.segment.words import Kind, Word

MOST_KNOWN = 100_000  # a long run meets ever new names; then what they say is gathered afresh
HEADLINE = 0.6  # of the words in capitals: they mark no names then
LONGEST_ENDING = 4

TAGS = "".join(Tag)
BY_KIND = {
    Kind.NUMBER: Tag.NUMBER,
    Kind.SYMBOL: Tag.OTHER,
    Kind.NAME: Tag.NAME,
    Kind.DATE: Tag.NUMBER,
    Kind.TIME: Tag.NUMBER,
}
COUNTING = frozenset("%‰$€£¥")  # they stand with a number as a numeral does
INSIDE = frozenset("-‑‐/'\"“”«»‘’")  # marks that end no clause
EDGE = "|"
CLOSED = frozenset((Tag.AUXILIARY, Tag.DETERMINER, Tag.PREPOSITION, Tag.PRONOUN, Tag.RELATIVE, Tag.SUBORDINATOR))
VERBS = FINITE | {Tag.INFINITIVE}
AFTER_NOUN = FINITE | {Tag.PREPOSITION}
BREAKS = frozenset((Tag.OTHER, Tag.COORDINATOR, Tag.SUBORDINATOR, Tag.RELATIVE))


class Form:
    """What a word tells by itself.

    tag      its only tag, where it has but one.
    key      what its neighbours see of it: itself if common, else its tags and its ending.
    tags     those that it may have, "" where the lexicon does not know it.
    own      evidence from the word, whatever stands around it; ``said`` is what it says for each tag.
    worded   it is a word, no number or mark.
    """

    __slots__ = ("capital", "common", "key", "own", "said", "tag", "tags", "worded")

    def __init__(self, word: Word, lexicon: Mapping[str, str], common: frozenset[str]) -> None:
        low = word.low
        self.common = low in common
        self.tags = lexicon.get(low, "")
        self.tag: str | None = self.tags if len(self.tags) == 1 and self.common else None
        self.key = low if self.common else f"{self.tags}-{low[-2:]}"
        self.worded = word.kind is Kind.WORD
        if not self.worded:
            self.tag = Tag.NUMBER if low in COUNTING else BY_KIND[word.kind]
            self.key = self.tags = low if word.kind is Kind.SYMBOL else word.kind.name
        self.capital = word.text[0].isupper()
        self.own = own_evidence(word, self.tags, self.common) if self.tag is None else []
        self.said = 0

    def may_be(self, tag: str) -> bool:
        """A word of the lexicon has no other tags than it says there, but for names."""
        if not self.tags:
            return not self.capital or tag not in CLOSED
        return tag in self.tags or (self.capital and tag == Tag.NAME)


def own_evidence(word: Word, tags: str, common: bool) -> list[str]:
    low = word.low
    found = [f"c {tags}"]
    if common:
        found.append(f"w {low}")
    found += [f"e {low[-n:]}" for n in range(1, LONGEST_ENDING + 1) if n < len(low)]
    found.append(f"f {tags} {low[-3:]}")
    if "-" in low:
        found.append(f"h {low.rsplit('-', 1)[1][-4:]}")
    return found


class Context:
    """What a sentence has been so far.

    before, before_that   the tags of the last two words.
    verb                  the last verb of the clause, "-" where it has none yet.
    inside                a word stands before, so that a capital marks a name.
    """

    __slots__ = ("before", "before_that", "headline", "inside", "verb")

    def __init__(self, headline: bool) -> None:
        self.before = self.before_that = EDGE
        self.headline = headline
        self.verb = "-"
        self.inside = False

    def add(self, tag: str, form: Form) -> None:
        self.before_that, self.before = self.before, tag
        self.inside = tag != Tag.OTHER
        if tag in FINITE:
            self.verb = tag
        elif tag in BREAKS and form.key not in INSIDE:
            self.verb = "-"

    def ends_phrase(self, tag: str) -> bool:
        """The word before is a noun after all, as its tag cannot stand before ``tag``.

        Two finite verbs never stand side by side (hospital | beds are), and no noun phrase ends with an adverb: the
        | well was.
        """
        if self.before == Tag.FINITE:
            return tag in FINITE
        return self.before == Tag.ADVERB and self.before_that == Tag.DETERMINER


Part = tuple[str, ...]


def parts(forms: Sequence[Form], i: int, context: Context) -> tuple[Part, ...]:
    """What stands around word ``i``, in parts that many words have in common; ``PIECES`` makes evidence of each."""
    form, before = forms[i], context.before
    left = forms[i - 1].key if i else EDGE
    right = forms[i + 1] if i + 1 < len(forms) else None
    further = forms[i + 2].tags if i + 2 < len(forms) else EDGE
    beside, tags = (right.key, right.tags) if right else (EDGE, EDGE)
    shape = "~" if context.headline else "^" if form.capital and not i else "C" if form.capital else "-"
    return (
        (shape, form.tags, form.key, before),
        (before, context.before_that),
        (before, beside),
        (left, form.tags),
        (context.verb, form.tags, form.key, beside),
        (form.tags, tags, further),
    )


PIECES: tuple[Callable[..., Part], ...] = (
    lambda shape, tags, key, before: (f"s {shape} {tags}", f"s {shape} {before}", f"3 {before} {key}"),
    lambda before, before_that: (f"1 {before}", f"2 {before}{before_that}"),
    lambda before, beside: (f"r {beside}", f"4 {before} {beside}"),
    lambda left, tags: (f"l {left}", f"6 {left} {tags}"),
    lambda verb, tags, key, beside: (f"8 {verb} {tags}", f"9 {verb} {key} {beside}", f"5 {key} {beside}"),
    lambda tags, beside, further: (f"7 {tags} {beside} {further}",),
)


def evidence(forms: Sequence[Form], i: int, context: Context) -> list[str]:
    """The evidence from what stands around word ``i``."""
    return [piece for pieces, part in zip(PIECES, parts(forms, i, context), strict=True) for piece in pieces(*part)]


FIELD = 32  # bits
OPENED = 1 << 24  # what is added to each field before it is read
FIELDS = Struct(f"<{len(TAGS)}I")


def fields(said: Mapping[int, int]) -> int:
    """The weight of each tag, by its place in ``TAGS``, in one integer."""
    return sum(weight << FIELD * k for k, weight in said.items())


OPEN = fields(dict.fromkeys(range(len(TAGS)), OPENED))


class Weights:
    """Evidence → what it says for each tag, in one integer of a field a tag, so that sums are quick.

    A field may be negative, and then borrows from the next; ``OPEN`` is added before they are read.
    Each is read from its short form when it is first asked for.
    """

    def __init__(self, written: Mapping[str, str]) -> None:
        self._said: dict[str, str | int] = dict(written)

    def total(self, found: Iterable[str]) -> int:
        """What the evidence says together."""
        said, total = self._said, 0
        for key in found:
            value = said.get(key)
            if value is not None:
                total += self._read(key, value) if isinstance(value, str) else value
        return total

    def _read(self, key: str, written: str) -> int:
        said = {TAGS.index(tag): ord(char) - ZERO for tag, char in zip(written[::2], written[1::2], strict=True)}
        value = self._said[key] = fields(said)
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
NEVER = -1_000_000
ZERO = 0x50  # the character that stands for no weight; "P"


def is_headline(forms: Iterable[Form]) -> bool:
    """Nearly all words begin with a capital, so that none says anything."""
    capitals = [form.capital for form in forms if form.worded]
    return sum(capitals) > HEADLINE * len(capitals) and len(capitals) > 1


class Forms(dict[Word, Form]):
    """Every word met so far → what it tells by itself."""

    def __init__(self, lexicon: Mapping[str, str], common: frozenset[str], weights: Weights) -> None:
        super().__init__()
        self.lexicon, self.common, self.weights = lexicon, common, weights

    def __missing__(self, word: Word) -> Form:
        if len(self) >= MOST_KNOWN:
            self.clear()
        form = self[word] = Form(word, self.lexicon, self.common)
        form.said = self.weights.total(form.own) + fields({k: NEVER for k, tag in enumerate(TAGS) if not form.may_be(tag)})
        return form


class Tagger:
    """Gives the words of a sentence their tags, from left to right."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        lexicon = {word: tags for tags, words in data["lexicon"].items() for word in words.split()}
        weights = Weights(data["weights"])
        self.forms = Forms(lexicon, frozenset(data["common"].split()), weights)
        self.totals = [Totals(weights, pieces) for pieces in PIECES]
        self.opening = OPEN if data["verb_first"] else OPEN + fields({FINITE_AT: NEVER})

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
                if tag in VERBS and form.capital and not context.headline and names(forms, i, context):
                    tag = Tag.NAME
            if tag in AFTER_NOUN and Tag.NOUN in forms[i - 1].tags and context.ends_phrase(tag):
                found[-1] = Tag.NOUN
            found.append(tag)
            context.add(tag, form)
        if likeliest and likeliest[0] < DOUBTFUL and FINITE.isdisjoint(found):
            found[likeliest[1]] = Tag.FINITE
        return "".join(found)


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
    return Tagger(json.loads(file.read_text(encoding="utf-8"))) if file.is_file() else None
