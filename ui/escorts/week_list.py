"""The list of a week on paper: who is where, by day and hour; it names no migrant, and is looked at before printing."""

from collections.abc import Iterator
from datetime import date, timedelta
from html import escape

from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QLabel, QPushButton, QTextEdit, QVBoxLayout, QWidget

from medhandover.kernel.clock import Moment
from medhandover.kernel.languages import N_, Language, say, show
from medhandover.schedules.model import BarKind, BarRow, Schedule
from ui.escorts.days import midnight
from ui.escorts.layout import DUTIES, GROUPS, state_told
from ui.forms.editor import Words
from ui.widgets.dialog import Dialog
from ui.widgets.fitting import fit

WEEK = timedelta(days=7)
NOBODY = "–"


def monday_of(day: date) -> date:
    """Return the Monday of the week of a day."""
    return day - timedelta(days=day.weekday())


def bars_in(schedule: Schedule, monday: date) -> list[BarRow]:
    """Return what lies in a week, papers left out, in order of beginning."""
    first, last = midnight(monday), midnight(monday + WEEK)
    found = [each for each in schedule.bars if each.starts.at < last and each.ends.at > first]
    return sorted((each for each in found if each.kind is not BarKind.PAPER), key=lambda each: each.starts.at)


def entry_of(bar: BarRow, language: Language) -> str:
    """Return a line: what it is without the name of a migrant, from when to when, and how a journey stands."""
    what = bar.what(language)
    if bar.kind not in DUTIES:
        return f"{what}: {bar.told(language)}"
    kind = show(language, bar.kind)
    told = N_("{kind} {place}: {starts} to {ends} ({state})")
    place = what.rpartition(", ")[0] or what
    state = state_told(bar, language)
    return say(language, told, kind=kind, place=place, starts=bar.starts, ends=bar.ends, state=state)


def written(schedule: Schedule, monday: date, language: Language) -> str:
    """Return the list of a week as a page of text with headings and a table (HTML)."""
    title = title_of(monday, language)
    as_of = say(language, N_("As it stood on {at}"), at=Moment(schedule.as_of))
    return "".join((f"<h2>{escape(title)}</h2><p>{escape(as_of)}</p>", *_groups(schedule, monday, language)))


def title_of(monday: date, language: Language) -> str:
    """Return what a week is called."""
    told = N_("Week list: week {number}, {first} up to and including {last}")
    last = monday + WEEK - timedelta(days=1)
    return say(language, told, number=monday.isocalendar().week, first=monday, last=last)


def _groups(schedule: Schedule, monday: date, language: Language) -> Iterator[str]:
    bars = bars_in(schedule, monday)
    for kind, head in GROUPS.items():
        people = [each for each in schedule.people if each.kind is kind]
        if not people:
            continue
        yield f"<h3>{escape(say(language, head))}</h3><table width='100%' cellpadding='4' border='1' cellspacing='0'>"
        for person in people:
            mine = [entry_of(each, language) for each in bars if each.escort == person.escort] or [NOBODY]
            told = "<br>".join(map(escape, mine))
            yield f"<tr><td width='28%'><b>{escape(person.name)}</b></td><td>{told}</td></tr>"
        yield "</table>"


class WeekListDialog(Dialog):
    """Shows the list of a week as it will be on paper, and prints it."""

    def __init__(self, words: Words, schedule: Schedule, day: date, parent: QWidget | None = None) -> None:
        """Begin with the week of `day`."""
        super().__init__(parent)
        self._words, self._schedule, self.monday = words, schedule, monday_of(day)
        self.setWindowTitle(words.say(N_("Week list")))
        self.title = QLabel()
        self.title.setObjectName("strong")
        self.page = QTextEdit()
        self.page.setReadOnly(True)
        self.page.setTabChangesFocus(True)
        self.page.setAccessibleName(words.say(N_("Week list, as it is printed")))
        whole = QVBoxLayout(self)
        whole.addLayout(self._weeks())
        whole.addWidget(self.page, 1)
        whole.addWidget(self._buttons())
        self.turn(0)
        fit(self, 760, 620)

    def turn(self, by: int) -> None:
        """Show an earlier (-1) or a later (1) week."""
        self.monday += WEEK * by
        language = self._words.language
        self.title.setText(title_of(self.monday, language))
        self.page.setHtml(written(self._schedule, self.monday, language))
        self.before.setEnabled(self.monday > self._schedule.from_on)
        self.after.setEnabled(self.monday + WEEK <= self._schedule.until_on)

    def print_on(self, printer: QPrinter) -> None:
        """Print the list."""
        document = QTextDocument()
        document.setHtml(written(self._schedule, self.monday, self._words.language))
        document.print_(printer)

    def choose_printer(self) -> None:
        """Ask for a printer."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        dialog.accepted.connect(lambda: self.print_on(printer))
        dialog.finished.connect(dialog.deleteLater)
        dialog.setModal(True)
        dialog.show()

    def _weeks(self) -> QHBoxLayout:
        self.before, self.after = QPushButton("‹"), QPushButton("›")
        line = QHBoxLayout()
        for button, name, by in ((self.before, N_("Week before"), -1), (self.after, N_("Week after"), 1)):
            button.setAccessibleName(self._words.say(name))
            button.setToolTip(self._words.say(name))
            button.setObjectName("offer")
            button.clicked.connect(lambda _=False, by=by: self.turn(by))
            line.addWidget(button)
        line.addWidget(self.title, 1)
        return line

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.printing = buttons.addButton(self._words.say(N_("Print …")), QDialogButtonBox.ButtonRole.ActionRole)
        self.printing.setObjectName("primary")
        self.printing.clicked.connect(lambda _=False: self.choose_printer())
        buttons.rejected.connect(self.reject)
        return buttons
