"""What an article has said so far: quotations, and the sources met."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field, replace

from extractors.claims import Article, Claim, Parties, Span
from extractors.context import names
from extractors.context.cue import Cue
from extractors.context.cues import cues
from extractors.context.denials import says_something
from extractors.context.moments import Calendar
from extractors.context.origins import Origins
from extractors.context.setting import written_at
from extractors.context.speakers import Origin
from extractors.context.subjects import opening
from extractors.context.times import Timing, timings
from extractors.languages.pack import Pack
from extractors.segment import Sentence

BESIDE = 4  # words between a source and the word by which it passes on what another said


@dataclass(slots=True)
class Discourse:
    """What an article has said so far: quotations, the source, the currency, the things and the people counted last."""

    article: Article
    pack: Pack
    sentences: list[Sentence]
    quotes: list[Span]
    last: tuple[Span, Origin] | None = None
    money: str | None = None
    counted: Claim | None = None
    people: Claim | None = None
    told: Claim | None = None
    _origins: Origins | None = None
    _written_at: list[str | None] = field(default_factory=list)
    _mentions: dict[int, list[names.Mention]] = field(default_factory=dict)
    _parties: dict[str, Parties] = field(default_factory=dict)
    _cues: dict[int, list[Cue]] = field(default_factory=dict)
    _timings: dict[int, list[Timing]] = field(default_factory=dict)

    def cues(self, sentence: Sentence) -> list[Cue]:
        """The cues of a sentence, looked for once."""
        if sentence.start not in self._cues:
            self._cues[sentence.start] = [
                cue
                for cue in cues(sentence, self.pack)
                if says_something(sentence, cue, self.pack) and not self.pack.moments.at(sentence.words, cue.first)
            ]
        return self._cues[sentence.start]

    def parties(self, concept: str | None, told: Parties | None) -> Parties | None:
        """The parties of a transfer; a sentence that names none speaks of those named before for the same thing."""
        if concept is None:
            return told
        if told:
            self._parties[concept] = told
        return self._parties.get(concept)

    def timings(self, sentence: Sentence) -> list[Timing]:
        """The times that a sentence names, looked for once."""
        if sentence.start not in self._timings:
            region = (self.article.lang or "").partition("-")[2]
            south = region in self.pack.times.southern
            self._timings[sentence.start] = timings(sentence, Calendar.of(self.article.published, south), self.pack)
        return self._timings[sentence.start]

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

    def deniers(self, sentence: Sentence, source: tuple[int, int] | None) -> tuple[str, ...]:
        """The institutions that deny: those named, else the one that the words of office tell."""
        if source is None:
            return ()
        if named := names.named(self.mentions(sentence), *source):
            self.origin(sentence, source)
            return named
        origin = self.origin(sentence, source)
        return (origin.name,) if origin and origin.kind else ()

    @property
    def written_at(self) -> str | None:
        """The place of an article that names none but in its dateline."""
        if not self._written_at:
            self._written_at.append(written_at(self.article, self.pack))
        return self._written_at[0]

    def quote_at(self, offset: int) -> Span | None:
        if not self.quotes:
            return None
        k = bisect_right(self.quotes, offset, key=lambda quote: quote.start) - 1
        return self.quotes[k] if k >= 0 and offset < self.quotes[k].end else None

    def origin(self, sentence: Sentence, source: tuple[int, int] | None) -> Origin | None:
        """The institution behind a source; a pronoun, or a verb without a subject, means the one before."""
        named = source is not None and names.named(self.mentions(sentence), *source)
        if source is None or (not named and sentence.low(source[0]) in self.pack.grammar.person_pronouns):
            passed_on = self._relayed(sentence, source) if source else None
            acting = self._acting(sentence, source[0]) if source else None
            return passed_on or acting or (self.last[1] if self.last else None)
        origin = self.origins.of(sentence, *source)
        self.last = (sentence.between(*source), origin)
        return self._relayed(sentence, source) or origin

    def _acting(self, sentence: Sentence, pronoun: int) -> Origin | None:
        """Whom a sentence tells of before its pronoun: the Red Cross | has dug 30 wells, it said."""
        subject = opening(sentence, pronoun, self.pack) if pronoun else None
        if subject is None or (origin := self.origins.acting(sentence, *subject)) is None:
            return None
        self.last = (sentence.between(*subject), origin)
        return origin

    def _relayed(self, sentence: Sentence, source: tuple[int, int]) -> Origin | None:
        """Whose word a source passes on: the agency, | citing the ministry; citing the ministry, | the agency."""
        for cue in self.cues(sentence):
            behind = source[1] <= cue.first <= source[1] + BESIDE
            if cue.entry.relays and cue.source and cue.source != source and (behind or cue.first == 0):
                deeper = self.origins.known_to_speak(sentence, *cue.source)
                return replace(deeper, because=(*deeper.because, cue.entry.id)) if deeper else None
        return None
