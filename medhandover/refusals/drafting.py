"""The record of a refusal as far as the plan knows it already: the offer, and a later use if it is true."""

from datetime import date

from medhandover.advice.conditions import PHYSICAL
from medhandover.advice.store import conditions_in
from medhandover.cases.store import concerned_case
from medhandover.kernel.clock import home_day
from medhandover.kernel.declare import query
from medhandover.kernel.ids import ConditionId, PlanId
from medhandover.kernel.languages import N_, say, show
from medhandover.kernel.roles import PERSON_READERS
from medhandover.plans.coverage import is_accepted
from medhandover.plans.model import Payer, Payment, Plan
from medhandover.plans.store import acceptances_of, payment_of
from medhandover.receivers.model import Receiver
from medhandover.receivers.store import receiver_of
from medhandover.refusals.model import LaterUse, RefusalDraft, Situation
from medhandover.refusals.situations import NEEDED, Item
from medhandover.storage.work import Work


@query("refusal:draft", may=PERSON_READERS)
def refusal_draft(work: Work, plan: PlanId, situation: Situation) -> RefusalDraft:
    """Return the record of a refusal to fill in: the offer, the conditions concerned, a later use if it is true.

    A later use is filled in only when the receiver accepted and is paid until a day that is still to come (R45).
    """
    kept = work.get(Plan, plan)
    case = concerned_case(work, kept.case, "refusal", plan)
    receiver, payment = receiver_of(work, kept.receiver), payment_of(work, plan)
    draft = RefusalDraft(situation=situation, conditions=_physical(work, kept, situation))
    draft.own_words_language = case.languages_spoken[0]
    draft.interpreter = kept.interpreter
    if receiver is not None:
        draft.country = receiver.country
        draft.offered = _offer(receiver, kept, payment)
    until = payment.paid_until if payment and payment.payer is not Payer.UNKNOWN else None
    is_agreed = is_accepted(kept, acceptances_of(work, plan))
    if receiver and until and is_agreed and Item.LATER in NEEDED[situation] and until >= home_day(work.now):
        _promise(draft, receiver, until)
    return draft


def _physical(work: Work, plan: Plan, situation: Situation) -> tuple[ConditionId, ...]:
    if Item.CONDITIONS not in NEEDED[situation]:
        return ()
    mine = [each for each in conditions_in(work, plan.case) if each.advice == plan.advice and not each.is_set_aside]
    return tuple(each.id for each in mine if each.code in PHYSICAL)


def _offer(receiver: Receiver, plan: Plan, payment: Payment | None) -> str:
    told = [receiver.name, show("nl", plan.handover) if plan.handover else "", plan.first_appointment]
    if payment and payment.paid_until:
        told.append(say("nl", N_("paid until {day}"), day=payment.paid_until))
    return "; ".join(filter(None, told))


def _promise(draft: RefusalDraft, receiver: Receiver, until: date) -> None:
    draft.later_use = LaterUse.POSSIBLE
    draft.later_use_person = receiver.contact_name
    draft.later_use_phone = receiver.phone_24h or receiver.phone
    draft.later_use_until = until
