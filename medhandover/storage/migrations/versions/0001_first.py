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
