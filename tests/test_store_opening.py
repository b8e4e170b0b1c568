"""Opening a database: new, old, spoiled, and from several processes at once."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import func, select

from extractors.errors import StoreError
from factcheck import store
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
from factcheck import store
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
