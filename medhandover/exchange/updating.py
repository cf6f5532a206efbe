"""A file that is newer than the case: facts replaced or added through the actions, nothing ever taken away."""

from dataclasses import replace
from typing import TypeVar

from medhandover.advice.model import AdviceDraft
from medhandover.cases.actions import change_person
from medhandover.cases.model import Case
from medhandover.consents.actions import record_consent
from medhandover.escorts.manifest import record_security, record_wishes
from medhandover.escorts.store import security_of
from medhandover.exchange.arriving import (
    arrangement_draft,
    controlled_draft,
    enter_advice,
    enter_lists,
    enter_plan,
    enter_practice,
    plan_draft,
    state,
)
from medhandover.exchange.carried import arriving, draft_of, same
from medhandover.exchange.case_lists import FIRST, LAST
from medhandover.exchange.keys import Keys
from medhandover.exchange.leaving import case_file
from medhandover.exchange.model import AdvicePart, CaseFile, JourneyPart, PlanPart
from medhandover.journeys.actions import plan_journey
from medhandover.journeys.notices import NoticeDraft
from medhandover.journeys.noticing import record_notice
from medhandover.journeys.store import journey_of, legs_of, notices_of
from medhandover.kernel.ids import LegPosition, MedicineId
from medhandover.kernel.problem import Problem
from medhandover.medication.actions import record_medicine
from medhandover.medication.permits import record_paper
from medhandover.medication.store import medicines_of
from medhandover.plans.actions import (
    agree_payment,
    change_plan,
    record_arrangement,
    record_evidence,
)
from medhandover.plans.model import Plan
from medhandover.readiness.facts import facts_of
from medhandover.readiness.model import Facts
from medhandover.storage.work import Work

D = TypeVar("D")


class AdviceDiffers(Problem):
    """A condition of BMA is never changed by a file (R03)."""

    sentence = (
        "The file holds the advice {reference} with other words than this office. Nothing was changed. "
        "Record a newer advice instead; conditions are never altered (R03)."
    )


def update(work: Work, case: Case, file: CaseFile, keys: Keys) -> None:
    """Bring a case up to a file; raises AdviceDiffers and what the actions refuse."""
    facts = facts_of(work, case.id)
    here = case_file(work, facts)
    if not same(here.person, file.person):
        change_person(work, case.id, case.version, file.person)
    _advices(work, facts, here, file, keys)
    arriving(FIRST, work, case.id, file, keys, facts)
    _plan(work, facts, here.plan, file.plan, keys)
    if file.journey and not same(here.journey, file.journey):
        version = facts.journey.version if facts.journey else 0
        plan_journey(work, case.id, file.journey.journey, file.journey.legs, version)
        _notices(work, case, file.journey)
    for consent in file.consents:
        if not any(same(consent.consent, each.consent) for each in here.consents):
            record_consent(work, case.id, consent.consent)
    _medication(work, case, here, file)
    arriving(LAST, work, case.id, file, keys, facts)
    if file.stated != here.stated:
        state(work, case.id, file.stated, keys)


def _advices(work: Work, facts: Facts, here: CaseFile, file: CaseFile, keys: Keys) -> None:
    """Enter advices that are new; the conditions of known ones are matched in order and never changed."""
    known = {_named(part.advice): part for part in here.advices}
    for part in file.advices:
        mine = known.get(_named(part.advice))
        if mine is None:
            enter_advice(work, facts.case.id, part, keys)
            continue
        if _words(mine) != _words(part) or not same(mine.advice, part.advice):
            raise AdviceDiffers(reference=part.advice.reference)
        ids = [each.id for each in facts.conditions if each.id in {one.key for one in mine.conditions}]
        keys.conditions.update(zip((each.key for each in part.conditions), ids, strict=True))


def _named(advice: AdviceDraft) -> tuple[object, ...]:
    return advice.reference, advice.given_on


def _words(part: AdvicePart) -> list[tuple[object, ...]]:
    return [(each.condition.code, each.condition.literal, each.condition.amount) for each in part.conditions]


def _plan(work: Work, facts: Facts, here: PlanPart | None, part: PlanPart | None, keys: Keys) -> None:
    if part is None:
        return
    if facts.plan is None or here is None:
        enter_plan(work, facts.case.id, part, keys)
        return
    draft = plan_draft(part, keys)
    if not same(_entered(facts.plan), _entered(draft)):
        change_plan(work, facts.plan.id, facts.plan.version, draft)
    _arrangements(work, facts.plan, here, part, keys)
    if part.payment and not same(here.payment, part.payment):
        agree_payment(work, facts.plan.id, part.payment, facts.payment.version if facts.payment else 0)
    if part.wishes and not same(here.wishes, part.wishes):
        record_wishes(work, facts.plan.id, part.wishes, facts.wishes.version if facts.wishes else 0)
    if part.security and not same(here.security, part.security):
        known = security_of(work, facts.plan.id)
        record_security(work, facts.plan.id, part.security, known.version if known else 0)
    enter_lists(work, facts.plan.id, part, keys, facts)
    enter_practice(work, facts.plan.id, _news(here, part))


def _news(here: PlanPart, part: PlanPart) -> PlanPart:
    """Return what the file adds of promise and suspension."""
    return replace(
        part,
        promise=None if same(part.promise, here.promise) else part.promise,
        suspension=None if here.suspension else part.suspension,
    )


def _arrangements(work: Work, plan: Plan, here: PlanPart, part: PlanPart, keys: Keys) -> None:
    known = [(each.arrangement.condition, each.arrangement.what) for each in here.arrangements]
    for arranged in part.arrangements:
        draft = arrangement_draft(arranged.arrangement, keys)
        if (draft.condition, draft.what) in known:
            continue
        made = record_arrangement(work, plan.id, draft)
        for proof in arranged.evidence:
            record_evidence(work, made, proof)


def _notices(work: Work, case: Case, part: JourneyPart) -> None:
    """Enter what airlines were told that this office does not know; the answer is given here."""
    journey = journey_of(work, case.id)
    legs = {each.position: each.departs for each in legs_of(work, journey.id if journey else None)}
    for told in part.notices:
        known = [each for each in notices_of(work, case.id) if each.given_for == legs.get(told.position)]
        if not any(same(told.notice, draft_of(NoticeDraft, each)) for each in known):
            record_notice(work, case.id, LegPosition(told.position), told.notice)


def _medication(work: Work, case: Case, here: CaseFile, file: CaseFile) -> None:
    made: list[MedicineId] = []
    known = [each for each in medicines_of(work, case.id) if each.stopped_at is None]
    for medicine in file.medicines:
        mine = [each.id for each, draft in zip(known, here.medicines, strict=True) if same(medicine, draft)]
        made.append(mine[0] if mine else record_medicine(work, case.id, medicine))
    for part in file.controlled:
        if not any(same(part, each) for each in here.controlled):
            record_paper(work, case.id, controlled_draft(part, made))


def _entered(plan: object) -> object:
    names = ("receiver", "backup_receiver", "receiver_function", "handover", "handover_place", "first_appointment")
    return tuple(str(getattr(plan, name)) for name in (*names, "file_language", "interpreter", "ground"))
