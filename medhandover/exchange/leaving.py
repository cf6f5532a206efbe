"""A case on its way out: every fact in the shape in which it is entered, what counts only here as a statement."""

from collections.abc import Iterator
from dataclasses import replace

from medhandover.advice.model import AdviceDraft, ConditionDraft
from medhandover.cases.model import PersonDraft
from medhandover.consents.model import ConsentDraft
from medhandover.escorts.companions import SecurityNeedDraft, WishesDraft
from medhandover.escorts.model import EscortDraft, SlotDraft
from medhandover.escorts.store import security_of
from medhandover.exchange.carried import draft_of, leaving
from medhandover.exchange.case_lists import CASE_LISTS
from medhandover.exchange.case_statements import CASE_STATEMENTS
from medhandover.exchange.keys import PLAN_RECEIVERS, named_receivers
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
from medhandover.exchange.plan_lists import PLAN_LISTS
from medhandover.exchange.plan_statements import PLAN_STATEMENTS
from medhandover.exchange.stating import stated
from medhandover.journeys.model import JourneyDraft, LegDraft
from medhandover.journeys.notices import NoticeDraft, flight_name
from medhandover.kernel.clock import Moment
from medhandover.kernel.ids import MedicineId
from medhandover.letters.model import ExplanationDraft
from medhandover.medication.controlled import ControlledPaperDraft
from medhandover.medication.model import MedicineDraft
from medhandover.plans.milestones import MilestoneDraft, named_for
from medhandover.plans.model import (
    Arrangement,
    ArrangementDraft,
    EvidenceDraft,
    PaymentDraft,
    Plan,
    PlanDraft,
)
from medhandover.plans.store import arrangements_of, evidence_of
from medhandover.plans.suspensions import SuspensionDraft, suspended
from medhandover.readiness.model import Facts
from medhandover.receivers.model import Receiver, ReceiverDraft
from medhandover.receivers.store import receiver_of
from medhandover.storage.work import Work


def case_file(work: Work, facts: Facts) -> CaseFile:
    """Return the whole case; ids stay here."""
    plan = facts.plan
    receivers = {key: receiver_of(work, each) for key, each in named_receivers(plan).items()} if plan else {}
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
        consents=tuple(
            ConsentPart(consent=draft_of(ConsentDraft, each), is_for_receiver=each.receiver is not None)
            for each in sorted(facts.consents, key=lambda each: each.receiver is not None)
            if each.withdrawn_on is None
        ),
        stated=tuple(stated((*CASE_STATEMENTS, *PLAN_STATEMENTS), work, facts)),
        **leaving(CASE_LISTS, work, facts),
    )


def _receiver(receiver: Receiver) -> ReceiverDraft:
    """Return a receiver without where it belongs, which is an id of this office, and without payment details."""
    draft = draft_of(ReceiverDraft, receiver)
    draft.institution, draft.payment_details = None, ""
    return draft


def _advices(facts: Facts) -> Iterator[AdvicePart]:
    for advice in facts.advices:
        mine = [each for each in facts.conditions if each.advice == advice.id]
        conditions = tuple(ConditionPart(key=each.id, condition=draft_of(ConditionDraft, each)) for each in mine)
        draft = draft_of(AdviceDraft, advice)
        if draft.still_valid_statement:
            draft.still_valid_statement = replace(draft.still_valid_statement, document=None)
        yield AdvicePart(advice=draft, conditions=conditions)


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


def _plan(work: Work, facts: Facts, plan: Plan) -> PlanPart:
    draft = draft_of(PlanDraft, plan)
    for key, name in PLAN_RECEIVERS.items():
        setattr(draft, name, key if getattr(plan, name) else None)
    return PlanPart(
        plan=draft,
        arrangements=tuple(_arrangement(work, plan, each) for each in _ordered(work, facts, plan)),
        payment=replace(draft_of(PaymentDraft, facts.payment), guarantee="") if facts.payment else None,
        slots=tuple(_slots(facts)),
        explanations=tuple(
            ExplanationPart(explanation=draft_of(ExplanationDraft, each), letter_hash=each.letter_hash)
            for each in sorted(facts.explanations, key=lambda one: (one.explained_on, one.language, one.place))
        ),
        promise=draft_of(MilestoneDraft, named) if (named := named_for(plan, facts.milestones)) else None,
        suspension=draft_of(SuspensionDraft, held) if (held := suspended(facts.suspensions)) else None,
        wishes=draft_of(WishesDraft, facts.wishes) if facts.wishes else None,
        security=draft_of(SecurityNeedDraft, asked) if (asked := security_of(work, plan.id)) else None,
        **leaving(PLAN_LISTS, work, facts),
    )


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
