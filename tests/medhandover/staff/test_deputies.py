from datetime import date, timedelta

from sqlalchemy.orm import Session

from medhandover.kernel.ids import StaffId
from medhandover.kernel.roles import Role
from medhandover.office import NOBODY
from medhandover.staff.absences import AbsenceDraft
from medhandover.staff.actions import add_account
from medhandover.staff.deputies import deputised_by
from medhandover.staff.leave import end_absence, record_absence
from medhandover.staff.model import AccountDraft
from medhandover.storage.work import Work
from tests.offices import PASSWORD, Team, memory_office


def stands_in(team: Team, staff: StaffId) -> frozenset[StaffId]:
    with Session(team.office.place.engine) as session, session.begin():
        return deputised_by(Work(session, NOBODY, team.clock.now()), staff)


def test_somebody_stands_in_on_the_days_of_the_absence_and_no_longer() -> None:
    team = memory_office()
    draft = AccountDraft(name="tweede", shown="T. Tweede (verzonnen)", roles=(Role.COORDINATOR,))
    deputy = team.as_(Role.ADMINISTRATOR).do(add_account, draft, PASSWORD)
    mine = team.ids[Role.COORDINATOR]
    away = AbsenceDraft(staff=mine, from_on=date(2026, 11, 25), until_on=date(2026, 11, 26), deputy=deputy)
    made = team.as_(Role.COORDINATOR).do(record_absence, away)
    told = []
    for _ in range(4):
        told.append(stands_in(team, deputy))
        team.clock.move(timedelta(days=1))
    assert told == [frozenset(), {mine}, {mine}, frozenset()]
    assert stands_in(team, mine) == frozenset()
    team.clock.move(timedelta(days=-3))
    team.as_(Role.COORDINATOR).do(end_absence, made)
    assert stands_in(team, deputy) == frozenset()
