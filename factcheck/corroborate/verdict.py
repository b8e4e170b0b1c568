"""Yes, no or not known, with the reason in words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache


class Answer(StrEnum):
    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Verdict:
    answer: Answer
    why: str


@lru_cache
def yes(why: str) -> Verdict:
    return Verdict(Answer.YES, why)


def no(why: str) -> Verdict:
    return Verdict(Answer.NO, why)


def unknown(why: str) -> Verdict:
    return Verdict(Answer.UNKNOWN, why)
