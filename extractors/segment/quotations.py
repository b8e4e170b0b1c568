"""Where an article quotes."""

from __future__ import annotations

import regex

from extractors.claims import Span

# A straight quotation mark opens and closes; it never runs past a paragraph.
_QUOTED = regex.compile(r"“[^“”]*+”|«[^«»]*+»|»[^«»]*+«|„[^„“”]*+[“”]|\"[^\"\n]*+\"")


def quotations(text: str) -> list[Span]:
    """The quoted stretches, marks included, in order."""
    return [Span.of(text, match.start(), match.end()) for match in _QUOTED.finditer(text)]
