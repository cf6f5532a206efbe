"""What may be seen of what is followed up: contact log, what nobody answered, escalations, agreements, by receiver."""

from collections.abc import Mapping
from datetime import date, datetime

from sqlalchemy import or_, select

from medhandover.cases.model import Case
from medhandover.cases.store import cases_table
from medhandover.kernel.clock import home_day
from medhandover.kernel.declare import query
from medhandover.kernel.ids import (
    AgreementId,
    CaseId,
    ConditionId,
    ContactId,
    EscalationId,
    PlanId,
    ReceiverId,
    StaffId,
)
from medhandover.kernel.roles import CASE_WORKERS, PERSON_READERS, Level, Role
from medhandover.kernel.shapes import record
from medhandover.plans.agreements import Audience, Topic, missing_topics, shared_with
from medhandover.plans.contacts import Channel, Contact
from medhandover.plans.escalations import Escalation, EscalationReason
from medhandover.plans.model import Plan
from medhandover.plans.queries import seen_plan
from medhandover.plans.store import (
    agreements_of,
    contacts_of,
    contacts_table,
    escalations_of,
    escalations_table,
    plans_table,
)
from medhandover.plans.tasks import TaskCode
from medhandover.receivers.store import receivers_table
from medhandover.search.store import found
from medhandover.staff.store import shown_names
from medhandover.storage.work import Work

FOLLOWERS = CASE_WORKERS | {Role.PLANNER, Role.AUDITOR}


@record
class ContactRow:
    """A line of the contact log; `is_to_chase`: nothing came and the day to ask again is there."""

    id: ContactId
    version: int
    plan: PlanId
    case: CaseId
    document_number: str
    at: datetime
    channel: Channel
    with_name: str
    with_function: str
    with_organisation: str
    asked: str
    is_answered: bool
    answered: str
    answered_on: date | None
    next_chase_on: date | None
    chased: int
    noted_by: str
    is_to_chase: bool


@query("contact:list", may=PERSON_READERS)
def all_contacts(work: Work, plan: PlanId) -> tuple[ContactRow, ...]:
    """Return the contact log of a plan in the order in which it happened."""
    kept = seen_plan(work, plan)
    number, names = work.get(Case, kept.case).document_number, shown_names(work)
    return tuple(_contact(work, each, number, names) for each in contacts_of(work, plan))


@query("contact:unanswered", may=FOLLOWERS)
def unanswered(work: Work, is_mine: bool = False, most: int = 200) -> tuple[ContactRow, ...]:
    """Return what was asked and not answered in all open plans, whatever must be asked again first.

    `is_mine`: noted by whoever asks, or on a case of which that is the coordinator or director.
    """
    own, names = work.actor.id, shown_names(work)
    chosen = (
        select(Contact, cases_table.c.document_number)
        .join(cases_table, cases_table.c.id == contacts_table.c.case)
        .join(plans_table, plans_table.c.id == contacts_table.c.plan)
        .where(contacts_table.c.is_answered.is_(False))
        .where(plans_table.c.cancelled_at.is_(None), plans_table.c.closed_at.is_(None))
        .order_by(contacts_table.c.next_chase_on.is_(None), contacts_table.c.next_chase_on, contacts_table.c.at)
    )
    if is_mine:
        mine = (contacts_table.c.noted_by == own, cases_table.c.coordinator == own, cases_table.c.director == own)
        chosen = chosen.where(or_(*mine))
    rows = work.session.execute(chosen.limit(most))
    told = tuple(_contact(work, each, number, names) for each, number in rows)
    work.concerns(None, "contacts", "", is_mine=is_mine, ids=[row.id for row in told])
    return told


@record
class EscalationRow:
    """Something that was raised with somebody; it is open while `settled_at` is empty."""

    id: EscalationId
    version: int
    plan: PlanId
    case: CaseId
    task: TaskCode | None
    condition: ConditionId | None
    reason: EscalationReason
    remark: str
    raised_to: StaffId
    raised_to_name: str
    raised_at: datetime
    settled_at: datetime | None
    settled_how: str


@query("escalation:list", may=PERSON_READERS)
def all_escalations(work: Work, plan: PlanId) -> tuple[EscalationRow, ...]:
    """Return what was raised on a plan, oldest first, settled ones too."""
    seen_plan(work, plan)
    names = shown_names(work)
    return tuple(_escalation(each, names) for each in escalations_of(work, plan))


@query("escalation:mine", may=FOLLOWERS)
def own_escalations(work: Work) -> tuple[EscalationRow, ...]:
    """Return what was raised with whoever asks and is not settled, oldest first."""
    names, table = shown_names(work), escalations_table.c
    mine = select(Escalation).where(table.raised_to == work.actor.id, table.settled_at.is_(None))
    rows = tuple(_escalation(each, names) for each in work.all(mine.order_by(table.raised_at, table.id)))
    work.concerns(None, "escalations", "", ids=[row.id for row in rows])
    return rows


@record
class AgreementRow:
    """What was agreed on the practical side of the departure."""

    id: AgreementId
    version: int
    topic: Topic
    what: str
    who: str
    due_on: date | None
    done_on: date | None
    wishes: str
    audiences: tuple[Audience, ...]


@query("agreement:list", may=PERSON_READERS)
def all_agreements(work: Work, plan: PlanId, audience: Audience | None = None) -> tuple[AgreementRow, ...]:
    """Return the agreements of a plan; with an audience only what that one may see."""
    seen_plan(work, plan)
    fields = AgreementRow.__dataclass_fields__
    chosen = shared_with(agreements_of(work, plan), audience)
    return tuple(AgreementRow(**{name: getattr(each, name) for name in fields}) for each in chosen)


@query("agreement:missing", may=PERSON_READERS)
def missing_agreements(work: Work, plan: PlanId) -> tuple[Topic, ...]:
    """Return on which topics that a family's plan needs nothing is agreed: housing, livelihood, school."""
    seen_plan(work, plan)
    return missing_topics(agreements_of(work, plan))


@record
class CaseByReceiverRow:
    """A case whose plan names a receiver."""

    case: CaseId
    document_number: str
    name: str
    plan: PlanId
    receiver: ReceiverId
    receiver_name: str
    is_open: bool


@query("case:by_receiver", may=PERSON_READERS, level=Level.P1)
def cases_by_receiver(work: Work, text: str) -> tuple[CaseByReceiverRow, ...]:
    """Return the cases of which a plan names a receiver whose names begin with the words of `text`."""
    ids = found(work, "receiver", text)
    chosen = (
        select(Plan, Case, receivers_table.c.name)
        .join(cases_table, cases_table.c.id == plans_table.c.case)
        .join(receivers_table, receivers_table.c.id == plans_table.c.receiver)
        .where(plans_table.c.receiver.in_(ids))
        .order_by(cases_table.c.document_number, plans_table.c.attempt)
    )
    rows = tuple(
        CaseByReceiverRow(
            case=case.id,
            document_number=case.document_number,
            name=case.name,
            plan=plan.id,
            receiver=plan.receiver,
            receiver_name=name,
            is_open=plan.cancelled_at is None and plan.closed_at is None,
        )
        for plan, case, name in work.session.execute(chosen)
    )
    work.concerns(None, "cases", "", text=text, ids=[row.case for row in rows])
    return rows


def _contact(work: Work, contact: Contact, number: str, names: Mapping[StaffId, str]) -> ContactRow:
    told = {"document_number", "chased", "noted_by", "is_to_chase"}
    fields = [name for name in ContactRow.__dataclass_fields__ if name not in told]
    chase = contact.next_chase_on
    return ContactRow(
        **{name: getattr(contact, name) for name in fields},
        document_number=number,
        chased=len(contact.chases),
        noted_by=names.get(contact.noted_by, ""),
        is_to_chase=not contact.is_answered and chase is not None and chase <= home_day(work.now),
    )


def _escalation(escalation: Escalation, names: Mapping[StaffId, str]) -> EscalationRow:
    fields = [name for name in EscalationRow.__dataclass_fields__ if name != "raised_to_name"]
    return EscalationRow(
        **{name: getattr(escalation, name) for name in fields}, raised_to_name=names.get(escalation.raised_to, "")
    )
