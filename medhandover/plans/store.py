"""How plans are kept, with what meets their conditions."""

from collections.abc import Sequence

from sqlalchemy import select

from medhandover.kernel.ids import CaseId, PlanId
from medhandover.plans.model import Acceptance, Arrangement, Evidence, Payment, Plan
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


def plans_of(work: Work, case: CaseId) -> Sequence[Plan]:
    """Return the plans of a case, the first attempt first."""
    return work.all(select(Plan).where(plans_table.c.case == case).order_by(plans_table.c.attempt))


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
    ordered = select(Arrangement).order_by(arrangements_table.c.recorded_at, arrangements_table.c.id)
    return work.all(ordered.where(arrangements_table.c.plan == plan))


def evidence_of(work: Work, plan: PlanId) -> Sequence[Evidence]:
    """Return the evidence of a plan, oldest first."""
    ordered = select(Evidence).order_by(evidence_table.c.recorded_at, evidence_table.c.id)
    return work.all(ordered.where(evidence_table.c.plan == plan))


def acceptances_of(work: Work, plan: PlanId) -> Sequence[Acceptance]:
    """Return every answer of receivers for a plan, oldest first."""
    ordered = select(Acceptance).order_by(acceptances_table.c.recorded_at, acceptances_table.c.sequence)
    return work.all(ordered.where(acceptances_table.c.plan == plan))


def payment_of(work: Work, plan: PlanId) -> Payment | None:
    """Return the payment agreement of a plan."""
    return work.one(select(Payment).where(payments_table.c.plan == plan))
