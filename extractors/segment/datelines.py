"""Where a story says that it was written: MAPUTO (Lusa) — …; São Paulo, 3 mar (Reuters) - …"""

from __future__ import annotations

import regex

HEAD = 600  # characters in which a story begins, its headline before it
_DATELINE = regex.compile(
    r"(\p{Lu}[\p{L}'’.]*+(?:[ -](?:d[aeo]s? |de la )?\p{Lu}[\p{L}'’.]*+){0,5})"  # a town
    r"(?:, ?[\p{L}\d][\p{L}\d .,º/]{1,24}?)? ?(?:\([\p{L}\d /.-]{2,30}\) ?)?+"  # a date; an agency
    r"(?:(?<= )[–—-]{1,2}|—|\.-) ++(?=[\"“«‘(]?\p{Lu}|(?<=\) [–—-] )\d)"
)


def dateline(text: str, start: int = 0) -> tuple[str, int] | None:
    """The town of the dateline that stands at ``start``, and where the story behind it begins."""
    match = _DATELINE.match(text, start)
    return (match[1], match.end()) if match else None
