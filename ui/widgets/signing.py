"""Name and password: to sign in, or to go on after the lock."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QWidget

from medhandover.kernel.languages import N_
from ui.widgets.announcing import announce


class SignInDialog(QDialog):
    """Asks for a name and a password; what is wrong stands in the dialog, and what was typed stays."""

    given = Signal(str, str)

    def __init__(self, say: Callable[[str], str], name: str = "", parent: QWidget | None = None) -> None:
        """Ask; a name that is given already is not asked for again."""
        super().__init__(parent)
        self._say = say
        self.setWindowTitle(say(N_("Medical handover")))
        self.name, self.password, self.wrong, self.before = QLineEdit(name), QLineEdit(), QLabel(), QLabel()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.wrong.setObjectName("wrong")
        self.wrong.setWordWrap(True)
        self.name.setAccessibleName(say(N_("Name")))
        self.password.setAccessibleName(say(N_("Password")))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(lambda: self.given.emit(self.name.text(), self.password.text()))
        buttons.rejected.connect(self.reject)
        self.before.setWordWrap(True)
        form = QFormLayout(self)
        form.addRow(self.before)
        self.before.hide()
        form.addRow(say(N_("Name")), self.name)
        form.addRow(say(N_("Password")), self.password)
        form.addRow(self.wrong)
        form.addRow(buttons)
        self.setMinimumWidth(380)
        (self.password if name else self.name).setFocus()

    def ask_second(self) -> None:
        """Ask for the second person who signs."""
        self.before.setText(self._say(N_("This takes two persons. The second one signs here.")))
        self.before.show()

    def refuse(self, sentence: str) -> None:
        """Say what is wrong; the name stays, the password is asked for again."""
        self.wrong.setText(sentence)
        self.adjustSize()
        announce(self.wrong, sentence, is_urgent=True)
        self.password.selectAll()
        self.password.setFocus()
