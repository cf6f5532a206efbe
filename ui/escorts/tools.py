"""What else is done from the timeline: looking ahead at a moved flight, pins, calendars, and lists of leave."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton, QWidget
from shiboken6 import isValid

from medhandover.journeys.queries import JourneyRow, seen_journey
from medhandover.kernel.clock import Moment
from medhandover.kernel.ids import CaseId, EscortId
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem
from medhandover.schedules.calendar import CalendarFile, export_calendar
from medhandover.schedules.moving import moved_schedule
from ui.desk import Desk
from ui.escorts.leave_import import LeaveImport
from ui.escorts.places import Place
from ui.escorts.what_if_dialog import WhatIfDialog
from ui.forms.editor import Words
from ui.widgets.saving import save


class Tools(QObject):
    """A menu of the page; `place` tells which place is chosen and `person` which person."""

    def __init__(
        self, desk: Desk, page: QWidget, place: Callable[[], Place | None], person: Callable[[], EscortId | None]
    ) -> None:
        """Make the menu for `page`."""
        super().__init__(page)
        self._desk, self._page, self._place, self._person = desk, page, place, person
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
        self.leave = LeaveImport(desk, page)
        self.reading = self._add(N_("Read leave from a file (CSV, .ics) …"), self.leave.choose)
        self.menu.aboutToShow.connect(self._look)

    def look_ahead(self) -> None:
        """Ask when the journey of the chosen place departs, to move it in thought."""
        place = self._place()
        if place is not None:
            self._desk.ask(partial(self._open, place), seen_journey, place.case)

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
