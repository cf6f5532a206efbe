"""A proposal on the page of the timeline: shown as a difference, chosen line by line, applied and taken back as one."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from medhandover.escorts.queries import all_slots
from medhandover.kernel.ids import EscortId
from tests.medhandover.escorts.test_actions import added, recorded
from tests.medhandover.plans.test_actions import World
from tests.ui.conftest import Told
from tests.ui.escorts.test_timeline_page import Planner, world
from tests.ui.faults import faults
from tests.ui.looking import shoot_both
from ui.escorts.beside import PROPOSAL
from ui.escorts.proposal_panel import NEXT_MONTH, QUARTER, SEEN, THIS_MONTH, period_of
from ui.widgets.chart import PROPOSED

__all__ = ["world"]

TODAY, SHOWN = date(2026, 12, 2), (date(2026, 11, 30), date(2026, 12, 16))


@pytest.fixture
def planner(told: Told, world: World) -> Planner:
    added(world, is_reserve=True)
    recorded(world, name="E. Extra (verzonnen)")
    made = Planner(told, world)
    made.page.beside.setCurrentIndex(PROPOSAL)
    made.page.proposal.ask.click()
    return made


def holders(planner: Planner) -> set[EscortId | None]:
    return {each.escort for each in planner.world.team.office.ask(all_slots, planner.world.plan)}


@pytest.mark.parametrize(
    ("choice", "days"),
    [
        (SEEN, SHOWN),
        (THIS_MONTH, (TODAY, date(2026, 12, 31))),
        (NEXT_MONTH, (date(2027, 1, 1), date(2027, 1, 31))),
        (QUARTER, (TODAY, date(2027, 3, 3))),
    ],
)
def test_a_period_has_its_days(choice: int, days: tuple[date, date]) -> None:
    assert period_of(choice, TODAY, SHOWN) == days


def test_a_proposal_assigns_nobody_and_stands_in_the_timeline_as_what_it_is(planner: Planner) -> None:
    assert planner.page.proposal.lines.count() == 2
    assert holders(planner) == {None}
    bars = planner.page.timeline.places.chart.bars
    proposed = [each for each in bars if each.look == PROPOSED]
    assert len(proposed) == 2
    assert all("voorgesteld" in each.name and "nog niet toegewezen" in each.name for each in proposed)
    first = planner.page.proposal.lines.item(0).text().split("\n")
    assert first[1] == "begeleidend DT&V-medewerker: nu niemand, wordt A. Vrij (verzonnen)"


def test_only_the_lines_that_are_chosen_are_applied_and_all_come_back_with_one_step(planner: Planner) -> None:
    panel = planner.page.proposal
    panel.lines.item(1).setCheckState(Qt.CheckState.Unchecked)
    assert len([each for each in planner.page.timeline.places.chart.bars if each.look == PROPOSED]) == 1
    assert panel.apply.text() == "Gekozen regels toepassen (1)"
    panel.lines.item(1).setCheckState(Qt.CheckState.Checked)
    panel.apply.click()
    assert None not in holders(planner)
    assert planner.page.undo()
    assert holders(planner) == {None}
    assert planner.page.assigning.redo()
    assert None not in holders(planner)
    assert (planner.told.problems, planner.told.crashes) == ([], [])


def test_what_nobody_can_fill_says_why(told: Told, world: World) -> None:
    planner = Planner(told, world)
    from_on = planner.page.proposal
    planner.drag_open_place_to(planner.free)
    added(world)
    planner.page.refresh()
    from_on.ask.click()
    lines = [from_on.lines.item(number).text() for number in range(from_on.lines.count())]
    assert len(lines) == 1
    assert "blijft open" in lines[0] and len(lines[0].split("\n")) == 3
    assert from_on.lines.item(0).data(Qt.ItemDataRole.CheckStateRole) is None
    assert not from_on.apply.isEnabled()


def test_nothing_of_it_is_cut_off(planner: Planner) -> None:
    planner.window.resize(1024, 700)
    assert faults(planner.window) == []
    planner.window.resize(1280, 800)
    shoot_both(planner.window, "timeline-proposal")
