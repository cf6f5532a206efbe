"""Everything the gate looks at for one plan, read in one transaction."""

from collections.abc import Iterator, Sequence
from typing import Any

from medhandover.advice.model import Condition
from medhandover.advice.store import advices_of, conditions_in
from medhandover.cases.model import Case
from medhandover.consents.checks import given_for
from medhandover.consents.store import consents_of
from medhandover.escorts.gathering import duties_of, terms_for
from medhandover.escorts.model import Escort, Slot
from medhandover.escorts.store import absences_of, companions_of, escorts, in_conflict_with, slots_of, wishes_of
from medhandover.handovers.store import handover_of
from medhandover.journeys.store import journey_of, legs_of
from medhandover.kernel.ids import CaseId, EscortId
from medhandover.letters.model import Approval, Paper, PaperLanguage
from medhandover.letters.stated import OWN, letter_language
from medhandover.letters.store import approvals, explanations_of
from medhandover.letters.texts import texts
from medhandover.letters.told import letter_of
from medhandover.medication.store import medicines_of
from medhandover.plans.coverage import Covered, coverage
from medhandover.plans.model import Plan
from medhandover.plans.store import acceptances_of, arrangements_of, evidence_of, last_plan_of, payment_of
from medhandover.readiness.model import Facts, Wanted
from medhandover.readiness.store import releases_of
from medhandover.receivers.store import receiver_of
from medhandover.refusals.store import receiver_refusals_of, refusals_of
from medhandover.settings.store import settings_of
from medhandover.storage.work import Work


def facts_of(work: Work, case: CaseId, plan: Plan | None = None) -> Facts:
    """Read the facts of a case for `plan`, or for its open or last carried out plan; raises NotFound."""
    person = work.get(Case, case)
    plan = plan or last_plan_of(work, case)
    journey = journey_of(work, case)
    conditions = conditions_in(work, case)
    receiver = receiver_of(work, plan.receiver) if plan else None
    payment = payment_of(work, plan.id) if plan else None
    slots: Sequence[Slot] = slots_of(work, plan.id) if plan else ()
    known: dict[EscortId, Escort] = {each.id: each for each in escorts(work)}
    language = letter_language(person)
    wanted = tuple(_wanted(plan, language))
    return Facts(
        case=person,
        advices=advices_of(work, case),
        conditions=conditions,
        plan=plan,
        receiver=receiver,
        acceptances=acceptances_of(work, plan.id) if plan else (),
        payment=payment,
        covered=_covered(work, plan, conditions),
        journey=journey,
        legs=legs_of(work, journey.id if journey else None),
        medicines=[each for each in medicines_of(work, case) if each.stopped_at is None],
        consents=given_for(consents_of(work, case), plan.receiver if plan else None),
        slots=slots,
        escorts=known,
        explanations=explanations_of(work, plan.id) if plan else (),
        wanted=wanted,
        approvals=[each for each in approvals(work) if _holds(each, wanted)],
        letter_hash=letter_of(work, plan) if plan else "",
        handover=handover_of(work, plan.id) if plan else None,
        refusals=[each for each in refusals_of(work, case) if plan and each.plan == plan.id],
        receiver_refusals=[each for each in receiver_refusals_of(work, case) if plan and each.plan == plan.id],
        releases=releases_of(work, plan.id) if plan else (),
        settings=settings_of(work),
        **_travelling(work, person, plan, slots),
    )


def _travelling(work: Work, case: Case, plan: Plan | None, slots: Sequence[Slot]) -> dict[str, Any]:
    """Return what is known around whoever travels along (R19-R23)."""
    if plan is None:
        return {}
    assigned = [each.escort for each in slots if each.escort]
    return {
        "duties": duties_of(work, assigned),
        "absences": absences_of(work, assigned),
        "conflicts": [each for each in in_conflict_with(work, case.id) if each in assigned],
        "wishes": wishes_of(work, plan.id),
        "countries": terms_for(work, case, slots),
        "companions": companions_of(work, plan.id),
    }


def _covered(work: Work, plan: Plan | None, conditions: Sequence[Condition]) -> Sequence[Covered]:
    if plan is None:
        return ()
    given = (arrangements_of(work, plan.id), evidence_of(work, plan.id), acceptances_of(work, plan.id))
    return coverage(plan, conditions, *given)


def _wanted(plan: Plan | None, language: PaperLanguage | None) -> Iterator[Wanted]:
    """Yield the texts that a named person must have approved: the letter's, and the dossier's in its language (R33)."""
    for each in sorted({OWN, language or OWN}):
        yield Paper.LETTER, each, texts(Paper.LETTER, each).text_hash
    if plan and plan.file_language in {each.value for each in PaperLanguage}:
        chosen = next(each for each in PaperLanguage if each.value == plan.file_language)
        yield Paper.DOSSIER, chosen, texts(Paper.DOSSIER, chosen).text_hash


def _holds(approval: Approval, wanted: Sequence[Wanted]) -> bool:
    is_wanted = (approval.paper, approval.language, approval.text_hash) in wanted
    return is_wanted and approval.withdrawn_at is None
