from datetime import date
from typing import Any

import pytest

from medhandover.escorts import away
from medhandover.escorts.absences import AbsenceDraft, AbsenceKind
from medhandover.escorts.candidates import judged_escort
from medhandover.escorts.credentials import Register
from medhandover.escorts.directory import all_absences
from medhandover.escorts.judging import Verdict
from medhandover.escorts.model import EscortKind, Qualification
from medhandover.escorts.queries import all_escorts
from medhandover.kernel.fields import WrongFields
from medhandover.kernel.ids import EscortId
from tests.medhandover.escorts.test_actions import added, recorded
from tests.medhandover.plans.test_actions import World


@pytest.fixture
def world() -> World:
    return World()


def leave(first: int, last: int | None, **other: Any) -> AbsenceDraft:
    until = date(2026, 12, last) if last else None
    return AbsenceDraft(**{"kind": AbsenceKind.LEAVE, "from_on": date(2026, 12, first), "until_on": until, **other})


def wrong(world: World, *args: Any) -> list[str]:
    with pytest.raises(WrongFields) as refused:
        world.team.office.do(*args)
    return [each.path for each in refused.value.wrong]


@pytest.mark.parametrize(
    ("path", "draft"),
    [
        ("until_on", leave(3, 2)),
        ("until_on", leave(3, None)),
        ("until_on", leave(3, None, kind=AbsenceKind.TRAINING)),
    ],
)
def test_an_absence_that_cannot_be_is_told_at_its_field(world: World, path: str, draft: AbsenceDraft) -> None:
    assert wrong(world, away.record_absence, recorded(world), draft) == [path]


def test_the_same_absence_is_not_recorded_twice_and_illness_during_leave_is(world: World) -> None:
    who = recorded(world)
    world.team.office.do(away.record_absence, who, leave(3, 9))
    assert wrong(world, away.record_absence, who, leave(9, 12)) == ["from_on"]
    world.team.office.do(away.record_absence, who, leave(10, 12))
    world.team.office.do(away.record_absence, who, leave(4, None, kind=AbsenceKind.SICK))


def test_an_absence_gets_its_last_day_or_is_withdrawn(world: World) -> None:
    who = recorded(world)
    ill = world.team.office.do(away.record_absence, who, leave(3, None, kind=AbsenceKind.SICK))
    assert wrong(world, away.end_absence, ill, 1, date(2026, 12, 2)) == ["until_on"]
    world.team.office.do(away.end_absence, ill, 1, date(2026, 12, 8))
    assert wrong(world, away.end_absence, ill, 2, date(2026, 12, 9)) == ["until_on"]
    world.team.office.do(away.end_absence, ill, 2)
    row = world.team.office.ask(all_absences, who)[0]
    assert (row.until_on, row.is_withdrawn) == (date(2026, 12, 8), True)
    world.team.office.do(away.record_absence, who, leave(3, 9, kind=AbsenceKind.SICK))


def test_an_incident_is_recorded_as_yes_or_no_and_taken_back(world: World) -> None:
    who, place = recorded(world), added(world)

    def verdict() -> Verdict:
        return world.team.office.ask(judged_escort, place, who).judged[10].verdict

    world.team.office.do(away.record_conflict, who, world.case, True)
    assert verdict() is Verdict.WARN
    world.team.office.do(away.record_conflict, who, world.case, False)
    assert verdict() is Verdict.PASS


def medic(world: World, **other: Any) -> EscortId:
    fields: dict[str, Any] = {
        "kind": EscortKind.MEDICAL,
        "qualification": Qualification.NURSE,
        "register": Register.BIG,
        "registration": "00000000000",
        "registered_until": date(2028, 1, 1),
        **other,
    }
    return recorded(world, **fields)


def test_r21_a_registration_is_looked_up_by_somebody_on_a_day(world: World) -> None:
    who = medic(world)
    world.team.office.do(away.check_registration, who, 1, date(2026, 11, 24))
    assert world.team.office.ask(all_escorts)[0].registration_checked_on == date(2026, 11, 24)


@pytest.mark.parametrize(
    ("path", "other", "day"),
    [
        ("checked_on", {}, date(2026, 11, 25)),
        ("checked_on", {"registered_until": date(2026, 11, 1)}, date(2026, 11, 20)),
        ("escort", {"registration": ""}, date(2026, 11, 20)),
        ("escort", {"register": Register.NONE}, date(2026, 11, 20)),
    ],
)
def test_r21_a_look_in_the_register_that_cannot_be_is_refused(
    world: World, path: str, other: dict[str, Any], day: date
) -> None:
    assert wrong(world, away.check_registration, medic(world, **other), 1, day) == [path]


def test_r21_an_employee_stands_in_no_register(world: World) -> None:
    with pytest.raises(away.NoMedicalEscort):
        world.team.office.do(away.check_registration, recorded(world), 1, date(2026, 11, 20))
