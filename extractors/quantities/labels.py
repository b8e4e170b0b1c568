"""Digits that name a thing: telephone numbers, numbers of a list or a paragraph, street numbers."""

from __future__ import annotations

from extractors.languages.pack import Pack
from extractors.quantities.amounts import Amount
from extractors.quantities.dates import DASHES
from extractors.segment import Sentence
from extractors.segment.parts_of_speech import is_content

PHONE_GROUPS = 2  # blanks in a number that nothing is counted with: 808 200 512
LINE, EXCHANGE = 4, (3, 4, 5)  # digits of the two last groups of a telephone number
POSTCODE = 3  # digits of the last group of a postcode
CHAINED = 3  # groups of digits with dashes between: 650-283-4757
UNGROUPED = 8  # digits that stand together in no figure that is counted
LONGEST_LIST = 30


def is_phone(sentence: Sentence, amount: Amount, pack: Pack) -> bool:
    """Digits in the groups of a telephone number, or more of them together than a figure has."""
    text = sentence.tokens[amount.first].text
    grouped = text.count(" ") >= PHONE_GROUPS or (text.isdecimal() and len(text) >= UNGROUPED)
    grouped = grouped and not is_content(sentence, amount.last, pack)
    digits = amount.number is not None and not amount.number.spelled  # un | 3,2 %
    beside = digits and (sentence.is_number(amount.first - 1) or sentence.is_number(amount.last))
    if sentence.words[amount.first - 1] == "+" or _padded(text) or grouped or beside:
        return True
    around = sentence.words[amount.first - 1], sentence.words[amount.first + 1], sentence.words[amount.last]
    if DASHES.isdisjoint(around) and around[0] != "(":
        return False
    return _dialled(sentence, amount, pack) or _chained(sentence, amount.first)


def _padded(text: str) -> bool:
    """01310-100, 007: nothing that is counted is written with a nought before it."""
    return len(text) > 1 and text[0] == "0" and text.isdecimal()


def _dialled(sentence: Sentence, amount: Amount, pack: Pack) -> bool:
    """(555) | 123-4567, 91234-5678: groups as telephones have them, behind another or falling, so that no range is."""
    i, k = amount.first, amount.last - 1
    bracketed = sentence.words[i - 1] == "(" and sentence.words[k + 1] == ")"
    if bracketed and sentence.is_number(k + 2 + (sentence.words[k + 2] in DASHES)):
        return True
    if k == i:
        i, k = (i - 2, k) if sentence.words[i - 1] in DASHES else (i, k + 2)
    if not _linked(sentence, i) or k != i + 2:
        return False
    groups = sentence.words[i], sentence.words[k]
    if not all(group.isdecimal() for group in groups):
        return False
    if len(groups[0]) > len(groups[1]) == POSTCODE:  # 1000-123
        return True
    if len(groups[1]) != LINE:
        return False
    if len(groups[0]) == 1:  # extension 3-5213
        return not is_content(sentence, k + 1, pack)
    if len(groups[0]) not in EXCHANGE:
        return False
    before = sentence.words[i - 1] in (")", *DASHES) or (i > 0 and sentence.is_number(i - 1))
    return before or int(groups[0]) > int(groups[1])


def _linked(sentence: Sentence, i: int) -> bool:
    """Digits, a dash and digits stand together from token ``i``."""
    numbers = i >= 0 and sentence.is_number(i) and sentence.is_number(i + 2) and sentence.words[i + 1] in DASHES
    return numbers and sentence.glued(i + 1) and sentence.glued(i + 2)


def _chained(sentence: Sentence, i: int) -> bool:
    """650-283-4757, 10-31-74: one of three groups or more."""
    first, groups = i, 1
    while _linked(sentence, first - 2):
        first -= 2
    while _linked(sentence, first):
        first, groups = first + 2, groups + 1
    return groups >= CHAINED


def in_street(sentence: Sentence, amount: Amount, pack: Pack) -> bool:
    """400 | Main St., avenida Sucre, | 410: capitals between the figure and a word of streets, or that word itself."""
    if pack.notation.streets.isdisjoint(sentence.words):
        return False
    k = amount.last + (sentence.words[amount.last] == ",")
    if sentence.words[k] in pack.notation.streets and not pack.grammar.head_last and not amount.marked:
        return True  # 25, | rue de la Paix
    k = amount.last
    while _is_capital(sentence, k) and sentence.words[k] not in pack.notation.streets:
        k += 1
    if k > amount.last and sentence.words[k] in pack.notation.streets:
        return True
    k = amount.first - 1 - (sentence.words[amount.first - 1] == ",")
    while _is_capital(sentence, k) and sentence.words[k] not in pack.notation.streets:
        k -= 1
    return k < amount.first - 1 and sentence.words[k] in pack.notation.streets


def _is_capital(sentence: Sentence, k: int) -> bool:
    return sentence.is_word(k) and sentence.tokens[k].text[0].isupper()


def is_calibre(sentence: Sentence, amount: Amount, pack: Pack) -> bool:
    """a .38 | revolver: decimals without a whole before a thing."""
    return sentence.words[amount.first].startswith(".") and is_content(sentence, amount.last, pack)


def in_list(sentence: Sentence, amount: Amount) -> bool:
    """1. | The minister resigned; 2) | …; rule 14 | (b): the number of a point or of a paragraph."""
    words, j = sentence.words, amount.last
    if words[j] == "(" and sentence.glued(j) and words[j + 2] == ")" and len(words[j + 1]) == 1:
        return True
    opens = amount.first == 0 and amount.high <= LONGEST_LIST and j == 1
    ended = words[j] in (".", ")") and sentence.glued(j)
    return opens and ended and (words[j] == ")" or len(sentence.tokens) == j + 1 or _is_capital(sentence, j + 1))
