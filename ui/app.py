"""Begins the loaded program: on an opened office, or with the assistant that leads to one."""

import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QSettings
from PySide6.QtWidgets import QApplication

from medhandover.kernel.crash import report
from medhandover.kernel.languages import N_, Language, say
from medhandover.kernel.memory import hold_loaded
from medhandover.kernel.problem import Problem
from medhandover.premises import Premises
from ui.desk import Desk, Runner
from ui.dressing import QtWords, dress, enlarge, text_percent
from ui.forms.days import zones
from ui.forms.making import countries, currencies, languages
from ui.program import Program
from ui.running import Lane
from ui.start.assistant import Assistant
from ui.widgets.presence import Presence
from ui.widgets.signing import SignInDialog
from ui.widgets.telling import TextDialog

__all__ = ["Program", "QtWords", "Start", "dress", "notice", "started"]


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
        dialog: SignInDialog | None = None,
    ) -> None:
        """Keep where the office lies or will lie; `name` is filled in at the sign-in, the rest as in `Program`."""
        super().__init__()
        self._file, self._dialog = file, dialog
        self._words, self._presence = words, presence
        self._premises, self._runner, self._language, self._name = premises, runner, language, name
        self.program: Program | None = None
        self.assistant: Assistant | None = None

    def begin(self) -> None:
        """Open the office beside the screens; what stands in the way of it is told where it can be mended."""
        self._runner.run(self._open, self._opened)

    def enter(self, premises: Premises, name: str) -> None:
        """Ask who it is, on an office that is there."""
        office, self._premises = premises.office(), premises
        desk = Desk(office, self._runner, self._language, premises)
        settings = QSettings("medhandover", "window")
        words, presence = self._words, self._presence
        self.program = Program(office, desk, name, settings, words, presence, self._file, self._dialog)
        self.program.start()
        self._runner.run(lambda: _listed(self._language), lambda *_: None, Lane.LONGER)
        if self.assistant is not None:
            self.program.dialog.fill(name)
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

    def _open(self) -> None:
        if self._premises.opened is None and self._premises.is_there():
            self._premises.open()

    def _opened(self, _: Any, error: BaseException | None) -> None:
        if error is None and self._premises.opened is not None:
            self.enter(self._premises, self._name)
            return
        self._assist(error if isinstance(error, Problem) else None)
        if error is not None and not isinstance(error, Problem):
            self._crashed(error)

    def _assist(self, trouble: Problem | None) -> Assistant:
        """Lead to an office; `trouble` keeps the one that is there from being opened."""
        self.assistant = Assistant(self._premises, self._runner, self._language, trouble)
        self.assistant.ready.connect(self.enter)
        self.assistant.rejected.connect(QApplication.quit)
        self.assistant.crashed.connect(self._crashed)
        if self._dialog is not None:
            self._dialog.put_away()
        self.assistant.open()
        return self.assistant

    def _crashed(self, bug: BaseException) -> None:
        assistant = self.assistant or self._assist(None)
        assistant.wrong.setText(report(bug, self._language))


def _listed(language: Language) -> None:
    """Put the long lists of forms in order while somebody signs in, before the first form asks for them."""
    for each in (countries, languages, currencies):
        each(language)
    zones()


def started(runner: Runner, premises: Premises, language: Language, name: str, file: Path | None, dialog: Any) -> Start:
    """Begin with the sign-in `dialog` that stands on the screen already; returns what has begun."""
    application: Any = QApplication.instance()
    words, presence = application.findChild(QtWords), Presence(application)
    start = Start(premises, runner, language, name, words, presence, file, dialog)
    hold_loaded()
    start.begin()
    return start


def notice(language: Language, text: str) -> None:
    """Show a text until it is closed: what a program without a console could not print."""
    enlarge(text_percent())
    application: Any = QApplication.instance() or QApplication(sys.argv[:1])
    dress(application, language)
    title = say(language, N_("Medical handover"))
    dialog = TextDialog(lambda message: say(language, message), title, ("", text), "medhandover.txt")
    dialog.exec()
