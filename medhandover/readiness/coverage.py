"""The coverage sheet: by what each condition of a plan is met, and which of them the person refuses (Q13)."""

from medhandover.advice.store import conditions_in
from medhandover.kernel.declare import query
from medhandover.kernel.ids import PlanId
from medhandover.kernel.roles import PERSON_READERS
from medhandover.plans.coverage import Covered, coverage
from medhandover.plans.opened import departure_at
from medhandover.plans.queries import seen_plan
from medhandover.plans.store import acceptances_of, arrangements_of, evidence_of
from medhandover.refusals.store import refused_of
from medhandover.storage.work import Work


@query("plan:coverage", may=PERSON_READERS)
def plan_coverage(work: Work, plan: PlanId) -> tuple[Covered, ...]:
    """Return how each condition of a plan stands, and by what it is met."""
    kept = seen_plan(work, plan)
    departure = departure_at(work, kept.case)
    return tuple(
        coverage(
            kept,
            conditions_in(work, kept.case),
            arrangements_of(work, plan),
            evidence_of(work, plan),
            acceptances_of(work, plan),
            refused=refused_of(work, kept.case, plan),
            departure_on=departure.day if departure else None,
        )
    )
