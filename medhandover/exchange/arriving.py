"""A case on its way in: entered through the features' own actions, all or nothing; each checks its right and logs."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from medhandover.advice.actions import record_advice, record_condition
from medhandover.advice.model import Condition
from medhandover.consents.actions import record_consent
from medhandover.escorts.actions import add_slot, assign_slot
from medhandover.escorts.manifest import record_security, record_wishes
from medhandover.escorts.manning import assign_anyway
from medhandover.exchange.carried import arriving
from medhandover.exchange.case_lists import FIRST, LAST
from medhandover.exchange.keys import PLAN_RECEIVERS, Keys
from medhandover.exchange.model import AdvicePart, CaseFile, Claim, ControlledPart, PlanPart, Stated, Statement
from medhandover.exchange.plan_lists import PLAN_LISTS
from medhandover.journeys.actions import plan_journey
from medhandover.journeys.noticing import record_notice
from medhandover.kernel.fields import Wrong, refuse, within
from medhandover.kernel.ids import CaseId, ConditionId, LegPosition, MedicineId, PlanId, StatementId, new_id
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import fill, values_of
from medhandover.letters.actions import record_explanation
from medhandover.letters.model import Explanation
from medhandover.medication.actions import record_medicine
from medhandover.medication.controlled import ControlledPaperDraft
from medhandover.medication.permits import record_paper
from medhandover.plans.actions import agree_payment, open_plan, record_arrangement, record_evidence
from medhandover.plans.model import ArrangementDraft, PlanDraft
from medhandover.plans.promising import record_milestone
from medhandover.plans.suspending import suspend_plan
from medhandover.readiness.model import Facts
from medhandover.storage.work import Work


def enter(work: Work, case: CaseId, file: CaseFile, keys: Keys) -> None:
    """Enter everything of a file on a new case; raises what the actions refuse."""
    for at, advice in enumerate(file.advices):
        with within(f"advices.{at}"):
            enter_advice(work, case, advice, keys)
    arriving(FIRST, work, case, file, keys)
    _consents(work, case, file, is_for_receiver=False)
    plan = enter_plan(work, case, file.plan, keys) if file.plan else None
    if file.journey:
        with within("journey"):
            plan_journey(work, case, file.journey.journey, file.journey.legs)
        for at, told in enumerate(file.journey.notices):
            with within(f"journey.notices.{at}"):
                record_notice(work, case, LegPosition(told.position), told.notice)
    _consents(work, case, file, is_for_receiver=True)
    enter_medicines(work, case, file)
    if file.plan and plan:
        enter_explanations(work, case, plan, file.plan)
    arriving(LAST, work, case, file, keys)
    state(work, case, file.stated, keys)


def enter_medicines(work: Work, case: CaseId, file: CaseFile) -> None:
    """Enter the medicines of a file, and the papers for the controlled ones."""
    made = []
    for at, medicine in enumerate(file.medicines):
        with within(f"medicines.{at}"):
            made.append(record_medicine(work, case, medicine))
    for at, part in enumerate(file.controlled):
        with within(f"controlled.{at}"):
            record_paper(work, case, controlled_draft(part, made))


def controlled_draft(part: ControlledPart, medicines: Sequence[MedicineId]) -> ControlledPaperDraft:
    """Return a paper for this office's medicine; `medicines` stand in the order of the file."""
    if not 1 <= part.position <= len(medicines):
        sentence = N_("The file has no medicine at this place of its list.")
        refuse([Wrong(path="position", sentence=sentence)])
    return replace(part.paper, medicine=medicines[part.position - 1])


def _consents(work: Work, case: CaseId, file: CaseFile, *, is_for_receiver: bool) -> None:
    """Enter the decisions of one kind: those for the receiver come after the plan that names it (R35)."""
    for at, part in enumerate(file.consents):
        if part.is_for_receiver is is_for_receiver:
            with within(f"consents.{at}.consent"):
                record_consent(work, case, part.consent)


def enter_advice(work: Work, case: CaseId, part: AdvicePart, keys: Keys) -> None:
    """Enter an advice with its conditions, unchecked: the second person is somebody here (R02)."""
    advice = record_advice(work, case, part.advice)
    for each in part.conditions:
        keys.conditions[each.key] = record_condition(work, advice, each.condition)


def enter_plan(work: Work, case: CaseId, part: PlanPart, keys: Keys) -> PlanId:
    """Enter the plan with what hangs on it, but for explanations: those rest on the consent that comes after it."""
    with within("plan.plan"):
        draft = plan_draft(part, keys)
        plan = open_plan(work, case, draft)
    for arranged in part.arrangements:
        made = record_arrangement(work, plan, arrangement_draft(arranged.arrangement, keys))
        for proof in arranged.evidence:
            record_evidence(work, made, proof)
    if part.payment:
        agree_payment(work, plan, part.payment)
    enter_lists(work, plan, part, keys)
    enter_practice(work, plan, part)
    for place in part.slots:
        slot = add_slot(work, plan, place.slot)
        if place.escort:
            chosen = keys.escort(place.escort, "plan.slots.escort")
            if place.anyway_reason:
                assign_anyway(work, slot, 1, chosen, place.anyway_reason)
            else:
                assign_slot(work, slot, 1, chosen)
    if part.wishes:
        record_wishes(work, plan, part.wishes)
    if part.security:
        record_security(work, plan, part.security)
    return plan


def enter_lists(work: Work, plan: PlanId, part: PlanPart, keys: Keys, facts: Facts | None = None) -> None:
    """Enter the lists of the plan; with `facts`, only what this office never had."""
    with within("plan"):
        arriving(PLAN_LISTS, work, plan, part, keys, facts)


def enter_practice(work: Work, plan: PlanId, part: PlanPart) -> None:
    """Enter promise and suspension; that all is guaranteed is said anew in this office."""
    if part.promise:
        record_milestone(work, plan, part.promise)
    if part.suspension:
        suspend_plan(work, plan, part.suspension)


def enter_explanations(work: Work, case: CaseId, plan: PlanId, part: PlanPart) -> None:
    """Enter an explanation when the letter reads as it did there (R30); else keep it as a statement."""
    for each in part.explanations:
        made = work.get(Explanation, record_explanation(work, plan, each.explanation))
        if made.letter_hash != each.letter_hash:
            work.session.delete(made)
            told = Stated(kind=Claim.EXPLANATION, what=each.explanation.place, by=each.explanation.explained_by)
            _state(work, case, told, None)


def plan_draft(part: PlanPart, keys: Keys) -> PlanDraft:
    """Return the plan with this office's receivers."""
    draft = fill(PlanDraft(), part.plan)
    for name in PLAN_RECEIVERS.values():
        key = getattr(part.plan, name)
        setattr(draft, name, keys.receiver(key, name) if key else None)
    return draft


def arrangement_draft(arrangement: ArrangementDraft, keys: Keys) -> ArrangementDraft:
    """Return an arrangement for this office's condition."""
    condition = keys.condition(arrangement.condition, "plan.arrangements.arrangement.condition")
    return ArrangementDraft(**{**values_of(arrangement), "condition": condition})


def state(work: Work, case: CaseId, stated: Iterable[Stated], keys: Keys) -> None:
    """Keep what the file states as statements; nothing of it counts (domain 9.1a)."""
    for each in stated:
        condition = keys.conditions.get(each.about)
        _state(work, case, each, work.get(Condition, condition).id if condition else None)


def _state(work: Work, case: CaseId, stated: Stated, condition: ConditionId | None) -> None:
    made = Statement(
        id=StatementId(new_id()),
        case=case,
        kind=stated.kind,
        what=stated.what,
        by=stated.by,
        at=stated.at,
        condition=condition,
        imported_by=work.actor.id,
        imported_at=work.now,
    )
    work.add(made)
