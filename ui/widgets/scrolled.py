"""A column that scrolls by itself when there is more of it than room."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget


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
