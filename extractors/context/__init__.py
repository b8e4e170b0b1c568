"""A quantity in its sentence becomes a claim: item, source and cue, certainty, what is compared with it."""

from __future__ import annotations

from extractors.claims import Claim, Denial, Measure, Span
from extractors.context import items, quoting
from extractors.context.answers import answer
from extractors.context.certainty import certainty_of
from extractors.context.cue import Cue
from extractors.context.denials import denials
from extractors.context.discourse import Discourse
from extractors.context.items import COMPLEMENT, ELIDED, RESUMED, SHARE
from extractors.context.parties import parties_of
from extractors.context.places import place_of
from extractors.context.quoting import actor, construction_of, governed, source_of
from extractors.context.shared_items import SHARES
from extractors.context.thing_counted import thing_counted
from extractors.context.times import time_of
from extractors.languages.catalogue import is_money
from extractors.languages.pack import Pack
from extractors.quantities import Quantity
from extractors.quantities.amounts import COUNT, PERCENT
from extractors.segment import Sentence

WHOLES = (COMPLEMENT, SHARE)  # where the whole of a share stands: 40% of | voters
NEXT = 2  # characters between two sentences
NEAR = 4  # words between "rose" and the figure it rose by

# The names of all constructions, in the order in which they are tried.
CONSTRUCTIONS = (RESUMED, *(construction.name for construction in items.CONSTRUCTIONS), ELIDED, *quoting.CONSTRUCTIONS)

__all__ = ["CONSTRUCTIONS", "Discourse", "attach", "denials_in"]


def attach(quantity: Quantity, sentence: Sentence, discourse: Discourse, before: Claim | None = None) -> Claim:
    """The claim that a quantity makes in its sentence; ``before`` is the claim read last."""
    pack = discourse.pack
    cue, where, inner = governed(quantity, sentence, discourse)
    told_here = cue if where is sentence else None
    quantity, item, concept, place = thing_counted(quantity, sentence, told_here, discourse, before)
    if is_money(quantity.unit):
        discourse.money = quantity.unit
    certainty, weak, why = certainty_of(sentence, quantity, [(where, cue), (sentence, inner)], pack)
    if quantity.converts and before:
        certainty = before.certainty
    source, origin = source_of(cue, where, discourse)
    origin = origin or (actor(sentence, quantity, discourse) if source is None else None)
    span = sentence.between(quantity.first, quantity.last)
    parties = parties_of(sentence, discourse.mentions(sentence), told_here, pack)
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
    if claim.item and claim.unit == COUNT and claim.item.text.lower() in pack.people:
        discourse.people = claim
    discourse.told = claim
    return claim


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
        following = sentence.low(quantity.last)
        more = following in grammar.comparatives and following not in grammar.prepositions  # 8% | higher than
        return Measure.CHANGE if more else Measure.SHARE
    if not grammar.total_words.isdisjoint(sentence.words):
        return Measure.TOTAL
    return pack.measures.get(concept) if concept else None
