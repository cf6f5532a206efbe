from datetime import timedelta

import pytest

from medhandover.handovers.actions import record_handover
from medhandover.handovers.model import HandoverDraft, Outcome
from medhandover.journeys.model import JourneyDraft
from medhandover.kernel.clock import Moment
from medhandover.kernel.roles import Role
from medhandover.plans.joining import move_plans
from medhandover.plans.queries import all_plans
from medhandover.readiness.actions import release_plan
from medhandover.readiness.queries import gate, worklist
from medhandover.readiness.states import PlanState
from medhandover.staff.signing import Credentials
from tests.medhandover.plans.test_actions import AT, World
from tests.medhandover.readiness.test_checks import LEG, arrange
from tests.offices import PASSWORD


@pytest.fixture
def world() -> World:
    made = World()
    arrange(made)
    return made


def at(world: World, moment: Moment, **later: float) -> None:
    world.team.clock.set(moment.at + timedelta(**later))
    world.team.office.sign_in(Credentials("tweede", PASSWORD))


def passed(world: World) -> list[str]:
    found = world.team.office.ask(gate, world.case).findings
    return [each.english for each in found if each.rule == "R10" and "has passed" in each.english]


def test_r10_a_departure_that_went_by_without_a_release_is_said_and_nobody_is_ready(world: World) -> None:
    assert passed(world) == []
    at(world, LEG.departs)
    assert ["The departure of" in each for each in passed(world)] == [True]
    answer = world.team.office.ask(gate, world.case)
    assert (answer.is_ready, answer.state) == (False, PlanState.ACCEPTED)
    assert world.team.office.ask(worklist)[0].open_findings == 1


def test_r10_a_handover_that_went_by_without_a_journey_is_said() -> None:
    bare = World()
    bare.team.clock.set(AT.at)
    bare.team.as_(Role.COORDINATOR)
    assert ["The handover of" in each for each in passed(bare)] == [True]


def test_r10_a_released_journey_is_under_way_and_nothing_is_said(world: World) -> None:
    world.team.office.do(release_plan, world.case)
    at(world, AT, hours=1)
    assert (passed(world), world.team.office.ask(gate, world.case).state) == ([], PlanState.ON_THE_WAY)


def test_r10_the_way_out_of_a_moment_that_went_by_is_another_one_or_a_record(world: World) -> None:
    at(world, LEG.departs)
    do, ask = world.team.office.do, world.team.office.ask
    later = Moment(AT.at + timedelta(days=7), AT.zone)
    leg = LEG.__class__(**{**vars(LEG), "departs": _week_later(LEG.departs), "arrives": _week_later(LEG.arrives)})
    do(move_plans, world.plan, ask(all_plans, world.case)[0].version, later, JourneyDraft(), (leg,))
    assert passed(world) == []
    at(world, leg.departs)
    assert passed(world)
    ended = HandoverDraft(outcome=Outcome.NOT_DONE, at=leg.departs, place="Schiphol", remarks="vlucht vervallen")
    do(record_handover, world.plan, ended)
    assert passed(world) == []


def _week_later(moment: Moment) -> Moment:
    return Moment(moment.at + timedelta(days=7), moment.zone)
