import pytest
from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QApplication

from medhandover.premises import Premises
from medhandover.staff.signing import Credentials
from tests.medhandover.plans.test_actions import World
from tests.offices import PASSWORD
from ui.cases.page import CasePage
from ui.trial import PageFailed, tried


class Opened(Premises):
    """Premises of an office in memory."""

    world: World

    def office(self) -> object:  # type: ignore[override]
        return self.world.team.office


@pytest.fixture
def premises(world: World) -> Premises:
    made = Opened(folder=None, keeper=None)  # type: ignore[arg-type]
    made.world = world
    return made


COORDINATOR = Credentials("coordinator", PASSWORD)


def test_every_page_and_a_case_are_drawn_without_being_shown(premises: Premises, application: QApplication) -> None:
    assert tried(premises, COORDINATOR) == qVersion()


def test_a_page_that_says_something_is_wrong_is_named(
    premises: Premises, application: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(CasePage, "refresh", lambda page: page._desk.problem.emit("kapot"))
    with pytest.raises(PageFailed, match="case"):
        tried(premises, COORDINATOR)
