"""Entering leave out of a file: what is wrong is told line by line, and nothing is entered before somebody says so."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QLabel, QVBoxLayout, QWidget
from shiboken6 import isValid

from medhandover.kernel.fields import WrongFields
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem
from medhandover.office import Office
from medhandover.rights import ACTIONS
from medhandover.schedules.calendar_door import leave_of
from medhandover.schedules.leave import LeaveEntered
from medhandover.schedules.leave_lines import LeaveFile, LeaveLine, wrong_line
from ui.desk import Desk
from ui.forms.editor import Words
from ui.parts.choosing import ask_file, content_of
from ui.widgets.dialog import Dialog
from ui.widgets.fitting import fit
from ui.widgets.listing import TallTable
from ui.widgets.marks import DONE, STOP
from ui.widgets.rows import Column, RowsModel

TITLE = N_("Read leave from a file")
Line = tuple[str, str]
"""A sign, and what is said of a line."""


class LeaveDialog(Dialog):
    """Shows each line of a file; `given` asks to enter all (False) or only what is right (True)."""

    given = Signal(bool)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        """Begin without lines."""
        super().__init__(parent)
        self._words = words
        self.setWindowTitle(words.say(TITLE))
        columns = (Column(head=N_("Line by line"), text=lambda row: row[1], mark=lambda row: row[0], is_plain=True),)
        self.model = RowsModel(columns, words.say)
        self.table = TallTable(self.model, columns, words.say(N_("Line by line")))
        self.told, self.wrong = QLabel(), QLabel()
        self.wrong.setObjectName("wrong")
        for each in (self.told, self.wrong):
            each.setWordWrap(True)
            each.setTextFormat(Qt.TextFormat.PlainText)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.whole = self.buttons.addButton(words.say(N_("Enter all of it")), role)
        self.part = self.buttons.addButton(words.say(N_("Enter only what is right")), role)
        self.whole.setObjectName("primary")
        self.whole.clicked.connect(lambda _=False: self.given.emit(False))
        self.part.clicked.connect(lambda _=False: self.given.emit(True))
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (self.told, self.table, self.wrong, self.buttons):
            column.addWidget(widget)
        column.setStretchFactor(self.table, 1)
        self.show_lines((), (), is_done=True)
        fit(self, 680, 460)

    def show_lines(self, right: Sequence[str], wrong: Sequence[str], *, is_done: bool = False) -> None:
        """Show what is right and what is wrong, the wrong ones first; with `is_done` nothing more can be entered."""
        self.wrong.clear()
        rows: list[Line] = [(STOP, each) for each in wrong] + [(DONE, each) for each in right]
        self.model.show(rows)
        self.table.setVisible(bool(rows))
        if rows:
            self.table.selectRow(0)
        self.whole.setVisible(not is_done and not wrong)
        self.part.setVisible(not is_done and bool(wrong))
        self.whole.setEnabled(bool(right))
        self.part.setEnabled(bool(right))

    def tell(self, sentence: str) -> None:
        """Say above the lines what they are."""
        self.told.setText(sentence)

    def refuse(self, problem: Problem) -> None:
        """Say what is wrong with the file."""
        self.wrong.setText(problem.say(self._words.language))


class LeaveImport(QObject):
    """Reads leave for a page, shows what is wrong, and enters it."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        """Work for `page`, which is asked to refresh itself after."""
        super().__init__(page)
        self._desk, self._page = desk, page
        self._file = LeaveFile(lines=(), wrong=())
        self._bad: frozenset[int] = frozenset()
        self.dialog: LeaveDialog | None = None
        self.files: QFileDialog | None = None

    def choose(self) -> None:
        """Ask which file."""
        self.files = ask_file(self._page, self._desk.say(TITLE), "*.csv *.ics", self.read)

    def read(self, path: Path) -> None:
        """Read a file and show what it says; nothing is entered yet."""
        self.dialog = LeaveDialog(Words(language=self._desk.language), self._page)
        self.dialog.given.connect(self._enter)
        self.dialog.finished.connect(self.dialog.deleteLater)
        self.dialog.open()

        def reading(office: Office) -> LeaveFile:
            return leave_of(content_of(path))

        self._desk.let(self._came, self._refused, reading)

    def _came(self, found: LeaveFile) -> None:
        self._file, self._bad = found, frozenset()
        self._show([each.say(self._desk.language) for each in found.wrong])

    def _show(self, wrong: Sequence[str]) -> None:
        right = [self._line(each) for each in self._file.lines if each.line not in self._bad]
        told = N_("Lines that are right: {right}. Wrong: {wrong}. Nothing is entered yet.")
        if self.dialog is not None and isValid(self.dialog):
            self.dialog.tell(self._desk.say(told, right=len(right), wrong=len(wrong)))
            self.dialog.show_lines(right, wrong)

    def _line(self, line: LeaveLine) -> str:
        told = N_("Line {line}: {name}, {kind} from {begins} up to and including {ends}")
        values = {"line": line.line, "name": line.name, "kind": line.kind}
        return self._desk.say(told, **values, begins=line.from_on, ends=line.until_on)

    def _enter(self, is_partial: bool) -> None:
        values = {"lines": self._file.lines, "is_partial": is_partial}
        self._desk.perform(self._entered, self._refused, ACTIONS["leave:import"], values)

    def _entered(self, done: LeaveEntered) -> None:
        told = N_("Entered: {entered}. Known already: {known}. Left out because they are wrong: {wrong}.")
        wrong = [each.say(self._desk.language) for each in (*self._file.wrong, *done.wrong)]
        said = self._desk.say(told, entered=done.entered, known=done.known, wrong=len(wrong))
        self._desk.told.emit(said)
        if self.dialog is not None and isValid(self.dialog):
            self.dialog.tell(said)
            self.dialog.show_lines((), wrong, is_done=True)
            if not wrong:
                self.dialog.accept()
        self._page.refresh()  # type: ignore[attr-defined]

    def _refused(self, problem: Problem) -> None:
        """Show what the office refuses line by line; what is right can still be entered."""
        if self.dialog is None or not isValid(self.dialog):
            return
        if isinstance(problem, WrongFields):
            language = self._desk.language
            found = [*self._file.wrong, *(wrong_line(_number(each.path), each) for each in problem.wrong)]
            self._bad = frozenset(_number(each.path) for each in problem.wrong)
            self._show([each.say(language) for each in found])
        else:
            self.dialog.refuse(problem)


def _number(path: str) -> int:
    return int(path.partition(".")[0])
