"""What a quantity takes from the one before it: the other end of an interval, a bound, a unit."""

from __future__ import annotations

from dataclasses import replace

from extractors.claims import Bound
from extractors.languages.catalogue import is_money
from extractors.languages.pack import Pack
from extractors.quantities.amounts import COUNT
from extractors.quantities.bounds import ALIKE, LISTED, LOWER, UPPER, Quantity, interval
from extractors.segment import Sentence
from extractors.segment.parts_of_speech import is_content


def one_interval(sentence: Sentence, first: Quantity, second: Quantity, pack: Pack) -> Quantity | None:
    """Both ends of an interval: more than 3 | but | less than 10; None where they are two figures."""
    between = sentence.words[max(first.last, first.hedged_to) : second.hedged_from]
    between = between[between[:1] == [","] :]  # mehr als 300 | , aber | weniger als 400
    ends = (first.bound in LOWER and second.bound in UPPER) or (first.bound in UPPER and second.bound in LOWER)
    joined = len(between) == 1 and between[0] in pack.grammar.connectives
    units = {first.unit, second.unit} - {COUNT}
    if not ends or not joined or len(units) > 1 or (first.unit != COUNT and second.unit == COUNT):
        return None
    low, high = sorted((first.amount.low, second.amount.low))
    if low == high or (first.bound in LOWER) != (first.amount.low == low):
        return None
    unit = units.pop() if units else COUNT
    amount = replace(first.amount, low=low, high=high, unit=unit, last=second.last, bound=Bound.RANGE, marked=True)
    return replace(
        second,
        amount=amount,
        low=low,
        high=high,
        bound=Bound.RANGE,
        hedged_from=first.hedged_from,
        hedges=first.hedges + second.hedges,
        because=first.because + second.because,
    )


def beside(sentence: Sentence, quantity: Quantity, before: Quantity, pack: Pack) -> Quantity:
    """What a quantity takes from the one before it: a conversion its bound, a list "at least"."""
    last = before.last
    last += 2 * (sentence.words[last + 1] in pack.grammar.dimensions and sentence.words[last + 2] == "(")
    words = sentence.words[last : quantity.first]
    opened = "(" in words or (words == [";"] and "(" in sentence.words[: before.first])
    converted = bool(words) and words[-1] in ("(", ";") and opened and len(words) <= 2 and quantity.unit != before.unit
    listed = words and words[-1] in pack.grammar.coordinators and len(words) <= LISTED and quantity.unit == before.unit
    if quantity.bound is Bound.EXACT and (converted or (listed and before.bound is Bound.AT_LEAST)):
        bound = before.bound if before.amount.bound is Bound.EXACT else Bound.EXACT
        low, high = interval(quantity.amount, bound)
        quantity = replace(quantity, bound=bound, low=low, high=high)
    if converted:
        return replace(quantity, converts=True)
    return _understood(sentence, quantity, before, pack)


def _understood(sentence: Sentence, quantity: Quantity, before: Quantity, pack: Pack) -> Quantity:
    """A bare figure has the unit of the one before it: €3.4bn, up from | 3bn; 3 percent, against | 2 a year before."""
    number = quantity.amount.number
    if quantity.unit != COUNT or before.unit == COUNT or number is None:
        return quantity
    if is_content(sentence, quantity.last, pack) or _counts_of(sentence, quantity.last, pack):
        return quantity
    against = pack.comparisons.before(sentence.words, quantity.hedged_from)
    alike = against is not None and before.last <= against[1] and ALIKE * before.amount.low >= quantity.amount.high
    if not alike and not (is_money(before.unit) and number.scale > 1):
        return quantity
    because = quantity.because + ((against[0].id,) if against else ())
    return replace(quantity, amount=replace(quantity.amount, unit=before.unit), because=because)


def _counts_of(sentence: Sentence, k: int, pack: Pack) -> bool:
    """12 million | of pilgrims; not: 12 millones | de la campaña anterior, which only tells which."""
    if sentence.words[k] not in pack.grammar.of:
        return False
    owned = sentence.words[k] in pack.grammar.definite or sentence.words[k + 1] in pack.grammar.definite
    return pack.grammar.head_last or not owned
