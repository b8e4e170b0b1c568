"""Every page, drawn from a database of its own: what it shows, and what a changed filter changes."""

import csv
import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from sqlalchemy import Engine
from streamlit.testing.v1 import AppTest

from factcheck import bundle, desk, store, words

ROOT = Path(__file__).parents[1]
HOSTILE = (
    "title: <script>alert(1)</script> **bold** :red[x]\n"
    "date: 2025-06-01\n"
    "publisher: =cmd|'/c calc'!A0 *P*\n"
    "lang: en\n\n"
    "The ministry said that 412 <b>bridges</b> [here](javascript:alert(1)) were closed by $x^2$ & 'fog'.\n"
)
PLAIN = "title: Fields\ndate: 2025-06-02\nlang: en\n\nThe ministry said that 731 fields were flooded.\n"


@pytest.fixture(scope="module")
def seeded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The starter articles, read once for all tests that only look."""
    path = tmp_path_factory.mktemp("pages") / "seeded.db"
    db = store.open(f"sqlite:///{path}")
    desk.seed(db)
    desk.add(db, [("hostile.txt", HOSTILE.encode())])
    db.dispose()
    return path


@pytest.fixture
def db(seeded: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Engine]:
    yield from opened(seeded, monkeypatch)


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Engine]:
    monkeypatch.setattr(bundle, "seeds", lambda: tmp_path / "none")
    yield from opened(tmp_path / "empty.db", monkeypatch)


def opened(path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Engine]:
    address = f"sqlite:///{path}"
    monkeypatch.setenv("CIFRA_DATABASE_URL", address)
    db = store.open(address)
    yield db
    db.dispose()
    st.cache_resource.clear()


def visit(path: str = "overview", /, **query: str | list[str]) -> AppTest:
    at = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=120).run()
    at.query_params.update(query)
    if path != "overview":
        at.switch_page(str(bundle.pages() / f"{path}.py"))
        at.query_params.update(query)
    at.run()
    assert not at.exception
    return at


def html(at: AppTest) -> str:
    return "\n".join(element.proto.body for element in at.get("html"))


def printed(at: AppTest) -> list[str]:
    """The words as printed in the rows of the table, without their markup."""
    return re.findall(r'<td data-name="Words as printed"><strong><a [^>]*>(.*?)</a>', html(at))


def texts(at: AppTest) -> str:
    """Everything that Streamlit would read as Markdown, or show in a box."""
    found = [*at.markdown, *at.caption, *at.info, *at.warning, *at.error, *at.title, *at.header]
    return "\n".join(element.value for element in found)


# Overview


def test_the_overview_counts_and_shows_what_needs_attention(db: Engine) -> None:
    at = visit()
    counts = store.counts(db)
    assert f"**{words.claims(counts.claims)}** in **{counts.articles} articles**" in texts(at)
    for status in ("contested", "single_source", "corroborated", "superseded"):
        assert f'<p class="number">{counts.by_status.get(status, 0)}</p>' in html(at)
    assert "Contested" in html(at)
    assert store.attention(db, 1)[0].claim_id in html(at)
    assert "fictional sample" in html(at)


def test_each_tile_leads_to_its_claims(db: Engine) -> None:
    at = visit()
    links = {link.proto.label: link.proto for link in at.get("page_link")}
    assert links["Show contested"].query_string == "status=contested"


# Claims


def test_the_claims_page_shows_words_as_printed(db: Engine) -> None:
    at = visit("claims")
    assert len(printed(at)) == 25
    assert "cinco mil" in printed(visit("claims", q="contentores Rússia ultrapassa"))


def test_a_filter_in_the_address_is_obeyed_and_shown(db: Engine) -> None:
    at = visit("claims", publisher="Gazeta do Mirante")
    wanted = store.ClaimFilter(publisher=("Gazeta do Mirante",))
    assert sorted(printed(at)) == sorted(row.text for row in store.claims(db, wanted))
    assert at.multiselect(key="asked_publisher").value == ["Gazeta do Mirante"]


def test_a_changed_filter_changes_the_rows_the_counts_and_the_address(db: Engine) -> None:
    at = visit("claims")
    before = set(at.multiselect(key="asked_unit").options)
    at.multiselect(key="asked_lang").set_value(["pt-BR"]).run()
    assert not at.exception
    rows = store.claims(db, store.ClaimFilter(lang=("pt-BR",)), limit=25)
    assert printed(at) == [row.text for row in rows]
    assert at.query_params["lang"] == "pt-BR"
    assert set(at.multiselect(key="asked_unit").options) != before
    at.multiselect(key="asked_unit").set_value(["BRL"]).run()
    assert at.multiselect(key="asked_lang").value == ["pt-BR"], "although its label has another count now"
    both = store.ClaimFilter(lang=("pt-BR",), unit=("BRL",))
    assert sorted(printed(at)) == sorted(row.text for row in store.claims(db, both))


def test_counts_obey_the_other_filters(db: Engine) -> None:
    at = visit("claims", lang="en")
    expected = store.facets(db, store.ClaimFilter(lang=("en",)))["status"]
    assert at.get("button_group")[1].options == [
        f"{words.choice('status', status)} · {number}" for status, number in expected
    ]


def test_search_narrows_and_one_click_widens_again(db: Engine) -> None:
    at = visit("claims")
    at.text_input(key="asked_q").input("zebra").run()
    assert printed(at) == []
    assert "No claim passes all of these filters" in texts(at)
    at.button(key="remove_q_zebra").click().run()
    assert len(printed(at)) == 25
    assert "q" not in at.query_params


def test_no_value_is_a_value_too(db: Engine) -> None:
    at = visit("claims", origin="none")
    wanted = store.ClaimFilter(origin=("",))
    assert printed(at) == [row.text for row in store.claims(db, wanted, limit=25)]


@pytest.mark.parametrize("page", ["0", "-1", "x", "99999999999999", "²", "700"])
def test_a_page_that_is_none_is_the_nearest(db: Engine, page: str) -> None:
    assert printed(visit("claims", page=page))


def test_pages_follow_each_other_without_gap_or_overlap(db: Engine) -> None:
    everything = [row.text for row in store.claims(db, limit=1000)]
    number = -(-len(everything) // 25)
    assert [text for n in range(number) for text in printed(visit("claims", page=str(n + 1)))] == everything


def test_a_filter_starts_at_the_first_page(db: Engine) -> None:
    at = visit("claims", page="2")
    at.multiselect(key="asked_lang").set_value(["en"]).run()
    assert "page" not in at.query_params


def test_the_csv_holds_the_rows_that_are_shown(db: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    offered: list[tuple[str, Callable[[], bytes], str]] = []

    def keep(label: str, data: Any, *, file_name: str, **_: Any) -> None:
        offered.append((label, data, file_name))

    monkeypatch.setattr(st, "download_button", keep)
    at = visit("claims", lang="en")
    label, data, name = offered[-1]
    rows = list(csv.DictReader(io.StringIO(data().decode("utf-8-sig"))))
    number = store.count_claims(db, store.ClaimFilter(lang=("en",)))
    assert len(rows) == number
    assert [row["value_text"] for row in rows][:25] == printed(at)
    assert name == f"cifra-claims-{number}.csv"
    assert str(number) in label


# Claim


def a_claim(db: Engine, **wanted: tuple[str, ...]) -> str:
    return store.claims(db, store.ClaimFilter(**wanted), limit=1)[0].claim_id  # type: ignore[arg-type]


def test_a_claim_is_lit_in_its_sentence_and_told_field_by_field(db: Engine) -> None:
    row = next(row for row in store.claims(db, limit=1000) if row.text == "centenas de milhares")
    shown = html(visit("claim", claim=row.claim_id))
    assert '<mark class="figure">centenas de milhares<span class="name">figure</span></mark>' in shown
    assert '<mark class="source">Coreia do Sul<span class="name">source</span></mark>' in shown
    assert '<mark class="cue">estima<span class="name">cue</span></mark>' in shown
    assert "~200,000–999,999" in shown
    assert all(f"<code>{rule}</code>" in shown for rule in row.because)
    assert "“munições” is what is counted" in shown
    assert "“estima” gives it to Coreia do Sul." in shown


def test_a_contested_claim_stands_beside_what_contests_it(db: Engine) -> None:
    claim_id = a_claim(db, status=("contested",))
    detail = store.claim(db, claim_id)
    assert detail is not None
    shown = html(visit("claim", claim=claim_id))
    against = [item for item in detail.evidence if item.status == "contested"]
    other = against[0].claim or against[0].denial
    assert other is not None
    assert other.publisher is None or other.publisher in shown
    assert "This claim" in shown


def test_rival_figures_are_drawn_with_a_table_twin_and_lead_on(db: Engine) -> None:
    fact = next(fact for fact in store.facts(db) if fact.n_claims > 1)
    first, second, *_ = store.rival_figures(db, fact.fact_id)
    at = visit("claim", claim=first.claim_id)
    (chart,) = at.get("vega_lite_chart") or at.get("arrow_vega_lite_chart")
    assert "figures from" in chart.proto.alt or "figure" in chart.proto.alt
    assert "Every figure of this fact, by day" in html(at)
    assert f"claim={second.claim_id}" in html(at)
    assert "Next figure →" in html(at)
    assert "← Previous figure" not in html(at)


@pytest.mark.parametrize("query", [{}, {"claim": "nope"}, {"claim": "<script>"}])
def test_an_unknown_claim_says_so(db: Engine, query: dict[str, str]) -> None:
    assert "There is no claim at this address" in texts(visit("claim", **query))


# Hostile articles


def test_hostile_words_are_shown_as_they_are_printed(db: Engine) -> None:
    row = next(row for row in store.claims(db, limit=1000) if row.text == "412")
    for at in (visit(), visit("claims", q="412"), visit("claim", claim=row.claim_id)):
        shown = html(at)
        assert "<script" not in shown
        assert "<b>" not in shown
        assert "javascript:" not in "".join(re.findall(r'href="([^"]*)"', shown))
        assert "**bold**" not in texts(at), "article text must not reach what is read as Markdown"
    assert "&lt;b&gt;" in html(visit("claim", claim=row.claim_id))
    assert "[here](javascript:alert(1)) were closed by $x^" in html(visit("claim", claim=row.claim_id))
    assert "=cmd|&#x27;/c calc&#x27;!A0 *P*" in html(visit("claims", q="412"))


def test_hostile_filter_labels_are_escaped(db: Engine) -> None:
    at = visit("claims", publisher="=cmd|'/c calc'!A0 *P*", q="**b** :red[x]")
    labels = [button.label for button in at.button]
    assert r"“\*\*b\*\* \:red\[x\]”" in labels
    assert r"Publisher\: \=cmd\|\'\/c calc\'\!A0 \*P\*" in labels


# Adding


def test_pasted_text_is_shown_before_it_is_saved_and_then_linked(tmp_path: Path, empty: Engine) -> None:
    at = visit("add")
    at.text_area[0].input("The ministry said that 731 fields were flooded.").run()
    assert "731" in html(at)
    assert store.counts(empty).articles == 0
    at.text_input(key="publisher_0").input("The Bugle").run()
    at.text_input(key="date_0").input("2025-06-02").run()
    next(button for button in at.button if button.label == "Save 1 article").click().run()
    assert not at.exception
    (row,) = store.claims(empty)
    assert (row.text, row.publisher, str(row.published)) == ("731", "The Bugle", "2025-06-02")
    assert "Saved: 1 of 1 article" in texts(at)
    assert row.article_id in next(
        link.proto.query_string for link in at.get("page_link") if link.proto.label == "Show their claims"
    )


def test_a_wrong_date_is_said_before_saving(empty: Engine) -> None:
    at = visit("add")
    at.text_area[0].input("The ministry said that 731 fields were flooded.").run()
    at.text_input(key="date_0").input("2025-02-31").run()
    assert "there is no 2025-02-31 in the calendar" in html(at)


def test_files_are_taken_each_on_its_own(empty: Engine) -> None:
    at = visit("add")
    at.file_uploader[0].set_value([("a.txt", PLAIN.encode(), "text/plain"), ("b.txt", b"\0\0\0", "text/plain")])
    at.run()
    assert "731" in html(at)
    next(button for button in at.button if button.label.startswith("Save")).click().run()
    assert store.counts(empty).articles == 1
    assert "Saved: 1 of 2 articles" in texts(at)
    assert "Not added" in html(at)


# States


@pytest.mark.parametrize("page", ["overview", "claims"])
def test_an_empty_database_says_what_to_do(empty: Engine, page: str) -> None:
    assert "There are no articles yet" in texts(visit(page))


def test_a_database_that_cannot_be_opened_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "broken.db").write_bytes(b"this is no database" * 100)
    monkeypatch.setenv("CIFRA_DATABASE_URL", f"sqlite:///{tmp_path / 'broken.db'}")
    st.cache_resource.clear()
    at = visit()
    assert "could not be drawn" in texts(at)
    assert "is not a database" in at.text[0].value


def test_pages_are_thin() -> None:
    for page in bundle.pages().glob("*.py"):
        source = page.read_text("utf-8")
        assert len(source.splitlines()) < 70, page
        assert "sqlalchemy" not in source, page
        assert "unsafe_allow" not in source, page
