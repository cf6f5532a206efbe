from datetime import date, timedelta

import pytest

from medhandover.kernel.fields import WrongFields
from medhandover.kernel.ids import StaffId
from medhandover.kernel.problem import Conflict, NotAllowed, NotFound
from medhandover.kernel.roles import Role
from medhandover.staff import leave
from medhandover.staff.absences import AbsenceDraft, AbsenceReason
from medhandover.staff.actions import add_account, disable_account
from medhandover.staff.model import AccountDraft
from medhandover.staff.queries import AbsenceRow, all_absences
from tests.offices import PASSWORD, Team, memory_office


@pytest.fixture
def team() -> Team:
    return memory_office()


@pytest.fixture
def stand_in(team: Team) -> StaffId:
    draft = AccountDraft(name="tweede", shown="T. Tweede (verzonnen)", roles=(Role.COORDINATOR,))
    made = team.as_(Role.ADMINISTRATOR).do(add_account, draft, PASSWORD)
    team.as_(Role.COORDINATOR)
    return made


def mine(team: Team, deputy: StaffId | None = None, first: int = 24, last: int = 27) -> AbsenceDraft:
    first_day, last_day = (date(2026, 11, day) for day in (first, last))
    return AbsenceDraft(staff=team.ids[Role.COORDINATOR], from_on=first_day, until_on=last_day, deputy=deputy)


def rows(team: Team) -> tuple[AbsenceRow, ...]:
    return team.office.ask(all_absences)


def test_who_is_away_stands_in_the_list_with_the_deputy(team: Team, stand_in: StaffId) -> None:
    team.office.do(leave.record_absence, mine(team, stand_in))
    team.office.do(leave.record_absence, mine(team, None, 29, 30))
    assert [(row.shown, row.deputy_shown, row.is_today, row.reason) for row in rows(team)] == [
        ("Medical Coordinator (verzonnen)", "T. Tweede (verzonnen)", True, AbsenceReason.LEAVE),
        ("Medical Coordinator (verzonnen)", "", False, AbsenceReason.LEAVE),
    ]
    team.clock.move(timedelta(days=4))
    team.as_(Role.COORDINATOR)
    assert [row.from_on.day for row in rows(team)] == [29]


def test_only_oneself_and_the_administrator_say_that_somebody_is_away(team: Team, stand_in: StaffId) -> None:
    with pytest.raises(NotAllowed):
        team.as_(Role.CASE_DIRECTOR).do(leave.record_absence, mine(team))
    made = team.as_(Role.ADMINISTRATOR).do(leave.record_absence, mine(team))
    with pytest.raises(NotAllowed):
        team.as_(Role.CASE_DIRECTOR).do(leave.change_deputy, made, 1, None)
    with pytest.raises(NotAllowed):
        team.office.do(leave.end_absence, made)
    team.as_(Role.COORDINATOR).do(leave.change_deputy, made, 1, stand_in)
    assert rows(team)[0].deputy == stand_in
    with pytest.raises(Conflict):
        team.office.do(leave.change_deputy, made, 1, None)


def test_a_deputy_has_a_role_of_the_colleague_and_has_not_left(team: Team, stand_in: StaffId) -> None:
    with pytest.raises(WrongFields):
        team.office.do(leave.record_absence, mine(team, team.ids[Role.PLANNER]))
    with pytest.raises(NotFound):
        team.office.do(leave.record_absence, mine(team, StaffId("none")))
    team.as_(Role.ADMINISTRATOR).do(disable_account, stand_in)
    with pytest.raises(WrongFields):
        team.as_(Role.COORDINATOR).do(leave.record_absence, mine(team, stand_in))
    assert rows(team) == ()


def test_a_deputy_who_is_away_too_is_refused_and_another_one_can_be_named(team: Team, stand_in: StaffId) -> None:
    theirs = AbsenceDraft(staff=stand_in, from_on=date(2026, 11, 27), until_on=date(2026, 11, 30))
    away = team.as_(Role.ADMINISTRATOR).do(leave.record_absence, theirs)
    with pytest.raises(WrongFields):
        team.as_(Role.COORDINATOR).do(leave.record_absence, mine(team, stand_in))
    made = team.office.do(leave.record_absence, mine(team))
    team.as_(Role.ADMINISTRATOR).do(leave.end_absence, away)
    team.as_(Role.COORDINATOR).do(leave.change_deputy, made, 1, stand_in)
    with pytest.raises(WrongFields) as wrong:
        team.as_(Role.ADMINISTRATOR).do(leave.record_absence, theirs)
    assert [each.path for each in wrong.value.wrong] == ["staff"]
    team.office.do(leave.change_deputy, made, 2, None)
    team.office.do(leave.record_absence, theirs)


def test_who_is_back_early_is_away_no_more_from_today_on(team: Team, stand_in: StaffId) -> None:
    made = team.office.do(leave.record_absence, mine(team, stand_in))
    team.clock.move(timedelta(days=1))
    team.as_(Role.COORDINATOR).do(leave.end_absence, made)
    assert rows(team) == ()
    with pytest.raises(leave.NotAway):
        team.office.do(leave.end_absence, made)


def test_an_absence_that_never_began_is_withdrawn(team: Team) -> None:
    for first in (24, 26):
        made = team.office.do(leave.record_absence, mine(team, None, first, 27))
        team.office.do(leave.end_absence, made)
        assert rows(team) == ()
        with pytest.raises(leave.NotAway):
            team.office.do(leave.end_absence, made)
