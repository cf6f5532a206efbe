"""How the journal and the record of the handover are kept; nothing in here changes a record (R48)."""

from collections.abc import Sequence

from sqlalchemy import select

from medhandover.handovers.model import Handover, JournalEntry
from medhandover.kernel.ids import PlanId
from medhandover.storage.tables import keep
from medhandover.storage.work import Work

journal_table = keep(JournalEntry, "journal_entries", belongs={"plan": "plans", "case": "cases"})
handovers_table = keep(Handover, "handovers", belongs={"plan": "plans", "case": "cases"}, unique=[("plan",)])


def journal_of(work: Work, plan: PlanId) -> Sequence[JournalEntry]:
    """Return the events of a plan's journey in the order in which they happened."""
    ordered = select(JournalEntry).order_by(journal_table.c.at, journal_table.c.id)
    return work.all(ordered.where(journal_table.c.plan == plan))


def handover_of(work: Work, plan: PlanId) -> Handover | None:
    """Return the record of the handover of a plan."""
    return work.one(select(Handover).where(handovers_table.c.plan == plan))
