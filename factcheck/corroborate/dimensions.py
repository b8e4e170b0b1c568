"""What a unit measures, and whether two units convert into each other.

Pint is loaded only when two claims of different units meet.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pint import UnitRegistry

PERCENT = frozenset({"percent", "percentage point"})


@cache
def same_dimension(a: str, b: str) -> bool:
    """Whether one unit converts into the other. Counts, percentages and currencies convert into nothing else."""
    return a == b or (_converts(a) and _converts(b) and dimension(a) is not None and dimension(a) == dimension(b))


def _converts(unit: str) -> bool:
    return unit != "count" and unit not in PERCENT and not is_money(unit)


def is_money(unit: str) -> bool:
    """The code of a currency."""
    return len(unit) == 3 and unit.isupper()


def is_physical(unit: str) -> bool:
    """Hectares and degrees say what is measured; counts, percentages and money do not."""
    return _converts(unit) and dimension(unit) is not None


@cache
def _registry() -> UnitRegistry[Any]:
    import pint

    return pint.UnitRegistry(non_int_type=Decimal)


# Names that Pint has otherwise; news has barrels of oil, Pint's are of dry goods.
PINT = {
    "barrel": "oil_bbl",
    "pound-mass": "pound",
    "short ton": "short_ton",
    "long ton": "long_ton",
    "cubic metre": "meter ** 3",
    "nautical mile": "nautical_mile",
}


@cache
def _unit(name: str) -> Any:
    """Pint writes "degree_Celsius", and "square kilometre" as two words. None for a unit that it does not know."""
    name = PINT.get(name, name)
    for spelt in (name.replace(" ", "_"), name):
        try:
            return _registry().parse_units(spelt)
        except Exception:  # Pint raises many kinds, for names that it takes apart and cannot put together
            continue
    return None


@cache
def dimension(name: str) -> str | None:
    """What a physical unit measures; None for a unit that measures nothing physical."""
    unit = _unit(name)
    return str(unit.dimensionality) if unit is not None and unit.dimensionality else None


def to_base(unit: str) -> Callable[[Decimal], Decimal]:
    return lambda figure: Decimal(_registry().Quantity(figure, _unit(unit)).to_base_units().magnitude)
