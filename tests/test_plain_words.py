"""Status with its evidence on the command line, in two languages and as data; the Facts page; decisions typed in."""

from __future__ import annotations

import csv
import io
import json
import re
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest
from telling import CIVIL, RED_CROSS, SAME, article, echo, herald, said

from factcheck import cli, desk, plain_words, store
from factcheck.corroborate import gates, likeness

ROOT = Path(__file__).parents[1]


@pytest.fixture(autouse=True)
def _told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One supported figure, one rival, and one that a gate keeps out."""
    monkeypatch.setenv("CIFRA_DATABASE_URL", f"sqlite:///{tmp_path / 'own.db'}")
    db = store.open()
    here = {"place": "Alvermoor"}
    for reading in (
        echo(replace(RED_CROSS, fields=RED_CROSS.fields | here)),
        herald(replace(SAME, fields=SAME.fields | here)),
        article("Orb", "2025-03-04", said("The Fire Service counts 31 houses.", "31", "Fire Service", **here)),
        article(
            "Sun", "2025-03-05", said("By its count 18 houses fell, Civil Protection said.", "18", CIVIL, place="Brisk")
        ),
    ):
        store.add(db, reading, "by hand")
    desk.settle(db)
    db.dispose()


def cifra(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, *typed: str) -> tuple[int, str]:
    monkeypatch.setattr(sys, "argv", ["cifra", *typed])
    capsys.readouterr()
    try:
        cli.main()
        code = 0
    except SystemExit as end:
        code = int(end.code or 0)
    found = capsys.readouterr()
    return code, found.out + found.err


def ids() -> dict[str, str]:
    db = store.open()
    rows = store.claims(db)
    db.dispose()
    return {row.publisher or "": row.claim_id for row in rows}


def test_every_gate_and_sign_has_words() -> None:
    named = {gate.name for gate in gates.GATES} | {sign.name for sign in likeness.SIGNS}
    assert named <= set(plain_words.GATE)


@pytest.mark.parametrize(("language", "says"), [("en", "contradicts it"), ("pt", "contradiz-a")])
def test_one_claim_with_its_evidence(capsys: Any, monkeypatch: Any, language: str, says: str) -> None:
    code, out = cifra(capsys, monkeypatch, "status", ids()["Echo"], "--in", language)
    assert code == 0
    assert says in out
    assert "Red Cross" in out or "Civil Protection" in out


def test_the_gate_of_the_nearest_miss(capsys: Any, monkeypatch: Any) -> None:
    _, out = cifra(capsys, monkeypatch, "status", ids()["Sun"], "--format", "json")
    (standing,) = json.loads(out)
    assert standing["nearest_miss"]["gate"] == "place"
    assert standing["nearest_miss"]["claim_id"] in ids().values()


def test_all_claims_as_data(capsys: Any, monkeypatch: Any) -> None:
    monkeypatch.setattr(sys, "stdout", raw := io.TextIOWrapper(io.BytesIO(), encoding="utf-8"))
    monkeypatch.setattr(sys, "argv", ["cifra", "status", "--format", "csv"])
    with pytest.raises(SystemExit):
        cli.main()
    raw.seek(0)
    rows = list(csv.DictReader(io.StringIO(raw.read().removeprefix("\ufeff"))))
    assert {row["claim_id"] for row in rows} == set(ids().values())
    assert {row["nearest_gate"] for row in rows if row["publisher"] == "Sun"} == {"place"}


def test_an_unknown_claim_is_said_to_be_so(capsys: Any, monkeypatch: Any) -> None:
    code, out = cifra(capsys, monkeypatch, "status", "nobody.1")
    assert (code, "no claim 'nobody.1'" in out) == (1, True)


def test_decisions_are_kept_listed_and_undone(capsys: Any, monkeypatch: Any) -> None:
    code, out = cifra(capsys, monkeypatch, "split", ids()["Echo"], ids()["Herald"])
    number = re.search(r"decision (\d+)", out)
    assert code == 0
    assert number
    assert "split" in cifra(capsys, monkeypatch, "decisions")[1]
    assert cifra(capsys, monkeypatch, "undo", number[1])[0] == 0
    assert "Nothing" in cifra(capsys, monkeypatch, "decisions")[1]
    assert cifra(capsys, monkeypatch, "undo", number[1])[0] == 1


def visit(**query: str) -> AppTest:
    at = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=120).run()
    at.switch_page("factcheck/pages/facts.py")
    for name, value in query.items():
        at.query_params[name] = value
    at.run()
    assert not at.exception
    st.cache_resource.clear()
    return at


def html(at: AppTest) -> str:
    return " ".join(element.proto.body for element in at.get("html"))


def test_the_facts_page_lists_facts_and_shows_one_by_source() -> None:
    listed = html(visit())
    fact = re.search(r"fact=([0-9a-f]{16})", listed)
    assert fact
    one = html(visit(fact=fact[1]))
    assert "Red Cross" in one
    assert "Civil Protection" in one


def test_an_unknown_fact_is_said_to_be_so() -> None:
    assert "no fact" in visit(fact="0" * 16).warning[0].value
