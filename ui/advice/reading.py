"""The documents of a case to read: one is chosen, its pages are shown, a file is added by dialog or by dropping it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from medhandover.advice.queries import ConditionRow, all_conditions
from medhandover.cases.model import Subject
from medhandover.cases.queries import DocumentRow, all_documents, document_content
from medhandover.kernel.ids import AttachmentId, CaseId
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem
from medhandover.office import Office
from medhandover.papers.drawers import seen_page
from medhandover.papers.viewing import SeenPage
from ui.desk import Desk
from ui.parts.attaching import Attaching
from ui.widgets.document import DocumentPages
from ui.widgets.drops import Dropped, DropTarget
from ui.widgets.waiting import LongWork

SHOWN = "pdf"


class Reading(QWidget):
    """Shows the documents of a case; `marked` carries a marked text and its page (from 1)."""

    marked = Signal(str, int)

    def __init__(self, desk: Desk, case: Callable[[], CaseId], about: Subject = Subject.ADVICE) -> None:
        """Begin without documents; files that are added are about `about`."""
        super().__init__()
        self._desk, self._case, self._about = desk, case, about
        self._rows: tuple[DocumentRow, ...] = ()
        self._wanted: AttachmentId | None = None
        self._conditions: tuple[ConditionRow, ...] = ()
        self.list = QComboBox()
        self.list.setAccessibleName(desk.say(N_("Document")))
        self.list.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.list.currentIndexChanged.connect(lambda _: self._turn(0))
        self.add = QPushButton(desk.say(N_("Add a file …")))
        self.add.setObjectName("offer")
        self.add.setAutoDefault(False)
        self.attaching = Attaching(desk, case, self)
        self.attaching.kept.connect(self._kept)
        self.attaching.refused.connect(self._refused)
        self.add.clicked.connect(lambda _: self.attaching.choose(self._about))
        self.pages = DocumentPages(desk.say, desk.say(N_("Page of the document")), self._turn)
        self.pages.picture.marked.connect(self.marked.emit)
        self.work = LongWork(desk, self)
        told = QLabel(
            desk.say(
                N_("Drop a file here: PDF, mail (MSG, EML) … Mark a sentence by dragging, or Shift and arrows, Enter.")
            )
        )
        told.setObjectName("muted")
        told.setWordWrap(True)
        self._target = DropTarget(self)
        self._target.dropped.connect(lambda files, _: self.keep(files))
        self._lay_out(told)

    def _lay_out(self, told: QLabel) -> None:
        head = QHBoxLayout()
        head.addWidget(self.list, 1)
        head.addStretch(0)
        head.addWidget(self.add)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(head)
        for each in (told, self.attaching.work, self.work):
            whole.addWidget(each)
        whole.addWidget(self.pages, 1)
        self._below = QHBoxLayout()
        whole.addLayout(self._below)

    def add_below(self, widget: QWidget) -> None:
        """Put something more below the pages."""
        self._below.addWidget(widget)

    def refresh(self) -> None:
        """Ask which documents there are."""
        if self._case() and self._desk.may(all_documents):
            self._desk.ask(self._came, all_documents, self._case())
        if self._case() and self._desk.may(all_conditions):
            self._desk.ask(self._taken, all_conditions, self._case())

    def keep(self, files: Sequence[Dropped]) -> None:
        """Keep files as documents of the case, and show the last."""
        self.attaching.keep(files, self._about)

    def _kept(self, made: tuple[AttachmentId, ...]) -> None:
        self._wanted = made[-1] if made else None
        self.refresh()

    def _came(self, rows: tuple[DocumentRow, ...]) -> None:
        before = self._wanted or self._id()
        self._wanted, self._rows = None, rows[::-1]
        self.list.blockSignals(True)
        self.list.clear()
        self.list.addItems([f"{each.filename} · {self._desk.show(each.about)}" for each in self._rows])
        ids = [each.id for each in self._rows]
        pdf = next((number for number, each in enumerate(self._rows) if each.kind == SHOWN), 0)
        self.list.setVisible(bool(self._rows))
        self.list.setCurrentIndex(ids.index(before) if before in ids else pdf)
        self.list.blockSignals(False)
        self._turn(0)

    def _id(self) -> AttachmentId | None:
        at = self.list.currentIndex()
        return self._rows[at].id if 0 <= at < len(self._rows) else None

    def _turn(self, number: int) -> None:
        known = self._id()
        if known is None:
            self.pages.say_only(self._desk.say(N_("There are no documents yet.")))
            return
        row = self._rows[self.list.currentIndex()]
        if row.kind != SHOWN:
            self.pages.say_only(
                self._desk.say(
                    N_("Only the pages of a PDF are shown. This file is kept as it is: {kind}."), kind=row.kind
                )
            )
            return

        def page(office: Office) -> SeenPage:
            return seen_page(office.ask(document_content, known), number, tell=office.tell)

        self.work.let(self._seen, self._refused, page, N_("The page is being read"))

    def _seen(self, page: SeenPage) -> None:
        self.pages.show_page(page)
        self._show_taken()

    def _taken(self, rows: tuple[ConditionRow, ...]) -> None:
        self._conditions = tuple(each for each in rows if not each.is_set_aside)
        self._show_taken()

    def _show_taken(self) -> None:
        """Show which sentences of the page are conditions already, in the page and in words."""
        page = self.pages.picture.page
        if page is None:
            return
        there = [each for each in self._conditions if each.page in (None, page.number + 1)]
        found = [(each.number, place) for each in there if (place := page.find(each.literal)) is not None]
        self.pages.picture.show_taken([(number, *place) for number, place in found])
        numbers = ", ".join(str(number) for number, _ in found)
        told = self._desk.say(N_("On this page stand conditions {numbers}."), numbers=numbers) if found else ""
        self.pages.picture.setAccessibleDescription(told)
        self.pages.picture.setToolTip(told)

    def _refused(self, problem: Problem) -> None:
        self.pages.say_only(problem.say(self._desk.language))
