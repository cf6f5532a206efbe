"""Starts the window on an opened office: style, sign-in, lock, and the crash window."""

import sys
from typing import Any

from PySide6.QtCore import QLibraryInfo, QObject, QTimer, QTranslator
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QMessageBox

from medhandover.kernel.crash import report
from medhandover.kernel.languages import N_, Language
from medhandover.kernel.places import resources
from medhandover.office import Credentials, Office
from ui.desk import Desk, ThreadRunner
from ui.widgets.signing import SignInDialog
from ui.window import Window


class Program(QObject):
    """The running program: signs somebody in, then shows the window."""

    def __init__(self, office: Office, desk: Desk, name: str) -> None:
        """Keep office and desk; `name` is filled in at the sign-in."""
        super().__init__()
        self._office, self.desk = office, desk
        self.window: Window | None = None
        self.dialog = SignInDialog(desk.say, name)
        self.dialog.given.connect(self._sign_in)
        self.dialog.rejected.connect(QApplication.quit)
        desk.problem.connect(self._refused)
        desk.crashed.connect(self._crashed)

    def start(self) -> None:
        """Ask who it is."""
        self.dialog.open()

    def _sign_in(self, name: str, password: str) -> None:
        who = Credentials(name.strip(), password)
        if self.window is None:
            self.desk.sign_in(self._enter, who)
        else:
            self.desk.unlock(self._enter, password)

    def _enter(self, _: object) -> None:
        self.dialog.hide()
        self.dialog.password.clear()
        if self.window is None:
            self.window = Window(self.desk, is_demo=self._office.place.is_demo)
            self.window.show()
        self.window.open(*self.window.place)

    def _refused(self, sentence: str) -> None:
        if self.dialog.isVisible():
            self.dialog.refuse(sentence)
        elif self._office.is_locked():
            self.dialog.open()
            self.dialog.refuse(sentence)

    def _crashed(self, bug: BaseException) -> None:
        told = report(bug, self.desk.language)
        box = QMessageBox(QMessageBox.Icon.Critical, self.desk.say(N_("Medical handover")), told)
        box.open()
        self._box = box


def run(office: Office, language: Language, name: str = "") -> int:
    """Show the window on an opened office until it is closed; return the exit code."""
    application: Any = QApplication(sys.argv[:1])
    dress(application, language)
    runner = ThreadRunner()
    program = Program(office, Desk(office, runner, language), name)
    QTimer.singleShot(0, program.start)
    code = int(application.exec())
    runner.finish()
    return code


def dress(application: QApplication, language: Language) -> None:
    """Give the program its style, its fonts for names in any script, and Qt's own words in the language."""
    application.setApplicationName("medhandover")
    for font in sorted((resources() / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(font))
    application.setStyle("Fusion")
    style = resources() / "style"
    application.setStyleSheet((style / "window.qss").read_text(encoding="utf-8").replace("STYLE", style.as_posix()))
    words = QTranslator(application)
    if words.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(words)
