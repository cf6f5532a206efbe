"""What the whole office still has to ask after handovers: the list of after-care that is due (FM-17)."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime

from sqlalchemy import select

from medhandover.cases.model import Case
from medhandover.cases.store import cases_table
from medhandover.consents.model import Consent, Purpose
from medhandover.consents.store import consents_table
from medhandover.handovers.aftercare import AfterCare, AfterCareStep, Owed, is_wanted, owed
from medhandover.handovers.agreed import HANDED_OVER
from medhandover.handovers.model import Handover
from medhandover.handovers.store import aftercares_of, choices_of, handovers_table
from medhandover.kernel.clock import home_day
from medhandover.kernel.declare import query
from medhandover.kernel.findings import TimeState
from medhandover.kernel.ids import CaseId, PlanId
from medhandover.kernel.roles import PERSON_READERS
from medhandover.kernel.shapes import record
from medhandover.settings.store import settings_of
from medhandover.storage.work import Work


@record
class OwedRow:
    """A step of after-care to be asked: of whom, since when, until which day, and how often it was tried."""

    case: CaseId
    document_number: str
    name: str
    plan: PlanId
    received_by: str
    step: AfterCareStep
    not_before: datetime
    due_on: date
    state: TimeState
    tries: int


@query("aftercare:due", may=PERSON_READERS)
def owed_aftercare(work: Work, has_later: bool = False) -> tuple[OwedRow, ...]:
    """Return the after-care that is to be asked now, the oldest day first.

    `has_later`: also what comes later. Only where the person lives, consented or the receiver agreed, and nobody
    refused.
    """
    rows = sorted(_owed(work), key=lambda each: (each.due_on, each.document_number))
    found = tuple(each for each in rows if has_later or each.state is not TimeState.LATER)
    work.concerns(None, "after-care", "", has_later=has_later, ids=sorted({each.case for each in found}))
    return found


def _owed(work: Work) -> Iterator[OwedRow]:
    """Yield every step that is owed; the number of statements does not grow with the office."""
    settings = settings_of(work)
    made: dict[PlanId, list[AfterCare]] = defaultdict(list)
    for contact in aftercares_of(work):
        made[contact.plan].append(contact)
    chosen = {each.plan: each for each in choices_of(work)}
    asked = select(Consent).where(consents_table.c.purpose == Purpose.AFTERCARE).order_by(consents_table.c.sequence)
    decided = {each.case: each for each in work.all(asked)}
    received = select(Handover, Case).join(Case, handovers_table.c.case == cases_table.c.id)
    received = received.where(handovers_table.c.outcome.in_(HANDED_OVER), cases_table.c.closed_at.is_(None))
    received = received.where(cases_table.c.died_on.is_(None))
    for handover, case in work.session.execute(received):
        if is_wanted(decided.get(case.id), chosen.get(handover.plan)):
            for each in owed(handover, made[handover.plan], settings):
                yield _row(work, case, handover, each)


def _row(work: Work, case: Case, handover: Handover, each: Owed) -> OwedRow:
    state = TimeState.LATER
    if each.not_before <= work.now:
        state = TimeState.OVERDUE if home_day(work.now) > each.due_on else TimeState.OPEN
    return OwedRow(
        case=case.id,
        document_number=case.document_number,
        name=case.name,
        plan=handover.plan,
        received_by=handover.received_by,
        step=each.step,
        not_before=each.not_before,
        due_on=each.due_on,
        state=state,
        tries=each.tries,
    )
