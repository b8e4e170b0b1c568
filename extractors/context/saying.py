"""Does a word that may attribute do so where it stands, or is it a noun, a name, an act?"""

from __future__ import annotations

from extractors.context.moved_subjects import takes_up
from extractors.context.subjects import before, before_verb
from extractors.languages.context_entries import Attribution, CueKind, Role
from extractors.languages.pack import Pack
from extractors.segment import Sentence
from extractors.segment.marks import QUOTES, STOP_OR_END, STOPS
from extractors.segment.parts_of_speech import has_participle_form, is_content
from extractors.segment.phrases import phrase_start
from extractors.segment.tags import Tag

YEAR = 4  # digits
LONGEST_WHOLE = 8  # words from a share to the verb of those who make it up
ADJECTIVES = 2
OBJECT = 4  # words between a verb and an object that takes its sense away: claimed up to 30 | lives


def doing_its_work(
    sentence: Sentence, i: int, match: tuple[Attribution, int], pack: Pack
) -> tuple[Attribution, int] | None:
    """The first entry of the same words as ``match`` that means something at token ``i``."""
    alike = (one for one in pack.attributions.every_at(sentence.words, i) if one[1] == match[1])
    return next((one for one in alike if may_be(sentence, i, one[1], one[0], pack)), None)


def may_be(sentence: Sentence, first: int, last: int, entry: Attribution, pack: Pack) -> bool:
    """Does an entry's form do its work here? Not as a name, nor where other words take its sense away."""
    before_it = sentence.low(first - 1)
    capital = first > 0 and sentence.tokens[first].text[0].isupper() and before_it not in STOPS
    if (entry.kind is CueKind.VERB and capital) or (entry.after and before_it not in entry.after):
        return False
    told_by = sentence.words[:first] if entry.kind is CueKind.VERB else sentence.words[last:]
    if entry.by and entry.by.isdisjoint(told_by):
        return False
    if (unit := pack.units.at(sentence.words, first - 1)) and unit[1] > first:
        return False  # 12 basis | points to 5%
    if entry.kind is CueKind.VERB and _names_what_tells(sentence, first, last, pack):
        return False
    quoted = not QUOTES.isdisjoint(sentence.words[max(0, first - OBJECT) : first])  # "…", he replied | to her
    if not quoted and not entry.unless.isdisjoint(sentence.words[last : last + OBJECT]):
        return False
    if not is_complete(sentence, last, entry, pack):
        return False
    return not entry.before_endings or _is_before(sentence, last, entry.before_endings)


def _is_before(sentence: Sentence, k: int, endings: tuple[str, ...]) -> bool:
    """nach | Polizeiangaben, nach | ersten russischen Angaben: past adjectives."""
    for j in range(k, k + 1 + ADJECTIVES):
        if sentence.low(j).endswith(endings):
            return True
        if not sentence.is_word(j) or not sentence.tokens[j].text.islower():
            return False
    return False


def is_complete(sentence: Sentence, last: int, entry: Attribution, pack: Pack) -> bool:
    """The other words of the verb stand behind it: wies die Zahl | zurück, geht | von 40 Tätern | aus."""
    if entry.closed_by and set(entry.closed_by).isdisjoint(sentence.words[last:]):
        return False
    if not entry.particle:
        return True
    ends = (STOP_OR_END, pack.grammar.complementizers, entry.closed_by)
    found = (k for k in range(last, len(sentence.tokens)) if sentence.words[k] in entry.particle)
    return any(sentence.low(k + 1) in words for k in found for words in ends)


def _names_what_tells(sentence: Sentence, first: int, last: int, pack: Pack) -> bool:
    """court | records show, the ministry's | report says: a noun before its own verb of saying."""
    plural = sentence.low(first).endswith(pack.grammar.plural_endings)
    said = pack.attributions.at(sentence.words, last) if last - first == 1 and pack.grammar.head_last else None
    gerund = sentence.low(last).endswith(pack.grammar.gerund_endings or ())  # denies | dismissing 300 workers
    if said is None or said[0].kind is not CueKind.VERB or gerund:
        return False
    agree = plural != sentence.low(last).endswith(pack.grammar.plural_endings)
    return agree and (plural or (sentence.tags or "")[first : first + 1] == Tag.NOUN)


def is_negated(sentence: Sentence, first: int, entry: Attribution, pack: Pack) -> bool:
    """Could not | say, não | confirma: nothing is said; a denial that is denied (did not dispute) still is a word."""
    k = first - 1
    while k >= 0 and sentence.low(k) in pack.grammar.auxiliaries and sentence.low(k) not in pack.grammar.negators:
        k -= 1
    return not entry.denial and k >= 0 and sentence.low(k) in pack.grammar.negators


def is_fronted(sentence: Sentence, first: int, last: int, pack: Pack) -> bool:
    """Para | o sindicato, …: at the head of a sentence, before a name, a definite noun or those who study a thing."""
    named = sentence.is_word(last) and sentence.tokens[last].text[0].isupper()
    office = pack.offices.at(sentence.words, last)
    named = named or (office is not None and office[0].role is Role.ACCOUNT)
    named = named or (sentence.low(last) in pack.grammar.person_pronouns and sentence.low(last + 1) == ",")
    head = first == 0 or (first == 1 and sentence.low(0) in QUOTES) or sentence.low(first - 1) == ";"
    again = sentence.low(first - 1) == "," and sentence.low(0) == sentence.low(first)  # per l'Oms 40, | per Oxfam 65
    head = head or (again and any(map(sentence.is_number, range(first))))
    return head and (named or sentence.low(last) in pack.grammar.definite)


def is_noun(sentence: Sentence, first: int, pack: Pack) -> bool:
    """his | claims, the | estimate of, nine | states, since | records: the word before makes it a noun."""
    low, grammar = sentence.low(first - 1), pack.grammar
    dated = not pack.notation.months.keys().isdisjoint(sentence.words[max(0, first - 3) : first])
    led = sentence.low(first - 2) in grammar.prepositions and not grammar.head_last  # feito em 2020 | encontrou
    dated = dated or ((grammar.verb_final or led) and _is_year(low))  # im Jahr 2026 | erwartet die Bank …
    if (sentence.is_number(first - 1) or low in pack.numerals) and not dated:
        return True
    if grammar.head_last and (sentence.tags or "")[first - 1 : first] == Tag.RELATIVE:
        return False  # a report that | said
    if takes_up(sentence, first, pack):
        return False
    if low in grammar.determiners or (low in grammar.of and low not in grammar.pronouns):
        return True
    if (sentence.tags or "")[first : first + 1] == Tag.NOUN and sentence.low(first + 1) in grammar.noun_links:
        return True  # court | records by the paper
    if (sentence.tags or "")[first - 1 : first + 1] == Tag.ADJECTIVE + Tag.NOUN and first > 1:
        return True  # access to public | records provided that
    if (sentence.tags or "")[first - 1 : first + 1] == Tag.NOUN + Tag.NOUN and sentence.low(first + 1) in STOP_OR_END:
        ahead = sentence.low(phrase_start(sentence, first, pack) - 1)
        return ahead in grammar.prepositions and ahead not in grammar.conjunctions  # a sum based on tax | records
    preposed = low in grammar.prepositions and low not in grammar.conjunctions and low not in grammar.relatives
    if not preposed or low in grammar.pronouns:
        return False
    return pack.attributions.at(sentence.words, first - 1) is None  # since | records began


def _is_year(word: str) -> bool:
    return len(word) == YEAR and word.isdecimal() and word[:2] in ("19", "20")


def finds_something(sentence: Sentence, last: int, pack: Pack) -> bool:
    """What is found stands right behind the verb: that …, a noun phrase, a figure with its bound."""
    low = sentence.low(last)
    if pack.bounds_before.at(sentence.words, last):
        return True
    barred = low in STOPS or (low in pack.grammar.prepositions and low not in pack.grammar.determiners)
    return last < len(sentence.tokens) and not barred


def closes_what_was_found(sentence: Sentence, first: int, pack: Pack) -> bool:
    """…, the agency | reported on Wednesday: what was found stands before a comma and the subject."""
    source = before(sentence, first, pack)
    begin, grammar = source[0] if source else 0, pack.grammar
    if begin and ends_measure(sentence, begin, pack):
        return True  # the 3 percent | economists had expected
    while (
        sentence.low(begin - 1) in grammar.determiners
        or sentence.low(begin - 1) in grammar.coordinators
        or is_content(sentence, begin - 1, pack)
    ):
        begin -= 1  # …, the entomologist and | her colleagues report
    asked = sentence.low(begin - 1) in grammar.relative_pronouns and grammar.head_last
    if begin > 0 and asked and sentence.low(first + 1) in grammar.moves:
        return True  # the damage, which officials | put at
    return begin > 0 and (sentence.low(begin - 1) in {",", *QUOTES} or ends_measure(sentence, begin, pack))


def ends_measure(sentence: Sentence, end: int, pack: Pack) -> bool:
    """A share or a sum that ends before token ``end``: the 3% | economists had expected, $2 billion | analysts …"""
    if sentence.low(end - 1) in pack.symbols or pack.units.before(sentence.words, end):
        return sentence.is_number(end - 2)
    first = end - 1 - (sentence.low(end - 1) in pack.numerals)
    return sentence.is_number(first) and sentence.low(first - 1) in pack.symbols


def is_of_share(sentence: Sentence, first: int, pack: Pack) -> bool:
    """58% | disseram, 62% dos entrevistados | acham: those who are counted say it, and are no source of figures."""
    grammar, end = pack.grammar, before_verb(sentence, first, pack)
    if not grammar.head_last and sentence.low(end - 1) in grammar.relatives:  # el porcentaje de vecinos que | creen
        start = phrase_start(sentence, end - 1, pack)
        return sentence.low(start - 1) in grammar.of and sentence.low(start - 2) in grammar.measure_nouns
    for k in range(end, max(0, end - LONGEST_WHOLE), -1):
        share = ends_measure(sentence, k, pack) or pack.fractions.before(sentence.words, k) is not None
        whole = pack.ratios.before(sentence.words, k - 1) is not None  # seis em cada dez | moradores
        number = sentence.low(k - 1) in pack.numerals and sentence.low(k - 1) not in grammar.determiners
        share = share or (whole and number)  # not: geht aus einer | Studie hervor
        if share and (k == end or sentence.low(k) in grammar.of or whole):
            return True
        link = sentence.low(k - 1) in grammar.prepositions or sentence.low(k - 1) in grammar.determiners
        named = is_content(sentence, k - 1, pack) or has_participle_form(sentence, k - 1, pack)  # of those | surveyed
        if not link and not named:
            return False
    return False
