"""A quantity in its sentence becomes a claim: item, source and cue, certainty, what is compared with it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from extractors.claims import Article, Claim, Denial, Measure, Parties, Span
from extractors.context import items, names
from extractors.context.certainty import certainty_of
from extractors.context.denials import denials
from extractors.context.items import ELIDED, RESUMED, item_of, phrase_of
from extractors.context.origins import Origins
from extractors.context.sources import Cue, cues, governing
from extractors.context.speakers import Origin
from extractors.languages.pack import Pack
from extractors.quantities import Quantity
from extractors.quantities.amounts import COUNT, PERCENT
from extractors.segment import Sentence
from extractors.segment.sentences import covering

REMEMBERED = 4  # sentences that a verb without a subject looks back over
NEAR = 4  # words between "rose" and the figure it rose by
SHARES = (PERCENT, "percentage point", "point")

# The names of all constructions, in the order in which they are tried.
CONSTRUCTIONS = (RESUMED, *(construction.name for construction in items.CONSTRUCTIONS), ELIDED)

__all__ = ["CONSTRUCTIONS", "Discourse", "attach", "denials_in"]


@dataclass(slots=True)
class Discourse:
    """What an article has said so far: quotations, and the sources met."""

    article: Article
    pack: Pack
    sentences: list[Sentence]
    quotes: list[Span]
    last: tuple[Span, Origin] | None = None
    _origins: Origins | None = None
    _mentions: dict[int, list[names.Mention]] = field(default_factory=dict)
    _parties: dict[str, Parties] = field(default_factory=dict)
    _cues: dict[int, list[Cue]] = field(default_factory=dict)

    def cues(self, sentence: Sentence) -> list[Cue]:
        """The cues of a sentence, looked for once."""
        if sentence.start not in self._cues:
            self._cues[sentence.start] = cues(sentence, self.pack)
        return self._cues[sentence.start]

    def parties(self, concept: str | None, told: Parties | None) -> Parties | None:
        """The parties of a transfer; a sentence that names none speaks of those named before for the same thing."""
        if concept is None:
            return told
        if told:
            self._parties[concept] = told
        return self._parties.get(concept)

    def mentions(self, sentence: Sentence) -> list[names.Mention]:
        """The institutions that a sentence names, looked for once."""
        if sentence.start not in self._mentions:
            self._mentions[sentence.start] = names.mentions(sentence, self.pack)
        return self._mentions[sentence.start]

    @property
    def origins(self) -> Origins:
        """The origins met so far."""
        if self._origins is None:
            self._origins = Origins(self.article, self.sentences, self.pack, self.mentions)
        return self._origins

    def deniers(self, sentence: Sentence, cue: Cue) -> tuple[str, ...]:
        """The institutions that deny: those named, else the one that the words of office tell."""
        if cue.source is None:
            return ()
        if named := names.named(self.mentions(sentence), *cue.source):
            return named
        origin = self.origin(sentence, cue)
        return (origin.name,) if origin and origin.kind else ()

    def antecedent(self, sentence: Sentence, cue: Cue) -> tuple[Span | None, Origin | None]:
        """Who a verb without a subject goes on with: the last source named before it, within a few sentences."""
        at = covering(self.sentences, sentence.start)
        for k in range(at, max(-1, at - REMEMBERED), -1):
            for told in reversed(self.cues(self.sentences[k])):
                if told.source is not None and (k < at or told.last <= cue.first):
                    where = self.sentences[k]
                    if where.low(told.source[0]) not in self.pack.grammar.first_person:
                        return where.between(*told.source), self.origin(where, told)
        return self.last or (None, None)

    def quote_at(self, offset: int) -> Span | None:
        k = bisect_right(self.quotes, offset, key=lambda quote: quote.start) - 1
        return self.quotes[k] if k >= 0 and offset < self.quotes[k].end else None

    def origin(self, sentence: Sentence, cue: Cue) -> Origin | None:
        """The institution behind a source; a pronoun, or a verb without a subject, means the one before."""
        named = cue.source is not None and names.named(self.mentions(sentence), *cue.source)
        if cue.source is None or (not named and sentence.low(cue.source[0]) in self.pack.grammar.person_pronouns):
            return self.last[1] if self.last else None
        origin = self.origins.of(sentence, *cue.source)
        self.last = (sentence.between(*cue.source), origin)
        return origin


def attach(quantity: Quantity, sentence: Sentence, discourse: Discourse, before: Claim | None = None) -> Claim:
    """The claim that a quantity makes in its sentence; ``before`` is the claim read last."""
    pack = discourse.pack
    head, place = (None, "") if quantity.converts else item_of(sentence, quantity, pack)
    item = sentence.between(*phrase_of(sentence, head, quantity, pack)) if head is not None else None
    concept = names.concept_of(sentence, head, pack)
    if item is None and before and _elided(quantity, sentence, before, discourse):
        item, concept, place = before.item, before.concept, ELIDED if place != RESUMED else place
    concept = names.concept_behind(sentence, quantity.hedged_to, pack) or concept if head is None else concept
    cue, where = _governing(quantity, sentence, discourse)
    certainty, weak, why = certainty_of(sentence, quantity, cue, pack)
    if quantity.converts and before:
        certainty = before.certainty
    source, origin = _source(cue, where, discourse)
    span = sentence.between(quantity.first, quantity.last)
    told_here = cue if where is sentence else None
    parties = names.parties_of(sentence, discourse.mentions(sentence), told_here, pack)
    published = discourse.article.published
    return Claim(
        start=span.start,
        end=span.end,
        text=span.text,
        low=quantity.low,
        high=quantity.high,
        bound=quantity.bound,
        unit=quantity.unit,
        sentence=sentence.span,
        item=item,
        source=source,
        cue=where.between(cue.first, cue.last) if cue and source else None,
        certainty=certainty,
        concept=concept,
        origin=origin.name if origin else None,
        measure=measure_of(sentence, quantity, item, concept, pack),
        as_of=published.day if published else None,
        parties=discourse.parties(concept, parties),
        hedges=(*quantity.hedges, *weak),
        quoted=discourse.quote_at(span.start) is not None,
        because=(
            *quantity.because,
            *_shown(place if item else "", pack),
            *((cue.entry.id,) if cue else ()),
            *(origin.because if origin else ()),
            *why,
        ),
    )


def _shown(construction: str, pack: Pack) -> tuple[str, ...]:
    """The pack's entry for a construction that fired."""
    shown = pack.constructions.get(construction)
    return (shown.id,) if shown else ()


def _elided(quantity: Quantity, sentence: Sentence, before: Claim, discourse: Discourse) -> bool:
    """The item is left out because it was just named: 13 people died and | 42 were hurt."""
    if before.sentence == sentence.span:
        between = discourse.article.text[before.end : sentence.starts[quantity.first]].split()
        alike = before.unit == quantity.unit or {before.unit, quantity.unit} <= set(SHARES)
        return quantity.converts or alike or len(between) <= 1  # by 12% | to | 440 MW
    gap = discourse.article.text[before.sentence.end : sentence.start]
    alone = sentence.low(quantity.hedged_to) not in discourse.pack.people  # 40 killed: nobody is named
    return quantity.unit == COUNT == before.unit and gap.isspace() and alone


def denials_in(sentence: Sentence, claims: list[Claim], discourse: Discourse) -> list[Denial]:
    """The denials of a sentence whose ``claims`` were read."""
    if discourse.pack.denial_words.isdisjoint(sentence.words):
        return []
    figured = {claim.cue.start for claim in claims if claim.cue}
    return denials(sentence, discourse.cues(sentence), discourse.deniers, figured, discourse.pack)


def _governing(quantity: Quantity, sentence: Sentence, discourse: Discourse) -> tuple[Cue | None, Sentence]:
    """The cue that governs a quantity; for one inside a quotation also that of the sentences around it."""
    own = [cue for cue in discourse.cues(sentence) if cue.last <= quantity.hedged_from or cue.first >= quantity.last]
    cue = governing(sentence, own, quantity.first, quantity.last, discourse.pack)
    quote = discourse.quote_at(sentence.starts[quantity.first])
    if quote is None or (cue is not None and not _in_first_person(sentence, cue, discourse.pack)):
        return cue, sentence
    for offset in (quote.end, quote.start - 1):
        k = covering(discourse.sentences, min(max(offset, 0), len(discourse.article.text) - 1))
        if k >= 0 and (speaker := _speaker(discourse.sentences[k], quote, discourse)):
            return speaker, discourse.sentences[k]
    return cue, sentence


def _in_first_person(sentence: Sentence, cue: Cue, pack: Pack) -> bool:
    """ "We counted 200 impacts", the governor said: the governor is the source."""
    return cue.source is not None and sentence.low(cue.source[0]) in pack.grammar.first_person


def _speaker(sentence: Sentence, quote: Span, discourse: Discourse) -> Cue | None:
    """The cue nearest to a quotation, outside it."""
    outside = [
        cue
        for cue in discourse.cues(sentence)
        if sentence.starts[cue.first] >= quote.end or sentence.end_of(cue.last - 1) <= quote.start
    ]
    return min(outside, key=lambda cue: abs(sentence.starts[cue.first] - quote.end), default=None)


def _source(cue: Cue | None, where: Sentence, discourse: Discourse) -> tuple[Span | None, Origin | None]:
    """The source's span and origin; a verb without a subject goes on with the last source named."""
    if cue is None:
        return None, None
    if cue.source is None:
        return discourse.antecedent(where, cue) if discourse.pack.grammar.pro_drop else (None, None)
    return where.between(*cue.source), discourse.origin(where, cue)


def measure_of(
    sentence: Sentence, quantity: Quantity, item: Span | None, concept: str | None, pack: Pack
) -> Measure | None:
    """The kind of figure, where the words or the thing counted say so."""
    grammar = pack.grammar
    near = set(sentence.words[max(0, quantity.hedged_from - NEAR) : quantity.hedged_from])
    if " per " in quantity.unit:
        return Measure.RATE
    if item is not None and item.text.lower() in grammar.change_words:
        return Measure.CHANGE
    if quantity.unit in SHARES and near & grammar.change_words and not near & grammar.receiver:
        return Measure.CHANGE
    if quantity.unit == PERCENT:
        return Measure.SHARE
    if not grammar.total_words.isdisjoint(sentence.words):
        return Measure.TOTAL
    return pack.measures.get(concept) if concept else None
