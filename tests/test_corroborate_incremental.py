"""A new article touches only its stories, and the store then says what a comparison of everything would say."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import chain, pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine
from telling import CIVIL, CROSS, article, denied, said

from extractors.claims import Reading
from factcheck import desk, settling, store
from factcheck.corroborate import assess

FAR = "A storm reached Port Orla in Brisk on its way north."
BETWEEN = "Alvermoor in Castria and Port Orla in Brisk were struck within a day."


def tale(number: int, day: str, *told: Any, **fields: Any) -> Reading:
    return article(f"Paper {number}", day, *told, f"This was printed by number {number}.", **fields)


POOL = [
    tale(1, "2025-03-04", said("The Red Cross counted 18 houses lost in Alvermoor.", "18", CROSS)),
    tale(2, "2025-03-05", said("In Alvermoor 18 houses are gone, Civil Protection said.", "18", CIVIL)),
    tale(3, "2025-03-09", said("Civil Protection put it at 31 houses.", "31", CIVIL)),
    tale(4, "2025-03-04", said("In Port Orla 18 houses fell, Civil Protection said.", "18", CIVIL), lead=FAR),
    tale(5, "2025-03-05", said("The Red Cross speaks of 40 houses in Port Orla.", "40", CROSS), lead=FAR),
    tale(6, "2025-03-05", said("The Red Cross speaks of 58 houses in all.", "58", CROSS), lead=BETWEEN),
    tale(
        7,
        "2025-03-06",
        denied("The Red Cross denies that houses fell.", "denies", origins=(CROSS,), concepts=("house",)),
        lead=FAR,
    ),
]


@contextmanager
def database() -> Iterator[Engine]:
    with tempfile.TemporaryDirectory() as folder:
        db = store.open(f"sqlite:///{Path(folder) / 'cifra.db'}")
        yield db
        db.dispose()


def add(db: Engine, batch: Sequence[Reading]) -> None:
    for reading in batch:
        store.add(db, reading, "by hand")
    desk.settle(db)


def stored(db: Engine) -> list[tuple[Any, ...]]:
    return sorted((row.claim_id, row.fact_id, row.statuses, row.reason, row.n_origins) for row in store.claims(db))


def anew(readings: Sequence[Reading]) -> list[tuple[Any, ...]]:
    found = assess(readings).standings.values()
    return sorted((one.claim_id, one.fact_id, tuple(one.statuses), one.reason, one.n_origins) for one in found)


@given(st.permutations(POOL), st.lists(st.integers(1, len(POOL) - 1), max_size=4, unique=True))
@settings(deadline=None, max_examples=15)
def test_in_any_order_and_in_any_batches(order: list[Reading], cuts: list[int]) -> None:
    ends = [0, *sorted(cuts), len(order)]
    with database() as db:
        for start, end in pairwise(ends):
            add(db, order[start:end])
            assert stored(db) == anew(order[:end])


@given(st.permutations(POOL), st.lists(st.integers(1, len(POOL) - 1), max_size=4, unique=True))
@settings(deadline=None, max_examples=15)
def test_in_large_lots_too(order: list[Reading], cuts: list[int]) -> None:
    ends = [0, *sorted(cuts), len(order)]
    with pytest.MonkeyPatch.context() as patched, database() as db:
        patched.setattr(settling, "LARGE", 0)
        for start, end in pairwise(ends):
            add(db, order[start:end])
            assert stored(db) == anew(order[:end])


def test_other_stories_are_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[list[str]] = []

    def watched(readings: list[Reading], **settled: Any) -> object:
        seen.append([reading.article.publisher or "" for reading in readings])
        return assess(readings, **settled)

    with database() as db:
        add(db, POOL[:3])
        monkeypatch.setattr(settling, "assess", watched)
        add(db, [POOL[3]])
        add(db, [POOL[5]])
    assert seen[0] == ["Paper 4"]
    assert sorted(chain(*seen[1:])) == ["Paper 1", "Paper 2", "Paper 3", "Paper 4", "Paper 6"]
