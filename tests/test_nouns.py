"""Which capitalised words are names, in a language that begins every noun with a capital."""

import pytest

from factcheck.corroborate import names

GERMAN = [
    ("Im Hafen von Lindau lagen gestern 40 Kutter der Reederei Hansen.", {"linda", "hansen"}),
    ("Dort fielen in Westfalen viele Hühner der Vogelgrippe zum Opfer.", {"westf"}),
    ("Man sprach mit Retelia, einem Netzbetreiber.", {"retel"}),
]


@pytest.mark.parametrize(("text", "named"), GERMAN)
def test_a_german_noun_is_no_name(text: str, named: set[str]) -> None:
    assert {name for _, name in names.find(text, "de")} == {names.key(one) for one in named}


@pytest.mark.parametrize(
    ("one", "other"), [("Westfalen", "Westphalia"), ("Mayoumba", "Mayumba"), ("Zaragoza", "Saragossa")]
)
def test_a_name_is_one_however_it_is_spelt(one: str, other: str) -> None:
    assert names.key(one) == names.key(other)
