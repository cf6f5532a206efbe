from dataclasses import replace

import pytest

from medhandover.advice import examining, open_points
from medhandover.advice.examinations import DoctorDecision, ExaminationOutcome
from medhandover.advice.examining import Decision
from medhandover.kernel.clock import moment
from medhandover.kernel.fields import WrongFields
from medhandover.kernel.ids import CaseId, ExaminationId
from medhandover.kernel.problem import Conflict, NotAllowed
from medhandover.kernel.roles import Role
from tests.medhandover.advice.test_examinations import examination
from tests.offices import Team

DECIDED = Decision(
    decision=DoctorDecision.MAY,
    decided_at=moment("2026-11-24T10:00"),
    doctor="dr. A. Arts (verzonnen)",
    doctor_function="huisarts",
)


def examined(team: Team, case: CaseId, outcome: ExaminationOutcome = ExaminationOutcome.REFUSED) -> ExaminationId:
    draft = examination(outcome=outcome, examined_at=moment("2026-11-24T09:00"))
    return team.office.do(examining.record_examination, case, draft)


def test_r27_an_examination_is_recorded_by_a_coordinator_or_a_medical_escort(team: Team, case: CaseId) -> None:
    examined(team, case, ExaminationOutcome.FIT)
    team.as_(Role.MEDICAL_ESCORT)
    examined(team, case, ExaminationOutcome.NOT_FIT)
    rows = team.office.ask(open_points.all_examinations, case)
    assert [row.outcome for row in rows] == [ExaminationOutcome.FIT, ExaminationOutcome.NOT_FIT]
    team.as_(Role.EMPLOYEE)
    with pytest.raises(NotAllowed):
        examined(team, case)


def test_r27_an_examination_that_cannot_be_is_not_kept(team: Team, case: CaseId) -> None:
    with pytest.raises(WrongFields):
        team.office.do(examining.record_examination, case, examination(examined_at=moment("2027-01-01T09:00")))
    assert team.office.ask(open_points.all_examinations, case) == ()


def test_r27_w4_after_a_refusal_a_doctor_decides_once(team: Team, case: CaseId) -> None:
    made = examined(team, case)
    assert team.office.ask(open_points.all_examinations, case)[0].is_undecided
    with pytest.raises(Conflict):
        team.office.do(examining.decide_examination, made, 2, DECIDED)
    team.office.do(examining.decide_examination, made, 1, DECIDED)
    row = team.office.ask(open_points.all_examinations, case)[0]
    assert (row.is_undecided, row.decision, row.decided_by) == (False, DoctorDecision.MAY, DECIDED.doctor)
    with pytest.raises(examining.NothingToDecide):
        team.office.do(examining.decide_examination, made, 2, DECIDED)


def test_r27_w4_a_decision_is_a_named_doctors_and_comes_after_the_refusal(team: Team, case: CaseId) -> None:
    made = examined(team, case)
    for at in ("2026-11-24T08:59", "2026-11-24T10:01"):
        with pytest.raises(WrongFields) as refused:
            team.office.do(examining.decide_examination, made, 1, replace(DECIDED, decided_at=moment(at)))
        assert [each.path for each in refused.value.wrong] == ["decision.decided_at"]
    with pytest.raises(WrongFields) as unnamed:
        team.office.do(examining.decide_examination, made, 1, replace(DECIDED, doctor="", doctor_function=""))
    assert [each.path for each in unnamed.value.wrong] == ["decision.doctor", "decision.doctor_function"]


def test_r27_there_is_nothing_to_decide_of_an_examination_that_took_place(team: Team, case: CaseId) -> None:
    with pytest.raises(examining.NothingToDecide):
        team.office.do(examining.decide_examination, examined(team, case, ExaminationOutcome.FIT), 1, DECIDED)
