"""What a figure counts, as its sentence and the claim before it tell."""

from __future__ import annotations

from extractors.claims import Claim, Span
from extractors.context import names
from extractors.context.cue import Cue
from extractors.context.discourse import Discourse
from extractors.context.items import (
    COMPLEMENT,
    COUNTED,
    ELIDED,
    GAPPED,
    MEASURED,
    MOVED,
    RESUMED,
    SUBJECT,
    item_of,
    phrase_of,
    resumed_item,
)
from extractors.context.left_out import completed
from extractors.context.shared_items import compared, goes_on, is_near, is_set_against, sharing, stands_in, taken_up
from extractors.context.speakers import apposition
from extractors.languages.concepts import PERSON
from extractors.languages.pack import Pack
from extractors.quantities import Quantity
from extractors.quantities.amounts import COUNT
from extractors.segment import Sentence
from extractors.segment.clauses import first_phrase
from extractors.segment.parts_of_speech import is_content, is_finite

BORNE = (MEASURED, SUBJECT)
LOOSE = ("", MOVED, *BORNE)  # they look past other words, which the figure just before may have named already


def thing_counted(
    quantity: Quantity, sentence: Sentence, cue: Cue | None, discourse: Discourse, before: Claim | None
) -> tuple[Quantity, Span | None, str | None, str]:
    """The figure with the unit that its words left out, its item and concept, and the construction that gave them.

    ``cue`` is the one of its sentence that governs it, ``before`` the claim read last.
    """
    pack = discourse.pack
    quantity, head, place = _headed(quantity, sentence, discourse, before)
    if head is not None:
        head = _kept(head, place, quantity, sentence, cue, discourse, before)
    item: Span | None = None
    concept: str | None = None
    if head is not None and before and taken_up(sentence, quantity, head, before, pack):
        return quantity, before.item, before.concept, ELIDED
    if head is not None:
        item = sentence.between(*phrase_of(sentence, head, quantity, pack))
        concept = names.concept_of(sentence, head, pack)
        people = concept is None and place == COUNTED and quantity.unit == COUNT
        return quantity, item, PERSON if people and names.are_a_people(sentence, head, pack) else concept, place
    bare = quantity.unit == COUNT and place != RESUMED and not is_content(sentence, quantity.hedged_to, pack)
    if bare and (fate := names.befallen(sentence, quantity.hedged_from, pack)):
        if discourse.people is None or not is_near(discourse.people, sentence):
            return quantity, None, fate, place
        return quantity, discourse.people.item, discourse.people.concept, ELIDED
    if alike := sharing(quantity, sentence, place, before, discourse):
        item, concept, place = alike.item, alike.concept, ELIDED if place != RESUMED else place
    elif place == RESUMED:
        item = resumed_item(sentence, quantity, pack)
    return quantity, item, names.concept_behind(sentence, quantity.hedged_to, pack) or concept, place


def _headed(
    quantity: Quantity, sentence: Sentence, discourse: Discourse, before: Claim | None
) -> tuple[Quantity, int | None, str]:
    """The figure with the unit that its words left out, the head of what it counts, and the construction."""
    pack = discourse.pack
    if quantity.converts:
        return quantity, None, ""
    head, place = item_of(sentence, quantity, pack)
    full = quantity if place == COUNTED else completed(sentence, quantity, head, before, discourse.money, pack)
    if full is not quantity:
        head, place = item_of(sentence, full, pack)
        if place in BORNE and sentence.low(head or 0) in pack.people:
            head = None  # environmentalists raise it to | 16,000
    return full, head, place


def _kept(
    head: int,
    place: str,
    quantity: Quantity,
    sentence: Sentence,
    cue: Cue | None,
    discourse: Discourse,
    before: Claim | None,
) -> int | None:
    """The head, unless it is who tells the figure or belongs to the one before."""
    pack = discourse.pack
    found: int | None = head
    if place in BORNE and cue and head in (said := _speaking(sentence, cue, pack)):
        told = max(said.stop, cue.last)
        found = first_phrase(sentence, told, quantity.hedged_from, pack) if cue.first < quantity.first else None
    if place not in (COMPLEMENT, COUNTED) and compared(sentence, quantity, before, discourse):
        return None
    if place == GAPPED and before and before is discourse.counted and before.unit == quantity.unit != COUNT:
        return None  # 40% of the votes, and the liberals, | 30%
    if not (place in LOOSE and before and before.item):
        return found
    if place != MOVED and is_set_against(sentence, quantity, before, pack):
        return None
    on = goes_on(sentence, quantity, before, discourse) or stands_in(sentence, quantity, found, before, pack)
    return None if on else found


def _speaking(sentence: Sentence, cue: Cue, pack: Pack) -> range:
    """The tokens of a source and of the apposition behind it: for the chairman, | Ana Ruiz, | sales may fall."""
    start, end = cue.source or (0, 0)
    beside = apposition(sentence, end, pack) if end else None
    if beside and sentence.low(beside[1]) == "," and not any(is_finite(sentence, k, pack) for k in range(*beside)):
        end = beside[1] + 1
    return range(start, end)
