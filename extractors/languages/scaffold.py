"""The files of a new pack, every section present and empty, ready for a linguist to fill."""

from __future__ import annotations

import dataclasses
import inspect
import json
import re
import typing
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from extractors.errors import PackError
from extractors.languages.entries import Entry
from extractors.languages.loader import HERE, SECTIONS, TABLES, TITLES, home, known, shape
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
        "context = false   # true when items, sources and constructions are done",
    ]
    files = {"language.toml": "\n".join(head) + "\n"}
    for file, tables in TABLES.items():
        parts = [f"# See docs/languages.md, and {MODEL}/{file} for a filled one."]
        model = read_toml(HERE.joinpath(MODEL, file))
        for section in SECTIONS:
            if lines := [*_keys(section, file, model.get(section, {}))]:
                parts.append("\n".join([f"[{section}]", *lines]))
        parts += ["\n".join(template(table, kind)) for table, kind in tables.items()]
        files[file] = "\n\n".join(parts) + "\n"
    return files


def _keys(section: str, file: str, model: dict[str, Any]) -> Iterator[str]:
    """The keys of a section, each with its meaning; those that the model has no need of commented out."""
    kind = SECTIONS[section]
    said, hints = meanings(kind), typing.get_type_hints(kind)
    for key, value in model.items():
        yield f"{key} = {empty(value)}   # {said[key]}"
    for key in hints:
        if key not in model and home(section, key) == file:
            yield f"# {key} = {shape(hints[key])}   # {said[key]}"


def meanings(kind: type) -> dict[str, str]:
    """Key → what the class says of it, in a line that begins with the key or with several: ``passive, agent   …``."""
    found: dict[str, str] = {}
    for line in (kind.__doc__ or "").splitlines():
        if match := re.fullmatch(r"    ([a-z_]+(?:, [a-z_]+)*)  ?\s*(\S.*)", line):
            found |= dict.fromkeys(match[1].split(", "), match[2])
    return found


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
        usual = "true" if field.default is True else shape(hints[field.name])
        yield f"# {field.name} = {usual}" + ("   # may be left out" if optional else "")
    yield '# examples = [{ text = "", gives = "" }]'
    yield '# never = [""]'
