from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from medhandover.kernel.clock import zone_of
from medhandover.schedules.zones import changes_of

ZONES = (
    "Europe/Amsterdam",
    "Asia/Yerevan",
    "Africa/Casablanca",
    "Pacific/Apia",
    "America/Paramaribo",
    "Asia/Kathmandu",
)


def test_summer_time_begins_and_ends_on_the_clock_as_it_stood_before() -> None:
    _, spring, autumn = changes_of(
        "Europe/Amsterdam", datetime(2027, 1, 1, tzinfo=UTC), datetime(2027, 12, 1, tzinfo=UTC)
    )
    assert (str(spring.onset), spring.is_summer, spring.to) == ("2027-03-28 02:00:00", True, timedelta(hours=2))
    assert (str(autumn.onset), autumn.is_summer, autumn.to) == ("2027-10-31 03:00:00", False, timedelta(hours=1))


def test_a_zone_that_crosses_the_date_line_changes_by_a_whole_day() -> None:
    changes = list(changes_of("Pacific/Apia", datetime(2011, 12, 1, tzinfo=UTC), datetime(2012, 1, 15, tzinfo=UTC)))
    assert changes[-1].to - changes[-1].before == timedelta(days=1)


@given(st.sampled_from(ZONES), st.integers(0, 90_000))
def test_the_changes_tell_how_the_clock_stands_at_every_moment(zone: str, hours: int) -> None:
    moment = datetime(2020, 1, 1, tzinfo=UTC) + timedelta(hours=hours)
    changes = changes_of(zone, moment - timedelta(days=200), moment + timedelta(days=200))
    standing = [each for each in changes if each.at <= moment][-1]
    assert standing.to == moment.astimezone(zone_of(zone)).utcoffset()
