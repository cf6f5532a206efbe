"""Name and password: to sign in, or to go on after the lock."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QWidget

from medhandover.kernel.languages import N_
from ui.widgets.announcing import announce
from ui.widgets.dialog import Dialog

LOCKED = N_("The program is locked. Your password brings everything back as you left it.")
SECOND = N_("This takes two persons. The second one signs here.")
LOADING = N_("One moment: the program is still being loaded.")


class SignInDialog(Dialog):
    """Asks for a name and a password; what is wrong stands in the dialog, and what was typed stays."""

    given = Signal(str, str)

    def __init__(
        self, say: Callable[[str], str], name: str = "", parent: QWidget | None = None, *, is_heard: bool = True
    ) -> None:
        """Ask; a name that is given already is not asked for again.

        Where nobody hears the answer yet (not `is_heard`), it waits until somebody does, see `hear`.
        """
        super().__init__(parent)
        self._is_heard, self._is_waiting, self._told = is_heard, False, ""
        self.name, self.password, self.wrong, self.before = QLineEdit(), QLineEdit(), QLabel(), QLabel()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.wrong.setObjectName("wrong")
        self.wrong.setWordWrap(True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self._give)
        self.buttons.rejected.connect(self.reject)
        self.before.setWordWrap(True)
        self._labels = (QLabel(), QLabel())
        form = QFormLayout(self)
        form.addRow(self.before)
        self.before.hide()
        for label, field in zip(self._labels, (self.name, self.password), strict=True):
            label.setBuddy(field)
            form.addRow(label, field)
        form.addRow(self.wrong)
        form.addRow(self.buttons)
        self.setMinimumWidth(380)
        self.speak(say)
        self.fill(name)

    def fill(self, name: str) -> None:
        """Write a name that is given already, and go on with what is to be typed."""
        self.name.setText(name)
        (self.password if name else self.name).setFocus()

    def speak(self, say: Callable[[str], str]) -> None:
        """Ask in another language; what is typed stays."""
        self._say = say
        self.setWindowTitle(say(N_("Medical handover")))
        told = (say(N_("Name")), say(N_("Password")))
        for label, field, text in zip(self._labels, (self.name, self.password), told, strict=True):
            label.setText(text)
            field.setAccessibleName(text)
        self._explain(self._told)

    def hear(self) -> None:
        """Answer from now on; what was given before is answered now."""
        was_waiting, self._is_heard, self._is_waiting = self._is_waiting, True, False
        if was_waiting:
            self._explain("")
            self._give()

    def put_away(self) -> None:
        """Ask no more for now, and let go of a password that was given before anybody heard it."""
        self._is_waiting = False
        self.password.clear()
        self._explain("")
        self.hide()

    def ask_second(self) -> None:
        """Ask for the second person who signs."""
        self._explain(SECOND)

    def ask_again(self) -> None:
        """Ask after the lock; the password that was typed before is gone."""
        self._explain(LOCKED)
        self.password.clear()
        self.refuse("")

    def refuse(self, sentence: str) -> None:
        """Say what is wrong; the name stays, the password is asked for again."""
        self.wrong.setText(sentence)
        self.adjustSize()
        announce(self.wrong, sentence, is_urgent=True)
        self.password.selectAll()
        self.password.setFocus()

    def _give(self) -> None:
        if self._is_heard:
            self.given.emit(self.name.text(), self.password.text())
            return
        self._is_waiting = True
        self._explain(LOADING)
        announce(self.before, self._say(LOADING))

    def _explain(self, told: str) -> None:
        """Say why it is asked, above the fields; nothing where that is plain."""
        self._told = told
        self.before.setText(self._say(told) if told else "")
        self.before.setVisible(bool(told))
        self.adjustSize()
