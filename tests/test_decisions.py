"""What a reviewer settles outranks the rules, is kept, survives reading again, and can be undone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Engine
from telling import CIVIL, CROSS, RED_CROSS, article, echo, herald, said

from extractors.claims import Reading
from extractors.errors import CifraError
from factcheck import desk, store
from factcheck.corroborate import Action, Decision

SAME = said("In Alvermoor 18 houses are gone, Civil Protection said.", "18", CIVIL)
ELSEWHERE = said("By its own count 18 houses are gone, Civil Protection said.", "18", CIVIL, place="Brisk")
HERE = replace(RED_CROSS, fields=RED_CROSS.fields | {"place": "Alvermoor"})


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Engine]:
    engine = store.open(f"sqlite:///{tmp_path / 'cifra.db'}")
    yield engine
    engine.dispose()


def add(db: Engine, *readings: Reading) -> list[str]:
    for reading in readings:
        store.add(db, reading, "by hand")
    desk.settle(db)
    return [f"{one.article.article_id}.{claim.start}" for one in readings for claim in one.claims]


def standing(db: Engine) -> set[str | None]:
    return {row.status for row in store.claims(db)}


def test_a_merge_brings_claims_together_that_a_gate_kept_apart(db: Engine) -> None:
    ids = add(db, echo(HERE), herald(ELSEWHERE))
    assert standing(db) == {"single_source"}
    number = desk.decide(db, Decision(action=Action.MERGE, claims=tuple(ids)))
    assert standing(db) == {"corroborated"}
    desk.undo(db, number)
    assert standing(db) == {"single_source"}


def test_a_split_sets_a_claim_apart_and_says_who_did(db: Engine) -> None:
    first, second = add(db, echo(RED_CROSS), herald(SAME))
    assert standing(db) == {"corroborated"}
    desk.decide(db, Decision(action=Action.SPLIT, claims=(first, second)))
    rows = store.claims(db)
    assert {(row.status, row.nearest_gate) for row in rows} == {("single_source", "reviewer")}


def test_an_alias_makes_two_names_one_source(db: Engine) -> None:
    add(db, echo(RED_CROSS), herald(replace(SAME, origin="Castrian Aid")))
    assert standing(db) == {"corroborated"}
    desk.decide(db, Decision(action=Action.ALIAS, name="Castrian Aid", institution=CROSS))
    assert {(row.status, row.reason) for row in store.claims(db)} == {("single_source", "repeated")}


def test_a_window_says_how_far_apart_one_time_reaches(db: Engine) -> None:
    later = article(
        "Herald", "2025-03-12", said("In Alvermoor 31 houses are gone, Civil Protection said.", "31", CIVIL)
    )
    first, _ = add(
        db,
        article("Echo", "2025-03-04", said("The Red Cross counts 18 houses lost in Alvermoor.", "18", CROSS)),
        later,
        article("Orb", "2025-03-20", said("The Red Cross counts 29 houses lost in Alvermoor.", "29", CROSS)),
    )[:2]
    assert "contested" not in standing(db)
    desk.decide(db, Decision(action=Action.WINDOW, claims=(first,), days=14))
    assert "contested" in standing(db)


def test_what_is_settled_holds_for_later_articles_and_for_a_comparison_of_everything(db: Engine) -> None:
    ids = add(db, echo(HERE), herald(ELSEWHERE))
    desk.decide(db, Decision(action=Action.MERGE, claims=tuple(ids)))
    add(db, article("Orb", "2025-03-06", said("A mast fell in Alvermoor, 18 metres long.", "18", unit="metre")))
    desk.reassess(db)
    assert {row.status for row in store.claims(db) if row.claim_id in ids} == {"corroborated"}


@pytest.mark.parametrize(
    ("decision", "says"),
    [
        (Decision(action=Action.MERGE, claims=("nobody.1",)), "at least two"),
        (Decision(action=Action.MERGE, claims=("nobody.1", "nobody.2")), "no claim"),
        (Decision(action=Action.ALIAS, name="Castrian Aid"), "institution"),
    ],
)
def test_a_decision_about_nothing_is_refused(db: Engine, decision: Decision, says: str) -> None:
    with pytest.raises(CifraError, match=says):
        desk.decide(db, decision)
    assert store.decisions(db) == []


def test_undoing_what_does_not_hold_is_refused(db: Engine) -> None:
    with pytest.raises(CifraError, match="no decision 7"):
        desk.undo(db, 7)


def test_a_users_own_institutions_and_concepts(db: Engine, tmp_path: Path) -> None:
    (tmp_path / "cifra.toml").write_text(
        '[[institution]]\nname = "Castrian Aid"\nparent = "Red Cross"\naliases = ["the aid corps"]\n', encoding="utf-8"
    )
    add(db, echo(RED_CROSS), herald(replace(SAME, origin="the aid corps")))
    assert {(row.status, row.reason) for row in store.claims(db)} == {("single_source", "repeated")}


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("[[institution]]\nparent = 'X'\n", "needs a name"),
        ("[[institution]]\nname = 'X'\ncolour = 'red'\n", "no key 'colour'"),
        ("[[planet]]\nname = 'X'\n", "no table 'planet'"),
        ("[[concept]]\nname = 'X'\nforms = 'Y'\n", "list of texts"),
        ("name =\n", "not valid TOML"),
    ],
)
def test_a_users_file_that_cannot_be_read_says_why(db: Engine, tmp_path: Path, content: str, says: str) -> None:
    (tmp_path / "cifra.toml").write_text(content, encoding="utf-8")
    with pytest.raises(CifraError, match=says):
        desk.settle(db)
