from typing import Any

import pytest

from medhandover.journeys.model import (
    JourneyDraft,
    Leg,
    LegDraft,
    Overnight,
    Seat,
    arrival_of,
    departure_of,
    going,
    wrong_journey,
    wrong_legs,
)
from medhandover.kernel.clock import moment
from medhandover.kernel.ids import JourneyId, LegId

FLIGHT: dict[str, Any] = {
    "departs_from": "Schiphol (AMS)",
    "departs": moment("2026-12-03T06:40"),
    "departs_country": "NL",
    "arrives_at": "Wenen (VIE)",
    "arrives": moment("2026-12-03T08:30 Europe/Vienna"),
    "arrives_country": "AT",
    "number": "XX 417",
}
ONWARD: dict[str, Any] = {
    "departs_from": "Wenen (VIE)",
    "departs": moment("2026-12-03T11:00 Europe/Vienna"),
    "departs_country": "AT",
    "arrives_at": "Jerevan (EVN)",
    "arrives": moment("2026-12-03T18:05 Asia/Yerevan"),
    "arrives_country": "AM",
    "number": "XX 900",
}


def draft(**other: Any) -> LegDraft:
    return LegDraft(**{**FLIGHT, **other})


def onward(**other: Any) -> LegDraft:
    return LegDraft(**{**ONWARD, **other})


def planned(*drafts: LegDraft) -> list[Leg]:
    return [
        Leg(id=LegId(str(number)), journey=JourneyId("j"), position=number, **vars(each))
        for number, each in enumerate(drafts, 1)
    ]


def stay(**other: Any) -> Overnight:
    fields: dict[str, Any] = {
        "place": "Hotel Voorbeeld (verzonnen)",
        "since": moment("2026-12-03T09:00 Europe/Vienna"),
        "until": moment("2026-12-03T10:30 Europe/Vienna"),
        **other,
    }
    return Overnight(**fields)


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("arrives", {"arrives": moment("2026-12-03T06:40")}),
        ("departs_from", {"departs_from": " "}),
        ("arrives_at", {"arrives_at": ""}),
        ("departs_airport", {"departs_airport": "ams"}),
        ("arrives_airport", {"arrives_airport": "VIEN"}),
        ("departs_country", {"departs_country": "Nederland"}),
        ("arrives_country", {"arrives_country": "XQ"}),
        ("provider_phone", {"provider_phone": "0612345678"}),
        ("check_in", {"check_in": moment("2026-12-03T06:41")}),
        ("seats", {"seats": (Seat(seat="32A"), Seat(seat="32A"))}),
        ("seats", {"seats": (Seat(seat=""),)}),
    ],
)
def test_what_cannot_be_of_a_leg_is_told_at_its_field(path: str, other: dict[str, Any]) -> None:
    assert [each.path for each in wrong_legs([draft(**other)])] == [f"legs.0.{path}"]


def test_a_whole_leg_is_right() -> None:
    whole = draft(
        departs_airport="AMS",
        arrives_airport="VIE",
        check_in=moment("2026-12-03T05:40"),
        provider_phone="+31 20 0000000",
        seats=(Seat(seat="32A"), Seat(seat="32B")),
    )
    assert not list(wrong_legs([whole, onward()]))


def test_a_cancelled_leg_carries_nobody_and_is_in_nobodys_way() -> None:
    off = onward(departs=moment("2026-12-03T07:00"), is_cancelled=True)
    assert not list(wrong_legs([draft(), off, onward()]))
    legs = planned(draft(is_cancelled=True), onward(), onward(is_cancelled=True))
    assert [each.position for each in going(legs)] == [2]
    assert departure_of(legs) == ONWARD["departs"]
    assert arrival_of(legs) == ONWARD["arrives"]
    assert arrival_of(planned(draft(is_cancelled=True))) is None


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("stays.0.place", {"place": " "}),
        ("stays.0.until", {"until": moment("2026-12-03T09:00 Europe/Vienna")}),
        ("stays.0.phone", {"phone": "hotel"}),
        ("stays.0.since", {"since": moment("2026-12-03T08:00 Europe/Vienna")}),
        ("stays.0.since", {"until": moment("2026-12-03T11:30 Europe/Vienna")}),
    ],
)
def test_what_cannot_be_of_a_stay_is_told_at_its_field(path: str, other: dict[str, Any]) -> None:
    wrong = wrong_journey(JourneyDraft(stays=(stay(**other),)), [draft(), onward()])
    assert [each.path for each in wrong] == [f"journey.{path}"]


def test_stays_come_one_after_the_other() -> None:
    second = stay(since=moment("2026-12-03T10:00 Europe/Vienna"), until=moment("2026-12-03T10:45 Europe/Vienna"))
    wrong = list(wrong_journey(JourneyDraft(stays=(stay(), second)), [draft(), onward()]))
    assert [each.path for each in wrong] == ["journey.stays.1.since"]


def test_a_stay_before_between_and_after_the_legs_is_right() -> None:
    before = stay(since=moment("2026-12-02T20:00"), until=moment("2026-12-03T04:00"))
    after = stay(since=moment("2026-12-03T19:00 Asia/Yerevan"), until=moment("2026-12-04T08:00 Asia/Yerevan"))
    assert not list(wrong_journey(JourneyDraft(stays=(before, stay(), after)), [draft(), onward()]))


@pytest.mark.parametrize(
    ("path", "returns", "home"),
    [
        ("journey.returns", "2026-12-03T18:00 Asia/Yerevan", "2026-12-05T20:00"),
        ("journey.home", "2026-12-04T18:00 Asia/Yerevan", "2026-12-04T10:00"),
    ],
)
def test_r24_a_way_back_before_the_journey_arrives_is_refused(path: str, returns: str, home: str) -> None:
    wrong = wrong_journey(JourneyDraft(returns=moment(returns), home=moment(home)), [draft(), onward()])
    assert [each.path for each in wrong] == [path]
