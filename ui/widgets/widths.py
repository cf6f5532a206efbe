"""The widths of the columns of a list as numbers: what dragging a head does, for whoever drags nothing."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialogButtonBox, QFormLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from medhandover.kernel.languages import N_
from ui.widgets.dialog import Dialog

LEAST, MOST = 1, 100
"""Parts of the width, in hundredths of the list."""


class WidthsDialog(Dialog):
    """Asks for the part of the width of each column; `given` carries them, empty for the widths as they were made."""

    given = Signal(object)

    def __init__(
        self, say: Callable[[str], str], shown: Sequence[tuple[str, int]], parent: QWidget | None = None
    ) -> None:
        """Begin with the widths as they are: the head of each column and its share, in any unit."""
        super().__init__(parent)
        self.setWindowTitle(say(N_("Widths of the columns")))
        told = QLabel(say(N_("How much of the width each column takes; together they fill the list.")))
        told.setWordWrap(True)
        form, whole = QFormLayout(), max(sum(share for _, share in shown), 1)
        self.boxes: list[QSpinBox] = []
        for head, share in shown:
            box = QSpinBox()
            box.setRange(LEAST, MOST)
            box.setSuffix(" %")
            box.setValue(round(100 * share / whole))
            box.setAccessibleName(head)
            form.addRow(head, box)
            self.boxes.append(box)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.again = buttons.addButton(say(N_("As they were")), QDialogButtonBox.ButtonRole.ResetRole)
        self.again.clicked.connect(self._reset)
        buttons.accepted.connect(self._give)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(told)
        column.addLayout(form)
        column.addWidget(buttons)

    def _give(self) -> None:
        self.given.emit([each.value() for each in self.boxes])
        self.accept()

    def _reset(self) -> None:
        self.given.emit([])
        self.accept()
