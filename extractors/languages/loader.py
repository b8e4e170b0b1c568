"""TOML → Pack. Whatever does not hold together is a PackError that names file, entry and key."""

from __future__ import annotations

import dataclasses
import difflib
import types
import typing
from collections.abc import Collection, Hashable, Mapping
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
    Distance,
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
from extractors.languages.grammar import CLOSED_CLASSES, Grammar, Notation
from extractors.languages.pack import Pack
from extractors.languages.times import Times
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
    "times.toml": {"moment": Moment, "distance": Distance, "frame": TimeFrame},
    "places.toml": {"place": PlaceFrame},
    "constructions.toml": {"construction": Construction},
    "sentences.toml": {},
    "items.toml": {},
}
PLAIN = {
    Decimal: "number",
    int: "whole number",
    str: 'text, as in "..."',
    bool: "yes or no, as in true",
    Mapping: "table, as in {...}",
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
    language = raw["language.toml"]
    for key in ("code", "name"):
        if not isinstance(language.get(key), str):
            raise PackError(f'{folder.name}/language.toml: {key} is missing; write {key} = "…"')
    if language["code"] != folder.name:
        raise PackError(f"{folder.name}/language.toml: code is {language['code']!r}; it must be the folder's name")
    return assemble(language, entries, _with_verbs(folder, merged(raw, folder.name)))


def _with_verbs(folder: Traversable, sections: dict[str, Any]) -> dict[str, Any]:
    """The sections with the verb forms that a dictionary lists, where no tagger tells them."""
    listed, grammar = folder.joinpath("verbs.txt"), sections["grammar"]
    if not listed.is_file():
        return sections
    forms = frozenset(listed.read_text(encoding="utf-8").split())
    return sections | {"grammar": dataclasses.replace(grammar, verbs=grammar.verbs | forms, sure_verbs=forms)}


def merged(raw: Mapping[str, Mapping[str, Any]], code: str) -> dict[str, Any]:
    """The sections, which several files may each give a part of, as their dataclasses."""
    made: dict[str, Any] = {}
    for section, kind in SECTIONS.items():
        hints = {field.name: hints_of(cast(Hashable, kind))[field.name] for field in dataclasses.fields(kind)}
        parts: dict[str, Any] = {}
        for file, tables in raw.items():
            where = f"{code}/{file}: [{section}]"
            for key, value in tables.get(section, {}).items():
                if key in parts:
                    raise PackError(f"{where} {key} is given twice")
                if key not in hints:
                    raise PackError(f"{where}: {unknown(key, hints)}")
                parts[key] = typed(value, hints[key], f"{where}: {key}")
        for key in required(kind):
            if key not in parts:
                what = f"{key!r} is missing; where there is nothing to say, write {key} = {shape(hints[key])}"
                raise PackError(f"{code}/{home(section, key)}: [{section}]: {what}")
        made[section] = kind(**parts)
    return made


@cache
def home(section: str, key: str) -> str | None:
    """The file in which the packs give a key of a section, the English one first."""
    packs = ("en", *known())
    return next((file for code in packs for file in TABLES if key in _section(code, file, section)), None)


@cache
def _section(code: str, file: str, section: str) -> frozenset[str]:
    return frozenset(read_toml(HERE.joinpath(code, file)).get(section, {}))


def required(kind: type) -> list[str]:
    """The keys that may not be left out."""
    none = dataclasses.MISSING
    return [field.name for field in dataclasses.fields(kind) if field.default is none and field.default_factory is none]


def unknown(key: str, keys: Collection[str]) -> str:
    """What is said of a key that there is not."""
    meant = difflib.get_close_matches(key, keys, n=1)
    return f"unknown key {key!r}; {f'did you mean {meant[0]!r}? ' if meant else ''}known are {sorted(keys)}"


def shape(hint: Any) -> str:
    """What a key takes: "", [], {}, 0, false, or the words of a closed set."""
    if isinstance(hint, types.UnionType):
        hint = next(part for part in hint.__args__ if part is not type(None))
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return " | ".join(f'"{member}"' for member in hint)
    shapes = {str: '""', bool: "false", tuple: "[]", frozenset: "[]"}
    return shapes.get(typing.get_origin(hint) or hint, "{}" if typing.get_origin(hint) else "0")


def entry(kind: type[E], row: dict[str, Any], file: str, table: str) -> E:
    """One entry, named after its first form: "bounds:mais de"."""
    stem = file.rsplit("/", 1)[-1].removesuffix(".toml")
    named = (row[key] for key in TITLES if row.get(key))
    title = row.pop("name", None) or next(
        (text if isinstance(text, str) else str(next(iter(text))) for text in named), None
    )
    if title is None:
        keys = set(hints_of(cast(Hashable, kind))) - {"id"}
        stray = "".join(f"; {unknown(key, keys)}" for key in sorted(set(row) - keys)[:1])
        raise PackError(f"{file}: a [[{table}]] has neither forms nor a name{stray}: {row}")
    where = f"{file}: [[{table}]] {title!r}"
    row["examples"] = [construct(Example, example, where) for example in row.get("examples", ())]
    return construct(kind, {"id": f"{stem}:{title}", **row}, where)


def construct(kind: type[D], values: Mapping[str, Any], where: str) -> D:
    """A dataclass from TOML values, each turned into the field's type."""
    hints = hints_of(cast(Hashable, kind))
    fields = {field.name: field for field in dataclasses.fields(kind)}  # type: ignore[arg-type]
    if stray := set(values) - set(fields):
        raise PackError(f"{where}: {unknown(sorted(stray)[0], set(fields) - {'id'})}")
    if absent := [name for name in required(kind) if name not in values]:
        raise PackError(f"{where}: {absent[0]!r} is missing; write {absent[0]} = {shape(hints[absent[0]])}")
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
    expected = "list, as in [...]" if origin in (tuple, frozenset) else PLAIN.get(origin or hint, hint)
    raise PackError(f"{where}: {value!r} is not a {expected}")
