"""Invented stories, told by several outlets in several languages: facts and statuses against what was meant.

Each file of ``tests/cases/stories`` is a story: its articles as files come in, and each claim in reading order with its
fact and the status that shows. Floors are what was reached; they only rise.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from pathlib import Path

from extractors import Reading, read
from factcheck import ingest
from factcheck.corroborate import Standing, assess
from factcheck.ids import claim_id

STORIES = sorted((Path(__file__).parent / "cases" / "stories").glob("*.toml"))
UNSUPPORTED = {"single_source", "contested"}


@dataclass(frozen=True)
class Told:
    """One claim as it was meant, and how it stands; None where it was not read at all."""

    name: str
    fact: str
    status: str
    standing: Standing | None


@cache
def told(story: Path) -> tuple[Told, ...]:
    articles = tomllib.loads(story.read_text(encoding="utf-8"))["article"]
    readings = [
        read(ingest.article(f"{story.stem}-{number}.txt", one["text"].lstrip().encode()))
        for number, one in enumerate(articles)
    ]
    standings = assess(readings).standings
    return tuple(
        Told(f"{story.stem}-{number}: {quantity}", fact, status, standings.get(name) if name else None)
        for number, (reading, one) in enumerate(zip(readings, articles, strict=True))
        for (quantity, fact, status), name in zip(one["claims"], _names(reading, one["claims"]), strict=True)
    )


def _names(reading: Reading, wanted: list[list[str]]) -> Iterator[str | None]:
    """The claim of each wanted quantity; the nth of several alike."""
    left = list(reading.claims)
    for quantity, _, _ in wanted:
        found = next((claim for claim in left if claim.text == quantity), None)
        if found:
            left.remove(found)
        yield claim_id(reading.article.article_id, found) if found else None


def pairs(story: Path) -> tuple[int, int, int]:
    """Pairs of one fact: right, found, wanted."""
    right = found = wanted = 0
    for a, b in combinations(told(story), 2):
        same = a.fact == b.fact
        joined = bool(a.standing and b.standing and a.standing.fact_id == b.standing.fact_id)
        right, found, wanted = right + (same and joined), found + joined, wanted + same
    return right, found, wanted


def test_claims_of_one_fact_are_put_together() -> None:
    right, found, wanted = (sum(counts) for counts in zip(*map(pairs, STORIES), strict=True))
    assert 2 * right / (found + wanted) >= 0.92


def test_claims_stand_as_they_should() -> None:
    everything = [one for story in STORIES for one in told(story)]
    right = [one for one in everything if one.standing and one.standing.status == one.status]
    assert len(right) / len(everything) >= 0.86


def test_nobody_is_falsely_reassured() -> None:
    wrong = [
        one.name
        for story in STORIES
        for one in told(story)
        if one.status in UNSUPPORTED and one.standing and one.standing.status == "corroborated"
    ]
    assert wrong == []


def test_nearly_every_claim_is_read() -> None:
    everything = [one for story in STORIES for one in told(story)]
    assert sum(one.standing is not None for one in everything) / len(everything) >= 0.95
