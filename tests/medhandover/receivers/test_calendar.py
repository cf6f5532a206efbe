from datetime import date
from typing import Any

import pytest

from medhandover.kernel.clock import moment
from medhandover.kernel.ids import DatedRowId
from medhandover.receivers.calendar import (
    Opening,
    OpenState,
    holiday_on,
    holidays_between,
    is_calendar_known,
    opening_at,
    weekend_of,
)
from medhandover.settings.dated import CALENDAR, DatedRow, DatedTable, Words
from tests.medhandover.receivers.test_actions import WEEK
from tests.medhandover.receivers.test_verification import known


def row(key: str, country: str, first: date, last: date | None = None) -> DatedRow:
    text = Words(nl=f"{key} (verzonnen)")
    return DatedRow(
        id=DatedRowId(key),
        table=DatedTable.HOLIDAYS,
        key=key,
        country=country,
        text=text,
        from_on=first,
        until_on=last or first,
    )


def at(when: str, own: tuple[DatedRow, ...] = (), **other: Any) -> Opening:
    fields: dict[str, Any] = {"hours": WEEK, **other}
    return opening_at(known(**fields), moment(f"{when} Asia/Yerevan").at, own)


@pytest.mark.parametrize(
    ("when", "state"),
    [
        ("2026-12-03T08:29", OpenState.OUTSIDE),
        ("2026-12-03T08:30", OpenState.OPEN),
        ("2026-12-03T17:59", OpenState.OPEN),
        ("2026-12-03T18:00", OpenState.OUTSIDE),
        ("2026-12-05T12:00", OpenState.WEEKEND),
        ("2026-12-31T12:00", OpenState.HOLIDAY),
    ],
)
def test_r51_the_hour_is_that_of_the_place(when: str, state: OpenState) -> None:
    assert at(when).state is state


def test_r51_the_hour_counts_on_the_clock_of_the_receiver_whatever_the_zone_of_the_plan() -> None:
    clinic = known(hours=WEEK)
    assert opening_at(clinic, moment("2026-12-03T06:00 Europe/Amsterdam").at).state is OpenState.OPEN
    assert opening_at(clinic, moment("2026-12-03T16:00 Europe/Amsterdam").at).state is OpenState.OUTSIDE


def test_r51_a_night_shift_runs_past_midnight_in_two_lines() -> None:
    night = (
        WEEK[0].__class__(weekday=4, opens="22:00", closes="24:00"),
        WEEK[0].__class__(weekday=5, opens="00:00", closes="06:00"),
    )
    assert at("2026-12-03T23:59", hours=night).state is OpenState.OPEN
    assert at("2026-12-04T00:00", hours=night).state is OpenState.OPEN
    assert at("2026-12-04T06:00", hours=night).state is OpenState.OUTSIDE


def test_r51_without_hours_only_weekends_and_holidays_are_known() -> None:
    assert at("2026-12-03T12:00", hours=()).state is OpenState.UNKNOWN
    assert at("2026-12-05T12:00", hours=()).state is OpenState.WEEKEND


def test_r51_the_weekend_is_that_of_the_country_or_of_the_receiver() -> None:
    assert [sorted(weekend_of(country)) for country in ("AM", "DZ", "XK")] == [[6, 7], [5, 6], [6, 7]]
    assert at("2026-12-04T12:00", weekend=(5,), hours=()).state is OpenState.WEEKEND
    assert at("2026-12-05T12:00", weekend=(5,), hours=()).state is OpenState.UNKNOWN


def test_r51_hours_on_a_day_of_the_weekend_open_it() -> None:
    saturday = WEEK[0].__class__(weekday=6, opens="09:00", closes="13:00")
    assert at("2026-12-05T12:00", hours=(*WEEK, saturday)).state is OpenState.OPEN
    assert at("2026-12-05T14:00", hours=(*WEEK, saturday)).state is OpenState.OUTSIDE


def test_r51_a_holiday_is_named_in_words_and_the_office_adds_its_own() -> None:
    assert holiday_on("AM", date(2026, 12, 31)) == "New Year's Eve"
    assert holiday_on("SR", date(2026, 11, 25)) == "Onafhankelijkheidsdag"
    assert holiday_on("AM", date(2026, 12, 3)) == ""
    own = (row("rouw", "AM", date(2026, 12, 3)), row("elders", "GN", date(2026, 12, 3)))
    assert holiday_on("AM", date(2026, 12, 3), own) == "rouw (verzonnen)"
    assert at("2026-12-03T12:00", own).state is OpenState.HOLIDAY


def test_r51_of_a_country_without_data_the_office_keeps_the_calendar_itself() -> None:
    day = date(2026, 12, 3)
    assert is_calendar_known("AM", day)
    assert not is_calendar_known("XK", day)
    year = row(CALENDAR, "XK", date(2026, 1, 1), date(2026, 12, 31))
    assert is_calendar_known("XK", day, [year])
    assert not is_calendar_known("XK", date(2027, 1, 1), [year])
    assert holiday_on("XK", day, [year]) == ""


def test_the_holidays_ahead_are_told_with_those_of_the_office() -> None:
    own = [row("rouw", "AM", date(2026, 12, 30))]
    found = holidays_between("AM", date(2026, 12, 30), date(2027, 1, 1), own)
    assert [(day.day, name) for day, name in found] == [
        (30, "rouw (verzonnen)"),
        (31, "New Year's Eve"),
        (1, "New Year's Day"),
    ]
