"""The worklist: who leaves when, how far it is, and what to do first."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from medhandover.kernel.languages import N_, country_name
from medhandover.readiness.queries import Gate, WorklistRow, gate, worklist
from ui.desk import Desk
from ui.widgets.coverbar import CoverBar
from ui.widgets.findings import GatePanel
from ui.widgets.rows import Column, RowsModel, RowsTable

COVER = 3
"""The column of the covered conditions."""
SOON, BLOCKED, ENDED = "soon", "blocked", "ended"


NEAR = {0: N_("today"), 1: N_("tomorrow")}
"""How a day that is near is called, by the days that are left."""


class WorklistPage(QWidget):
    """Rows of the worklist, filtered by chips, with the gate of the chosen case beside it."""

    def __init__(self, desk: Desk) -> None:
        """Build the page; `refresh` fills it."""
        super().__init__()
        self._desk = desk
        self._rows: tuple[WorklistRow, ...] = ()
        columns = self._columns()
        self.model = RowsModel(columns, desk.say)
        self.table = RowsTable(self.model, columns, desk.say(N_("Worklist")))
        self._bar = CoverBar(self.table)
        self.table.setItemDelegateForColumn(COVER, self._bar)
        self.table.selectionModel().currentRowChanged.connect(self._chosen)
        self.table.activated.connect(lambda index: self._open(index.row()))
        self._panel = GatePanel(desk, self._go)
        self._name = QLabel()
        self._name.setObjectName("person")
        self._layout()

    def refresh(self) -> None:
        """Ask for the rows anew."""
        self._desk.ask(self.show_rows, worklist, False, self._chips[ENDED].isChecked())

    def show_rows(self, rows: tuple[WorklistRow, ...]) -> None:
        """Show the rows and choose the first."""
        self._rows = rows
        self._filter()

    def _columns(self) -> tuple[Column, ...]:
        show, say, language = self._desk.show, self._desk.say, self._desk.language

        def leaves(row: WorklistRow) -> str:
            if row.departure is None or row.days_left is None:
                return say(N_("not planned"))
            near = N_("has passed") if row.days_left < 0 else NEAR.get(row.days_left, N_("in {count} days"))
            return f"{show(row.departure.day)}\n{say(near, count=row.days_left)}"

        return (
            Column(head=N_("Departure"), text=leaves, share=5),
            Column(head=N_("Person"), text=lambda row: f"{row.name}\n{row.document_number}", share=7),
            Column(head=N_("Destination"), text=lambda row: country_name(language, row.destination), share=6),
            Column(head=N_("Covered"), text=lambda row: f"{row.covered}/{row.conditions}", share=7),
            Column(head=N_("State"), text=lambda row: show(row.state), share=7),
            Column(head=N_("First to do"), text=lambda row: row.first(language), share=8),
            Column(head=N_("Coordinator"), text=lambda row: row.coordinator, share=6),
        )

    def _layout(self) -> None:
        self._button = QPushButton(self._desk.say(N_("Open case")))
        self._button.setObjectName("primary")
        self._button.clicked.connect(lambda: self._open(self.table.currentIndex().row()))
        side = QWidget()
        side.setObjectName("side")
        side.setFixedWidth(300)
        right = QVBoxLayout(side)
        right.addWidget(self._name)
        right.addWidget(self._panel, 1)
        right.addWidget(self._button)
        left = QVBoxLayout()
        left.addLayout(self._head())
        left.addLayout(self._filters())
        left.addWidget(self.table, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(left, 1)
        whole.addWidget(side)
        left.setContentsMargins(16, 12, 12, 8)

    def _head(self) -> QHBoxLayout:
        title = QLabel(self._desk.say(N_("Worklist")))
        title.setObjectName("title")
        self._count = QLabel()
        self._count.setObjectName("muted")
        head = QHBoxLayout()
        head.addWidget(title)
        head.addWidget(self._count)
        head.addStretch(1)
        return head

    def _filters(self) -> QHBoxLayout:
        chips = QHBoxLayout()
        self._chips = {}
        kinds = (
            (SOON, N_("Departure within 14 days"), self._filter),
            (BLOCKED, N_("Something stands in the way"), self._filter),
            (ENDED, N_("Ended journeys too"), self.refresh),
        )
        for key, words, choose in kinds:
            chip = QPushButton(self._desk.say(words))
            chip.setCheckable(True)
            chip.setObjectName("chip")
            chip.toggled.connect(choose)
            self._chips[key] = chip
            chips.addWidget(chip)
        chips.addStretch(1)
        return chips

    def _filter(self) -> None:
        rows = self._rows
        if self._chips[SOON].isChecked():
            rows = tuple(each for each in rows if each.days_left is not None and 0 <= each.days_left <= 14)
        if self._chips[BLOCKED].isChecked():
            rows = tuple(each for each in rows if each.open_findings)
        self.model.show(rows)
        self._count.setText(self._desk.say(N_("{shown} of {all} cases"), shown=len(rows), all=len(self._rows)))
        self._button.setEnabled(bool(rows))
        if rows:
            self.table.selectRow(0)
            self.table.setFocus()

    def _chosen(self) -> None:
        row = self.model.row(self.table.currentIndex().row())
        if row is not None:
            self._name.setText(row.name)
            self._desk.ask(self._show_gate, gate, row.case)

    def _show_gate(self, answer: Gate) -> None:
        self._panel.show_gate(answer)

    def _open(self, number: int) -> None:
        row = self.model.row(number)
        if row is not None:
            self._desk.open("case", row.case)

    def _go(self, section: str) -> None:
        row = self.model.row(self.table.currentIndex().row())
        if row is not None:
            self._desk.open(f"case/{section}", row.case)
