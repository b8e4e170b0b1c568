"""Why a claim was read so, in plain words."""

from datetime import date

import pytest

from extractors import Article, context, extract, languages
from extractors.claims import Published
from factcheck import reasons
from factcheck.plain_words import Language

FLOOD = Article(
    text="At least 40 people were reportedly killed in Mozambique since Monday, the Red Cross said."
    " Dozens of homes fell.",
    lang="en",
    published=Published(day=date(2024, 6, 14)),
)


def test_each_rule_that_fired_is_told_once() -> None:
    people, homes = extract(FLOOD)
    assert reasons.reasons(people, Language.EN) == [
        "“at least” bounds it: ≥ 40.",
        "“people” is what is counted: it follows the number.",
        "“Red Cross” is its source: it is the subject of the verb.",
        "“said” gives it to Red Cross.",
        "“reportedly” weakens it: hearsay or an accusation.",
        "It covers 2024-06-10 to 2024-06-14, by words such as “since”, “monday”.",
        "It happened in Mozambique, by words such as “in”.",
    ]
    assert reasons.reasons(homes, Language.EN)[0] == "“Dozens” is read as ~24–99."
    assert reasons.reasons(homes, Language.EN)[-1] == "No source is named: it is in the writer's own voice."


def test_an_attribution_tells_what_it_makes_of_the_figure() -> None:
    (claim,) = extract("O exército negou ter perdido 40 tanques.", "pt")
    said = reasons.reasons(claim, Language.PT)
    assert "“negou” atribui-o a exército." in said
    assert "Por isso é negado." in said


@pytest.mark.parametrize("language", Language)
def test_every_construction_has_plain_words_in_every_language_of_ours(language: Language) -> None:
    said = reasons.IN[language]
    assert set(context.CONSTRUCTIONS) == {*said.constructions, *said.sources}


@pytest.mark.parametrize("language", Language)
def test_every_file_of_rules_has_plain_words(language: Language) -> None:
    told = {"constructions", "hedges", "attribution", "times", "places", *reasons.IN[language].by_file}
    files = {entry.id.partition(":")[0] for code in ("en", "pt") for entry in languages.load(code).entries}
    assert files - told - {"skips"} == set()
