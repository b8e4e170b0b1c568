"""Who may tell a thing: the phrases that can be a subject of saying, and who speaks beside a quotation."""

from __future__ import annotations

from extractors.context.source_phrase import Phrase, behind, is_name
from extractors.context.subjects import MARKS, before
from extractors.languages.context_entries import Attribution
from extractors.languages.pack import Pack
from extractors.segment import Sentence
from extractors.segment.tags import Tag

CLOSING = MARKS - frozenset("“«")


def may_follow(sentence: Sentence, phrase: Phrase, entry: Attribution, pack: Pack) -> bool:
    """May a phrase behind a verb be its subject? said | the minister; not told | reporters, denied | an order."""
    introduced = sentence.low(phrase[0] - 1) in pack.grammar.definite or sentence.low(phrase[0]) in pack.numerals
    introduced = introduced or any(is_name(sentence, k) for k in range(*phrase))
    if pack.grammar.head_last and not introduced and sentence.low(phrase[0]) not in pack.grammar.person_pronouns:
        return False
    return not (entry.denial or entry.finds) or acts(sentence, phrase, pack)


def acts(sentence: Sentence, phrase: Phrase, pack: Pack) -> bool:
    """Somebody who can say a thing: behind a verb that takes objects, a phrase without a name or person is one."""
    return any(
        is_name(sentence, k) or sentence.low(k) in pack.people or pack.offices.at(sentence.words, k)
        for k in range(*phrase)
    )


def beside_quotation(sentence: Sentence, pack: Pack) -> list[int]:
    """The verbs right behind a quotation or before a colon and one: "…", brinca | o dono; o dono brinca: | "…"."""
    tags = sentence.tags
    if tags is None or pack.quoting is None or MARKS.isdisjoint(sentence.words):
        return []
    return [k for k, tag in enumerate(tags) if tag == Tag.FINITE and (_follows(sentence, k) or _opens(sentence, k))]


def teller(sentence: Sentence, k: int, pack: Pack) -> Phrase | None:
    """Who speaks, where the verb at token ``k`` stands beside a quotation."""
    phrase = behind(sentence, k + 1, pack) if _follows(sentence, k) else before(sentence, k, pack)
    return phrase if phrase and acts(sentence, phrase, pack) else None


def _follows(sentence: Sentence, k: int) -> bool:
    """The quotation ends before the verb; straight marks close in pairs."""
    mark = k - 1 - (sentence.low(k - 1) == ",")
    low = sentence.low(mark)
    return low in CLOSING and (low != '"' or sentence.words[:k].count('"') % 2 == 0)


def _opens(sentence: Sentence, k: int) -> bool:
    return sentence.low(k + 1) == ":" and sentence.low(k + 2) in MARKS
