from datetime import date, timedelta

import pytest

from medhandover.copies import queries, reporting
from medhandover.copies.breaches import BreachKind, BreachState
from medhandover.kernel.clock import Moment
from medhandover.kernel.fields import WrongFields
from medhandover.kernel.problem import Conflict, NotAllowed
from medhandover.kernel.roles import Role
from medhandover.settings.actions import change_setting
from tests.medhandover.copies.test_breaches import AUTHORITY, OFFICER, draft
from tests.medhandover.plans.test_actions import World
from tests.offices import NOW, Team, memory_office, open_case

TODAY = date(2026, 11, 24)


@pytest.fixture
def world() -> World:
    return World()


def test_r49_a_breach_is_noted_reported_and_settled(world: World) -> None:
    do, ask = world.team.office.do, world.team.office.ask
    made = do(reporting.note_breach, world.case, draft(kind=BreachKind.OPENED_FILE))
    assert [(row.hours_left, row.kind) for row in ask(queries.all_breaches)] == [(70, BreachKind.OPENED_FILE)]
    with pytest.raises(WrongFields):
        do(reporting.settle_breach, made, 1, TODAY, "afgehandeld")
    do(reporting.report_breach, made, 1, OFFICER)
    do(reporting.report_breach, made, 2, AUTHORITY)
    with pytest.raises(Conflict):
        do(reporting.settle_breach, made, 1, TODAY, "afgehandeld")
    do(reporting.settle_breach, made, 3, TODAY, "afgehandeld")
    assert ask(queries.all_breaches) == ()
    row = ask(queries.all_breaches, has_ended=True)[0]
    assert (row.reports, row.settled_on, row.outcome) == ((OFFICER, AUTHORITY), TODAY, "afgehandeld")
    for action, arguments in ((reporting.report_breach, (OFFICER,)), (reporting.settle_breach, (TODAY, "weer"))):
        with pytest.raises(reporting.BreachSettled):
            do(action, made, 4, *arguments)


def test_r49_a_breach_that_cannot_be_is_not_noted(world: World) -> None:
    with pytest.raises(WrongFields):
        world.team.office.do(reporting.note_breach, world.case, draft(what=""))
    late = draft(noticed_at=Moment(NOW + timedelta(hours=1)))
    with pytest.raises(WrongFields):
        world.team.office.do(reporting.note_breach, world.case, late)
    assert world.team.office.ask(queries.all_breaches) == ()


def test_r49_the_hours_are_a_setting() -> None:
    team: Team = memory_office((Role.COORDINATOR, Role.ADMINISTRATOR))
    case = open_case(team)
    team.as_(Role.ADMINISTRATOR).do(change_setting, "breach_report_hours", "24")
    team.as_(Role.COORDINATOR).do(reporting.note_breach, case, draft())
    assert [row.hours_left for row in team.office.ask(queries.all_breaches)] == [22]


def test_r49_the_first_deadline_stands_first(world: World) -> None:
    do = world.team.office.do
    for hours in (1, 30, 5):
        do(reporting.note_breach, world.case, draft(noticed_at=Moment(NOW - timedelta(hours=hours))))
    assert [row.hours_left for row in world.team.office.ask(queries.all_breaches)] == [42, 67, 71]


def test_r49_who_travels_along_notes_a_breach_and_reports_none() -> None:
    team = memory_office((Role.COORDINATOR, Role.EMPLOYEE))
    case = open_case(team)
    made = team.as_(Role.EMPLOYEE).do(reporting.note_breach, case, draft())
    with pytest.raises(NotAllowed):
        team.office.do(reporting.report_breach, made, 1, OFFICER)


def test_r49_the_clock_of_a_breach_runs_until_the_authority_is_told(world: World) -> None:
    do, ask = world.team.office.do, world.team.office.ask
    made = do(reporting.note_breach, world.case, draft())
    assert [(row.state, row.hours_left) for row in ask(queries.case_breaches, world.case)] == [(BreachState.OPEN, 70)]
    do(reporting.report_breach, made, 1, OFFICER)
    assert ask(queries.case_breaches, world.case)[0].state is BreachState.OPEN
    do(reporting.report_breach, made, 2, AUTHORITY)
    row = ask(queries.case_breaches, world.case)[0]
    assert (row.state, row.hours_left, len(row.reported_to)) == (BreachState.REPORTED, None, 2)
    do(reporting.settle_breach, made, 3, date(2026, 11, 24), "verzonnen")
    assert ask(queries.case_breaches, world.case)[0].state is BreachState.SETTLED
