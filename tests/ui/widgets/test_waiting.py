from collections.abc import Iterator
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import delete

from medhandover.cases.actions import open_case
from medhandover.cases.queries import all_cases
from medhandover.kernel.steps import Stopped
from medhandover.office import Office
from tests.medhandover.plans.test_actions import World
from tests.offices import invented_person
from tests.ui.conftest import wait_for
from tests.ui.faults import faults
from ui.desk import Desk, ThreadRunner
from ui.widgets.waiting import LongWork

STEP = "Reading the list"


class Ground(QWidget):
    """A page with nothing but long work, and what came of that."""

    def __init__(self, world: World) -> None:
        super().__init__()
        self.runner = ThreadRunner()
        self.desk = Desk(world.team.office, self.runner)
        self.work, self.came, self.go_on = LongWork(self.desk, self), [], Event()  # type: ignore[var-annotated]
        self.reached: list[int] = []
        QVBoxLayout(self).addWidget(self.work)
        self.resize(500, 200)
        self.show()

    def count(self, office: Office) -> str:
        """Count until somebody stops it or lets it go on."""
        number = 0
        while not self.go_on.wait(0.02):
            number += 1
            self.reached.append(number)
            office.tell(STEP, min(number, 50), 100)
        return "counted"

    def begin(self) -> None:
        self.work.let(self.came.append, self.came.append, self.count, STEP)


@pytest.fixture
def ground(world: World) -> Iterator[Ground]:
    made = Ground(world)
    yield made
    made.go_on.set()
    made.desk.end()
    made.runner.finish()


def test_long_work_shows_how_far_it_is_and_goes_when_it_is_through(ground: Ground) -> None:
    ground.begin()
    assert not ground.work.isVisible()
    wait_for(lambda: ground.work.bar.value() == 50)
    assert ground.work.step.text() == "De lijst wordt gelezen"
    assert faults(ground) == []
    ground.go_on.set()
    wait_for(lambda: bool(ground.came))
    assert ground.came == ["counted"]
    assert not ground.work.isVisible()


@pytest.mark.parametrize("by", ["button", "key"])
def test_it_is_stopped_by_a_button_and_by_a_key_and_says_that_nothing_was_changed(ground: Ground, by: str) -> None:
    ground.begin()
    wait_for(ground.work.isVisible)
    if by == "button":
        QTest.mouseClick(ground.work.stop, Qt.MouseButton.LeftButton)
    else:
        QTest.keyClick(ground, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    wait_for(lambda: bool(ground.came))
    assert isinstance(ground.came[0], Stopped)
    assert not ground.work.isVisible()


def test_what_is_asked_next_stops_what_was_asked_before_and_only_its_answer_counts(ground: Ground) -> None:
    ground.begin()
    wait_for(lambda: bool(ground.reached))
    ground.work.let(ground.came.append, ground.came.append, lambda _: "the next", STEP)
    wait_for(lambda: bool(ground.came))
    assert ground.came == ["the next"]


def test_an_action_that_is_stopped_is_rolled_back_whole(ground: Ground, world: World) -> None:
    before = len(world.team.office.ask(all_cases))

    def opening(office: Office) -> Any:
        inner = office.tell

        def tell(step: str, done: int, total: int) -> None:
            ground.reached.append(1)
            ground.go_on.wait(20)
            inner(step, done, total)

        office.tell = tell
        return office.do(open_case, invented_person("1234567899"))

    ground.work.let(ground.came.append, ground.came.append, opening, STEP)
    wait_for(lambda: bool(ground.reached))
    ground.work.end()
    ground.go_on.set()
    wait_for(lambda: bool(ground.came))
    assert isinstance(ground.came[0], Stopped)
    assert len(world.team.office.ask(all_cases)) == before


def test_work_for_a_page_that_is_gone_stops(ground: Ground) -> None:
    ground.begin()
    wait_for(lambda: bool(ground.reached))
    delete(ground.work)
    ground.runner.finish()
    assert ground.came == []
