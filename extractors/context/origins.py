"""Whose knowledge a figure is: the institution behind the words of its source.

A ministry, an army or an embassy speaks for its state, a spokesman for whoever is named with him; a police force, a
town hall or a hospital for itself, under a name made of what it is and where, so that it is one in every language.
Whoever is unknown keeps the name printed, and is the same under its shorter forms in one article.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial

import regex

from extractors.claims import Article
from extractors.context.names import Mention
from extractors.languages import institutions
from extractors.languages.institutions import CAPITAL, CITY, OF_REGION, PLACES, REGION, STATE
from extractors.languages.pack import Institution, Office, Pack, Role
from extractors.languages.spelling import cut
from extractors.segment import Sentence
from extractors.segment.phrases import STOPS
from extractors.segment.sentences import covering

TRANSPARENT = frozenset({Role.VOICE, Role.SPOKESMAN, Role.ACCOUNT})  # they speak for another who is named with them
REMEMBERED = 100  # sources
FAR = 20_000  # characters before a surname in which its bearer was introduced
LOOK_BACK = 3  # sentences in which what "the agency" refers to was named
MANY = 2  # a state named so often, and that much oftener than any other, is the one spoken of
_ACRONYM = regex.compile(r"\((\p{Lu}[\p{L}\d-]{1,11})\)")
_WORD = regex.compile(r"[\p{L}\d][\p{L}\p{M}\d'’-]*")
_DATELINE = regex.compile(r"\s*(\p{Lu}[\p{L} ]{2,30}+)(?:, \p{L}*\.? ?\d|, \d| ?\(| ?[-–—]{1,2} )")
_NAME = regex.compile(r"\p{Lu}[\p{L}\p{M}'’.-]*")
LONGEST_NAME = 14  # words before an acronym
LONGEST_TITLE = 60  # characters of a state's name


@dataclass(frozen=True, slots=True)
class Origin:
    """A name, and which entries gave it."""

    name: str
    kind: str = ""
    because: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words of a source, taken apart: tokens ``first`` to ``last``.

    loose      content words that are neither an office nor an institution's name.
    main       the office that speaks.
    """

    sentence: Sentence
    first: int
    last: int
    pack: Pack
    mentions: tuple[Mention, ...]
    offices: tuple[tuple[int, int, Office], ...]
    loose: tuple[int, ...]
    main: Office | None

    def is_name(self, k: int) -> bool:
        return self.sentence.tokens[k].text[0].isupper()

    def names(self) -> list[int]:
        """Its loose words that are names, but for the person's who holds the office: the mayor | Ana Ruiz."""
        names = [k for k in self.loose if self.is_name(k)]
        ends = {b for _, b, office in self.offices if office.person}
        persons: set[int] = set()
        for k in names:
            behind = k - (self.sentence.low(k - 1) == ",")
            if behind in ends or k - 1 in persons:
                persons.add(k)
        return [k for k in names if k not in persons]

    def words(self) -> frozenset[str]:
        """What it is known by: its content words, or where it has names, these alone."""
        function, sentence = self.pack.grammar.function, self.sentence
        content = [k for k in range(self.first, self.last) if sentence.is_word(k) and sentence.low(k) not in function]
        voices = {k for a, b, office in self.offices if office.role in TRANSPARENT for k in range(a, b)}
        return frozenset(sentence.low(k) for k in content if k not in voices) or frozenset(map(sentence.low, content))


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
        self.known.appendleft((phrase.words(), origin))
        return origin

    def _phrase(self, sentence: Sentence, first: int, last: int) -> Phrase:
        inside = tuple(one for one in self.mentions(sentence) if one.first < last and first < one.last)
        found = tuple(offices(sentence, first, last, self.pack))
        taken = {
            k
            for a, b in [*((one.first, one.last) for one in inside), *((a, b) for a, b, _ in found)]
            for k in range(a, b)
        }
        function = self.pack.grammar.function
        loose = (k for k in range(first, last) if k not in taken and sentence.low(k) not in function)
        words = tuple(k for k in loose if sentence.is_word(k))
        return Phrase(
            sentence, first, last, self.pack, inside, found, words, main(sentence, first, last, found, self.pack)
        )

    def _of(self, phrase: Phrase) -> Origin:
        for found in (self._told, self._named_before, self._introduced, self._state_spoken_of, self._referred_to):
            if origin := found(phrase):
                return origin
        return Origin(printed(phrase))

    def _told(self, phrase: Phrase) -> Origin | None:
        """What the phrase says by itself, or with the apposition behind it: Ana Ruiz, | head of the union."""
        origin = by_itself(phrase)
        if origin is None and any(phrase.is_name(k) for k in phrase.loose):
            beside = apposition(phrase.sentence, phrase.last, self.pack)
            if beside and (inner := self._phrase(phrase.sentence, *beside)) and (inner.offices or inner.mentions):
                return by_itself(inner) or self._named_before(inner) or self._state_spoken_of(inner)
        return origin

    def _named_before(self, phrase: Phrase) -> Origin | None:
        """The same under a shorter form, or the body of that kind met last: the police, the ministry."""
        words, office = phrase.words(), phrase.main
        if office and office.role is Role.SPOKESMAN and not phrase.loose:
            return self.known[0][1] if self.known else None
        kind = office.body if office and office.role in (Role.PART, Role.BODY) else ""
        if any(map(phrase.is_name, phrase.loose)) or (kind and office and office.role is Role.BODY and phrase.loose):
            kind = ""
        for earlier, origin in self.known:
            if (words and words <= earlier) or (kind and origin.kind == kind):
                return origin
        return self._nearest(phrase, (kind,)) if kind and office and office.role is Role.BODY else None

    def _nearest(self, phrase: Phrase, kinds: tuple[str, ...]) -> Origin | None:
        """The institution of such a kind that was named last before a phrase."""
        wanted = (*kinds, REGION) if OF_REGION in kinds else kinds
        at = covering(self.sentences, phrase.sentence.start)
        for sentence in reversed(self.sentences[max(0, at - LOOK_BACK) : at + 1]):
            for one in reversed(self.mentions(sentence)):
                here = sentence is phrase.sentence and one.first >= phrase.first
                if one.institution.kind in wanted and not here:
                    return of_institution(one.institution)
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
        beside = apposition(sentence, sentence.starts.index(at) + 1, self.pack)
        inner = self._phrase(sentence, *beside) if beside else None
        return by_itself(inner) or self._named_before(inner) if inner and (inner.offices or inner.mentions) else None

    def _sentence(self, offset: int) -> Sentence | None:
        k = covering(self.sentences, offset) if offset >= 0 else -1
        return self.sentences[k] if k >= 0 else None

    def _state_spoken_of(self, phrase: Phrase) -> Origin | None:
        """The ministry, the army: of the state that the article speaks of, or is printed in."""
        office = phrase.main
        if office is None or office.role is not Role.PART or phrase.names():
            return None
        state = self.state
        return Origin(state, office.body, (office.id,)) if state else None

    def _referred_to(self, phrase: Phrase) -> Origin | None:
        """The company, the agency: the one met last."""
        office = phrase.main
        if office is None or office.role is not Role.REFERENCE or phrase.loose:
            return None
        met = next((origin for _, origin in self.known if origin.kind in office.refers), None)
        return met or self._nearest(phrase, office.refers)

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


def offices(sentence: Sentence, first: int, last: int, pack: Pack) -> Iterator[tuple[int, int, Office]]:
    """The words of office in a phrase."""
    k = first
    while k < last:
        found = pack.offices.at(sentence.words, k)
        if found and found[1] <= last:
            yield k, found[1], found[0]
            k = found[1]
            continue
        for ending, office in pack.office_endings:
            if sentence.words[k].endswith(ending):  # Verteidigungs|ministerium
                yield k, k + 1, office
                break
        k += 1


def main(
    sentence: Sentence, first: int, last: int, found: tuple[tuple[int, int, Office], ...], pack: Pack
) -> Office | None:
    """The office that speaks: not its voice where there is another; the last of those before "of" in English."""
    speaking = [one for one in found if one[2].role not in TRANSPARENT] or found
    if not speaking:
        return None
    if pack.grammar.head_last and len(speaking) > 1:
        linked = next((k for k in range(first, last) if sentence.low(k) in pack.grammar.prepositions), last)
        ahead = [one for one in speaking if one[0] < linked]
        return (ahead or speaking[:1])[-1][2]
    return speaking[0][2]


def by_itself(phrase: Phrase) -> Origin | None:
    """The origin that a phrase tells without its article."""
    office = phrase.main
    role = office.role if office else None
    named = [one for one in phrase.mentions if one.institution.kind not in PLACES]
    places = [one for one in phrase.mentions if one.institution.kind in PLACES]
    if named and not (role is Role.PART and places and places[0].first < named[0].first):
        return of_institution(named[0].institution)
    if office and role is Role.BODY:
        place = place_of(phrase, office)
        return composed(office.body, place, phrase.pack) if place else None
    if not places or role in (Role.REFERENCE, Role.ACCOUNT) or (office is None and phrase.loose):
        return None
    where = places[0].institution
    if where.kind == CITY:
        return Origin(where.country, office.body) if office and role is Role.PART and where.country else None
    origin = of_institution(where)
    return replace(origin, kind=office.body) if office and role is Role.PART and where.kind != REGION else origin


def of_institution(one: Institution) -> Origin:
    """The whole that an institution is a part of; a region by those who govern it."""
    return Origin(f"{OF_REGION} of {one.name}", OF_REGION) if one.kind == REGION else Origin(one.origin, one.kind)


def composed(body: str, place: str, pack: Pack) -> Origin:
    """What a body is called by what it is and where; some have a name of their own under that."""
    name = f"{body} of {place}"
    words = list(cut(name))
    match = pack.institutions.at(words, 0)
    return Origin(match[0].origin if match and match[1] == len(words) else name, body)


def place_of(phrase: Phrase, office: Office) -> str | None:
    """Where a body is: a place of the table under its one name, else the names printed with it."""
    where = next((one.institution.name for one in phrase.mentions if one.institution.kind in PLACES), None)
    if where:
        return where
    sentence = phrase.sentence
    names = phrase.names()
    if not names:
        return None
    first, last = names[0], names[-1] + 1
    held = {k for a, b, _ in phrase.offices for k in range(a, b)}
    inside = [k for k in range(first, last) if k not in held]
    return " ".join(sentence.tokens[k].text for k in inside)


def printed(phrase: Phrase) -> str:
    """The words of a source, less those that only speak for it: a survey by | the tenants' association."""
    sentence, function = phrase.sentence, phrase.pack.grammar.function
    first = phrase.first
    voices = [b for _, b, office in phrase.offices if office.role in TRANSPARENT]
    for end in voices:
        after = end
        while after < phrase.last and sentence.low(after) in function:
            after += 1
        where = next((one for one in phrase.mentions if one.first <= after), None)
        alone = where is not None and where.institution.kind in PLACES and where.last >= phrase.last
        if end < after < phrase.last and not alone:  # not researchers in | Portugal
            first = after
    office = phrase.main
    if office and office.body and not phrase.names() and all(map(phrase.is_name, phrase.loose)):
        return office.body
    return sentence.between(first, phrase.last).text


def apposition(sentence: Sentence, k: int, pack: Pack) -> tuple[int, int] | None:
    """What stands between marks behind a name: Ana Ruiz, | head of the nurses' union |, said."""
    if sentence.low(k) not in {",", "–", "—", "("}:
        return None
    start = end = k + 1
    while end < len(sentence.tokens) and sentence.low(end) not in STOPS:
        end += 1
    while start < end and sentence.low(start) in pack.grammar.determiners:
        start += 1
    return (start, end) if start < end else None


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


def state_spoken_of(article: Article, pack: Pack) -> str | None:
    """The state that an article is about: named often and above all others; else where it is written or printed."""
    named = Counter(_states(article.text, pack)).most_common(2)
    state, times = named[0] if named else (None, 0)
    second = named[1][1] if len(named) > 1 else 0
    written = dateline(article.text, pack)
    if times >= MANY * max(second, 1) and (times > MANY or not written):
        return state
    return written or state_of(article, pack) or (state if not second else None)


def _states(text: str, pack: Pack) -> Iterator[str]:
    for found in _NAME.finditer(text):
        if not pack.institutions.starts([found[0]]):
            continue
        match = pack.institutions.at(list(cut(text[found.start() : found.start() + LONGEST_TITLE])), 0)
        if match and match[0].kind in (STATE, CAPITAL):
            yield match[0].origin


def dateline(text: str, pack: Pack) -> str | None:
    """The state of the town that a story opens with: MAPUTO, Nov 24 - …"""
    found = _DATELINE.match(text)
    if found is None:
        return None
    words = list(cut(found[1]))
    for place in (words, [word.capitalize() for word in words]):
        match = pack.institutions.at(place, 0)
        if match and match[1] == len(place) and match[0].kind in PLACES:
            return match[0].country or match[0].origin
    return None


def state_of(article: Article, pack: Pack) -> str | None:
    """Where an article is printed: by its publisher, or by the region of its language (pt-BR)."""
    if article.publisher:
        words = list(cut(article.publisher))
        match = pack.institutions.at(words, 0) if words else None
        if match and match[1] == len(words) and match[0].country:
            return match[0].country
    region = (article.lang or "").replace("_", "-").partition("-")[2].upper()
    return institutions.state_codes().get(region)
