"""Somebody at the program: hears whether keys or mouse are used, and which window they are used in."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from ui.widgets.keys import FIND, pressed

USES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)
"""What counts as being at the program."""


class Presence(QObject):
    """Watches every window that gets the focus; it takes nothing away from them.

    `entered` carries a window that has the focus for the first time, `asked` one in which Alt is pressed, `sought` one
    in which the key to find things came in though a field of text wanted it for itself, as under X11.
    """

    entered = Signal(QWidget)
    asked = Signal(QWidget)
    sought = Signal(QWidget)

    def __init__(self, application: QGuiApplication) -> None:
        """Watch from now on; only windows are listened to, since all that happens to every widget would be slow."""
        super().__init__(application)
        self._is_used = False
        application.focusWindowChanged.connect(self._watch)
        self._watch(application.focusWindow())

    def was_used(self) -> bool:
        """Tell whether the program was used since this was asked last."""
        used, self._is_used = self._is_used, False
        return used

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Note what counts, and let everything pass but the key to find things in the window."""
        if event.type() in USES:
            self._is_used = True
        is_press = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        window = QApplication.activeWindow() if is_press else None
        if window is None or not isinstance(event, QKeyEvent):
            return False
        if event.key() == Qt.Key.Key_Alt:
            self.asked.emit(window)
        is_sought = pressed(event, FIND) >= 0 and not isinstance(window, QDialog)
        if is_sought:
            self.sought.emit(window)
        return is_sought

    def _watch(self, window: QWindow | None) -> None:
        if window is None:
            return
        window.removeEventFilter(self)
        window.installEventFilter(self)
        self._is_used = True
        for each in QApplication.topLevelWidgets():
            if each.windowHandle() is window and not each.property("entered"):
                each.setProperty("entered", True)
                self.entered.emit(each)
