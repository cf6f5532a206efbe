from datetime import timedelta

from medhandover.office import FOUNDER
from medhandover.readiness.queries import worklist
from medhandover.settings.actions import change_setting
from tests.medhandover.plans.test_actions import World
from tests.offices import NOW, credentials


def test_the_worklist_looks_anew_on_the_day_on_which_a_setting_takes_over() -> None:
    world = World()
    team = world.team
    person = team.office.actor
    team.office.actor = FOUNDER
    team.office.do(change_setting, "advice_valid_months", "1", NOW.date() + timedelta(days=1))
    team.office.actor = person
    world.accept()
    before = team.office.ask(worklist)[0].overdue_findings
    team.clock.move(timedelta(days=1))
    team.office.sign_in(credentials(next(iter(person.roles))))
    assert team.office.ask(worklist)[0].overdue_findings == before + 1
