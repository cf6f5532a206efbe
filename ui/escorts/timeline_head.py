"""Above the timeline: which days are seen, from how near, and whom it is narrowed to."""

from dataclasses import replace
from datetime import datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from medhandover.escorts.model import EscortKind
from medhandover.kernel.clock import Moment
from medhandover.kernel.languages import N_
from medhandover.schedules.model import PersonRow, Schedule
from ui.desk import Desk
from ui.escorts.layout import DUTIES
from ui.parts.filters import Choice, Filters
from ui.widgets.flowing import FlowLayout
from ui.widgets.scale import WEEK, ZOOMS

BUSY, IDLE, CLASHING = "busy", "idle", "clashing"
CHOICES = (
    Choice(name="kind", every=N_("Every kind"), options=tuple((each, each.label) for each in EscortKind)),
    Choice(
        name="shown",
        every=N_("Everybody"),
        options=(
            (BUSY, N_("who travels in this year")),
            (IDLE, N_("who does not travel in this year")),
            (CLASHING, N_("where something does not fit")),
        ),
    ),
)


class TimelineHead(QWidget):
    """`turned` asks for earlier (-1) or later (1), `today`, `zoomed`; `changed` tells of another narrowing."""

    turned = Signal(int)
    today = Signal()
    zoomed = Signal(int)
    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        """Begin with everybody."""
        super().__init__()
        self._desk = desk
        self.filters = Filters(desk, N_("Name or journey, then Enter"), CHOICES, is_flat=True)
        self.filters.changed.connect(self.changed)
        self.period = QLabel()
        self.period.setObjectName("strong")
        self.period.setMinimumWidth(180)
        self.tools = QWidget()
        self.tool_line = FlowLayout(self.tools)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(6)
        whole.addLayout(self._days())
        whole.addLayout(self._narrowing())

    def show_period(self, first: datetime, last: datetime) -> None:
        """Show from which day to which is seen."""
        begins, ends = (Moment(each).day for each in (first, last - timedelta(seconds=1)))
        shown = self._desk.show(begins)
        if begins.year == ends.year:
            shown = shown.rpartition(" ")[0]
        self.period.setText(f"{shown} – {self._desk.show(ends)}")

    def show_zoom(self, level: int) -> None:
        """Show from how near is looked."""
        self.zooms.button(level).setChecked(True)

    def narrowed(self, schedule: Schedule) -> Schedule:
        """Return a schedule with only the people that are wanted."""
        wanted = self.filters.values()
        if not wanted:
            return schedule
        return replace(schedule, people=tuple(each for each in schedule.people if _fits(each, schedule, **wanted)))

    def _days(self) -> QHBoxLayout:
        say = self._desk.say
        title = QLabel(say(N_("Planning")))
        title.setObjectName("title")
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(title)
        line.addSpacing(6)
        for sign, name, by in (("‹", N_("Earlier"), -1), ("›", N_("Later"), 1)):
            button = QPushButton(sign)
            button.setAccessibleName(say(name))
            button.setToolTip(say(name))
            button.setObjectName("offer")
            button.clicked.connect(lambda _=False, by=by: self.turned.emit(by))
            line.addWidget(button)
            if by < 0:
                line.addWidget(self.period)
        self.now = QPushButton(say(N_("Today")))
        self.now.setObjectName("offer")
        self.now.clicked.connect(lambda _=False: self.today.emit())
        line.addWidget(self.now)
        line.addStretch(1)
        self.zooms = QButtonGroup(self)
        inner = QHBoxLayout()
        inner.setSpacing(0)
        for level, zoom in enumerate(ZOOMS):
            button = QPushButton(say(zoom.name))
            button.setCheckable(True)
            button.setChecked(level == WEEK)
            button.setObjectName("segment")
            self.zooms.addButton(button, level)
            inner.addWidget(button)
        self.zooms.idClicked.connect(self.zoomed)
        line.addLayout(inner)
        return line

    def _narrowing(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.filters, 1)
        line.addWidget(self.tools)
        return line


def _fits(
    person: PersonRow, schedule: Schedule, text: str = "", kind: EscortKind | None = None, shown: str = ""
) -> bool:
    if kind not in (None, person.kind):
        return False
    mine = [each for each in schedule.bars if each.escort == person.escort]
    told = (person.name, *(words for each in mine for words in (each.what_dutch, each.what_english)))
    if text and not any(text.casefold() in each.casefold() for each in told):
        return False
    is_busy = any(each.kind in DUTIES for each in mine)
    is_clashing = any(person.escort in each.escorts for each in schedule.clashes)
    return {"": True, BUSY: is_busy, IDLE: not is_busy, CLASHING: is_clashing}[shown]
