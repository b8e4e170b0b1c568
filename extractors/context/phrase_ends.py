"""The noun phrase that ends before a verb, read from its end, with what belongs to it left out."""

from __future__ import annotations

from extractors.context.source_phrase import Phrase, is_name, linked, opens_surname, within
from extractors.languages.pack import Pack
from extractors.segment import Kind, Sentence
from extractors.segment.marks import STOPS
from extractors.segment.parts_of_speech import has_participle_form, is_content, is_verb

YEAR_DIGITS = 4
ASIDE = 9  # words between commas behind a name
LONGEST = 60  # words between a subject and its verb


def ending(sentence: Sentence, end: int, pack: Pack, loose: bool = True) -> Phrase | None:
    """The noun phrase that ends before token ``end``; a clause that belongs to it may stand behind it.

    loose   a preposition may stand inside: the ministry | in | Seoul.
    """
    if sentence.low(end - 1) == ")":  # the agency (WFP), which …
        end = next((k for k in range(end - 1, 0, -1) if sentence.low(k) == "("), end)
    grammar, end = pack.grammar, _undated(sentence, end, pack)
    start = end
    while start > 0 and (
        within(sentence, start - 1, pack, -1)
        or (linked(sentence, start - 1, pack) and (loose or _in_name(sentence, start - 1, pack)))
    ):
        if not loose and sentence.low(start - 1) in grammar.agent:
            break  # foreseen by | the analysts, who
        if _modifies(sentence, start - 1, pack):
            break
        start -= 1
        if _opens(sentence, start, pack) or _is_agent(sentence, start, pack):
            break
        if sentence.low(start) in grammar.of and sentence.low(start - 1) + sentence.low(start - 3) == ")(":
            start -= 3  # a Comissão Eleitoral | (CNE) | de Angola
    by = sentence.low(start) in grammar.agent and has_participle_form(sentence, start - 1, pack)
    if start > 1 and (by or _modifies(sentence, start - 1, pack)):
        return ending(sentence, start - 1, pack, loose)  # analysts | polled by the firm
    start = _past_adverbial(sentence, start, end, pack)
    bare = start == end or (sentence.low(start) in grammar.bare_prepositions and start > 1)
    if start > 1 and bare and sentence.low(start - 1) in grammar.relatives:
        if sentence.low(start - 2) in grammar.paid_in and not grammar.head_last:
            return None  # numa entrevista em que | revelou: no subject
        return ending(sentence, _past_aside(sentence, _antecedent(sentence, start - 1, pack), pack), pack, loose=False)
    if start > 1 and (modified := _modified(sentence, start, pack)) is not None:
        return ending(sentence, modified, pack, loose=False)
    timed = grammar.head_last and sentence.low(start) in grammar.never_items
    if timed and sentence.low(start + 1) in grammar.prepositions and start + 2 < end:
        start += 2  # hours after | mediators said
    if (whole := _counted_whole(sentence, start, pack)) is not None:
        return ending(sentence, whole, pack, loose)
    while start < end and sentence.low(start) in grammar.light and not opens_surname(sentence, start, pack):
        start += 1
    while start + 1 < end and sentence.low(end - 1) in grammar.prepositions:
        end -= 1  # data on | Friday showed
    start = _with_first(sentence, start, pack)
    return (start, end) if start < end and not _only_numbers(sentence, start, end, pack) else None


def _in_name(sentence: Sentence, k: int, pack: Pack) -> bool:
    """o Conselho Internacional | para | a Exploração do Mar: a preposition between the words of a name."""
    if pack.grammar.head_last or pack.grammar.nouns_capitalised:
        return False
    after = sentence.past(pack.grammar.definite, k + 1)
    return is_name(sentence, k - 1) and after > k + 1 and is_name(sentence, after) and sentence.low(k) not in STOPS


def _is_agent(sentence: Sentence, k: int, pack: Pack) -> bool:
    """o plano apresentado | pelo ministro | prevê: who did it belongs to the participle."""
    by = sentence.low(k) in pack.grammar.agent and has_participle_form(sentence, k - 1, pack)
    return by and not pack.grammar.head_last and sentence.tags is not None


def _with_first(sentence: Sentence, start: int, pack: Pack) -> int:
    """residents and | a local official: the first of two, where a comma or the sentence begins with it."""
    link = sentence.back_past(pack.grammar.determiners, start) - 1
    if not pack.grammar.head_last or link == start - 1 or sentence.low(link) not in pack.grammar.coordinators:
        return start
    k = link
    while k > 0 and is_content(sentence, k - 1, pack) and sentence.tokens[k - 1].kind is Kind.WORD:
        k -= 1
    opened = sentence.back_past(pack.grammar.determiners, k)
    opens = opened == 0 or sentence.low(opened - 1) in STOPS
    return k if opens and k < link else start


def _counted_whole(sentence: Sentence, start: int, pack: Pack) -> int | None:
    """Where the noun ends that those before token ``start`` belong to: a study of | more than 3,000 adults."""
    unit = pack.units.before(sentence.words, start)
    k = unit[1] if unit else start  # o plano de | 21 pontos
    while k > 1 and (
        sentence.is_number(k - 1)
        or sentence.low(k - 1) in pack.numerals
        or sentence.low(k - 1) in pack.grammar.plain_adverbs
    ):
        k -= 1
    if k == start:
        return None
    if bound := pack.bounds_before.before(sentence.words, k):
        k = bound[1]
    owned = k
    if pack.grammar.verb_final:  # die Kasse mit | ihren 900 Mitgliedern
        owned = sentence.back_past(pack.grammar.bare_determiners, k)
    k = owned if sentence.low(owned - 1) in pack.grammar.prepositions else k
    counted = sentence.low(k - 1) in pack.grammar.prepositions and is_content(sentence, k - 2, pack)
    return k - 1 if counted and sentence.tokens[k - 2].kind is not Kind.NUMBER else None


def _modifies(sentence: Sentence, k: int, pack: Pack) -> bool:
    """A participle behind its noun: documents | leaked to the paper."""
    led = sentence.low(k + 1) in pack.grammar.prepositions and sentence.tags is not None and pack.grammar.head_last
    return led and has_participle_form(sentence, k, pack) and is_content(sentence, k - 1, pack)


def _opens(sentence: Sentence, k: int, pack: Pack) -> bool:
    """An article right behind a noun opens the next phrase: at the end of December | the ministry."""
    grammar = pack.grammar
    article = sentence.low(k) in grammar.articles and sentence.low(k) not in grammar.of
    return article and sentence.is_word(k - 1) and sentence.low(k - 1) not in grammar.function


def _undated(sentence: Sentence, end: int, pack: Pack) -> int:
    """Past a date that belongs to a noun: the report | dated Feb. 21."""
    k = end
    while k > 1 and (not sentence.is_word(k - 1) or sentence.low(k - 1) in pack.notation.months):
        if sentence.low(k - 1) != "." and sentence.low(k - 1) in STOPS:
            return end
        k -= 1
    if k == end or (pack.notation.months.keys().isdisjoint(sentence.words[k:end]) and not _in_year(sentence, k, end)):
        return end
    return (
        k - 1 if has_participle_form(sentence, k - 1, pack) or sentence.low(k - 1) in pack.grammar.prepositions else k
    )


def _in_year(sentence: Sentence, k: int, end: int) -> bool:
    """um estudo feito em | 2020 | concluiu."""
    return end == k + 1 and sentence.words[k].isdecimal() and len(sentence.words[k]) == YEAR_DIGITS


def _modified(sentence: Sentence, start: int, pack: Pack) -> int | None:
    """Where the noun ends that the words before token ``start`` go with: a governor | who asked not to be named.

    A report | commissioned by opponents; fonte | ligada ao processo; none where a clause of its own stands there.
    """
    grammar, k = pack.grammar, start - 1
    if (
        sentence.low(start) in grammar.prepositions
        and has_participle_form(sentence, k, pack)
        and is_content(sentence, k - 1, pack)
    ):
        return k
    verb = False
    while k > max(0, start - LONGEST) and not _ends_clause(sentence, k, pack):
        if sentence.low(k) in grammar.relatives and is_content(sentence, k - 1, pack):
            said = sentence.low(k) in grammar.complementizers and pack.attributions.at(sentence.words, k - 1)
            return k if verb and not said else None  # not: said | that the ministry reported
        verb = verb or is_verb(sentence, k, pack) or has_participle_form(sentence, k, pack)
        verb = verb or pack.attributions.at(sentence.words, k) is not None
        k -= 1
    return None


def _ends_clause(sentence: Sentence, k: int, pack: Pack) -> bool:
    low = sentence.low(k)
    return low in STOPS or low in pack.grammar.conjunctions or low in pack.grammar.coordinators


def _antecedent(sentence: Sentence, relative: int, pack: Pack) -> int:
    """Where the phrase ends that a relative pronoun stands for: past a comma, a preposition."""
    end = relative
    while end > 1 and (sentence.low(end - 1) == "," or sentence.low(end - 1) in pack.grammar.prepositions):
        end -= 1
    return end


def _past_aside(sentence: Sentence, end: int, pack: Pack) -> int:
    """a bióloga Ana Melo |, da Universidade de Faro, que calcula: where she is from stands between commas."""
    if sentence.low(end) != "," or pack.grammar.head_last:
        return end
    comma = next((k for k in range(end - 1, max(0, end - ASIDE), -1) if sentence.low(k) in STOPS), 0)
    return comma if sentence.low(comma) == "," and sentence.low(comma + 1) in pack.grammar.of else end


def _only_numbers(sentence: Sentence, start: int, end: int, pack: Pack) -> bool:
    """Feb. 21 | says nothing, nor does $3 billion."""
    months, numerals = pack.notation.months, pack.numerals
    words = (sentence.words[k] for k in range(start, end) if sentence.is_word(k))
    return all(word in months or word in numerals for word in words)


def _past_adverbial(sentence: Sentence, start: int, end: int, pack: Pack) -> int:
    """Na terça-feira o | ministro: an adverbial before the subject is no part of it."""
    grammar = pack.grammar
    if start >= end or sentence.low(start) not in grammar.bare_prepositions:
        return start
    return next((k for k in range(start + 1, end) if sentence.low(k) in grammar.articles), start)
