"""The date with which an article begins: "Lusaka, 27 November 2025. …", "De nuestra redacción, 3 de mayo de 2024"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from functools import cache

from extractors import languages

REACH = 90  # characters: a dateline is short, and what comes later is told
_DAY_FIRST = re.compile(r"\b(\d{1,2})(?:\.|º|er)?\s+(?:de\s+)?([^\W\d_]{3,})\.?\s+(?:de\s+)?(\d{4})\b")
_MONTH_FIRST = re.compile(r"\b([^\W\d_]{3,})\.?\s+(\d{1,2}),?\s+(\d{4})\b")
_ENDS = re.compile(r"\s*(?:[.:)–—-]|\n|\Z)")  # a date inside a sentence is no dateline


def written(text: str, today: date | None = None) -> str | None:
    """The day as ISO writes it; None where an article does not begin with a whole date, or with one to come."""
    head = text.lstrip()
    for pattern, (day, month, year) in ((_DAY_FIRST, (1, 2, 3)), (_MONTH_FIRST, (2, 1, 3))):
        found = pattern.search(head[:REACH])
        if found is None or not _ENDS.match(head, found.end()):
            continue
        number = _months().get(_fold(found[month]))
        try:
            day_of_issue = date(int(found[year]), number or 0, int(found[day]))
        except ValueError:
            continue
        return day_of_issue.isoformat() if today is None or day_of_issue <= today else None
    return None


@cache
def _months() -> Mapping[str, int]:
    """Names of months in the languages that are read, long and short, → their number."""
    from babel import Locale

    found: dict[str, int] = {}
    for code in languages.known():
        for width in ("abbreviated", "wide"):
            for kind in ("format", "stand-alone"):
                names = Locale.parse(code).months[kind][width]
                found.update({_fold(name): number for number, name in names.items()})
    return found


def _fold(text: str) -> str:
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))
    return bare.casefold().rstrip(".")
