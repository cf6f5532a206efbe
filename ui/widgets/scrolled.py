"""A column that scrolls by itself when there is more of it than room."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget


class ScrollColumn(QScrollArea):
    """Widgets below each other in `column`; the frame takes no focus of its own."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        """Begin empty; `name` is by what a style knows the inside."""
        super().__init__(parent)
        inner = QWidget(self)
        inner.setObjectName(name)
        self.column = QVBoxLayout(inner)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def focusNextPrevChild(self, is_next: bool) -> bool:  # noqa: N802 - Qt's name
        """Let whatever Tab goes to be seen whole, as far as it fits: Qt itself shows one line of a list."""
        has_moved = super().focusNextPrevChild(is_next)
        held, inner = QApplication.focusWidget(), self.widget()
        if held is not None and inner is not None and inner.isAncestorOf(held):
            place, room = held.mapTo(inner, held.rect().center()), self.viewport().height() // 2
            self.ensureVisible(place.x(), place.y(), 0, min(held.height() // 2 + 4, room))
        return has_moved
