from dataclasses import fields
from datetime import date
from typing import Any

import pytest

from medhandover.advice.conditions import ConditionCode
from medhandover.kernel.fields import WrongFields
from medhandover.kernel.ids import CaseId, MedicineId
from medhandover.kernel.problem import Conflict, NotAllowed, ReasonNeeded
from medhandover.kernel.roles import Role
from medhandover.medication import actions, queries
from medhandover.medication.counts import CountKind
from medhandover.medication.model import Envelope, MedicineDraft
from medhandover.readiness.queries import gate
from tests.medhandover.medication.test_counts import signing
from tests.medhandover.medication.test_model import TODAY, envelope, medicine
from tests.offices import Team, memory_office, open_case
from tests.walks import arranged, kept, missing


@pytest.fixture
def team() -> Team:
    return memory_office((Role.COORDINATOR, Role.EMPLOYEE, Role.MEDICAL_ESCORT, Role.CASE_DIRECTOR))


@pytest.fixture
def case(team: Team) -> CaseId:
    return open_case(team)


def uncounted(**other: Any) -> MedicineDraft:
    return medicine(counted=None, counted_on=None, counted_by="", **other)


def recorded(team: Team, case: CaseId, draft: MedicineDraft | None = None) -> MedicineId:
    return team.office.do(actions.record_medicine, case, draft or uncounted(times=("08:00",)))


def listed(team: Team, case: CaseId) -> tuple[queries.MedicineRow, ...]:
    team.office.give_reason(case, "voorbereiding overdracht")
    return team.office.ask(queries.all_medicines, case)


def test_r25_a_counted_medicine_says_how_long_it_lasts(team: Team, case: CaseId) -> None:
    made = recorded(team, case)
    assert [row.lasts_days for row in listed(team, case)] == [None]
    team.office.do(actions.count_medicine, made, 1, 33, TODAY, "K. Visser (verzonnen)")
    assert [(row.counted, row.lasts_days) for row in listed(team, case)] == [(33, 16)]


def test_r25_every_count_stays_with_its_signatures_and_the_last_one_counts(team: Team, case: CaseId) -> None:
    made = recorded(team, case)
    team.office.do(actions.count_medicine, made, 1, 33, TODAY, "K. Visser (verzonnen)")
    team.office.do(actions.count_medicine, made, 2, 66, TODAY, "K. Visser (verzonnen)", signing())
    rows = team.as_(Role.EMPLOYEE).ask(queries.all_counts, case)
    assert [(row.position, row.counted, row.signing) for row in rows] == [(1, 33, None), (1, 66, signing())]
    assert "inn" not in queries.CountRow.__dataclass_fields__
    with pytest.raises(WrongFields):
        team.as_(Role.COORDINATOR).do(
            actions.count_medicine, made, 3, 66, TODAY, "K. Visser (verzonnen)", signing(place="")
        )


def test_r25_a_count_that_comes_with_the_medicine_is_a_count_too(team: Team, case: CaseId) -> None:
    made = recorded(team, case, medicine())
    team.office.do(actions.change_medicine, made, 1, medicine(dose="1 in de avond"))
    team.office.do(actions.change_medicine, made, 2, medicine(counted=40))
    assert [row.counted for row in team.office.ask(queries.all_counts, case)] == [33, 40]


def test_r25_what_is_left_or_returned_is_counted_against_what_was_handed_out(team: Team, case: CaseId) -> None:
    made = recorded(team, case, medicine())
    nurse = team.as_(Role.MEDICAL_ESCORT)
    left = (CountKind.LEFT, 30, TODAY, "P. Bakker (verzonnen)", signing())
    nurse.do(actions.settle_medicine, made, 1, *left)
    with pytest.raises(WrongFields):
        nurse.do(actions.settle_medicine, made, 1, CountKind.RETURNED, 4, TODAY, "P. Bakker (verzonnen)")
    nurse.do(actions.settle_medicine, made, 1, CountKind.RETURNED, 3, TODAY, "P. Bakker (verzonnen)")
    kinds = [(row.kind, row.counted) for row in nurse.ask(queries.all_counts, case)]
    assert kinds == [(CountKind.HANDED_OUT, 33), (CountKind.LEFT, 30), (CountKind.RETURNED, 3)]


def test_r25_a_count_that_cannot_be_changes_nothing(team: Team, case: CaseId) -> None:
    made = recorded(team, case)
    with pytest.raises(WrongFields) as refused:
        team.office.do(actions.count_medicine, made, 1, -1, date(2026, 11, 25), " ")
    assert [each.path for each in refused.value.wrong] == ["counted", "counted_on", "counted_by"]
    assert [row.counted for row in listed(team, case)] == [None]


def test_r25_the_medical_escort_counts_but_prescribes_nothing(team: Team, case: CaseId) -> None:
    made = recorded(team, case)
    nurse = team.as_(Role.MEDICAL_ESCORT)
    nurse.do(actions.count_medicine, made, 1, 30, TODAY, "verpleegkundige (verzonnen)")
    with pytest.raises(NotAllowed):
        nurse.do(actions.change_medicine, made, 2, uncounted())


def test_a_medicine_is_changed_as_long_as_it_is_taken(team: Team, case: CaseId) -> None:
    made = recorded(team, case)
    team.office.do(actions.change_medicine, made, 1, uncounted(dose="1 in de avond"))
    with pytest.raises(Conflict):
        team.office.do(actions.change_medicine, made, 1, uncounted())
    team.office.do(actions.stop_medicine, made, 2)
    with pytest.raises(actions.MedicineStopped):
        team.office.do(actions.change_medicine, made, 3, uncounted())
    assert [(row.dose, row.stopped_at is not None) for row in listed(team, case)] == [("1 in de avond", True)]


def test_r40_medicines_are_shown_for_a_reason_only(team: Team, case: CaseId) -> None:
    recorded(team, case)
    with pytest.raises(ReasonNeeded):
        team.office.ask(queries.all_medicines, case)


def test_the_employee_sees_intake_times_and_no_names(team: Team, case: CaseId) -> None:
    recorded(team, case)
    stopped = recorded(team, case, uncounted(times=("21:30",)))
    team.office.do(actions.stop_medicine, stopped, 1)
    employee = team.as_(Role.EMPLOYEE)
    assert employee.ask(queries.intake_times, case) == (queries.IntakeRow(position=1, times=("08:00",)),)
    with pytest.raises(NotAllowed):
        employee.ask(queries.all_medicines, case)


def test_a_medicine_that_cannot_be_is_refused(team: Team, case: CaseId) -> None:
    with pytest.raises(WrongFields):
        recorded(team, case, uncounted(inn=""))
    assert listed(team, case) == ()


def test_r39_an_envelope_is_known_by_its_number_only(team: Team, case: CaseId) -> None:
    team.office.do(actions.record_envelope, case, envelope())
    assert [row.number for row in team.office.ask(queries.all_envelopes, case)] == ["E-0001"]
    assert not {"content", "text", "attachment"} & {each.name for each in fields(Envelope)}


def test_r39_a_number_stands_for_one_envelope(team: Team, case: CaseId) -> None:
    team.office.do(actions.record_envelope, case, envelope())
    with pytest.raises(actions.KnownEnvelope):
        team.office.do(actions.record_envelope, open_case(team, v_number="1234567891"), envelope())
    with pytest.raises(WrongFields):
        team.office.do(actions.record_envelope, case, envelope(number=""))


def test_r25_the_ways_out_are_to_enter_count_change_or_stop_a_medicine() -> None:
    world = arranged(ConditionCode.MED_BRUG, ConditionCode.KOEL)
    do = world.team.office.do
    assert missing(world, "R25") == [
        "BMA asks for medication to be taken along; no medicine is entered.",
        "BMA asks for a cold chain; no medicine says that it must be kept cool.",
    ]
    made = do(actions.record_medicine, world.case, uncounted(needs_cooling=True))
    assert missing(world, "R25") == [
        "Medicine 1 is not counted yet.",
        "Medicine 1 must be kept cool for 8 hours; no cool box is named.",
    ]
    do(actions.change_medicine, made, 1, uncounted(needs_cooling=True, cool_box="K-1", cool_box_hours=8))
    do(actions.count_medicine, made, 2, 10, TODAY, "K. Visser (verzonnen)", signing())
    assert missing(world, "R25") == ["Medicine 1 lasts 5 days; 32 are needed."]
    do(actions.count_medicine, made, 3, 64, TODAY, "K. Visser (verzonnen)", signing())
    assert missing(world, "R25") == []
    assert len(kept(world, "R25")) == 2
    other = do(actions.record_medicine, world.case, uncounted())
    assert missing(world, "R25") == ["Medicine 2 is not counted yet."]
    do(actions.stop_medicine, other, 1)
    assert missing(world, "R25") == []


def test_r25_two_persons_let_a_short_supply_travel_with_a_reason() -> None:
    world = arranged(ConditionCode.MED_BRUG)
    world.team.office.do(actions.record_medicine, world.case, medicine(counted=2))
    assert missing(world, "R25")[0] == "Medicine 1 lasts 1 days; 32 are needed."
    rows = world.team.office.ask(gate, world.case).findings
    assert all(row.is_forceable for row in rows if row.rule == "R25")
