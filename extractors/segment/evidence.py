"""What tells the part of speech of a word: its form, what stands around it, what its sentence has been so far."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from extractors.segment.tags import FINITE, Tag
from extractors.segment.words import Kind, Word

HEADLINE = 0.6  # of the words in capitals: they mark no names then
LONGEST_ENDING = 4
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
BEFORE_NOUN = frozenset((EDGE, Tag.OTHER, Tag.DETERMINER, Tag.ADJECTIVE, Tag.SUBORDINATOR))
QUALIFYING = frozenset((Tag.ADJECTIVE, Tag.PARTICIPLE))
AFTER_NOUN = FINITE | {Tag.PREPOSITION}
AFTER_PHRASE = AFTER_NOUN | {Tag.GERUND, Tag.RELATIVE, Tag.OTHER}
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
        self.capital = word.text[0].isupper()
        only = len(self.tags) == 1 and (self.common or not self.capital)
        self.tag: str | None = self.tags if only else None
        self.key = low if self.common else f"{self.tags}-{low[-2:]}"
        self.worded = word.kind is Kind.WORD
        if not self.worded:
            self.tag = Tag.NUMBER if low in COUNTING else BY_KIND[word.kind]
            self.key = self.tags = low if word.kind is Kind.SYMBOL else word.kind.name
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
    opened                what of a noun phrase stood before the last word: its determiner, or adjectives behind it too.
    """

    __slots__ = ("before", "before_that", "headline", "inside", "open", "opened", "verb")

    def __init__(self, headline: bool) -> None:
        self.before = self.before_that = EDGE
        self.headline = headline
        self.verb = "-"
        self.inside = False
        self.open = self.opened = ""

    def add(self, tag: str, form: Form) -> None:
        self.before_that, self.before = self.before, tag
        self.opened = self.open
        self.open = tag if tag == Tag.DETERMINER or (self.open and tag in QUALIFYING) else ""
        self.inside = tag != Tag.OTHER
        if tag in FINITE:
            self.verb = tag
        elif tag in BREAKS and form.key not in INSIDE:
            self.verb = "-"

    def ends_phrase(self, tag: str, might_be: str) -> bool:
        """The word before, which ``might_be`` a noun, is one after all, as its tag cannot stand before ``tag``.

        Two finite verbs never stand side by side (hospital | beds are), no noun phrase ends with an adverb (the | well
        was, a disused | well), and a gerund alone before its verb is a noun: | hiring slowed.
        """
        if self.before == Tag.GERUND:
            return tag in FINITE and self.before_that in BEFORE_NOUN
        if Tag.NOUN not in might_be:
            return False
        if self.before == Tag.FINITE:
            return tag in FINITE
        if self.before != Tag.ADVERB or not self.opened:
            return False
        return tag in (AFTER_NOUN if self.opened == Tag.DETERMINER else AFTER_PHRASE)


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


def is_headline(forms: Iterable[Form]) -> bool:
    """Nearly all words begin with a capital, so that none says anything."""
    capitals = [form.capital for form in forms if form.worded]
    return sum(capitals) > HEADLINE * len(capitals) and len(capitals) > 1
