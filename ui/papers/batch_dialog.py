"""The dialog of many papers at once: whose, where to, how far it is, and a way to stop."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from medhandover.kernel.ids import CaseId
from medhandover.kernel.languages import N_, Language
from medhandover.kernel.problem import Problem
from medhandover.papers.batch import Outcome
from ui.forms.days import DayEditor
from ui.forms.editor import Words
from ui.papers.looking import Batch
from ui.widgets.announcing import announce
from ui.widgets.dialog import Dialog
from ui.widgets.fitting import fit
from ui.widgets.keys import STOP_WORK, bind

WHOSE = (N_("Of this case"), N_("Of all who travel together"), N_("Of everybody who leaves on a day"))


class BatchDialog(Dialog):
    """`given` carries what is wanted; `step` and `end` show how it goes; `stopped` asks to stop."""

    given = Signal(object)
    stopped = Signal()

    def __init__(
        self, say: Callable[..., str], language: Language, case: CaseId, parent: QWidget | None = None
    ) -> None:
        """Begin with the case of the page."""
        super().__init__(parent)
        self._say, self._language, self.case = say, language, case
        self._is_running = False
        self.setWindowTitle(say(N_("Print many papers")))
        self.whose, self._group = [QRadioButton(say(each)) for each in WHOSE], QButtonGroup(self)
        self.day = DayEditor(Words(language=language))
        self.day.call(say(N_("Day of departure")))
        self.folder, self.purpose, self.reason = QLineEdit(), QLineEdit(say(N_("for the journey"))), QLineEdit()
        self.reason.setText(say(N_("Preparing the handover")))
        self._lines = {"folder": self.folder, "purpose": self.purpose, "reason": self.reason}
        self.touched = (*(each.textChanged for each in self._lines.values()), self.day.changed, self._group.idClicked)
        self.progress, self.told, self.wrong = QProgressBar(), QListWidget(), QLabel()
        self.told.setAccessibleName(say(N_("What became of each paper")))
        self.progress.setAccessibleName(say(N_("Progress")))
        self.progress.setRange(0, 1)
        self.wrong.setObjectName("wrong")
        self.wrong.setWordWrap(True)
        self.begin, self.stop = QPushButton(say(N_("Print"))), QPushButton(say(N_("Stop")))
        self.begin.setObjectName("primary")
        self.begin.clicked.connect(self.give)
        self.stop.clicked.connect(self.stopped.emit)
        self.stop.setToolTip(STOP_WORK.shown)
        bind(self, STOP_WORK, self.stop.click)
        self.stop.setEnabled(False)
        self._lay_out()

    def typed(self) -> dict[str, str]:
        """Return what was typed and chosen."""
        lines = {name: line.text() for name, line in self._lines.items()}
        return {**lines, "day": str(self.day.value() or ""), "whose": str(self._group.checkedId())}

    def fill(self, typed: Mapping[str, str]) -> None:
        """Show what was typed and chosen before."""
        for name, line in self._lines.items():
            line.setText(typed.get(name, line.text()))
        self.day.fill(typed.get("day") or None)
        chosen = typed.get("whose", "0")
        self.whose[int(chosen) if chosen in ("0", "1", "2") else 0].setChecked(True)

    def give(self) -> None:
        """Hand on what is wanted, once a folder is chosen."""
        chosen, day = self._group.checkedId(), self.day.value()
        if not self.folder.text().strip() or not Path(self.folder.text().strip()).is_dir():
            self._blame(N_("Choose a folder that is there."))
            return
        on = _day(day) if chosen == 2 else None
        if chosen == 2 and on is None:
            self._blame(N_("Write a day as 2026-12-01."))
            return
        self.wrong.setText("")
        self.told.clear()
        self._run(True)
        wanted = Batch(
            case=self.case,
            folder=Path(self.folder.text().strip()),
            purpose=self.purpose.text().strip(),
            reason=self.reason.text().strip(),
            is_family=chosen == 1,
            day=on,
        )
        self.given.emit(wanted)

    def step(self, told: Any) -> None:
        """Show how many papers there are, or what became of one."""
        if isinstance(told, int):
            self.progress.setRange(0, max(told, 1))
            self.progress.setValue(0)
            self._aloud(self._say(N_("{count} papers are printed. {keys} stops it."), count=told, keys=STOP_WORK.shown))
        elif isinstance(told, Outcome):
            self.progress.setValue(self.progress.value() + 1)
            self.told.addItem(self._line(told))
            if told.problem is not None:
                self._aloud(self._line(told))

    def end(self) -> None:
        """Say that it ended."""
        self._run(False)
        done, whole = self.told.count(), self.progress.maximum()
        told = N_("{done} papers are through.") if done >= whole else N_("Stopped; {done} papers are through.")
        self.told.addItem(self._say(told, done=done))
        self._aloud(self._say(told, done=done))

    def refuse(self, problem: Problem) -> None:
        """Say what stands in the way; what was chosen stays."""
        self.wrong.setText(problem.say(self._language))
        self._run(False)

    def reject(self) -> None:
        """Close, unless papers are being printed: nobody prints what nobody sees."""
        if self._is_running:
            self._blame(N_("Papers are being printed. You can work on in the window, or stop it here first."))
        else:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Stay while papers are being printed, and the window is there."""
        if self._is_running:
            self.reject()
            event.ignore()
        else:
            super().closeEvent(event)

    def _run(self, is_running: bool) -> None:
        self._is_running = is_running
        self.begin.setEnabled(not is_running)
        self.stop.setEnabled(is_running)

    def _blame(self, sentence: str) -> None:
        self.wrong.setText(self._say(sentence))
        self._aloud(self._say(sentence))

    def _aloud(self, sentence: str) -> None:
        announce(self.progress, sentence)

    def _line(self, outcome: Outcome) -> str:
        if outcome.issued is not None:
            made = outcome.issued
            told = N_("{file}: version {version}, copy {number}, {pages} pages.")
            return self._say(told, file=outcome.path.name, version=made.version, number=made.number, pages=made.pages)
        problem = outcome.problem.say(self._language) if outcome.problem else ""
        return f"{outcome.path.name}: {problem}"

    def _choose(self) -> None:
        dialog = QFileDialog(self, self._say(N_("Folder for the papers")))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self.folder.setText)
        dialog.open()

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        for number, each in enumerate(self.whose):
            self._group.addButton(each, number)
            whole.addWidget(each)
        self.whose[0].setChecked(True)
        browse = QPushButton(self._say(N_("Choose …")))
        browse.clicked.connect(lambda _: self._choose())
        place = QHBoxLayout()
        place.addWidget(self.folder, 1)
        place.addWidget(browse)
        form = QFormLayout()
        self.folder.setAccessibleName(self._say(N_("Folder for the papers")))
        self.purpose.setAccessibleName(self._say(N_("Purpose, for the register")))
        self.reason.setAccessibleName(self._say(N_("Reason")))
        form.addRow(self._say(N_("Day of departure")), self.day)
        form.addRow(self._say(N_("Folder for the papers")), place)
        form.addRow(self._say(N_("Purpose, for the register")), self.purpose)
        form.addRow(self._say(N_("Reason")), self.reason)
        whole.addLayout(form)
        for widget in (self.wrong, self.progress, self.told):
            whole.addWidget(widget)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.stop, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.begin, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        whole.addWidget(buttons)
        fit(self, 680, 560)


def _day(text: Any) -> date | None:
    try:
        return date.fromisoformat(str(text))
    except ValueError:
        return None
