"""The passphrase under which a case leaves the office, typed twice."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QWidget

from medhandover.exchange.sealing import SHORTEST
from medhandover.kernel.languages import N_
from ui.forms.editor import Words
from ui.widgets.dialog import Dialog


class PassphraseDialog(Dialog):
    """Asks for a passphrase; `given` carries it once both lines say the same and it is long enough."""

    given = Signal(str)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._words = words
        say = words.say
        self.setWindowTitle(say(N_("Save the case in a file")))
        told = QLabel(
            say(N_("The file is sealed. Whoever opens it needs this passphrase; tell it in another way than the file."))
        )
        told.setObjectName("muted")
        told.setWordWrap(True)
        self.first, self.second, self.wrong = QLineEdit(), QLineEdit(), QLabel()
        self.wrong.setObjectName("wrong")
        self.wrong.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.give)
        buttons.rejected.connect(self.reject)
        form = QFormLayout(self)
        form.addRow(told)
        for line, name in ((self.first, N_("Passphrase")), (self.second, N_("The passphrase once more"))):
            line.setEchoMode(QLineEdit.EchoMode.Password)
            line.setAccessibleName(say(name))
            form.addRow(say(name), line)
        form.addRow(self.wrong)
        form.addRow(buttons)
        self.setMinimumWidth(460)

    def give(self) -> None:
        """Hand the passphrase on, or say what is wrong with it."""
        typed, say = self.first.text(), self._words.say
        if len(typed) < SHORTEST:
            short = N_(
                "This passphrase is too short. Take at least {shortest} characters; a few words are easy to remember."
            )
            self.wrong.setText(say(short, shortest=SHORTEST))
        elif typed != self.second.text():
            self.wrong.setText(say(N_("The two lines are not the same. Type the passphrase again.")))
        else:
            self.accept()
            self.given.emit(typed)
