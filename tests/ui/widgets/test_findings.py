import pytest
from PySide6.QtWidgets import QApplication

from medhandover.kernel.findings import TimeState, Weight
from medhandover.readiness.queries import FindingRow, Gate
from medhandover.readiness.states import PlanState
from tests.medhandover.plans.test_actions import World
from tests.ui.conftest import Told
from ui.widgets.findings import GatePanel
from ui.widgets.marks import Sign


@pytest.mark.parametrize(
    ("state", "told"),
    [
        (PlanState.ACCEPTED, "Gereed voor vertrek? Nee"),
        (PlanState.ON_THE_WAY, "De persoon is onderweg."),
        (PlanState.CLOSED, "Hoe dit plan afliep is vastgelegd: er vertrekt niemand meer op."),
    ],
)
def test_whoever_left_is_not_asked_for_readiness(
    world: World, application: QApplication, state: PlanState, told: str
) -> None:
    panel = GatePanel(Told(world).desk, lambda where: None)
    panel.show_gate(Gate(is_ready=False, is_released=False, state=state, findings=(), rules=(), covered=()))
    assert panel._verdict.text() == told


def test_what_stops_and_what_is_to_be_looked_at_are_told_apart_by_more_than_their_colour(
    world: World, application: QApplication
) -> None:
    desk = Told(world).desk
    panel = GatePanel(desk, lambda where: None)
    found = [
        FindingRow(
            rule="R1",
            dutch="Er is iets.",
            english="There is something.",
            weight=weight,
            state=TimeState.OPEN,
            due_on=None,
            source="",
            where="plan",
            is_forceable=False,
            condition=None,
        )
        for weight in (Weight.BLOCK, Weight.WARN)
    ]
    panel.show_gate(
        Gate(is_ready=False, is_released=False, state=PlanState.ACCEPTED, findings=tuple(found), rules=(), covered=())
    )
    assert [each.accessibleName() for each in panel.findChildren(Sign)] == ["houdt tegen", "om naar te kijken"]
