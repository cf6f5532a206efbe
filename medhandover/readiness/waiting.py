"""How much of the whole office waits for somebody, as numbers beside the pages: nobody is named."""

from sqlalchemy import func, select

from medhandover.kernel.clock import home_day
from medhandover.kernel.declare import query
from medhandover.kernel.roles import PERSON_READERS, Level
from medhandover.kernel.shapes import record
from medhandover.plans.store import contacts_table, plans_table
from medhandover.refusals.store import alarm_notes_table, receiver_refusals_table
from medhandover.storage.work import Work


@record
class Waiting:
    """How many receivers refused somebody whose place is not settled, and how many questions are to be asked again."""

    alarms: int
    unanswered: int


@query("office:waiting", may=PERSON_READERS, level=Level.OPEN)
def waiting(work: Work) -> Waiting:
    """Return how much waits for somebody today, counted in one statement (R46)."""
    settled = select(alarm_notes_table.c.id).where(
        alarm_notes_table.c.refusal == receiver_refusals_table.c.id, alarm_notes_table.c.how.is_not(None)
    )
    alarms = select(func.count()).select_from(receiver_refusals_table).where(~settled.exists())
    asked = (
        select(func.count())
        .select_from(contacts_table.join(plans_table, plans_table.c.id == contacts_table.c.plan))
        .where(contacts_table.c.is_answered.is_(False), contacts_table.c.next_chase_on <= home_day(work.now))
        .where(plans_table.c.cancelled_at.is_(None), plans_table.c.closed_at.is_(None))
    )
    row = work.session.execute(select(alarms.scalar_subquery(), asked.scalar_subquery())).one()
    return Waiting(alarms=row[0], unanswered=row[1])
