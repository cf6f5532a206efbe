"""Text that was typed and not saved, about a case and about none."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the tables."""
    op.create_table(
        "unsaved_office_texts",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("author", sa.String(length=64), nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("opening", sa.Text(), nullable=False),
        sa.Column("typed", sa.Text(), nullable=False),
        sa.Column("kept_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["author"], ["accounts.id"], name=op.f("fk_unsaved_office_texts_author")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unsaved_office_texts")),
    )
    with op.batch_alter_table("unsaved_office_texts", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_unsaved_office_texts_author"), ["author"], unique=False)

    op.create_table(
        "unsaved_texts",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("author", sa.String(length=64), nullable=False),
        sa.Column("case", sa.String(length=64), nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("opening", sa.Text(), nullable=False),
        sa.Column("typed", sa.Text(), nullable=False),
        sa.Column("kept_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["author"], ["accounts.id"], name=op.f("fk_unsaved_texts_author")),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_unsaved_texts_case")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unsaved_texts")),
    )
    with op.batch_alter_table("unsaved_texts", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_unsaved_texts_author"), ["author"], unique=False)
        batch_op.create_index(batch_op.f("ix_unsaved_texts_case"), ["case"], unique=False)
