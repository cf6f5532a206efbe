from dataclasses import replace
from datetime import date

import pytest

from medhandover.advice import open_points, signalling
from medhandover.advice.signalling import Assessment
from medhandover.advice.signals import SignalOutcome
from medhandover.kernel.fields import WrongFields
from medhandover.kernel.ids import CaseId, HealthSignalId
from medhandover.kernel.problem import Conflict, NotAllowed
from medhandover.kernel.roles import Role
from tests.medhandover.advice.test_actions import given
from tests.medhandover.advice.test_signals import signal
from tests.offices import Team, open_case

NO_CHANGE = Assessment(
    outcome=SignalOutcome.NO_CHANGE,
    assessed_on=date(2026, 11, 21),
    doctor="dr. A. Arts (verzonnen)",
    doctor_function="huisarts",
)


def reported(team: Team, case: CaseId) -> HealthSignalId:
    return team.office.do(signalling.report_signal, case, signal())


def refused_at(team: Team, made: HealthSignalId, assessment: Assessment) -> list[str]:
    with pytest.raises(WrongFields) as refused:
        team.office.do(signalling.settle_signal, made, 1, assessment)
    return [each.path for each in refused.value.wrong]


@pytest.mark.parametrize("role", [Role.EMPLOYEE, Role.MEDICAL_ESCORT, Role.COORDINATOR])
def test_r08_whoever_works_with_the_person_reports_a_signal(team: Team, case: CaseId, role: Role) -> None:
    team.as_(role)
    reported(team, case)
    rows = team.office.ask(open_points.all_signals, case)
    assert [(row.is_open, row.due_on) for row in rows] == [(True, date(2026, 11, 21))]


def test_r08_a_doctor_who_found_no_change_settles_it_once(team: Team, case: CaseId) -> None:
    made = reported(team, case)
    with pytest.raises(Conflict):
        team.office.do(signalling.settle_signal, made, 2, NO_CHANGE)
    team.office.do(signalling.settle_signal, made, 1, NO_CHANGE)
    row = team.office.ask(open_points.all_signals, case)[0]
    assert (row.is_open, row.doctor, row.assessed_on) == (False, NO_CHANGE.doctor, date(2026, 11, 21))
    with pytest.raises(signalling.SignalSettled):
        team.office.do(signalling.settle_signal, made, 2, NO_CHANGE)


def test_r08_no_change_is_said_by_a_named_doctor_on_a_day_after_the_signal(team: Team, case: CaseId) -> None:
    made = reported(team, case)
    assert refused_at(team, made, replace(NO_CHANGE, doctor="", doctor_function="")) == [
        "assessment.doctor",
        "assessment.doctor_function",
    ]
    for day in (date(2026, 11, 19), date(2026, 11, 25)):
        assert refused_at(team, made, replace(NO_CHANGE, assessed_on=day)) == ["assessment.assessed_on"]
    advice = given(team, case, date(2026, 11, 20))
    assert refused_at(team, made, replace(NO_CHANGE, advice=advice)) == ["assessment.advice"]


def test_r08_a_newer_advice_settles_it_only_when_a_person_says_so(team: Team, case: CaseId) -> None:
    made = reported(team, case)
    older, newer = given(team, case, date(2026, 11, 19)), given(team, case, date(2026, 11, 22))
    assert team.office.ask(open_points.all_signals, case)[0].is_open
    answer = Assessment(outcome=SignalOutcome.NEWER_ADVICE, assessed_on=date(2026, 11, 23))
    elsewhere = given(team, open_case(team, v_number="1234567891"), date(2026, 11, 22))
    for wrong in (None, older, elsewhere):
        assert refused_at(team, made, replace(answer, advice=wrong)) == ["assessment.advice"]
    team.office.do(signalling.settle_signal, made, 1, replace(answer, advice=newer))
    assert team.office.ask(open_points.all_signals, case)[0].advice == newer


def test_r08_only_a_coordinator_settles(team: Team, case: CaseId) -> None:
    made = reported(team, case)
    team.as_(Role.MEDICAL_ESCORT)
    with pytest.raises(NotAllowed):
        team.office.do(signalling.settle_signal, made, 1, NO_CHANGE)


def test_r08_the_diagnosis_of_the_advice_does_not_stand_in_a_signal(team: Team, case: CaseId) -> None:
    given(team, case, diagnosis_system="ICD-11", diagnosis_code="6A70")
    with pytest.raises(WrongFields) as refused:
        team.office.do(signalling.report_signal, case, signal(what="Weer een episode 6A70."))
    assert [each.path for each in refused.value.wrong] == ["what"]
    assert team.office.ask(open_points.all_signals, case) == ()
