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
