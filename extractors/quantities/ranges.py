"""One amount, or the two of a range or a pair."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from extractors.claims import Bound
from extractors.languages.entries import RangeFrame
from extractors.languages.pack import Pack
from extractors.languages.spelling import HYPHENS
from extractors.quantities.amounts import COUNT, PERCENT, Amount, plain_at
from extractors.quantities.dates import YEARS
from extractors.quantities.money import currency_at
from extractors.quantities.numbers import is_whole, number_at
from extractors.quantities.shares import parts_at, rounded_at, share_at, whole_first, worded_at
from extractors.segment import Sentence
from extractors.segment.marks import STOPS
from extractors.segment.parts_of_speech import is_content

THOUSAND = Decimal(1000)
CLOSE = 5  # times: the ends of a range that is told with one "thousand" differ by less
MOST_GOALS = 20  # smaller figures on both sides of a dash are a score
YEAR_DIGITS = 4
WHOLE = 100
APART = 5  # times: a figure so much above the one before it is where that one led, no end of one range
NEARBY = 10  # words from a verb of change to its figures


def amounts_at(sentence: Sentence, i: int, floor: int, pack: Pack) -> list[Amount]:
    """The amounts at token ``i``: none, one, or the two of a pair ("from A to B").

    The words that open a range stand before it, from token ``floor`` on.
    """
    opened = _opened(sentence, i, pack)
    if opened and opened[0] >= floor and (found := _framed(sentence, *opened, pack)):
        return found
    number = number_at(sentence, i, pack)
    if number and (turned := whole_first(sentence, i, number, pack)):
        return [turned]
    if number and not pack.ratios_around and sentence.words[number.last] not in pack.after_number:
        amount = plain_at(sentence, i, pack)
        return [amount] if amount else []
    for read in (share_at, worded_at, parts_at):
        if found := read(sentence, i, pack):
            return found
    amount = plain_at(sentence, i, pack)
    if amount and (rounded := rounded_at(sentence, amount, pack)):
        return [rounded]
    return _ranged(sentence, _sharing(sentence, amount, pack), pack) if amount else []


def _sharing(sentence: Sentence, amount: Amount, pack: Pack) -> Amount:
    """5 and 6 kg, 28 e 31 anos: the first of two coordinated figures has the second's unit."""
    k = _past_hyphen(sentence, amount.last, pack)
    if amount.unit != COUNT or sentence.words[k] not in pack.grammar.coordinators or _is_dated(sentence, amount, pack):
        return amount
    k += 1
    k += sentence.words[k] in pack.grammar.linking  # é de 412 e | de | 365 dias
    k += sentence.words[k] in pack.grammar.definite  # os 13 e | os | 21 anos
    second = plain_at(sentence, k, pack) if k < len(sentence.tokens) else None
    shared = second is not None and second.unit != COUNT and not _signed(sentence, second, pack)
    if second and amount.number and second.number and amount.number.scale > max(second.number.scale, Decimal(WHOLE)):
        shared = False  # una multa de 3 millones y | dos años de cárcel
    if second and (shared or sentence.words[second.last] in STOPS) and _shares_scale(amount, second):
        amount = _scaled(amount, second)  # renderam 41 e | 13 milhões, respetivamente
    return _measured(amount, second) if second and shared else amount


def _scaled(first: Amount, second: Amount) -> Amount:
    """The first of two coordinated figures with the second's scale word: 41 and 13 | million are both millions."""
    assert first.number is not None and second.number is not None, "only a number shares a scale word"
    scale = max(second.number.scale, second.number.below)
    number = replace(first.number, scale=scale)
    return replace(first, low=first.low * scale, high=first.high * scale, number=number, marked=True)


def _measured(first: Amount, second: Amount) -> Amount:
    """The first of two figures in the unit of the second: 25 and 75 | cents are both parts of a dollar."""
    return replace(first, low=first.low * second.small, high=first.high * second.small, unit=second.unit, marked=True)


def _opened(sentence: Sentence, i: int, pack: Pack) -> tuple[int, int] | None:
    """Where the words that open a range before token ``i`` begin, and the token behind them: entre un | 2 %."""
    if not pack.range_opens.touches(sentence.words[i - 1]):  # as mostly
        return None
    around = pack.range_opens.at(sentence.words, i - 1)
    if around and around[1] > i:
        return i - 1, around[1]
    before = pack.range_opens.before(sentence.words, i)
    return (before[1], i) if before else None


def _framed(sentence: Sentence, i: int, j: int, pack: Pack) -> list[Amount]:
    """between A and B; de A a B; from A to B: opened at token ``i``, A from token ``j``."""
    first = plain_at(sentence, j, pack)
    if first is None:
        return []
    opener = " ".join(sentence.words[i:j])
    frame, k = join_at(sentence, first.last, pack, opener)
    second = plain_at(sentence, k, pack) if frame else None
    first, second = _in_dozens(sentence, first, second, pack)
    apart = second is not None and COUNT not in (first.unit, second.unit) and first.unit != second.unit
    dated = second is not None and first.marked and not second.marked and _is_year(sentence, second)
    if frame is None or second is None or apart or dated:  # um 9 Prozent | auf 3 Millionen Euro
        return []
    if first.unit != second.unit and COUNT not in (first.unit, second.unit):  # from 44 ml to 50 mg
        return []
    if second.high == 1 and first.unit != COUNT == second.unit and is_content(sentence, second.last, pack):
        return []  # de 3,4% para um | nível de confiança
    if not frame.pair and _is_other_count(first, second):
        return []
    if not frame.pair and first.unit == second.unit == PERCENT and first.low > second.low:
        frame = replace(frame, pair=True)  # seria de 53% a 47%
    rising = first.low < second.low or _shares_scale(first, second)
    if frame.step and first.unit != COUNT == second.unit:
        return []  # um 15 Prozent auf | 92
    if frame.moving and rising and (_is_noun_of_change(sentence, i, pack) or not moves(sentence, i, pack)):
        frame = replace(frame, pair=False)
    return _pair_up(first, second, frame, i)


def _is_other_count(first: Amount, second: Amount) -> bool:
    """o repasse de R$ 38,6 milhões a | 19 cidades: a bare figure far below an amount of money is no end of a range."""
    falls = second.high < first.low and not _shares_scale(first, second)
    return falls and first.unit != COUNT == second.unit and second.number is not None and second.number.scale == 1


def _in_dozens(sentence: Sentence, first: Amount, second: Amount | None, pack: Pack) -> tuple[Amount, Amount | None]:
    """entre duas e | três dezenas de barcos: what rounds the second figure counts for the first too."""
    rounded = rounded_at(sentence, second, pack) if second and second.low else None
    if second is None or rounded is None:
        return first, second
    times = rounded.low / second.low
    alike = first.unit == COUNT and first.low < second.low
    return (replace(first, low=first.low * times, high=first.high * times) if alike else first), rounded


def _is_noun_of_change(sentence: Sentence, i: int, pack: Pack) -> bool:
    """une baisse | de cinq à sept degrés: how big the change may be, not from where to where it went."""
    low, before = sentence.words[i - 1], sentence.words[i - 2]
    named = (
        low in pack.grammar.change_words and before in pack.grammar.determiners and before not in pack.grammar.pronouns
    )
    return named and sentence.words[i] in pack.grammar.of


def moves(sentence: Sentence, i: int, pack: Pack) -> bool:
    """A word of change stands shortly before: jobs were cut | from 300 to 200."""
    change, movers = pack.grammar.change_words, pack.grammar.movers
    return any(word in change or word in movers for word in sentence.words[max(0, i - NEARBY) : i])


def _ranged(sentence: Sentence, first: Amount, pack: Pack) -> list[Amount]:
    """A followed by a joiner that needs no opener: 10–20, five to ten."""
    frame, k = (None, 0) if _is_dated(sentence, first, pack) else join_at(sentence, first.last, pack, "")
    second = plain_at(sentence, k, pack) if frame and k < len(sentence.tokens) else None
    first, second = _in_dozens(sentence, first, second, pack)
    if frame is None or second is None:
        return [_in_percent(sentence, first, pack)]
    if first.unit == COUNT and second.small < 1:
        first = _measured(first, second)
    sinks = second.low < first.low < 0  # -5 to -10
    if second.low <= first.low and not sinks and not _shares_scale(first, second):
        return [replace(first, unit=PERCENT, marked=True)] if _is_share(first, second) else [first]
    scaled = _shares_scale(first, second) and first.high < THOUSAND  # by $10 to $12 million
    if sentence.is_word(first.last) and not scaled and _is_step(sentence, first, second, pack):
        return [first]
    if first.unit not in (second.unit, COUNT) and (second.unit != COUNT or not _signed(sentence, first, pack)):
        return [first]
    return _pair_up(first, second, frame, first.first)


def _is_step(sentence: Sentence, first: Amount, second: Amount, pack: Pack) -> bool:
    """fell 45 cents | to $65.20; rose by 237,000 | to 8.2 million; raised the wage by $1 | to $8.25."""
    changed = moves(sentence, first.first, pack)
    if first.unit not in (COUNT, PERCENT) and changed:
        return True
    changed = changed or sentence.words[first.first - 1] in pack.grammar.agent
    return changed and abs(second.low) > APART * max(abs(first.low), abs(first.high))


def _in_percent(sentence: Sentence, first: Amount, pack: Pack) -> Amount:
    """fell to | 4.25 | from 4.31 percent: the first of two figures set against each other."""
    found = pack.comparisons.at(sentence.words, first.last)
    second = plain_at(sentence, found[1], pack) if found and found[1] < len(sentence.tokens) else None
    if found is None or second is None or not _is_share(first, second):
        return first
    return replace(first, unit=PERCENT, marked=True, because=(*first.because, found[0].id))


def _is_share(first: Amount, second: Amount) -> bool:
    return first.unit == COUNT and second.unit == PERCENT and first.high <= WHOLE


def _is_year(sentence: Sentence, amount: Amount) -> bool:
    """a package of 6.5 million euros until | 2028: no end of a range."""
    text = sentence.tokens[amount.first].text
    return amount.last - amount.first == 1 and text.isdecimal() and len(text) == YEAR_DIGITS and int(text) in YEARS


def _is_dated(sentence: Sentence, first: Amount, pack: Pack) -> bool:
    """from 78,000 in | 2021 | to 88,500: the year of one figure begins no range with the next."""
    year = sentence.tokens[first.first].text
    dated = first.last - first.first == 1 and year.isdecimal() and int(year) in YEARS and len(year) == YEAR_DIGITS
    return dated and sentence.words[first.first - 1] in pack.grammar.prepositions and first.unit == COUNT


def _signed(sentence: Sentence, amount: Amount, pack: Pack) -> bool:
    """The unit stands before the figure, so that it serves for the next one too: $62 to 68."""
    return currency_at(sentence, amount.first, pack) is not None


def join_at(sentence: Sentence, j: int, pack: Pack, opener: str) -> tuple[RangeFrame | None, int]:
    """The frame whose joiner stands at token ``j``, and the token after it."""
    start = _past_hyphen(sentence, j, pack)
    if sentence.words[start] == "/" and currency_at(sentence, start + 1, pack) is None:  # $7/ | $9, not 3/4
        return None, j
    found = pack.range_joins.at(sentence.words, start) if 0 <= start < len(sentence.tokens) - 1 else None
    if found is None:
        return None, j
    frames, after = found
    if sentence.is_word(start) and sentence.words[after] in HYPHENS and sentence.glued(after):  # 10-to- | 12
        after += 1
    return next((f for f in frames if (opener in f.opens if opener else not f.opens)), None), after


def _past_hyphen(sentence: Sentence, j: int, pack: Pack) -> int:
    """Past a hyphen whose other half comes later: a 10- | to 12-year term, 10- | and 12-year terms."""
    if j < 0 or sentence.words[j] not in HYPHENS or not sentence.glued(j):
        return j
    joins = pack.range_joins.at(sentence.words, j + 1) or sentence.words[j + 1] in pack.grammar.coordinators
    return j + 1 if sentence.is_word(j + 1) and joins else j


def _shares_scale(first: Amount, second: Amount) -> bool:
    """5 to 10 million, three to four hundred: the scale word counts for both."""
    a, b = first.number, second.number
    if a is None or b is None or a.scale > 1:
        return False
    if b.scale == 1 and a.spelled and a.below == 1:
        return a.value < b.value / b.below < b.value
    return b.scale > 1 and a.value < b.scale


def _shares_thousands(first: Amount, second: Amount) -> bool:
    """13 to 14,000 feet: as it is spoken, the thousand counts for both."""
    a, b = first.number, second.number
    if a is None or b is None or a.spelled or max(a.scale, b.scale) > 1 or not is_whole(b.value / THOUSAND):
        return False
    return a.value < THOUSAND and b.value < a.value * THOUSAND * CLOSE and a.value * THOUSAND < b.value


def _pair_up(first: Amount, second: Amount, frame: RangeFrame, start: int) -> list[Amount]:
    """Two amounts that share unit and scale, as one range or as a pair."""
    scale = max(second.number.scale, second.number.below) if second.number else Decimal(1)
    if not frame.pair and _shares_thousands(first, second):
        scale = THOUSAND
        first = replace(first, low=first.low * scale, high=first.high * scale)
    elif _shares_scale(first, second) and (frame.pair or first.low < second.low / scale):
        shared = first.low * scale
        first = replace(first, low=shared, high=shared)
    marked = first.marked or second.marked
    if first.unit == COUNT != second.unit:
        first = _measured(first, second)
    unit = second.unit if second.unit != COUNT else first.unit
    because = (*first.because, *second.because, frame.id)
    if frame.pair:
        return [
            replace(first, unit=unit, marked=True, lead=min(start, first.lead), because=(*first.because, frame.id)),
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
            marked=marked or start != first.first,
            because=because,
        )
    ]
