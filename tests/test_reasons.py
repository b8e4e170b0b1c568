"""Why a claim was read so, in plain words."""

from datetime import date

from extractors import Article, context, extract, languages
from extractors.claims import Published
from factcheck import reasons
from factcheck.translation import Language, speak

FLOOD = Article(
    text="At least 40 people were reportedly killed in Mozambique since Monday, the Red Cross said."
    " Dozens of homes fell.",
    lang="en",
    published=Published(day=date(2024, 6, 14)),
)


def test_each_rule_that_fired_is_told_once() -> None:
    people, homes = extract(FLOOD)
    assert reasons.reasons(people) == [
        "“at least” bounds it: ≥ 40.",
        "“people” is what is counted: it follows the number.",
        "“Red Cross” is its source: it is the subject of the verb.",
        "“said” gives it to Red Cross.",
        "“reportedly” weakens it: hearsay or an accusation.",
        "It covers 2024-06-10 to 2024-06-14, by words such as “since”, “monday”.",
        "It happened in Mozambique, by words such as “in”.",
    ]
    assert reasons.reasons(homes)[0] == "“Dozens” is read as ~24–99."
    assert reasons.reasons(homes)[-1] == "No source is named: it is in the writer's own voice."


def test_an_attribution_tells_what_it_makes_of_the_figure() -> None:
    (claim,) = extract("O exército negou ter perdido 40 tanques.", "pt")
    speak(Language.PT)
    said = reasons.reasons(claim)
    assert "“negou” atribui-o a exército." in said
    assert "Por isso é negado." in said


def test_every_construction_has_plain_words() -> None:
    assert set(context.CONSTRUCTIONS) == {*reasons.CONSTRUCTIONS, *reasons.SOURCES}


def test_every_file_of_rules_has_plain_words() -> None:
    told = {"constructions", "hedges", "attribution", "times", "places", *reasons.BY_FILE}
    files = {entry.id.partition(":")[0] for code in ("en", "pt") for entry in languages.load(code).entries}
    assert files - told - {"skips"} == set()
