"""Who may know a figure: institutions, what they are part of, and the names they have in each language.

``shared/institutions/tree.toml`` says what each is, under one canonical English name; ``any.toml`` and one file
a language hold the names as printed (case counts: US is not us). CLDR names the states.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from extractors.errors import PackError
from extractors.languages import cldr
from extractors.languages.pack import Institution
from extractors.languages.toml import read_toml

HERE = files("extractors.languages").joinpath("shared", "institutions")
STATE, CAPITAL, CITY, REGION = "state", "capital", "city", "region"
OF_REGION = "government"  # what speaks for a region
PLACES = frozenset({STATE, CAPITAL, CITY, REGION})


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """How a language names institutions.

    not_cldr       states whose CLDR name means something else as well, or is not what news prints.
    endings        case endings of names (Russlands).
    place_endings  those of cities, adjectives among them (Berliner).
    compounds      a name may be the first part of a hyphenated word: US-Regierung.
    """

    forms: Mapping[str, tuple[str, ...]]
    not_cldr: frozenset[str] = frozenset()
    endings: tuple[str, ...] = ()
    place_endings: tuple[str, ...] = ()
    compounds: bool = False


@cache
def tree() -> Mapping[str, Institution]:
    """Every institution by its canonical name."""
    raw = read_toml(HERE.joinpath("tree.toml"))
    rows = [{"name": name, "kind": STATE} for name in raw["state"]]
    rows += [{"name": city, "kind": CAPITAL, "parent": state} for city, state in raw["capital"].items()]
    rows += [
        {"name": name, **{key: value for key, value in group.items() if key != "names"}}
        for group in raw["group"]
        for name in group["names"]
    ]
    return planted(rows, "shared/institutions/tree.toml")


def planted(
    rows: Iterable[Mapping[str, str]], file: str, above: Mapping[str, Institution] | None = None
) -> dict[str, Institution]:
    """Rows of name, kind, parent and country as institutions; those ``above`` may be their parents."""
    found: dict[str, Mapping[str, str]] = {}
    for row in rows:
        if row["name"] in found:
            raise PackError(f"{file}: {row['name']!r} is given twice")
        found[row["name"]] = row
    above = above or {}
    for row in found.values():
        for key in ("parent", "country"):
            if row.get(key) and row[key] not in found and row[key] not in above:
                raise PackError(f"{file}: {row['name']!r}: {key} {row[key]!r} is no institution")
    return {name: Institution(origin=_topmost(name, found, above, file), **row) for name, row in found.items()}


def _topmost(name: str, rows: Mapping[str, Mapping[str, str]], above: Mapping[str, Institution], file: str) -> str:
    seen = [name]
    while seen[-1] in rows and (parent := rows[seen[-1]].get("parent")):
        if parent in seen:
            raise PackError(f"{file}: {name!r} is a part of itself")
        seen.append(parent)
    return above[seen[-1]].origin if seen[-1] in above else seen[-1]


@cache
def national() -> Mapping[tuple[str, str], str]:
    """(kind, state) → the body of that kind which the state has: its central bank, its statistics office."""
    found: dict[tuple[str, str], str] = {}
    for one in tree().values():
        if one.country:
            found.setdefault((one.kind, one.country), one.name)
    return found


@cache
def state_codes() -> Mapping[str, str]:
    """ISO 3166 code → state."""
    return {code: name for name, code in read_toml(HERE.joinpath("tree.toml"))["state"].items()}


@cache
def naming(code: str) -> Naming:
    """How one language names institutions; nothing where it has no file of its own."""
    path = HERE.joinpath(f"{code}.toml")
    raw = read_toml(path) if path.is_file() else {"forms": {}}
    known = tree()
    if stray := next((name for name in raw["forms"] if name not in known), None):
        raise PackError(f"shared/institutions/{code}.toml: {stray!r} is not in tree.toml")
    values: dict[str, Any] = {
        key: value if isinstance(value, bool) else frozenset(value) if key == "not_cldr" else tuple(value)
        for key, value in raw.get("names", {}).items()
    }
    return Naming(forms={name: tuple(forms) for name, forms in raw["forms"].items()}, **values)


def names(code: str, locales: tuple[str, ...]) -> Iterator[tuple[str, Institution]]:
    """(name as printed, institution) in one language; a name given in two places belongs to the first."""
    known, language = tree(), naming(code)
    given: dict[str, Institution] = {}
    for forms in (language.forms, naming("any").forms):
        for name, printed in forms.items():
            for form in printed:
                given.setdefault(form, known[name])
    codes = state_codes()
    for territory, name in cldr.territories(locales):
        if territory in codes and territory not in language.not_cldr:
            given.setdefault(name, known[codes[territory]])
    yield from given.items()
    for form, institution in given.items():
        for ending in language.place_endings if institution.kind in PLACES - {STATE} else language.endings:
            if institution.kind in PLACES and form[-1].islower() and form + ending not in given:
                yield form + ending, institution
