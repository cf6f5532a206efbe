"""The record of a handover as far as the plan knows it already: who travels along has only to say what happened."""

from medhandover.cases.store import concerned_case
from medhandover.handovers.model import HandedItem, HandoverDraft, ItemKind, ItemState, Outcome
from medhandover.kernel.clock import HOME_ZONE, Moment
from medhandover.kernel.declare import query
from medhandover.kernel.ids import PlanId
from medhandover.kernel.roles import PERSON_READERS
from medhandover.medication.store import envelopes_of, medicines_of
from medhandover.plans.answers import agreed_answers, term_of
from medhandover.plans.model import Plan, Term
from medhandover.plans.store import acceptances_of
from medhandover.receivers.store import receiver_of
from medhandover.storage.work import Work


@query("handover:draft", may=PERSON_READERS)
def handover_draft(work: Work, plan: PlanId) -> HandoverDraft:
    """Return the record of a handover to fill in: what was agreed and what travels along, medicines by position.

    Nothing is signed, read back or confirmed in it: that is said by whoever was there.
    """
    kept = work.get(Plan, plan)
    concerned_case(work, kept.case, "handover", plan)
    receiver = receiver_of(work, kept.receiver)
    agreed = agreed_answers(kept, acceptances_of(work, plan))
    return HandoverDraft(
        outcome=Outcome.COMPLETE,
        at=kept.handover or Moment(work.now, HOME_ZONE),
        place=kept.handover_place,
        received_by=term_of(agreed, Term.NAME),
        function=kept.receiver_function,
        organisation=receiver.name if receiver else "",
        handed_over_by=work.actor.shown,
        interpreter=kept.interpreter,
        items=_items(work, kept),
    )


def _items(work: Work, plan: Plan) -> tuple[HandedItem, ...]:
    medicines = [each for each in medicines_of(work, plan.case) if each.stopped_at is None]
    return (
        HandedItem(kind=ItemKind.PERSON, state=ItemState.GIVEN),
        *(
            HandedItem(kind=ItemKind.FILE, state=ItemState.GIVEN, number=each.number)
            for each in envelopes_of(work, plan.case)
        ),
        *(
            HandedItem(kind=ItemKind.MEDICINE, state=ItemState.GIVEN, position=each.position, handed=each.counted)
            for each in medicines
        ),
        *((HandedItem(kind=ItemKind.MEDICATION_LIST, state=ItemState.GIVEN),) if medicines else ()),
        HandedItem(kind=ItemKind.CONTACT_CARD, state=ItemState.WITH_PERSON),
        HandedItem(kind=ItemKind.BELONGINGS, state=ItemState.WITH_PERSON),
    )
