"""Opening a database: new, old, spoiled, and from several processes at once."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import func, select

from extractors.errors import StoreError
from factcheck import desk, store
from factcheck.store import migrate, schema
from factcheck.store.connection import snapshot, transaction


def test_the_migrations_make_the_tables_of_the_schema(tmp_path: Path) -> None:
    db = store.open(f"sqlite:///{tmp_path / 'cifra.db'}")
    with snapshot(db) as connection:
        assert compare_metadata(MigrationContext.configure(connection), schema.metadata) == []
    db.dispose()


def test_the_known_versions_are_those_of_the_folder() -> None:
    config = Config()
    config.set_main_option("script_location", str(migrate.FOLDER))
    steps = [step.revision for step in ScriptDirectory.from_config(config).walk_revisions()]
    assert tuple(reversed(steps)) == migrate.VERSIONS


BEFORE_THE_LIST = """
INSERT INTO articles (article_id, text, text_sha256, publisher, published_day, skipped, source_name, added_at)
VALUES ('a', 'Some 40 Boats sank.', '', 'The Post', '2025-01-01', '[]', 'a.txt', '2025-01-02');
INSERT INTO claims (claim_id, article_id, position, start, "end", text, low_real, bound, unit, sentence_start,
sentence_end, sentence, certainty, item_name, origin, hedges, quoted, because, folded)
VALUES ('a.5', 'a', 0, 5, 7, '40', 40.0, 'exact', 'count', 0, 19, 'Some 40 Boats sank.', 'asserted', 'boats', 'X', '[]',
0, '[]', 'some 40 boats sank.');
INSERT INTO facts VALUES ('f', 'boats', 'fixed', NULL, 'count');
INSERT INTO fact_claims VALUES ('a.5', 'f', 0);
INSERT INTO statuses VALUES ('a.5', 'contested', '[]', NULL, NULL, 1, 1, 0, '1', NULL, NULL)
"""


def stored_by(version: str, url: str, statements: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Make a database as it was at a version, and fill it."""
    with monkeypatch.context() as older:
        older.setattr(migrate, "VERSIONS", migrate.VERSIONS[: migrate.VERSIONS.index(version) + 1])
        db = store.open(url)
        with transaction(db) as connection:
            for statement in statements:
                connection.exec_driver_sql(statement)
        db.dispose()


def test_the_list_of_claims_is_made_from_what_was_stored_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = f"sqlite:///{tmp_path / 'cifra.db'}"
    stored_by("0004", url, BEFORE_THE_LIST.split(";"), monkeypatch)
    db = store.open(url)
    with snapshot(db) as connection:
        (row,) = connection.execute(select(schema.listed)).mappings()
    assert (row["day"], row["size"], row["item_name"], row["status"], row["fact_id"]) == (
        date(2025, 1, 1),
        40.0,
        "boats",
        "contested",
        "f",
    )
    (fact,) = store.facts(db)
    assert (fact.n_claims, fact.n_origins, fact.n_outlets, fact.n_contested) == (1, 1, 1, 1)
    assert fact.first_day == fact.last_day == date(2025, 1, 1)
    assert store.count_claims(db, store.ClaimFilter(text="BOATS", status=("contested",))) == 1
    db.dispose()


def test_articles_stored_by_an_earlier_version_are_kept_and_out_of_date(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = f"sqlite:///{tmp_path / 'old.db'}"
    stored_by("0005", url, BEFORE_THE_LIST.split(";")[:1], monkeypatch)
    db = store.open(url)
    assert store.source_names(db, ["a"]) == {"a": "a.txt"}
    assert desk.out_of_date(db) == ["a"]
    db.dispose()


def test_the_environment_names_the_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a folder" / "100% ours.db"
    monkeypatch.setenv("CIFRA_DATABASE_URL", f"sqlite:///{path}")
    monkeypatch.chdir(tmp_path)
    store.open().dispose()
    assert path.is_file()


def spoiled(path: Path, how: str) -> str:
    """An address that cannot be opened."""
    if how == "folder":
        path.mkdir()
    elif how == "no database":
        path.write_text("figures " * 1000)
    elif how == "below a file":
        path.write_text("a file")
        path = path / "cifra.db"
    elif how == "other program":
        subprocess.run(
            [
                sys.executable,
                "-c",
                "import sqlite3, sys; sqlite3.connect(sys.argv[1]).execute('CREATE TABLE t (x)')",
                path,
            ],
            check=True,
        )
    elif how == "newer":
        engine = store.open(f"sqlite:///{path}")
        with transaction(engine) as connection:
            connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
        engine.dispose()
    return f"sqlite:///{path}"


@pytest.mark.parametrize(
    ("how", "says"),
    [
        ("folder", "is a folder: name a file in it"),
        ("no database", "is not a database"),
        ("below a file", "folder cannot be made"),
        ("other program", "belongs to another program"),
        ("newer", "newer Cifra"),
    ],
)
def test_a_database_that_cannot_be_opened_is_told_in_plain_words(tmp_path: Path, how: str, says: str) -> None:
    with pytest.raises(StoreError, match=says):
        store.open(spoiled(tmp_path / "x.db", how))


@pytest.mark.parametrize(
    "url", ["no address", "sqlite://", "sqlite:///:memory:", "postgresql://me:secret@localhost/cifra"]
)
def test_an_address_that_cannot_be_used(url: str) -> None:
    with pytest.raises(StoreError) as refused:
        store.open(url)
    assert "secret" not in str(refused.value)


# Several processes

OPEN_AND_ADD = """
import sys
from extractors.claims import Article, Reading
from factcheck import desk, store
from factcheck.store import migrate
from alembic import command
print("ready", flush=True)
sys.stdin.readline()
db = store.open(sys.argv[1])
for number in range(int(sys.argv[3])):
    store.add(db, Reading(article=Article(text=f"{sys.argv[2]} {number}")), "p.txt")
    store.add(db, Reading(article=Article(text=f"both {number}")), "p.txt")
    store.counts(db)
"""


def at_the_same_moment(*commands: list[str]) -> list[tuple[int, str]]:
    """Start each, wait until all are ready, let all go at once."""
    started = [
        subprocess.Popen(
            [sys.executable, "-c", OPEN_AND_ADD, *command],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parent.parent,
        )
        for command in commands
    ]
    for process in started:
        assert process.stdout
        process.stdout.readline()
    for process in started:
        assert process.stdin
        process.stdin.write("go\n")
        process.stdin.flush()
    return [(process.wait(), errors) for process in started for _, errors in [process.communicate()]]


def test_several_processes_may_make_and_fill_a_database_at_once(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'new' / 'cifra.db'}"
    ended = at_the_same_moment(*([url, name, "15"] for name in ("a", "b", "c")))
    assert ended == [(0, "")] * 3
    db = store.open(url)
    assert store.counts(db).articles == 4 * 15
    with snapshot(db) as connection:
        assert connection.scalar(select(func.count()).select_from(schema.events)) == 4 * 15
    db.dispose()
