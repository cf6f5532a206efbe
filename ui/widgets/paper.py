"""A page as a picture on which words can be marked, with mouse or keys."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QLabel

from medhandover.papers.viewing import SeenPage
from ui.widgets.announcing import announce
from ui.widgets.colours import LIGHT, MARKED, PAPER, TAKEN
from ui.widgets.keys import MARKED as HANDED_ON
from ui.widgets.keys import MARKING, WORDS, pressed
from ui.widgets.palette import colours_of

BADGE = 18.0
"""Pixels of the number before a sentence that was taken over."""
Taken = tuple[int, int, int]
"""A number, and the first and last of the words (from 0) that it stands for."""
STEPS = (-1, 1, -10, 10)
"""How many words the keys go on, in the order in which they are declared."""


class PaperPicture(QLabel):
    """Shows a page; words are marked by dragging, or by arrows with Shift; Enter or letting go hands them on.

    A screen reader says the words of the page as what describes it.
    """

    marked = Signal(str, int)

    def __init__(self, name: str) -> None:
        """Begin without a page; `name` is what a screen reader says."""
        super().__init__()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.page: SeenPage | None = None
        self.zoom, self._room = 100, 620
        self._images: list[QImage] = []
        held = self._images
        self.destroyed.connect(lambda *_: held.clear())  # Python lets go of the rest later, megabytes go at once
        self.setPixmap(QPixmap(1, 1))  # a label with a picture is a graphic to a screen reader
        self._from, self._to = -1, -1
        self.taken: Sequence[Taken] = ()

    def show_taken(self, taken: Sequence[Taken]) -> None:
        """Show which words were taken over before, each run with its number."""
        self.taken = taken
        self.update()

    def show_page(self, page: SeenPage | None) -> None:
        """Show a page, or none; its picture is held once, as megabytes are."""
        self.page = replace(page, pixels=b"") if page else None
        self._from, self._to, self.taken = -1, -1, ()
        shape = QImage.Format.Format_RGB888
        self.setAccessibleDescription(" ".join(each.text for each in page.words) if page else "")
        self._images.clear()
        if page:
            self._images.append(QImage(page.pixels, page.width, page.height, page.stride, shape).copy())
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
        announce(self, self.text())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the page and what is marked on it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), PAPER)
        for image in self._images:
            painter.drawImage(self.rect(), image)
        for number, first, last in self.taken if self.page is not None else ():
            self._draw_taken(painter, number, first, last)
        if self.page is not None and self._from >= 0:
            first, last = sorted((self._from, self._to))
            for each in self.page.words[first : last + 1]:
                painter.fillRect(self._place(each), MARKED)
        colours = colours_of(self.palette())
        painter.setPen(QPen(colours.focus, 2) if self.hasFocus() else QPen(colours.line, 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _draw_taken(self, painter: QPainter, number: int, first: int, last: int) -> None:
        """Draw the ground and a line under each word, and the number at the margin."""
        places = [self._place(each) for each in self.page.words[first : last + 1]] if self.page else []
        for each in places:
            painter.fillRect(each, TAKEN)
            painter.fillRect(QRectF(each.left(), each.bottom() - 1.5, each.width(), 1.5), LIGHT.accent)
        badge = QRectF(min(each.left() for each in places) - BADGE - 8, places[0].top(), BADGE, BADGE)
        painter.fillRect(badge, LIGHT.accent)
        painter.setPen(LIGHT.accent_ink)
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, str(number))

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
        elif pressed(event, HANDED_ON) >= 0 and self.text():
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
