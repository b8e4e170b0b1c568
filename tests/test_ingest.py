"""Bytes → Article: the text unchanged, what the header says, and clear words for what cannot be read."""

from __future__ import annotations

import contextlib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.claims import Precision, Published
from extractors.errors import BadDate, CifraError, UnreadableFile
from factcheck import ingest

BODY = "Pelo menos 40 barcos ficaram no porto.\n\nO porto fechou.\n"
HEADER = "title: Porto fechado: 40 barcos\ndate: 2024-01-31\npublisher: Diário\nlang: pt-PT\nurl: https://d.example/1\n"

TEXTS = [  # file, text, title, publisher
    pytest.param(BODY, BODY, None, None, id="no-header"),
    pytest.param(HEADER + "\n" + BODY, BODY, "Porto fechado: 40 barcos", "Diário", id="header"),
    pytest.param(
        f"{HEADER}\n\n{BODY}", "\n" + BODY, "Porto fechado: 40 barcos", "Diário", id="second-blank-line-stays"
    ),
    pytest.param("TITLE :  A \n\nB", "B", "A", None, id="case-and-blanks"),
    pytest.param("title:\npublisher: D\n\nB", "B", None, "D", id="empty-value"),
    pytest.param("title: A\r\npublisher: D\r\n\r\nB\r\nC\r\n", "B\r\nC\r\n", "A", "D", id="crlf-kept-in-the-text"),
    pytest.param("title: A\rpublisher: D\r\rB\rC", "B\rC", "A", "D", id="cr"),
    pytest.param("title: A\n \t\nB", "B", "A", None, id="blank-line-with-blanks"),
    pytest.param("Lisboa: 40 barcos\n\nB", "Lisboa: 40 barcos\n\nB", None, None, id="text-begins-with-a-colon"),
    pytest.param("Note: 40 boats\nare gone", "Note: 40 boats\nare gone", None, None, id="text-begins-like-one-key"),
    pytest.param("\ntitle: A\n\nB", "\ntitle: A\n\nB", None, None, id="a-blank-line-above-says-no-header"),
    pytest.param("title: =1+1\n\nB", "B", "=1+1", None, id="values-are-left-alone"),
]


@pytest.mark.parametrize(("file", "text", "title", "publisher"), TEXTS)
def test_text_and_header(file: str, text: str, title: str | None, publisher: str | None) -> None:
    article = ingest.article("a.txt", file.encode())
    assert (article.text, article.title, article.publisher) == (text, title, publisher)
    assert ingest.article("a.txt", file) == article


def test_every_key_of_the_header() -> None:
    article = ingest.article("a.txt", HEADER + "credit: Lusa\nnote: fictional sample\n\n" + BODY)
    assert (article.lang, article.url, article.credit, article.note) == (
        "pt-PT",
        "https://d.example/1",
        "Lusa",
        "fictional sample",
    )
    assert article.published == Published(day=date(2024, 1, 31))


def test_the_users_language_holds() -> None:
    assert ingest.article("a.txt", HEADER + "\n" + BODY, lang="pt-BR").lang == "pt-BR"


DATES = [  # file, as written, precision, basis
    pytest.param("date: 2024-01-31\n\nB", "2024-01-31", Precision.DAY, "header", id="day"),
    pytest.param("date: 2024-01\n\nB", "2024-01", Precision.MONTH, "header", id="month"),
    pytest.param("date: 2024\n\nB", "2024", Precision.YEAR, "header", id="year"),
    pytest.param(" date 2024-01 Vladimir Putin", "2024-01", Precision.MONTH, "text", id="scraped-month"),
    pytest.param(" date 2024-01-17 Vladimir", "2024-01-17", Precision.DAY, "text", id="scraped-day"),
    pytest.param("title: A\n\n date 2024-01 V", "2024-01", Precision.MONTH, "text", id="scraped-below-a-header"),
    pytest.param("date: 2023\n\n date 2024-01 V", "2023", Precision.YEAR, "header", id="header-before-text"),
]


@pytest.mark.parametrize(("file", "written", "precision", "basis"), DATES)
def test_date(file: str, written: str, precision: Precision, basis: str) -> None:
    published = ingest.article("a.txt", file).published
    assert published is not None
    assert (str(published), published.precision, published.basis) == (written, precision, basis)


@pytest.mark.parametrize("text", ["date palms 2024", "The date 2024-01", "date", "date 5 000", "update 2024-01 x"])
def test_prose_is_no_date(text: str) -> None:
    assert ingest.article("a.txt", text).published is None


def test_the_scraped_date_stays_in_the_text() -> None:
    text = " date 2024-01 Vladimir Putin comunicou"
    assert ingest.article("a.txt", text).text == text


TODAY = date(2024, 1, 31)


@pytest.mark.parametrize(
    ("written", "refused"),
    [("2024-01-31", False), ("2024-02-01", False), ("2024-02-02", True), ("2024", False), ("2025", True)],
)
def test_future_dates(written: str, refused: bool) -> None:
    file = f"date: {written}\n\nB"
    assert ingest.article("a.txt", file).published
    if refused:
        with pytest.raises(BadDate, match="future"):
            ingest.article("a.txt", file, today=TODAY)
    else:
        assert ingest.article("a.txt", file, today=TODAY).published


REFUSED = [  # file, error, what the message says
    pytest.param(b"", UnreadableFile, "is empty", id="empty"),
    pytest.param(b" \n\t\r\n", UnreadableFile, "is empty", id="blank"),
    pytest.param(b"\xef\xbb\xbf", UnreadableFile, "is empty", id="only-a-mark"),
    pytest.param(b"title: A\n\n \n", UnreadableFile, "a header and no text", id="header-only"),
    pytest.param(b"title: A\ndate: 2024", UnreadableFile, "a header and no text", id="header-without-an-end"),
    pytest.param(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff\xfe", UnreadableFile, "not text", id="picture"),
    pytest.param(b"plain\0and zero", UnreadableFile, "not text", id="zero-byte"),
    pytest.param(b"\x01\x02\x03\x04 40 boats", UnreadableFile, "not text", id="control-characters"),
    pytest.param("40 São".encode("utf-16-le"), UnreadableFile, "UTF-8", id="utf-16-without-a-mark"),
    pytest.param(b"\xff\xfe\x00\xd8", UnreadableFile, "UTF-8", id="half-a-character"),
    pytest.param("São mães, irmãs e avós.".encode()[:-4] + b"\xe7.", UnreadableFile, "damaged at byte", id="cut-utf-8"),
    pytest.param(
        b"titel: A\ndate: 2024\n\nB", UnreadableFile, "line 1: 'titel' is no key.*title, date", id="unknown-key"
    ),
    pytest.param(b"date: 2024\ndate: 2023\n\nB", UnreadableFile, "line 2: 'date' is there twice", id="key-twice"),
    pytest.param(b"title: A\ndate: 2024\nB", UnreadableFile, "line 3: leave a blank line", id="no-blank-line"),
    pytest.param(b"lang: Portuguese!\n\nB", UnreadableFile, "no language code", id="no-language-code"),
    pytest.param(b"date: 2024-02-31\n\nB", BadDate, "no 2024-02-31 in the calendar", id="impossible-day"),
    pytest.param(b"date: 2024-13\n\nB", BadDate, "no 2024-13 in the calendar", id="impossible-month"),
    pytest.param(b"date: 0000\n\nB", BadDate, "no 0000 in the calendar", id="year-nought"),
    pytest.param(b"date: 31/01/2024\n\nB", BadDate, "write it like 2024-01-31", id="other-notation"),
    pytest.param(b" date 2024-13 Putin", BadDate, "first line", id="impossible-scraped-month"),
    pytest.param(b"x" * (ingest.MAX_BYTES + 1), UnreadableFile, "larger than 10 MB", id="too-large"),
]


@pytest.mark.parametrize(("data", "error", "says"), REFUSED)
def test_refused_with_file_and_remedy(data: bytes, error: type[CifraError], says: str) -> None:
    with pytest.raises(error, match=says) as refused:
        ingest.article("news/a.txt", data)
    assert str(refused.value).startswith("news/a.txt")


@pytest.mark.parametrize("name", ["a.pdf", "A.DOCX", "b.html", "c.zip"])
def test_other_formats_are_named(name: str) -> None:
    with pytest.raises(UnreadableFile, match=r"save its text as a \.txt file"):
        ingest.article(name, b"40 boats")


@pytest.mark.parametrize("name", ["a.txt", "a", "standard input", "Dr. Silva 2024.01", "a.TEXT"])
def test_anything_else_is_read_as_text(name: str) -> None:
    assert ingest.article(name, b"40 boats").text == "40 boats"


def test_a_name_plays_no_tricks() -> None:
    with pytest.raises(UnreadableFile) as refused:
        ingest.article("a\x1b[2J\n.txt", b"")
    assert str(refused.value).isprintable()


WESTERN = [
    pytest.param("São 40 mães.", id="pt-short"),
    pytest.param("A Proteção Civil calcula que arderam 300 hectares na região de Évora.", id="pt"),
    pytest.param("“More than 40 boats” – that’s what they said; about £300.", id="en-quotes"),
    pytest.param("Près de 300 évacués à l’été. La région a reçu 20 000 €.", id="fr"),
    pytest.param("España registró 40.000 señales: ¿por qué?", id="es"),
    pytest.param("Über 300 Häuser wurden zerstört, schätzt die Behörde.", id="de"),
]
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"]


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("text", WESTERN)
def test_encoding(text: str, encoding: str) -> None:
    assert ingest.article("a.txt", text.encode(encoding)).text == text


def test_another_alphabet_is_told_by_its_looks() -> None:
    text = "Министерство обороны сообщило, что в порту остались не менее сорока кораблей и триста человек экипажа."
    assert ingest.article("a.txt", text.encode("cp1251")).text == text


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1).filter(str.strip))
def test_text_without_a_header_is_never_changed(text: str) -> None:
    try:
        article = ingest.article("a.txt", text.encode())
    except CifraError:  # it happens to look like a header or a date
        return
    assert article.text == text.removeprefix("\ufeff")


@given(st.binary(max_size=300))
def test_bytes_of_any_kind_give_an_article_or_one_of_our_errors(data: bytes) -> None:
    with contextlib.suppress(CifraError):
        assert ingest.article("a.txt", data).text.strip()


def test_contents(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"40")
    assert ingest.contents(path) == b"40"


@pytest.mark.parametrize(("name", "says"), [("", "is a folder"), ("missing", "no such file"), ("big", "larger than")])
def test_contents_that_cannot_be_had(tmp_path: Path, name: str, says: str) -> None:
    with (tmp_path / "big").open("wb") as file:
        file.truncate(ingest.MAX_BYTES + 1)
    with pytest.raises(UnreadableFile, match=says):
        ingest.contents(tmp_path / name)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Lusaka, 27 November 2025. Zambia says it is ready.", "2025-11-27"),
        ("From our correspondent in Porto, 3 de maio de 2024\n\nThey came.", "2024-05-03"),
        ("BERLIN, 5. März 2025 - Es regnet.", "2025-03-05"),
        ("WASHINGTON (March 9, 2025) Rain fell.", "2025-03-09"),
        ("Le 14 juillet 2024, il pleuvait.", None),
        ("On 27 November 2025 the dam broke.", None),
        ("It rained. " * 20 + "Lusaka, 27 November 2025. More.", None),
        ("Lusaka, 31 November 2025. No such day.", None),
    ],
)
def test_the_date_of_a_dateline(text: str, day: str | None) -> None:
    published = ingest.article("a.txt", text).published
    assert (str(published) if published else None) == day
