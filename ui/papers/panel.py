"""The panel of the section Papers: what to print, as it will be, what of the person it carries, and the ways out."""

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from medhandover.cases.queries import PersonRow, seen_person
from medhandover.copies.model import Recipient
from medhandover.kernel.coded import Coded
from medhandover.kernel.ids import CaseId
from medhandover.kernel.labels import label_of
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem
from medhandover.letters.model import MEDICAL, Paper, PaperLanguage
from medhandover.letters.stated import known_language
from medhandover.office import Office
from medhandover.papers.batch import Outcome, Wish
from medhandover.papers.drawers import seen_page
from medhandover.papers.issuing import Issued, Order
from medhandover.papers.readers import USUAL
from medhandover.papers.viewing import SeenPage
from ui.desk import Desk
from ui.forms.offering import Offering
from ui.papers.batch_dialog import BatchDialog
from ui.papers.looking import Looked, look, pages_of, printed_one
from ui.papers.printing import Printing, placed
from ui.widgets.document import DocumentPages
from ui.widgets.reason import ask_reason
from ui.widgets.waiting import LongWork


class PapersPanel(QWidget):
    """Choose a paper, look at it, print it; a copy is entered only when it is printed."""

    def __init__(self, desk: Desk, offering: Offering) -> None:
        """Begin with the letter for the person."""
        super().__init__()
        self._desk, self._offering = desk, offering
        self.paper, self.language, self.whom = (_list(desk, each) for each in (Paper, PaperLanguage, Recipient))
        self.purpose, self.again = QLineEdit(desk.say(N_("for the journey"))), QLineEdit()
        self.carries = QLabel()
        self.pages = DocumentPages(desk.say, desk.say(N_("The paper as it will be")), self._ask_page)
        self.pages.setMinimumHeight(560)
        self._file: bytes | None = None
        self._is_begun = False
        self.painter: QPainter | None = None
        self._printer: QPrinter | None = None
        self._issued: Issued | None = None
        self.batch: BatchDialog | None = None
        self.work, self.sending = LongWork(desk, self), LongWork(desk, self)
        self.buttons = self._made_buttons()
        self._lay_out()
        self.paper.setCurrentIndex(list(Paper).index(Paper.LETTER))
        self.whom.setCurrentIndex(list(Recipient).index(USUAL[Paper.LETTER]))
        self.paper.currentIndexChanged.connect(self._chosen)
        for each in (self.language, self.whom):
            each.currentIndexChanged.connect(lambda _: self.refresh())

    @property
    def case(self) -> CaseId:
        """Return the case of the page."""
        return CaseId(self._offering.around.get("case", ""))

    def order(self, file_name: str = "") -> Order:
        """Return what is chosen."""
        return Order(
            case=self.case,
            paper=list(Paper)[self.paper.currentIndex()],
            language=list(PaperLanguage)[self.language.currentIndex()],
            recipient=list(Recipient)[self.whom.currentIndex()],
            purpose=self.purpose.text().strip() or self._desk.say(N_("for the journey")),
            again=self.again.text().strip(),
            file_name=file_name,
        )

    def refresh(self) -> None:
        """Look at the chosen paper; a medical one after a reason was chosen."""
        if not self.case:
            return
        if not self._is_begun:
            self._is_begun = True
            self._desk.ask(self._begin, seen_person, self.case)
            return
        order = self.order()
        if order.paper in MEDICAL and not self._desk.has_reason(self.case):
            ask_reason(self._desk, self.case, self, self._reasoned)
            return
        self.pages.say_only(self._desk.say(N_("The paper is being drawn …")))
        self.work.let(self._show, self._refused, lambda office: look(office, order), N_("The paper is being drawn"))

    def save_as(self, path: Path) -> None:
        """Print the chosen paper into a file, as a numbered copy."""
        wish = Wish(order=self.order(path.name), path=path)
        self.sending.let(
            self._saved, self._refused, lambda office: printed_one(office, wish), N_("The paper is printed")
        )

    def print_on(self, printer: QPrinter) -> None:
        """Print the chosen paper on a printer, as a numbered copy."""
        order, self._printer = self.order(), printer
        pages = partial(pages_of, order=order)
        self._issued = None
        self.sending.follow(self._print_page, self._printed, self._halted, pages, N_("The paper is printed"))

    def _begin(self, person: PersonRow) -> None:
        """Begin with the language of the person, if there are texts in it."""
        own = known_language((*person.languages_read, *person.languages_spoken))
        self.language.blockSignals(True)
        self.language.setCurrentIndex(list(PaperLanguage).index(own or PaperLanguage.NL))
        self.language.blockSignals(False)
        self.refresh()

    def _reasoned(self, _: object) -> None:
        self.refresh()

    def _chosen(self, number: int) -> None:
        self.whom.blockSignals(True)
        self.whom.setCurrentIndex(list(Recipient).index(USUAL[list(Paper)[number]]))
        self.whom.blockSignals(False)
        self.refresh()

    def _show(self, looked: Looked) -> None:
        self._file = looked.file
        self.pages.show_page(looked.first)
        say = self._desk.say
        names = [say(label_of(each)) for each in looked.carries]
        order = self.order()
        lines = [say(N_("It is for: {whom}"), whom=order.recipient)]
        lines += [say(N_("It carries of the person:")), *(f"•  {each}" for each in names or ["–"])]
        lines += [say(N_("Medical data (M1)"))] if order.paper in MEDICAL else []
        lines += [say(N_("CONCEPT: its texts are not approved by a named person (R33)."))] if looked.is_concept else []
        self.carries.setText("\n".join(lines))

    def _refused(self, problem: Problem) -> None:
        self._file = None
        self.carries.setText("")
        self.pages.say_only(problem.say(self._desk.language))

    def _ask_page(self, number: int) -> None:
        if (file := self._file) is not None:

            def page(office: Office) -> SeenPage:
                return seen_page(file, number, tell=office.tell)

            self.work.let(self.pages.show_page, self._refused, page, N_("The page is being read"))

    def _saved(self, outcome: Outcome) -> None:
        if outcome.problem is not None:
            self._refused(outcome.problem)
            self.again.setFocus()
        elif outcome.issued is not None:
            self._tell(outcome.issued)
            self._offering.changed()

    def _tell(self, made: Issued) -> None:
        told = N_("Printed: version {version}, copy {number}, {pages} pages.")
        said = self._desk.say(told, version=made.version, number=made.number, pages=made.pages)
        self._desk.told.emit(said)
        self.again.clear()

    def _print_page(self, page: Issued | SeenPage) -> None:
        if isinstance(page, Issued):
            self._issued = page
            return
        if self.painter is None:
            self.painter = QPainter(self._printer) if self._printer is not None else QPainter()
        elif self._printer is not None:
            self._printer.newPage()
        image = QImage(page.pixels, page.width, page.height, page.stride, QImage.Format.Format_RGB888)
        self.painter.drawImage(placed(self.painter.viewport(), image.size()), image)

    def _halted(self, problem: Problem) -> None:
        """Take the paper back from the printer; a copy that was entered stays in the register, and that is said."""
        if self._printer is not None:
            self._printer.abort()
        made, self._issued = self._issued, None
        self._printed(None)
        self._desk.problem.emit(problem.say(self._desk.language))
        if made is not None:
            told = N_(
                "It was stopped on its way to the printer. Copy {number} is entered: enter what became of it too."
            )
            self._desk.problem.emit(self._desk.say(told, number=made.number))

    def _printed(self, _: object) -> None:
        if self._issued is not None:
            self._tell(self._issued)
        if self.painter is not None:
            self.painter.end()
        self.painter = self._printer = None
        self._offering.changed()

    def _choose_file(self) -> None:
        order = self.order()
        dialog = QFileDialog(self, self._desk.say(N_("Print to PDF")))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("PDF (*.pdf)")
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(f"{order.paper.value}-{order.language.value}.pdf")
        dialog.fileSelected.connect(lambda path: self.save_as(Path(path)))
        dialog.open()

    def _choose_printer(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setFullPage(True)
        dialog = QPrintDialog(printer, self)
        dialog.accepted.connect(lambda: self.print_on(printer))
        dialog.setModal(True)
        dialog.show()

    def _choose_batch(self) -> None:
        self.batch = BatchDialog(self._desk.say, self._desk.language, self.case, self.window())
        self.printing = Printing(self._desk, self.batch)
        self.printing.ended.connect(self._offering.changed)
        self.batch.show()

    def _made_buttons(self) -> list[QPushButton]:
        say = self._desk.say
        made = []
        for told, do in (
            (N_("Print to PDF …"), self._choose_file),
            (N_("Print …"), self._choose_printer),
            (N_("Print many …"), self._choose_batch),
        ):
            button = QPushButton(say(told))
            button.setObjectName("offer")
            button.clicked.connect(lambda _=False, do=do: do())
            made.append(button)
        return made

    def _lay_out(self) -> None:
        say = self._desk.say
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        for told, widget in (
            (N_("Paper"), self.paper),
            (N_("Language"), self.language),
            (N_("For whom"), self.whom),
            (N_("Purpose, for the register"), self.purpose),
            (N_("Reason of a reprint"), self.again),
        ):
            widget.setAccessibleName(say(told))
            form.addRow(say(told), widget)
        self.carries.setWordWrap(True)
        self.carries.setTextFormat(Qt.TextFormat.PlainText)
        self.carries.setObjectName("details")
        self.carries.setAccessibleName(say(N_("What it carries")))
        left = QVBoxLayout()
        left.addLayout(form)
        left.addWidget(self.carries)
        for each in self.buttons:
            left.addWidget(each)
        left.addStretch(1)
        beside = QWidget()
        beside.setLayout(left)
        beside.setFixedWidth(230)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 12)
        right = QVBoxLayout()
        right.addWidget(self.sending)
        right.addWidget(self.work)
        right.addWidget(self.pages, 1)
        whole.addWidget(beside)
        whole.addLayout(right, 1)


def _list(desk: Desk, options: Iterable[Coded]) -> QComboBox:
    box = QComboBox()
    box.currentTextChanged.connect(box.setToolTip)
    box.addItems([desk.show(each) for each in options])
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(14)
    return box
