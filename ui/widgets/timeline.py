"""A timeline that is worked with: by hand, by keys, and both tell the same; nothing moves by itself.

Whoever shows it answers what is carried with verdicts, and what is dropped with an action.
"""

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.widgets.keys import BARS, CARRY, DROP, EMPTY_PLACE, OPEN_BAR, PUT_BACK, TURN, ZOOMING, pressed
from ui.widgets.scale import ZOOMS
from ui.widgets.timeline_model import LEFT, RIGHT
from ui.widgets.timeline_view import TimelineView

NEAR = 28
"""Pixels from the edge where what is carried by hand scrolls the rows."""


class Timeline(TimelineView):
    """`opened`, `named`, `emptied` and `zoomed` tell what a key or click asks for.

    `let_go` tells that a bar was carried out of the timeline, and where on the screen.
    """

    opened = Signal(object)
    named = Signal(str)
    emptied = Signal(object)
    zoomed = Signal(int)
    let_go = Signal(object, QPoint)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Begin empty; `name` is what a screen reader says."""
        super().__init__(name, parent)
        self._press: QPoint | None = None

    def carry_at(self, at: QPoint) -> None:
        """Carry what was lifted to a place of the screen; near the edge the rows scroll."""
        here = self.viewport().mapFromGlobal(at)
        scroll = self.verticalScrollBar()
        if 0 <= here.x() <= self.viewport().width():
            if 0 <= here.y() < NEAR:
                scroll.setValue(scroll.value() - self.places.lane // 4)
            elif self.viewport().height() - NEAR < here.y() <= self.viewport().height():
                scroll.setValue(scroll.value() + self.places.lane // 4)
        self.carrying.over(self.row_at(at))

    def drop_at(self, at: QPoint) -> None:
        """Put down what was lifted at a place of the screen."""
        bar = self.carrying.bar
        self.carrying.over(self.row_at(at))
        if self.carrying.row < 0 and bar is not None:
            self.carrying.put_back()
            self.let_go.emit(bar, at)
        else:
            self.carrying.drop()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Choose a bar, and remember where it was taken."""
        found = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and found.isValid():
            self.setCurrentIndex(found)
            bar = self.bar
            self._press = event.position().toPoint() if bar is not None and bar.can_move else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Take a bar up once it was drawn some way, and carry it."""
        here = event.position().toPoint()
        if self._press is None:
            return
        if self.carrying.bar is None:
            far = (here - self._press).manhattanLength() >= QApplication.startDragDistance()
            if not far or self.bar is None:
                return
            self.carrying.lift(self.bar)
        self.carry_at(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Put down what is carried."""
        self._press = None
        if self.carrying.bar is not None:
            self.drop_at(event.globalPosition().toPoint())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Open a bar."""
        self._press = None
        if self.indexAt(event.position().toPoint()).isValid():
            self._open()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Look from nearer or farther with Ctrl, scroll to the side with Shift, else down."""
        turn, modifiers = event.angleDelta().y() or event.angleDelta().x(), event.modifiers()
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            self._zoom(-1 if turn > 0 else 1)
            event.accept()
        elif modifiers & Qt.KeyboardModifier.ShiftModifier:
            self.horizontalScrollBar().setValue(self.left - turn)
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Do what a key asks; what no key asks goes on to the window."""
        if not (self._carry_by(event) or self._walk_by(event)):
            event.ignore()

    def moveCursor(self, action: object, modifiers: object) -> QModelIndex:  # noqa: N802 - Qt's name
        """Begin at the first person."""
        current = self.currentIndex()
        return current if current.isValid() or not self.items.items else self.items.index(0)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Put back what is carried by keys, and show that no key goes here."""
        super().focusOutEvent(event)
        if self.carrying.bar is not None and self._press is None and event.reason() != Qt.FocusReason.OtherFocusReason:
            self.carrying.put_back()
        self.paint_anew()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show where keys go."""
        super().focusInEvent(event)
        self.paint_anew()

    def _carry_by(self, event: QKeyEvent) -> bool:
        """Tell whether a key has to do with carrying, and do it."""
        carrying = self.carrying
        if (way := pressed(event, CARRY)) >= 0:
            if carrying.bar is None and self.bar is not None and self.bar.can_move:
                carrying.lift(self.bar)
            if carrying.bar is not None:
                carrying.step(1 if way else -1)
        elif carrying.bar is None:
            return False
        elif pressed(event, DROP) >= 0:
            carrying.drop()
        elif pressed(event, PUT_BACK) >= 0:
            carrying.put_back()
        return True

    def _walk_by(self, event: QKeyEvent) -> bool:
        """Tell whether a key walks, looks or opens, and do it."""
        if (way := pressed(event, BARS)) >= 0:
            if self.isRightToLeft() and way in (LEFT, RIGHT):
                way = RIGHT if way == LEFT else LEFT
            self.setCurrentIndex(self.items.beside(self.currentIndex(), way))
            self.scrollTo(self.currentIndex())
        elif pressed(event, OPEN_BAR) >= 0:
            self._open()
        elif pressed(event, EMPTY_PLACE) >= 0 and self.bar is not None and self.bar.can_move:
            self.emptied.emit(self.bar)
        elif (turn := pressed(event, TURN)) >= 0:
            self.go_to(self.hour_at(-0.8 if turn == 0 else 0.8))
        elif (near := pressed(event, ZOOMING)) >= 0:
            self._zoom(1 if near else -1)
        else:
            return False
        return True

    def _zoom(self, by: int) -> None:
        if 0 <= self.zoom + by < len(ZOOMS):
            self.zoomed.emit(self.zoom + by)

    def _open(self) -> None:
        row, bar = self.held_row, self.bar
        if bar is not None:
            self.opened.emit(bar)
        elif row >= 0:
            self.named.emit(self.places.chart.rows[row].key)
