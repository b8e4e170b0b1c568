"""Parts of speech: a dictionary for words that have but one, weighed evidence for the others.

A language's ``tagger.json`` is made by ``benchmarks/tagger.py``: ``lexicon`` gives words by the tags that they may
have, ``weights`` what each piece of evidence (the word, its ending, its neighbours) says for each tag.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from struct import Struct
from typing import Any

from extractors.languages.loader import HERE
from extractors.languages.pack import Pack
from extractors.segment.tags import FINITE, Tag
from extractors.segment.words import Kind, Word

MOST_FORMS = 100_000  # a long run meets ever new names; then their evidence is gathered afresh
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
BREAKS = frozenset((Tag.OTHER, Tag.COORDINATOR, Tag.SUBORDINATOR, Tag.RELATIVE))


class Form:
    """What a word tells by itself.

    tag      its only tag, where it has but one.
    key      what its neighbours see of it: itself if common, else its tags and its ending.
    tags     those that it may have, "" where the lexicon does not know it.
    own      evidence from the word, whatever stands around it.
    """

    __slots__ = ("capital", "common", "key", "own", "tag", "tags")

    def __init__(self, word: Word, lexicon: Mapping[str, str], common: frozenset[str]) -> None:
        low = word.low
        self.common = low in common
        self.tags = lexicon.get(low, "")
        self.tag: str | None = self.tags if len(self.tags) == 1 and self.common else None
        self.key = low if self.common else f"{self.tags}-{low[-2:]}"
        if word.kind is not Kind.WORD:
            self.tag = Tag.NUMBER if low in COUNTING else BY_KIND[word.kind]
            self.key = self.tags = low if word.kind is Kind.SYMBOL else word.kind.name
        self.capital = word.text[0].isupper()
        self.own = own_evidence(word, self.tags, self.common) if self.tag is None else []

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


def evidence(forms: Sequence[Form], i: int, context: Context) -> tuple[str, ...]:
    """What stands around word ``i``."""
    before = context.before
    form = forms[i]
    left = forms[i - 1].key if i else EDGE
    right = forms[i + 1] if i + 1 < len(forms) else None
    further = forms[i + 2].tags if i + 2 < len(forms) else EDGE
    beside, tags = (right.key, right.tags) if right else (EDGE, EDGE)
    shape = "~" if context.headline else "^" if form.capital and not i else "C" if form.capital else "-"
    return (
        f"s {shape} {form.tags}",
        f"s {shape} {before}",
        f"1 {before}",
        f"2 {before}{context.before_that}",
        f"8 {context.verb} {form.tags}",
        f"9 {context.verb} {form.key} {beside}",
        f"3 {before} {form.key}",
        f"l {left}",
        f"r {beside}",
        f"4 {before} {beside}",
        f"5 {form.key} {beside}",
        f"6 {left} {form.tags}",
        f"7 {form.tags} {tags} {further}",
    )


FIELD = 32  # bits
OPENED = 1 << 24  # what is added to each field before it is read
OPEN = sum(OPENED << FIELD * k for k in range(len(TAGS)))


class Weights:
    """Evidence → what it says for each tag, in one integer of a field a tag, so that sums are quick.

    A field may be negative, and then borrows from the next; ``OPEN`` is added before they are read.
    Each is read from its short form when it is first asked for.
    """

    _fields = Struct(f"<{len(TAGS)}I")

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
        value = self._said[key] = sum(weight << FIELD * k for k, weight in said.items())
        return value

    def scores(self, total: int) -> list[int]:
        """The fields, each above what it says by the same amount."""
        return list(self._fields.unpack((total + OPEN).to_bytes(self._fields.size, "little")))


FINITE_AT = TAGS.index(Tag.FINITE)
DOUBTFUL = 60  # a word whose score as a verb lags so far behind is none, even where the sentence has no other
NEVER = -1_000_000
ZERO = 0x50  # the character that stands for no weight; "P"


def is_headline(words: Iterable[Word]) -> bool:
    """Nearly all words begin with a capital, so that none says anything."""
    capitals = [word.text[0].isupper() for word in words if word.kind is Kind.WORD]
    return sum(capitals) > HEADLINE * len(capitals) and len(capitals) > 1


class Tagger:
    """Gives the words of a sentence their tags, from left to right."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.lexicon = {word: tags for tags, words in data["lexicon"].items() for word in words.split()}
        self.common = frozenset(data["common"].split())
        self.verb_first: bool = data["verb_first"]
        self.weights = Weights(data["weights"])
        self.forms: dict[Word, tuple[Form, int]] = {}

    def form(self, word: Word) -> tuple[Form, int]:
        if (known := self.forms.get(word)) is None:
            if len(self.forms) >= MOST_FORMS:
                self.forms.clear()
            form = Form(word, self.lexicon, self.common)
            barred = sum(NEVER << FIELD * k for k, tag in enumerate(TAGS) if not form.may_be(tag))
            known = self.forms[word] = (form, self.weights.total(form.own) + barred)
        return known

    def tags(self, words: Sequence[Word]) -> str:
        """One letter a word; see ``Tag``."""
        known = [self.form(word) for word in words]
        forms = [form for form, _ in known]
        context = Context(is_headline(words))
        found: list[str] = []
        likeliest: tuple[int, int] | None = None  # how far a word is from being a verb, and where it stands
        for i, (form, own) in enumerate(known):
            tag = form.tag
            if tag is None:
                scores = self.weights.scores(own + self.weights.total(evidence(forms, i, context)))
                if not i and not self.verb_first:
                    scores[FINITE_AT] = OPENED + NEVER
                best = max(scores)
                tag = TAGS[scores.index(best)]
                if Tag.FINITE in form.tags and not form.capital and context.before != Tag.NUMBER:
                    likeliest = min(likeliest or (DOUBTFUL, i), (best - scores[FINITE_AT], i))
                if tag in VERBS and form.capital and not context.headline and names(forms, i, context):
                    tag = Tag.NAME
            if tag in FINITE and context.before == Tag.FINITE and Tag.NOUN in forms[i - 1].tags:
                found[-1] = Tag.NOUN  # two finite verbs never stand side by side: hospital | beds are
            if ends_phrase(found, tag) and Tag.NOUN in forms[i - 1].tags:
                found[-1] = Tag.NOUN  # no noun phrase ends with an adverb: the | well was
            found.append(tag)
            context.add(tag, form)
        if likeliest and likeliest[0] < DOUBTFUL and FINITE.isdisjoint(found):
            found[likeliest[1]] = Tag.FINITE
        return "".join(found)


def ends_phrase(found: Sequence[str], tag: str) -> bool:
    """An adverb right behind a determiner, with no adjective or verb to follow that it could belong to."""
    return found[-1:] == [Tag.ADVERB] and found[-2:-1] == [Tag.DETERMINER] and tag in (*FINITE, Tag.PREPOSITION)


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
