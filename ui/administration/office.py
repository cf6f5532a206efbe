"""The office as a whole: backup, check, and a new recovery code."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QMessageBox, QPushButton, QVBoxLayout, QWidget

from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem
from medhandover.premises import Premises, is_same_code
from ui.desk import Desk
from ui.widgets.announcing import announce
from ui.widgets.waiting import Waiting


class OfficeView(QWidget):
    """What is done with the whole office; long work shows how far it is and can be stopped."""

    def __init__(self, desk: Desk, premises: Premises) -> None:
        """Offer what can be done."""
        super().__init__()
        self._desk, self._premises, self._code = desk, premises, ""
        say = desk.say
        self.backup = self._button(N_("Make a backup ..."), self._ask_folder)
        self.verify = self._button(N_("Check the office"), self._verify)
        self.renew = self._button(N_("New recovery code"), self._ask_renewal)
        self.told, self.code, self.typed = QLabel(), QLabel(), QLineEdit()
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.code.setObjectName("code")
        self.code.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.typed.setPlaceholderText(say(N_("Type the code back from the paper")))
        self.typed.setAccessibleName(say(N_("Type the code back from the paper")))
        self.typed.textChanged.connect(lambda _: self._compare())
        self.waiting = Waiting(say, desk.progress.stop)
        desk.progress.told.connect(self.waiting.tell)
        self._lay_out()

    def refresh(self) -> None:
        """Nothing is asked: what is shown here is done here."""

    def write_backup(self, folder: Path) -> None:
        """Write a backup into a new folder below `folder`, named after the day."""
        target = folder / f"medhandover-{self._desk.today.isoformat()}"
        number = 2
        while target.exists():
            target, number = folder / f"medhandover-{self._desk.today.isoformat()}-{number}", number + 1
        self._target = target
        self._begin()
        self._desk.work(self._backed_up, self._refused, lambda tell: self._premises.backup(target, tell))

    def _lay_out(self) -> None:
        say, whole = self._desk.say, QVBoxLayout(self)
        title, where = QLabel(say(N_("Backup and recovery"))), QLabel(str(self._premises.folder))
        title.setObjectName("title")
        where.setObjectName("muted")
        whole.setContentsMargins(16, 8, 16, 8)
        for each in (title, where):
            whole.addWidget(each)
        hints = {
            self.backup: N_("An encrypted copy that is read back before it counts. It needs the recovery code."),
            self.verify: N_("Reads everything and checks every seal."),
            self.renew: N_("The printed code opens the office when the key of this computer is lost."),
        }
        for button, hint in hints.items():
            told = QLabel(say(hint))
            told.setObjectName("muted")
            whole.addSpacing(8)
            whole.addWidget(told)
            whole.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)
        for widget in (self.waiting, self.told, self.code, self.typed):
            whole.addWidget(widget)
        self.code.hide()
        self.typed.hide()
        whole.addStretch(1)

    def _button(self, name: str, do: object) -> QPushButton:
        made = QPushButton(self._desk.say(name))
        made.clicked.connect(do)
        return made

    def _ask_folder(self) -> None:
        dialog = QFileDialog(self, self._desk.say(N_("Folder for the backup")))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda name: self.write_backup(Path(name)))
        dialog.open()

    def _verify(self) -> None:
        self._begin()
        self._desk.work(self._verified, self._refused, self._premises.verify)

    def _ask_renewal(self) -> None:
        self.question = QMessageBox(
            QMessageBox.Icon.Question,
            self._desk.say(N_("New recovery code")),
            self._desk.say(N_("The code that is printed now will no longer open this office. Make a new one?")),
            QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.Cancel,
            self,
        )
        self.question.accepted.connect(self._renew)
        self.question.open()

    def _renew(self) -> None:
        self._desk.work(self._renewed, self._refused, lambda _: self._premises.renew_code())

    def _begin(self) -> None:
        self.told.clear()
        self.waiting.expect(N_("It begins when what was begun before is through"))
        self.backup.setEnabled(False)
        self.verify.setEnabled(False)

    def _end(self, told: str) -> None:
        self.waiting.over()
        self.backup.setEnabled(True)
        self.verify.setEnabled(True)
        self.told.setText(told)
        announce(self.told, told)

    def _backed_up(self, count: int) -> None:
        told = N_("The backup is in {folder}, with {count} attachments.")
        self._end(self._desk.say(told, folder=str(self._target), count=count))

    def _verified(self, count: int) -> None:
        self._end(self._desk.say(N_("The office is whole: database and {count} attachments."), count=count))

    def _refused(self, problem: Problem) -> None:
        self._end(problem.say(self._desk.language))

    def _renewed(self, code: str) -> None:
        self._code = code
        self.code.setText(code)
        self._end(self._desk.say(N_("Write this code down or print it, and lock it away. Then type it back here.")))
        self.code.show()
        self.typed.clear()
        self.typed.show()
        self.typed.setFocus()

    def _compare(self) -> None:
        if self._code and is_same_code(self._code, self.typed.text()):
            self._code = ""
            self.code.hide()
            self.typed.hide()
            self.told.setText(self._desk.say(N_("That is the code. It is not shown again.")))
