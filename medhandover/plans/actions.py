"""What may be done with plans."""

from medhandover.advice.model import Condition
from medhandover.advice.store import active_advice
from medhandover.cases.store import concerned_case
from medhandover.kernel.clock import home_day
from medhandover.kernel.declare import action
from medhandover.kernel.fields import Wrong, refuse
from medhandover.kernel.ids import (
    AcceptanceId,
    ArrangementId,
    CaseId,
    EvidenceId,
    PaymentId,
    PlanId,
    ReceiverId,
    new_id,
)
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Conflict, Problem
from medhandover.kernel.roles import CASE_WORKERS, Role
from medhandover.kernel.shapes import fill, values_of
from medhandover.plans.answers import open_request, wrong_acceptance
from medhandover.plans.model import (
    Acceptance,
    AcceptanceDraft,
    Arrangement,
    ArrangementDraft,
    Evidence,
    EvidenceDraft,
    Ground,
    Payment,
    PaymentDraft,
    Plan,
    PlanDraft,
)
from medhandover.plans.opened import NoReceiver, departure_at, has_ended, needed, opened
from medhandover.plans.payments import with_end, wrong_payment
from medhandover.plans.proofs import wrong_evidence
from medhandover.plans.store import acceptances_of, arrangements_of, payment_of, plans_of
from medhandover.receivers.store import receiver_of
from medhandover.staff.store import account
from medhandover.storage.work import Work


class PlanOpen(Problem):
    """A case has one open plan at a time (domain 9.1)."""

    sentence = "This case has an open plan. Close or cancel it before a new attempt."


class NothingBefore(Problem):
    """A new attempt follows an older one."""

    sentence = "This case has no plan yet. Open the first one."


class RequestOpen(Problem):
    """One request at a time is open with a receiver (Q4)."""

    sentence = "A request to this receiver is not answered yet. Note its answer, or ask again in the contact log."


@action("plan:open", may=CASE_WORKERS)
def open_plan(work: Work, case: CaseId, plan: PlanDraft) -> PlanId:
    """Open a plan, or a new attempt after one that ended (domain 9.1); raises PlanOpen, WrongFields."""
    concerned_case(work, case, "plan")
    before = plans_of(work, case)
    if any(not has_ended(each) for each in before):
        raise PlanOpen()
    _check(work, plan)
    advice = active_advice(work, case)
    made = Plan(
        id=PlanId(new_id()),
        case=case,
        attempt=len(before) + 1,
        advice=advice.id if advice else None,
        opened_by=work.actor.id,
        opened_at=work.now,
        **values_of(plan),
    )
    work.add(made)
    work.concerns(case, "plan", made.id, attempt=made.attempt)
    return made.id


@action("plan:retry", may=CASE_WORKERS)
def retry_plan(work: Work, case: CaseId, receiver: ReceiverId | None = None) -> PlanId:
    """Open a new attempt from the last plan of a case; raises PlanOpen, NothingBefore.

    What still counts comes along: receiver (or another one), function, languages, and the arrangements for the
    conditions of the newest advice, without their days. Moment, answers and proof were given for the old attempt.
    """
    concerned_case(work, case, "plan")
    before = plans_of(work, case)
    if not before:
        raise NothingBefore()
    old = before[-1]
    draft = PlanDraft(**{name: getattr(old, name) for name in PlanDraft.__dataclass_fields__})
    draft.handover, draft.first_appointment = None, ""
    if receiver is not None and receiver != old.receiver:
        draft.receiver, draft.receiver_function, draft.handover_place = receiver, "", ""
        draft.backup_receiver = None if receiver == old.backup_receiver else old.backup_receiver
    made = open_plan(work, case, draft)
    advice = work.get(Plan, made).advice
    for each in arrangements_of(work, old.id):
        condition = work.get(Condition, each.condition)
        if condition.advice == advice and not condition.is_set_aside:
            copied = ArrangementDraft(
                condition=each.condition, what=each.what, responsible=each.responsible, owner=each.owner
            )
            record_arrangement(work, made, copied)
    return made


@action("plan:change", may={*CASE_WORKERS, Role.PLANNER})
def change_plan(work: Work, plan: PlanId, version: int, changed: PlanDraft) -> None:
    """Replace receiver, moment and place; what was given for another moment no longer counts (R50)."""
    kept = opened(work, plan, version)
    _check(work, changed)
    fill(kept, changed)
    work.concerns(kept.case, receiver=changed.receiver, handover=changed.handover)


@action("plan:adopt", may={Role.COORDINATOR})
def adopt_advice(work: Work, plan: PlanId, version: int) -> None:
    """Let the plan rest on the newest advice; its conditions are then the ones to meet (R03)."""
    kept = opened(work, plan, version)
    advice = active_advice(work, kept.case)
    kept.advice = advice.id if advice else None
    work.concerns(kept.case, advice=kept.advice)


@action("plan:cancel", may=CASE_WORKERS)
def cancel_plan(work: Work, plan: PlanId, version: int, reason: str) -> None:
    """Cancel a plan with a reason; nothing of it is taken away."""
    kept = opened(work, plan, version)
    needed("reason", reason)
    kept.cancelled_at, kept.cancelled_reason = work.now, reason


@action("arrangement:record", may=CASE_WORKERS)
def record_arrangement(work: Work, plan: PlanId, arrangement: ArrangementDraft) -> ArrangementId:
    """Note what is arranged for a condition of the plan's case, by whom and before when."""
    kept = opened(work, plan)
    check_arrangement(work, kept.case, arrangement)
    made = Arrangement(
        id=ArrangementId(new_id()), plan=plan, case=kept.case, recorded_at=work.now, **values_of(arrangement)
    )
    work.add(made)
    work.concerns(kept.case, "arrangement", made.id, condition=arrangement.condition)
    return made.id


@action("evidence:record", may=CASE_WORKERS)
def record_evidence(work: Work, arrangement: ArrangementId, evidence: EvidenceDraft) -> EvidenceId:
    """Note what proves an arrangement, for the handover as it is planned now (R50); raises WrongFields."""
    arranged = work.get(Arrangement, arrangement)
    plan = opened(work, arranged.plan)
    refuse(wrong_evidence(evidence, home_day(work.now)))
    made = Evidence(
        id=EvidenceId(new_id()),
        arrangement=arrangement,
        plan=plan.id,
        case=plan.case,
        recorded_by=work.actor.id,
        recorded_at=work.now,
        given_for=plan.handover,
        **values_of(evidence),
    )
    work.add(made)
    work.concerns(plan.case, "evidence", made.id, kind=evidence.kind.value)
    return made.id


@action("acceptance:record", may=CASE_WORKERS)
def record_acceptance(work: Work, plan: PlanId, acceptance: AcceptanceDraft) -> AcceptanceId:
    """Note the answer of the plan's receiver for this person (R13); earlier answers stay.

    Raises NoReceiver, RequestOpen, WrongFields.
    """
    kept = opened(work, plan)
    if kept.receiver is None:
        raise NoReceiver()
    refuse(wrong_acceptance(acceptance, home_day(work.now), kept))
    if any(work.get(Condition, each).case != kept.case for each in acceptance.commits_to):
        refuse([Wrong(path="commits_to", sentence=N_("This condition belongs to another case."))])
    given = acceptances_of(work, plan)
    if open_request(kept.receiver, given, acceptance):
        raise RequestOpen()
    made = Acceptance(
        id=AcceptanceId(new_id()),
        plan=plan,
        case=kept.case,
        receiver=kept.receiver,
        sequence=len(given) + 1,
        recorded_by=work.actor.id,
        recorded_at=work.now,
        **values_of(acceptance),
    )
    work.add(made)
    work.concerns(kept.case, "acceptance", made.id, state=acceptance.state.value)
    return made.id


@action("payment:agree", may=CASE_WORKERS)
def agree_payment(work: Work, plan: PlanId, payment: PaymentDraft, version: int = 0) -> PaymentId:
    """Note who pays the receiver, how much at the most and until when (FM-02); raises Conflict, WrongFields.

    `version` is that of the agreement it replaces.
    """
    kept = opened(work, plan)
    agreed = payment_of(work, plan)
    if (agreed.version if agreed else 0) != version:
        raise Conflict()
    day = kept.handover.day if kept.handover else None
    refuse(wrong_payment(payment, day, home_day(work.now)))
    payment = with_end(payment)
    if agreed is None:
        agreed = Payment(id=PaymentId(new_id()), plan=plan, case=kept.case, recorded_at=work.now, **values_of(payment))
        work.add(agreed)
    else:
        fill(agreed, payment)
    work.concerns(kept.case, "payment", agreed.id, payer=payment.payer.value)
    return agreed.id


def check_arrangement(work: Work, case: CaseId, arrangement: ArrangementDraft) -> None:
    """Refuse an arrangement that says nothing, is for another case, or comes after departure; raises WrongFields."""
    needed("what", arrangement.what)
    if work.get(Condition, arrangement.condition).case != case:
        refuse([Wrong(path="condition", sentence=N_("This condition belongs to another case."))])
    if arrangement.owner is not None:
        account(work, arrangement.owner)
    departure = departure_at(work, case)
    if departure and arrangement.due_on and arrangement.due_on > departure.day:
        sentence = N_("This is due after the departure on {day}. Choose an earlier day.")
        refuse([Wrong(path="due_on", sentence=sentence, values={"day": departure.day})])


def _check(work: Work, plan: PlanDraft) -> None:
    if plan.ground is not Ground.ADVICE:
        needed("ground_reason", plan.ground_reason)
    for receiver in (plan.receiver, plan.backup_receiver):
        receiver_of(work, receiver)
