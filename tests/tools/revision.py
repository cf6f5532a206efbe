"""Write the next revision of the tables: `python -m tests.tools.revision WORD`, or anew with `--again`.

`--again` writes the revision with this WORD anew, whichever its number; revisions after it are written by hand and hold
only what is no table of the program, such as the search index.

What is written is the difference between the newest revision and the tables of the program. A new column that may not
be empty gets the model's own default, so that rows from before it stay readable. Read the file before it is committed.
"""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from alembic.autogenerate import api, produce_migrations
from alembic.autogenerate.render import _render_cmd_body
from alembic.migration import MigrationContext
from alembic.operations import ops
from sqlalchemy import Boolean, Column, Engine
from sqlalchemy.dialects.sqlite import dialect
from sqlalchemy.schema import DefaultClause

import medhandover.rights
from medhandover.search.store import texts_table
from medhandover.storage.engine import memory_engine
from medhandover.storage.fulltext import name_of
from medhandover.storage.schema import VERSIONS, head_of, upgrade
from medhandover.storage.tables import metadata

HEAD = '''"""{title}."""

import sqlalchemy as sa
from alembic import op

revision = "{number}"
down_revision = "{before}"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """{title}."""
    {body}
'''


def main(word: str, *, is_again: bool) -> None:
    """Write `NNNN_word.py` beside the other revisions."""
    assert medhandover.rights.ACTIONS
    number = f"{int(head_of() or '0') + 1:04d}"
    if is_again:
        number = next(path.name[:4] for path in VERSIONS.glob(f"*_{word}.py"))
    before = f"{int(number) - 1:04d}"
    engine = _until(before)
    with engine.connect() as connection:
        opts: dict[str, Any] = {
            "compare_type": differs,
            "include_name": is_table_of_ours,
            "render_as_batch": True,
            "target_metadata": metadata,
        }
        context = MigrationContext.configure(connection, opts=opts)
        script = produce_migrations(context, metadata)
        assert script.upgrade_ops is not None
        _give_defaults(script.upgrade_ops.ops)
        shown = api.AutogenContext(context, metadata=metadata, opts=_rendering(opts))
        lines = _render_cmd_body(script.upgrade_ops, shown).split("\n")
        body = "\n".join(line for line in lines if not line.strip().startswith("# ###"))
    target = VERSIONS / f"{number}_{word}.py"
    title = word.replace("_", " ").capitalize()
    text = HEAD.format(title=title, number=number, before=before, body=body.replace("\n", "\n    "))
    target.write_text("\n".join(line.rstrip() for line in text.split("\n")), encoding="utf-8")
    subprocess.run([sys.executable, "-m", "ruff", "format", "--quiet", str(target)], check=True)
    subprocess.run([sys.executable, "-m", "ruff", "check", "--fix", "--quiet", str(target)], check=True)
    print(target)


def _until(revision: str) -> Engine:
    """Return a database at this revision."""
    engine = memory_engine()
    with TemporaryDirectory() as folder:
        for path in VERSIONS.glob("[0-9]*.py"):
            if path.name[:4] <= revision:
                shutil.copy(path, folder)
        upgrade(engine, versions=Path(folder))
    return engine


def is_table_of_ours(name: str | None, kind: str, parents: Any) -> bool:
    """Leave out the engine's own tables behind a text index."""
    return kind != "table" or not str(name).startswith(name_of(texts_table.name))


def differs(context: Any, inspected: Any, column: Any, kept: Any, wanted: Any) -> bool:
    """Compare as the engine stores them: its own word for the type."""
    words = [each.compile(dialect=context.dialect) for each in (kept, wanted)]
    return bool(words[0] != words[1])


def _rendering(opts: dict[str, Any]) -> dict[str, Any]:
    return {
        **opts,
        "sqlalchemy_module_prefix": "sa.",
        "alembic_module_prefix": "op.",
        "user_module_prefix": None,
        "render_item": _plain_type,
    }


def _plain_type(kind: str, thing: Any, context: Any) -> str | bool:
    if kind != "type" or not hasattr(thing, "impl_instance"):
        return False
    return f"sa.{thing.impl_instance!r}"


def _give_defaults(found: Any) -> None:
    for each in found:
        if isinstance(each, ops.ModifyTableOps):
            _give_defaults(each.ops)
        elif isinstance(each, ops.AddColumnOp) and not each.column.nullable:
            each.column.server_default = _default(each.column)


def _default(column: Column[Any]) -> Any:
    """Return the model's default as the engine keeps it; a field without one must get it by hand."""
    if "default" not in column.info:
        return None
    bind = getattr(column.type, "process_bind_param", None)
    value = bind(column.info["default"], dialect()) if bind else column.info["default"]
    if isinstance(value, list | dict):
        value = json.dumps(value)
    if isinstance(column.type, Boolean):
        value = int(value)
    return DefaultClause(str(value))


if __name__ == "__main__":
    main(next(each for each in sys.argv[1:] if each != "--again"), is_again="--again" in sys.argv)
