"""A page that is one list: read, chosen from with the keys, and opened with Enter."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from medhandover.kernel.declare import Declared
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import record
from ui.desk import Desk
from ui.widgets.cells import TallCells
from ui.widgets.rows import Column, RowsModel, RowsTable


@record
class Listing:
    """A list as data: what it is called, what it says when it is empty, its query, columns, and where a row leads.

    `opens` returns the page and the thing of a row, if it leads anywhere; `asks` the arguments of the query for the
    text that the page was opened with; `has_mine`: the first argument tells whether only what concerns the asker is
    shown.
    """

    title: str
    empty: str
    query: Declared[Any, Any, Any]
    columns: Callable[[Desk], tuple[Column, ...]]
    opens: Callable[[Any], tuple[str, str]] | None = None
    asks: Callable[[str], tuple[Any, ...]] = lambda _: ()
    has_mine: bool = False


class ListPage(QWidget):
    """The page of a listing."""

    def __init__(self, desk: Desk, listing: Listing, text: str = "", parent: QWidget | None = None) -> None:
        """Build the page inside `parent`; `refresh` fills it."""
        super().__init__(parent)
        self._desk, self._listing, self._text = desk, listing, text
        title = desk.say(listing.title)
        columns = listing.columns(desk)
        self.model = RowsModel(columns, desk.say)
        self.table = TallTable(self.model, columns, title, self)
        self.table.activated.connect(self._open)
        self.mine = QPushButton(desk.say(N_("Mine")))
        self.mine.setObjectName("chip")
        self.mine.setCheckable(True)
        self.mine.setAccessibleName(desk.say(N_("Only cases of mine")))
        self.mine.toggled.connect(self.refresh)
        self._count, self._empty = QLabel(), QLabel(desk.say(listing.empty))
        self.setFocusProxy(self.table)
        self._lay_out(title)
        self.mine.setVisible(listing.has_mine)

    def refresh(self) -> None:
        """Ask for the rows anew."""
        first = (self.mine.isChecked(),) if self._listing.has_mine else ()
        self._desk.ask(self.show_rows, self._listing.query, *first, *self._listing.asks(self._text))

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show the rows; the place that was chosen stays."""
        before = max(self.table.currentIndex().row(), 0)
        self.model.show(rows)
        self._count.setText(str(len(rows)) if rows else "")
        self._empty.setVisible(not rows)
        self.table.setVisible(bool(rows))
        if rows:
            self.table.selectRow(min(before, len(rows) - 1))

    def _lay_out(self, title: str) -> None:
        name = QLabel(title)
        name.setObjectName("title")
        self._count.setObjectName("muted")
        self._empty.setObjectName("muted")
        self._empty.setWordWrap(True)
        head = self.head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(name)
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self.mine)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 12, 16, 8)
        whole.setSpacing(10)
        whole.addLayout(head)
        whole.addWidget(self._empty)
        whole.addWidget(self.table, 1)
        whole.addStretch(0)

    def _open(self) -> None:
        row = self.model.row(self.table.currentIndex().row())
        if row is not None and self._listing.opens is not None:
            self._desk.open(*self._listing.opens(row))


class TallTable(RowsTable):
    """A table whose rows are as high as their text."""

    room = 0

    def __init__(self, model: RowsModel, columns: Sequence[Column], name: str, parent: QWidget | None = None) -> None:
        """Show `model`."""
        super().__init__(model, columns, name, parent)
        self.setVerticalScrollMode(self.ScrollMode.ScrollPerPixel)
        for number, each in enumerate(columns):
            self.setItemDelegateForColumn(number, TallCells(each, self))

    def currentChanged(  # noqa: N802 - Qt's name
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Let what the table stands in scroll to the row that keys go to."""
        super().currentChanged(current, previous)
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        inside = around.widget() if around is not None else None
        if around is not None and inside is not None and self.hasFocus():
            place = self.visualRect(current)
            top = self.viewport().mapTo(inside, place.topLeft())
            around.ensureVisible(top.x(), top.y() + place.height() // 2, 0, place.height())
