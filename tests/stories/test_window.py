"""The main job in the forms of the window, from the advice to the recorded handover."""

from datetime import UTC, datetime

from PySide6.QtWidgets import QApplication

from medhandover.readiness.queries import gate
from medhandover.readiness.states import PlanState
from tests.stories.casework import HANDOVERS, opened
from tests.stories.steps import ending, planning
from tests.stories.usual import ARRANGED, BEGUN, LAST_DAYS, plays
from tests.stories.windowed import Windowed
from tests.ui.conftest import _qt_is_silent, application

__all__ = ["_qt_is_silent", "application"]

OTHER_PAGES = {"registration:check", "approval:give", "receiver:verify", "escort:record", "country:record"}
"""What is done on the pages of receivers, escorts and texts."""


def test_a_case_is_worked_from_advice_to_handover_in_the_forms_of_its_page(application: QApplication) -> None:
    work = opened()
    window = Windowed(work)
    plays(work, (*BEGUN, *ARRANGED))
    work.clock.set(datetime(2026, 12, 2, 9, tzinfo=UTC))
    work.sits_down(work.office.actor.name)
    plays(work, LAST_DAYS)
    assert work.office.ask(gate, work.case).is_ready
    plays(work, (planning.the_plan_is_released,))
    work.clock.set(HANDOVERS[0].at)
    work.sits_down(work.office.actor.name)
    plays(work, (ending.something_happens_on_the_way,))
    work.waits(minutes=20)
    plays(work, (ending.the_handover_is_recorded, ending.an_employee_goes_home))
    assert work.office.ask(gate, work.case).state is PlanState.HANDED_OVER
    assert window.elsewhere == OTHER_PAGES
    assert len(set(window.filled)) > 25
