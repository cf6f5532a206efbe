from typing import Any

import pytest

from medhandover.advice import open_points
from medhandover.advice.examining import record_examination
from medhandover.kernel.ids import CaseId
from medhandover.kernel.problem import NotAllowed
from medhandover.kernel.roles import Role
from tests.medhandover.advice.test_examinations import examination
from tests.offices import Team


def test_who_sees_no_persons_sees_no_open_points(team: Team, case: CaseId) -> None:
    team.as_(Role.ADMINISTRATOR)
    questions: tuple[Any, ...] = (open_points.all_requests, open_points.all_signals, open_points.all_examinations)
    for question in questions:
        with pytest.raises(NotAllowed):
            team.office.ask(question, case)


def test_the_duty_officer_sees_an_examination_in_functional_words(team: Team, case: CaseId) -> None:
    team.office.do(record_examination, case, examination(segment="AMS-EVN", valid_hours=48))
    team.as_(Role.EMPLOYEE)
    row = team.office.ask(open_points.all_examinations, case)[0]
    assert (row.segment, row.valid_hours, row.examiner) == ("AMS-EVN", 48, "dr. A. Arts (verzonnen)")
