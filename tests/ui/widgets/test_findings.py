from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from medhandover.kernel.findings import TimeState, Weight
from medhandover.readiness.queries import FindingRow, Gate
from medhandover.readiness.states import PlanState
from tests.medhandover.plans.test_actions import World
from tests.ui.conftest import Told
from ui.widgets.findings import GatePanel
from ui.widgets.marks import STOP, WARN
from ui.widgets.sign import Sign


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


def test_a_finding_has_a_sign_its_weight_in_words_and_the_name_of_where_it_is_mended(
    world: World, application: QApplication
) -> None:
    told = Told(world)
    went: list[str] = []
    panel = GatePanel(told.desk, went.append)
    finding = FindingRow(
        rule="R13",
        dutch="De kliniek zei nog niets.",
        english="The clinic said nothing yet.",
        weight=Weight.BLOCK,
        state=TimeState.OPEN,
        due_on=None,
        source="L1",
        where="receiver.receiver",
        is_forceable=False,
        condition=None,
    )
    other = replace(finding, weight=Weight.WARN, where="advice.fit")
    state = PlanState.ACCEPTED
    panel.show_gate(
        Gate(is_ready=False, is_released=False, state=state, findings=(finding, other), rules=(), covered=())
    )
    assert [each.mark for each in panel.findChildren(Sign)] == [STOP, WARN]
    spoken = [each.accessibleName() for each in panel.findChildren(QLabel) if each.objectName() == "finding"]
    assert spoken == ["houdt vertrek tegen: De kliniek zei nog niets.", "waarschuwing: De kliniek zei nog niets."]
    links = [each for each in panel.findChildren(QPushButton) if each.objectName() == "link"]
    assert [each.text() for each in links] == ["Naar Ontvanger ›", "Naar Advies ›"]
    links[1].click()
    assert went == ["advice.fit"]
