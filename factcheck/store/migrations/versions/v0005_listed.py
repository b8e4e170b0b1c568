"""A narrow list of the claims, from which they are found, ordered and counted; facts know how many claims they have."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

FEW = ["status", "reason", "lang", "certainty", "bound", "unit"]


def upgrade() -> None:
    op.create_table(
        "listed",
        sa.Column("claim_id", sa.String(), nullable=False),
        sa.Column("article_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date()),
        sa.Column("size", sa.Float()),
        sa.Column("item_name", sa.String()),
        sa.Column("origin", sa.String()),
        sa.Column("publisher", sa.String()),
        sa.Column("lang", sa.String()),
        sa.Column("certainty", sa.String(), nullable=False),
        sa.Column("bound", sa.String(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("status", sa.String()),
        sa.Column("reason", sa.String()),
        sa.Column("fact_id", sa.String()),
        sa.ForeignKeyConstraint(["claim_id"], ["claims.claim_id"], name=op.f("fk_listed_claim_id")),
        sa.PrimaryKeyConstraint("claim_id", name=op.f("pk_listed")),
    )
    op.execute(
        "INSERT INTO listed SELECT c.claim_id, c.article_id, c.position, a.published_day, "
        "coalesce(c.low_real, c.high_real), c.item_name, c.origin, a.publisher, a.lang, c.certainty, c.bound, c.unit, "
        "c.folded, s.status, s.reason, f.fact_id FROM claims c JOIN articles a ON a.article_id = c.article_id "
        "LEFT JOIN statuses s ON s.claim_id = c.claim_id LEFT JOIN fact_claims f ON f.claim_id = c.claim_id"
    )
    op.create_index(op.f("ix_listed_day_status"), "listed", ["day", "status"])
    op.create_index(op.f("ix_listed_article_id"), "listed", ["article_id"])
    op.create_index(op.f("ix_listed_fact_id"), "listed", ["fact_id"])
    op.create_index("ix_listed_few", "listed", FEW)
    op.create_index("ix_listed_item", "listed", ["item_name", *FEW])
    op.create_index("ix_listed_origin", "listed", ["origin", *FEW])
    op.create_index("ix_listed_publisher", "listed", ["publisher", *FEW])
    op.drop_index(op.f("ix_claims_item_name"), "claims")
    op.drop_index(op.f("ix_claims_origin"), "claims")
    op.drop_index(op.f("ix_statuses_status_reason"), "statuses")
    for name in ("low_real", "high_real", "item_name", "folded"):
        op.drop_column("claims", name)
    op.drop_table("fact_claims")
    for name in ("n_claims", "n_origins", "n_outlets", "n_contested"):
        op.add_column("facts", sa.Column(name, sa.Integer(), nullable=False, server_default="0"))
    for name in ("first_day", "last_day"):
        op.add_column("facts", sa.Column(name, sa.Date()))
    own = "FROM listed l WHERE l.fact_id = facts.fact_id"
    op.execute(
        f"UPDATE facts SET n_claims = (SELECT count(*) {own}), n_origins = (SELECT count(DISTINCT l.origin) {own}), "
        f"n_outlets = (SELECT count(DISTINCT l.publisher) {own}), "
        f"n_contested = (SELECT count(*) {own} AND l.status = 'contested'), "
        f"first_day = (SELECT min(l.day) {own}), last_day = (SELECT max(l.day) {own})"
    )
    op.create_index(op.f("ix_facts_n_claims_label"), "facts", ["n_claims", "label"])
