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
        "aftercare_choices",
        sa.Column("basis", sa.String(length=40), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("plan", sa.String(length=64), nullable=False),
        sa.Column("case", sa.String(length=64), nullable=False),
        sa.Column("recorded_by", sa.String(length=64), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_aftercare_choices_case")),
        sa.ForeignKeyConstraint(["plan"], ["plans.id"], name=op.f("fk_aftercare_choices_plan")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_aftercare_choices")),
    )
    with op.batch_alter_table("aftercare_choices", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_aftercare_choices_case"), ["case"], unique=False)
        batch_op.create_index(batch_op.f("ix_aftercare_choices_plan"), ["plan"], unique=False)

    op.create_table(
        "aftercares",
        sa.Column("step", sa.String(length=40), nullable=False),
        sa.Column("at", sa.String(length=80), nullable=False),
        sa.Column("outcome", sa.String(length=40), nullable=False),
        sa.Column("contacted", sa.Text(), nullable=False),
        sa.Column("function", sa.Text(), nullable=False),
        sa.Column("channel", sa.String(length=40), nullable=False),
        sa.Column("remark", sa.Text(), nullable=False),
        sa.Column("next_on", sa.Date(), nullable=True),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("plan", sa.String(length=64), nullable=False),
        sa.Column("case", sa.String(length=64), nullable=False),
        sa.Column("recorded_by", sa.String(length=64), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_aftercares_case")),
        sa.ForeignKeyConstraint(["plan"], ["plans.id"], name=op.f("fk_aftercares_plan")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_aftercares")),
    )
    with op.batch_alter_table("aftercares", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_aftercares_case"), ["case"], unique=False)
        batch_op.create_index(batch_op.f("ix_aftercares_plan"), ["plan"], unique=False)

    op.create_table(
        "closings",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("plan", sa.String(length=64), nullable=False),
        sa.Column("case", sa.String(length=64), nullable=False),
        sa.Column("closed_by", sa.String(length=64), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("no_report_reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_closings_case")),
        sa.ForeignKeyConstraint(["plan"], ["plans.id"], name=op.f("fk_closings_plan")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_closings")),
    )
    with op.batch_alter_table("closings", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_closings_case"), ["case"], unique=False)
        batch_op.create_index(batch_op.f("ix_closings_plan"), ["plan"], unique=False)

    op.create_table(
        "return_reports",
        sa.Column("events", sa.Text(), nullable=False),
        sa.Column("recommendation", sa.String(length=40), nullable=False),
        sa.Column("is_as_agreed", sa.Boolean(), nullable=False),
        sa.Column("deviations", sa.JSON(), nullable=False),
        sa.Column("about_receiver", sa.Text(), nullable=False),
        sa.Column("expenses", sa.JSON(), nullable=False),
        sa.Column("are_papers_filed", sa.Boolean(), nullable=False),
        sa.Column("papers_where", sa.Text(), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("plan", sa.String(length=64), nullable=False),
        sa.Column("case", sa.String(length=64), nullable=False),
        sa.Column("recorded_by", sa.String(length=64), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_return_reports_case")),
        sa.ForeignKeyConstraint(["plan"], ["plans.id"], name=op.f("fk_return_reports_plan")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_return_reports")),
    )
    with op.batch_alter_table("return_reports", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_return_reports_case"), ["case"], unique=False)
        batch_op.create_index(batch_op.f("ix_return_reports_plan"), ["plan"], unique=False)

    op.create_table(
        "alarm_notes",
        sa.Column("at", sa.String(length=80), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("backup_answer", sa.String(length=40), nullable=True),
        sa.Column("with_whom", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("refusal", sa.String(length=64), nullable=False),
        sa.Column("case", sa.String(length=64), nullable=False),
        sa.Column("recorded_by", sa.String(length=64), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("how", sa.String(length=40), nullable=True),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_alarm_notes_case")),
        sa.ForeignKeyConstraint(["refusal"], ["receiver_refusals.id"], name=op.f("fk_alarm_notes_refusal")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_alarm_notes")),
    )
    with op.batch_alter_table("alarm_notes", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_alarm_notes_case"), ["case"], unique=False)
        batch_op.create_index(batch_op.f("ix_alarm_notes_refusal"), ["refusal"], unique=False)

    op.create_table(
        "incapacity_notes",
        sa.Column("at", sa.String(length=80), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("doctor", sa.Text(), nullable=False),
        sa.Column("assessment", sa.String(length=40), nullable=True),
        sa.Column("reassess_on", sa.Date(), nullable=True),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("incapacity", sa.String(length=64), nullable=False),
        sa.Column("case", sa.String(length=64), nullable=False),
        sa.Column("recorded_by", sa.String(length=64), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_incapacity_notes_case")),
        sa.ForeignKeyConstraint(["incapacity"], ["incapacities.id"], name=op.f("fk_incapacity_notes_incapacity")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_incapacity_notes")),
    )
    with op.batch_alter_table("incapacity_notes", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_incapacity_notes_case"), ["case"], unique=False)
        batch_op.create_index(batch_op.f("ix_incapacity_notes_incapacity"), ["incapacity"], unique=False)

    op.create_table(
        "refusal_decisions",
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("refusal", sa.String(length=64), nullable=False),
        sa.Column("case", sa.String(length=64), nullable=False),
        sa.Column("decided_by", sa.String(length=64), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_refusal_decisions_case")),
        sa.ForeignKeyConstraint(["refusal"], ["refusals.id"], name=op.f("fk_refusal_decisions_refusal")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_refusal_decisions")),
    )
    with op.batch_alter_table("refusal_decisions", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_refusal_decisions_case"), ["case"], unique=False)
        batch_op.create_index(batch_op.f("ix_refusal_decisions_refusal"), ["refusal"], unique=False)

    with op.batch_alter_table("handovers", schema=None) as batch_op:
        batch_op.add_column(sa.Column("organisation", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("identity", sa.String(length=40), server_default="niet_gezien", nullable=False))
        batch_op.add_column(sa.Column("is_on_duty", sa.Boolean(), nullable=True))
        batch_op.add_column(sa.Column("is_same_function", sa.Boolean(), server_default="0", nullable=False))
        batch_op.add_column(sa.Column("is_same_person", sa.Boolean(), server_default="0", nullable=False))
        batch_op.add_column(sa.Column("same_why", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("interpreter_kind", sa.String(length=40), nullable=True))
        batch_op.add_column(sa.Column("interpreter_language", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("no_interpreter_reason", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("items", sa.JSON(), server_default="[]", nullable=False))
        batch_op.add_column(sa.Column("read_back", sa.JSON(), nullable=True))
        batch_op.add_column(sa.Column("signatures", sa.JSON(), server_default="[]", nullable=False))
        batch_op.add_column(sa.Column("receipt", sa.String(length=64), nullable=True))
        batch_op.add_column(sa.Column("photos", sa.JSON(), server_default="[]", nullable=False))

    with op.batch_alter_table("incapacities", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("assessment", sa.String(length=40), server_default="wilsonbekwaam", nullable=False)
        )
        batch_op.add_column(sa.Column("assessed_at", sa.String(length=80), nullable=True))
        batch_op.add_column(sa.Column("representative_asked_at", sa.String(length=80), nullable=True))
        batch_op.add_column(sa.Column("no_representative_reason", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("emergency_care", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("reassess_on", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("no_reassessment_reason", sa.Text(), server_default="", nullable=False))

    with op.batch_alter_table("journal_entries", schema=None) as batch_op:
        batch_op.add_column(sa.Column("kind", sa.String(length=40), server_default="overig", nullable=False))
        batch_op.add_column(sa.Column("place", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("by", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("corrects", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("number", sa.Integer(), server_default="0", nullable=False))

    with op.batch_alter_table("receiver_refusals", schema=None) as batch_op:
        batch_op.add_column(sa.Column("function", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("reason_kind", sa.String(length=40), server_default="overig", nullable=False))
        batch_op.add_column(sa.Column("proof", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("place", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("backup_called_at", sa.String(length=80), nullable=True))
        batch_op.add_column(sa.Column("backup_answered_by", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(
            sa.Column("backup_answer", sa.String(length=40), server_default="niet_gebeld", nullable=False)
        )
        batch_op.add_column(sa.Column("person_is_at", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("stays_with", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("next_step", sa.Text(), server_default="", nullable=False))

    with op.batch_alter_table("refusal_additions", schema=None) as batch_op:
        batch_op.add_column(sa.Column("kind", sa.String(length=40), server_default="overig", nullable=False))
        batch_op.add_column(sa.Column("done", sa.Text(), server_default="", nullable=False))

    with op.batch_alter_table("refusals", schema=None) as batch_op:
        batch_op.add_column(sa.Column("gives_no_reason", sa.Boolean(), server_default="0", nullable=False))
        batch_op.add_column(sa.Column("persons", sa.JSON(), server_default="[]", nullable=False))
        batch_op.add_column(sa.Column("witnesses", sa.JSON(), server_default="[]", nullable=False))
        batch_op.add_column(sa.Column("no_witness_reason", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("interpreter_kind", sa.String(length=40), nullable=True))
        batch_op.add_column(sa.Column("interpreter_language", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("is_responsibility_told", sa.Boolean(), nullable=True))
        batch_op.add_column(sa.Column("not_told_reason", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("later_use_person", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("later_use_phone", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("later_use_bring", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("card_version", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("card_why_not", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("assessment", sa.String(length=40), nullable=True))
        batch_op.add_column(sa.Column("doctor_at", sa.String(length=80), nullable=True))
        batch_op.add_column(sa.Column("goods", sa.JSON(), server_default="[]", nullable=False))
        batch_op.add_column(sa.Column("signatures", sa.JSON(), server_default="[]", nullable=False))
        batch_op.add_column(sa.Column("informed_at", sa.String(length=80), nullable=True))
        batch_op.add_column(sa.Column("not_informed_reason", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("conditions", sa.JSON(), server_default="[]", nullable=False))
        batch_op.add_column(sa.Column("accepted_conditions", sa.JSON(), server_default="[]", nullable=False))
        batch_op.add_column(sa.Column("consent", sa.String(length=64), nullable=True))
        batch_op.add_column(sa.Column("decided_by", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("care_decision", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("escalated_to", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("escalated_at", sa.String(length=80), nullable=True))
