"""Everything the gate looks at for one plan, read in one transaction."""

from collections.abc import Sequence

from medhandover.advice.store import advices_of, conditions_in
from medhandover.cases.model import Case
from medhandover.consents.checks import given_for
from medhandover.consents.store import consents_of
from medhandover.escorts.store import escorts, slots_of
from medhandover.journeys.store import journey_of, legs_of
from medhandover.kernel.ids import CaseId
from medhandover.plans.coverage import Covered, coverage
from medhandover.plans.store import acceptances_of, arrangements_of, evidence_of, open_plan_of
from medhandover.readiness.model import Facts
from medhandover.receivers.store import receiver_of
from medhandover.settings.store import settings_of
from medhandover.storage.work import Work


def facts_of(work: Work, case: CaseId) -> Facts:
    """Read the facts of a case; raises NotFound."""
    plan = open_plan_of(work, case)
    conditions = conditions_in(work, case)
    acceptances = acceptances_of(work, plan.id) if plan else ()
    journey = journey_of(work, case)
    covered: Sequence[Covered] = ()
    if plan:
        covered = coverage(plan, conditions, arrangements_of(work, plan.id), evidence_of(work, plan.id), acceptances)
    return Facts(
        case=work.get(Case, case),
        advices=advices_of(work, case),
        conditions=conditions,
        plan=plan,
        receiver=receiver_of(work, plan.receiver) if plan else None,
        acceptances=acceptances,
        covered=covered,
        legs=legs_of(work, journey.id if journey else None),
        consents=given_for(consents_of(work, case), plan.receiver if plan else None),
        slots=slots_of(work, plan.id) if plan else (),
        escorts={each.id: each for each in escorts(work)},
        settings=settings_of(work),
    )
