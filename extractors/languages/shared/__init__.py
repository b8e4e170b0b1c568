"""What all languages share: units and their symbols, concepts, institutions.

Concepts and institutions have a file a language: see ``extractors.languages.concepts`` and ``institutions``.
``alike.toml`` says which concepts news uses for one another, ``again.toml`` what makes an event another one,
``evidence.toml`` what several may have looked at alike, ``persons.toml`` what stands before the name of a person,
``said.toml`` what a figure is called, ``unnamed.toml`` how a source asks not to be named.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any

from extractors.claims import Bound
from extractors.errors import PackError
from extractors.languages import catalogue
from extractors.languages.concepts import parents
from extractors.languages.entries import BoundCue, Unit
from extractors.languages.institutions import STATE, tree
from extractors.languages.toml import read_toml

HERE = files("extractors.languages.shared")


def concepts() -> dict[str, tuple[str, ...]]:
    """Every concept with its parents ("shell" → ("munition",))."""
    return parents()


def institutions() -> dict[str, str | None]:
    """Every institution with the one it is a part of ("UNHCR" → "United Nations")."""
    return {name: one.parent for name, one in tree().items()}


@cache
def shared_states() -> frozenset[str]:
    """The states: they give and receive what is transferred."""
    return frozenset(name for name, one in tree().items() if one.kind == STATE)


@cache
def shared_bodies() -> dict[str, bool]:
    """What an office is ("ministry", "police") → whether it speaks for its state, not for itself."""
    offices = (one.joinpath("offices.toml") for one in HERE.joinpath("..").iterdir() if one.is_dir())
    rows = [row for file in offices if file.is_file() for row in read_toml(file)["office"] if row.get("body")]
    parts = {row["body"]: row["role"] != "body" for row in rows}
    return parts | {row["body"]: True for row in rows if row["role"] != "body"}


@cache
def shared_alike() -> tuple[frozenset[str], ...]:
    """Sets of concepts that news uses for one another when it counts."""
    return tuple(frozenset(names) for names in read_toml(HERE.joinpath("alike.toml"))["alike"])


@cache
def shared_directed() -> tuple[frozenset[str], ...]:
    """Those of them of which one is a kind of the other, and supports it in one direction only."""
    return tuple(frozenset(names) for names in read_toml(HERE.joinpath("alike.toml"))["directed"])


@cache
def shared_rates() -> tuple[frozenset[str], ...]:
    """Pairs of concepts of which news gives one percentage, whichever it names."""
    return tuple(frozenset(names) for names in read_toml(HERE.joinpath("alike.toml"))["rates"])


@cache
def shared_costs() -> frozenset[str]:
    """Names of a sum that say what it is, not what it is for."""
    return frozenset(read_toml(HERE.joinpath("alike.toml"))["costs"])


@cache
def shared_silent() -> frozenset[str]:
    """Concepts of people who tell nothing."""
    return frozenset(read_toml(HERE.joinpath("alike.toml"))["silent"])


@cache
def shared_localities() -> frozenset[str]:
    """Concepts that say no more of an office than where it is."""
    return frozenset(read_toml(HERE.joinpath("alike.toml"))["localities"])


@cache
def shared_changes() -> frozenset[str]:
    """Concepts whose percentage is a change by itself."""
    return frozenset(read_toml(HERE.joinpath("alike.toml"))["changes"])


@cache
def shared_fates() -> frozenset[str]:
    """Concepts that say what became of people: killed, hurt, held."""
    return frozenset(read_toml(HERE.joinpath("alike.toml"))["fates"])


@cache
def shared_doings() -> frozenset[str]:
    """Concepts that say what people were doing: on board, in a march, in flight."""
    return frozenset(read_toml(HERE.joinpath("alike.toml"))["doings"])


@cache
def shared_fate_words(code: str) -> dict[str, str]:
    """Verbs that tell what became of people in one language → the concept that counts them."""
    rows = read_toml(HERE.joinpath("fates.toml"))
    return {word: fate for fate, row in rows.items() for word in row.get(code, ())}


@cache
def shared_deeds(code: str) -> dict[str, str]:
    """Verbs of one language that tell what was done with things → the deed."""
    rows = read_toml(HERE.joinpath("deeds.toml"))
    return {word: deed for deed, row in rows.items() for word in row.get(code, ())}


@cache
def shared_again(code: str) -> tuple[frozenset[str], frozenset[str]]:
    """Words of one language that make an event another one, and the concepts that are events."""
    raw = read_toml(HERE.joinpath("again.toml"))
    return frozenset(raw.get(code, ())), frozenset(raw["events"])


@cache
def shared_evidence(code: str) -> tuple[dict[str, str], frozenset[str]]:
    """Words of one language for a piece of evidence → its kind, and the words that make it the source's own."""
    raw = read_toml(HERE.joinpath("evidence.toml"))
    own = raw.pop("own")
    return {form: kind for kind, row in raw.items() for form in row.get(code, ())}, frozenset(own.get(code, ()))


@cache
def shared_said(code: str) -> frozenset[str]:
    """Nouns of one language for a figure that was given."""
    return frozenset(read_toml(HERE.joinpath("said.toml")).get(code, ()))


@cache
def shared_titles(code: str) -> frozenset[str]:
    """Words of one language that stand before the name of a person."""
    return frozenset(read_toml(HERE.joinpath("persons.toml")).get(code, ()))


@cache
def shared_particles() -> frozenset[str]:
    """Small words inside a person's name: Osama | bin | Laden."""
    return frozenset(read_toml(HERE.joinpath("persons.toml"))["particles"])


@cache
def shared_unnamed(code: str) -> tuple[str, ...]:
    """Words of one language by which a source stays unnamed."""
    return tuple(read_toml(HERE.joinpath("unnamed.toml")).get(code, ()))


@cache
def shared_symbols() -> dict[str, Unit]:
    """Symbol as printed → unit: ours first, then the catalogue's where it is not a common word or letter."""
    ours = {symbol: construct_symbol(row) for row in _rows("units.toml", "symbol") for symbol in row["forms"]}
    theirs = {
        symbol: Unit(id=f"catalogue:{unit.name}", forms=unit.symbols, unit=unit.name)
        for unit in catalogue.units().values()
        for symbol in unit.symbols
        if len(symbol) > 1 and not symbol.islower()
    }
    codes = {
        code: construct_symbol({"unit": code, "forms": [code]})
        for code in read_toml(HERE.joinpath("units.toml"))["codes"]
    }
    return theirs | codes | ours


def construct_symbol(row: dict[str, Any]) -> Unit:
    return Unit(
        id=f"units:{row['unit']}",
        forms=tuple(row["forms"]),
        unit=row["unit"],
        glued=row.get("glued", False),
        factor=Decimal(str(row.get("factor", 1))),
    )


@cache
def shared_bounds() -> tuple[BoundCue, ...]:
    """Signs that bound the figure behind them: ≥ 20."""
    rows = _rows("units.toml", "bound")
    return tuple(
        BoundCue(id=f"units:{row['forms'][0]}", forms=tuple(row["forms"]), bound=Bound(row["bound"])) for row in rows
    )


@cache
def shared_cldr_units() -> dict[str, str]:
    """CLDR's identifier of a unit → its name in the catalogue."""
    return dict(read_toml(HERE.joinpath("units.toml"))["cldr"])


@cache
def catalogue_units() -> tuple[Unit, ...]:
    """The catalogue's English names, singular and plural."""
    return tuple(
        Unit(id=f"catalogue:{unit.name}", forms=tuple(_plurals(unit.surfaces)), unit=unit.name)
        for unit in catalogue.units().values()
        if unit.surfaces and unit.dimension != "dimensionless"
    )


def _plurals(surfaces: tuple[str, ...]) -> Iterator[str]:
    for surface in surfaces:
        head, _, tail = surface.casefold().partition(" per ")
        plural = head if head.endswith("s") else head + "s"
        yield from (surface.casefold(), f"{plural} per {tail}" if tail else plural)


@cache
def _rows(file: str, table: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = read_toml(HERE.joinpath(file))[table]
    names = [row["name"] for row in rows if "name" in row]
    if twice := {name for name in names if names.count(name) > 1}:
        raise PackError(f"shared/{file}: {sorted(twice)[0]!r} is given twice")
    return rows
