"""Which claims a denial contests, and which it leaves alone."""

from __future__ import annotations

import pytest
from telling import (
    CIVIL,
    CROSS,
    OTHER,
    RED_CROSS,
    RULES,
    SENT,
    SHELLS,
    article,
    denied,
    echo,
    herald,
    said,
    statuses,
)

from extractors.claims import Bound, Certainty, Reading
from factcheck.corroborate import assess

NO_WEAPONS = denied(
    "Norland denies any trade in weapons.",
    "denies",
    origins=("Norland",),
    concepts=("weapon",),
    denied="trade in weapons",
)

DENIALS = [
    pytest.param(
        [echo(SHELLS, NO_WEAPONS)],
        ["contested, single_source (alone)"],
        id="weapons-are-denied-and-shells-are-weapons",
    ),
    pytest.param(
        [
            echo(SHELLS),
            article("Herald", "2025-03-05", NO_WEAPONS),
        ],
        ["contested, single_source (alone)"],
        id="in-another-article-of-the-story",
    ),
    pytest.param(
        [
            echo(
                SENT,
                denied(
                    "Norland denies having closed its border.",
                    "denies",
                    origins=("Norland",),
                    denied="having closed its border",
                ),
            )
        ],
        ["single_source (alone)"],
        id="what-is-denied-is-another-matter",
    ),
    pytest.param(
        [
            echo(
                RED_CROSS,
                denied(
                    "The power company denied that a cable had started it.",
                    "denied",
                    origins=("Volta",),
                    denied="that a cable had started it",
                ),
            )
        ],
        ["single_source (alone)"],
        id="a-denial-of-blame-reaches-no-figure",
    ),
    pytest.param(
        [echo(RED_CROSS, denied("The mayor denied it.", "denied", origins=("Alvermoor Council",)))],
        ["contested, single_source (alone)"],
        id="a-bare-denial-answers-the-sentence-before",
    ),
    pytest.param(
        [
            echo(
                RED_CROSS,
                denied("The mayor denied the figure.", "denied", origins=("Alvermoor Council",), denied="figure"),
            )
        ],
        ["contested, single_source (alone)"],
        id="so-does-a-denial-of-the-figure",
    ),
    pytest.param(
        [
            echo(
                RED_CROSS,
                "The school is closed.",
                denied("The mayor denied it.", "denied", origins=("Alvermoor Council",)),
            )
        ],
        ["single_source (alone)"],
        id="a-bare-denial-further-on-answers-something-else",
    ),
    pytest.param(
        [echo(RED_CROSS, denied("The Red Cross denied it.", "denied", origins=(CROSS,)))],
        ["single_source (alone)"],
        id="nobody-contests-himself",
    ),
    pytest.param(
        [
            echo(OTHER, RED_CROSS, denied("Civil Protection denies it.", "denies", origins=(CIVIL,))),
            herald(said("The army too has 31 houses.", "31", "Castrian Army")),
        ],
        ["contested, corroborated", "contested", "contested, corroborated"],
        id="who-agrees-with-the-denier-is-not-denied",
    ),
    pytest.param(
        [
            echo(RED_CROSS),
            herald(said("Civil Protection denied that 18 houses fell.", "18", CIVIL, certainty=Certainty.DENIED)),
        ],
        ["contested", "contested"],
        id="a-denied-figure-contests-it",
    ),
    pytest.param(
        [
            echo(RED_CROSS),
            herald(said("Civil Protection denied that 31 houses fell.", "31", CIVIL, certainty=Certainty.DENIED)),
        ],
        ["single_source (alone)", "single_source (alone)"],
        id="a-denied-figure-contests-no-other",
    ),
    pytest.param(
        [
            echo(said("The Red Cross counted more than 18 houses lost.", "18", CROSS, bound=Bound.MORE_THAN)),
            herald(said("Civil Protection denied that 310 houses fell.", "310", CIVIL, certainty=Certainty.DENIED)),
        ],
        ["single_source (alone)", "single_source (alone)"],
        id="a-denied-figure-contests-no-floor-far-below-it",
    ),
    pytest.param(
        [
            echo(said("The Red Cross counted 310 houses lost.", "310", CROSS)),
            herald(
                said(
                    "Civil Protection denied that more than 18 houses fell.",
                    "18",
                    CIVIL,
                    certainty=Certainty.DENIED,
                    bound=Bound.MORE_THAN,
                )
            ),
        ],
        ["contested", "contested"],
        id="a-denied-floor-contests-what-lies-above-it",
    ),
]


@pytest.mark.parametrize(("readings", "expected"), DENIALS)
def test_denials(readings: list[Reading], expected: list[str]) -> None:
    assert statuses(assess(readings, RULES), readings) == expected
