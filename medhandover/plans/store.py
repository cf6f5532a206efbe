"""How plans are kept, with what meets their conditions."""

from collections.abc import Iterable, Sequence

from sqlalchemy import select

from medhandover.kernel.ids import CaseId, PartyId, PlanId
from medhandover.plans.agreements import Agreement
from medhandover.plans.checklist import Check
from medhandover.plans.contacts import Contact
from medhandover.plans.escalations import Escalation
from medhandover.plans.milestones import Milestone
from medhandover.plans.model import Acceptance, Arrangement, Evidence, Payment, Plan
from medhandover.plans.parties import Member
from medhandover.plans.suspensions import Suspension
from medhandover.plans.tasks import Task
from medhandover.storage.belonging import Belonging
from medhandover.storage.tables import keep
from medhandover.storage.work import Work

plans_table = keep(
    Plan,
    "plans",
    belongs={"case": "cases", "advice": "advices", "receiver": "receivers", "backup_receiver": "receivers"},
    unique=[("case", "attempt")],
)
arrangements_table = keep(
    Arrangement, "arrangements", belongs={"plan": "plans", "case": "cases", "condition": "conditions"}
)
evidence_table = keep(Evidence, "evidence", belongs={"arrangement": "arrangements", "plan": "plans", "case": "cases"})
acceptances_table = keep(Acceptance, "acceptances", belongs={"plan": "plans", "case": "cases", "receiver": "receivers"})
payments_table = keep(Payment, "payments", belongs={"plan": "plans", "case": "cases"}, unique=[("plan",)])
milestones_table = keep(Milestone, "milestones", belongs={"plan": "plans", "case": "cases", "receiver": "receivers"})
checks_table = keep(Check, "checks", belongs={"plan": "plans", "case": "cases"})
suspensions_table = keep(Suspension, "suspensions", belongs={"plan": "plans", "case": "cases"})
members_table = keep(Member, "plan_parties", belongs={"plan": "plans", "case": "cases"}, indexed=["party"])
agreements_table = keep(Agreement, "agreements", belongs={"plan": "plans", "case": "cases"})
contacts_table = keep(
    Contact,
    "contacts",
    belongs={"plan": "plans", "case": "cases", "receiver": "receivers"},
    indexed=["is_answered", "next_chase_on"],
)
escalations_table = keep(
    Escalation,
    "escalations",
    belongs={"plan": "plans", "case": "cases", "condition": "conditions", "raised_to": "accounts"},
    indexed=["settled_at"],
)
tasks_table = keep(
    Task, "tasks", belongs={"plan": "plans", "case": "cases", "owner": "accounts"}, unique=[("plan", "task")]
)

PLANS = Belonging(Plan, plans_table.c.case, plans_table.c.attempt)
ARRANGEMENTS = Belonging(
    Arrangement, arrangements_table.c.plan, arrangements_table.c.recorded_at, arrangements_table.c.id
)
EVIDENCE = Belonging(Evidence, evidence_table.c.plan, evidence_table.c.recorded_at, evidence_table.c.id)
ACCEPTANCES = Belonging(
    Acceptance, acceptances_table.c.plan, acceptances_table.c.recorded_at, acceptances_table.c.sequence
)
PAYMENT = Belonging(Payment, payments_table.c.plan)
MILESTONES = Belonging(Milestone, milestones_table.c.plan, milestones_table.c.sequence)
CHECKS = Belonging(Check, checks_table.c.plan, checks_table.c.sequence)
SUSPENSIONS = Belonging(
    Suspension,
    suspensions_table.c.plan,
    suspensions_table.c.suspended_at,
    suspensions_table.c.lifted_at.is_(None),
    suspensions_table.c.lifted_at,
    suspensions_table.c.id,
)
AGREEMENTS = Belonging(Agreement, agreements_table.c.plan, agreements_table.c.recorded_at, agreements_table.c.id)
CONTACTS = Belonging(Contact, contacts_table.c.plan, contacts_table.c.at, contacts_table.c.id)
ESCALATIONS = Belonging(Escalation, escalations_table.c.plan, escalations_table.c.raised_at, escalations_table.c.id)

MEMBERSHIP = Belonging(Member, members_table.c.plan, where=members_table.c.left_at.is_(None))
MEMBERS = Belonging(Member, members_table.c.party, members_table.c.plan, where=members_table.c.left_at.is_(None))


def plans_of(work: Work, case: CaseId) -> Sequence[Plan]:
    """Return the plans of a case, the first attempt first."""
    return work.of(PLANS, case)


def open_plan_of(work: Work, case: CaseId) -> Plan | None:
    """Return the plan of a case that is neither cancelled nor closed; there is one at the most."""
    chosen = select(Plan).where(plans_table.c.case == case)
    return work.one(chosen.where(plans_table.c.cancelled_at.is_(None), plans_table.c.closed_at.is_(None)))


def last_plan_of(work: Work, case: CaseId) -> Plan | None:
    """Return the open plan of a case, else the last one that was carried out; a cancelled one counts for nothing."""
    kept = [each for each in plans_of(work, case) if each.cancelled_at is None]
    return kept[-1] if kept else None


def arrangements_of(work: Work, plan: PlanId) -> Sequence[Arrangement]:
    """Return the arrangements of a plan, oldest first."""
    return work.of(ARRANGEMENTS, plan)


def evidence_of(work: Work, plan: PlanId) -> Sequence[Evidence]:
    """Return the evidence of a plan, oldest first."""
    return work.of(EVIDENCE, plan)


def acceptances_of(work: Work, plan: PlanId) -> Sequence[Acceptance]:
    """Return every answer of receivers for a plan, oldest first."""
    return work.of(ACCEPTANCES, plan)


def payment_of(work: Work, plan: PlanId) -> Payment | None:
    """Return the payment agreement of a plan."""
    return work.only(PAYMENT, plan)


def milestones_of(work: Work, plan: PlanId) -> Sequence[Milestone]:
    """Return the milestones of a plan, oldest first."""
    return work.of(MILESTONES, plan)


def checks_of(work: Work, plan: PlanId) -> Sequence[Check]:
    """Return every look at an item of the last checks, oldest first."""
    return work.of(CHECKS, plan)


def suspensions_of(work: Work, plan: PlanId) -> Sequence[Suspension]:
    """Return the suspensions of a plan, oldest first, lifted ones too."""
    return work.of(SUSPENSIONS, plan)


def agreements_of(work: Work, plan: PlanId) -> Sequence[Agreement]:
    """Return the agreements of a plan, oldest first."""
    return work.of(AGREEMENTS, plan)


def contacts_of(work: Work, plan: PlanId) -> Sequence[Contact]:
    """Return the contact log of a plan in the order in which it happened."""
    return work.of(CONTACTS, plan)


def escalations_of(work: Work, plan: PlanId) -> Sequence[Escalation]:
    """Return what was raised on a plan, oldest first, settled ones too."""
    return work.of(ESCALATIONS, plan)


def tasks_of(work: Work, plan: PlanId) -> Sequence[Task]:
    """Return what is said of the steps of a plan."""
    return work.all(select(Task).where(tasks_table.c.plan == plan).order_by(tasks_table.c.task))


def member_of(work: Work, plan: PlanId) -> Member | None:
    """Return to which party a plan belongs now."""
    return work.only(MEMBERSHIP, plan)


def party_plans(work: Work, party: PartyId) -> Sequence[Plan]:
    """Return the open plans of a party."""
    plans = [work.get(Plan, each.plan) for each in members_in(work, party)]
    return [each for each in plans if each.cancelled_at is None and each.closed_at is None]


def members_in(work: Work, party: PartyId) -> Sequence[Member]:
    """Return which plans belong to a party now, open or not, by the id of the plan."""
    return work.of(MEMBERS, party)


def fellow_cases(work: Work, cases: Iterable[CaseId]) -> set[CaseId]:
    """Return the cases whose plans belong to a party with a plan of one of these cases, these among them."""
    parties = select(members_table.c.party).where(members_table.c.case.in_(tuple(cases)))
    chosen = select(members_table.c.case).where(members_table.c.party.in_(parties), members_table.c.left_at.is_(None))
    return {CaseId(each) for each in work.session.scalars(chosen)}
