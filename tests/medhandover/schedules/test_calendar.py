"""What a calendar says is read back by vobject, another reader than the library that wrote it."""

from datetime import UTC, datetime
from typing import Any

import pytest
import vobject

from medhandover.escorts.actions import change_slot
from medhandover.escorts.filling import fill_slot
from medhandover.kernel.clock import moment
from medhandover.schedules.calendar import export_calendar
from tests.medhandover.escorts.test_actions import slot
from tests.medhandover.schedules.service import Service, days_on


@pytest.fixture
def service() -> Service:
    return Service()


def events(text: str) -> list[Any]:
    return list(vobject.readOne(text).vevent_list)


def test_q16_an_independent_reader_finds_every_duty_in_utc_with_the_data_of_its_zone(service: Service) -> None:
    who = service.person("K. Visser")
    place = service.place(service.journey()[1], home=moment("2026-12-04T19:40 Asia/Yerevan"))
    service.office.do(fill_slot, place, 1, who)
    told = service.office.do(export_calendar, who)
    read = vobject.readOne(told.text)
    (event,) = read.vevent_list
    assert (event.dtstart.value.astimezone(UTC), event.dtend.value.astimezone(UTC)) == (
        datetime(2026, 12, 3, 2, 40, tzinfo=UTC),
        datetime(2026, 12, 4, 15, 40, tzinfo=UTC),
    )
    assert {str(each.tzid.value) for each in read.vtimezone_list} == {"Europe/Amsterdam", "Asia/Yerevan"}
    assert (event.summary.value, event.status.value, event.sequence.value) == (
        "Dienstreis: Jerevan",
        "CONFIRMED",
        "0",
    )
    assert (read.method.value, told.duties, told.cancelled) == ("PUBLISH", 1, 0)


def test_q16_a_calendar_names_no_person_of_a_case_and_nothing_medical(service: Service) -> None:
    who = service.person("K. Visser")
    service.office.do(fill_slot, service.place(service.journey()[1]), 1, who)
    text = service.office.do(export_calendar, who).text
    assert not [word for word in ("Voorbeeld", "Anahit", "1234500001", "kliniek", "MO-2026") if word in text]


def test_a_change_has_the_next_sequence_and_the_same_number_and_a_cancellation_is_told(service: Service) -> None:
    who, other = service.person("K. Visser"), service.person("H. Smit")
    place = service.place(service.journey()[1])
    filled = service.office.do(fill_slot, place, 1, who)
    (first,) = events(service.office.do(export_calendar, who).text)
    (same,) = events(service.office.do(export_calendar, who).text)
    assert (first.uid.value, first.sequence.value) == (same.uid.value, same.sequence.value)
    moved = slot(leaves=moment("2026-12-03T03:00"), home=moment("2026-12-04T17:40"))
    service.office.do(change_slot, place, filled.version, moved)
    (later,) = events(service.office.do(export_calendar, who).text)
    assert (later.uid.value, later.sequence.value, later.status.value) == (first.uid.value, "1", "CONFIRMED")
    service.office.do(fill_slot, place, filled.version + 1, other)
    (gone,) = events(service.office.do(export_calendar, who).text)
    assert (gone.uid.value, gone.sequence.value, gone.status.value) == (first.uid.value, "2", "CANCELLED")
    assert events(service.office.do(export_calendar, other).text)[0].uid.value != first.uid.value


def test_the_calendar_of_the_service_says_whose_each_duty_is_in_both_languages(service: Service) -> None:
    names = ("K. Visser", "H. Smit")
    for days, name in enumerate(names):
        place = service.place(service.journey(days_on(days))[1], days_on(days), is_reserve=days > 0)
        service.office.do(fill_slot, place, 1, service.person(name))
    assert [each.summary.value for each in events(service.office.do(export_calendar).text)] == [
        "Dienstreis: Jerevan, K. Visser (verzonnen)",
        "Reserve: Jerevan, H. Smit (verzonnen)",
    ]
    english = events(service.office.do(export_calendar, None, "en").text)
    assert english[0].summary.value == "Duty journey: Jerevan, K. Visser (verzonnen)"


def test_a_duty_over_a_change_of_the_clocks_has_the_hours_that_pass(service: Service) -> None:
    who = service.person("K. Visser")
    departs = moment("2027-03-27T12:00")
    place = service.place(service.journey(departs)[1], departs)
    service.office.do(fill_slot, place, 1, who)
    (event,) = events(service.office.do(export_calendar, who).text)
    assert event.dtend.value.astimezone(UTC) - event.dtstart.value.astimezone(UTC) == (
        moment("2027-03-29T00:00").at - moment("2027-03-27T09:00").at
    )
