from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from medhandover.kernel.clock import Moment
from medhandover.kernel.findings import Finding, Weight
from medhandover.kernel.ids import PaymentId, PlanId
from medhandover.kernel.shapes import values_of
from medhandover.plans.model import Payer, Payment, PaymentDraft
from medhandover.plans.money import FirstDays, PeriodUnit
from medhandover.plans.payments import payment_findings, period_end, with_end, wrong_payment
from medhandover.receivers.model import ReceiverKind
from tests.medhandover.plans.test_checks import AT, CASE, LATER, NOW, met, missing, plan, receiver

TODAY, ON, UNTIL = date(2026, 11, 24), date(2026, 12, 3), date(2027, 3, 3)
WHOLE: dict[str, Any] = {
    "payer": Payer.DTV,
    "from_on": ON,
    "period_unit": PeriodUnit.MONTHS,
    "period_amount": 3,
    "paid_until": UNTIL,
    "maximum": 5000,
    "agreement": "VB-0001",
    "change_procedure": "schriftelijk",
}


def draft(**other: Any) -> PaymentDraft:
    return PaymentDraft(**{**WHOLE, **other})


@pytest.mark.parametrize(
    ("unit", "amount", "ends"),
    [
        (PeriodUnit.DAYS, 10, date(2026, 12, 13)),
        (PeriodUnit.WEEKS, 2, date(2026, 12, 17)),
        (PeriodUnit.MONTHS, 3, UNTIL),
        (PeriodUnit.NONE, None, None),
    ],
)
def test_a_period_has_its_last_day(unit: PeriodUnit, amount: int | None, ends: date | None) -> None:
    assert period_end(draft(period_unit=unit, period_amount=amount)) == ends


def test_the_last_day_is_filled_in_where_only_the_period_was_entered() -> None:
    entered = draft(paid_until=None)
    assert with_end(entered).paid_until == UNTIL
    assert entered.paid_until is None


def test_a_whole_agreement_is_not_wrong() -> None:
    explained = {"is_own_cost_explained": True, "explained_by": "P. de Wit (verzonnen)", "explained_on": TODAY}
    package = FirstDays(cash=Decimal(80), has_sim=True)
    assert list(wrong_payment(draft(first_days=package, **explained), ON, TODAY)) == []


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("currency", {"currency": "euro"}),
        ("maximum", {"maximum": 0}),
        ("period_amount", {"period_amount": None}),
        ("period_amount", {"period_unit": PeriodUnit.NONE}),
        ("period_amount", {"period_amount": -3, "paid_until": date(2026, 9, 3), "from_on": date(2026, 12, 3)}),
        ("from_on", {"from_on": None}),
        ("paid_until", {"paid_until": date(2027, 3, 4)}),
        ("paid_until", {"period_unit": PeriodUnit.NONE, "period_amount": None, "paid_until": date(2026, 12, 2)}),
        ("explained_by", {"is_own_cost_explained": True, "explained_on": TODAY}),
        ("explained_on", {"explained_on": date(2026, 11, 25)}),
        ("first_days", {"first_days": FirstDays(cash=Decimal(-1))}),
        ("first_days", {"first_days": FirstDays(currency="€")}),
    ],
)
def test_r16_what_cannot_be_an_agreement_is_refused(path: str, other: dict[str, Any]) -> None:
    assert path in {each.path for each in wrong_payment(draft(**other), ON, TODAY)}


def test_r16_a_payment_that_ends_before_the_handover_is_refused_on_entering() -> None:
    short = draft(from_on=None, period_unit=PeriodUnit.NONE, period_amount=None, paid_until=date(2026, 12, 2))
    assert [each.path for each in wrong_payment(short, ON, TODAY)] == ["paid_until"]
    assert list(wrong_payment(short, None, TODAY)) == []


def said(at: Moment | None = AT, kind: ReceiverKind = ReceiverKind.INSTITUTION, **other: Any) -> list[Finding]:
    agreed = Payment(id=PaymentId("m"), plan=PlanId("p"), case=CASE, recorded_at=NOW, **values_of(draft(**other)))
    return missing(payment_findings(plan(handover=at), receiver(kind), agreed))


def test_r16_somebody_pays_until_a_day_that_reaches_the_handover() -> None:
    assert said() == []
    assert "not agreed who pays" in missing(payment_findings(plan(), receiver(), None))[0].sentence
    assert "not agreed who pays" in said(payer=Payer.UNKNOWN)[0].sentence
    assert "until which day" in said(paid_until=None)[0].sentence
    assert "before the handover" in said(at=LATER, paid_until=date(2026, 12, 3))[0].sentence
    assert all(each.rule == "R16" and each.weight is Weight.BLOCK for each in said(payer=Payer.UNKNOWN))


def test_r16_own_costs_are_explained_by_somebody_on_a_day() -> None:
    assert "nobody has explained" in said(payer=Payer.PERSON)[0].sentence
    told: dict[str, Any] = {
        "is_own_cost_explained": True,
        "explained_by": "P. de Wit (verzonnen)",
        "explained_on": TODAY,
    }
    assert said(payer=Payer.PERSON, **told) == []


def test_fm02_what_an_agreement_does_not_say_is_a_warning() -> None:
    found = said(maximum=None, change_procedure="")
    assert [each.weight for each in found] == [Weight.WARN]
    assert "maximum, how a change is agreed" in found[0].say("en")
    assert said(payer=Payer.FAMILY, maximum=None) == []


def test_r16_for_an_informal_carer_identity_and_relation_stand_in_for_the_price() -> None:
    assert said(kind=ReceiverKind.CARER, payer=Payer.UNKNOWN) == []
    assert missing(payment_findings(plan(), None, None)) == []


def test_r16_it_is_said_by_whom_and_until_when_the_rule_is_kept() -> None:
    agreed = Payment(id=PaymentId("m"), plan=PlanId("p"), case=CASE, recorded_at=NOW, **WHOLE)
    assert met(payment_findings(plan(), receiver(), agreed)) == [
        "Repatriation and Departure Service pays until Wed 3 Mar 2027."
    ]
