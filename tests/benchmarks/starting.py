"""One start as a user makes it, told in JSON: `python -m tests.benchmarks.starting BEGAN FOLDER PASSWORD PATIENT`.

BEGAN is when the process was asked for, in seconds since 1970; what is told are milliseconds from then. PATIENT is 1
where the password is typed once the program is loaded, 0 where it is given as soon as it is asked for.
"""

import json
import sys
import time
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from medhandover.__main__ import main
from ui import threshold

TICK = 1
"""Milliseconds between two looks at what stands on the screen."""


class Watched(threshold.Threshold):
    """The start of the program, with somebody before it."""

    began, password, is_patient = 0.0, "", True
    told: dict[str, float] = {}  # noqa: RUF012 - one start, one process

    def open(self, *, has_office: bool) -> None:
        """Open, and look on."""
        super().open(has_office=has_office)
        QTimer.singleShot(0, self.sit_down)

    def sit_down(self) -> None:
        """See the sign-in, painted."""
        self.note("asked")
        self.dialog.password.setText(self.password)
        self.timer = QTimer()
        self.timer.timeout.connect(self.look)
        self.timer.start(TICK)
        if not self.is_patient:
            self.give()

    def note(self, what: str) -> None:
        """Note when something was there for the first time, and what the processor had done until then."""
        if what not in self.told:
            self.told[what] = (time.time() - self.began) * 1000
            self.told[f"{what}, processor"] = time.process_time() * 1000

    def give(self) -> None:
        """Press OK."""
        self.note("given")
        self.dialog.buttons.accepted.emit()

    def look(self) -> None:
        """See how far it is, and how long a key would have waited."""
        program: Any = self.start.program if self.start is not None else None
        now = time.time() * 1000
        if program is None:
            self.told["longest turn"] = max(self.told.get("longest turn", 0.0), now - self.told.get("looked", now))
            self.told["looked"] = now
            return
        self.note("loaded")
        if "given" not in self.told and not self._runner.is_busy:  # type: ignore[attr-defined]
            self.give()
        window = program.window
        if window is not None and window.isVisible() and window.page.model.row(0) is not None:
            self.note("worklist")
            self.timer.stop()
            QApplication.quit()


if __name__ == "__main__":
    Watched.began, Watched.password, Watched.is_patient = float(sys.argv[1]), sys.argv[3], sys.argv[4] == "1"
    threshold.Threshold = Watched  # type: ignore[misc]
    place = ["--office", f"{sys.argv[2]}/kantoor", "--key-file", f"{sys.argv[2]}/sleutel.txt"]
    assert not main([*place, "--as", "jansen"])
    print(json.dumps(Watched.told))
