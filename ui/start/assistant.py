"""The assistant of the first start: makes an office and its first administrator, opens one, or builds a demo."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QLabel, QStackedWidget, QVBoxLayout

from medhandover.demo.stage import PASSWORD
from medhandover.kernel.languages import N_, Language, say
from medhandover.kernel.problem import Problem
from medhandover.premises import Premises, build_demo, demo_at, lacks_key
from ui.desk import Progress, Runner
from ui.start.steps import ChoiceStep, CodeStep, FounderStep, Founding, RecoveryStep
from ui.widgets.dialog import Dialog
from ui.widgets.fitting import fit
from ui.widgets.waiting import Waiting

DEMO, DEMO_NAME = "demo", "jansen"
"""Where the demo lies beside the office, and whose name is filled in there."""
CHOICE, FOUNDER, CODE, RECOVERY = range(4)


class Assistant(Dialog):
    """Leads from no office to one that can be opened; `ready` carries where it lies and who signs in first."""

    ready = Signal(object, str)
    crashed = Signal(object)

    def __init__(self, premises: Premises, runner: Runner, language: Language, trouble: Problem | None = None) -> None:
        """Begin with the choice; `trouble` is what keeps an office that is there from being opened."""
        super().__init__()
        self._trouble, self._is_moved = trouble, trouble is None and premises.is_moved()
        self.premises, self._runner, self._language = premises, runner, language
        self._other, self._name = premises, ""
        self.progress, self.stack, self.wrong = Progress(self), QStackedWidget(), QLabel()
        self._new = premises.own() if self._is_moved else premises
        self.choice = ChoiceStep(self._standing(), self._choices())
        self.founder, self.code = FounderStep(self.say, premises.organisation), CodeStep(self.say)
        self.recovery = RecoveryStep(self.say)
        self.waiting = Waiting(self.say, self.progress.stop)
        self.progress.told.connect(self.waiting.tell)
        self.choice.chosen.connect(self._choose)
        self.founder.given.connect(self._found)
        self.founder.wrong.connect(self.wrong.setText)
        self.code.right.connect(lambda: self.ready.emit(self._new, self._name))
        self.recovery.given.connect(self._recover)
        for step in (self.founder, self.recovery):
            step.left.connect(lambda: self._turn(CHOICE))
        self._lay_out()
        if trouble is not None and lacks_key(trouble):
            self._turn(RECOVERY)

    def say(self, message: str, /, **values: object) -> str:
        """Return a message in the language of the start."""
        return say(self._language, message, **values)

    def open_folder(self, folder: Path) -> None:
        """Open the office in a folder; where its key is missing, the recovery code is asked for."""
        self._other = replace(self.premises, folder=folder, opened=None)
        other = self._other
        self.progress.begin()
        self.stack.setEnabled(False)
        self.waiting.expect(N_("The office is being opened"))
        self._run(self._opened, lambda: other.open(self.progress.tell))

    def build(self) -> None:
        """Open the demo office, or build it first."""
        folder, title = self.premises.folder.parent / DEMO, self.say(N_("Demo office, everything invented"))
        self.wrong.clear()
        if demo_at(folder).is_there():
            self._built(demo_at(folder))
            return
        self.progress.begin()
        self.stack.setEnabled(False)
        self._run(self._built, lambda: build_demo(folder, title, self.progress.tell))

    def reject(self) -> None:
        """Close; what is being built stops."""
        self.progress.stop()
        super().reject()

    def _standing(self) -> str:
        """Return the sentence above the choices: what is wrong, or that there is no office yet."""
        if self._trouble is not None:
            return self._trouble.say(self._language)
        if self._is_moved:
            told = N_("The office that was opened last stood in {folder} and is not there now. What do you want to do?")
            return self.say(told, folder=self.premises.folder)
        return self.say(N_("There is no office on this computer yet. What do you want to do?"))

    def _choices(self) -> dict[str, tuple[str, str]]:
        offered: dict[str, tuple[str, str]] = {}
        if self._trouble is not None or self._is_moved:
            told = self.say(N_("Once what is in the way is gone, such as a disk that was not connected."))
            offered["again"] = (self.say(N_("Try again")), told)
        if self._trouble is None:
            told = self.say(N_("In {folder}, with you as its first administrator."), folder=str(self._new.folder))
            offered["new"] = (self.say(N_("Make a new office")), told)
        return offered | self._other_choices()

    def _other_choices(self) -> dict[str, tuple[str, str]]:
        return {
            "open": (
                self.say(N_("Open an office that is there already ...")),
                self.say(N_("From a folder that this computer can reach.")),
            ),
            "demo": (
                self.say(N_("Look around in a demo office")),
                self.say(
                    N_(
                        "Twenty-one invented people; building it takes a minute and can be stopped. "
                        "Sign in as {name}; the password is: {password}"
                    ),
                    name=DEMO_NAME,
                    password=PASSWORD,
                ),
            ),
        }

    def _lay_out(self) -> None:
        title = QLabel(self.say(N_("Medical handover")))
        self.setWindowTitle(title.text())
        title.setObjectName("title")
        self.wrong.setObjectName("wrong")
        self.wrong.setWordWrap(True)
        for each in (self.choice, self.founder, self.code, self.recovery):
            self.stack.addWidget(each)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 16, 24, 16)
        for widget in (title, self.stack, self.waiting, self.wrong):
            whole.addWidget(widget)
        whole.setStretchFactor(self.stack, 1)
        fit(self, 640, 480)

    def _turn(self, step: int) -> None:
        self.wrong.clear()
        self.stack.setCurrentIndex(step)

    def _choose(self, key: str) -> None:
        if key == "new":
            self._turn(FOUNDER)
            self.founder.lines["title"][0].setFocus()
        elif key == "demo":
            self.build()
        elif key == "again":
            self.open_folder(self.premises.folder)
        else:
            dialog = QFileDialog(self, self.say(N_("Folder of the office")))
            dialog.setFileMode(QFileDialog.FileMode.Directory)
            dialog.fileSelected.connect(lambda name: self.open_folder(Path(name)))
            dialog.open()

    def _found(self, given: Founding) -> None:
        self._name = given.account.name
        self.stack.setEnabled(False)
        self._run(self._founded, lambda: self._new.found(given.title, given.account, given.password))

    def _founded(self, code: str) -> None:
        if self._is_moved:
            self._new.remember()
        self._turn(CODE)
        self.code.show_code(code)

    def _opened(self, _: object) -> None:
        self._other.remember()
        self.ready.emit(self._other, "")

    def _built(self, premises: Premises) -> None:
        self.ready.emit(premises, DEMO_NAME)

    def _recover(self, code: str) -> None:
        self._run(lambda _: self.open_folder(self._other.folder), lambda: self._other.recover(code))

    def _run(self, then: Callable[[Any], None], work: Callable[[], Any]) -> None:
        def done(result: Any, error: BaseException | None) -> None:
            self.stack.setEnabled(True)
            self.waiting.over()
            if isinstance(error, Problem) and lacks_key(error):
                self._turn(RECOVERY)
            elif isinstance(error, Problem):
                self.wrong.setText(error.say(self._language))
            elif error is not None:
                self.crashed.emit(error)
            else:
                then(result)

        self.wrong.clear()
        self._runner.run(work, done)
