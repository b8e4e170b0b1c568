"""Whose knowledge a figure is, and whether two origins are independent.

A canonical origin is an institution. Any other is the words of its source: they can be compared within one language
only, only when they carry a name ("officials" may be anybody), and not with a state, of which they may be a part.
A figure in the writer's own voice has its publisher as origin, but an outlet is a witness to nothing: it neither
supports nor is supported.

What an outlet printed is known from those whom it cites. So a claim that cites an outlet is traced, within its fact,
to those whom that outlet cites; outlets that cite one another in a circle have no origin at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

import regex

from extractors.claims import Article, Claim
from factcheck.corroborate.names import fold, is_country, key
from factcheck.corroborate.rules import Rules
from factcheck.corroborate.verdict import Verdict, no, unknown, yes


class Voice(Enum):
    """How an origin is known."""

    NAMED = "named"  # a canonical institution
    WORDED = "worded"  # the words of the source, which carry a name
    VAGUE = "vague"  # the words of the source, without any name: "officials"
    OUTLET = "outlet"  # a publisher, citing nobody or cited by another
    NOBODY = "nobody"  # neither source nor publisher is known


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """``key`` is the same for the same origin; ``name`` is for people; ``lang`` is that of a worded name."""

    key: str
    name: str
    voice: Voice
    lang: str | None = None


def publishers(articles: Iterable[Article]) -> frozenset[str]:
    return frozenset(fold(article.publisher) for article in articles if article.publisher)


def origin(claim: Claim, article: Article, outlets: frozenset[str], rules: Rules) -> Origin:
    """Whose knowledge ``claim`` is, as far as its own article says."""
    name = claim.origin or (claim.source.text if claim.source else article.publisher)
    if name is None:
        return Origin(key=f"nobody {article.article_id}", name="unknown", voice=Voice.NOBODY)
    if fold(name) in outlets:
        return Origin(key=f"outlet {fold(name)}", name=name, voice=Voice.OUTLET)
    if claim.origin is not None and (claim.origin in rules.institutions or is_country(claim.origin)):
        name = rules.institution(claim.origin)
        return Origin(key=f"named {fold(name)}", name=name, voice=Voice.NAMED)
    lang = (article.lang or "").split("-")[0] or None
    voice = Voice.WORDED if _carries_name(claim, article.text) else Voice.VAGUE
    return Origin(key=f"worded {fold(name)}", name=name, voice=voice, lang=lang)


_CAPITAL = regex.compile(r"(?<!^)\b\p{Lu}|^\p{Lu}\p{Lu}")


def _carries_name(claim: Claim, text: str) -> bool:
    """A capital inside the phrase, or at its start where the phrase does not begin the sentence."""
    if claim.origin is not None and _CAPITAL.search(claim.origin):
        return True
    if claim.source is None:
        return False
    opens = not text[claim.sentence.start : claim.source.start].strip(" \n\"'“«»—–-")
    return bool(_CAPITAL.search(claim.source.text)) or (claim.source.text[:1].isupper() and not opens)


def trace(cited: Iterable[tuple[str | None, Origin]]) -> Mapping[str, Origin]:
    """Outlet's key → whose knowledge its figure is, from each claim's publisher and origin within one fact.

    An outlet that leads back to itself, or that cites several, keeps no origin: both end as ``NOBODY``.
    """
    sources: dict[str, set[Origin]] = {}
    for publisher, origin in cited:
        own = f"outlet {fold(publisher or '')}"
        if origin.key != own:
            sources.setdefault(own, set()).add(origin)
    return {outlet: _follow(outlet, sources) for outlet in sources}


CIRCLE = "circle"


def _follow(outlet: str, sources: Mapping[str, set[Origin]]) -> Origin:
    seen = [outlet]
    while True:
        cited = sources[seen[-1]]
        if len(cited) > 1:
            return Origin(key=seen[-1], name=seen[-1].removeprefix("outlet "), voice=Voice.OUTLET)
        (found,) = cited
        if found.key in seen:
            loop = sorted(seen[seen.index(found.key) :])
            return Origin(key=f"{CIRCLE} {loop[0]}", name=found.name, voice=Voice.NOBODY)
        if found.key not in sources:
            return found
        seen.append(found.key)


def independent(a: Origin, b: Origin) -> Verdict:
    """Whether two origins are known to be two, and witnesses at all."""
    if a.key == b.key:
        return no(f"both are {a.name}")
    for one in (a, b):
        if one.voice is Voice.OUTLET:
            return unknown(f"{one.name} does not say who knows it")
        if one.voice in {Voice.NOBODY, Voice.VAGUE}:
            return unknown(f"it is not known who “{one.name}” is")
    if a.voice is b.voice is Voice.NAMED:
        return yes(f"{a.name} and {b.name} are two institutions")
    if a.lang and b.lang and a.lang != b.lang:
        return unknown(f"“{a.name}” and “{b.name}” may be one name in two languages")
    if is_country(a.name) or is_country(b.name) or _alike(a.name, b.name):
        return unknown(f"“{a.name}” and “{b.name}” may be one institution or its part")
    return yes(f"{a.name} and {b.name} are named as two")


def _alike(a: str, b: str) -> bool:
    """They share a word, or one may be the other's initials."""
    words_a, words_b = (frozenset(key(word) for word in regex.findall(r"\p{L}{3,}", name)) for name in (a, b))
    return bool(words_a & words_b) or _initials(a, b) or _initials(b, a)


def _initials(short: str, name: str) -> bool:
    return short.isupper() and fold(short) == "".join(fold(word)[:1] for word in regex.findall(r"\p{Lu}\p{L}*", name))
