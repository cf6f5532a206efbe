"""Whole core."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Whole core."""
    op.create_table(
        "dated_rows",
        sa.Column("table", sa.String(length=40), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("text", sa.JSON(), nullable=False),
        sa.Column("amount", sa.Numeric(precision=12, scale=4), nullable=True),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("unit", sa.String(length=40), nullable=True),
        sa.Column("country", sa.Text(), nullable=False),
        sa.Column("script", sa.Text(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=True),
        sa.Column("until_on", sa.Date(), nullable=True),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("certainty", sa.String(length=40), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("recorded_by", sa.String(length=64), nullable=True),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_by", sa.String(length=64), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dated_rows")),
    )
    with op.batch_alter_table("dated_rows", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_dated_rows_table"), ["table"], unique=False)

    op.create_table(
        "verifications",
        sa.Column("verified_on", sa.Date(), nullable=False),
        sa.Column("how", sa.String(length=40), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("confirmed", sa.JSON(), nullable=False),
        sa.Column("result", sa.String(length=40), nullable=False),
        sa.Column("remark", sa.Text(), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("receiver", sa.String(length=64), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("identity", sa.Text(), nullable=False),
        sa.Column("by", sa.String(length=64), nullable=False),
        sa.Column("by_name", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["by"], ["accounts.id"], name=op.f("fk_verifications_by")),
        sa.ForeignKeyConstraint(["receiver"], ["receivers.id"], name=op.f("fk_verifications_receiver")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_verifications")),
        sa.UniqueConstraint("receiver", "number", name=op.f("uq_verifications_receiver_number")),
    )
    with op.batch_alter_table("verifications", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_verifications_by"), ["by"], unique=False)
        batch_op.create_index(batch_op.f("ix_verifications_receiver"), ["receiver"], unique=False)

    op.create_table(
        "experiences",
        sa.Column("happened_on", sa.Date(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("rating", sa.Integer(), nullable=False),
        sa.Column("case", sa.String(length=64), nullable=True),
        sa.Column("remark", sa.Text(), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("receiver", sa.String(length=64), nullable=False),
        sa.Column("recorded_by", sa.String(length=64), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_experiences_case")),
        sa.ForeignKeyConstraint(["receiver"], ["receivers.id"], name=op.f("fk_experiences_receiver")),
        sa.ForeignKeyConstraint(["recorded_by"], ["accounts.id"], name=op.f("fk_experiences_recorded_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_experiences")),
    )
    with op.batch_alter_table("experiences", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_experiences_case"), ["case"], unique=False)
        batch_op.create_index(batch_op.f("ix_experiences_receiver"), ["receiver"], unique=False)
        batch_op.create_index(batch_op.f("ix_experiences_recorded_by"), ["recorded_by"], unique=False)

    with op.batch_alter_table("receivers", schema=None) as batch_op:
        batch_op.add_column(sa.Column("contact_mobile", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("named_in_advice", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("medcoi_reference", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("latitude", sa.Numeric(precision=12, scale=4), nullable=True))
        batch_op.add_column(sa.Column("longitude", sa.Numeric(precision=12, scale=4), nullable=True))
        batch_op.add_column(sa.Column("airport", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("airport_km", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("specialisms", sa.JSON(), server_default="[]", nullable=False))
        batch_op.add_column(sa.Column("capabilities", sa.JSON(), server_default="[]", nullable=False))
        batch_op.add_column(sa.Column("admits_outside_hours", sa.Boolean(), server_default="0", nullable=False))
        batch_op.add_column(sa.Column("hours", sa.JSON(), server_default="[]", nullable=False))
        batch_op.add_column(sa.Column("weekend", sa.JSON(), server_default="[]", nullable=False))
        batch_op.add_column(sa.Column("prices", sa.JSON(), server_default="[]", nullable=False))
        batch_op.add_column(sa.Column("agreement", sa.JSON(), nullable=True))
        batch_op.add_column(sa.Column("payment_details", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("institution", sa.String(length=64), nullable=True))
        batch_op.add_column(sa.Column("identity", sa.JSON(), nullable=True))
        batch_op.add_column(sa.Column("carer_consent", sa.JSON(), nullable=True))
        batch_op.add_column(sa.Column("recorded_by", sa.String(length=64), nullable=True))
        batch_op.add_column(sa.Column("status", sa.String(length=40), server_default="concept", nullable=False))
        batch_op.add_column(sa.Column("status_reason", sa.Text(), server_default="", nullable=False))

    with op.batch_alter_table("settings", schema=None) as batch_op:
        batch_op.add_column(sa.Column("key", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("number", sa.Integer(), server_default="0", nullable=False))
        batch_op.add_column(sa.Column("from_on", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("set_by", sa.String(length=64), nullable=True))
        batch_op.add_column(sa.Column("set_by_name", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("set_at", sa.DateTime(timezone=True), nullable=True))
