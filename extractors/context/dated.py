"""Dates as they are written: 12 March 2024, em março, the 1990s, 2022-23, in the September quarter."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

import regex

from extractors.languages.context_entries import TimeUnit
from extractors.languages.pack import Pack
from extractors.quantities.dates import DAYS, YEARS, marks_ordinal
from extractors.quantities.numbers import number_at
from extractors.segment import Kind, Sentence

MONTHS = {TimeUnit.MONTH: 1, TimeUnit.QUARTER: 3, TimeUnit.SEASON: 3, TimeUnit.HALF: 6, TimeUnit.YEAR: 12}
YEAR, DECADE, CENTURY = 12, 10, 100
LATE = 30  # the twenties and earlier may be of either century
SPANS = frozenset("-–/")
_YEARS = regex.compile(r"(\d{4})[-–/](\d{2}|\d{4})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """From ``start`` to ``end``, named by the tokens up to ``last``.

    guessed    the year or the week is not said: the latest one before the article is meant, if it tells of the past.
    distant    told by how far back it is: a year ago.
    because    the pack's entry, "" for dates and years.
    """

    start: date
    end: date
    last: int
    guessed: bool = False
    distant: bool = False
    because: str = ""


def dated(sentence: Sentence, k: int, today: date | None, pack: Pack) -> Stretch | None:
    """12 de março de 2024, March 12, March 2024, dia 3, 2024, 2022-23, the 1990s; the year left out is the latest."""
    words, months = sentence.words, pack.notation.months
    if words[k] in months and _is_month(sentence, k, pack):
        return _month(sentence, k, today, pack)
    named = words[k] in pack.times.days
    k += named
    if (day := _day(sentence, k)) is not None:
        j = k + 1
        while words[j] in pack.grammar.of or marks_ordinal(sentence, j, pack):
            j += 1
        j += pack.notation.ordinal_stop and words[j] == "."
        if words[j] in months:
            year, last = year_at(sentence, j + 1, today, pack)
            return _on(months[words[j]], day, year, last, today)
        return _this_day(day, k + 1, today) if named and today else None
    return _decade(sentence, k, pack) or _years(sentence, k) or _whole_year(sentence, k)


def _month(sentence: Sentence, k: int, today: date | None, pack: Pack) -> Stretch | None:
    """March, March 12, April last year; the September | quarter, which ends in it."""
    words, months = sentence.words, pack.notation.months
    unit = pack.times.units.get(words[k + 1])
    if unit in (TimeUnit.QUARTER, TimeUnit.HALF):
        year, last = year_at(sentence, k + 2, today, pack)
        whole = _on(months[words[k]], None, year, last, today)
        return whole and back_from(whole, 1, unit)
    day = None if pack.notation.day_first else _day(sentence, k + 1)
    year, last = year_at(sentence, k + 1 + (day is not None), today, pack)
    short = any(name != words[k] and name.startswith(words[k]) for name in months)
    if short and day is None and year is None:
        return None  # no mar: the sea, or March
    return _on(months[words[k]], day, year, last, today)


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
    end = start if day is not None else months_on(start, 1) - timedelta(days=1)
    return Stretch(start=start, end=end, last=last, guessed=guessed)


def _this_day(day: int, last: int, today: date) -> Stretch | None:
    """no dia | 3: the latest of that number."""
    month = today.replace(day=1) if day <= today.day else months_on(today, -1)
    if day > monthrange(month.year, month.month)[1]:
        return None
    start = month.replace(day=day)
    return Stretch(start=start, end=start, last=last, guessed=True)


def _day(sentence: Sentence, k: int) -> int | None:
    text = sentence.tokens[k].text.rstrip("ºstndrh") if sentence.is_number(k) else ""
    return int(text) if text.isdecimal() and 1 <= int(text) <= DAYS else None


def year_at(sentence: Sentence, k: int, today: date | None, pack: Pack) -> tuple[int | None, int]:
    """The year from token ``k`` on, and the token behind it; else ``k``: [March] 2024, de 2024, last year."""
    j = sentence.past(pack.grammar.of, k)
    if today and (named := pack.moments.at(sentence.words, j)) and named[0].unit is TimeUnit.YEAR:
        return today.year + (named[0].shift or 0), named[1]
    while sentence.words[j] in pack.grammar.of or sentence.words[j] == ",":
        j += 1
    if pack.times.units.get(sentence.words[j]) is TimeUnit.YEAR:  # del año 2023
        j += 1
    year = _written_year(sentence, j)
    return (year, j + 1) if year else (None, k)


def _written_year(sentence: Sentence, k: int) -> int | None:
    text = sentence.tokens[k].text if sentence.is_number(k) else ""
    return int(text) if len(text) == 4 and text.isdecimal() and int(text) in YEARS else None


def _whole_year(sentence: Sentence, k: int) -> Stretch | None:
    year = _written_year(sentence, k)
    return Stretch(start=date(year, 1, 1), end=date(year, YEAR, 31), last=k + 1) if year else None


def _years(sentence: Sentence, k: int) -> Stretch | None:
    """2022-2023, 2022/23: from the first year to the last."""
    first = last = ""
    behind = k + 1
    if k < len(sentence.tokens) and sentence.tokens[k].kind is Kind.DATE:
        written = _YEARS.fullmatch(sentence.tokens[k].text)
        first, last = written.groups() if written else ("", "")
    elif (
        _written_year(sentence, k)
        and sentence.words[k + 1] in SPANS
        and sentence.glued(k + 1)
        and sentence.glued(k + 2)
    ):
        first, last, behind = sentence.words[k], sentence.words[k + 2], k + 3
    if not (first.isdecimal() and last.isdecimal() and len(last) in (2, 4) and int(first) in YEARS):
        return None
    begun = int(first)
    ended = int(last) if len(last) == 4 else begun - begun % CENTURY + int(last)
    ended += CENTURY if ended < begun and len(last) == 2 and int(last) == 0 else 0  # 1999-00
    return Stretch(start=date(begun, 1, 1), end=date(ended, YEAR, 31), last=behind) if begun < ended in YEARS else None


def _decade(sentence: Sentence, k: int, pack: Pack) -> Stretch | None:
    """the 1990s, nos anos 90, década de 1990, die 1990er Jahre."""
    words, times = sentence.words, pack.times
    j = k
    while words[j] in times.decades or (j > k and (words[j] in pack.grammar.noun_openers or words[j] == "'")):
        j += 1
    if j >= len(sentence.tokens):
        return None
    marked = words[j + 1] in times.decade_marks and sentence.glued(j + 1)
    if j == k and not marked:
        return None
    number = number_at(sentence, j, pack)
    if number is None or number.value % DECADE:
        return None
    year = int(number.value) + (1900 if LATE <= number.value < CENTURY else 0)
    last = number.last + marked
    return Stretch(start=date(year, 1, 1), end=date(year + DECADE - 1, YEAR, 31), last=last) if year in YEARS else None


def back_from(until: Stretch, many: int, unit: TimeUnit) -> Stretch | None:
    """So many months or years that end with ``until``."""
    end = until.end
    if months_on(end, 1) - timedelta(days=1) == end:
        start = months_on(end, 1 - many * MONTHS[unit])
    else:
        start = months_back(end, many * MONTHS[unit]) + timedelta(days=1)
    return Stretch(start=start, end=end, last=until.last, guessed=until.guessed, because=until.because)


def months_on(day: date, months: int) -> date:
    """The first of the month so many months on."""
    count = day.year * YEAR + day.month - 1 + months
    return date(count // YEAR, count % YEAR + 1, 1)


def months_back(day: date, months: int) -> date:
    """The same day so many months before, or the last of that month."""
    first = months_on(day, -months)
    return first.replace(day=min(day.day, monthrange(first.year, first.month)[1]))
