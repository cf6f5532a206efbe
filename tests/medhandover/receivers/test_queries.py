from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from medhandover.kernel.clock import moment
from medhandover.kernel.ids import ReceiverId
from medhandover.kernel.problem import NotFound
from medhandover.kernel.roles import Role
from medhandover.receivers import actions, queries
from medhandover.receivers.calendar import OpenState
from medhandover.receivers.details import Capability, Specialism
from medhandover.receivers.model import ReceiverKind, ReceiverStatus
from medhandover.settings.actions import add_row
from medhandover.settings.dated import DatedRowDraft, DatedTable, Words
from tests.benchmarks.played import statements
from tests.medhandover.receivers.test_actions import CARER, TODAY, WEEK, receiver, verify
from tests.offices import Team, memory_office


@pytest.fixture
def team() -> Team:
    made = memory_office((Role.COORDINATOR, Role.CASE_DIRECTOR))
    do = made.office.do
    do(actions.record_receiver, receiver(name="Ver", airport_minutes=90, languages=("hy", "ru")))
    do(actions.record_receiver, receiver(name="Onbekend"))
    near: dict[str, Any] = {"specialisms": (Specialism.PSYCHIATRY,), "languages": ("hy",), "city": "Gyumri"}
    able = (Capability(condition="DIALYSE"), Capability(condition="MED_TOEZ", is_possible=False))
    do(actions.record_receiver, receiver(name="Dichtbij", airport_minutes=5, capabilities=able, **near))
    do(actions.record_receiver, receiver(name="Zus", country="GE", airport_minutes=20, **CARER))
    return made


def listed(team: Team, **asked: Any) -> list[str]:
    return [row.name for row in team.office.ask(queries.all_receivers, **asked)]


def test_the_nearest_to_its_airport_comes_first_and_an_unknown_distance_last(team: Team) -> None:
    assert listed(team) == ["Dichtbij", "Zus", "Ver", "Onbekend"]


def test_from_an_airport_the_nearest_in_a_straight_line_comes_first_and_what_is_unknown_stays_so(team: Team) -> None:
    near, far = (
        {"latitude": Decimal(one), "longitude": Decimal(two)} for one, two in (("40.15", "44.4"), ("39", "46"))
    )
    for name, place in (("Aan de baan", near), ("Over de bergen", far)):
        team.office.do(actions.record_receiver, receiver(name=name, **place))
    rows = team.office.ask(queries.all_receivers, airport="evn")
    assert [row.name for row in rows][:2] == ["Aan de baan", "Over de bergen"]
    assert [row.distance_km for row in rows] == [0, 188, None, None, None, None]
    assert {row.measured_from for row in rows} == {"EVN"}
    assert {row.distance_km for row in team.office.ask(queries.all_receivers, airport="QQQ")} == {None}
    assert {row.measured_from for row in team.office.ask(queries.all_receivers)} == {""}


@pytest.mark.parametrize("airport", ["", "EVN"])
def test_the_directory_takes_as_many_statements_for_many_receivers_as_for_few(team: Team, airport: str) -> None:
    def count() -> int:
        with statements(team.office.place.reader) as heard:
            team.office.ask(queries.all_receivers, airport=airport)
        return len(heard)

    few = count()
    for number in range(20):
        place = {"latitude": Decimal("40.1"), "longitude": Decimal(40 + number)}
        verify(team, team.office.do(actions.record_receiver, receiver(name=f"Kliniek {number}", **place)))
    assert count() == few


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ({"country": "GE"}, ["Zus"]),
        ({"city": "gyumri"}, ["Dichtbij"]),
        ({"kind": ReceiverKind.CARER}, ["Zus"]),
        ({"specialism": Specialism.PSYCHIATRY}, ["Dichtbij"]),
        ({"capability": "DIALYSE"}, ["Dichtbij"]),
        ({"capability": "MED_TOEZ"}, []),
        ({"language": "ru"}, ["Ver"]),
        ({"status": ReceiverStatus.LAPSED}, []),
        ({"language": "hy", "country": "AM", "city": "Yerevan"}, ["Ver"]),
        ({"text": "dicht"}, ["Dichtbij"]),
    ],
)
def test_the_directory_is_filtered_by_what_is_asked(team: Team, asked: dict[str, Any], names: list[str]) -> None:
    assert listed(team, **asked) == names


def test_a_list_says_until_when_each_receiver_is_checked(team: Team) -> None:
    row = team.office.ask(queries.all_receivers, text="ver")[0]
    assert row.verified_until is None
    verify(team, row.id)
    assert team.office.ask(queries.all_receivers, text="ver")[0].verified_until == date(2027, 5, 24)


@pytest.mark.parametrize(
    ("name", "city", "country", "count"),
    [
        ("Dichtbij", "Gyumri", "AM", 1),
        ("dichtBÍJ", " Gyumri ", "AM", 1),
        ("Dichtbij", "Yerevan", "AM", 0),
        ("Dichtbij", "Gyumri", "GE", 0),
        ("Dicht", "Gyumri", "AM", 0),
    ],
)
def test_a_receiver_that_may_be_the_same_is_told_whatever_the_spelling(
    team: Team, name: str, city: str, country: str, count: int
) -> None:
    assert len(team.office.ask(queries.alike_receivers, name, city, country)) == count


def test_a_receiver_says_whether_it_is_open_now_or_at_another_moment(team: Team) -> None:
    made = team.office.do(actions.record_receiver, receiver(name="Open", hours=WEEK))
    assert team.office.ask(queries.seen_receiver, made).opening.state is OpenState.OPEN
    seen = team.office.ask(queries.seen_receiver, made, moment("2026-12-05T12:00 Asia/Yerevan"))
    assert seen.opening.state is OpenState.WEEKEND
    with pytest.raises(NotFound):
        team.office.ask(queries.seen_receiver, ReceiverId("nergens"))


def test_r54_holidays_of_the_office_stand_with_those_of_the_country(team: Team) -> None:
    made = team.office.do(actions.record_receiver, receiver(name="Open", hours=WEEK))
    day = TODAY + timedelta(days=1)
    text = Words(nl="Dag van de stad (verzonnen)")
    holiday = DatedRowDraft(table=DatedTable.HOLIDAYS, key="stad", text=text, country="AM", from_on=day, until_on=day)
    team.office.do(add_row, holiday)
    names = [each.name for each in team.office.ask(queries.seen_receiver, made).holidays]
    assert names == [
        "Dag van de stad (verzonnen)",
        "New Year's Eve",
        "New Year's Day",
        "New Year's Day",
        "Christmas and Epiphany Day",
    ]


def test_an_institution_names_its_practitioners_and_they_name_it(team: Team) -> None:
    clinic = team.office.do(actions.record_receiver, receiver(name="Kliniek"))
    doctor = receiver(name="dr. V.", kind=ReceiverKind.PRACTITIONER, institution=clinic)
    made = team.office.do(actions.record_receiver, doctor)
    assert team.office.ask(queries.seen_receiver, made).institution_name == "Kliniek"
    assert [row.name for row in team.office.ask(queries.seen_receiver, clinic).parts] == ["dr. V."]


def test_a_receiver_is_found_by_its_name_with_its_place_and_phone(team: Team) -> None:
    found = team.office.ask(queries.found_receivers, "dicht")
    assert [(each.name, each.city) for each in found] == [("Dichtbij", "Gyumri")]
    assert found[0].phone
    assert team.office.ask(queries.found_receivers, "nergens") == ()
