"""Where the claims of one article stand: its names, its paragraphs, and what its sentences speak of.

Names of sources are left out: who speaks is not where it happened.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice

import regex

from extractors import languages
from extractors.claims import Article, Claim, Denial, Reading
from factcheck.corroborate import dimensions, evidence, lexicon, names
from factcheck.corroborate.evidence import Piece
from factcheck.corroborate.lexicon import Theme

FRONT = 5  # words with which a sentence sets out

_WORD = regex.compile(r"[\p{L}\p{M}]+")

Located = tuple[int, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """
    everyone every name of the text with its offset; ``named`` leaves out those of who speaks; ``known`` are the keys
             of these, with those of the title and the states that are named by an adjective.
    speakers keys of the names of who speaks.
    lead     keys of the names in title and first paragraph: where a story plays unless it says otherwise.
    themes   every concept that the text names; ``deeds`` what it tells was done with things.
    evidence the pieces of evidence that it names.
    anew     the events that title or first paragraph say have happened again.
    claims, denials   in reading order.
    """

    article: Article
    everyone: Sequence[Located]
    named: Sequence[Located]
    known: frozenset[str]
    speakers: frozenset[str]
    lead: frozenset[str]
    themes: Sequence[Theme]
    deeds: Sequence[Theme]
    evidence: Sequence[Piece]
    anew: frozenset[str]
    claims: tuple[Claim, ...]
    denials: tuple[Denial, ...]

    @property
    def nouns_capitalised(self) -> bool:
        """A capital marks no name."""
        code = (self.article.lang or "").split("-")[0]
        return code in languages.known() and languages.load(code).grammar.nouns_capitalised

    def here(self, claim: Claim) -> frozenset[str]:
        """The names of the claim's sentence."""
        return self._between(claim.sentence.start, claim.sentence.end)

    def fronted(self, claim: Claim) -> frozenset[str]:
        """The names with which the claim's sentence sets out, behind a preposition: in Porto, in the town of Alva."""
        sentence = claim.sentence
        words = list(islice(_WORD.finditer(sentence.text), FRONT + 1))
        if len(words) <= FRONT or words[0].group().casefold() not in _prepositions(self.article.lang):
            return frozenset()
        return self._between(sentence.start + words[1].start(), sentence.start + words[-1].start())

    def resumed(self, claim: Claim) -> Claim | None:
        """The figure of its kind that stands last before it, no more than a paragraph above."""
        floor = self.article.text.rfind("\n\n", 0, max(0, self.paragraph(claim) - 2))
        before = [one for one in self.claims if floor <= one.start < claim.start]
        return next((one for one in reversed(before) if dimensions.same_dimension(one.unit, claim.unit)), None)

    def around(self, claim: Claim) -> frozenset[str]:
        """The names before the claim's sentence in its paragraph."""
        return self._between(self.paragraph(claim), claim.sentence.start)

    def all_of(self, claim: Claim) -> tuple[str, ...]:
        """All names of the claim's sentence in their order, those of who speaks too."""
        start, end = claim.sentence.start, claim.sentence.end
        return tuple(name for _, name in lexicon.between(self.everyone, start, end))

    def paragraph(self, claim: Claim) -> int:
        """Where the claim's paragraph begins."""
        return self.article.text.rfind("\n\n", 0, claim.sentence.start) + 1

    def _between(self, start: int, end: int) -> frozenset[str]:
        return frozenset(key for _, key in lexicon.between(self.named, start, end))

    def spoken_of(self, claim: Claim) -> Sequence[Theme]:
        """The concepts that the claim's sentence names."""
        return lexicon.between(self.themes, claim.sentence.start, claim.sentence.end)

    def rests_on(self, claim: Claim) -> tuple[Piece, ...]:
        """The evidence named in the claim's sentence, or in its paragraph and beside no other figure."""
        first, end = self.paragraph(claim), self.article.text.find("\n\n", claim.sentence.end)
        others = [one.sentence for one in self.claims if one.sentence.start != claim.sentence.start]
        return tuple(
            piece
            for piece in self.evidence
            if first <= piece.start < (end if end >= 0 else len(self.article.text))
            and not names.inside(piece.start, others)
        )

    def going_on(self, claim: Claim) -> frozenset[str]:
        """The concepts of its sentence and of what follows, to the next figure or denial, or a paragraph on."""
        after = claim.sentence.end
        breaks = [one.sentence.start for one in self.claims if one.sentence.start >= after]
        breaks += [one.sentence.start for one in self.denials if one.sentence.start >= after]
        end = self.article.text.find("\n\n", after + 2)
        until = min([*breaks, end if end >= 0 else len(self.article.text)])
        return frozenset(concept for _, concept in lexicon.between(self.themes, claim.sentence.start, until))

    def fate(self, claim: Claim, fates: frozenset[str]) -> str | None:
        """What became of the people counted: the nearest such word in the sentence, with no other figure between."""
        return self._nearest(claim, [one for one in self.spoken_of(claim) if one[1] in fates])

    def deed(self, claim: Claim) -> str | None:
        """What was done with the things counted, in the same way."""
        return self._nearest(claim, lexicon.between(self.deeds, claim.sentence.start, claim.sentence.end))

    def another(self, claim: Claim) -> frozenset[str]:
        """The events that the claim's sentence says are others than those of its article: in a separate incident."""
        start = claim.sentence.start
        spoken_of = [(at - start, concept) for at, concept in self.spoken_of(claim)]
        return lexicon.anew(claim.sentence.text, spoken_of, self.article.lang) - self.anew

    def _nearest(self, claim: Claim, told: Sequence[Theme]) -> str | None:
        near = [(_apart(claim, at), word) for at, word in told if not self._cut_off(claim, at)]
        return min(near)[1] if near else None

    def _cut_off(self, claim: Claim, at: int) -> bool:
        low, high = sorted((claim.start, at))
        return any(low < other.start < high for other in self.claims)


@cache
def _prepositions(lang: str | None) -> frozenset[str]:
    code = (lang or "").split("-")[0]
    if code not in languages.known():
        return frozenset()
    grammar = languages.load(code).grammar
    return grammar.prepositions - grammar.determiners  # with their accents: "à" is one, "a" is not


def _apart(claim: Claim, at: int) -> int:
    return max(claim.start - at, at - claim.end, 0)


def scene(reading: Reading) -> Scene:
    article, text = reading.article, reading.article.text
    start = len(text) - len(text.lstrip())
    end = text.find("\n\n", start)
    everyone = names.find_all(text, article.lang)
    named = names.spoken_of(reading, everyone)
    title = frozenset(key for _, key in names.find(article.title or "", article.lang))
    head = f"{article.title or ''}. {text[: end if end >= 0 else len(text)]}"
    return Scene(
        article=article,
        everyone=everyone,
        named=named,
        known=title | {key for _, key in named} | names.adjectives(f"{article.title or ''}. {text}", article.lang),
        speakers=frozenset(name for _, name in everyone) - {name for _, name in named},
        lead=title | {key for at, key in named if end < 0 or at < end} | names.adjectives(head, article.lang),
        themes=lexicon.themes(text, article.lang),
        deeds=lexicon.deeds(text, article.lang),
        evidence=evidence.pieces(text, article.lang, everyone),
        anew=lexicon.anew(head, lexicon.themes(head, article.lang), article.lang),
        claims=reading.claims,
        denials=reading.denials,
    )
