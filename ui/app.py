"""Starts the window on an opened office: style, sign-in, lock, and the crash window."""

import sys
from typing import Any

from PySide6.QtCore import QLibraryInfo, QObject, QSettings, QTimer, QTranslator
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from medhandover.kernel.crash import report
from medhandover.kernel.languages import N_, Language
from medhandover.kernel.memory import hold_loaded
from medhandover.kernel.places import resources
from medhandover.office import Office
from medhandover.premises import Premises
from medhandover.staff.signing import Credentials
from ui.desk import Desk, Runner, ThreadRunner
from ui.forms.days import zones
from ui.forms.making import countries, currencies, languages
from ui.start.assistant import Assistant
from ui.widgets.covering import Cover
from ui.widgets.keyboard import KeyboardDialog
from ui.widgets.keys import HELP, LOCK, bind
from ui.widgets.letters import give_letters
from ui.widgets.looks import Looks
from ui.widgets.presence import Presence
from ui.widgets.remembered import Remembered
from ui.widgets.signing import SignInDialog
from ui.widgets.telling import TextDialog
from ui.window import Window

WATCH = 15_000
"""Milliseconds between two looks at whether the office is locked."""


class QtWords(QObject):
    """Qt's own words, such as those of buttons and of the menu of a text: in one language, until another is spoken."""

    def __init__(self, application: QApplication) -> None:
        """Begin in Qt's own language, English."""
        super().__init__(application)
        self._application, self._translator = application, QTranslator(self)

    def speak(self, language: Language) -> None:
        """Let Qt speak a language at once, in dialogs that are open too."""
        self._application.removeTranslator(self._translator)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if self._translator.load(f"qtbase_{language}", folder):
            self._application.installTranslator(self._translator)


class Program(QObject):
    """The running program: signs somebody in, then shows the window."""

    def __init__(
        self,
        office: Office,
        desk: Desk,
        name: str,
        settings: QSettings | None = None,
        words: QtWords | None = None,
        presence: Presence | None = None,
    ) -> None:
        """Keep office and desk; `name` is filled in at the sign-in, `settings` remember windows, `words` are Qt's.

        `presence` hears whether somebody is at the program; without it only what is done or asked counts.
        """
        super().__init__()
        if words is not None:
            desk.language_changed.connect(lambda: words.speak(desk.language))
        self._office, self.desk, self._settings = office, desk, settings
        self.window: Window | None = None
        self.dialog = SignInDialog(desk.say, name)
        self.dialog.given.connect(self._sign_in)
        self.dialog.rejected.connect(self._go_away)
        desk.problem.connect(self._refused)
        desk.crashed.connect(self._crashed)
        desk.locked.connect(self._lock)
        desk.left.connect(self._leave)
        self._name, self._cover = "", Cover()
        self._presence = presence
        if presence is not None:
            presence.entered.connect(self._let_keys_answer)
            presence.asked.connect(give_letters)
            presence.sought.connect(self._find)
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._watch)
        self._clock.start(WATCH)

    def start(self) -> None:
        """Ask who it is."""
        self.dialog.open()

    def _sign_in(self, name: str, password: str) -> None:
        who = Credentials(name.strip(), password)
        if self.window is None:
            self.desk.sign_in(self._begin, who)
        elif who.name.casefold() in ("", self._name.casefold()):
            self.desk.unlock(self._enter, password)
        elif self._has_open():
            told = N_("{name} has something open here that is not saved. Only {name} can go on, or close it first.")
            self.dialog.refuse(self.desk.say(told, name=self.desk.who))
        else:
            self.desk.sign_in(self._begin, who)

    def _begin(self, _: object) -> None:
        """Build the window of whoever signed in; the one of who was there before closes."""
        before, self._name = self.window, self.dialog.name.text().strip()
        remembered = Remembered(self._settings, self._name) if self._settings is not None else None
        self.window = Window(self.desk, is_demo=self._office.place.is_demo, remembered=remembered)
        self._cover.forget()
        self._enter(None)
        self.desk.let(lambda _: None, lambda _: None, lambda _: _listed(self.desk.language))
        if before is not None:
            before.close()
            before.deleteLater()

    def _enter(self, _: object) -> None:
        self.dialog.hide()
        self.dialog.password.clear()
        self.dialog.name.setText(self._name)
        is_alone = not self._has_open()
        if self._cover.hidden:
            self._cover.lift()
        elif self.window is not None:
            self.window.show()
        if self.window is not None and is_alone:
            self.window.again()

    def _refused(self, sentence: str) -> None:
        if self.dialog.isVisible():
            self.dialog.refuse(sentence)
        elif self._office.is_locked():
            self._lock()
            self.dialog.refuse(sentence)

    def _lock(self) -> None:
        """Hide what is on the screen, dialogs too, until the password is given; what was typed stays."""
        if self.window is None:
            return
        self._cover.hide_all(but=self.dialog)
        self.dialog.ask_again()
        self.dialog.open()

    def _leave(self) -> None:
        """Lock, and ask who signs in now."""
        self._lock()
        self.dialog.name.clear()
        self.dialog.name.setFocus()

    def _watch(self) -> None:
        """Lock what stands on the screen once nothing was done, typed or pointed at for long enough."""
        if self.window is not None and not self.dialog.isVisible():
            self.desk.watch(was_used=self._presence is not None and self._presence.was_used())

    def _has_open(self) -> bool:
        """Tell whether a form or another dialog is open behind the lock."""
        return any(each is not self.window for each in self._cover.hidden)

    def _go_away(self) -> None:
        """Leave the program where nobody has signed in yet; a locked one stays locked, and nothing typed is lost."""
        if self.window is None:
            QApplication.quit()
        elif self._cover.hidden:
            self.dialog.open()

    def _let_keys_answer(self, window: QWidget) -> None:
        """Let the keys that answer everywhere do so in a dialog too; the window has its own."""
        if not isinstance(window, QDialog) or window is self.dialog:
            return
        bind(window, LOCK, self.desk.lock)
        if not isinstance(window, KeyboardDialog):
            bind(window, HELP, lambda: KeyboardDialog(self.desk.say, window).open())

    def _find(self, window: QWidget) -> None:
        if window is self.window and self.window is not None:
            self.window.look_for()

    def _crashed(self, bug: BaseException) -> None:
        say, title = self.desk.say, self.desk.say(N_("A fault in the program"))
        told = say(N_("Something went wrong; what you typed is still there. Read this before you send it to anybody."))
        text = report(bug, self.desk.language)
        self.report = TextDialog(say, title, (told, text), "medhandover-report.txt", self.window)
        self.report.open()


class Start(QObject):
    """The beginning: the sign-in where there is an office, else the assistant that leads to one."""

    def __init__(
        self,
        premises: Premises,
        runner: Runner,
        language: Language,
        name: str,
        words: QtWords | None = None,
        presence: Presence | None = None,
    ) -> None:
        """Keep where the office lies or will lie; `name` is filled in at the sign-in, the rest as in `Program`."""
        super().__init__()
        self._words, self._presence = words, presence
        self._premises, self._runner, self._language, self._name = premises, runner, language, name
        self.program: Program | None = None
        self.assistant: Assistant | None = None

    def begin(self) -> None:
        """Ask who it is, or what to do first."""
        if self._premises.opened is not None:
            self.enter(self._premises, self._name)
            return
        self.assistant = Assistant(self._premises, self._runner, self._language)
        self.assistant.ready.connect(self.enter)
        self.assistant.rejected.connect(QApplication.quit)
        self.assistant.crashed.connect(self._crashed)
        self.assistant.open()

    def enter(self, premises: Premises, name: str) -> None:
        """Ask who it is, on an office that is there."""
        office, self._premises = premises.office(), premises
        desk = Desk(office, self._runner, self._language, premises)
        self.program = Program(office, desk, name, QSettings("medhandover", "window"), self._words, self._presence)
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

    def _crashed(self, bug: BaseException) -> None:
        if self.assistant is not None:
            self.assistant.wrong.setText(report(bug, self._language))


def _listed(language: Language) -> None:
    """Put the long lists of forms in order beside the screens, before the first form asks for them."""
    for each in (countries, languages, currencies):
        each(language)
    zones()


def run(premises: Premises, language: Language, name: str = "") -> int:
    """Show the window on an office until it is closed, after the first start where there is none; the exit code."""
    application: Any = QApplication(sys.argv[:1])
    words = dress(application, language)
    runner = ThreadRunner()
    start = Start(premises, runner, language, name, words, Presence(application))
    QTimer.singleShot(0, start.begin)
    hold_loaded()
    code = int(application.exec())
    start.end()
    runner.finish()
    start.close()
    return code


def dress(application: QApplication, language: Language) -> QtWords:
    """Give the program its style, its fonts for names in any script, and Qt's own words in the language."""
    application.setApplicationName("medhandover")
    for font in sorted((resources() / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(font))
    (application.findChild(Looks) or Looks(application)).follow()
    words = application.findChild(QtWords) or QtWords(application)
    words.speak(language)
    return words
