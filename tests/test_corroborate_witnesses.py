"""Who is a witness of his own, and which articles tell one story: read from text, as it comes from papers."""

from __future__ import annotations

from datetime import date

import pytest

from extractors import Article, read
from extractors.claims import Published, Reading
from factcheck.corroborate import assess, names
from factcheck.corroborate.covers import cover
from factcheck.corroborate.rules import Rules
from factcheck.corroborate.scenes import scene
from factcheck.corroborate.stories import are_one

SHIPPED = Rules.shipped()


def told(text: str, publisher: str = "Harwick Echo", day: int = 3, lang: str = "en") -> Reading:
    published = Published(day=date(2025, 3, day))
    return read(Article(text=text, publisher=publisher, published=published, lang=lang))


# Both give the same figure of the same houses.
SECOND = [
    ("the Harwick Fire Brigade said", "corroborated"),
    ("the Harwick Tenants' Union said", "corroborated"),
    ("Ms Terek said", "single_source"),
    ("historian Ana Terek said", "single_source"),
    ("Ana Terek said", "single_source"),
    ("initial reports said", "single_source"),
    ("a new study said", "single_source"),
    ("authorities said", "single_source"),
    ("officials said", "single_source"),
]


@pytest.mark.parametrize(("said", "expected"), SECOND)
def test_who_supports_a_figure(said: str, expected: str) -> None:
    text = (
        "A flood struck Harwick on Monday.\n\nThe Red Cross said 3,140 houses in Harwick were destroyed.\n\n"
        f"In Harwick 3,140 houses were destroyed, {said}."
    )
    reading = told(text)
    found = assess([reading], SHIPPED)
    first = reading.claims[0]
    assert found.standings[f"{reading.article.article_id}.{first.start}"].status == expected


def test_a_surname_alone_is_a_person_where_the_text_has_it_behind_a_name() -> None:
    body = "A flood struck Harwick.\n\nThe Red Cross said 3,140 houses in Harwick were destroyed.\n\n"
    person = told(f"{body}Harwick also heard from Ana Terek. In Harwick 3,140 houses were destroyed, Terek said.")
    company = told(f"{body}In Harwick 3,140 houses were destroyed, Varento said.")
    for reading, expected in ((person, "single_source"), (company, "corroborated")):
        standings = assess([reading], SHIPPED).standings
        assert standings[f"{reading.article.article_id}.{reading.claims[0].start}"].status == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met Michael Lavarn at Harwick.", {"lavar", "harvi"}),
        ("They met Prime Minister Lavarn and the Foreign Ministry.", {"lavar"}),
        ("They met Ana Terek. It was for Ana that they came.", {"ana", "terec"}),
        ("They went to the Woomerang Centre; the centre was shut.", {"vomer"}),
        ("They fled the Harwick War, the last war.", {"harvi"}),
    ],
)
def test_what_is_a_name(text: str, expected: set[str]) -> None:
    assert {name for _, name in names.find(text, "en")} == expected


ONE_STORY = [
    (
        "The Harwick ferry sank in a storm off Tolmey, and 12 passengers died.",
        "Twelve passengers died when a ferry sank near Tolmey in a storm.",
        True,
    ),
    (
        "The Prime Minister of Lavonia, Peter Brandt, told parliament that 12 people died in the mine.",
        "The Foreign Minister, Peter Osk, said the Federal Government had flown 40 children home.",
        False,
    ),
    (
        "In Sydney, Australia, 40 yachts set out on Sunday.",
        "A doctor is being held in Sydney, Australia, with 300 others.",
        False,
    ),
]


@pytest.mark.parametrize(("a", "b", "one"), ONE_STORY)
def test_which_articles_tell_one_story(a: str, b: str, one: bool) -> None:
    covers = [cover(scene(told(text, paper)), SHIPPED) for text, paper in ((a, "Echo"), (b, "Herald"))]
    assert are_one(*covers, SHIPPED) is one


def test_what_one_writer_tells_on_two_days_replaces_nothing_unless_it_is_one_thing() -> None:
    before = told("Tolmey buried its dead.\n\nSome 250 soldiers stood by.", day=3)
    after = told("Tolmey has a new mayor.\n\nSome 60 soldiers came for him.", day=5)
    standings = assess([before, after], SHIPPED).standings
    assert all(one.status == "single_source" for one in standings.values())
