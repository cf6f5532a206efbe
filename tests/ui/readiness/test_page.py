from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from medhandover.cases.actions import open_case
from medhandover.readiness.chips import Chip
from tests.medhandover.plans.test_actions import World
from tests.offices import invented_person
from tests.ui.conftest import Told, wait_for
from ui.readiness.chips import ENDED
from ui.readiness.page import BOARD, TABLE, WorklistPage


@pytest.fixture
def page(told: Told, application: QApplication) -> WorklistPage:
    made = WorklistPage(told.desk)
    made.resize(1140, 700)
    made.show()
    made.refresh()
    return made


def verdict(page: WorklistPage) -> str:
    return page.preview.panel._verdict.text()


def test_the_row_says_how_far_it_is_and_the_panel_why(page: WorklistPage) -> None:
    cells = [page.model.data(page.model.index(0, column)) for column in range(7)]
    assert cells[0] == "do 3 dec\nmorgen"
    assert cells[3:6] == ["1/1\nalles gedekt", "geaccepteerd", "Er staat niets in de weg."]
    assert verdict(page) == "Gereed voor vertrek? Ja"


def test_chips_leave_out_what_is_not_asked_for_and_say_how_many_there_are(
    page: WorklistPage, told: Told, world: World
) -> None:
    world.team.office.do(open_case, invented_person("1234567899"))
    page.refresh()
    assert page.model.rowCount() == 2
    chips = page.chips.chips
    assert [chips[each].text()[-1] for each in (Chip.SOON, Chip.BLOCKED, Chip.OVERDUE, ENDED)] == ["1", "1", "0", "0"]
    chips[Chip.SOON].setChecked(True)
    assert page.model.rowCount() == 1
    chips[Chip.BLOCKED].setChecked(True)
    assert (page.model.rowCount(), page._none.isVisible()) == (0, True)
    chips[Chip.SOON].setChecked(False)
    assert page.model.rowCount() == 1
    chips[ENDED].setChecked(True)
    assert told.problems == []


def test_enter_and_the_button_open_the_case(page: WorklistPage, told: Told, world: World) -> None:
    page.preview.button.click()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    page._go("receiver")
    assert told.opened == [("case", world.case), ("case", world.case), ("case/receiver", world.case)]


def test_a_head_sorts_and_sorts_back(page: WorklistPage, told: Told, world: World) -> None:
    world.team.office.do(open_case, invented_person("1234567899", family_name="Aanvang"))
    page.refresh()
    names = []
    for _ in range(2):
        QTest.keyClick(page.table, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
        names.append(page.model.row(0).name[0])
    page.table.sort_by(2)
    assert names == ["A", "V"]
    assert page.table.horizontalHeader().sortIndicatorSection() == 1


def test_the_preview_follows_the_keys(page: WorklistPage, world: World, application: QApplication) -> None:
    world.team.office.do(open_case, invented_person("1234567899"))
    page.refresh()
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    wait_for(lambda: verdict(page) == "Gereed voor vertrek? Nee")
    page.refresh()
    assert page.table.currentIndex().row() == 1


def test_on_a_narrow_screen_the_table_has_all_the_room(page: WorklistPage) -> None:
    page.resize(880, 600)
    assert not page.preview.isVisible()
    page.resize(1100, 600)
    assert page.preview.isVisible()


def test_the_board_has_all_the_room_and_the_table_comes_back(page: WorklistPage, told: Told, world: World) -> None:
    page.turn(BOARD)
    assert not page.preview.isVisible()
    assert page.board.isVisible()
    page.turn(TABLE)
    assert page.preview.isVisible()
    assert (told.problems, told.crashes) == ([], [])


def test_what_time_alone_changes_is_looked_at_anew(page: WorklistPage, world: World) -> None:
    world.team.clock.move(timedelta(minutes=1))
    page.refresh()
    assert page.model.row(0).state.value == "geaccepteerd"
