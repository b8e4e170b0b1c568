"""Claims → facts, relations, statuses."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from telling import (
    CIVIL,
    CROSS,
    OTHER,
    RED_CROSS,
    RULES,
    SAME,
    SENT,
    VOICE,
    Said,
    article,
    echo,
    herald,
    kinds,
    said,
    statuses,
)

from extractors.claims import Bound, Certainty, Measure, Parties, Period, Precision, Published, Reading
from factcheck.corroborate import FactKind, RelationKind, assess

STATUSES = [
    pytest.param(
        [echo(RED_CROSS)],
        ["single_source (alone)"],
        id="nobody-else",
    ),
    pytest.param(
        [echo(RED_CROSS), article("Herald", "2025-03-05", SAME)],
        ["corroborated", "corroborated"],
        id="two-institutions-agree",
    ),
    pytest.param(
        [echo(RED_CROSS, SAME)],
        ["corroborated", "corroborated"],
        id="two-institutions-in-one-article",
    ),
    pytest.param(
        [echo(RED_CROSS), article("Herald", "2025-03-05", OTHER)],
        ["contested", "contested"],
        id="two-institutions-disagree",
    ),
    pytest.param(
        [
            echo(RED_CROSS),
            herald(said("Civil Protection puts it at more than 18 houses.", "18", CIVIL, bound=Bound.MORE_THAN)),
        ],
        ["contested", "contested"],
        id="more-than-a-figure-is-not-that-figure",
    ),
    pytest.param(
        [
            echo(RED_CROSS),
            herald(said("Some 18 houses went, the Red Cross says.", "18", CROSS)),
        ],
        ["single_source (repeated)", "single_source (repeated)"],
        id="one-institution-in-two-outlets",
    ),
    pytest.param(
        [
            echo(said("Firemen count 18 houses.", "18", "Fire Service")),
            herald(said("At the station they say 18 houses.", "18", "Alvermoor Fire Station")),
        ],
        ["single_source (repeated)", "single_source (repeated)"],
        id="a-part-is-its-institution",
    ),
    pytest.param(
        [
            echo(said("The tenants' union counted 18 houses.", "18", None, source="tenants' union")),
            article("Herald", "2025-03-05", said("A union spoke of 31 houses.", "31", None, source="union")),
        ],
        ["single_source (alone)", "single_source (alone)"],
        id="who-may-be-the-same-contradicts-nobody",
    ),
    pytest.param(
        [echo(VOICE), article("Herald", "2025-03-05", RED_CROSS)],
        ["single_source (unattributed)", "single_source (consistent_only)"],
        id="an-outlet-supports-nothing",
    ),
    pytest.param(
        [
            echo(said("According to the Herald 60 shops were flooded.", "60", source="Herald")),
            herald(said("The Echo reports 60 flooded shops.", "60", source="Echo")),
        ],
        ["single_source (circular)", "single_source (circular)"],
        id="two-outlets-cite-each-other",
    ),
    pytest.param(
        [
            echo(said("As the Herald wrote, 18 houses fell.", "18", source="Herald")),
            herald(RED_CROSS),
        ],
        ["single_source (repeated)", "single_source (repeated)"],
        id="citing-an-outlet-is-citing-its-source",
    ),
    pytest.param(
        [
            echo(said("Officials said 18 houses fell.", "18", source="Officials")),
            herald(RED_CROSS),
        ],
        ["single_source (consistent_only)", "single_source (consistent_only)"],
        id="officials-may-be-anybody",
    ),
    pytest.param(
        [
            echo(said("In Alvermoor 5 are dead, says France.", "5", "France", concept="death")),
            herald(
                said(
                    "In Alvermoor, 5 are dead, the Interior Ministry said.",
                    "5",
                    None,
                    concept="death",
                    source="Interior Ministry",
                ),
            ),
        ],
        ["single_source (repeated)", "single_source (repeated)"],
        id="a-ministry-is-of-the-only-state-named",
    ),
    pytest.param(
        [
            echo(said("It may be 18 houses, the Red Cross said.", "18", CROSS, certainty=Certainty.POSSIBLE)),
            article("Herald", "2025-03-05", SAME),
        ],
        ["corroborated", "single_source (consistent_only)"],
        id="what-may-be-supports-nothing",
    ),
    pytest.param(
        [
            echo(
                said("In Alvermoor more than 5,000 houses, the Red Cross said.", "5,000", CROSS, bound=Bound.MORE_THAN)
            ),
            herald(said("Alvermoor lost 20,000 houses, said Civil Protection.", "20,000", CIVIL)),
        ],
        ["corroborated", "single_source (consistent_only)"],
        id="a-floor-does-not-support-what-is-far-above",
    ),
    pytest.param(
        [
            echo(RED_CROSS),
            herald(said("In Brisk, Civil Protection counts 18 houses.", "18", CIVIL, place="Brisk")),
        ],
        ["single_source (alone)", "single_source (alone)"],
        id="another-place-is-named",
    ),
    pytest.param(
        [
            echo(said("Civil Protection said 18 pumps were delivered.", "18", CIVIL, concept="machine")),
            herald(said("The Red Cross said 18 pumps were destroyed.", "18", CROSS, concept="machine")),
        ],
        ["single_source (alone)", "single_source (alone)"],
        id="what-is-delivered-is-not-what-is-destroyed",
    ),
    pytest.param(
        [
            echo(
                said(
                    "At least 4 people died, the Red Cross said.",
                    "4",
                    CROSS,
                    bound=Bound.AT_LEAST,
                    measure=Measure.TOTAL,
                )
            ),
            article(
                "Herald",
                "2025-03-05",
                said("The Red Cross said 7 people died in Alvermoor.", "7", CROSS, measure=Measure.TOTAL),
            ),
        ],
        ["superseded, single_source (alone)", "single_source (alone)"],
        id="a-floor-is-outgrown",
    ),
    pytest.param(
        [
            echo(RED_CROSS),
            herald(said("In a separate fire, Civil Protection counts 18 houses in Alvermoor.", "18", CIVIL)),
        ],
        ["single_source (possibly_same)", "single_source (possibly_same)"],
        id="a-separate-event-is-another",
    ),
    pytest.param(
        [
            echo(RED_CROSS),
            herald(said("Civil Protection keeps a list of 18 houses in Alvermoor.", "18", CIVIL, source=None)),
        ],
        ["single_source (consistent_only)", "single_source (unattributed)"],
        id="who-only-acts-supports-nobody",
    ),
    pytest.param(
        [
            echo(replace(RED_CROSS, fields={"concept": "house", "place": "Alvermoor"})),
            herald(replace(SAME, fields={"concept": "house", "place": "Brisk"})),
        ],
        ["single_source (alone)", "single_source (alone)"],
        id="two-places",
    ),
    pytest.param(
        [
            echo(RED_CROSS),
            herald(SAME, lead="A storm hit Port Orla in Brisk."),
        ],
        ["single_source (alone)", "single_source (alone)"],
        id="two-stories",
    ),
    pytest.param(
        [echo(RED_CROSS), article("Herald", "2026-03-04", SAME)],
        ["single_source (possibly_same)", "single_source (possibly_same)"],
        id="a-year-later",
    ),
    pytest.param(
        [
            echo(said("The Red Cross found 18.", "18", CROSS, concept="person")),
            herald(said("Civil Protection spoke of 18.", "18", CIVIL, concept="person")),
        ],
        ["single_source (possibly_same)", "single_source (possibly_same)"],
        id="eighteen-people-dead-or-rescued",
    ),
    pytest.param(
        [
            echo(said("The Red Cross found 340 displaced.", "340", CROSS, concept="person")),
            article(
                "Correio", "2025-03-04", said("Ficaram 340 desalojados.", "340", CIVIL, concept="person"), lang="pt"
            ),
        ],
        ["corroborated", "corroborated"],
        id="a-figure-hardly-met-by-chance",
    ),
    pytest.param(
        [
            echo(said("It was 12,400 acres, the Red Cross said.", "12,400", CROSS, unit="acre", concept="land")),
            herald(
                said("It was 5,018 hectares, said Civil Protection.", "5,018", CIVIL, unit="hectare", concept="land")
            ),
        ],
        ["corroborated", "corroborated"],
        id="acres-and-hectares",
    ),
    pytest.param(
        [
            echo(said("It costs 14 million, the Red Cross said.", "14 million", CROSS, unit="EUR", concept="damage")),
            herald(
                said("It costs 14 million, said Civil Protection.", "14 million", CIVIL, unit="USD", concept="damage")
            ),
        ],
        ["single_source (alone)", "single_source (alone)"],
        id="currencies-never-compare",
    ),
    pytest.param(
        [
            echo(said("It shot 5,000 shells at Alvermoor, the Red Cross said.", "5,000", CROSS, concept="shell")),
            herald(
                said(
                    "Alvermoor was hit by more than 4,000 munitions, said Civil Protection.",
                    "4,000",
                    CIVIL,
                    concept="munition",
                    bound=Bound.MORE_THAN,
                )
            ),
        ],
        ["single_source (consistent_only)", "corroborated"],
        id="shells-are-munitions-not-the-reverse",
    ),
    pytest.param(
        [
            echo(said("The Red Cross counted 18 houses.", "18", CROSS, concept=None, item="houses")),
            herald(said("Civil Protection counted 18 houses.", "18", CIVIL, concept=None, item="houses")),
        ],
        ["corroborated", "corroborated"],
        id="the-item-word-stands-in-for-the-concept",
    ),
]


@pytest.mark.parametrize(("readings", "expected"), STATUSES)
def test_statuses(readings: list[Reading], expected: list[str]) -> None:
    assert statuses(assess(readings, RULES), readings) == expected


def total(n: str, origin: str = CIVIL, **fields: Any) -> Said:
    return said(f"So far {n} houses have been lost, by the count of {origin}.", n, origin, **fields)


SERIES = [
    pytest.param(
        [echo(total("180")), article("Echo", "2025-03-09", total("310"))],
        ["superseded, single_source (alone)", "single_source (alone)"],
        id="a-later-figure-replaces",
    ),
    pytest.param(
        [echo(total("310")), article("Echo", "2025-03-09", total("180"))],
        ["superseded, single_source (alone)", "single_source (alone)"],
        id="downwards-too",
    ),
    pytest.param(
        [
            echo(total("180", measure=Measure.TOTAL)),
            article("Herald", "2025-03-20", total("310", CROSS, measure=Measure.TOTAL)),
        ],
        ["single_source (alone)", "single_source (alone)"],
        id="two-weeks-apart-in-a-series-is-no-conflict",
    ),
    pytest.param(
        [
            echo(total("180")),
            article("Herald", "2025-03-05", total("310")),
            article("Orb", "2025-03-05", total("180", CROSS)),
        ],
        ["superseded, single_source (alone)", "contested", "contested"],
        id="a-series-that-moves-daily-is-compared-by-the-day",
    ),
    pytest.param(
        [
            article("Echo", None, total("310"), published=Published(day=date(2025, 3, 1), precision=Precision.MONTH)),
            article("Herald", "2025-03-09", total("180")),
        ],
        ["single_source (alone)", "single_source (alone)"],
        id="within-its-month-neither-is-later",
    ),
    pytest.param(
        [
            article(
                "Echo",
                "2025-03-09",
                total("310"),
                said("In February Civil Protection had spoken of 180 houses.", "180", CIVIL, as_of=date(2025, 2, 27)),
            )
        ],
        ["single_source (alone)", "superseded, single_source (alone)"],
        id="an-old-figure-in-a-new-article",
    ),
    pytest.param(
        [
            echo(total("18", period=Period(start=date(2025, 1, 1), end=date(2025, 1, 31)))),
            herald(total("18", CROSS, period=Period(start=date(2025, 2, 1), end=date(2025, 2, 28)))),
        ],
        ["single_source (alone)", "single_source (alone)"],
        id="two-months-are-two-facts",
    ),
]


@pytest.mark.parametrize(("readings", "expected"), SERIES)
def test_series(readings: list[Reading], expected: list[str]) -> None:
    assert statuses(assess(readings, RULES), readings) == expected


PARTIES = [
    pytest.param(Parties(giver="Castria", receiver="Norland"), "corroborated", id="the-same-way"),
    pytest.param(Parties(giver="Norland", receiver="Castria"), "single_source (alone)", id="the-other-way"),
    pytest.param(None, "corroborated", id="silent-but-named-in-order"),
]


@pytest.mark.parametrize(("parties", "expected"), PARTIES)
def test_parties(parties: Parties | None, expected: str) -> None:
    other = said("From Castria to Norland went 5,100 crates, the Army said.", "5,100", "Castrian Army", concept="crate")
    readings = [
        echo(SENT),
        herald(replace(other, fields=other.fields | {"parties": parties})),
    ]
    rules = replace(RULES, institutions={*RULES.institutions, "France"})
    assert statuses(assess(readings, rules), readings)[0] == expected


LONG = "Rescue boats went from street to street until the morning came and found the last of the families on the roofs."


def test_the_same_sentence_in_near_duplicates_is_a_wire_copy() -> None:
    readings = [
        echo(RED_CROSS, LONG),
        article("Herald", "2025-03-05", RED_CROSS, LONG, "The mayor was not seen."),
    ]
    found = assess(readings, RULES)
    assert kinds(found) == {RelationKind.WIRE_COPY}
    assert statuses(found, readings) == ["single_source (repeated)"] * 2
    assert {one.n_copies for one in found.standings.values()} == {1}


def test_one_source_with_two_figures_speaks_of_two_things() -> None:
    fallen = said("Civil Protection counts 18 houses that fell.", "18", CIVIL)
    damaged = said("It lists 310 houses with damage, Civil Protection adds.", "310", CIVIL)
    found = assess([echo(fallen, damaged)], RULES)
    assert len(found.facts) == 2


def test_a_fact_says_what_it_is_about() -> None:
    (fact,) = assess([echo(SENT)], RULES).facts
    assert (fact.label, fact.kind, fact.concept) == ("crate · Castria → Norland", FactKind.FIXED, "crate")


def test_the_nearest_miss_says_which_gate_failed() -> None:
    here, there = ({"concept": "house", "place": place} for place in ("Alvermoor", "Brisk"))
    readings = [
        echo(replace(RED_CROSS, fields=here)),
        herald(replace(SAME, fields=there)),
    ]
    reasons = {one.nearest for one in assess(readings, RULES).standings.values()}
    assert reasons == {"Civil Protection: 18: Alvermoor is not Brisk", "Red Cross: 18: Alvermoor is not Brisk"}
