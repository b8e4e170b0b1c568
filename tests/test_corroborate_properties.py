"""What holds of every assessment, whatever the articles say and in whatever order they come."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from telling import (
    CIVIL,
    CROSS,
    RULES,
    article,
    said,
)

from extractors.claims import Bound, Certainty, Reading
from factcheck.corroborate import RelationKind, assess

origins = st.sampled_from([CROSS, CIVIL, "Fire Service", "Alvermoor Fire Station", None])
claims = st.builds(
    lambda n, origin, bound, certainty: said(
        f"By this count {n} houses were lost.", str(n), origin, bound=bound, certainty=certainty
    ),
    st.sampled_from([17, 18, 180, 185, 400]),
    origins,
    st.sampled_from([Bound.EXACT, Bound.ABOUT, Bound.MORE_THAN, Bound.AT_MOST]),
    st.sampled_from([Certainty.ASSERTED, Certainty.POSSIBLE, Certainty.DENIED]),
)


@st.composite
def collections(draw: st.DrawFn) -> list[Reading]:
    """A few articles of one story; the last sentence makes each text its own."""
    made = []
    for number in range(draw(st.integers(1, 4))):
        day = f"2025-03-{draw(st.integers(1, 9)):02}"
        told = draw(st.lists(claims, min_size=1, max_size=2, unique_by=lambda one: one.sentence))
        made.append(article(f"Paper {number}", day, *told, f"This was printed by number {number}."))
    return made


@given(collections(), st.randoms())
@settings(deadline=None)
def test_the_order_of_arrival_does_not_matter(readings: list[Reading], chance: Any) -> None:
    shuffled = [*readings, readings[0]]
    chance.shuffle(shuffled)
    assert assess(shuffled, RULES) == assess(readings, RULES)


@given(collections(), st.data())
@settings(deadline=None)
def test_a_copy_never_corroborates(readings: list[Reading], data: st.DataObject) -> None:
    original = data.draw(st.sampled_from(readings))
    copy = replace(
        original, article=replace(original.article, text=original.article.text + " Ends.", publisher="Copyist")
    )
    before, after = assess(readings, RULES).standings, assess([*readings, copy], RULES).standings
    gained = {name for name in before if "corroborated" in after[name].statuses} - {
        name for name in before if "corroborated" in before[name].statuses
    }
    assert not gained


@given(collections())
@settings(deadline=None)
def test_no_status_without_evidence(readings: list[Reading]) -> None:
    found = assess(readings, RULES)
    for standing in found.standings.values():
        assert {item.status for item in standing.evidence} == set(standing.statuses)
        assert all(item.claim in found.standings or item.denial for item in standing.evidence)
        assert standing.status is standing.statuses[0]


@given(collections())
@settings(deadline=None)
def test_conflict_is_mutual(readings: list[Reading]) -> None:
    found = assess(readings, RULES)
    for relation in found.relations:
        if relation.kind is RelationKind.CONFLICTS:
            assert {found.standings[name].status for name in (relation.a, relation.b)} == {"contested"}
