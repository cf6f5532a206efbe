import pytest

from medhandover.escorts import directory
from medhandover.escorts.actions import assign_slot
from medhandover.kernel.ids import EscortId
from medhandover.kernel.problem import NotFound
from medhandover.kernel.roles import Role
from tests.medhandover.escorts.test_actions import LEAVES, added, recorded
from tests.medhandover.plans.test_actions import World


@pytest.fixture
def world() -> World:
    return World()


def test_everything_that_is_held_of_an_escort_is_seen_as_it_was_entered(world: World) -> None:
    who = recorded(world, languages=("nl", "hy"))
    sheet = world.team.office.ask(directory.seen_escort, who)
    assert (sheet.languages, sheet.version, sheet.is_active) == (("nl", "hy"), 1, True)


def test_the_places_that_somebody_fills_are_seen_together(world: World) -> None:
    who, place = recorded(world), added(world)
    assert world.team.office.ask(directory.all_duties, who) == ()
    world.team.office.do(assign_slot, place, 1, who)
    rows = world.team.office.ask(directory.all_duties, who)
    assert [(row.slot, row.case, row.leaves) for row in rows] == [(place, world.case, LEAVES)]
    with pytest.raises(NotFound):
        world.team.office.ask(directory.all_duties, EscortId("none"))


def test_only_planners_see_who_is_ill_or_on_leave() -> None:
    for query in (directory.all_absences, directory.seen_escort, directory.all_duties):
        assert query.may == {Role.PLANNER, Role.COORDINATOR}
