"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "articles",
        sa.Column("article_id", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("text_sha256", sa.String(length=64), nullable=False),
        sa.Column("lang", sa.String()),
        sa.Column("title", sa.Text()),
        sa.Column("publisher", sa.Text()),
        sa.Column("published_day", sa.Date()),
        sa.Column("published_precision", sa.String()),
        sa.Column("published_basis", sa.String()),
        sa.Column("url", sa.Text()),
        sa.Column("credit", sa.Text()),
        sa.Column("note", sa.Text()),
        sa.Column("skipped", sa.JSON(), nullable=False),
        sa.Column("source_name", sa.Text(), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("article_id", name=op.f("pk_articles")),
    )
    op.create_index(op.f("ix_articles_published_day"), "articles", ["published_day"])
    op.create_table(
        "events",
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("article_id", sa.String()),
        sa.Column("claim_id", sa.String()),
        sa.Column("detail", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("event_id", name=op.f("pk_events")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_events_article_id"), "events", ["article_id"])
    op.create_index(op.f("ix_events_claim_id"), "events", ["claim_id"])
    op.create_table(
        "facts",
        sa.Column("fact_id", sa.String(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("concept", sa.String()),
        sa.Column("unit", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("fact_id", name=op.f("pk_facts")),
    )
    op.create_table(
        "sources",
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("source_id", name=op.f("pk_sources")),
        sa.UniqueConstraint("name", name=op.f("uq_sources_name")),
    )
    op.create_table(
        "aliases",
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("alias", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["source_id"], ["sources.source_id"], name=op.f("fk_aliases_source_id")),
        sa.PrimaryKeyConstraint("source_id", "alias", name=op.f("pk_aliases")),
    )
    op.create_table(
        "claims",
        sa.Column("claim_id", sa.String(), nullable=False),
        sa.Column("article_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("low", sa.String()),
        sa.Column("high", sa.String()),
        sa.Column("low_real", sa.Float()),
        sa.Column("high_real", sa.Float()),
        sa.Column("bound", sa.String(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("sentence_start", sa.Integer(), nullable=False),
        sa.Column("sentence_end", sa.Integer(), nullable=False),
        sa.Column("sentence", sa.Text(), nullable=False),
        sa.Column("item_start", sa.Integer()),
        sa.Column("item_end", sa.Integer()),
        sa.Column("item", sa.Text()),
        sa.Column("source_start", sa.Integer()),
        sa.Column("source_end", sa.Integer()),
        sa.Column("source", sa.Text()),
        sa.Column("cue_start", sa.Integer()),
        sa.Column("cue_end", sa.Integer()),
        sa.Column("cue", sa.Text()),
        sa.Column("certainty", sa.String(), nullable=False),
        sa.Column("concept", sa.String()),
        sa.Column("item_name", sa.String()),
        sa.Column("origin", sa.String()),
        sa.Column("measure", sa.String()),
        sa.Column("as_of", sa.Date()),
        sa.Column("period", sa.String()),
        sa.Column("place", sa.String()),
        sa.Column("parties", sa.JSON()),
        sa.Column("hedges", sa.JSON(), nullable=False),
        sa.Column("quoted", sa.Boolean(), nullable=False),
        sa.Column("because", sa.JSON(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.article_id"], name=op.f("fk_claims_article_id")),
        sa.PrimaryKeyConstraint("claim_id", name=op.f("pk_claims")),
    )
    op.create_index(op.f("ix_claims_article_id_position"), "claims", ["article_id", "position"], unique=True)
    op.create_index(op.f("ix_claims_item_name"), "claims", ["item_name"])
    op.create_index(op.f("ix_claims_origin"), "claims", ["origin"])
    op.create_table(
        "denials",
        sa.Column("denial_id", sa.String(), nullable=False),
        sa.Column("article_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("sentence_start", sa.Integer(), nullable=False),
        sa.Column("sentence_end", sa.Integer(), nullable=False),
        sa.Column("sentence", sa.Text(), nullable=False),
        sa.Column("source_start", sa.Integer()),
        sa.Column("source_end", sa.Integer()),
        sa.Column("source", sa.Text()),
        sa.Column("cue_start", sa.Integer(), nullable=False),
        sa.Column("cue_end", sa.Integer(), nullable=False),
        sa.Column("cue", sa.Text(), nullable=False),
        sa.Column("denied_start", sa.Integer()),
        sa.Column("denied_end", sa.Integer()),
        sa.Column("denied", sa.Text()),
        sa.Column("origins", sa.JSON(), nullable=False),
        sa.Column("concepts", sa.JSON(), nullable=False),
        sa.Column("because", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.article_id"], name=op.f("fk_denials_article_id")),
        sa.PrimaryKeyConstraint("denial_id", name=op.f("pk_denials")),
    )
    op.create_index(op.f("ix_denials_article_id_position"), "denials", ["article_id", "position"], unique=True)
    op.create_table(
        "fact_claims",
        sa.Column("claim_id", sa.String(), nullable=False),
        sa.Column("fact_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["claim_id"], ["claims.claim_id"], name=op.f("fk_fact_claims_claim_id")),
        sa.ForeignKeyConstraint(["fact_id"], ["facts.fact_id"], name=op.f("fk_fact_claims_fact_id")),
        sa.PrimaryKeyConstraint("claim_id", name=op.f("pk_fact_claims")),
    )
    op.create_index(op.f("ix_fact_claims_fact_id"), "fact_claims", ["fact_id"])
    op.create_table(
        "relations",
        sa.Column("relation_id", sa.Integer(), nullable=False),
        sa.Column("a", sa.String(), nullable=False),
        sa.Column("b", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("gate", sa.String()),
        sa.ForeignKeyConstraint(["a"], ["claims.claim_id"], name=op.f("fk_relations_a")),
        sa.ForeignKeyConstraint(["b"], ["claims.claim_id"], name=op.f("fk_relations_b")),
        sa.PrimaryKeyConstraint("relation_id", name=op.f("pk_relations")),
    )
    op.create_index(op.f("ix_relations_a"), "relations", ["a"])
    op.create_index(op.f("ix_relations_b"), "relations", ["b"])
    op.create_table(
        "statuses",
        sa.Column("claim_id", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("statuses", sa.JSON(), nullable=False),
        sa.Column("reason", sa.String()),
        sa.Column("nearest", sa.Text()),
        sa.Column("n_origins", sa.Integer(), nullable=False),
        sa.Column("n_outlets", sa.Integer(), nullable=False),
        sa.Column("n_copies", sa.Integer(), nullable=False),
        sa.Column("rules_version", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["claim_id"], ["claims.claim_id"], name=op.f("fk_statuses_claim_id")),
        sa.PrimaryKeyConstraint("claim_id", name=op.f("pk_statuses")),
    )
    op.create_index(op.f("ix_statuses_status_reason"), "statuses", ["status", "reason"])
    op.create_table(
        "evidence",
        sa.Column("claim_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("other_claim_id", sa.String()),
        sa.Column("denial_id", sa.String()),
        sa.ForeignKeyConstraint(["claim_id"], ["statuses.claim_id"], name=op.f("fk_evidence_claim_id")),
        sa.ForeignKeyConstraint(["denial_id"], ["denials.denial_id"], name=op.f("fk_evidence_denial_id")),
        sa.ForeignKeyConstraint(["other_claim_id"], ["claims.claim_id"], name=op.f("fk_evidence_other_claim_id")),
        sa.PrimaryKeyConstraint("claim_id", "position", name=op.f("pk_evidence")),
    )
    op.create_index(op.f("ix_evidence_denial_id"), "evidence", ["denial_id"])
    op.create_index(op.f("ix_evidence_other_claim_id"), "evidence", ["other_claim_id"])
    for action in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER events_refuse_{action.lower()} BEFORE {action} ON events "
            "BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END"
        )
