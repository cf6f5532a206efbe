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
        "destructions",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("items", sa.JSON(), nullable=False),
        sa.Column("proposed_by", sa.String(length=64), nullable=False),
        sa.Column("proposed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("first_by", sa.String(length=64), nullable=True),
        sa.Column("first_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("second_by", sa.String(length=64), nullable=True),
        sa.Column("second_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("rejected_by", sa.String(length=64), nullable=True),
        sa.Column("rejected_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("rejected_reason", sa.Text(), nullable=False),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_destructions")),
    )
    op.create_table(
        "search_texts",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("thing", sa.String(length=64), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_search_texts")),
        sa.UniqueConstraint("kind", "thing", name=op.f("uq_search_texts_kind_thing")),
    )
    op.create_table(
        "absences",
        sa.Column("staff", sa.String(length=64), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=False),
        sa.Column("deputy", sa.String(length=64), nullable=True),
        sa.Column("reason", sa.String(length=40), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("recorded_by", sa.String(length=64), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["deputy"], ["accounts.id"], name=op.f("fk_absences_deputy")),
        sa.ForeignKeyConstraint(["recorded_by"], ["accounts.id"], name=op.f("fk_absences_recorded_by")),
        sa.ForeignKeyConstraint(["staff"], ["accounts.id"], name=op.f("fk_absences_staff")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_absences")),
    )
    with op.batch_alter_table("absences", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_absences_deputy"), ["deputy"], unique=False)
        batch_op.create_index(batch_op.f("ix_absences_recorded_by"), ["recorded_by"], unique=False)
        batch_op.create_index(batch_op.f("ix_absences_staff"), ["staff"], unique=False)
        batch_op.create_index(batch_op.f("ix_absences_until_on"), ["until_on"], unique=False)

    op.create_table(
        "certificates",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("destruction", sa.String(length=64), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("items", sa.JSON(), nullable=False),
        sa.Column("counts", sa.JSON(), nullable=False),
        sa.Column("destroyed_by", sa.String(length=64), nullable=False),
        sa.Column("destroyed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("list_hash", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["destruction"], ["destructions.id"], name=op.f("fk_certificates_destruction")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_certificates")),
        sa.UniqueConstraint("number", name=op.f("uq_certificates_number")),
    )
    with op.batch_alter_table("certificates", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_certificates_destruction"), ["destruction"], unique=False)

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
        "deaths",
        sa.Column("died_on", sa.String(length=10), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("source", sa.String(length=40), nullable=False),
        sa.Column("told_by", sa.Text(), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("case", sa.String(length=64), nullable=False),
        sa.Column("recorded_by", sa.String(length=64), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("mistaken_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("mistaken_by", sa.String(length=64), nullable=True),
        sa.Column("mistake_reason", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_deaths_case")),
        sa.ForeignKeyConstraint(["mistaken_by"], ["accounts.id"], name=op.f("fk_deaths_mistaken_by")),
        sa.ForeignKeyConstraint(["recorded_by"], ["accounts.id"], name=op.f("fk_deaths_recorded_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deaths")),
    )
    with op.batch_alter_table("deaths", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_deaths_case"), ["case"], unique=False)
        batch_op.create_index(batch_op.f("ix_deaths_mistaken_by"), ["mistaken_by"], unique=False)
        batch_op.create_index(batch_op.f("ix_deaths_recorded_by"), ["recorded_by"], unique=False)

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

    op.create_table(
        "family_links",
        sa.Column("other", sa.String(length=64), nullable=False),
        sa.Column("tie", sa.String(length=40), nullable=False),
        sa.Column("travels_together", sa.Boolean(), nullable=False),
        sa.Column("since", sa.Date(), nullable=True),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("case", sa.String(length=64), nullable=False),
        sa.Column("recorded_by", sa.String(length=64), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_family_links_case")),
        sa.ForeignKeyConstraint(["other"], ["cases.id"], name=op.f("fk_family_links_other")),
        sa.ForeignKeyConstraint(["recorded_by"], ["accounts.id"], name=op.f("fk_family_links_recorded_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_family_links")),
    )
    with op.batch_alter_table("family_links", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_family_links_case"), ["case"], unique=False)
        batch_op.create_index(batch_op.f("ix_family_links_other"), ["other"], unique=False)
        batch_op.create_index(batch_op.f("ix_family_links_recorded_by"), ["recorded_by"], unique=False)

    op.create_table(
        "holds",
        sa.Column("case", sa.String(length=64), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("set_by", sa.String(length=64), nullable=False),
        sa.Column("set_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("lifted_by", sa.String(length=64), nullable=True),
        sa.Column("lifted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_holds_case")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_holds")),
    )
    with op.batch_alter_table("holds", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_holds_case"), ["case"], unique=False)

    op.create_table(
        "merges",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("duplicate", sa.String(length=64), nullable=False),
        sa.Column("kept", sa.String(length=64), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("merged_by", sa.String(length=64), nullable=False),
        sa.Column("countersigned_by", sa.String(length=64), nullable=False),
        sa.Column("merged_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("undone_by", sa.String(length=64), nullable=True),
        sa.Column("undone_reason", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["countersigned_by"], ["accounts.id"], name=op.f("fk_merges_countersigned_by")),
        sa.ForeignKeyConstraint(["duplicate"], ["cases.id"], name=op.f("fk_merges_duplicate")),
        sa.ForeignKeyConstraint(["kept"], ["cases.id"], name=op.f("fk_merges_kept")),
        sa.ForeignKeyConstraint(["merged_by"], ["accounts.id"], name=op.f("fk_merges_merged_by")),
        sa.ForeignKeyConstraint(["undone_by"], ["accounts.id"], name=op.f("fk_merges_undone_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_merges")),
    )
    with op.batch_alter_table("merges", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_merges_countersigned_by"), ["countersigned_by"], unique=False)
        batch_op.create_index(batch_op.f("ix_merges_duplicate"), ["duplicate"], unique=False)
        batch_op.create_index(batch_op.f("ix_merges_kept"), ["kept"], unique=False)
        batch_op.create_index(batch_op.f("ix_merges_merged_by"), ["merged_by"], unique=False)
        batch_op.create_index(batch_op.f("ix_merges_undone_by"), ["undone_by"], unique=False)

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
        "watches",
        sa.Column("reason", sa.String(length=40), nullable=False),
        sa.Column("raised_on", sa.Date(), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("case", sa.String(length=64), nullable=False),
        sa.Column("raised_by", sa.String(length=64), nullable=False),
        sa.Column("raised_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("told", sa.JSON(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("ended_by", sa.String(length=64), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_watches_case")),
        sa.ForeignKeyConstraint(["ended_by"], ["accounts.id"], name=op.f("fk_watches_ended_by")),
        sa.ForeignKeyConstraint(["raised_by"], ["accounts.id"], name=op.f("fk_watches_raised_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_watches")),
    )
    with op.batch_alter_table("watches", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_watches_case"), ["case"], unique=False)
        batch_op.create_index(batch_op.f("ix_watches_ended_by"), ["ended_by"], unique=False)
        batch_op.create_index(batch_op.f("ix_watches_raised_by"), ["raised_by"], unique=False)

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
        "handings",
        sa.Column("party", sa.String(length=40), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("handed_on", sa.Date(), nullable=False),
        sa.Column("way", sa.String(length=40), nullable=False),
        sa.Column("is_received", sa.Boolean(), nullable=False),
        sa.Column("evidence", sa.JSON(), nullable=False),
        sa.Column("acceptances", sa.JSON(), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("plan", sa.String(length=64), nullable=False),
        sa.Column("case", sa.String(length=64), nullable=False),
        sa.Column("arranged", sa.Text(), nullable=False),
        sa.Column("recorded_by", sa.String(length=64), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_handings_case")),
        sa.ForeignKeyConstraint(["plan"], ["plans.id"], name=op.f("fk_handings_plan")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handings")),
    )
    with op.batch_alter_table("handings", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_handings_case"), ["case"], unique=False)
        batch_op.create_index(batch_op.f("ix_handings_plan"), ["plan"], unique=False)

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

    with op.batch_alter_table("arrangements", schema=None) as batch_op:
        batch_op.add_column(sa.Column("owner", sa.String(length=64), nullable=True))

    with op.batch_alter_table("cases", schema=None) as batch_op:
        batch_op.add_column(sa.Column("is_unaccompanied", sa.Boolean(), server_default="0", nullable=False))
        batch_op.add_column(sa.Column("is_number_confirmed", sa.Boolean(), server_default="0", nullable=False))
        batch_op.add_column(sa.Column("original_family", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("original_given", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("place_of_birth", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(
            sa.Column("travel_document_kind", sa.String(length=40), server_default="onbekend", nullable=False)
        )
        batch_op.add_column(sa.Column("travel_document_issued", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("ind_case", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("kmi_number", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("stay_place", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("cannot_read", sa.Boolean(), server_default="0", nullable=False))
        batch_op.add_column(sa.Column("interpreter_wanted", sa.Boolean(), server_default="0", nullable=False))
        batch_op.add_column(sa.Column("lawyer_phone", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("lawyer_email", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("lawyer_address", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("words_language", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("words_translation", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("own_view", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("own_view_on", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("died_on", sa.String(length=10), nullable=True))
        batch_op.add_column(sa.Column("merged_into", sa.String(length=64), nullable=True))
        batch_op.create_index(batch_op.f("ix_cases_born_on"), ["born_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_cases_merged_into"), ["merged_into"], unique=False)
        batch_op.create_foreign_key(batch_op.f("fk_cases_merged_into"), "cases", ["merged_into"], ["id"])

    with op.batch_alter_table("conditions", schema=None) as batch_op:
        batch_op.add_column(sa.Column("stated_amount", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("stated_unit", sa.String(length=40), server_default="dagen", nullable=False))
        batch_op.add_column(sa.Column("requirement", sa.JSON(), server_default="[]", nullable=False))
        batch_op.add_column(sa.Column("set_aside_statement", sa.JSON(), nullable=True))
        batch_op.add_column(sa.Column("ended_reason", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("sent_back_at", sa.DateTime(timezone=True), nullable=True))

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

    with op.batch_alter_table("envelopes", schema=None) as batch_op:
        batch_op.add_column(sa.Column("seal_number", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("addressee", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("translations", sa.JSON(), server_default="[]", nullable=False))

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
        batch_op.create_index(batch_op.f("ix_escorts_name"), ["name"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_escorts_registration_checked_by"), ["registration_checked_by"], unique=False
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_escorts_registration_checked_by"), "accounts", ["registration_checked_by"], ["id"]
        )

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

    with op.batch_alter_table("explanations", schema=None) as batch_op:
        batch_op.add_column(sa.Column("talk", sa.String(length=40), server_default="vertrekgesprek", nullable=False))
        batch_op.add_column(sa.Column("started", sa.String(length=80), nullable=True))
        batch_op.add_column(sa.Column("ended", sa.String(length=80), nullable=True))
        batch_op.add_column(sa.Column("interpreter_register", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("is_explainer_speaking", sa.Boolean(), server_default="0", nullable=False))
        batch_op.add_column(sa.Column("is_read_aloud", sa.Boolean(), server_default="0", nullable=False))
        batch_op.add_column(sa.Column("is_letter_left", sa.Boolean(), server_default="1", nullable=False))
        batch_op.add_column(sa.Column("witness", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("spoken", sa.JSON(), server_default="[]", nullable=False))
        batch_op.add_column(sa.Column("tries", sa.JSON(), server_default="[]", nullable=False))
        batch_op.add_column(sa.Column("offered_again_on", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("versions", sa.JSON(), server_default="[]", nullable=False))
        batch_op.add_column(sa.Column("parents_present", sa.JSON(), server_default="[]", nullable=False))
        batch_op.add_column(sa.Column("guardian_present", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("is_escort_agreed", sa.Boolean(), server_default="0", nullable=False))

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
        batch_op.create_index(batch_op.f("ix_receivers_city"), ["city"], unique=False)

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

    with op.batch_alter_table("search_words", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_search_words_word_kind"))
        batch_op.create_index(batch_op.f("ix_search_words_kind_word_thing"), ["kind", "word", "thing"], unique=False)

    with op.batch_alter_table("settings", schema=None) as batch_op:
        batch_op.add_column(sa.Column("key", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("number", sa.Integer(), server_default="0", nullable=False))
        batch_op.add_column(sa.Column("from_on", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("set_by", sa.String(length=64), nullable=True))
        batch_op.add_column(sa.Column("set_by_name", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("set_at", sa.DateTime(timezone=True), nullable=True))

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
        batch_op.create_foreign_key(batch_op.f("fk_slots_replaces"), "slots", ["replaces"], ["id"])
        batch_op.create_foreign_key(batch_op.f("fk_slots_reserve_for"), "slots", ["reserve_for"], ["id"])

    with op.batch_alter_table("standings", schema=None) as batch_op:
        batch_op.add_column(sa.Column("overdue_since", sa.Date(), nullable=True))
        batch_op.create_index(batch_op.f("ix_standings_next_change_at"), ["next_change_at"], unique=False)
