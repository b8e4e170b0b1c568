"""Which claims a denial without a figure contests.

A denial reaches a claim of another origin in an article of its story when what it denies is what the claim tells:

- a handing over ("any transfer of weapons"), where the claim's fact is told as one in which the denier gives or
  receives, and counts such things or is counted beside them (containers of shells; not the voyages of ships);
- in its own article also such things by themselves, where the same origin told of the handing over;
- any other concept: what the claim counts, or one above it, in its own article or where the denier is a party to it;
- the claim's item word, in its own article, where it names no concept that is known.

A denial that does not say what it denies ("the Kremlin rejects the accusation", "denied the figure") answers the
sentence before it, or its own; "the Kremlin denies it" also reaches claims of its article to which the denier is a
party.

It then also reaches the other claims of the same fact, except those that agree with a figure of the denier's own: who
says 41 and denies 65 does not contest another who says 41. A denial of anything else reaches nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import regex

from extractors.claims import Article, Denial, Span
from extractors.languages import shared
from factcheck.corroborate import intervals, lexicon, names
from factcheck.corroborate.before import Contest
from factcheck.corroborate.origins import STATE, Voice, part_of_a_state
from factcheck.corroborate.rules import Rules
from factcheck.corroborate.scenes import Scene
from factcheck.corroborate.statements import Statement
from factcheck.ids import denial_id

_WORD = regex.compile(r"[\p{L}\p{M}]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Denied:
    """A denial with its deniers' keys.

    office   one of them speaks for a state that is not named.
    bare     it does not say what it denies.
    """

    denial: Denial
    article: Article
    deniers: frozenset[str]
    office: bool
    bare: bool

    def by(self) -> str:
        who = " and ".join(self.denial.origins) or (self.denial.source.text if self.denial.source else "it is denied:")
        return f"{who}: “{self.denial.sentence.text.strip()}”"


@dataclass(frozen=True, slots=True)
class _Told:
    """A fact as its claims tell it.

    counted   what they count, and all that this is a kind of.
    beside    the same of all that their sentences name.
    handed    the claims told as a handing over.
    """

    members: Sequence[Statement]
    counted: frozenset[str]
    beside: frozenset[str]
    handed: tuple[Statement, ...]

    @classmethod
    def of(cls, members: Sequence[Statement], rules: Rules) -> _Told:
        counted = {name for one in members for name in (one.concept, one.fate) if name}
        beside = counted.union(*(one.scene.going_on(one.claim) for one in members))
        handed = tuple(one for one in members if _is_handed(one, rules))
        return cls(members, _closure(counted, rules), _closure(beside, rules), handed)


def _is_handed(one: Statement, rules: Rules) -> bool:
    """Its sentence says who gives or receives, or names a handing over."""
    same = (claim for claim in one.scene.claims if claim.sentence.start == one.claim.sentence.start)
    return any(claim.parties for claim in same) or bool(_closure(one.themes, rules) & rules.transfers)


def _closure(concepts: Iterable[str], rules: Rules) -> frozenset[str]:
    concepts = frozenset(concepts)
    return concepts.union(*(rules.above(concept) for concept in concepts))


def contests(
    scenes: Iterable[Scene],
    statements: Iterable[Statement],
    groups: Sequence[Sequence[Statement]],
    stories: Mapping[str, frozenset[str]],
    rules: Rules,
) -> Mapping[str, list[Contest]]:
    """The denials that reach each claim of these groups; the statements are those of all articles at hand."""
    own: dict[str, list[Statement]] = defaultdict(list)
    for one in statements:
        own[one.article.article_id].append(one)
    by_article: dict[str, list[tuple[Statement, _Told]]] = defaultdict(list)
    for told in (_Told.of(members, rules) for members in groups):
        for one in told.members:
            by_article[one.article.article_id].append((one, told))
    found: dict[tuple[str, str], Contest] = {}
    for denied in _denials(scenes, rules):
        for article_id in stories[denied.article.article_id]:
            for one, told in by_article[article_id]:
                if _may_be_denier(denied, one):
                    continue
                if _reaches(denied, one, told, rules) or _told_by_one(denied, one, own[article_id], rules):
                    found.update(_spread(denied, told.members))
    by_claim: dict[str, list[Contest]] = defaultdict(list)
    for _, contest in sorted(found.items()):
        by_claim[contest.claim_id].append(contest)
    return by_claim


def _denials(scenes: Iterable[Scene], rules: Rules) -> Iterable[_Denied]:
    for scene in scenes:
        for denial in scene.denials:
            said = denial.origins or ((denial.source.text,) if denial.source else ())
            deniers = frozenset(names.fold(rules.institution(name)) for name in said)
            lang = (scene.article.lang or "").split("-")[0]
            office = any(name in shared.shared_bodies() or part_of_a_state(name, lang) for name in said)
            bare = denial.denied is None or lexicon.says_nothing_more(denial.denied.text, scene.article.lang)
            yield _Denied(denial=denial, article=scene.article, deniers=deniers, office=office, bare=bare)


def _acts(denied: _Denied, rules: Rules) -> tuple[frozenset[str], frozenset[str]]:
    """What is denied: the acts of handing over, and the things."""
    rejected = frozenset(denied.denial.concepts)
    acts = frozenset(one for one in rejected if _closure({one}, rules) & rules.transfers)
    return acts, rejected - acts


def _reaches(denied: _Denied, one: Statement, told: _Told, rules: Rules) -> bool:
    acts, things = _acts(denied, rules)
    if acts:
        party = any(_is_party(denied, other, rules) for other in told.handed)
        return (party or _names_deniers(denied, one)) and (not things or bool(things & told.beside))
    here, party = one.article is denied.article, _is_party(denied, one, rules)
    if things:
        acting = party and one.claim.parties is not None
        counted = told.beside if acting else _closure(filter(None, (one.concept, one.fate)), rules)
        return (here or acting) and bool(things & counted)
    if not here:
        return False
    if denied.denial.denied is not None and _names_item(denied.denial.denied, one):
        return True
    return (denied.bare and _follows(denied.denial, one)) or (denied.denial.denied is None and party)


def _names_deniers(denied: _Denied, one: Statement) -> bool:
    """All who deny stand in its sentence, two at least: what is told of them is between them."""
    named = [names.keys(name) & set(one.named) for name in denied.denial.origins]
    return len(named) > 1 and all(named)


def _told_by_one(denied: _Denied, one: Statement, own: Sequence[Statement], rules: Rules) -> bool:
    """Who tells in one article of a handing over and of such things, tells of the things handed over."""
    acts, things = _acts(denied, rules)
    if not acts or not things or one.article is not denied.article:
        return False
    if not things & _closure({one.concept} if one.concept else (), rules):
        return False
    return any(other.origin.key == one.origin.key and _is_handed(other, rules) for other in own)


def _names_item(denied: Span, one: Statement) -> bool:
    words = {names.fold(word) for word in _WORD.findall(denied.text)}
    return one.claim.item is not None and names.fold(one.claim.item.text) in words


def _follows(denial: Denial, one: Statement) -> bool:
    """The denial stands in the claim's sentence, after the figure, or in the next."""
    between = one.article.text[one.claim.sentence.end : denial.sentence.start]
    same = one.claim.sentence.start == denial.sentence.start
    return one.claim.end <= denial.cue.start and (same or not between.strip())


def _is_denier(denied: _Denied, one: Statement) -> bool:
    return names.fold(one.origin.name) in denied.deniers


def _may_be_denier(denied: _Denied, one: Statement) -> bool:
    """An office without a place may be that of the state that denies, or the reverse."""
    if _is_denier(denied, one):
        return True
    office = one.origin.voice is Voice.OFFICE
    own = one.origin.kind == STATE or shared.shared_bodies().get(one.origin.kind, False)
    return own and (denied.office or (office and any(map(names.is_country, denied.denial.origins))))


def _is_party(denied: _Denied, one: Statement, rules: Rules) -> bool:
    """All who deny give or receive; where the claim names no parties, its sentence names the denier."""
    if one.claim.parties is None:
        deniers = frozenset[str]().union(*map(names.keys, denied.denial.origins))
        return bool(deniers & set(one.named))
    who = (one.claim.parties.giver, one.claim.parties.receiver)
    acting = {names.fold(rules.institution(name)) for name in who if name}
    return denied.deniers <= acting if len(acting) > 1 else bool(denied.deniers & acting)


def _spread(denied: _Denied, members: Sequence[Statement]) -> dict[tuple[str, str], Contest]:
    own = [one for one in members if _is_denier(denied, one) or (denied.office and _may_be_denier(denied, one))]
    name = denial_id(denied.article.article_id, denied.denial)
    return {
        (name, one.claim_id): Contest(denial_id=name, claim_id=one.claim_id, why=f"{denied.by()} against {one.says()}")
        for one in members
        if not _may_be_denier(denied, one) and not any(intervals.meet(one.measured, said.measured).meet for said in own)
    }
