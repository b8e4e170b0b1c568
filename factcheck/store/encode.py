"""A reading as the values of its rows.

Every offset is checked on the way: a figure may be cited to a text only where the text has it.
"""

from __future__ import annotations

import unicodedata
from datetime import datetime
from decimal import Decimal
from typing import Any

from extractors.claims import Article, Claim, Denial, Reading, Span
from extractors.errors import StoreError
from factcheck.ids import claim_id, denial_id, text_sha256

Values = dict[str, Any]


def fold(text: str) -> str:
    """Without case and accents, for searching."""
    bare = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in bare if not unicodedata.combining(letter))


def article_values(reading: Reading, source_name: str, now: datetime) -> Values:
    article = reading.article
    published = article.published
    return {
        "article_id": article.article_id,
        "text": article.text,
        "text_sha256": text_sha256(article.text),
        "lang": article.lang,
        "title": article.title,
        "publisher": article.publisher,
        "published_day": published and published.day,
        "published_precision": published and published.precision.value,
        "published_basis": published and published.basis,
        "url": article.url,
        "credit": article.credit,
        "note": article.note,
        "skipped": tuple(
            (*_offsets(article, skipped.span, "skipped number"), skipped.reason.value) for skipped in reading.skipped
        ),
        "source_name": source_name,
        "added_at": now,
    }


def claim_values(reading: Reading) -> list[Values]:
    article = reading.article
    return [_claim(article, position, claim) for position, claim in enumerate(reading.claims)]


def listed_values(article: Values, claim: Values) -> Values:
    """From the values of a claim and its article; it is not compared with others yet."""
    size = claim["high"] if claim["low"] is None else claim["low"]
    searched = (claim[name] or "" for name in ("sentence", "item", "source", "concept", "origin"))
    return {
        "day": article["published_day"],
        "size": None if size is None else float(size),
        "item_name": claim["concept"] or (None if claim["item"] is None else claim["item"].lower()),
        **{name: article[name] for name in ("publisher", "lang")},
        **{
            name: claim[name] for name in ("claim_id", "article_id", "position", "origin", "certainty", "bound", "unit")
        },
        "folded": fold("\n".join(searched)),
        **dict.fromkeys(("status", "reason", "fact_id")),
    }


def denial_values(reading: Reading) -> list[Values]:
    article = reading.article
    return [_denial(article, position, denial) for position, denial in enumerate(reading.denials)]


def _claim(article: Article, position: int, claim: Claim) -> Values:
    if article.text[claim.start : claim.end] != claim.text:
        found = article.text[claim.start : claim.end]
        raise StoreError(_mismatch(article, "claim", claim.start, claim.end, claim.text, found))
    return {
        "claim_id": claim_id(article.article_id, claim),
        "article_id": article.article_id,
        "position": position,
        "start": claim.start,
        "end": claim.end,
        "text": claim.text,
        "low": _finite(claim, claim.low),
        "high": _finite(claim, claim.high),
        "bound": claim.bound.value,
        "unit": claim.unit,
        **_span(article, "sentence", claim.sentence),
        **_span(article, "item", claim.item),
        **_span(article, "source", claim.source),
        **_span(article, "cue", claim.cue),
        "certainty": claim.certainty.value,
        "concept": claim.concept,
        "origin": claim.origin,
        "measure": claim.measure and claim.measure.value,
        "as_of": claim.as_of,
        "period": claim.period,
        "place": claim.place,
        "parties": claim.parties,
        "hedges": tuple(_offsets(article, hedge, "hedge") for hedge in claim.hedges),
        "quoted": claim.quoted,
        "because": claim.because,
    }


def _denial(article: Article, position: int, denial: Denial) -> Values:
    return {
        "denial_id": denial_id(article.article_id, denial),
        "article_id": article.article_id,
        "position": position,
        **_span(article, "sentence", denial.sentence),
        **_span(article, "source", denial.source),
        **_span(article, "cue", denial.cue),
        **_span(article, "denied", denial.denied),
        "origins": denial.origins,
        "concepts": denial.concepts,
        "because": denial.because,
    }


def _span(article: Article, name: str, span: Span | None) -> Values:
    if span is None:
        return {f"{name}_start": None, f"{name}_end": None, name: None}
    start, end = _offsets(article, span, name)
    return {f"{name}_start": start, f"{name}_end": end, name: article.text[start:end]}


def _offsets(article: Article, span: Span, what: str) -> tuple[int, int]:
    found = article.text[span.start : span.end]
    if not 0 <= span.start <= span.end <= len(article.text) or (span.text and span.text != found):
        raise StoreError(_mismatch(article, what, span.start, span.end, span.text, found))
    return span.start, span.end


def _mismatch(article: Article, what: str, start: int, end: int, text: str, found: str) -> str:
    return (
        f"article {article.article_id}: the {what} {text!r} is not in the text at {start} to {end}, "
        f"which reads {found[:60]!r}: read the article again"
    )


def _finite(claim: Claim, figure: Decimal | None) -> Decimal | None:
    if figure is not None and not figure.is_finite():
        raise StoreError(f"claim {claim.text!r}: {figure} is no figure; an open side is None")
    return figure
