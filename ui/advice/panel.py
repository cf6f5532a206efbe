"""The panel of the section Advice: the document, a marked sentence becomes a condition, two advices compared."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from medhandover.advice.comparison import AnswerChange
from medhandover.advice.queries import AdviceRow, all_advices, compared_answers
from medhandover.kernel.ids import CaseId
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem
from medhandover.office import Office
from medhandover.plans.comparing import Comparison, compared_advices
from ui.advice.comparing_dialog import ComparingDialog
from ui.advice.reading import Reading
from ui.desk import Desk
from ui.forms.offering import Offering
from ui.forms.offers import Offer
from ui.widgets.reason import ask_reason

CONDITION = Offer(tag="condition:record", name=N_("Add a condition"))


class AdvicePanel(QWidget):
    """Shows the documents of the case; a sentence that is marked opens the form of a condition, filled in."""

    def __init__(self, desk: Desk, offering: Offering) -> None:
        """Begin closed: documents are medical data and shown when they are asked for."""
        super().__init__()
        self._desk, self._offering = desk, offering
        self._advices: tuple[AdviceRow, ...] = ()
        self.reading = Reading(desk, lambda: self.case)
        self.reading.marked.connect(self._marked)
        self.reading.hide()
        self.show_documents, self.compare = (
            QPushButton(desk.say(N_("Show the documents"))),
            QPushButton(desk.say(N_("Compare two advices"))),
        )
        self.wrong = QLabel()
        self.wrong.setObjectName("wrong")
        self.wrong.setWordWrap(True)
        self.wrong.hide()
        self.dialog: ComparingDialog | None = None
        head = QHBoxLayout()
        for button, do in ((self.show_documents, self._open), (self.compare, self._compare)):
            button.setObjectName("offer")
            button.clicked.connect(lambda _=False, do=do: do())
            head.addWidget(button)
        head.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 12)
        whole.addLayout(head)
        whole.addWidget(self.wrong)
        whole.addWidget(self.reading)

    @property
    def case(self) -> CaseId:
        """Return the case of the page."""
        return CaseId(self._offering.around.get("case", ""))

    def refresh(self) -> None:
        """Ask which advices there are, and for the documents once a reason was chosen."""
        self._blame("")
        if self.case:
            self._desk.ask(self._came, all_advices, self.case)
        if self.case and self._desk.has_reason(self.case):
            self._show()

    def _came(self, rows: tuple[AdviceRow, ...]) -> None:
        self._advices = rows
        self.compare.setEnabled(len(rows) > 1)

    def _open(self) -> None:
        if self._desk.has_reason(self.case):
            self._show()
            return
        ask_reason(self._desk, self.case, self, self._reasoned)

    def _reasoned(self, _: object) -> None:
        self._show()

    def _show(self) -> None:
        self.show_documents.hide()
        self.reading.show()
        self.reading.refresh()

    def _marked(self, text: str, page: int) -> None:
        row = next((each for each in self._advices if each.is_active), None)
        if row is None:
            self._blame(self._desk.say(N_("Record the advice first; then its sentences become conditions.")))
            return
        self._offering.open(CONDITION, row, {"literal": text, "page": page})

    def _compare(self) -> None:
        case, is_told = self.case, self._desk.has_reason(self.case) and self._desk.may(compared_answers)

        def compared(office: Office) -> tuple[Comparison, Sequence[AnswerChange]]:
            found = office.ask(compared_advices, case)
            return found, office.ask(compared_answers, case, found.older, found.newer) if is_told else found.answers

        self._desk.let(self._compared, self._refused, compared)

    def _compared(self, found: tuple[Comparison, Sequence[AnswerChange]]) -> None:
        self.dialog = ComparingDialog(self._desk, *found, self)
        self.dialog.finished.connect(self.dialog.deleteLater)
        self.dialog.open()

    def _refused(self, problem: Problem) -> None:
        self._blame(problem.say(self._desk.language))

    def _blame(self, sentence: str) -> None:
        self.wrong.setText(sentence)
        self.wrong.setVisible(bool(sentence))
