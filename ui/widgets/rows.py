"""Frozen rows in a table: columns are declared, the model only shows."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from medhandover.kernel.shapes import record

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
ROOM = 16
"""Pixels above and below the text of a row."""


@record
class Column:
    """A column: its head (a message id), what it shows of a row, and its part of the width."""

    head: str
    text: Callable[[Any], str]
    share: int = 1


class RowsModel(QAbstractTableModel):
    """Rows under declared columns; heads come translated."""

    def __init__(self, columns: Sequence[Column], say: Callable[[str], str]) -> None:
        """Begin without rows."""
        super().__init__()
        self._columns, self._say = tuple(columns), say
        self._rows: tuple[Any, ...] = ()

    def show(self, rows: Sequence[Any]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def row(self, number: int) -> Any:
        """Return a row, or None beyond the last."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the text of a cell, also for a screen reader; the row itself under UserRole."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._columns[index.column()].text(row)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        return row if role == Qt.ItemDataRole.UserRole else None

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the head of a column."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._say(self._columns[section].head)
        return None


class RowsTable(QTableView):
    """A table that is read and chosen from by row, with mouse or keys."""

    def __init__(self, model: RowsModel, columns: Sequence[Column], name: str, parent: QWidget | None = None) -> None:
        """Show `model`; `name` is what a screen reader says."""
        super().__init__(parent)
        self.setModel(model)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        model.modelReset.connect(self._fit)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setHighlightSections(False)
        self._shares = [each.share for each in columns]
        self._most_height = 0

    def show_whole(self, most_height: int) -> None:
        """Be as high as all rows together, up to so many pixels; above that the rows scroll."""
        self._most_height = most_height
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._fit()

    def resizeEvent(self, event: Any) -> None:  # noqa: N802 - Qt's name
        """Give each column its part of the width."""
        super().resizeEvent(event)
        width, whole = self.viewport().width(), sum(self._shares)
        for number, share in enumerate(self._shares):
            self.setColumnWidth(number, width * share // whole)
        self._fit()

    def _fit(self) -> None:
        """Give each row the height of its longest text, and room around it."""
        self.resizeRowsToContents()
        for number in range(self.model().rowCount()):
            self.setRowHeight(number, self.rowHeight(number) + ROOM)
        if self._most_height:
            rows = sum(self.rowHeight(number) for number in range(self.model().rowCount()))
            self.setFixedHeight(min(self._most_height, self.horizontalHeader().sizeHint().height() + rows + 4))
