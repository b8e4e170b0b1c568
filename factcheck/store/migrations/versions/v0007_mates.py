"""Which articles tell one story, which facts are put together at once, and what keeps claims apart.

All of this is found when claims are compared anew, which newer rules ask for.
"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.create_table(
        "mates",
        sa.Column("article_id", sa.String(), nullable=False),
        sa.Column("other_id", sa.String(), nullable=False),
        sa.Column("prints", sa.String()),
        sa.ForeignKeyConstraint(["article_id"], ["articles.article_id"], name=op.f("fk_mates_article_id")),
        sa.ForeignKeyConstraint(["other_id"], ["articles.article_id"], name=op.f("fk_mates_other_id")),
        sa.PrimaryKeyConstraint("article_id", "other_id", name=op.f("pk_mates")),
    )
    op.create_index(op.f("ix_mates_other_id"), "mates", ["other_id"])
    op.add_column("facts", sa.Column("cluster_id", sa.String()))
    op.create_index(op.f("ix_facts_cluster_id"), "facts", ["cluster_id"])
    for name, kind in (
        ("ground", sa.String()),
        ("miss_claim_id", sa.String()),
        ("miss_disjoint", sa.Boolean()),
        ("miss_gate", sa.String()),
        ("miss_why", sa.Text()),
    ):
        op.add_column("statuses", sa.Column(name, kind))
    op.create_index(op.f("ix_statuses_miss_claim_id"), "statuses", ["miss_claim_id"])
    op.drop_index(op.f("ix_covers_story_id"), "covers")
    op.drop_column("covers", "story_id")
