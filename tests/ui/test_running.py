import gc
import weakref
from threading import Event
from typing import Any

from PySide6.QtWidgets import QApplication

from tests.ui.conftest import wait_for
from ui.running import Lane, ThreadRunner


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
