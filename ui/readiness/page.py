"""The worklist: who leaves when, how far it is, and what to do first; as a table or as a board."""

from functools import partial
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from medhandover.kernel.languages import N_
from medhandover.readiness.board import board
from medhandover.readiness.chips import WorklistOrder
from medhandover.readiness.queries import ChipCounts, WorklistRow, chip_counts, worklist
from ui.desk import Desk
from ui.readiness.board import Board
from ui.readiness.chips import ENDED, ChipRow
from ui.readiness.legend import BOARD_KEYS, TABLE_KEYS, Legend
from ui.readiness.preview import Preview
from ui.readiness.words import COVER, Words
from ui.widgets.cells import BarCells
from ui.widgets.paged import PAGE, PagedModel, PagedTable
from ui.widgets.reading import mark_region

TABLE, BOARD = 0, 1
NARROWEST, NARROW = 640, 1040
"""The least width of the page, and the one below which there is no room for the preview."""
PAUSE = 120
"""Milliseconds that a row is chosen before its preview is asked for."""


class WorklistPage(QWidget):
    """Rows of the worklist, filtered by chips, with the gate of the chosen case beside it; or lanes of cards."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Build the page inside `parent`; `refresh` fills it."""
        super().__init__(parent)
        self._desk, self._order, self._is_backwards = desk, WorklistOrder.DEPARTURE, False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._preview)
        words = Words(desk)
        columns = words.columns()
        self.model = PagedModel(columns, desk.say)
        self.model.wanted.connect(self._fetch)
        self.table = PagedTable(self.model, columns, desk.say(N_("Worklist")))
        self.table.setItemDelegateForColumn(COVER, BarCells(columns[COVER], self.table))
        self.table.selectionModel().currentRowChanged.connect(self._moved)
        self.table.arrived.connect(self._preview)
        self.table.activated.connect(lambda: self._go(""))
        self.table.sorted.connect(self._sort)
        self.board = Board(desk, words)
        self.board.more.connect(self._ask_board)
        self.chips = ChipRow(desk)
        self.chips.changed.connect(self.refresh)
        self.board.ended.connect(self.chips.chips[ENDED].toggle)
        self.preview = Preview(desk, self._go)
        self.setMinimumWidth(NARROWEST)
        self.setFocusProxy(self.table)
        mark_region(self.preview)
        self._lay_out()

    def refresh(self) -> None:
        """Count anew, and ask for what is seen anew."""
        self._desk.ask(self._counted, chip_counts, self.chips.is_mine, self.chips.has_ended, self.chips.chosen)
        if self._views.currentIndex() == BOARD:
            self._ask_board()

    def turn(self, view: int) -> None:
        """Show the table or the board."""
        self._views.setCurrentIndex(view)
        self._switch.button(view).setChecked(True)
        self.setFocusProxy(self.table if view == TABLE else None)  # type: ignore[arg-type]
        self.board.takes_focus = view == BOARD
        self.legend.tell(BOARD_KEYS if view == BOARD else TABLE_KEYS)
        self._fit()
        self.refresh()

    def resizeEvent(self, event: Any) -> None:  # noqa: N802 - Qt's name
        """Leave the preview out where there is no room for it."""
        super().resizeEvent(event)
        self._fit()

    def _lay_out(self) -> None:
        self._none = QLabel(self._desk.say(N_("No case meets these filters. Click a chip once more to leave it out.")))
        self._none.setObjectName("muted")
        self._views = QStackedWidget()
        self._views.addWidget(self.table)
        self._views.addWidget(self.board)
        left = QVBoxLayout()
        left.setContentsMargins(16, 12, 12, 8)
        left.setSpacing(10)
        left.addLayout(self._head())
        left.addWidget(self.chips)
        left.addWidget(self._none)
        left.addWidget(self._views, 1)
        self.legend = Legend(self._desk)
        left.addWidget(self.legend)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(left, 1)
        whole.addWidget(self.preview)

    def _head(self) -> QHBoxLayout:
        say = self._desk.say
        title = QLabel(say(N_("Worklist")))
        title.setObjectName("title")
        self._count = QLabel()
        self._count.setObjectName("muted")
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(title)
        head.addSpacing(8)
        head.addWidget(self._count)
        head.addStretch(1)
        self._switch = QButtonGroup(self)
        for view, name in ((TABLE, N_("&Table")), (BOARD, N_("&Board"))):
            button = QPushButton(say(name))
            button.setCheckable(True)
            button.setChecked(view == TABLE)
            button.setObjectName("segment")
            self._switch.addButton(button, view)
            head.addWidget(button)
        self._switch.idClicked.connect(self.turn)
        return head

    def _counted(self, counts: ChipCounts) -> None:
        self.chips.show_counts(counts)
        told = N_("{shown} of {all} cases")
        everything = counts.going_on + (counts.ended if self.chips.has_ended else 0)
        self._count.setText(self._desk.say(told, shown=counts.shown, all=everything))
        is_table = self._views.currentIndex() == TABLE
        self._none.setVisible(not counts.shown and is_table)
        before = max(self.table.currentIndex().row(), 0)
        self.model.begin(counts.shown)
        if not counts.shown:
            self.preview.show_row(None)
            return
        self.table.selectRow(min(before, counts.shown - 1))
        self._preview()

    def _fetch(self, turn: int, first: int) -> None:
        chips = self.chips
        narrowed = (chips.is_mine, chips.has_ended, PAGE, first, chips.chosen, self._order, self._is_backwards)
        self._desk.ask(partial(self.model.put, turn, first), worklist, *narrowed)

    def _ask_board(self) -> None:
        self._desk.ask(self._show_board, board, self.chips.is_mine, self.chips.chosen, self.board.most)

    def _show_board(self, lanes: Any) -> None:
        self.board.show_lanes(lanes, has_ended=self.chips.has_ended)

    def _sort(self, order: WorklistOrder, is_backwards: bool) -> None:
        self._order, self._is_backwards = order, is_backwards
        self.table.selectRow(0)
        self.refresh()

    def _row(self) -> WorklistRow | None:
        row: WorklistRow | None = self.model.row(self.table.currentIndex().row())
        return row

    def _moved(self) -> None:
        self._pause.start()

    def _preview(self) -> None:
        self._pause.stop()
        row = self._row()
        if row is not None and self.preview.isVisibleTo(self):
            self.preview.show_row(row)

    def _go(self, section: str) -> None:
        row = self._row()
        if row is not None:
            self._desk.open(f"case/{section}" if section else "case", row.case)

    def _fit(self) -> None:
        has_room = self.width() >= NARROW and self._views.currentIndex() == TABLE
        if self.preview.isVisibleTo(self) != has_room:
            self.preview.setVisible(has_room)
            self._preview()
