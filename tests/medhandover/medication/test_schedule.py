from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medhandover.journeys.model import LegDraft
from medhandover.kernel.clock import Moment, moment
from medhandover.medication.schedule import Dose, bounds, doses, instant, usual_gaps, whereabouts, within

DAY = timedelta(days=1)
TOLERANCE = 25
ZONES = (
    "Europe/Amsterdam",
    "Asia/Yerevan",
    "America/New_York",
    "America/Paramaribo",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "Pacific/Honolulu",
    "Pacific/Kiritimati",
    "Pacific/Chatham",
)
"""Half and quarter hours, both sides of the date line, and summer time of an hour and of half an hour."""

CLOCKS = st.lists(st.integers(0, 24 * 60 - 1), min_size=1, max_size=6, unique=True).map(
    lambda found: tuple(f"{each // 60:02d}:{each % 60:02d}" for each in sorted(found))
)
DEPARTURES = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 1), timezones=st.just(UTC)).map(  # noqa: DTZ001
    lambda at: at.replace(second=0, microsecond=0)
)
JOURNEYS = st.tuples(DEPARTURES, st.sampled_from(ZONES), st.sampled_from(ZONES), st.integers(1, 40))


def one_leg(departs: datetime, home: str, away: str, hours: int) -> list[LegDraft]:
    arrives = Moment(departs + timedelta(hours=hours), away)
    return [LegDraft(departs_from="A", departs=Moment(departs, home), arrives_at="B", arrives=arrives)]


def home_rhythm(times: tuple[str, ...], home: str, since: datetime, until: datetime) -> list[datetime]:
    """Return every dose as it would be taken at home, worked out without the schedule."""
    first, zone = (since - 2 * DAY).date(), ZoneInfo(home)
    days = [first + n * DAY for n in range((until - since).days + 6)]
    clocks = [time.fromisoformat(each) for each in times]
    return [datetime.combine(day, clock, tzinfo=zone).astimezone(UTC) for day in days for clock in clocks]


@given(CLOCKS, JOURNEYS)
def test_between_two_doses_is_never_too_little_and_never_too_much(
    times: tuple[str, ...], journey: tuple[datetime, str, str, int]
) -> None:
    departs, home, _, _ = journey
    found = doses(times, one_leg(*journey), 6, TOLERANCE)
    rhythm = home_rhythm(times, home, departs, found[-1].at + DAY)
    first = rhythm.index(found[0].usual_at)
    taken = [rhythm[first - 1], *(each.at for each in found)]
    gaps = usual_gaps([time.fromisoformat(each) for each in times])
    slots = [(first - 1 + number) % len(times) for number in range(len(found))]
    for (before, after), slot in zip(pairwise(taken), slots, strict=True):
        least, most = bounds(gaps[slot], TOLERANCE)
        assert least <= after - before <= most
        assert after > before
        assert gaps[slot] * (100 - TOLERANCE) <= 100 * (after - before) <= gaps[slot] * (100 + TOLERANCE)


@given(CLOCKS, JOURNEYS)
def test_each_dose_of_the_old_rhythm_is_taken_once_and_none_is_added(
    times: tuple[str, ...], journey: tuple[datetime, str, str, int]
) -> None:
    departs, home, _, _ = journey
    found = doses(times, one_leg(*journey), 6, TOLERANCE)
    rhythm = home_rhythm(times, home, departs, found[-1].at + 2 * DAY)
    before = [index for index, at in enumerate(rhythm) if at < departs][-1]
    assert [each.usual_at for each in found] == rhythm[before + 1 : before + 1 + len(found)]


@given(CLOCKS, JOURNEYS)
def test_after_some_days_every_clock_time_of_the_destination_is_taken_once_a_day(
    times: tuple[str, ...], journey: tuple[datetime, str, str, int]
) -> None:
    departs, _, away, hours = journey
    found = doses(times, one_leg(*journey), 9, TOLERANCE)
    settled = max(departs + 5 * DAY, departs + timedelta(hours=hours))
    first = settled.astimezone(ZoneInfo(away)).date() + DAY
    for day in (first + n * DAY for n in range(3)):
        wanted = Counter(instant(day, time.fromisoformat(each), ZoneInfo(away)) for each in times)
        taken = Counter(each.at for each in found if each.place.day == day)
        if not _changes(day, away):
            assert taken == wanted
        assert abs(sum(taken.values()) - len(times)) <= (1 if _changes(day, away) else 0)


def _changes(day: date, zone: str) -> bool:
    """Tell whether the clock is put forward or back near `day`: the doses then drift back over the next ones."""
    noon = [datetime.combine(day + n * DAY, time(12), tzinfo=ZoneInfo(zone)).utcoffset() for n in range(-3, 2)]
    return len(set(noon)) > 1


@given(CLOCKS, JOURNEYS, st.integers(0, 5))
def test_both_clocks_tell_the_same_moment(
    times: tuple[str, ...], journey: tuple[datetime, str, str, int], days: int
) -> None:
    departs, home, away, hours = journey
    for each in doses(times, one_leg(*journey), days, TOLERANCE):
        assert each.home.at == each.place.at == each.at == each.home.local.astimezone(UTC)
        assert (each.home.zone, each.place.zone) == (home, away if each.at >= departs else home)
        assert each.at <= departs + timedelta(hours=hours) + days * DAY
        assert (each.leg == 1) is (departs <= each.at < departs + timedelta(hours=hours))


def clocks(found: list[Dose]) -> list[str]:
    return [f"{each.place.local:%d %H:%M}" for each in found]


def test_a_journey_east_moves_one_daily_dose_by_three_hours_in_one_step() -> None:
    legs = one_leg(moment("2026-12-03T06:40").at, "Europe/Amsterdam", "Asia/Yerevan", 5)
    found = doses(("08:00",), legs, 2, TOLERANCE)
    assert clocks(found) == ["03 09:40", "04 08:00", "05 08:00"]
    assert [f"{each.home.local:%H:%M}" for each in found] == ["06:40", "05:00", "05:00"]


def test_a_journey_west_over_five_hours_moves_two_doses_step_by_step() -> None:
    legs = one_leg(moment("2026-12-03T10:00").at, "Europe/Amsterdam", "America/Paramaribo", 9)
    found = doses(("08:00", "20:00"), legs, 2, TOLERANCE)
    assert clocks(found) == ["03 19:00", "04 08:00", "04 20:00", "05 08:00"]


def test_over_the_date_line_a_day_of_the_calendar_is_lost_and_no_dose() -> None:
    legs = one_leg(moment("2026-06-03T10:00 Pacific/Honolulu").at, "Pacific/Honolulu", "Pacific/Kiritimati", 3)
    found = doses(("08:00",), legs, 2, TOLERANCE)
    assert [each.home.local.hour for each in found] == [8, 8]
    assert clocks(found) == ["05 08:00", "06 08:00"]


def test_in_the_night_of_summer_time_a_dose_is_an_hour_later_in_utc_and_not_missed() -> None:
    legs = one_leg(moment("2026-03-27T10:00").at, "Europe/Amsterdam", "Europe/Berlin", 2)
    found = doses(("02:30", "14:30"), legs, 3, TOLERANCE)
    assert clocks(found) == ["27 14:30", "28 02:30", "28 14:30", "29 03:30", "29 14:30", "30 02:30"]


@pytest.mark.parametrize("times", [(), ("08:00",)])
def test_without_times_or_a_journey_there_are_no_doses(times: tuple[str, ...]) -> None:
    legs = one_leg(moment("2026-12-03T06:40").at, "Europe/Amsterdam", "Asia/Yerevan", 5)
    assert not doses(times, legs if not times else [], 2, TOLERANCE)


def test_between_legs_the_clock_of_the_place_of_arrival_counts() -> None:
    first = one_leg(moment("2026-12-03T06:40").at, "Europe/Amsterdam", "Europe/Istanbul", 4)[0]
    second = one_leg(moment("2026-12-03T20:00").at, "Europe/Istanbul", "Asia/Yerevan", 2)[0]
    hours = ("06:00", "07:00", "15:00", "20:30")
    seen = [whereabouts(moment(f"2026-12-03T{hour}").at, [first, second]) for hour in hours]
    assert seen == [("Europe/Amsterdam", None), ("Europe/Istanbul", 1), ("Europe/Istanbul", None), ("Asia/Yerevan", 2)]


def test_a_medicine_is_taken_from_its_first_day_to_its_last() -> None:
    legs = one_leg(moment("2026-12-03T06:40").at, "Europe/Amsterdam", "Asia/Yerevan", 5)
    found = doses(("08:00",), legs, 4, TOLERANCE)
    assert clocks(list(within(found, date(2026, 12, 4), date(2026, 12, 5)))) == ["04 08:00", "05 08:00"]
    assert list(within(found, None, None)) == found
