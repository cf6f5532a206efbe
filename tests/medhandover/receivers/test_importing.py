from typing import Any

import pytest

from medhandover.kernel.fields import WrongFields
from medhandover.kernel.roles import Role
from medhandover.receivers.actions import record_receiver
from medhandover.receivers.details import OpeningHours
from medhandover.receivers.differing import receiver_differences
from medhandover.receivers.importing import import_receivers
from medhandover.receivers.lines import ReceiverLine
from medhandover.receivers.model import ReceiverKind
from medhandover.receivers.queries import all_receivers, seen_receiver
from tests.medhandover.receivers.test_actions import receiver, verify
from tests.offices import Team, memory_office

COLUMNS = ("name", "kind", "type", "country", "city", "zone", "phone")


@pytest.fixture
def team() -> Team:
    return memory_office((Role.COORDINATOR,))


def line(number: int, name: str, columns: tuple[str, ...] = COLUMNS, inside: str = "", **other: Any) -> ReceiverLine:
    draft = receiver(name=name, original_name="", **other)
    return ReceiverLine(line=number, receiver=draft, columns=columns, institution_name=inside)


def wrong(team: Team, *lines: ReceiverLine, is_update: bool = False) -> list[str]:
    with pytest.raises(WrongFields) as refused:
        team.office.do(import_receivers, lines, is_update)
    return [each.path for each in refused.value.wrong]


def names(team: Team) -> list[str]:
    return sorted(row.name for row in team.office.ask(all_receivers))


def test_a_list_is_entered_whole_or_not_at_all(team: Team) -> None:
    assert wrong(team, line(2, "A"), line(3, "B", phone="010"), line(4, "C", zone="X")) == ["3.phone", "4.zone"]
    assert names(team) == []
    done = team.office.do(import_receivers, (line(2, "A"), line(3, "B")))
    assert (done.entered, done.changed, names(team)) == (2, 0, ["A", "B"])


def test_a_column_that_is_no_field_of_a_receiver_is_refused(team: Team) -> None:
    strange = line(2, "A", columns=("name", "kleur"))
    assert wrong(team, strange) == ["2.columns"]
    with pytest.raises(WrongFields):
        team.office.ask(receiver_differences, (strange,))


def test_a_receiver_stands_in_a_list_once(team: Team) -> None:
    assert wrong(team, line(2, "A"), line(3, "a")) == ["3.name"]
    team.office.do(import_receivers, (line(2, "A"), line(3, "A", city="Gyumri")))


def test_a_known_receiver_is_refused_and_an_update_changes_the_columns_of_the_file_only(team: Team) -> None:
    hours = (OpeningHours(weekday=1, opens="08:30", closes="16:00"),)
    made = team.office.do(record_receiver, receiver(name="Áa", hours=hours, remarks="vaste afspraak"))
    verify(team, made)
    changed = line(2, "Aa", phone="+374 00 000009")
    assert wrong(team, changed) == ["2.name"]
    found = team.office.ask(receiver_differences, (changed,))
    assert [(each.field, each.here, each.file) for each in found] == [
        ("name", "Áa", "Aa"),
        ("phone", "+374 00 000001", "+374 00 000009"),
    ]
    done = team.office.do(import_receivers, (changed,), True)
    assert (done.entered, done.changed) == (0, 1)
    seen = team.office.ask(seen_receiver, made)
    assert (seen.phone, seen.hours, seen.remarks) == ("+374 00 000009", hours, "vaste afspraak")
    assert seen.verified_until is None
    again = team.office.do(import_receivers, (changed,), True)
    assert (again.entered, again.changed) == (0, 0)
    assert team.office.ask(receiver_differences, (changed,)) == ()


def test_two_receivers_of_one_name_are_not_changed_by_a_file(team: Team) -> None:
    for _ in range(2):
        team.office.do(record_receiver, receiver(name="A"))
    assert wrong(team, line(2, "A"), is_update=True) == ["2.name"]


def test_a_practitioner_finds_the_institution_in_the_file_or_in_the_directory(team: Team) -> None:
    doctor = line(2, "dr. V.", inside="Kliniek", kind=ReceiverKind.PRACTITIONER)
    assert wrong(team, doctor) == ["2.institution"]
    assert wrong(team, doctor, line(3, "Kliniek", city="Gyumri")) == ["2.institution"]
    assert team.office.ask(receiver_differences, (doctor,))[0].is_new
    done = team.office.do(import_receivers, (doctor, line(3, "Kliniek")))
    assert done.entered == 2
    row = team.office.ask(all_receivers, text="dr")[0]
    assert team.office.ask(seen_receiver, row.id).institution_name == "Kliniek"
    other = line(4, "dr. W.", inside="kliniek", kind=ReceiverKind.PRACTITIONER)
    assert team.office.do(import_receivers, (other,)).entered == 1


def test_a_moved_practitioner_is_told_with_both_institutions(team: Team) -> None:
    lines = (line(2, "Oud"), line(3, "Nieuw"), line(4, "dr. V.", inside="Oud", kind=ReceiverKind.PRACTITIONER))
    team.office.do(import_receivers, lines)
    moved = line(2, "dr. V.", inside="Nieuw", kind=ReceiverKind.PRACTITIONER)
    (found,) = team.office.ask(receiver_differences, (moved,))
    assert (found.field, found.here, found.file) == ("institution", "Oud", "Nieuw")
    assert team.office.do(import_receivers, (moved,), True).changed == 1
