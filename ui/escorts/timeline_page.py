"""The page of the timeline: who travels when, which places are open, and who can fill them."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from medhandover.escorts.candidates import CandidateRow, candidates
from medhandover.kernel.clock import Moment
from medhandover.kernel.ids import EscortId, SlotId
from medhandover.kernel.languages import N_
from medhandover.schedules.model import ClashRow, Schedule
from medhandover.schedules.planning import proposed_schedule
from medhandover.schedules.proposals import ProposedLine
from medhandover.schedules.queries import seen_schedule
from ui.desk import Desk
from ui.escorts.assigning import Assigning
from ui.escorts.beside import Beside
from ui.escorts.gestures import Gestures
from ui.escorts.layout import chart_of
from ui.escorts.legend import TimelineLegend
from ui.escorts.places import places_of
from ui.escorts.proposal_panel import ProposalPanel
from ui.escorts.timeline_head import TimelineHead
from ui.escorts.tools import Chosen, Tools
from ui.escorts.tray import OpenPlaces
from ui.widgets.chart import Bar, Chart
from ui.widgets.keys import REDO, bind
from ui.widgets.reading import mark_region
from ui.widgets.scale import ZOOMS
from ui.widgets.timeline import Timeline

BEFORE, AFTER = timedelta(weeks=13), timedelta(weeks=39)
"""How far the timeline reaches before and after the day that is looked at: a year in all."""
PAUSE = 120
"""Milliseconds that something is chosen before it is asked who can fill it."""
SHARE = 0.12
"""The part of the width that lies before the day that is gone to."""


class TimelinePage(QWidget):
    """People and bars, the open places below them, and beside them who can go and what does not fit."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Build the page inside `parent`; `refresh` fills it."""
        super().__init__(parent)
        self._desk = desk
        self.schedule: Schedule | None = None
        self._day = desk.today
        self._has_begun, self._chart = False, 0
        self.head = TimelineHead(desk)
        self.timeline = Timeline(desk.say(N_("Timeline: who travels when")))
        self.tray = OpenPlaces(desk.say(N_("Open places")))
        self.beside = Beside(desk)
        self.assigning = Assigning(desk, self)
        self.proposal = ProposalPanel(desk, self._seen)
        self.beside.add_proposal(self.proposal)
        chosen = Chosen(
            place=lambda: self.beside.place,
            person=self._person,
            candidate=self.beside.candidate,
            schedule=lambda: self.schedule,
            day=lambda: self._day_at(SHARE),
        )
        self.tools = Tools(desk, self, chosen)
        self.head.tool_line.addWidget(self.tools.button)
        self.gestures = Gestures(desk, self.timeline, self.tray, self.assigning)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._ask_candidates)
        self.setFocusProxy(self.timeline)
        for each in (self.timeline, self.tray, self.beside):
            mark_region(each)
        self._lay_out()
        self._listen()

    def refresh(self) -> None:
        """Ask for the schedule around the day that is looked at anew."""
        self._desk.ask(self.show_schedule, seen_schedule, self._day - BEFORE, self._day + AFTER)

    def show_schedule(self, schedule: Schedule) -> None:
        """Show a schedule; what was chosen and where it was scrolled to stays."""
        self.schedule = schedule
        middle = self.timeline.places.chart.moment_at(self.timeline.hour_at(0.5)) if self._has_begun else None
        self.beside.show_schedule(schedule)
        self.tray.show_places(schedule.open, self._desk.language)
        self._count.setText(self._desk.say(N_("Open places ({count})"), count=len(schedule.open)))
        self.assigning.show_places(places_of(schedule, self._desk.language))
        self._show_chart(partial(self._go_on, middle))

    def _go_on(self, middle: datetime | None) -> None:
        """Go to where the chart was scrolled to, at first to today; what was chosen stays."""
        if middle is not None:
            self.timeline.go_to(self.timeline.places.chart.hour_of(middle), share=0.5)
        else:
            self._has_begun = True
            self.today()
        self._choose()

    def undo(self) -> bool:
        """Take the last change back; False where there is none."""
        return self.assigning.undo()

    def today(self) -> None:
        """Go to today."""
        if self._day != self._desk.today:
            self._day, self._has_begun = self._desk.today, False
            self.refresh()
        elif self.timeline.places.chart.now is not None:
            self.timeline.go_to(self.timeline.places.chart.now, share=SHARE)

    def zoom(self, level: int) -> None:
        """Look from nearer or farther at the same time."""
        middle = self.timeline.hour_at(0.5)
        self.timeline.zoom = level
        self.head.show_zoom(level)
        self._show_chart(partial(self.timeline.go_to, middle, share=0.5))

    def turn(self, by: int) -> None:
        """Look earlier (-1) or later (1); beyond what was asked for, it is asked for."""
        scroll, before = self.timeline.horizontalScrollBar(), self.timeline.left
        self.timeline.go_to(self.timeline.hour_at(0.8 * by))
        if scroll.value() == before:
            self._day += timedelta(days=180) * by
            self.refresh()

    def _show_chart(self, then: Callable[[], None] = lambda: None) -> None:
        """Let the chart be laid out beside the screens and show it, then do `then`; only the newest one is shown."""
        if self.schedule is None:
            return
        self._chart += 1
        seen, zoom, language = self.head.narrowed(self.schedule), ZOOMS[self.timeline.zoom], self._desk.language
        proposed = self.proposal.chosen()
        show = partial(self._show_made, self._chart, then)
        self._desk.quietly(show, lambda _: None, lambda _: chart_of(seen, zoom, language, proposed))

    def _show_made(self, number: int, then: Callable[[], None], chart: Chart) -> None:
        if number == self._chart:
            self.timeline.show_chart(chart)
            then()
            self._show_period()

    def _seen(self) -> tuple[date, date]:
        """Return the first and the last day that are seen."""
        return self._day_at(0.0), self._day_at(1.0)

    def _day_at(self, share: float) -> date:
        """Return the day that stands at a part of the width."""
        return Moment(self.timeline.places.chart.moment_at(self.timeline.hour_at(share))).day

    def _person(self) -> EscortId | None:
        """Return in whose row the keys are."""
        row, rows = self.timeline.held_row, self.timeline.places.chart.rows
        return EscortId(rows[row].key) if row >= 0 and rows[row].key else None

    def _propose(self, first: date, last: date, has_reserves: bool) -> None:
        self._desk.ask(self.proposal.show_proposal, proposed_schedule, first, last, has_reserves)

    def _apply(self, lines: tuple[ProposedLine, ...]) -> None:
        self.proposal.forget()
        self.assigning.apply(lines)

    def _show_period(self) -> None:
        chart = self.timeline.places.chart
        first, last = (chart.moment_at(self.timeline.hour_at(share)) for share in (0.0, 1.0))
        self.head.show_period(first, last)

    def _lay_out(self) -> None:
        say = self._desk.say
        self._count, self.undo_button, self.redo_button = QLabel(), QPushButton(say(N_("Undo"))), QPushButton()
        self._count.setObjectName("group")
        self.redo_button.setText(say(N_("Do again")))
        line = QHBoxLayout()
        line.addWidget(self._count, 1)
        for each in (self.undo_button, self.redo_button):
            each.setObjectName("offer")
            line.addWidget(each)
        left = QVBoxLayout()
        left.setContentsMargins(16, 10, 12, 6)
        left.setSpacing(6)
        left.addWidget(self.head)
        left.addWidget(self.timeline, 1)
        left.addWidget(TimelineLegend(self._desk))
        left.addLayout(line)
        left.addWidget(self.tray)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(left, 1)
        whole.addWidget(self.beside)

    def _listen(self) -> None:
        timeline, tray = self.timeline, self.tray
        self.head.turned.connect(self.turn)
        self.head.today.connect(self.today)
        self.head.zoomed.connect(self.zoom)
        self.head.changed.connect(lambda *_: self._show_chart())
        timeline.moved.connect(self._show_period)
        timeline.zoomed.connect(self.zoom)
        timeline.chosen.connect(self._choose)
        timeline.opened.connect(self._open_bar)
        timeline.named.connect(lambda key: self._desk.open("escorts", key))
        timeline.emptied.connect(lambda bar: self.assigning.empty(SlotId(bar.key)))
        tray.itemSelectionChanged.connect(self._choose_open)
        tray.opened.connect(lambda row: self._open(row.slot))
        self.beside.assigned.connect(self._assign)
        self.beside.asked.connect(self._ask_why)
        self.beside.led.connect(self._lead)
        self.proposal.wanted.connect(self._propose)
        self.proposal.given.connect(self._apply)
        self.proposal.marked.connect(lambda *_: self._show_chart())
        self.assigning.changed.connect(self.refresh)
        self.assigning.stepped.connect(self._show_steps)
        self.undo_button.clicked.connect(lambda _=False: self.assigning.undo())
        self.redo_button.clicked.connect(lambda _=False: self.assigning.redo())
        bind(self, REDO, self.assigning.redo)
        self._show_steps()

    def _show_steps(self) -> None:
        self.undo_button.setEnabled(self.assigning.steps.last is not None)
        self.redo_button.setEnabled(self.assigning.steps.next is not None)

    def _choose(self) -> None:
        """Show who can fill the place of the bar that is chosen, else of the open place."""
        bar = self.timeline.bar
        place = self.assigning.places.get(SlotId(bar.key)) if bar is not None else None
        if place is None and not self.timeline.hasFocus():
            self._choose_open()
            return
        if place is not None:
            self._show_place(place.id)

    def _choose_open(self) -> None:
        row = self.tray.place
        if row is not None:
            self._show_place(row.slot)
        elif self.beside.place is not None and self.beside.place.id not in self.assigning.places:
            self.beside.show_place(None)

    def _show_place(self, slot: SlotId) -> None:
        self.beside.show_place(self.assigning.places.get(slot))
        self._pause.start()

    def _ask_candidates(self) -> None:
        if self.beside.place is not None:
            slot = self.beside.place.id
            self._desk.ask(partial(self._show_candidates, slot), candidates, slot)

    def _show_candidates(self, slot: SlotId, rows: Sequence[CandidateRow]) -> None:
        if self.beside.place is not None and self.beside.place.id == slot:
            self.beside.show_candidates(rows)

    def _assign(self, row: CandidateRow | None) -> None:
        if row is not None and self.beside.place is not None:
            self.assigning.put(self.beside.place.id, row)

    def _ask_why(self, row: CandidateRow | None) -> None:
        if row is not None and self.beside.place is not None:
            self.assigning.open(self.beside.place, row.escort)

    def _open_bar(self, bar: Bar) -> None:
        if bar.can_move:
            self._open(SlotId(bar.key))
        else:
            self._desk.open("escorts", self.timeline.places.chart.rows[bar.row].key)

    def _open(self, slot: SlotId) -> None:
        place = self.assigning.places.get(slot)
        if place is not None:
            self.assigning.open(place)

    def _lead(self, clash: ClashRow | None) -> None:
        """Show on the timeline what does not fit."""
        keys = (*clash.slots, *clash.escorts) if clash is not None else ()
        if any(self.timeline.choose(key) for key in keys):
            self.timeline.setFocus()
