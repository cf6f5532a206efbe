"""What may be seen of plans."""

from medhandover.advice.store import conditions_in
from medhandover.cases.store import concerned_case
from medhandover.kernel.clock import Moment
from medhandover.kernel.declare import query
from medhandover.kernel.ids import AdviceId, CaseId, PlanId, ReceiverId
from medhandover.kernel.roles import PERSON_READERS
from medhandover.kernel.shapes import record
from medhandover.plans.coverage import Covered, coverage
from medhandover.plans.model import Plan
from medhandover.plans.store import acceptances_of, arrangements_of, evidence_of, plans_of
from medhandover.receivers.store import receiver_of
from medhandover.storage.work import Work


@record
class PlanRow:
    """A plan of a case; cancelled and closed ones too."""

    id: PlanId
    version: int
    attempt: int
    advice: AdviceId | None
    receiver: ReceiverId | None
    receiver_name: str
    backup_receiver: ReceiverId | None
    receiver_function: str
    handover: Moment | None
    handover_place: str
    file_language: str
    interpreter: str
    cancelled_reason: str
    is_open: bool


@query("plan:list", may=PERSON_READERS)
def all_plans(work: Work, case: CaseId) -> tuple[PlanRow, ...]:
    """Return the plans of a case, the first attempt first."""
    concerned_case(work, case, "plans")
    return tuple(_row(work, each) for each in plans_of(work, case))


@query("plan:coverage", may=PERSON_READERS)
def plan_coverage(work: Work, plan: PlanId) -> tuple[Covered, ...]:
    """Return how each condition of a plan stands, and by what it is met."""
    kept = work.get(Plan, plan)
    concerned_case(work, kept.case, "plan", plan)
    conditions = conditions_in(work, kept.case)
    given = (arrangements_of(work, plan), evidence_of(work, plan), acceptances_of(work, plan))
    return tuple(coverage(kept, conditions, *given))


def _row(work: Work, plan: Plan) -> PlanRow:
    names = [name for name in PlanRow.__dataclass_fields__ if name not in {"is_open", "receiver_name"}]
    is_open = plan.cancelled_at is None and plan.closed_at is None
    receiver = receiver_of(work, plan.receiver)
    named = receiver.name if receiver else ""
    return PlanRow(**{name: getattr(plan, name) for name in names}, is_open=is_open, receiver_name=named)
