"""One played case, many times over: the same facts under other ids and numbers, written straight into the tables."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import cache
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

PORTION, WEEK = 1000, 7
OF_TEAMS = ("escorts", "escort_absences")
"""The tables of those who are shared."""


def multiply(engine: Engine, case: CaseId, count: int, spread: int = 1, teams: int = 0) -> list[CaseId]:
    """Write `count` copies of a case with all that hangs on it, and with escorts of its own; returns their ids.

    They are spread over so many days: each copy happens a day later than the one before, and after the last day the
    next is on the first again. With `teams` there are only so many sets of escorts, and each travels once a week.

    Clinics, accounts and countries are those of the original. What was computed over ids (a release, evidence handed
    on) is still that of the original: see `settle`.
    """
    with Session(engine) as session, session.begin():
        found = hanging(session, "cases", case)
        for escort in sorted({row["escort"] for row in found.get("slots", ()) if row["escort"]}):
            _join(found, hanging(session, "escorts", escort))
    copies = _Copies(found, spread, teams)
    for table in metadata.sorted_tables:
        rows = found.get(table.name, [])
        of_table = teams if teams and table.name in OF_TEAMS else count
        for start in range(0, of_table if rows else 0, PORTION):
            some = range(start, min(start + PORTION, of_table))
            made = [copies.row(table, row, number) for number in some for row in rows]
            with engine.begin() as connection:
                connection.execute(table.insert(), made)
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


class _Copies:
    """Makes copies of rows: under other ids and numbers, on other days."""

    def __init__(self, found: Rows, spread: int, teams: int) -> None:
        self._known = {row["id"] for rows in found.values() for row in rows}
        self._shared = {row["id"] for name in OF_TEAMS for row in found.get(name, ())} if teams else set()
        self._spread, self._teams = spread, teams

    def row(self, table: Table, row: dict[str, Any], number: int) -> dict[str, Any]:
        """Return the copy of a row with this number; what escorts of a team hold is valid to the last day."""
        if self._teams and table.name in OF_TEAMS:
            valid = {name: _moved(row[name], self._spread) for name in row if name.endswith("_until")}
            return {name: self._renamed(value, number, number) for name, value in {**row, **valid}.items()}
        team = (number // self._spread * WEEK + number) % self._teams if self._teams else number
        later = number % self._spread
        changed = {name: self._renamed(_moved(value, later), number, team) for name, value in row.items()}
        return changed | {name: f"{number:010d}" for name in _numbered(table) if changed[name]}

    def _renamed(self, value: Any, number: int, team: int) -> Any:
        if isinstance(value, tuple):
            return tuple(self._renamed(each, number, team) for each in value)
        if not isinstance(value, str) or value not in self._known:
            return value
        return _other(value, team if value in self._shared else number)


def _moved(value: Any, later: int) -> Any:
    if isinstance(value, Moment):
        return Moment(value.at + timedelta(days=later), value.zone)
    return value + timedelta(days=later) if isinstance(value, date) else value


def _other(key: str, number: int) -> str:
    return f"{key[:24]}{number:08d}"


@cache
def _numbered(table: Table) -> set[str]:
    """Return the columns that must be unique by themselves, such as a V-number."""
    unique = [each for each in table.constraints if isinstance(each, UniqueConstraint) and len(each.columns) == 1]
    return {column.name for each in unique for column in each.columns if not column.foreign_keys}
