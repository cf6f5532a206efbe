from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medhandover.kernel.clock import Moment, SetClock, SystemClock, home_day, moment

FIRST, LAST = datetime(2000, 1, 1), datetime(2100, 1, 1)  # noqa: DTZ001 - the strategy adds the zone
ZONES = ["Europe/Amsterdam", "Asia/Yerevan", "Africa/Conakry", "Pacific/Auckland", "America/St_Johns"]


def test_a_moment_shows_the_clock_of_its_place() -> None:
    landed = moment("2026-12-03T15:05 Asia/Yerevan")
    assert landed.at == datetime(2026, 12, 3, 11, 5, tzinfo=UTC)
    assert landed.local.hour == 15
    assert str(landed.day) == "2026-12-03"


def test_without_a_zone_the_office_is_meant() -> None:
    assert moment("2026-07-01T12:00").at.hour == 10


@pytest.mark.parametrize("text", ["2026-02-30T10:00", "yesterday", "2026-12-03T10:00 Mars/Olympus", ""])
def test_what_is_no_moment_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        moment(text)


def test_a_naive_time_is_no_moment() -> None:
    with pytest.raises(ValueError, match="aware"):
        Moment(datetime(2026, 1, 1))  # noqa: DTZ001 - the point of the test


@given(st.datetimes(timezones=st.just(UTC), min_value=FIRST, max_value=LAST), st.sampled_from(ZONES))
def test_what_is_written_is_read_again(at: datetime, zone: str) -> None:
    assert moment(str(Moment(at, zone))) == Moment(at, zone)


def test_a_set_clock_stands_still_until_it_is_moved() -> None:
    clock = SetClock(datetime(2026, 11, 24, tzinfo=UTC))
    clock.move(timedelta(hours=2))
    assert clock.now() == datetime(2026, 11, 24, 2, tzinfo=UTC)
    clock.set(datetime(2027, 1, 1, tzinfo=UTC))
    assert clock.now().year == 2027


def test_the_machine_tells_an_aware_time() -> None:
    assert SystemClock().now().tzinfo is UTC


def test_days_are_counted_on_the_calendar_of_the_office() -> None:
    assert str(home_day(datetime(2026, 6, 30, 22, 30, tzinfo=UTC))) == "2026-07-01"


def test_moments_are_the_same_where_time_and_place_are() -> None:
    one, other = moment("2026-12-03T05:40:00+00:00 Europe/Amsterdam"), moment("2026-12-03T06:40 Europe/Amsterdam")
    assert one == other
    assert hash(one) == hash(other)
    assert one != moment("2026-12-03T05:40:00+00:00 Asia/Yerevan")
    assert one != one.at
    assert one < moment("2026-12-03T06:41 Europe/Amsterdam")
    assert (one.day, one.local.hour) == (other.day, 6)
