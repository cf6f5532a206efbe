"""Nothing of the program on the screen while it is locked, and everything back as it was left."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

FLEETING = frozenset({Qt.WindowType.Popup, Qt.WindowType.ToolTip})
"""What drops down or floats: it does not come back."""


class Cover(QObject):
    """Hides all windows but one; `lift` shows them again, with what was typed, chosen and scrolled to.

    `hidden` are those windows, each after the one it stands above.
    """

    def __init__(self) -> None:
        """Begin with nothing hidden."""
        super().__init__()
        self.hidden: list[QWidget] = []
        self._active: QWidget | None = None

    def hide_all(self, but: QWidget) -> None:
        """Close what dropped down, and hide every window but one, those above others first."""
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
        hidden, self.hidden = self.hidden, []
        for each in hidden:
            each.show()
        active, self._active = self._active, None
        if active is not None and active in hidden:
            active.activateWindow()

    def forget(self) -> None:
        """Leave hidden what is hidden."""
        self.hidden.clear()
        self._active = None


def _depth(widget: QWidget) -> int:
    """Return how many windows a window stands above."""
    parent = widget.parentWidget()
    return 0 if parent is None else 1 + _depth(parent.window())
