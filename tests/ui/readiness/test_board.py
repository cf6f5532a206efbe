from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from medhandover.cases.actions import open_case
from medhandover.readiness.board import board
from tests.medhandover.plans.test_actions import World
from tests.offices import invented_person
from tests.ui.conftest import Told
from ui.readiness.board import FEW, Board, Card
from ui.readiness.words import Words


@pytest.fixture
def shown(told: Told, world: World, application: QApplication) -> Board:
    for number in range(FEW + 2):
        world.team.office.do(open_case, invented_person(f"12345670{number:02d}", family_name=f"Nr{number}"))
    made = Board(told.desk, Words(told.desk))
    made.more.connect(lambda: fill(made, world))
    made.resize(1140, 700)
    made.show()
    made.activateWindow()
    fill(made, world)
    application.processEvents()
    return made


def fill(made: Board, world: World, **other: Any) -> None:
    made.show_lanes(world.team.office.ask(board, most=made.most), has_ended=False, **other)


def held(made: Board) -> QWidget:
    focus = made.focusWidget()
    assert focus is not None
    return focus


def press(made: Board, *keys: Qt.Key) -> QWidget:
    for key in keys:
        QTest.keyClick(held(made), key)
    return held(made)


def test_arrows_move_between_cards_and_enter_opens_one(shown: Board, told: Told, world: World) -> None:
    first = held(shown)
    assert isinstance(first, Card)
    accepted = press(shown, Qt.Key.Key_Right)
    assert isinstance(accepted, Card)
    assert accepted.row.case == world.case
    assert press(shown, Qt.Key.Key_Up, Qt.Key.Key_Left) is first
    assert press(shown, Qt.Key.Key_Left) is first
    second = press(shown, Qt.Key.Key_Down)
    assert isinstance(second, Card)
    assert second is not first
    press(shown, Qt.Key.Key_Return)
    assert told.opened == [("case", second.row.case)]


def test_arrows_go_where_they_point_in_a_window_that_is_read_from_the_right(shown: Board) -> None:
    first = held(shown)
    shown.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert press(shown, Qt.Key.Key_Right) is first
    assert press(shown, Qt.Key.Key_Left) is not first


def test_a_card_says_all_of_it_to_a_screen_reader(shown: Board) -> None:
    card = press(shown, Qt.Key.Key_Right)
    for part in ("Voorbeeldyan", "geaccepteerd", "morgen", "1/1", "Er staat niets in de weg."):
        assert part in card.accessibleName()


def test_a_long_lane_shows_more_on_asking_and_keeps_its_card(shown: Board) -> None:
    more = press(shown, *[Qt.Key.Key_Down] * FEW)
    assert isinstance(more, QAbstractButton)
    assert more.text() == "Nog 2 ›"
    press(shown, Qt.Key.Key_Return)
    assert len(shown.lanes[0]) == FEW + 2


def test_what_is_closed_is_folded_until_it_is_asked_for(shown: Board, application: QApplication) -> None:
    asked: list[bool] = []
    shown.ended.connect(lambda: asked.append(True))
    strip = shown.lanes[-1][0]
    assert strip.accessibleName() == "Afgesloten: 0"
    strip.setFocus()
    application.processEvents()
    shown.grab()
    strip.click()
    assert asked == [True]
