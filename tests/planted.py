"""A case with a row in every table and a word of its own in every text, to see where words are found again."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from types import UnionType
from typing import Any, NewType, Union, get_args, get_origin, get_type_hints

from sqlalchemy import Table, select
from sqlalchemy.orm import Session

from medhandover.kernel.clock import Moment
from medhandover.kernel.coded import Coded
from medhandover.kernel.days import PartialDay
from medhandover.kernel.ids import AttachmentId, CaseId, new_id
from medhandover.rights import ACTIONS
from medhandover.storage.tables import mapper, metadata
from tests.offices import Team

AT = datetime(2026, 11, 20, 9, tzinfo=UTC)
WORD = "geplant"
SKIPPED = frozenset(
    {"cases", "accounts", "log_lines", "certificates", "destructions", "settings", "dated_rows", "holds"}
)
"""Tables that already have their row, that tell of no case, or whose row would stand in the way."""
EMPTY = frozenset({"merged_into", "closed_at", "cancelled_at", "mistaken_at", "undone_at", "lifted_at"})
"""Fields that stay empty: filled they would say that the row no longer counts."""


@dataclass
class Planted:
    """Every planted word by its place: `table.field`, or `table.field.inner` inside a record."""

    case: CaseId
    words: dict[str, str]

    def found(self, team: Team) -> Iterator[str]:
        """Yield the places whose word is found in any column of any table, as it is kept."""
        whole = everything(team)
        yield from (place for place, word in self.words.items() if word in whole)


def everything(team: Team, without: tuple[str, ...] = ()) -> str:
    """Return all that the database holds, as one text; the index of words and its inner tables among it."""
    assert ACTIONS
    told = []
    with team.office.place.engine.connect() as connection:
        names = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'").scalars().all()
        for name in (each for each in names if each not in without):
            told += [repr(tuple(row)) for row in connection.exec_driver_sql(f'SELECT * FROM "{name}"').all()]
    return "\n".join(told)


def plant(team: Team, case: CaseId) -> Planted:
    """Give a case a row in every table, each text a word of its own."""
    planted = Planted(case=case, words={})
    kinds = {each.local_table.name: each.class_ for each in mapper.mappers}  # type: ignore[attr-defined]
    with Session(team.office.place.engine) as session, session.begin():
        ids: dict[str, str] = {"cases": case, "accounts": next(iter(team.ids.values()))}
        for table in metadata.sorted_tables:
            if table.name in kinds and table.name not in SKIPPED:
                made = _filled(kinds[table.name], table, ids, planted)
                there = session.get(kinds[table.name], made["id"])
                for name, value in made.items() if there else ():
                    setattr(there, name, value)
                if there is None:
                    session.add(kinds[table.name](**made))
                session.flush()
                ids[table.name] = made["id"]
        _fill_case(session, kinds["cases"], case, planted)
    return planted


def _fill_case(session: Session, kind: type, case: CaseId, planted: Planted) -> None:
    found = session.get(kind, case)
    for each in fields(kind):
        if get_type_hints(kind)[each.name] is str and each.name not in {"v_number", "document_number"}:
            setattr(found, each.name, _word(f"cases.{each.name}", planted))


def _filled(kind: type, table: Table, ids: Mapping[str, str], planted: Planted) -> dict[str, Any]:
    hints = get_type_hints(kind)
    made: dict[str, Any] = {}
    for each in fields(kind):
        owners = [key.column.table.name for key in table.c[each.name].foreign_keys]
        if owners:
            made[each.name] = ids.get(owners[0])
        elif each.name == "id":
            made[each.name] = new_id() * 2 if hints[each.name] is AttachmentId else new_id()
        elif each.name in EMPTY and table.c[each.name].nullable:
            made[each.name] = None
        else:
            made[each.name] = _value(hints[each.name], f"{table.name}.{each.name}", planted)
    if "version" in made:
        made["version"] = 1
    return made


def _value(hint: Any, place: str, planted: Planted) -> Any:
    if get_origin(hint) in (Union, UnionType):
        return _value(next(arm for arm in get_args(hint) if arm is not type(None)), place, planted)
    if get_origin(hint) is tuple:
        return (_value(get_args(hint)[0], place, planted),)
    if isinstance(hint, NewType):
        return new_id()
    if hint is str:
        return _word(place, planted)
    if isinstance(hint, type) and issubclass(hint, Coded):
        return next(iter(hint))
    if is_dataclass(hint) and hint not in SIMPLE:
        inner = get_type_hints(hint)
        names = {each.name for each in fields(hint)} - {"id"}
        return hint(**{name: _value(inner[name], f"{place}.{name}", planted) for name in names})  # type: ignore[operator]
    return SIMPLE[hint]()


def _word(place: str, planted: Planted) -> str:
    planted.words[place] = f"{WORD}{len(planted.words):04d}x"
    return planted.words[place]


SIMPLE: Mapping[Any, Callable[[], Any]] = {
    bool: lambda: True,
    int: lambda: 1,
    float: lambda: 1.0,
    Decimal: lambda: Decimal(1),
    date: AT.date,
    datetime: lambda: AT,
    Moment: lambda: Moment(AT),
    PartialDay: lambda: PartialDay(1978, 5, 14),
}


def rows_of(team: Team, table: Table) -> int:
    """Return how many rows a table has."""
    with team.office.place.engine.connect() as connection:
        return len(connection.execute(select(table)).all())
