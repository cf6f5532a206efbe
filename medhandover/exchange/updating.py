"""A file that is newer than the case: facts replaced or added through the actions, nothing ever taken away."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from medhandover.advice.model import AdviceDraft
from medhandover.cases.actions import change_person
from medhandover.cases.model import Case
from medhandover.consents.actions import record_consent
from medhandover.escorts.manifest import add_companion, record_wishes
from medhandover.exchange.arriving import (
    Keys,
    acceptance_draft,
    arrangement_draft,
    controlled_draft,
    enter_advice,
    enter_open_points,
    enter_plan,
    enter_practice,
    plan_draft,
    state,
)
from medhandover.exchange.leaving import case_file, draft_of, examination_part
from medhandover.exchange.model import AdvicePart, CaseFile, JourneyPart, PlanPart
from medhandover.exchange.reading import written
from medhandover.journeys.actions import plan_journey
from medhandover.journeys.notices import NoticeDraft
from medhandover.journeys.noticing import record_notice
from medhandover.journeys.store import journey_of, legs_of, notices_of
from medhandover.kernel.ids import MedicineId
from medhandover.kernel.problem import Problem
from medhandover.medication.actions import record_envelope, record_medicine
from medhandover.medication.permits import record_paper
from medhandover.medication.store import medicines_of
from medhandover.plans.actions import (
    agree_payment,
    change_plan,
    record_acceptance,
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
    if not _same(here.person, file.person):
        change_person(work, case.id, case.version, file.person)
    _advices(work, facts, here, file, keys)
    enter_open_points(work, case.id, _new_points(facts, file))
    _plan(work, facts, here.plan, file.plan, keys)
    if file.journey and not _same(here.journey, file.journey):
        version = facts.journey.version if facts.journey else 0
        plan_journey(work, case.id, file.journey.journey, file.journey.legs, version)
        _notices(work, case, file.journey)
    for consent in file.consents:
        if not any(_same(consent.consent, each.consent) for each in here.consents):
            record_consent(work, case.id, consent.consent)
    _medication(work, case, here, file)
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
        if _words(mine) != _words(part) or not _same(mine.advice, part.advice):
            raise AdviceDiffers(reference=part.advice.reference)
        ids = [each.id for each in facts.conditions if each.id in {one.key for one in mine.conditions}]
        keys.conditions.update(zip((each.key for each in part.conditions), ids, strict=True))


def _new_points(facts: Facts, file: CaseFile) -> CaseFile:
    """Return the file with only those open points that this office never had: what was settled here stays so."""

    def unknown(parts: Iterable[D], known: Iterable[object]) -> tuple[D, ...]:
        return tuple(part for part in parts if not any(_same(part, draft_of(type(part), each)) for each in known))

    had = [examination_part(each) for each in facts.examinations]
    return replace(
        file,
        advice_requests=unknown(file.advice_requests, facts.advice_requests),
        health_signals=unknown(file.health_signals, facts.health_signals),
        examinations=unknown(file.examinations, had),
    )


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
    if not _same(_entered(facts.plan), _entered(draft)):
        change_plan(work, facts.plan.id, facts.plan.version, draft)
    _arrangements(work, facts.plan, here, part, keys)
    for answer in (acceptance_draft(each, keys) for each in part.acceptances):
        if not any(_same(answer, each) for each in here.acceptances):
            record_acceptance(work, facts.plan.id, answer)
    if part.payment and not _same(here.payment, part.payment):
        agree_payment(work, facts.plan.id, part.payment, facts.payment.version if facts.payment else 0)
    for companion in part.companions:
        if not any(_same(companion, each) for each in here.companions):
            add_companion(work, facts.plan.id, companion)
    if part.wishes and not _same(here.wishes, part.wishes):
        record_wishes(work, facts.plan.id, part.wishes, facts.wishes.version if facts.wishes else 0)
    enter_practice(work, facts.plan.id, _news(here, part), keys)


def _news(here: PlanPart, part: PlanPart) -> PlanPart:
    """Return what the file adds to contact log and agreements, and a promise or suspension that is new."""
    known = [*here.contacts, *here.agreements]
    return replace(
        part,
        contacts=tuple(each for each in part.contacts if not any(_same(each, one) for one in known)),
        agreements=tuple(each for each in part.agreements if not any(_same(each, one) for one in known)),
        promise=None if _same(part.promise, here.promise) else part.promise,
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
        if not any(_same(told.notice, draft_of(NoticeDraft, each)) for each in known):
            record_notice(work, case.id, told.position, told.notice)


def _medication(work: Work, case: Case, here: CaseFile, file: CaseFile) -> None:
    made: list[MedicineId] = []
    known = [each for each in medicines_of(work, case.id) if each.stopped_at is None]
    for medicine in file.medicines:
        mine = [each.id for each, draft in zip(known, here.medicines, strict=True) if _same(medicine, draft)]
        made.append(mine[0] if mine else record_medicine(work, case.id, medicine))
    for part in file.controlled:
        if not any(_same(part, each) for each in here.controlled):
            record_paper(work, case.id, controlled_draft(part, made))
    for envelope in file.envelopes:
        if not any(envelope.number == each.number for each in here.envelopes):
            record_envelope(work, case.id, envelope)


def _entered(plan: object) -> object:
    names = ("receiver", "backup_receiver", "receiver_function", "handover", "handover_place", "first_appointment")
    return tuple(str(getattr(plan, name)) for name in (*names, "file_language", "interpreter", "ground"))


def _same(one: object, other: object) -> bool:
    """Tell whether two parts say the same, however they were made."""
    if isinstance(one, tuple):
        return one == other
    return type(one) is type(other) and written(type(one), one) == written(type(other), other)
