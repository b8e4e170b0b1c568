"""Where an article quotes."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from extractors.claims import Span

_PAIRED = regex.compile(r"“[^“”]*+(?:(?<=\n\s*)“[^“”]*+)*+”|«[^«»]*+»|»[^«»]*+«|„[^„“”]*+[“”]")
_STRAIGHT = regex.compile(r'"|\n')
OPENS_AFTER = frozenset(" \n\t\u00a0([{—–-/'‘")


def quotations(text: str) -> list[Span]:
    """The quoted stretches, marks included, in order."""
    found = [(match.start(), match.end()) for match in _PAIRED.finditer(text)]
    if '"' in text:
        found = sorted([*found, *_straight(text)])
    return [Span.of(text, start, end) for start, end in found]


def _straight(text: str) -> Iterator[tuple[int, int]]:
    """Stretches between straight marks.

    A mark behind a blank opens, any other closes what is open, if anything (a 12" pipe). One that opens where a
    quotation stands open begins its next paragraph: "We lost 40 boats. "We shall rebuild," she said. An open one
    that no other goes on with ends with its paragraph, and is none.
    """
    opened: int | None = None
    ended: int | None = None  # where a paragraph ended without its mark
    for match in _STRAIGHT.finditer(text):
        at = match.start()
        if match[0] == "\n":
            ended = at if opened is not None and ended is None else ended
            continue
        if opened is not None and ended is not None and not (_opens(text, at) and text[ended:at].isspace()):
            opened = None
        ended = None
        if opened is None:
            opened = None if _closes(text, at) else at
        elif not _opens(text, at):
            yield opened, at + 1
            opened = None


def _opens(text: str, at: int) -> bool:
    """A mark with a blank before it and none behind."""
    return (at == 0 or text[at - 1] in OPENS_AFTER) and not text[at + 1 : at + 2].isspace()


def _closes(text: str, at: int) -> bool:
    """A mark behind a word and before none: a 12" pipe."""
    return at > 0 and text[at - 1] not in OPENS_AFTER and not text[at + 1 : at + 2].isalnum()
