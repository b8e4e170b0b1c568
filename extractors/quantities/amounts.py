"""Number → amount: a number with its currency sign or unit, a vague word, a fraction, a range."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from extractors.claims import Bound
from extractors.languages.pack import Fraction, Pack, RangeFrame, Ratio, Unit, Vague
from extractors.quantities.numbers import Number, half_after, number_at, scale_at
from extractors.quantities.spelled import split
from extractors.segment import Kind, Sentence
from extractors.segment.phrases import is_content

MOST_GOALS = 20  # smaller figures on both sides of a dash are a score
COUNT, PERCENT, TIMES, HOUR, YEAR = "count", "percent", "times", "hour", "year"
COUNTED = 2  # words of what is counted inside a share: neuf | médecins hospitaliers | sur dix
TEN, ROUND = 10, (20, 100, 1000)  # wholes of such shares; "12 blessés sur 40 passagers" is none
NEARBY = 6  # words from a verb of change to its figures
WHOLE = 1000  # "3 in 1,000" is a share; "12 in 2020" is none


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """What is measured at tokens ``first`` to ``last``: ``low`` = ``high`` unless vague or a range.

    lead       the first token that belongs to it: a unit that stands before ("magnitude | 6.3").
    number     None for vague words and fractions.
    marked     a currency sign, a unit or a scale word stands with it: no year or label is.
    """

    low: Decimal
    high: Decimal
    unit: str
    first: int
    last: int
    lead: int
    bound: Bound = Bound.EXACT
    number: Number | None = None
    marked: bool = False
    because: tuple[str, ...] = ()


def may_begin(sentence: Sentence, i: int, pack: Pack) -> bool:
    """Could an amount begin at token ``i``? Most words are settled here, by one look at the pack."""
    token = sentence.tokens[i]
    if token.kind is not Kind.WORD:
        return token.kind is Kind.NUMBER or token.text in pack.symbols or token.text in pack.notation.minus
    if token.low in pack.number_words or (pack.notation.joined and split(token.low, pack)):
        return True
    opened = pack.range_opens.at(sentence.words, i)
    if opened is not None:
        return opened[1] < len(sentence.tokens) and may_begin(sentence, opened[1], pack)
    return token.text in pack.symbols


def amounts_at(sentence: Sentence, i: int, pack: Pack) -> list[Amount]:
    """The amounts that begin at token ``i``: none, one, or the two of a pair ("from A to B")."""
    for read in (_framed, _share, _worded, _parts):
        if found := read(sentence, i, pack):
            return found
    amount = _plain(sentence, i, pack)
    if amount and (rounded := _rounded(sentence, amount, pack)):
        return [rounded]
    return _ranged(sentence, _sharing(sentence, amount, pack), pack) if amount else []


def _rounded(sentence: Sentence, amount: Amount, pack: Pack) -> Amount | None:
    """duas | dezenas, three | hundreds: about twenty, about three hundred."""
    k = amount.last
    vague = pack.vague.at(sentence.words, k) if amount.unit == COUNT and k < len(sentence.tokens) else None
    if vague is None or vague[0].scale is None:
        return None
    value = amount.low * vague[0].scale
    unit, last = _unit_after(sentence, vague[1], pack)
    because = (*amount.because, vague[0].id, *((unit.id,) if unit else ()))
    name = unit.unit if unit else COUNT
    return replace(amount, low=value, high=value, unit=name, last=last, bound=Bound.ABOUT, marked=True, because=because)


def _sharing(sentence: Sentence, amount: Amount, pack: Pack) -> Amount:
    """5 and 6 kg, 28 e 31 anos: the first of two coordinated figures has the second's unit."""
    if amount.unit != COUNT or sentence.low(amount.last) not in pack.grammar.coordinators:
        return amount
    k = amount.last + 1
    second = _plain(sentence, k, pack) if k < len(sentence.tokens) else None
    shared = second is not None and second.unit != COUNT and not _signed(sentence, second, pack)
    return replace(amount, unit=second.unit, marked=True) if second and shared else amount


def _plain(sentence: Sentence, i: int, pack: Pack) -> Amount | None:
    """[currency sign] number [unit]."""
    minus, sign = _minus(sentence, i, pack), _currency(sentence, i, pack)
    start = i + minus + bool(sign)
    number = number_at(sentence, start, pack) if start < len(sentence.tokens) else None
    if number is None:
        return None
    unit, last = _unit_after(sentence, number.last, pack)
    if sign and not (unit and _is_money(unit)):  # the name says more than the sign: $500 | pesos
        unit, last = sign, number.last
    lead = i
    if unit is None and (before := pack.units_before.before(sentence.words, start)):
        unit, lead = before
    value = number.value
    if unit and not sign and (half := half_after(sentence, last, pack)):  # deux ans | et demi
        value, last = value + half[0], half[1]
    value *= (unit.factor if unit else 1) * (-1 if minus else 1)
    return Amount(
        low=value,
        high=value,
        unit=unit.unit if unit else COUNT,
        first=i,
        last=last,
        lead=lead,
        number=number,
        marked=unit is not None or number.scale > 1,
        because=number.because + ((unit.id,) if unit else ()),
    )


def _minus(sentence: Sentence, i: int, pack: Pack) -> int:
    """How many tokens of a minus begin at ``i``: a sign glued to the digits after a blank, or a word."""
    if sentence.words[i] not in pack.notation.minus or i + 1 >= len(sentence.tokens):
        return 0
    if sentence.is_word(i):
        if pack.bounds_before.before(sentence.words, i + 1):  # au moins | 40
            return 0
        return 2 if sentence.words[i + 1] == "-" else 1
    return int(sentence.glued(i + 1) and not sentence.glued(i) and not _after_number(sentence, i))


def _after_number(sentence: Sentence, i: int) -> bool:
    return i > 0 and sentence.tokens[i - 1].kind is Kind.NUMBER


def _currency(sentence: Sentence, i: int, pack: Pack) -> Unit | None:
    """The currency sign or code at token ``i``, before a number."""
    unit = pack.symbols.get(sentence.tokens[i].text)
    return unit if unit and _is_money(unit) else None


def _is_money(unit: Unit) -> bool:
    return len(unit.unit) == 3 and unit.unit.isupper()


def _unit_after(sentence: Sentence, j: int, pack: Pack) -> tuple[Unit | None, int]:
    """The unit that follows a number, and the token after it."""
    starts = [j]
    linked = sentence.low(j) in pack.grammar.of - pack.grammar.definite  # de euros; not la línea 3 | del metro
    if sentence.low(j) in ("-", "‑") or linked:
        starts.append(j + 1)
    for k in starts:
        if k >= len(sentence.tokens):
            break
        if symbol := _symbol(sentence, k, pack):
            return symbol
        found = pack.units.at(sentence.words, k)
        if found and (not found[0].then or sentence.low(found[1]) in found[0].then):
            return found
    return None, j


def _symbol(sentence: Sentence, k: int, pack: Pack) -> tuple[Unit, int] | None:
    """A unit's symbol at token ``k``; one of several tokens (km/h, m²) before one of one."""
    for last in (k + 3, k + 2, k + 1):
        if last > len(sentence.tokens) or (last > k + 1 and not all(map(sentence.glued, range(k + 1, last)))):
            continue
        unit = pack.symbols.get("".join(sentence.surfaces[k:last]))
        if unit and (not unit.glued or (sentence.glued(k) and sentence.is_number(k - 1))):
            return unit, last
    return None


def _worded(sentence: Sentence, i: int, pack: Pack) -> list[Amount]:
    """Vague words, fractions, multipliers."""
    if (vague := pack.vague.at(sentence.words, i)) and vague[0].alone:
        return [_vague(sentence, i, *vague, pack)]
    if (part := pack.fractions.at(sentence.words, i)) and not _outreached(sentence, i, part[1], pack):
        entry, j = part
        half_time = sentence.low(j) in ("-", "‑")
        if part_of_scale := _part_of_scale(sentence, i, j, entry, pack):
            return [part_of_scale]
        return [] if half_time else [_in_words(i, j, entry.percent, PERCENT, entry.id)]
    if times := pack.multipliers.at(sentence.words, i):
        multiplier, j = times
        return [_in_words(i, j, multiplier.times, TIMES, multiplier.id)]
    return []


def _part_of_scale(sentence: Sentence, i: int, j: int, part: Fraction, pack: Pack) -> Amount | None:
    """a quarter | of a million, um quarto | de milhão: a number, no share."""
    j += sentence.low(j) in pack.grammar.of
    j += sentence.low(j) in pack.notation.ones
    scale = scale_at(sentence, j, pack)
    if scale is None or j + 1 - i < 2:
        return None
    value = part.percent / 100 * scale[0]
    unit, last = _unit_after(sentence, j + 1, pack)
    because = (part.id, scale[1].id, *((unit.id,) if unit else ()))
    name = unit.unit if unit else COUNT
    return Amount(low=value, high=value, unit=name, first=i, last=last, lead=i, marked=True, because=because)


def _vague(sentence: Sentence, i: int, vague: Vague, j: int, pack: Pack) -> Amount:
    """dezenas; hundreds of | thousands; several | hundred; millions of | euros."""
    low, high = vague.low, vague.high
    because: tuple[str, ...] = (vague.id,)
    k = j + 1 if sentence.low(j) in pack.grammar.of else j
    if vague.scales and k < len(sentence.tokens) and (scale := _scale(sentence, k, pack)):
        low, high, j = low * scale[0], (high + (low < high)) * scale[0] - (low < high), k + 1
        because += (scale[1],)
    unit, last = _unit_after(sentence, j, pack)
    return Amount(
        low=low,
        high=high,
        unit=unit.unit if unit else COUNT,
        first=i,
        last=last,
        lead=i,
        bound=Bound.VAGUE if low < high else Bound.ABOUT,
        marked=True,
        because=because + ((unit.id,) if unit else ()),
    )


def _in_words(first: int, last: int, value: Decimal, unit: str, because: str) -> Amount:
    """An amount whose words say its unit too."""
    return Amount(low=value, high=value, unit=unit, first=first, last=last, lead=first, marked=True, because=(because,))


def _share(sentence: Sentence, i: int, pack: Pack) -> list[Amount]:
    """two in five, nine out of ten, um em cada três, un Français sur cinq: a share, in percent."""
    part = number_at(sentence, i, pack)
    found = _ratio(sentence, part.last, pack) if part else None
    whole = number_at(sentence, found[1], pack) if found and found[1] < len(sentence.tokens) else None
    if part is None or found is None or whole is None or not 0 < part.value < whole.value <= WHOLE or part.value % 1:
        return []
    return [_in_words(i, whole.last, round(100 * part.value / whole.value, 2), PERCENT, found[0].id)]


def _ratio(sentence: Sentence, j: int, pack: Pack) -> tuple[Ratio, int] | None:
    """The words of a share at token ``j``, or behind what is counted and before a round whole."""
    if j < len(sentence.tokens) and (found := pack.ratios.at(sentence.words, j)):
        return found
    for k in range(j + 1, min(j + 1 + COUNTED, len(sentence.tokens))):
        if not is_content(sentence, k - 1, pack):
            return None
        found = pack.ratios.at(sentence.words, k)
        if found and found[0].around:
            whole = _plain(sentence, found[1], pack) if found[1] < len(sentence.tokens) else None
            return found if whole and whole.unit == COUNT and (whole.low <= TEN or whole.low in ROUND) else None
    return None


def _parts(sentence: Sentence, i: int, pack: Pack) -> list[Amount]:
    """three fifths, two-thirds, 3/4 of: parts of a whole, in percent.

    One part in words is a share only where its whole follows, or where a preposition before it governs no noun:
    a fifth of voters, down by a fifth; not a fifth man.
    """
    top = number_at(sentence, i, pack)
    if top is None:
        return []
    j = top.last
    if sentence.low(j) == "/" and sentence.is_number(j + 1) and sentence.low(j + 2) in pack.grammar.of:
        below = number_at(sentence, j + 1, pack)
        if below and 0 < top.value < below.value:
            return [_in_words(i, below.last, round(100 * top.value / below.value, 2), PERCENT, "numbers:digits")]
    j += sentence.low(j) in ("-", "‑")
    found = pack.denominators.get(sentence.low(j))
    whole = sentence.low(j + 1) in pack.grammar.of
    whole = whole or (sentence.low(i - 1) in pack.grammar.prepositions and not is_content(sentence, j + 1, pack))
    if found is None or not 0 < top.value < found[0] or (top.value == 1 and not whole):
        return []
    if _outreached(sentence, i, j + 1, pack):
        return []
    return [_in_words(i, j + 1, round(100 * top.value / found[0], 2), PERCENT, found[1].id)]


def _outreached(sentence: Sentence, i: int, j: int, pack: Pack) -> bool:
    """half | a million is a number, trois | quarts d'heure a time: no fraction where one reaches past ``j``."""
    amount = _plain(sentence, i, pack)
    return amount is not None and amount.last > j


def _scale(sentence: Sentence, k: int, pack: Pack) -> tuple[Decimal, str] | None:
    """A scale word after a vague one: hundreds of | thousands, several | hundred."""
    if (plural := pack.vague.at(sentence.words, k)) and plural[0].scale:
        return plural[0].scale, plural[0].id
    numeral = pack.numerals.get(sentence.low(k))
    return (numeral[0], numeral[1].id) if numeral and numeral[1].scale and not numeral[1].glued else None


def _framed(sentence: Sentence, i: int, pack: Pack) -> list[Amount]:
    """between A and B; de A a B; from A to B."""
    found = pack.range_opens.at(sentence.words, i)
    if found is None or found[1] >= len(sentence.tokens):
        return []
    _, j = found
    first = _plain(sentence, j, pack)
    if first is None:
        return []
    opener = " ".join(sentence.words[i:j])
    frame, k = join_at(sentence, first.last, pack, opener)
    second = _plain(sentence, k, pack) if frame else None
    if frame is None or second is None:
        return []
    if frame.moving and PERCENT not in (first.unit, second.unit) and not moves(sentence, i, pack):
        frame = replace(frame, pair=False)
    return _pair_up(first, second, frame, i)


def moves(sentence: Sentence, i: int, pack: Pack) -> bool:
    """A word of change stands shortly before: jobs were cut | from 300 to 200."""
    return not pack.grammar.change_words.isdisjoint(sentence.words[max(0, i - NEARBY) : i])


def _ranged(sentence: Sentence, first: Amount, pack: Pack) -> list[Amount]:
    """A followed by a joiner that needs no opener: 10–20, five to ten."""
    frame, k = join_at(sentence, first.last, pack, "")
    second = _plain(sentence, k, pack) if frame and k < len(sentence.tokens) else None
    if frame is None or second is None or (second.low <= first.low and not _shares_scale(first, second)):
        return [first]
    if first.unit not in (second.unit, COUNT) and (second.unit != COUNT or not _signed(sentence, first, pack)):
        return [first]
    return _pair_up(first, second, frame, first.first)


def _signed(sentence: Sentence, amount: Amount, pack: Pack) -> bool:
    """The unit stands before the figure, so that it serves for the next one too: $62 to 68."""
    return _currency(sentence, amount.first, pack) is not None


def join_at(sentence: Sentence, j: int, pack: Pack, opener: str) -> tuple[RangeFrame | None, int]:
    """The frame whose joiner stands at token ``j``, and the token after it."""
    found = pack.range_joins.at(sentence.words, j) if 0 <= j < len(sentence.tokens) - 1 else None
    if found is None:
        return None, j
    frames = [f for f in pack.entries if isinstance(f, RangeFrame) and sentence.low(j) in f.joins]
    frame = next((f for f in frames if (opener in f.opens if opener else not f.opens)), None)
    return frame, found[1]


def _shares_scale(first: Amount, second: Amount) -> bool:
    """5 to 10 million, three to four hundred: the scale word counts for both."""
    a, b = first.number, second.number
    if a is None or b is None or a.scale > 1:
        return False
    if b.scale == 1 and a.spelled and a.below == 1:
        return a.value < b.value / b.below < b.value
    return b.scale > 1 and a.value < b.scale


def _pair_up(first: Amount, second: Amount, frame: RangeFrame, start: int) -> list[Amount]:
    """Two amounts that share unit and scale, as one range or as a pair."""
    scale = max(second.number.scale, second.number.below) if second.number else Decimal(1)
    if _shares_scale(first, second) and (frame.pair or first.low < second.low / scale):
        shared = first.low * scale
        first = replace(first, low=shared, high=shared)
    unit = second.unit if second.unit != COUNT else first.unit
    because = (*first.because, *second.because, frame.id)
    if frame.pair:
        return [
            replace(first, unit=unit, marked=True, because=(*first.because, frame.id)),
            replace(second, unit=unit, marked=True, because=(*second.because, frame.id)),
        ]
    low, high = sorted((first.low, second.low))
    return [
        Amount(
            low=low,
            high=high,
            unit=unit,
            first=start,
            last=second.last,
            lead=start,
            bound=Bound.RANGE,
            number=second.number,
            marked=first.marked or second.marked or start != first.first,
            because=because,
        )
    ]
