"""What may be done at the handover: journal, record, and only then the employee's release from duty (R20)."""

from medhandover.advice.store import conditions_in
from medhandover.cases.store import concerned_case
from medhandover.escorts.eligibility import is_replaced
from medhandover.escorts.model import Slot
from medhandover.escorts.store import slots_of
from medhandover.handovers.completeness import left_open, missing_fields
from medhandover.handovers.model import Handover, HandoverDraft, JournalDraft, JournalEntry
from medhandover.handovers.store import handover_of
from medhandover.kernel.declare import action
from medhandover.kernel.fields import Wrong, refuse
from medhandover.kernel.ids import CaseId, HandoverId, PlanId, SlotId, new_id
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem
from medhandover.kernel.roles import CASE_WORKERS, TRAVELLERS, Role
from medhandover.kernel.shapes import values_of
from medhandover.plans.coverage import Covered, coverage
from medhandover.plans.model import Plan
from medhandover.plans.store import acceptances_of, arrangements_of, evidence_of
from medhandover.storage.work import Work

RECORDERS = CASE_WORKERS | TRAVELLERS


class AlreadyRecorded(Problem):
    """The first record stays; what comes after is added to the journal (R48)."""

    sentence = "The handover of this plan is recorded and stays so. Add what came after to the journal (R48)."


class StillOnDuty(Problem):
    """The employee stays until the handover is recorded (R20)."""

    sentence = "The employee stays on duty until handover or refusal is recorded, or another takes over (R20)."


class NotRecorded(Problem):
    """A plan is closed after its outcome is recorded, never before."""

    sentence = "The outcome of this plan is not recorded yet. Record the handover first, or cancel the plan."


class NotUnderWay(Problem):
    """What is recorded has happened, and on a plan that was carried out."""

    sentence = "A handover is recorded after it happened, and not on a cancelled plan."


@action("journal:add", may=RECORDERS)
def add_to_journal(work: Work, plan: PlanId, entry: JournalDraft) -> str:
    """Write down an event of the journey, at the clock of the place."""
    case = work.get(Plan, plan).case
    if not entry.what:
        refuse([Wrong(path="what", sentence=N_("This cannot be empty."))])
    made = JournalEntry(
        id=new_id(), plan=plan, case=case, recorded_by=work.actor.id, recorded_at=work.now, **values_of(entry)
    )
    concerned_case(work, case, "journal", made.id)
    work.add(made)
    return made.id


@action("handover:record", may=RECORDERS)
def record_handover(work: Work, plan: PlanId, handover: HandoverDraft) -> HandoverId:
    """Record how the handover went; raises WrongFields for what R42 asks, and for "complete" that is not (R43)."""
    kept = work.get(Plan, plan)
    concerned_case(work, kept.case, "handover", outcome=handover.outcome.value)
    wrong = [*missing_fields(handover), *left_open(handover, kept.receiver_function, _coverage(work, kept))]
    refuse(wrong)
    return _record(work, plan, kept.case, handover)


@action("handover:except", may=RECORDERS, second={Role.COORDINATOR, Role.EMPLOYEE})
def record_exception(work: Work, plan: PlanId, handover: HandoverDraft) -> HandoverId:
    """Record a complete handover with a reasoned exception, with two persons (R43); R42 holds all the same."""
    kept = work.get(Plan, plan)
    concerned_case(work, kept.case, "handover", outcome=handover.outcome.value)
    wrong = list(missing_fields(handover))
    if not handover.exceptions:
        wrong.append(Wrong(path="exceptions", sentence=N_("Say what was not met and why it is complete all the same.")))
    refuse(wrong)
    return _record(work, plan, kept.case, handover)


@action("plan:close", may=CASE_WORKERS)
def close_plan(work: Work, plan: PlanId, version: int) -> None:
    """Close a plan whose outcome is recorded; a new attempt can then be opened (domain 9.1); raises NotRecorded."""
    kept = work.get_version(Plan, plan, version)
    concerned_case(work, kept.case, "plan", plan)
    if handover_of(work, plan) is None:
        raise NotRecorded()
    if kept.closed_at is None:
        kept.closed_at = work.now


@action("employee:release", may={Role.COORDINATOR, Role.CASE_DIRECTOR})
def release_employee(work: Work, slot: SlotId, version: int) -> None:
    """End the duty of who travels along; raises StillOnDuty before the outcome is recorded (R20).

    A cancelled plan, a reserve that took over, or a replacement on the way ends it too (domain 9.1c).
    """
    kept = work.get_version(Slot, slot, version)
    concerned_case(work, kept.case, "slot", slot)
    plan = work.get(Plan, kept.plan)
    if kept.released_at is not None:
        return
    is_free = is_replaced(kept, slots_of(work, plan.id), work.now)
    if handover_of(work, plan.id) is None and plan.cancelled_at is None and not is_free:
        raise StillOnDuty()
    kept.released_at = work.now


def _coverage(work: Work, plan: Plan) -> list[Covered]:
    given = (arrangements_of(work, plan.id), evidence_of(work, plan.id), acceptances_of(work, plan.id))
    return coverage(plan, conditions_in(work, plan.case), *given)


def _record(work: Work, plan: PlanId, case: CaseId, handover: HandoverDraft) -> HandoverId:
    if handover_of(work, plan) is not None:
        raise AlreadyRecorded()
    if handover.at.at > work.now or work.get(Plan, plan).cancelled_at is not None:
        raise NotUnderWay()
    made = Handover(
        id=HandoverId(new_id()),
        plan=plan,
        case=case,
        recorded_by=work.actor.id,
        recorded_at=work.now,
        countersigned_by=work.second.id if work.second else None,
        **values_of(handover),
    )
    work.add(made)
    work.concerns(case, "handover", made.id)
    return made.id
