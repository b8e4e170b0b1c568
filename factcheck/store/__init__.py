"""The database: articles, what was read in them, how it stands, and the history of both.

    db = store.open()
    store.add(db, reading, "news.txt")
    store.claims(db, store.ClaimFilter(status=("contested",)), limit=20)

Everything asked of the database is a function here that gives typed rows (``factcheck.rows``). Every function raises
``StoreError`` where the database cannot do its part.
"""

from factcheck.store.articles import (
    article_ids,
    articles,
    reading,
    readings,
    readings_at,
    readings_of,
    source_names,
)
from factcheck.store.assessed import forget, save_assessment
from factcheck.store.claims import attention, claims, count_claims, denials, every_claim, facets, fact_claims
from factcheck.store.connection import open  # noqa: A004 - as gzip.open
from factcheck.store.decisions import Decided, Place, decide, decisions, printed, undecided_since, undo
from factcheck.store.detail import claim
from factcheck.store.facts import count_facts, fact, fact_mates, facts, rival_figures
from factcheck.store.filters import ALL, FACETS, NONE, ClaimFilter, Order
from factcheck.store.history import assessed_by, events, last_rules, revision
from factcheck.store.intake import Added, add
from factcheck.store.kept import KeptClaim, cluster_mates, kept, tied
from factcheck.store.overview import claims_by_day_and_status, counts, is_empty, sources, status_counts
from factcheck.store.rereading import Change, differs, reread
from factcheck.store.stories import compared, denying, mates, pending, sharing

__all__ = [
    "ALL",
    "FACETS",
    "NONE",
    "Added",
    "Change",
    "ClaimFilter",
    "Decided",
    "KeptClaim",
    "Order",
    "Place",
    "add",
    "article_ids",
    "articles",
    "assessed_by",
    "attention",
    "claim",
    "claims",
    "claims_by_day_and_status",
    "cluster_mates",
    "compared",
    "count_claims",
    "count_facts",
    "counts",
    "decide",
    "decisions",
    "denials",
    "denying",
    "differs",
    "events",
    "every_claim",
    "facets",
    "fact",
    "fact_claims",
    "fact_mates",
    "facts",
    "forget",
    "is_empty",
    "kept",
    "last_rules",
    "mates",
    "open",
    "pending",
    "printed",
    "reading",
    "readings",
    "readings_at",
    "readings_of",
    "reread",
    "revision",
    "rival_figures",
    "save_assessment",
    "sharing",
    "source_names",
    "sources",
    "status_counts",
    "tied",
    "undecided_since",
    "undo",
]
