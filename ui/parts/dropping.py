"""Files for one row of a table: dropped on it or chosen for it, kept as documents of the case about what the row is."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QWidget

from medhandover.cases.model import Subject
from medhandover.kernel.ids import AttachmentId, CaseId
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem
from ui.desk import Desk
from ui.forms.newest import Source
from ui.forms.offering import Offering
from ui.forms.offers import Offer
from ui.parts.attaching import Attaching
from ui.widgets.drops import Dropped, DropTarget
from ui.widgets.rows import RowsTable


class RowDrops(QObject):
    """Watches a table of rows; a button does the same without a mouse.

    With an `offer` the form of what the file proves opens with it; without, the file is about the row itself.
    """

    def __init__(
        self,
        desk: Desk,
        offering: Offering,
        table: RowsTable,
        page: QWidget,
        about: Subject,
        offer: Offer | None = None,
        source: Callable[[], Source | None] = lambda: None,
    ) -> None:
        """Watch `table` of `page`, which shows `work`; what is dropped is about `about`."""
        super().__init__(table)
        self._desk, self._offering, self._table = desk, offering, table
        self._about, self._offer, self._source = about, offer, source
        self._row: Any = None
        self._attaching = Attaching(desk, lambda: CaseId(offering.around.get("case", "")), page)
        self.work = self._attaching.work
        self._attaching.kept.connect(self._kept)
        self._attaching.refused.connect(self._refused)
        self._target = DropTarget(table.viewport())
        self._target.dropped.connect(self.drop)
        evidence, other = (
            N_("Drop a file or a mail on a row to add it as evidence."),
            N_("Drop a file or a mail on the row that it belongs to."),
        )
        table.setToolTip(desk.say(evidence if offer is not None else other))

    def drop(self, files: tuple[Dropped, ...], at: QPoint) -> None:
        """Take files for the row at a place."""
        index = self._table.indexAt(at)
        if not index.isValid():
            self._desk.problem.emit(self._desk.say(N_("Drop the file on the row that it belongs to.")))
            return
        self._table.selectRow(index.row())
        self._row = index.data(0x0100)
        self._attaching.keep(files, self._about, self._thing())

    def choose(self, row: Any) -> None:
        """Ask which files belong to a row."""
        self._row = row
        self._attaching.choose(self._about, self._thing())

    def _thing(self) -> str:
        return "" if self._offer is not None else str(self._row.id)

    def _kept(self, made: tuple[AttachmentId, ...]) -> None:
        if self._offer is None:
            self._offering.changed()
        elif made:
            self._offering.open(self._offer, self._row, {"document": made[0]}, source=self._source())

    def _refused(self, problem: Problem) -> None:
        self._desk.problem.emit(problem.say(self._desk.language))
