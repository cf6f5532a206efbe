"""A sign as a widget, beside words that say the same."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.widgets.marks import draw_mark
from ui.widgets.palette import colours_of

SIDE = 16
"""Pixels of a sign."""


class Sign(QWidget):
    """Shows a mark (see `marks`); without one its place stays empty."""

    def __init__(self, mark: str = "") -> None:
        """Begin with `mark`."""
        super().__init__()
        self.mark = mark
        self.setFixedSize(QSize(SIDE, SIDE))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_mark(self, mark: str) -> None:
        """Show another mark."""
        self.mark = mark
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the mark."""
        if self.mark:
            painter = QPainter(self)
            draw_mark(painter, QRectF(1, 1, SIDE - 2, SIDE - 2), self.mark, colours_of(self.palette()))
            painter.end()
