"""The running program on an opened office: sign-in, window, lock, and what is told of a fault."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from medhandover.kernel.crash import keep, report
from medhandover.kernel.languages import N_
from medhandover.kernel.policy import policy
from medhandover.office import Office
from medhandover.staff.signing import Credentials
from ui.desk import Desk
from ui.dressing import QtWords
from ui.widgets.covering import Cover
from ui.widgets.keyboard import KeyboardDialog
from ui.widgets.keys import HELP, LOCK, bind
from ui.widgets.letters import give_letters
from ui.widgets.presence import Presence
from ui.widgets.remembered import Remembered
from ui.widgets.signing import SignInDialog
from ui.widgets.telling import TextDialog
from ui.window import Window

WATCH = 15_000
"""Milliseconds between two looks at whether the office is locked."""


class Program(QObject):
    """The running program: signs somebody in, then shows the window; it ends with its sign-in."""

    def __init__(
        self,
        office: Office,
        desk: Desk,
        name: str,
        settings: QSettings | None = None,
        words: QtWords | None = None,
        presence: Presence | None = None,
        file: Path | None = None,
        dialog: SignInDialog | None = None,
    ) -> None:
        """Keep office and desk; `name` is filled in at the sign-in, `settings` remember windows, `words` are Qt's.

        `presence` hears whether somebody is at the program; without it only what is done or asked counts. `file` is a
        case file to enter once somebody signed in. `dialog` is the sign-in where one stands on the screen already.
        """
        self.dialog = dialog or SignInDialog(desk.say, name)
        super().__init__(self.dialog)
        if words is not None:
            desk.language_changed.connect(lambda: words.speak(desk.language))
        self._office, self.desk, self._settings = office, desk, settings
        self.window: Window | None = None
        self._is_reporting = False
        desk.language_changed.connect(lambda: self.dialog.speak(desk.say))
        self.dialog.given.connect(self._sign_in)
        self.dialog.rejected.connect(self._go_away)
        desk.problem.connect(self._refused)
        desk.crashed.connect(self._crashed)
        desk.locked.connect(self._lock)
        desk.left.connect(self._leave)
        self._name, self._cover, self._file = "", Cover(self), file
        self._presence = presence
        if presence is not None:
            presence.entered.connect(self._let_keys_answer)
            presence.asked.connect(give_letters)
            presence.sought.connect(self._find)
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._watch)
        self._clock.start(WATCH)

    def start(self) -> None:
        """Ask who it is, and answer from now on."""
        self.dialog.open()
        self.dialog.hear()

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
        self.desk.build(self, self._beginning())

    def _beginning(self) -> Iterator[None]:
        """Build the window of whoever signed in, then show it; the one of who was there before closes."""
        before, self._name = self.window, self.dialog.name.text().strip()
        remembered = Remembered(self._settings, self._name) if self._settings is not None else None
        self.window = Window(self.desk, is_demo=self._office.place.is_demo, remembered=remembered)
        self._cover.forget()
        yield
        self._show()
        self._enter_file()
        if before is not None:
            before.close()
            before.deleteLater()

    def _enter(self, _: object) -> None:
        """Bring back what the lock hid, and look anew at what may have changed meanwhile."""
        is_alone = not self._has_open()
        self._show()
        if self.window is not None and is_alone:
            self.window.again()
            self._enter_file()

    def _show(self) -> None:
        self.dialog.hide()
        self.dialog.password.clear()
        self.dialog.name.setText(self._name)
        if self._cover.hidden:
            self._cover.lift()
        elif self.window is not None:
            self.window.show()

    def _enter_file(self) -> None:
        """Offer the case file that the program was started with, once."""
        if self.window is not None and self._file is not None:
            file, self._file = self._file, None
            self.window.take(file)

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
        keep(text, policy().logs, self._office.clock.now(), "fault")
        if self._is_reporting:
            return
        self._is_reporting = True
        self.report = TextDialog(say, title, (told, text), "medhandover-report.txt", self.window)
        self.report.finished.connect(self._end_report)
        self.report.open()

    def _end_report(self) -> None:
        self._is_reporting = False
