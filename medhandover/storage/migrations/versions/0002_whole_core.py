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
        "airline_notices",
        sa.Column("airline", sa.Text(), nullable=False),
        sa.Column("needs", sa.JSON(), nullable=False),
        sa.Column("sent_at", sa.String(length=80), nullable=False),
        sa.Column("sent_by", sa.Text(), nullable=False),
        sa.Column("is_vulnerable", sa.Boolean(), nullable=False),
        sa.Column("handling", sa.JSON(), nullable=True),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("journey", sa.String(length=64), nullable=False),
        sa.Column("case", sa.String(length=64), nullable=False),
        sa.Column("flight", sa.Text(), nullable=False),
        sa.Column("departs_from", sa.Text(), nullable=False),
        sa.Column("given_for", sa.String(length=80), nullable=False),
        sa.Column("recorded_by", sa.String(length=64), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answer", sa.String(length=40), nullable=False),
        sa.Column("answered_at", sa.String(length=80), nullable=True),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_airline_notices_case")),
        sa.ForeignKeyConstraint(["journey"], ["journeys.id"], name=op.f("fk_airline_notices_journey")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_airline_notices")),
    )
    with op.batch_alter_table("airline_notices", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_airline_notices_case"), ["case"], unique=False)
        batch_op.create_index(batch_op.f("ix_airline_notices_journey"), ["journey"], unique=False)

    op.create_table(
        "controlled_papers",
        sa.Column("medicine", sa.String(length=64), nullable=False),
        sa.Column("country", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=True),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.Column("days_covered", sa.Integer(), nullable=True),
        sa.Column("authority", sa.Text(), nullable=False),
        sa.Column("legalised", sa.JSON(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("case", sa.String(length=64), nullable=False),
        sa.Column("recorded_by", sa.String(length=64), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_controlled_papers_case")),
        sa.ForeignKeyConstraint(["medicine"], ["medicines.id"], name=op.f("fk_controlled_papers_medicine")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_controlled_papers")),
    )
    with op.batch_alter_table("controlled_papers", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_controlled_papers_case"), ["case"], unique=False)
        batch_op.create_index(batch_op.f("ix_controlled_papers_medicine"), ["medicine"], unique=False)

    op.create_table(
        "delays",
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(length=40), nullable=False),
        sa.Column("said_by", sa.Text(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("departs", sa.String(length=80), nullable=True),
        sa.Column("is_cancelled", sa.Boolean(), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("journey", sa.String(length=64), nullable=False),
        sa.Column("case", sa.String(length=64), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("departed", sa.String(length=80), nullable=False),
        sa.Column("is_handover_moved", sa.Boolean(), nullable=False),
        sa.Column("recorded_by", sa.String(length=64), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_delays_case")),
        sa.ForeignKeyConstraint(["journey"], ["journeys.id"], name=op.f("fk_delays_journey")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_delays")),
    )
    with op.batch_alter_table("delays", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_delays_case"), ["case"], unique=False)
        batch_op.create_index(batch_op.f("ix_delays_journey"), ["journey"], unique=False)

    op.create_table(
        "envelope_breaches",
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("found_at", sa.String(length=80), nullable=False),
        sa.Column("found_by", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("remark", sa.Text(), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("envelope", sa.String(length=64), nullable=False),
        sa.Column("case", sa.String(length=64), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("recorded_by", sa.String(length=64), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("settlement", sa.String(length=40), nullable=True),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("settled_by", sa.String(length=64), nullable=True),
        sa.Column("reported_at", sa.String(length=80), nullable=True),
        sa.Column("not_reported_reason", sa.Text(), nullable=False),
        sa.Column("replaced_by", sa.String(length=64), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_envelope_breaches_case")),
        sa.ForeignKeyConstraint(["envelope"], ["envelopes.id"], name=op.f("fk_envelope_breaches_envelope")),
        sa.ForeignKeyConstraint(["replaced_by"], ["envelopes.id"], name=op.f("fk_envelope_breaches_replaced_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_envelope_breaches")),
    )
    with op.batch_alter_table("envelope_breaches", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_envelope_breaches_case"), ["case"], unique=False)
        batch_op.create_index(batch_op.f("ix_envelope_breaches_envelope"), ["envelope"], unique=False)
        batch_op.create_index(batch_op.f("ix_envelope_breaches_replaced_by"), ["replaced_by"], unique=False)

    op.create_table(
        "envelope_moves",
        sa.Column("given_by", sa.Text(), nullable=False),
        sa.Column("given_by_kind", sa.String(length=40), nullable=False),
        sa.Column("taken_by", sa.Text(), nullable=False),
        sa.Column("taken_by_kind", sa.String(length=40), nullable=False),
        sa.Column("at", sa.String(length=80), nullable=False),
        sa.Column("is_seal_intact", sa.Boolean(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("seal_number", sa.Text(), nullable=False),
        sa.Column("is_signed", sa.Boolean(), nullable=False),
        sa.Column("remark", sa.Text(), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("envelope", sa.String(length=64), nullable=False),
        sa.Column("case", sa.String(length=64), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("recorded_by", sa.String(length=64), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_envelope_moves_case")),
        sa.ForeignKeyConstraint(["envelope"], ["envelopes.id"], name=op.f("fk_envelope_moves_envelope")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_envelope_moves")),
    )
    with op.batch_alter_table("envelope_moves", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_envelope_moves_case"), ["case"], unique=False)
        batch_op.create_index(batch_op.f("ix_envelope_moves_envelope"), ["envelope"], unique=False)

    op.create_table(
        "supply_counts",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("case", sa.String(length=64), nullable=False),
        sa.Column("medicine", sa.String(length=64), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("counted", sa.Integer(), nullable=False),
        sa.Column("counted_on", sa.Date(), nullable=False),
        sa.Column("counted_by", sa.Text(), nullable=False),
        sa.Column("recorded_by", sa.String(length=64), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("signing", sa.JSON(), nullable=True),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_supply_counts_case")),
        sa.ForeignKeyConstraint(["medicine"], ["medicines.id"], name=op.f("fk_supply_counts_medicine")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_supply_counts")),
    )
    with op.batch_alter_table("supply_counts", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_supply_counts_case"), ["case"], unique=False)
        batch_op.create_index(batch_op.f("ix_supply_counts_medicine"), ["medicine"], unique=False)

    with op.batch_alter_table("envelopes", schema=None) as batch_op:
        batch_op.add_column(sa.Column("seal_number", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("addressee", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("translations", sa.JSON(), server_default="[]", nullable=False))

    with op.batch_alter_table("journeys", schema=None) as batch_op:
        batch_op.add_column(sa.Column("stays", sa.JSON(), server_default="[]", nullable=False))

    with op.batch_alter_table("legs", schema=None) as batch_op:
        batch_op.add_column(sa.Column("departs_airport", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("departs_terminal", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("departs_country", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("arrives_airport", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("arrives_terminal", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("arrives_country", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("check_in", sa.String(length=80), nullable=True))
        batch_op.add_column(sa.Column("provider", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("provider_phone", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("vehicle", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("seats", sa.JSON(), server_default="[]", nullable=False))
        batch_op.add_column(sa.Column("booking", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("confirmed_for", sa.String(length=80), nullable=True))
        batch_op.add_column(sa.Column("is_cancelled", sa.Boolean(), server_default="0", nullable=False))
        batch_op.add_column(sa.Column("notes", sa.Text(), server_default="", nullable=False))

    with op.batch_alter_table("medicines", schema=None) as batch_op:
        batch_op.add_column(sa.Column("units_each", sa.Numeric(precision=12, scale=4), nullable=True))
        batch_op.add_column(sa.Column("is_as_needed", sa.Boolean(), server_default="0", nullable=False))
        batch_op.add_column(sa.Column("max_per_day", sa.Numeric(precision=12, scale=4), nullable=True))
        batch_op.add_column(sa.Column("start_on", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("stop_on", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("prescriber", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("kept_by", sa.String(length=40), server_default="onbekend", nullable=False))
        batch_op.add_column(sa.Column("is_supervised", sa.Boolean(), server_default="0", nullable=False))
        batch_op.add_column(sa.Column("is_in_hand_luggage", sa.Boolean(), server_default="0", nullable=False))
        batch_op.add_column(sa.Column("needs_cooling", sa.Boolean(), server_default="0", nullable=False))
        batch_op.add_column(sa.Column("max_hours_uncooled", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("cool_box", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("cool_box_hours", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("ice_points", sa.JSON(), server_default="[]", nullable=False))
