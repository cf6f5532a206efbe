"""How many conditions are to be confirmed again, beside where a case stands; each is looked at anew for it."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the number, and let every standing be looked at anew at the next sign-in."""
    with op.batch_alter_table("standings", schema=None) as batch_op:
        batch_op.add_column(sa.Column("to_renew", sa.Integer(), nullable=False, server_default="0"))
    op.execute("UPDATE standings SET next_change_at = as_of")
