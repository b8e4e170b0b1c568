"""The dashboard in the reader's language: the catalogue is whole, and no page says a word in another."""

from __future__ import annotations

import ast
import html
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest
import streamlit as st
from babel.messages.catalog import Message
from babel.messages.pofile import read_po
from sqlalchemy import Engine
from streamlit.testing.v1 import AppTest

from factcheck import bundle, desk, store, words
from factcheck.translation import LOCALE, Language, speak

ROOT = Path(__file__).parents[1]
TRANSLATED = [language for language in Language if language is not Language.EN]

Id = str | tuple[str, ...]


def in_the_code() -> set[Id]:
    """What the code says by ``_``, ``N_`` and ``counted``, inside f-strings too."""
    files = [ROOT / "dashboard.py", *(ROOT / "factcheck").rglob("*.py")]
    nodes = [node for file in files for node in ast.walk(ast.parse(file.read_text("utf-8")))]
    return {message for node in nodes if isinstance(node, ast.Call) for message in said(node)}


def said(call: ast.Call) -> Iterator[Id]:
    name = call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")
    texts = [node.value for node in call.args if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    if name in ("_", "N_") and texts:
        yield texts[0]
    if name == "counted" and texts:
        yield texts[0], texts[1]


def catalogue(language: Language) -> list[Message]:
    with LOCALE.joinpath(f"{language}.po").open("rb") as source:
        return [message for message in read_po(source) if message.id]


def both(message: Message) -> list[tuple[str, str]]:
    """English and translation, of one and of several."""
    ids, translated = ([m] if isinstance(m, str) else list(m) for m in (message.id, message.string))
    return list(zip(ids, translated, strict=True))


@pytest.mark.parametrize("language", TRANSLATED)
def test_everything_that_is_said_is_translated_and_nothing_else(language: Language) -> None:
    entries = catalogue(language)
    units = {message.id for message in entries if "unit" in message.auto_comments}
    assert {message.id for message in entries} - units == in_the_code()
    assert [english for message in entries for english, other in both(message) if not other or message.fuzzy] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_what_is_filled_in_stays(language: Language) -> None:
    def filled(text: str) -> set[str | None]:
        return {name for _, name, _, _ in Formatter().parse(text)}

    pairs = [pair for message in catalogue(language) for pair in both(message)]
    assert [english for english, other in pairs if filled(english) != filled(other)] == []


@pytest.mark.parametrize(
    ("tag", "language"),
    [("pt-BR", Language.PT), ("pt", Language.PT), ("PT_pt", Language.PT), ("en-GB", Language.EN), ("ja", Language.EN)],
)
def test_a_browser_is_answered_in_its_language_if_that_is_known(tag: str, language: Language) -> None:
    assert Language.nearest(tag) is language


def test_figures_and_units_are_written_as_the_language_has_it() -> None:
    speak(Language.PT)
    assert words.claims(12_345) == "12\xa0345 afirmações"
    assert words.grouped_figure("> 1234567.5") == "> 1\xa0234\xa0567,5"
    assert words.with_unit("3", "hour") == "3 horas"
    assert words.with_unit("1", "hour") == "1 hora"
    assert words.with_unit("3", "EUR") == "3 EUR"


@pytest.fixture
def seeded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Engine]:
    monkeypatch.setenv("CIFRA_DATABASE_URL", f"sqlite:///{tmp_path / 'own.db'}")
    db = store.open()
    desk.seed(db)
    yield db
    db.dispose()
    st.cache_resource.clear()


def visit(page: str, **query: str) -> AppTest:
    at = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=120)
    at.query_params.update(query)
    at.run()
    at.switch_page(str(bundle.pages() / f"{page}.py"))
    at.query_params.update(query)
    at.run()
    assert not at.exception
    return at


def shown(at: AppTest) -> str:
    """All words on a page, but for those of articles and of the addresses of links."""
    bodies = [element.proto.body for element in at.get("html")]
    own = [re.sub(r"<blockquote.*?</blockquote>|<[^>]*>", " ", body, flags=re.S) for body in bodies]
    labels = [element.proto.label for kind in ("page_link", "download_button", "expander") for element in at.get(kind)]
    told = [*at.title, *at.header, *at.subheader, *at.caption, *at.markdown, *at.info, *at.warning]
    return html.unescape("\n".join([*own, *labels, *(element.value for element in told)]))


def test_pages_in_portuguese_say_nothing_in_english(seeded: Engine) -> None:
    urgent = store.attention(seeded, 1)[0]
    pages = [
        visit("overview", **{"in": "pt"}),
        visit("claims", **{"in": "pt"}),
        visit("facts", **{"in": "pt"}),
        visit("facts", fact=urgent.fact_id or "", **{"in": "pt"}),
        visit("claim", claim=urgent.claim_id, **{"in": "pt"}),
        visit("add", **{"in": "pt"}),
    ]
    english = {one for message in catalogue(Language.PT) for one, other in both(message) if one != other and " " in one}
    plain = {one for one in english if "{" not in one and len(one.split()) > 2}
    for at in pages:
        assert [one for one in plain if one in shown(at)] == []
        assert at.title[0].value in {other for message in catalogue(Language.PT) for _, other in both(message)}


def test_the_chosen_language_goes_along_with_links(seeded: Engine) -> None:
    at = visit("overview")
    assert "in=" not in "".join(element.proto.body for element in at.get("html"))
    at.get("button_group")[0].set_value(Language.PT).run()
    assert at.query_params["in"] == Language.PT
    assert at.title[0].value == "Panorama"
    links = re.findall(r'href="([^"]+)"', "".join(element.proto.body for element in at.get("html")))
    assert links
    assert all("in=pt" in link for link in links if link.startswith(("claim", "facts")))
