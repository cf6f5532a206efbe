"""The log: who did and saw what in a period, and whether no line was changed or removed."""

from datetime import datetime, time, timedelta
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from medhandover.audit.checks import Fault
from medhandover.audit.model import Outcome
from medhandover.audit.queries import LineRow, log_lines, verify_log
from medhandover.kernel.clock import HOME_ZONE, zone_of
from medhandover.kernel.labels import plainly
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem
from medhandover.rights import ACTIONS, QUERIES
from ui.desk import Desk
from ui.forms.days import DayEditor, day_from
from ui.forms.editor import Words
from ui.widgets.listing import TallTable
from ui.widgets.rows import Column, RowsModel
from ui.widgets.waiting import LongWork

MOST = 500
"""How many lines are shown, the newest."""
OTHERWISE = {
    "session:open": N_("Signed in."),
    "session:unlock": N_("Went on after the lock."),
    "case:reason": N_("Said why medical data is looked at."),
    "office:restore": N_("Restored the office from a backup."),
}
"""What a line says that stands for no action and no query."""
OUTCOMES = {each.value: each for each in Outcome}


class LogView(QWidget):
    """The lines of a period, newest first, narrowed by what stands in them."""

    def __init__(self, desk: Desk) -> None:
        """Begin with the last week."""
        super().__init__()
        self._desk = desk
        self._lines: tuple[LineRow, ...] = ()
        words, say = Words(language=desk.language), desk.say
        self.since, self.until = DayEditor(words), DayEditor(words)
        self.since.fill((desk.today - timedelta(days=7)).isoformat())
        self.until.fill(desk.today.isoformat())
        self.since.call(say(N_("From")))
        self.until.call(say(N_("Until")))
        self.text = QLineEdit()
        self.text.setPlaceholderText(say(N_("Name, action or number")))
        self.text.setAccessibleName(say(N_("Name, action or number")))
        self.text.textChanged.connect(lambda _: self._narrow())
        columns = self._columns()
        self.model = RowsModel(columns, say)
        self.table = TallTable(self.model, columns, say(N_("Log")))
        self.told, self.show_button = QLabel(), QPushButton(say(N_("Show")))
        self.verify = QPushButton(say(N_("Check the whole log")))
        self.show_button.clicked.connect(self.refresh)
        self.verify.clicked.connect(self._verify)
        self.work = LongWork(desk, self)
        self._lay_out()

    def refresh(self) -> None:
        """Ask for the lines of the period anew."""
        if self._desk.may(log_lines):
            until = self._moment(self.until)
            self._desk.ask(self._came, log_lines, self._moment(self.since), until and until + timedelta(days=1))

    def _lay_out(self) -> None:
        title, period, whole = QLabel(self._desk.say(N_("Log"))), QHBoxLayout(), QVBoxLayout(self)
        title.setObjectName("title")
        self.told.setObjectName("muted")
        self.told.setWordWrap(True)
        first: tuple[QWidget, ...] = (self.since, self.until, self.show_button)
        below: tuple[QWidget, ...] = (self.work, self.text, self.told, self.table)
        for each in first:
            period.addWidget(each)
        period.addStretch(1)
        period.addWidget(self.verify)
        whole.setContentsMargins(16, 8, 16, 8)
        whole.addWidget(title)
        whole.addLayout(period)
        for each in below:
            whole.addWidget(each)
        whole.setStretchFactor(self.table, 100)
        whole.addStretch(1)
        is_read = self._desk.may(log_lines)
        for each in (*first, self.text, self.table):
            each.setVisible(is_read)
        self.verify.setVisible(self._desk.premises is not None and self._desk.may(verify_log))

    def _columns(self) -> tuple[Column, ...]:
        desk = self._desk
        return (
            Column(head=N_("No."), text=lambda row: str(row.number), share=2, is_plain=True),
            Column(head=N_("At"), text=lambda row: desk.show(row.at), share=5, is_plain=True),
            Column(head=N_("Who"), text=lambda row: row.actor, share=3, is_plain=True),
            Column(head=N_("What"), text=self.what, share=9),
            Column(head=N_("Outcome"), text=lambda row: desk.show(OUTCOMES.get(row.outcome)), share=3, is_plain=True),
            Column(head=N_("Reason"), text=lambda row: row.purpose, share=4, is_plain=True),
        )

    def what(self, row: LineRow) -> str:
        """Return what was done, in words where it is an action or query, with its tag."""
        declared = ACTIONS.get(row.tag) or QUERIES.get(row.tag)
        told = declared.summary if declared else OTHERWISE.get(row.tag, "")
        return f"{plainly(self._desk.say(told))}\n{row.tag}" if told else row.tag

    def _moment(self, editor: DayEditor) -> datetime | None:
        day = day_from(str(editor.value() or ""))
        return datetime.combine(day, time(), zone_of(HOME_ZONE)) if day else None

    def _came(self, lines: tuple[LineRow, ...]) -> None:
        self._lines = lines
        self._narrow()

    def _narrow(self) -> None:
        text = self.text.text().strip().casefold()
        found = [each for each in reversed(self._lines) if not text or text in self._all(each)]
        self.model.show(found[:MOST])
        told = N_("{count} lines") if len(found) <= MOST else N_("{count} lines, the newest {most} are shown")
        self.told.setText(self._desk.say(told, count=len(found), most=MOST))

    def _all(self, row: LineRow) -> str:
        return " ".join((row.actor, row.tag, row.outcome, row.case, row.thing_id, self.what(row))).casefold()

    def _verify(self) -> None:
        if self._desk.premises is not None:
            head = self._desk.premises.log_head()
            self.work.let(self._verified, self._refused, lambda it: it.ask(verify_log, *head), N_("Checking the log"))

    def _refused(self, problem: Problem) -> None:
        self.told.setText(problem.say(self._desk.language))

    def _verified(self, fault: Any) -> None:
        say = self._desk.say
        if isinstance(fault, Fault):
            told = N_("The log is not whole. Line {number}: {why} Report this as a security incident.")
            self.told.setText(say(told, number=fault.number, why=say(fault.sentence)))
        else:
            self.told.setText(say(N_("The log is whole: no line was changed or removed.")))
