"""Numbers that are not claims, each with its reason."""

from __future__ import annotations

from extractors.claims import Bound, Skipped, SkipReason
from extractors.languages.catalogue import dimension
from extractors.languages.entries import SkipFrame
from extractors.languages.pack import Pack
from extractors.languages.spelling import HYPHENS
from extractors.quantities.amounts import COUNT, TIMES, YEAR, Amount, plain_digits
from extractors.quantities.dates import DASHES, clock, date, date_ahead, marks_ordinal, numbered_in_year, slashed, year
from extractors.quantities.labels import in_list, in_street, is_calibre, is_phone
from extractors.quantities.scores import score, tally
from extractors.quantities.shares import COUNTED
from extractors.segment import Kind, Sentence
from extractors.segment.phrases import STOPS, is_content, is_finite, is_preposition, is_verb

LONGEST_LIFE = 120
OPENING, CLOSING_MARKS = frozenset('"“«„'), frozenset('"”»“')
NO_NUMBERS = {Kind.DATE: SkipReason.DATE, Kind.TIME: SkipReason.TIME, Kind.NAME: SkipReason.NAME}
PARTICLE = 3  # letters of a word inside a name
LONGEST_PERSON = 5  # words of who is so old
LISTED = 4  # words from one figure of a list to the next
MODEL = 3  # digits of a number in the name of what is built; a score has fewer
BETWEEN = 3  # words and bounds between those that frame a figure and it
NEAR = 8  # words from "one" to the figure it is set against
CLOSING = (",", ")", ".", ";")


def skip_token(sentence: Sentence, i: int, pack: Pack) -> SkipReason | None:
    """Why a token with digits, or an ordinal word, is no number at all."""
    token = sentence.tokens[i]
    if token.kind is Kind.WORD:
        return SkipReason.ORDINAL if token.low in pack.notation.ordinals else None
    return NO_NUMBERS.get(token.kind)


def skip_one(sentence: Sentence, i: int, pack: Pack) -> SkipReason | None:
    """ "one" with nothing beside it that makes it a number: most are settled by this one look."""
    words = sentence.words
    found = pack.numerals.get(words[i])
    if found is None or found[0] != 1 or found[1].scale or words[i + 1] in pack.after_one:
        return None
    before, after = words[i - 1], words[i + 1]
    if before in pack.notation.clock_before or pack.bounds_before.before(words, i):
        return None
    if after in pack.grammar.coordinators or _may_range(before, pack) or _may_share(sentence, i, pack):
        return None
    return None if _set_against(sentence, i, i + 1, pack) else SkipReason.ARTICLE


def _may_range(word: str, pack: Pack) -> bool:
    """A word before a number that may open a range, or join its figures: entre | uno y dos, tres a | uno."""
    return pack.range_opens.touches(word) or pack.range_joins.touches(word)


def _may_share(sentence: Sentence, i: int, pack: Pack) -> bool:
    """The words of a share stand behind what is counted: un | Français sur deux."""
    return pack.ratios_around and bool(pack.ratios.starts(sentence.words, i + 1, i + 2 + COUNTED))


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
    if any(one.reason is SkipReason.AGE for one in skipped) and _ages_too(sentence, amount, pack):
        return SkipReason.AGE
    if not skipped or sentence.words[i] not in pack.grammar.coordinators | {","}:
        return None
    if amount.unit != COUNT and (amount.unit, skipped[-1].reason) != (YEAR, SkipReason.AGE):
        return None
    i -= sentence.words[i - 1] == ","
    listed = skipped[-1].reason in LISTS and i > 0 and sentence.end_of(i - 1) == skipped[-1].span.end
    counted = is_content(sentence, amount.last, pack) or sentence.words[amount.last] in pack.grammar.of
    return skipped[-1].reason if listed and not counted else None


def _ages_too(sentence: Sentence, amount: Amount, pack: Pack) -> bool:
    """um homem de 71 anos e uma guia turística de | 34: a bare figure behind a noun, after one that was an age."""
    bare = amount.unit == COUNT and plain_digits(sentence, amount) and amount.high <= LONGEST_LIFE
    plain = sentence.words[amount.first - 1] in pack.grammar.of - pack.grammar.definite
    return bare and plain and sentence.words[amount.last] in (*CLOSING, *pack.grammar.coordinators)


LISTS = (SkipReason.LABEL, SkipReason.AGE, SkipReason.TIME)


def _is_spelled(amount: Amount) -> bool:
    return amount.number is None or amount.number.spelled


def _ordinal(sentence: Sentence, amount: Amount, pack: Pack) -> SkipReason | None:
    j = amount.last
    j += sentence.words[j] == "." and sentence.glued(j)
    stopped = pack.notation.ordinal_stop and j > amount.last and plain_digits(sentence, amount)
    marked = marks_ordinal(sentence, j, pack) or (stopped and _goes_on(sentence, j, pack))
    return SkipReason.ORDINAL if marked else None


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
    if frame.uncounted and is_content(sentence, amount.last, pack):
        return False
    if frame.reason is SkipReason.LABEL and frame.at_most and amount.high % 1:
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


def _base(sentence: Sentence, amount: Amount, pack: Pack) -> SkipReason | None:
    """6.2 l/ | 100 km: what is consumed is told for so much."""
    i = amount.first - 1
    glued = sentence.words[i] == "/" and sentence.glued(i) and sentence.glued(i + 1)
    unit = glued and sentence.is_word(i - 1) and sentence.is_number(i - 2)
    return SkipReason.REFERENCE if unit else None


def _age(sentence: Sentence, amount: Amount, pack: Pack) -> SkipReason | None:
    """O piloto, de 45 anos; Ana Sousa, 45, disse; aged 19 and | 22."""
    if amount.high > LONGEST_LIFE or amount.unit not in (COUNT, YEAR):
        return None
    before, i = sentence.words[amount.first - 1], amount.first - 1
    if amount.unit == YEAR:
        if before in pack.grammar.of:
            i -= 1
        if sentence.words[i] == ",":
            i -= 1
        named = i >= 0 and sentence.tokens[i].text[:1].isupper() and before != sentence.words[i]
        named = named and (before == "," or not pack.grammar.nouns_capitalised)
        apart = before in pack.grammar.of or (before == "," and sentence.words[amount.last] in CLOSING)
        named = named or (sentence.words[i] == ")" and sentence.tokens[i - 1].text[:1].isupper())
        person = before in pack.grammar.of and _is_of_person(sentence, i, pack)
        return SkipReason.AGE if person or (named and apart) else None
    if _is_age_group(sentence, amount, pack):
        return SkipReason.AGE
    told = (
        before in pack.grammar.passive
        and sentence.words[i - 1] in pack.grammar.person_pronouns - pack.grammar.thing_pronouns
    )
    if (
        told
        and plain_digits(sentence, amount)
        and (sentence.words[amount.last] in CLOSING or amount.last >= len(sentence.tokens))
    ):
        return SkipReason.AGE  # since he was | 13
    native = before in pack.grammar.of and i > 1 and sentence.words[i - 2] in pack.grammar.determiners
    native = native and not pack.grammar.nouns_capitalised and sentence.tokens[i - 1].text[0].isupper()
    if native and sentence.words[amount.last] in CLOSING and plain_digits(sentence, amount):
        return SkipReason.AGE  # een Amsterdammer van | 24, …
    commas = (before == "," and sentence.words[amount.last] in CLOSING) or (
        before == "(" and sentence.words[amount.last] == ")"
    )
    person = before == "," and sentence.words[i - 1] in pack.people  # not: dois terços das mortes (119)
    named = i > 0 and (sentence.tokens[i - 1].text[:1].isupper() or person)
    return SkipReason.AGE if commas and named and plain_digits(sentence, amount) else None


def _is_age_group(sentence: Sentence, amount: Amount, pack: Pack) -> bool:
    """those under 30, children under five: people told by their age, with nothing counted behind it."""
    bounded = pack.bounds_before.before(sentence.words, amount.first)
    if bounded is None or not pack.grammar.head_last or amount.unit != COUNT or is_content(sentence, amount.last, pack):
        return False
    who, alone = sentence.words[bounded[1] - 1], bounded[1] == amount.first - 1
    people = who in pack.people or (who in pack.grammar.determiners and not is_content(sentence, bounded[1], pack))
    return people and alone and bounded[0].bound in (Bound.LESS_THAN, Bound.MORE_THAN) and amount.low == amount.high


def _is_of_person(sentence: Sentence, i: int, pack: Pack) -> bool:
    """The phrase that ends at token ``i`` is that of a person: um | motorista de aplicativo, an | ex-policeman."""
    grammar = pack.grammar
    for k in range(i, max(-1, i - LONGEST_PERSON), -1):
        if sentence.words[k].rsplit("-", 1)[-1] in pack.people:
            return True
        linked = sentence.words[k] in grammar.of and not grammar.head_last
        if not linked and (grammar.head_last or not is_content(sentence, k, pack)):
            return False
    return False


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


def _name(sentence: Sentence, amount: Amount, pack: Pack) -> SkipReason | None:
    """Boeing 737, Fórmula 1, Rua 13 de Maio: a capitalised word before, and nothing that is counted after."""
    i = amount.first - 1
    variant = sentence.words[i] in HYPHENS and sentence.is_number(i - 1) and sentence.glued(i)  # a Boeing 767- | 300
    i -= 2 * (variant and sentence.glued(amount.first) and len(sentence.words[i - 1]) >= MODEL)
    if not plain_digits(sentence, amount) or not sentence.is_word(i) or not _has_capital(sentence, i):
        return None
    opens = i == 0 or sentence.words[i - 1] in OPENING
    if opens and (sentence.words[i] in pack.grammar.function or is_verb(sentence, i, pack)):
        return None
    if _is_gapped(sentence, i, pack):
        return None
    if i < amount.first - 1 or _is_model(sentence, i, pack):
        return SkipReason.NAME
    j = amount.last
    street = len(sentence.words[j]) <= PARTICLE and sentence.is_word(j + 1) and sentence.tokens[j + 1].text[0].isupper()
    common = sentence.is_word(j) and (pack.grammar.nouns_capitalised or sentence.tokens[j].text[0].islower())
    counted = common and is_content(sentence, j, pack) and _may_be_many(sentence.words[j], pack)
    return None if counted and not street else SkipReason.NAME


def _is_model(sentence: Sentence, i: int, pack: Pack) -> bool:
    """a Beech | 200 aircraft: an article before the name tells of one."""
    while i > 0 and sentence.is_word(i) and sentence.tokens[i].text[0].isupper():
        i -= 1
    return pack.grammar.head_last and i > 0 and sentence.words[i] in pack.notation.ones


def _is_gapped(sentence: Sentence, i: int, pack: Pack) -> bool:
    """Labour took 412 and the Tories | 121: the verb and what is counted are those of the figure before "and"."""
    while i > 0 and _has_capital(sentence, i):
        i -= 1
    joined = sentence.words[i] in pack.grammar.definite and sentence.words[i - 1] in pack.grammar.coordinators
    return joined and i > 2 and sentence.is_number(i - 2) and sentence.tokens[i - 3].text.islower()


def _has_capital(sentence: Sentence, i: int) -> bool:
    """Boeing, and iPhone."""
    return any(letter.isupper() for letter in sentence.tokens[i].text)


def _may_be_many(noun: str, pack: Pack) -> bool:
    """Where a plural shows, only it follows a figure: In Gaza 12 | homes; a Boeing 737 | crashed."""
    plurals = pack.grammar.plural_endings
    return not plurals or noun.endswith(plurals) or noun in pack.concepts


def _titled(sentence: Sentence, amount: Amount, pack: Pack) -> SkipReason | None:
    """em "55 Passos": digits before a capital, alone with it in quotation marks."""
    k = amount.last
    if sentence.words[amount.first - 1] not in OPENING or amount.first == 1 or not plain_digits(sentence, amount):
        return None
    while sentence.is_word(k) and sentence.tokens[k].text[0].isupper():
        k += 1
    return SkipReason.NAME if k > amount.last and sentence.words[k] in CLOSING_MARKS else None


def _proper(sentence: Sentence, amount: Amount, pack: Pack) -> SkipReason | None:
    """Three Gorges Dam, the yacht Vela Two: a number word as part of a name."""
    i, j = amount.first, amount.last
    if i == 0 or not amount.number or not amount.number.spelled or sentence.words[i - 1] in STOPS:
        return None
    numeral = pack.numerals.get(sentence.words[i])
    if pack.grammar.nouns_capitalised and numeral and numeral[1].scale:  # das Dutzend
        return None
    if not sentence.tokens[i].text[0].isupper():
        return None
    named = sentence.is_word(i - 1) and sentence.tokens[i - 1].text[0].isupper()
    named = named and sentence.words[i - 1] not in pack.grammar.function and not is_verb(sentence, i - 1, pack)
    return SkipReason.NAME if named or (sentence.is_word(j) and sentence.tokens[j].text[0].isupper()) else None


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
    if _is_term(sentence, amount, pack):
        return None
    if bounded := pack.bounds_before.before(sentence.words, amount.first):
        measured = amount.unit not in (COUNT, TIMES) and sentence.words[amount.first] not in pack.notation.ones
        return None if measured or bounded[0].bound is Bound.AT_LEAST else SkipReason.ARTICLE
    i, j = amount.first - 1, amount.last
    left_out = sentence.words[i] in pack.grammar.coordinators and not pack.grammar.head_last  # e | uma em Mendocino
    left_out = left_out and (is_finite(sentence, j, pack) or is_preposition(sentence, j, pack))
    named = is_content(sentence, j, pack) or (left_out and sentence.words[j] not in pack.grammar.of)
    return None if named and _set_against(sentence, amount.first, j, pack) else SkipReason.ARTICLE


def _is_term(sentence: Sentence, amount: Amount, pack: Pack) -> bool:
    """one year jail | sentence, a one-year | lease: how long a thing lasts; not: one day | people will know."""
    j = amount.last
    named = is_content(sentence, j, pack) and sentence.tokens[j].text.islower() and sentence.words[j] not in pack.people
    long = amount.unit not in (COUNT, TIMES) and pack.times.units.get(sentence.words[j - 1]) not in (None, "day")
    return pack.grammar.head_last and named and long and sentence.words[amount.first] not in pack.notation.ones


def _of_a_unit(sentence: Sentence, amount: Amount, pack: Pack) -> bool:
    """een | liter melk: the article before a unit, unless words bound it (meer dan een ton)."""
    measured = dimension(amount.unit) not in (None, "dimensionless")
    bounded = pack.bounds_before.before(sentence.words, amount.first)
    return measured and sentence.words[amount.first] in pack.notation.ones and bounded is None


def _set_against(sentence: Sentence, first: int, last: int, pack: Pack) -> bool:
    """one derailment and | two collisions; uma pessoa morreu e | dez ficaram feridas."""
    if sentence.words[last + 1] in pack.grammar.of and sentence.is_number(last + 2):
        return False  # e uma | facturação de 3,2 milhões: the noun has its own figure
    if sentence.words[first - 1] in pack.grammar.coordinators and _number_before(sentence, first - 1, pack):
        return True  # six firefighters and | one civilian
    for k in range(last + 1, min(last + NEAR, len(sentence.tokens) - 1)):
        following = pack.numerals.get(sentence.words[k + 1])
        if not (sentence.is_number(k + 1) or (following is not None and following[0] > 1)):
            continue
        if pack.range_opens.at(sentence.words, k):
            return False
        if sentence.words[k] in pack.grammar.coordinators:  # not: una operación 43 y | 58 días
            return not sentence.is_number(k - 1) and not date_ahead(sentence, k + 1, pack)
    return False


def _number_before(sentence: Sentence, i: int, pack: Pack) -> bool:
    """A counted number shortly before a coordinator: six | firefighters | and."""
    for k in range(i - 1 - (sentence.words[i - 1] == ","), max(-1, i - NEAR), -1):
        if sentence.words[k] in STOPS:
            return False
        found = pack.numerals.get(sentence.words[k])
        counted = is_content(sentence, k + 1, pack) and pack.units.at(sentence.words, k + 1) is None
        if counted and (sentence.is_number(k) or (found is not None and found[0] > 1)):
            return True
    return False


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
IN_DIGITS = (date, year, clock, _ordinal, _framed, _age, _label, _name, _titled, score, tally)
SPELLED = (date, clock, _ordinal, _framed, _age, _label, _proper, _one, _dual, tally)
MEASURED = (_base, clock, _framed, _age, _proper, _one)
