"""What may be seen of settings and dated tables."""

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal

from medhandover.kernel.clock import home_day
from medhandover.kernel.declare import query
from medhandover.kernel.ids import DatedRowId
from medhandover.kernel.roles import EVERYBODY, Level
from medhandover.kernel.shapes import record
from medhandover.settings.dated import Certainty, DatedRow, DatedTable, Unit
from medhandover.settings.model import SETTINGS, SettingChange, bounds_of, settings_on
from medhandover.settings.shipped import shipped_rows
from medhandover.settings.store import changes, own_rows, rows_on
from medhandover.storage.work import Work


@record
class SettingRow:
    """One setting: its key, what it is (a message id), its value and its default, and what is set for a later day."""

    key: str
    what: str
    value: str
    default: str
    least: str
    most: str
    coming: str
    coming_on: date | None


@query("setting:list", may=EVERYBODY, level=Level.OPEN)
def all_settings(work: Work, on: date | None = None) -> tuple[SettingRow, ...]:
    """Return every setting with its value on a day, today unless another is named."""
    kept, day = changes(work), on or home_day(work.now)
    now = settings_on(kept, day)
    return tuple(_setting_row(key, str(getattr(now, key)), kept, day) for key in SETTINGS)


def _setting_row(key: str, value: str, kept: Sequence[SettingChange], day: date) -> SettingRow:
    later = [each for each in kept if each.setting == key and each.from_on and each.from_on > day]
    coming = min(later, key=lambda each: (each.rank[0], -each.rank[1]), default=None)
    least, most = bounds_of(SETTINGS[key])
    return SettingRow(
        key=key,
        what=str(SETTINGS[key].metadata["what"]),
        value=value,
        default=str(SETTINGS[key].default),
        least="" if least is None else str(least),
        most="" if most is None else str(most),
        coming=coming.value if coming else "",
        coming_on=coming.from_on if coming else None,
    )


@record
class SettingChangeRow:
    """One change of a setting: the value, from which day on, and who set it when; None where that is not known."""

    key: str
    value: str
    from_on: date | None
    set_by: str
    set_at: datetime | None


@query("setting:history", may=EVERYBODY, level=Level.OPEN)
def setting_history(work: Work, key: str) -> tuple[SettingChangeRow, ...]:
    """Return every change of one setting, in the order in which it was set."""
    return tuple(
        SettingChangeRow(key=key, value=each.value, from_on=each.from_on, set_by=each.set_by_name, set_at=each.set_at)
        for each in changes(work)
        if each.setting == key
    )


@record
class TableRow:
    """A row of a dated table in both languages; `is_shipped`: it came with the program and nobody here entered it."""

    id: DatedRowId
    version: int
    table: DatedTable
    key: str
    dutch: str
    english: str
    amount: Decimal | None
    currency: str
    unit: Unit | None
    country: str
    script: str
    is_right_to_left: bool
    from_on: date | None
    until_on: date | None
    source: str
    certainty: Certainty
    note: str
    is_shipped: bool


@query("table:list", may=EVERYBODY, level=Level.OPEN)
def table_rows(work: Work, table: DatedTable, on: date | None = None, is_full: bool = False) -> tuple[TableRow, ...]:
    """Return the rows of a table that hold on a day, today unless another is named; or all that there ever were."""
    if is_full:
        found = sorted((*shipped_rows(table), *own_rows(work, table)), key=lambda each: (each.key, each.country))
        return tuple(map(_table_row, found))
    return tuple(map(_table_row, rows_on(work, table, on or home_day(work.now))))


def _table_row(row: DatedRow) -> TableRow:
    names = [name for name in TableRow.__dataclass_fields__ if name not in {"dutch", "english"}]
    told = {name: getattr(row, name) for name in names}
    return TableRow(**told, dutch=row.text.nl, english=row.text.say("en"))
