"""The search index: every part of three letters of a name or number, kept by triggers; older offices are indexed here.

The words of an older office stand in `search_words`; each thing's text is put together from them, and the triggers
enter it in the index. So nothing is folded anew and no feature is asked.
"""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

STATEMENTS = (
    "CREATE VIRTUAL TABLE search_texts_parts USING fts5(folded, content='search_texts', content_rowid='number',"
    " tokenize='trigram')",
    "INSERT INTO search_texts_parts(search_texts_parts, rank) VALUES ('secure-delete', 1)",
    "CREATE TRIGGER search_texts_parts_enter AFTER INSERT ON search_texts BEGIN"
    " INSERT INTO search_texts_parts(rowid, folded) VALUES (new.number, new.folded); END",
    "CREATE TRIGGER search_texts_parts_leave AFTER DELETE ON search_texts BEGIN"
    " INSERT INTO search_texts_parts(search_texts_parts, rowid, folded) VALUES ('delete', old.number, old.folded);"
    " END",
    "CREATE TRIGGER search_texts_parts_change AFTER UPDATE ON search_texts BEGIN"
    " INSERT INTO search_texts_parts(search_texts_parts, rowid, folded) VALUES ('delete', old.number, old.folded);"
    " INSERT INTO search_texts_parts(rowid, folded) VALUES (new.number, new.folded); END",
    "INSERT INTO search_texts (kind, thing, folded)"
    " SELECT kind, thing, ' ' || group_concat(word, ' ') || ' ' FROM search_words GROUP BY kind, thing",
)


def upgrade() -> None:
    """Make the index and enter what is known."""
    for statement in STATEMENTS:
        op.execute(statement)
