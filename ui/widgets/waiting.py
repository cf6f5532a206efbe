"""How far long work is, with a button and a key that stop it; what ends within a moment shows nothing of it."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem
from medhandover.office import Office
from ui.desk import Desk, Progress
from ui.running import Lane
from ui.widgets.announcing import announce
from ui.widgets.keys import STOP_WORK, bind

SOON = 400
"""Milliseconds that work may take before its bar appears."""
QUARTER = 25


class Waiting(QWidget):
    """A bar, the step in words, and a button to stop; hidden while nothing is done."""

    def __init__(self, say: Callable[..., str], stop: Callable[[], None], parent: QWidget | None = None) -> None:
        """Begin hidden, inside `parent`."""
        super().__init__(parent)
        self._say, self._said, self._quarter = say, "", -1
        self._told: tuple[str, int, int] = ("", 0, 0)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON)
        self._soon.timeout.connect(lambda: self.tell(*self._told))
        self.step, self.bar, self.stop = QLabel(), QProgressBar(), QPushButton(say(N_("Stop")))
        self.step.setWordWrap(True)
        self.bar.setAccessibleName(say(N_("Progress")))
        self.stop.setToolTip(STOP_WORK.shown)
        self.stop.setAutoDefault(False)
        self.stop.clicked.connect(stop)
        bind(self, STOP_WORK, self.stop.click, context=Qt.ShortcutContext.WindowShortcut)
        row, whole = QHBoxLayout(), QVBoxLayout(self)
        row.addWidget(self.bar, 1)
        row.addWidget(self.stop)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.step)
        whole.addLayout(row)
        self.hide()

    def expect(self, step: str) -> None:
        """Show a step (a message id) of which nothing is told yet, unless it is through within a moment."""
        self._told = (step, 0, 0)
        self.stop.setEnabled(True)
        if self.isVisible():
            self.tell(*self._told)
        else:
            self._soon.start()

    def over(self) -> None:
        """Take the bar away."""
        self._soon.stop()
        self._said, self._quarter = "", -1
        self.hide()

    def tell(self, step: str, done: int, total: int) -> None:
        """Show a step (a message id) and how much of it is done, aloud at its beginning and at each quarter."""
        said = self._say(step)
        self.step.setText(said)
        self.bar.setAccessibleDescription(said)
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.show()
        quarter = done * 4 // total if total else 0
        if (said, quarter) != (self._said, self._quarter):
            aloud = N_("{step}, {part} %") if quarter else N_("{step}. {keys} stops it.")
            announce(self.bar, self._say(aloud, step=said, part=quarter * QUARTER, keys=STOP_WORK.shown))
        self._said, self._quarter = said, quarter


class LongWork(Waiting):
    """Lets the office do one piece of long work after another for a page or dialog; a new one stops the one before."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Begin with nothing to do; stands inside `parent`, in whose layout it has its place."""
        super().__init__(desk.say, self.end, parent)
        self._desk = desk
        self._progress: Progress | None = None

    @property
    def is_going(self) -> bool:
        """Tell whether something is being done."""
        return self._progress is not None

    def let(
        self,
        then: Callable[[Any], None],
        refused: Callable[[Problem], None],
        do: Callable[[Office], Any],
        step: str,
    ) -> None:
        """Do long work at a seat beside; `step` (a message id) says what it is until it tells more.

        `do` may ask `tell` of its office how far it is and whether to go on. `refused` hears Stopped, and then nothing
        was changed.
        """
        progress = self._begin(step)
        came, gone = partial(self._came, progress, then), partial(self._gone, progress, refused)
        self._desk.let(came, gone, do, progress)

    def follow(
        self,
        hear: Callable[[Any], None],
        then: Callable[[Any], None],
        refused: Callable[[Problem], None],
        do: Callable[[Office], Iterator[Any]],
        step: str,
    ) -> None:
        """Do long work at a seat beside of which each part goes to `hear` as soon as it is there."""
        progress = self._begin(step)
        came, gone = partial(self._came, progress, then), partial(self._gone, progress, refused)
        self._desk.follow(hear, came, gone, do, Lane.LONGER, progress)

    def perform(
        self, then: Callable[[Any], None], refused: Callable[[Problem], None], action: Any, values: Any, step: str
    ) -> None:
        """Do an action that takes long; stopped, none of it was done."""
        progress = self._begin(step)
        came, gone = partial(self._came, progress, then), partial(self._gone, progress, refused)
        self._desk.perform_long(came, gone, action, values, progress)

    def end(self) -> None:
        """Let what is being done stop at its next step."""
        if self._progress is not None:
            self._progress.stop()
            self.step.setText(self._say(N_("It stops …")))
            self.stop.setEnabled(False)

    def _begin(self, step: str) -> Progress:
        self.end()
        made = self._progress = Progress()
        made.told.connect(self._heard)
        self.destroyed.connect(made.stop)
        self.expect(step)
        return made

    def _heard(self, step: str, done: int, total: int) -> None:
        self._told = (step, done, total)
        if self.isVisible() and self.stop.isEnabled():
            self.tell(*self._told)

    def _came(self, progress: Progress, then: Callable[[Any], None], result: Any) -> None:
        if self._ends(progress):
            then(result)

    def _gone(self, progress: Progress, refused: Callable[[Problem], None], problem: Problem) -> None:
        if self._ends(progress):
            refused(problem)

    def _ends(self, progress: Progress) -> bool:
        """Take the bar away once the last piece is through; tell whether it was that."""
        if progress is not self._progress:
            return False
        self._progress = None
        self.over()
        return True
