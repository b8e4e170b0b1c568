"""A word of saying, with the phrase of its source."""

from __future__ import annotations

from dataclasses import dataclass

from extractors.context.source_phrase import Phrase
from extractors.languages.context_entries import Attribution

# How a source stands to its cue.
BEFORE = "subject of saying"  # the minister | said
BEHIND = "verb before its source"  # "…", said | the minister
PREPOSITION = "source behind a preposition"  # according to | the minister
AGENT = "agent of saying"  # confirmed by | the minister
SHARED = "subject of two verbs"  # the minister denied it and | said


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A word of saying at tokens ``first`` to ``last``, with the phrase of its source.

    source     tokens of the source, articles trimmed; None when the verb has no subject of its own.
    inverted   what is said stands before the cue: "…", disse | o ministro.
    relative   it stands in a relative clause: the union, which | says …
    stands     the construction that gave the source.
    frame      the auxiliary whose clause it ends: the police | hat 40 Tote | gemeldet.
    """

    first: int
    last: int
    entry: Attribution
    source: Phrase | None
    inverted: bool = False
    relative: bool = False
    stands: str = BEFORE
    frame: int | None = None
