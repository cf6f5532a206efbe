"""The steps of the first start: the choice, the first administrator, the recovery code, and a lost key."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from medhandover.kernel.languages import N_
from medhandover.kernel.roles import Role
from medhandover.kernel.shapes import record
from medhandover.premises import is_same_code
from medhandover.staff.model import AccountDraft

Say = Callable[..., str]


@record
class Founding:
    """What a new office is made of: its name, the first administrator and that person's password."""

    title: str
    account: AccountDraft
    password: str


class ChoiceStep(QWidget):
    """What the person wants to do first; each choice has a sentence below it."""

    chosen = Signal(str)

    def __init__(self, told: str, choices: Mapping[str, tuple[str, str]]) -> None:
        """Say how things stand and offer the choices; all words come translated."""
        super().__init__()
        self.told = QLabel(told)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        column = QVBoxLayout(self)
        column.addWidget(self.told)
        self.buttons: dict[str, QPushButton] = {}
        for key, (name, below) in choices.items():
            button, hint = QPushButton(name), QLabel(below)
            button.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
            hint.setObjectName("muted")
            hint.setWordWrap(True)
            column.addSpacing(10)
            column.addWidget(button)
            column.addWidget(hint)
            self.buttons[key] = button
        column.addStretch(1)


class FounderStep(QWidget):
    """Name of the office, the first administrator, and a password typed twice."""

    given = Signal(object)
    wrong = Signal(str)
    left = Signal()

    def __init__(self, say: Say, title: str = "") -> None:
        """Begin empty but for the name of the office, which the administrators of this computer may have set."""
        super().__init__()
        self._say = say
        self.lines = {
            "title": (QLineEdit(), N_("Name of the office")),
            "shown": (QLineEdit(), N_("Your name, as papers show it")),
            "name": (QLineEdit(), N_("Name to sign in with")),
            "password": (QLineEdit(), N_("Password")),
            "again": (QLineEdit(), N_("Password once more")),
        }
        form = QFormLayout(self)
        told = QLabel(say(N_("You become the first administrator: you give colleagues their accounts.")))
        told.setWordWrap(True)
        form.addRow(told)
        for line, name in self.lines.values():
            line.setAccessibleName(say(name))
            form.addRow(say(name), line)
        self.lines["title"][0].setText(title)
        for key in ("password", "again"):
            self.lines[key][0].setEchoMode(QLineEdit.EchoMode.Password)
        self.make, back = QPushButton(say(N_("Make the office"))), QPushButton(say(N_("Back")))
        self.make.setObjectName("primary")
        self.make.setDefault(True)
        self.make.clicked.connect(self.give)
        back.clicked.connect(self.left.emit)
        form.addRow(_row(back, self.make))

    def text(self, key: str) -> str:
        """Return what was typed in a line."""
        return self.lines[key][0].text() if key in {"password", "again"} else self.lines[key][0].text().strip()

    def give(self) -> None:
        """Hand on what was typed, once both passwords are the same."""
        if not self.text("title"):
            self.wrong.emit(self._say(N_("Give the office a name.")))
        elif self.text("password") != self.text("again"):
            self.wrong.emit(self._say(N_("The two passwords are not the same. Type them again.")))
        else:
            account = AccountDraft(name=self.text("name"), shown=self.text("shown"), roles=(Role.ADMINISTRATOR,))
            self.given.emit(Founding(title=self.text("title"), account=account, password=self.text("password")))


class CodeStep(QWidget):
    """The recovery code, shown once; only who typed it back goes on."""

    right = Signal()

    def __init__(self, say: Say) -> None:
        """Begin without a code."""
        super().__init__()
        self._code = ""
        told = QLabel(
            say(
                N_(
                    "This recovery code opens the office when the key of this computer is lost. It is shown only now. "
                    "Write it down or print it, and lock it away. Then type it back."
                )
            )
        )
        told.setWordWrap(True)
        self.code, self.typed, self.go = QLabel(), QLineEdit(), QPushButton(say(N_("Go on")))
        self.code.setObjectName("code")
        self.code.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.code.setWordWrap(True)
        self.code.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.typed.setPlaceholderText(say(N_("Type the code back from the paper")))
        self.typed.setAccessibleName(say(N_("Type the code back from the paper")))
        self.typed.textChanged.connect(lambda _: self.go.setEnabled(is_same_code(self._code, self.typed.text())))
        self.go.setObjectName("primary")
        self.go.setEnabled(False)
        self.go.clicked.connect(self.right.emit)
        column = QVBoxLayout(self)
        for each in (told, self.code, self.typed, self.go):
            column.addWidget(each)
        column.addStretch(1)

    def show_code(self, code: str) -> None:
        """Show the code of the office that was made."""
        self._code = code
        self.code.setText(code)
        self.code.setAccessibleName(code)
        self.typed.setFocus()


class RecoveryStep(QWidget):
    """The recovery code of an office whose key is not on this computer."""

    given = Signal(str)
    left = Signal()

    def __init__(self, say: Say) -> None:
        """Begin empty."""
        super().__init__()
        told = QLabel(
            say(N_("The key of this office is not on this computer. Type the recovery code that was printed."))
        )
        told.setWordWrap(True)
        self.typed, self.go, back = QLineEdit(), QPushButton(say(N_("Open the office"))), QPushButton(say(N_("Back")))
        self.typed.setAccessibleName(say(N_("Recovery code")))
        self.typed.returnPressed.connect(lambda: self.given.emit(self.typed.text()))
        self.go.clicked.connect(lambda: self.given.emit(self.typed.text()))
        self.go.setObjectName("primary")
        back.clicked.connect(self.left.emit)
        column = QVBoxLayout(self)
        for each in (told, self.typed, _row(back, self.go)):
            column.addWidget(each)
        column.addStretch(1)


def _row(*buttons: QPushButton) -> QWidget:
    held = QWidget()
    row = QHBoxLayout(held)
    row.setContentsMargins(0, 8, 0, 0)
    row.addStretch(1)
    for each in buttons:
        row.addWidget(each)
    return held
