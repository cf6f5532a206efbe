"""The two edges of a timeline that stay while it scrolls: days above it, people beside it."""

from typing import Protocol

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.widgets.carrying import Carrying
from ui.widgets.chart import TODAY, Places
from ui.widgets.directions import mirrored
from ui.widgets.marks import draw_mark
from ui.widgets.strokes import EDGE, SIGN, Strokes

LINES = 3
"""Lines of words above a column: the day, its number, and what is free on it."""


class Scrolled(Protocol):
    """What the edges know of the timeline they stand at."""

    places: Places
    strokes: Strokes
    carrying: Carrying

    @property
    def held_row(self) -> int:
        """Return the row that keys are in, -1 for none."""
        ...

    @property
    def left(self) -> int:
        """Return how many pixels lie before what is seen."""
        ...

    @property
    def top(self) -> int:
        """Return how many pixels lie above what is seen."""
        ...

    def is_at_name(self) -> bool:
        """Tell whether keys are at the name of the row, and not at one of its bars."""
        ...


class ColumnHead(QWidget):
    """The words of the columns."""

    def __init__(self, timeline: QWidget, scrolled: Scrolled) -> None:
        """Stand above `timeline`."""
        super().__init__(timeline)
        self._scrolled = scrolled

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the columns that are seen."""
        painter, scrolled = QPainter(self), self._scrolled
        strokes, places = scrolled.strokes, scrolled.places
        painter.fillRect(self.rect(), strokes.colours.ground)
        first, last = scrolled.left / places.hour_width, (scrolled.left + self.width()) / places.hour_width
        for number in places.columns.found(first, last):
            column = places.chart.columns[number]
            left, right = places.span(column.begins, column.ends)
            whole = QRect(left - scrolled.left, 0, right - left, self.height())
            whole = mirrored(strokes.direction, self.rect(), whole)
            if column.ground and column.ground != TODAY:
                painter.fillRect(whole, strokes.colours.panel)
            room = whole.intersected(self.rect()).adjusted(3, 0, -2, 0)
            for line, words in enumerate(column.words[:LINES]):
                place = QRect(room.left(), 3 + line * strokes.line, room.width(), strokes.line)
                is_strong = line == 1 or column.ground == TODAY
                ink = strokes.colours.warn_ink if line == LINES - 1 else strokes.colours.ink
                strokes.text(painter, place, words, ink, is_strong=is_strong)
            painter.setPen(strokes.colours.line)
            painter.drawLine(whole.topLeft(), whole.bottomLeft())
        painter.setPen(strokes.colours.border)
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        painter.end()


class NameHead(QWidget):
    """The names beside the rows; while something is carried, whether each of them can take it."""

    pressed = Signal(int)

    def __init__(self, timeline: QWidget, scrolled: Scrolled) -> None:
        """Stand beside `timeline`."""
        super().__init__(timeline)
        self._scrolled = scrolled

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Choose a person."""
        self.pressed.emit(self._scrolled.places.row_at(event.position().toPoint().y() + self._scrolled.top))

    def event(self, event: QEvent) -> bool:
        """Say a name that is cut off whole in a tip."""
        if event.type() == QEvent.Type.ToolTip:
            row = self._scrolled.places.row_at(event.pos().y() + self._scrolled.top)  # type: ignore[attr-defined]
            self.setToolTip(self._scrolled.places.chart.rows[row].name if row >= 0 else "")
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the names that are seen."""
        painter, scrolled = QPainter(self), self._scrolled
        painter.fillRect(self.rect(), scrolled.strokes.colours.ground)
        for number in scrolled.places.rows_between(scrolled.top, scrolled.top + self.height()):
            self._row(painter, number)
        painter.setPen(scrolled.strokes.colours.border)
        edge = mirrored(scrolled.strokes.direction, self.rect(), QRect(self.width() - 1, 0, 1, self.height()))
        painter.drawLine(edge.topLeft(), edge.bottomLeft())
        painter.end()

    def _row(self, painter: QPainter, number: int) -> None:
        scrolled = self._scrolled
        strokes, places, colours = scrolled.strokes, scrolled.places, scrolled.strokes.colours
        row, top, bottom = places.chart.rows[number], places.tops[number], places.tops[number + 1]
        whole = QRect(0, top - scrolled.top, self.width(), bottom - top)
        room = whole.adjusted(EDGE * 2, 2, -EDGE, -4)
        room = mirrored(strokes.direction, self.rect(), room)
        if not row.key:
            painter.fillRect(whole, colours.news)
            strokes.text(painter, room, row.words[0], colours.ink, is_strong=True)
        else:
            is_held = number == scrolled.held_row
            if is_held:
                painter.fillRect(whole, colours.chosen)
            inks = colours.on_chosen if is_held else colours
            verdict = scrolled.carrying.verdicts.get(row.key)
            words = (row.words[0], verdict.word) if verdict else row.words
            sign = verdict.sign if verdict else row.sign
            for line, text in enumerate(words[: max((bottom - top) // strokes.line, 1)]):
                place = QRect(room.left(), room.top() + line * strokes.line, room.width(), strokes.line)
                if line == 1 and sign:
                    mark = mirrored(strokes.direction, place, QRect(place.left(), place.top() + 2, SIGN, SIGN))
                    draw_mark(painter, QRectF(mark), sign, inks)
                    place = mirrored(strokes.direction, place, place.adjusted(SIGN + 4, 0, 0, 0))
                strokes.text(painter, place, text, inks.ink if line == 0 else inks.muted, is_strong=line == 0)
            if is_held and scrolled.is_at_name():
                painter.setPen(QPen(inks.focus, 2))
                painter.drawRect(whole.adjusted(2, 1, -3, -2))
        painter.setPen(colours.line)
        painter.drawLine(QPoint(0, whole.bottom()), QPoint(self.width(), whole.bottom()))
