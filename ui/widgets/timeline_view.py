"""What is seen of a timeline: people below each other, time to the side, days above and names beside it.

Rows and bars stand in a list for screen readers, each with all of its words; only what is seen is painted.
"""

from PySide6.QtCore import QEvent, QItemSelection, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from ui.widgets.carrying import Carrying
from ui.widgets.chart import EMPTY, Bar, Chart, Places
from ui.widgets.directions import mirrored
from ui.widgets.scale import WEEK, ZOOMS
from ui.widgets.strokes import Strokes
from ui.widgets.timeline_ground import Ground
from ui.widgets.timeline_heads import LINES, ColumnHead, NameHead
from ui.widgets.timeline_model import TimelineModel

Index = QModelIndex | QPersistentModelIndex
NAMES, LEAST = 176, 24
"""Pixels of the names, and of what is clicked at the least (WCAG 2.5.8)."""


class TimelineView(QListView):
    """Paints a chart; `chosen` tells that another bar or person was chosen, `moved` that another time is seen."""

    chosen = Signal()
    moved = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Begin empty; `name` is what a screen reader says."""
        super().__init__(parent)
        self.setObjectName("timeline")
        self.setAccessibleName(name)
        self.strokes, self.zoom = Strokes(self), WEEK
        self.places = Places(EMPTY, 1.0, 1, 1)
        self.items = TimelineModel()
        self.carrying = Carrying(self, self)
        self.columns, self.names = ColumnHead(self, self), NameHead(self, self)
        self.names.pressed.connect(lambda row: self.setCurrentIndex(self.items.at_name(row)))
        self.setModel(self.items)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setTabKeyNavigation(False)

    @property
    def left(self) -> int:
        """Return how many pixels lie before what is seen."""
        return self.horizontalScrollBar().value()

    @property
    def top(self) -> int:
        """Return how many pixels lie above what is seen."""
        return self.verticalScrollBar().value()

    @property
    def bar(self) -> Bar | None:
        """Return the bar that is chosen."""
        return self.items.bar(self.currentIndex())

    @property
    def held_row(self) -> int:
        """Return the row that keys are in, or over which something is carried."""
        if self.carrying.bar is not None:
            return self.carrying.row
        current = self.currentIndex().row()
        return self.items.items[current][0] if current >= 0 else -1

    def is_at_name(self) -> bool:
        """Tell whether keys are at the name of a person."""
        return self.hasFocus() and self.carrying.bar is None and self.bar is None

    def show_chart(self, chart: Chart) -> None:
        """Show another chart; what was chosen stays chosen where it is still there."""
        before, row = self.bar, self.held_row
        kept = self.places.chart.rows[row].key if row >= 0 else ""
        self.places = Places(chart, ZOOMS[self.zoom].hour_width, self._lane(), self.strokes.line + 10)
        self.items.show(self.places)
        bars = {each.key: number for number, each in enumerate(chart.bars)}
        rows = {each.key: number for number, each in enumerate(chart.rows)}
        if before is not None and before.key in bars:
            self.setCurrentIndex(self.items.at_bar(bars[before.key]))
        elif kept in rows:
            self.setCurrentIndex(self.items.at_name(rows[kept]))
        self.updateGeometries()
        self.paint_anew()

    def choose(self, key: str) -> bool:
        """Choose a bar, or a person, by its key and show it; False where there is none."""
        chart = self.places.chart
        found = [self.items.at_bar(n) for n, each in enumerate(chart.bars) if each.key == key]
        found += [self.items.at_name(n) for n, each in enumerate(chart.rows) if each.key == key]
        if found:
            self.setCurrentIndex(found[0])
            self.scrollTo(found[0])
        return bool(found)

    def go_to(self, hour: float, *, share: float = 0.0) -> None:
        """Scroll until an hour stands at a part of the width, 0 for its beginning."""
        self.horizontalScrollBar().setValue(round(hour * self.places.hour_width - share * self.viewport().width()))

    def hour_at(self, share: float) -> float:
        """Return the hour that stands at a part of the width."""
        return (self.left + share * self.viewport().width()) / self.places.hour_width

    def row_at(self, at: QPoint) -> int:
        """Return the row at a place of the screen, -1 beside them."""
        here = self.viewport().mapFromGlobal(at)
        is_inside = self.viewport().rect().adjusted(-NAMES, 0, NAMES, 0).contains(here)
        return self.places.row_at(here.y() + self.top) if is_inside else -1

    def show_row(self, row: int) -> None:
        """Scroll until a row is seen."""
        top, bottom = self.places.tops[row], self.places.tops[row + 1]
        scroll = self.verticalScrollBar()
        if top < scroll.value() or bottom > scroll.value() + self.viewport().height():
            scroll.setValue(top - (self.viewport().height() - (bottom - top)) // 2)

    def paint_anew(self) -> None:
        """Paint everything anew."""
        for each in (self.viewport(), self.columns, self.names):
            each.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint what is seen."""
        painter, seen = QPainter(self.viewport()), self.viewport().rect()
        at = (self.left, self.top)
        Ground(painter, self.strokes, self.places, seen, at).paint(event.rect(), self.bar, is_held=self.hasFocus())
        self.carrying.paint(painter, seen, at)
        painter.end()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802 - Qt's name
        """Paint anew what moved."""
        self.viewport().update()
        (self.columns if dx else self.names).update()
        if dx and dy:
            self.names.update()
        if dx:
            self.moved.emit()

    def updateGeometries(self) -> None:  # noqa: N802 - Qt's name
        """Lay out the edges, and tell the bars how far there is to scroll."""
        if not hasattr(self, "columns"):
            return
        head = LINES * self.strokes.line + 8
        is_mirrored = self.isRightToLeft()
        self.setViewportMargins(0 if is_mirrored else NAMES, head, NAMES if is_mirrored else 0, 0)
        seen = self.viewport().geometry()
        self.columns.setGeometry(seen.left(), seen.top() - head, seen.width(), head)
        beside = seen.right() + 1 if is_mirrored else seen.left() - NAMES
        self.names.setGeometry(beside, seen.top(), NAMES, seen.height())
        for scroll, whole, room in (
            (self.horizontalScrollBar(), self.places.width, seen.width()),
            (self.verticalScrollBar(), self.places.height, seen.height()),
        ):
            scroll.setRange(0, max(whole - room, 0))
            scroll.setPageStep(room)
            scroll.setSingleStep(self.places.lane)

    def doItemsLayout(self) -> None:  # noqa: N802 - Qt's name
        """Lay out nothing: places are reckoned when they are asked for."""
        self.updateGeometries()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the size."""
        self.updateGeometries()
        self.moved.emit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow colours, letters and direction."""
        super().changeEvent(event)
        kinds = (QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange)
        if event.type() in (*kinds, QEvent.Type.StyleChange) and hasattr(self, "columns"):
            self.strokes = Strokes(self)
            self.places.lane, self.places.head = self._lane(), self.strokes.line + 10
            self.show_chart(self.places.chart)

    def visualRect(self, index: Index) -> QRect:  # noqa: N802 - Qt's name
        """Return where a bar or the name of a person lies."""
        if not index.isValid() or index.row() >= len(self.items.items):
            return QRect()
        row, _ = self.items.items[index.row()]
        bar, places = self.items.bar(index), self.places
        if bar is None:
            place = QRect(-NAMES, places.tops[row] - self.top, NAMES, places.tops[row + 1] - places.tops[row])
        else:
            left, top, width, height = places.box(bar)
            place = QRect(left - self.left, top - self.top, width, height)
        return mirrored(self.strokes.direction, self.viewport().rect(), place)

    def indexAt(self, at: QPoint) -> QModelIndex:  # noqa: N802 - Qt's name
        """Return the bar at a place; a short one is hit as if it were 24 pixels wide."""
        row = self.places.row_at(at.y() + self.top)
        if row < 0:
            return QModelIndex()
        here = mirrored(self.strokes.direction, self.viewport().rect(), QRect(at.x(), at.y(), 1, 1)).left() + self.left
        for number in self.places.bars_between(row, here - LEAST, here + LEAST):
            left, top, width, height = self.places.box(self.places.chart.bars[number])
            more = max((LEAST - width) // 2, 0)
            if left - more <= here <= left + width + more and top <= at.y() + self.top <= top + height + 4:
                return self.items.at_bar(number)
        return QModelIndex()

    def scrollTo(  # noqa: N802 - Qt's name
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Scroll until a bar is seen, from its beginning."""
        if not index.isValid():
            return
        self.show_row(self.items.items[index.row()][0])
        bar = self.items.bar(index)
        if bar is not None:
            left, right = self.places.span(bar.begins, bar.ends)
            if left < self.left or min(right, left + 120) > self.left + self.viewport().width():
                self.go_to(bar.begins, share=0.2)

    def horizontalOffset(self) -> int:  # noqa: N802 - Qt's name
        """Return how far it is scrolled to the side."""
        return self.left

    def verticalOffset(self) -> int:  # noqa: N802 - Qt's name
        """Return how far it is scrolled down."""
        return self.top

    def isIndexHidden(self, index: Index) -> bool:  # noqa: N802 - Qt's name
        """Nothing is hidden."""
        return False

    def setSelection(self, place: QRect, command: object) -> None:  # noqa: N802 - Qt's name
        """Choose nothing by a stretch of the screen."""

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:  # noqa: N802 - Qt's name
        """Return all that is seen."""
        return QRegion(self.viewport().rect())

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt's name
        """Tell that another bar was chosen, and paint it so."""
        super().currentChanged(current, previous)
        self.paint_anew()
        self.chosen.emit()

    def _lane(self) -> int:
        return 2 * self.strokes.line + 13
