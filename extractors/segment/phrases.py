"""Noun phrases and clauses, by function words and word order alone."""

from __future__ import annotations

from extractors.languages.pack import Pack
from extractors.languages.spelling import HYPHENS
from extractors.segment.sentences import Sentence
from extractors.segment.words import Kind

LONGEST_CLAUSE = 80  # words; what stands further off says nothing of a figure
SHORTEST_VERB = 5  # endings mark a verb only in words at least this long
OPENS, CLOSES = frozenset("([“«"), frozenset(")]”»")
STOPS = frozenset(',;:()[]“”«»"–—') | {"--", "...", "…", ".", "!", "?"}


def tags_of(sentence: Sentence) -> str | None:
    """A letter for each token's part of speech, where the language has a tagger; see ``Tag``."""
    return getattr(sentence, "tags", None)


def is_verb(sentence: Sentence, i: int, pack: Pack) -> bool:
    """A finite verb, by list or by ending; capitalised words inside a sentence are names."""
    if not sentence.is_word(i):
        return False
    low, grammar = sentence.words[i], pack.grammar
    if i > 0 and sentence.tokens[i].text[0].isupper():
        return False
    if low in grammar.verbs or low in grammar.auxiliaries:
        return True
    if low in pack.cue_verbs and not grammar.head_last:
        return sentence.low(i - 1) not in grammar.determiners and sentence.low(i - 1) not in grammar.of
    if low in grammar.base_verbs:
        return _takes_verb(sentence, i - 1, pack)
    if low in pack.concepts:
        return False
    if pack.institutions.at(sentence.surfaces, i):
        return False
    return len(low) >= SHORTEST_VERB and low.endswith(grammar.verb_endings) if grammar.verb_endings else False


def _takes_verb(sentence: Sentence, i: int, pack: Pack) -> bool:
    """Before a word that is noun and verb alike (rise, face): a plural, a pronoun or a modal makes it a verb."""
    grammar = pack.grammar
    while _is_adverb(sentence.low(i), pack):
        i -= 1
    low = sentence.low(i)
    plural = sentence.is_word(i) and low.endswith(grammar.plural_endings) and low not in grammar.function
    return plural or low in pack.people or low in grammar.pronouns or low in grammar.auxiliaries


def _is_adverb(low: str, pack: Pack) -> bool:
    grammar = pack.grammar
    if low in grammar.adverbs:
        return True
    return len(low) > SHORTEST_VERB and low.endswith(grammar.adverb_endings) and low not in pack.concepts


def is_participle(sentence: Sentence, i: int, pack: Pack) -> bool:
    """A past participle by its ending; one that names a thing counted ("wounded") is a noun."""
    return has_participle_form(sentence, i, pack) and sentence.low(i) not in pack.concepts


def has_participle_form(sentence: Sentence, i: int, pack: Pack) -> bool:
    low = sentence.low(i)
    return len(low) >= SHORTEST_VERB - 1 and low.endswith(pack.grammar.participle_endings)


def is_content(sentence: Sentence, i: int, pack: Pack) -> bool:
    """A noun or adjective, as far as function words and verbs tell; names with digits too."""
    if not 0 <= i < len(sentence.tokens):
        return False
    if sentence.tokens[i].kind is Kind.NAME:
        return True
    low = sentence.words[i]
    return (
        sentence.is_word(i)
        and low not in pack.grammar.function
        and low not in pack.numerals
        and not _is_adverb(low, pack)
        and not is_verb(sentence, i, pack)
    )


def head_from(sentence: Sentence, k: int, pack: Pack, stop: int | None = None) -> int | None:
    """The head of the noun phrase from token ``k``, determiners allowed before it, to ``stop`` at most."""
    grammar = pack.grammar
    while _before_noun(sentence.low(k), pack) or (
        sentence.low(k) in grammar.coordinators and _before_noun(sentence.low(k - 1), pack)
    ):
        k += 1  # the | current and former | leaders
    if sentence.low(k) in pack.numerals and sentence.low(k + 1) in HYPHENS:
        k += 3  # a | one-time | grant
    if grammar.nouns_capitalised:
        return _first_capital(sentence, k, stop or len(sentence.tokens), pack)
    if not is_content(sentence, k, pack):
        return None
    return _last_of(sentence, k, stop or len(sentence.tokens), pack) if grammar.head_last else k


def _before_noun(low: str, pack: Pack) -> bool:
    return low in pack.grammar.determiners or low in pack.grammar.preposed


def _first_capital(sentence: Sentence, k: int, stop: int, pack: Pack) -> int | None:
    """The noun, where every noun has a capital: past the adjectives before it."""
    while k < stop and sentence.is_word(k) and sentence.low(k) not in pack.grammar.function:
        if sentence.tokens[k].text[0].isupper():
            return k
        k += 1
    return None


def _last_of(sentence: Sentence, k: int, stop: int, pack: Pack) -> int:
    """The last word of the run of nouns and adjectives that begins at token ``k``."""
    while k + 1 < stop and is_content(sentence, k + 1, pack) and not has_participle_form(sentence, k + 1, pack):
        if sentence.low(k + 1) in pack.grammar.preposed:
            break
        k += 1
    return k


def head_until(sentence: Sentence, j: int, pack: Pack) -> int | None:
    """The head of the noun phrase that ends just before token ``j``."""
    start = j
    while is_content(sentence, start - 1, pack):
        start -= 1
    if start == j:
        return None
    return j - 1 if pack.grammar.head_last else first_noun(sentence, start, j, pack)


def first_noun(sentence: Sentence, start: int, stop: int, pack: Pack) -> int:
    """The first word that is no adjective set before its noun."""
    return next((k for k in range(start, stop) if sentence.low(k) not in pack.grammar.preposed), start)


def clause_start(sentence: Sentence, i: int, pack: Pack) -> int:
    """The first token of the clause that token ``i`` stands in; parentheses are stepped over."""
    grammar, depth = pack.grammar, 0
    k, end = i, max(0, i - LONGEST_CLAUSE)
    while k > end:
        low = sentence.words[k - 1]
        if low in CLOSES or (low in ("--", "–") and depth == 0 and _dash_opens(sentence, k - 1)):
            depth += 1
        elif depth and (low in OPENS or low in ("--", "–")):
            depth -= 1
        elif depth == 0 and (
            low in STOPS
            or low in grammar.complementizers
            or low in grammar.relatives
            or low in grammar.conjunctions
            or (low in grammar.coordinators and not is_content(sentence, k - 2, pack))
        ):
            return k
        k -= 1
    return end


def _dash_opens(sentence: Sentence, k: int) -> bool:
    """A dash with another before it in the sentence: the two enclose a parenthesis."""
    return any(word in ("--", "–") for word in sentence.words[max(0, k - LONGEST_CLAUSE) : k])


def subject_of(sentence: Sentence, verb: int, pack: Pack) -> int | None:
    """The head of the subject before a verb.

    It is the first noun phrase of the clause; where the clause has none before its verb, what a
    relative pronoun stands for; where a parenthesis closes before the verb, what stands before it.
    """
    start = clause_start(sentence, verb, pack)
    if (head := first_phrase(sentence, start, verb, pack)) is not None or start == 0:
        return head
    mark = sentence.low(start - 1)
    if mark in pack.grammar.relatives:
        end = start - 1
        while end > 0 and (sentence.low(end - 1) in STOPS or sentence.low(end - 1) in pack.grammar.prepositions):
            end -= 1
        return head_until(sentence, end, pack)
    if mark in (",", ")"):
        opening = "(" if mark == ")" else ","
        for k in range(start - 2, 0, -1):
            if sentence.low(k) == opening:
                return first_phrase(sentence, clause_start(sentence, k, pack), k, pack)
    return None


def first_phrase(sentence: Sentence, start: int, stop: int, pack: Pack) -> int | None:
    """The head of the first noun phrase between two tokens; an adverbial before it is stepped over."""
    grammar, k = pack.grammar, start
    while k < stop:
        low = sentence.low(k)
        partitive = low in grammar.of and k > start and sentence.low(k - 1) in grammar.determiners  # each of | the …
        if low in grammar.prepositions and not partitive and not (low in grammar.determiners and k == start):
            k += 1
            while k < stop and (
                is_content(sentence, k, pack) or sentence.low(k) in grammar.of or sentence.low(k) in grammar.determiners
            ):
                k += 1
            continue
        head = head_from(sentence, k, pack, stop)
        if head is not None and head < stop:
            return head
        k += 1
    return start if sentence.low(start) in grammar.thing_pronouns else None
