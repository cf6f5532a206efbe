"""Whole core."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Whole core."""
    with op.batch_alter_table("acceptances", schema=None) as batch_op:
        batch_op.add_column(sa.Column("ward", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("duty_name", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("duty_phone", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("phone_24h", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("admission_from", sa.String(length=80), nullable=True))
        batch_op.add_column(sa.Column("admission_until", sa.String(length=80), nullable=True))
        batch_op.add_column(sa.Column("commits_to", sa.JSON(), server_default="[]", nullable=False))
        batch_op.add_column(sa.Column("is_hour_confirmed", sa.Boolean(), server_default="0", nullable=False))
        batch_op.add_column(sa.Column("valid_until_on", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("document", sa.Text(), server_default="", nullable=False))

    with op.batch_alter_table("arrangements", schema=None) as batch_op:
        batch_op.add_column(sa.Column("owner", sa.String(length=64), nullable=True))

    with op.batch_alter_table("evidence", schema=None) as batch_op:
        batch_op.add_column(sa.Column("addressee", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("direction", sa.String(length=40), server_default="inkomend", nullable=False))
        batch_op.add_column(sa.Column("reference", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("document", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("page", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("quote", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("translation_language", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("valid_from_on", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("valid_until_on", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("valid_days_before", sa.Integer(), nullable=True))

    with op.batch_alter_table("payments", schema=None) as batch_op:
        batch_op.add_column(sa.Column("from_on", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("period_unit", sa.String(length=40), server_default="geen", nullable=False))
        batch_op.add_column(sa.Column("period_amount", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("change_procedure", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("person_pays_after", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("guarantee", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("explained_by", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("explained_on", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("first_days", sa.JSON(), nullable=True))
