"""A proposal for the open places of a period, as a difference: a person chooses and applies lines, never before."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from medhandover.kernel.languages import N_
from medhandover.schedules.proposals import LineRow, Proposal, UnfilledRow
from ui.desk import Desk
from ui.escorts.places import days_of

ROW = Qt.ItemDataRole.UserRole
SEEN, THIS_MONTH, NEXT_MONTH, QUARTER = range(4)
PERIODS = (N_("What is seen now"), N_("This month"), N_("Next month"), N_("The coming 13 weeks"))
"""For which days a proposal can be made."""


def period_of(choice: int, today: date, seen: tuple[date, date]) -> tuple[date, date]:
    """Return the first and the last day of a period."""
    if choice == SEEN:
        return seen
    if choice == QUARTER:
        return today, today + timedelta(weeks=13)
    first = today.replace(day=1)
    if choice == NEXT_MONTH:
        first = (first + timedelta(days=32)).replace(day=1)
    last = (first + timedelta(days=32)).replace(day=1) - timedelta(days=1)
    return max(first, today), last


class ProposalPanel(QWidget):
    """`wanted` asks for a proposal (first day, last day, reserves too), `given` hands on the lines that were chosen.

    `marked` tells that other lines were chosen or left out.
    """

    wanted = Signal(object, object, bool)
    given = Signal(object)
    marked = Signal()

    def __init__(self, desk: Desk, seen: Callable[[], tuple[date, date]]) -> None:
        """Begin without a proposal; `seen` tells which days the timeline shows."""
        super().__init__()
        self._desk, self._seen = desk, seen
        say = desk.say
        self.period, self.reserves = QComboBox(), QCheckBox(say(N_("Reserves too")))
        self.period.addItems([say(each) for each in PERIODS])
        self.period.setAccessibleName(say(N_("Propose for")))
        self.reserves.setChecked(True)
        self.ask, self.apply = QPushButton(say(N_("Propose"))), QPushButton()
        self.apply.setObjectName("primary")
        self.told = QLabel(say(N_("Nothing is assigned by a proposal. You choose the lines and apply them.")))
        self.told.setObjectName("muted")
        self.told.setWordWrap(True)
        self.lines = QListWidget()
        self.lines.setWordWrap(True)
        self.lines.setObjectName("proposal")
        self.lines.setAccessibleName(say(N_("Proposal: what would change")))
        self.lines.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.lines.itemChanged.connect(lambda _: self._count())
        self.ask.clicked.connect(self._ask)
        self.apply.clicked.connect(lambda _=False: self.given.emit(tuple(each.line for each in self.chosen())))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 8)
        for each in (self.period, self.reserves, self.ask, self.told, self.lines, self.apply):
            column.addWidget(each)
        column.setStretchFactor(self.lines, 1)
        self.forget()

    def chosen(self) -> tuple[LineRow, ...]:
        """Return the lines that are chosen."""
        items = [self.lines.item(number) for number in range(self.lines.count())]
        found = [each.data(ROW) for each in items if each.checkState() is Qt.CheckState.Checked]
        return tuple(each for each in found if isinstance(each, LineRow))

    def show_proposal(self, proposal: Proposal) -> None:
        """Show what would change, every line chosen, and below it what nobody can fill and why."""
        language = self._desk.language
        self.lines.blockSignals(True)
        self.lines.clear()
        for row in proposal.lines:
            told = self._desk.say(N_("now nobody, would be {name}"), name=row.name)
            item = self._item(row, f"{told}\n{row.why(language)}")
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
        for left in proposal.unfilled:
            why = " ".join(filter(None, (left.why(language), left.mend(language))))
            self._item(left, f"{self._desk.say(N_('stays open'))}\n{why}")
        self.lines.blockSignals(False)
        told = N_("Can be filled: {filled}. Stay open: {open}. Nothing is assigned yet.")
        if not proposal.lines and not proposal.unfilled:
            told = N_("In these days no place is open.")
        self.told.setText(self._desk.say(told, filled=len(proposal.lines), open=len(proposal.unfilled)))
        self.lines.setVisible(bool(proposal.lines or proposal.unfilled))
        self._count()

    def forget(self) -> None:
        """Show no proposal any more."""
        self.lines.clear()
        self.lines.hide()
        self._count()

    def _item(self, row: LineRow | UnfilledRow, told: str) -> QListWidgetItem:
        language = self._desk.language
        kind = self._desk.show(row.kind)
        if row.is_reserve:
            kind = self._desk.say(N_("reserve: {kind}"), kind=kind)
        days = days_of(row.leaves, row.home, language)
        item = QListWidgetItem(f"{row.what(language)}, {days}\n{kind}: {told}")
        item.setData(ROW, row)
        item.setToolTip(item.text())
        self.lines.addItem(item)
        return item

    def _ask(self) -> None:
        first, last = period_of(self.period.currentIndex(), self._desk.today, self._seen())
        self.wanted.emit(first, last, self.reserves.isChecked())

    def _count(self) -> None:
        chosen: Sequence[LineRow] = self.chosen()
        self.apply.setText(self._desk.say(N_("Apply what is chosen ({count})"), count=len(chosen)))
        self.apply.setEnabled(bool(chosen))
        self.apply.setVisible(self.lines.count() > 0)
        self.marked.emit()
