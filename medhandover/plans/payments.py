"""Who pays the receiver, how much and until when: what an agreement must say and may not contradict (R16, FM-02)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from babel import Locale
from dateutil.relativedelta import relativedelta

from medhandover.kernel.fields import Wrong
from medhandover.kernel.findings import Finding, Met, Said, Weight
from medhandover.kernel.languages import N_
from medhandover.plans.model import Payer, Payment, PaymentDraft, Plan
from medhandover.plans.money import PaymentTerm, PeriodUnit
from medhandover.receivers.model import Receiver, ReceiverKind

OWN_MEANS = frozenset({Payer.PERSON, Payer.FAMILY})
"""Who pays without an agreement of the department: the costs must then be explained (R16)."""
TERMS = tuple((each, each.value) for each in PaymentTerm)
"""What an agreement says, each with the field that says it."""


def period_end(draft: PaymentDraft) -> date | None:
    """Return the last day that a period in days, weeks or months comes to, counted from the first day."""
    if draft.from_on is None or draft.period_amount is None or draft.period_unit is PeriodUnit.NONE:
        return None
    if draft.period_unit is PeriodUnit.MONTHS:
        return draft.from_on + relativedelta(months=draft.period_amount)
    days = draft.period_amount * (7 if draft.period_unit is PeriodUnit.WEEKS else 1)
    return draft.from_on + timedelta(days=days)


def with_end(draft: PaymentDraft) -> PaymentDraft:
    """Return the agreement with its last day, where only a period was entered."""
    return replace(draft, paid_until=draft.paid_until or period_end(draft))


def wrong_payment(draft: PaymentDraft, handover_on: date | None, today: date) -> Iterator[Wrong]:
    """Tell what is wrong with an agreement: days that contradict each other, amounts and currency that cannot be."""
    if draft.currency not in Locale("en").currencies:
        sentence = N_("A currency is written with three capitals, such as EUR.")
        yield Wrong(path="currency", sentence=sentence)
    for path in ("maximum", "period_amount"):
        amount = getattr(draft, path)
        if amount is not None and amount <= 0:
            yield Wrong(path=path, sentence=N_("Write an amount above 0, or nothing."))
    if (draft.period_unit is PeriodUnit.NONE) != (draft.period_amount is None):
        sentence = N_("A period needs both its number and its unit: days, weeks or months.")
        yield Wrong(path="period_amount", sentence=sentence)
    elif draft.period_unit is not PeriodUnit.NONE and draft.from_on is None:
        yield Wrong(path="from_on", sentence=N_("Say from which day the period counts."))
    ends = period_end(draft)
    if ends and draft.paid_until and ends != draft.paid_until:
        sentence = N_("The period ends on {ends}, not on {until}. Correct one of the two.")
        yield Wrong(path="paid_until", sentence=sentence, values={"ends": ends, "until": draft.paid_until})
    last = draft.paid_until or ends
    if last and draft.from_on and last < draft.from_on:
        yield Wrong(path="paid_until", sentence=N_("The payment ends before it begins. Correct one of the two days."))
    elif last and handover_on and last < handover_on:
        sentence = N_("The payment ends before the handover on {day}. Agree on a later day.")
        yield Wrong(path="paid_until", sentence=sentence, values={"day": handover_on})
    yield from _wrong_explanation(draft, today)


def _wrong_explanation(draft: PaymentDraft, today: date) -> Iterator[Wrong]:
    if draft.is_own_cost_explained and not (draft.explained_by and draft.explained_on):
        sentence = N_("Say who explained the own costs to the person, and on which day.")
        yield Wrong(path="explained_by", sentence=sentence)
    if draft.explained_on and draft.explained_on > today:
        yield Wrong(path="explained_on", sentence=N_("The date of the explanation is in the future."))
    package = draft.first_days
    if package and (package.cash < 0 or package.currency not in Locale("en").currencies):
        sentence = N_("The money for the first days is 0 or more, in a currency of three capitals such as EUR.")
        yield Wrong(path="first_days", sentence=sentence)


def payment_findings(plan: Plan, receiver: Receiver | None, payment: Payment | None) -> Iterator[Said]:
    """Yield that nobody pays, not until a day, not long enough, or that the own costs are not explained (R16).

    For an informal carer identity and relation stand in for the price (domain 9.1c).
    """
    if receiver is None or receiver.kind is ReceiverKind.CARER:
        return
    values: dict[str, object] = {}
    if payment is None or payment.payer is Payer.UNKNOWN:
        sentence = N_("It is not agreed who pays the receiver and until when.")
    elif payment.payer is Payer.PERSON:
        if payment.is_own_cost_explained:
            told = {"day": payment.explained_on, "name": payment.explained_by}
            yield Met(rule="R16", sentence=N_("The own costs were explained on {day} by {name}."), values=told)
            return
        sentence = N_("The person pays the receiver; nobody has explained that yet.")
    elif payment.paid_until is None:
        sentence = N_("It is not agreed until which day the receiver is paid.")
    elif plan.handover is not None and payment.paid_until < plan.handover.day:
        sentence = N_("The receiver is paid until {until}, before the handover. Agree on a later day.")
        values = {"until": payment.paid_until}
    else:
        told = {"payer": payment.payer, "until": payment.paid_until}
        yield Met(rule="R16", sentence=N_("{payer} pays until {until}."), values=told)
        yield from _unsaid(payment)
        return
    yield Finding(rule="R16", sentence=sentence, values=values, source="S45, FM-02", where="receiver.payment")


def _unsaid(payment: Payment) -> Iterator[Finding]:
    """Yield what an agreement that somebody else pays does not say, and what a dispute would be about (FM-02)."""
    if payment.payer in OWN_MEANS:
        return
    missing = tuple(term for term, field in TERMS if not getattr(payment, field))
    if missing:
        yield Finding(
            rule="R16",
            sentence=N_("The payment agreement does not say: {missing}."),
            values={"missing": missing},
            source="FM-02",
            where="receiver.payment",
            weight=Weight.WARN,
        )
