"""Records that are not finished, as they were typed."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the table."""
    op.create_table(
        "unfinished_records",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("plan", sa.String(length=64), nullable=False),
        sa.Column("case", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("typed", sa.Text(), nullable=False),
        sa.Column("begun_by", sa.String(length=64), nullable=False),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("saved_by", sa.String(length=64), nullable=False),
        sa.Column("saved_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_unfinished_records_case")),
        sa.ForeignKeyConstraint(["plan"], ["plans.id"], name=op.f("fk_unfinished_records_plan")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unfinished_records")),
        sa.UniqueConstraint("plan", "kind", name=op.f("uq_unfinished_records_plan_kind")),
    )
    with op.batch_alter_table("unfinished_records", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_unfinished_records_case"), ["case"], unique=False)
        batch_op.create_index(batch_op.f("ix_unfinished_records_plan"), ["plan"], unique=False)
