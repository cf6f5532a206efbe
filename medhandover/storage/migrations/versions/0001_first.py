"""The first schema."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make every table."""
    op.create_table(
        "accounts",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("shown", sa.Text(), nullable=False),
        sa.Column("roles", sa.JSON(), nullable=False),
        sa.Column("os_account", sa.Text(), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("password_hash", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("disabled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_accounts")),
        sa.UniqueConstraint("name", name=op.f("uq_accounts_name")),
    )
    op.create_table(
        "log_lines",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("chain", sa.String(length=64), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.String(length=64), nullable=False),
        sa.Column("tag", sa.String(length=64), nullable=False),
        sa.Column("outcome", sa.String(length=40), nullable=False),
        sa.Column("content", sa.Text(), nullable=True),
        sa.Column("salt", sa.String(length=32), nullable=True),
        sa.Column("content_hash", sa.String(length=64), nullable=False),
        sa.Column("chain_hash", sa.String(length=64), nullable=False),
        sa.Column("office_hash", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_log_lines")),
        sa.UniqueConstraint("chain", "position", name=op.f("uq_log_lines_chain_position")),
    )
    op.create_index(op.f("ix_log_lines_actor"), "log_lines", ["actor"], unique=False)
    op.create_index(op.f("ix_log_lines_at"), "log_lines", ["at"], unique=False)
    op.create_table(
        "receivers",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("type", sa.String(length=40), nullable=False),
        sa.Column("country", sa.Text(), nullable=False),
        sa.Column("city", sa.Text(), nullable=False),
        sa.Column("zone", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("original_name", sa.Text(), nullable=False),
        sa.Column("original_address", sa.Text(), nullable=False),
        sa.Column("phone_24h", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("languages", sa.JSON(), nullable=False),
        sa.Column("contact_name", sa.Text(), nullable=False),
        sa.Column("contact_function", sa.Text(), nullable=False),
        sa.Column("relation", sa.String(length=40), nullable=False),
        sa.Column("is_named_in_advice", sa.Boolean(), nullable=False),
        sa.Column("airport_minutes", sa.Integer(), nullable=True),
        sa.Column("remarks", sa.Text(), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_receivers")),
    )
    op.create_index(op.f("ix_receivers_country"), "receivers", ["country"], unique=False)
    op.create_table(
        "search_words",
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("thing", sa.String(length=64), nullable=False),
        sa.Column("word", sa.String(length=40), nullable=False),
        sa.PrimaryKeyConstraint("kind", "thing", "word", name=op.f("pk_search_words")),
    )
    op.create_index(op.f("ix_search_words_word_kind"), "search_words", ["word", "kind"], unique=False)
    op.create_table(
        "settings",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_settings")),
    )
    op.create_table(
        "cases",
        sa.Column("v_number", sa.Text(), nullable=False),
        sa.Column("family_name", sa.Text(), nullable=False),
        sa.Column("given_names", sa.Text(), nullable=False),
        sa.Column("born_on", sa.String(length=10), nullable=False),
        sa.Column("nationality", sa.Text(), nullable=False),
        sa.Column("destination", sa.Text(), nullable=False),
        sa.Column("languages_spoken", sa.JSON(), nullable=False),
        sa.Column("sex", sa.String(length=40), nullable=False),
        sa.Column("original_name", sa.Text(), nullable=False),
        sa.Column("aliases", sa.JSON(), nullable=False),
        sa.Column("is_nationality_presumed", sa.Boolean(), nullable=False),
        sa.Column("bsn", sa.Text(), nullable=False),
        sa.Column("travel_document", sa.Text(), nullable=False),
        sa.Column("travel_document_until", sa.Date(), nullable=True),
        sa.Column("languages_read", sa.JSON(), nullable=False),
        sa.Column("departure", sa.String(length=40), nullable=False),
        sa.Column("stay", sa.String(length=40), nullable=False),
        sa.Column("lawyer", sa.Text(), nullable=False),
        sa.Column("has_no_lawyer", sa.Boolean(), nullable=False),
        sa.Column("representative", sa.Text(), nullable=False),
        sa.Column("is_incapable", sa.Boolean(), nullable=False),
        sa.Column("wishes", sa.Text(), nullable=False),
        sa.Column("objections", sa.Text(), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("document_number", sa.Text(), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("director", sa.String(length=64), nullable=True),
        sa.Column("coordinator", sa.String(length=64), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["coordinator"], ["accounts.id"], name=op.f("fk_cases_coordinator")),
        sa.ForeignKeyConstraint(["director"], ["accounts.id"], name=op.f("fk_cases_director")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cases")),
        sa.UniqueConstraint("document_number", name=op.f("uq_cases_document_number")),
        sa.UniqueConstraint("v_number", name=op.f("uq_cases_v_number")),
    )
    op.create_index(op.f("ix_cases_coordinator"), "cases", ["coordinator"], unique=False)
    op.create_index(op.f("ix_cases_director"), "cases", ["director"], unique=False)
    op.create_table(
        "advices",
        sa.Column("given_on", sa.Date(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("fit", sa.String(length=40), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("ind_case", sa.Text(), nullable=False),
        sa.Column("adviser", sa.Text(), nullable=False),
        sa.Column("consent_signed_on", sa.Date(), nullable=True),
        sa.Column("complaints", sa.Text(), nullable=False),
        sa.Column("diagnosis_system", sa.Text(), nullable=False),
        sa.Column("diagnosis_code", sa.Text(), nullable=False),
        sa.Column("treatment", sa.Text(), nullable=False),
        sa.Column("duration", sa.String(length=40), nullable=False),
        sa.Column("emergency", sa.String(length=40), nullable=False),
        sa.Column("emergency_months", sa.Integer(), nullable=True),
        sa.Column("treatment_present", sa.String(length=40), nullable=False),
        sa.Column("institutions_named", sa.JSON(), nullable=False),
        sa.Column("medicines_named", sa.JSON(), nullable=False),
        sa.Column("sources", sa.JSON(), nullable=False),
        sa.Column("informal_care", sa.String(length=40), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.Column("valid_until_reason", sa.Text(), nullable=False),
        sa.Column("still_valid_on", sa.Date(), nullable=True),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("case", sa.String(length=64), nullable=False),
        sa.Column("recorded_by", sa.String(length=64), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("attachment", sa.String(length=64), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_advices_case")),
        sa.ForeignKeyConstraint(["recorded_by"], ["accounts.id"], name=op.f("fk_advices_recorded_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_advices")),
    )
    op.create_index(op.f("ix_advices_case"), "advices", ["case"], unique=False)
    op.create_index(op.f("ix_advices_recorded_by"), "advices", ["recorded_by"], unique=False)
    op.create_table(
        "journeys",
        sa.Column("meeting_point", sa.Text(), nullable=False),
        sa.Column("returns", sa.String(length=80), nullable=True),
        sa.Column("home", sa.String(length=80), nullable=True),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("case", sa.String(length=64), nullable=False),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_journeys_case")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journeys")),
        sa.UniqueConstraint("case", name=op.f("uq_journeys_case")),
    )
    op.create_index(op.f("ix_journeys_case"), "journeys", ["case"], unique=False)
    op.create_table(
        "conditions",
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("literal", sa.Text(), nullable=False),
        sa.Column("page", sa.Integer(), nullable=True),
        sa.Column("is_arranged_first", sa.Boolean(), nullable=False),
        sa.Column("origin", sa.String(length=40), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=True),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("advice", sa.String(length=64), nullable=False),
        sa.Column("case", sa.String(length=64), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("coded_by", sa.String(length=64), nullable=False),
        sa.Column("coded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("checked_by", sa.String(length=64), nullable=True),
        sa.Column("checked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("lapsed_by", sa.String(length=64), nullable=True),
        sa.Column("set_aside_evidence", sa.Text(), nullable=False),
        sa.Column("set_aside_by", sa.String(length=64), nullable=True),
        sa.Column("countersigned_by", sa.String(length=64), nullable=True),
        sa.Column("set_aside_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["advice"], ["advices.id"], name=op.f("fk_conditions_advice")),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_conditions_case")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_conditions")),
        sa.UniqueConstraint("advice", "number", name=op.f("uq_conditions_advice_number")),
    )
    op.create_index(op.f("ix_conditions_advice"), "conditions", ["advice"], unique=False)
    op.create_index(op.f("ix_conditions_case"), "conditions", ["case"], unique=False)
    op.create_table(
        "legs",
        sa.Column("departs_from", sa.Text(), nullable=False),
        sa.Column("departs", sa.String(length=80), nullable=False),
        sa.Column("arrives_at", sa.Text(), nullable=False),
        sa.Column("arrives", sa.String(length=80), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("transport", sa.String(length=40), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("journey", sa.String(length=64), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["journey"], ["journeys.id"], name=op.f("fk_legs_journey")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_legs")),
        sa.UniqueConstraint("journey", "position", name=op.f("uq_legs_journey_position")),
    )
    op.create_index(op.f("ix_legs_journey"), "legs", ["journey"], unique=False)
    op.create_table(
        "plans",
        sa.Column("receiver", sa.String(length=64), nullable=True),
        sa.Column("backup_receiver", sa.String(length=64), nullable=True),
        sa.Column("receiver_function", sa.Text(), nullable=False),
        sa.Column("handover", sa.String(length=80), nullable=True),
        sa.Column("handover_place", sa.Text(), nullable=False),
        sa.Column("first_appointment", sa.Text(), nullable=False),
        sa.Column("file_language", sa.Text(), nullable=False),
        sa.Column("interpreter", sa.Text(), nullable=False),
        sa.Column("ground", sa.String(length=40), nullable=False),
        sa.Column("ground_reason", sa.Text(), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("case", sa.String(length=64), nullable=False),
        sa.Column("attempt", sa.Integer(), nullable=False),
        sa.Column("advice", sa.String(length=64), nullable=True),
        sa.Column("opened_by", sa.String(length=64), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("cancelled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("cancelled_reason", sa.Text(), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["advice"], ["advices.id"], name=op.f("fk_plans_advice")),
        sa.ForeignKeyConstraint(["backup_receiver"], ["receivers.id"], name=op.f("fk_plans_backup_receiver")),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_plans_case")),
        sa.ForeignKeyConstraint(["receiver"], ["receivers.id"], name=op.f("fk_plans_receiver")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plans")),
        sa.UniqueConstraint("case", "attempt", name=op.f("uq_plans_case_attempt")),
    )
    op.create_index(op.f("ix_plans_advice"), "plans", ["advice"], unique=False)
    op.create_index(op.f("ix_plans_backup_receiver"), "plans", ["backup_receiver"], unique=False)
    op.create_index(op.f("ix_plans_case"), "plans", ["case"], unique=False)
    op.create_index(op.f("ix_plans_receiver"), "plans", ["receiver"], unique=False)
    op.create_table(
        "acceptances",
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("dated_on", sa.Date(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("function", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("accepted_for", sa.String(length=80), nullable=True),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("costs", sa.Text(), nullable=False),
        sa.Column("period", sa.Text(), nullable=False),
        sa.Column("evidence_kind", sa.String(length=40), nullable=False),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("plan", sa.String(length=64), nullable=False),
        sa.Column("case", sa.String(length=64), nullable=False),
        sa.Column("receiver", sa.String(length=64), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("recorded_by", sa.String(length=64), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("attachment", sa.String(length=64), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_acceptances_case")),
        sa.ForeignKeyConstraint(["plan"], ["plans.id"], name=op.f("fk_acceptances_plan")),
        sa.ForeignKeyConstraint(["receiver"], ["receivers.id"], name=op.f("fk_acceptances_receiver")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_acceptances")),
    )
    op.create_index(op.f("ix_acceptances_case"), "acceptances", ["case"], unique=False)
    op.create_index(op.f("ix_acceptances_plan"), "acceptances", ["plan"], unique=False)
    op.create_index(op.f("ix_acceptances_receiver"), "acceptances", ["receiver"], unique=False)
    op.create_table(
        "arrangements",
        sa.Column("condition", sa.String(length=64), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("responsible", sa.Text(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("plan", sa.String(length=64), nullable=False),
        sa.Column("case", sa.String(length=64), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_arrangements_case")),
        sa.ForeignKeyConstraint(["condition"], ["conditions.id"], name=op.f("fk_arrangements_condition")),
        sa.ForeignKeyConstraint(["plan"], ["plans.id"], name=op.f("fk_arrangements_plan")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_arrangements")),
    )
    op.create_index(op.f("ix_arrangements_case"), "arrangements", ["case"], unique=False)
    op.create_index(op.f("ix_arrangements_condition"), "arrangements", ["condition"], unique=False)
    op.create_index(op.f("ix_arrangements_plan"), "arrangements", ["plan"], unique=False)
    op.create_table(
        "payments",
        sa.Column("payer", sa.String(length=40), nullable=False),
        sa.Column("paid_until", sa.Date(), nullable=True),
        sa.Column("maximum", sa.Integer(), nullable=True),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("agreement", sa.Text(), nullable=False),
        sa.Column("is_own_cost_explained", sa.Boolean(), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("plan", sa.String(length=64), nullable=False),
        sa.Column("case", sa.String(length=64), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_payments_case")),
        sa.ForeignKeyConstraint(["plan"], ["plans.id"], name=op.f("fk_payments_plan")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payments")),
        sa.UniqueConstraint("plan", name=op.f("uq_payments_plan")),
    )
    op.create_index(op.f("ix_payments_case"), "payments", ["case"], unique=False)
    op.create_index(op.f("ix_payments_plan"), "payments", ["plan"], unique=False)
    op.create_table(
        "evidence",
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("dated_on", sa.Date(), nullable=False),
        sa.Column("sender", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("says_ready", sa.Boolean(), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("arrangement", sa.String(length=64), nullable=False),
        sa.Column("plan", sa.String(length=64), nullable=False),
        sa.Column("case", sa.String(length=64), nullable=False),
        sa.Column("recorded_by", sa.String(length=64), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("given_for", sa.String(length=80), nullable=True),
        sa.Column("attachment", sa.String(length=64), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["arrangement"], ["arrangements.id"], name=op.f("fk_evidence_arrangement")),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_evidence_case")),
        sa.ForeignKeyConstraint(["plan"], ["plans.id"], name=op.f("fk_evidence_plan")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evidence")),
    )
    op.create_index(op.f("ix_evidence_arrangement"), "evidence", ["arrangement"], unique=False)
    op.create_index(op.f("ix_evidence_case"), "evidence", ["case"], unique=False)
    op.create_index(op.f("ix_evidence_plan"), "evidence", ["plan"], unique=False)
