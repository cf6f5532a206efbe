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
        "country_terms",
        sa.Column("country", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("looked_up_on", sa.Date(), nullable=False),
        sa.Column("visa", sa.String(length=40), nullable=False),
        sa.Column("transit_visa", sa.String(length=40), nullable=False),
        sa.Column("visa_days", sa.Integer(), nullable=True),
        sa.Column("passport_months", sa.Integer(), nullable=True),
        sa.Column("blank_pages", sa.Integer(), nullable=True),
        sa.Column("yellow_fever", sa.String(length=40), nullable=False),
        sa.Column("is_yellow_fever_risk", sa.Boolean(), nullable=False),
        sa.Column("vaccines", sa.JSON(), nullable=False),
        sa.Column("trainings", sa.JSON(), nullable=False),
        sa.Column("advice", sa.String(length=40), nullable=True),
        sa.Column("is_registration_asked", sa.Boolean(), nullable=False),
        sa.Column("weekend", sa.JSON(), nullable=False),
        sa.Column("holidays", sa.JSON(), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("recorded_by", sa.String(length=64), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_country_terms")),
        sa.UniqueConstraint("country", name=op.f("uq_country_terms_country")),
    )
    op.create_table(
        "escort_absences",
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=True),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("escort", sa.String(length=64), nullable=False),
        sa.Column("recorded_by", sa.String(length=64), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["escort"], ["escorts.id"], name=op.f("fk_escort_absences_escort")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_escort_absences")),
    )
    with op.batch_alter_table("escort_absences", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_escort_absences_escort"), ["escort"], unique=False)

    op.create_table(
        "escort_conflicts",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("escort", sa.String(length=64), nullable=False),
        sa.Column("case", sa.String(length=64), nullable=False),
        sa.Column("has_conflict", sa.Boolean(), nullable=False),
        sa.Column("recorded_by", sa.String(length=64), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_escort_conflicts_case")),
        sa.ForeignKeyConstraint(["escort"], ["escorts.id"], name=op.f("fk_escort_conflicts_escort")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_escort_conflicts")),
        sa.UniqueConstraint("escort", "case", name=op.f("uq_escort_conflicts_escort_case")),
    )
    with op.batch_alter_table("escort_conflicts", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_escort_conflicts_case"), ["case"], unique=False)
        batch_op.create_index(batch_op.f("ix_escort_conflicts_escort"), ["escort"], unique=False)

    op.create_table(
        "companions",
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("from_leg", sa.Integer(), nullable=False),
        sa.Column("to_leg", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("plan", sa.String(length=64), nullable=False),
        sa.Column("case", sa.String(length=64), nullable=False),
        sa.Column("recorded_by", sa.String(length=64), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_companions_case")),
        sa.ForeignKeyConstraint(["plan"], ["plans.id"], name=op.f("fk_companions_plan")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_companions")),
    )
    with op.batch_alter_table("companions", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_companions_case"), ["case"], unique=False)
        batch_op.create_index(batch_op.f("ix_companions_plan"), ["plan"], unique=False)

    op.create_table(
        "escort_wishes",
        sa.Column("is_female_wanted", sa.Boolean(), nullable=False),
        sa.Column("languages", sa.JSON(), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("plan", sa.String(length=64), nullable=False),
        sa.Column("case", sa.String(length=64), nullable=False),
        sa.Column("recorded_by", sa.String(length=64), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_escort_wishes_case")),
        sa.ForeignKeyConstraint(["plan"], ["plans.id"], name=op.f("fk_escort_wishes_plan")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_escort_wishes")),
        sa.UniqueConstraint("plan", name=op.f("uq_escort_wishes_plan")),
    )
    with op.batch_alter_table("escort_wishes", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_escort_wishes_case"), ["case"], unique=False)
        batch_op.create_index(batch_op.f("ix_escort_wishes_plan"), ["plan"], unique=False)

    op.create_table(
        "security_needs",
        sa.Column("requested_on", sa.Date(), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=True),
        sa.Column("escorts", sa.Integer(), nullable=True),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("plan", sa.String(length=64), nullable=False),
        sa.Column("case", sa.String(length=64), nullable=False),
        sa.Column("recorded_by", sa.String(length=64), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_security_needs_case")),
        sa.ForeignKeyConstraint(["plan"], ["plans.id"], name=op.f("fk_security_needs_plan")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_security_needs")),
        sa.UniqueConstraint("plan", name=op.f("uq_security_needs_plan")),
    )
    with op.batch_alter_table("security_needs", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_security_needs_case"), ["case"], unique=False)
        batch_op.create_index(batch_op.f("ix_security_needs_plan"), ["plan"], unique=False)

    with op.batch_alter_table("escorts", schema=None) as batch_op:
        batch_op.add_column(sa.Column("gender", sa.String(length=40), server_default="x", nullable=False))
        batch_op.add_column(sa.Column("spoken", sa.JSON(), server_default="[]", nullable=False))
        batch_op.add_column(sa.Column("passports", sa.JSON(), server_default="[]", nullable=False))
        batch_op.add_column(sa.Column("vaccinations", sa.JSON(), server_default="[]", nullable=False))
        batch_op.add_column(sa.Column("trainings", sa.JSON(), server_default="[]", nullable=False))
        batch_op.add_column(sa.Column("register", sa.String(length=40), server_default="geen", nullable=False))
        batch_op.add_column(sa.Column("assignment", sa.JSON(), nullable=True))
        batch_op.add_column(sa.Column("has_roaming", sa.Boolean(), nullable=True))
        batch_op.add_column(sa.Column("insured_until", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("consular_until", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("max_nights", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("free_days", sa.JSON(), server_default="[]", nullable=False))
        batch_op.add_column(sa.Column("registration_checked_on", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("registration_checked_by", sa.String(length=64), nullable=True))
        batch_op.create_index(
            batch_op.f("ix_escorts_registration_checked_by"), ["registration_checked_by"], unique=False
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_escorts_registration_checked_by"), "accounts", ["registration_checked_by"], ["id"]
        )

    with op.batch_alter_table("slots", schema=None) as batch_op:
        batch_op.add_column(sa.Column("wanted", sa.String(length=40), server_default="geen", nullable=False))
        batch_op.add_column(sa.Column("transits", sa.JSON(), server_default="[]", nullable=False))
        batch_op.add_column(sa.Column("overnight", sa.JSON(), server_default="[]", nullable=False))
        batch_op.add_column(sa.Column("report_due_on", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("reserve_for", sa.String(length=64), nullable=True))
        batch_op.add_column(sa.Column("briefed_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("briefed_by", sa.String(length=64), nullable=True))
        batch_op.add_column(sa.Column("briefed_for", sa.String(length=80), nullable=True))
        batch_op.add_column(sa.Column("anyway_reason", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("anyway_numbers", sa.JSON(), server_default="[]", nullable=False))
        batch_op.add_column(sa.Column("anyway_by", sa.String(length=64), nullable=True))
        batch_op.add_column(sa.Column("replaces", sa.String(length=64), nullable=True))
        batch_op.add_column(sa.Column("replace_reason", sa.String(length=40), nullable=True))
        batch_op.add_column(sa.Column("takes_over", sa.String(length=80), nullable=True))
        batch_op.add_column(sa.Column("stand_in", sa.Text(), server_default="", nullable=False))
        batch_op.create_index(batch_op.f("ix_slots_replaces"), ["replaces"], unique=False)
        batch_op.create_index(batch_op.f("ix_slots_reserve_for"), ["reserve_for"], unique=False)
        batch_op.create_foreign_key(batch_op.f("fk_slots_reserve_for"), "slots", ["reserve_for"], ["id"])
        batch_op.create_foreign_key(batch_op.f("fk_slots_replaces"), "slots", ["replaces"], ["id"])
