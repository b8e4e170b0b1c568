"""Names of units and currencies as CLDR has them, in a language and its varieties.

CLDR's list is the same for all languages, so that a pack needs to write out only what news prints otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from extractors.languages.pack import Unit

COUNTS = (1, 2)  # one, and more than one


def names(locales: tuple[str, ...], units: Mapping[str, str]) -> Iterator[Unit]:
    """Every unit of ``units`` (CLDR identifier → name in the catalogue) and every currency, in lower case."""
    from babel import Locale  # 0.1 s with its data
    from babel.numbers import get_currency_name
    from babel.units import format_unit

    for code in locales:
        locale = Locale.parse(code)
        for identifier, unit in units.items():
            forms = {format_unit(count, identifier, "long", locale=locale) for count in COUNTS}
            yield Unit(id=f"cldr:{unit}", forms=tuple(sorted(filter(None, map(_without_number, forms)))), unit=unit)
        for currency in map(str, locale.currencies):
            if currency in NO_MONEY:
                continue
            called = {get_currency_name(currency, count, locale).lower() for count in COUNTS}
            yield Unit(id=f"cldr:{currency}", forms=tuple(sorted(called - {currency.lower()})), unit=currency)


# Codes that are no money in circulation: metals, bond units, tests.
NO_MONEY = frozenset({"XAG", "XAU", "XBA", "XBB", "XBC", "XBD", "XDR", "XPD", "XPT", "XSU", "XTS", "XUA", "XXX"})
NO_MONEY |= {"XFO", "XFU", "XRE", "CHE", "CHW", "CLF", "COU", "MXV", "USN", "USS", "UYI", "UYW", "BOV"}


def _without_number(text: str) -> str:
    """ "5 quilômetros" → "quilômetros"."""
    return text.lower().strip("0123456789 \u00a0\u202f")


def territories(locales: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """(ISO 3166 code, name) of every state and territory; names with a remark in brackets are left out."""
    from babel import Locale

    for code in locales:
        for territory, name in Locale.parse(code).territories.items():
            if territory.isalpha() and "(" not in name:
                yield territory, name.replace("’", "'")
