"""A page as a picture on which words can be marked, with mouse or keys."""

from typing import Any

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from medhandover.papers.viewing import SeenPage
from ui.widgets.keys import MARKED, MARKING, WORDS, pressed

MARKER, CURSOR = QColor(250, 206, 80, 120), QColor(11, 92, 173)
STEPS = (-1, 1, -10, 10)
"""How many words the keys go on, in the order in which they are declared."""


class PaperPicture(QWidget):
    """Shows a page; words are marked by dragging, or by arrows with Shift; Enter or letting go hands them on."""

    marked = Signal(str, int)

    def __init__(self, name: str) -> None:
        """Begin without a page; `name` is what a screen reader says."""
        super().__init__()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.page: SeenPage | None = None
        self.zoom, self._room = 100, 620
        self._image = QImage()
        self._from, self._to = -1, -1

    def show_page(self, page: SeenPage | None) -> None:
        """Show a page, or none."""
        self.page, self._from, self._to = page, -1, -1
        shape = QImage.Format.Format_RGB888
        self._image = QImage(page.pixels, page.width, page.height, page.stride, shape).copy() if page else QImage()
        self.fit(self.zoom)

    def fit(self, zoom: int, room: int = 0) -> None:
        """Be as wide as `zoom` percent of the room there is (pixels; as before where none is given)."""
        self.zoom, self._room = zoom, room or self._room
        width = self._room * zoom // 100
        height = width * self.page.height // self.page.width if self.page else 200
        self.setFixedSize(width, height)
        self.update()

    def text(self) -> str:
        """Return the marked words."""
        if self.page is None or self._from < 0:
            return ""
        first, last = sorted((self._from, self._to))
        return " ".join(each.text for each in self.page.words[first : last + 1])

    def mark(self, first: int, last: int) -> None:
        """Mark the words from one number to another."""
        count = len(self.page.words) if self.page else 0
        self._from, self._to = (min(max(each, 0), count - 1) for each in (first, last))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the page and what is marked on it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), QColor("#FFFFFF"))
        painter.drawImage(self.rect(), self._image)
        if self.page is not None and self._from >= 0:
            first, last = sorted((self._from, self._to))
            for each in self.page.words[first : last + 1]:
                painter.fillRect(self._place(each), MARKER)
        painter.setPen(CURSOR if self.hasFocus() else QColor("#D5DDE5"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Begin to mark."""
        at = self._word_at(event.position().toPoint())
        self.mark(at, at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Mark up to here."""
        self.mark(self._from, self._word_at(event.position().toPoint()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Hand on what is marked, when it is more than a word."""
        if self._from != self._to:
            self._hand_on()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Move by words with the arrows, mark with Shift, hand on with Enter."""
        way, marking = pressed(event, WORDS), pressed(event, MARKING)
        if max(way, marking) >= 0:
            to = self._to + STEPS[max(way, marking)]
            self.mark(self._from if marking >= 0 and self._from >= 0 else to, to)
        elif pressed(event, MARKED) >= 0 and self.text():
            self._hand_on()
        else:
            super().keyPressEvent(event)

    def _hand_on(self) -> None:
        if self.page is not None and self.text():
            self.marked.emit(self.text(), self.page.number + 1)

    def _place(self, word: Any) -> QRectF:
        width, height = self.width(), self.height()
        left, top = word.left * width - 1, word.top * height - 2
        return QRectF(left, top, (word.right - word.left) * width + 4, (word.bottom - word.top) * height + 4)

    def _word_at(self, at: QPoint) -> int:
        """Return the number of the word nearest to a place; lines weigh more than columns."""
        if self.page is None or not self.page.words:
            return -1
        across, down = at.x() / self.width(), at.y() / self.height()

        def far(number: int) -> float:
            word = self.page.words[number] if self.page else None
            if word is None:
                return 0.0
            aside = max(word.left - across, across - word.right, 0.0)
            return aside + 8 * max(word.top - down, down - word.bottom, 0.0)

        return min(range(len(self.page.words)), key=far)
