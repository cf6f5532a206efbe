from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from medhandover.advice.conditions import ConditionCode
from medhandover.journeys.model import LegDraft, Transport
from medhandover.journeys.notices import AirlineAnswer, AirlineNotice, Battery, Need, NeedKind
from medhandover.journeys.notified import notice_findings
from medhandover.kernel.clock import moment
from medhandover.kernel.findings import Finding, Met, Said, Weight
from medhandover.settings.model import Settings
from tests.medhandover.journeys.test_model import draft, onward, planned
from tests.medhandover.journeys.test_notices import DEVICE, notice

SETTINGS = Settings()
WHEELCHAIR = {ConditionCode.ROLSTOEL}
CONFIRMED: dict[str, Any] = {"answer": AirlineAnswer.CONFIRMED, "reference": "REF-1"}


def said(codes: set[ConditionCode], *notices: AirlineNotice, legs: tuple[LegDraft, ...] = (draft(),)) -> list[Said]:
    return list(notice_findings(planned(*legs), notices, codes, SETTINGS))


def told(found: list[Said]) -> list[str]:
    return [each.say("en") for each in found]


def test_r29_the_airline_knows_of_what_is_asked_on_each_flight() -> None:
    found = said(WHEELCHAIR, notice(**CONFIRMED), legs=(draft(), onward()))
    assert isinstance(found[0], Met)
    assert told(found) == [
        "Voorbeeld Air (verzonnen) confirmed for flight XX 417 on Thu 3 Dec 2026 06:40 Amsterdam: "
        "wheelchair to the seat. Reference: REF-1.",
        "The airline of flight XX 900 does not know of: Wheelchair.",
    ]
    assert isinstance(found[1], Finding)
    assert (found[1].weight, found[1].due_on) == (Weight.WARN, date(2026, 12, 1))


def test_r29_without_such_a_condition_nobody_is_asked() -> None:
    assert not said({ConditionCode.FYS_INST})
    land = draft(transport=Transport.AMBULANCE_CAR)
    assert not said(WHEELCHAIR, legs=(land, onward(transport=Transport.AMBULANCE)))


@pytest.mark.parametrize(
    ("code", "need"),
    [
        (ConditionCode.ROLSTOEL, Need(kind=NeedKind.WCHR)),
        (ConditionCode.BRANCARD, Need(kind=NeedKind.STRETCHER)),
        (ConditionCode.ZUURSTOF, Need(kind=NeedKind.OXYGEN, litres_per_minute=Decimal(2))),
        (ConditionCode.APPARATUUR, DEVICE),
        (ConditionCode.BEENRUIMTE, Need(kind=NeedKind.LEGROOM)),
        (ConditionCode.BEENRUIMTE, Need(kind=NeedKind.EXTRA_SEAT)),
        (ConditionCode.DIEET, Need(kind=NeedKind.MEAL)),
        (ConditionCode.ISOLATIE, Need(kind=NeedKind.CLEARANCE)),
    ],
)
def test_r29_each_condition_has_its_own_need_on_board(code: ConditionCode, need: Need) -> None:
    assert [type(each) for each in said({code}, notice(need, **CONFIRMED))] == [Met]
    other = Need(kind=NeedKind.MEAL) if code is not ConditionCode.DIEET else Need(kind=NeedKind.WCHR)
    assert "does not know of" in told(said({code}, notice(other, **CONFIRMED)))[0]


def test_r29_an_unconfirmed_notice_is_not_enough_and_a_late_one_is_said() -> None:
    assert "has not confirmed" in told(said(WHEELCHAIR, notice()))[0]
    late = moment("2026-12-02T13:00")
    assert "less than 48 hours" in told(said(WHEELCHAIR, notice(sent_at=late)))[0]
    assert isinstance(said(WHEELCHAIR, notice(sent_at=late, **CONFIRMED))[0], Met)


def test_fm14_a_refusing_airline_is_said_until_another_notice_is_confirmed() -> None:
    refused = notice(answer=AirlineAnswer.REFUSED)
    assert "refused" in told(said(WHEELCHAIR, refused))[0]
    assert [type(each) for each in said(WHEELCHAIR, refused, notice(**CONFIRMED))] == [Met]


def test_r29_a_notice_taken_back_counts_for_nothing() -> None:
    gone = notice(withdrawn_at=datetime(2026, 11, 24, tzinfo=UTC), **CONFIRMED)
    assert "does not know of" in told(said(WHEELCHAIR, gone))[0]


def test_r50_a_notice_for_another_departure_is_given_again() -> None:
    moved = draft(departs=moment("2026-12-03T07:40"))
    assert "Give it again" in told(said(WHEELCHAIR, notice(**CONFIRMED), legs=(moved,)))[0]
    again = notice(given_for=moment("2026-12-03T07:40"), **CONFIRMED)
    assert [type(each) for each in said(WHEELCHAIR, notice(**CONFIRMED), again, legs=(moved,))] == [Met]


def test_r29_a_flight_without_a_number_is_known_by_its_place() -> None:
    assert isinstance(said(WHEELCHAIR, notice(flight="", **CONFIRMED), legs=(draft(number=""),))[0], Met)
    assert "does not know" in told(said(WHEELCHAIR, notice(flight="", **CONFIRMED), legs=(onward(number=""),)))[0]


def test_fm16_the_organiser_of_a_charter_knows_that_a_vulnerable_person_travels_along() -> None:
    charter, codes = draft(transport=Transport.CHARTER), {ConditionCode.FYS_INST}
    assert "vulnerable" in told(said(codes, legs=(charter,)))[0]
    assert "vulnerable" in told(said(codes, notice(**CONFIRMED), legs=(charter,)))[0]
    assert [type(each) for each in said(codes, notice(is_vulnerable=True, **CONFIRMED), legs=(charter,))] == [Met]
    assert not said(set(), legs=(charter,))


@pytest.mark.parametrize(
    "other",
    [
        {"battery_wh": Decimal(161)},
        {"spares": 3},
        {"has_un38_3": False},
        {"battery": Battery.SPILLABLE},
        {"battery": Battery.LITHIUM_METAL, "battery_grams": Decimal(9)},
    ],
)
def test_r29_a_battery_beyond_the_usual_needs_the_approval_of_the_airline(other: dict[str, Any]) -> None:
    usual: dict[str, Any] = {
        "kind": NeedKind.EQUIPMENT,
        "device": "pomp",
        "battery": Battery.LITHIUM_ION,
        "battery_wh": Decimal(160),
        "has_un38_3": True,
        "spares": 2,
    }
    codes = {ConditionCode.APPARATUUR}
    assert len(said(codes, notice(Need(**usual), **CONFIRMED))) == 1
    large = said(codes, notice(Need(**{**usual, **other}), **CONFIRMED))
    assert "needs the approval" in told(large)[1]
    assert len(said(codes, notice(Need(**{**usual, **other, "approval": "A-1"}), **CONFIRMED))) == 1


def test_r29_a_wheelchair_may_have_a_larger_battery_than_a_device() -> None:
    chair = {"kind": NeedKind.WCHC, "battery": Battery.LITHIUM_ION, "has_un38_3": True}
    usual: dict[str, Any] = {**chair, "battery_wh": Decimal(300)}
    assert len(said(WHEELCHAIR, notice(Need(**usual), **CONFIRMED))) == 1
    large: dict[str, Any] = {**chair, "battery_wh": Decimal(301)}
    assert len(said(WHEELCHAIR, notice(Need(**large), **CONFIRMED))) == 2
