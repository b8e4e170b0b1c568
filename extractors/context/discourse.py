"""What an article has said so far: quotations, and the sources met."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from extractors.claims import Article, Parties, Span
from extractors.context import names
from extractors.context.origins import Origins
from extractors.context.sources import Cue, cues
from extractors.context.speakers import Origin
from extractors.languages.pack import Pack
from extractors.segment import Sentence


@dataclass(slots=True)
class Discourse:
    """What an article has said so far: quotations, and the sources met."""

    article: Article
    pack: Pack
    sentences: list[Sentence]
    quotes: list[Span]
    last: tuple[Span, Origin] | None = None
    _origins: Origins | None = None
    _mentions: dict[int, list[names.Mention]] = field(default_factory=dict)
    _parties: dict[str, Parties] = field(default_factory=dict)
    _cues: dict[int, list[Cue]] = field(default_factory=dict)

    def cues(self, sentence: Sentence) -> list[Cue]:
        """The cues of a sentence, looked for once."""
        if sentence.start not in self._cues:
            self._cues[sentence.start] = cues(sentence, self.pack)
        return self._cues[sentence.start]

    def parties(self, concept: str | None, told: Parties | None) -> Parties | None:
        """The parties of a transfer; a sentence that names none speaks of those named before for the same thing."""
        if concept is None:
            return told
        if told:
            self._parties[concept] = told
        return self._parties.get(concept)

    def mentions(self, sentence: Sentence) -> list[names.Mention]:
        """The institutions that a sentence names, looked for once."""
        if sentence.start not in self._mentions:
            self._mentions[sentence.start] = names.mentions(sentence, self.pack)
        return self._mentions[sentence.start]

    @property
    def origins(self) -> Origins:
        """The origins met so far."""
        if self._origins is None:
            self._origins = Origins(self.article, self.sentences, self.pack, self.mentions)
        return self._origins

    def deniers(self, sentence: Sentence, cue: Cue) -> tuple[str, ...]:
        """The institutions that deny: those named, else the one that the words of office tell."""
        if cue.source is None:
            return ()
        if named := names.named(self.mentions(sentence), *cue.source):
            return named
        origin = self.origin(sentence, cue)
        return (origin.name,) if origin and origin.kind else ()

    def quote_at(self, offset: int) -> Span | None:
        k = bisect_right(self.quotes, offset, key=lambda quote: quote.start) - 1
        return self.quotes[k] if k >= 0 and offset < self.quotes[k].end else None

    def origin(self, sentence: Sentence, cue: Cue) -> Origin | None:
        """The institution behind a source; a pronoun, or a verb without a subject, means the one before."""
        named = cue.source is not None and names.named(self.mentions(sentence), *cue.source)
        if cue.source is None or (not named and sentence.low(cue.source[0]) in self.pack.grammar.person_pronouns):
            return self.last[1] if self.last else None
        origin = self.origins.of(sentence, *cue.source)
        self.last = (sentence.between(*cue.source), origin)
        return origin
