"""What stands beside the timeline: who can fill the chosen place and why, what does not fit, which days are free."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QTabWidget, QVBoxLayout, QWidget

from medhandover.escorts.candidates import CandidateRow
from medhandover.kernel.languages import N_, country_name
from medhandover.schedules.model import ClashRow, FreeDayRow, Schedule
from ui.desk import Desk
from ui.escorts.layout import STOPS
from ui.escorts.places import Place, days_of, sign_of, why_of
from ui.parts.candidates_dialog import can_be_chosen, verdict_of
from ui.widgets.listing import TallTable
from ui.widgets.marks import STOP, WARN
from ui.widgets.rows import Column, RowsModel

WIDE = 312
"""Pixels of the panel."""
WHO, CLASHES, FREE, PROPOSAL = range(4)
"""The tabs."""


class Beside(QTabWidget):
    """`assigned` tells who is to fill the place, `asked` that all requirements are wanted, `led` where it clashes."""

    assigned = Signal(object)
    asked = Signal(object)
    led = Signal(object)

    def __init__(self, desk: Desk) -> None:
        """Begin without a place."""
        super().__init__()
        self._desk = desk
        self.place: Place | None = None
        self.setFixedWidth(WIDE)
        self.setDocumentMode(True)
        self.setObjectName("beside")
        names = (N_("Who?"), N_("Look at"), N_("Free"))
        self.setAccessibleName(desk.say(N_("Beside the timeline")))
        self.tabBar().setAccessibleName(desk.say(N_("Beside the timeline")))
        self.tabBar().setUsesScrollButtons(False)
        self.head, self.below, self.none = QLabel(), QLabel(), QLabel()
        self.candidates = self._table(self._who(), N_("Candidates, the best first"))
        self.clashes = self._table(self._clash(), N_("What does not fit"))
        self.free = self._table(self._free(), N_("Free days"))
        self.addTab(self._candidates_tab(), desk.say(names[WHO]))
        self.addTab(self._tab(self.clashes), desk.say(names[CLASHES]))
        self.addTab(self._tab(self.free), desk.say(names[FREE]))
        self.candidates.activated.connect(lambda _: self.assign.click())
        self.candidates.selectionModel().currentRowChanged.connect(lambda *_: self._chosen())
        self.clashes.activated.connect(lambda _: self.led.emit(self._row(self.clashes)))
        self.show_place(None)

    def add_proposal(self, panel: QWidget) -> None:
        """Take the panel of proposals as the last tab."""
        self.addTab(panel, self._desk.say(N_("Proposal")))

    def show_schedule(self, schedule: Schedule) -> None:
        """Show what does not fit and which days are free."""
        self._show(self.clashes, schedule.clashes)
        self._show(self.free, schedule.free_days)
        told = N_("Look at ({count})") if schedule.clashes else N_("Look at")
        self.setTabText(CLASHES, self._desk.say(told, count=len(schedule.clashes)))

    def show_place(self, place: Place | None) -> None:
        """Show which place is chosen; who can fill it follows."""
        say = self._desk.say
        if self.place is None or place is None or self.place.id != place.id:
            self._show(self.candidates, ())
        self.place = place
        self.head.setVisible(place is not None)
        self.below.setVisible(place is not None)
        none = N_("Choose an open place below, or a journey in the timeline, to see who can go along and why.")
        self.none.setText(say(none))
        self.none.setVisible(place is None)
        if place is not None:
            self.head.setText(say(N_("Who can go: {what}?"), what=place.what))
            days = days_of(place.leaves, place.home, self._desk.language)
            self.below.setText(f"{self._desk.show(place.kind)}, {days}")
        self._chosen()

    def show_candidates(self, rows: Sequence[CandidateRow]) -> None:
        """Show who can fill the place, the best first."""
        self._show(self.candidates, rows)
        if rows:
            self.candidates.selectRow(0)
        elif self.place is not None:
            self.none.setText(self._desk.say(N_("Nobody of this kind is in the directory of escorts.")))
            self.none.show()
        self._chosen()

    def candidate(self) -> CandidateRow | None:
        """Return who is chosen."""
        row: CandidateRow | None = self._row(self.candidates)
        return row

    def _candidates_tab(self) -> QWidget:
        self.assign, self.why = (
            QPushButton(self._desk.say(N_("Assign"))),
            QPushButton(self._desk.say(N_("Why (not)? …"))),
        )
        self.assign.setObjectName("primary")
        self.assign.clicked.connect(lambda _=False: self.assigned.emit(self.candidate()))
        self.why.clicked.connect(lambda _=False: self.asked.emit(self.candidate()))
        self.head.setObjectName("group")
        for each in (self.below, self.none):
            each.setObjectName("muted")
        for each in (self.head, self.below, self.none):
            each.setWordWrap(True)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(8, 4, 8, 8)
        for each in (self.head, self.below, self.none):
            column.addWidget(each)
        column.addWidget(self.candidates, 1)
        line = QHBoxLayout()
        line.addWidget(self.assign)
        line.addWidget(self.why)
        line.addStretch(1)
        column.addLayout(line)
        return whole

    def _tab(self, table: TallTable) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(8, 4, 8, 8)
        column.addWidget(table)
        return whole

    def _table(self, columns: tuple[Column, ...], name: str) -> TallTable:
        model = RowsModel(columns, self._desk.say)
        table = TallTable(model, columns, self._desk.say(name), self)
        model.setParent(table)
        table.horizontalHeader().hide()
        return table

    def _who(self) -> tuple[Column, ...]:
        def told(row: CandidateRow) -> str:
            can = self._desk.say(verdict_of(row))
            now = [self._desk.say(N_("fills this place now"))] if row.is_assigned else []
            return "\n".join((row.name, ", ".join((can, *now)), why_of(row, self._desk.language)))

        return (Column(head=N_("Who, whether, and why"), text=told, mark=sign_of, is_strong=True),)

    def _clash(self) -> tuple[Column, ...]:
        def told(row: ClashRow) -> str:
            return f"{self._desk.show(row.kind)}\n{row.say(self._desk.language)}"

        def mark(row: ClashRow) -> str:
            return STOP if row.kind in STOPS else WARN

        return (Column(head=N_("What does not fit"), text=told, mark=mark, is_strong=True),)

    def _free(self) -> tuple[Column, ...]:
        def told(row: FreeDayRow) -> str:
            return f"{self._desk.show(row.on)}\n{country_name(self._desk.language, row.country)}: {row.name}"

        return (Column(head=N_("Free days here and there"), text=told),)

    def _show(self, table: TallTable, rows: Sequence[Any]) -> None:
        before = table.currentIndex().row()
        model = table.model()
        assert isinstance(model, RowsModel)
        model.show(rows)
        if rows and before >= 0:
            table.selectRow(min(before, len(rows) - 1))

    def _row(self, table: TallTable) -> Any:
        model = table.model()
        assert isinstance(model, RowsModel)
        return model.row(table.currentIndex().row())

    def _chosen(self) -> None:
        row = self.candidate()
        self.assign.setEnabled(row is not None and can_be_chosen(row) and not row.is_assigned)
        self.why.setEnabled(row is not None)
