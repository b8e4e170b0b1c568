"""Canonical names: the concepts of items, the institutions that a sentence names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extractors.languages.concepts import LONGEST, PERSON
from extractors.languages.institutions import CITY, STATE
from extractors.languages.pack import Institution, Pack
from extractors.languages.shared import shared_fate_words, shared_fates
from extractors.segment import Sentence


def concept_of(sentence: Sentence, head: int, pack: Pack) -> str | None:
    """The concept of an item by its head; a name of several words before a shorter one."""
    low = sentence.low
    concept = next((pack.concepts[name] for name in _around(sentence, head, pack) if name in pack.concepts), None)
    if concept != PERSON:
        return concept
    k = head + 1
    while low(k) in pack.grammar.auxiliaries or low(k) in pack.grammar.adverbs:
        k += 1
    return pack.concepts[low(k)] if low(k) in pack.people else concept  # people have been | displaced


def are_a_people(sentence: Sentence, head: int | None, pack: Pack) -> bool:
    """What is counted is the people of a state: 9 000 | Congolais."""
    found = pack.institutions.at(sentence.surfaces, head) if head is not None else None
    return found is not None and found[0].kind == STATE


def _around(sentence: Sentence, head: int, pack: Pack) -> Iterator[str]:
    """The names that a head may be part of, the longest first: power | plants, waves | of heat, plants."""
    for more in range(LONGEST - 1, 0, -1):
        if pack.grammar.head_last and head >= more:
            yield _joined(sentence.words[head - more : head + 1])
        yield _joined(sentence.words[head : head + more + 1])
    yield sentence.low(head)


def _joined(words: list[str]) -> str:
    return " ".join(words).replace("' ", "'")  # demandeurs d' | asile


def concept_behind(sentence: Sentence, k: int, pack: Pack) -> str | None:
    """What became of those counted, where no noun says who they were: 40 | killed."""
    return pack.concepts[sentence.low(k)] if sentence.low(k) in pack.people else None


def befallen(sentence: Sentence, k: int, pack: Pack) -> str | None:
    """What became of those counted, where its verb stands before token ``k``: killing | 40, e feriu | 12."""
    verb = sentence.low(k - 1)
    noun = pack.concepts.get(verb)
    return shared_fate_words(pack.code).get(verb) or (noun if noun in shared_fates() else None)


@dataclass(frozen=True, slots=True)
class Mention:
    """An institution named at tokens ``first`` to ``last``."""

    first: int
    last: int
    institution: Institution

    @property
    def name(self) -> str:
        """The whole that it is a part of: its origin."""
        return self.institution.origin


def mentions(sentence: Sentence, pack: Pack) -> list[Mention]:
    """Every institution that a sentence names, in order."""
    found: list[Mention] = []
    surfaces, names = sentence.surfaces, pack.institutions
    for i in _openings(sentence, pack):
        match = names.at(surfaces, i)
        if match is None and i == 0:
            match = names.at([sentence.words[0], *surfaces[1:]], 0)  # Russische Behörden
        if match is None and pack.compound_names:
            head = names.at([surfaces[i].partition("-")[0]], 0)  # US-Regierung
            match = (head[0], i + 1) if head else None
        if match is not None and (not found or found[-1].last <= i):
            found.append(Mention(i, match[1], match[0]))
    return found


def _openings(sentence: Sentence, pack: Pack) -> list[int]:
    """The words at which a name may begin."""
    surfaces = sentence.surfaces
    found = set(pack.institutions.starts(surfaces))
    if surfaces and sentence.words[0] != surfaces[0]:
        found.add(0)
    if pack.compound_names:
        found |= {i for i, surface in enumerate(surfaces) if "-" in surface}
    return sorted(found)


def named(found: Iterable[Mention], first: int, last: int) -> tuple[str, ...]:
    """The institutions named in tokens ``first`` to ``last``, each once; a town is a place and says nothing."""
    inside = (one.name for one in found if first <= one.first and one.last <= last and one.institution.kind != CITY)
    return tuple(dict.fromkeys(inside))
