"""What may be seen of what is overdue too long while nobody raised it with anybody (FM-12)."""

from datetime import date, timedelta

from sqlalchemy import exists, or_, select

from medhandover.cases.model import Case
from medhandover.cases.store import cases_table
from medhandover.kernel.clock import home_day
from medhandover.kernel.declare import query
from medhandover.kernel.ids import CaseId
from medhandover.kernel.languages import Language
from medhandover.kernel.roles import CASE_WORKERS, Role
from medhandover.kernel.shapes import record
from medhandover.plans.store import escalations_table
from medhandover.readiness.model import Standing
from medhandover.readiness.standing import fresh
from medhandover.readiness.store import standings_table
from medhandover.settings.store import settings_of
from medhandover.storage.work import Work


@record
class OverdueRow:
    """A case with something overdue for too long that nobody raised: what it is, and for how many days."""

    case: CaseId
    document_number: str
    name: str
    rule: str
    dutch: str
    english: str
    due_on: date
    days: int
    overdue_findings: int

    def say(self, language: Language) -> str:
        """Return what is overdue, in `language`."""
        return self.dutch if language == "nl" else self.english


@query("escalation:due", may={*CASE_WORKERS, Role.PLANNER, Role.AUDITOR})
def due_escalations(work: Work, is_mine: bool = False, most: int = 200) -> tuple[OverdueRow, ...]:
    """Return the cases of which something is overdue too long while nobody raised it, longest first.

    How long is too long is a setting. An escalation that is open holds a case back from this list.
    """
    days = settings_of(work).escalate_after_days
    last = home_day(work.now) - timedelta(days=days + 1)
    is_raised = exists().where(escalations_table.c.case == cases_table.c.id, escalations_table.c.settled_at.is_(None))
    is_late = or_(standings_table.c.overdue_since <= last, standings_table.c.next_change_at <= work.now)
    chosen = select(Case, Standing).join(Standing, standings_table.c.id == cases_table.c.id).where(is_late, ~is_raised)
    if is_mine:
        own = work.actor.id
        chosen = chosen.where(or_(cases_table.c.coordinator == own, cases_table.c.director == own))
    ordered = chosen.order_by(standings_table.c.overdue_since, cases_table.c.document_number).limit(most)
    found = [(case, standing) for case, standing in work.session.execute(ordered)]
    stands = fresh(work, [standing for _, standing in found])
    late = [(case, stands[case.id]) for case, _ in found]
    rows = [_row(work, case, now) for case, now in late if now.overdue_since and now.overdue_since <= last]
    rows.sort(key=lambda each: (each.due_on, each.document_number))
    work.concerns(None, "escalations", "", is_mine=is_mine, ids=[each.case for each in rows])
    return tuple(rows)


def _row(work: Work, case: Case, standing: Standing) -> OverdueRow:
    due_on = standing.overdue_since or home_day(work.now)
    return OverdueRow(
        case=case.id,
        document_number=case.document_number,
        name=case.name,
        rule=standing.first_rule,
        dutch=standing.first_dutch,
        english=standing.first_english,
        due_on=due_on,
        days=(home_day(work.now) - due_on).days,
        overdue_findings=standing.overdue_findings,
    )
