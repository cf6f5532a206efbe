import pytest

from medhandover.kernel.fields import WrongFields
from medhandover.kernel.ids import StaffId
from medhandover.kernel.problem import Conflict, NotFound
from medhandover.kernel.roles import Role
from medhandover.plans.actions import open_plan
from medhandover.plans.escalating import AlreadySettled, raise_escalation, settle_escalation
from medhandover.plans.escalations import EscalationDraft, EscalationReason
from medhandover.plans.following import all_escalations, own_escalations
from medhandover.plans.model import PlanDraft
from medhandover.plans.tasks import TaskCode
from tests.medhandover.plans.test_actions import World
from tests.offices import open_case


@pytest.fixture
def world() -> World:
    return World()


def draft(world: World, **other: object) -> EscalationDraft:
    me = world.team.ids[Role.COORDINATOR]
    fields = {"raised_to": me, "reason": EscalationReason.OVERDUE, "task": TaskCode.PAYMENT, **other}
    return EscalationDraft(**fields)  # type: ignore[arg-type]


def test_what_was_raised_is_settled_once_with_what_came_of_it(world: World) -> None:
    do = world.team.office.do
    raised = do(raise_escalation, world.plan, draft(world))
    with pytest.raises(WrongFields):
        do(settle_escalation, raised, 1, " ")
    do(settle_escalation, raised, 1, "betaling is toegezegd")
    with pytest.raises(Conflict):
        do(settle_escalation, raised, 1, "nog eens")
    with pytest.raises(AlreadySettled):
        do(settle_escalation, raised, 2, "nog eens")
    row = world.team.office.ask(all_escalations, world.plan)[0]
    assert (row.settled_how, row.raised_to_name) == ("betaling is toegezegd", "Medical Coordinator (verzonnen)")
    assert world.team.office.ask(own_escalations) == ()


def test_it_is_raised_with_somebody_who_is_there_about_one_thing_of_this_case(world: World) -> None:
    do = world.team.office.do
    with pytest.raises(NotFound):
        do(raise_escalation, world.plan, draft(world, raised_to=StaffId("none")))
    for wrong in ({"task": None}, {"condition": world.condition}, {"reason": EscalationReason.OTHER}):
        with pytest.raises(WrongFields):
            do(raise_escalation, world.plan, draft(world, **wrong))
    elsewhere = do(open_plan, open_case(world.team, v_number="1234567891"), PlanDraft())
    with pytest.raises(WrongFields):
        do(raise_escalation, elsewhere, draft(world, task=None, condition=world.condition))
