"""The table of institutions: each is named in every language, and no name means two of them."""

from collections import defaultdict

import pytest

from extractors import PackError, languages
from extractors.languages import cldr, institutions
from extractors.languages.institutions import PLACES, STATE, naming, tree

PACKS = languages.known()
LOCALES = {
    code: tuple(languages.loader.read_toml(languages.loader.HERE.joinpath(code, "language.toml"))["cldr"])
    for code in PACKS
}


def by_cldr(code: str) -> list[tuple[str, str]]:
    codes, hidden = institutions.state_codes(), naming(code).not_cldr
    found = cldr.territories(LOCALES[code])
    return [(name, codes[territory]) for territory, name in found if territory in codes and territory not in hidden]


def test_there_are_many_institutions_besides_the_states() -> None:
    assert sum(one.kind not in PLACES for one in tree().values()) >= 700
    assert sum(one.kind == STATE for one in tree().values()) >= 190


@pytest.mark.parametrize("code", PACKS)
def test_every_institution_is_named_in_every_language(code: str) -> None:
    named = {*naming(code).forms, *naming("any").forms, *(state for _, state in by_cldr(code))}
    assert set(tree()) - named == set()


@pytest.mark.parametrize("code", PACKS)
def test_no_name_means_two_institutions(code: str) -> None:
    meant: dict[str, set[str]] = defaultdict(set)
    for forms in (naming(code).forms, naming("any").forms):
        for name, printed in forms.items():
            for form in printed:
                meant[form].add(name)
    for form, state in by_cldr(code):
        meant[form].add(state)
    assert {form: names for form, names in meant.items() if len(names) > 1} == {}


PARTS = [  # one, whose part it is in the end; independent bodies are their own
    ("UNHCR", "United Nations"),
    ("PAHO", "United Nations"),
    ("EFFIS", "Copernicus"),
    ("Pentagon", "United States"),
    ("Moscow", "Russia"),
    ("ICNF", "Portugal"),
    ("PSP", "PSP"),
    ("Bank of England", "Bank of England"),
    ("INSEE", "INSEE"),
    ("Gazprom", "Gazprom"),
    ("Catalonia", "Catalonia"),
]


@pytest.mark.parametrize(("part", "whole"), PARTS)
def test_a_part_speaks_for_the_whole_and_an_independent_body_for_itself(part: str, whole: str) -> None:
    assert tree()[part].origin == whole


BROKEN = [
    pytest.param([{"name": "A", "kind": "ngo"}, {"name": "A", "kind": "bank"}], "'A' is given twice", id="twice"),
    pytest.param([{"name": "A", "kind": "ngo", "parent": "B"}], "parent 'B' is no institution", id="no-parent"),
    pytest.param([{"name": "A", "kind": "ngo", "country": "B"}], "country 'B' is no institution", id="no-country"),
    pytest.param(
        [{"name": "A", "kind": "ngo", "parent": "B"}, {"name": "B", "kind": "ngo", "parent": "A"}],
        "'A' is a part of itself",
        id="loop",
    ),
]


@pytest.mark.parametrize(("rows", "says"), BROKEN)
def test_a_broken_table_is_refused(rows: list[dict[str, str]], says: str) -> None:
    with pytest.raises(PackError, match=says):
        institutions.planted(rows, "mine.toml")


def test_further_rows_may_be_parts_of_those_that_are_shipped() -> None:
    mine = institutions.planted([{"name": "Reef Watch", "kind": "agency", "parent": "UNEP"}], "mine.toml", tree())
    assert mine["Reef Watch"].origin == "United Nations"
