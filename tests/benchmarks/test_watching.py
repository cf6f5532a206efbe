import os
import time

from PySide6.QtWidgets import QApplication

from tests.benchmarks.watching import Watchdog, calibrated
from ui.forms.days import zones

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def spin(units: int) -> None:
    for _ in range(units):
        calibrated(1)
        zones.__wrapped__()


def test_the_watchdog_names_what_kept_the_screens_busy_and_counts_no_waiting() -> None:
    dog = Watchdog(application(), lambda: False)
    with dog.watching():
        slept = dog.take("sleep", lambda: time.sleep(0.3))
        spun = dog.take("spin", lambda: spin(10))
    assert slept.longest < spun.longest / 3
    assert spun.longest > 5 * calibrated()
    assert "ui/forms/days" in spun.culprits


def application() -> QApplication:
    there = QApplication.instance()
    return there if isinstance(there, QApplication) else QApplication(["medhandover"])
