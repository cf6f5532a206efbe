from dataclasses import replace
from datetime import timedelta

import pytest

from medhandover.advice.conditions import ConditionCode
from medhandover.journeys import noticing, queries
from medhandover.journeys.actions import plan_journey
from medhandover.journeys.model import JourneyDraft, Transport
from medhandover.journeys.notices import AirlineAnswer
from medhandover.kernel.clock import Moment, moment
from medhandover.kernel.fields import WrongFields
from medhandover.kernel.ids import CaseId, LegPosition, NoticeId
from medhandover.kernel.problem import Conflict, NotAllowed
from medhandover.kernel.roles import Role
from tests.medhandover.journeys.test_model import draft, onward
from tests.medhandover.journeys.test_notices import told
from tests.medhandover.readiness.test_checks import LEG
from tests.offices import NOW, Team, memory_office, open_case
from tests.walks import arranged, kept, missing


@pytest.fixture
def team() -> Team:
    return memory_office((Role.COORDINATOR, Role.PLANNER, Role.EMPLOYEE))


@pytest.fixture
def case(team: Team) -> CaseId:
    made = open_case(team)
    legs = (draft(), onward(transport=Transport.DVO))
    team.office.do(plan_journey, made, JourneyDraft(), legs)
    return made


def recorded(team: Team, case: CaseId) -> NoticeId:
    return team.office.do(noticing.record_notice, case, LegPosition(1), told())


def listed(team: Team, case: CaseId) -> queries.NoticeRow:
    return team.office.ask(queries.all_notices, case)[-1]


def test_r29_a_notice_is_given_for_the_departure_as_planned_now(team: Team, case: CaseId) -> None:
    recorded(team, case)
    row = listed(team, case)
    assert (row.flight, row.given_for, row.answer) == ("XX 417", draft().departs, AirlineAnswer.WAITING)


@pytest.mark.parametrize("position", [0, 2, 3])
def test_r29_only_a_flight_that_goes_has_an_airline(team: Team, case: CaseId, position: int) -> None:
    with pytest.raises(noticing.NoFlight):
        team.office.do(noticing.record_notice, case, LegPosition(position), told())
    with pytest.raises(noticing.NoFlight):
        team.office.do(noticing.record_notice, open_case(team, v_number="1234567891"), LegPosition(1), told())


def test_r29_the_planner_notes_the_answer_and_the_employee_reads_it(team: Team, case: CaseId) -> None:
    made = recorded(team, case)
    planner = team.as_(Role.PLANNER)
    planner.do(noticing.answer_notice, made, 1, AirlineAnswer.CONFIRMED, Moment(NOW), " REF-1 ")
    with pytest.raises(Conflict):
        planner.do(noticing.answer_notice, made, 1, AirlineAnswer.REFUSED, Moment(NOW))
    with pytest.raises(WrongFields):
        planner.do(noticing.answer_notice, made, 2, AirlineAnswer.CONFIRMED, Moment(NOW + timedelta(days=1)))
    employee = team.as_(Role.EMPLOYEE)
    assert employee.ask(queries.all_notices, case)[0].reference == "REF-1"
    with pytest.raises(NotAllowed):
        employee.do(noticing.withdraw_notice, made, 2)


def test_r29_a_notice_taken_back_stays_as_it_was(team: Team, case: CaseId) -> None:
    made = recorded(team, case)
    team.office.do(noticing.withdraw_notice, made, 1)
    with pytest.raises(noticing.NoticeWithdrawn):
        team.office.do(noticing.answer_notice, made, 2, AirlineAnswer.CONFIRMED, Moment(NOW))
    assert listed(team, case).withdrawn_at == NOW


def test_r29_a_notice_that_cannot_be_is_refused(team: Team, case: CaseId) -> None:
    with pytest.raises(WrongFields):
        team.office.do(noticing.record_notice, case, LegPosition(1), told(airline=""))
    assert team.office.ask(queries.all_notices, case) == ()


def test_r29_the_ways_out_are_another_notice_the_answer_and_another_flight() -> None:
    world = arranged(ConditionCode.ROLSTOEL)
    do, flight = world.team.office.do, replace(LEG, number="XX 417")
    do(plan_journey, world.case, JourneyDraft(), (flight,), 1)
    assert missing(world, "R29") == ["The airline of flight XX 417 does not know of: Wheelchair."]
    refused = do(noticing.record_notice, world.case, LegPosition(1), told())
    assert "has not confirmed yet" in missing(world, "R29")[0]
    do(noticing.answer_notice, refused, 1, AirlineAnswer.REFUSED, Moment(NOW))
    assert "refused. Choose another flight" in missing(world, "R29")[0]
    do(noticing.withdraw_notice, refused, 2)
    again = do(noticing.record_notice, world.case, LegPosition(1), told())
    do(noticing.answer_notice, again, 1, AirlineAnswer.CONFIRMED, Moment(NOW), "REF-1")
    assert missing(world, "R29") == []
    assert "REF-1" in kept(world, "R29")[0]
    do(plan_journey, world.case, JourneyDraft(), (replace(flight, departs=moment("2026-12-03T06:00")),), 2)
    assert "Give it again" in missing(world, "R29")[0]
    do(plan_journey, world.case, JourneyDraft(), (replace(flight, transport=Transport.AMBULANCE),), 3)
    assert missing(world, "R29") == []
