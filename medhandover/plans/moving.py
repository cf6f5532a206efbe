"""What must be confirmed again if the handover moved (R50): looked at before anybody moves it, never stored."""

from collections.abc import Iterator, Sequence
from datetime import date

from medhandover.kernel.clock import Moment
from medhandover.kernel.coded import Coded
from medhandover.kernel.shapes import record
from medhandover.plans.answers import NEGATIVE, OPEN_ANSWERS
from medhandover.plans.checklist import Check
from medhandover.plans.milestones import Milestone, guaranteed_for
from medhandover.plans.model import Acceptance, Evidence, Payment, Plan
from medhandover.plans.proofs import Fault, fault_of


class Rests(Coded):
    """Dutch: wat op het moment van de overdracht rust."""

    ANSWER = "antwoord", "answer of the receiver"
    PROOF = "bewijs", "proof"
    PAYMENT = "betaling", "payment agreement"
    MILESTONE = "mijlpaal", "milestone"
    CHECK = "controle", "last check"


@record
class Affected:
    """One thing that holds now and would not hold then, by its id, and why."""

    kind: Rests
    thing: str
    what: str
    fault: Fault


@record
class Given:
    """What was given for a plan so far, and the day of departure as it is planned now."""

    acceptances: Sequence[Acceptance] = ()
    evidence: Sequence[Evidence] = ()
    payment: Payment | None = None
    milestones: Sequence[Milestone] = ()
    checks: Sequence[Check] = ()
    departure_on: date | None = None


def affected_by(plan: Plan, moved: Moment, given: Given) -> Iterator[Affected]:
    """Yield what would have to be confirmed again if the handover were at `moved`; nothing while none is planned.

    The departure is taken to move by as many days as the handover does.
    """
    now = plan.handover
    if now is None or now == moved:
        return
    then_on, now_on = moved.day, now.day
    departs_then = given.departure_on + (then_on - now_on) if given.departure_on else None
    yield from _answers(plan, moved, given)
    for proof in given.evidence:
        holds = fault_of(proof, now, now_on, given.departure_on) is Fault.NONE
        fault = fault_of(proof, moved, then_on, departs_then)
        if holds and fault is not Fault.NONE:
            yield Affected(kind=Rests.PROOF, thing=proof.id, what=proof.what, fault=fault)
    until = given.payment.paid_until if given.payment else None
    if given.payment and until and now_on <= until < then_on:
        yield Affected(kind=Rests.PAYMENT, thing=given.payment.id, what=str(until), fault=Fault.EXPIRED)
    guaranteed = guaranteed_for(plan, given.milestones)
    if guaranteed:
        yield Affected(kind=Rests.MILESTONE, thing=guaranteed.id, what=guaranteed.kind.value, fault=Fault.MOMENT)
    for check in given.checks:
        if check.given_for == now:
            yield Affected(kind=Rests.CHECK, thing=check.id, what=check.item.value, fault=Fault.MOMENT)


def _answers(plan: Plan, moved: Moment, given: Given) -> Iterator[Affected]:
    """Yield the answers for the moment that is planned now; what is asked, declined or withdrawn holds for none."""
    for answer in given.acceptances:
        is_for_now = answer.receiver == plan.receiver and answer.accepted_for == plan.handover
        if is_for_now and answer.state not in NEGATIVE | OPEN_ANSWERS and moved != answer.accepted_for:
            yield Affected(kind=Rests.ANSWER, thing=answer.id, what=answer.state.value, fault=Fault.MOMENT)
