"""Cifra's extractor: news text → quantitative claims. Pure: no network, no clock, no database.

>>> from extractors import extract
>>> [str(claim) for claim in extract("About 300 homes were flooded, the mayor said.", "en")]
['≈ 300 homes']
"""

from extractors.claims import (
    Article,
    Bound,
    Certainty,
    Claim,
    Denial,
    Measure,
    Parties,
    Period,
    Precision,
    Published,
    Reading,
    Skipped,
    SkipReason,
    Span,
)
from extractors.errors import (
    BadDate,
    CifraError,
    PackError,
    QuantityError,
    StoreError,
    UnknownLanguage,
    UnreadableFile,
)
from extractors.pipeline import extract, read

__all__ = [
    "Article",
    "BadDate",
    "Bound",
    "Certainty",
    "CifraError",
    "Claim",
    "Denial",
    "Measure",
    "PackError",
    "Parties",
    "Period",
    "Precision",
    "Published",
    "QuantityError",
    "Reading",
    "SkipReason",
    "Skipped",
    "Span",
    "StoreError",
    "UnknownLanguage",
    "UnreadableFile",
    "extract",
    "read",
]
