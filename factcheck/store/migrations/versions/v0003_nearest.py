"""Which claim came nearest to supporting another, and the gate that kept it out."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.add_column("statuses", sa.Column("nearest_gate", sa.String()))
    op.add_column("statuses", sa.Column("nearest_claim_id", sa.String()))
