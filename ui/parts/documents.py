"""The documents of a section: added, looked at, saved; shown once a reason for it was chosen. None is ever deleted."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from medhandover.cases.model import Subject
from medhandover.cases.queries import DocumentRow, all_documents, document_content
from medhandover.kernel.ids import CaseId
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem
from medhandover.rights import ACTIONS
from ui.desk import Desk
from ui.forms.offering import Offering
from ui.parts.attaching import Attaching
from ui.parts.buttons import offer_button
from ui.parts.document_dialog import DocumentDialog
from ui.parts.part import Part
from ui.parts.view import PartView
from ui.widgets.drops import Dropped, DropTarget
from ui.widgets.flowing import FlowLayout
from ui.widgets.reason import ask_reason
from ui.widgets.rows import Column
from ui.widgets.saving import save

SHOWN = "pdf"
"""The kind of file whose pages are shown."""


def documents_part(subjects: Sequence[Subject]) -> Part:
    """Return the list of the documents about these subjects."""
    return Part(
        title=N_("Documents"),
        tag="document:list",
        about="case",
        rows=lambda found: tuple(each for each in found if each.about in subjects),
        columns=(
            *(("filename", 7), ("about", 3), ("kind", 2), ("added_at", 4)),
            Column(head=N_("Size"), text=lambda row: f"{max(row.size // 1000, 1)} kB", share=2),
        ),
    )


class DocumentsView(QWidget):
    """The documents of a case that belong to a section; a file dropped on `ground` is added to them."""

    def __init__(self, desk: Desk, offering: Offering, subjects: Sequence[Subject], ground: QWidget) -> None:
        """Begin closed."""
        super().__init__(ground)
        self._desk, self._offering, self._subjects = desk, offering, subjects
        self.view = PartView(desk, documents_part(subjects), offering, self)
        self.view.table.selectionModel().currentRowChanged.connect(lambda *_: self._look())
        self.view.model.modelReset.connect(self._look)
        self.closed = QLabel(desk.say(N_("Documents are medical data: they are shown once you say why you look.")))
        self.closed.setObjectName("muted")
        self.hint = QLabel(desk.say(N_("Drop a file or a mail anywhere on this section to add it.")))
        self.hint.setObjectName("muted")
        self.hint.setWordWrap(True)
        self.about = QComboBox()
        self.about.setAccessibleName(desk.say(N_("What the file is about.")))
        self.about.addItems([desk.show(each) for each in subjects])
        self.attaching = Attaching(desk, lambda: self.case, self)
        self.attaching.kept.connect(lambda _: self._offering.changed())
        self.attaching.refused.connect(self._refused)
        self.open = self._button(N_("Show the documents"), self._ask_reason)
        self.add = self._button(N_("Add a file …"), lambda: self.attaching.choose(self.subject))
        self.see = self._button(N_("Look at it"), self._see)
        self.save = self._button(N_("Save a copy …"), self._ask_file)
        if self._may_add():
            DropTarget(ground).dropped.connect(lambda files, _: self.keep(files))
        self.dialog: DocumentDialog | None = None
        self._row: Any = None
        self._lay_out()
        self._show(False)

    @property
    def case(self) -> CaseId:
        """Return the case of the page."""
        return CaseId(self._offering.around.get("case", ""))

    @property
    def subject(self) -> Subject:
        """Return what a file that is added is about."""
        return self._subjects[max(self.about.currentIndex(), 0)]

    def refresh(self) -> None:
        """Ask for the documents, once a reason was chosen."""
        is_open = bool(self.case) and self._desk.has_reason(self.case)
        self._show(is_open)
        if is_open:
            self.view.comes_of(self.case, tag=all_documents.tag)
            self._desk.look(self.view.show_answer, self.view.show_problem, all_documents, self.case)

    def keep(self, files: Sequence[Dropped]) -> None:
        """Add files to the documents of the section."""
        self.attaching.keep(files, self.subject)

    def write(self, path: Path, content: bytes) -> None:
        """Write a document as it was added; what the disk refuses is told."""
        save(self._desk, path, lambda chosen: chosen.write_bytes(content))

    def _lay_out(self) -> None:
        foot, whole = QHBoxLayout(), QVBoxLayout(self)
        at_row, adding = QWidget(self), QWidget(self)
        for place, widgets, is_right in (
            (at_row, (self.open, self.see, self.save), False),
            (adding, (self.about, self.add), True),
        ):
            line = FlowLayout(place, is_right=is_right)
            for each in widgets:
                line.addWidget(each)
            foot.addWidget(place, 1)
        whole.setContentsMargins(0, 0, 0, 12)
        whole.addWidget(self.view)
        whole.addWidget(self.closed)
        whole.addWidget(self.hint)
        whole.addWidget(self.attaching.work)
        whole.addLayout(foot)

    def _button(self, name: str, do: Callable[[], None]) -> QPushButton:
        return offer_button(self._desk, N_("Documents"), name, do)

    def _may_add(self) -> bool:
        return self._desk.may(ACTIONS["document:add"])

    def _show(self, is_open: bool) -> None:
        self.closed.setVisible(not is_open)
        self.open.setVisible(not is_open)
        self.view.show_body(is_open)
        for each in (self.add, self.hint):
            each.setVisible(self._may_add())
        self.about.setVisible(self._may_add() and len(self._subjects) > 1)
        self._look()

    def _look(self) -> None:
        row = self.view.row()
        for each in (self.see, self.save):
            each.setVisible(self.view.model.rowCount() > 0)
        self.see.setEnabled(row is not None and row.kind == SHOWN)
        only = N_("Only the pages of a PDF are shown. This file is kept as it is: {kind}.")
        is_other = row is not None and row.kind != SHOWN
        self.see.setToolTip(self._desk.say(only, kind=row.kind) if is_other else "")
        self.save.setEnabled(row is not None)

    def _ask_reason(self) -> None:
        ask_reason(self._desk, self.case, self, self._reasoned)

    def _reasoned(self, _: object) -> None:
        self.refresh()

    def _see(self) -> None:
        self.dialog = DocumentDialog(self._desk, self.view.row(), self)
        self.dialog.finished.connect(self.dialog.deleteLater)
        self.dialog.open()

    def _ask_file(self) -> None:
        row: DocumentRow = self.view.row()
        dialog = QFileDialog(self, self._desk.say(N_("Save a copy …")), row.filename)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.fileSelected.connect(lambda name: self.save_as(row, Path(name)))
        dialog.open()

    def save_as(self, row: DocumentRow, path: Path) -> None:
        """Write the content of a document to a file outside the office."""
        self._path = path
        self._desk.ask(self._read, document_content, row.id)

    def _read(self, content: bytes) -> None:
        self.write(self._path, content)

    def _refused(self, problem: Problem) -> None:
        self._desk.problem.emit(problem.say(self._desk.language))
