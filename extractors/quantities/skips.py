"""Numbers that are not claims, each with its reason."""

from __future__ import annotations

from decimal import Decimal

from extractors.claims import Bound, SkipReason
from extractors.languages.catalogue import dimension
from extractors.languages.pack import Pack, SkipFrame
from extractors.quantities.amounts import COUNT, HOUR, TIMES, YEAR, Amount
from extractors.quantities.ranges import MOST_GOALS, join_at
from extractors.segment import Kind, Sentence
from extractors.segment.phrases import STOPS, is_content, is_verb

YEARS = range(1000, 2101)
LONGEST_LIFE = 120
HOURS, DAYS = 24, 31
MINUTES = 2  # digits
DAYS_APART = 8  # tokens from a month to the last of its days: Sept. 20-24, 27 and 29
DASHES = ("-", "–")
PHONE_GROUPS = 2  # blanks in a number that nothing is counted with: 808 200 512
NO_NUMBERS = {Kind.DATE: SkipReason.DATE, Kind.TIME: SkipReason.TIME, Kind.NAME: SkipReason.NAME}
PARTICLE = 3  # letters of a word inside a name
NEAR = 8  # words from "one" to the figure it is set against
CLOSING = (",", ")", ".", ";")


def skip_token(sentence: Sentence, i: int, pack: Pack) -> SkipReason | None:
    """Why a token with digits, or an ordinal word, is no number at all."""
    token = sentence.tokens[i]
    if token.kind is Kind.WORD:
        return SkipReason.ORDINAL if token.low in pack.notation.ordinals else None
    return NO_NUMBERS.get(token.kind)


def skip_amount(sentence: Sentence, amount: Amount, pack: Pack) -> SkipReason | None:
    """Why an amount is not a claim; None when it is one. The first rule that holds decides."""
    for rule in (_date, _year, _clock, _ordinal, _framed, _age, _label, _name, _proper, _one, _dual, _score):
        if reason := rule(sentence, amount, pack):
            return reason
    return None


def _plain_digits(sentence: Sentence, amount: Amount) -> bool:
    return not amount.marked and sentence.tokens[amount.first].text.isdigit()


def _date(sentence: Sentence, amount: Amount, pack: Pack) -> SkipReason | None:
    """30 de dezembro, entre 15 e 17 de janeiro, Feb. 21, December 2, 2017, terça-feira (25)."""
    if amount.unit != COUNT or amount.number is None or amount.number.scale > 1 or amount.high > YEARS[-1]:
        return None
    day = amount.high <= DAYS
    if _month_after(sentence, amount, day, pack) or _month_before(sentence, amount, day, pack):
        return SkipReason.DATE
    i = amount.first - 1
    bracketed = sentence.low(i) == "(" and sentence.low(amount.last) == ")"
    weekday = sentence.low(i - 1 if bracketed else _before_commas(sentence, i)) in pack.notation.weekdays
    counted = sentence.low(i) == "," and is_content(sentence, amount.last, pack)  # lundi, | 12 blessés
    return SkipReason.DATE if day and weekday and not counted else None


def _month_after(sentence: Sentence, amount: Amount, day: bool, pack: Pack) -> bool:
    j = amount.last
    while sentence.low(j) in pack.grammar.of or sentence.low(j) in (",", ".") or _marks_ordinal(sentence, j, pack):
        j += 1
    if day and sentence.low(j) in pack.notation.months:
        return True
    linked = sentence.low(j) in pack.grammar.coordinators or pack.range_joins.at(sentence.words, j) is not None
    return linked and _date_ahead(sentence, j + 1, pack)


def _month_before(sentence: Sentence, amount: Amount, day: bool, pack: Pack) -> bool:
    """A month stands before, with nothing or other days between: Sept. 20-24, December 2, 2017."""
    if pack.notation.day_first and amount.high < YEARS[0]:
        return False
    i = amount.first - 1
    while sentence.low(i) in pack.grammar.of or sentence.low(i) == ".":
        i -= 1
    if sentence.low(i) in pack.notation.months:
        return True
    k = i
    while i - k < DAYS_APART and (sentence.low(k) in (*DASHES, ",", ".") or sentence.is_number(k)):
        k -= 1
    return day and k < i and sentence.low(k) in pack.notation.months


def _before_commas(sentence: Sentence, i: int) -> int:
    while sentence.low(i) == ",":
        i -= 1
    return i


def _marks_ordinal(sentence: Sentence, j: int, pack: Pack) -> bool:
    return sentence.low(j) in pack.notation.ordinal_marks and sentence.glued(j)


def _date_ahead(sentence: Sentence, j: int, pack: Pack) -> bool:
    """15 | e | 17 de janeiro, el 3 y | el 4 de mayo: the other day of a span."""
    j += sentence.low(j) in pack.grammar.definite
    if not sentence.is_number(j) or not sentence.tokens[j].text.isdigit() or int(sentence.tokens[j].text) > DAYS:
        return False
    k = j + 1
    while sentence.low(k) in pack.grammar.of:
        k += 1
    return sentence.low(k) in pack.notation.months


def _year(sentence: Sentence, amount: Amount, pack: Pack) -> SkipReason | None:
    """2017, 2014-15, os anos 70; but 2000 carros is a count."""
    numbers = [token.text for token in sentence.tokens[amount.first : amount.last] if token.kind is Kind.NUMBER]
    if amount.unit != COUNT or not numbers or (amount.number and amount.number.scale > 1):
        return None
    if not all(text.isdigit() and len(text) == 4 and int(text) in YEARS for text in numbers):
        return None
    if len(numbers) > 1:
        return SkipReason.YEAR
    before, j = sentence.low(amount.first - 1), amount.last
    common = sentence.is_word(j) and (pack.grammar.nouns_capitalised or sentence.tokens[j].text.islower())
    counted = common and sentence.low(j) not in pack.grammar.function and not is_verb(sentence, j, pack)
    if pack.bounds_before.before(sentence.words, amount.first):  # hasta 2035; but hasta 2000 | personas, más de 2000
        return SkipReason.YEAR if before in pack.notation.year_after and not counted else None
    if before in pack.notation.year_after or not counted:
        return SkipReason.YEAR
    return None


def _clock(sentence: Sentence, amount: Amount, pack: Pack) -> SkipReason | None:
    """4 a.m., às 9 horas."""
    if amount.unit in (COUNT, HOUR) and _with_minutes(sentence, amount, pack):
        return SkipReason.TIME
    if amount.high > HOURS or amount.unit not in (COUNT, HOUR):
        return None
    end = sentence.tokens[amount.last - 1].end
    after = sentence.text[end : end + 10].lstrip().lower()
    marks = (mark for mark in pack.notation.clock_after if after.startswith(mark))
    marked = any(not after[len(mark) : len(mark) + 1].isalpha() for mark in marks)
    return SkipReason.TIME if marked or sentence.low(amount.first - 1) in pack.notation.clock_before else None


def _with_minutes(sentence: Sentence, amount: Amount, pack: Pack) -> bool:
    """20.30 | uur, 20u30: hours and minutes with a mark between them."""
    for mark in pack.notation.clock_marks:
        for k in range(amount.first, amount.last):
            hours, _, minutes = sentence.tokens[k].text.partition(mark)
            if amount.unit == HOUR and hours.isdigit() and minutes.isdigit() and len(minutes) == MINUTES:
                return True
        for k in (amount.first - 1, amount.last - 1, amount.last):
            within = sentence.low(k) == mark and sentence.glued(k) and sentence.glued(k + 1)
            if within and sentence.is_number(k - 1) and sentence.is_number(k + 1):
                return True
    return False


def _ordinal(sentence: Sentence, amount: Amount, pack: Pack) -> SkipReason | None:
    j = amount.last
    j += sentence.low(j) == "." and sentence.glued(j)
    if amount.unit != COUNT:
        return None
    stopped = pack.notation.ordinal_stop and j > amount.last and _plain_digits(sentence, amount)
    return (
        SkipReason.ORDINAL if _marks_ordinal(sentence, j, pack) or (stopped and _goes_on(sentence, j, pack)) else None
    )


def _goes_on(sentence: Sentence, j: int, pack: Pack) -> bool:
    """Does the sentence go on behind a stop: der 3. | Platz; not "von 4 auf 12. | Die …"?"""
    if sentence.is_word(j):
        return sentence.tokens[j].text[0].islower() or is_content(sentence, j, pack)
    return sentence.low(j) in (*DASHES, ",", "/")


def _framed(sentence: Sentence, amount: Amount, pack: Pack) -> SkipReason | None:
    """há dez anos; ten years ago; the past three days; "45" in "aged 45"."""
    after = pack.skip_after.at(sentence.words, amount.last)
    if after and _applies(after[0], sentence, amount, pack):
        return after[0].reason
    ends = amount.number.first if amount.number else amount.first  # dalle 8 | alle | 20
    for frame, _ in pack.skip_before.every_before(sentence.words, ends) if ends > amount.first else ():
        if frame.reason is SkipReason.TIME and _applies(frame, sentence, amount, pack):
            return frame.reason
    for end in range(amount.first, max(0, amount.first - 3), -1):
        for frame, start in pack.skip_before.every_before(sentence.words, end):
            placed = (start == 0 or not frame.fronted) and (end == amount.first or not frame.adjacent)
            if placed and _applies(frame, sentence, amount, pack):
                return frame.reason
        if sentence.low(end - 1) not in pack.grammar.bound_gap and not pack.bounds_before.before(sentence.words, end):
            return None
    return None


def _applies(frame: SkipFrame, sentence: Sentence, amount: Amount, pack: Pack) -> bool:
    if (frame.of_time and dimension(amount.unit) != "time") or frame.unit not in ("", amount.unit):
        return False
    if frame.uncounted and is_content(sentence, amount.last, pack):
        return False
    if frame.both and not pack.skip_after.at(sentence.words, amount.last):
        return False
    return frame.at_most is None or amount.high <= frame.at_most


def _age(sentence: Sentence, amount: Amount, pack: Pack) -> SkipReason | None:
    """O piloto, de 45 anos; Ana Sousa, 45, disse."""
    if amount.high > LONGEST_LIFE or amount.unit not in (COUNT, YEAR):
        return None
    before, i = sentence.low(amount.first - 1), amount.first - 1
    if amount.unit == YEAR:
        if before in pack.grammar.of:
            i -= 1
        if sentence.low(i) == ",":
            i -= 1
        named = i >= 0 and sentence.tokens[i].text[:1].isupper() and before != sentence.low(i)
        named = named and (before == "," or not pack.grammar.nouns_capitalised)
        apart = before in pack.grammar.of or (before == "," and sentence.low(amount.last) in CLOSING)
        person = i >= 0 and before in pack.grammar.of and sentence.low(i) in pack.people
        return SkipReason.AGE if person or (named and apart) else None
    commas = (before == "," and sentence.low(amount.last) in CLOSING) or (
        before == "(" and sentence.low(amount.last) == ")"
    )
    named = i > 0 and sentence.tokens[i - 1].text[:1].isupper()
    return SkipReason.AGE if commas and named and _plain_digits(sentence, amount) else None


def _label(sentence: Sentence, amount: Amount, pack: Pack) -> SkipReason | None:
    """artigo 5, Case 1000, n.º 12, telephone numbers."""
    if amount.unit != COUNT:
        return None
    i = amount.first - 1
    while sentence.low(i) in pack.notation.ordinal_marks or sentence.low(i) in (".", "/"):
        i -= 2 if sentence.low(i) == "/" and sentence.is_number(i - 1) else 1  # ley 39/2015
    if sentence.low(i) in pack.notation.labels:
        return SkipReason.LABEL
    text = sentence.tokens[amount.first].text
    grouped = text.count(" ") >= PHONE_GROUPS and not is_content(sentence, amount.last, pack)
    digits = amount.number is not None and not amount.number.spelled  # un | 3,2 %
    beside = digits and (sentence.is_number(amount.first - 1) or sentence.is_number(amount.last))
    if _slashed(sentence, amount):
        return SkipReason.DATE  # the 9/11 attacks
    phone = sentence.low(amount.first - 1) == "+" or text.startswith("00") or grouped or beside
    joined = sentence.low(i) == "-" and sentence.glued(i) and sentence.glued(amount.first)
    joined = joined and sentence.is_word(i - 1)  # under-15
    return SkipReason.LABEL if (phone or joined) and not amount.marked else None


def _slashed(sentence: Sentence, amount: Amount) -> bool:
    """A figure on either side of a slash, of the size of days and months."""
    beside = (amount.first - 1, amount.last)
    slash = any(sentence.low(k) == "/" and sentence.glued(k) and sentence.glued(k + 1) for k in beside)
    return slash and amount.high <= DAYS


def _name(sentence: Sentence, amount: Amount, pack: Pack) -> SkipReason | None:
    """Boeing 737, Fórmula 1, Rua 13 de Maio: a capitalised word before, and nothing that is counted after."""
    i = amount.first - 1
    if not _plain_digits(sentence, amount) or not sentence.is_word(i) or not sentence.tokens[i].text[0].isupper():
        return None
    if i == 0 and (sentence.low(i) in pack.grammar.function or is_verb(sentence, i, pack)):
        return None
    j = amount.last
    street = len(sentence.low(j)) <= PARTICLE and sentence.is_word(j + 1) and sentence.tokens[j + 1].text[0].isupper()
    common = sentence.is_word(j) and (pack.grammar.nouns_capitalised or sentence.tokens[j].text[0].islower())
    counted = common and is_content(sentence, j, pack)
    return None if counted and not street else SkipReason.NAME


def _proper(sentence: Sentence, amount: Amount, pack: Pack) -> SkipReason | None:
    """Three Gorges Dam: a number word as part of a name."""
    i, j = amount.first, amount.last
    if i == 0 or not amount.number or not amount.number.spelled or sentence.low(i - 1) in STOPS:
        return None
    numeral = pack.numerals.get(sentence.low(i))
    if pack.grammar.nouns_capitalised and numeral and numeral[1].scale:  # das Dutzend
        return None
    capitals = sentence.tokens[i].text[0].isupper() and sentence.is_word(j) and sentence.tokens[j].text[0].isupper()
    return SkipReason.NAME if capitals else None


def _one(sentence: Sentence, amount: Amount, pack: Pack) -> SkipReason | None:
    """ "one" / "um" as article or pronoun; a figure only beside another (uma pessoa morreu e dez…)."""
    number = amount.number
    if not number or not number.spelled or amount.low != 1 or number.scale > 1:
        return None
    if (
        amount.unit not in (COUNT, TIMES)
        and dimension(amount.unit) != "time"
        and not _of_a_unit(sentence, amount, pack)
    ):
        return None
    if bounded := pack.bounds_before.before(sentence.words, amount.first):
        return None if bounded[0].bound is Bound.AT_LEAST else SkipReason.ARTICLE
    return (
        None if is_content(sentence, amount.last, pack) and _set_against(sentence, amount, pack) else SkipReason.ARTICLE
    )


def _of_a_unit(sentence: Sentence, amount: Amount, pack: Pack) -> bool:
    """een | liter melk: the article before a unit, unless words bound it (meer dan een ton)."""
    measured = dimension(amount.unit) not in (None, "dimensionless")
    bounded = pack.bounds_before.before(sentence.words, amount.first)
    return measured and sentence.low(amount.first) in pack.notation.ones and bounded is None


def _set_against(sentence: Sentence, amount: Amount, pack: Pack) -> bool:
    """one derailment and | two collisions; uma pessoa morreu e | dez ficaram feridas."""
    for k in range(amount.last + 1, min(amount.last + NEAR, len(sentence.tokens) - 1)):
        following = pack.numerals.get(sentence.low(k + 1))
        counted = sentence.is_number(k + 1) or (following is not None and following[0] > 1)
        if pack.range_opens.at(sentence.words, k) and counted:
            return False
        if sentence.low(k) in pack.grammar.coordinators and counted:
            return not _date_ahead(sentence, k + 1, pack)
    return False


def _dual(sentence: Sentence, amount: Amount, pack: Pack) -> SkipReason | None:
    """os dois países, the two: refers back."""
    number = amount.number
    if not number or not number.spelled or amount.low != 2 or amount.unit != COUNT:
        return None
    if sentence.low(amount.first - 1) not in pack.grammar.definite:
        return None
    j = amount.last
    bare = not sentence.is_word(j) or sentence.low(j) in pack.grammar.function | pack.grammar.verbs
    return SkipReason.REFERENCE if bare or sentence.low(j) in pack.notation.duals else None


def _score(sentence: Sentence, amount: Amount, pack: Pack) -> SkipReason | None:
    """3-1, 2 a 1: small figures on both sides of a dash or a joiner of ranges, with nothing counted."""
    if amount.unit != COUNT or not _plain_digits(sentence, amount):
        return None
    if _beside_colon(sentence, amount.first - 2) or _beside_colon(sentence, amount.first):  # 101:89
        return SkipReason.SCORE
    if amount.high > Decimal(MOST_GOALS):
        return None
    for mark, other in ((amount.last, amount.last + 1), (amount.first - 1, amount.first - 2)):
        dash = sentence.low(mark) in ("-", "–", "x")
        worded = not dash and join_at(sentence, mark, pack, "")[0] is not None
        if (dash or worded) and 0 <= other < len(sentence.tokens) and sentence.tokens[other].text.isdigit():
            counted = is_content(sentence, max(amount.last, other + 1), pack)
            return None if counted and (worded or mark > amount.first) else SkipReason.SCORE
    return None


def _beside_colon(sentence: Sentence, i: int) -> bool:
    """Do digits, a colon and digits stand together from token ``i``?"""
    glued = i >= 0 and sentence.glued(i + 1) and sentence.glued(i + 2) and sentence.low(i + 1) == ":"
    return glued and sentence.is_number(i) and sentence.is_number(i + 2)
