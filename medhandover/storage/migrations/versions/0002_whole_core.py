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
        "representatives",
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("original_name", sa.Text(), nullable=False),
        sa.Column("relation", sa.Text(), nullable=False),
        sa.Column("born_on", sa.String(length=10), nullable=True),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("languages", sa.JSON(), nullable=False),
        sa.Column("has_custody", sa.Boolean(), nullable=True),
        sa.Column("has_sole_custody", sa.Boolean(), nullable=False),
        sa.Column("organisation", sa.Text(), nullable=False),
        sa.Column("reachability", sa.String(length=40), nullable=False),
        sa.Column("attempts", sa.JSON(), nullable=False),
        sa.Column("is_copy_wanted", sa.Boolean(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("case", sa.String(length=64), nullable=False),
        sa.Column("recorded_by", sa.String(length=64), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_representatives_case")),
        sa.ForeignKeyConstraint(["recorded_by"], ["accounts.id"], name=op.f("fk_representatives_recorded_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_representatives")),
    )
    with op.batch_alter_table("representatives", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_representatives_case"), ["case"], unique=False)
        batch_op.create_index(batch_op.f("ix_representatives_recorded_by"), ["recorded_by"], unique=False)

    op.create_table(
        "transmissions",
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("recipient", sa.Text(), nullable=False),
        sa.Column("sent_on", sa.Date(), nullable=False),
        sa.Column("country", sa.Text(), nullable=False),
        sa.Column("purpose", sa.String(length=40), nullable=False),
        sa.Column("ground", sa.String(length=40), nullable=False),
        sa.Column("consent", sa.String(length=64), nullable=True),
        sa.Column("channel", sa.String(length=40), nullable=False),
        sa.Column("has_medical", sa.Boolean(), nullable=False),
        sa.Column("shares", sa.JSON(), nullable=False),
        sa.Column("sender", sa.Text(), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("case", sa.String(length=64), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("recorded_by", sa.String(length=64), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("follows", sa.String(length=64), nullable=True),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_transmissions_case")),
        sa.ForeignKeyConstraint(["consent"], ["consents.id"], name=op.f("fk_transmissions_consent")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_transmissions")),
    )
    with op.batch_alter_table("transmissions", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_transmissions_case"), ["case"], unique=False)
        batch_op.create_index(batch_op.f("ix_transmissions_consent"), ["consent"], unique=False)

    op.create_table(
        "breaches",
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("noticed_at", sa.String(length=80), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("case", sa.String(length=64), nullable=False),
        sa.Column("deadline_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("recorded_by", sa.String(length=64), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("copy", sa.String(length=64), nullable=True),
        sa.Column("reports", sa.JSON(), nullable=False),
        sa.Column("settled_on", sa.Date(), nullable=True),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("no_report_reason", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_breaches_case")),
        sa.ForeignKeyConstraint(["copy"], ["copies.id"], name=op.f("fk_breaches_copy")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_breaches")),
    )
    with op.batch_alter_table("breaches", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_breaches_case"), ["case"], unique=False)
        batch_op.create_index(batch_op.f("ix_breaches_copy"), ["copy"], unique=False)
        batch_op.create_index(batch_op.f("ix_breaches_settled_on"), ["settled_on"], unique=False)

    op.create_table(
        "movements",
        sa.Column("moved_on", sa.Date(), nullable=False),
        sa.Column("whom", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("is_receipt_signed", sa.Boolean(), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("copy", sa.String(length=64), nullable=False),
        sa.Column("case", sa.String(length=64), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("recorded_by", sa.String(length=64), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_movements_case")),
        sa.ForeignKeyConstraint(["copy"], ["copies.id"], name=op.f("fk_movements_copy")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_movements")),
        sa.UniqueConstraint("copy", "sequence", name=op.f("uq_movements_copy_sequence")),
    )
    with op.batch_alter_table("movements", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_movements_case"), ["case"], unique=False)
        batch_op.create_index(batch_op.f("ix_movements_copy"), ["copy"], unique=False)

    with op.batch_alter_table("cases", schema=None) as batch_op:
        batch_op.add_column(sa.Column("is_unaccompanied", sa.Boolean(), server_default="0", nullable=False))

    with op.batch_alter_table("consents", schema=None) as batch_op:
        batch_op.add_column(sa.Column("country", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("shares", sa.JSON(), server_default="[]", nullable=False))
        batch_op.add_column(sa.Column("interpreter_kind", sa.String(length=40), nullable=True))
        batch_op.add_column(sa.Column("signers", sa.JSON(), server_default="[]", nullable=False))
        batch_op.add_column(sa.Column("form", sa.String(length=40), server_default="schriftelijk", nullable=False))
        batch_op.add_column(sa.Column("witness", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("refusal_language", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("refusal_translation", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("recorded_by", sa.String(length=64), nullable=True))
        batch_op.add_column(sa.Column("withdrawn_told", sa.Text(), server_default="", nullable=False))

    with op.batch_alter_table("copies", schema=None) as batch_op:
        batch_op.add_column(sa.Column("text_hash", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("state", sa.String(length=40), server_default="afgedrukt", nullable=False))
        batch_op.add_column(sa.Column("place", sa.Text(), server_default="", nullable=False))
