"""How settings and dated tables are kept: every change of a setting, and the rows of the office."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select

from medhandover.kernel.clock import home_day
from medhandover.kernel.ids import new_id
from medhandover.settings.dated import DatedRow, DatedTable, in_force
from medhandover.settings.model import SettingChange, Settings, next_change_on, settings_on
from medhandover.settings.shipped import shipped_rows
from medhandover.storage.belonging import Belonging
from medhandover.storage.tables import keep
from medhandover.storage.work import Work

changes_table = keep(SettingChange, "settings")
dated_table = keep(DatedRow, "dated_rows", indexed=["table"])

OWN_ROWS = Belonging(DatedRow, dated_table.c.table, dated_table.c.key, dated_table.c.country, dated_table.c.from_on)


def settings_of(work: Work, on: date | None = None) -> Settings:
    """Return the settings of the office as they hold on a day, today unless another is named."""
    return settings_on(changes(work), on or home_day(work.now))


def changes(work: Work) -> Sequence[SettingChange]:
    """Return every change of every setting, first ones first."""
    return work.all(select(SettingChange).order_by(changes_table.c.number, changes_table.c.id))


def next_setting_on(work: Work) -> date | None:
    """Return the next day after today on which a setting changes."""
    return next_change_on(changes(work), home_day(work.now))


def put(work: Work, key: str, value: str, from_on: date) -> None:
    """Keep that `value` holds for `key` from `from_on` on; what was said before stays."""
    before = [each.number for each in changes(work) if each.setting == key]
    work.add(
        SettingChange(
            id=new_id(),
            key=key,
            value=value,
            number=max(before, default=0) + 1,
            from_on=from_on,
            set_by=work.actor.id,
            set_by_name=work.actor.shown,
            set_at=work.now,
        )
    )


def own_rows(work: Work, table: DatedTable) -> Sequence[DatedRow]:
    """Return the rows of a table that this office entered, ended ones too."""
    return work.of(OWN_ROWS, table)


def rows_on(work: Work, table: DatedTable, day: date) -> list[DatedRow]:
    """Return the rows of a table that hold on `day`: the office's own, and the shipped ones they leave standing."""
    return in_force(shipped_rows(table), own_rows(work, table), day)
