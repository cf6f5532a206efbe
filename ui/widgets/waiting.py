"""How far long work is, with a button that stops it."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from medhandover.kernel.languages import N_


class Waiting(QWidget):
    """A bar, the step in words, and a button to stop; hidden while nothing is done."""

    def __init__(self, say: Callable[[str], str], stop: Callable[[], None]) -> None:
        """Begin hidden."""
        super().__init__()
        self._say = say
        self.step, self.bar, self.stop = QLabel(), QProgressBar(), QPushButton(say(N_("Stop")))
        self.bar.setAccessibleName(say(N_("Progress")))
        self.stop.clicked.connect(stop)
        row, whole = QHBoxLayout(), QVBoxLayout(self)
        row.addWidget(self.bar, 1)
        row.addWidget(self.stop)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.step)
        whole.addLayout(row)
        self.hide()

    def tell(self, step: str, done: int, total: int) -> None:
        """Show a step and how much of it is done."""
        self.step.setText(self._say(step))
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.show()
