"""What must hold of the plan before departure: receiver, answers and the coverage of every condition (R10-R18)."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from medhandover.advice.conditions import ConditionCode
from medhandover.advice.model import Origin
from medhandover.kernel.clock import Moment
from medhandover.kernel.findings import Finding, Met, Said, Weight
from medhandover.kernel.languages import N_
from medhandover.plans.answers import NEGATIVE, agreed_answers, confirmations, term_of
from medhandover.plans.coverage import Covered, CoverState, holds_for, newest_answer
from medhandover.plans.model import Acceptance, AcceptanceState, EvidenceKind, Plan, Term
from medhandover.plans.proofs import Fault
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
) -> Iterator[Said]:
    """Yield what is wrong with the receiver: none named (R11), no function agreed or of the wrong kind (R18)."""
    if receiver is None:
        due = _before(plan, settings.receiver_due_days)
        sentence = N_("No receiver is named: an institution, a practitioner or a carer.")
        yield Finding(rule="R11", sentence=sentence, source="S26", where="receiver.receiver", due_on=due)
        return
    yield Met(rule="R11", sentence=N_("Named: {receiver}."), values={"receiver": receiver.name})
    if not plan.receiver_function:
        sentence = N_("It is not agreed to whom, by function, the person is handed over.")
        yield Finding(rule="R18", sentence=sentence, source="S34, L2", where="receiver.receiver_function")
    else:
        sentence = N_("Agreed is the handover to: {function}.")
        yield Met(rule="R18", sentence=sentence, values={"function": plan.receiver_function})
    for each in covered:
        fitting = FITTING.get(each.code)
        if fitting and receiver.kind not in fitting and each.state is not CoverState.SET_ASIDE:
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
) -> Iterator[Said]:
    """Yield what is missing of the written acceptance for this person and this moment, or who gave it (R13)."""
    if receiver is None:
        return
    answer = newest_answer(plan, acceptances)
    agreed = agreed_answers(plan, acceptances)
    values: dict[str, object] = {"receiver": receiver.name}
    if answer is None or not agreed:
        sentence = N_("{receiver} has not yet confirmed in writing that it receives this person.")
        if answer is not None and answer.state in NEGATIVE:
            sentence = N_("{receiver} does not receive this person. Name another receiver.")
    elif answer.accepted_for is None or answer.accepted_for != plan.handover:
        sentence = N_("{receiver} accepted for {accepted}; the handover is now {handover}. Have it confirmed again.")
        if answer.state is AcceptanceState.OTHER_DATE:
            sentence = N_("{receiver} proposes {accepted}; planned is {handover}. Move the handover, or agree anew.")
        values |= {"accepted": answer.accepted_for, "handover": plan.handover}
    elif not holds_for(plan, answer):
        sentence = N_("The acceptance of {receiver} holds until {until}, before the handover. Have it confirmed again.")
        values["until"] = answer.valid_until_on
    elif not (term_of(agreed, Term.NAME) and term_of(agreed, Term.FUNCTION)):
        sentence = N_("The acceptance of {receiver} does not say who accepts, by name and function.")
    else:
        sentence = N_("Accepted in writing on {day} by {name}, {function}.")
        first = next(each for each in reversed(agreed) if each.accepted_for == plan.handover)
        told = {"day": first.dated_on, "name": term_of(agreed, Term.NAME)}
        yield Met(rule="R13", sentence=sentence, values={**told, "function": term_of(agreed, Term.FUNCTION)})
        return
    due = _before(plan, settings.acceptance_due_days)
    yield Finding(
        rule="R13", sentence=sentence, values=values, source="S30, S31", where="receiver.acceptance", due_on=due
    )


TERMS = {
    ReceiverKind.INSTITUTION: (Term.NAME, Term.FUNCTION, Term.PLACE, Term.WARD, Term.LANGUAGE, Term.COSTS, Term.PERIOD),
    ReceiverKind.PRACTITIONER: (Term.NAME, Term.FUNCTION, Term.PLACE, Term.LANGUAGE, Term.COSTS, Term.PERIOD),
    ReceiverKind.CARER: (Term.NAME, Term.PLACE, Term.LANGUAGE),
}
"""What an acceptance says, by who gives it; the moment is asked by R13 (R14, domain 3.4 step 7).

For an informal carer identity and relation stand in for ward and price (domain 9.1c).
"""


def terms_findings(plan: Plan, receiver: Receiver | None, acceptances: Sequence[Acceptance]) -> Iterator[Said]:
    """Yield what the acceptance does not say (R14), and that nobody can be called at night (FM-01)."""
    agreed = agreed_answers(plan, acceptances)
    if receiver is None or not agreed:
        return
    values: dict[str, object] = {"receiver": receiver.name}
    missing = tuple(each for each in TERMS[receiver.kind] if not term_of(agreed, each))
    if missing:
        yield Finding(
            rule="R14",
            sentence=N_("The acceptance of {receiver} does not say: {missing}."),
            values={**values, "missing": missing},
            source="S30, FM-01",
            where="receiver.acceptance",
        )
    else:
        sentence = N_("The acceptance of {receiver} says all that must be in it.")
        yield Met(rule="R14", sentence=sentence, values=values)
    has_number = receiver.phone_24h or term_of(agreed, Term.PHONE_24H) or receiver.kind is ReceiverKind.CARER
    if not has_number:
        yield Finding(
            rule="R14",
            sentence=N_("No number is known under which {receiver} answers by day and night."),
            values=values,
            source="FM-01",
            where="receiver.acceptance",
            weight=Weight.WARN,
        )


def ready_findings(
    plan: Plan, receiver: Receiver | None, acceptances: Sequence[Acceptance], settings: Settings
) -> Iterator[Said]:
    """Yield that the receiver has not said once more, in the last days, that all is ready and who is on duty (R17).

    It is asked in writing (S30). By phone it is a warning only: who said it is noted, and the e-mail may still come.
    """
    if receiver is None or plan.handover is None:
        return
    days = settings.ready_days
    said = _ready_said(plan, plan.handover, receiver, acceptances, days)
    if isinstance(said, Met):
        yield said
        return
    sentence, values, weight = said
    yield Finding(
        rule="R17",
        sentence=sentence,
        values={"receiver": receiver.name, "days": days, **values},
        source="S30, FM-01",
        where="receiver.acceptance",
        weight=weight,
        not_before=plan.handover.at - timedelta(days=days),
        due_on=plan.handover.day - timedelta(days=1),
    )


def _ready_said(
    plan: Plan, handover: Moment, receiver: Receiver, acceptances: Sequence[Acceptance], days: int
) -> Met | tuple[str, dict[str, object], Weight]:
    """Return by what R17 is kept, or the sentence of what is missing with its values and weight."""
    said = confirmations(plan, acceptances)
    fitting = []
    if said:
        last = handover.day
        first = last - timedelta(days=days)
        fitting = [each for each in said if first <= each.dated_on <= last and each.accepted_for == handover]
    if not fitting and not said:
        sentence = N_("{receiver} has not confirmed in the last {days} days before the handover that it is ready.")
        return sentence, {}, Weight.BLOCK
    if not fitting:
        sentence = N_(
            "{receiver} confirmed on {day} that it is ready, for another moment or too early. "
            "Ask again in the last {days} days before the handover."
        )
        return sentence, {"day": said[0].dated_on}, Weight.BLOCK
    written = [each for each in fitting if each.evidence_kind is not EvidenceKind.PHONE_NOTE]
    if not written:
        sentence = N_("{receiver} confirmed by phone ({name}) that it is ready. Ask for it in writing.")
        return sentence, {"name": fitting[0].name}, Weight.WARN
    told = [*written, *agreed_answers(plan, acceptances)]
    wanted = () if receiver.kind is ReceiverKind.CARER else (Term.DUTY_NAME, Term.DUTY_PHONE)
    missing = tuple(each for each in wanted if not term_of(told, each))
    if missing:
        sentence = N_("The confirmation of {receiver} does not say: {missing}.")
        return sentence, {"missing": missing}, Weight.BLOCK
    values = {"day": written[0].dated_on, "name": term_of(told, Term.DUTY_NAME) or term_of(told, Term.NAME)}
    return Met(rule="R17", sentence=N_("Confirmed ready on {day}; on duty: {name}."), values=values)


UNMET = {
    CoverState.OPEN: N_("Condition {number} ({code}) is not yet arranged and proven."),
    CoverState.RENEW: N_("The proof for condition {number} ({code}) was given for another moment or receiver."),
    CoverState.REFUSED: N_(
        "The person refuses condition {number} ({code}). Ask BMA or IND for an answer and set it aside with that."
    ),
}
OUTWORN = {
    Fault.AGED: N_(
        "The proof for condition {number} ({code}) is dated too long before departure. Ask for a newer one."
    ),
    Fault.EXPIRED: N_("The proof for condition {number} ({code}) no longer holds on the day of the handover."),
    Fault.EARLY: N_("The proof for condition {number} ({code}) does not hold yet on the day of the handover."),
    Fault.ANSWER: N_("Condition {number} ({code}) has its proof, but the receiver has not accepted for this moment."),
}
"""Why a proof that is there does not count, where that is more than another moment."""


def coverage_findings(covered: Iterable[Covered]) -> Iterator[Said]:
    """Yield every condition that is not met, and by what each other one is: no departure while one is open (R10, S28).

    A condition of BMA is not set aside by anybody's own judgement, whatever else may be forced (domain 9.1a).
    """
    for each in covered:
        if each.state is CoverState.SET_ASIDE:
            continue
        values: dict[str, object] = {"number": each.number, "code": each.code}
        if each.state is CoverState.COVERED:
            sentence = N_("Condition {number} ({code}) is met by: {arrangement}. Proof: {evidence}.")
            values |= {"arrangement": each.arrangement, "evidence": each.evidence}
            yield Met(rule="R10", sentence=sentence, values=values, condition=each.condition)
        else:
            yield Finding(
                rule="R10",
                sentence=OUTWORN.get(each.fault, UNMET[each.state]),
                values=values,
                source="S28, S52",
                where="conditions.evidence",
                condition=each.condition,
                due_on=each.due_on,
                may_be_forced=False if each.origin is Origin.BMA else None,
            )
        if each.lacks:
            yield Finding(
                rule="R10",
                sentence=N_("The arrangement for condition {number} ({code}) does not say: {lacks}."),
                values={**values, "lacks": each.lacks},
                source="S52, FM-12",
                where="conditions.arrangement",
                condition=each.condition,
            )


def _before(plan: Plan, days: int) -> date | None:
    return plan.handover.day - timedelta(days=days) if plan.handover else None
