"""What was done on the timeline is taken back and done again, step by step, and never over somebody else's change."""

from datetime import date

import pytest

from medhandover.escorts.actions import assign_slot
from medhandover.escorts.queries import all_slots
from medhandover.kernel.clock import moment
from medhandover.kernel.ids import EscortId, SlotId
from tests.medhandover.escorts.test_actions import added, recorded
from tests.medhandover.plans.test_actions import World
from tests.ui.conftest import Told
from tests.ui.escorts.test_timeline_page import world
from ui.escorts.timeline_page import TimelinePage

__all__ = ["world"]

STEPS = 25


class Planned:
    """The page of the timeline with an open place and people who could fill it."""

    def __init__(self, told: Told, world: World) -> None:
        self.told, self.world = told, world
        when = {"leaves": moment("2026-12-14T06:00"), "home": moment("2026-12-16T20:00")}
        self.place = added(world, **when)
        self.people = [recorded(world, name=f"{name} (verzonnen)") for name in ("A. Een", "B. Twee", "C. Drie")]
        self.page = TimelinePage(told.desk)
        self.page.refresh()
        self.assigning = self.page.assigning

    def holder(self, slot: SlotId | None = None) -> EscortId | None:
        rows = self.world.team.office.ask(all_slots, self.world.plan)
        return next(each.escort for each in rows if each.id == (slot or self.place))

    def fill(self, who: EscortId | None) -> None:
        place = self.assigning.places[self.place]
        self.assigning.fill(place, who, "verzonnen reden" if who else "")


@pytest.fixture
def planned(told: Told, world: World) -> Planned:
    return Planned(told, world)


def test_twenty_five_steps_are_taken_back_and_done_again_in_their_order(planned: Planned) -> None:
    chain: list[EscortId | None] = [None]
    for number in range(STEPS):
        chain.append(None if number % 4 == 3 else planned.people[number % 3])
        planned.fill(chain[-1])
    for before in reversed(chain[:-1]):
        assert planned.assigning.undo()
        assert planned.holder() == before
    assert not planned.assigning.undo()
    for after in chain[1:]:
        assert planned.assigning.redo()
        assert planned.holder() == after
    assert not planned.assigning.redo()
    assert (planned.told.problems, planned.told.crashes) == ([], [])


def test_what_somebody_else_changed_since_stays_as_it_is(planned: Planned) -> None:
    planned.fill(planned.people[0])
    version = planned.assigning.places[planned.place].version
    planned.world.team.office.do(assign_slot, planned.place, version, None)
    planned.page.refresh()
    assert planned.assigning.undo()
    assert planned.holder() is None
    assert "iemand anders heeft deze plaats intussen gewijzigd" in planned.told.problems[0]
    assert not planned.assigning.undo()


def test_after_something_new_nothing_can_be_done_again(planned: Planned) -> None:
    planned.fill(planned.people[0])
    planned.assigning.undo()
    planned.fill(planned.people[1])
    assert not planned.assigning.redo()
    assert planned.holder() == planned.people[1]


def test_the_reason_of_who_was_chosen_all_the_same_comes_back(planned: Planned) -> None:
    late = recorded(planned.world, name="D. Vier (verzonnen)", passport_until=date(2026, 12, 20))
    planned.assigning.fill(planned.assigning.places[planned.place], late, "haalt morgen een nieuw paspoort (verzonnen)")
    planned.fill(None)
    planned.assigning.undo()
    (row,) = [each for each in planned.world.team.office.ask(all_slots, planned.world.plan) if each.id == planned.place]
    assert (row.escort, row.anyway_reason) == (late, "haalt morgen een nieuw paspoort (verzonnen)")


def test_undo_while_something_is_still_being_done_waits_for_it(planned: Planned) -> None:
    planned.fill(planned.people[0])
    planned.assigning._is_busy = True
    assert planned.assigning.undo()
    assert planned.holder() == planned.people[0]
    planned.page.refresh()
    assert planned.holder() is None
