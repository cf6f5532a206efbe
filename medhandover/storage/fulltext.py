"""Finding texts by any part of them; like `engine`, this file may know what the engine offers (FTS5, trigrams).

A text index stands beside an ordinary table and is kept by triggers of the engine, so that nobody can forget it. A
migration that copies the table drops its triggers: it must make them anew, in the same revision.
"""

from collections.abc import Iterable
from typing import Any, TypeVar

from sqlalchemy import BindParameter, Connection, Select, String, Table, column, event, table

S = TypeVar("S", bound=Select[Any])
SHORTEST = 3
"""How many letters a part has at least."""


def index_parts(kept: Table, key: str, text: str) -> None:
    """Let the engine index every part of three letters of the column `text`; `key` is the integer key of `kept`."""

    @event.listens_for(kept, "after_create")
    def make(made: object, connection: Connection, **beside: object) -> None:
        for statement in statements(kept.name, key, text):
            connection.exec_driver_sql(statement)


def statements(name: str, key: str, text: str) -> tuple[str, ...]:
    """Return what makes the index of the table `name`: the index, and the triggers that keep it.

    What is deleted from the table leaves nothing of its letters behind in the index (`secure-delete`).
    """
    index = name_of(name)
    enter = f"INSERT INTO {index}(rowid, {text}) VALUES (new.{key}, new.{text});"  # noqa: S608 - names of our own
    leave = f"INSERT INTO {index}({index}, rowid, {text}) VALUES ('delete', old.{key}, old.{text});"  # noqa: S608
    return (
        f"CREATE VIRTUAL TABLE {index} USING fts5({text}, content='{name}', content_rowid='{key}', tokenize='trigram')",
        f"INSERT INTO {index}({index}, rank) VALUES ('secure-delete', 1)",  # noqa: S608
        f"CREATE TRIGGER {index}_enter AFTER INSERT ON {name} BEGIN {enter} END",
        f"CREATE TRIGGER {index}_leave AFTER DELETE ON {name} BEGIN {leave} END",
        f"CREATE TRIGGER {index}_change AFTER UPDATE ON {name} BEGIN {leave} {enter} END",
    )


def name_of(kept: str) -> str:
    """Return the name of the index of a table; the engine's own tables behind it begin with the same name."""
    return f"{kept}_parts"


def every(parts: Iterable[str]) -> str:
    """Return how the engine is asked for texts that hold every one of `parts`, each three letters or longer."""
    return " AND ".join('"' + part.replace('"', '""') + '"' for part in parts)


def matching(chosen: S, kept: Table, key: str, question: BindParameter[str]) -> S:
    """Let a selection from `kept` hold only rows whose text answers `question` (made by `every`)."""
    name = name_of(kept.name)
    index = table(name, column("rowid"), column(name, String))
    hits = index.c[name].op("MATCH")(question)
    return chosen.join(index, index.c.rowid == kept.c[key]).where(hits)
