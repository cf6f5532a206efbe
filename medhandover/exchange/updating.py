"""A file that is newer than the case: facts replaced or added through the actions, nothing ever taken away."""

from medhandover.advice.model import AdviceDraft
from medhandover.cases.actions import change_person
from medhandover.cases.model import Case
from medhandover.consents.actions import record_consent
from medhandover.escorts.manifest import add_companion, record_wishes
from medhandover.exchange.arriving import (
    Keys,
    arrangement_draft,
    enter_advice,
    enter_plan,
    plan_draft,
    state,
)
from medhandover.exchange.leaving import case_file
from medhandover.exchange.model import AdvicePart, CaseFile, PlanPart
from medhandover.exchange.reading import written
from medhandover.journeys.actions import plan_journey
from medhandover.kernel.problem import Problem
from medhandover.medication.actions import record_envelope, record_medicine
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
    _plan(work, facts, here.plan, file.plan, keys)
    if file.journey and not _same(here.journey, file.journey):
        version = facts.journey.version if facts.journey else 0
        plan_journey(work, case.id, file.journey.journey, file.journey.legs, version)
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
    for answer in part.acceptances:
        if not any(_same(answer, each) for each in here.acceptances):
            record_acceptance(work, facts.plan.id, answer)
    if part.payment and not _same(here.payment, part.payment):
        agree_payment(work, facts.plan.id, part.payment, facts.payment.version if facts.payment else 0)
    for companion in part.companions:
        if not any(_same(companion, each) for each in here.companions):
            add_companion(work, facts.plan.id, companion)
    if part.wishes and not _same(here.wishes, part.wishes):
        record_wishes(work, facts.plan.id, part.wishes, facts.wishes.version if facts.wishes else 0)


def _arrangements(work: Work, plan: Plan, here: PlanPart, part: PlanPart, keys: Keys) -> None:
    known = [(each.arrangement.condition, each.arrangement.what) for each in here.arrangements]
    for arranged in part.arrangements:
        draft = arrangement_draft(arranged.arrangement, keys)
        if (draft.condition, draft.what) in known:
            continue
        made = record_arrangement(work, plan.id, draft)
        for proof in arranged.evidence:
            record_evidence(work, made, proof)


def _medication(work: Work, case: Case, here: CaseFile, file: CaseFile) -> None:
    for medicine in file.medicines:
        if not any(_same(medicine, each) for each in here.medicines):
            record_medicine(work, case.id, medicine)
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
