from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medhandover.escorts.duties import DutyPart, Itinerary, is_in_the_night, parts_of, rest_hours_after
from medhandover.escorts.working_time import nights_of, rested_at, worked_hours
from medhandover.journeys.model import JourneyDraft, LegDraft, Overnight
from medhandover.kernel.clock import Moment, moment
from medhandover.settings.model import Settings
from tests.medhandover.escorts.people import a_slot

HOUR = timedelta(hours=1)
SETTINGS = Settings()
ZONES = st.sampled_from(["Europe/Amsterdam", "Asia/Yerevan", "Pacific/Apia", "Pacific/Pago_Pago", "America/Paramaribo"])
MOMENTS = st.builds(
    lambda hours, zone: Moment(datetime(2026, 10, 20, tzinfo=UTC) + hours * HOUR, zone), st.integers(0, 24 * 14), ZONES
)


def leg(departs: Moment, arrives: Moment, **other: Any) -> LegDraft:
    return LegDraft(departs_from="A", departs=departs, arrives_at="B", arrives=arrives, **other)


def kinds(slot: Any, planned: Itinerary) -> list[str]:
    return [each.kind.value for each in parts_of(slot, planned, SETTINGS)]


def test_a_duty_goes_from_leaving_home_by_way_of_the_handover_to_the_report_and_the_rest() -> None:
    planned = Itinerary(
        legs=(
            leg(moment("2026-12-03T06:40"), moment("2026-12-03T09:00"), number="XX 1"),
            leg(moment("2026-12-03T10:00"), moment("2026-12-03T15:05 Asia/Yerevan"), number="XX 2"),
        ),
        handover=moment("2026-12-03T17:00 Asia/Yerevan"),
        journey=JourneyDraft(returns=moment("2026-12-04T12:00 Asia/Yerevan"), home=moment("2026-12-04T17:00")),
    )
    slot = a_slot(leaves=moment("2026-12-03T03:30"), home=moment("2026-12-04T17:00"))
    parts = parts_of(slot, planned, SETTINGS)
    assert [each.kind for each in parts] == [
        *(DutyPart.PREPARATION, DutyPart.LEG, DutyPart.WAITING, DutyPart.LEG, DutyPart.WAITING, DutyPart.HANDOVER),
        *(DutyPart.OVERNIGHT, DutyPart.RETURN, DutyPart.REPORT, DutyPart.REST),
    ]
    assert [each.what for each in parts if each.kind is DutyPart.LEG] == ["XX 1", "XX 2"]
    assert str(parts[3].ends.local)[:16] == "2026-12-03 15:05"
    assert parts[-1].ends.at == moment("2026-12-05T05:00").at


def test_a_stay_is_told_with_its_place_and_without_a_journey_there_is_only_waiting() -> None:
    slot = a_slot(leaves=moment("2026-12-03T03:30"), home=moment("2026-12-05T17:00"))
    stay = Overnight(place="Hotel", since=moment("2026-12-03T20:00"), until=moment("2026-12-04T08:00"))
    parts = parts_of(slot, Itinerary(journey=JourneyDraft(stays=(stay,))), SETTINGS)
    assert [(each.kind, each.what) for each in parts][1] == (DutyPart.OVERNIGHT, "Hotel")
    assert kinds(slot, Itinerary()) == ["wachten", "verslag", "rust"]


@given(st.lists(MOMENTS, min_size=2, max_size=12), MOMENTS, MOMENTS, st.none() | MOMENTS)
def test_the_parts_follow_each_other_without_gap_or_overlap_over_clock_changes_and_the_date_line(
    moments: list[Moment], leaves: Moment, home: Moment, handover: Moment | None
) -> None:
    if home.at <= leaves.at:
        leaves, home = home, leaves
    ordered = sorted(moments, key=lambda each: each.at)
    legs = tuple(
        leg(first, last) for first, last in zip(ordered[::2], ordered[1::2], strict=False) if first.at < last.at
    )
    slot = a_slot(leaves=leaves, home=home)
    back = JourneyDraft(returns=ordered[-1], home=Moment(ordered[-1].at + 9 * HOUR))
    parts = parts_of(slot, Itinerary(legs=legs, handover=handover, journey=back), SETTINGS)
    if home.at == leaves.at:
        assert parts == ()
        return
    assert (parts[0].starts.at, parts[-1].ends.at) == (leaves.at, rested_at(slot, SETTINGS))
    for one, other in pairwise(parts):
        assert one.starts.at < one.ends.at == other.starts.at
    assert sum((each.ends.at - each.starts.at for each in parts), timedelta(0)) == rested_at(slot, SETTINGS) - leaves.at
    assert sum(each.kind is DutyPart.REPORT for each in parts) == 1


@pytest.mark.parametrize(
    ("home", "hours"),
    [("2026-12-05T01:59", 11), ("2026-12-05T02:00", 14), ("2026-12-05T05:59", 14), ("2026-12-05T06:00", 11)],
)
def test_after_a_duty_that_ends_in_the_night_the_rest_is_longer(home: str, hours: int) -> None:
    assert rest_hours_after(a_slot(home=moment(home)), SETTINGS) == hours
    assert is_in_the_night(moment(home)) is (hours == 14)


@given(MOMENTS, st.integers(1, 200))
def test_hours_of_work_are_those_that_pass_less_the_rest_of_each_night(leaves: Moment, hours: int) -> None:
    slot = a_slot(leaves=leaves, home=Moment(leaves.at + hours * HOUR))
    worked = worked_hours(slot, SETTINGS)
    assert worked == max(0, hours - nights_of(slot) * SETTINGS.rest_hours_daily) + SETTINGS.report_minutes / 60
