import itertools
from datetime import UTC, date, datetime

import pytest

from medhandover.schedules.model import FreeDayRow, Schedule
from ui.escorts.days import Days
from ui.widgets.chart import FREE, QUIET
from ui.widgets.scale import DAY, HOUR, MONTH, WEEK, ZOOMS

FREE_DAYS = (
    FreeDayRow(country="NL", on=date(2026, 12, 25), name="Eerste Kerstdag"),
    FreeDayRow(country="AM", on=date(2026, 12, 31), name="Oudejaarsdag"),
)


def schedule(from_on: date, until_on: date) -> Schedule:
    nothing: tuple[()] = ()
    return Schedule(
        from_on=from_on,
        until_on=until_on,
        as_of=datetime(2026, 12, 2, 9, tzinfo=UTC),
        people=nothing,
        bars=nothing,
        open=nothing,
        clashes=nothing,
        free_days=FREE_DAYS,
    )


@pytest.mark.parametrize(("day", "hours"), [(date(2026, 10, 25), 25), (date(2027, 3, 28), 23), (date(2026, 12, 1), 24)])
def test_a_day_is_as_long_as_the_clock_makes_it(day: date, hours: int) -> None:
    for zoom in (HOUR, DAY, WEEK, MONTH):
        columns = Days(schedule(day, day), "nl").columns(ZOOMS[zoom])
        assert (columns[0].begins, columns[-1].ends) == (0.0, hours)


@pytest.mark.parametrize("zoom", range(len(ZOOMS)))
def test_columns_leave_no_gap_and_cover_the_whole_time(zoom: int) -> None:
    days = Days(schedule(date(2026, 10, 20), date(2027, 4, 2)), "nl")
    columns = days.columns(ZOOMS[zoom])
    assert columns[0].begins == 0.0
    assert all(one.ends == other.begins for one, other in itertools.pairwise(columns))
    assert columns[-1].ends == days.hours


def test_free_days_of_both_countries_stand_at_their_head_and_only_those_here_are_marked_below() -> None:
    days = Days(schedule(date(2026, 12, 21), date(2027, 1, 3)), "nl")
    near = {each.words[1]: each for each in days.columns(ZOOMS[DAY])}
    assert near["25 dec"].words == ("vr", "25 dec", "Nederland: Eerste Kerstdag")
    assert near["31 dec"].words == ("do", "31 dec", "Armenië: Oudejaarsdag")
    far = {each.words[1]: each.words[2] for each in days.columns(ZOOMS[WEEK])}
    assert (far["25"], far["31"]) == ("NL", "AM")
    bands = {days.days[days.edges.index(each.begins)].day: each.ground for each in days.bands()}
    assert bands == {25: FREE, 26: QUIET, 27: QUIET, 2: QUIET, 3: QUIET}


def test_a_week_says_its_number_and_first_day() -> None:
    weeks = Days(schedule(date(2026, 12, 1), date(2027, 1, 10)), "nl").columns(ZOOMS[MONTH])
    assert [each.words[:2] for each in weeks[:3]] == [("wk 49", "1 dec"), ("wk 50", "7 dec"), ("wk 51", "14 dec")]
