"""A new article touches only its stories, and the store then says what a comparison of everything would say."""

from __future__ import annotations

import tempfile
import tomllib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from itertools import chain, pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine
from telling import CIVIL, CROSS, article, denied, said, stored

from extractors import Reading, read
from factcheck import desk, ingest, settling, store
from factcheck.corroborate import Action, Decision, Scene, scene

NO_SHRINKING = [Phase.explicit, Phase.reuse, Phase.generate]  # it would take many minutes here
STORIES = sorted((Path(__file__).parent / "cases" / "stories").glob("*.toml"))
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


def anew(db: Engine) -> dict[str, list[str]]:
    desk.reassess(db)
    return stored(db)


@cache
def told(story: Path) -> tuple[Reading, ...]:
    articles = tomllib.loads(story.read_text(encoding="utf-8"))["article"]
    return tuple(read(ingest.article(f"{n}.txt", one["text"].lstrip().encode())) for n, one in enumerate(articles))


@st.composite
def news(draw: st.DrawFn) -> list[list[Reading]]:
    """Articles of several stories as they come in, a few at a time."""
    stories = draw(st.lists(st.sampled_from(STORIES), min_size=1, max_size=3, unique=True))
    order = draw(st.permutations([*POOL, *chain(*map(told, stories))]))
    ends = sorted({*draw(st.lists(st.integers(1, len(order) - 1), max_size=12)), len(order)})
    return [list(order[start:end]) for start, end in pairwise([0, *ends])]


@given(news())
@settings(deadline=None, max_examples=10, phases=NO_SHRINKING)
def test_in_any_order_and_in_any_batches(batches: list[list[Reading]]) -> None:
    with database() as db:
        for batch in batches:
            add(db, batch)
        assert stored(db) == anew(db)


@given(news())
@settings(deadline=None, max_examples=4, phases=NO_SHRINKING)
def test_everything_at_once_or_in_portions(batches: list[list[Reading]]) -> None:
    with database() as db, pytest.MonkeyPatch.context() as patched:
        add(db, [*chain(*batches)])
        found = stored(db)
        patched.setattr(settling, "WHOLE", 0)
        patched.setattr(settling, "AT_ONCE", 3)
        assert anew(db) == found


@given(st.permutations(POOL))
@settings(deadline=None, max_examples=5, phases=NO_SHRINKING)
def test_after_each_article(order: list[Reading]) -> None:
    for number in range(1, len(order) + 1):
        with database() as db:
            for reading in order[:number]:
                add(db, [reading])
            assert stored(db) == anew(db)


@given(st.permutations(POOL), st.data())
@settings(deadline=None, max_examples=10, phases=NO_SHRINKING)
def test_whatever_a_reviewer_settles_in_between(order: list[Reading], data: st.DataObject) -> None:
    with database() as db:
        add(db, order[:4])
        names = [row.claim_id for row in store.claims(db)]
        action = data.draw(st.sampled_from([Action.MERGE, Action.SPLIT, Action.WINDOW]))
        chosen = data.draw(st.permutations(names))[: 1 if action is Action.WINDOW else 2]
        number = desk.decide(db, Decision(action=action, claims=tuple(chosen), days=9))
        add(db, order[4:])
        assert stored(db) == anew(db)
        desk.undo(db, number)
        assert stored(db) == anew(db)


def test_other_stories_are_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    def watched(reading: Reading) -> Scene:
        seen.append(reading.article.publisher or "")
        return scene(reading)

    with database() as db:
        add(db, POOL[:3])
        monkeypatch.setattr(settling, "scene", watched)
        add(db, [POOL[3]])
        assert seen == ["Paper 4"]
        seen.clear()
        add(db, [POOL[5]])
    assert sorted(seen) == ["Paper 1", "Paper 2", "Paper 3", "Paper 4", "Paper 6"]
