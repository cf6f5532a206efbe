"""How long what is kept, read in one transaction."""

from sqlalchemy import select

from medhandover.cases.model import Case
from medhandover.cases.store import cases_table, kept_case
from medhandover.kernel.clock import home_day
from medhandover.kernel.ids import CaseId
from medhandover.retention.due import Due, dues
from medhandover.retention.store import certificates, destructions, holds
from medhandover.settings.store import settings_of
from medhandover.storage.work import Work


def due_now(work: Work) -> tuple[Due, ...]:
    """Return how every class of every closed case stands today."""
    closed = work.all(select(Case).where(cases_table.c.closed_at.is_not(None)))
    kept = (held_back(work), destructions(work), certificates(work))
    return tuple(dues(closed, *kept, settings_of(work), home_day(work.now)))


def held_back(work: Work) -> frozenset[CaseId]:
    """Return the cases that are held back, a duplicate among them by the case that it leads to."""
    return frozenset(kept_case(work, each.case).id for each in holds(work) if each.lifted_at is None)
