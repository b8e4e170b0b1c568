"""Numbers that are not claims, each with its reason."""

from __future__ import annotations

from extractors.claims import Skipped, SkipReason
from extractors.languages.catalogue import dimension
from extractors.languages.entries import SkipFrame
from extractors.languages.pack import Pack
from extractors.languages.spelling import HYPHENS
from extractors.quantities.ages import age, ages_too
from extractors.quantities.amounts import COUNT, YEAR, Amount, plain_digits
from extractors.quantities.dates import DASHES, clock, date, marks_ordinal, numbered_in_year, slashed, year
from extractors.quantities.in_names import name, proper, titled
from extractors.quantities.labels import in_list, in_street, is_calibre, is_phone
from extractors.quantities.numbers import is_whole
from extractors.quantities.ones import one
from extractors.quantities.scores import score, tally
from extractors.segment import Kind, Sentence
from extractors.segment.parts_of_speech import is_content

NO_NUMBERS = {Kind.DATE: SkipReason.DATE, Kind.TIME: SkipReason.TIME, Kind.NAME: SkipReason.NAME}
TEN = 10  # what an ordinal may be the rest of is so many times as much: twenty | -first
LISTED = 4  # words from one figure of a list to the next
BETWEEN = 3  # words and bounds between those that frame a figure and it


def skip_token(sentence: Sentence, i: int, pack: Pack) -> SkipReason | None:
    """Why a token with digits, or an ordinal word, is no number at all."""
    token = sentence.tokens[i]
    if token.kind is Kind.WORD:
        return SkipReason.ORDINAL if token.low in pack.notation.ordinals else None
    return NO_NUMBERS.get(token.kind)


def skip_amount(sentence: Sentence, amount: Amount, pack: Pack) -> SkipReason | None:
    """Why an amount is not a claim; None when it is one. The first rule that holds decides."""
    for rule in MEASURED if amount.unit != COUNT else SPELLED if _is_spelled(amount) else IN_DIGITS:
        if reason := rule(sentence, amount, pack):
            return reason
    return None


def skip_beside(sentence: Sentence, amount: Amount, skipped: list[Skipped], pack: Pack) -> SkipReason | None:
    """A bare figure coordinated with one that was left out: pages 71, | 72 and | 73; aged 19 and | 22."""
    i = amount.first - 1
    i -= sentence.words[i] in pack.grammar.definite  # entre os 15 e | os | 24 anos
    if any(one.reason is SkipReason.AGE for one in skipped) and ages_too(sentence, amount, pack):
        return SkipReason.AGE
    if not skipped or sentence.words[i] not in pack.grammar.list_joins:
        return None
    if amount.unit != COUNT and (amount.unit, skipped[-1].reason) != (YEAR, SkipReason.AGE):
        return None
    i -= sentence.words[i - 1] == ","
    listed = skipped[-1].reason in LISTS and i > 0 and sentence.end_of(i - 1) == skipped[-1].span.end
    counted = is_content(sentence, amount.last, pack) or sentence.words[amount.last] in pack.grammar.of
    return skipped[-1].reason if listed and not counted else None


LISTS = (SkipReason.LABEL, SkipReason.AGE, SkipReason.TIME)


def _is_spelled(amount: Amount) -> bool:
    return amount.number is None or amount.number.spelled


def _ordinal(sentence: Sentence, amount: Amount, pack: Pack) -> SkipReason | None:
    j = amount.last
    j += sentence.words[j] == "." and sentence.glued(j)
    stopped = pack.notation.ordinal_stop and j > amount.last and plain_digits(sentence, amount)
    marked = marks_ordinal(sentence, j, pack) or (stopped and _goes_on(sentence, j, pack))
    return SkipReason.ORDINAL if marked or _ends_as_ordinal(sentence, amount, pack) else None


def _ends_as_ordinal(sentence: Sentence, amount: Amount, pack: Pack) -> bool:
    """the | twenty | -first century, their | hundred and | third win: the last of the number's words is an ordinal."""
    linked = sentence.words[amount.last] in HYPHENS or sentence.words[amount.last] in pack.notation.joiners
    if not (linked or pack.grammar.head_last) or sentence.words[amount.last + linked] not in pack.notation.ordinals:
        return False  # les vingt | premiers navires
    return _is_spelled(amount) and amount.low > TEN and is_whole(amount.low / TEN)


def _goes_on(sentence: Sentence, j: int, pack: Pack) -> bool:
    """Does the sentence go on behind a stop: der 3. | Platz; not "von 4 auf 12. | Die …"?"""
    if sentence.is_word(j):
        return sentence.tokens[j].text[0].islower() or is_content(sentence, j, pack)
    return sentence.words[j] in (*DASHES, ",", "/")


def _framed(sentence: Sentence, amount: Amount, pack: Pack) -> SkipReason | None:
    """há dez anos; ten years ago; the past three days; "45" in "aged 45"."""
    for frame, _ in pack.skip_after.every_at(sentence.words, amount.last):
        if not frame.both and _applies(frame, sentence, amount, pack):
            return frame.reason
    inside = amount.number.last if amount.number else amount.last  # the two | past | years
    between = pack.skip_before.at(sentence.words, inside) if inside < amount.last else None
    if between and between[0].of_time and _applies(between[0], sentence, amount, pack):
        return between[0].reason
    ends = amount.number.first if amount.number else amount.first  # dalle 8 | alle | 20
    for frame, _ in pack.skip_before.every_before(sentence.words, ends) if ends > amount.first else ():
        if frame.reason is SkipReason.TIME and _applies(frame, sentence, amount, pack):
            return frame.reason
    for frame, _ in pack.skip_before.every_at(sentence.words, amount.first) if ends > amount.first else ():
        if frame.reason is SkipReason.AGE and _applies(frame, sentence, amount, pack):
            return frame.reason  # entre os | 15 e os 24 anos
    end = amount.first
    for _ in range(BETWEEN):
        for frame, start in pack.skip_before.every_before(sentence.words, end):
            placed = (start == 0 or not frame.fronted) and (end == amount.first or not frame.adjacent)
            if placed and _applies(frame, sentence, amount, pack):
                return frame.reason
        bounded = pack.bounds_before.before(sentence.words, end)
        if bounded is None and sentence.words[end - 1] not in pack.grammar.bound_gap:
            return None
        end = bounded[1] if bounded else end - 1  # há | mais de | 30 anos
    return None


def _applies(frame: SkipFrame, sentence: Sentence, amount: Amount, pack: Pack) -> bool:
    if (frame.of_time and dimension(amount.unit) != "time") or frame.unit not in ("", amount.unit):
        return False
    if frame.uncounted and (is_content(sentence, amount.last, pack) or _is_of(sentence, amount.last, pack)):
        return False
    if frame.of_time and frame.before and not frame.both and _names_length(sentence, amount, pack):
        return False
    if frame.reason is SkipReason.LABEL and frame.at_most and not is_whole(amount.high):
        return False  # il 118, not: al 64,1
    if frame.reason is SkipReason.TIME and "," in sentence.words[amount.first] and pack.notation.decimal == ",":
        return False  # alle 20.30, not: contro le 4,9
    if frame.digits and not plain_digits(sentence, amount):
        return False
    if not frame.unless.isdisjoint(sentence.words[: amount.first]):
        return False
    if frame.both and all(found is not frame for found, _ in pack.skip_after.every_at(sentence.words, amount.last)):
        return False
    return frame.at_most is None or amount.high <= frame.at_most


def _names_length(sentence: Sentence, amount: Amount, pack: Pack) -> bool:
    """after a | two-hour standoff, in the | 40-minute tape: how long a thing is, not when something was."""
    joined = amount.number is not None and sentence.words[amount.number.last] in HYPHENS
    return joined and is_content(sentence, amount.last, pack)


def _is_of(sentence: Sentence, k: int, pack: Pack) -> bool:
    """nos cinco meses | de combates: a length of what is told behind it."""
    return sentence.words[k] in pack.grammar.of and is_content(sentence, k + 1, pack)


def _base(sentence: Sentence, amount: Amount, pack: Pack) -> SkipReason | None:
    """6.2 l/ | 100 km: what is consumed is told for so much."""
    i = amount.first - 1
    glued = sentence.words[i] == "/" and sentence.glued(i) and sentence.glued(i + 1)
    unit = glued and sentence.is_word(i - 1) and sentence.is_number(i - 2)
    return SkipReason.REFERENCE if unit else None


def _label(sentence: Sentence, amount: Amount, pack: Pack) -> SkipReason | None:
    """artigo 5, Case 1000, n.º 12, telephone numbers."""
    i = amount.first - 1
    while sentence.words[i] in pack.notation.ordinal_marks or sentence.words[i] in (".", "/"):
        i -= 2 if sentence.words[i] == "/" and sentence.is_number(i - 1) else 1  # ley 39/2015
    if sentence.words[i] in pack.notation.labels and not _is_grouped(sentence, amount, pack):
        return SkipReason.LABEL
    if in_street(sentence, amount, pack) or in_list(sentence, amount) or is_calibre(sentence, amount, pack):
        return SkipReason.LABEL
    if numbered_in_year(sentence, amount):
        return SkipReason.LABEL
    if slashed(sentence, amount):
        return SkipReason.DATE  # the 9/11 attacks
    joined = sentence.words[i] == "-" and sentence.glued(i) and sentence.glued(amount.first)
    joined = joined and sentence.is_word(i - 1)  # under-15
    return SkipReason.LABEL if not amount.marked and (joined or is_phone(sentence, amount, pack)) else None


def _is_grouped(sentence: Sentence, amount: Amount, pack: Pack) -> bool:
    """de komende jaren | 1.350 banen: a label has no sign between its digits."""
    return pack.notation.group in sentence.surfaces[amount.first] and is_content(sentence, amount.last, pack)


def _dual(sentence: Sentence, amount: Amount, pack: Pack) -> SkipReason | None:
    """os dois países, the two: refers back."""
    number = amount.number
    if not number or amount.low != 2:
        return None
    if sentence.words[amount.first - 1] not in pack.grammar.definite:
        return None
    j = amount.last
    bare = not is_content(sentence, j, pack)
    return SkipReason.REFERENCE if bare or sentence.words[j] in pack.notation.duals else None


# Each kind of amount, and what may make it no claim.
IN_DIGITS = (date, year, clock, _ordinal, _framed, age, _label, name, titled, score, tally)
SPELLED = (date, clock, _ordinal, _framed, age, _label, proper, one, _dual, tally)
MEASURED = (_base, clock, _framed, age, proper, one)
