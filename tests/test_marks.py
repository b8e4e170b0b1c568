"""HTML is built in one place, and article text is never taken for it."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors import Article, Span, read
from factcheck import marks, words
from factcheck.marks import Html, Mark, tag

ANYTHING = st.text(alphabet=st.characters(codec="utf-8"), max_size=60)


def visible(html: str) -> str:
    """What a reader sees: no tags, no labels, entities read."""
    return unescape(re.sub(r"<[^>]*>", "", re.sub(r'<span class="name">.*?</span>', "", html)))


@given(ANYTHING)
def test_text_is_escaped_and_comes_back_whole(text: str) -> None:
    shown = tag("p", text)
    assert visible(shown) == text
    assert re.findall(r"<[^>]*>", shown) == ["<p>", "</p>"]


@given(ANYTHING)
def test_attributes_cannot_be_left(text: str) -> None:
    shown = tag("a", "x", href=text)
    assert re.fullmatch(r'<a( href="[^"<>]*")?>x</a>', shown)


def test_only_what_tag_made_is_html() -> None:
    assert tag("p", tag("b", "x"), "<b>y</b>") == "<p><b>x</b>&lt;b&gt;y&lt;/b&gt;</p>"
    assert marks.joined(["<", Html("<br>")]) == "&lt;<br>"


@given(ANYTHING, st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=6))
def test_lighting_changes_no_word(text: str, places: list[tuple[int, int]]) -> None:
    spans = [Mark(Span(a, b), "figure", "figure") for a, b in places]
    assert visible(marks.lit(text, spans)) == text


def test_each_mark_is_named_and_the_first_of_two_that_overlap_stays() -> None:
    shown = marks.lit("about 300 homes", [Mark(Span(6, 9), "figure", "figure"), Mark(Span(0, 8), "hedge", "hedge")])
    assert shown == 'about <mark class="figure">300<span class="name">figure</span></mark> homes'


def test_a_claim_is_lit_within_its_paragraph_only() -> None:
    text = "First paragraph.\n\nIt rained. About 300 homes were <i>flooded</i>, the mayor said. Then 7 came.\n\nLast."
    (claim, *_) = read(Article(text=text, lang="en")).claims
    shown = marks.in_context(text, claim)
    assert visible(shown) == text.split("\n\n")[1]
    assert '<span class="sentence"><mark class="hedge">About' in shown
    assert "<i>" not in shown


def test_a_long_paragraph_is_cut_and_says_so() -> None:
    text = "It rained a lot. " * 200 + "About 300 homes were flooded, the mayor said. " + "It rained again. " * 200
    claim = read(Article(text=text, lang="en")).claims[0]
    shown = visible(marks.in_context(text, claim, reach=50))
    assert shown.startswith("…")
    assert shown.endswith("…")
    assert len(shown) < 200


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "JaVaScRiPt:alert(1)", "//x.test", "x"])
def test_an_address_that_a_browser_would_run_is_no_link(url: str) -> None:
    assert "href" not in marks.outward(url)


def test_a_web_address_is_a_link() -> None:
    assert marks.outward("https://a.test/?a=1&b=2") == (
        '<a href="https://a.test/?a=1&amp;b=2">https://a.test/?a=1&amp;b=2</a>'
    )


@pytest.mark.parametrize("status", [*words.STATUS, None])
def test_a_status_is_told_by_sign_and_word(status: str | None) -> None:
    term = words.STATUS[status or ""]
    assert term.sign in marks.badge(status)
    assert term.label in marks.badge(status)


def test_signs_differ() -> None:
    assert len({term.sign for term in words.STATUS.values()}) == len(words.STATUS)
