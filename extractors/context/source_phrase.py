"""The words of a noun phrase that may be a source, and the one behind a cue."""

from __future__ import annotations

from extractors.languages.context_entries import CueKind
from extractors.languages.pack import Pack
from extractors.languages.shared import shared_particles, shared_silent
from extractors.segment import Kind, Sentence
from extractors.segment.marks import STOP_OR_END, STOPS
from extractors.segment.parts_of_speech import is_content, is_figure, is_finite, is_noun, is_participle, is_verb

PARTICLES = 2  # of one name, side by side
ASIDE = 8  # words
OPENINGS = STOPS - {",", ")"}
CHANNEL = 2  # digits of a number in a name: Canal 11

Phrase = tuple[int, int]


def ends_short_form(sentence: Sentence, k: int, pack: Pack) -> bool:
    """A stop that ends no sentence: the U.S. | said, Acme Inc. | said."""
    if sentence.low(k) != "." or not sentence.glued(k) or k + 1 >= len(sentence.tokens):
        return False
    low = sentence.low(k - 1).rsplit("-", 1)[-1]
    return is_name(sentence, k - 1) and (len(low) == 1 or low in pack.notation.abbreviations)


def is_abbreviated(sentence: Sentence, k: int) -> bool:
    """Dr | . | Alade: a stop behind a title or an initial."""
    return sentence.glued(k) and sentence.is_word(k + 1)


def behind(sentence: Sentence, k: int, pack: Pack) -> Phrase | None:
    """The noun phrase at or shortly after token ``k``: [disse] na terça-feira o | ministro da Defesa."""
    grammar, n = pack.grammar, len(sentence.tokens)
    start = _past_aside(sentence, k, pack)
    while start < n and (_says_when(sentence, start, pack) or _moment(sentence, start, pack)):
        start = _moment(sentence, start, pack) or start + 1
    start = _past_hearer(sentence, start, pack)
    start = _dated(sentence, start, pack)
    led = start < n and sentence.low(start) in grammar.bare_prepositions and sentence.low(start) not in grammar.of
    if led and not opens_surname(sentence, start, pack):
        past = _past_adverbials(sentence, start, pack)
        if past is None:
            return None
        start = past
    if sentence.low(start) in grammar.pronoun_determiners and _is_alone(sentence, start, pack):
        return start, start + 1  # volgens | haar
    while start < n and sentence.low(start) in grammar.determiners and not opens_surname(sentence, start, pack):
        start += 1
    numeral = sentence.low(start) in pack.numerals
    speaks = numeral and _speaks(sentence, start + 1, pack)
    figure = numeral and sentence.low(start) not in grammar.determiners and sentence.tokens[start].text.islower()
    if figure and not speaks:
        return None  # spricht von | vier Fällen, responde a | dois processos
    end = start + speaks
    while end < n and within(sentence, end, pack, start):
        end += 1
    while end > start + 1 and sentence.low(end - 1) in grammar.function and not opens_surname(sentence, end - 1, pack):
        end -= 1
    end -= end > start + 1 and _ends_in_participle(sentence, end, pack)
    closed = end == start + 1 and sentence.low(start) in grammar.light
    led = start > 0 and sentence.low(start - 1) in grammar.determiners  # the | tracking site
    if is_verb(sentence, start, pack) and not (led or _ends_preposition(sentence, start, pack)):
        return None  # prometeu | contratar 80 pessoas
    counted = all(not sentence.is_word(k) for k in range(start, end))  # adding that | 12 …
    return (start, end) if end > start and not closed and not counted else None


def _ends_in_participle(sentence: Sentence, end: int, pack: Pack) -> bool:
    """a sondagem | feita a 1.500 adultos, o estudo | publicado na segunda-feira: it tells more of the noun."""
    if sentence.tags is None or pack.grammar.head_last or not is_participle(sentence, end - 1, pack):
        return False
    low = sentence.low(end)
    led = low in pack.grammar.agent or pack.place_frames.begins(low)
    return led or (low in pack.grammar.prepositions and sentence.is_number(end + 1))


def _is_alone(sentence: Sentence, k: int, pack: Pack) -> bool:
    """A pronoun that might be a determiner, with no noun behind it: volgens | haar is …; not: haar zoon."""
    behind_it = sentence.low(k + 1)
    return pack.grammar.verb_final and (behind_it in STOP_OR_END or behind_it in pack.grammar.auxiliaries)


def _past_aside(sentence: Sentence, k: int, pack: Pack) -> int:
    """revelou, na ocasião, | o governador: behind an adverbial between commas, where a subject may follow."""
    if sentence.low(k) != "," or sentence.low(k + 1) not in pack.grammar.prepositions:
        return k
    close = next((j for j in range(k + 2, k + ASIDE) if sentence.low(j) == ","), None)
    return close + 1 if close and sentence.low(close + 1) in pack.grammar.definite else k


def _past_hearer(sentence: Sentence, start: int, pack: Pack) -> int:
    """confirmou | à Lusa, à agência Lusa | fonte do hospital."""
    if sentence.low(start) not in pack.grammar.receiver:
        return start
    k = start + 1 + (not is_name(sentence, start + 1) and is_content(sentence, start + 1, pack))
    if k > start + 1 and sentence.low(k) in pack.grammar.definite_determiners and is_content(sentence, k + 1, pack):
        return k  # explicou | à imprensa | a médica
    if k > start + 1 and (aside := _past_aside(sentence, k, pack)) > k:
        return aside  # afirmou | aos jornalistas, na estação, | o coordenador
    while k > start + 1 and sentence.low(k) in pack.grammar.of and is_content(sentence, k + 1, pack):
        k += 2  # disseram | à agência de notícias Lusa | fontes do hospital
    if not is_name(sentence, k):
        return start
    if sentence.surfaces[k].isupper() and is_name(sentence, k + 1):
        return k + 1  # contou | à AFP | Rui Melo
    while is_name(sentence, k):
        k += 1
    return k


def _speaks(sentence: Sentence, k: int, pack: Pack) -> bool:
    """said two | people, three | officials; not the dead: spricht von neun | Toten."""
    person = sentence.low(k) in pack.people and pack.concepts.get(sentence.low(k)) not in shared_silent()
    return person or pack.offices.at(sentence.words, k) is not None


def _past_adverbials(sentence: Sentence, start: int, pack: Pack) -> int | None:
    """informou | na manhã deste domingo (9) | o Corpo de Bombeiros: the determiner of what may be the subject."""
    grammar, n, k = pack.grammar, len(sentence.tokens), start + 1
    while k < n and sentence.low(k) not in STOPS and not (k > start + 1 and _opens_phrase(sentence, k, pack)):
        k += 1
    if sentence.low(k) == "(" and sentence.low(k + 2) == ")":
        k += 3
    return k if k < n and sentence.low(k) in grammar.determiners else None


def _opens_phrase(sentence: Sentence, k: int, pack: Pack) -> bool:
    """An article, or a word of its form before a person or an office: disse no parlamento | a ministra."""
    low, grammar = sentence.low(k), pack.grammar
    office = low in grammar.determiners and pack.offices.at(sentence.words, k + 1) is not None
    return low in grammar.bare_determiners or office


def _says_when(sentence: Sentence, k: int, pack: Pack) -> bool:
    """An adverb, a weekday with its date, the demonstrative of one: anunciou | esta quinta-feira | o ministério."""
    days = pack.notation.weekdays
    demonstrative = sentence.low(k) in pack.grammar.determiners and sentence.low(k + 1) in days
    dated = sentence.is_number(k) and sentence.low(k - 1) in days and sentence.low(k + 1) in pack.notation.months
    month = sentence.low(k) in pack.notation.months and sentence.is_number(k - 1) and sentence.low(k - 2) in days
    return sentence.low(k) in pack.grammar.adverbs or sentence.low(k) in days or demonstrative or dated or month


def _moment(sentence: Sentence, k: int, pack: Pack) -> int | None:
    """disse | esta manhã | o comandante: behind a moment of a demonstrative and a noun."""
    named = pack.moments.at(sentence.words, k)
    return named[1] if named and sentence.low(k) in pack.grammar.determiners else None


def _dated(sentence: Sentence, start: int, pack: Pack) -> int:
    """nesta quinta-feira (14) | a Proteção Civil: past a day and its date in brackets."""
    if sentence.low(start) not in pack.grammar.prepositions or sentence.low(start + 1) not in pack.notation.weekdays:
        return start
    k = start + 2
    return k + 3 if sentence.low(k) + sentence.low(k + 2) in ("()", ",,") and sentence.is_number(k + 1) else k


def within(sentence: Sentence, k: int, pack: Pack, start: int) -> bool:
    """Is token ``k`` part of a phrase? ``start`` is where it begins, -1 where it is read from its end."""
    grammar, low = pack.grammar, sentence.words[k]
    if sentence.tokens[k].kind is Kind.SYMBOL:
        plural = low in ("'", "’") and sentence.low(k - 1).endswith("s") and sentence.is_word(k + 1)
        title = low == "." and is_abbreviated(sentence, k) and is_name(sentence, k - 1) and is_name(sentence, k + 1)
        title = title or (low == "." and sentence.glued(k) and sentence.glued(k + 1))  # the site QQ.com
        title = title or ends_short_form(sentence, k, pack)
        return plural or title or low in ("'s", "’s", "&")
    if low in grammar.coordinators:
        names = is_name(sentence, k - 1) and (is_name(sentence, k + 1) or sentence.low(k + 1) in grammar.definite)
        nouns = is_content(sentence, k - 1, pack) and is_content(sentence, k + 1, pack)
        return k > start and (names or (nouns and start < 0) or (nouns and _alike(sentence, k, pack)))
    if opens_surname(sentence, k, pack):
        return True
    if sentence.is_number(k) and (start < 0 or len(low) > CHANNEL or _counts(sentence, k, pack)):
        return False  # laut Frontex | 41.000 Menschen
    unit = pack.units.before(sentence.words, k + 1)
    first = unit[1] if unit else k
    if start < 0 and (unit or low in pack.numerals) and is_figure(sentence, first - 1, pack):
        return False  # the 3 billion | analysts had expected; 48 per cent | were
    if is_clitic(low, pack):
        return False
    if low in grammar.determiners and k > start and sentence.low(k - 1) in grammar.of and not grammar.head_last:
        return True  # fonte do | seu gabinete
    if low in grammar.of or low in grammar.definite:
        opens = start >= 0 and low not in grammar.of and sentence.low(k - 1) not in grammar.prepositions
        return k > start and not opens  # segundo o banco | o crédito caiu
    if k == start and low in grammar.person_pronouns:
        return True
    if k > start and _is_particle(sentence, k, pack):
        return True
    if k > start >= 0 and sentence.is_word(k) and sentence.tokens[k].text[0].isupper() and low in grammar.determiners:
        return False  # a new sentence without a stop before it
    if low in grammar.function or low in pack.notation.weekdays:
        return False
    known = is_name(sentence, k) and pack.institutions.begins(sentence.surfaces[k])  # Moscou | nega
    return (known or not is_finite(sentence, k, pack)) and (
        pack.attributions.at(sentence.words, k) is None or _noun(sentence, k, pack)
    )


def opens_surname(sentence: Sentence, k: int, pack: Pack) -> bool:
    """minister | De Graaf, zegt | Van den Berg: a particle with a capital inside a sentence begins a surname."""
    particles = pack.grammar.surname_particles
    if not particles or k == 0 or not is_name(sentence, k) or sentence.low(k - 1) in OPENINGS:
        return False
    if sentence.low(k) in pack.grammar.function and sentence.low(k - 1) in particles and is_name(sentence, k - 2):
        return True  # Van der | Meer
    if sentence.low(k) not in particles:
        return False
    k += 1
    while sentence.low(k) in particles and not is_name(sentence, k):
        k += 1
    return is_name(sentence, k)


def _counts(sentence: Sentence, k: int, pack: Pack) -> bool:
    """The number counts or measures what follows it: laut dem Roten Kreuz | 95 Menschen; not: Channel | 4."""
    low = sentence.low(k + 1)
    return low in pack.concepts or low in pack.numerals or pack.units.at(sentence.words, k + 1) is not None


def _is_particle(sentence: Sentence, k: int, pack: Pack) -> bool:
    """A particle of a name in another language: Rede Elétrica | do | Sarvela, Ursula | von | der | Leyen."""
    first = last = k
    while _may_be_particle(sentence, first - 1, pack):
        first -= 1
    while _may_be_particle(sentence, last + 1, pack):
        last += 1
    between = is_name(sentence, first - 1) and is_name(sentence, last + 1) and last - first < PARTICLES
    return between and _may_be_particle(sentence, k, pack)


def _may_be_particle(sentence: Sentence, k: int, pack: Pack) -> bool:
    low, grammar = sentence.low(k), pack.grammar
    article = grammar.nouns_capitalised and low in grammar.determiners  # die Bank | ein Plus
    return low in shared_particles() and not is_name(sentence, k) and low not in grammar.prepositions and not article


def is_clitic(low: str, pack: Pack) -> bool:
    """A verb with its pronoun: reuniu|-se."""
    return "-" in low and low.rsplit("-", 1)[1] in pack.grammar.pronouns


def _alike(sentence: Sentence, k: int, pack: Pack) -> bool:
    """Two adjectives of one noun: autoridades japonesas | e | sul-coreanas."""
    ending = sentence.low(k - 1)[-2:]
    return not pack.grammar.head_last and ending == sentence.low(k + 1)[-2:] and sentence.low(k + 2) in STOPS


def _noun(sentence: Sentence, k: int, pack: Pack) -> bool:
    """A word of saying that is a noun: a | report, court | records, | documents leaked to …"""
    if sentence.low(k - 1) in pack.grammar.determiners:
        return not is_verb(sentence, k, pack)
    if pack.grammar.nouns_capitalised and k > 0 and is_name(sentence, k):
        return True  # nach ersten | Angaben
    beside = k == 0 or sentence.low(k - 1) in STOPS or is_content(sentence, k - 1, pack)
    beside = beside or any(_ends_preposition(sentence, j, pack) for j in (k, k - 1))
    return pack.grammar.head_last and sentence.tags is not None and beside and is_noun(sentence, k, pack)


def linked(sentence: Sentence, k: int, pack: Pack) -> bool:
    """A preposition inside a source: the ministry | in | Seoul."""
    return sentence.low(k) in pack.grammar.prepositions and k > 0 and sentence.is_word(k - 1)


def _ends_preposition(sentence: Sentence, k: int, pack: Pack) -> bool:
    """Behind "according to" stands no verb: according to | court documents."""
    named = pack.attributions.before(sentence.words, k) if pack.grammar.head_last else None
    return named is not None and named[0].kind is CueKind.PREPOSITION


def is_name(sentence: Sentence, k: int) -> bool:
    return sentence.is_word(k) and sentence.tokens[k].text[0].isupper()
