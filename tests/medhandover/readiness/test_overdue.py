from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy.orm import Session

from medhandover.cases.actions import assign_case
from medhandover.journeys.actions import plan_journey
from medhandover.journeys.model import JourneyDraft
from medhandover.kernel.clock import moment
from medhandover.kernel.roles import Role
from medhandover.plans.escalating import raise_escalation, settle_escalation
from medhandover.plans.escalations import EscalationDraft, EscalationReason
from medhandover.plans.joining import move_plans
from medhandover.plans.tasks import TaskCode
from medhandover.readiness.overdue import due_escalations
from medhandover.settings.store import put
from tests.medhandover.plans.test_actions import World
from tests.medhandover.readiness.test_checks import LEG
from tests.offices import credentials


@pytest.fixture
def world() -> World:
    made = World()
    made.team.office.do(plan_journey, made.case, JourneyDraft(), (LEG,))
    return made


def test_fm12_what_is_overdue_too_long_is_listed_until_somebody_raises_it(world: World) -> None:
    do, ask = world.team.office.do, world.team.office.ask
    row = ask(due_escalations)[0]
    assert (row.case, row.rule, row.days) == (world.case, "R15", 40)
    assert row.say("nl").startswith("Niemand heeft de gegevens van Kliniek Voorbeeld gecontroleerd.")
    me = world.team.ids[Role.COORDINATOR]
    draft = EscalationDraft(raised_to=me, reason=EscalationReason.OVERDUE, task=TaskCode.ACCEPTANCE)
    raised = do(raise_escalation, world.plan, draft)
    assert ask(due_escalations) == ()
    do(settle_escalation, raised, 1, "de kliniek antwoordt morgen")
    assert len(ask(due_escalations)) == 1
    assert len(ask(due_escalations, is_mine=True)) == 1
    do(assign_case, world.case, None, None)
    assert ask(due_escalations, is_mine=True) == ()


def test_time_alone_brings_a_case_into_the_list(world: World) -> None:
    ask = world.team.office.ask
    at, departs = moment("2027-01-15T17:00 Asia/Yerevan"), moment("2027-01-15T06:40")
    leg = replace(LEG, departs=departs, arrives=moment("2027-01-15T15:05 Asia/Yerevan"))
    world.team.office.do(move_plans, world.plan, 1, at, None, (leg,))
    assert ask(due_escalations) == ()
    for days, count in ((6, 0), (1, 1)):
        world.team.clock.move(timedelta(days=days))
        world.team.office.sign_in(credentials(Role.COORDINATOR))
        assert len(ask(due_escalations)) == count


def test_how_long_is_too_long_is_a_setting(world: World) -> None:
    with Session(world.team.office.place.engine) as session, session.begin():
        put(world.team.office._work(session, None), "escalate_after_days", "41", date(2026, 1, 1))
    assert world.team.office.ask(due_escalations) == ()
