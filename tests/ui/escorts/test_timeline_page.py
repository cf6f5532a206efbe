"""The page of the timeline as a planner uses it: by hand, by keys and in the window that opens."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from medhandover.escorts.absences import AbsenceDraft, AbsenceKind
from medhandover.escorts.away import record_absence
from medhandover.escorts.countries import CountryTermsDraft
from medhandover.escorts.manifest import record_country
from medhandover.escorts.model import EscortKind, Qualification
from medhandover.escorts.queries import all_slots
from medhandover.journeys.actions import plan_journey
from medhandover.journeys.model import JourneyDraft
from medhandover.kernel.ids import EscortId
from medhandover.schedules.queries import seen_schedule
from tests.medhandover.escorts.test_actions import LEAVES, added, recorded
from tests.medhandover.plans.test_actions import World
from tests.medhandover.readiness.test_checks import LEG
from tests.ui.conftest import Later, Told, wait_for
from tests.ui.faults import faults
from tests.ui.fingers import held, press, tab_to, write
from tests.ui.looking import shoot_both, window_at
from tests.ui.pictures import keep_picture
from ui.desk import Desk
from ui.escorts.timeline_page import TimelinePage
from ui.widgets.marks import DONE, STOP, WARN
from ui.widgets.scale import HOUR, MONTH, ZOOMS
from ui.window import Window


@pytest.fixture
def world() -> World:
    """A case whose journey is planned, and nothing else: the timeline asks for no more."""
    made = World()
    do = made.team.office.do
    do(plan_journey, made.case, JourneyDraft(), (LEG,))
    do(record_country, CountryTermsDraft(country="AM", source="ambassade (verzonnen)", looked_up_on=date(2026, 11, 2)))
    return made


class Planner:
    """Somebody at the page, with an open place and people in every state."""

    def __init__(self, told: Told, world: World) -> None:
        self.told, self.world = told, world
        self.place = added(world)
        self.free = recorded(world, name="A. Vrij (verzonnen)")
        self.late = recorded(world, name="B. Laat (verzonnen)", passport_until=date(2026, 12, 20))
        self.away = recorded(world, name="C. Weg (verzonnen)")
        self.nurse = recorded(
            world, name="N. Zorg (verzonnen)", kind=EscortKind.MEDICAL, qualification=Qualification.NURSE
        )
        leave = AbsenceDraft(kind=AbsenceKind.LEAVE, from_on=date(2026, 12, 1), until_on=date(2026, 12, 20))
        world.team.office.do(record_absence, self.away, leave)
        self.window: Window = window_at(told, "timeline")
        self.window.activateWindow()
        QApplication.processEvents()

    @property
    def page(self) -> TimelinePage:
        assert isinstance(self.window.page, TimelinePage)
        return self.window.page

    @property
    def holder(self) -> EscortId | None:
        rows = self.world.team.office.ask(all_slots, self.world.plan)
        return next(each.escort for each in rows if each.id == self.place)

    def row(self, who: EscortId) -> QPoint:
        """Return a place of the screen in the row of somebody."""
        timeline = self.page.timeline
        number = [each.key for each in timeline.places.chart.rows].index(who)
        timeline.show_row(number)
        return timeline.viewport().mapToGlobal(QPoint(60, timeline.places.tops[number] - timeline.top + 20))

    def drag_open_place_to(self, who: EscortId) -> None:
        tray = self.page.tray
        view, start = tray.viewport(), tray.visualItemRect(tray.item(0)).center()
        QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
        QTest.mouseMove(view, start - QPoint(0, 40))
        to = view.mapFromGlobal(self.row(who))
        QTest.mouseMove(view, to)
        self.said = self.page.timeline.carrying.verdict
        QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=to)

    def drag_bar_to(self, to: QPoint) -> None:
        timeline = self.page.timeline
        assert timeline.choose(self.place)
        view, start = timeline.viewport(), timeline.visualRect(timeline.currentIndex()).center()
        QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
        QTest.mouseMove(view, start + QPoint(0, 30))
        QTest.mouseMove(view, view.mapFromGlobal(to))
        QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=view.mapFromGlobal(to))


@pytest.fixture
def planner(told: Told, world: World) -> Planner:
    return Planner(told, world)


def test_an_open_place_is_drawn_to_somebody_and_the_verdict_is_said_on_the_way(planner: Planner) -> None:
    planner.drag_open_place_to(planner.free)
    assert planner.said is not None
    assert planner.said.sign in (DONE, WARN)
    assert planner.holder == planner.free
    assert planner.page.tray.count() == 0
    assert planner.told.problems == []


def test_who_is_away_cannot_be_chosen_and_the_sentence_says_why(planner: Planner) -> None:
    planner.drag_open_place_to(planner.away)
    assert planner.said is not None
    assert (planner.said.sign, planner.said.word) == (STOP, "kan niet mee")
    assert planner.holder is None
    assert "C. Weg (verzonnen) kan niet mee" in planner.told.problems[0]


def test_another_kind_takes_nothing(planner: Planner) -> None:
    planner.drag_open_place_to(planner.nurse)
    assert planner.holder is None
    assert "(R22)" in planner.told.problems[0]


def test_where_a_requirement_fails_the_window_asks_for_a_reason_and_the_bar_says_so(planner: Planner) -> None:
    planner.drag_open_place_to(planner.late)
    dialog = planner.page.assigning.dialog
    assert dialog is not None
    assert dialog.model.row(dialog.table.currentIndex().row()).escort == planner.late
    dialog.give()
    assert dialog.isVisible() and dialog.wrong.text()
    dialog.reason.fill("paspoort ligt klaar op het kantoor (verzonnen)")
    dialog.give()
    assert planner.holder == planner.late
    bar = next(each for each in planner.page.timeline.places.chart.bars if each.key == planner.place)
    assert bar.sign == WARN and "met reden gekozen" in bar.name


def test_a_bar_is_drawn_to_another_and_out_of_the_timeline_and_each_step_is_taken_back(planner: Planner) -> None:
    planner.drag_open_place_to(planner.free)
    other = recorded(planner.world, name="E. Ander (verzonnen)")
    planner.page.refresh()
    planner.drag_bar_to(planner.row(other))
    assert planner.holder == other
    planner.drag_bar_to(planner.page.tray.mapToGlobal(QPoint(40, 20)))
    assert planner.holder is None
    found = []
    for _ in range(3):
        press("Ctrl+Z")
        found.append(planner.holder)
    assert found == [other, planner.free, None]
    press("Ctrl+Y")
    assert planner.holder == planner.free
    assert planner.told.problems == []


def test_with_keys_alone_a_place_is_filled_moved_and_emptied(planner: Planner) -> None:
    tab_to("Open plaatsen")
    rows = [each.key for each in planner.page.timeline.places.chart.rows]
    for wanted in (planner.free, planner.late):
        press("Ctrl+Down")
        assert held() is planner.page.timeline
        while rows[planner.page.timeline.carrying.row] != wanted:
            press("Ctrl+Down")
        if wanted == planner.free:
            press("Esc")
            assert held() is planner.page.tray
    press("Esc")
    press("Ctrl+Down")
    while rows[planner.page.timeline.carrying.row] != planner.free:
        press("Ctrl+Down")
    press("Return")
    assert planner.holder == planner.free
    planner.page.timeline.setFocus()
    assert planner.page.timeline.choose(planner.place)
    press("Del")
    assert planner.holder is None
    press("Ctrl+Z")
    assert planner.holder == planner.free


def test_with_keys_alone_the_window_of_a_place_fills_it(planner: Planner) -> None:
    tab_to("Open plaatsen")
    press("Return")
    dialog = planner.page.assigning.dialog
    assert dialog is not None
    names = [dialog.model.row(number).name for number in range(dialog.model.rowCount())]
    press("Down", names.index("B. Laat (verzonnen)"))
    tab_to("Reden om")
    write("morgen klaar")
    press("Return")
    assert planner.holder == planner.late


def test_beside_it_stands_who_can_go_and_why_and_one_is_assigned_there(planner: Planner) -> None:
    page = planner.page
    wait_for(lambda: page.beside.candidates.model().rowCount() > 0)
    told = str(page.beside.candidates.model().index(0, 0).data())
    assert told.split("\n")[1] in ("kan mee", "kan mee, let op")
    best = page.beside.candidate()
    assert best is not None
    page.beside.assign.click()
    assert planner.holder == best.escort


def test_why_not_opens_all_requirements_of_whoever_is_chosen(planner: Planner) -> None:
    page = planner.page
    wait_for(lambda: page.beside.candidates.model().rowCount() > 0)
    model = page.beside.candidates.model()
    told = [str(model.index(number, 0).data()) for number in range(model.rowCount())]
    page.beside.candidates.selectRow(next(n for n, each in enumerate(told) if each.startswith("C. Weg (verzonnen)")))
    assert not page.beside.assign.isEnabled()
    page.beside.why.click()
    dialog = page.assigning.dialog
    assert dialog is not None
    assert dialog.model.row(dialog.table.currentIndex().row()).name == "C. Weg (verzonnen)"
    lines = dialog.all.toPlainText().splitlines()
    assert len(lines) == 15 and "voldoet niet" in lines[0]


def test_the_timeline_is_narrowed_by_name_kind_and_what_does_not_fit(planner: Planner) -> None:
    page = planner.page

    def names() -> list[str]:
        return [each.words[0] for each in page.timeline.places.chart.rows if each.key]

    planner.drag_open_place_to(planner.free)
    page.head.filters.line.setText("laat")
    page.head.filters.line.editingFinished.emit()
    assert names() == ["B. Laat (verzonnen)"]
    page.head.filters.line.setText("")
    page.head.filters.line.editingFinished.emit()
    page.head.filters.boxes["kind"].setCurrentText("medisch begeleider")
    assert names() == ["N. Zorg (verzonnen)"]
    page.head.filters.boxes["kind"].setCurrentIndex(0)
    page.head.filters.boxes["shown"].setCurrentText("wie dit jaar niet reist")
    assert names() == ["B. Laat (verzonnen)", "C. Weg (verzonnen)", "N. Zorg (verzonnen)"]
    page.head.filters.boxes["shown"].setCurrentText("wie dit jaar reist")
    assert names() == ["A. Vrij (verzonnen)"]


def test_one_looks_from_nearer_and_later_at_the_same_time(planner: Planner) -> None:
    page = planner.page
    page.timeline.go_to(page.timeline.places.chart.hour_of(LEAVES.at), share=0.5)
    for level in (HOUR, MONTH):
        page.head.zooms.button(level).click()
        middle = page.timeline.places.chart.moment_at(page.timeline.hour_at(0.5))
        assert abs(middle - LEAVES.at) < timedelta(hours=13)
    before = page.timeline.left
    page.turn(1)
    assert page.timeline.left > before
    for _ in range(12):
        page.turn(1)
    assert page.schedule is not None and page.schedule.until_on > date(2027, 12, 1)
    page.head.now.click()
    assert page.schedule.from_on <= date(2026, 12, 2)


def test_what_does_not_fit_leads_to_its_bar(planner: Planner) -> None:
    planner.drag_open_place_to(planner.free)
    leave = AbsenceDraft(kind=AbsenceKind.LEAVE, from_on=date(2026, 12, 4), until_on=date(2026, 12, 4))
    planner.world.team.office.do(record_absence, planner.free, leave)
    planner.page.refresh()
    planner.page.beside.setCurrentIndex(1)
    table = planner.page.beside.clashes
    numbers = [n for n in range(table.model().rowCount()) if "A. Vrij" in str(table.model().index(n, 0).data())]
    table.selectRow(numbers[0])
    table.activated.emit(table.currentIndex())
    bar = planner.page.timeline.bar
    assert bar is not None
    assert (bar.key, bar.sign) == (planner.place, STOP)


@pytest.mark.parametrize("size", [(1280, 800), (1024, 700)])
def test_nothing_is_cut_off_and_everything_has_a_name(planner: Planner, size: tuple[int, int]) -> None:
    planner.window.resize(*size)
    wait_for(lambda: planner.page.beside.candidates.model().rowCount() > 0)
    for tab in range(3):
        planner.page.beside.setCurrentIndex(tab)
        assert faults(planner.window) == []
    keep_picture(planner.window, f"timeline-{size[0]}")


def test_the_page_is_pictured_in_both_languages(planner: Planner) -> None:
    shoot_both(planner.window, "timeline-page")
    assert (planner.told.problems, planner.told.crashes) == ([], [])


def test_of_two_looks_at_the_timeline_only_the_last_one_is_shown(told: Told, world: World) -> None:
    later = Later()
    page = TimelinePage(Desk(world.team.office, later))
    page.show_schedule(world.team.office.ask(seen_schedule, date(2026, 11, 1), date(2027, 3, 1)))
    first = later.waiting.pop()
    shown = page.timeline.places
    page.zoom(0)
    first()
    assert page.timeline.places is shown
    later.waiting.pop()()
    assert page.timeline.places.hour_width == ZOOMS[0].hour_width
