"""Words that name a time → from which day to which: last month, no primeiro trimestre de 2023, the three months to May.

Pure computation from the day of the article; without it, only what is written out in full can be read.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from extractors.claims import Precision, Published
from extractors.context.dated import MONTHS, YEAR, Stretch, back_from, dated, months_back, months_on, year_at
from extractors.languages.context_entries import Moment, TimeUnit
from extractors.languages.pack import Pack
from extractors.languages.spelling import HYPHENS
from extractors.quantities.numbers import is_whole, number_at
from extractors.segment import Kind, Sentence
from extractors.segment.parts_of_speech import is_content

WEEK, HOURS = 7, 24
SATURDAY = 6
SOUTH = 6  # months between a season here and there
LONGEST = 600  # months that a length of time with its end may be
PART = 4  # months of the early, the mid and the late part of a year


@dataclass(frozen=True, slots=True)
class Calendar:
    """The day from which a text is read.

    today   the day of the article, or the first of its month or year.
    exact   the same, where the very day is known.
    south   summer comes in December.
    """

    today: date | None
    exact: date | None
    south: bool

    @classmethod
    def of(cls, published: Published | None, south: bool) -> Calendar:
        today = published.day if published else None
        return cls(today, today if published and published.precision is Precision.DAY else None, south)


def stretch(sentence: Sentence, k: int, at: Calendar, pack: Pack) -> Stretch | None:
    """The time named from token ``k`` on, articles before it allowed."""
    words, begin = sentence.words, k
    k = head(sentence, k, pack)
    if (behind := _past_day_part(sentence, k, pack)) > k:
        k = begin = behind
    if not may_begin(sentence, k, pack):
        return None
    led = k > begin and words[k - 1] in pack.grammar.definite  # in the | last week: the seven days to now
    for rule in (*((_past, _named) if led else (_named, _past)), _last_named, _first, _ended, ago):
        if found := rule(sentence, k, at, pack):
            return found
    part = next((n for n, forms in enumerate(pack.times.parts) if words[k] in forms), None)
    if part is None:
        return dated(sentence, k, at.today, pack)
    k = sentence.past(pack.grammar.noun_openers, k + 1 + (words[k + 1] in HYPHENS))
    whole = _named(sentence, k, at, pack) or dated(sentence, k, at.today, pack)
    return _part_of(whole, part) if whole else _part_of_this_year(sentence, k, part, at.today, pack)


def may_begin(sentence: Sentence, k: int, pack: Pack) -> bool:
    """May a time begin with token ``k``? Most words are settled by this one look."""
    if sentence.words[k] in pack.time_words or sentence.words[k] in pack.numerals:
        return True
    return k < len(sentence.tokens) and sentence.tokens[k].kind in (Kind.NUMBER, Kind.DATE)


def head(sentence: Sentence, k: int, pack: Pack) -> int:
    """The token behind the articles at ``k`` that are not of a moment's own name."""
    while sentence.words[k] in pack.grammar.determiners and not pack.moments.at(sentence.words, k):
        k += 1
    return k


def _named(sentence: Sentence, k: int, at: Calendar, pack: Pack) -> Stretch | None:
    """A moment of the pack, with its year or its date."""
    today = at.today
    match = pack.moments.at(sentence.words, k)
    if match is None:
        return None
    moment, last = match
    if moment.unit is TimeUnit.HALF and (half := _of_month(sentence, moment, last, today, pack)):
        return half
    year, behind = year_at(sentence, last, today, pack)
    if moment.unit is TimeUnit.WEEKDAY:
        bracket = sentence.words[last] == "(" and sentence.words[last + 2] == ")" and sentence.is_number(last + 1)
        last += 3 * bracket  # nesta segunda-feira | (13)
        day = dated(sentence, last + (sentence.words[last] == ","), today, pack)
        if day is not None and day.start == day.end:
            return replace(day, because=moment.id)  # Tuesday, 3 March
    if moment.unit in (TimeUnit.DAY, TimeUnit.WEEKDAY, TimeUnit.WEEKEND, TimeUnit.WEEK):
        return _near(moment, at.exact, last)
    if moment.shift is not None and moment.unit is not TimeUnit.SEASON:
        return _shifted(moment, today, last) if today else None
    if year is None and today is None:
        return None
    start, end = _of_year(moment, year, today, at.south)
    return Stretch(start=start, end=end, last=behind, guessed=year is None, because=moment.id)


def _of_month(sentence: Sentence, moment: Moment, last: int, today: date | None, pack: Pack) -> Stretch | None:
    """the first half | of July: its days to the 15th, or those behind it."""
    j = sentence.past(pack.grammar.of, last)
    month = dated(sentence, j, today, pack) if j > last and sentence.words[j] in pack.notation.months else None
    if month is None or month.start.day != 1 or month.start == month.end:
        return None
    middle = month.start.replace(day=15)
    half = replace(month, because=moment.id)
    return replace(half, end=middle) if moment.part == 1 else replace(half, start=middle + timedelta(days=1))


def _past_day_part(sentence: Sentence, k: int, pack: Pack) -> int:
    """na madrugada | desta segunda-feira, the night of | 3 May: behind a part of the day."""
    if sentence.words[k] not in pack.times.day_parts:
        return k
    behind = k + 1
    while sentence.words[behind] in pack.grammar.noun_openers and not pack.moments.at(sentence.words, behind):
        behind += 1
    return k if behind == k + 1 else behind


def _of_year(moment: Moment, year: int | None, today: date | None, south: bool) -> tuple[date, date]:
    """A quarter, a half or a season of a year; without its year the latest one."""
    size = MONTHS[moment.unit]
    first = (moment.part - 1) * size + (3 if moment.unit is TimeUnit.SEASON else 1)
    first = (first - 1 + (SOUTH if south and moment.unit is TimeUnit.SEASON else 0)) % YEAR + 1
    start = date(year or (today or date.min).year, first, 1)
    if year is None and today is not None:
        begun = moment.unit is TimeUnit.SEASON and moment.shift is None  # last summer is over
        done = start if begun else months_on(start, size)
        start = start if done <= today else start.replace(year=start.year - 1)
    return start, months_on(start, size) - timedelta(days=1)


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
    if moment.unit is TimeUnit.WEEKEND:
        saturday = today - timedelta(days=(today.isoweekday() - SATURDAY) % WEEK)
        return Stretch(start=saturday, end=saturday + timedelta(days=1), last=last, guessed=True, because=moment.id)
    monday = today - timedelta(days=today.weekday()) + timedelta(days=WEEK * (moment.shift or 0))
    return Stretch(start=monday, end=monday + timedelta(days=WEEK - 1), last=last, because=moment.id)


def _shifted(moment: Moment, today: date, last: int) -> Stretch:
    size = MONTHS[moment.unit]
    first = date(today.year, (today.month - 1) // size * size + 1, 1)
    start = months_on(first, size * (moment.shift or 0))
    return Stretch(start=start, end=months_on(start, size) - timedelta(days=1), last=last, because=moment.id)


def _last_named(sentence: Sentence, k: int, at: Calendar, pack: Pack) -> Stretch | None:
    """last | Friday, última | sexta-feira, last | April: the latest that is over."""
    today = at.today
    if today is None or sentence.words[k] not in pack.times.past:
        return None
    match = pack.moments.at(sentence.words, k + 1)
    if match and match[0].unit is TimeUnit.WEEKDAY:
        day = _near(match[0], today - timedelta(days=1), match[1])
        return day and replace(day, guessed=False)
    month = dated(sentence, k + 1, months_on(today, 0) - timedelta(days=1), pack)
    return replace(month, guessed=False) if month and month.guessed else None


def _past(sentence: Sentence, k: int, at: Calendar, pack: Pack) -> Stretch | None:
    """the past | three days, últimos doze meses, trois | derniers jours: back from the article's day."""
    times, words, today = pack.times, sentence.words, at.exact
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
    if unit is None or (number and not is_whole(number.value)):
        return None
    many = int(number.value) if number else 1
    start = _before(today, many, unit)
    return Stretch(start=start, end=today, last=j + 1) if start else None


def _before(today: date, many: int, unit: TimeUnit) -> date | None:
    """So many hours, days, weeks, months… before a day; None before our era."""
    if unit in MONTHS:
        months = many * MONTHS[unit]
        return months_back(today, months) if months < (today.year - 1) * YEAR else None
    days = -(-many // HOURS) if unit is TimeUnit.HOUR else many * (WEEK if unit is TimeUnit.WEEK else 1)
    return today - timedelta(days=days) if days < today.toordinal() else None


def _first(sentence: Sentence, k: int, at: Calendar, pack: Pack) -> Stretch | None:
    """the first | nine months of 2023, nos nove | primeiros meses; without a year those that ended last."""
    words, first, today = sentence.words, pack.times.first, at.today
    j = k + (words[k] in first)
    number = number_at(sentence, j, pack) if j > k or words[k + 1] in first else None
    if number is None:
        return None
    last = number.last + (words[number.last] in first)
    if pack.times.units.get(words[last]) is not TimeUnit.MONTH or last == number.last == k + 1:
        return None
    months, (year, last) = int(number.value), year_at(sentence, last + 1, today, pack)
    if not 1 <= months <= YEAR or (year is None and today is None):
        return None
    start = date(year or (today or date.min).year, 1, 1)
    if year is None and today is not None and months_on(start, months) > today:
        start = start.replace(year=start.year - 1)
    return Stretch(start=start, end=months_on(start, months) - timedelta(days=1), last=last, guessed=year is None)


def _ended(sentence: Sentence, k: int, at: Calendar, pack: Pack) -> Stretch | None:
    """the three | months to March, the year | ended 30 June, no trimestre | terminado em setembro."""
    number, times = number_at(sentence, k, pack), pack.times
    j = number.last if number else k
    unit = times.units.get(sentence.words[j])
    if unit not in MONTHS or sentence.words[j + 1] not in times.ended or (number and not is_whole(number.value)):
        return None
    j += 2
    while sentence.words[j] in pack.grammar.phrase_links or (times.parts and sentence.words[j] in times.parts[-1]):
        j += 1  # to the end of | March
    many, until = int(number.value) if number else 1, dated(sentence, j, at.today, pack)
    return back_from(until, many, unit) if until and 0 < many * MONTHS[unit] < LONGEST else None


def ago(sentence: Sentence, k: int, at: Calendar, pack: Pack) -> Stretch | None:
    """a | year ago, two years earlier, há dois anos: the day so far back."""
    words, led = sentence.words, pack.ago_before.at(sentence.words, k)
    j = led[1] if led else k
    number = number_at(sentence, j, pack)
    j = number.last if number else j + (words[j] in pack.notation.ones)
    unit, behind = pack.times.units.get(words[j]), pack.ago.at(words, j + 1)
    counted = number is not None or words[j - 1] in pack.notation.ones or words[j - 1] in pack.numerals
    if not counted or (behind and words[behind[1]] in pack.grammar.of):
        return None  # the year before; dois dias antes | da sentença
    if unit in (None, TimeUnit.HOUR) or (led is None) == (behind is None) or at.exact is None:
        return None
    if unit is None or (number and not is_whole(number.value)):
        return None
    day = _before(at.exact, int(number.value) if number else 1, unit)
    entry, last = behind or (led[0] if led else None, j + 1)
    because = entry.id if entry else ""
    return Stretch(start=day, end=day, last=last, distant=True, because=because) if day else None


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
    """mid-2022, no início de 2023: four months of a year; of anything shorter or longer, the whole."""
    if (whole.start.month, whole.end.month) != (1, YEAR) or whole.start.year != whole.end.year:
        return whole
    start = whole.start.replace(month=1 + part * PART)
    return replace(whole, start=start, end=months_on(start, PART) - timedelta(days=1))
