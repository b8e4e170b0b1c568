"""TOML → Pack. Whatever does not hold together is a PackError that names file, entry and key."""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Hashable, Mapping
from decimal import Decimal
from enum import StrEnum
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, TypeVar, cast

from extractors.errors import PackError, UnknownLanguage
from extractors.languages.assembling import assemble
from extractors.languages.context_entries import (
    Attribution,
    Construction,
    Falsehood,
    Hedge,
    Moment,
    Office,
    PlaceFrame,
    TimeFrame,
)
from extractors.languages.entries import (
    BoundCue,
    Comparison,
    Denominator,
    Entry,
    Example,
    Fraction,
    Multiplier,
    Numeral,
    RangeFrame,
    Ratio,
    SkipFrame,
    Unit,
    Vague,
)
from extractors.languages.grammar import CLOSED_CLASSES, Grammar, Notation, Times
from extractors.languages.pack import Pack
from extractors.languages.toml import read_toml

E = TypeVar("E", bound=Entry)
D = TypeVar("D")
HERE = files("extractors.languages")

# the keys whose first form names an entry
TITLES = ("forms", "opens", "joins", "before", "after", "words")

# file → the tables of entries in it, and what each is made into
TABLES: dict[str, dict[str, type[Entry]]] = {
    "numbers.toml": {
        "numeral": Numeral,
        "vague": Vague,
        "fraction": Fraction,
        "denominator": Denominator,
        "multiplier": Multiplier,
        "ratio": Ratio,
    },
    "units.toml": {"unit": Unit, "symbol": Unit},
    "bounds.toml": {"bound": BoundCue, "range": RangeFrame, "comparison": Comparison},
    "hedges.toml": {"hedge": Hedge, "falsehood": Falsehood},
    "attribution.toml": {"attribution": Attribution},
    "offices.toml": {"office": Office},
    "skips.toml": {"skip": SkipFrame},
    "times.toml": {"moment": Moment, "frame": TimeFrame},
    "places.toml": {"place": PlaceFrame},
    "constructions.toml": {"construction": Construction},
    "sentences.toml": {},
    "items.toml": {},
}
SECTIONS: dict[str, type] = {"notation": Notation, "grammar": Grammar, "times": Times}


@cache
def known() -> tuple[str, ...]:
    """The codes of the languages that have a pack."""
    return tuple(sorted(d.name for d in HERE.iterdir() if d.is_dir() and d.joinpath("language.toml").is_file()))


def load(lang: str) -> Pack:
    """The pack of a BCP 47 tag ("pt-BR" loads "pt").

    Raises UnknownLanguage when there is none, PackError when it does not hold together.
    """
    code = lang.replace("_", "-").split("-")[0].lower()
    if code not in known():
        raise UnknownLanguage(f"no language pack for {lang!r}; there are packs for: {', '.join(known())}")
    return load_folder(code)


@cache
def function_words(code: str) -> frozenset[str]:
    """A language's function words, without loading the rest of its pack."""
    grammar = read_toml(HERE.joinpath(code, "sentences.toml"))["grammar"]
    return frozenset().union(*(grammar[name] for name in CLOSED_CLASSES))


@cache
def load_folder(code: str) -> Pack:
    """The pack in one of our folders, checked as it is read."""
    return read_pack(HERE.joinpath(code))


def read_pack(folder: Traversable) -> Pack:
    """The pack in ``folder``. Raises PackError, naming file, entry and key, when it does not hold together."""
    raw = {name: read_toml(folder.joinpath(name)) for name in ("language.toml", *TABLES)}
    entries: dict[str, list[Any]] = {"numeral": [], "unit": [], "symbol": []}
    for file, tables in TABLES.items():
        allowed = {*tables, *SECTIONS}
        if stray := set(raw[file]) - allowed:
            raise PackError(f"{folder.name}/{file}: unknown table {sorted(stray)[0]!r}; known are {sorted(allowed)}")
        for table, kind in tables.items():
            made = [entry(kind, row, f"{folder.name}/{file}", table) for row in raw[file].get(table, ())]
            entries.setdefault(table, []).extend(made)
    return assemble(raw["language.toml"], entries, merged(raw, folder.name))


def merged(raw: Mapping[str, Mapping[str, Any]], code: str) -> dict[str, Any]:
    """The sections, which several files may each give a part of, as their dataclasses."""
    made: dict[str, Any] = {}
    for section, kind in SECTIONS.items():
        parts: dict[str, Any] = {}
        for file, tables in raw.items():
            for key, value in tables.get(section, {}).items():
                if key in parts:
                    raise PackError(f"{code}/{file}: [{section}] {key} is given twice")
                parts[key] = value
        made[section] = construct(kind, parts, f"{code}: [{section}]")
    return made


def entry(kind: type[E], row: dict[str, Any], file: str, table: str) -> E:
    """One entry, named after its first form: "bounds:mais de"."""
    stem = file.rsplit("/", 1)[-1].removesuffix(".toml")
    title = row.pop("name", None) or next((str(next(iter(row[key]))) for key in TITLES if row.get(key)), None)
    if title is None:
        raise PackError(f"{file}: a [[{table}]] has neither forms nor a name: {row}")
    where = f"{file}: [[{table}]] {title!r}"
    row["examples"] = [construct(Example, example, where) for example in row.get("examples", ())]
    return construct(kind, {"id": f"{stem}:{title}", **row}, where)


def construct(kind: type[D], values: Mapping[str, Any], where: str) -> D:
    """A dataclass from TOML values, each turned into the field's type."""
    hints = hints_of(cast(Hashable, kind))
    fields = {field.name: field for field in dataclasses.fields(kind)}  # type: ignore[arg-type]
    if stray := set(values) - set(fields):
        raise PackError(f"{where}: unknown key {sorted(stray)[0]!r}; known are {sorted(set(fields) - {'id'})}")
    absent = [
        name
        for name, field in fields.items()
        if name not in values and field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING
    ]
    if absent:
        raise PackError(f"{where}: {absent[0]!r} is missing")
    return kind(**{name: typed(value, hints[name], f"{where}: {name}") for name, value in values.items()})


@cache
def hints_of(kind: Hashable) -> dict[str, Any]:
    return typing.get_type_hints(kind)


def typed(value: Any, hint: Any, where: str) -> Any:
    """A TOML value as ``hint``, or a PackError that says what was expected."""
    if isinstance(hint, types.UnionType):
        hint = next(part for part in hint.__args__ if part is not type(None))
    origin = typing.get_origin(hint)
    simple: dict[Any, tuple[type, ...]] = {str: (str,), bool: (bool,), int: (int,)}
    if hint in simple and isinstance(value, simple[hint]):
        return value
    if hint is Decimal and isinstance(value, int | Decimal) and not isinstance(value, bool):
        return Decimal(value)
    if origin in (tuple, frozenset) and isinstance(value, list):
        inner = typing.get_args(hint)[0]
        return origin(typed(item, inner, where) for item in value)
    if origin is Mapping and isinstance(value, dict):
        inner = typing.get_args(hint)[1]
        return {key: typed(item, inner, f"{where}.{key}") for key, item in value.items()}
    if isinstance(hint, type) and issubclass(hint, StrEnum) and isinstance(value, str):
        if value not in set(hint):
            raise PackError(f"{where}: {value!r} is none of {[str(member) for member in hint]}")
        return hint(value)
    if isinstance(hint, type) and isinstance(value, hint):
        return value
    expected = "list, as in [...]" if origin in (tuple, frozenset) else getattr(hint, "__name__", hint)
    raise PackError(f"{where}: {value!r} is not a {expected}")
