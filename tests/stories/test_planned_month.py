"""A planner plans a month of journeys in the window: once with the mouse alone, once with the keyboard alone."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from medhandover.escorts.absences import AbsenceDraft, AbsenceKind
from medhandover.escorts.away import record_absence
from medhandover.escorts.candidates import judged_escort
from medhandover.kernel.ids import EscortId, SlotId
from medhandover.schedules.model import ClashKind, Schedule
from medhandover.schedules.queries import seen_schedule
from tests.medhandover.schedules.service import FIRST, LAST, Service, days_on
from tests.ui.conftest import _qt_is_silent, application
from tests.ui.fingers import held, press, tab_to
from ui.desk import Desk, InlineRunner
from ui.escorts.timeline_page import TimelinePage
from ui.widgets.keys import PAGES
from ui.window import Window

__all__ = ["_qt_is_silent", "application"]

JOURNEYS = (0, 1, 5, 8, 12, 19)
"""On which days after the first one somebody leaves."""
CAN = {"kan mee", "kan mee, let op"}


class Month:
    """A planner before a month in which nobody is assigned yet."""

    def __init__(self) -> None:
        self.service = Service()
        names = ("A. Bakker", "B. Visser", "C. Smit", "D. de Wit", "E. Kok")
        self.people = [self.service.person(name) for name in names]
        leave = AbsenceDraft(kind=AbsenceKind.LEAVE, from_on=date(2026, 12, 1), until_on=date(2026, 12, 9))
        self.service.office.do(record_absence, self.people[0], leave)
        for days in JOURNEYS:
            plan = self.service.journey(days_on(days))[1]
            self.service.place(plan, days_on(days))
            self.service.place(plan, days_on(days), is_reserve=True)
        desk = Desk(self.service.office, InlineRunner(), "nl")
        self.problems: list[object] = []
        desk.problem.connect(self.problems.append)
        desk.crashed.connect(self.problems.append)
        self.window = Window(desk)
        self.window.show()
        self.window.activateWindow()
        QApplication.processEvents()

    @property
    def page(self) -> TimelinePage:
        assert isinstance(self.window.page, TimelinePage)
        return self.window.page

    @property
    def schedule(self) -> Schedule:
        return self.service.office.ask(seen_schedule, FIRST, LAST)

    def filled(self) -> dict[SlotId, EscortId]:
        return {each.slot: each.escort for each in self.schedule.bars if each.slot is not None}

    def holds(self) -> None:
        """Everybody who was assigned meets everything, and nothing clashes that cannot be."""
        for slot, escort in self.filled().items():
            assert self.service.office.ask(judged_escort, slot, escort).fails == 0
        assert not [each for each in self.schedule.clashes if each.kind in (ClashKind.OVERLAP, ClashKind.AWAY)]

    def draw(self, start: QPoint, to: QPoint, *, by_tray: bool) -> None:
        """Draw what lies at `start` to a place of the screen and let it go there."""
        view = (self.page.tray if by_tray else self.page.timeline).viewport()
        QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
        QTest.mouseMove(view, start - QPoint(0, 30))
        QTest.mouseMove(view, view.mapFromGlobal(to))
        QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=view.mapFromGlobal(to))

    def draw_first_place(self) -> None:
        """Draw the first open place over each person until one can go, and let it go there."""
        tray, timeline = self.page.tray, self.page.timeline
        view, start = tray.viewport(), tray.visualItemRect(tray.item(0)).center()
        QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
        QTest.mouseMove(view, start - QPoint(0, 30))
        for row, each in enumerate(timeline.places.chart.rows):
            at = timeline.viewport().mapToGlobal(QPoint(80, timeline.places.tops[row] - timeline.top + 20))
            QTest.mouseMove(view, view.mapFromGlobal(at))
            said = timeline.carrying.verdict
            assert (said is None) is (not each.key)
            if said is not None and said.word in CAN:
                break
        QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=view.mapFromGlobal(at))


@pytest.fixture
def month(application: QApplication) -> Month:
    return Month()


def test_a_month_is_planned_with_the_mouse_alone(month: Month) -> None:
    row = [each.key for each in month.window.listed].index("timeline")
    place = month.window.navigation.visualItemRect(month.window.navigation.item(row)).center()
    QTest.mouseClick(month.window.navigation.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QApplication.processEvents()
    while month.page.tray.count():
        before = month.page.tray.count()
        month.draw_first_place()
        assert month.page.tray.count() == before - 1, month.problems
    assert len(month.filled()) == 2 * len(JOURNEYS)
    month.holds()
    slot, _ = next(iter(month.filled().items()))
    assert month.page.timeline.choose(slot)
    bar = month.page.timeline.visualRect(month.page.timeline.currentIndex()).center()
    month.draw(bar, month.page.tray.mapToGlobal(QPoint(50, 30)), by_tray=False)
    assert slot not in month.filled()
    QTest.mouseClick(month.page.undo_button, Qt.MouseButton.LeftButton)
    assert len(month.filled()) == 2 * len(JOURNEYS)
    assert month.problems == []


def test_a_month_is_planned_with_the_keyboard_alone(month: Month) -> None:
    press(PAGES.keys[[each.key for each in month.window.listed].index("timeline")])
    assert held() is month.page.timeline
    tab_to("Wie?")
    press("Right", 3)
    tab_to("Wat nu te zien is")
    press("End")
    tab_to("Voorstellen")
    press("Space")
    tab_to("Voorstel: wat er zou veranderen")
    press("Home")
    press("Space")
    assert month.filled() == {}
    tab_to("Gekozen regels toepassen")
    press("Space")
    assert len(month.filled()) == 2 * len(JOURNEYS) - 1
    while held() is not month.page.tray:
        press("Shift+F6")
    people = [each.key for each in month.page.timeline.places.chart.rows]
    press("Ctrl+Down")
    while (said := month.page.timeline.carrying.verdict) is None or said.word not in CAN:
        row = month.page.timeline.carrying.row
        press("Ctrl+Down")
        assert month.page.timeline.carrying.row != row, "nobody can go"
    who = people[month.page.timeline.carrying.row]
    press("Return")
    assert who in month.filled().values()
    assert len(month.filled()) == 2 * len(JOURNEYS)
    month.holds()
    press("Ctrl+Z", 2)
    assert month.filled() == {}
    press("Ctrl+Y", 2)
    assert len(month.filled()) == 2 * len(JOURNEYS)
    month.holds()
    assert month.problems == []
