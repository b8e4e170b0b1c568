"""Words that name a time → from which day to which: last month, 12 March, no primeiro trimestre de 2023, mid-2022.

Pure computation from the day of the article; without it, only what is written out in full can be read.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta

from extractors.claims import Precision, Published
from extractors.languages.context_entries import Moment, TimeUnit
from extractors.languages.pack import Pack
from extractors.languages.spelling import HYPHENS
from extractors.quantities.dates import DAYS, YEARS, marks_ordinal
from extractors.quantities.numbers import number_at
from extractors.segment import Sentence
from extractors.segment.parts_of_speech import is_content

MONTHS = {TimeUnit.MONTH: 1, TimeUnit.QUARTER: 3, TimeUnit.SEASON: 3, TimeUnit.HALF: 6, TimeUnit.YEAR: 12}
YEAR, WEEK = 12, 7
SOUTH = 6  # months between a season here and there
PART = 4  # months of the early, the mid and the late part of a year


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """From ``start`` to ``end``, named by the tokens up to ``last``.

    guessed    the year or the week is not said: the latest one before the article is meant, if it tells of the past.
    because    the pack's entry, "" for dates and years.
    """

    start: date
    end: date
    last: int
    guessed: bool = False
    because: str = ""


def stretch(sentence: Sentence, k: int, told: Published | None, south: bool, pack: Pack) -> Stretch | None:
    """The time named from token ``k`` on, articles before it allowed."""
    today = told.day if told else None
    exact = today if told and told.precision is Precision.DAY else None
    words, times = sentence.words, pack.times
    k = head(sentence, k, pack)
    if words[k] not in pack.time_words and not sentence.is_number(k) and words[k] not in pack.numerals:
        return None
    found = _named(sentence, k, today, exact, south, pack) or _past(sentence, k, exact, pack)
    if found is not None or (found := _first(sentence, k, today, pack)) is not None:
        return found
    part = next((n for n, forms in enumerate(times.parts) if words[k] in forms), None)
    if part is not None:
        k += 1 + (words[k + 1] in HYPHENS)
        while words[k] in pack.grammar.of or words[k] in pack.grammar.determiners:
            k += 1
    if part is None:
        return _dated(sentence, k, today, pack)
    whole = _named(sentence, k, today, exact, south, pack) or _dated(sentence, k, today, pack)
    return _part_of(whole, part) if whole else _part_of_this_year(sentence, k, part, today, pack)


def head(sentence: Sentence, k: int, pack: Pack) -> int:
    """The token behind the articles at ``k`` that are not of a moment's own name."""
    while sentence.words[k] in pack.grammar.determiners and not pack.moments.at(sentence.words, k):
        k += 1
    return k


def _named(
    sentence: Sentence, k: int, today: date | None, exact: date | None, south: bool, pack: Pack
) -> Stretch | None:
    match = pack.moments.at(sentence.words, k)
    if match is None:
        return None
    moment, last = match
    year, behind = _year(sentence, last, pack)
    if moment.unit is TimeUnit.WEEKDAY:
        day = _dated(sentence, last + (sentence.words[last] == ","), today, pack)
        if day is not None and day.start == day.end:
            return replace(day, because=moment.id)  # Tuesday, 3 March
    if moment.unit in (TimeUnit.DAY, TimeUnit.WEEKDAY, TimeUnit.WEEK):
        return _near(moment, exact, last)
    if moment.shift is not None and moment.unit is not TimeUnit.SEASON:
        return _shifted(moment, today, last) if today else None
    if year is None and today is None:
        return None
    start, end = _of_year(moment, year, today, south)
    return Stretch(start=start, end=end, last=behind, guessed=year is None, because=moment.id)


def _of_year(moment: Moment, year: int | None, today: date | None, south: bool) -> tuple[date, date]:
    """A quarter, a half or a season of a year; without its year the latest one."""
    size = MONTHS[moment.unit]
    first = (moment.part - 1) * size + (3 if moment.unit is TimeUnit.SEASON else 1)
    first = (first - 1 + (SOUTH if south and moment.unit is TimeUnit.SEASON else 0)) % YEAR + 1
    start = date(year or (today or date.min).year, first, 1)
    if year is None and today is not None:
        begun = moment.unit is TimeUnit.SEASON and moment.shift is None  # last summer is over
        done = start if begun else _months_on(start, size)
        start = start if done <= today else start.replace(year=start.year - 1)
    return start, _months_on(start, size) - timedelta(days=1)


def _near(moment: Moment, today: date | None, last: int) -> Stretch | None:
    """A day or a week by its distance from the article's day; the latest Tuesday."""
    if today is None:
        return None
    if moment.unit is TimeUnit.WEEKDAY:
        day = today - timedelta(days=(today.isoweekday() - moment.part) % WEEK)
        return Stretch(start=day, end=day, last=last, guessed=True, because=moment.id)
    if moment.unit is TimeUnit.DAY:
        day = today + timedelta(days=moment.shift or 0)
        return Stretch(start=day, end=day, last=last, because=moment.id)
    monday = today - timedelta(days=today.weekday()) + timedelta(days=WEEK * (moment.shift or 0))
    return Stretch(start=monday, end=monday + timedelta(days=WEEK - 1), last=last, because=moment.id)


def _shifted(moment: Moment, today: date, last: int) -> Stretch:
    size = MONTHS[moment.unit]
    first = date(today.year, (today.month - 1) // size * size + 1, 1)
    start = _months_on(first, size * (moment.shift or 0))
    return Stretch(start=start, end=_months_on(start, size) - timedelta(days=1), last=last, because=moment.id)


def _past(sentence: Sentence, k: int, today: date | None, pack: Pack) -> Stretch | None:
    """the past | three days, últimos doze meses, trois | derniers jours: back from the article's day."""
    times, words = pack.times, sentence.words
    if today is None:
        return None
    number = number_at(sentence, k, pack)
    j = number.last if number else k
    if words[j] not in times.past:
        return None
    j += 1
    if number is None and j < len(sentence.tokens) and (number := number_at(sentence, j, pack)):
        j = number.last
    unit = times.units.get(words[j])
    if unit is None or (number and number.value != int(number.value)):
        return None
    many, last = int(number.value) if number else 1, j + 1
    if unit in MONTHS:
        start = _months_on(today.replace(day=1), -many * MONTHS[unit])
        start = start.replace(day=min(today.day, monthrange(start.year, start.month)[1]))
    else:
        start = today - timedelta(days=many * (WEEK if unit is TimeUnit.WEEK else 1))
    return Stretch(start=start, end=today, last=last)


def _first(sentence: Sentence, k: int, today: date | None, pack: Pack) -> Stretch | None:
    """the first | nine months of 2023; without a year those that ended last."""
    number = number_at(sentence, k + 1, pack) if sentence.words[k] in pack.times.first else None
    if number is None or pack.times.units.get(sentence.words[number.last]) is not TimeUnit.MONTH:
        return None
    months, (year, last) = int(number.value), _year(sentence, number.last + 1, pack)
    if not 1 <= months <= YEAR or (year is None and today is None):
        return None
    start = date(year or (today or date.min).year, 1, 1)
    if year is None and today is not None and _months_on(start, months) > today:
        start = start.replace(year=start.year - 1)
    return Stretch(start=start, end=_months_on(start, months) - timedelta(days=1), last=last, guessed=year is None)


def _dated(sentence: Sentence, k: int, today: date | None, pack: Pack) -> Stretch | None:
    """12 de março de 2024, March 12, March 2024, 2024."""
    words, months = sentence.words, pack.notation.months
    if words[k] in months and _is_month(sentence, k, pack):
        day = None if pack.notation.day_first else _day(sentence, k + 1)
        year, last = _year(sentence, k + 1 + (day is not None), pack)
        short = any(name != words[k] and name.startswith(words[k]) for name in months)
        if short and day is None and year is None:
            return None  # no mar: the sea, or March
        return _on(months[words[k]], day, year, last, today)
    if (day := _day(sentence, k)) is not None:
        j = k + 1
        while words[j] in pack.grammar.of or marks_ordinal(sentence, j, pack):
            j += 1
        j += pack.notation.ordinal_stop and words[j] == "."
        if words[j] not in months:
            return None
        year, last = _year(sentence, j + 1, pack)
        return _on(months[words[j]], day, year, last, today)
    year, last = _year(sentence, k, pack, alone=True)
    return Stretch(start=date(year, 1, 1), end=date(year, 12, 31), last=last) if year else None


def _is_month(sentence: Sentence, k: int, pack: Pack) -> bool:
    """No number (dez), nor a verb (may, without its capital)."""
    if sentence.words[k] in pack.numerals:
        return False
    return sentence.tokens[k].text[0].isupper() or sentence.words[k] not in pack.grammar.auxiliaries


def _on(month: int, day: int | None, year: int | None, last: int, today: date | None) -> Stretch | None:
    """A day or a month; without its year the latest one."""
    if year is None and today is None:
        return None
    guessed, year = year is None, year or (today or date.min).year
    if day is not None and day > monthrange(year, month)[1]:
        return None
    start = date(year, month, day or 1)
    if guessed and today is not None and start > today:
        start = start.replace(year=year - 1, day=min(start.day, monthrange(year - 1, month)[1]))
    end = start if day is not None else _months_on(start, 1) - timedelta(days=1)
    return Stretch(start=start, end=end, last=last, guessed=guessed)


def _day(sentence: Sentence, k: int) -> int | None:
    text = sentence.tokens[k].text.rstrip("ºstndrh") if sentence.is_number(k) else ""
    return int(text) if text.isdecimal() and 1 <= int(text) <= DAYS else None


def _year(sentence: Sentence, k: int, pack: Pack, *, alone: bool = False) -> tuple[int | None, int]:
    """The year from token ``k`` on, and the token behind it; else ``k``."""
    j = k
    while not alone and (sentence.words[j] in pack.grammar.of or sentence.words[j] == ","):
        j += 1
    if not alone and pack.times.units.get(sentence.words[j]) is TimeUnit.YEAR:  # del año 2023
        j += 1
    text = sentence.tokens[j].text if sentence.is_number(j) else ""
    given = len(text) == 4 and text.isdecimal() and int(text) in YEARS
    return (int(text), j + 1) if given else (None, k)


def _part_of_this_year(sentence: Sentence, k: int, part: int, today: date | None, pack: Pack) -> Stretch | None:
    """the start of | the year: of this one, unless that lies ahead."""
    if today is None or pack.times.units.get(sentence.words[k]) is not TimeUnit.YEAR:
        return None
    if is_content(sentence, k + 1, pack) or number_at(sentence, k + 1, pack):  # the school year, the years 2000
        return None
    year = today.year - (today.month <= part * PART)
    whole = Stretch(start=date(year, 1, 1), end=date(year, YEAR, 31), last=k + 1, guessed=True)
    return _part_of(whole, part)


def _part_of(whole: Stretch, part: int) -> Stretch:
    """mid-2022, no início de 2023: four months of a year; of anything shorter, the whole."""
    if whole.start.year == whole.end.year and (whole.start.month, whole.end.month) != (1, YEAR):
        return whole
    start = whole.start.replace(month=1 + part * PART)
    return replace(whole, start=start, end=_months_on(start, PART) - timedelta(days=1))


def _months_on(day: date, months: int) -> date:
    """The first of the month so many months on."""
    count = day.year * YEAR + day.month - 1 + months
    return date(count // YEAR, count % YEAR + 1, 1)
