"""A claim with all that the comparison needs, worked out once for each."""

from __future__ import annotations

import calendar
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

import regex

from extractors.claims import Article, Claim, Precision, Published
from factcheck.corroborate import copies, dimensions, lexicon, names, origins
from factcheck.corroborate.evidence import Piece
from factcheck.corroborate.intervals import Measured
from factcheck.corroborate.origins import Origin
from factcheck.corroborate.rules import Rules
from factcheck.corroborate.scenes import Scene
from factcheck.corroborate.wires import Texts
from factcheck.ids import claim_id

LONG = 6  # letters: shorter words are mostly grammar

_WORD = regex.compile(r"[\p{L}\p{M}]+")


@dataclass(frozen=True, slots=True)
class When:
    """The days within which a figure's moment lies; one day for most."""

    first: date
    last: date


@dataclass(frozen=True, kw_only=True)
class Statement:
    """
    measured  its figure as an interval.
    subject   concept; where there is none, "=" and the folded item word; where it names no item, what the figure of its
              kind before it counts.
    above     all that the subject is a kind of.
    fate      what became of the people counted, or what they were doing, by their sentence; None for all else.
    deed      what was done with the things counted, by their sentence; None for people, shares and sums.
    when      None for an undated claim of an undated article. Of copies, the earliest: reprinting makes nothing newer.
    told      when its article appeared; of copies too, the earliest.
    scene     what its article names, and where.
    here      keys of the names in its sentence, and of its place; ``around``: of those before it in its paragraph;
              ``fronted``: of those with which its sentence sets out.
    another   the events that its sentence says are others than its article's.
    resumes   the claim before it in its article that counts the same, where its own sentence names no place or parties.
    named     keys of all names in the sentence, in their order.
    themes    concepts that the sentence names besides the subject.
    rests_on  the pieces of evidence that it is said to rest on.
    words     stems of the sentence's longer words, without names, source, cue and item: what happened.
    copy      id shared by the copies of one sentence.
    """

    claim_id: str
    claim: Claim
    measured: Measured
    article: Article
    subject: str | None
    above: frozenset[str]
    fate: str | None
    deed: str | None
    origin: Origin
    when: When | None
    told: When | None
    scene: Scene
    here: frozenset[str]
    around: frozenset[str]
    fronted: frozenset[str]
    another: frozenset[str]
    resumes: str | None
    named: tuple[str, ...]
    themes: frozenset[str]
    rests_on: tuple[Piece, ...]
    words: frozenset[str]
    copy: str

    @cached_property
    def concept(self) -> str | None:
        """The subject where it is a concept."""
        return None if self.subject is None or self.subject.startswith("=") else self.subject

    @cached_property
    def language(self) -> str:
        return (self.article.lang or "").split("-")[0]

    @cached_property
    def setting(self) -> frozenset[str]:
        """Names of its sentence; if it has none, those before it in its paragraph; if none, those of the lead."""
        return self.here or self.around or self.scene.lead

    @cached_property
    def figure(self) -> str:
        return self.claim.figure()

    @cached_property
    def said(self) -> tuple[str, ...]:
        """What it says, whatever its id: copies are equal in it."""
        return (self.origin.key, self.figure, self.claim.unit, self.claim.sentence.text, str(self.told))

    def says(self) -> str:
        return self._said

    @cached_property
    def _said(self) -> str:
        return f"{self.origin.name}: {self.claim}"


def build(
    scenes: Iterable[Scene], outlets: Mapping[str, frozenset[str]], texts: Texts, rules: Rules
) -> list[Statement]:
    """Every claim of the articles, in the order of ids.

    outlets  article id → who published its story, folded.
    """
    statements = [
        _statement(claim, found, outlets[found.article.article_id], rules) for found in scenes for claim in found.claims
    ]
    statements.sort(key=lambda one: one.claim_id)
    return _with_copies(statements, texts)


def _statement(claim: Claim, found: Scene, outlets: frozenset[str], rules: Rules) -> Statement:
    article = found.article
    subject = _subject(claim, found, rules) or _inherited(claim, found, rules)
    above = rules.above(subject) if subject else frozenset[str]()
    name = claim_id(article.article_id, claim)
    return Statement(
        claim_id=name,
        claim=claim,
        measured=Measured.of(claim),
        article=article,
        subject=subject,
        above=above,
        fate=_fate(claim, subject, above, found, rules),
        deed=None if rules.people & ({subject} | above) or _is_sum(claim) else found.deed(claim),
        origin=origins.origin(claim, found, outlets, rules),
        when=_when(claim, article.published),
        told=_spread(article.published) if article.published else None,
        scene=found,
        here=found.here(claim) | (names.keys(claim.place) if claim.place else frozenset()),
        around=found.around(claim),
        fronted=found.fronted(claim),
        another=found.another(claim),
        resumes=_resumed(claim, found),
        named=found.all_of(claim),
        themes=frozenset(concept for _, concept in found.spoken_of(claim)) - {subject},
        rests_on=found.rests_on(claim),
        words=_words(claim),
        copy=name,
    )


def _is_sum(claim: Claim) -> bool:
    """Money, or a share."""
    return claim.unit in dimensions.PERCENT or dimensions.is_money(claim.unit)


def _fate(claim: Claim, subject: str | None, above: frozenset[str], found: Scene, rules: Rules) -> str | None:
    if subject in rules.fates:
        return subject
    if rules.people.isdisjoint({subject} | above):
        return None
    fate = found.fate(claim, rules.fates)
    if fate is None and claim.item and claim.item.start < claim.sentence.start and (before := found.resumed(claim)):
        fate = found.fate(before, rules.fates)  # 17 people have died. The ministry says | nine
    return fate or (subject if subject in rules.doings else found.fate(claim, rules.doings))


def _subject(claim: Claim, found: Scene, rules: Rules) -> str | None:
    own = rules.concept_forms.get(claim.item.text.casefold()) if claim.item else None
    known = own or claim.concept
    if known or claim.item is None or lexicon.is_figure(claim.item.text, found.article.lang):
        return known
    return f"={names.fold(claim.item.text)}"


def _inherited(claim: Claim, found: Scene, rules: Rules) -> str | None:
    """What the figure of its kind before it counts, unless its own sentence names other things."""
    before = found.resumed(claim)
    subject = (_subject(before, found, rules) or _inherited(before, found, rules)) if before else None
    told_from = claim.cue.end if claim.cue and claim.cue.end <= claim.start else claim.sentence.start
    spoken_of = {concept for at, concept in found.spoken_of(claim) if at >= told_from}
    return subject if not spoken_of or subject in spoken_of else None


def _resumed(claim: Claim, found: Scene) -> str | None:
    """News that goes on about a thing leaves out what it has said of it."""
    before = [one for one in found.claims if one.start < claim.start and one.concept and one.concept == claim.concept]
    if not before or claim.parties or claim.place or found.here(claim):
        return None
    return claim_id(found.article.article_id, before[-1])


def _when(claim: Claim, published: Published | None) -> When | None:
    """Its as-of date, else the end of its period, else when the article appeared.

    A month or a year known no closer is all of its days: "in October" is a period, "since October" has no end.
    """
    if claim.as_of is not None and (published is None or claim.as_of != published.day):
        return When(claim.as_of, claim.as_of)
    if claim.as_of is None and claim.period and claim.period.start and claim.period.end:
        return When(claim.period.start, claim.period.end)
    return _spread(published) if published else None


def _spread(published: Published) -> When:
    day = published.day
    match published.precision:
        case Precision.YEAR:
            return When(day.replace(month=1, day=1), day.replace(month=12, day=31))
        case Precision.MONTH:
            return When(day.replace(day=1), day.replace(day=calendar.monthrange(day.year, day.month)[1]))
        case _:
            return When(day, day)


def _words(claim: Claim) -> frozenset[str]:
    said = [span for span in (claim.source, claim.cue, claim.item, claim.span, *claim.hedges) if span]
    found = [(claim.sentence.start + word.start(), word.group()) for word in _WORD.finditer(claim.sentence.text)]
    return frozenset(
        names.key(word)
        for at, word in found
        if len(word) >= LONG and not word[0].isupper() and not names.inside(at, said)
    )


def _with_copies(statements: list[Statement], texts: Texts) -> list[Statement]:
    """Copies of one sentence share the first one's id and the earliest moment."""
    by_text: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        by_text[texts.first[statement.article.article_id]].append(statement)
    copied = {one.claim_id: one for group in by_text.values() for one in _copied(group, texts)}
    return [copied[statement.claim_id] for statement in statements]


def _copied(group: list[Statement], texts: Texts) -> list[Statement]:
    firsts: list[Statement] = []
    for one in group:
        first = next((known for known in firsts if _is_copy(known, one, texts)), None)
        firsts.append(replace(one, copy=first.copy) if first else one)
    first_when = _earliest((one.copy, one.when) for one in firsts)
    first_told = _earliest((one.copy, one.told) for one in firsts)
    return [replace(one, when=first_when.get(one.copy), told=first_told.get(one.copy)) for one in firsts]


def _earliest(dated: Iterable[tuple[str, When | None]]) -> Mapping[str, When]:
    found: dict[str, When] = {}
    for copy, when in dated:
        if when is not None:
            found[copy] = min(found.get(copy, when), when, key=lambda known: (known.first, known.last))
    return found


def _is_copy(a: Statement, b: Statement, texts: Texts) -> bool:
    figure = (a.claim.low, a.claim.high, a.claim.unit)
    if a.article is b.article or figure != (b.claim.low, b.claim.high, b.claim.unit):
        return False
    if texts.are_translations(a.article, b.article):
        return a.concept is None or b.concept is None or a.concept == b.concept or a.fate == b.fate is not None
    return copies.same_sentence(a.claim.sentence.text, b.claim.sentence.text)
