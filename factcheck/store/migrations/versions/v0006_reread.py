"""By which rules each article was read; how claims stood before one was read anew."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.add_column("articles", sa.Column("read_by", sa.String()))
    op.create_index(op.f("ix_articles_read_by"), "articles", ["read_by"])
    op.create_table(
        "withdrawn",
        sa.Column("claim_id", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("claim_id", name=op.f("pk_withdrawn")),
    )
