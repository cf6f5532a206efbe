"""Where a plan stands is derived: a case whose plans were all cancelled is cancelled, until a new one is opened."""

from medhandover.plans.actions import cancel_plan, open_plan
from medhandover.readiness.queries import gate, worklist
from medhandover.readiness.states import PlanState
from tests.medhandover.plans.test_actions import World


def state(world: World) -> PlanState:
    return world.team.office.ask(gate, world.case).state


def test_a_case_of_which_the_only_plan_was_cancelled_is_called_cancelled() -> None:
    world = World()
    world.team.office.do(cancel_plan, world.plan, 1, "vertrekt zelf")
    assert state(world) is PlanState.CANCELLED
    assert not world.team.office.ask(gate, world.case).is_ready
    assert world.team.office.ask(worklist) == ()
    assert [each.state for each in world.team.office.ask(worklist, False, True)] == [PlanState.CANCELLED]


def test_a_new_plan_after_a_cancelled_one_is_what_counts() -> None:
    world = World()
    world.team.office.do(cancel_plan, world.plan, 1, "vertrekt zelf")
    world.team.office.do(open_plan, world.case, world.draft())
    assert state(world) is not PlanState.CANCELLED
