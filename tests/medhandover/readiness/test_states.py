from medhandover.handovers.actions import record_handover
from medhandover.handovers.model import HandoverDraft, Outcome
from medhandover.kernel.clock import Moment
from medhandover.readiness.actions import release_plan
from medhandover.readiness.queries import gate
from medhandover.readiness.states import PlanState
from tests.medhandover.plans.test_actions import World
from tests.medhandover.readiness.test_checks import arrange


def test_a_journey_that_ended_before_its_departure_is_released_no_more() -> None:
    world = World()
    arrange(world)
    world.team.office.do(release_plan, world.case)
    assert world.team.office.ask(gate, world.case).is_released
    at = Moment(world.team.clock.now())
    ended = HandoverDraft(outcome=Outcome.NOT_DONE, at=at, place="Schiphol", remarks="vlucht vervallen")
    world.team.office.do(record_handover, world.plan, ended)
    answer = world.team.office.ask(gate, world.case)
    assert (answer.is_released, answer.state) == (False, PlanState.FAILED)
