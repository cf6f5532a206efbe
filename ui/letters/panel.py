"""The panel of the section Information: the letter in two languages side by side, CONCEPT, and who approved it."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from medhandover.cases.queries import PersonRow, seen_person
from medhandover.kernel.clock import home_day
from medhandover.kernel.ids import CaseId
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem
from medhandover.letters.model import LETTER_OF, PaperLanguage
from medhandover.letters.queries import TextRow
from medhandover.letters.stated import known_language
from medhandover.letters.versions import LetterVersion
from medhandover.papers.telling import known_versions
from ui.desk import Desk
from ui.forms.offering import Offering
from ui.forms.offers import Offer
from ui.letters.phrases import RIGHT_TO_LEFT, Beside, Phrase, read_beside
from ui.widgets.rows import Column, Index, RowsModel, RowsTable

APPROVE = Offer(tag="approval:give", name=N_("Approve these words"))
TALL = 460
FROM_THE_RIGHT, AS_BEFORE = "\u2067", "\u2069"
"""Signs around a line that is read from right to left."""


class PhrasesModel(RowsModel):
    """Phrases of two languages; one that is read from right to left stands at the right."""

    is_right_to_left = False

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows, and at which side it stands."""
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == 2 and self.is_right_to_left:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        return super().data(index, role)


class LetterPanel(QWidget):
    """Shows the letter beside its translation; what is not approved says CONCEPT."""

    def __init__(self, desk: Desk, offering: Offering) -> None:
        """Begin without a letter."""
        super().__init__()
        self._desk, self._offering = desk, offering
        self._versions: tuple[LetterVersion, ...] = ()
        self.beside: Beside | None = None
        self.version, self.language = QComboBox(), QComboBox()
        self.version.setAccessibleName(desk.say(N_("Version of the letter")))
        self.language.setAccessibleName(desk.say(N_("Language beside Dutch")))
        self.language.addItems([desk.show(each) for each in self._languages()])
        self.mark, self.told = QLabel(desk.say(N_("CONCEPT"))), QLabel()
        self.mark.setObjectName("concept")
        self.mark.hide()
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setObjectName("muted")
        self.columns = (
            Column(head=N_("No."), text=lambda row: str(row.number), share=1),
            Column(head=N_("In Dutch"), text=lambda row: row.dutch, share=12),
            Column(head=N_("In the other language"), text=self._other, share=12),
        )
        self.model = PhrasesModel(self.columns, desk.say)
        self.table = RowsTable(self.model, self.columns, desk.say(N_("The letter, phrase by phrase")))
        self.table.setMinimumHeight(TALL)
        self.approve, self.print = (
            QPushButton(desk.say(APPROVE.name)),
            QPushButton(desk.say(N_("Look at it on paper"))),
        )
        self._lay_out()
        for box in (self.version, self.language):
            box.currentIndexChanged.connect(lambda _: self._read())

    @property
    def case(self) -> CaseId:
        """Return the case of the page."""
        return CaseId(self._offering.around.get("case", ""))

    def refresh(self) -> None:
        """Ask for the person's language and versions, then for the letter."""
        if self.case and self._desk.may(known_versions):
            self._desk.ask(self._person, seen_person, self.case)

    def _person(self, person: PersonRow) -> None:
        if self.beside is None:
            own = known_language((*person.languages_read, *person.languages_spoken)) or PaperLanguage.EN
            known = self._languages()
            self._silently(self.language, known.index(own) if own in known else 0)
        case = self.case
        self._desk.let(self._came, self._refused, lambda office: office.ask(known_versions, case))

    def _came(self, versions: tuple[LetterVersion, ...]) -> None:
        if versions != self._versions:
            self._versions = versions
            self.version.blockSignals(True)
            self.version.clear()
            self.version.addItems([self._desk.show(each) for each in versions])
            self.version.blockSignals(False)
        self._read()

    def _read(self) -> None:
        case, language = self.case, self._languages()[self.language.currentIndex()]
        version = self._versions[max(self.version.currentIndex(), 0)] if self._versions else None
        self._desk.let(self._show, self._refused, lambda office: read_beside(office, case, language, version))

    def _show(self, beside: Beside) -> None:
        self.beside = beside
        self.model.is_right_to_left = beside.language in RIGHT_TO_LEFT
        self.model.show(beside.phrases)
        self.mark.setVisible(beside.is_concept)
        self.told.setText("\n".join(self._approved(each) for each in (beside.dutch, beside.other)))
        self.approve.setEnabled(self._offering.may(APPROVE) and beside.is_concept)
        self.table.show()

    def _other(self, row: Phrase) -> str:
        """Return a phrase in the other language, each line in its own direction."""
        if not self.model.is_right_to_left:
            return row.other
        return "\n".join(f"{FROM_THE_RIGHT}{each}{AS_BEFORE}" for each in row.other.split("\n"))

    def _approved(self, row: TextRow) -> str:
        say, language = self._desk.say, self._desk.show(row.language)
        if not row.approver:
            return say(N_("{language}: nobody has approved these words yet (R33)."), language=language)
        told = N_("{language}: approved by {who}, {day}.")
        return say(told, language=language, who=row.approver, day=home_day(row.approved_at) if row.approved_at else "")

    def _refused(self, problem: Problem) -> None:
        self.beside = None
        self.model.show(())
        self.mark.hide()
        self.table.hide()
        self.approve.setEnabled(False)
        self.told.setText(problem.say(self._desk.language))

    def _approve(self) -> None:
        if self.beside is not None:
            row = self.beside.dutch if not self.beside.dutch.approver else self.beside.other
            start = {"paper": LETTER_OF[self.beside.version].value, "language": row.language.value}
            self._offering.open(APPROVE, start={**start, "text_hash": row.text_hash})

    def _silently(self, box: QComboBox, number: int) -> None:
        box.blockSignals(True)
        box.setCurrentIndex(number)
        box.blockSignals(False)

    def _languages(self) -> list[PaperLanguage]:
        return [each for each in PaperLanguage if each is not PaperLanguage.NL]

    def _lay_out(self) -> None:
        title = QLabel(self._desk.say(N_("Information letter")))
        title.setObjectName("group")
        head = QHBoxLayout()
        for each in (title, self.mark):
            head.addWidget(each)
        head.addStretch(1)
        for box in (self.version, self.language):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            head.addWidget(box)
        below = QHBoxLayout()
        for widget in (self.told, self.print, self.approve):
            below.addWidget(widget)
        below.setStretchFactor(self.told, 1)
        for button in (self.print, self.approve):
            button.setObjectName("offer")
        self.print.clicked.connect(lambda _: self._desk.open("case/papers", self.case))
        self.approve.clicked.connect(lambda _: self._approve())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 12)
        whole.addLayout(head)
        whole.addLayout(below)
        whole.addWidget(self.table, 1)
        self.approve.setVisible(self._offering.may(APPROVE))
