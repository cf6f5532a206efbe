"""How long what is kept, read in one transaction."""

from sqlalchemy import select

from medhandover.cases.model import Case
from medhandover.cases.store import cases_table
from medhandover.kernel.clock import home_day
from medhandover.retention.due import Due, dues
from medhandover.retention.store import certificates, destructions, holds
from medhandover.settings.store import settings_of
from medhandover.storage.work import Work


def due_now(work: Work) -> tuple[Due, ...]:
    """Return how every class of every closed case stands today."""
    closed = work.all(select(Case).where(cases_table.c.closed_at.is_not(None)))
    kept = (holds(work), destructions(work), certificates(work))
    return tuple(dues(closed, *kept, settings_of(work), home_day(work.now)))
