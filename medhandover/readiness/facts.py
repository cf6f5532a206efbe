"""Everything the gate looks at for one plan, read in one transaction; for many cases with the same statements."""

from collections.abc import Mapping, Sequence

from medhandover.advice.store import advices_of, conditions_in
from medhandover.cases.model import Case
from medhandover.consents.checks import given_for
from medhandover.consents.store import consents_of
from medhandover.journeys.model import departure_of
from medhandover.kernel.clock import home_day
from medhandover.kernel.ids import CaseId, PlanId
from medhandover.letters.evidence import arranged_hash
from medhandover.letters.stated import letter_language, letter_versions
from medhandover.letters.store import explanations_of
from medhandover.letters.told import letter_of
from medhandover.plans.model import Plan
from medhandover.plans.store import acceptances_of, payment_of
from medhandover.readiness.gathering import (
    Shared,
    covered_by,
    gathered,
    holding,
    holidays_there,
    medical,
    of_plan,
    recorded,
    shared_by_all,
    supply_limits,
    texts_wanted,
    travelling,
)
from medhandover.readiness.model import Facts
from medhandover.readiness.records import records_of
from medhandover.readiness.store import releases_of
from medhandover.receivers.store import receiver_of
from medhandover.storage.work import Work


def facts_of(work: Work, case: CaseId, plan: Plan | None = None) -> Facts:
    """Read the facts of a case for `plan`, or for its open or last carried out plan; raises NotFound."""
    return facts_of_many(work, [case], {case: plan.id} if plan else {})[case]


def facts_of_many(
    work: Work, cases: Sequence[CaseId], plans: Mapping[CaseId, PlanId] | None = None
) -> dict[CaseId, Facts]:
    """Read the facts of many cases with a number of statements that does not grow with them; raises NotFound.

    `plans` names the plan of a case where another one is meant than the open or the last carried out one.
    """
    with gathered(work, cases, plans or {}) as chosen:
        shared = shared_by_all(work, chosen.values())
        return {each: _facts(work, work.get(Case, each), plan, shared) for each, plan in chosen.items()}


def _facts(work: Work, person: Case, plan: Plan | None, shared: Shared) -> Facts:
    case, settings = person.id, shared.settings
    legs, journey = travelling(work, case)
    conditions, records = conditions_in(work, case), records_of(work, case, plan)
    covered = covered_by(work, plan, conditions, departure_of(legs), records.refused)
    versions = letter_versions(person, plan, home_day(work.now), settings)
    wanted = tuple(texts_wanted(plan, letter_language(person), versions))
    receiver = receiver_of(work, plan.receiver) if plan else None
    return Facts(
        case=person,
        advices=advices_of(work, case),
        conditions=conditions,
        plan=plan,
        receiver=receiver,
        acceptances=acceptances_of(work, plan.id) if plan else (),
        payment=payment_of(work, plan.id) if plan else None,
        covered=covered,
        legs=legs,
        consents=given_for(consents_of(work, case), plan.receiver if plan else None),
        escorts=shared.letters.escorts,
        explanations=explanations_of(work, plan.id) if plan else (),
        wanted=wanted,
        approvals=holding(shared.approvals, wanted),
        letter_hash=letter_of(work, plan, shared.letters) if plan else "",
        arranged=arranged_hash(plan, covered) if plan else "",
        handover=records.handover,
        refusals=records.refusals,
        receiver_refusals=records.receiver_refusals,
        followed=records.followed,
        releases=releases_of(work, plan.id) if plan else (),
        limits=supply_limits(shared.thresholds, departure_of(legs)),
        holidays=holidays_there(shared.holidays, plan, receiver),
        settings=settings,
        **journey,
        **medical(work, case),
        **recorded(work, case),
        **of_plan(work, person, plan, legs),
    )
