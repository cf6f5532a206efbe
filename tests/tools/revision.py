"""Write the next revision of the tables: `python -m tests.tools.revision WORD`, or anew with `--again`.

What is written is the difference between the newest revision and the tables of the program. A new column that may not
be empty gets the model's own default, so that rows from before it stay readable. Read the file before it is committed.
"""

import json
import subprocess
import sys
from typing import Any

from alembic.autogenerate import api, produce_migrations
from alembic.autogenerate.render import _render_cmd_body
from alembic.migration import MigrationContext
from alembic.operations import ops
from sqlalchemy import Boolean, Column
from sqlalchemy.dialects.sqlite import dialect
from sqlalchemy.schema import DefaultClause

import medhandover.rights
from medhandover.storage.engine import memory_engine
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
    head = head_of() or "0000"
    if is_again:
        for path in VERSIONS.glob(f"{head}_*.py"):
            path.unlink()
        head = f"{int(head) - 1:04d}"
    number = f"{int(head) + 1:04d}"
    engine = memory_engine()
    upgrade(engine)
    with engine.connect() as connection:
        opts: dict[str, Any] = {"compare_type": differs, "render_as_batch": True, "target_metadata": metadata}
        context = MigrationContext.configure(connection, opts=opts)
        script = produce_migrations(context, metadata)
        assert script.upgrade_ops is not None
        _give_defaults(script.upgrade_ops.ops)
        shown = api.AutogenContext(context, metadata=metadata, opts=_rendering(opts))
        lines = _render_cmd_body(script.upgrade_ops, shown).split("\n")
        body = "\n".join(line for line in lines if not line.strip().startswith("# ###"))
    target = VERSIONS / f"{number}_{word}.py"
    title = word.replace("_", " ").capitalize()
    text = HEAD.format(title=title, number=number, before=head, body=body.replace("\n", "\n    "))
    target.write_text("\n".join(line.rstrip() for line in text.split("\n")), encoding="utf-8")
    subprocess.run([sys.executable, "-m", "ruff", "format", "--quiet", str(target)], check=True)
    subprocess.run([sys.executable, "-m", "ruff", "check", "--fix", "--quiet", str(target)], check=True)
    print(target)


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
