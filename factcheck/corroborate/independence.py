"""Are two origins two, and witnesses at all? Not known is not yes: who may be one with the other supports nothing."""

from __future__ import annotations

import regex

from extractors.languages import shared
from factcheck.corroborate.names import fold, key
from factcheck.corroborate.origins import STATE, Origin, Voice
from factcheck.corroborate.verdict import Verdict, no, unknown, yes

AUTHORITIES = "authorities"
RULING = frozenset({STATE, "government", AUTHORITIES})


def independent(a: Origin, b: Origin) -> Verdict:
    if a.key == b.key:
        return no(f"both are {a.name}")
    for one in (a, b):
        if one.voice in {Voice.OUTLET, Voice.ACTING}:
            return unknown(f"{one.name} does not say who knows it")
        if one.voice in {Voice.NOBODY, Voice.VAGUE} or _may_be_any(one):
            return unknown(f"it is not known who “{one.name}” is")
        if one.voice is Voice.PERSON:
            return unknown(f"for whom “{one.name}” speaks is not told")
    if may_be_one(a, b):
        return unknown(f"“{a.name}” and “{b.name}” may be one institution or its part")
    return yes(f"{a.name} and {b.name} are two institutions")


def _may_be_any(one: Origin) -> bool:
    """Authorities, without a place."""
    return one.voice is Voice.OFFICE and one.kind == AUTHORITIES


def may_be_one(a: Origin, b: Origin) -> bool:
    """Two names under which one body may go: who may only have changed its figure contradicts nobody."""
    if not {Voice.WORDED, Voice.PERSON}.isdisjoint({a.voice, b.voice}):
        return _alike(a.name, b.name)
    if Voice.OFFICE in {a.voice, b.voice}:
        ruling = [one.kind in RULING or shared.shared_bodies().get(one.kind, False) for one in (a, b)]
        return a.kind == b.kind or all(ruling)
    return a.kind == b.kind and a.kind in shared.shared_bodies() and not _both_placed(a, b)


def _both_placed(a: Origin, b: Origin) -> bool:
    return all(one.name.startswith(f"{one.kind} of ") for one in (a, b))


def _alike(a: str, b: str) -> bool:
    """They share a word, or one may be the other's initials."""
    words_a, words_b = (frozenset(key(word) for word in regex.findall(r"\p{L}{3,}", name)) for name in (a, b))
    return bool(words_a & words_b) or _initials(a, b) or _initials(b, a)


def _initials(short: str, name: str) -> bool:
    return short.isupper() and fold(short) == "".join(fold(word)[:1] for word in regex.findall(r"\p{Lu}\p{L}*", name))
