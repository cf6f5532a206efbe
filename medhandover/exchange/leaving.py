"""A case on its way out: every fact in the shape in which it is entered, what counts only here as a statement."""

from collections.abc import Iterator
from dataclasses import fields, replace
from typing import TypeVar

from medhandover.advice.examinations import Examination, ExaminationDraft
from medhandover.advice.model import AdviceDraft, ConditionDraft
from medhandover.advice.requests import AdviceRequestDraft
from medhandover.advice.signals import HealthSignalDraft
from medhandover.cases.model import PersonDraft
from medhandover.consents.model import ConsentDraft
from medhandover.escorts.model import EscortDraft, SlotDraft
from medhandover.exchange.model import (
    FORMAT,
    AdvicePart,
    ArrangementPart,
    CaseFile,
    ConditionPart,
    ConsentPart,
    ControlledPart,
    EscortPart,
    ExplanationPart,
    JourneyPart,
    NoticePart,
    PlanPart,
    ReceiverPart,
    SlotPart,
)
from medhandover.exchange.stating import stated
from medhandover.handovers.journal import in_order
from medhandover.handovers.model import JournalDraft
from medhandover.handovers.store import journal_of
from medhandover.journeys.model import JourneyDraft, LegDraft
from medhandover.journeys.notices import NoticeDraft, flight_name
from medhandover.kernel.clock import Moment
from medhandover.kernel.ids import MedicineId, ReceiverId
from medhandover.letters.model import ExplanationDraft
from medhandover.medication.controlled import ControlledPaperDraft
from medhandover.medication.model import Envelope, EnvelopeDraft, MedicineDraft
from medhandover.plans.agreements import AgreementDraft
from medhandover.plans.contacts import Contact, ContactDraft
from medhandover.plans.milestones import MilestoneDraft, named_for
from medhandover.plans.model import (
    AcceptanceDraft,
    Arrangement,
    ArrangementDraft,
    EvidenceDraft,
    PaymentDraft,
    Plan,
    PlanDraft,
)
from medhandover.plans.store import agreements_of, arrangements_of, contacts_of, evidence_of
from medhandover.plans.suspensions import SuspensionDraft, suspended
from medhandover.readiness.model import Facts
from medhandover.receivers.model import Receiver, ReceiverDraft
from medhandover.receivers.store import receiver_of
from medhandover.refusals.model import Refusal, RefusalDraft
from medhandover.storage.work import Work

D = TypeVar("D")


def draft_of(kind: type[D], thing: object) -> D:
    """Return the entered fields of an entity as its draft."""
    return kind(**{each.name: getattr(thing, each.name) for each in fields(kind)})  # type: ignore[arg-type]


def case_file(work: Work, facts: Facts) -> CaseFile:
    """Return the whole case; ids stay here."""
    plan = facts.plan
    receivers = {key: receiver_of(work, getattr(plan, name)) for key, name in KEYS.items()} if plan else {}
    going = [each for each in facts.slots if each.escort]
    return CaseFile(
        format=FORMAT,
        version=1,
        exported=Moment(work.now),
        person=draft_of(PersonDraft, facts.case),
        receivers=tuple(ReceiverPart(key=key, receiver=_receiver(each)) for key, each in receivers.items() if each),
        escorts=tuple(
            EscortPart(key=each, escort=draft_of(EscortDraft, facts.escorts[each]))
            for each in sorted({slot.escort for slot in going if slot.escort}, key=lambda one: facts.escorts[one].name)
        ),
        advices=tuple(_advices(facts)),
        journey=_journey(facts),
        plan=_plan(work, facts, plan) if plan else None,
        medicines=tuple(draft_of(MedicineDraft, each) for each in facts.medicines),
        controlled=tuple(_controlled(facts)),
        envelopes=tuple(draft_of(EnvelopeDraft, each) for each in _counting(facts)),
        consents=tuple(
            ConsentPart(consent=draft_of(ConsentDraft, each), is_for_receiver=each.receiver is not None)
            for each in facts.consents
            if each.withdrawn_on is None
        ),
        stated=tuple(stated(work, facts)),
        advice_requests=tuple(draft_of(AdviceRequestDraft, each) for each in facts.advice_requests if each.is_open),
        health_signals=tuple(draft_of(HealthSignalDraft, each) for each in facts.health_signals if each.is_open),
        examinations=tuple(examination_part(each) for each in facts.examinations),
    )


def _receiver(receiver: Receiver) -> ReceiverDraft:
    """Return a receiver without where it belongs, which is an id of this office, and without payment details."""
    draft = draft_of(ReceiverDraft, receiver)
    draft.institution, draft.payment_details = None, ""
    return draft


KEYS = {"receiver": "receiver", "backup": "backup_receiver"}
"""The keys of the plan's receivers in a file, by the field that names them."""


def _advices(facts: Facts) -> Iterator[AdvicePart]:
    for advice in facts.advices:
        mine = [each for each in facts.conditions if each.advice == advice.id]
        conditions = tuple(ConditionPart(key=each.id, condition=draft_of(ConditionDraft, each)) for each in mine)
        draft = draft_of(AdviceDraft, advice)
        if draft.still_valid_statement:
            draft.still_valid_statement = replace(draft.still_valid_statement, document=None)
        yield AdvicePart(advice=draft, conditions=conditions)


def examination_part(examination: Examination) -> ExaminationDraft:
    """Return an examination as it was entered, without the ids of this office."""
    draft = draft_of(ExaminationDraft, examination)
    draft.document = draft.refusal = None
    return draft


def _journey(facts: Facts) -> JourneyPart | None:
    if facts.journey is None:
        return None
    every = sorted((*facts.legs, *facts.cancelled), key=lambda each: each.position)
    return JourneyPart(
        journey=draft_of(JourneyDraft, facts.journey),
        legs=tuple(draft_of(LegDraft, each) for each in every),
        notices=tuple(_notices(facts)),
    )


def _notices(facts: Facts) -> Iterator[NoticePart]:
    """Yield what airlines were told of the flights as they are planned now (R50)."""
    for leg in facts.legs:
        for each in facts.notices:
            is_of = flight_name(each.flight) == flight_name(leg.number) and each.departs_from == leg.departs_from
            if is_of and each.withdrawn_at is None and each.given_for.at == leg.departs.at:
                yield NoticePart(position=leg.position, notice=draft_of(NoticeDraft, each))


def _controlled(facts: Facts) -> Iterator[ControlledPart]:
    """Yield the papers for controlled medicines, each with the place of its medicine in the file."""
    places = {each.id: number for number, each in enumerate(facts.medicines, 1)}
    for each in facts.controlled_papers:
        if each.medicine in places and each.withdrawn_at is None:
            draft = replace(draft_of(ControlledPaperDraft, each), medicine=MedicineId(""))
            yield ControlledPart(position=places[each.medicine], paper=draft)


def _counting(facts: Facts) -> list[Envelope]:
    """Return the sealed files that count: one that was opened or lost never counts anew by travelling (R39)."""
    counting = {each.envelope for each in facts.custody if each.counts}
    return [each for each in facts.envelopes if each.id in counting]


def _plan(work: Work, facts: Facts, plan: Plan) -> PlanPart:
    draft = draft_of(PlanDraft, plan)
    for key, name in KEYS.items():
        setattr(draft, name, key if getattr(plan, name) else None)
    return PlanPart(
        plan=draft,
        arrangements=tuple(_arrangement(work, plan, each) for each in _ordered(work, facts, plan)),
        acceptances=tuple(
            replace(draft_of(AcceptanceDraft, each), document="")
            for each in facts.acceptances
            if each.receiver == plan.receiver
        ),
        payment=replace(draft_of(PaymentDraft, facts.payment), guarantee="") if facts.payment else None,
        slots=tuple(_slots(facts)),
        explanations=tuple(
            ExplanationPart(explanation=draft_of(ExplanationDraft, each), letter_hash=each.letter_hash)
            for each in facts.explanations
        ),
        journal=tuple(draft_of(JournalDraft, each) for each in in_order(journal_of(work, plan.id))),
        refusals=tuple(_refusal(each) for each in facts.refusals),
        contacts=tuple(
            _contact(plan, each) for each in sorted(contacts_of(work, plan.id), key=lambda one: (one.at, one.asked))
        ),
        agreements=tuple(
            draft_of(AgreementDraft, each)
            for each in sorted(agreements_of(work, plan.id), key=lambda one: (one.topic.value, one.what))
        ),
        promise=draft_of(MilestoneDraft, named) if (named := named_for(plan, facts.milestones)) else None,
        suspension=draft_of(SuspensionDraft, held) if (held := suspended(facts.suspensions)) else None,
    )


def _refusal(refusal: Refusal) -> RefusalDraft:
    """Return a refusal without the consent it names, which has no key in the file."""
    draft = draft_of(RefusalDraft, refusal)
    draft.consent = None
    return draft


def _contact(plan: Plan, contact: Contact) -> ContactDraft:
    """Return a contact with the key of its receiver in the file; another receiver stays here."""
    keys = {getattr(plan, name): ReceiverId(key) for key, name in KEYS.items() if getattr(plan, name)}
    return replace(draft_of(ContactDraft, contact), receiver=keys.get(contact.receiver))


def _slots(facts: Facts) -> Iterator[SlotPart]:
    for each in sorted(facts.slots, key=lambda slot: (slot.kind.value, slot.is_reserve, slot.leaves.at)):
        yield SlotPart(slot=draft_of(SlotDraft, each), escort=each.escort or "", anyway_reason=each.anyway_reason)


def _ordered(work: Work, facts: Facts, plan: Plan) -> list[Arrangement]:
    """Return the arrangements in the order of their conditions, so that the same case makes the same file."""
    numbers = {each.id: (each.advice, each.number) for each in facts.conditions}
    return sorted(arrangements_of(work, plan.id), key=lambda each: (numbers[each.condition], each.what))


def _arrangement(work: Work, plan: Plan, arrangement: Arrangement) -> ArrangementPart:
    mine = [each for each in evidence_of(work, plan.id) if each.arrangement == arrangement.id]
    mine.sort(key=lambda each: (each.dated_on, each.what))
    return ArrangementPart(
        arrangement=replace(draft_of(ArrangementDraft, arrangement), owner=None),
        evidence=tuple(
            replace(draft_of(EvidenceDraft, each), document="") for each in mine if each.given_for == plan.handover
        ),
    )
