"""What lies behind the bars of a timeline: rows, columns, free days, and the line of now; and the bars upon it."""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QBrush, QPainter

from ui.widgets.chart import FREE, Bar, Places
from ui.widgets.directions import mirrored
from ui.widgets.strokes import Strokes

NARROW, WORDS, GAP = 40, 120, 4
"""Pixels of a bar that has no room for words, at the most of the words beside it, and between the two."""


class Ground:
    """Paints a part of a chart that is scrolled by `left` and `top`; only what meets `dirty` is looked at."""

    def __init__(self, painter: QPainter, strokes: Strokes, places: Places, seen: QRect, at: tuple[int, int]) -> None:
        """Paint on `painter` inside `seen`."""
        self._painter, self._strokes, self._places, self._seen = painter, strokes, places, seen
        self._left, self._top = at

    def paint(self, dirty: QRect, chosen: Bar | None, *, is_held: bool) -> None:
        """Paint the ground and the bars; `chosen` gets a ring, a strong one when keys go to it."""
        inside = mirrored(self._strokes.direction, self._seen, dirty)
        first = (self._left + inside.left(), self._left + inside.right() + 1)
        rows = self._places.rows_between(self._top + inside.top(), self._top + inside.bottom() + 1)
        self._columns(first)
        self._rows(rows)
        self._now()
        self._bars(first, rows)
        if chosen is not None:
            left, top, width, height = self._places.box(chosen)
            self._strokes.ring(self._painter, self._at(left, top, width, height), is_held=is_held)

    def _at(self, left: int, top: int, width: int, height: int) -> QRect:
        place = QRect(left - self._left, top - self._top, width, height)
        return mirrored(self._strokes.direction, self._seen, place)

    def _columns(self, between: tuple[int, int]) -> None:
        places, colours, height = self._places, self._strokes.colours, self._places.height
        hours = (between[0] / places.hour_width, between[1] / places.hour_width)
        self._painter.fillRect(self._seen, colours.ground)
        for band in _each(places.bands.found(*hours), places.chart.bands):
            left, right = places.span(band.begins, band.ends)
            self._painter.fillRect(self._at(left, 0, right - left, height), colours.panel)
            if band.ground == FREE:
                dotted = QBrush(colours.warn_ink, Qt.BrushStyle.Dense7Pattern)
                self._painter.fillRect(self._at(left, 0, right - left, height), dotted)
        self._painter.setPen(colours.line)
        for column in _each(places.columns.found(*hours), places.chart.columns):
            left, right = places.span(column.begins, column.ends)
            edge = self._at(left, 0, right - left, height)
            is_mirrored = self._strokes.direction == Qt.LayoutDirection.RightToLeft
            x = edge.right() if is_mirrored else edge.left()
            self._painter.drawLine(x, edge.top(), x, edge.bottom())

    def _rows(self, rows: range) -> None:
        places, colours = self._places, self._strokes.colours
        for row in rows:
            top, bottom = places.tops[row], places.tops[row + 1]
            whole = QRect(self._seen.left(), top - self._top, self._seen.width(), bottom - top)
            if not places.chart.rows[row].key:
                self._painter.fillRect(whole, colours.news)
            self._painter.setPen(colours.line)
            self._painter.drawLine(whole.bottomLeft(), whole.bottomRight())

    def _now(self) -> None:
        now = self._places.chart.now
        if now is not None:
            line = self._at(round(now * self._places.hour_width), 0, 2, self._places.height)
            self._painter.fillRect(line, self._strokes.colours.focus)

    def _bars(self, between: tuple[int, int], rows: range) -> None:
        places, strokes = self._places, self._strokes
        moments: list[QPoint] = []
        for row in rows:
            for number in places.bars_between(row, *between):
                bar = places.chart.bars[number]
                left, top, width, height = places.box(bar)
                for begins, ends in ((bar.begins - bar.before, bar.begins), (bar.ends, bar.ends + bar.rest)):
                    if ends > begins:
                        start, end = places.span(begins, ends)
                        strokes.rest(self._painter, self._at(start, top + 6, end - start, height - 12))
                strokes.bar(self._painter, self._at(left, top, width, height), self._seen, bar)
                self._beside(bar, top, width)
                for hour in bar.marks:
                    at = self._at(round(hour * places.hour_width), top + height + 1, 1, 1)
                    moments.append(at.center())
        for each in moments:
            strokes.moment(self._painter, each)

    def _beside(self, bar: Bar, top: int, width: int) -> None:
        """Paint the words of a narrow bar after it, and after the rest that belongs to it."""
        places = self._places
        if width < NARROW and bar.room > bar.rest:
            _, left = places.span(bar.begins, bar.ends + bar.rest)
            room = min(round((bar.room - bar.rest) * places.hour_width), WORDS) - 2 * GAP
            self._strokes.beside(self._painter, self._at(left + GAP, top, room, places.lane), bar)


def _each(numbers: Iterable[int], of: tuple) -> list:  # type: ignore[type-arg]
    return [of[number] for number in numbers]
