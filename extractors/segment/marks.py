"""Marks that end or enclose something."""

from __future__ import annotations

QUOTES = frozenset('"“”„«»')
DASHES = frozenset(("–", "—", "--"))
OPENS, CLOSES = frozenset("([“«"), frozenset(")]”»")
STOPS = frozenset(',;:()[]“”„«»"–—') | {"--", "...", "…", ".", "!", "?"}
STOP_OR_END = STOPS | {""}  # or the sentence's end
