"""Who may tell a thing: the phrases that can be a subject of saying, and who speaks beside a quotation."""

from __future__ import annotations

from extractors.claims import Certainty
from extractors.context.source_phrase import Phrase, behind, is_name
from extractors.context.subjects import before
from extractors.languages.context_entries import Attribution
from extractors.languages.pack import Pack
from extractors.segment import Sentence
from extractors.segment.marks import QUOTES
from extractors.segment.parts_of_speech import has_participle_form, is_verb
from extractors.segment.tags import Tag

CLOSING = QUOTES - frozenset("“«")


def may_follow(sentence: Sentence, phrase: Phrase, entry: Attribution, pack: Pack) -> bool:
    """May a phrase behind a verb be its subject? said | the minister; not told | reporters, denied | an order."""
    introduced = sentence.low(phrase[0] - 1) in pack.grammar.definite or sentence.low(phrase[0]) in pack.numerals
    introduced = introduced or any(is_name(sentence, k) or pack.offices.at(sentence.words, k) for k in range(*phrase))
    if pack.grammar.head_last and not introduced and sentence.low(phrase[0]) not in pack.grammar.person_pronouns:
        return False
    definite = sentence.low(phrase[0] - 1) in pack.grammar.definite
    foretold = entry.certainty is Certainty.ESTIMATED and pack.grammar.pro_drop and not definite
    return not (entry.denial or entry.finds or foretold) or acts(sentence, phrase, pack)  # antecipa | um défice


def acts(sentence: Sentence, phrase: Phrase, pack: Pack) -> bool:
    """Somebody who can say a thing: behind a verb that takes objects, a phrase without a name or person is one."""
    return any(
        is_name(sentence, k) or sentence.low(k) in pack.people or pack.offices.at(sentence.words, k)
        for k in range(*phrase)
    )


def beside_quotation(sentence: Sentence, pack: Pack) -> list[int]:
    """The verbs right behind a quotation or before a colon and one: "…", brinca | o dono; o dono brinca: | "…"."""
    if pack.quoting is None or QUOTES.isdisjoint(sentence.words):
        return []
    if (tags := sentence.tags) is None:
        return [k for k in range(1, len(sentence.tokens)) if _by_place(sentence, k, pack)]
    return [k for k, tag in enumerate(tags) if tag == Tag.FINITE and (_follows(sentence, k) or _opens(sentence, k))]


def _by_place(sentence: Sentence, k: int, pack: Pack) -> bool:
    """What can only be a verb there: "…", ha | tuonato il segretario; « … », s'| alarme la maire; X warnt: | "…"."""
    grammar = pack.grammar
    if not sentence.is_word(k) or not sentence.tokens[k].text.islower() or sentence.words[k] in grammar.function:
        return False
    start = _group_start(sentence, k, pack)
    perfect = any(sentence.words[j] in grammar.auxiliaries for j in range(start, k))
    if _follows(sentence, start):
        return not perfect or has_participle_form(sentence, k, pack)
    return _opens(sentence, k) and is_verb(sentence, k, pack)


def _group_start(sentence: Sentence, k: int, pack: Pack) -> int:
    """Where auxiliaries and unstressed pronouns before a verb begin."""
    while sentence.low(k - 1) in pack.grammar.auxiliaries or sentence.low(k - 1) in pack.grammar.pronouns:
        k -= 1
    return k


def teller(sentence: Sentence, k: int, pack: Pack) -> Phrase | None:
    """Who speaks, where the verb at token ``k`` stands beside a quotation."""
    start = k if sentence.tags is not None else _group_start(sentence, k, pack)
    phrase = behind(sentence, k + 1, pack) if _follows(sentence, start) else before(sentence, k, pack)
    return phrase if phrase and acts(sentence, phrase, pack) else None


def _follows(sentence: Sentence, k: int) -> bool:
    """The quotation ends before the verb; straight marks close in pairs."""
    mark = k - 1 - (sentence.low(k - 1) == ",")
    low = sentence.low(mark)
    return low in CLOSING and (low != '"' or sentence.words[:k].count('"') % 2 == 0)


def _opens(sentence: Sentence, k: int) -> bool:
    return sentence.low(k + 1) == ":" and sentence.low(k + 2) in QUOTES
