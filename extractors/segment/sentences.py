"""Article → sentences."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Set
from contextlib import suppress
from typing import TYPE_CHECKING

import regex

from extractors.claims import Span
from extractors.languages.pack import Pack
from extractors.segment.datelines import HEAD, dateline
from extractors.segment.tagger import tagger_of
from extractors.segment.words import Kind, Word, tokenize

# A stop with what closes after it, then a blank and what may begin a sentence; or a line's end.
_BREAK = regex.compile(
    r"""(?<![.!?…])([.!?…]++["”»’')\]“«‘]*+)[^\S\n]++(?=["“«‘'„‚»›(\[—–-]*+\s?[\p{Lu}\d])|\n\s*+"""
    r"""|(?<=\p{Ll}\p{Ll})\ (?=\p{Lu}\p{Ll}*+\ \p{Ll})"""  # looked at by _runs_on
)
# Longer "sentences" are tables or no prose; they are cut so that no cost grows with their length.
LONGEST = 1500  # characters
BEYOND = [""] * 6
_INITIALS = regex.compile(r"(?:\p{Lu}\.)+\p{Lu}")
_FIRST_WORD = regex.compile(r"\s+(\p{L}+)")
_SURNAME = regex.compile(r"(?:\s+[\p{Ll}']{2,3}){1,2}\s+\p{Lu}")  # behind its first particle
_LAST_WORD = regex.compile(r"(?r)(?:[\p{L}\d.]*\p{L}|\d+)$")  # (?r) searches from the end


class Sentence:
    """One sentence: offsets into the article's text, its words read when they are asked for.

    tokens     every word, number and symbol; ``starts`` and ``ends`` are where each stands.
    words      the tokens in lower case, for the lexicons, and some blank ones behind them, so that a short look
               beyond either end finds nothing.
    surfaces   the tokens as printed.
    tags       a letter for each token's part of speech (``tags.Tag``), None where the language has no tagger.
    memo       what a stage has found out about a token, so that several rules may ask.
    span       where it stands, with its text: one for all of its claims.
    """

    __slots__ = ("_pack", "end", "memo", "span", "start", "starts", "surfaces", "tags", "text", "tokens", "words")
    span: Span
    tokens: list[Word]
    starts: list[int]
    words: list[str]
    surfaces: list[str]
    tags: str | None
    memo: dict[tuple[str, int], object]

    def __init__(self, text: str, start: int, end: int, pack: Pack) -> None:
        self.text, self.start, self.end, self._pack = text, start, end, pack

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> object:
            """What is asked for the first time is found out; most sentences are never asked."""
            if name not in _FOUND_OUT:
                raise AttributeError(name)
            _FOUND_OUT[name](self)
            return getattr(self, name)

    def _tokenize(self) -> None:
        self.tokens, self.starts = tokenize(self.text, self.start, self.end, self._pack)
        self.words = [token.low for token in self.tokens] + BEYOND
        self.memo = {}

    def _print(self) -> None:
        self.surfaces = [token.text for token in self.tokens]

    def _tag(self) -> None:
        tagger = tagger_of(self._pack)
        self.tags = tagger.tags(self.tokens) if tagger else None

    def _place(self) -> None:
        self.span = Span.of(self.text, self.start, self.end)

    def forget(self) -> None:
        """Free what was found out: a long article holds no more than it needs. Whoever asks again finds it anew."""
        for name in _FOUND_OUT:
            with suppress(AttributeError):
                delattr(self, name)

    def end_of(self, i: int) -> int:
        """The offset behind token ``i``."""
        return self.starts[i] + len(self.tokens[i].text)

    def between(self, first: int, last: int) -> Span:
        """The span of tokens ``first`` up to but not including ``last``."""
        return Span.of(self.text, self.starts[first], self.end_of(last - 1))

    def is_word(self, i: int) -> bool:
        return 0 <= i < len(self.tokens) and self.tokens[i].kind is Kind.WORD

    def is_number(self, i: int) -> bool:
        return 0 <= i < len(self.tokens) and self.tokens[i].kind is Kind.NUMBER

    def low(self, i: int) -> str:
        """The word at ``i`` in lower case, empty outside the sentence."""
        words = self.words
        return words[i] if 0 <= i < len(words) else ""

    def among(self, wanted: Set[str], start: int = 0, stop: int | None = None) -> list[int]:
        """The tokens from ``start`` to ``stop`` that are among the words wanted."""
        inside = self.words[start:stop]
        if wanted.isdisjoint(inside):  # as mostly: one look at all of them
            return []
        return [i for i, word in enumerate(inside, start) if word in wanted]

    def past(self, words: Set[str], k: int, stop: int | None = None) -> int:
        """The first token from ``k`` on that is none of the words, ``stop`` at most."""
        stop = len(self.tokens) if stop is None else stop
        while k < stop and self.words[k] in words:
            k += 1
        return k

    def back_past(self, words: Set[str], k: int, stop: int = 0) -> int:
        """Where those of the words begin that stand right before token ``k``, ``stop`` at least."""
        while k > stop and self.words[k - 1] in words:
            k -= 1
        return k

    def glued(self, i: int) -> bool:
        """No blank stands between token ``i`` and the one before it."""
        return 0 < i < len(self.tokens) and self.end_of(i - 1) == self.starts[i]


_FOUND_OUT = {
    **dict.fromkeys(("tokens", "starts", "words", "memo"), Sentence._tokenize),
    "surfaces": Sentence._print,
    "tags": Sentence._tag,
    "span": Sentence._place,
}


def sentences(text: str, pack: Pack) -> list[Sentence]:
    """The sentences of an article, in order; blank ones are left out, and a dateline is one of its own."""
    found: list[Sentence] = []
    start = _past_dateline(found, text, len(text) - len(text.lstrip()), pack)
    for match in _BREAK.finditer(text, start):
        stop = match.start()
        if stop < start or (text[stop] != "\n" and _abbreviated(text, start, stop, pack)):
            continue
        if text[stop] == " " and not _runs_on(text, stop, pack):
            continue
        _append(found, text, start, max(stop, match.end(1)), pack)
        start = match.end() if match[1] else _past_dateline(found, text, match.end(), pack)
    _append(found, text, start, len(text), pack)
    return found


def _past_dateline(found: list[Sentence], text: str, start: int, pack: Pack) -> int:
    """Where the story begins that a line from ``start`` opens with a dateline, which becomes a sentence."""
    opened = dateline(text, start) if start < HEAD else None
    if opened is None:
        return start
    _append(found, text, start, opened[1], pack)
    return opened[1]


def covering(found: list[Sentence], offset: int) -> int:
    """The index of the sentence that holds ``offset``."""
    return bisect_right(found, offset, key=lambda sentence: sentence.start) - 1


def _append(found: list[Sentence], text: str, start: int, end: int, pack: Pack) -> None:
    while end - start > LONGEST:
        blank = text.rfind(" ", start + 1, start + LONGEST)
        cut = blank if blank > 0 else start + LONGEST
        _append(found, text, start, cut, pack)
        start = cut
    if start < end and (text[start].isspace() or text[end - 1].isspace()):
        piece = text[start:end].rstrip()
        start, end = start + len(piece) - len(piece.lstrip()), start + len(piece)
    if start < end:
        found.append(Sentence(text, start, end, pack))


def _runs_on(text: str, stop: int, pack: Pack) -> bool:
    """A sentence without its stop, as pages cut from the web have them: at the bottom of the well | The man said …"""
    if pack.grammar.nouns_capitalised:
        return False
    behind = _FIRST_WORD.match(text, stop)
    first = behind[1].lower() if behind else ""
    if behind is None or first not in pack.grammar.function or len(first) == 1:
        return False
    if first in pack.grammar.surname_particles and _SURNAME.match(text, behind.end(1)):
        return False  # zegt minister | Van den Berg
    before = _LAST_WORD.search(text, max(0, stop - 20), stop)
    return before is not None and before[0].islower() and before[0] not in pack.grammar.function


def _abbreviated(text: str, start: int, stop: int, pack: Pack) -> bool:
    """The stop belongs to an abbreviation or an initial, and ends no sentence."""
    if text[stop] != ".":
        return False
    match = _LAST_WORD.search(text[max(start, stop - 20) : stop])
    if match is None:
        return False
    word = match[0].lower()
    if _INITIALS.fullmatch(match[0]):  # P.N. Rao; but: in the U.S. The …
        following = _FIRST_WORD.match(text, stop + 1)
        return following is None or following[1].lower() not in pack.grammar.function
    return word in pack.notation.abbreviations or (len(word) == 1 and word.isalpha() and match[0].isupper())
