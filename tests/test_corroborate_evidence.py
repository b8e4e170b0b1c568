"""Who looks at the same evidence, prints the same agency or stays unnamed is no second witness."""

from __future__ import annotations

from datetime import date

import pytest
from telling import CIVIL, CROSS, RULES, SAME, VOICE, Said, article, echo, herald, kinds, said, statuses

from extractors.claims import Article, Period
from factcheck.corroborate import RelationKind, assess
from factcheck.corroborate.wires import agencies

IMAGES = "The Red Cross counted 18 houses lost on satellite images of the firm Skylark."
CROSS_IMAGES = said(IMAGES, "18", CROSS)

EVIDENCE = [
    pytest.param(
        [said("Civil Protection saw 18 houses lost on Skylark's satellite images.", "18", CIVIL)],
        RelationKind.ONE_EVIDENCE,
        id="the-same-images",
    ),
    pytest.param(
        [said("Satellite images show 18 houses lost, Civil Protection said.", "18", CIVIL)],
        RelationKind.ONE_EVIDENCE,
        id="whose-images-is-not-said",
    ),
    pytest.param(
        [said("18 houses are lost, Civil Protection said.", "18", CIVIL), "It has looked at satellite images."],
        RelationKind.SUPPORTS,
        id="evidence-of-another-paragraph",
    ),
    pytest.param(
        [said("Civil Protection saw 18 houses lost on satellite images of Terravue.", "18", CIVIL)],
        RelationKind.SUPPORTS,
        id="images-of-another-firm",
    ),
    pytest.param(
        [said("Civil Protection saw 18 houses lost on its own satellite images.", "18", CIVIL)],
        RelationKind.SUPPORTS,
        id="images-of-its-own",
    ),
    pytest.param(
        [said("Civil Protection saw 18 houses lost on a video.", "18", CIVIL)],
        RelationKind.SUPPORTS,
        id="evidence-of-another-kind",
    ),
]


@pytest.mark.parametrize(("told", "kind"), EVIDENCE)
def test_one_piece_of_evidence_is_one_witness(told: list[Said | str], kind: RelationKind) -> None:
    assert kinds(assess([echo(CROSS_IMAGES), herald(*told)], RULES)) == {kind}


def test_the_reason_names_the_evidence() -> None:
    readings = [
        echo(CROSS_IMAGES),
        herald(said("Satellite images show 18 houses lost, Civil Protection said.", "18", CIVIL)),
    ]
    found = assess(readings, RULES)
    assert statuses(found, readings) == ["single_source (one_evidence)"] * 2
    assert all(one.why.endswith("satellite images") for one in found.relations)


def test_what_an_origin_looked_at_holds_in_every_paper_that_repeats_it() -> None:
    readings = [
        echo(CROSS_IMAGES),
        herald(said("Satellite images show 18 houses lost, Civil Protection said.", "18", CIVIL)),
        article("Orb", "2025-03-04", said("There are 18 houses lost, said Civil Protection.", "18", CIVIL)),
    ]
    assert RelationKind.SUPPORTS not in kinds(assess(readings, RULES))


def test_who_asks_not_to_be_named_may_be_anybody() -> None:
    hidden = said(
        "Officials of Norland spoke of 18 houses on condition of anonymity.", "18", "Norland", source="Officials"
    )
    readings = [echo(hidden), herald(SAME)]
    assert statuses(assess(readings, RULES), readings) == ["single_source (consistent_only)"] * 2


IN_PORTUGUESE = [
    said("A água levou 18 casas, disse Juan Calvi.", "18", "Juan Calvi", concept="house"),
    said("Há 340 desalojados.", "340", CIVIL, concept="displaced person"),
]
IN_ENGLISH = [
    said("The water took 18 houses, Civil Protection said.", "18", CIVIL),
    said("There are 340 displaced people.", "340", CIVIL, concept="displaced person"),
]


@pytest.mark.parametrize(("credit", "day", "copied"), [("AFP", 5, True), ("Lusa", 5, False), ("AFP", 20, False)])
def test_a_translated_agency_text_is_a_copy(credit: str, day: int, copied: bool) -> None:
    readings = [
        echo(*IN_ENGLISH, credit="AFP"),
        article("Correio", f"2025-03-{day:02}", *IN_PORTUGUESE, lang="pt", credit=credit),
    ]
    assert (RelationKind.WIRE_COPY in kinds(assess(readings, RULES))) == copied


def test_other_figures_are_another_story_of_the_same_agency() -> None:
    others = [
        said("A água levou 18 casas, disse Juan Calvi.", "18", "Juan Calvi", concept="house"),
        said("Há 12 bombeiros feridos.", "12", CIVIL, concept="firefighter"),
        said("Há 7 pontes caídas.", "7", CIVIL, concept="bridge"),
    ]
    readings = [echo(*IN_ENGLISH, credit="AFP"), article("Correio", "2025-03-04", *others, lang="pt", credit="AFP")]
    assert RelationKind.WIRE_COPY not in kinds(assess(readings, RULES))


@pytest.mark.parametrize(
    ("text", "credited"),
    [
        ("MAPUTO, 10 Nov (AFP) - The water rose.", {"afp"}),
        ("The water rose. (AFP/Lusa)", {"afp", "lusa"}),
        ("The water rose (by a metre) and fell.", set()),
    ],
)
def test_credit(text: str, credited: set[str]) -> None:
    assert agencies(Article(text=text)) == credited


def test_a_figure_of_last_year_supports_none_of_today() -> None:
    past = Period(start=date(2024, 1, 1), end=date(2024, 12, 31))
    old = said("Last year 18 houses were lost, Civil Protection said.", "18", CIVIL, period=past)
    readings = [article("Echo", "2025-04-04", said("The Red Cross counted 18 houses lost.", "18", CROSS))]
    readings.append(article("Herald", "2025-04-04", old))
    assert RelationKind.SUPPORTS not in kinds(assess(readings, RULES))


def test_a_figure_without_a_source_rests_on_no_evidence() -> None:
    assert statuses(assess([echo(VOICE)], RULES), [echo(VOICE)]) == ["single_source (unattributed)"]
