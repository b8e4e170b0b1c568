"""Scores of matches, which are no claims: 3-1, 101:89, three for 89."""

from __future__ import annotations

from decimal import Decimal

from extractors.claims import SkipReason
from extractors.languages.pack import Pack
from extractors.quantities.amounts import Amount, plain_digits
from extractors.quantities.numbers import number_at
from extractors.quantities.ranges import MOST_GOALS, join_at
from extractors.segment import Sentence
from extractors.segment.parts_of_speech import is_content

MOST_LOST = 10  # of a side in a match, before what it gained: 3 for 89
MOST_POINTS = 200  # of a match in which points are counted
NEAR = 8  # words from a word of matches to its score


def score(sentence: Sentence, amount: Amount, pack: Pack) -> SkipReason | None:
    """3-1, 2 a 1: small figures on both sides of a dash or a joiner of ranges, with nothing counted."""
    if not plain_digits(sentence, amount):
        return None
    if _beside_colon(sentence, amount.first - 2) or _beside_colon(sentence, amount.first):  # 101:89
        return SkipReason.SCORE
    most = MOST_POINTS if _in_match(sentence, amount.first, pack) else MOST_GOALS
    if amount.high > Decimal(most):
        return None
    for mark, other in ((amount.last, amount.last + 1), (amount.first - 1, amount.first - 2)):
        dash = sentence.words[mark] in ("-", "–", "x")
        worded = not dash and join_at(sentence, mark, pack, "")[0] is not None
        if (dash or worded) and 0 <= other < len(sentence.tokens) and sentence.tokens[other].text.isdecimal():
            counted = is_content(sentence, max(amount.last, other + 1), pack)
            falls = dash and mark > amount.first and amount.high > int(sentence.tokens[other].text)  # a 5-4 | ruling
            return None if counted and not falls and (worded or mark > amount.first) else SkipReason.SCORE
    return None


def tally(sentence: Sentence, amount: Amount, pack: Pack) -> SkipReason | None:
    """3 for 89, three for 89: what a side has lost and gained, with nothing counted."""
    first, last, tallies = amount.first, amount.last, pack.notation.tallies
    if amount.marked or not tallies.intersection((sentence.words[last], sentence.words[first - 1])):
        return None
    k = last if sentence.words[last] in tallies and sentence.is_number(last + 1) else first - 1
    lost = number_at(sentence, k - 1, pack) if k > 0 and sentence.words[k] in tallies else None
    gained = sentence.tokens[k + 1].text if sentence.is_number(k + 1) else ""
    scored = lost is not None and gained.isdecimal() and lost.value <= MOST_LOST and lost.value < int(gained)
    return SkipReason.SCORE if scored and not is_content(sentence, k + 2, pack) else None


def _in_match(sentence: Sentence, i: int, pack: Pack) -> bool:
    """A word of matches stands shortly before, and nothing is voted on: beat the Bulls | 101-89."""
    before = sentence.words[max(0, i - NEAR) : i]
    played = not pack.notation.matches.isdisjoint(before)
    return played and pack.notation.ballots.isdisjoint(sentence.words)


def _beside_colon(sentence: Sentence, i: int) -> bool:
    """Do digits, a colon and digits stand together from token ``i``?"""
    glued = i >= 0 and sentence.glued(i + 1) and sentence.glued(i + 2) and sentence.words[i + 1] == ":"
    return glued and sentence.is_number(i) and sentence.is_number(i + 2)
