"""One part of a section: its title, what is offered, its rows, and all that is known of the chosen row."""

from dataclasses import is_dataclass
from typing import Any, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QPushButton, QVBoxLayout, QWidget

from medhandover.cases.model import Subject
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem
from medhandover.rights import ACTIONS
from ui.desk import Desk
from ui.forms.newest import Source
from ui.forms.offering import Offering
from ui.forms.offers import Offer
from ui.forms.shapes import Kind, fields_of
from ui.parts.buttons import Offers
from ui.parts.details import Details
from ui.parts.dropping import RowDrops
from ui.parts.part import Part, said
from ui.widgets.listing import TallTable
from ui.widgets.rows import RowsModel

MOST_HEIGHT, WITH_OFFERS = 1600, 420
"""Pixels of a table before it scrolls by itself: one that is only read, and one below which something is offered."""
UNTOLD = frozenset({"id", "version", "dutch", "english", "thing", "sha256", "size"})
"""Fields of a row that say nothing to a reader."""
SILENT = frozenset({Kind.THING, Kind.RECORD, Kind.YES_NO})
"""Kinds of fields that a line cannot tell."""


class PartView(QWidget):
    """Shows the rows of a part; what is offered about a row stands below, for the row that is chosen."""

    def __init__(self, desk: Desk, part: Part, offering: Offering, parent: QWidget | None = None) -> None:
        """Begin without rows, inside `parent`."""
        super().__init__(parent)
        self.part, self._desk, self._offering = part, desk, offering
        self.source: Source | None = None
        columns = part.shown(desk.language)
        self.model = RowsModel(columns, desk.say)
        self.table = TallTable(self.model, columns, desk.say(part.title), self)
        self.table.show_whole(WITH_OFFERS if part.on_row else MOST_HEIGHT)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._chosen())
        self.table.activated.connect(lambda _: self._open())
        self._empty, self.details = QLabel(desk.say(N_("Nothing is recorded here yet.")), self), Details(self)
        self._empty.setObjectName("muted")
        self.buttons = Offers(desk, offering, part.title, part.offers, is_right=True, parent=self)
        self.row_buttons = Offers(desk, offering, part.title, part.on_row, self.row, lambda: self.source, parent=self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 12)
        whole.setSizeConstraint(QLayout.SizeConstraint.SetMinimumSize)
        whole.addLayout(self._head())
        for each in (self._empty, self.table, self.details):
            whole.addWidget(each)
        whole.addLayout(self._foot())
        if part.subject is not None and self._takes_files:
            self._take_files(part.subject)
        if part.on_drop in self.row_buttons.offered:
            offer = self.row_buttons.offered[part.on_drop][0]
            self._take_files(Subject.EVIDENCE, offer)
        self.show_answer(())

    def comes_of(self, *asked: Any, tag: str = "", **named: Any) -> None:
        """Note what was asked for the rows, so that the newest version of one can be asked for."""
        self.source = Source(tag=tag or self.part.tag, asked=asked, named=named)

    def show_answer(self, answer: Any) -> None:
        """Show what the part's query answered; a row that was chosen before, or is the only one, is chosen."""
        rows = self.part.rows(answer) if answer else ()
        before = getattr(self.row(), "id", None)
        self.model.show(rows)
        self._empty.setVisible(not rows)
        self.table.setVisible(bool(rows))
        same = [number for number, row in enumerate(rows) if before is not None and getattr(row, "id", None) == before]
        if same or len(rows) == 1:
            self.table.setCurrentIndex(self.model.index(same[0] if same else 0, 0))
        self._chosen()

    def show_problem(self, problem: Problem) -> None:
        """Say in the place of the rows why there are none."""
        self.show_answer(())
        self._empty.setText(problem.say(self._desk.language))

    def show_body(self, is_shown: bool) -> None:
        """Show the rows and what belongs to them, or the title alone."""
        if is_shown:
            self.show_answer(())
        else:
            self.model.show(())
        for each in (self._empty, self.table, self.details, self.row_buttons):
            each.setVisible(is_shown and each is self._empty)

    def row(self) -> Any:
        """Return the chosen row, or None."""
        return self.model.row(self.table.currentIndex().row())

    def _open(self) -> None:
        row = self.row()
        if row is not None and self.part.opens is not None:
            self._desk.open(*self.part.opens(row))

    def _head(self) -> QHBoxLayout:
        title = QLabel(self._desk.say(self.part.title), self)
        title.setObjectName("group")
        head = QHBoxLayout()
        head.addWidget(title, alignment=Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.buttons, 1)
        return head

    def _foot(self) -> QHBoxLayout:
        """Return the line below the rows: what is offered about the chosen one, and a file for it."""
        self.attach = QPushButton(self._desk.say(N_("Add a file …")), self)
        self.attach.setObjectName("offer")
        self.attach.setAccessibleName(f"{self._desk.say(self.part.title)}: {self._desk.say(N_('Add a file …'))}")
        self._takes_files = self.part.subject is not None and self._desk.may(ACTIONS["document:add"])
        self.attach.clicked.connect(lambda: self.drops.choose(self.row()))
        foot = QHBoxLayout()
        foot.addWidget(self.row_buttons, 1)
        foot.addWidget(self.attach, alignment=Qt.AlignmentFlag.AlignTop)
        return foot

    def _take_files(self, about: Subject, offer: Offer | None = None) -> None:
        """Take files that are dropped on a row; how far it is stands below the rows."""
        self.drops = RowDrops(self._desk, self._offering, self.table, self, about, offer, lambda: self.source)
        cast("QVBoxLayout", self.layout()).addWidget(self.drops.work)

    def _chosen(self) -> None:
        row = self.row()
        self.row_buttons.setVisible(self.model.rowCount() > 0)
        self.row_buttons.look(row)
        self.attach.setVisible(self._takes_files and self.model.rowCount() > 0)
        self.attach.setEnabled(row is not None)
        self.details.show_told(self._told(row))

    def _told(self, row: Any) -> list[tuple[str, str]]:
        """Return what a row holds besides its columns, label and value of each field."""
        if not is_dataclass(row):
            return []
        shown = {each[0] for each in self.part.columns if isinstance(each, tuple)}
        told = []
        for each in fields_of(cast("type", type(row))):
            value = getattr(row, each.name)
            is_silent = each.name in shown | UNTOLD or each.name.endswith("_hash") or each.kind in SILENT
            if is_silent or value in (None, "", ()):
                continue
            told.append((self._desk.say(each.label), said(self._desk.language, each.name, value)))
        return told
