"""The tables as they are now; the steps that lead here are in ``migrations/versions``."""

from __future__ import annotations

from sqlalchemy import JSON, Boolean, Column, Date, Float, ForeignKey, Index, Integer, MetaData, String, Table, Text

from factcheck.store.columns import Figure, GiverReceiver, Interval, Moment, Names, Rows

# Constraints need names to be changed by later migrations.
metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _span(name: str, *, required: bool = False) -> list[Column[int] | Column[str]]:
    """A stretch of the article's text: its offsets, and its words for searching and showing."""
    return [
        Column(f"{name}_start", Integer, nullable=not required),
        Column(f"{name}_end", Integer, nullable=not required),
        Column(name, Text, nullable=not required),
    ]


articles = Table(
    "articles",
    metadata,
    Column("article_id", String, primary_key=True),
    Column("text", Text, nullable=False),  # unchanged, all offsets point into it
    Column("text_sha256", String(64), nullable=False),
    Column("lang", String),
    Column("title", Text),
    Column("publisher", Text),
    Column("published_day", Date),
    Column("published_precision", String),
    Column("published_basis", String),
    Column("url", Text),
    Column("credit", Text),
    Column("note", Text),
    Column("skipped", Rows, nullable=False),  # start, end, reason of the numbers that are no claims
    Column("source_name", Text, nullable=False),
    Column("added_at", Moment, nullable=False),
    Column("read_by", String),  # the version of the rules of reading; NULL where it was read before these were kept
    Index(None, "published_day"),
    Index(None, "read_by"),
)

claims = Table(
    "claims",
    metadata,
    Column("claim_id", String, primary_key=True),
    Column("article_id", ForeignKey("articles.article_id"), nullable=False),
    Column("position", Integer, nullable=False),  # reading order
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("low", Figure),
    Column("high", Figure),
    Column("bound", String, nullable=False),
    Column("unit", String, nullable=False),
    *_span("sentence", required=True),
    *_span("item"),
    *_span("source"),
    *_span("cue"),
    Column("certainty", String, nullable=False),
    Column("concept", String),
    Column("origin", String),
    Column("measure", String),
    Column("as_of", Date),
    Column("period", Interval),
    Column("place", String),
    Column("parties", GiverReceiver),
    Column("hedges", Rows, nullable=False),
    Column("quoted", Boolean, nullable=False),
    Column("because", Names, nullable=False),
    Index(None, "article_id", "position", unique=True),
)

# Few values each, so that an index over all of them counts any combination in one go.
FEW = ("status", "reason", "lang", "certainty", "bound", "unit")

# A claim as lists find, order and count it: narrow, so that a million are looked through in a moment.
listed = Table(
    "listed",
    metadata,
    Column("claim_id", ForeignKey("claims.claim_id"), primary_key=True),
    Column("article_id", String, nullable=False),
    Column("position", Integer, nullable=False),
    Column("day", Date),  # on which its article appeared
    Column("size", Float),  # for sorting only
    Column("item_name", String),  # the concept; where there is none, the printed item in lower case
    Column("origin", String),
    Column("publisher", String),
    Column("lang", String),
    Column("certainty", String, nullable=False),
    Column("bound", String, nullable=False),
    Column("unit", String, nullable=False),
    Column("folded", Text, nullable=False),  # what a search looks through, without case and accents
    Column("status", String),  # this and what follows: as it was compared last
    Column("reason", String),
    Column("fact_id", String),
    Index(None, "day", "status"),
    Index(None, "article_id"),
    Index(None, "fact_id"),
    Index("ix_listed_few", *FEW),
    Index("ix_listed_item", "item_name", *FEW),
    Index("ix_listed_origin", "origin", *FEW),
    Index("ix_listed_publisher", "publisher", *FEW),
)

denials = Table(
    "denials",
    metadata,
    Column("denial_id", String, primary_key=True),
    Column("article_id", ForeignKey("articles.article_id"), nullable=False),
    Column("position", Integer, nullable=False),
    *_span("sentence", required=True),
    *_span("source"),
    *_span("cue", required=True),
    *_span("denied"),
    Column("origins", Names, nullable=False),
    Column("concepts", Names, nullable=False),
    Column("because", Names, nullable=False),
    Index(None, "article_id", "position", unique=True),
)

sources = Table(
    "sources",
    metadata,
    Column("source_id", Integer, primary_key=True),
    Column("name", String, nullable=False, unique=True),  # the canonical name, as in claims.origin
)

aliases = Table(
    "aliases",
    metadata,
    Column("source_id", ForeignKey("sources.source_id"), primary_key=True),
    Column("alias", String, primary_key=True),  # a phrase that named it, as printed
)

facts = Table(
    "facts",
    metadata,
    Column("fact_id", String, primary_key=True),
    Column("label", Text, nullable=False),
    Column("kind", String, nullable=False),
    Column("concept", String),
    Column("unit", String, nullable=False),
    Column("n_claims", Integer, nullable=False),
    Column("n_origins", Integer, nullable=False),
    Column("n_outlets", Integer, nullable=False),
    Column("n_contested", Integer, nullable=False),
    Column("first_day", Date),
    Column("last_day", Date),
    Column("cluster_id", String),  # facts of one cluster hang together, claim by claim, and are put together at once
    Index(None, "n_claims", "label"),
    Index(None, "cluster_id"),
)

relations = Table(
    "relations",
    metadata,
    Column("relation_id", Integer, primary_key=True),
    Column("a", ForeignKey("claims.claim_id"), nullable=False),
    Column("b", ForeignKey("claims.claim_id"), nullable=False),
    Column("kind", String, nullable=False),
    Column("why", Text, nullable=False),
    Column("gate", String),
    Index(None, "a"),
    Index(None, "b"),
)

statuses = Table(
    "statuses",
    metadata,
    Column("claim_id", ForeignKey("claims.claim_id"), primary_key=True),
    Column("status", String, nullable=False),
    Column("statuses", Names, nullable=False),
    Column("reason", String),
    Column("nearest", Text),
    Column("nearest_gate", String),
    Column("nearest_claim_id", String),  # no foreign key: it tells where to look, nothing rests on it
    Column("n_origins", Integer, nullable=False),
    Column("n_outlets", Integer, nullable=False),
    Column("n_copies", Integer, nullable=False),
    Column("rules_version", String, nullable=False),
    Column("ground", String),  # a reason that lies in the claim and its fact alone
    Column("miss_claim_id", String),  # the nearest claim that a gate kept out; no foreign key, as above
    Column("miss_disjoint", Boolean),
    Column("miss_gate", String),
    Column("miss_why", Text),
    Index(None, "miss_claim_id"),
)

evidence = Table(
    "evidence",
    metadata,
    Column("claim_id", ForeignKey("statuses.claim_id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("status", String, nullable=False),
    Column("why", Text, nullable=False),
    Column("other_claim_id", ForeignKey("claims.claim_id")),
    Column("denial_id", ForeignKey("denials.denial_id")),
    Index(None, "other_claim_id"),
    Index(None, "denial_id"),
)

covers = Table(
    "covers",
    metadata,
    Column("article_id", ForeignKey("articles.article_id"), primary_key=True),
    Column("day", Date),
    Column("cover", JSON, nullable=False),
)

# Articles that tell one story, each with the other.
mates = Table(
    "mates",
    metadata,
    Column("article_id", ForeignKey("articles.article_id"), primary_key=True),
    Column("other_id", ForeignKey("articles.article_id"), primary_key=True),
    Column("prints", String),  # in what the one prints the other's text, if it does
    Index(None, "other_id"),
)

story_keys = Table(
    "story_keys",
    metadata,
    Column("key", String, primary_key=True),
    Column("article_id", ForeignKey("articles.article_id"), primary_key=True),
    Index(None, "article_id"),
)

# Articles that are not compared with the others yet.
waiting = Table(
    "waiting",
    metadata,
    Column("article_id", ForeignKey("articles.article_id"), primary_key=True),
)

# How claims stood whose evidence an article read anew has taken away, until they are compared again.
withdrawn = Table(
    "withdrawn",
    metadata,
    Column("claim_id", String, primary_key=True),
    Column("status", String, nullable=False),
)

# Append-only: triggers refuse to change or delete an entry. No foreign keys, for it outlives what it tells of.
events = Table(
    "events",
    metadata,
    Column("event_id", Integer, primary_key=True),
    Column("at", Moment, nullable=False),
    Column("kind", String, nullable=False),
    Column("article_id", String),
    Column("claim_id", String),
    Column("detail", JSON, nullable=False),
    Index(None, "article_id"),
    Index(None, "claim_id"),
    Index(None, "kind"),
    sqlite_autoincrement=True,
)
