"""The only place that writes claims to files: the same columns as CSV and JSON, whether they are stored or just read.

CSV is RFC 4180 as spreadsheets read it. A text cell that a spreadsheet would run as a formula gets an apostrophe in
front; taking one apostrophe off again gives the text back (see ``neutral``).
"""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from itertools import islice
from typing import Any

from extractors.claims import Bound, Denial, Reading, Skipped, plain, surface
from factcheck.ids import claim_id, text_sha256
from factcheck.rows import ClaimDetail, ClaimRow

Cell = str | int | bool | Decimal | date | None
Columns = Mapping[str, Callable[[ClaimRow], Cell]]

CLAIMS: Columns = {
    "claim_id": lambda row: row.claim_id,
    "article_id": lambda row: row.article_id,
    "title": lambda row: row.title,
    "url": lambda row: row.url,
    "publisher": lambda row: row.publisher,
    "credit": lambda row: row.credit,
    "date_published": lambda row: None if row.published is None else str(row.published),
    "date_basis": lambda row: None if row.published is None else row.published.basis,
    "language": lambda row: row.lang,
    "sentence": lambda row: row.sentence,
    "value_text": lambda row: row.text,
    "low": lambda row: row.low,
    "high": lambda row: row.high,
    "low_inclusive": lambda row: None if row.low is None else row.bound is not Bound.MORE_THAN,
    "high_inclusive": lambda row: None if row.high is None else row.bound is not Bound.LESS_THAN,
    "bound": lambda row: row.bound,
    "unit": lambda row: row.unit,
    "item_text": lambda row: row.item,
    "item_canonical": lambda row: row.concept,
    "measure_type": lambda row: row.measure,
    "actor": lambda row: row.giver,
    "recipient": lambda row: row.receiver,
    "place": lambda row: row.place,
    "as_of": lambda row: row.as_of,
    "period_start": lambda row: None if row.period is None else row.period.start,
    "period_end": lambda row: None if row.period is None else row.period.end,
    "source_text": lambda row: row.source,
    "origin": lambda row: row.origin,
    "cue": lambda row: row.cue,
    "certainty": lambda row: row.certainty,
    "quoted": lambda row: row.quoted,
    "status": lambda row: row.status,
    "statuses": lambda row: " ".join(row.statuses) or None,
    "reason_code": lambda row: row.reason,
    "nearest_gate": lambda row: row.nearest_gate,
    "nearest_claim_id": lambda row: row.nearest_claim_id,
    "n_origins": lambda row: row.n_origins,
    "n_outlets": lambda row: row.n_outlets,
    "n_copies": lambda row: row.n_copies,
    "fact_id": lambda row: row.fact_id,
    "fact_label": lambda row: row.fact_label,
    "char_start": lambda row: row.start,
    "char_end": lambda row: row.end,
    "text_sha256": lambda row: row.text_sha256,
    "rule_version": lambda row: row.rules_version,
}

# What an outside scorer of corroboration asks of each claim.
CORROBORATION: Columns = {
    "article": lambda row: row.source_name,
    "quantity": lambda row: row.text,
    "start": lambda row: row.start,
    "end": lambda row: row.end,
    "source": lambda row: row.origin,
    "status": lambda row: ";".join(row.statuses) or None,
    "group": lambda row: row.fact_id,
}

_ROWS_AT_ONCE = 500

# What starts a formula, also behind blanks; and their full-width and small look-alikes, which some programs take too.
# Apostrophes in front count as well, so that taking one off undoes exactly what was done.
_FORMULA = re.compile(r"'*[\s\u200b\u2060\ufeff]*[=+\-@\t\r\n\0\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b]")


def record(row: ClaimRow) -> dict[str, Cell]:
    """One claim by column."""
    return {name: cell(row) for name, cell in CLAIMS.items()}


def csv_rows(rows: Iterable[ClaimRow], columns: Columns = CLAIMS, *, bom: bool = True) -> Iterator[bytes]:
    """A CSV file of the claims, piece by piece: only a few rows are in memory at a time.

    bom  begin with a byte-order mark, without which spreadsheets spoil accents.
    """
    yield (codecs.BOM_UTF8 if bom else b"") + _lines([[neutral(name) for name in columns]])
    remaining = iter(rows)
    while some := list(islice(remaining, _ROWS_AT_ONCE)):
        yield _lines([_csv_cell(cell(row)) for cell in columns.values()] for row in some)


def neutral(text: str) -> str:
    """``text`` as a cell that no spreadsheet runs as a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def reading_rows(reading: Reading) -> list[ClaimRow]:
    """The claims of an article that need not be stored: the same rows, with nothing said of how they stand."""
    article = reading.article
    article_id, digest = article.article_id, text_sha256(article.text)
    return [
        ClaimRow(
            claim_id=claim_id(article_id, claim),
            article_id=article_id,
            text_sha256=digest,
            title=article.title,
            publisher=article.publisher,
            published=article.published,
            credit=article.credit,
            lang=article.lang,
            url=article.url,
            sentence=claim.sentence.text,
            sentence_start=claim.sentence.start,
            start=claim.start,
            end=claim.end,
            text=claim.text,
            low=claim.low,
            high=claim.high,
            bound=claim.bound,
            unit=claim.unit,
            item=surface(claim.item) or None,
            concept=claim.concept,
            source=surface(claim.source) or None,
            origin=claim.origin,
            cue=surface(claim.cue) or None,
            certainty=claim.certainty,
            measure=claim.measure,
            as_of=claim.as_of,
            period=claim.period,
            place=claim.place,
            giver=None if claim.parties is None else claim.parties.giver,
            receiver=None if claim.parties is None else claim.parties.receiver,
            quoted=claim.quoted,
            because=claim.because,
        )
        for claim in reading.claims
    ]


def json_reading(name: str, reading: Reading, *, skipped: bool = False) -> dict[str, Any]:
    """One article as ``json.dumps`` takes it: its claims in the columns of the CSV, and its denials.

    name     the file it came from.
    skipped  with the numbers that are no claims.
    """
    article = reading.article
    found: dict[str, Any] = {
        "file": name,
        "article_id": article.article_id,
        "language": article.lang,
        "claims": [json_record(row) for row in reading_rows(reading)],
        "denials": [_json_denial(denial) for denial in reading.denials],
    }
    if skipped:
        found["skipped"] = [_json_skipped(number) for number in reading.skipped]
    return found


def json_record(row: ClaimRow) -> dict[str, Any]:
    return {name: _json_value(cell) for name, cell in record(row).items()}


def json_standing(detail: ClaimDetail) -> dict[str, Any]:
    """One claim with all that its status rests on."""
    row = detail.row
    return json_record(row) | {
        "nearest_miss": {"claim_id": row.nearest_claim_id, "gate": row.nearest_gate, "why": row.nearest}
        if row.nearest
        else None,
        "evidence": [
            {
                "status": item.status,
                "claim_id": item.claim.claim_id if item.claim else None,
                "denial_id": item.denial.denial_id if item.denial else None,
                "why": item.why,
            }
            for item in detail.evidence
        ],
        "relations": [
            {
                "kind": one.kind,
                "other": one.other.claim_id,
                "forward": one.forward,
                "gate": one.gate,
                "why": one.why,
            }
            for one in detail.relations
        ],
    }


def _json_denial(denial: Denial) -> dict[str, Any]:
    return {
        "source_text": surface(denial.source) or None,
        "origins": list(denial.origins),
        "cue": denial.cue.text,
        "denied": surface(denial.denied) or None,
        "concepts": list(denial.concepts),
        "sentence": denial.sentence.text,
        "char_start": denial.cue.start,
        "char_end": denial.cue.end,
    }


def _json_skipped(number: Skipped) -> dict[str, Any]:
    span = number.span
    return {
        "text": span.text,
        "reason": number.reason,
        "char_start": span.start,
        "char_end": span.end,
    }


def _json_value(cell: Cell) -> Any:
    if isinstance(cell, Decimal):
        near = int(cell) if cell == cell.to_integral_value() else float(cell)
        return near if Decimal(repr(near)) == cell else plain(cell)  # a string where JSON's number would not be exact
    return cell.isoformat() if isinstance(cell, date) else cell


def _csv_cell(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return neutral(cell)
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return plain(cell) if isinstance(cell, Decimal) else str(cell)


def _lines(rows: Iterable[list[str]]) -> bytes:
    buffer = io.StringIO(newline="")
    csv.writer(buffer, lineterminator="\r\n").writerows(rows)
    return buffer.getvalue().encode("utf-8", "replace")
