"""Why medical data is looked at: chosen once per case and session, and logged (R40)."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from medhandover.kernel.ids import CaseId
from medhandover.kernel.languages import N_
from ui.desk import Desk
from ui.widgets.dialog import Dialog
from ui.widgets.typed import TypedKept

REASONS = (N_("Preparing the handover"), N_("Question of the receiver"), N_("Check by a second person"))


class ReasonDialog(Dialog):
    """A list of reasons with room for another one; `chosen` gives it."""

    chosen = Signal(str)

    def __init__(self, say: Callable[[str], str], parent: QWidget | None = None) -> None:
        """Ask for a reason."""
        super().__init__(parent)
        self.setWindowTitle(say(N_("Medical data")))
        told = QLabel(say(N_("Why do you look at medical data of this person? Your choice is logged.")))
        told.setWordWrap(True)
        self.choice = QComboBox()
        self.choice.setEditable(True)
        self.choice.setAccessibleName(say(N_("Reason")))
        if (line := self.choice.lineEdit()) is not None:
            line.setAccessibleName(say(N_("Reason")))
        self.choice.addItems([say(each) for each in REASONS])
        told.setBuddy(self.choice)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        for each in (told, self.choice, buttons):
            whole.addWidget(each)
        self.accepted.connect(self._tell)

    def _tell(self) -> None:
        reason = self.choice.currentText().strip()
        if reason:
            self.chosen.emit(reason)


def ask_reason(desk: Desk, case: CaseId, page: QWidget, then: Callable[[Any], None]) -> None:
    """Ask above `page` why medical data of a case is looked at, and go on with `then` once that is given (R40)."""
    dialog = ReasonDialog(desk.say, page)
    dialog.chosen.connect(lambda reason: desk.give_reason(then, case, reason))
    box = dialog.choice

    def fill(typed: Mapping[str, str]) -> None:
        box.setEditText(typed.get("reason", ""))

    TypedKept(desk, dialog, "reason", case, lambda: {"reason": box.currentText()}, fill, [box.editTextChanged])
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def with_reason(desk: Desk, case: CaseId, page: QWidget, then: Callable[[Any], None]) -> None:
    """Go on with `then` at once where a reason was chosen before, else ask for it first."""
    if desk.has_reason(case):
        then(None)
    else:
        ask_reason(desk, case, page, then)
