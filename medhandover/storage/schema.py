"""The form of the tables: brought up to what this program knows, in one transaction, or refused when it is newer.

Revisions are files `NNNN_word.py` with `revision = "NNNN"`, in one line; the highest number is the head. Reading the
number needs no alembic, which is slow to import: it comes in only when the number differs.
"""

import re
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, inspect, text

from medhandover.kernel.languages import N_
from medhandover.kernel.steps import Tell, unheard
from medhandover.storage.engine import reading, rebuilding
from medhandover.storage.problems import NewerSchema

MIGRATIONS = Path(__file__).parent / "migrations"
VERSIONS = MIGRATIONS / "versions"
_REVISION = re.compile(r"(\d{4})_\w+\.py")


def head_of(versions: Path = VERSIONS) -> str | None:
    """Return the newest revision of the program, None when there is no revision."""
    return max((found[1] for path in versions.iterdir() if (found := _REVISION.fullmatch(path.name))), default=None)


def revision_of(connection: Connection) -> str | None:
    """Return the revision that stands in the database, None when it is empty."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return found


def upgrade(engine: Engine, folder: Path = Path(), versions: Path = VERSIONS, tell: Tell = unheard) -> None:
    """Bring the tables to the head, all or nothing; `tell` hears of each revision.

    Raises NewerSchema when the database in `folder` knows more than this program, and Stopped.
    """
    head = head_of(versions)
    with reading(engine).connect() as connection:
        if _stands(connection, head, folder):
            return
    with rebuilding(engine) as connection:
        if not _stands(connection, head, folder):  # another program may have been first
            _run(connection, versions, tell)


def _stands(connection: Connection, head: str | None, folder: Path) -> bool:
    revision = revision_of(connection)
    if (revision or "") > (head or ""):
        raise NewerSchema(folder=folder)
    return revision == head


def _run(connection: Connection, versions: Path, tell: Tell) -> None:
    from alembic import command, config  # noqa: PLC0415 - the lazy door: only when the schema differs

    settings = config.Config()
    settings.set_main_option("script_location", _literal(MIGRATIONS))
    settings.set_main_option("version_locations", _literal(versions))
    settings.set_main_option("path_separator", "newline")
    settings.attributes["connection"] = connection
    settings.attributes["applied"] = _Applied(tell, versions)
    command.upgrade(settings, "head")


class _Applied:
    """Tells of each revision that is applied; called by alembic."""

    def __init__(self, tell: Tell, versions: Path) -> None:
        self._tell = tell
        self._total = sum(1 for path in versions.iterdir() if _REVISION.fullmatch(path.name))

    def __call__(self, *, step: Any, **_: Any) -> None:
        self._tell(N_("The tables are brought up to date"), int(step.up_revision_id or 0), self._total)


def _literal(path: Path) -> str:
    return str(path).replace("%", "%%")
