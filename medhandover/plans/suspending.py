"""What may be done to suspend a departure and to go on with it (opgeschort, domain 9.1)."""

from medhandover.kernel.clock import home_day
from medhandover.kernel.declare import action
from medhandover.kernel.fields import refuse
from medhandover.kernel.ids import PlanId, SuspensionId, new_id
from medhandover.kernel.problem import Problem
from medhandover.kernel.roles import CASE_WORKERS
from medhandover.kernel.shapes import values_of
from medhandover.plans.opened import needed, opened
from medhandover.plans.store import suspensions_of
from medhandover.plans.suspensions import Suspension, SuspensionDraft, suspended, wrong_suspension
from medhandover.storage.work import Work


class AlreadySuspended(Problem):
    """One suspension holds at a time."""

    sentence = "This departure is suspended already. Lift that suspension first."


class NotSuspended(Problem):
    """What is lifted was imposed before."""

    sentence = "This departure is not suspended. There is nothing to lift."


@action("plan:suspend", may=CASE_WORKERS, inverse="plan:resume")
def suspend_plan(work: Work, plan: PlanId, suspension: SuspensionDraft) -> SuspensionId:
    """Suspend a departure by a decision; nobody departs meanwhile; raises AlreadySuspended, WrongFields."""
    kept = opened(work, plan)
    refuse(wrong_suspension(suspension, home_day(work.now)))
    if suspended(suspensions_of(work, plan)):
        raise AlreadySuspended()
    made = Suspension(
        id=SuspensionId(new_id()),
        plan=plan,
        case=kept.case,
        suspended_by=work.actor.id,
        suspended_at=work.now,
        **values_of(suspension),
    )
    work.add(made)
    work.concerns(kept.case, "suspension", made.id, kind=suspension.kind.value)
    return made.id


@action("plan:resume", may=CASE_WORKERS, inverse="plan:suspend")
def resume_plan(work: Work, plan: PlanId, reference: str) -> None:
    """Lift the suspension of a departure, with what ended it; the plan is then released anew; raises NotSuspended."""
    kept = opened(work, plan)
    said = needed("reference", reference)
    holding = suspended(suspensions_of(work, plan))
    if holding is None:
        raise NotSuspended()
    holding.lifted_at, holding.lifted_by, holding.lifted_reference = work.now, work.actor.id, said
    work.concerns(kept.case, "suspension", holding.id)
