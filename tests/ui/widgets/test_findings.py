import pytest
from PySide6.QtWidgets import QApplication

from medhandover.readiness.queries import Gate
from medhandover.readiness.states import PlanState
from tests.medhandover.plans.test_actions import World
from tests.ui.conftest import Told
from ui.widgets.findings import GatePanel


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
