"""A file dropped on a row: kept as a document of the case, then the form of what it proves opens with it."""

from typing import Any

from PySide6.QtCore import QObject, QPoint

from medhandover.cases.model import Subject
from medhandover.kernel.ids import AttachmentId, CaseId
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem
from ui.desk import Desk
from ui.forms.offering import Offering
from ui.forms.offers import Offer
from ui.parts.keeping import keep_files
from ui.widgets.drops import Dropped, DropTarget
from ui.widgets.reason import ReasonDialog
from ui.widgets.rows import RowsTable


class RowDrops(QObject):
    """Watches a table of rows; the button of the same offer does the same without a mouse."""

    def __init__(self, desk: Desk, offering: Offering, offer: Offer, table: RowsTable) -> None:
        """Watch `table`."""
        super().__init__(table)
        self._desk, self._offering, self._offer, self._table = desk, offering, offer, table
        self._files: tuple[Dropped, ...] = ()
        self._row: Any = None
        self._target = DropTarget(table.viewport())
        self._target.dropped.connect(self.drop)
        table.setToolTip(desk.say(N_("Drop a file or a mail on a row to add it as evidence.")))

    @property
    def case(self) -> CaseId:
        """Return the case of the page."""
        return CaseId(self._offering.around.get("case", ""))

    def drop(self, files: tuple[Dropped, ...], at: QPoint) -> None:
        """Take files for the row at a place; documents are medical data, so a reason is chosen first."""
        index = self._table.indexAt(at)
        if not index.isValid():
            self._desk.problem.emit(self._desk.say(N_("Drop the file on the row that it belongs to.")))
            return
        self._table.selectRow(index.row())
        self._files, self._row = files, index.data(0x0100)
        if self._desk.has_reason(self.case):
            self._keep(None)
            return
        dialog = ReasonDialog(self._desk.say, self._table)
        dialog.chosen.connect(lambda reason: self._desk.give_reason(self._keep, self.case, reason))
        dialog.open()

    def _keep(self, _: object) -> None:
        case, files = self.case, self._files
        self._desk.let(self._kept, self._refused, lambda office: keep_files(office, case, Subject.EVIDENCE, files))

    def _kept(self, made: tuple[AttachmentId, ...]) -> None:
        if made:
            self._offering.open(self._offer, self._row, {"document": made[0]})

    def _refused(self, problem: Problem) -> None:
        self._desk.problem.emit(problem.say(self._desk.language))
