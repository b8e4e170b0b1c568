"""Noun phrases and clauses, by parts of speech, function words and word order."""

from __future__ import annotations

from extractors.languages.pack import Pack
from extractors.languages.spelling import HYPHENS
from extractors.segment.parts_of_speech import (
    has_participle_form,
    is_adverb,
    is_capitalised_noun,
    is_content,
    is_figure,
    is_noun,
    is_participle,
    is_possessive,
    is_preposition,
    is_rank,
)
from extractors.segment.sentences import Sentence
from extractors.segment.tags import Tag

YEAR_DIGITS = 4
LONGEST_CLAUSE = 80  # words; what stands further off says nothing of a figure
THINGS = (Tag.NOUN, Tag.NAME)


def head_from(sentence: Sentence, k: int, pack: Pack, stop: int | None = None) -> int | None:
    """The head of the noun phrase from token ``k``, determiners allowed before it, to ``stop`` at most."""
    grammar = pack.grammar
    while (
        _before_noun(sentence.low(k), pack)
        or (sentence.low(k) in grammar.coordinators and _before_noun(sentence.low(k - 1), pack))
        or _ranks(sentence, k, pack)
    ):
        k += 1  # the | current and former | leaders
    if sentence.low(k) in pack.numerals and sentence.low(k + 1) in HYPHENS:
        k += 3  # a | one-time | grant
    k += _is_dated(sentence, k, pack)
    k = _past_initials(sentence, _past_measure(sentence, k, pack), pack)
    if grammar.nouns_capitalised:
        return _first_capital(sentence, k, stop or len(sentence.tokens), pack)
    led = sentence.low(k - 1) in grammar.preposed and has_participle_form(sentence, k, pack)
    k += led and grammar.head_last and is_noun(sentence, k + 1, pack)  # the most wanted | men
    if not is_content(sentence, k, pack):
        alone = sentence.low(k - 1) in grammar.preposed and is_noun(sentence, k - 1, pack)
        return k - 1 if alone else None  # metade dos | jovens
    stop = stop or len(sentence.tokens)
    if not grammar.head_last:
        return _first_noun_of(sentence, k, stop, pack)
    head = _last_of(sentence, k, stop, pack)
    if (sentence.tags or "")[head : head + 1] == Tag.ADJECTIVE:
        head = _past_adjectives(sentence, head, stop, pack)
    return _possessed(sentence, head, stop, pack)


def _is_dated(sentence: Sentence, k: int, pack: Pack) -> bool:
    """its | 2024 growth forecast: a year between a determiner and its noun."""
    year = sentence.low(k)
    dated = pack.grammar.head_last and len(year) == YEAR_DIGITS and year.isdecimal() and year[0] in "12"
    return dated and sentence.low(k - 1) in pack.grammar.determiners and is_content(sentence, k + 1, pack)


def _past_adjectives(sentence: Sentence, k: int, stop: int, pack: Pack) -> int:
    """annual, recurring | repairs; black and Hispanic | voters: the noun behind adjectives set side by side."""
    tags = sentence.tags or ""
    if tags[k + 1 : k + 2] == Tag.GERUND and not _opens_phrase(sentence, k + 2, pack):
        return k + 1  # cumulative | warming
    beside = sentence.low(k + 1) == "," or sentence.low(k + 1) in pack.grammar.coordinators
    if not (beside and k + 3 < stop):
        return k
    if tags[k + 2] == Tag.NAME and sentence.low(k + 1) != ",":  # Aboriginal and Torres Strait | islanders
        last = _last_of(sentence, k + 2, stop, pack)
        return last if sentence.tokens[last].text.islower() and is_noun(sentence, last, pack) else k
    if tags[k + 2] not in (Tag.ADJECTIVE, Tag.GERUND, Tag.PARTICIPLE):
        return k
    start = k + 2 if is_content(sentence, k + 2, pack) else k + 3
    last = _last_of(sentence, start, stop, pack) if is_noun(sentence, start + (start == k + 2), pack) else k
    return last if is_noun(sentence, last, pack) else k


def _opens_phrase(sentence: Sentence, k: int, pack: Pack) -> bool:
    timed = sentence.low(k + 1) in pack.times.units  # warming this decade
    led = sentence.low(k) in pack.grammar.determiners and not timed
    return led or sentence.is_number(k) or is_content(sentence, k, pack)


def _ranks(sentence: Sentence, k: int, pack: Pack) -> bool:
    """o | quarto | corpo: an ordinal before its noun, where that comes first in its phrase."""
    return is_rank(sentence, k, pack) and not pack.grammar.head_last and is_content(sentence, k + 1, pack)


def _past_initials(sentence: Sentence, k: int, pack: Pack) -> int:
    """U.S. | soldiers: past a name in initials before its noun."""
    j = k
    while sentence.low(j + 1) == "." and sentence.glued(j + 1) and len(sentence.low(j)) == 1 and sentence.is_word(j):
        j += 2
        if not sentence.glued(j):
            break
    return j if j > k + 2 and is_content(sentence, j, pack) else k


def _past_measure(sentence: Sentence, k: int, pack: Pack) -> int:
    """Past what measures the noun: an | 8.5 kW | system, two million | 9-litre | cases, three | 15-year-old | boys."""
    if not (pack.grammar.head_last and sentence.is_number(k)):
        return k
    j = k + 1 + (sentence.low(k + 1) in HYPHENS)
    if not is_unit(sentence, j, pack):
        return k
    end = j + 3 if sentence.low(j + 1) in HYPHENS and sentence.low(j + 2) in pack.grammar.dimensions else j + 1
    return end if is_content(sentence, end, pack) else k


def is_unit(sentence: Sentence, i: int, pack: Pack) -> bool:
    """A word that is a unit, behind a number: 8.5 | kW, 9-| litre."""
    if not sentence.is_word(i) or not sentence.is_number(i - 1 - (sentence.low(i - 1) in HYPHENS)):
        return False
    return sentence.tokens[i].text in pack.symbols or pack.units.at(sentence.words, i) is not None


def _possessed(sentence: Sentence, head: int, stop: int, pack: Pack) -> int:
    """the city 's five | hospitals: what belongs to the noun at ``head``, where something does."""
    if not (head + 2 < stop and is_possessive(sentence, head + 1)):
        return head
    k = head + 2
    if bounded := pack.bounds_before.at(sentence.words, k):
        k = bounded[1]  # the club's more than 16,000 | members
    if sentence.low(k) in pack.numerals and sentence.low(k + 1) in HYPHENS:
        k += 3  # the airline's half-year | profit
    while is_figure(sentence, k, pack):
        k += 1
    owned = head_from(sentence, k, pack, stop)
    if (
        owned is None
        and sentence.is_word(k)
        and is_noun(sentence, k + 1, pack)
        and (sentence.low(k) not in pack.grammar.function or (sentence.tags or "")[k : k + 1] == Tag.ADJECTIVE)
    ):
        owned = head_from(sentence, k + 1, pack, stop)  # Lee's match | pay
    return head if owned is None or owned >= stop else owned


def _first_noun_of(sentence: Sentence, k: int, stop: int, pack: Pack) -> int:
    """Past the adjectives before a noun: três grandes | empresas."""
    j = k
    while j < stop and is_content(sentence, j, pack):
        if (
            is_noun(sentence, j, pack)
            or sentence.low(j) in pack.grammar.change_words
            or sentence.low(j) in pack.concepts
        ):
            return j  # sete | feridos | ligeiros
        j += 1
    return k


def _before_noun(low: str, pack: Pack) -> bool:
    return low in pack.grammar.determiners or low in pack.grammar.preposed


def _first_capital(sentence: Sentence, k: int, stop: int, pack: Pack) -> int | None:
    """The noun, where every noun has a capital: past the adjectives before it."""
    while k < stop and sentence.is_word(k):
        if sentence.low(k) in pack.grammar.function:
            return k if is_capitalised_noun(sentence, k, pack) else None
        if sentence.tokens[k].text[0].isupper():
            return k
        k += 1
    return None


def _last_of(sentence: Sentence, k: int, stop: int, pack: Pack) -> int:
    """The last word of the run of nouns and adjectives that begins at token ``k``."""
    while (after := past_slash(sentence, k, pack)) < stop and is_content(sentence, after, pack):
        reduced = is_noun(sentence, k, pack) and is_participle(sentence, after, pack, named=True)  # homes | damaged
        if reduced or sentence.low(after) in pack.grammar.preposed:
            break
        k = _past_initials(sentence, after, pack)
        k += _is_numeral(sentence, k + 1, pack)
    return k


def past_rate(sentence: Sentence, k: int, pack: Pack) -> int:
    """a $7 billion-a-year | industry, a $40 a day | habit: past how often it is."""
    per, hyphen, time = sentence.low(k).partition("-")
    if not hyphen:
        hyphened = sentence.low(k + 1) in HYPHENS
        time = sentence.low(k + 1 + hyphened)
        return k + 2 + hyphened if per in pack.notation.ones and time in pack.times.units else k
    return k + 1 if per in pack.notation.ones and time in pack.times.units else k


def _is_numeral(sentence: Sentence, i: int, pack: Pack) -> bool:
    """The Roman one of a name, before its noun: World War I | soldiers."""
    named = is_content(sentence, i - 1, pack) and is_content(sentence, i + 1, pack)
    return named and sentence.tokens[i].text == "I" and sentence.tokens[i - 1].text[0].isupper()


def past_slash(sentence: Sentence, k: int, pack: Pack, step: int = 1) -> int:
    """The word beside token ``k``, on the other side of a slash if need be: profit / | loss."""
    slashed = sentence.low(k + step) == "/" and is_content(sentence, k + 2 * step, pack)
    return k + 2 * step if slashed else k + step


def before_determiners(sentence: Sentence, k: int, pack: Pack) -> int:
    """Where the determiners before token ``k`` begin; a "that" which links clauses is none: a move that | officials."""
    while sentence.low(k - 1) in pack.grammar.determiners and not _links(sentence, k - 1, pack):
        k -= 1
    return k


def _links(sentence: Sentence, k: int, pack: Pack) -> bool:
    return sentence.low(k) in pack.grammar.relatives and (sentence.tags or "")[k : k + 1] in (
        Tag.RELATIVE,
        Tag.SUBORDINATOR,
        Tag.PRONOUN,
    )


def head_until(sentence: Sentence, j: int, pack: Pack) -> int | None:
    """The head of the noun phrase that ends just before token ``j``."""
    start = j
    while is_content(sentence, start - 1, pack):
        start -= 1
    if start == j or (pack.grammar.nouns_capitalised and sentence.tokens[j - 1].text[0].islower()):
        return None
    if pack.grammar.head_last:
        return j - 1
    said = sentence.tags is not None and set(sentence.tags[start:j]) == {Tag.ADJECTIVE}
    if said and is_adverb(sentence, start - 1) and is_noun(sentence, start - 2, pack):
        return head_until(sentence, start - 1, pack)  # uma | produtividade quase estável
    return first_noun(sentence, start, j, pack)


def phrase_start(sentence: Sentence, end: int, pack: Pack) -> int:
    """Where the noun phrase begins that ends before token ``end``, its determiners with it."""
    while is_content(sentence, end - 1, pack):
        end -= 1
    while sentence.low(end - 1) in pack.grammar.determiners and not is_preposition(sentence, end - 1, pack):
        end -= 1
    return end


def compound_of(sentence: Sentence, end: int, pack: Pack) -> int | None:
    """The head of the noun that ends before token ``end``, with what completes it: | leilão de petróleo.

    Not what has an article of its own: a queda dos | ovos.
    """
    head, grammar = head_until(sentence, end, pack), pack.grammar
    start = phrase_start(sentence, end, pack)
    while sentence.low(start - 1) in grammar.linking and sentence.low(start) not in grammar.determiners:
        if head is None or grammar.head_last or (whole := head_until(sentence, start - 1, pack)) is None:
            break
        head, start = whole, phrase_start(sentence, start - 1, pack)
    return head


def before_agent(sentence: Sentence, end: int, pack: Pack) -> int:
    """a meta | fixada pelo banco: where a phrase ends whose participle and agent stand before token ``end``."""
    start = phrase_start(sentence, end, pack)
    while sentence.low(start - 1) in pack.grammar.of:
        start = phrase_start(sentence, start - 1, pack)
    by = sentence.low(start - 1) in pack.grammar.agent and has_participle_form(sentence, start - 2, pack)
    apart = sentence.low(start - 3) == ","  # a candidata, | apoiada pelo partido
    named = by and not pack.grammar.head_last and is_content(sentence, start - 3 - apart, pack)
    return start - 2 - apart if named else end


def whole_of(sentence: Sentence, head: int, end: int, pack: Pack) -> tuple[int, int]:
    """The head of the whole phrase that ends before token ``end``, and where it begins: the | cost of energy."""
    start = phrase_start(sentence, end, pack)
    while sentence.low(start - 1) in pack.grammar.of and (whole := head_until(sentence, start - 1, pack)) is not None:
        first = phrase_start(sentence, start - 1, pack)
        if _is_bare(sentence, first, pack):
            break
        head, start = whole, first
    return head, start


def _is_bare(sentence: Sentence, start: int, pack: Pack) -> bool:
    """por | conta dos aumentos: a noun without an article that makes one preposition with those around it."""
    governed = sentence.low(start - 1) in pack.grammar.adverbial_prepositions and not pack.grammar.head_last
    return governed and sentence.low(start) not in pack.grammar.determiners and start > 0


def first_noun(sentence: Sentence, start: int, stop: int, pack: Pack) -> int:
    """The first word that is no adjective set before its noun."""
    plain = [k for k in range(start, stop) if sentence.low(k) not in pack.grammar.preposed]
    plain = [k for k in plain if k + 1 == stop or not is_rank(sentence, k, pack)]  # pelo quinto | mês
    named = [k for k in plain if is_noun(sentence, k, pack) or sentence.low(k) in pack.grammar.change_words]
    tags = sentence.tags or ""  # no ano passado | dividendos
    things = [k for k in named if sentence.low(k) not in pack.grammar.never_items and tags[k : k + 1] in THINGS]
    return next(iter(things or named or plain), start)
