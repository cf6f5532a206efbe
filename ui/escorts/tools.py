"""What else is done from the timeline: looking ahead at a moved flight, pins, calendars, and lists of leave."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton, QWidget
from shiboken6 import isValid

from medhandover.escorts.candidates import CandidateRow
from medhandover.escorts.pinning import lift_pin, set_pin
from medhandover.journeys.queries import JourneyRow, seen_journey
from medhandover.kernel.clock import Moment
from medhandover.kernel.ids import CaseId, EscortId, SlotId
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem
from medhandover.kernel.shapes import record
from medhandover.schedules.calendar import CalendarFile, export_calendar
from medhandover.schedules.model import PinRow, Schedule
from medhandover.schedules.moving import moved_schedule
from ui.desk import Desk
from ui.escorts.assigning import plainly
from ui.escorts.leave_import import LeaveImport
from ui.escorts.places import Place
from ui.escorts.week_list import WeekListDialog
from ui.escorts.what_if_dialog import WhatIfDialog
from ui.forms.editor import Words
from ui.widgets.saving import save


@record
class Chosen:
    """What is chosen on the page at this moment: a place, a person, a candidate; what is shown, and from which day."""

    place: Callable[[], Place | None]
    person: Callable[[], EscortId | None]
    candidate: Callable[[], CandidateRow | None]
    schedule: Callable[[], Schedule | None]
    day: Callable[[], date]


class Tools(QObject):
    """A menu of the page, about what is `chosen` there."""

    def __init__(self, desk: Desk, page: QWidget, chosen: Chosen) -> None:
        """Make the menu for `page`."""
        super().__init__(page)
        self._desk, self._page = desk, page
        self._place, self._person = chosen.place, chosen.person
        self._candidate, self._schedule, self._day = chosen.candidate, chosen.schedule, chosen.day
        self.weeks: WeekListDialog | None = None
        self.dialog: WhatIfDialog | None = None
        self.files: QFileDialog | None = None
        self.button = QPushButton(desk.say(N_("More")))
        self.button.setObjectName("offer")
        self.button.setAccessibleName(desk.say(N_("More for the timeline")))
        self.menu = QMenu(self.button)
        self.button.setMenu(self.menu)
        self.what_if = self._add(N_("What if the flight is moved? …"), self.look_ahead)
        self.everybody = self._add(N_("Calendar of the service (.ics) …"), lambda: self.name_file(None))
        self.one = self._add(N_("Calendar of this person (.ics) …"), lambda: self.name_file(self._person()))
        self.week = self._add(N_("Week list …"), self.list_week)
        self.fix = self._add(N_("Fix who fills this place"), self._fix)
        self.keep_off = self._add(N_("Keep the chosen candidate off this place"), self._keep_off)
        self.loosen = self._add(N_("Take the pins of this place away"), self._loosen)
        self.leave = LeaveImport(desk, page)
        self.reading = self._add(N_("Read leave from a file (CSV, .ics) …"), self.leave.choose)
        self.menu.aboutToShow.connect(self._look)

    def pins_of(self, slot: SlotId) -> list[PinRow]:
        """Return the pins of a place."""
        schedule = self._schedule()
        return [each for each in schedule.pins if each.slot == slot] if schedule is not None else []

    def look_ahead(self) -> None:
        """Ask when the journey of the chosen place departs, to move it in thought."""
        place = self._place()
        if place is not None:
            self._desk.ask(partial(self._open, place), seen_journey, place.case)

    def list_week(self) -> None:
        """Show the list of the week that is seen, to be printed."""
        self.weeks = WeekListDialog(self._desk, self._day(), self._page)
        self.weeks.finished.connect(self.weeks.deleteLater)
        self.weeks.open()

    def name_file(self, escort: EscortId | None) -> None:
        """Ask where a calendar is to be saved: of somebody, or of the whole service."""
        say = self._desk.say
        name = say(N_("duties.ics"))
        files = QFileDialog(self._page, say(N_("Save the calendar")), name, "*.ics")
        files.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        files.selectFile(name)
        files.setDefaultSuffix("ics")
        files.fileSelected.connect(lambda chosen: self.export(Path(chosen), escort))
        files.finished.connect(files.deleteLater)
        self.files = files
        files.open()

    def export(self, path: Path, escort: EscortId | None) -> None:
        """Save a calendar."""
        self._desk.do(partial(self._write, path), export_calendar, escort, self._desk.language)

    def _write(self, path: Path, made: CalendarFile) -> None:
        save(self._desk, path, lambda at: at.write_text(made.text, encoding="utf-8", newline=""))

    def _open(self, place: Place, journey: JourneyRow | None) -> None:
        departs = journey.legs[0].departs if journey is not None and journey.legs else None
        if departs is None:
            self._desk.problem.emit(self._desk.say(N_("No journey is planned yet.")))
            return
        dialog = WhatIfDialog(Words(language=self._desk.language), place.what, departs, self._page)
        dialog.wanted.connect(partial(self._ask, place))
        dialog.led.connect(partial(self._lead, place.case))
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()
        dialog.ask()

    def _ask(self, place: Place, departs: Moment) -> None:
        if self.dialog is not None:
            self._desk.look(self.dialog.show_rows, self._refused, moved_schedule, place.plan, departs)

    def _refused(self, problem: Problem) -> None:
        if self.dialog is not None and isValid(self.dialog):
            self.dialog.refuse(problem)

    def _lead(self, case: CaseId) -> None:
        if self.dialog is not None:
            self.dialog.accept()
        self._desk.open("case/journey", case)

    def _add(self, name: str, do: Callable[[], None]) -> QAction:
        way = self.menu.addAction(self._desk.say(name))
        way.triggered.connect(lambda _=False: do())
        return way

    def _look(self) -> None:
        """Let only be chosen what makes sense now."""
        self.what_if.setEnabled(self._place() is not None)
        self.one.setEnabled(self._person() is not None)
        place, candidate = self._place(), self._candidate()
        pins = self.pins_of(place.id) if place is not None else []
        self.fix.setEnabled(place is not None and place.escort is not None and not any(each.is_wanted for each in pins))
        self.keep_off.setEnabled(candidate is not None and not candidate.is_assigned)
        self.loosen.setEnabled(bool(pins))

    def _fix(self) -> None:
        place = self._place()
        if place is not None and place.escort is not None:
            self._desk.perform(self._pinned, self._told, set_pin, {"slot": place.id, "escort": place.escort})

    def _keep_off(self) -> None:
        place, row = self._place(), self._candidate()
        if place is not None and row is not None:
            values = {"slot": place.id, "escort": row.escort, "is_wanted": False}
            self._desk.perform(self._pinned, self._told, set_pin, values)

    def _loosen(self) -> None:
        place = self._place()
        for each in self.pins_of(place.id) if place is not None else ():
            self._desk.perform(self._pinned, self._told, lift_pin, {"pin": each.id, "version": each.version})

    def _pinned(self, _: object) -> None:
        self._page.refresh()  # type: ignore[attr-defined]

    def _told(self, problem: Problem) -> None:
        self._desk.problem.emit(plainly(problem, self._desk.language))
