"""Bringing a database to the tables of this version.

Alembic is imported only where there is something to do: on most starts there is not.
"""

from __future__ import annotations

import threading
from pathlib import Path

from sqlalchemy import Connection, inspect, text

from extractors.errors import StoreError

VERSIONS = (
    "0001",
    "0002",
    "0003",
    "0004",
    "0005",
    "0006",
    "0007",
)  # every version there has been, the newest last; a test holds it to the folder
FOLDER = Path(__file__).with_name("migrations")

one_at_a_time = threading.Lock()  # Alembic keeps its context in a global; other processes wait for the transaction

_TABLE = "alembic_version"
_FOREIGN = "not ours"


def version(connection: Connection) -> str | None:
    """The version of the tables, None for an empty database."""
    tables = inspect(connection).get_table_names()
    if _TABLE in tables:
        found = connection.scalar(text(f"SELECT version_num FROM {_TABLE}"))
        return str(found) if found else None
    return _FOREIGN if tables else None


def is_current(found: str | None) -> bool:
    return found == VERSIONS[-1]


def upgrade(connection: Connection, name: str) -> None:
    """Run what is missing, inside the transaction of ``connection``. Raises StoreError for tables we do not know."""
    found = version(connection)
    if is_current(found):  # another process was faster
        return
    if found == _FOREIGN:
        raise StoreError(f"database {name} belongs to another program: name another file")
    if found is not None and found not in VERSIONS:
        raise StoreError(f"database {name} was made by a newer Cifra (tables {found}): update Cifra to open it")
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, VERSIONS[-1])
