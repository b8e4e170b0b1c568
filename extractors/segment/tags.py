"""Parts of speech, a letter each."""

from __future__ import annotations

from enum import StrEnum


class Tag(StrEnum):
    NOUN = "N"
    NAME = "P"
    ADJECTIVE = "A"
    FINITE = "V"
    INFINITIVE = "I"
    GERUND = "G"
    PARTICIPLE = "D"
    AUXILIARY = "X"
    ADVERB = "R"
    DETERMINER = "T"
    PREPOSITION = "S"
    PRONOUN = "O"
    RELATIVE = "W"
    COORDINATOR = "C"
    SUBORDINATOR = "U"
    NUMBER = "K"
    OTHER = "Z"


FINITE = frozenset((Tag.FINITE, Tag.AUXILIARY))
NOMINAL = frozenset((Tag.NOUN, Tag.NAME, Tag.ADJECTIVE, Tag.OTHER))
