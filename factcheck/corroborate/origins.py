"""Whose knowledge a figure is.

A canonical origin is an institution, or an office with its place ("police of Harwick"), one in every language. An
office without a place ("the ministry") is taken for the state that its article begins with, where it speaks for one.
Any other origin is the words of its source: they can be told apart from others where they carry a name or say what body
it is ("the tenants' association"); "officials", and who asks not to be named, may be anybody. A person of whom is not
told for whom they speak may speak for anybody quoted beside them, or elsewhere. A figure in the writer's own voice has
its publisher as origin, but an outlet is a witness to nothing: it neither supports nor is supported.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

import regex

from extractors import languages
from extractors.claims import Article, Claim
from extractors.languages import concepts, nouns, shared
from extractors.languages.context_entries import Role
from extractors.languages.spelling import cut
from factcheck.corroborate import names
from factcheck.corroborate.names import fold
from factcheck.corroborate.rules import Rules
from factcheck.corroborate.scenes import Scene


class Voice(Enum):
    """How an origin is known."""

    NAMED = "named"  # a canonical institution, or an office with its place
    OFFICE = "office"  # an office without a place: "the police"
    WORDED = "worded"  # the words of the source, which carry a name or say what body it is
    PERSON = "person"  # the words of the source, which name a person and no body
    VAGUE = "vague"  # the words of the source, without any name: "officials"
    ACTING = "acting"  # an institution whose own act the writer tells, without saying who knows it
    OUTLET = "outlet"  # a publisher, citing nobody or cited by another
    NOBODY = "nobody"  # neither source nor publisher is known


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """``key`` is the same for the same origin; ``name`` is for people; ``lang`` is that of a worded name.

    kind   what it is ("state", "police", "ngo"), where that is known.
    """

    key: str
    name: str
    voice: Voice
    lang: str | None = None
    kind: str = ""


OF = " of "
STATE = "state"


def origin(claim: Claim, found: Scene, outlets: frozenset[str], rules: Rules) -> Origin:
    """Whose knowledge ``claim`` is, as far as its own article says."""
    whose = _whose(claim, found, outlets, rules)
    acts = claim.source is None and claim.origin is not None and whose.voice is not Voice.OUTLET
    return replace(whose, voice=Voice.ACTING) if acts else whose


def _whose(claim: Claim, found: Scene, outlets: frozenset[str], rules: Rules) -> Origin:
    article, state = found.article, _state_told_of(claim.place, found.here(claim), found.lead)
    if claim.source and _stays_unnamed(claim, article.lang):
        return Origin(key=f"unnamed {article.article_id}", name=claim.source.text, voice=Voice.VAGUE)
    name = called(claim, article, rules)
    if name is None:
        return Origin(key=f"nobody {article.article_id}", name="unknown", voice=Voice.NOBODY)
    lang = (article.lang or "").split("-")[0] or None
    if fold(name) in outlets:
        return Origin(key=f"outlet {fold(name)}", name=name, voice=Voice.OUTLET)
    if known := _institution(name, rules) or (_office(name, state) if claim.origin else None):
        return known
    if part := part_of_a_state(name, lang):
        if state:
            return _of_state(state)
        return Origin(key=f"worded {fold(name)}", name=name, voice=Voice.OFFICE, lang=lang, kind=part)
    if not _carries_name(claim, found):
        voice = Voice.WORDED if _is_body(name, lang) else Voice.VAGUE
    else:
        voice = Voice.PERSON if _may_be_person(name, article.text, lang) else Voice.WORDED
    return Origin(key=f"worded {fold(name)}", name=name, voice=voice, lang=lang)


def called(claim: Claim, article: Article, rules: Rules) -> str | None:
    """Under what name its origin goes; its publisher's, where it names none."""
    printed = claim.source.text if claim.source else ""
    name = claim.origin or printed or article.publisher
    if name is None or not rules.aliases:
        return name
    lang = (article.lang or "").split("-")[0] or None
    return rules.called(name, lang) or rules.called(printed, lang) or name


def _stays_unnamed(claim: Claim, lang: str | None) -> bool:
    """An official who asked not to be named may be anybody, and the same one may have spoken to two papers."""
    said = claim.sentence.text.casefold()
    return any(form in said for form in shared.shared_unnamed((lang or "").split("-")[0]))


def _institution(name: str, rules: Rules) -> Origin | None:
    if name not in rules.institutions and not names.is_country(name):
        return None
    whole = rules.institution(name)
    kind = STATE if names.is_country(whole) else rules.kinds.get(whole, "")
    return Origin(key=f"named {fold(whole)}", name=whole, voice=Voice.NAMED, kind=kind)


def _office(name: str, state: str | None) -> Origin | None:
    """An office by its canonical name, "police of Harwick" or "police"."""
    body, placed, _ = name.partition(OF)
    speaks_for_state = shared.shared_bodies().get(body)
    if speaks_for_state is None:
        return None
    if placed:
        return Origin(key=f"named {fold(name)}", name=name, voice=Voice.NAMED, kind=body)
    if speaks_for_state and state:
        return _of_state(state)
    return Origin(key=f"office {body}", name=name, voice=Voice.OFFICE, kind=body)


def part_of_a_state(name: str, lang: str | None) -> str | None:
    """What office the words of a source begin or end with, where it speaks for a state: the Interior Ministry."""
    if lang not in languages.known():
        return None
    offices, words = languages.load(lang).offices, list(cut(name.casefold()))
    found = (offices.at(words, at) for at in range(len(words)))
    return next((one[0].body for one in found if one and one[0].role is Role.PART), None)


def _state_told_of(place: str | None, here: frozenset[str], lead: frozenset[str]) -> str | None:
    """The code of the state that "the ministry" is of: where the figure holds, else the one the article begins with.

    Not known where the lead names several, or the sentence another one.
    """
    if place and names.is_country(place):
        return next(iter(names.keys(place)), None)
    told, begun = ([key for key in known if names.is_code(key)] for known in (here, lead))
    return begun[0] if len(begun) == 1 and set(told) <= set(begun) else None


def _of_state(code: str) -> Origin:
    state = names.country(code)
    return Origin(key=f"named {fold(state)}", name=state, voice=Voice.NAMED, kind=STATE)


_CAPITAL = regex.compile(r"(?<!^)\b\p{Lu}|^\p{Lu}\p{Lu}")
_WORD = regex.compile(r"[\p{L}\p{M}]{4,}")
_NAME = regex.compile(r"[\p{L}\p{M}]+(?:[-'’][\p{L}\p{M}]+)*")


def _carries_name(claim: Claim, found: Scene) -> bool:
    """A capital inside the phrase, or at its start where it does not begin the sentence; that of a noun is none."""
    if claim.source and found.nouns_capitalised:
        return any(names.inside(at, [claim.source]) for at, _ in found.everyone)
    if claim.origin is not None and _CAPITAL.search(claim.origin):
        return True
    if claim.source is None:
        return False
    opens = not found.article.text[claim.sentence.start : claim.source.start].strip(" \n\"'“«»—–-")
    return bool(_CAPITAL.search(claim.source.text)) or (claim.source.text[:1].isupper() and not opens)


def _is_body(name: str, lang: str | None) -> bool:
    """Two words or more that say what body it is, the head meaning neither people nor what they wrote.

    The drivers' association; not initial reports, a new study.
    """
    words = [word.casefold() for word in _WORD.findall(name)]
    if len(words) < 2 or lang not in languages.known():
        return False
    pack = languages.load(lang)
    head = words[-1] if pack.grammar.head_last else words[0]
    office = pack.offices.at([head], 0)
    return head not in concepts.people(lang) and not (office and office[0].role in WRITTEN)


def _may_be_person(name: str, text: str, lang: str | None) -> bool:
    """A title or what somebody is before a name, or nothing but a few words with capitals, or their last.

    A name with a common word in it is mostly a body's: the Varento Workers' Union.
    """
    words = _NAME.findall(name)
    if lang not in languages.known() or any(word.isupper() and len(word) > 1 for word in words):
        return False
    pack, low = languages.load(lang), [word.casefold() for word in words]
    offices = (pack.offices.at(low, at) for at in range(len(low)))
    if any(found and found[0].role in BODIES for found in offices):
        return False
    if not shared.shared_titles(lang).union(concepts.people(lang)).isdisjoint(low):
        return True
    if any(word[0].islower() and word not in shared.shared_particles() for word in words):
        return False
    if any(map(nouns.is_common(text, lang), words)):  # Rede Elétrica
        return False
    return _ends_a_name(words[0], text) if len(words) == 1 else len(words) <= LONGEST_NAME


def _ends_a_name(word: str, text: str) -> bool:
    """The text has it behind another name: spoke to Maria | Terek; not behind the first word of a sentence."""
    return regex.search(rf"(?<=[\p{{Ll}},]\s)\p{{Lu}}\p{{Ll}}+ {regex.escape(word)}\b", text) is not None


BODIES = frozenset({Role.PART, Role.BODY, Role.REFERENCE})
WRITTEN = frozenset({Role.VOICE, Role.ACCOUNT, Role.SPOKESMAN})
LONGEST_NAME = 4  # words of a person's name
