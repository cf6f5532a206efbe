from datetime import date
from typing import Any

from medhandover.kernel.clock import Moment, moment
from medhandover.kernel.ids import PaymentId, PlanId
from medhandover.plans.checklist import CheckItem
from medhandover.plans.milestones import MilestoneKind
from medhandover.plans.model import AcceptanceState, Payer, Payment
from medhandover.plans.moving import Given, Rests, affected_by
from medhandover.plans.proofs import Fault
from tests.medhandover.plans.test_checklist import check
from tests.medhandover.plans.test_checks import AT, CASE, LATER, NOW, answer, plan, proof
from tests.medhandover.plans.test_milestones import milestone

MUCH_LATER = moment("2027-04-04T17:00 Asia/Yerevan")
PAID = Payment(
    id=PaymentId("m"), plan=PlanId("p"), case=CASE, recorded_at=NOW, payer=Payer.DTV, paid_until=date(2027, 3, 3)
)
GIVEN: dict[str, Any] = {
    "acceptances": [answer()],
    "evidence": [proof()],
    "payment": PAID,
    "milestones": [milestone(MilestoneKind.NAMED), milestone(MilestoneKind.GUARANTEED)],
    "checks": [check(CheckItem.PHONE)],
    "departure_on": date(2026, 12, 2),
}


def affected(moved: Moment = LATER, at: Moment | None = AT, **other: Any) -> list[tuple[Rests, Fault]]:
    found = affected_by(plan(handover=at), moved, Given(**{**GIVEN, **other}))
    return [(each.kind, each.fault) for each in found]


def test_r50_all_that_was_given_for_this_moment_is_named_before_it_is_moved() -> None:
    moment_ones = [Rests.ANSWER, Rests.PROOF, Rests.MILESTONE, Rests.CHECK]
    assert affected() == [(each, Fault.MOMENT) for each in moment_ones]


def test_a_payment_that_ends_before_the_new_day_is_named_and_one_that_reaches_it_is_not() -> None:
    assert (Rests.PAYMENT, Fault.EXPIRED) in affected(MUCH_LATER)
    assert Rests.PAYMENT not in {kind for kind, _ in affected()}


def test_what_does_not_hold_now_is_not_named() -> None:
    assert affected(evidence=[proof(LATER)], acceptances=[answer(at=LATER)], milestones=[], checks=[]) == []
    asked = [answer(AcceptanceState.REQUESTED), answer(AcceptanceState.DECLINED)]
    assert affected(acceptances=asked, evidence=[], milestones=[], checks=[]) == []


def test_nothing_is_named_while_nothing_is_planned_or_nothing_moves() -> None:
    assert affected(at=None) == []
    assert affected(AT) == []
