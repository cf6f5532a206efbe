"""What may be done at the handover: journal, record, and only then the employee's release from duty (R20)."""

from medhandover.advice.store import conditions_in
from medhandover.cases.store import concerned_case, documents_of
from medhandover.escorts.eligibility import is_replaced
from medhandover.escorts.model import Slot
from medhandover.escorts.store import slots_of
from medhandover.handovers.agreed import Agreed, arrived_at
from medhandover.handovers.completeness import contradictions, left_open, missing_fields
from medhandover.handovers.items import tidied
from medhandover.handovers.journal import wrong_entry
from medhandover.handovers.model import Closing, Handover, HandoverDraft, JournalDraft, JournalEntry, Outcome
from medhandover.handovers.store import handover_of, journal_of, reports_of
from medhandover.journeys.model import departure_of
from medhandover.journeys.store import journey_of, legs_of
from medhandover.kernel.declare import action
from medhandover.kernel.fields import Wrong, refuse
from medhandover.kernel.ids import CaseId, HandoverId, PlanId, SlotId, new_id
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem
from medhandover.kernel.roles import CASE_WORKERS, TRAVELLERS, Role
from medhandover.kernel.shapes import values_of
from medhandover.medication.store import envelopes_of, medicines_of
from medhandover.plans.answers import agreed_answers
from medhandover.plans.coverage import Covered, coverage, newest_answer
from medhandover.plans.model import Plan
from medhandover.plans.store import acceptances_of, arrangements_of, evidence_of
from medhandover.receivers.model import ReceiverKind
from medhandover.receivers.store import receiver_of
from medhandover.refusals.store import refused_of
from medhandover.storage.work import Work
from medhandover.unfinished.model import UnfinishedKind
from medhandover.unfinished.store import finished

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


class NotReported(Problem):
    """A plan is closed after the return report, or with a reason why there is none (R42)."""

    sentence = "There is no return report of this journey. Record it first, or say why there is none."


class NotUnderWay(Problem):
    """What is recorded has happened, and on a plan that was carried out."""

    sentence = "A handover is recorded after it happened, and not on a cancelled plan."


@action("journal:add", may=RECORDERS)
def add_to_journal(work: Work, plan: PlanId, entry: JournalDraft) -> str:
    """Write down an event of the journey, at the clock of the place; a correction is added too (R48)."""
    kept = work.get(Plan, plan)
    concerned_case(work, kept.case, "journal", plan, kind=entry.kind.value)
    known = journal_of(work, plan)
    refuse(wrong_entry(entry, known, kept, work.now))
    made = JournalEntry(
        id=new_id(),
        plan=plan,
        case=kept.case,
        recorded_by=work.actor.id,
        recorded_at=work.now,
        number=len(known) + 1,
        **values_of(entry),
    )
    work.concerns(kept.case, "journal", made.id, number=made.number)
    work.add(made)
    return made.id


@action("handover:record", may=RECORDERS)
def record_handover(work: Work, plan: PlanId, handover: HandoverDraft, unfinished: int = 0) -> HandoverId:
    """Record how the handover went; raises WrongFields for what R42 asks, and for "complete" that is not (R43).

    `unfinished` is the version of the unfinished record that this one finishes, here and wherever one is recorded.
    """
    kept = work.get(Plan, plan)
    concerned_case(work, kept.case, "handover", outcome=handover.outcome.value)
    draft, agreed = tidied(handover), _agreed(work, kept)
    wrong = [*missing_fields(draft), *contradictions(draft, agreed)]
    refuse([*wrong, *left_open(draft, agreed, _coverage(work, kept))])
    finished(work, plan, UnfinishedKind.HANDOVER, unfinished)
    return _record(work, plan, kept.case, draft)


@action("handover:except", may=RECORDERS, second={Role.COORDINATOR, Role.EMPLOYEE})
def record_exception(work: Work, plan: PlanId, handover: HandoverDraft, unfinished: int = 0) -> HandoverId:
    """Record a complete handover with a reasoned exception, with two persons (R43); R42 holds all the same."""
    kept = work.get(Plan, plan)
    concerned_case(work, kept.case, "handover", outcome=handover.outcome.value)
    draft = tidied(handover)
    wrong = [*missing_fields(draft), *contradictions(draft, _agreed(work, kept))]
    if not handover.exceptions:
        wrong.append(Wrong(path="exceptions", sentence=N_("Say what was not met and why it is complete all the same.")))
    refuse(wrong)
    finished(work, plan, UnfinishedKind.HANDOVER, unfinished)
    return _record(work, plan, kept.case, draft)


@action("plan:close", may=CASE_WORKERS)
def close_plan(work: Work, plan: PlanId, version: int, no_report_reason: str = "") -> None:
    """Close a plan whose outcome is recorded; raises NotRecorded, and NotReported without report and reason.

    A new attempt can then be opened (domain 9.1). What did not take place needs no report.
    """
    kept = work.get_version(Plan, plan, version)
    concerned_case(work, kept.case, "plan", plan)
    recorded = handover_of(work, plan)
    if recorded is None:
        raise NotRecorded()
    if kept.closed_at is not None:
        return
    is_told = recorded.outcome is Outcome.NOT_DONE or bool(reports_of(work, plan))
    if not is_told and not no_report_reason.strip():
        raise NotReported()
    kept.closed_at = work.now
    work.add(
        Closing(
            id=new_id(),
            plan=plan,
            case=kept.case,
            closed_by=work.actor.id,
            closed_at=work.now,
            no_report_reason=no_report_reason.strip(),
        )
    )


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


def _agreed(work: Work, plan: Plan) -> Agreed:
    """Return what the record of this plan's handover is compared with."""
    receiver = receiver_of(work, plan.receiver)
    is_carer = receiver is not None and receiver.kind is ReceiverKind.CARER
    answers = acceptances_of(work, plan.id)
    agreed = agreed_answers(plan, answers) or filter(None, [newest_answer(plan, answers)])
    names = (*(each.name for each in agreed), receiver.name if receiver and is_carer else "")
    journey = journey_of(work, plan.case)
    legs = legs_of(work, journey.id) if journey else ()
    departure = departure_of(legs)
    return Agreed(
        function=plan.receiver_function,
        names=tuple(each for each in names if each),
        is_carer=is_carer,
        departure=departure.at if departure else None,
        arrival=arrived_at(legs, journal_of(work, plan.id)),
        envelopes=frozenset(each.number for each in envelopes_of(work, plan.case)),
        medicines={each.position: each.counted for each in medicines_of(work, plan.case) if each.stopped_at is None},
        documents=frozenset(each.id for each in documents_of(work, plan.case)),
    )


def _coverage(work: Work, plan: Plan) -> list[Covered]:
    given = (arrangements_of(work, plan.id), evidence_of(work, plan.id), acceptances_of(work, plan.id))
    departure = departure_of(legs_of(work, journey.id if (journey := journey_of(work, plan.case)) else None))
    day = departure.day if departure else None
    refused = refused_of(work, plan.case, plan.id)
    return coverage(plan, conditions_in(work, plan.case), *given, refused=refused, departure_on=day)


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
