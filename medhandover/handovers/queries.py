"""What may be seen of the journey's journal and the handover."""

from medhandover.cases.store import concerned_case
from medhandover.handovers.model import ItemState, Outcome
from medhandover.handovers.store import handover_of, journal_of
from medhandover.kernel.clock import Moment
from medhandover.kernel.declare import query
from medhandover.kernel.ids import PlanId, StaffId
from medhandover.kernel.roles import PERSON_READERS
from medhandover.kernel.shapes import record
from medhandover.plans.model import Plan
from medhandover.storage.work import Work


@record
class EventRow:
    """One event of the journey."""

    at: Moment
    what: str
    recorded_by: StaffId


@record
class HandoverRow:
    """How the handover of a plan went; `outcome` is None while it is not recorded."""

    outcome: Outcome | None
    at: Moment | None
    place: str
    received_by: str
    function: str
    file: ItemState
    medicine: ItemState
    exceptions: str
    countersigned_by: StaffId | None
    journal: tuple[EventRow, ...]


@query("handover:see", may=PERSON_READERS)
def seen_handover(work: Work, plan: PlanId) -> HandoverRow:
    """Return journal and outcome of a plan."""
    concerned_case(work, work.get(Plan, plan).case, "handover", plan)
    events = journal_of(work, plan)
    journal = tuple(EventRow(at=each.at, what=each.what, recorded_by=each.recorded_by) for each in events)
    kept = handover_of(work, plan)
    return HandoverRow(
        outcome=kept.outcome if kept else None,
        at=kept.at if kept else None,
        place=kept.place if kept else "",
        received_by=kept.received_by if kept else "",
        function=kept.function if kept else "",
        file=kept.file if kept else ItemState.NONE,
        medicine=kept.medicine if kept else ItemState.NONE,
        exceptions=kept.exceptions if kept else "",
        countersigned_by=kept.countersigned_by if kept else None,
        journal=journal,
    )
