from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from medhandover.journeys.notices import (
    AirlineAnswer,
    AirlineNotice,
    Battery,
    GroundHelp,
    GroundPoint,
    Handling,
    Need,
    NeedKind,
    NoticeDraft,
    flight_name,
    wrong_answer,
    wrong_notice,
)
from medhandover.kernel.clock import Moment, moment
from medhandover.kernel.ids import CaseId, JourneyId, NoticeId, StaffId
from tests.offices import NOW

DEVICE = Need(
    kind=NeedKind.EQUIPMENT, device="pomp", battery=Battery.LITHIUM_ION, battery_wh=Decimal(90), has_un38_3=True
)
CHAIR = Need(kind=NeedKind.WCHC)


def told(*needs: Need, **other: Any) -> NoticeDraft:
    fields: dict[str, Any] = {
        "airline": "Voorbeeld Air (verzonnen)",
        "needs": needs or (CHAIR,),
        "sent_at": Moment(NOW - timedelta(hours=1)),
        "sent_by": "F. Yilmaz (verzonnen)",
        **other,
    }
    return NoticeDraft(**fields)


def notice(*needs: Need, **other: Any) -> AirlineNotice:
    kept: dict[str, Any] = {
        "flight": "XX 417",
        "departs_from": "Schiphol (AMS)",
        "given_for": moment("2026-12-03T06:40"),
        **other,
    }
    drafted = {name: kept.pop(name) for name in list(kept) if name in NoticeDraft.__dataclass_fields__}
    return AirlineNotice(
        id=NoticeId("n"),
        journey=JourneyId("j"),
        case=CaseId("c"),
        recorded_by=StaffId("s"),
        recorded_at=NOW,
        **vars(told(*needs, **drafted)),
        **kept,
    )


@pytest.mark.parametrize(
    ("path", "needs", "other"),
    [
        ("airline", (), {"airline": " "}),
        ("sent_by", (), {"sent_by": ""}),
        ("sent_at", (), {"sent_at": Moment(NOW + timedelta(minutes=1))}),
        ("needs", (CHAIR, CHAIR), {}),
        ("needs", (CHAIR, Need(kind=NeedKind.WCHR)), {}),
        ("needs.0.litres_per_minute", (Need(kind=NeedKind.OXYGEN),), {}),
        ("needs.0.litres_per_minute", (Need(kind=NeedKind.OXYGEN, litres_per_minute=Decimal(0)),), {}),
        ("needs.0.litres_per_minute", (Need(kind=NeedKind.MEAL, litres_per_minute=Decimal(2)),), {}),
        ("needs.0.device", (Need(kind=NeedKind.EQUIPMENT),), {}),
        ("needs.0.battery", (Need(kind=NeedKind.MEAL, battery=Battery.DRY),), {}),
        ("needs.0.battery_wh", (Need(kind=NeedKind.WCHC, battery=Battery.LITHIUM_ION),), {}),
        ("needs.0.battery_grams", (Need(kind=NeedKind.WCHC, battery=Battery.LITHIUM_METAL),), {}),
        ("needs.0.spares", (Need(kind=NeedKind.WCHC, spares=1),), {}),
        ("needs.0.spares", (Need(kind=NeedKind.WCHC, battery=Battery.DRY, spares=-1),), {}),
        (
            "handling.ground.0.organisation",
            (),
            {"handling": Handling(ground=(GroundHelp(point=GroundPoint.MEETING, organisation=""),))},
        ),
        ("handling.ambulance_contact", (), {"handling": Handling(ambulance_contact="bel de balie")}),
    ],
)
def test_r29_what_cannot_be_of_a_notice_is_told_at_its_field(
    path: str, needs: tuple[Need, ...], other: dict[str, Any]
) -> None:
    assert [each.path for each in wrong_notice(told(*needs, **other), NOW)] == [path]


def test_r29_a_notice_tells_something() -> None:
    empty = told(airline="X")
    empty.needs = ()
    assert [each.path for each in wrong_notice(empty, NOW)] == ["needs"]
    empty.is_vulnerable = True
    assert not list(wrong_notice(empty, NOW))


def test_r29_a_whole_notice_is_right_and_asks_for_no_diagnosis() -> None:
    handling = Handling(
        is_clearance_needed=True,
        ambulance_contact="+374 00 000001",
        ground=(GroundHelp(point=GroundPoint.DELIVERY, organisation="hulpdienst (verzonnen)", expense_of="DT&V"),),
    )
    oxygen = Need(kind=NeedKind.OXYGEN, litres_per_minute=Decimal(2))
    assert not list(wrong_notice(told(CHAIR, DEVICE, oxygen, handling=handling), NOW))
    names = {*NoticeDraft.__dataclass_fields__, *Need.__dataclass_fields__, *Handling.__dataclass_fields__}
    assert not [name for name in names if "diagnos" in name or "complaint" in name]


@pytest.mark.parametrize(
    ("path", "answer", "at"),
    [
        ("answer", AirlineAnswer.WAITING, Moment(NOW)),
        ("answered_at", AirlineAnswer.CONFIRMED, Moment(NOW - timedelta(hours=2))),
        ("answered_at", AirlineAnswer.REFUSED, Moment(NOW + timedelta(minutes=1))),
    ],
)
def test_r29_an_answer_follows_the_notice(path: str, answer: AirlineAnswer, at: Moment) -> None:
    assert [each.path for each in wrong_answer(notice(), answer, at, NOW)] == [path]
    assert not list(wrong_answer(notice(), AirlineAnswer.CONFIRMED, Moment(NOW), NOW))


def test_a_flight_is_known_by_its_number_however_it_is_written() -> None:
    assert flight_name("xx 417") == flight_name("XX417")
