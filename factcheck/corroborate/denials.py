"""Which claims a denial without a figure contests.

A denial reaches a claim of another origin in an article of its story when what it denies is what the claim counts, that
is, when it names

- the claim's concept, or one above it ("weapons" reaches shells), in its own article or where the denier is a party to
  the claim;
- a concept that the claim's fact is counted beside, where the denier is a party to the claim (containers of shells);
- a transfer ("the arms shipments"), where the denier is named as giver or receiver of what the claim counts;
- the claim's item word, in its own article, where it names no concept that is known.

A denial that does not say what it denies ("the Kremlin rejects the accusation") answers the sentence before it, or its
own; elsewhere in its article it reaches only claims to which the denier is a party.

It then also reaches the other claims of the same fact, except those that agree with a figure of the denier's own: who
says 41 and denies 65 does not contest another who says 41. A denial of anything else reaches nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import regex

from extractors.claims import Article, Denial, Reading, Span
from factcheck.corroborate import intervals, names
from factcheck.corroborate.rules import Rules
from factcheck.corroborate.statements import Statement
from factcheck.ids import denial_id

_WORD = regex.compile(r"[\p{L}\p{M}]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Contest:
    """One denial against one claim."""

    denial_id: str
    claim_id: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Denied:
    """A denial with its deniers' keys and the concepts that it rejects."""

    denial: Denial
    article: Article
    deniers: frozenset[str]

    def by(self) -> str:
        who = " and ".join(self.denial.origins) or (self.denial.source.text if self.denial.source else "it is denied:")
        return f"{who}: “{self.denial.sentence.text.strip()}”"


def contests(
    readings: Iterable[Reading],
    groups: Sequence[Sequence[Statement]],
    stories: Mapping[str, frozenset[str]],
    rules: Rules,
) -> list[Contest]:
    """Every denial against every claim that it reaches."""
    counted = _counted(groups)
    by_article: dict[str, list[tuple[Statement, Sequence[Statement]]]] = defaultdict(list)
    for members in groups:
        for one in members:
            by_article[one.article.article_id].append((one, members))
    found: dict[tuple[str, str], Contest] = {}
    for denied in _denials(readings, rules):
        for article_id in stories[denied.article.article_id]:
            for one, members in by_article[article_id]:
                if _reaches(denied, one, _beside(members, counted), rules):
                    found.update(_spread(denied, members))
    return [found[key] for key in sorted(found)]


def _denials(readings: Iterable[Reading], rules: Rules) -> Iterable[_Denied]:
    for reading in readings:
        for denial in reading.denials:
            said = denial.origins or ((denial.source.text,) if denial.source else ())
            deniers = frozenset(names.fold(rules.institution(name)) for name in said)
            yield _Denied(denial=denial, article=reading.article, deniers=deniers)


def _sentence(one: Statement) -> tuple[str, int]:
    return one.article.article_id, one.claim.sentence.start


def _counted(groups: Iterable[Iterable[Statement]]) -> Mapping[tuple[str, int], frozenset[str]]:
    """Sentence → the concepts that its claims count."""
    found: dict[tuple[str, int], set[str]] = defaultdict(set)
    for members in groups:
        for one in members:
            found[_sentence(one)] |= {one.subject} if one.subject else set()
    return {sentence: frozenset(subjects) for sentence, subjects in found.items()}


def _beside(members: Iterable[Statement], counted: Mapping[tuple[str, int], frozenset[str]]) -> frozenset[str]:
    """The concepts counted in any sentence of a fact."""
    return frozenset[str]().union(*(counted[_sentence(one)] for one in members))


def _reaches(denied: _Denied, one: Statement, beside: frozenset[str], rules: Rules) -> bool:
    if _is_denier(denied, one):
        return False
    here, party = one.article is denied.article, _is_party(denied, one, rules)
    if rejected := frozenset(denied.denial.concepts):
        if party and one.claim.parties and any(({act} | rules.above(act)) & rules.transfers for act in rejected):
            return True
        counted = (beside if party else frozenset()) | ({one.subject} if one.subject else frozenset())
        return (here or party) and any(({subject} | rules.above(subject)) & rejected for subject in counted)
    if not here:
        return False
    if denied.denial.denied is not None and _names_item(denied.denial.denied, one):
        return True
    return denied.denial.denied is None and (_follows(denied.denial, one) or party)


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


def _is_party(denied: _Denied, one: Statement, rules: Rules) -> bool:
    """The denier gives or receives; where the claim names no parties, its sentence names the denier."""
    if one.claim.parties is None:
        deniers = frozenset[str]().union(*map(names.keys, denied.denial.origins))
        return bool(deniers & set(one.named))
    acting = {one.claim.parties.giver, one.claim.parties.receiver}
    return any(names.fold(rules.institution(name)) in denied.deniers for name in acting if name)


def _spread(denied: _Denied, members: Sequence[Statement]) -> dict[tuple[str, str], Contest]:
    own = [one for one in members if _is_denier(denied, one)]
    name = denial_id(denied.article.article_id, denied.denial)
    return {
        (name, one.claim_id): Contest(denial_id=name, claim_id=one.claim_id, why=f"{denied.by()} against {one.says()}")
        for one in members
        if not _is_denier(denied, one) and not any(intervals.meeting(one.claim, said.claim).meet for said in own)
    }
