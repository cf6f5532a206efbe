"""Frozen rows in a table: columns are declared, the model only shows."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from ui.widgets.columns import Column, unmarked
from ui.widgets.directions import IsolatedCells
from ui.widgets.keys import WIDTH, WIDTHS, pressed
from ui.widgets.measuring import ROOM, Measures
from ui.widgets.widths import WidthsDialog

__all__ = ["Column", "Index", "RowsModel", "RowsTable", "unmarked"]

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
HEAD = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
NARROWEST = 30
"""The least that a column is made narrow to, in parts of the width."""
WIDER = 24
"""Pixels by which a key changes the width of a column."""
PORTION = 8
"""How many rows get their height in one turn; the others follow in the next ones."""
MOST_FITTED = 1000
"""How many rows get their height before anybody comes to them."""
NOT_FITTED = -1
"""The width to which nothing is fitted yet."""
WAITING = "…"
"""What a cell shows of a row that is still on its way."""


class RowsModel(QAbstractTableModel):
    """Rows under declared columns; heads come translated."""

    def __init__(self, columns: Sequence[Column], say: Callable[[str], str]) -> None:
        """Begin without rows."""
        super().__init__()
        self.columns, self.say = tuple(columns), say
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
        """Return the head of a column, whole in its tip too, where it is cut off."""
        if (
            role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
            and orientation == Qt.Orientation.Horizontal
        ):
            return self.say(self.columns[section].head)
        return None


class RowsTable(QTableView):
    """A table that is read and chosen from by row, with mouse or keys; its columns keep their parts of the width."""

    room = ROOM

    def __init__(self, model: RowsModel, columns: Sequence[Column], name: str, parent: QWidget | None = None) -> None:
        """Show `model`; `name` is what a screen reader says."""
        super().__init__(parent)
        self.setModel(model)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setItemDelegate(IsolatedCells(self))
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        model.modelReset.connect(self._filled)
        self.horizontalHeader().setDefaultAlignment(HEAD)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().sectionResized.connect(self._dragged)
        self.horizontalHeader().setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.horizontalHeader().customContextMenuRequested.connect(lambda _: self.ask_widths())
        self._say = model.say
        self._columns, self._shares = tuple(columns), [each.share for each in columns]
        self._is_sharing = False
        self.was_dragged = False
        self._most_height = self._fitted = 0
        self._fitted_to = NOT_FITTED
        self._measures = Measures(self, self._columns)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._fit_more)
        self.verticalScrollBar().valueChanged.connect(self._fit_seen)

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
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._fit()

    def keyPressEvent(self, event: Any) -> None:  # noqa: N802 - Qt's name
        """Change the width of a column as dragging its head does; every other key is as usual."""
        way, number = pressed(event, WIDTH), max(self.currentIndex().column(), 0)
        if way >= 0:
            width = self.columnWidth(number) + (WIDER, -WIDER)[way]
            self.horizontalHeader().resizeSection(number, max(width, NARROWEST))
        elif pressed(event, WIDTHS) >= 0:
            self.ask_widths()
        else:
            super().keyPressEvent(event)

    def ask_widths(self) -> None:
        """Ask for the widths of all columns in a dialog."""
        shown = [(self._measures.head(number), self.columnWidth(number)) for number in range(len(self._shares))]
        self.widths = WidthsDialog(self._say, shown, self)
        self.widths.given.connect(self._set_widths)
        self.widths.finished.connect(self.widths.deleteLater)
        self.widths.open()

    def _set_widths(self, shares: Sequence[int]) -> None:
        self.was_dragged = bool(shares)
        self.use_shares(shares or [each.share for each in self._columns])
        self._fit()

    def resizeEvent(self, event: Any) -> None:  # noqa: N802 - Qt's name
        """Give each column its part of the width, and each row its height; another height changes only what is seen."""
        super().resizeEvent(event)
        if self.viewport().width() == self._fitted_to:
            self._fit_seen()
        else:
            self._share()
            self._fit()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Fit what came while nobody saw it."""
        super().showEvent(event)
        if self._fitted_to == NOT_FITTED:
            self._share()
            self._fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Fit everything anew to other letters."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._filled()

    def _share(self) -> None:
        self._is_sharing = True
        for number, width in enumerate(self._widths()):
            self.setColumnWidth(number, width)
        if self._most_height:
            self.horizontalHeader().setFixedHeight(self._measures.head_height())
        self._is_sharing = False

    def _widths(self) -> list[int]:
        """Return how wide each column is: its share; where there is room at least its longest word, of a head first."""
        width, whole = self.viewport().width(), sum(self._shares)
        wide = [width * share // whole for share in self._shares]
        if self.was_dragged:
            return wide
        is_whole, measures = bool(self._most_height), self._measures
        heads = [measures.head_word(number, wraps=is_whole) for number in range(len(wide))]
        least = [max(head, measures.row_word(number)) for number, head in enumerate(heads)] if is_whole else heads
        if sum(least) > width:
            least = heads
        if sum(least) > width:
            return wide
        lacking = sum(max(need - has, 0) for need, has in zip(least, wide, strict=True))
        spare = sum(max(has - need, 0) for need, has in zip(least, wide, strict=True))
        return [
            need if has <= need else has + (need - has) * lacking // max(spare, 1)
            for need, has in zip(least, wide, strict=True)
        ]

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

    def _filled(self) -> None:
        """Fit other rows; those that nobody sees yet when they are shown, for only then their room is known."""
        self._measures.forget()
        if not self.isVisible():
            self._fitted_to = NOT_FITTED
            return
        if self._most_height:
            self._share()
        self._fit()

    def _fit(self) -> None:
        """Give each row the height of its longest text and room around it: the first rows at once, the others soon."""
        self._fitted, self._fitted_to = 0, self.viewport().width()
        self._fit_more()

    def _fit_more(self) -> None:
        until = min(self._fitted + PORTION, self.model().rowCount())
        self._fit_rows(self._fitted, until)
        self._fitted = until
        if self._most_height:
            self._fit_height()
        if until < min(self.model().rowCount(), MOST_FITTED):
            self._later.start(0)

    def _fit_height(self) -> None:
        """Be as high as the rows; where they are to scroll, leave room for the bar."""
        height = self._whole_height()
        always, never = Qt.ScrollBarPolicy.ScrollBarAlwaysOn, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        scrolls = always if height > self._most_height else never
        if scrolls is not self.verticalScrollBarPolicy():
            self.setVerticalScrollBarPolicy(scrolls)
            self._share()
            self._fit_rows(0, self._fitted)
            height = self._whole_height()
        self.setFixedHeight(min(self._most_height, height))

    def _whole_height(self) -> int:
        rows = sum(self.rowHeight(number) for number in range(self.model().rowCount()))
        return self.horizontalHeader().height() + rows + 4

    def _fit_seen(self) -> None:
        """Fit the rows that are seen now, where they are none of the first ones."""
        top, bottom = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        if bottom >= self._fitted:
            self._fit_rows(max(top, self._fitted), bottom + 1)

    def _fit_rows(self, first: int, until: int) -> None:
        for number in range(first, until):
            self.resizeRowToContents(number)
            self.setRowHeight(number, self.rowHeight(number) + self.room)
