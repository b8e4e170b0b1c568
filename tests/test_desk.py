"""The desk: each file on its own, nothing stored is lost, and every claim ends up compared."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import Engine

from extractors.claims import Article, Bound, Claim, Reading, Span
from extractors.errors import BadDate, CifraError, StoreError, UnknownLanguage
from factcheck import bundle, desk, own, preview, settling, store
from factcheck.corroborate import RULES_VERSION, Rules, assess
from factcheck.desk import State


def read_numbers(article: Article, lang: str | None = None) -> Reading:
    """Stands in for the extractor: every run of digits is a claim."""
    if article.lang == "xx":
        raise UnknownLanguage("no pack for 'xx'")
    if "trips" in article.text:
        raise ZeroDivisionError
    whole = Span.of(article.text, 0, len(article.text))
    claims = [
        Claim(
            start=number.start(),
            end=number.end(),
            text=number[0],
            low=Decimal(number[0]),
            high=Decimal(number[0]),
            bound=Bound.EXACT,
            unit="count",
            sentence=whole,
        )
        for number in re.finditer("[0-9]+", article.text)
    ]
    return Reading(article=article, claims=tuple(claims))


@pytest.fixture(autouse=True)
def _numbers_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preview, "read", read_numbers)


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Engine]:
    engine = store.open(f"sqlite:///{tmp_path / 'cifra.db'}")
    yield engine
    engine.dispose()


@pytest.fixture
def seeds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "seeds"
    folder.mkdir()
    (folder / "b.txt").write_text("title: B\ndate: 2024-01-01\n\n7 boats and 8 crews")
    (folder / "a.txt").write_text("5 boats")
    (folder / "README.md").write_text("1 word about them")
    monkeypatch.setattr(bundle, "seeds", lambda: folder)
    return folder


def statuses(db: Engine) -> set[str | None]:
    return {row.status for row in store.claims(db)}


BAD = [  # name, content, what the message says
    pytest.param("empty.txt", b"", "is empty", id="empty"),
    pytest.param("picture.txt", b"\x89PNG\r\n\x1a\n\0\0", "not text", id="binary"),
    pytest.param("odd.txt", b"\xff\xfe\x00\xd8", "UTF-8", id="unknown-encoding"),
    pytest.param("never.txt", b"date: 2024-02-31\n\n5 boats", "calendar", id="impossible-date"),
    pytest.param("ahead.txt", b"date: 2999-01-01\n\n5 boats", "future", id="future-date"),
    pytest.param("far.txt", b"lang: xx\n\n5 boats", "no pack for 'xx'", id="unknown-language"),
    pytest.param("key.txt", b"titel: A\ndate: 2024\n\n5 boats", "no key", id="unknown-key"),
    pytest.param("a.pdf", b"%PDF-1.4", "cannot be read yet", id="other-format"),
    pytest.param("fault.txt", b"this trips us: 5 boats", "fault in Cifra", id="fault-of-ours"),
    pytest.param("gone.txt", Path("gone.txt"), "no such file", id="missing"),
]


@pytest.mark.parametrize(("name", "content", "says"), BAD)
def test_a_bad_file_fails_alone(db: Engine, name: str, content: bytes | Path, says: str) -> None:
    desk.add(db, [("before.txt", b"3 boats")])
    outcomes = desk.add(db, [("good.txt", b"5 boats"), (name, content), ("last.txt", b"6 boats, 7 crews")])
    assert [outcome.state for outcome in outcomes] == [State.ADDED, State.FAILED, State.ADDED]
    bad = outcomes[1]
    assert says in bad.message
    assert name in bad.message
    assert (bad.article_id, bad.claims) == (None, 0)
    assert sorted(int(row.text) for row in store.claims(db)) == [3, 5, 6, 7]
    assert None not in statuses(db)


def test_outcomes_say_what_is_stored(db: Engine) -> None:
    (outcome,) = desk.add(db, [("a.txt", "date: 2024-01-01\n\n5 boats and 6 crews")])
    assert (outcome.state, outcome.claims, outcome.message) == (State.ADDED, 2, "")
    stored = store.articles(db)[0]
    assert (stored.article_id, stored.source_name) == (outcome.article_id, "a.txt")
    (again,) = desk.add(db, [("b.txt", "5 boats and 6 crews")])
    assert (again.state, again.article_id, again.claims) == (State.ALREADY, outcome.article_id, 2)


def test_remarks(db: Engine) -> None:
    (outcome,) = desk.add(db, [("a.txt", "no numbers here")])
    assert outcome.message == "no figures found; no date"


def test_progress_is_told_file_by_file(db: Engine) -> None:
    told: list[str] = []
    outcomes = desk.add(
        db, [("a.txt", b"1"), ("b.txt", b""), ("c.txt", b"3")], lambda outcome: told.append(outcome.name)
    )
    assert told == [outcome.name for outcome in outcomes] == ["a.txt", "b.txt", "c.txt"]


def test_a_new_database_is_seeded_once(db: Engine, seeds: Path) -> None:
    assert [outcome.name for outcome in desk.seed(db)] == ["a.txt", "b.txt"]
    assert store.counts(db).claims == 3
    assert None not in statuses(db)
    assert desk.seed(db) == []


def test_a_database_in_use_is_not_seeded(db: Engine, seeds: Path) -> None:
    desk.add(db, [("mine.txt", b"9 boats")])
    assert desk.seed(db) == []
    assert store.counts(db).articles == 1


def test_what_was_stored_and_not_compared_is_compared_later(db: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(_readings: object, **_: object) -> None:
        raise StoreError("the disk is full")

    with monkeypatch.context() as patched:
        patched.setattr(settling, "assess", fails)
        with pytest.raises(StoreError):
            desk.add(db, [("a.txt", b"5 boats")])
    assert statuses(db) == {None}
    desk.seed(db)
    assert None not in statuses(db)


def test_other_rules_compare_anew(db: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.add(db, [("a.txt", b"5 boats")])
    assert store.assessed_by(db) == RULES_VERSION
    before = store.revision(db)
    desk.settle(db)
    assert store.revision(db) == before
    monkeypatch.setattr(own, "rules", lambda _: replace(Rules.shipped(), version="other"))
    desk.settle(db)
    assert store.revision(db) > before


def test_an_article_that_comes_in_meanwhile_is_compared_too(db: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    late = [Article(text="9 boats")]

    def slow(readings: list[Reading], **_: object) -> object:
        assessment = assess(readings)
        if late:  # another process is faster
            store.add(db, read_numbers(late.pop()), "late.txt")
        return assessment

    monkeypatch.setattr(settling, "assess", slow)
    desk.add(db, [("a.txt", b"5 boats")])
    assert store.counts(db).claims == 2
    assert None not in statuses(db)


def test_a_preview_stores_nothing(db: Engine) -> None:
    reading = desk.preview("a.txt", b"5 boats", lang="en")
    assert ([claim.text for claim in reading.claims], reading.article.lang) == (["5"], "en")
    assert store.counts(db).articles == 0


@pytest.mark.parametrize(("content", "error"), [(b"date: 2024-13\n\nB", BadDate), (b"lang: xx\n\nB", UnknownLanguage)])
def test_a_preview_names_the_file_that_fails(content: bytes, error: type[CifraError]) -> None:
    with pytest.raises(error, match=r"^a\.txt"):
        desk.preview("a.txt", content)
