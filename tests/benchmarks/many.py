"""One played case, many times over: the same facts under other ids and numbers, written straight into the tables."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Engine, Table, UniqueConstraint, bindparam, update
from sqlalchemy.orm import Session

from medhandover.kernel.clock import Moment
from medhandover.kernel.ids import CaseId
from medhandover.letters.store import handings_table
from medhandover.office import NOBODY
from medhandover.readiness.facts import facts_of_many
from medhandover.readiness.fingerprint import fingerprint
from medhandover.readiness.store import releases_table
from medhandover.storage.hanging import Rows, hanging
from medhandover.storage.tables import metadata
from medhandover.storage.work import Work

PORTION = 1000


def multiply(engine: Engine, case: CaseId, count: int, spread: int = 1) -> list[CaseId]:
    """Write `count` copies of a case with all that hangs on it, and with escorts of its own; returns their ids.

    They are spread over so many days: each copy happens a day later than the one before, and after the last day the
    next is on the first again.

    Clinics, accounts and countries are those of the original. What was computed over ids (a release, evidence handed
    on) is still that of the original: see `settle`.
    """
    with Session(engine) as session, session.begin():
        found = hanging(session, "cases", case)
        for escort in sorted({row["escort"] for row in found.get("slots", ()) if row["escort"]}):
            _join(found, hanging(session, "escorts", escort))
    known = {row["id"] for rows in found.values() for row in rows}
    for table in metadata.sorted_tables:
        rows = found.get(table.name, [])
        numbered = _numbered(table)
        for start in range(0, count if rows else 0, PORTION):
            some = range(start, min(start + PORTION, count))
            copies = [_copy(row, number, known, numbered, number % spread) for number in some for row in rows]
            with engine.begin() as connection:
                connection.execute(table.insert(), copies)
    return [CaseId(_other(case, number)) for number in range(count)]


def settle(engine: Engine, cases: Sequence[CaseId], now: datetime) -> None:
    """Let evidence and release of copies stand for what is arranged with them, as they do with the original."""
    for start in range(0, len(cases), PORTION):
        with Session(engine) as session, session.begin():
            facts = facts_of_many(Work(session, NOBODY, now), cases[start : start + PORTION])
            handed = [{"key": one.id, "told": each.arranged} for each in facts.values() for one in each.handings]
            released = [
                {"key": one.id, "told": told}
                for each in facts.values()
                if each.releases and (told := fingerprint(each))
                for one in each.releases
            ]
            for column, rows in ((handings_table.c.arranged, handed), (releases_table.c.fingerprint, released)):
                anew = update(column.table).where(column.table.c.id == bindparam("key"))
                if rows:
                    session.connection().execute(anew.values({column.name: bindparam("told")}), rows)


def _join(found: Rows, more: Rows) -> None:
    for name, rows in more.items():
        known = {row["id"] for row in found.setdefault(name, [])}
        found[name] += [row for row in rows if row["id"] not in known]


def _copy(row: dict[str, Any], number: int, known: set[str], numbered: set[str], later: int) -> dict[str, Any]:
    changed = {name: _renamed(_moved(value, later), number, known) for name, value in row.items()}
    return changed | {name: f"{number:010d}" for name in numbered if changed[name]}


def _moved(value: Any, later: int) -> Any:
    if isinstance(value, Moment):
        return Moment(value.at + timedelta(days=later), value.zone)
    return value + timedelta(days=later) if isinstance(value, date) else value


def _renamed(value: Any, number: int, known: set[str]) -> Any:
    if isinstance(value, tuple):
        return tuple(_renamed(each, number, known) for each in value)
    return _other(value, number) if isinstance(value, str) and value in known else value


def _other(key: str, number: int) -> str:
    return f"{key[:24]}{number:08d}"


def _numbered(table: Table) -> set[str]:
    """Return the columns that must be unique by themselves, such as a V-number."""
    unique = [each for each in table.constraints if isinstance(each, UniqueConstraint) and len(each.columns) == 1]
    return {column.name for each in unique for column in each.columns if not column.foreign_keys}
