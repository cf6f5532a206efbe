"""A case on its way in: entered through the features' own actions, all or nothing; each checks its right and logs."""

from collections.abc import Iterable, Sequence
from dataclasses import fields, replace
from typing import TypeVar

from medhandover.advice.actions import record_advice, record_condition
from medhandover.advice.asking import open_request
from medhandover.advice.examining import record_examination
from medhandover.advice.model import Condition
from medhandover.advice.signalling import report_signal
from medhandover.consents.actions import record_consent
from medhandover.escorts.actions import add_slot, assign_slot, record_escort
from medhandover.escorts.manifest import add_companion, record_wishes
from medhandover.escorts.manning import assign_anyway
from medhandover.escorts.model import EscortDraft
from medhandover.escorts.store import escorts_named
from medhandover.exchange.model import AdvicePart, CaseFile, Claim, ControlledPart, PlanPart, Stated, Statement
from medhandover.handovers.actions import add_to_journal
from medhandover.journeys.actions import plan_journey
from medhandover.journeys.noticing import record_notice
from medhandover.kernel.fields import Wrong, refuse, within
from medhandover.kernel.ids import CaseId, ConditionId, EscortId, MedicineId, PlanId, ReceiverId, StatementId, new_id
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem
from medhandover.kernel.shapes import fill, record, values_of
from medhandover.letters.actions import record_explanation
from medhandover.letters.model import Explanation
from medhandover.medication.actions import record_envelope, record_medicine
from medhandover.medication.controlled import ControlledPaperDraft
from medhandover.medication.permits import record_paper
from medhandover.plans.actions import agree_payment, open_plan, record_acceptance, record_arrangement, record_evidence
from medhandover.plans.agreeing import record_agreement
from medhandover.plans.contacting import note_contact
from medhandover.plans.contacts import ContactDraft
from medhandover.plans.model import AcceptanceDraft, ArrangementDraft, PlanDraft
from medhandover.plans.promising import record_milestone
from medhandover.plans.suspending import suspend_plan
from medhandover.receivers.actions import record_receiver
from medhandover.receivers.model import ReceiverDraft
from medhandover.receivers.store import receivers_in
from medhandover.refusals.actions import begin_refusal
from medhandover.refusals.model import RefusalDraft
from medhandover.storage.work import Work

K = TypeVar("K")


STAYING = frozenset({"institution", "payment_details"})
"""Fields of a receiver that no file carries: they stay as this office has them."""


class ReceiverDiffers(Problem):
    """The directory and the file know the same receiver differently; a person decides."""

    sentence = (
        "The receiver {name} stands in the directory with other details ({fields}). Nothing was imported. "
        "Correct the directory or the file first."
    )


@record
class Keys:
    """What the keys of a file stand for in this office."""

    receivers: dict[str, ReceiverId]
    escorts: dict[str, EscortId]
    conditions: dict[str, ConditionId]


def known_keys(work: Work, file: CaseFile) -> Keys:
    """Find or enter the receivers and escorts of a file; raises ReceiverDiffers, WrongFields."""
    return Keys(
        receivers={part.key: _receiver(work, part.receiver, at) for at, part in enumerate(file.receivers)},
        escorts={part.key: _escort(work, part.escort, at) for at, part in enumerate(file.escorts)},
        conditions={},
    )


def enter(work: Work, case: CaseId, file: CaseFile, keys: Keys) -> None:
    """Enter everything of a file on a new case; raises what the actions refuse."""
    for at, advice in enumerate(file.advices):
        with within(f"advices.{at}"):
            enter_advice(work, case, advice, keys)
    enter_open_points(work, case, file)
    _consents(work, case, file, is_for_receiver=False)
    plan = enter_plan(work, case, file.plan, keys) if file.plan else None
    if file.journey:
        with within("journey"):
            plan_journey(work, case, file.journey.journey, file.journey.legs)
        for at, told in enumerate(file.journey.notices):
            with within(f"journey.notices.{at}"):
                record_notice(work, case, told.position, told.notice)
    _consents(work, case, file, is_for_receiver=True)
    enter_medicines(work, case, file)
    for at, envelope in enumerate(file.envelopes):
        with within(f"envelopes.{at}"):
            record_envelope(work, case, envelope)
    if file.plan and plan:
        enter_explanations(work, case, plan, file.plan)
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


def enter_open_points(work: Work, case: CaseId, file: CaseFile) -> None:
    """Enter what is still to be answered or settled, and the examinations: it stops a departure here too (R07, R08)."""
    for at, request in enumerate(file.advice_requests):
        with within(f"advice_requests.{at}"):
            open_request(work, case, request)
    for at, signal in enumerate(file.health_signals):
        with within(f"health_signals.{at}"):
            report_signal(work, case, signal)
    for at, examination in enumerate(file.examinations):
        with within(f"examinations.{at}"):
            record_examination(work, case, examination)


def enter_plan(work: Work, case: CaseId, part: PlanPart, keys: Keys) -> PlanId:
    """Enter the plan with what hangs on it, but for explanations: those rest on the consent that comes after it."""
    with within("plan.plan"):
        draft = plan_draft(part, keys)
        plan = open_plan(work, case, draft)
    for arranged in part.arrangements:
        made = record_arrangement(work, plan, arrangement_draft(arranged.arrangement, keys))
        for proof in arranged.evidence:
            record_evidence(work, made, proof)
    for at, answer in enumerate(part.acceptances):
        with within(f"plan.acceptances.{at}"):
            record_acceptance(work, plan, acceptance_draft(answer, keys))
    if part.payment:
        agree_payment(work, plan, part.payment)
    enter_practice(work, plan, part, keys)
    for place in part.slots:
        slot = add_slot(work, plan, place.slot)
        if place.escort:
            chosen = _known(keys.escorts, place.escort, "plan.slots.escort")
            if place.anyway_reason:
                assign_anyway(work, slot, 1, chosen, place.anyway_reason)
            else:
                assign_slot(work, slot, 1, chosen)
    for companion in part.companions:
        add_companion(work, plan, companion)
    if part.wishes:
        record_wishes(work, plan, part.wishes)
    for event in part.journal:
        add_to_journal(work, plan, event)
    for at, refusal in enumerate(part.refusals):
        with within(f"plan.refusals.{at}"):
            begin_refusal(work, plan, refusal_draft(refusal, keys))
    return plan


def enter_practice(work: Work, plan: PlanId, part: PlanPart, keys: Keys) -> None:
    """Enter contact log, agreements, promise and suspension; that all is guaranteed is said anew in this office."""
    for contact in part.contacts:
        note_contact(work, plan, contact_draft(contact, keys))
    for agreement in part.agreements:
        record_agreement(work, plan, agreement)
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
    for name in ("receiver", "backup_receiver"):
        key = getattr(part.plan, name)
        setattr(draft, name, _known(keys.receivers, key, name) if key else None)
    return draft


def arrangement_draft(arrangement: ArrangementDraft, keys: Keys) -> ArrangementDraft:
    """Return an arrangement for this office's condition."""
    condition = _known(keys.conditions, arrangement.condition, "plan.arrangements.arrangement.condition")
    return ArrangementDraft(**{**values_of(arrangement), "condition": condition})


def acceptance_draft(answer: AcceptanceDraft, keys: Keys) -> AcceptanceDraft:
    """Return an answer that commits to this office's conditions."""
    at = "plan.acceptances.commits_to"
    return replace(answer, commits_to=tuple(_known(keys.conditions, each, at) for each in answer.commits_to))


def contact_draft(contact: ContactDraft, keys: Keys) -> ContactDraft:
    """Return a contact with this office's receiver."""
    receiver = contact.receiver
    return replace(contact, receiver=_known(keys.receivers, receiver, "plan.contacts.receiver") if receiver else None)


def refusal_draft(refusal: RefusalDraft, keys: Keys) -> RefusalDraft:
    """Return a refusal of this office's conditions."""
    given = values_of(refusal)
    for name in ("conditions", "accepted_conditions"):
        given[name] = tuple(_known(keys.conditions, each, name) for each in given[name])
    return RefusalDraft(**given)


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


def _receiver(work: Work, draft: ReceiverDraft, at: int) -> ReceiverId:
    for known in receivers_in(work, draft.country, draft.city):
        if (known.name, known.country, known.city) == (draft.name, draft.country, draft.city):
            told = [each.name for each in fields(draft) if each.name not in STAYING]
            differing = [name for name in told if getattr(known, name) != getattr(draft, name)]
            if differing:
                raise ReceiverDiffers(name=draft.name, fields=differing)
            return known.id
    with within(f"receivers.{at}.receiver"):
        return record_receiver(work, draft)


def _escort(work: Work, draft: EscortDraft, at: int) -> EscortId:
    for known in escorts_named(work, draft.name):
        if (known.name, known.kind, known.phone) == (draft.name, draft.kind, draft.phone):
            return known.id
    with within(f"escorts.{at}.escort"):
        return record_escort(work, draft)


def _known(keys: dict[str, K], key: str, path: str) -> K:
    if key not in keys:
        sentence = N_("The file has nothing with the key {key}. These exist: {keys}.")
        refuse([Wrong(path=path, sentence=sentence, values={"key": key, "keys": tuple(keys)})])
    return keys[key]
