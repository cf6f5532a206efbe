"""Everything the gate looks at for one plan, read in one transaction; for many cases with the same statements."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import select

from medhandover.advice.store import advices_of, conditions_in
from medhandover.cases.model import Case
from medhandover.cases.store import cases_table
from medhandover.consents.checks import given_for
from medhandover.consents.store import consents_of
from medhandover.journeys.model import departure_of
from medhandover.journeys.store import journey_of
from medhandover.kernel.clock import home_day
from medhandover.kernel.ids import CaseId
from medhandover.letters.evidence import arranged_hash
from medhandover.letters.stated import letter_language, letter_versions
from medhandover.letters.store import explanations_of
from medhandover.letters.told import letter_of
from medhandover.plans.model import Plan
from medhandover.plans.store import acceptances_of, last_plan_of, payment_of, plans_of
from medhandover.readiness.gathering import (
    Shared,
    accompanied,
    covered_by,
    holding,
    holidays_there,
    medical,
    progress,
    recorded,
    shared_by_all,
    texts_wanted,
    travelling,
)
from medhandover.readiness.model import Facts
from medhandover.readiness.records import records_of
from medhandover.readiness.store import releases_of
from medhandover.receivers.model import Receiver
from medhandover.receivers.store import receiver_of, receivers_table
from medhandover.storage.work import Work


def facts_of(work: Work, case: CaseId, plan: Plan | None = None) -> Facts:
    """Read the facts of a case for `plan`, or for its open or last carried out plan; raises NotFound."""
    return _facts(work, work.get(Case, case), plan or last_plan_of(work, case), shared_by_all(work))


def facts_of_many(work: Work, cases: Sequence[CaseId]) -> dict[CaseId, Facts]:
    """Read the facts of many cases with a number of statements that does not grow with them."""
    with work.together(cases):
        people = work.all(select(Case).where(cases_table.c.id.in_(cases)))
        plans: Mapping[CaseId, Plan | None] = {each: last_plan_of(work, each) for each in cases}
        named = [plan for plan in plans.values() if plan]
        journeys = [journey.id for case in cases if (journey := journey_of(work, case))]
        receivers = {plan.receiver for plan in named if plan.receiver}
        held = work.all(select(Receiver).where(receivers_table.c.id.in_(receivers)))
        with work.together([*(plan.id for plan in named), *journeys]), work.together(each.id for each in held):
            shared = shared_by_all(work)
            return {each.id: _facts(work, each, plans[each.id], shared) for each in people}


def _facts(work: Work, person: Case, plan: Plan | None, shared: Shared) -> Facts:
    case, settings = person.id, shared.settings
    legs, journey = travelling(work, case)
    conditions, records = conditions_in(work, case), records_of(work, case, plan)
    covered = covered_by(work, plan, conditions, departure_of(legs), records.refused)
    versions = letter_versions(person, plan, home_day(work.now), settings)
    wanted = tuple(texts_wanted(plan, letter_language(person), versions))
    receiver = receiver_of(work, plan.receiver) if plan else None
    of_plan: dict[str, Any] = {"slots": (), "is_cancelled": bool(plans_of(work, case))}
    if plan:
        of_plan = {**progress(work, plan), **accompanied(work, person, plan)}
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
        escorts=shared.escorts,
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
        holidays=holidays_there(shared.holidays, plan, receiver),
        settings=settings,
        **journey,
        **medical(work, case),
        **recorded(work, case),
        **of_plan,
    )
