"""What may be done with settings and dated tables."""

from datetime import date, timedelta

from medhandover.kernel.clock import home_day
from medhandover.kernel.declare import action
from medhandover.kernel.fields import Wrong, refuse
from medhandover.kernel.ids import DatedRowId, new_id
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Conflict, NotFound
from medhandover.kernel.roles import Level, Role
from medhandover.kernel.shapes import values_of
from medhandover.settings.dated import DatedRow, DatedRowDraft, DatedTable, wrong_overlap, wrong_row
from medhandover.settings.model import SETTINGS, value_of, wrong_setting
from medhandover.settings.shipped import shipped_rows
from medhandover.settings.store import own_rows, put
from medhandover.storage.work import Work

KEEPERS = frozenset({Role.ADMINISTRATOR, Role.COORDINATOR})
"""Who keeps the tables: amounts and holidays are the coordinators' daily knowledge."""


@action("setting:change", may={Role.ADMINISTRATOR}, level=Level.OPEN)
def change_setting(work: Work, key: str, value: str, from_on: date | None = None) -> None:
    """Set one setting from a day on, today unless another is named; what held before stays known; raises WrongFields.

    A value for a later day takes over on that day; one that is set again for the same day replaces it (R54).
    """
    wrong = [wrong_setting(key, value)]
    today = home_day(work.now)
    if from_on is not None and from_on < today:
        wrong.append(Wrong(path="from_on", sentence=N_("A setting holds from today or a later day on.")))
    refuse(each for each in wrong if each)
    put(work, key, str(value_of(SETTINGS[key], value)), from_on or today)
    work.concerns(None, "setting", key, value=value, from_on=from_on or today)


@action("table:add", may=KEEPERS, level=Level.OPEN)
def add_row(work: Work, row: DatedRowDraft) -> DatedRowId:
    """Add a row to a table; it takes the place of the one that came with the program; raises WrongFields."""
    refuse([*wrong_row(row), *wrong_overlap(row, own_rows(work, row.table))])
    return _add(work, row)


@action("table:end", may=KEEPERS, level=Level.OPEN)
def end_row(work: Work, row: DatedRowId, last_on: date, version: int = 1) -> None:
    """End a row of a table on its last day; it stays known; raises NotFound, WrongFields, Conflict.

    A row that was a mistake ends on the day before its first. Of a row that came with the program the office gets an
    ended one of its own, so that it holds no longer.
    """
    ended = work.session.get(DatedRow, row)
    shipped = None if ended else _shipped(row)
    _check_end(ended or shipped, last_on)
    if shipped:
        copied = DatedRowDraft(**{name: getattr(shipped, name) for name in DatedRowDraft.__dataclass_fields__})
        copied.until_on = last_on
        refuse(wrong_overlap(copied, own_rows(work, copied.table)))
        _add(work, copied, is_ended=True)
    elif ended:
        if ended.version != version:
            raise Conflict()
        ended.until_on, ended.ended_by, ended.ended_at = last_on, work.actor.id, work.now
    work.concerns(None, "dated row", row, last_on=last_on)


def _add(work: Work, row: DatedRowDraft, *, is_ended: bool = False) -> DatedRowId:
    made = DatedRow(id=DatedRowId(new_id()), recorded_by=work.actor.id, recorded_at=work.now, **values_of(row))
    if is_ended:
        made.ended_by, made.ended_at = work.actor.id, work.now
    work.add(made)
    work.concerns(None, "dated row", made.id, table=row.table.value, key=row.key, from_on=row.from_on)
    return made.id


def _shipped(row: DatedRowId) -> DatedRow:
    for table in DatedTable:
        for each in shipped_rows(table):
            if each.id == row:
                return each
    raise NotFound(what="row")


def _check_end(row: DatedRow | None, last_on: date) -> None:
    if row is None:
        return
    if row.until_on is not None and last_on > row.until_on:
        sentence = N_("This row ends on {until} already. Add a new row for what comes after.")
        refuse([Wrong(path="last_on", sentence=sentence, values={"until": row.until_on})])
    earliest = row.from_on if row.is_shipped or row.from_on is None else row.from_on - timedelta(days=1)
    if earliest is not None and last_on < earliest:
        sentence = N_("The earliest last day of this row is {earliest}.")
        refuse([Wrong(path="last_on", sentence=sentence, values={"earliest": earliest})])
