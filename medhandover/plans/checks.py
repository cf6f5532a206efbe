"""What must hold of the plan before departure: R11, R13, R18 and the coverage of every condition, as findings."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from medhandover.advice.conditions import ConditionCode
from medhandover.kernel.findings import Finding
from medhandover.kernel.languages import N_
from medhandover.plans.coverage import WRITTEN, Covered, CoverState, newest_answer
from medhandover.plans.model import Acceptance, AcceptanceState, EvidenceKind, Payer, Payment, Plan, Term
from medhandover.receivers.model import Receiver, ReceiverKind
from medhandover.settings.model import Settings

FITTING = {
    ConditionCode.FYS_BEH: frozenset({ReceiverKind.PRACTITIONER, ReceiverKind.INSTITUTION}),
    ConditionCode.FYS_INST: frozenset({ReceiverKind.INSTITUTION}),
    ConditionCode.FYS_MANTEL: frozenset({ReceiverKind.CARER}),
}
"""Which kind of receiver meets which physical handover (R18); a practitioner of an institution is one by name."""


def receiver_findings(
    plan: Plan, receiver: Receiver | None, covered: Iterable[Covered], settings: Settings
) -> Iterator[Finding]:
    """Yield what is wrong with the receiver: none named (R11), no function agreed or of the wrong kind (R18)."""
    if receiver is None:
        due = _before(plan, settings.receiver_due_days)
        sentence = N_("No receiver is named: an institution, a practitioner or a carer.")
        yield Finding(rule="R11", sentence=sentence, source="S26", where="receiver.receiver", due_on=due)
        return
    if not plan.receiver_function:
        sentence = N_("It is not agreed to whom, by function, the person is handed over.")
        yield Finding(rule="R18", sentence=sentence, source="S34, L2", where="receiver.receiver_function")
    for each in covered:
        is_open = each.state is not CoverState.SET_ASIDE
        if is_open and receiver.kind not in FITTING.get(each.code, frozenset(ReceiverKind)):
            yield Finding(
                rule="R18",
                sentence=N_("BMA asks for “{code}” (condition {number}); {receiver} is: {kind}."),
                values={
                    "code": each.code,
                    "number": each.number,
                    "receiver": receiver.name,
                    "kind": receiver.kind,
                },
                source="S34, L2",
                where="receiver.receiver",
                condition=each.condition,
            )


def acceptance_findings(
    plan: Plan, receiver: Receiver | None, acceptances: Sequence[Acceptance], settings: Settings
) -> Iterator[Finding]:
    """Yield what is missing of the written acceptance for this person and this moment (R13)."""
    if receiver is None:
        return
    answer = newest_answer(plan, acceptances)
    values: dict[str, object] = {"receiver": receiver.name}
    is_written = answer is not None and answer.evidence_kind is not EvidenceKind.PHONE_NOTE
    if answer is None or answer.state not in WRITTEN or not is_written:
        sentence = N_("{receiver} has not yet confirmed in writing that it receives this person.")
        if answer is not None and answer.state in {AcceptanceState.DECLINED, AcceptanceState.WITHDRAWN}:
            sentence = N_("{receiver} does not receive this person. Name another receiver.")
    elif answer.accepted_for is None or answer.accepted_for != plan.handover:
        sentence = N_("{receiver} accepted for {accepted}; the handover is now {handover}. Have it confirmed again.")
        values |= {"accepted": answer.accepted_for, "handover": plan.handover}
    elif not (answer.name and answer.function):
        sentence = N_("The acceptance of {receiver} does not say who accepts, by name and function.")
    else:
        return
    due = _before(plan, settings.acceptance_due_days)
    yield Finding(
        rule="R13", sentence=sentence, values=values, source="S30, S31", where="receiver.acceptance", due_on=due
    )


def terms_findings(
    plan: Plan, receiver: Receiver | None, acceptances: Sequence[Acceptance], payment: Payment | None
) -> Iterator[Finding]:
    """Yield what the acceptance does not say (R14), and that nobody pays or the own costs are not explained (R16).

    For an informal carer identity and relation stand in for ward and price (domain 9.1c).
    """
    if receiver is None or receiver.kind is ReceiverKind.CARER:
        return
    answer = newest_answer(plan, acceptances)
    missing = [each for each in Term if not getattr(answer, each.value)] if answer and answer.state in WRITTEN else []
    if missing:
        yield Finding(
            rule="R14",
            sentence=N_("The acceptance of {receiver} does not say: {missing}."),
            values={"receiver": receiver.name, "missing": tuple(missing)},
            source="S30, FM-01",
            where="receiver.acceptance",
        )
    if payment is None or payment.payer is Payer.UNKNOWN:
        sentence = N_("It is not agreed who pays the receiver and until when.")
        yield Finding(rule="R16", sentence=sentence, source="S45, FM-02", where="receiver.payment")
    elif payment.payer is Payer.PERSON and not payment.is_own_cost_explained:
        sentence = N_("The person pays the receiver; nobody has explained that yet.")
        yield Finding(rule="R16", sentence=sentence, source="S45", where="receiver.payment")
    elif payment.payer is not Payer.PERSON and payment.paid_until is None:
        sentence = N_("It is not agreed until which day the receiver is paid.")
        yield Finding(rule="R16", sentence=sentence, source="S45, FM-02", where="receiver.payment")


def coverage_findings(covered: Iterable[Covered]) -> Iterator[Finding]:
    """Yield every condition that is not met: no departure while one is open (R10, S28)."""
    sentences = {
        CoverState.OPEN: N_("Condition {number} ({code}) is not yet arranged and proven."),
        CoverState.RENEW: N_("The proof for condition {number} ({code}) was given for another moment or receiver."),
    }
    for each in covered:
        if each.state in sentences:
            yield Finding(
                rule="R10",
                sentence=sentences[each.state],
                values={"number": each.number, "code": each.code},
                source="S28, S52",
                where="conditions.evidence",
                condition=each.condition,
            )


def _before(plan: Plan, days: int) -> date | None:
    return plan.handover.day - timedelta(days=days) if plan.handover else None
