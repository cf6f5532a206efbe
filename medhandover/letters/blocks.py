"""The sixteen blocks of the letter (domain 5.2): which are printed, on which facts, and what is missing (R34).

An empty promise is never printed: a block stands only on facts that are there, and what is missing is named.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date

from medhandover.advice.conditions import ConditionCode
from medhandover.cases.model import Case
from medhandover.consents.checks import newest_for
from medhandover.consents.model import Consent, Purpose
from medhandover.escorts.model import EscortKind, Slot
from medhandover.kernel.coded import Coded
from medhandover.kernel.shapes import record
from medhandover.medication.model import Medicine, days_of_supply
from medhandover.plans.answers import named_answer
from medhandover.plans.coverage import Covered, CoverState, is_accepted
from medhandover.plans.model import Acceptance, Payer, Payment, Plan
from medhandover.receivers.model import Receiver, ReceiverKind


class LetterBlock(Coded):
    """Dutch: onderdeel van de brief (domain 5.2); the code is its number."""

    WHO = "1", "who we are"
    WHY = "2", "why this letter"
    WHERE = "3", "where the person goes"
    WHEN = "4", "when"
    WITH = "5", "who travels along"
    HOW = "6", "how the person travels"
    MEDICINES = "7", "medicines"
    PAPERS = "8", "medical papers and consent"
    PAY = "9", "who pays, until when"
    ARRIVE = "10", "what happens on arrival"
    REFUSE = "11", "the right to refuse, and later use"
    HELP = "12", "help after return"
    FAMILY = "13", "family and children"
    ASK = "14", "questions, lawyer, complaint"
    ENCLOSED = "15", "enclosed"
    RECEIPT = "16", "receipt"


class Promise(Coded):
    """Dutch: feit waarop een onderdeel van de brief rust."""

    OUR_CONTACT = "onze_contactpersoon", "our contact person"
    OUR_PHONE = "ons_telefoonnummer", "our phone number"
    RECEIVER = "ontvanger", "receiver"
    CONTACT = "contactpersoon", "contact person of the receiver"
    ADDRESS = "adres", "address"
    PHONE = "telefoon", "phone number"
    ACCEPTANCE = "akkoord", "written acceptance"
    MOMENT = "moment", "day and time of the handover"
    EMPLOYEE = "medewerker", "employee who travels along"
    TRANSPORT = "vervoer", "arranged transport"
    SUPPLY = "voorraad", "counted medicines"
    CONSENT = "toestemming", "decision about medical data"
    PAYER = "betaler", "payer"
    PERIOD = "periode", "until which day is paid"
    REACH = "reikwijdte", "a period that reaches the handover"


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
NEED_NO_DAY = frozenset({Payer.PERSON, Payer.FAMILY, Payer.COUNTRY})
"""Who pays without an agreement with an end; all others promise until a day."""


@record
class Known:
    """What the blocks of a letter rest on; `contact` is the name of who prepares the person, `may_tell` as R35 says."""

    case: Case
    plan: Plan
    receiver: Receiver | None
    acceptances: Sequence[Acceptance]
    payment: Payment | None
    covered: Sequence[Covered]
    medicines: Sequence[Medicine]
    consents: Sequence[Consent]
    slots: Sequence[Slot]
    contact: str = ""
    our_phone: str = ""
    has_envelope: bool = False
    may_tell: bool = False
    departs_on: date | None = None


@record
class BlockState:
    """One block: whether it is printed, on which facts it stands, and which are missing."""

    block: LetterBlock
    is_printed: bool
    stands_on: tuple[Promise, ...] = ()
    missing: tuple[Promise, ...] = ()


def blocks_of(known: Known) -> tuple[BlockState, ...]:
    """Return the state of every block, in their order."""
    made = []
    for block in LetterBlock:
        there = dict(RESTS_ON[block](known)) if block in RESTS_ON else {}
        stands = tuple(each for each, is_there in there.items() if is_there)
        missing = tuple(each for each, is_there in there.items() if not is_there)
        is_printed = PRINTED_IF[block](known) if block in PRINTED_IF else True
        made.append(BlockState(block=block, is_printed=is_printed, stands_on=stands, missing=missing))
    return tuple(made)


def contact_of(receiver: Receiver | None, answer: Acceptance | None) -> str:
    """Return whom the person asks for at the receiver: its contact, who accepted, or the carer."""
    if receiver is None:
        return ""
    own = receiver.name if receiver.kind is ReceiverKind.CARER else ""
    return receiver.contact_name or (answer.name if answer else "") or own


def is_agreed(agreed: Payment | None) -> bool:
    """Tell whether it is known who pays and, where that ends, until when."""
    if agreed is None or agreed.payer is Payer.UNKNOWN:
        return False
    return agreed.paid_until is not None or agreed.payer in NEED_NO_DAY


def going(slots: Sequence[Slot], kind: EscortKind) -> list[Slot]:
    """Return who of a kind travels along: a reserve only once called up."""
    mine = [each for each in slots if each.kind is kind and each.escort]
    return [each for each in mine if not each.is_reserve or each.activated_at]


def days_of_medicine(medicines: Sequence[Medicine]) -> int | None:
    """Return for how many days every medicine that is taken daily was counted; None while one was not."""
    lasts = [days_of_supply(each) for each in medicines if each.per_day > 0]
    counted = [days for days in lasts if days is not None]
    return min(counted) if counted and len(counted) == len(lasts) else None


There = Iterator[tuple[Promise, bool]]


def where_rests(plan: Plan, receiver: Receiver | None, acceptances: Sequence[Acceptance]) -> There:
    """Yield what block 3 rests on, and whether it is there: receiver, contact, address, phone, written answer."""
    answer = named_answer(plan, acceptances)
    yield Promise.RECEIVER, receiver is not None
    yield Promise.CONTACT, bool(contact_of(receiver, answer))
    yield Promise.ADDRESS, bool(receiver and receiver.address)
    yield Promise.PHONE, bool(receiver and (receiver.phone or receiver.phone_24h))
    yield Promise.ACCEPTANCE, is_accepted(plan, acceptances)


def pay_rests(plan: Plan, agreed: Payment | None) -> There:
    """Yield what block 9 rests on: the payer and, where that ends, a day not before the handover (FM-02)."""
    handover = plan.handover
    is_known = agreed is not None and agreed.payer is not Payer.UNKNOWN
    yield Promise.PAYER, is_known
    if agreed is None or agreed.payer in NEED_NO_DAY:
        return
    yield Promise.PERIOD, agreed.paid_until is not None
    if agreed.paid_until is not None and handover is not None:
        yield Promise.REACH, agreed.paid_until >= handover.day


def _who(known: Known) -> There:
    yield Promise.OUR_CONTACT, bool(known.contact)
    yield Promise.OUR_PHONE, bool(known.our_phone)


def _decision(known: Known) -> Consent | None:
    return newest_for(known.consents, Purpose.RECEIVER)


def _how(known: Known) -> There:
    asked = [each for each in known.covered if each.code in ON_THE_WAY and each.state is not CoverState.SET_ASIDE]
    if asked:
        yield Promise.TRANSPORT, all(each.state is CoverState.COVERED for each in asked)


def _medicines(known: Known) -> There:
    if known.medicines:
        yield Promise.SUPPLY, days_of_medicine(known.medicines) is not None


def _arrive(known: Known) -> There:
    yield Promise.EMPLOYEE, bool(going(known.slots, EscortKind.EMPLOYEE))
    yield Promise.ACCEPTANCE, is_accepted(known.plan, known.acceptances)


RESTS_ON: Mapping[LetterBlock, Callable[[Known], There]] = {
    LetterBlock.WHO: _who,
    LetterBlock.WHERE: lambda known: where_rests(known.plan, known.receiver, known.acceptances),
    LetterBlock.WHEN: lambda known: iter([(Promise.MOMENT, known.plan.handover is not None)]),
    LetterBlock.WITH: lambda known: iter([(Promise.EMPLOYEE, bool(going(known.slots, EscortKind.EMPLOYEE)))]),
    LetterBlock.HOW: _how,
    LetterBlock.MEDICINES: _medicines,
    LetterBlock.PAPERS: lambda known: iter(
        [(Promise.CONSENT, newest_for(known.consents, Purpose.RECEIVER) is not None)]
    ),
    LetterBlock.PAY: lambda known: pay_rests(known.plan, known.payment),
    LetterBlock.ARRIVE: _arrive,
    LetterBlock.ENCLOSED: lambda known: iter([(Promise.ACCEPTANCE, is_accepted(known.plan, known.acceptances))]),
}
"""The facts that a block rests on; the others stand on their own."""


def _has_travellers(known: Known) -> bool:
    return any(going(known.slots, kind) for kind in (EscortKind.EMPLOYEE, EscortKind.MEDICAL))


def _has_transport(known: Known) -> bool:
    return any(each.code in ON_THE_WAY and each.state is CoverState.COVERED for each in known.covered)


def _has_papers(known: Known) -> bool:
    decision = _decision(known)
    is_refused = decision is not None and not known.may_tell and bool(decision.is_refused or decision.withdrawn_on)
    is_told = known.may_tell and decision is not None and known.receiver is not None
    return is_refused or known.has_envelope or is_told


def _has_arrival(known: Known) -> bool:
    answer = named_answer(known.plan, known.acceptances)
    is_joined = known.receiver is not None and bool(going(known.slots, EscortKind.EMPLOYEE))
    is_named = is_accepted(known.plan, known.acceptances) and answer is not None and bool(answer.name)
    return is_joined or is_named or bool(known.plan.interpreter or known.plan.first_appointment)


PRINTED_IF: Mapping[LetterBlock, Callable[[Known], bool]] = {
    LetterBlock.WHERE: lambda known: known.receiver is not None,
    LetterBlock.WHEN: lambda known: known.plan.handover is not None or known.departs_on is not None,
    LetterBlock.WITH: _has_travellers,
    LetterBlock.HOW: _has_transport,
    LetterBlock.MEDICINES: lambda known: (days_of_medicine(known.medicines) or 0) > 1,
    LetterBlock.PAPERS: _has_papers,
    LetterBlock.PAY: lambda known: is_agreed(known.payment),
    LetterBlock.ARRIVE: _has_arrival,
    LetterBlock.ENCLOSED: lambda known: known.receiver is not None and is_accepted(known.plan, known.acceptances),
}
"""When a block is printed; the others always are."""
