"""Starts the window: on an opened office, or with the assistant that leads to one."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any

from PySide6.QtCore import QObject, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from medhandover.kernel.crash import report
from medhandover.kernel.languages import N_, Language, say
from medhandover.kernel.memory import hold_loaded
from medhandover.kernel.problem import Problem
from medhandover.premises import Premises
from ui.desk import Desk, Runner, ThreadRunner
from ui.dressing import QtWords, dress
from ui.program import Program
from ui.start.assistant import Assistant
from ui.widgets.presence import Presence
from ui.widgets.telling import TextDialog

__all__ = ["Program", "QtWords", "Start", "dress", "faults_told", "notice", "run"]


class Start(QObject):
    """The beginning: the sign-in where there is an office that opens, else the assistant that leads to one."""

    def __init__(
        self,
        premises: Premises,
        runner: Runner,
        language: Language,
        name: str,
        words: QtWords | None = None,
        presence: Presence | None = None,
        file: Path | None = None,
    ) -> None:
        """Keep where the office lies or will lie; `name` is filled in at the sign-in, the rest as in `Program`."""
        super().__init__()
        self._file = file
        self._words, self._presence = words, presence
        self._premises, self._runner, self._language, self._name = premises, runner, language, name
        self.program: Program | None = None
        self.assistant: Assistant | None = None

    def begin(self) -> None:
        """Ask who it is, or what to do first; what stands in the way of opening the office is told there."""
        trouble: Problem | None = None
        try:
            if self._premises.opened is None and self._premises.is_there():
                self._premises.open()
        except Problem as problem:
            trouble = problem
        if self._premises.opened is not None:
            self.enter(self._premises, self._name)
            return
        self.assistant = Assistant(self._premises, self._runner, self._language, trouble)
        self.assistant.ready.connect(self.enter)
        self.assistant.rejected.connect(QApplication.quit)
        self.assistant.crashed.connect(self._crashed)
        self.assistant.open()

    def enter(self, premises: Premises, name: str) -> None:
        """Ask who it is, on an office that is there."""
        office, self._premises = premises.office(), premises
        desk = Desk(office, self._runner, self._language, premises)
        settings = QSettings("medhandover", "window")
        self.program = Program(office, desk, name, settings, self._words, self._presence, self._file)
        self.program.start()
        if self.assistant is not None:
            self.assistant.hide()

    def end(self) -> None:
        """Let long work end at its next step."""
        if self.program is not None:
            self.program.desk.end()

    def close(self) -> None:
        """Close the office."""
        self._premises.close()

    def tell_fault(self, bug: BaseException) -> None:
        """Tell what went wrong in a screen, as what went wrong in the office is told."""
        if self.program is not None:
            self.program.desk.crashed.emit(bug)
        else:
            self._crashed(bug)

    def _crashed(self, bug: BaseException) -> None:
        if self.assistant is not None:
            self.assistant.wrong.setText(report(bug, self._language))


@contextmanager
def faults_told(tell: Callable[[BaseException], None]) -> Iterator[None]:
    """Hand on what goes wrong in a screen: Qt calls nobody who could hear of it, and its text may hold names."""

    def hear(kind: type[BaseException], bug: BaseException, _: TracebackType | None) -> None:
        if not issubclass(kind, Exception):
            raise bug
        tell(bug)

    before, sys.excepthook = sys.excepthook, hear
    try:
        yield
    finally:
        sys.excepthook = before


def run(premises: Premises, language: Language, name: str = "", file: Path | None = None) -> int:
    """Show the window on an office until it is closed, after the first start where there is none; the exit code.

    `file` is a case file that is offered once somebody signed in.
    """
    application: Any = QApplication(sys.argv[:1])
    words = dress(application, language)
    runner = ThreadRunner()
    start = Start(premises, runner, language, name, words, Presence(application), file)
    QTimer.singleShot(0, start.begin)
    hold_loaded()
    with faults_told(start.tell_fault):
        code = int(application.exec())
    start.end()
    runner.finish()
    start.close()
    return code


def notice(language: Language, text: str) -> None:
    """Show a text until it is closed: what a program without a console could not print."""
    application: Any = QApplication.instance() or QApplication(sys.argv[:1])
    dress(application, language)
    title = say(language, N_("Medical handover"))
    dialog = TextDialog(lambda message: say(language, message), title, ("", text), "medhandover.txt")
    dialog.exec()
