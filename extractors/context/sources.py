"""Who is given as knowing a figure: source and cue."""

from __future__ import annotations

from dataclasses import dataclass, replace

from extractors.languages.pack import Attribution, CueKind, Pack
from extractors.segment import Kind, Sentence
from extractors.segment.phrases import STOPS, is_content, is_verb

PARTICLE = 3  # letters
CHANNEL = 2  # digits of a number in a name: Canal 11
TAIL = 3  # words after a cue that ends its sentence: "…, he told shareholders."
MARKS = frozenset('"“”«»')


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A word of saying at tokens ``first`` to ``last``, with the phrase of its source.

    source     tokens of the source, articles trimmed; None when the verb has no subject of its own.
    """

    first: int
    last: int
    entry: Attribution
    source: tuple[int, int] | None
    inverted: bool = False


def cues(sentence: Sentence, pack: Pack) -> list[Cue]:
    """Every cue of a sentence with its source, in order."""
    found: list[Cue] = []
    past = 0
    for i in pack.attributions.starts(sentence.words):
        match = pack.attributions.at(sentence.words, i)
        if match is None or i < past or (found and found[-1].last == i):  # expects | claims of up to …: a noun
            continue
        entry, last = match
        capital = i > 0 and sentence.tokens[i].text[0].isupper() and sentence.low(i - 1) not in STOPS | MARKS
        if (entry.kind is CueKind.VERB and capital) or (entry.after and sentence.low(i - 1) not in entry.after):
            continue
        if not _framed(sentence, last, entry):
            continue
        cue = _with_source(sentence, i, last, entry, pack)
        if cue and found and entry.kind is CueKind.VERB and sentence.low(i - 1) in pack.grammar.coordinators:
            cue = replace(cue, source=found[-1].source, inverted=False)  # X estimates … and | warns
        if cue:
            found.append(cue)
            if cue.source and entry.kind is not CueKind.VERB:
                last = cue.source[1]  # a noun in the source, as in "according to media reports", is no cue
        past = last
    return found


def _framed(sentence: Sentence, last: int, entry: Attribution) -> bool:
    """What an entry asks to stand behind it does: wies die Zahl | zurück, nach | Polizeiangaben."""
    if entry.closed_by and set(entry.closed_by).isdisjoint(sentence.words[last:]):
        return False
    return not entry.before_endings or sentence.low(last).endswith(entry.before_endings)


def _with_source(sentence: Sentence, first: int, last: int, entry: Attribution, pack: Pack) -> Cue | None:
    if entry.kind is not CueKind.VERB:
        if entry.kind is CueKind.FRONTED and not _fronted(sentence, first, last, pack):
            return None
        source = None if _is_noun(sentence, first, pack) else phrase_from(sentence, last, pack)
        return Cue(first=first, last=last, entry=entry, source=source) if source else None
    if _is_noun(sentence, first, pack):
        return None
    if sentence.low(first - 1) in pack.grammar.passive or sentence.low(last) in pack.grammar.agent:
        source = _agent(sentence, last, pack)
        return Cue(first=first, last=last, entry=entry, source=source) if source else None
    if entry.finds and not _finds(sentence, last, pack) and not _closes(sentence, first, pack):
        return None
    quoted = sentence.low(first - 1) in MARKS or (sentence.low(first - 1) == "," and sentence.low(first - 2) in MARKS)
    after_break = first == 0 or sentence.low(first - 1) in STOPS
    inverted = phrase_from(sentence, last, pack) if after_break and _told(sentence, first, pack) else None
    if inverted and _may_follow(sentence, inverted, entry, pack):
        return Cue(first=first, last=last, entry=entry, source=inverted, inverted=first > 0)
    source = None if quoted else phrase_until(sentence, first, pack)
    return Cue(first=first, last=last, entry=entry, source=source, inverted=quoted)


def _told(sentence: Sentence, first: int, pack: Pack) -> bool:
    """Something was said before the verb, as far as the last quotation mark: not X, the minister, | announced …"""
    start = next((k + 1 for k in range(first - 1, -1, -1) if sentence.words[k] in MARKS), 0)
    between = [k for k in range(start, first) if sentence.words[k] not in STOPS]
    return not between or any(sentence.is_number(k) or is_verb(sentence, k, pack) for k in between)


def _may_follow(sentence: Sentence, phrase: tuple[int, int], entry: Attribution, pack: Pack) -> bool:
    """May a phrase behind a verb be its subject? said | the minister; not told | reporters, denied | an order."""
    introduced = sentence.low(phrase[0] - 1) in pack.grammar.definite or _name(sentence, phrase[0])
    if pack.grammar.head_last and not introduced and sentence.low(phrase[0]) not in pack.grammar.person_pronouns:
        return False
    return not (entry.denial or entry.finds) or _acts(sentence, phrase, pack)


def _acts(sentence: Sentence, phrase: tuple[int, int], pack: Pack) -> bool:
    """Somebody who can say a thing: behind a verb that takes objects, a phrase without a name or person is one."""
    return any(_name(sentence, k) or sentence.low(k) in pack.people for k in range(*phrase))


def _fronted(sentence: Sentence, first: int, last: int, pack: Pack) -> bool:
    """Para | o sindicato, …: at the head of a sentence, before a name or a definite noun."""
    named = sentence.is_word(last) and sentence.tokens[last].text[0].isupper()
    head = first == 0 or sentence.low(first - 1) in MARKS
    return head and (named or sentence.low(last) in pack.grammar.definite)


def _is_noun(sentence: Sentence, first: int, pack: Pack) -> bool:
    """his | claims, the | estimate of: a determiner makes the word a noun."""
    low, grammar = sentence.low(first - 1), pack.grammar
    if low in grammar.determiners or (low in grammar.of and low not in grammar.pronouns):
        return True
    preposed = low in grammar.prepositions and low not in grammar.conjunctions | grammar.relatives | grammar.pronouns
    return preposed and pack.attributions.at(sentence.words, first - 1) is None  # since | records began


def _finds(sentence: Sentence, last: int, pack: Pack) -> bool:
    """What is found stands right behind the verb: that …, a noun phrase, a figure with its bound."""
    low = sentence.low(last)
    if pack.bounds_before.at(sentence.words, last):
        return True
    barred = low in STOPS or (low in pack.grammar.prepositions and low not in pack.grammar.determiners)
    return last < len(sentence.tokens) and not barred


def _closes(sentence: Sentence, first: int, pack: Pack) -> bool:
    """…, the agency | reported on Wednesday: what was found stands before a comma and the subject."""
    source = phrase_until(sentence, first, pack)
    begin = source[0] if source else 0
    while sentence.low(begin - 1) in pack.grammar.determiners:
        begin -= 1
    return begin > 0 and sentence.low(begin - 1) in {",", *MARKS}


def _agent(sentence: Sentence, last: int, pack: Pack) -> tuple[int, int] | None:
    """was valued at 9 billion by | a research firm."""
    for k in range(last, len(sentence.tokens)):
        if sentence.low(k) in pack.grammar.agent and (source := phrase_from(sentence, k + 1, pack)):
            return source
        if sentence.low(k) in (",", ";"):
            return None
    return None


def governing(sentence: Sentence, found: list[Cue], first: int, last: int, pack: Pack) -> Cue | None:
    """The innermost cue whose content holds tokens ``first`` to ``last``.

    A cue before the figure with its content behind it is nearest the figure; then one that follows
    behind a comma or a quotation mark; then "according to", wherever it stands.
    """
    ahead = [cue for cue in found if cue.last <= first and _reaches(sentence, cue, first)]
    told = next((cue for cue in found if cue.entry.kind is not CueKind.VERB), None)
    if ahead and ahead[-1].entry.kind is CueKind.VERB and not (told and ahead[-1].entry.finds):
        return ahead[-1]  # according to a study, astronomers found …: the study says it
    behind = [cue for cue in found if cue.first >= last and _follows(sentence, cue, pack)]
    if behind and not (ahead and ahead[-1].entry.kind is not CueKind.VERB):
        return behind[0]
    if ahead:
        return ahead[-1]
    after = [cue for cue in found if cue.first >= last and cue.entry.kind is not CueKind.VERB]
    return after[0] if after else None


def _follows(sentence: Sentence, cue: Cue, pack: Pack) -> bool:
    """A verb of saying behind what was said; one in a relative clause (segundo o sindicato, que acusa …) is none."""
    relative = sentence.low(cue.first - 1) in pack.grammar.relatives
    return cue.entry.kind is CueKind.VERB and not relative and _reports_back(sentence, cue)


def _reaches(sentence: Sentence, cue: Cue, first: int) -> bool:
    """The content of a cue goes on to the figure: no semicolon ends it, and a cue behind its content is an aside."""
    if ";" in sentence.words[cue.last : first]:
        return False
    if not cue.inverted:
        return True
    end = max(cue.last, cue.source[1]) if cue.source else cue.last
    return sentence.low(cue.first - 1) == sentence.low(end) == ","  # onde, calcula a organização, | sete em dez


def _reports_back(sentence: Sentence, cue: Cue) -> bool:
    """…, disse o ministro. / …, the ministry said: what stands before the comma is what was said."""
    start = cue.first if cue.inverted or cue.source is None else min(cue.first, cue.source[0])
    if len(sentence.tokens) - cue.last <= TAIL and not cue.inverted:
        return True
    while start > 0 and sentence.low(start - 1) not in STOPS | MARKS and start > cue.first - 12:
        start -= 1
    return start > 0 and sentence.low(start - 1) in {",", *MARKS, "–", "--"}


def phrase_from(sentence: Sentence, k: int, pack: Pack) -> tuple[int, int] | None:
    """The noun phrase at or shortly after token ``k``: [disse] na terça-feira o | ministro da Defesa."""
    grammar, n = pack.grammar, len(sentence.tokens)
    start = k
    while start < n and _says_when(sentence, start, pack):
        start += 1
    if sentence.low(start) in grammar.receiver and _name(sentence, start + 1):  # confirmou | à Lusa | fonte
        start += 1
        while _name(sentence, start):
            start += 1
    if sentence.low(start) in grammar.prepositions and (closed := _dated(sentence, start, pack)):
        start = closed
    if start < n and sentence.low(start) in grammar.prepositions - grammar.of - grammar.determiners:
        later = start + 1
        while later < n and sentence.low(later) not in STOPS and sentence.low(later) not in grammar.determiners:
            later += 1
        if later >= n or sentence.low(later) not in grammar.determiners:
            return None
        start = later
    while start < n and sentence.low(start) in grammar.determiners:
        start += 1
    end = start
    while end < n and _within(sentence, end, pack, start):
        end += 1
    while end > start + 1 and sentence.low(end - 1) in grammar.function:
        end -= 1
    closed = end == start + 1 and sentence.low(start) in grammar.function - grammar.person_pronouns
    return (start, end) if end > start and not closed else None


def _says_when(sentence: Sentence, k: int, pack: Pack) -> bool:
    """An adverb, a weekday, or the demonstrative of one: anunciou | esta quinta-feira | o ministério."""
    days = pack.notation.weekdays
    demonstrative = sentence.low(k) in pack.grammar.determiners and sentence.low(k + 1) in days
    return sentence.low(k) in pack.grammar.adverbs or sentence.low(k) in days or demonstrative


def _dated(sentence: Sentence, start: int, pack: Pack) -> int | None:
    """nesta quinta-feira (14) | a Proteção Civil: past a day and its date in brackets."""
    k = start + 1
    if sentence.low(k) not in pack.notation.weekdays:
        return None
    if sentence.low(k + 1) == "(" and sentence.low(k + 3) == ")":
        return k + 4
    return k + 1


def _within(sentence: Sentence, k: int, pack: Pack, start: int) -> bool:
    grammar, low = pack.grammar, sentence.words[k]
    if sentence.tokens[k].kind is Kind.SYMBOL:
        plural = low in ("'", "’") and sentence.low(k - 1).endswith("s") and sentence.is_word(k + 1)
        return plural or low in ("'s", "’s", "&")
    if low in grammar.coordinators:
        names = _name(sentence, k - 1) and (_name(sentence, k + 1) or sentence.low(k + 1) in grammar.definite)
        nouns = start < 0 and is_content(sentence, k - 1, pack) and is_content(sentence, k + 1, pack)
        return k > start and (names or nouns)
    if sentence.tokens[k].kind is Kind.NUMBER and len(low) > CHANNEL:
        return False  # laut Frontex | 41.000 Menschen
    if low in grammar.of or low in grammar.definite:
        opens = start >= 0 and low not in grammar.of and sentence.low(k - 1) not in grammar.prepositions
        return k > start and not opens  # segundo o banco | o crédito caiu
    if k == start and low in grammar.person_pronouns:
        return True
    if (
        k > start
        and len(low) <= PARTICLE
        and low not in grammar.prepositions
        and _name(sentence, k - 1)
        and _name(sentence, k + 1)
    ):
        return True  # a particle of a name in another language: Rede Elétrica | do | Sarvela
    if k > start >= 0 and low in grammar.determiners and sentence.tokens[k].text[0].isupper():
        return False  # a new sentence without a stop before it
    if low in grammar.function or low in pack.notation.weekdays:
        return False
    return not is_verb(sentence, k, pack) and pack.attributions.at(sentence.words, k) is None


def phrase_until(sentence: Sentence, j: int, pack: Pack) -> tuple[int, int] | None:
    """The noun phrase that ends before token ``j``: A Coreia do Sul | estima."""
    grammar = pack.grammar
    end = j
    while end > 0 and (
        sentence.low(end - 1) in grammar.auxiliaries
        or sentence.low(end - 1) in grammar.adverbs
        or sentence.low(end - 1) in pack.notation.weekdays
        or (sentence.low(end - 1) in grammar.pronouns and sentence.low(end - 1) not in grammar.person_pronouns)
    ):
        end -= 1
    if end > 0 and sentence.low(end - 1) in grammar.person_pronouns:
        return end - 1, end
    if end > 1 and sentence.low(end - 1) in (",", ")", "–", "--"):
        end = _before_parenthesis(sentence, end - 1, pack)
    start = end
    while start > 0 and (_within(sentence, start - 1, pack, -1) or _linked(sentence, start - 1, pack)):
        start -= 1
    start = _past_adverbial(sentence, start, end, pack)
    if (
        start > 1
        and sentence.low(start - 1) in grammar.relatives
        and (start == end or sentence.low(start) in grammar.prepositions)
    ):
        return phrase_until(sentence, start - 1 - (sentence.low(start - 2) == ","), pack)
    while (
        start < end and sentence.low(start) in grammar.function and sentence.low(start) not in grammar.person_pronouns
    ):
        start += 1
    return (start, end) if start < end else None


def _linked(sentence: Sentence, k: int, pack: Pack) -> bool:
    """A preposition inside a source: the ministry | in | Seoul."""
    return sentence.low(k) in pack.grammar.prepositions and k > 0 and sentence.is_word(k - 1)


def _before_parenthesis(sentence: Sentence, close: int, pack: Pack) -> int:
    """Where "X, of the ministry, said" and "X (PSD) said" leave X: the token after it.

    Several appositions may follow one another; none of them has a verb.
    """
    if sentence.low(close) == ",":
        return _before_relative(sentence, close, pack) or _past_appositions(sentence, close, pack)
    mark = "(" if sentence.low(close) == ")" else sentence.low(close)
    return next((k for k in range(close - 1, 0, -1) if sentence.low(k) == mark), close + 1)


def _before_relative(sentence: Sentence, close: int, pack: Pack) -> int | None:
    """Observers, | who deployed 64 monitors, reported: the comma that opens a relative clause."""
    for k in range(close - 2, 0, -1):
        if sentence.low(k) == "," and sentence.low(k + 1) in pack.grammar.relatives:
            return k
        if sentence.low(k) in (";", ":", *MARKS):
            return None
    return None


def _past_appositions(sentence: Sentence, close: int, pack: Pack) -> int:
    """The end of the first of several phrases between commas that is no adverbial: In Rome, | X, the minister, said."""
    begin, commas = close - 1, [close]
    while begin > 0 and not is_verb(sentence, begin - 1, pack):
        if sentence.low(begin - 1) == ",":
            commas.insert(0, begin - 1)
        elif sentence.low(begin - 1) in STOPS - {"(", ")"}:
            break
        begin -= 1
    for comma in commas[:-1]:
        if sentence.low(begin) not in pack.grammar.prepositions - pack.grammar.determiners:
            return comma
        begin = comma + 1
    return close + 1


def _past_adverbial(sentence: Sentence, start: int, end: int, pack: Pack) -> int:
    """Na terça-feira o | ministro: an adverbial before the subject is no part of it."""
    grammar = pack.grammar
    if start >= end or sentence.low(start) not in grammar.prepositions:
        return start
    articles = grammar.definite - grammar.prepositions
    return next((k for k in range(start + 1, end) if sentence.low(k) in articles), start)


def _name(sentence: Sentence, k: int) -> bool:
    return sentence.is_word(k) and sentence.tokens[k].text[0].isupper()
