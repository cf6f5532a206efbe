"""What the letter may say: each phrase stands only on facts that are there; an empty block is not printed (R34)."""

from collections.abc import Iterator

from medhandover.advice.conditions import ConditionCode
from medhandover.consents.checks import newest_for
from medhandover.consents.model import Purpose
from medhandover.escorts.model import EscortKind, Slot
from medhandover.medication.model import days_of_supply
from medhandover.papers.beside import Phrase
from medhandover.papers.facts import PaperFacts
from medhandover.papers.wording import Several
from medhandover.plans.coverage import CoverState
from medhandover.plans.model import Payer
from medhandover.receivers.model import ReceiverKind

Sentence = tuple[str, dict[str, object]]
ON_THE_WAY = frozenset(
    {
        ConditionCode.ROLSTOEL,
        ConditionCode.BRANCARD,
        ConditionCode.BEENRUIMTE,
        ConditionCode.ZUURSTOF,
        ConditionCode.VERVOER_NL,
        ConditionCode.AMBU_NL,
        ConditionCode.AMBU_BUI,
    }
)
"""The conditions that tell how somebody travels, in words that hold no diagnosis."""


def phrases(told: PaperFacts) -> Iterator[Phrase]:
    """Yield the letter's items in the order of domain 5.2."""
    contact: list[Sentence] = [("who", {"contact": told.contact})] if told.contact else []
    phone = told.facts.settings.sender_phone
    parts: dict[str, list[Sentence]] = {
        "who_head": contact + ([("who_phone", {"phone": phone})] if phone else []),
        "why_head": [("why", {})],
        "where_head": list(_where(told)),
        "when_head": list(_when(told)),
        "with_head": list(_with(told)),
        "how_head": list(_how(told)),
        "medicines_head": list(_medicines(told)),
        "papers_head": list(_papers(told)),
        "pay_head": list(_pay(told)),
        "arrive_head": list(_arrive(told)),
        "refuse_head": [("refuse", {}), *_later(told)],
        "help_head": [("help", {})],
        "family_head": [("family", {})],
        "ask_head": [("ask", {})],
        "enclosed_head": list(_enclosed(told)),
    }
    for head, sentences in parts.items():
        if sentences:
            yield Phrase(head=head, sentences=tuple(sentences))


def _where(told: PaperFacts) -> Iterator[Sentence]:
    receiver = told.facts.receiver
    if receiver is None:
        yield "where_none", {}
        return
    if receiver.kind is ReceiverKind.CARER:
        yield "where_carer", {"receiver": receiver.name}
    place = ", ".join(filter(None, [receiver.address, receiver.city]))
    yield "where", {"receiver": receiver.name, "address": place}
    local = ", ".join(filter(None, [receiver.original_name, receiver.original_address]))
    if local:
        yield "where_local", {"local": local}
    yield "where_phone", {"phone": receiver.phone}


def _when(told: PaperFacts) -> Iterator[Sentence]:
    plan = told.plan
    if plan.handover is None:
        yield "when_none", {}
    elif plan.receiver_function:
        yield "when", {"moment": plan.handover, "function": plan.receiver_function}
    else:
        yield "when_plain", {"moment": plan.handover}


def _going(told: PaperFacts, kind: EscortKind) -> list[Slot]:
    mine = [each for each in told.facts.slots if each.kind is kind and each.escort]
    return [each for each in mine if not each.is_reserve or each.activated_at]


def _with(told: PaperFacts) -> Iterator[Sentence]:
    escorts = told.facts.escorts
    for slot in _going(told, EscortKind.EMPLOYEE):
        if slot.escort:
            yield "with_employee", {"name": escorts[slot.escort].name}
    for slot in _going(told, EscortKind.MEDICAL):
        if slot.escort:
            yield "with_medical", {"name": escorts[slot.escort].name, "what": escorts[slot.escort].qualification}
    if not _going(told, EscortKind.EMPLOYEE):
        yield "with_none", {}


def _how(told: PaperFacts) -> Iterator[Sentence]:
    covered = [each for each in told.facts.covered if each.state is CoverState.COVERED]
    asked = [each.code for each in covered if each.code in ON_THE_WAY]
    if asked:
        yield "how", {"what": Several(codes=tuple(asked))}


def _medicines(told: PaperFacts) -> Iterator[Sentence]:
    """Promise no more days than the shortest supply that was counted."""
    lasts = [days for each in told.medicines if each.per_day > 0 for days in [days_of_supply(each)]]
    counted = [days for days in lasts if days is not None]
    if counted and len(counted) == len(lasts):
        yield "medicines", {"days": min(counted)}
        for slot in _going(told, EscortKind.MEDICAL)[:1]:
            if slot.escort:
                yield "medicines_kept", {"name": told.facts.escorts[slot.escort].name}


def _papers(told: PaperFacts) -> Iterator[Sentence]:
    if told.envelope:
        yield "papers_sealed", {}
    decision = newest_for(told.facts.consents, Purpose.RECEIVER)
    if decision and (decision.is_refused or decision.withdrawn_on):
        yield "papers_refused", {}
    elif told.may_tell and told.facts.receiver:
        yield "papers_given", {"receiver": told.facts.receiver.name}


def _pay(told: PaperFacts) -> Iterator[Sentence]:
    agreed = told.payment
    if agreed is None:
        return
    if agreed.payer is Payer.PERSON:
        yield "pay_self", {}
    elif agreed.payer is not Payer.UNKNOWN and agreed.paid_until:
        yield "pay", {"payer": agreed.payer, "until": agreed.paid_until}


def _arrive(told: PaperFacts) -> Iterator[Sentence]:
    if told.facts.receiver:
        yield "arrive", {}
        if told.plan.first_appointment:
            yield "arrive_first", {"what": told.plan.first_appointment}


def _later(told: PaperFacts) -> Iterator[Sentence]:
    """Promise later use only when the receiver accepted and somebody else pays until a day (L7, R45)."""
    agreed, receiver = told.payment, told.facts.receiver
    if may_promise_later(told) and agreed and receiver:
        yield "later", {"until": agreed.paid_until, "receiver": receiver.name, "phone": receiver.phone}


def may_promise_later(told: PaperFacts) -> bool:
    """Tell whether it is true that the person can use the offer later: accepted, and paid until a day (R45)."""
    agreed = told.payment
    is_paid = agreed is not None and agreed.paid_until is not None
    return is_paid and told.is_accepted and agreed is not None and agreed.payer not in OWN_RISK


OWN_RISK = frozenset({Payer.PERSON, Payer.UNKNOWN})
"""Payers on whose word nothing is promised to the person."""


def _enclosed(told: PaperFacts) -> Iterator[Sentence]:
    if told.is_accepted and told.acceptance and told.facts.receiver:
        yield "enclosed", {"receiver": told.facts.receiver.name, "day": told.acceptance.dated_on}
