"""Revisions of the tests' own tables, and what is written into them."""

from pathlib import Path

from sqlalchemy import Engine, text

FIRST = """
    op.create_table("note", sa.Column("id", sa.Integer, primary_key=True), sa.Column("text", sa.Text, nullable=False))
    note = sa.Column("note", sa.Integer, sa.ForeignKey("note.id"))
    op.create_table("reply", sa.Column("id", sa.Integer, primary_key=True), note)
"""
SECOND = """
    with op.batch_alter_table("note") as table:
        table.add_column(sa.Column("day", sa.Date))
        table.create_unique_constraint("uq_note_text", ["text"])
"""
_FILE = """import sqlalchemy as sa
from alembic import op

revision = "{number}"
down_revision = {before}
branch_labels = depends_on = None


def upgrade() -> None:
{body}
"""


def write_revisions(folder: Path, *bodies: str) -> Path:
    """Write `0001_a.py`, `0002_a.py` ... whose upgrades are `bodies`, and return the folder."""
    folder.mkdir(exist_ok=True)
    for number, body in enumerate(bodies, 1):
        before = f'"{number - 1:04}"' if number > 1 else None
        content = _FILE.format(number=f"{number:04}", before=before, body=body)
        (folder / f"{number:04}_a.py").write_text(content, "utf-8")
    return folder


def write_note(engine: Engine, words: str) -> None:
    """Write one note in a transaction of its own."""
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO note (text) VALUES (:words)"), {"words": words})


def notes(engine: Engine) -> list[str]:
    """Return what all notes say, in order."""
    with engine.connect() as connection:
        return list(connection.scalars(text("SELECT text FROM note ORDER BY id")))
