"""Schedules."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Schedules."""
    op.create_table(
        "calendar_entries",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("slot", sa.String(length=64), nullable=False),
        sa.Column("plan", sa.String(length=64), nullable=False),
        sa.Column("case", sa.String(length=64), nullable=False),
        sa.Column("escort", sa.String(length=64), nullable=False),
        sa.Column("leaves", sa.String(length=80), nullable=False),
        sa.Column("home", sa.String(length=80), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("is_reserve", sa.Boolean(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("cancelled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_calendar_entries_case")),
        sa.ForeignKeyConstraint(["escort"], ["escorts.id"], name=op.f("fk_calendar_entries_escort")),
        sa.ForeignKeyConstraint(["plan"], ["plans.id"], name=op.f("fk_calendar_entries_plan")),
        sa.ForeignKeyConstraint(["slot"], ["slots.id"], name=op.f("fk_calendar_entries_slot")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_calendar_entries")),
        sa.UniqueConstraint("slot", "escort", name=op.f("uq_calendar_entries_slot_escort")),
    )
    with op.batch_alter_table("calendar_entries", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_calendar_entries_case"), ["case"], unique=False)
        batch_op.create_index(batch_op.f("ix_calendar_entries_escort"), ["escort"], unique=False)
        batch_op.create_index(batch_op.f("ix_calendar_entries_plan"), ["plan"], unique=False)
        batch_op.create_index(batch_op.f("ix_calendar_entries_slot"), ["slot"], unique=False)

    op.create_table(
        "slot_pins",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("slot", sa.String(length=64), nullable=False),
        sa.Column("plan", sa.String(length=64), nullable=False),
        sa.Column("case", sa.String(length=64), nullable=False),
        sa.Column("escort", sa.String(length=64), nullable=False),
        sa.Column("is_wanted", sa.Boolean(), nullable=False),
        sa.Column("pinned_by", sa.String(length=64), nullable=False),
        sa.Column("pinned_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("lifted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_slot_pins_case")),
        sa.ForeignKeyConstraint(["escort"], ["escorts.id"], name=op.f("fk_slot_pins_escort")),
        sa.ForeignKeyConstraint(["pinned_by"], ["accounts.id"], name=op.f("fk_slot_pins_pinned_by")),
        sa.ForeignKeyConstraint(["plan"], ["plans.id"], name=op.f("fk_slot_pins_plan")),
        sa.ForeignKeyConstraint(["slot"], ["slots.id"], name=op.f("fk_slot_pins_slot")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_slot_pins")),
    )
    with op.batch_alter_table("slot_pins", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_slot_pins_case"), ["case"], unique=False)
        batch_op.create_index(batch_op.f("ix_slot_pins_escort"), ["escort"], unique=False)
        batch_op.create_index(batch_op.f("ix_slot_pins_pinned_by"), ["pinned_by"], unique=False)
        batch_op.create_index(batch_op.f("ix_slot_pins_plan"), ["plan"], unique=False)
        batch_op.create_index(batch_op.f("ix_slot_pins_slot"), ["slot"], unique=False)
