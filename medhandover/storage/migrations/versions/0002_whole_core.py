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
        "agreements",
        sa.Column("topic", sa.String(length=40), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("wishes", sa.Text(), nullable=False),
        sa.Column("audiences", sa.JSON(), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("plan", sa.String(length=64), nullable=False),
        sa.Column("case", sa.String(length=64), nullable=False),
        sa.Column("recorded_by", sa.String(length=64), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_agreements_case")),
        sa.ForeignKeyConstraint(["plan"], ["plans.id"], name=op.f("fk_agreements_plan")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agreements")),
    )
    with op.batch_alter_table("agreements", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_agreements_case"), ["case"], unique=False)
        batch_op.create_index(batch_op.f("ix_agreements_plan"), ["plan"], unique=False)

    op.create_table(
        "checks",
        sa.Column("item", sa.String(length=40), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("plan", sa.String(length=64), nullable=False),
        sa.Column("case", sa.String(length=64), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("checked_by", sa.String(length=64), nullable=False),
        sa.Column("checked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("given_for", sa.String(length=80), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_checks_case")),
        sa.ForeignKeyConstraint(["plan"], ["plans.id"], name=op.f("fk_checks_plan")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_checks")),
    )
    with op.batch_alter_table("checks", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_checks_case"), ["case"], unique=False)
        batch_op.create_index(batch_op.f("ix_checks_plan"), ["plan"], unique=False)

    op.create_table(
        "contacts",
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("channel", sa.String(length=40), nullable=False),
        sa.Column("with_name", sa.Text(), nullable=False),
        sa.Column("asked", sa.Text(), nullable=False),
        sa.Column("with_function", sa.Text(), nullable=False),
        sa.Column("with_organisation", sa.Text(), nullable=False),
        sa.Column("receiver", sa.String(length=64), nullable=True),
        sa.Column("is_answered", sa.Boolean(), nullable=False),
        sa.Column("answered", sa.Text(), nullable=False),
        sa.Column("answered_on", sa.Date(), nullable=True),
        sa.Column("next_chase_on", sa.Date(), nullable=True),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("plan", sa.String(length=64), nullable=False),
        sa.Column("case", sa.String(length=64), nullable=False),
        sa.Column("noted_by", sa.String(length=64), nullable=False),
        sa.Column("noted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("chases", sa.JSON(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_contacts_case")),
        sa.ForeignKeyConstraint(["plan"], ["plans.id"], name=op.f("fk_contacts_plan")),
        sa.ForeignKeyConstraint(["receiver"], ["receivers.id"], name=op.f("fk_contacts_receiver")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contacts")),
    )
    with op.batch_alter_table("contacts", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_contacts_case"), ["case"], unique=False)
        batch_op.create_index(batch_op.f("ix_contacts_is_answered"), ["is_answered"], unique=False)
        batch_op.create_index(batch_op.f("ix_contacts_next_chase_on"), ["next_chase_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_contacts_plan"), ["plan"], unique=False)
        batch_op.create_index(batch_op.f("ix_contacts_receiver"), ["receiver"], unique=False)

    op.create_table(
        "escalations",
        sa.Column("raised_to", sa.String(length=64), nullable=False),
        sa.Column("reason", sa.String(length=40), nullable=False),
        sa.Column("task", sa.String(length=40), nullable=True),
        sa.Column("condition", sa.String(length=64), nullable=True),
        sa.Column("remark", sa.Text(), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("plan", sa.String(length=64), nullable=False),
        sa.Column("case", sa.String(length=64), nullable=False),
        sa.Column("raised_by", sa.String(length=64), nullable=False),
        sa.Column("raised_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("settled_by", sa.String(length=64), nullable=True),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("settled_how", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_escalations_case")),
        sa.ForeignKeyConstraint(["condition"], ["conditions.id"], name=op.f("fk_escalations_condition")),
        sa.ForeignKeyConstraint(["plan"], ["plans.id"], name=op.f("fk_escalations_plan")),
        sa.ForeignKeyConstraint(["raised_to"], ["accounts.id"], name=op.f("fk_escalations_raised_to")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_escalations")),
    )
    with op.batch_alter_table("escalations", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_escalations_case"), ["case"], unique=False)
        batch_op.create_index(batch_op.f("ix_escalations_condition"), ["condition"], unique=False)
        batch_op.create_index(batch_op.f("ix_escalations_plan"), ["plan"], unique=False)
        batch_op.create_index(batch_op.f("ix_escalations_raised_to"), ["raised_to"], unique=False)
        batch_op.create_index(batch_op.f("ix_escalations_settled_at"), ["settled_at"], unique=False)

    op.create_table(
        "milestones",
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("reached_on", sa.Date(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("decided_by", sa.Text(), nullable=False),
        sa.Column("promise", sa.Text(), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("plan", sa.String(length=64), nullable=False),
        sa.Column("case", sa.String(length=64), nullable=False),
        sa.Column("receiver", sa.String(length=64), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("recorded_by", sa.String(length=64), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("given_for", sa.String(length=80), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_milestones_case")),
        sa.ForeignKeyConstraint(["plan"], ["plans.id"], name=op.f("fk_milestones_plan")),
        sa.ForeignKeyConstraint(["receiver"], ["receivers.id"], name=op.f("fk_milestones_receiver")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_milestones")),
    )
    with op.batch_alter_table("milestones", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_milestones_case"), ["case"], unique=False)
        batch_op.create_index(batch_op.f("ix_milestones_plan"), ["plan"], unique=False)
        batch_op.create_index(batch_op.f("ix_milestones_receiver"), ["receiver"], unique=False)

    op.create_table(
        "plan_parties",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("party", sa.String(length=64), nullable=False),
        sa.Column("plan", sa.String(length=64), nullable=False),
        sa.Column("case", sa.String(length=64), nullable=False),
        sa.Column("joined_by", sa.String(length=64), nullable=False),
        sa.Column("joined_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("left_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("left_reason", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_plan_parties_case")),
        sa.ForeignKeyConstraint(["plan"], ["plans.id"], name=op.f("fk_plan_parties_plan")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_parties")),
    )
    with op.batch_alter_table("plan_parties", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_plan_parties_case"), ["case"], unique=False)
        batch_op.create_index(batch_op.f("ix_plan_parties_party"), ["party"], unique=False)
        batch_op.create_index(batch_op.f("ix_plan_parties_plan"), ["plan"], unique=False)

    op.create_table(
        "suspensions",
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("decided_by", sa.Text(), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("plan", sa.String(length=64), nullable=False),
        sa.Column("case", sa.String(length=64), nullable=False),
        sa.Column("suspended_by", sa.String(length=64), nullable=False),
        sa.Column("suspended_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("lifted_by", sa.String(length=64), nullable=True),
        sa.Column("lifted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("lifted_reference", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_suspensions_case")),
        sa.ForeignKeyConstraint(["plan"], ["plans.id"], name=op.f("fk_suspensions_plan")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_suspensions")),
    )
    with op.batch_alter_table("suspensions", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_suspensions_case"), ["case"], unique=False)
        batch_op.create_index(batch_op.f("ix_suspensions_plan"), ["plan"], unique=False)

    op.create_table(
        "tasks",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("plan", sa.String(length=64), nullable=False),
        sa.Column("case", sa.String(length=64), nullable=False),
        sa.Column("task", sa.String(length=40), nullable=False),
        sa.Column("owner", sa.String(length=64), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("done_by", sa.String(length=64), nullable=True),
        sa.Column("done_how", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_tasks_case")),
        sa.ForeignKeyConstraint(["owner"], ["accounts.id"], name=op.f("fk_tasks_owner")),
        sa.ForeignKeyConstraint(["plan"], ["plans.id"], name=op.f("fk_tasks_plan")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tasks")),
        sa.UniqueConstraint("plan", "task", name=op.f("uq_tasks_plan_task")),
    )
    with op.batch_alter_table("tasks", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_tasks_case"), ["case"], unique=False)
        batch_op.create_index(batch_op.f("ix_tasks_owner"), ["owner"], unique=False)
        batch_op.create_index(batch_op.f("ix_tasks_plan"), ["plan"], unique=False)

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

    with op.batch_alter_table("standings", schema=None) as batch_op:
        batch_op.add_column(sa.Column("overdue_since", sa.Date(), nullable=True))
