"""Cells of even rows: the first line in ink, the last one quiet or toned, a sign before the text."""

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.widgets.colours import Colours
from ui.widgets.directions import beginning, mirrored
from ui.widgets.marks import bar_width, draw_bar, draw_mark, tone_of
from ui.widgets.palette import colours_of
from ui.widgets.rows import Column

LINES, EDGE, MARK = 3, 8, 14
"""Lines of text in a row, pixels around it, and the size of a sign."""
Inks = tuple[QColor, QColor, QColor]
"""The colours of the first line, of the later ones, and of what is quiet."""


def row_height(spacing: int) -> int:
    """Return the height of an even row for a line of `spacing` pixels."""
    return LINES * spacing + 2 * EDGE


class Cells(QStyledItemDelegate):
    """Paints the cells of one column; `most` lines in all, and `each` for every line below the first."""

    most, each = LINES, 1

    def __init__(self, column: Column, parent: object = None) -> None:
        """Paint as the column says."""
        super().__init__(parent)  # type: ignore[arg-type]
        self._column = column

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the ground, the sign, and the lines."""
        row = index.data(Qt.ItemDataRole.UserRole)
        painter.save()
        painter.setLayoutDirection(option.direction)
        colours = colours_of(option.palette)
        self._ground(painter, option, index.column(), colours)
        if option.state & QStyle.StateFlag.State_Selected:
            colours = colours.on_chosen
        place = mirrored(option.direction, option.rect, option.rect.adjusted(EDGE, EDGE, -4, -EDGE))
        if row is not None:
            mark = self._column.mark(row)
            if mark:
                sign = QRect(place.left(), place.top() + 2, MARK, MARK)
                draw_mark(painter, QRectF(mirrored(option.direction, place, sign)), mark, colours)
                place = mirrored(option.direction, place, place.adjusted(MARK + 6, 0, 0, 0))
            self._beside(painter, place, row, colours)
        later = colours.ink if self._column.is_plain else colours.muted
        tone = tone_of(colours, self._column.tone(row) if row else "", later)
        self._lines(painter, option.font, place, str(index.data() or ""), (colours.ink, tone, colours.muted))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802
        """Return the height of an even row."""
        return QSize(60, row_height(option.fontMetrics.lineSpacing()))

    def _beside(self, painter: QPainter, place: QRect, row: object, colours: Colours) -> None:
        """Paint what stands before the first line."""

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, column: int, colours: Colours) -> None:
        rect, state = option.rect, option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colours.chosen)
            if state & QStyle.StateFlag.State_Active and option.widget and option.widget.hasFocus():
                painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 2), colours.focus)
                painter.fillRect(QRect(rect.left(), rect.bottom() - 1, rect.width(), 2), colours.focus)
            if column == 0:
                edge = QRect(rect.left(), rect.top(), 4, rect.height())
                painter.fillRect(mirrored(option.direction, rect, edge), colours.accent)
        else:
            painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colours.line)

    def _lines(self, painter: QPainter, font: QFont, place: QRect, text: str, inks: Inks) -> None:
        first, _, second = text.partition("\n")
        painter.setPen(inks[0])
        lines = second.split("\n") if second else []
        used = draw_wrapped(painter, self._strong(font), place, first, max(self.most - len(lines), 1))
        painter.setPen(inks[1])
        for line in lines:
            below = QRect(place.left(), place.top() + used, place.width(), place.height() - used)
            used += draw_wrapped(painter, font, below, line, self.each)

    def _strong(self, font: QFont) -> QFont:
        strong = QFont(font)
        strong.setWeight(QFont.Weight.DemiBold if self._column.is_strong else QFont.Weight.Normal)
        return strong


class TallCells(Cells):
    """Cells that are as high as their text, for short lists that are read whole."""

    most = each = 40

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802
        """Return the height of all lines at the width of the column."""
        row = index.data(Qt.ItemDataRole.UserRole)
        sign = MARK + 6 if row is not None and self._column.mark(row) else 0
        width = max(option.rect.width() - EDGE - 4 - sign, 20)
        first, *others = str(index.data() or "").split("\n")
        fonts = [self._strong(option.font), *[option.font] * len(others)]
        lines = sum(lines_of(text, font, width) for text, font in zip((first, *others), fonts, strict=True))
        return QSize(60, lines * option.fontMetrics.lineSpacing() + 2 * EDGE)


class BarCells(Cells):
    """Paints the bar of conditions before their number, and the words about them below."""

    def _beside(self, painter: QPainter, place: QRect, row: Any, colours: Colours) -> None:
        counts, direction = (row.covered, row.to_renew, row.conditions), painter.layoutDirection()
        room = mirrored(direction, place, QRect(place.left(), place.top() + 4, bar_width(row.conditions), 1))
        draw_bar(painter, QPointF(room.topLeft()), counts, colours)

    def _lines(self, painter: QPainter, font: QFont, place: QRect, text: str, inks: Inks) -> None:
        first, _, second = text.partition("\n")
        count = int(first.rpartition("/")[2]) if second else 0
        indent = bar_width(count) + (5 if count else 0)
        beside = mirrored(painter.layoutDirection(), place, place.adjusted(indent, 0, 0, 0))
        painter.setPen(inks[0])
        painter.setFont(self._strong(font))
        side = QStyle.visualAlignment(painter.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        painter.drawText(beside, int(side | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextDontClip), first)
        step = painter.fontMetrics().lineSpacing()
        painter.setPen(inks[2])
        draw_wrapped(painter, font, place.adjusted(0, step, 0, 0), second, LINES - 1)


def draw_wrapped(painter: QPainter, font: QFont, place: QRect, text: str, most: int) -> int:
    """Draw at most `most` lines of a text, the last one cut with dots; returns the height that was used.

    Lines begin at the side where the window is read from; their words are read in their own direction.
    """
    layout = laid(text, font, painter.layoutDirection())
    painter.setFont(font)
    metrics = painter.fontMetrics()
    layout.beginLayout()
    used = 0
    for number in range(most):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(place.width())
        at = QPointF(place.left(), place.top() + used)
        if number == most - 1 and line.textStart() + line.textLength() < len(text):
            rest = metrics.elidedText(text[line.textStart() :], Qt.TextElideMode.ElideRight, place.width())
            _draw_line(painter, at, laid(rest, font, painter.layoutDirection()), place.width())
        else:
            line.draw(painter, at)
        used += metrics.lineSpacing()
    layout.endLayout()
    return used


def laid(text: str, font: QFont, direction: Qt.LayoutDirection) -> QTextLayout:
    """Return a text whose lines begin at the side of a direction and are read in their own one.

    They end between words, and inside a word that is wider than the line.
    """
    layout, option = QTextLayout(text, font), QTextOption(beginning(direction))
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    return layout


def _draw_line(painter: QPainter, at: QPointF, layout: QTextLayout, width: int) -> None:
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(width)
    layout.endLayout()
    line.draw(painter, at)


def lines_of(text: str, font: QFont, width: int) -> int:
    """Return how many lines a text takes at a width."""
    layout = laid(text, font, Qt.LayoutDirection.LeftToRight)
    layout.beginLayout()
    count = 0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        count += 1
    layout.endLayout()
    return max(count, 1)
