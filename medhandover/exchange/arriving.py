"""A case on its way in: entered through the features' own actions, all or nothing; each checks its right and logs."""

from collections.abc import Iterable
from dataclasses import fields
from typing import TypeVar

from medhandover.advice.actions import record_advice, record_condition
from medhandover.advice.model import Condition
from medhandover.consents.actions import record_consent
from medhandover.escorts.actions import add_slot, assign_slot, record_escort
from medhandover.escorts.manifest import add_companion, record_wishes
from medhandover.escorts.manning import assign_anyway
from medhandover.escorts.model import EscortDraft
from medhandover.escorts.store import escorts
from medhandover.exchange.model import AdvicePart, CaseFile, Claim, PlanPart, Stated, Statement
from medhandover.handovers.actions import add_to_journal
from medhandover.journeys.actions import plan_journey
from medhandover.kernel.fields import Wrong, refuse, within
from medhandover.kernel.ids import CaseId, ConditionId, EscortId, PlanId, ReceiverId, StatementId, new_id
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem
from medhandover.kernel.shapes import fill, record, values_of
from medhandover.letters.actions import record_explanation
from medhandover.letters.model import Explanation
from medhandover.medication.actions import record_envelope, record_medicine
from medhandover.plans.actions import agree_payment, open_plan, record_acceptance, record_arrangement, record_evidence
from medhandover.plans.model import ArrangementDraft, PlanDraft
from medhandover.receivers.actions import record_receiver
from medhandover.receivers.model import ReceiverDraft
from medhandover.receivers.store import receivers
from medhandover.refusals.actions import begin_refusal
from medhandover.storage.work import Work

K = TypeVar("K")


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
    _consents(work, case, file, is_for_receiver=False)
    plan = enter_plan(work, case, file.plan, keys) if file.plan else None
    if file.journey:
        with within("journey"):
            plan_journey(work, case, file.journey.journey, file.journey.legs)
    _consents(work, case, file, is_for_receiver=True)
    for at, medicine in enumerate(file.medicines):
        with within(f"medicines.{at}"):
            record_medicine(work, case, medicine)
    for at, envelope in enumerate(file.envelopes):
        with within(f"envelopes.{at}"):
            record_envelope(work, case, envelope)
    if file.plan and plan:
        enter_explanations(work, case, plan, file.plan)
    state(work, case, file.stated, keys)


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
    for at, answer in enumerate(part.acceptances):
        with within(f"plan.acceptances.{at}"):
            record_acceptance(work, plan, answer)
    if part.payment:
        agree_payment(work, plan, part.payment)
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
    for refusal in part.refusals:
        begin_refusal(work, plan, refusal)
    return plan


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
    for known in receivers(work):
        if (known.name, known.country, known.city) == (draft.name, draft.country, draft.city):
            differing = [each.name for each in fields(draft) if getattr(known, each.name) != getattr(draft, each.name)]
            if differing:
                raise ReceiverDiffers(name=draft.name, fields=differing)
            return known.id
    with within(f"receivers.{at}.receiver"):
        return record_receiver(work, draft)


def _escort(work: Work, draft: EscortDraft, at: int) -> EscortId:
    for known in escorts(work):
        if (known.name, known.kind, known.phone) == (draft.name, draft.kind, draft.phone):
            return known.id
    with within(f"escorts.{at}.escort"):
        return record_escort(work, draft)


def _known(keys: dict[str, K], key: str, path: str) -> K:
    if key not in keys:
        sentence = N_("The file has nothing with the key {key}. These exist: {keys}.")
        refuse([Wrong(path=path, sentence=sentence, values={"key": key, "keys": tuple(keys)})])
    return keys[key]
