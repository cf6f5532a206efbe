"""Somebody at the real window: looks, clicks, types and waits until the program is done."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QEvent, QEventLoop, QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QListWidget,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)
from shiboken6 import isValid

from tests.offices import PASSWORD
from ui.app import Program, Start
from ui.forms.choices import YesNoEditor
from ui.forms.days import DayEditor, MomentEditor, day_from
from ui.forms.editor import Editor
from ui.forms.texts import LineEditor, LongEditor, TextsEditor
from ui.widgets.keys import PAGES
from ui.widgets.reason import ReasonDialog
from ui.window import Window

LONGEST = 60.0
"""Seconds that anything may take."""
W = TypeVar("W", bound=QWidget)


def is_closed(dialog: QDialog) -> bool:
    """Tell whether a dialog is to be seen no more; one that was closed is soon freed."""
    return not isValid(dialog) or not dialog.isVisible()


class Seat:
    """The chair before the window; what breaks in the program breaks the story."""

    def __init__(self, start: Start) -> None:
        """Sit down before a program that has just started."""
        self.start = start
        self.crashes: list[BaseException] = []
        if start.assistant is not None:
            start.assistant.crashed.connect(self.crashes.append)
        else:
            self.listen()

    def listen(self) -> None:
        """Hear of every fault in the program."""
        self.program.desk.crashed.connect(self.crashes.append)

    @property
    def program(self) -> Program:
        """Return the program, once there is an office."""
        assert self.start.program is not None
        return self.start.program

    @property
    def window(self) -> Window:
        """Return the window of whoever is signed in."""
        assert self.program.window is not None
        return self.program.window

    @property
    def page(self) -> Any:
        """Return the page that is open."""
        return self.window.page

    def settle(self) -> None:
        """Wait until nothing is being done any more."""
        began, quiet = time.monotonic(), 0
        while quiet < 3:
            look_on(3)
            quiet = 0 if self.start._runner.is_busy else quiet + 1  # type: ignore[attr-defined]
            assert time.monotonic() - began < LONGEST, "the program does not come to an end"
        if self.crashes:
            raise self.crashes[0]

    def wait_for(self, holds: Callable[[], Any]) -> None:
        """Wait until something is to be seen."""
        began = time.monotonic()
        while not holds():
            look_on(10)
            assert time.monotonic() - began < LONGEST, "what was waited for never came"
        self.settle()

    def click(self, button: QWidget | QAction) -> None:
        """Press a button that is there to be pressed, or what a menu offers."""
        assert button.isEnabled(), f"{told(button)} cannot be pressed"
        if isinstance(button, QAction):
            button.trigger()
        else:
            reveal(button)
            assert button.isVisible(), f"{told(button)} is not to be seen"
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def choose(self, rows: QListWidget, number: int) -> None:
        """Click on a line of a list."""
        place = rows.visualItemRect(rows.item(number)).center()
        QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, place.y()))
        self.settle()

    def shown(self, kind: type[W]) -> W | None:
        """Return the dialog of a kind that is to be seen, if there is one."""
        found = [each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()]
        return found[-1] if found else None

    def agree(self, dialog: QDialog, role: Any = None) -> None:
        """Press the button of a dialog that goes on: OK, Save."""
        box = dialog.findChild(QDialogButtonBox)
        assert box is not None
        kinds = QDialogButtonBox.StandardButton
        found = [box.button(each) for each in (role, kinds.Save, kinds.Ok) if each is not None]
        self.click(next(each for each in found if each is not None))

    def go(self, key: str) -> Any:
        """Choose a page in the navigation, or by its keys where there is none, and return it."""
        row = [each.key for each in self.window.listed].index(key)
        if self.window.navigation.isVisible():
            self.choose(self.window.navigation, row)
        else:
            QTest.keySequence(self.window, QKeySequence(PAGES.keys[row]))
            self.settle()
        return self.page

    def find_case(self, name: str) -> None:
        """Open a case by its name in the box above every page."""
        QTest.keyClick(self.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        enter_text(self.window.search, name)
        self.wait_for(self.window.search.list.isVisible)
        QTest.keyClick(self.window.search, Qt.Key.Key_Return)
        self.settle()

    def section(self, key: str) -> Any:
        """Open a section of the open case; a reason for medical data is given where it is asked."""
        self.choose(self.page.list, [each.key for each in self.page.sections].index(key))
        self.reason()
        return self.page.views[key]

    def reason(self) -> None:
        """Say why medical data is looked at, where that is asked."""
        if (asked := self.shown(ReasonDialog)) is not None:
            self.agree(asked)

    def name_file(self, file: Path) -> None:
        """Name a file in the dialog that asks for one."""
        asked = self.shown(QFileDialog)
        assert asked is not None
        line = asked.findChild(QLineEdit, "fileNameEdit")
        assert line is not None
        enter_text(line, str(file))
        QTest.keyClick(line, Qt.Key.Key_Return)
        self.settle()
        assert is_closed(asked)

    def sign_in(self, name: str, password: str = PASSWORD) -> None:
        """Sign in at the dialog that stands on the screen."""
        dialog = self.program.dialog
        self.wait_for(dialog.isVisible)
        enter_text(dialog.name, name)
        enter_text(dialog.password, password)
        self.agree(dialog)
        assert not dialog.isVisible(), dialog.wrong.text()

    def change_places(self, name: str) -> None:
        """Let somebody else sign in, or the same person after a while."""
        if not self.program.dialog.isVisible():
            self.window.lock.trigger()
            self.settle()
        self.sign_in(name)

    def close(self) -> None:
        """Close the window, and with it the program."""
        self.window.close()


def look_on(milliseconds: int) -> None:
    """Let the program run; unlike QTest.qWait this lets its other threads work meanwhile."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def told(widget: Any) -> str:
    """Return what stands on a widget."""
    return str(getattr(widget, "accessibleName", lambda: "")() or getattr(widget, "text", lambda: widget)())


def reveal(widget: QWidget) -> None:
    """Scroll until a widget is to be seen."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)


def enter_text(line: QLineEdit | QPlainTextEdit, text: str) -> None:
    """Type a text in place of what stands there; what no key of a test gives comes as from the clipboard."""
    line.setFocus()
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Delete)
    if text.isascii():
        QTest.keyClicks(line, text)
    elif isinstance(line, QLineEdit):
        line.insert(text)
    else:
        line.insertPlainText(text)


def enter(editor: Editor, value: Any) -> None:
    """Enter a value as it would stand in a file: typed where it is typed, else chosen."""
    if value is None or isinstance(editor, TextsEditor):
        editor.fill(value)
    elif isinstance(editor, LineEditor):
        enter_text(editor.line, str(value))
    elif isinstance(editor, LongEditor):
        enter_text(editor.text, str(value))
    elif isinstance(editor, DayEditor):
        day = day_from(str(value))
        enter_text(editor.line, f"{day.day}-{day.month}-{day.year}" if day else str(value))
    elif isinstance(editor, YesNoEditor):
        if editor.mark.isChecked() is not bool(value):
            editor.mark.click()
    else:
        editor.fill(value)
        if isinstance(editor, MomentEditor):
            enter_text(editor.time, editor.time.text())


def pressed(box: QMessageBox, kind: QMessageBox.StandardButton) -> QPushButton:
    """Return the button of a question."""
    button = box.button(kind)
    assert isinstance(button, QPushButton)
    return button
