"""The list of a week on paper: looked at as it will be, then saved to be printed."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from medhandover.kernel.languages import N_, Language
from medhandover.kernel.problem import Problem
from medhandover.kernel.shapes import record
from medhandover.office import Office
from medhandover.papers.drawers import drawn_apart, seen_page
from medhandover.papers.viewing import SeenPage
from medhandover.papers.week_list import week_list
from ui.desk import Desk
from ui.widgets.dialog import Dialog
from ui.widgets.document import DocumentPages
from ui.widgets.fitting import fit
from ui.widgets.saving import save

WEEK = timedelta(days=7)


@record
class Drawn:
    """The list of a week as a file (PDF), and its first page as a picture."""

    monday: date
    file: bytes
    first: SeenPage


def monday_of(day: date) -> date:
    """Return the Monday of the week of a day."""
    return day - timedelta(days=day.weekday())


def drawn_week(office: Office, monday: date, language: Language) -> Drawn:
    """Return the list of a week as it will be on paper."""
    file, _ = drawn_apart(office.ask(week_list, monday, language))
    return Drawn(monday=monday, file=file, first=seen_page(file, 0))


class WeekListDialog(Dialog):
    """Shows the list of a week page by page, and saves it as a PDF."""

    def __init__(self, desk: Desk, day: date, parent: QWidget | None = None) -> None:
        """Begin with the week of `day`."""
        super().__init__(parent)
        self._desk, self.monday = desk, monday_of(day)
        self.drawn: Drawn | None = None
        self.files: QFileDialog | None = None
        self.setWindowTitle(desk.say(N_("Week list")))
        self.title = QLabel()
        self.title.setObjectName("strong")
        self.pages = DocumentPages(desk.say, desk.say(N_("The week list as it will be")), self._ask_page)
        whole = QVBoxLayout(self)
        whole.addLayout(self._weeks())
        whole.addWidget(self.pages, 1)
        whole.addWidget(self._buttons())
        fit(self, 760, 660)
        self.turn(0)

    def turn(self, by: int) -> None:
        """Show an earlier (-1) or a later (1) week."""
        self.monday += WEEK * by
        say, monday = self._desk.say, self.monday
        told = N_("Week {number}, {first} up to and including {last}")
        last = monday + WEEK - timedelta(days=1)
        self.title.setText(say(told, number=monday.isocalendar().week, first=monday, last=last))
        self.saving.setEnabled(False)
        self.pages.say_only(say(N_("The paper is being drawn …")))
        self._desk.let(self._show, self._refused, self._draw())

    def save_as(self, path: Path) -> None:
        """Save the list as a PDF."""
        if self.drawn is not None:
            save(self._desk, path, lambda at: at.write_bytes(self.drawn.file if self.drawn else b""))

    def _draw(self) -> Callable[[Office], Drawn]:
        monday, language = self.monday, self._desk.language
        return lambda office: drawn_week(office, monday, language)

    def _show(self, drawn: Drawn) -> None:
        if drawn.monday == self.monday:
            self.drawn = drawn
            self.pages.show_page(drawn.first)
            self.saving.setEnabled(True)

    def _refused(self, problem: Problem) -> None:
        self.pages.say_only(problem.say(self._desk.language))

    def _ask_page(self, number: int) -> None:
        if (drawn := self.drawn) is not None:
            self._desk.let(self.pages.show_page, self._refused, lambda _: seen_page(drawn.file, number))

    def _choose(self) -> None:
        say = self._desk.say
        name = f"{say(N_('week list')).replace(' ', '-')}-{self.monday.isoformat()}.pdf"
        files = QFileDialog(self, say(N_("Print to PDF …")), name, "PDF (*.pdf)")
        files.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        files.setDefaultSuffix("pdf")
        files.selectFile(name)
        files.fileSelected.connect(lambda chosen: self.save_as(Path(chosen)))
        files.finished.connect(files.deleteLater)
        self.files = files
        files.open()

    def _weeks(self) -> QHBoxLayout:
        line = QHBoxLayout()
        for sign, name, by in (("‹", N_("Week before"), -1), ("›", N_("Week after"), 1)):
            button = QPushButton(sign)
            button.setAccessibleName(self._desk.say(name))
            button.setToolTip(self._desk.say(name))
            button.setObjectName("offer")
            button.clicked.connect(lambda _=False, by=by: self.turn(by))
            line.addWidget(button)
        line.addWidget(self.title, 1)
        return line

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.saving = buttons.addButton(self._desk.say(N_("Print to PDF …")), role)
        self.saving.setObjectName("primary")
        self.saving.clicked.connect(lambda _=False: self._choose())
        buttons.rejected.connect(self.reject)
        return buttons
