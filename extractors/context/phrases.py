"""Noun phrases and clauses, by function words and word order alone."""

from __future__ import annotations

from extractors.languages.pack import Pack
from extractors.segment import Kind, Sentence

SHORTEST_VERB = 5  # endings mark a verb only in words at least this long
OPENS, CLOSES = frozenset("([“«"), frozenset(")]”»")
STOPS = frozenset(",;:()[]“”«»\"–—") | {"--", "...", "…", ".", "!", "?"}


def is_verb(sentence: Sentence, i: int, pack: Pack) -> bool:
    """A finite verb, by list or by ending; capitalised words inside a sentence are names."""
    if not sentence.is_word(i):
        return False
    low, grammar = sentence.words[i], pack.grammar
    if low in grammar.verbs or low in grammar.auxiliaries:
        return True
    if low in pack.concepts or (i > 0 and sentence.tokens[i].text[0].isupper()):
        return False
    return len(low) >= SHORTEST_VERB and low.endswith(grammar.verb_endings) if grammar.verb_endings else False


def is_participle(sentence: Sentence, i: int, pack: Pack) -> bool:
    low = sentence.low(i)
    return len(low) >= SHORTEST_VERB - 1 and low.endswith(pack.grammar.participle_endings) and low not in pack.concepts


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
        and not is_verb(sentence, i, pack)
    )


def head_from(sentence: Sentence, k: int, pack: Pack) -> int | None:
    """The head of the noun phrase that begins at token ``k``, determiners allowed before it."""
    grammar = pack.grammar
    while sentence.low(k) in grammar.determiners or sentence.low(k) in grammar.preposed:
        k += 1
    if not is_content(sentence, k, pack):
        return None
    if not grammar.head_last:
        return k
    while is_content(sentence, k + 1, pack) and not is_participle(sentence, k + 1, pack):
        if sentence.low(k + 1) in grammar.preposed:
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
    k = i
    while k > 0:
        low = sentence.words[k - 1]
        if low in CLOSES or (low in ("--", "–") and depth == 0 and _dash_opens(sentence, k - 1)):
            depth += 1
        elif depth and (low in OPENS or low in ("--", "–")):
            depth -= 1
        elif depth == 0 and (
            low in STOPS or low in grammar.complementizers or low in grammar.relatives or low in grammar.conjunctions
        ):
            return k
        k -= 1
    return 0


def _dash_opens(sentence: Sentence, k: int) -> bool:
    """A dash with another before it in the sentence: the two enclose a parenthesis."""
    return any(word in ("--", "–") for word in sentence.words[:k])


def subject_of(sentence: Sentence, verb: int, pack: Pack) -> int | None:
    """The head of the subject before a verb: the first noun phrase of its clause."""
    start = clause_start(sentence, verb, pack)
    if start > 0 and sentence.low(start - 1) in pack.grammar.relatives:
        return head_until(sentence, start - 1 - (sentence.low(start - 2) in STOPS), pack)
    k = start
    while k < verb:
        if sentence.low(k) in pack.grammar.prepositions:  # an adverbial before the subject
            k += 1
            while k < verb and (is_content(sentence, k, pack) or sentence.low(k) in pack.grammar.of):
                k += 1
            continue
        if (head := head_from(sentence, k, pack)) is not None and head < verb:
            return head
        k += 1
    return None
