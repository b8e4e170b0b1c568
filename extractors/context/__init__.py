"""A quantity in its sentence becomes a claim: item, source and cue, certainty, what is compared with it."""

from __future__ import annotations

from extractors.claims import Claim, Denial, Measure, Span
from extractors.context import items, names, quoting
from extractors.context.answers import answer
from extractors.context.certainty import certainty_of
from extractors.context.denials import denials
from extractors.context.discourse import Discourse
from extractors.context.items import (
    COMPLEMENT,
    COUNTED,
    ELIDED,
    GAPPED,
    MEASURED,
    MOVED,
    RESUMED,
    SHARE,
    SUBJECT,
    item_of,
    phrase_of,
    resumed_item,
)
from extractors.context.left_out import completed
from extractors.context.places import place_of
from extractors.context.quoting import actor, construction_of, governed, source_of
from extractors.context.shared_items import SHARES, compared, goes_on, sharing, stands_in
from extractors.context.sources import Cue
from extractors.context.speakers import apposition
from extractors.context.times import time_of
from extractors.languages.catalogue import is_money
from extractors.languages.concepts import PERSON
from extractors.languages.pack import Pack
from extractors.quantities import Quantity
from extractors.quantities.amounts import COUNT, PERCENT
from extractors.segment import Sentence
from extractors.segment.clauses import first_phrase
from extractors.segment.phrases import is_finite

WHOLES = (COMPLEMENT, SHARE)  # where the whole of a share stands: 40% of | voters
BORNE = (MEASURED, SUBJECT)
LOOSE = ("", MOVED, *BORNE)  # they look past other words, which the figure just before may have named already
NEXT = 2  # characters between two sentences
NEAR = 4  # words between "rose" and the figure it rose by

# The names of all constructions, in the order in which they are tried.
CONSTRUCTIONS = (RESUMED, *(construction.name for construction in items.CONSTRUCTIONS), ELIDED, *quoting.CONSTRUCTIONS)

__all__ = ["CONSTRUCTIONS", "Discourse", "attach", "denials_in"]


def attach(quantity: Quantity, sentence: Sentence, discourse: Discourse, before: Claim | None = None) -> Claim:
    """The claim that a quantity makes in its sentence; ``before`` is the claim read last."""
    pack = discourse.pack
    head, place = (None, "") if quantity.converts else item_of(sentence, quantity, pack)
    if place != COUNTED:
        full = completed(sentence, quantity, head, before, discourse.money, pack)
        if full is not quantity:
            quantity, (head, place) = full, item_of(sentence, full, pack)
            if place in BORNE and sentence.low(head or 0) in pack.people:
                head = None  # environmentalists raise it to | 16,000
    if is_money(quantity.unit):
        discourse.money = quantity.unit
    cue, where, inner = governed(quantity, sentence, discourse)
    if place in BORNE and where is sentence and cue and head in (said := _speaking(sentence, cue, pack)):
        told = max(said.stop, cue.last)
        head = first_phrase(sentence, told, quantity.hedged_from, pack) if cue.first < quantity.first else None
    if place != COMPLEMENT and compared(sentence, quantity, before, discourse):
        head = None
    if place == GAPPED and before and before is discourse.counted and before.unit == quantity.unit != COUNT:
        head = None  # 40% of the votes, and the liberals, | 30%
    if place in LOOSE and before and before.item:
        on = goes_on(sentence, quantity, before, discourse) or stands_in(sentence, quantity, head, before, pack)
        head = None if on else head
    item = sentence.between(*phrase_of(sentence, head, quantity, pack)) if head is not None else None
    concept = names.concept_of(sentence, head, pack)
    if concept is None and place == COUNTED and quantity.unit == COUNT and names.are_a_people(sentence, head, pack):
        concept = PERSON
    if item is None and (alike := sharing(quantity, sentence, place, before, discourse)):
        item, concept, place = alike.item, alike.concept, ELIDED if place != RESUMED else place
    if item is None and place == RESUMED:
        item = resumed_item(sentence, quantity, pack)
    concept = names.concept_behind(sentence, quantity.hedged_to, pack) or concept if head is None else concept
    certainty, weak, why = certainty_of(sentence, quantity, [(where, cue), (sentence, inner)], pack)
    if quantity.converts and before:
        certainty = before.certainty
    source, origin = source_of(cue, where, discourse)
    origin = origin or (actor(sentence, quantity, discourse) if source is None else None)
    span = sentence.between(quantity.first, quantity.last)
    told_here = cue if where is sentence else None
    parties = names.parties_of(sentence, discourse.mentions(sentence), told_here, pack)
    told_at = discourse.article.published
    when = time_of(sentence, quantity, discourse.timings(sentence), discourse.cues(sentence), certainty, told_at, pack)
    spot, why_there = place_of(sentence, quantity, discourse.mentions(sentence), discourse.cues(sentence), pack)
    claim = Claim(
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
        as_of=when.as_of,
        period=when.period,
        place=spot or discourse.written_at,
        parties=discourse.parties(concept, parties),
        hedges=(*quantity.hedges, *weak),
        quoted=discourse.quote_at(span.start) is not None,
        because=(
            *quantity.because,
            *_shown(place if item else "", pack),
            *(_told(cue, where, sentence, pack) if cue and source else ()),
            *(origin.because if origin else ()),
            *why,
            *when.because,
            *why_there,
        ),
    )
    if claim.item and (claim.unit == COUNT or (claim.unit == PERCENT and place in WHOLES)):
        discourse.counted = claim
    discourse.told = claim
    return claim


def _speaking(sentence: Sentence, cue: Cue, pack: Pack) -> range:
    """The tokens of a source and of the apposition behind it: for the chairman, | Ana Ruiz, | sales may fall."""
    start, end = cue.source or (0, 0)
    beside = apposition(sentence, end, pack) if end else None
    if beside and sentence.low(beside[1]) == "," and not any(is_finite(sentence, k, pack) for k in range(*beside)):
        end = beside[1] + 1
    return range(start, end)


def _told(cue: Cue, where: Sentence, sentence: Sentence, pack: Pack) -> tuple[str, ...]:
    """The entries by which a source was found: its construction and its cue."""
    return (*_shown(construction_of(cue, where, sentence), pack), cue.entry.id)


def _shown(construction: str, pack: Pack) -> tuple[str, ...]:
    """The pack's entry for a construction that fired."""
    shown = pack.constructions.get(construction)
    return (shown.id,) if shown else ()


def denials_in(sentence: Sentence, claims: list[Claim], discourse: Discourse) -> list[Denial]:
    """The denials of a sentence whose ``claims`` were read."""
    told = discourse.told
    behind = not claims and told and told.source and 0 <= sentence.start - told.sentence.end <= NEXT
    if behind and (answered := answer(sentence, told, discourse.deniers, discourse.pack)):
        return answered
    if discourse.pack.denial_words.isdisjoint(sentence.words):
        return []
    figured = {claim.cue.start for claim in claims if claim.cue}
    figured |= {hedge.start for claim in claims for hedge in claim.hedges}
    return denials(sentence, discourse.cues(sentence), discourse.deniers, figured, discourse.pack)


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
        more = sentence.low(quantity.last) in grammar.comparatives - grammar.prepositions  # 8% | higher than
        return Measure.CHANGE if more else Measure.SHARE
    if not grammar.total_words.isdisjoint(sentence.words):
        return Measure.TOTAL
    return pack.measures.get(concept) if concept else None
