"""A user's own institutions and concepts, from ``cifra.toml`` beside the database.

[[institution]]
name = "Harwick Water"
parent = "Harwick Council"
aliases = ["the waterworks", "HW"]

[[concept]]
name = "lifeboat"
parents = ["boat"]
forms = ["lifeboats", "salva-vidas"]
"""

from __future__ import annotations

import hashlib
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

from extractors.errors import PackError
from factcheck.corroborate import Rules

FILE = "cifra.toml"
_KEYS = {
    "institution": {"name": str, "parent": str, "aliases": list},
    "concept": {"name": str, "parents": list, "forms": list},
}


def rules(database: str | None) -> Rules:
    """The shipped rules, with what stands beside the database. Raises PackError, naming the entry, for a bad file."""
    shipped = Rules.shipped()
    path = Path(database or "").with_name(FILE) if database else Path(FILE)
    if not path.is_file():
        return shipped
    content = path.read_bytes()
    try:
        raw = tomllib.loads(content.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise PackError(f"{path}: not valid TOML: {error}") from None
    rows = {table: _checked(path, table, raw.pop(table, [])) for table in _KEYS}
    if raw:
        raise PackError(f"{path}: no table {sorted(raw)[0]!r}; there are {', '.join(_KEYS)}")
    return _extended(shipped, rows["institution"], rows["concept"], hashlib.sha256(content).hexdigest()[:8])


def _checked(path: Path, table: str, rows: Any) -> list[dict[str, Any]]:
    known = _KEYS[table]
    for number, row in enumerate(rows if isinstance(rows, list) else [rows], 1):
        where = f"{path}: [[{table}]] {number}"
        if not isinstance(row, dict) or not row.get("name"):
            raise PackError(f"{where}: an entry needs a name")
        for key, value in row.items():
            if key not in known:
                raise PackError(f"{where}: no key {key!r}; there are {', '.join(known)}")
            if not isinstance(value, known[key]) or (
                isinstance(value, list) and not all(isinstance(v, str) for v in value)
            ):
                raise PackError(f"{where}: {key} must be {'a list of texts' if known[key] is list else 'a text'}")
    return list(rows)


def _extended(shipped: Rules, institutions: list[dict[str, Any]], concepts: list[dict[str, Any]], digest: str) -> Rules:
    named = {row["name"] for row in institutions}
    return replace(
        shipped,
        version=f"{shipped.version}+{digest}",
        institutions=frozenset(shipped.institutions) | named,
        origin_parents=dict(shipped.origin_parents)
        | {row["name"]: row["parent"] for row in institutions if "parent" in row},
        aliases=dict(shipped.aliases)
        | {alias: row["name"] for row in institutions for alias in (row["name"], *row.get("aliases", ()))},
        concept_parents=dict(shipped.concept_parents)
        | {row["name"]: tuple(row.get("parents", ())) for row in concepts},
        concept_forms=dict(shipped.concept_forms)
        | {form.casefold(): row["name"] for row in concepts for form in (row["name"], *row.get("forms", ()))},
    )
