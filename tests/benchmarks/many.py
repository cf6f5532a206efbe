"""One played case, many times over: the same facts under other ids and numbers, written straight into the tables."""

from typing import Any

from sqlalchemy import Engine, Table, UniqueConstraint
from sqlalchemy.orm import Session

from medhandover.kernel.ids import CaseId
from medhandover.storage.hanging import hanging
from medhandover.storage.tables import metadata

PORTION = 1000


def multiply(engine: Engine, case: CaseId, count: int) -> list[CaseId]:
    """Write `count` copies of a case with all that hangs on it; returns the ids of the copies."""
    with Session(engine) as session, session.begin():
        found = hanging(session, "cases", case)
    known = {row["id"] for rows in found.values() for row in rows}
    for table in metadata.sorted_tables:
        rows = found.get(table.name, [])
        numbered = _numbered(table)
        for start in range(0, count if rows else 0, PORTION):
            some = range(start, min(start + PORTION, count))
            copies = [_copy(row, number, known, numbered) for number in some for row in rows]
            with engine.begin() as connection:
                connection.execute(table.insert(), copies)
    return [CaseId(_other(case, number)) for number in range(count)]


def _copy(row: dict[str, Any], number: int, known: set[str], numbered: set[str]) -> dict[str, Any]:
    changed = {name: _other(value, number) if _is_key(value, known) else value for name, value in row.items()}
    return changed | {name: f"{number:010d}" for name in numbered if changed[name]}


def _is_key(value: Any, known: set[str]) -> bool:
    return isinstance(value, str) and value in known


def _other(key: str, number: int) -> str:
    return f"{key[:24]}{number:08d}"


def _numbered(table: Table) -> set[str]:
    """Return the columns that must be unique by themselves, such as a V-number."""
    unique = [each for each in table.constraints if isinstance(each, UniqueConstraint) and len(each.columns) == 1]
    return {column.name for each in unique for column in each.columns if not column.foreign_keys}
