"""Long lists: the model knows how many rows there are and holds the pages that were looked at."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QWidget

from ui.widgets.cells import Cells, row_height
from ui.widgets.rows import NOWHERE, Column, Index, RowsModel, RowsTable

PAGE = 100
"""How many rows are asked for at once."""


class PagedModel(RowsModel):
    """Rows that come page by page; `wanted` gives the turn of the list and the first row of a page that is needed."""

    wanted = Signal(int, int)

    def __init__(self, columns: Sequence[Column], say: Callable[[str], str]) -> None:
        """Begin without rows."""
        super().__init__(columns, say)
        self._total, self._turn = 0, 0
        self._pages: dict[int, tuple[Any, ...]] = {}
        self._asked: set[int] = set()

    def begin(self, total: int) -> None:
        """Begin another list of so many rows; what was asked for the one before comes too late."""
        self.beginResetModel()
        self._total, self._turn = total, self._turn + 1
        self._pages.clear()
        self._asked.clear()
        self.endResetModel()

    def want(self, top: int, bottom: int) -> None:
        """Ask for the pages of these rows that are not here yet."""
        last = min(bottom, self._total - 1)
        for number in range(max(top, 0) // PAGE, last // PAGE + 1 if last >= 0 else 0):
            if number not in self._asked:
                self._asked.add(number)
                self.wanted.emit(self._turn, number * PAGE)

    def put(self, turn: int, first: int, rows: Sequence[Any]) -> None:
        """Take a page that came; one of an earlier list is dropped."""
        if turn != self._turn:
            return
        self._pages[first // PAGE] = tuple(rows)
        last = min(first + PAGE, self._total) - 1
        self.dataChanged.emit(self.index(first, 0), self.index(last, self.columnCount() - 1))

    def row(self, number: int) -> Any:
        """Return a row, or None while it is not here."""
        page = self._pages.get(number // PAGE, ())
        return page[number % PAGE] if number >= 0 and number % PAGE < len(page) else None

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return how many rows there are, here or not."""
        return 0 if parent.isValid() else self._total


class PagedTable(RowsTable):
    """A table of even rows that asks for what is seen; `sorted` tells by which column, and whether backwards."""

    sorted = Signal(object, bool)
    arrived = Signal(int)

    def __init__(self, model: PagedModel, columns: Sequence[Column], name: str, parent: QWidget | None = None) -> None:
        """Show `model`; a head that can be sorted by is clicked, or chosen with Ctrl and the column's number."""
        super().__init__(model, columns, name, parent)
        self._paged, self._columns = model, tuple(columns)
        self._by, self._is_backwards = 0, False
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(row_height(self.fontMetrics().lineSpacing()))
        self.setMouseTracking(True)
        for number, each in enumerate(columns):
            self.setItemDelegateForColumn(number, Cells(each, self))
        heads = self.horizontalHeader()
        heads.setSectionsClickable(True)
        heads.setSortIndicatorShown(True)
        heads.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        heads.sectionClicked.connect(self.sort_by)
        self.verticalScrollBar().valueChanged.connect(self.look)
        model.modelReset.connect(self.look)
        model.dataChanged.connect(self._came)

    def sort_by(self, number: int) -> None:
        """Sort by a column, or turn its order round; a column that orders nothing leaves all as it is."""
        heads = self.horizontalHeader()
        if 0 <= number < len(self._columns) and self._columns[number].order is not None:
            self._is_backwards = number == self._by and not self._is_backwards
            self._by = number
            self.sorted.emit(self._columns[number].order, self._is_backwards)
        order = Qt.SortOrder.DescendingOrder if self._is_backwards else Qt.SortOrder.AscendingOrder
        heads.setSortIndicator(self._by, order)

    def look(self) -> None:
        """Ask for the rows that are seen now."""
        height = max(self.verticalHeader().defaultSectionSize(), 1)
        top = max(self.rowAt(0), 0)
        self._paged.want(top, top + self.viewport().height() // height + 1)

    def keyPressEvent(self, event: Any) -> None:  # noqa: N802 - Qt's name
        """Sort by a column with Ctrl and its number; every other key is as usual."""
        number = event.key() - Qt.Key.Key_1
        if event.modifiers() == Qt.KeyboardModifier.ControlModifier and 0 <= number < len(self._columns):
            self.sort_by(number)
        else:
            super().keyPressEvent(event)

    def _came(self, first: QModelIndex, last: QModelIndex) -> None:
        if first.row() <= self.currentIndex().row() <= last.row():
            self.arrived.emit(self.currentIndex().row())

    def _fit(self) -> None:
        self.look()

    def _fit_seen(self) -> None:
        """Leave the rows as they are: all are of the same height."""
