"""How absences are kept, apart from accounts: who is away, and for whom somebody stands in today."""

from collections.abc import Sequence

from sqlalchemy import select

from medhandover.kernel.clock import home_day
from medhandover.kernel.ids import StaffId
from medhandover.staff.absences import Absence
from medhandover.storage.tables import keep
from medhandover.storage.work import Work

absences_table = keep(
    Absence,
    "absences",
    belongs={"staff": "accounts", "deputy": "accounts", "recorded_by": "accounts"},
    indexed=["until_on"],
)


def absences_from_today(work: Work) -> Sequence[Absence]:
    """Return the absences that last today or begin later, the first to begin first."""
    lasting = absences_table.c.until_on >= home_day(work.now)
    ordered = select(Absence).order_by(absences_table.c.from_on, absences_table.c.id)
    return work.all(ordered.where(lasting, absences_table.c.withdrawn_at.is_(None)))


def deputised_by(work: Work, deputy: StaffId) -> frozenset[StaffId]:
    """Return the colleagues who are away today and for whom `deputy` stands in."""
    today = home_day(work.now)
    chosen = select(Absence).where(absences_table.c.deputy == deputy, absences_table.c.until_on >= today)
    return frozenset(each.staff for each in work.all(chosen) if each.covers(today))
