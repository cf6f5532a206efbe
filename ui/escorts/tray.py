"""The open places below the timeline: a card each, to be carried to a person by hand, by keys or in a window."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QApplication,
    QListView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from medhandover.kernel.languages import Language
from medhandover.schedules.model import OpenRow
from ui.escorts.places import asked_of, days_of, whole_of
from ui.widgets.cells import draw_wrapped
from ui.widgets.directions import mirrored
from ui.widgets.keys import CARRY, OPEN_BAR, pressed
from ui.widgets.marks import STOP, WARN, draw_mark
from ui.widgets.palette import colours_of

WIDE, EDGE, SIGN, LINES = 212, 8, 13, 3
"""Pixels of a card, of its edge and of its sign, and its lines."""
ROW = Qt.ItemDataRole.UserRole


class OpenPlaces(QListWidget):
    """Cards beside each other; `opened` asks for the window, `carry` by keys down or up, the rest carries by hand."""

    opened = Signal(object)
    carry = Signal(object, int)
    lifted = Signal(object)
    carried = Signal(QPoint)
    let_go = Signal(QPoint)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Begin without places; `name` is what a screen reader says."""
        super().__init__(parent)
        self.setObjectName("tray")
        self.setAccessibleName(name)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setItemDelegate(_Cards(self))
        self.setFixedHeight(LINES * self.fontMetrics().lineSpacing() + 2 * EDGE + 26)
        self._press: QPoint | None = None
        self._is_carrying = False

    def show_places(self, rows: Sequence[OpenRow], language: Language) -> None:
        """Show other places; the one that was chosen stays chosen, or the one that stood at its place."""
        before, at = self.place, self.currentRow()
        self.blockSignals(True)
        self.clear()
        for row in rows:
            lines = (row.what(language), days_of(row.leaves, row.home, language), asked_of(row, language))
            item = QListWidgetItem("\n".join(lines))
            item.setData(ROW, row)
            item.setToolTip("\n".join((*lines, whole_of(row, language))))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, whole_of(row, language))
            self.addItem(item)
        same = [number for number, row in enumerate(rows) if before is not None and row.slot == before.slot]
        if rows:
            self.setCurrentRow(same[0] if same else min(max(at, 0), len(rows) - 1))
        self.blockSignals(False)

    @property
    def place(self) -> OpenRow | None:
        """Return the place that is chosen."""
        item = self.currentItem()
        row: OpenRow | None = item.data(ROW) if item is not None else None
        return row

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Open a place or carry it by keys; the arrows choose another."""
        place = self.place
        if place is not None and (way := pressed(event, CARRY)) >= 0:
            self.carry.emit(place, 1 if way else -1)
        elif place is not None and pressed(event, OPEN_BAR) >= 0:
            self.opened.emit(place)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Choose a place, and remember where it was taken."""
        super().mousePressEvent(event)
        here = event.position().toPoint()
        self._press = here if event.button() == Qt.MouseButton.LeftButton and self.itemAt(here) is not None else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Take a place up once it was drawn some way, and carry it."""
        if self._press is None or self.place is None:
            return
        if not self._is_carrying:
            far = (event.position().toPoint() - self._press).manhattanLength()
            if far < QApplication.startDragDistance():
                return
            self._is_carrying = True
            self.lifted.emit(self.place)
        self.carried.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Put down what is carried."""
        super().mouseReleaseEvent(event)
        self._press = None
        if self._is_carrying:
            self._is_carrying = False
            self.let_go.emit(event.globalPosition().toPoint())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Open a place."""
        self._press = None
        if self.place is not None and self.itemAt(event.position().toPoint()) is not None:
            self.opened.emit(self.place)


class _Cards(QStyledItemDelegate):
    """Paints a card: which journey, when, and what is missing with a sign."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802
        """Return the size of a card."""
        return QSize(WIDE, LINES * option.fontMetrics.lineSpacing() + 2 * EDGE)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint it."""
        row, colours, step = index.data(ROW), colours_of(option.palette), option.fontMetrics.lineSpacing()
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        has_focus = is_chosen and option.widget is not None and option.widget.hasFocus()
        painter.save()
        painter.setLayoutDirection(option.direction)
        painter.setBrush(colours.chosen if is_chosen else colours.ground)
        painter.setPen(QPen(colours.focus if is_chosen else colours.border, 3 if has_focus else 1))
        box = option.rect.adjusted(2, 2, -4, -2)
        painter.drawRect(box)
        colours = colours.on_chosen if is_chosen else colours
        strong = QFont(option.font)
        strong.setWeight(QFont.Weight.DemiBold)
        room = box.adjusted(EDGE, EDGE - 3, -EDGE, -EDGE)
        for number, line in enumerate(str(index.data()).split("\n")):
            place = QRect(room.left(), room.top() + number * step, room.width(), step)
            if number == LINES - 1 and row is not None:
                sign = mirrored(option.direction, place, QRect(place.left(), place.top() + 2, SIGN, SIGN))
                draw_mark(painter, QRectF(sign), STOP if row.is_late else WARN, colours)
                place = mirrored(option.direction, place, place.adjusted(SIGN + 5, 0, 0, 0))
            painter.setPen(colours.muted if number == 1 else colours.ink)
            draw_wrapped(painter, strong if number == 0 else option.font, place, line, 1)
        painter.restore()
