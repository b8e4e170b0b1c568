"""Which articles wait to be compared; what was decided is found without reading the whole history."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.create_table(
        "waiting",
        sa.Column("article_id", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.article_id"], name=op.f("fk_waiting_article_id")),
        sa.PrimaryKeyConstraint("article_id", name=op.f("pk_waiting")),
    )
    op.execute(
        "INSERT INTO waiting SELECT article_id FROM articles WHERE article_id NOT IN (SELECT article_id FROM covers)"
    )
    op.create_index(op.f("ix_events_kind"), "events", ["kind"])
