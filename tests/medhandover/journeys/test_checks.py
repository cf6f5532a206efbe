from typing import Any

import pytest

from medhandover.journeys.checks import (
    cancelled_findings,
    confirmed_findings,
    connection_findings,
    handover_findings,
    is_joined,
    leg_warnings,
    night_findings,
    return_findings,
)
from medhandover.journeys.model import Transport
from medhandover.kernel.clock import Moment, moment
from medhandover.kernel.findings import Finding, Met, Said, Weight
from medhandover.settings.model import Settings
from tests.medhandover.journeys.test_model import draft, onward, planned, stay

HANDOVER = moment("2026-12-03T20:00 Asia/Yerevan")
SETTINGS = Settings()


def returned(returns: Moment | None) -> Said | None:
    return next(iter(return_findings(returns, HANDOVER, SETTINGS)), None)


def test_r24_the_way_back_comes_after_the_handover_and_its_margin() -> None:
    early = returned(moment("2026-12-03T19:00 Asia/Yerevan"))
    assert isinstance(early, Finding)
    assert (early.weight, early.where) == (Weight.BLOCK, "journey.returns")
    soon = returned(moment("2026-12-03T21:59 Asia/Yerevan"))
    assert isinstance(soon, Finding)
    assert soon.weight is Weight.WARN
    kept = returned(moment("2026-12-03T22:00 Asia/Yerevan"))
    assert isinstance(kept, Met)
    assert "22:00 Yerevan" in kept.say("nl")
    assert returned(None) is None


def test_a_handover_before_the_arrival_is_said_and_stops_departure() -> None:
    legs = planned(draft(), onward())
    early = list(handover_findings(legs, moment("2026-12-03T18:00 Asia/Yerevan"), None))
    assert [(each.rule, each.weight) for each in early] == [("R10", Weight.BLOCK)]
    assert not list(handover_findings(legs, HANDOVER, None))
    assert not list(handover_findings([], HANDOVER, 40))
    assert not list(handover_findings(legs, None, 40))


def test_the_way_from_the_airport_must_fit_before_the_handover() -> None:
    legs = planned(draft(), onward())
    assert [each.weight for each in handover_findings(legs, HANDOVER, 116)] == [Weight.WARN]
    assert not list(handover_findings(legs, HANDOVER, 115))


@pytest.mark.parametrize(
    ("before", "after", "least"),
    [
        (Transport.SCHEDULED, Transport.SCHEDULED, "connection_flight_minutes"),
        (Transport.DVO, Transport.CHARTER, "connection_to_flight_minutes"),
        (Transport.FRONTEX, Transport.AMBULANCE_CAR, "connection_from_flight_minutes"),
        (Transport.TRAIN, Transport.FERRY, "connection_land_minutes"),
    ],
)
def test_each_kind_of_change_has_its_own_least_time(before: Transport, after: Transport, least: str) -> None:
    legs = planned(draft(transport=before), onward(transport=after))
    settings: dict[str, Any] = {least: 150}
    assert not list(connection_findings(legs, Settings(**settings)))
    settings = {least: 151}
    found = list(connection_findings(legs, Settings(**settings)))
    assert [(each.values["minutes"], each.values["least"]) for each in found] == [(150, 151)]


def test_a_check_in_that_is_over_before_the_leg_before_arrives_is_said() -> None:
    late = onward(check_in=moment("2026-12-03T08:29 Europe/Vienna"))
    assert len(list(connection_findings(planned(draft(), late), SETTINGS))) == 1
    in_time = onward(check_in=moment("2026-12-03T09:00 Europe/Vienna"))
    assert not list(connection_findings(planned(draft(), in_time), SETTINGS))


NEXT_DAY = onward(departs=moment("2026-12-04T11:00 Europe/Vienna"), arrives=moment("2026-12-04T18:05 Asia/Yerevan"))


def test_a_night_between_legs_needs_a_place_to_stay() -> None:
    legs, handover = planned(draft(), NEXT_DAY), moment("2026-12-04T20:00 Asia/Yerevan")
    found = list(night_findings(legs, (), handover, SETTINGS, is_observed=False))
    assert [(each.values["position"], each.values["hours"]) for each in found] == [(1, 26)]
    slept = stay(since=moment("2026-12-03T18:00 Europe/Vienna"), until=moment("2026-12-04T08:00 Europe/Vienna"))
    assert not list(night_findings(legs, (slept,), handover, SETTINGS, is_observed=False))


def test_a_night_between_arrival_and_handover_needs_one_too() -> None:
    legs, next_day = planned(draft(), onward()), moment("2026-12-04T10:00 Asia/Yerevan")
    assert [each.values["position"] for each in night_findings(legs, (), next_day, SETTINGS, is_observed=False)] == [2]
    assert not list(night_findings(legs, (), HANDOVER, SETTINGS, is_observed=False))


def test_where_observation_is_asked_somebody_watches_at_night() -> None:
    legs = planned(draft(), onward())
    alone = list(night_findings(legs, (stay(),), HANDOVER, SETTINGS, is_observed=True))
    assert ["keeps watch" in each.say("en") for each in alone] == [True]
    watched = stay(watched_by="verpleegkundige (verzonnen)")
    assert not list(night_findings(legs, (watched,), HANDOVER, SETTINGS, is_observed=True))
    assert not list(night_findings(legs, (stay(),), HANDOVER, SETTINGS, is_observed=False))


def test_r50_a_booking_confirmed_for_another_departure_is_confirmed_again() -> None:
    other = planned(draft(confirmed_for=moment("2026-12-02T06:40"), transport=Transport.AMBULANCE_CAR))
    assert [each.rule for each in confirmed_findings(other)] == ["R50"]
    assert not list(confirmed_findings(planned(draft(confirmed_for=moment("2026-12-03T06:40")))))
    assert not list(confirmed_findings(planned(draft())))


def test_a_cancelled_leg_leaves_no_gap() -> None:
    first, second, again = planned(draft(), onward(), draft())
    assert not list(cancelled_findings([first, second], []))
    gap = list(cancelled_findings([second], [first]))
    assert [(each.weight, each.values["position"]) for each in gap] == [(Weight.BLOCK, 1)]
    assert len(list(cancelled_findings([first], [second]))) == 1
    assert len(list(cancelled_findings([], [first]))) == 1
    replaced, other, onwards = planned(draft(is_cancelled=True), draft(number="YY 1"), onward())
    assert not list(cancelled_findings([other, onwards], [replaced]))
    assert again.position == 3


def test_legs_join_by_airport_where_both_say_it_else_by_name() -> None:
    assert is_joined(draft(arrives_at=" wenen  (VIE)"), onward())
    assert not is_joined(draft(arrives_at="Wenen"), onward())
    assert is_joined(draft(arrives_at="Wenen", arrives_airport="VIE"), onward(departs_airport="VIE"))
    assert not is_joined(draft(arrives_airport="BTS"), onward(departs_airport="VIE"))


def test_what_looks_wrong_is_a_remark_and_stops_nothing() -> None:
    legs = planned(draft(arrives_at="Bratislava", arrives_country=""), onward())
    found = list(leg_warnings(legs))
    assert {each.weight for each in found} == {Weight.REMARK}
    assert [each.say("nl") for each in found] == [
        "Deel 2 van de reis vertrekt uit Wenen (VIE); het deel ervoor komt aan in Bratislava.",
        "Deel 1 van de reis: het land van Bratislava is niet ingevuld.",
    ]
    assert not list(leg_warnings(planned(draft(), onward())))
