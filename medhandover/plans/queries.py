"""What may be seen of plans: the plan, its coverage, what is arranged and proven, answers and payment."""

from datetime import date, datetime

from medhandover.cases.store import concerned_case
from medhandover.kernel.clock import Moment
from medhandover.kernel.declare import query
from medhandover.kernel.ids import (
    AcceptanceId,
    AdviceId,
    ArrangementId,
    CaseId,
    ConditionId,
    EvidenceId,
    PaymentId,
    PlanId,
    ReceiverId,
    StaffId,
)
from medhandover.kernel.roles import PERSON_READERS
from medhandover.kernel.shapes import record
from medhandover.plans.answers import answer_state
from medhandover.plans.model import AcceptanceState, Direction, EvidenceKind, Payer, Plan, PlanDraft
from medhandover.plans.money import FirstDays, PeriodUnit
from medhandover.plans.opened import departure_at, has_ended
from medhandover.plans.proofs import Fault, fault_of
from medhandover.plans.store import acceptances_of, arrangements_of, evidence_of, payment_of, plans_of
from medhandover.receivers.store import receiver_of
from medhandover.staff.store import accounts
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


@query("plan:draft", may=PERSON_READERS)
def plan_draft(work: Work, plan: PlanId) -> tuple[int, PlanDraft]:
    """Return version and draft of a plan, to be changed and handed to `plan:change`."""
    kept = seen_plan(work, plan)
    return kept.version, PlanDraft(**{name: getattr(kept, name) for name in PlanDraft.__dataclass_fields__})


@record
class ArrangementRow:
    """What is arranged for a condition, and who sees to it."""

    id: ArrangementId
    version: int
    condition: ConditionId
    what: str
    responsible: str
    owner: StaffId | None
    owner_name: str
    due_on: date | None


@query("arrangement:list", may=PERSON_READERS)
def all_arrangements(work: Work, plan: PlanId) -> tuple[ArrangementRow, ...]:
    """Return the arrangements of a plan, oldest first."""
    seen_plan(work, plan)
    names = {each.id: each.shown for each in accounts(work)}
    fields = [name for name in ArrangementRow.__dataclass_fields__ if name != "owner_name"]
    return tuple(
        ArrangementRow(
            **{name: getattr(each, name) for name in fields}, owner_name=names.get(each.owner, "") if each.owner else ""
        )
        for each in arrangements_of(work, plan)
    )


@record
class EvidenceRow:
    """A proof of an arrangement; `fault` is why it does not hold for the handover as it is planned now."""

    id: EvidenceId
    arrangement: ArrangementId
    kind: EvidenceKind
    direction: Direction
    dated_on: date
    sender: str
    addressee: str
    reference: str
    what: str
    quote: str
    page: int | None
    language: str
    translation_language: str
    document: str
    valid_from_on: date | None
    valid_until_on: date | None
    valid_days_before: int | None
    says_ready: bool
    given_for: Moment | None
    fault: Fault


@query("evidence:list", may=PERSON_READERS)
def all_evidence(work: Work, plan: PlanId) -> tuple[EvidenceRow, ...]:
    """Return the proofs of a plan, oldest first, and whether each still holds."""
    kept = seen_plan(work, plan)
    departure = departure_at(work, kept.case)
    days = (kept.handover.day if kept.handover else None, departure.day if departure else None)
    fields = [name for name in EvidenceRow.__dataclass_fields__ if name != "fault"]
    return tuple(
        EvidenceRow(**{name: getattr(each, name) for name in fields}, fault=fault_of(each, kept.handover, *days))
        for each in evidence_of(work, plan)
    )


@record
class AnswerRow:
    """An answer of a receiver; `stands` is how it counts for the handover as it is planned now (domain 9.2)."""

    id: AcceptanceId
    receiver: ReceiverId
    receiver_name: str
    state: AcceptanceState
    stands: AcceptanceState
    dated_on: date
    name: str
    function: str
    place: str
    ward: str
    duty_name: str
    duty_phone: str
    phone_24h: str
    accepted_for: Moment | None
    admission_from: Moment | None
    admission_until: Moment | None
    is_hour_confirmed: bool
    language: str
    costs: str
    period: str
    commits_to: tuple[ConditionId, ...]
    valid_until_on: date | None
    evidence_kind: EvidenceKind
    evidence: str
    document: str
    reason: str
    recorded_by: StaffId
    recorded_at: datetime


@query("acceptance:list", may=PERSON_READERS)
def all_answers(work: Work, plan: PlanId) -> tuple[AnswerRow, ...]:
    """Return every answer of receivers for a plan, oldest first, and how each stands now."""
    kept = seen_plan(work, plan)
    fields = [name for name in AnswerRow.__dataclass_fields__ if name not in {"receiver_name", "stands"}]
    return tuple(
        AnswerRow(
            **{name: getattr(each, name) for name in fields},
            receiver_name=receiver.name if (receiver := receiver_of(work, each.receiver)) else "",
            stands=answer_state(kept, each),
        )
        for each in acceptances_of(work, plan)
    )


@record
class PaymentRow:
    """The payment agreement of a plan."""

    id: PaymentId
    version: int
    payer: Payer
    agreement: str
    maximum: int | None
    currency: str
    from_on: date | None
    period_unit: PeriodUnit
    period_amount: int | None
    paid_until: date | None
    change_procedure: str
    person_pays_after: str
    guarantee: str
    is_own_cost_explained: bool
    explained_by: str
    explained_on: date | None
    first_days: FirstDays | None


@query("payment:see", may=PERSON_READERS)
def seen_payment(work: Work, plan: PlanId) -> PaymentRow | None:
    """Return who pays the receiver, how much at the most and until when; nothing while nothing is agreed."""
    seen_plan(work, plan)
    agreed = payment_of(work, plan)
    return PaymentRow(**{name: getattr(agreed, name) for name in PaymentRow.__dataclass_fields__}) if agreed else None


def seen_plan(work: Work, plan: PlanId) -> Plan:
    """Return a plan that is looked at, ended or not, and enter its case in the log entry; raises NotFound."""
    kept = work.get(Plan, plan)
    concerned_case(work, kept.case, "plan", plan)
    return kept


def _row(work: Work, plan: Plan) -> PlanRow:
    names = [name for name in PlanRow.__dataclass_fields__ if name not in {"is_open", "receiver_name"}]
    receiver = receiver_of(work, plan.receiver)
    named = receiver.name if receiver else ""
    return PlanRow(**{name: getattr(plan, name) for name in names}, is_open=not has_ended(plan), receiver_name=named)
