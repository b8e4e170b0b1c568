"""Whose knowledge a figure is: the institution behind a source, in the light of its article.

Whoever is unknown keeps the name printed, and is the same under its shorter forms in one article.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial

import regex

from extractors.claims import Article
from extractors.context.names import Mention
from extractors.context.setting import state_spoken_of
from extractors.context.source_phrase import behind
from extractors.context.speakers import (
    Origin,
    Phrase,
    apposition,
    by_itself,
    employer,
    introduced,
    named_as,
    of_institution,
    of_state,
    parse,
    printed,
)
from extractors.context.subjects import opening
from extractors.languages.context_entries import Office, Role
from extractors.languages.institutions import CAPITAL, CITY, OF_REGION, PLACES, REGION, STATE
from extractors.languages.pack import Pack
from extractors.segment import Sentence
from extractors.segment.parts_of_speech import has_participle_form
from extractors.segment.sentences import covering

TOWNS = (CAPITAL, CITY)
REMEMBERED = 100  # sources
FAR = 20_000  # characters before a surname in which its bearer was introduced
LOOK_BACK = 3  # sentences in which what "the agency" refers to was named
LONGEST_NAME = 14  # words before an acronym
_ACRONYM = regex.compile(r"\((\p{Lu}[\p{L}\d-]{1,11})\)")
_WORD = regex.compile(r"[\p{L}\d][\p{L}\p{M}\d'’-]*")


@dataclass(slots=True)
class Origins:
    """The origins met in one article, in reading order."""

    article: Article
    sentences: list[Sentence]
    pack: Pack
    mentions: Callable[[Sentence], list[Mention]]
    known: deque[tuple[frozenset[str], Origin]] = field(default_factory=partial(deque, maxlen=REMEMBERED))
    _spoken_of: list[str | None] = field(default_factory=list)
    _acronyms: dict[str, tuple[int, int]] | None = None

    def of(self, sentence: Sentence, first: int, last: int) -> Origin:
        """The origin of the source in tokens ``first`` to ``last``."""
        phrase = self._phrase(sentence, first, last)
        origin = self._of(phrase)
        fired = dict.fromkeys([*(office.id for *_, office in phrase.offices), *origin.because])
        origin = replace(origin, because=tuple(fired))
        self.known.appendleft((phrase.words() | self._called(phrase), origin))
        return origin

    def _called(self, phrase: Phrase) -> frozenset[str]:
        """The name behind what somebody is: one of the growers, | Ana Terek."""
        beside = None if phrase.names() else apposition(phrase.sentence, phrase.last, self.pack)
        inner = self._phrase(phrase.sentence, *beside) if beside else None
        return frozenset(inner.sentence.low(k) for k in inner.loose if inner.is_name(k)) if inner else frozenset()

    def known_to_speak(self, sentence: Sentence, first: int, last: int) -> Origin | None:
        """The same, where the words name an institution or an office; images and papers do not speak."""
        phrase = self._phrase(sentence, first, last)
        speaks = any(office.role not in (Role.REFERENCE, Role.ACCOUNT) for *_, office in phrase.offices)
        return self._of(phrase) if phrase.mentions or speaks else None

    def acting(self, sentence: Sentence, first: int, last: int) -> Origin | None:
        """The institution in tokens ``first`` to ``last`` that acts, and so would know of it; no place does."""
        phrase = self._phrase(sentence, first, last)
        bodies = any(one.institution.kind not in PLACES for one in phrase.mentions)
        bodies = bodies or any(office.role in (Role.PART, Role.BODY) for *_, office in phrase.offices)
        origin = self._of(phrase) if bodies else None
        bare = origin and phrase.main and origin.name == phrase.main.body
        return None if bare else origin  # the hospital: any

    def _phrase(self, sentence: Sentence, first: int, last: int) -> Phrase:
        return parse(sentence, first, last, self.mentions(sentence), self.pack)

    def _of(self, phrase: Phrase) -> Origin:
        for found in (
            self._told,
            self._gathered,
            self._spoken_for,
            self._named_before,
            self._introduced,
            self._state_spoken_of,
            self._referred_to,
        ):
            if origin := found(phrase):
                return origin
        office = phrase.main
        kind = office.refers[0] if office and office.role is Role.REFERENCE else ""
        return Origin(printed(phrase), kind)

    def _told(self, phrase: Phrase) -> Origin | None:
        """What the phrase says by itself, or with the apposition behind it: Ana Ruiz, | head of the union."""
        origin = by_itself(phrase)
        if origin is None and any(phrase.is_name(k) for k in phrase.loose):
            beside = apposition(phrase.sentence, phrase.last, self.pack)
            if beside and (inner := self._phrase(phrase.sentence, *beside)) and (inner.offices or inner.mentions):
                return by_itself(inner) or self._named_before(inner) or self._state_spoken_of(inner)
        return origin

    def _gathered(self, phrase: Phrase) -> Origin | None:
        """Who has brought an account together: testimony gathered by | the Red Cross."""
        sentence, grammar, at = phrase.sentence, self.pack.grammar, phrase.last
        at += has_participle_form(sentence, at, self.pack)
        led = sentence.low(at) in grammar.agent and sentence.low(at) not in grammar.of
        whose = behind(sentence, at + 1, self.pack) if led else None
        if whose is None or not has_participle_form(sentence, at - 1, self.pack):
            return None
        inner = self._phrase(sentence, *whose)
        return by_itself(inner) or self._named_before(inner) if inner.mentions or inner.offices else None

    def _named_before(self, phrase: Phrase) -> Origin | None:
        """The same under a shorter form, or the body of that kind met last: the police, the ministry."""
        words, office = phrase.words(), phrase.main
        if office and office.role is Role.SPOKESMAN and not phrase.loose:
            return self._who_acts(phrase) or (self.known[0][1] if self.known else None)
        kind = (office.national or office.body) if office and office.role in (Role.PART, Role.BODY) else ""
        if phrase.names() or (kind and office and office.role is Role.BODY and phrase.loose):
            kind = ""
        for earlier, origin in self.known:
            if (words and words <= earlier) or (kind and origin.kind == kind):
                return origin
        return self._nearest(phrase, (kind,)) if kind and office and office.role is Role.BODY else None

    def _who_acts(self, phrase: Phrase) -> Origin | None:
        """Whom a sentence tells of before its spokesman: The ministry | keeps its forecast, a spokesman said."""
        acting = opening(phrase.sentence, phrase.first, self.pack)
        return self.known_to_speak(phrase.sentence, *acting) if acting and acting[1] < phrase.first else None

    def _nearest(self, phrase: Phrase, kinds: tuple[str, ...]) -> Origin | None:
        """The institution of such a kind named last before a phrase; what a sentence opens with comes first."""
        wanted = (*kinds, REGION) if OF_REGION in kinds else kinds
        at = covering(self.sentences, phrase.sentence.start)
        for sentence in reversed(self.sentences[max(0, at - LOOK_BACK) : at + 1]):
            here = len(sentence.tokens) if sentence is not phrase.sentence else phrase.first
            found = [one for one in self.mentions(sentence) if one.institution.kind in wanted and one.first < here]
            if found:
                subject = found[0] if found[0].first <= 1 else found[-1]
                return of_institution(subject.institution)
        return None

    def _introduced(self, phrase: Phrase) -> Origin | None:
        """A name that the article explained elsewhere: an acronym in brackets, a person with an office."""
        if phrase.offices or not (loose := phrase.loose):
            return None
        for k in loose:
            if place := self.acronyms.get(phrase.sentence.tokens[k].text):
                return self._at(*place, phrase)
        if len(loose) <= 3 and all(phrase.is_name(k) for k in loose):
            return self._person(phrase, phrase.sentence.tokens[loose[-1]].text)
        return None

    def _at(self, start: int, end: int, phrase: Phrase) -> Origin | None:
        """The origin of the name at an offset of the text."""
        sentence = self._sentence(start)
        if sentence is None:
            return None
        starts = sentence.starts
        inside = [k for k in range(len(starts)) if start <= starts[k] and sentence.end_of(k) <= end]
        if not inside or (sentence is phrase.sentence and inside[0] <= phrase.first <= inside[-1]):
            return None
        named = self._phrase(sentence, inside[0], inside[-1] + 1)
        return by_itself(named) or self._named_before(named) or Origin(printed(named))

    def _person(self, phrase: Phrase, surname: str) -> Origin | None:
        """Who a person spoke for where the article first named them."""
        here = phrase.sentence.start
        at = self.article.text.find(surname, max(0, here - FAR), here)
        sentence = self._sentence(at)
        if sentence is None or at not in sentence.starts:
            return None
        k = sentence.starts.index(at)
        for beside in (apposition(sentence, k + 1, self.pack), introduced(sentence, k, self.pack)):
            inner = self._phrase(sentence, *beside) if beside else None
            if inner and (inner.offices or inner.mentions):
                return by_itself(inner) or self._named_before(inner)
        return None

    def _spoken_for(self, phrase: Phrase) -> Origin | None:
        """Whose spokesman, chief or pilot somebody is who is named with it."""
        body = employer(phrase)
        inner = self._phrase(phrase.sentence, *body) if body else None
        found = inner and (by_itself(inner) or self._named_before(inner) or self._introduced(inner))
        return found or (Origin(printed(inner), inner.main.body if inner.main else "") if inner else None)

    def _sentence(self, offset: int) -> Sentence | None:
        k = covering(self.sentences, offset) if offset >= 0 else -1
        return self.sentences[k] if k >= 0 else None

    def _state_spoken_of(self, phrase: Phrase) -> Origin | None:
        """The ministry, the army: of the state that the article speaks of, or is printed in.

        A body that each state has one of may have its initials beside it: the statistics office | INE.
        """
        office = phrase.main
        if office is None or not (office.role is Role.PART or office.national):
            return None
        if any(not (office.national and phrase.sentence.surfaces[k].isupper()) for k in phrase.names()):
            return None
        state = self._state_beside(phrase) or self._state_acting(phrase) or self.state
        if state and office.national:
            return of_state(office, state)
        return Origin(state, office.body, (office.id,)) if state else None

    def _state_acting(self, phrase: Phrase) -> str | None:
        """The state that a sentence tells of: France | will train 400 men, the minister said."""
        subject = opening(phrase.sentence, phrase.first, self.pack) if phrase.first else None
        inside = [one for one in self.mentions(phrase.sentence) if subject and subject[0] <= one.first < subject[1]]
        alone = len(inside) == 1 and subject and subject[1] - subject[0] == inside[0].last - inside[0].first
        return inside[0].institution.origin if alone and inside[0].institution.kind in (STATE, CAPITAL) else None

    def _state_beside(self, phrase: Phrase) -> str | None:
        """The state of the city right behind an office: the ministry | in Vilnius."""
        at = phrase.last
        if phrase.sentence.low(at) not in self.pack.grammar.prepositions:
            return None
        here = next((one for one in self.mentions(phrase.sentence) if one.first == at + 1), None)
        return here.institution.country or here.institution.origin if here and here.institution.kind in TOWNS else None

    def _referred_to(self, phrase: Phrase) -> Origin | None:
        """The company, the agency: the one met last; a name of which nothing is known, where no other will do."""
        office = phrase.main
        if office is None or office.role is not Role.REFERENCE or phrase.loose:
            return None
        kinds = tuple(filter(None, office.refers))
        met = next((origin for _, origin in self.known if origin.kind in kinds), None)
        if found := met or self._nearest(phrase, kinds) or self._named_with(office, phrase):
            return found
        unknown = (origin for _, origin in self.known if not origin.kind and origin.name != origin.name.lower())
        return next(unknown, None) if "" in office.refers else None

    def _named_with(self, office: Office, phrase: Phrase) -> Origin | None:
        """The company whose name stood behind that word shortly before."""
        at = covering(self.sentences, phrase.sentence.start)
        for sentence in reversed(self.sentences[max(0, at - LOOK_BACK) : at + 1]):
            if name := named_as(sentence, office, self.pack):
                return Origin(name, office.refers[0])
        return None

    @property
    def state(self) -> str | None:
        if not self._spoken_of:
            self._spoken_of.append(state_spoken_of(self.article, self.pack))
        return self._spoken_of[0]

    @property
    def acronyms(self) -> dict[str, tuple[int, int]]:
        if self._acronyms is None:
            self._acronyms = dict(acronyms(self.article.text))
        return self._acronyms


def acronyms(text: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """Acronym → offsets of the name before it: Liga dos Pescadores do Norte (LPN)."""
    for found in _ACRONYM.finditer(text):
        letters = [sign for sign in found[1].upper() if sign.isalpha()]
        before = list(_WORD.finditer(text, max(0, found.start() - 160), found.start()))[-LONGEST_NAME:]
        for k in range(len(before) - 1, -1, -1):
            initials = [word[0][0] for word in before[k:] if word[0][0].isupper()]
            if initials == letters and before[k][0][0].isupper():
                yield found[1], (before[k].start(), before[-1].end())
                break
