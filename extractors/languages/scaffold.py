"""The files of a new pack, every section present and empty, ready for a linguist to fill."""

from __future__ import annotations

import dataclasses
import inspect
import json
import re
import types
import typing
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any

from extractors.errors import PackError
from extractors.languages.entries import Entry
from extractors.languages.loader import HERE, TABLES, TITLES, known
from extractors.languages.toml import read_toml

_CODE = re.compile("[a-z]{2,3}")
MODEL = "en"  # the pack whose layout a new one takes over


def write(code: str, name: str, folder: Path) -> list[Path]:
    """Write a pack's files into ``folder``/``code``.

    Raises PackError where there is one already, the code is none, or nothing can be written there.
    """
    target = folder / code
    if not _CODE.fullmatch(code):
        raise PackError(f"{code!r} is no language code; give two or three small letters, such as pl")
    if code in known() or target.exists():
        raise PackError(f"there is a pack for {code!r} already")
    try:
        target.mkdir(parents=True)
    except OSError as error:
        raise PackError(f"{target}: cannot be made: {error.strerror}; give another --folder") from None
    written = []
    for file, text in skeleton(code, name).items():
        (target / file).write_text(text, encoding="utf-8")
        written.append(target / file)
    return written


def skeleton(code: str, name: str) -> dict[str, str]:
    """File name → its text."""
    head = [
        f'code = "{code}"',
        f"name = {json.dumps(name, ensure_ascii=False)}   # as the language calls itself",
        f'cldr = []   # ["{code}"] takes the names of units, currencies and states from CLDR',
        "context = false   # true when items and sources are done",
    ]
    files = {"language.toml": "\n".join(head) + "\n"}
    for file, tables in TABLES.items():
        parts = [f"# See docs/languages.md, and {MODEL}/{file} for a filled one."]
        for section, values in read_toml(HERE.joinpath(MODEL, file)).items():
            if section not in tables and isinstance(values, dict):
                parts.append("\n".join([f"[{section}]", *(f"{key} = {empty(value)}" for key, value in values.items())]))
        parts += ["\n".join(template(table, kind)) for table, kind in tables.items()]
        files[file] = "\n\n".join(parts) + "\n"
    return files


def empty(value: Any) -> str:
    """An empty value of the same type, as TOML writes it; signs of number writing are kept."""
    if isinstance(value, bool):
        return "false"
    if isinstance(value, str):
        return f'"{value}"'
    return "{}" if isinstance(value, dict) else "[]"


def template(table: str, kind: type[Entry]) -> Iterator[str]:
    """One entry, commented out, with what it is and every key that it may have."""
    yield from (f"# {line}".rstrip() for line in inspect.cleandoc(kind.__doc__ or table).splitlines())
    yield f"# [[{table}]]"
    hints = typing.get_type_hints(kind)
    if not hints.keys() & set(TITLES):
        yield '# name = ""'
    for field in dataclasses.fields(kind):
        if field.name in ("id", "examples", "never", "note"):
            continue
        optional = field.default is not dataclasses.MISSING or field.default_factory is not dataclasses.MISSING
        yield f"# {field.name} = {shape(hints[field.name])}" + ("   # may be left out" if optional else "")
    yield '# examples = [{ text = "", gives = "" }]'
    yield '# never = [""]'


def shape(hint: Any) -> str:
    """What a key takes: "", [], {}, 0, true, or the words of a closed set."""
    if isinstance(hint, types.UnionType):
        hint = next(part for part in hint.__args__ if part is not type(None))
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return " | ".join(f'"{member}"' for member in hint)
    shapes = {str: '""', bool: "false", tuple: "[]", frozenset: "[]"}
    return shapes.get(typing.get_origin(hint) or hint, "{}" if typing.get_origin(hint) else "0")
