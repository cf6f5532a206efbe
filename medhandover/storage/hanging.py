"""Everything that hangs on one row: found, written out or destroyed by the references between tables."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Column, ColumnElement, Table, delete, or_, select, update
from sqlalchemy.orm import Session

from medhandover.storage.tables import metadata

Rows = dict[str, list[dict[str, Any]]]
"""Rows by table, each as its fields."""


def hanging(session: Session, table: str, key: str) -> Rows:
    """Return the row `key` of `table` and every row that belongs to it, however deep; tables without any are left out.

    A reference that must be filled makes a row belong; one that may be empty only mentions the other row.
    """
    found: Rows = {}
    keys: dict[Table, set[str]] = {metadata.tables[table]: {key}}
    for each in metadata.sorted_tables:
        owners = [(column, owner) for column, owner in _owners(each) if owner in keys and owner is not each]
        wanted: list[ColumnElement[bool]] = [column.in_(keys[owner]) for column, owner in owners]
        if each in keys:
            wanted.append(each.c.id == key)
        rows = [dict(row) for row in session.execute(select(each).where(or_(*wanted))).mappings()] if wanted else []
        if rows:
            found[each.name] = rows
            keys.setdefault(each, set()).update(str(row["id"]) for row in rows)
    return found


def destroy(session: Session, found: Rows) -> dict[str, int]:
    """Take these rows away, those that belong before those they belong to; what mentions them no longer does.

    Returns how many rows were taken away, by table.
    """
    for each in metadata.sorted_tables:
        for column, owner in _mentions(each):
            gone = [row["id"] for row in found.get(owner.name, ())]
            for some in _portions(gone):
                session.execute(update(each).where(column.in_(some)).values({column.name: None}))
    for each in reversed(metadata.sorted_tables):
        for some in _portions([row["id"] for row in found.get(each.name, ())]):
            session.execute(delete(each).where(each.c.id.in_(some)))
    session.expire_all()
    return {name: len(rows) for name, rows in found.items()}


def blank(session: Session, fields: Mapping[str, Mapping[str, Any]], found: Rows) -> dict[str, int]:
    """Put these values into these fields of the rows found; returns how many rows were blanked, by table.

    A value that is a function is asked for each row what stands in its place.
    """
    done: dict[str, int] = {}
    for name, values in fields.items():
        rows, table = found.get(name, ()), metadata.tables[name]
        fixed = {field: value for field, value in values.items() if not callable(value)}
        asked = {field: value for field, value in values.items() if callable(value)}
        for some in _portions([row["id"] for row in rows]) if fixed else ():
            session.execute(update(table).where(table.c.id.in_(some)).values(**fixed))
        for row in rows if asked else ():
            told = {field: value(row) for field, value in asked.items()}
            session.execute(update(table).where(table.c.id == row["id"]).values(**told))
        if rows:
            done[name] = len(rows)
    session.expire_all()
    return done


def together(*found: Rows) -> Rows:
    """Return the rows of several finds, each row once."""
    made: dict[str, dict[Any, dict[str, Any]]] = {}
    for rows in found:
        for name, some in rows.items():
            made.setdefault(name, {}).update({row["id"]: row for row in some})
    return {name: [*rows.values()] for name, rows in made.items()}


def _owners(table: Table) -> Iterable[tuple[Column[Any], Table]]:
    return ((each.parent, each.column.table) for each in table.foreign_keys if not each.parent.nullable)


def _mentions(table: Table) -> Iterable[tuple[Column[Any], Table]]:
    return ((each.parent, each.column.table) for each in table.foreign_keys if each.parent.nullable)


def _portions(keys: list[Any], most: int = 500) -> Iterable[list[Any]]:
    return (keys[start : start + most] for start in range(0, len(keys), most))
