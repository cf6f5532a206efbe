from decimal import Decimal

import pytest

from medhandover.journeys.actions import plan_journey
from medhandover.journeys.model import JourneyDraft
from medhandover.kernel.ids import CaseId
from medhandover.kernel.problem import NotAllowed, ReasonNeeded
from medhandover.kernel.roles import Role
from medhandover.medication.actions import stop_medicine
from medhandover.medication.dosing import dose_schedule
from medhandover.medication.queries import intake_times
from medhandover.settings.actions import change_setting
from tests.medhandover.journeys.test_model import draft, onward
from tests.medhandover.medication.test_actions import recorded, uncounted
from tests.offices import Team, memory_office, open_case


@pytest.fixture
def team() -> Team:
    return memory_office((Role.COORDINATOR, Role.EMPLOYEE, Role.MEDICAL_ESCORT, Role.ADMINISTRATOR))


@pytest.fixture
def case(team: Team) -> CaseId:
    made = open_case(team)
    recorded(team, made, uncounted(times=("08:00", "20:00")))
    recorded(team, made, uncounted(is_as_needed=True, max_per_day=Decimal(2), per_day=Decimal(0)))
    stopped = recorded(team, made, uncounted(times=("12:00",)))
    team.office.do(stop_medicine, stopped, 1)
    team.office.do(plan_journey, made, JourneyDraft(), (draft(), onward()))
    return made


def test_who_may_see_medicines_gets_each_dose_with_its_name_on_two_clocks(team: Team, case: CaseId) -> None:
    nurse = team.as_(Role.MEDICAL_ESCORT)
    with pytest.raises(ReasonNeeded):
        nurse.ask(dose_schedule, case)
    nurse.give_reason(case, "reis")
    rows = nurse.ask(dose_schedule, case)
    assert [f"{row.home.local:%d %H:%M} {row.place.local:%H:%M}" for row in rows[:3]] == [
        "03 06:40 06:40",
        "03 17:00 20:00",
        "04 05:00 08:00",
    ]
    assert {(row.inn, row.units, row.position) for row in rows} == {("sertraline", Decimal(1), 1)}
    assert [row.leg for row in rows[:2]] == [1, None]


def test_who_may_not_gets_the_times_and_no_names(team: Team, case: CaseId) -> None:
    employee = team.as_(Role.EMPLOYEE)
    with pytest.raises(NotAllowed):
        employee.ask(dose_schedule, case)
    first, needed = employee.ask(intake_times, case)
    assert (first.position, first.times) == (1, ("08:00", "20:00"))
    assert [f"{dose.place.local:%d %H:%M}" for dose in first.doses[:3]] == ["03 06:40", "03 20:00", "04 08:00"]
    assert (needed.is_as_needed, needed.doses) == (True, ())
    assert not [name for name in first.__dataclass_fields__ if name in {"inn", "dose", "strength"}]


def test_a_moved_journey_moves_the_doses_and_a_cancelled_leg_counts_for_nothing(team: Team, case: CaseId) -> None:
    team.office.do(plan_journey, case, JourneyDraft(), (draft(), onward(is_cancelled=True)), 1)
    moved = team.office.ask(intake_times, case)[0].doses
    assert {dose.place.zone for dose in moved} == {"Europe/Vienna"}


def test_how_far_the_doses_are_worked_out_and_bent_is_a_setting(team: Team, case: CaseId) -> None:
    before = len(team.office.ask(intake_times, case)[0].doses)
    team.as_(Role.ADMINISTRATOR).do(change_setting, "schedule_days", "1")
    team.office.do(change_setting, "dose_tolerance_percent", "0")
    after = team.as_(Role.COORDINATOR).ask(intake_times, case)[0].doses
    assert len(after) < before
    assert len({dose.home.local.time() for dose in after}) <= 2
