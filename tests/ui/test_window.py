from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QSettings, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLineEdit, QListWidget, QTableView, QWidget

from medhandover.cases.actions import open_case
from medhandover.cases.families import FamilyLinkDraft, Tie
from medhandover.cases.linking import link_family
from medhandover.demo.office import invented_office
from medhandover.kernel.languages import LANGUAGES, Language
from medhandover.office import Office, Place
from medhandover.storage.engine import reading
from tests.medhandover.plans.test_actions import World
from tests.offices import furnished, invented_person
from tests.ui.conftest import Told, wait_for
from tests.ui.looking import window_at
from tests.ui.pictures import keep_picture
from ui.cases.contents import SECTIONS
from ui.cases.page import CasePage
from ui.desk import Desk, InlineRunner
from ui.readiness.page import BOARD, WorklistPage
from ui.widgets.keys import PAGES
from ui.widgets.remembered import Remembered
from ui.window import Window

SHOTS = Path(__file__).resolve().parents[2] / "artefacts"


@pytest.fixture
def window(told: Told, application: QApplication) -> Window:
    made = Window(told.desk)
    made.show()
    made.activateWindow()
    application.processEvents()
    return made


@pytest.fixture(scope="module")
def demo() -> Iterator[Office]:
    engine = furnished()
    yield invented_office(Place(engine, reading(engine), is_demo=True), date(2026, 11, 25), 7)
    engine.dispose()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_has_its_picture_in_both_languages(
    demo: Office, language: Language, application: QApplication
) -> None:
    desk = Desk(demo, InlineRunner(), language)
    problems: list[object] = []
    desk.problem.connect(problems.append)
    desk.crashed.connect(problems.append)
    window = Window(desk, is_demo=True)
    window.show()
    window.activateWindow()
    for each in window.listed:
        window.open(each.key)
        keep_picture(window, f"{each.key}-{language}")
    window.open("worklist")
    window.page.turn(BOARD)
    keep_picture(window, f"board-{language}")
    window.page.turn(0)
    window.search.setFocus()
    window.search.setText("vo")
    window.search.asked.emit("vo")
    keep_picture(window, f"search-{language}")
    window.open("cases_by_receiver", "Kliniek")
    keep_picture(window, f"cases_by_receiver-{language}")
    window.about()
    keep_picture(window.dialog, f"about-{language}")
    window.dialog.close()
    assert problems == []


def test_every_list_is_read_and_opened_with_keys_alone(demo: Office, application: QApplication) -> None:
    desk = Desk(demo, InlineRunner())
    window = Window(desk)
    window.show()
    window.activateWindow()
    application.processEvents()
    opened = {}
    for keys, each in zip(PAGES.keys, window.listed, strict=True):
        QTest.keyClick(window, Qt.Key(ord(keys[-1])), Qt.KeyboardModifier.AltModifier)
        if each.key in {"administration", "follow", "timeline"}:
            continue
        table = window.page.table
        assert window.focusWidget() is table
        QTest.keyClick(table, Qt.Key.Key_Down)
        QTest.keyClick(table, Qt.Key.Key_Return)
        opened[each.key] = window.place[0]
        for dialog in window.findChildren(QDialog):
            QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert opened == {
        "worklist": "case",
        "today": "case/journey",
        "unanswered": "case",
        "unfinished": "case/aftercare",
        "offers": "case",
        "alarms": "case/handover",
        "cases": "case",
        "receivers": "cases_by_receiver",
        "escorts": "escorts",
    }


def test_from_worklist_to_case_and_back_with_keys_alone(window: Window, world: World) -> None:
    assert isinstance(window.page, WorklistPage)
    QTest.keyClick(window.page.table, Qt.Key.Key_Return)
    assert isinstance(window.page, CasePage)
    assert window.focusWidget() is window.page.list
    keep_picture(window, "case")
    QTest.keyClick(window.page.list, Qt.Key.Key_Down)
    assert window.page.list.currentItem().text().endswith("Ontvanger")
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert isinstance(window.page, WorklistPage)


class _Flashes(QObject):
    """Hears of everything that shows as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(f"{type(watched).__name__} {watched.objectName()}")
        return False


def test_no_part_of_a_page_shows_as_a_window_of_its_own_before_the_page_is_there(
    window: Window, world: World, application: QApplication
) -> None:
    flashes = _Flashes()
    application.installEventFilter(flashes)
    for each in window.pages:
        window.open(each.key)
    for section in SECTIONS:
        window.open(f"case/{section.key}", world.case)
    application.removeEventFilter(flashes)
    assert [each for each in flashes.seen if not each.startswith("ReasonDialog")] == []
    assert window.isActiveWindow()


def test_every_page_is_reached_with_a_key_and_left_as_it_was(window: Window, told: Told) -> None:
    seen = []
    window.page.chips.chips["mine"].setChecked(True)
    for keys in PAGES.keys[: len(window.listed)]:
        QTest.keyClick(window, Qt.Key(ord(keys[-1])), Qt.KeyboardModifier.AltModifier)
        seen.append(window.place[0])
    assert seen == [each.key for each in window.listed]
    QTest.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert window.page.chips.is_mine
    assert (told.problems, told.crashes) == ([], [])


def test_a_person_is_found_in_any_spelling(window: Window) -> None:
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(window.search, "voorbeeldyan")
    QTest.keyClick(window.search, Qt.Key.Key_Return)
    assert window.page.model.rowCount() == 1
    QTest.keyClick(window.page.table, Qt.Key.Key_Return)
    assert isinstance(window.page, CasePage)


def test_what_drops_down_is_opened_with_enter(window: Window) -> None:
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(window.search, "anahit")
    wait_for(window.search.list.isVisible)
    QTest.keyClick(window.search, Qt.Key.Key_Return)
    assert isinstance(window.page, CasePage)


def test_who_is_not_there_is_not_found(window: Window) -> None:
    window.open("cases", "niemand")
    assert window.page.model.rowCount() == 0


def test_the_language_changes_at_once_and_the_page_stays(window: Window, world: World) -> None:
    window.open("case/escorts", world.case)
    window.language.trigger()
    assert window.windowTitle() == "Medical handover"
    assert window.page.list.currentItem().text().endswith("Escorts")


def test_the_title_names_no_person(window: Window, world: World) -> None:
    window.open("case", world.case)
    assert "Voorbeeldyan" not in window.windowTitle()


def test_every_control_has_a_name_for_a_screen_reader(window: Window, world: World) -> None:
    for place in (*((each.key, "") for each in window.listed), ("case", world.case), ("cases_by_receiver", "kliniek")):
        window.open(*place)
        if place[0] == "worklist":
            window.page.turn(BOARD)
        QApplication.processEvents()
        for kind in (QAbstractButton, QLineEdit, QListWidget, QTableView):
            for control in window.findChildren(kind):
                if (
                    isinstance(control, QWidget)
                    and control.isVisible()
                    and control.focusPolicy() != Qt.FocusPolicy.NoFocus
                ):
                    told = QAccessible.queryAccessibleInterface(control)
                    assert told is not None
                    assert told.text(QAccessible.Text.Name), control


def test_what_was_done_last_can_be_undone_where_that_is_plain(window: Window, told: Told, world: World) -> None:
    other = world.team.office.do(open_case, invented_person("1234567899"))
    link = FamilyLinkDraft(other=other, tie=Tie.SIBLING)
    told.desk.do(print, link_family, world.case, link)
    assert window.message.button.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (window.message.text(), window.message.button.isVisible()) == ("Ongedaan gemaakt.", False)
    told.desk.do(print, link_family, world.case, link)
    told.desk.do(print, open_case, invented_person("1234567898"))
    assert not window.message.button.isVisible()
    window.message.press()
    assert told.problems == []


def test_widths_that_were_dragged_come_back(told: Told, application: QApplication, tmp_path: Path) -> None:
    remembered = Remembered(QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat), "jansen")
    shares = []
    for _ in range(2):
        window = Window(told.desk, remembered=remembered)
        window.show()
        window.open("receivers")
        shares.append(window.page.table.shares)
        window.page.table.setColumnWidth(0, 333)
        shares.append(window.page.table.shares)
        window.close()
    assert shares[0] != shares[1] == shares[2]


def test_a_column_is_made_wider_and_narrower_with_keys(window: Window) -> None:
    window.open("receivers")
    table = window.page.table
    before = [table.columnWidth(column) for column in range(2)]
    QTest.keyClick(table, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert table.columnWidth(0) > before[0]
    assert table.columnWidth(1) < before[1]
    QTest.keyClick(table, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert abs(table.columnWidth(0) - before[0]) < 3


def test_who_may_see_no_page_has_an_empty_window(world: World, application: QApplication) -> None:
    world.team.office.actor = type(world.team.office.actor)(world.team.office.actor.id, "x", "X", frozenset())
    window = Window(Told(world).desk)
    window.show()
    for key in (Qt.Key.Key_F5, Qt.Key.Key_K):
        QTest.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
    window.open("worklist")
    window._back()
    window.again()
    assert window.page is None


def test_a_problem_is_told_in_the_message_bar(window: Window) -> None:
    window.open("case", "nobody")
    assert window.message.text()


def test_it_fits_a_small_screen(window: Window, world: World) -> None:
    window.resize(1024, 700)
    for place in (*((each.key, "") for each in window.listed), ("case", world.case)):
        window.open(*place)
        QApplication.processEvents()
        assert (window.width(), window.height()) == (1024, 700)
    keep_picture(window, "case-small")
    QTest.keyClick(window, Qt.Key.Key_F5)


def test_in_a_case_and_in_a_small_window_the_pages_are_offered_by_name_in_a_menu(told: Told, world: World) -> None:
    window = window_at(told, "worklist")
    assert (window.navigation.isVisible(), window.leading.isVisible()) == (True, False)
    window.open("case/person", world.case)
    assert (window.navigation.isVisible(), window.leading.isVisible()) == (False, True)
    actions = window.leading.menu().actions()
    names = [each.text().partition("\t")[0] for each in actions]
    assert names == [window.navigation.item(row).text() for row in range(window.navigation.count())]
    actions[names.index("Zaken")].trigger()
    assert (window.place, window.navigation.isVisible()) == (("cases", ""), True)
    window.resize(1024, 700)
    QApplication.processEvents()
    assert (window.navigation.isVisible(), window.leading.isVisible()) == (False, True)
