"""What leaves: CSV that spreadsheets read and do not run, JSON of the same rows."""

from __future__ import annotations

import codecs
import csv
import io
import json
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.claims import (
    Article,
    Bound,
    Certainty,
    Claim,
    Denial,
    Parties,
    Period,
    Precision,
    Published,
    Reading,
    Skipped,
    SkipReason,
    Span,
)
from factcheck import export
from factcheck.rows import ClaimRow

TEXT = "Seoul, em 2024, estima «mais de 5.000» contentores,\r\nenviados à Rússia. Moscovo nega."


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span.of(TEXT, start, start + len(words))


def reading(**claim: Any) -> Reading:
    fields: dict[str, Any] = {
        "start": span("5.000").start,
        "end": span("5.000").end,
        "text": "5.000",
        "low": Decimal("5000"),
        "high": None,
        "bound": Bound.MORE_THAN,
        "unit": "count",
        "sentence": Span.of(TEXT, 0, TEXT.index(" Moscovo")),
        "item": span("contentores"),
        "source": span("Seoul"),
        "cue": span("estima"),
        "certainty": Certainty.ESTIMATED,
        "origin": "South Korea",
        "period": Period(start=date(2022, 8, 1), end=None),
        "parties": Parties(giver="North Korea", receiver="Russia"),
    }
    published = Published(day=date(2024, 1, 1), precision=Precision.MONTH, basis="text")
    return Reading(
        article=Article(text=TEXT, lang="pt-PT", title="5.000", publisher="=Diário", published=published),
        claims=(Claim(**fields | claim),),
        denials=(Denial(source=span("Moscovo"), cue=span("nega"), sentence=span("Moscovo nega.")),),
        skipped=(Skipped(span=span("2024"), reason=SkipReason.YEAR),),
    )


def rows_of(pieces: Iterable[bytes]) -> list[dict[str, str]]:
    text = b"".join(pieces).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def csv_of(**claim: Any) -> dict[str, str]:
    (row,) = rows_of(export.csv_rows(export.reading_rows(reading(**claim))))
    return row


def test_a_claim_as_csv() -> None:
    row = csv_of()
    assert tuple(row) == tuple(export.CLAIMS)
    expected = {
        "publisher": "'=Diário",
        "date_published": "2024-01",
        "date_basis": "text",
        "value_text": "5.000",
        "low": "5000",
        "high": "",
        "low_inclusive": "false",
        "high_inclusive": "",
        "bound": "more_than",
        "item_text": "contentores",
        "actor": "North Korea",
        "recipient": "Russia",
        "period_start": "2022-08-01",
        "period_end": "",
        "source_text": "Seoul",
        "certainty": "estimated",
        "quoted": "false",
        "status": "",
        "n_outlets": "",
        "char_start": str(span("5.000").start),
    }
    assert {name: row[name] for name in expected} == expected
    assert "\r\n" in row["sentence"]


NUMBERS = [
    pytest.param("-3.50", "-3.5", id="negative-stays-a-number"),
    pytest.param("0.1", "0.1", id="point"),
    pytest.param("1E+12", "1000000000000", id="no-exponent"),
    pytest.param("12400.000", "12400", id="no-trailing-zeros"),
]


@pytest.mark.parametrize(("low", "cell"), NUMBERS)
def test_numbers_are_plain_and_unquoted(low: str, cell: str) -> None:
    figures = export.reading_rows(reading(low=Decimal(low)))
    data = b"".join(export.csv_rows(figures)).decode("utf-8-sig")
    assert f",5.000,{cell},," in data


FORMULAS = [
    pytest.param("=1+1", id="equals"),
    pytest.param("+1", id="plus"),
    pytest.param("-1", id="minus"),
    pytest.param("@SUM(A1)", id="at"),
    pytest.param("\t=1", id="tab"),
    pytest.param("\r1", id="carriage-return"),
    pytest.param("\n1", id="line-feed"),
    pytest.param("\0=1", id="null"),
    pytest.param("  =1", id="behind-blanks"),
    pytest.param("\u00a0\u3000=1", id="behind-wide-blanks"),
    pytest.param("\ufeff=1", id="behind-a-mark"),
    pytest.param("＝1", id="full-width-equals"),
    pytest.param("＋1", id="full-width-plus"),
    pytest.param("－1", id="full-width-minus"),
    pytest.param("＠A1", id="full-width-at"),
]


@pytest.mark.parametrize("text", FORMULAS)
def test_formulas_become_text(text: str) -> None:
    assert export.neutral(text) == "'" + text
    assert csv_of(unit=text)["unit"] == "'" + text


@pytest.mark.parametrize("text", ["", " ", "5.000", "a=1", "'tis", "«-1»", "– 40 –", "EUR"])
def test_other_text_is_left_alone(text: str) -> None:
    assert export.neutral(text) == text


def restored(cell: str) -> str:
    """As an import would: one apostrophe off where we put one."""
    return cell[1:] if cell.startswith("'") and export.neutral(cell) != cell else cell


@given(st.text() | st.text("'=+-@\t\r\n\0 ＝\u00a0ab", max_size=8))
def test_no_cell_is_a_formula_and_each_can_be_restored(text: str) -> None:
    cell = export.neutral(text)
    first = cell.lstrip()[:1]
    assert first not in {"=", "+", "-", "@", "\0", "＝", "＋", "－", "＠"}
    assert cell[:1] not in {"\t", "\r", "\n"}
    assert restored(cell) == text


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=20), min_size=1, max_size=5))
def test_any_text_comes_back_from_the_csv_module(units: list[str]) -> None:
    rows = [row for unit in units for row in export.reading_rows(reading(unit=unit))]
    assert [restored(row["unit"]) for row in rows_of(export.csv_rows(rows))] == units


def test_lines_end_as_the_standard_says() -> None:
    data = b"".join(export.csv_rows(export.reading_rows(reading(sentence=Span(0, 5)))))
    assert data.count(b"\r\n") == data.count(b"\n") == 2
    assert data.endswith(b"\r\n")


def test_the_mark_can_be_left_out() -> None:
    assert b"".join(export.csv_rows([])).startswith(codecs.BOM_UTF8 + b"claim_id,")
    assert b"".join(export.csv_rows([], bom=False)).startswith(b"claim_id,")


def test_rows_are_streamed() -> None:
    taken = []

    def endless() -> Iterable[ClaimRow]:
        while True:
            taken.append(1)
            yield from export.reading_rows(reading())

    pieces = iter(export.csv_rows(endless()))
    next(pieces)
    assert taken == []
    next(pieces)
    assert 0 < len(taken) < 10_000


def test_json_has_the_same_columns_and_the_denials() -> None:
    found = json.loads(json.dumps(export.json_reading("a.txt", reading(), skipped=True)))
    (claim,) = found["claims"]
    assert tuple(claim) == tuple(export.CLAIMS)
    assert (claim["low"], claim["high"], claim["low_inclusive"], claim["publisher"]) == (5000, None, False, "=Diário")
    assert (claim["period_start"], claim["bound"]) == ("2022-08-01", "more_than")
    assert [(denial["source_text"], denial["cue"]) for denial in found["denials"]] == [("Moscovo", "nega")]
    assert [(number["text"], number["reason"]) for number in found["skipped"]] == [("2024", "year")]
    assert "skipped" not in export.json_reading("a.txt", reading())


@pytest.mark.parametrize(
    ("low", "value"),
    [("0.1", 0.1), ("-2", -2), ("1E+3", 1000), ("0.12345678901234567890", "0.1234567890123456789"), ("1e-400", None)],
)
def test_json_numbers_are_exact_or_text(low: str, value: object) -> None:
    (claim,) = export.json_reading("a.txt", reading(low=Decimal(low)))["claims"]
    if value is not None:
        assert claim["low"] == value
    assert Decimal(str(claim["low"])) == Decimal(low)
