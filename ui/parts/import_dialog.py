"""What a file would change, to be looked at before it is entered; with a passphrase where the file asks for one."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from medhandover.kernel.fields import WrongFields
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem
from medhandover.kernel.shapes import record
from ui.desk import Desk
from ui.forms.editor import Words
from ui.widgets.announcing import announce
from ui.widgets.dialog import Dialog
from ui.widgets.fitting import fit
from ui.widgets.rows import Column, RowsModel, RowsTable
from ui.widgets.waiting import LongWork

MOST = 12
"""How many wrong places are told at once."""


@record
class Change:
    """One thing that would change: what it is, what the office has, and what the file says."""

    what: str
    here: str = ""
    file: str = ""


class ImportDialog(Dialog):
    """Shows the changes of a file; `given` tells to enter them, `unlocked` carries the passphrase."""

    given = Signal()
    unlocked = Signal(str)

    def __init__(self, desk: Desk, title: str, parent: QWidget | None = None) -> None:
        """Begin with nothing to enter; `work` is what is done for it, and ends with it."""
        super().__init__(parent)
        self._words = words = Words(language=desk.language)
        self.work = LongWork(desk, self)
        self.finished.connect(lambda _: self.work.end())
        self.setWindowTitle(title)
        columns = (
            Column(head=N_("What"), text=lambda row: row.what, share=5),
            Column(head=N_("In this office"), text=lambda row: row.here, share=4),
            Column(head=N_("In the file"), text=lambda row: row.file, share=4),
        )
        self.told, self.wrong, self.passphrase = QLabel(), QLabel(), QLineEdit()
        self.wrong.setObjectName("wrong")
        for each in (self.told, self.wrong):
            each.setWordWrap(True)
            each.setTextFormat(Qt.TextFormat.PlainText)
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.setPlaceholderText(words.say(N_("Passphrase")))
        self.passphrase.setAccessibleName(words.say(N_("Passphrase")))
        self.passphrase.hide()
        self.model = RowsModel(columns, words.say)
        self.table = RowsTable(self.model, columns, title)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.enter = self.buttons.addButton(words.say(N_("Enter it")), QDialogButtonBox.ButtonRole.AcceptRole)
        self.enter.setObjectName("primary")
        self.buttons.accepted.connect(self._go_on)
        self.buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        for widget in (self.told, self.passphrase, self.work, self.table, self.wrong, self.buttons):
            whole.addWidget(widget)
        whole.setStretchFactor(self.table, 1)
        whole.addStretch(0)
        fit(self, 760, 460)
        self.show_changes("", ())

    def ask_passphrase(self) -> None:
        """Ask for the passphrase of a sealed file."""
        self.told.setText(self._words.say(N_("This file is sealed. Type its passphrase.")))
        self.passphrase.show()
        self.table.hide()
        self.enter.setText(self._words.say(N_("Open the file")))
        self.enter.setEnabled(True)
        self.passphrase.setFocus()

    def show_changes(self, told: str, rows: Sequence[Change]) -> None:
        """Show what would change; without changes there is nothing to enter."""
        self.told.setText(told)
        self.wrong.clear()
        self.passphrase.hide()
        self.model.show(rows)
        self.table.setVisible(bool(rows))
        self.enter.setText(self._words.say(N_("Enter it")))
        self.enter.setEnabled(bool(rows))
        if told:
            announce(self.told, told)

    def refuse(self, problem: Problem) -> None:
        """Say what is wrong with the file or stands in the way; what can be tried again, can be entered still."""
        self.enter.setEnabled(self.passphrase.isVisible() or self.model.rowCount() > 0)
        lines = [problem.say(self._words.language)]
        if isinstance(problem, WrongFields):
            lines = [each.say(self._words.language) for each in problem.wrong]
        more = len(lines) - MOST
        told = [self._words.say(N_("… and {count} more."), count=more)] if more > 0 else []
        self.wrong.setText("\n".join([*lines[:MOST], *told]))
        announce(self.wrong, self.wrong.text(), is_urgent=True)

    def _go_on(self) -> None:
        self.wrong.clear()
        self.enter.setEnabled(False)
        if self.passphrase.isVisible():
            self.unlocked.emit(self.passphrase.text())
        else:
            self.given.emit()
