"""The whole of it in one screen: text → sentences → quantities → claims."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from functools import cache

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from extractors import context, languages, quantities
from extractors.claims import Article, Claim, Denial, Reading, Skipped
from extractors.detect import detect
from extractors.languages import Pack
from extractors.segment import Sentence, quotations, sentences

AT_ONCE = 100_000  # characters that are searched together: what is found in a long article takes no room for all of it
FAR = 50  # sentences: what was found out about one so far behind is seldom asked for
ANSWER = 60  # characters of a sentence that may only say "not": The Kremlin does not.


def read(article: Article | str, lang: str | None = None) -> Reading:
    """Everything quantitative in an article: claims, denials, and the numbers left out.

    ``lang`` overrides the article's own language; with neither, it is detected.
    Raises UnknownLanguage when there is no pack for it.

    >>> [str(claim) for claim in read("Pelo menos 40 barcos ficaram no porto.", "pt").claims]
    ['≥ 40 barcos']
    """
    article = _as_article(article, lang)
    pack = languages.load(article.lang or "")
    found = sentences(article.text, pack)
    discourse = context.Discourse(article=article, pack=pack, sentences=found, quotes=quotations(article.text))
    claims: list[Claim] = []
    denials: list[Denial] = []
    skipped: list[Skipped] = []
    reading = worth_reading(article.text, found, pack)
    for k, sentence in enumerate(reading):
        inside = quantities.find(sentence, pack)
        for quantity in inside.quantities:
            claims.append(context.attach(quantity, sentence, discourse, claims[-1] if claims else None))
        denials += context.denials_in(sentence, claims[len(claims) - len(inside.quantities) :], discourse)
        skipped += inside.skipped
        if k >= FAR:
            reading[k - FAR].forget()
    return Reading(article=article, claims=tuple(claims), denials=tuple(denials), skipped=tuple(skipped))


def extract(article: Article | str, lang: str | None = None) -> list[Claim]:
    """Every quantitative claim of an article, in reading order. See ``read``."""
    return list(read(article, lang).claims)


def _as_article(article: Article | str, lang: str | None) -> Article:
    if isinstance(article, str):
        article = Article(text=article)
    if lang or not article.lang:
        article = replace(article, lang=lang or detect(article.text))
    return article


def worth_reading(text: str, found: list[Sentence], pack: Pack) -> list[Sentence]:
    """The sentences with a digit, a number word or a denial, and a short one behind: only these are taken apart."""
    kept: list[Sentence] = []
    last = 0
    while last < len(found):
        first, reach = last, found[last].start + AT_ONCE
        last = bisect_left(found, reach, lo=first + 1, key=lambda sentence: sentence.start)
        some = found[first:last]
        marks = _marks(text, some[0].start, some[-1].end, pack)
        k = 0
        for sentence in some:
            while k < len(marks) and marks[k] < sentence.start:
                k += 1
            answers = bool(kept) and sentence.end - sentence.start <= ANSWER and sentence.start - kept[-1].end <= 1
            if (k < len(marks) and marks[k] < sentence.end) or answers:
                kept.append(sentence)
    return kept


def _marks(text: str, first: int, last: int, pack: Pack) -> list[int]:
    """Where a trigger stands from ``first`` to ``last``.

    It is a word by itself, but where numbers are written as one word anywhere in it.
    """
    low = _lower(text[first:last])
    met = _triggers(pack.code).find_matches_as_indexes(low)
    if pack.notation.joined:
        return [first + start for _, start, _ in met]
    low = f"{low} "
    return [
        first + start
        for _, start, end in met
        if not (low[start].isalpha() and (low[start - 1].isalpha() or low[end].isalpha()))
    ]


def _lower(text: str) -> str:
    """Lower case of the same length: a few capitals (İ) become two characters."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


@cache
def _triggers(code: str) -> AhoCorasick:
    words = [*languages.load(code).triggers, *"0123456789½¼¾⅓⅔⅛"]
    return AhoCorasick(words, matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA)
