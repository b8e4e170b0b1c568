"""Rows as the values they were stored from, and as the rows that pages show."""

from __future__ import annotations

from typing import Any

from sqlalchemy import RowMapping

from extractors.claims import (
    Article,
    Bound,
    Certainty,
    Claim,
    Denial,
    Measure,
    Precision,
    Published,
    Skipped,
    SkipReason,
    Span,
)
from factcheck.rows import ArticleRow, ClaimRow, DenialRow, EventRow


def published(row: RowMapping) -> Published | None:
    if row["published_day"] is None:
        return None
    return Published(
        day=row["published_day"],
        precision=Precision(row["published_precision"]),
        basis=row["published_basis"],
    )


def article(row: RowMapping) -> Article:
    return Article(
        text=row["text"],
        lang=row["lang"],
        title=row["title"],
        publisher=row["publisher"],
        published=published(row),
        url=row["url"],
        credit=row["credit"],
        note=row["note"],
    )


def skipped(text: str, row: RowMapping) -> tuple[Skipped, ...]:
    return tuple(
        Skipped(span=Span.of(text, start, end), reason=SkipReason(reason)) for start, end, reason in row["skipped"]
    )


def claim(text: str, row: RowMapping) -> Claim:
    """``text`` is that of the article."""
    sentence = _span(text, row, "sentence")
    assert sentence is not None, "the column is required"
    return Claim(
        start=row["start"],
        end=row["end"],
        text=row["text"],
        low=row["low"],
        high=row["high"],
        bound=Bound(row["bound"]),
        unit=row["unit"],
        sentence=sentence,
        item=_span(text, row, "item"),
        source=_span(text, row, "source"),
        cue=_span(text, row, "cue"),
        certainty=Certainty(row["certainty"]),
        concept=row["concept"],
        origin=row["origin"],
        measure=_measure(row["measure"]),
        as_of=row["as_of"],
        period=row["period"],
        place=row["place"],
        parties=row["parties"],
        hedges=tuple(Span.of(text, start, end) for start, end in row["hedges"]),
        quoted=row["quoted"],
        because=row["because"],
    )


def denial(text: str, row: RowMapping) -> Denial:
    cue, sentence = _span(text, row, "cue"), _span(text, row, "sentence")
    assert cue is not None, "the column is required"
    assert sentence is not None, "the column is required"
    return Denial(
        source=_span(text, row, "source"),
        cue=cue,
        sentence=sentence,
        denied=_span(text, row, "denied"),
        origins=row["origins"],
        concepts=row["concepts"],
        because=row["because"],
    )


def claim_row(values: dict[str, Any]) -> ClaimRow:
    """From what ``claims.shown`` selects; ``values`` is used up, for there may be very many."""
    day, precision, basis = (
        values.pop("published_day"),
        values.pop("published_precision"),
        values.pop("published_basis"),
    )
    parties = values.pop("parties")
    values["published"] = None if day is None else Published(day=day, precision=Precision(precision), basis=basis)
    values["giver"] = None if parties is None else parties.giver
    values["receiver"] = None if parties is None else parties.receiver
    values["bound"] = Bound(values["bound"])
    values["certainty"] = Certainty(values["certainty"])
    values["measure"] = _measure(values["measure"])
    return ClaimRow(**values)


def denial_row(row: RowMapping) -> DenialRow:
    return DenialRow(**_without_published(dict(row)) | {"published": published(row)})


def article_row(row: RowMapping) -> ArticleRow:
    return ArticleRow(**_without_published(dict(row)) | {"published": published(row)})


def event_row(row: RowMapping) -> EventRow:
    return EventRow(**row)


def _without_published(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if not name.startswith("published_")}


def _measure(name: str | None) -> Measure | None:
    return None if name is None else Measure(name)


def _span(text: str, row: RowMapping, name: str) -> Span | None:
    start, end = row[f"{name}_start"], row[f"{name}_end"]
    return None if start is None else Span.of(text, start, end)
