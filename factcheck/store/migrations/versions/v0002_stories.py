"""What an article's story is found by, and which story it is in."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "covers",
        sa.Column("article_id", sa.String(), nullable=False),
        sa.Column("story_id", sa.String(), nullable=False),
        sa.Column("day", sa.Date()),
        sa.Column("cover", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.article_id"], name=op.f("fk_covers_article_id")),
        sa.PrimaryKeyConstraint("article_id", name=op.f("pk_covers")),
    )
    op.create_index(op.f("ix_covers_story_id"), "covers", ["story_id"])
    op.create_table(
        "story_keys",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("article_id", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.article_id"], name=op.f("fk_story_keys_article_id")),
        sa.PrimaryKeyConstraint("key", "article_id", name=op.f("pk_story_keys")),
    )
    op.create_index(op.f("ix_story_keys_article_id"), "story_keys", ["article_id"])
