"""Many papers that are printed while the window is worked in: from the dialog that asks to its end."""

from typing import Any

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt, Signal

from medhandover.kernel.problem import Problem
from ui.desk import Desk
from ui.papers.batch_dialog import BatchDialog
from ui.papers.looking import Batch, printed_all
from ui.widgets.typed import TypedKept


def placed(sheet: QRect, page: QSize) -> QRect:
    """Return where a page stands on a sheet of the printer: as large as it fits, in its own shape, in the middle.

    Papers are A4; a printer may hold Letter. Stretched to its sheet, the square code of a page would not be read.
    """
    at = QRect(QPoint(), page.scaled(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio))
    at.moveCenter(sheet.center())
    return at


class Printing(QObject):
    """Prints what a dialog asks for, as long as the dialog is there; `ended` tells when it is through."""

    ended = Signal()

    def __init__(self, desk: Desk, dialog: BatchDialog) -> None:
        """Work for `dialog`."""
        super().__init__(dialog)
        self._desk, self._dialog = desk, dialog
        self._is_stopped = False
        self.kept = TypedKept(desk, dialog, "batch", dialog.case, dialog.typed, dialog.fill, dialog.touched)
        dialog.given.connect(self._print)
        dialog.stopped.connect(self._stop)

    def _print(self, wanted: Batch) -> None:
        self._is_stopped = False
        self._desk.follow(
            self._dialog.step,
            self._end,
            self._refuse,
            lambda office: printed_all(office, wanted, lambda: self._is_stopped),
        )

    def _stop(self) -> None:
        self._is_stopped = True

    def _end(self, _: Any) -> None:
        self._dialog.end()
        self.kept.forget()
        self.ended.emit()

    def _refuse(self, problem: Problem) -> None:
        self._dialog.refuse(problem)
