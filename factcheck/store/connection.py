"""Opening the database, and transactions that fail in plain words."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, Table, create_engine, event, insert, make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from extractors.errors import StoreError
from factcheck import bundle
from factcheck.store import migrate

ADDRESS = "CIFRA_DATABASE_URL"
BUSY_SECONDS = 30  # how long one process waits for another's write

_WRITES = "cifra_writes"


def open(url: str | None = None) -> Engine:  # noqa: A001 - as gzip.open: read with the module's name in front
    """The database at ``url``, made if it is not there, and brought to this version's tables.

    Without ``url`` it is the one that CIFRA_DATABASE_URL names, else ``cifra.db`` in the data folder. Any number of
    processes may open it at once, also while it is being made. Raises StoreError.
    """
    where = _address(url or os.environ.get(ADDRESS) or f"sqlite:///{bundle.database()}")
    _prepare_folder(Path(where.database or ""))
    db = create_engine(where)
    event.listen(db, "connect", _configure)
    event.listen(db, "begin", _begin)
    try:
        if not migrate.is_current(_version(db)):
            with migrate.one_at_a_time, transaction(db) as connection:
                migrate.upgrade(connection, where.database or "")
    except StoreError:
        db.dispose()
        raise
    return db


@contextmanager
def snapshot(db: Engine) -> Iterator[Connection]:
    """One unchanging view of the database."""
    with _in_plain_words(db), db.connect() as connection:
        yield connection


@contextmanager
def transaction(db: Engine) -> Iterator[Connection]:
    """A transaction: all of it or, after any exception, none."""
    with (
        _in_plain_words(db),
        db.connect().execution_options(**{_WRITES: True}) as connection,
        connection.begin(),
    ):
        yield connection


def insert_all(connection: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> None:
    if rows:  # with no rows at all, SQLAlchemy would insert one of defaults
        connection.execute(insert(table), rows)


def _address(text: str) -> URL:
    try:
        url = make_url(text)
    except (ArgumentError, ValueError) as error:
        raise StoreError(
            f"{text!r} is no database address: write it like sqlite:////folder/cifra.db ({ADDRESS})"
        ) from error
    if url.get_backend_name() != "sqlite":
        raise StoreError(f"{url.render_as_string()}: only SQLite databases can be opened, such as sqlite:///cifra.db")
    if not url.database or url.database == ":memory:":
        raise StoreError(f"{text}: name a file, such as sqlite:///cifra.db; a database in memory would be lost")
    return url


def _prepare_folder(path: Path) -> None:
    if path.is_dir():
        raise StoreError(f"{path} is a folder: name a file in it, such as {path / 'cifra.db'}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"{path}: its folder cannot be made ({error.strerror}); name another in {ADDRESS}") from error


def _version(db: Engine) -> str | None:
    with snapshot(db) as connection:
        return migrate.version(connection)


def _configure(dbapi: Any, _record: object) -> None:
    """Set up each new connection.

    Write-ahead logging lets readers go on beside a writer. Switching to it is the one thing SQLite does not wait for
    when another process is there first, so we do.
    """
    dbapi.isolation_level = None  # transactions begin where _begin says, tables included
    cursor = dbapi.cursor()
    cursor.execute(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000}")
    deadline = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            cursor.execute("PRAGMA journal_mode = WAL")
            break
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > deadline:
                raise
            time.sleep(0.02)
    cursor.execute("PRAGMA synchronous = NORMAL")
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.close()


def _begin(connection: Connection) -> None:
    """A writer takes its turn at once: one that reads first and writes later could not wait for another's write."""
    writes = connection.get_execution_options().get(_WRITES)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


_PLAIN_WORDS = {
    "file is not a database": "is not a database: move it away or name another file",
    "unable to open database file": "cannot be opened: look at the permissions of the file and its folder",
    "readonly database": "may not be written: look at the permissions of the file and its folder",
    "database is locked": f"was kept busy by another process for {BUSY_SECONDS} seconds: try again",
    "disk is full": "cannot grow, the disk is full: make room and try again",
    "malformed": "is damaged: restore it from a copy, or move it away to start a new one",
    "FOREIGN KEY": "does not hold a claim or denial that was referred to: assess again",
}


@contextmanager
def _in_plain_words(db: Engine) -> Iterator[None]:
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error, UnicodeEncodeError) as error:
        cause = str(getattr(error, "orig", None) or error)
        said = next((words for key, words in _PLAIN_WORDS.items() if key in cause), f"failed: {cause}")
        raise StoreError(f"database {db.url.database} {said}") from error
