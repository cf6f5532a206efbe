"""What may be done with what is overdue: raise it with somebody, and settle it (FM-12)."""

from medhandover.advice.model import Condition
from medhandover.kernel.declare import action
from medhandover.kernel.fields import Wrong, refuse
from medhandover.kernel.ids import EscalationId, PlanId, new_id
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem
from medhandover.kernel.roles import CASE_WORKERS, Role
from medhandover.kernel.shapes import values_of
from medhandover.plans.escalations import Escalation, EscalationDraft, wrong_escalation
from medhandover.plans.opened import needed, opened
from medhandover.staff.store import account
from medhandover.storage.work import Work

RAISERS = CASE_WORKERS | {Role.PLANNER}


class AlreadySettled(Problem):
    """What was settled stays as it was settled."""

    sentence = "This was settled already. Raise it again if it is still not right."


@action("escalation:raise", may=RAISERS, inverse="escalation:settle")
def raise_escalation(work: Work, plan: PlanId, escalation: EscalationDraft) -> EscalationId:
    """Raise a step or a condition of a plan with a member of staff, with a reason; raises WrongFields, NotFound."""
    kept = opened(work, plan)
    refuse(wrong_escalation(escalation))
    account(work, escalation.raised_to)
    if escalation.condition and work.get(Condition, escalation.condition).case != kept.case:
        refuse([Wrong(path="condition", sentence=N_("This condition belongs to another case."))])
    made = Escalation(
        id=EscalationId(new_id()),
        plan=plan,
        case=kept.case,
        raised_by=work.actor.id,
        raised_at=work.now,
        **values_of(escalation),
    )
    work.add(made)
    work.concerns(kept.case, "escalation", made.id, reason=escalation.reason.value, raised_to=escalation.raised_to)
    return made.id


@action("escalation:settle", may=RAISERS)
def settle_escalation(work: Work, escalation: EscalationId, version: int, how: str) -> None:
    """Settle what was raised, with what came of it; raises AlreadySettled, WrongFields, Conflict."""
    kept = work.get_version(Escalation, escalation, version)
    opened(work, kept.plan)
    if kept.settled_at is not None:
        raise AlreadySettled()
    said = needed("how", how)
    kept.settled_at, kept.settled_by, kept.settled_how = work.now, work.actor.id, said
    work.concerns(kept.case, "escalation", escalation)
