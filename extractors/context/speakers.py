"""The words of a source, taken apart: who is named in them, and by what office they speak.

A ministry, an army or an embassy speaks for its state, a spokesman for whoever is named with him; a police force, a
town hall or a hospital for itself, under a name made of what it is and where, so that it is one in every language.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from operator import or_

from extractors.context.names import Mention
from extractors.languages.context_entries import Office, Role
from extractors.languages.institutions import CITY, OF_REGION, PLACES, REGION, national
from extractors.languages.nouns import is_listed
from extractors.languages.pack import Institution, Pack
from extractors.languages.shared import shared_localities, shared_particles, shared_titles
from extractors.languages.spelling import cut
from extractors.segment import Sentence
from extractors.segment.marks import STOPS
from extractors.segment.parts_of_speech import is_content, is_possessive

LONGEST_OFFICE = 7  # words before the name of a person
TRANSPARENT = frozenset({Role.VOICE, Role.SPOKESMAN, Role.ACCOUNT})  # they speak for another who is named with them


@dataclass(frozen=True, slots=True)
class Origin:
    """A name, what kind of institution it is of, and which entries gave it."""

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
        """What it is known by: its content words, but for titles and those that only speak for it."""
        function, titles, sentence = self.pack.grammar.function, shared_titles(self.pack.code), self.sentence
        told = (k for k in range(self.first, self.last) if sentence.is_word(k) and sentence.low(k) not in function)
        content = [k for k in told if sentence.low(k) not in titles]
        voices = {k for a, b, office in self.offices if office.role in TRANSPARENT for k in range(a, b)}
        return frozenset(sentence.low(k) for k in content if k not in voices) or frozenset(map(sentence.low, content))


def parse(sentence: Sentence, first: int, last: int, named: list[Mention], pack: Pack) -> Phrase:
    """The words of a source, taken apart."""
    inside = tuple(one for one in named if one.first < last and first < one.last)
    found = tuple(offices(sentence, first, last, pack))
    spans = [*((one.first, one.last) for one in inside), *((start, end) for start, end, _ in found)]
    taken, function = {k for start, end in spans for k in range(start, end)}, pack.grammar.function
    loose = (k for k in range(first, last) if k not in taken and sentence.low(k) not in function)
    words = tuple(k for k in loose if sentence.is_word(k))
    return Phrase(sentence, first, last, pack, inside, found, words, main(sentence, first, last, found, pack))


def offices(sentence: Sentence, first: int, last: int, pack: Pack) -> Iterator[tuple[int, int, Office]]:
    """The words of office in a phrase."""
    k = first
    while k < last:
        found = pack.offices.at(sentence.words, k)
        if found and found[1] <= last and _in_name(sentence, k, found[1], first, last, pack):
            k = found[1]
            continue
        if found and found[1] <= last:
            yield k, found[1], found[0]
            k = found[1]
            continue
        for ending, office in pack.office_endings:
            if sentence.words[k].endswith(ending):  # Verteidigungs|ministerium
                yield k, k + 1, office
                break
        k += 1


def _in_name(sentence: Sentence, start: int, end: int, first: int, last: int, pack: Pack) -> bool:
    """A word of office in the midst of a name: National | Hospital | Council."""
    grammar = pack.grammar
    if not grammar.head_last or grammar.nouns_capitalised or start == first or end == last:
        return False
    capitals = all(sentence.is_word(k) and sentence.surfaces[k][0].isupper() for k in (start - 1, start, end))
    return capitals and pack.offices.at(sentence.words, end) is None


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
        bodies = [one for one in ahead if one[2].role is not Role.REFERENCE]
        return (bodies or ahead or speaking[:1])[-1][2]  # the civil protection | agency
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
        if office.national:
            return of_state(office, places[0].institution.origin) if places else None
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


def of_state(office: Office, state: str) -> Origin:
    """The central bank of a state, by its own name where it is known."""
    return Origin(national().get((office.national, state), f"{office.body} of {state}"), office.national, (office.id,))


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
    if name := own_name(sentence, first, phrase.last, phrase.pack):
        return sentence.between(*name).text
    office = phrase.main
    if office and office.role is Role.REFERENCE and phrase.pack.grammar.head_last:
        start, end, _ = phrase.offices[-1]
        plain = not sentence.surfaces[start][0].isupper()  # not: the Dockers Union
        if (
            plain
            and end == phrase.last
            and first < start == end - 1
            and _names_from(sentence, start, phrase.pack, first) == first
        ):
            return sentence.between(first, start).text  # the | Dockers | union
    locality = [
        phrase.pack.concepts.get(sentence.low(k)) in shared_localities() for k in phrase.loose
    ]  # the city's | mayor
    if office and office.body and not phrase.names() and all(map(or_, locality, map(phrase.is_name, phrase.loose))):
        return office.body
    return sentence.between(first, phrase.last).text


def introduced(sentence: Sentence, k: int, pack: Pack) -> tuple[int, int] | None:
    """What stands before the name that ends at token ``k``: the harbour's pilot | Ana Terek."""
    end = _names_from(sentence, k + 1, pack)
    start = end
    while start > max(0, end - LONGEST_OFFICE) and _describes(sentence, start - 1, pack):
        start -= 1
    return (start, end) if start < end else None


def _describes(sentence: Sentence, k: int, pack: Pack) -> bool:
    if not sentence.is_word(k):
        return is_possessive(sentence, k)
    return sentence.low(k) not in pack.grammar.function or sentence.low(k) in pack.grammar.of


def employer(phrase: Phrase) -> tuple[int, int] | None:
    """For whom somebody speaks who is named behind: the Orrin Port | spokesman Rui Terek, the LPN's | Rui Terek."""
    sentence, pack = phrase.sentence, phrase.pack
    end = _names_from(sentence, phrase.last, pack, phrase.first)
    if not pack.grammar.head_last or not phrase.first < end < phrase.last:
        return None
    role = end
    while role > phrase.first and sentence.is_word(role - 1) and sentence.surfaces[role - 1][0].islower():
        role -= 1
    if not shared_particles().isdisjoint(sentence.words[role:end]):
        return None  # Gazeta | do | Sarvela
    if role == end and not (is_possessive(sentence, end - 1) and sentence.surfaces[end - 2].isupper()):
        return None  # the Weavers' | Guild
    last = role - (role == end)
    named = phrase.first < last and _names_from(sentence, last, pack, phrase.first) < last
    opens = last - phrase.first == 1 and sentence.low(phrase.first) in sentence.words[:1]
    known = any(one.first < last for one in phrase.mentions) or any(a < last for a, _, _ in phrase.offices)
    sure = known or sentence.surfaces[phrase.first].isupper() or not opens
    return (phrase.first, last) if named and sure else None


def own_name(sentence: Sentence, first: int, last: int, pack: Pack) -> tuple[int, int] | None:
    """The name that closes a phrase, right behind what it is: mining company | Andes Metal; not league of | Arvelos."""
    start = _names_from(sentence, last, pack, first)
    before = start - 1
    said = first < start < last and sentence.is_word(before) and sentence.low(before) not in pack.grammar.function
    return (start, last) if said else None


def _names_from(sentence: Sentence, end: int, pack: Pack, first: int = 0) -> int:
    """Where the names begin that stand right before a token."""
    while end > first and _is_name(sentence, end - 1, pack):
        end -= 1
    return end


def _is_name(sentence: Sentence, k: int, pack: Pack) -> bool:
    if not sentence.is_word(k) or not sentence.surfaces[k][0].isupper() or sentence.low(k) in pack.grammar.function:
        return False
    return not (pack.grammar.nouns_capitalised and is_listed(sentence.low(k), pack))


def named_as(sentence: Sentence, office: Office, pack: Pack) -> str | None:
    """The name that a sentence gives right beside such an office: the carmaker | Varento; the | Dockers union."""
    for start, end, found in offices(sentence, 0, len(sentence.tokens), pack):
        apart = not pack.grammar.head_last and is_content(sentence, end, pack) and not _is_name(sentence, end, pack)
        first = end + apart  # la operadora | neerlandesa | Telvano
        last = first
        while last < len(sentence.tokens) and _is_name(sentence, last, pack):
            last += 1
        if found is office and last > first:
            return sentence.between(first, last).text
        if found is office and pack.grammar.head_last and (first := _names_from(sentence, start, pack)) < start:
            return sentence.between(first, start).text
    return None


def apposition(sentence: Sentence, k: int, pack: Pack) -> tuple[int, int] | None:
    """What stands between marks behind a name: Ana Ruiz, | head of the nurses' union |, said."""
    if sentence.low(k) not in {",", "–", "—", "("}:
        return None
    start = end = k + 1
    while end < len(sentence.tokens) and sentence.low(end) not in STOPS:
        end += 1
    start = sentence.past(pack.grammar.determiners, start, end)
    return (start, end) if start < end else None
