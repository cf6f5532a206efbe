"""Frozen rows in a table: columns are declared, the model only shows."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from medhandover.kernel.shapes import record
from ui.widgets.keys import WIDTH, pressed

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
HEAD = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
ROOM = 16
"""Pixels above and below the text of a row."""
NARROWEST = 30
"""The least that a column is made narrow to, in parts of the width."""
WIDER = 24
"""Pixels by which a key changes the width of a column."""
WAITING = "…"
"""What a cell shows of a row that is still on its way."""


def _nothing(_: Any) -> str:
    return ""


@record
class Column:
    """A column: its head (a message id), what it shows of a row, and its part of the width.

    `order` is what the list can be sorted by at this head, None where it cannot; `mark` names the sign before the
    text (see `marks`), `tone` the colour of its later lines, which say the same in words. The first line is strong, or
    all lines are plain; else the later ones are quiet.
    """

    head: str
    text: Callable[[Any], str]
    share: int = 1
    order: Any = None
    mark: Callable[[Any], str] = _nothing
    tone: Callable[[Any], str] = _nothing
    is_strong: bool = False
    is_plain: bool = False


class RowsModel(QAbstractTableModel):
    """Rows under declared columns; heads come translated."""

    def __init__(self, columns: Sequence[Column], say: Callable[[str], str]) -> None:
        """Begin without rows."""
        super().__init__()
        self.columns, self._say = tuple(columns), say
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
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the text of a cell, also for a screen reader; the row itself under UserRole."""
        if not index.isValid():
            return None
        row = self.row(index.row())
        if row is None:
            return WAITING if role == Qt.ItemDataRole.DisplayRole else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self.columns[index.column()].text(row)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        return row if role == Qt.ItemDataRole.UserRole else None

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the head of a column."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._say(self.columns[section].head)
        return None


class RowsTable(QTableView):
    """A table that is read and chosen from by row, with mouse or keys; its columns keep their parts of the width."""

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
        self.horizontalHeader().setDefaultAlignment(HEAD)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().sectionResized.connect(self._dragged)
        self._shares = [each.share for each in columns]
        self._is_sharing = False
        self.was_dragged = False
        self._most_height = 0

    @property
    def shares(self) -> tuple[int, ...]:
        """Return the part of the width that each column has now."""
        return tuple(self._shares)

    def use_shares(self, shares: Sequence[int]) -> None:
        """Give the columns the parts that were kept; others than one for each column are left alone."""
        if len(shares) == len(self._shares) and all(each > 0 for each in shares):
            self._shares = list(shares)
            self._share()

    def show_whole(self, most_height: int) -> None:
        """Be as high as all rows together, up to so many pixels; above that the rows scroll."""
        self._most_height = most_height
        head = self.horizontalHeader()
        head.setDefaultAlignment(HEAD | Qt.TextFlag.TextWordWrap)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._fit()

    def keyPressEvent(self, event: Any) -> None:  # noqa: N802 - Qt's name
        """Change the width of a column as dragging its head does; every other key is as usual."""
        way, number = pressed(event, WIDTH), max(self.currentIndex().column(), 0)
        if way >= 0:
            width = self.columnWidth(number) + (WIDER, -WIDER)[way]
            self.horizontalHeader().resizeSection(number, max(width, NARROWEST))
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: Any) -> None:  # noqa: N802 - Qt's name
        """Give each column its part of the width."""
        super().resizeEvent(event)
        self._share()
        self._fit()

    def _share(self) -> None:
        self._is_sharing = True
        for number, width in enumerate(self._widths()):
            self.setColumnWidth(number, width)
        if self._most_height:
            self.horizontalHeader().setFixedHeight(self._head_height())
        self._is_sharing = False

    def _widths(self) -> list[int]:
        """Return how wide each column is: its share; where heads wrap, at least its longest word."""
        width, whole = self.viewport().width(), sum(self._shares)
        wide = [width * share // whole for share in self._shares]
        least = [self._longest_word(number) for number in range(len(wide))]
        if not self._most_height or self.was_dragged or sum(least) > width:
            return wide
        lacking = sum(max(need - has, 0) for need, has in zip(least, wide, strict=True))
        spare = sum(max(has - need, 0) for need, has in zip(least, wide, strict=True))
        return [
            need if has <= need else has - (has - need) * lacking // max(spare, 1)
            for need, has in zip(least, wide, strict=True)
        ]

    def _longest_word(self, number: int) -> int:
        metrics = self.horizontalHeader().fontMetrics()
        return max((metrics.horizontalAdvance(word) for word in self._head(number).split()), default=0) + ROOM

    def _head_height(self) -> int:
        metrics, heights = self.horizontalHeader().fontMetrics(), []
        for number in range(len(self._shares)):
            room = QRect(0, 0, self.columnWidth(number) - ROOM + 2, 1000)
            heights.append(metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), self._head(number)).height())
        return max(heights, default=0) + ROOM

    def _head(self, number: int) -> str:
        return str(self.model().headerData(number, Qt.Orientation.Horizontal) or "")

    def _dragged(self, number: int, before: int, after: int) -> None:
        """Let what a column gained or lost come from the next one, so that the whole still fits."""
        following = number + 1
        if self._is_sharing or following >= len(self._shares):
            return
        widths = [self.columnWidth(each) for each in range(len(self._shares))]
        widths[following] += before - after
        self._shares = [max(each, NARROWEST) for each in widths]
        self.was_dragged = True
        self._share()

    def _fit(self) -> None:
        """Give each row the height of its longest text, and room around it."""
        self.resizeRowsToContents()
        for number in range(self.model().rowCount()):
            self.setRowHeight(number, self.rowHeight(number) + ROOM)
        if self._most_height:
            rows = sum(self.rowHeight(number) for number in range(self.model().rowCount()))
            self.setFixedHeight(min(self._most_height, self.horizontalHeader().height() + rows + 4))
