"""Numbers that say when: days, years, hours."""

from __future__ import annotations

from extractors.claims import Bound, SkipReason
from extractors.languages.pack import Pack
from extractors.quantities.amounts import COUNT, HOUR, Amount
from extractors.segment import Kind, Sentence
from extractors.segment.marks import STOPS
from extractors.segment.parts_of_speech import is_content, is_participle, is_verb

YEARS = range(1000, 2101)
YEARS_OF_NEWS = range(1500, 2101)
HOURS, DAYS = 24, 31
MONTHS = 12
ROUND = 100
WHOLE = 99  # the last two digits of a year
HOUR_LENGTH = 60  # minutes
MINUTES = 2  # digits
DAYS_APART = 8  # tokens from a month to the last of its days: Sept. 20-24, 27 and 29
DASHES = frozenset(("-", "–"))


def date(sentence: Sentence, amount: Amount, pack: Pack) -> SkipReason | None:
    """30 de dezembro, entre 15 e 17 de janeiro, Feb. 21, December 2, 2017, terça-feira (25)."""
    if amount.number is None or amount.number.scale > 1 or amount.high > YEARS[-1]:
        return None
    if pack.notation.ordinal_stop and _numeric_day(sentence, amount):
        return SkipReason.DATE
    if pack.notation.decimal == "," in sentence.words[amount.first]:
        return None  # dall'1,1 di agosto
    if sentence.words[amount.first] in pack.notation.months and sentence.is_number(amount.first - 1):
        return SkipReason.DATE  # Lisboa, 04 | dez
    day = amount.high <= DAYS
    if _month_after(sentence, amount, day, pack) or _month_before(sentence, amount, day, pack):
        return SkipReason.DATE
    i = amount.first - 1
    if amount.bound is Bound.RANGE and _days_spanned(sentence, amount, day, pack):
        return SkipReason.DATE
    bracketed = sentence.words[i] == "(" and sentence.words[amount.last] == ")"
    if not day or sentence.words[i - 1 if bracketed else _before_commas(sentence, i)] not in pack.notation.weekdays:
        return None
    counted = is_content(sentence, amount.last, pack) and not bracketed  # lundi, | 12 blessés
    return None if counted else SkipReason.DATE


def _month_after(sentence: Sentence, amount: Amount, day: bool, pack: Pack) -> bool:
    j = amount.last
    while sentence.words[j] in pack.grammar.of or sentence.words[j] in (",", ".") or marks_ordinal(sentence, j, pack):
        j += 1
    if sentence.words[j] in pack.numerals and sentence.is_word(amount.first):
        return False  # cinco das | dez maiores cidades
    if day and sentence.words[j] in pack.notation.months:
        return True
    joined = sentence.words[j] in pack.grammar.coordinators or pack.range_joins.at(sentence.words, j) is not None
    return joined and date_ahead(sentence, j + 1, pack)


def _month_before(sentence: Sentence, amount: Amount, day: bool, pack: Pack) -> bool:
    """A month stands before, with nothing or other days between: Sept. 20-24, December 2, 2017."""
    dated = sentence.words[amount.first - 1] in pack.grammar.of  # maio de | 68
    if pack.notation.day_first and amount.high < YEARS[0] and not dated:
        return False
    i = amount.first - 1
    while sentence.words[i] in pack.grammar.of or sentence.words[i] == ".":
        i -= 1
    if sentence.words[i].rpartition("-")[2] in pack.notation.months:  # the post-Sept. | 11 alliance
        return not _is_counted(sentence, amount, pack)
    k = i
    joins = (*DASHES, ",", ".", *(pack.grammar.coordinators if i == amount.first - 1 else ()))
    while i - k < DAYS_APART and (sentence.words[k] in joins or sentence.is_number(k)):
        k -= 1
    listed = day and k < i and sentence.words[k] in pack.notation.months
    return listed and not (sentence.words[i] in pack.grammar.coordinators and is_content(sentence, amount.last, pack))


def _is_counted(sentence: Sentence, amount: Amount, pack: Pack) -> bool:
    """seit Januar | 1100 Geflüchtete, in mei | 1.350 banen: of no year that news speaks of, and a noun behind it."""
    plain = sentence.tokens[amount.first].text.isdecimal() and int(amount.high) in YEARS_OF_NEWS
    return amount.high > DAYS and not plain and is_content(sentence, amount.last, pack)


def _numeric_day(sentence: Sentence, amount: Amount) -> bool:
    """am 15.2. | beginnt: a day and its month, each with a stop."""
    day, _, month = sentence.words[amount.first].partition(".")
    stopped = sentence.words[amount.last] == "." and sentence.glued(amount.last)
    return stopped and day.isdecimal() and month.isdecimal() and int(day) <= DAYS and 1 <= int(month) <= MONTHS


def _days_spanned(sentence: Sentence, amount: Amount, day: bool, pack: Pack) -> bool:
    """du 13 au 18, dal 3 al 5: days of a month that is not told."""
    opened = day and amount.unit == COUNT and sentence.words[amount.first] in pack.notation.day_spans
    return opened and not is_content(sentence, amount.last, pack)


def _before_commas(sentence: Sentence, i: int) -> int:
    while sentence.words[i] == ",":
        i -= 1
    return i


def marks_ordinal(sentence: Sentence, j: int, pack: Pack) -> bool:
    return sentence.words[j] in pack.notation.ordinal_marks and sentence.glued(j)


def date_ahead(sentence: Sentence, j: int, pack: Pack) -> bool:
    """15 | e | 17 de janeiro, el 3 y | el 4 de mayo: the other day of a span."""
    j += sentence.words[j] in pack.grammar.definite
    if not sentence.is_number(j) or not sentence.tokens[j].text.isdecimal() or int(sentence.tokens[j].text) > DAYS:
        return False
    k = j + 1
    while sentence.words[k] in pack.grammar.of:
        k += 1
    return sentence.words[k] in pack.notation.months


def year(sentence: Sentence, amount: Amount, pack: Pack) -> SkipReason | None:
    """2017, 2014-15, os anos 70; but 2000 carros is a count."""
    if _is_short(sentence, amount):
        return SkipReason.YEAR
    numbers = [token.text for token in sentence.tokens[amount.first : amount.last] if token.kind is Kind.NUMBER]
    if not numbers or (amount.number and amount.number.scale > 1):
        return None
    if not all(map(_is_year, numbers)):
        return None
    if len(numbers) > 1:
        return SkipReason.YEAR
    before, j = sentence.words[amount.first - 1], amount.last
    if before in pack.grammar.coordinators and _is_year(sentence.words[amount.first - 2]):  # in 1990 and | 1992
        return SkipReason.YEAR
    common = sentence.is_word(j) and (pack.grammar.nouns_capitalised or sentence.tokens[j].text.islower())
    common = common and not (before in pack.notation.ones and pack.grammar.head_last)  # a 1998 | success
    counted = common and sentence.words[j] not in pack.grammar.function and not is_verb(sentence, j, pack)
    counted = counted and not (is_participle(sentence, j, pack) and before in pack.grammar.of and amount.high % ROUND)
    counted = counted and (_may_be_many(sentence, j, pack) or amount.high % ROUND == 0)
    if pack.bounds_before.before(sentence.words, amount.first):  # hasta 2035; but hasta 2000 | personas, más de 2000
        since = before in pack.notation.year_after or sentence.words[amount.first - 2] in pack.notation.year_after
        return SkipReason.YEAR if since and not counted else None  # a partir | de | 2029
    if before in pack.notation.year_after or not counted:
        return SkipReason.YEAR
    return None


def _is_short(sentence: Sentence, amount: Amount) -> bool:
    """in ' | 91: a year without its century, behind an apostrophe."""
    i = amount.first - 1
    marked = sentence.words[i] in ("'", "’") and sentence.glued(amount.first) and not sentence.glued(i)
    return marked and i > 0 and sentence.words[amount.first].isdecimal() and len(sentence.words[amount.first]) == 2


def _may_be_many(sentence: Sentence, j: int, pack: Pack) -> bool:
    """Where a plural shows, one follows a figure: 12 | homes, 12 broken | chairs; not 2024 | campaign."""
    plurals = pack.grammar.plural_endings
    while plurals and is_content(sentence, j, pack):
        plural = sentence.words[j].endswith(plurals) and not sentence.words[j].endswith(pack.grammar.singular_endings)
        if plural or sentence.words[j] in pack.people:
            return True
        j += 1
    return not plurals


def _is_year(text: str) -> bool:
    return text.isdecimal() and len(text) == len("1990") and int(text) in YEARS


def clock(sentence: Sentence, amount: Amount, pack: Pack) -> SkipReason | None:
    """4 a.m., às 9 horas."""
    if amount.unit in (COUNT, HOUR) and (_with_minutes(sentence, amount, pack) or _minutes(sentence, amount, pack)):
        return SkipReason.TIME
    if amount.high > HOURS or amount.unit not in (COUNT, HOUR):
        return None
    if sentence.words[amount.first - 1] in pack.notation.clock_before:
        return SkipReason.TIME
    end = sentence.end_of(amount.last - 1)
    after = sentence.text[end : end + 10].lstrip().lower()
    if not after.startswith(pack.notation.clock_after):
        return None
    marks = [mark for mark in pack.notation.clock_after if after.startswith(mark)]
    return SkipReason.TIME if any(not after[len(mark) : len(mark) + 1].isalpha() for mark in marks) else None


def _minutes(sentence: Sentence, amount: Amount, pack: Pack) -> bool:
    """às onze e | quarenta e cinco, a las tres y | quince: what follows the hour."""
    j = amount.first - 2
    joined = amount.high < HOUR_LENGTH and j > 0 and sentence.words[j + 1] in pack.notation.joiners
    if not joined or sentence.words[j - 1] in STOPS:
        return False
    if not sentence.is_number(j) and sentence.words[j] not in pack.numerals:
        return False
    frames = pack.skip_before.every_before(sentence.words, j)
    told = sentence.words[j - 1] in pack.notation.clock_before or any(f.reason is SkipReason.TIME for f, _ in frames)
    return told and not is_content(sentence, amount.last, pack)


def _with_minutes(sentence: Sentence, amount: Amount, pack: Pack) -> bool:
    """20.30 | uur, 20u30: hours and minutes with a mark between them."""
    for mark in pack.notation.clock_marks:
        for k in range(amount.first, amount.last):
            hours, _, minutes = sentence.tokens[k].text.partition(mark)
            if amount.unit == HOUR and hours.isdecimal() and minutes.isdecimal() and len(minutes) == MINUTES:
                return True
        for k in (amount.first - 1, amount.last - 1, amount.last):
            within = sentence.words[k] == mark and sentence.glued(k) and sentence.glued(k + 1)
            if within and sentence.is_number(k - 1) and sentence.is_number(k + 1):
                return True
    return False


def numbered_in_year(sentence: Sentence, amount: Amount) -> bool:
    """el decreto (el | 605/2003): a number of a law or a case, with its year."""
    return any(
        sentence.words[k] == "/"
        and sentence.glued(k)
        and sentence.glued(k + 1)
        and _is_year(sentence.words[k + 1])
        and sentence.words[k - 1].isdecimal()
        for k in (amount.first + 1, amount.first - 1)
    )


def slashed(sentence: Sentence, amount: Amount) -> bool:
    """A figure on either side of a slash, of the size of days and months, or the second of two years: 1987/ | 88."""
    i = amount.first - 2
    if i >= 0 and sentence.words[i + 1] == "/" and _is_year(sentence.words[i]) and sentence.glued(i + 1):
        return sentence.glued(i + 2) and amount.high <= WHOLE
    if amount.high > DAYS:
        return False
    beside = [k for k in (amount.first - 1, amount.last) if sentence.words[k] == "/"]
    return any(sentence.glued(k) and sentence.glued(k + 1) for k in beside)
