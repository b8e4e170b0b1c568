"""Names of units and currencies as CLDR has them, in a language and its varieties.

CLDR's list is the same for all languages, so that a pack needs to write out only what news prints otherwise.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from extractors.languages.entries import Unit
from extractors.languages.spelling import without_accents

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
        called: dict[str, set[str]] = {}
        in_use = _in_use()
        # Of two that share a name the one in use is meant; the order is the same on every machine.
        for currency in sorted(
            set(map(str, locale.currencies)) - NO_MONEY, key=lambda code: (code not in in_use, code)
        ):
            forms = {get_currency_name(currency, count, locale).lower() for count in COUNTS} - {currency.lower()}
            called[currency] = forms
            yield Unit(id=f"cldr:{currency}", forms=tuple(sorted(forms)), unit=currency)
        yield from _without_country(called)


def _without_country(called: Mapping[str, set[str]]) -> Iterator[Unit]:
    """Names by their noun alone, where only one country's money has it: 500 zlotys, but no 500 pesos.

    The noun stands first or last, wherever the names of a language share a word most often.
    """
    current = {currency: {tuple(form.split()) for form in called.get(currency, ())} for currency in sorted(_in_use())}
    names = [words for forms in current.values() for words in forms if len(words) > 1]
    at = max((0, -1), key=lambda end: max(Counter(words[end] for words in names).values(), default=0))
    nouns: dict[str, set[str]] = {}
    for currency, forms in current.items():
        for words in forms:
            nouns.setdefault(words[at], set()).add(currency)
    for noun, currencies in sorted(nouns.items()):
        if len(currencies) == 1 and len(noun) >= SHORTEST_NOUN and noun.isalpha():
            yield Unit(id=f"cldr:{noun}", forms=tuple(sorted({noun, without_accents(noun)})), unit=min(currencies))


SHORTEST_NOUN = 3


def _in_use() -> frozenset[str]:
    """The currencies that are legal tender somewhere today."""
    from babel.core import get_global

    periods = [period for periods in get_global("territory_currencies").values() for period in periods]
    return frozenset(currency for currency, _, until, tender in periods if tender and until is None)


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
