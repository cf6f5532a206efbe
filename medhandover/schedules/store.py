"""How what was handed out to calendars is kept."""

from collections.abc import Sequence

from sqlalchemy import select

from medhandover.kernel.ids import EscortId
from medhandover.schedules.entries import CalendarEntry
from medhandover.storage.tables import keep
from medhandover.storage.work import Work

entries_table = keep(
    CalendarEntry,
    "calendar_entries",
    belongs={"slot": "slots", "plan": "plans", "case": "cases", "escort": "escorts"},
    unique=[("slot", "escort")],
)


def entries_of(work: Work, escort: EscortId | None = None) -> Sequence[CalendarEntry]:
    """Return every entry of somebody, or of all, in order of the duty; cancelled ones too."""
    chosen = select(CalendarEntry).order_by(entries_table.c.leaves, entries_table.c.id)
    return work.all(chosen if escort is None else chosen.where(entries_table.c.escort == escort))
