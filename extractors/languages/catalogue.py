"""The catalogue of units: names, symbols and dimensions, from quantulum3's tables.

The tables are read as data: importing quantulum3 itself would load a parser that is not used here.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from extractors.errors import PackError

# The SI prefixes that quantulum3 lists by symbol.
_PREFIXES = {"n": "nano", "µ": "micro", "m": "milli", "c": "centi", "k": "kilo", "M": "mega", "G": "giga", "T": "tera"}
_SIZES = ("length", "mass", "volume", "area")
_RENAMED = {"percentage": "percent", "kilowatt hour": "kilowatt-hour"}


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueUnit:
    """One unit: its English name in the singular, or its ISO 4217 code, and its dimension ("mass", "currency")."""

    name: str
    dimension: str
    surfaces: tuple[str, ...]
    symbols: tuple[str, ...]


@cache
def units() -> dict[str, CatalogueUnit]:
    """Every unit by name, those made by an SI prefix included."""
    found: dict[str, CatalogueUnit] = {}
    for unit in _read():
        found.setdefault(unit.name, unit)
    return found


@cache
def dimension(unit: str) -> str | None:
    """The dimension of a unit ("tonne" → "mass"), None when the catalogue does not know it.

    A currency is a dimension of its own: euros are never compared with dollars.
    """
    if is_money(unit):
        return f"currency {unit}"
    known = units().get(unit)
    return known.dimension if known else None


def is_size(unit: str) -> bool:
    """How long, heavy or large a thing is, or money: a foot of snow, a dollar a litre."""
    return is_money(unit) or dimension(unit) in _SIZES


def is_money(unit: str) -> bool:
    """An ISO 4217 code: three capitals."""
    return len(unit) == len("EUR") and unit.isupper()


def _read() -> Iterator[CatalogueUnit]:
    spec = find_spec("quantulum3")
    if spec is None or not spec.submodule_search_locations:
        raise PackError("quantulum3 is not installed: its table of units is the catalogue")
    folder = Path(spec.submodule_search_locations[0])
    table = json.loads((folder / "units.json").read_text(encoding="utf-8"))
    for name, entry in table.items():
        if name == "unk":
            continue
        called = entry.get("currency_code") or _RENAMED.get(name, name)
        spelled = () if "currency_code" in entry else (name,)
        surfaces = tuple(dict.fromkeys((*spelled, *entry.get("surfaces", ()))))
        symbols = tuple(entry.get("symbols", ()))
        yield CatalogueUnit(name=called, dimension=entry["entity"], surfaces=surfaces, symbols=symbols)
        for symbol in entry.get("prefixes", ()):
            if prefix := _PREFIXES.get(symbol):
                yield CatalogueUnit(
                    name=prefix + name,
                    dimension=entry["entity"],
                    surfaces=tuple(prefix + surface for surface in surfaces if " " not in surface),
                    symbols=tuple(symbol + short for short in symbols if len(short) <= 3),
                )
