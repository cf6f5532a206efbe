from datetime import date

import pytest

from medhandover.cases.actions import assign_case
from medhandover.kernel.roles import Role
from medhandover.readiness.queries import worklist
from medhandover.staff.absences import AbsenceDraft
from medhandover.staff.actions import add_account
from medhandover.staff.leave import record_absence
from medhandover.staff.model import AccountDraft
from medhandover.staff.queries import all_absences
from medhandover.staff.signing import Credentials
from tests.offices import NOW, PASSWORD, Team, memory_office, open_case

DEPUTY = Credentials("tweede", PASSWORD)


@pytest.fixture
def team() -> Team:
    made = memory_office()
    draft = AccountDraft(name=DEPUTY.name, shown="T. Tweede (verzonnen)", roles=(Role.COORDINATOR,))
    deputy = made.as_(Role.ADMINISTRATOR).do(add_account, draft, PASSWORD)
    mine = made.ids[Role.COORDINATOR]
    away = AbsenceDraft(staff=mine, from_on=date(2026, 11, 25), until_on=date(2026, 11, 25), deputy=deputy)
    made.as_(Role.COORDINATOR).do(record_absence, away)
    return made


def test_the_own_worklist_shows_the_cases_of_who_is_deputised_today(team: Team) -> None:
    case = open_case(team)
    other = open_case(team, v_number="1234567891")
    team.office.do(assign_case, other, team.ids[Role.CASE_DIRECTOR], None)
    told = []
    for day in (24, 25, 26):
        team.clock.set(NOW.replace(day=day))
        team.office.sign_in(DEPUTY)
        told.append([row.case for row in team.office.ask(worklist, is_mine=True)])
    assert told == [[], [case], []]


def test_everybody_sees_who_is_away(team: Team) -> None:
    for role in Role:
        rows = team.as_(role).ask(all_absences)
        assert [(row.name, row.deputy_shown, row.is_today) for row in rows] == [
            ("coordinator", "T. Tweede (verzonnen)", False)
        ]
