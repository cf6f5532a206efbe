import gc
import weakref
from collections.abc import Iterator
from threading import Event
from time import sleep
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from tests.ui.conftest import wait_for
from ui.running import A_TURN, Lane, ThreadRunner


class Held:
    """Something that work holds."""

    def work(self) -> int:
        return 1

    def done(self, result: Any, error: BaseException | None) -> None:
        pass


def test_what_work_held_is_let_go_once_it_is_done(application: QApplication) -> None:
    runner, alive = ThreadRunner(), []
    for lane in (*Lane, *Lane) * 20:
        held = Held()
        alive.append(weakref.ref(held))
        runner.run(held.work, held.done, lane)
    del held
    runner.finish()
    application.processEvents()
    gc.collect()
    assert [each for each in alive if each() is not None] == []


def test_a_lane_waits_for_no_other_and_keeps_its_own_order(application: QApplication) -> None:
    runner, go_on = ThreadRunner(), Event()
    came: list[Any] = []
    runner.run(lambda: go_on.wait(20), lambda result, _: came.append("long"), Lane.LONG)
    for number in range(5):
        runner.run(lambda number=number: number, lambda result, _: came.append(result))  # type: ignore[misc]
    wait_for(lambda: len(came) == 5)
    assert came == [0, 1, 2, 3, 4]
    go_on.set()
    wait_for(lambda: came[-1] == "long")
    runner.finish()


def counting(taken: list[int], upto: int = 4) -> Iterator[None]:
    for number in range(upto):
        taken.append(number)
        yield


def test_screens_are_built_in_turns_and_what_people_do_comes_in_between(application: QApplication) -> None:
    taken: list[int] = []
    between: list[int] = []

    def slowly() -> Iterator[None]:
        for _ in counting(taken):
            QTimer.singleShot(0, lambda: between.append(len(taken)))
            sleep(2 * A_TURN)
            yield

    owner = QObject()
    ThreadRunner().build(owner, slowly())
    assert taken == []
    wait_for(lambda: len(between) == 4)
    assert between == [1, 2, 3, 4]
    wait_for(lambda: not owner.children())


def test_slow_building_takes_one_step_in_a_turn_however_short_it_is(application: QApplication) -> None:
    taken: list[int] = []
    owner, runner = QObject(), ThreadRunner()
    runner.build(owner, counting(taken), is_slow=True)
    seen = []
    while runner.is_busy:
        application.processEvents()
        seen.append(len(taken))
    assert {1, 2, 3, 4} <= set(seen)


def test_building_ends_with_its_owner(application: QApplication) -> None:
    taken: list[int] = []
    owner, runner = QObject(), ThreadRunner()
    runner.build(owner, counting(taken), is_slow=True)
    wait_for(lambda: len(taken) == 1)
    delete(owner)
    assert not runner.is_busy
    for _ in range(5):
        application.processEvents()
    assert taken == [0]
