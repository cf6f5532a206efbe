"""A list beside the sheet of the row that is chosen, as receivers and escorts have it: searched, narrowed, opened."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from medhandover.kernel.languages import N_
from ui.desk import Desk
from ui.forms.offering import Offering
from ui.parts.buttons import Offers
from ui.parts.filters import Choice, Filters
from ui.parts.part import Part
from ui.parts.sheet import Sheet, SheetPlan
from ui.widgets.listing import TallTable
from ui.widgets.reading import mark_region
from ui.widgets.rows import RowsModel

LEAST, MOST = 330, 460
"""Pixels of the sheet."""


class Directory(QWidget):
    """Rows that can be narrowed; the chosen one is seen whole in the sheet at the right."""

    def __init__(
        self,
        desk: Desk,
        part: Part,
        sheet: SheetPlan,
        looked_for: str,
        choices: Sequence[Choice] = (),
        learnt: Mapping[str, Callable[[Sequence[Any]], Sequence[tuple[str, str]]]] | None = None,
        thing: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Build the list; `learnt` gives for a choice what the rows add to its options; `thing` is chosen first."""
        super().__init__(parent)
        self.part, self._desk, self._learnt, self._thing = part, desk, learnt or {}, thing
        self.offering = Offering(desk, self, self.refresh)
        columns = part.shown(desk.language)
        self.model = RowsModel(columns, desk.say)
        self.table = TallTable(self.model, columns, desk.say(part.title), self)
        self.filters = Filters(desk, looked_for, choices)
        self.filters.changed.connect(self.refresh)
        self.sheet = Sheet(desk, sheet, self.offering, self)
        self.buttons = Offers(desk, self.offering, part.title, part.offers)
        self._count = QLabel()
        self._count.setObjectName("muted")
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._chosen())
        self.table.activated.connect(lambda _: self.lead(self.row()))
        self.setFocusProxy(self.table)
        mark_region(self.sheet)
        self._lay_out()

    def lead(self, row: Any) -> None:
        """Go to where a row leads with Enter; nowhere, unless a list says so."""

    def refresh(self) -> None:
        """Ask for the rows anew, as they are narrowed."""
        self._desk.ask(self.show_rows, self.part.query, **self.filters.values())

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show rows and choose the one that was chosen before, or the first."""
        if not self.filters.is_narrowed:
            for name, adds in self._learnt.items():
                self.filters.offer(name, dict(adds(rows)).items())
        before = self._thing
        self.model.show(rows)
        self._count.setText(self._told(len(rows)))
        ids = [row.id for row in rows]
        if rows:
            self.table.setCurrentIndex(self.model.index(ids.index(before) if before in ids else 0, 0))

    def row(self) -> Any:
        """Return the chosen row, or None."""
        return self.model.row(self.table.currentIndex().row())

    def _told(self, count: int) -> str:
        say = self._desk.say
        if count:
            return say(N_("1 row")) if count == 1 else say(N_("{count} rows"), count=count)
        return say(N_("Nothing is found. Look for less, or choose everything again."))

    def _chosen(self) -> None:
        row = self.row()
        if row is not None:
            self._thing = row.id
            self.sheet.look(row.id)

    def _lay_out(self) -> None:
        title, left, whole = QLabel(self._desk.say(self.part.title)), QVBoxLayout(), QHBoxLayout(self)
        title.setObjectName("title")
        self.head = head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(title)
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self.buttons)
        left.addLayout(head)
        left.addWidget(self.filters)
        left.addWidget(self.table, 1)
        left.setContentsMargins(12, 8, 8, 8)
        self.sheet.setMinimumWidth(LEAST)
        self.sheet.setMaximumWidth(MOST)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(left, 3)
        whole.addWidget(self.sheet, 2)
