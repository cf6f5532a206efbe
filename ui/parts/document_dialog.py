"""One document to look at: its pages as pictures, which a helper process draws."""

from PySide6.QtWidgets import QDialogButtonBox, QVBoxLayout, QWidget

from medhandover.cases.queries import DocumentRow, document_content
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem
from medhandover.office import Office
from medhandover.papers.drawers import seen_page
from medhandover.papers.viewing import SeenPage
from ui.desk import Desk
from ui.widgets.dialog import Dialog
from ui.widgets.document import DocumentPages
from ui.widgets.fitting import fit
from ui.widgets.waiting import LongWork


class DocumentDialog(Dialog):
    """Shows the pages of a PDF."""

    def __init__(self, desk: Desk, row: DocumentRow, parent: QWidget | None = None) -> None:
        """Ask for the first page."""
        super().__init__(parent)
        self._desk, self._row = desk, row
        self.setWindowTitle(row.filename)
        self.pages = DocumentPages(desk.say, desk.say(N_("Page of the document")), self._turn)
        self.work = LongWork(desk, self)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.addWidget(self.work)
        whole.addWidget(self.pages, 1)
        whole.addWidget(buttons)
        self.finished.connect(lambda _: self.work.end())
        fit(self, 860, 740)
        self._turn(0)

    def _turn(self, number: int) -> None:
        document = self._row.id

        def page(office: Office) -> SeenPage:
            return seen_page(office.ask(document_content, document), number, tell=office.tell)

        self.work.let(self.pages.show_page, self._refused, page, N_("The page is being read"))

    def _refused(self, problem: Problem) -> None:
        self.pages.say_only(problem.say(self._desk.language))
