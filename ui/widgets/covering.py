"""Nothing of the program on the screen while it is locked, and everything back as it was left."""

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

FLEETING = frozenset({Qt.WindowType.Popup, Qt.WindowType.ToolTip})
"""What drops down or floats: it does not come back."""
SOON = 50
"""Milliseconds between two looks at whether another window came."""


class Cover(QObject):
    """Hides all windows but one; `lift` shows them again, with what was typed, chosen and scrolled to.

    `hidden` are those windows, each after the one it stands above. A window that comes meanwhile, such as a form that
    was asked for before, is one of them.
    """

    def __init__(self, parent: QObject) -> None:
        """Begin with nothing hidden; it looks on for as long as `parent` is there."""
        super().__init__(parent)
        self.hidden: list[QWidget] = []
        self._active: QWidget | None = None
        self._but: QWidget | None = None
        self._looking = QTimer(self)
        self._looking.timeout.connect(self._look)

    def hide_all(self, but: QWidget) -> None:
        """Close what dropped down, and hide every window but one, those above others first."""
        self._but = but
        self._looking.start(SOON)
        while (dropped := QApplication.activePopupWidget()) is not None:
            dropped.close()
        self._active = QApplication.activeWindow() or self._active
        seen = [each for each in QApplication.topLevelWidgets() if each.isVisible() and each is not but]
        for each in sorted(seen, key=_depth, reverse=True):
            each.hide()
            if each.windowType() not in FLEETING:
                self.hidden.insert(0, each)

    def lift(self) -> None:
        """Show again what was hidden, in its order, and let the keys go to where they went."""
        self._looking.stop()
        hidden, self.hidden = self.hidden, []
        for each in hidden:
            each.show()
        active, self._active = self._active, None
        if active is not None and active in hidden:
            active.activateWindow()

    def forget(self) -> None:
        """Leave hidden what is hidden."""
        self._looking.stop()
        self.hidden.clear()
        self._active = None

    def _look(self) -> None:
        seen = [each for each in QApplication.topLevelWidgets() if each.isVisible() and not self._is_own(each)]
        for each in (each for each in seen if each.windowType() not in FLEETING):
            each.hide()
            self.hidden.append(each)
            if self._but is not None:
                self._but.activateWindow()

    def _is_own(self, window: QWidget) -> bool:
        return self._but is not None and (window is self._but or self._but.isAncestorOf(window))


def _depth(widget: QWidget) -> int:
    """Return how many windows a window stands above."""
    parent = widget.parentWidget()
    return 0 if parent is None else 1 + _depth(parent.window())
