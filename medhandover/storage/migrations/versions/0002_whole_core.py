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
        "examinations",
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("examined_at", sa.String(length=80), nullable=False),
        sa.Column("examiner", sa.Text(), nullable=False),
        sa.Column("qualification", sa.Text(), nullable=False),
        sa.Column("outcome", sa.String(length=40), nullable=False),
        sa.Column("valid_hours", sa.Integer(), nullable=True),
        sa.Column("conditions", sa.Text(), nullable=False),
        sa.Column("segment", sa.Text(), nullable=False),
        sa.Column("document", sa.String(length=64), nullable=True),
        sa.Column("refusal", sa.String(length=64), nullable=True),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("case", sa.String(length=64), nullable=False),
        sa.Column("recorded_by", sa.String(length=64), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decision", sa.String(length=40), nullable=True),
        sa.Column("decided_at", sa.String(length=80), nullable=True),
        sa.Column("decided_by", sa.Text(), nullable=False),
        sa.Column("decided_function", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_examinations_case")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_examinations")),
    )
    with op.batch_alter_table("examinations", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_examinations_case"), ["case"], unique=False)

    op.create_table(
        "advice_requests",
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("asked_on", sa.Date(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("asked_of", sa.String(length=40), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("case", sa.String(length=64), nullable=False),
        sa.Column("asked_by", sa.String(length=64), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answered_on", sa.Date(), nullable=True),
        sa.Column("advice", sa.String(length=64), nullable=True),
        sa.Column("statement", sa.JSON(), nullable=True),
        sa.Column("withdrawn_on", sa.Date(), nullable=True),
        sa.Column("withdrawn_reason", sa.Text(), nullable=False),
        sa.Column("ended_by", sa.String(length=64), nullable=True),
        sa.Column("ended_by_name", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["advice"], ["advices.id"], name=op.f("fk_advice_requests_advice")),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_advice_requests_case")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_advice_requests")),
    )
    with op.batch_alter_table("advice_requests", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_advice_requests_advice"), ["advice"], unique=False)
        batch_op.create_index(batch_op.f("ix_advice_requests_case"), ["case"], unique=False)

    op.create_table(
        "health_signals",
        sa.Column("reported_on", sa.Date(), nullable=False),
        sa.Column("reported_by", sa.Text(), nullable=False),
        sa.Column("reporter_function", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("channel", sa.String(length=40), nullable=False),
        sa.Column("urgency", sa.String(length=40), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("case", sa.String(length=64), nullable=False),
        sa.Column("recorded_by", sa.String(length=64), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("outcome", sa.String(length=40), nullable=True),
        sa.Column("assessed_on", sa.Date(), nullable=True),
        sa.Column("doctor", sa.Text(), nullable=False),
        sa.Column("doctor_function", sa.Text(), nullable=False),
        sa.Column("advice", sa.String(length=64), nullable=True),
        sa.Column("settled_by", sa.String(length=64), nullable=True),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["advice"], ["advices.id"], name=op.f("fk_health_signals_advice")),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_health_signals_case")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_health_signals")),
    )
    with op.batch_alter_table("health_signals", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_health_signals_advice"), ["advice"], unique=False)
        batch_op.create_index(batch_op.f("ix_health_signals_case"), ["case"], unique=False)

    op.create_table(
        "recodings",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("condition", sa.String(length=64), nullable=False),
        sa.Column("case", sa.String(length=64), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("step", sa.String(length=40), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("before", sa.JSON(), nullable=False),
        sa.Column("after", sa.JSON(), nullable=False),
        sa.Column("done_by", sa.String(length=64), nullable=False),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_recodings_case")),
        sa.ForeignKeyConstraint(["condition"], ["conditions.id"], name=op.f("fk_recodings_condition")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recodings")),
        sa.UniqueConstraint("condition", "sequence", name=op.f("uq_recodings_condition_sequence")),
    )
    with op.batch_alter_table("recodings", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_recodings_case"), ["case"], unique=False)
        batch_op.create_index(batch_op.f("ix_recodings_condition"), ["condition"], unique=False)

    with op.batch_alter_table("advices", schema=None) as batch_op:
        batch_op.add_column(sa.Column("still_valid_statement", sa.JSON(), nullable=True))
        batch_op.add_column(sa.Column("adviser_number", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("questions", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("treating_doctor", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("institutions", sa.JSON(), server_default="[]", nullable=False))
        batch_op.add_column(sa.Column("medicines", sa.JSON(), server_default="[]", nullable=False))
        batch_op.add_column(sa.Column("references", sa.JSON(), server_default="[]", nullable=False))
        batch_op.add_column(sa.Column("carers_named", sa.JSON(), server_default="[]", nullable=False))
        batch_op.add_column(sa.Column("family_note", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("has_country_part", sa.Boolean(), server_default="1", nullable=False))
        batch_op.add_column(sa.Column("is_substantive", sa.Boolean(), server_default="1", nullable=False))
        batch_op.add_column(sa.Column("no_judgement", sa.String(length=40), nullable=True))
        batch_op.add_column(sa.Column("no_judgement_reason", sa.Text(), server_default="", nullable=False))

    with op.batch_alter_table("conditions", schema=None) as batch_op:
        batch_op.add_column(sa.Column("stated_amount", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("stated_unit", sa.String(length=40), server_default="dagen", nullable=False))
        batch_op.add_column(sa.Column("requirement", sa.JSON(), server_default="[]", nullable=False))
        batch_op.add_column(sa.Column("set_aside_statement", sa.JSON(), nullable=True))
        batch_op.add_column(sa.Column("ended_reason", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("sent_back_at", sa.DateTime(timezone=True), nullable=True))
