"""What holds of every assessment, whatever the articles say and in whatever order they come."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import combinations
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from telling import (
    CIVIL,
    CROSS,
    RULES,
    Said,
    article,
    said,
    statuses,
)

from extractors.claims import Bound, Certainty, Reading
from factcheck.corroborate import Before, RelationKind, Renewal, assess
from factcheck.corroborate.intervals import meeting
from factcheck.corroborate.judging import judge
from factcheck.corroborate.scenes import scene
from factcheck.corroborate.statements import Statement
from factcheck.ids import claim_id

origins = st.sampled_from([CROSS, CIVIL, "Fire Service", "Alvermoor Fire Station", None])
claims = st.builds(
    lambda n, origin, bound, certainty: _count(n, origin, bound=bound, certainty=certainty),
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


AGREEING = "By our count {} houses were lost."  # the same figure with the same bound: 17 contradicts "more than 17"


@given(collections(), st.data())
@settings(deadline=None)
def test_an_independent_article_that_agrees_lowers_nothing_to_uncorroborated(
    readings: list[Reading], data: st.DataObject
) -> None:
    before = assess(readings, RULES).standings
    own = [(one, claim) for one in readings for claim in one.claims if claim.certainty is not Certainty.DENIED]
    if not own:
        return
    reading, claim = data.draw(st.sampled_from(own))
    day = str(reading.article.published)
    agreeing = article(
        "Witness", day, said(AGREEING.format(claim.text), claim.text, "Castrian Army", bound=claim.bound)
    )
    after = assess([*readings, agreeing], RULES).standings
    name = claim_id(reading.article.article_id, claim)
    if before[name].status != "single_source":
        assert after[name].status != "single_source"


def test_a_claim_that_a_witness_draws_into_another_fact_is_contested_there() -> None:
    """The Red Cross's floor goes with 180 until a witness says 17: both cannot be true at once."""
    floor = _count(17, CROSS, bound=Bound.MORE_THAN)
    readings = [
        article("Paper 0", "2025-03-01", _count(17, "Fire Service"), _count(180, "Fire Service"), "Number 0."),
        article("Paper 1", "2025-03-01", _count(180, CROSS), _count(185, CIVIL, certainty=Certainty.DENIED)),
        article("Paper 2", "2025-03-05", floor, "Number 2."),
        article("Witness", "2025-03-05", said(AGREEING.format(17), "17", "Castrian Army")),
    ]
    assert statuses(assess(readings, RULES), readings)[-2:] == ["contested", "contested, corroborated"]


def _count(n: int, origin: str | None, **fields: Any) -> Said:
    return said(f"By this count {n} houses were lost.", str(n), origin, **fields)


@given(collections())
@settings(deadline=None)
def test_support_is_by_another_institution_and_by_a_figure_that_agrees(readings: list[Reading]) -> None:
    told = {claim_id(one.article.article_id, claim): claim for one in readings for claim in one.claims}
    for relation in assess(readings, RULES).relations:
        if relation.kind is RelationKind.SUPPORTS:
            by, of = told[relation.a], told[relation.b]
            assert by.certainty is Certainty.ASSERTED
            assert of.certainty is not Certainty.DENIED
            assert by.origin and of.origin and RULES.institution(by.origin) != RULES.institution(of.origin)
            met = meeting(by, of)
            assert met.implies or met.close


def statements(readings: list[Reading]) -> list[Statement]:
    told = {reading.article.article_id for reading in readings}
    return Renewal(map(scene, readings), Before(renewed=frozenset(told)), RULES).statements


@given(collections())
@settings(deadline=None)
def test_judging_is_symmetric(readings: list[Reading]) -> None:
    told = statements(readings)
    for a, b in combinations(told, 2):
        assert judge(a, b, True, RULES) == judge(b, a, True, RULES)


@given(collections(), st.sampled_from([Decimal(10), Decimal(1000)]))
@settings(deadline=None)
def test_scaling_all_figures_keeps_what_is_said_of_them(readings: list[Reading], factor: Decimal) -> None:
    """From a hundred up, where no figure is too small to be widened or to be told apart by chance."""
    large = [_scaled(one, Decimal(100)) for one in readings]
    before, after = assess(large, RULES), assess([_scaled(one, factor) for one in large], RULES)
    assert [(one.a, one.b, one.kind) for one in before.relations] == [
        (one.a, one.b, one.kind) for one in after.relations
    ]


def _scaled(reading: Reading, factor: Decimal) -> Reading:
    def times(side: Decimal | None) -> Decimal | None:
        return None if side is None else side * factor

    return replace(
        reading, claims=tuple(replace(one, low=times(one.low), high=times(one.high)) for one in reading.claims)
    )


@given(collections())
@settings(deadline=None)
def test_converting_units_keeps_what_is_said_of_them(readings: list[Reading]) -> None:
    """Square kilometres as hectares: what is close, what implies what, what contradicts."""
    large = [_scaled(one, Decimal(100)) for one in readings]
    plain = [_in_unit(one, "square kilometre", Decimal(1)) for one in large]
    converted = [_in_unit(one, "hectare", Decimal(100)) for one in large]
    kinds = [[(one.a, one.b, one.kind) for one in assess(some, RULES).relations] for some in (plain, converted)]
    assert kinds[0] == kinds[1]


def _in_unit(reading: Reading, unit: str, factor: Decimal) -> Reading:
    scaled = _scaled(reading, factor)
    return replace(scaled, claims=tuple(replace(one, unit=unit) for one in scaled.claims))
