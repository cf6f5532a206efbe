from datetime import date
from typing import Any

import pytest

from medhandover.escorts.absences import AbsenceKind
from medhandover.escorts.directory import all_absences
from medhandover.kernel.fields import WrongFields
from medhandover.schedules.calendar_door import leave_of
from medhandover.schedules.leave import import_leave
from medhandover.schedules.leave_lines import NoLeaveFile
from tests.medhandover.schedules.service import Service

TABLE = """\ufeffNaam;Van;Tot en met;Soort
K. Visser (verzonnen);2026-12-21;2-1-2027;verlof
H. Smit (verzonnen);7-12-2026;2026-12-08;training

"""
WRONG = """naam,van,tot,soort
K. Visser (verzonnen),2026-12-21,2026-12-20,
K. Visser (verzonnen),31-2-2026,2026-12-20,vakantie
,2026-12-21,2026-12-22,
N. Niemand,2026-12-21,2026-12-22,
H. Smit (verzonnen),2026-12-01,2026-12-02,
"""
CALENDAR = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//verzonnen//NL
BEGIN:VEVENT
UID:1
SUMMARY:K. Visser (verzonnen): verlof
DTSTART;VALUE=DATE:20261221
DTEND;VALUE=DATE:20261226
END:VEVENT
BEGIN:VEVENT
UID:2
SUMMARY:afspraak
ATTENDEE;CN=H. Smit (verzonnen):mailto:x@example.org
DTSTART:20261206T230000Z
DTEND:20261207T170000Z
END:VEVENT
BEGIN:VEVENT
UID:3
SUMMARY:H. Smit (verzonnen)
STATUS:CANCELLED
DTSTART;VALUE=DATE:20261201
END:VEVENT
BEGIN:VEVENT
UID:4
SUMMARY:H. Smit (verzonnen)
RRULE:FREQ=WEEKLY
DTSTART;VALUE=DATE:20261202
END:VEVENT
BEGIN:VEVENT
UID:5
SUMMARY:H. Smit (verzonnen)
DTSTART;VALUE=DATE:20261210
DTEND;VALUE=DATE:20261205
END:VEVENT
END:VCALENDAR
"""


@pytest.fixture
def service() -> Service:
    made = Service()
    for name in ("K. Visser", "H. Smit"):
        made.person(name)
    return made


def kept(service: Service) -> list[tuple[Any, ...]]:
    return [(row.name[:8], row.kind, row.from_on, row.until_on) for row in service.office.ask(all_absences)]


def test_leave_comes_from_a_table_in_either_way_of_writing_a_day(service: Service) -> None:
    file = leave_of(TABLE.encode())
    assert file.wrong == ()
    assert [each.line for each in file.lines] == [2, 3]
    done = service.office.do(import_leave, file.lines)
    assert (done.entered, done.known, done.wrong) == (2, 0, ())
    assert sorted(kept(service)) == [
        ("H. Smit ", AbsenceKind.TRAINING, date(2026, 12, 7), date(2026, 12, 8)),
        ("K. Visse", AbsenceKind.LEAVE, date(2026, 12, 21), date(2027, 1, 2)),
    ]
    assert service.office.do(import_leave, file.lines).known == 2


def test_what_is_wrong_is_told_by_line_with_names_and_dates() -> None:
    file = leave_of(WRONG.encode())
    assert [each.line for each in file.lines] == [5, 6]
    assert [each.say("nl") for each in file.wrong] == [
        "Regel 2: Het verlof van K. Visser (verzonnen) eindigt op zo 20 dec 2026, "
        "voordat het begint op ma 21 dec 2026.",
        "Regel 3: “31-2-2026” van K. Visser (verzonnen) is geen dag. Schrijf 2026-12-03 of 3-12-2026.",
        "Regel 3: “vakantie” van K. Visser (verzonnen) is geen soort afwezigheid. Schrijf verlof, ziek of training.",
        "Regel 4: Er staat geen naam.",
    ]


def test_nothing_is_entered_while_a_line_is_wrong_unless_somebody_says_so(service: Service) -> None:
    lines = leave_of(WRONG.encode()).lines
    with pytest.raises(WrongFields) as refused:
        service.office.do(import_leave, lines)
    assert refused.value.say("nl") == (
        "5.name: Niemand die meereist heet N. Niemand (verlof van ma 21 dec 2026 tot en met di 22 dec 2026)."
    )
    assert kept(service) == []
    done = service.office.do(import_leave, lines, is_partial=True)
    assert (done.entered, [each.line for each in done.wrong]) == (1, [5])


def test_leave_that_overlaps_what_is_recorded_is_told_with_name_and_dates(service: Service) -> None:
    service.office.do(import_leave, leave_of(TABLE.encode()).lines)
    longer = "naam;van;tot\nK. Visser (verzonnen);2026-12-20;2026-12-22\n"
    with pytest.raises(WrongFields) as refused:
        service.office.do(import_leave, leave_of(longer.encode()).lines)
    for told in ("K. Visser (verzonnen)", "zo 20 dec 2026", "za 2 jan 2027"):
        assert told in refused.value.say("nl")


def test_who_is_called_as_another_is_entered_by_hand(service: Service) -> None:
    service.person("K. Visser")
    with pytest.raises(WrongFields, match="not right"):
        service.office.do(import_leave, leave_of(TABLE.encode()).lines)


def test_leave_comes_from_a_calendar_whose_last_day_is_not_the_day_of_the_end(service: Service) -> None:
    file = leave_of(CALENDAR.encode())
    assert [(each.line, each.name[:8], each.from_on, each.until_on) for each in file.lines] == [
        (1, "K. Visse", date(2026, 12, 21), date(2026, 12, 25)),
        (2, "H. Smit ", date(2026, 12, 7), date(2026, 12, 7)),
    ]
    assert [each.line for each in file.wrong] == [4, 5]
    assert "herhaalt zich" in file.wrong[0].say("nl")
    own = leave_of(CALENDAR.encode(), "K. Visser (verzonnen)")
    assert {each.name for each in own.lines} == {"K. Visser (verzonnen)"}


@pytest.mark.parametrize(
    "content", [b"", b"zomaar;wat\n1;2\n", b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nrommel", b"\xff\xfe\x00"]
)
def test_what_is_no_file_with_leave_is_refused(content: bytes) -> None:
    with pytest.raises(NoLeaveFile):
        leave_of(content)
