"""Every page without a mouse: where Tab goes, that one sees it, and the parts between which F6 goes."""

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from tests.medhandover.plans.test_actions import World
from tests.ui.conftest import Told
from tests.ui.fingers import Eyes, held, name, press, walk
from ui.cases.contents import SECTIONS
from ui.cases.page import CasePage
from ui.pages import OFFICE_PAGES
from ui.readiness.page import BOARD
from ui.widgets.reading import region_of, regions
from ui.window import Window

PLACES = [each.key for each in OFFICE_PAGES if each.is_listed] + [f"case/{each.key}" for each in SECTIONS]


@pytest.fixture
def window(told: Told, world: World, application: QApplication) -> Window:
    told.desk.give_reason(lambda _: None, world.case, "voorbereiding")
    made = Window(told.desk)
    made.show()
    made.activateWindow()
    application.processEvents()
    return made


def opened(window: Window, world: World, place: str) -> None:
    name, _, section = place.partition("/")
    if not section:
        window.open(name)
    elif not isinstance(window.page, CasePage):
        window.open(place, world.case)
    else:
        window.page.go(section)
    QApplication.processEvents()


def led_by(window: Window) -> QWidget:
    """Return what leads to the pages: the navigation, or the menu that stands for it where there is no room."""
    return window.navigation if window.navigation.isVisible() else window.leading


def test_tab_goes_through_every_page_as_it_is_read_and_one_sees_where_it_is(window: Window, world: World) -> None:
    wrong = []
    for place in PLACES:
        opened(window, world, place)
        (window.leading if window.leading.isVisible() else window.search).setFocus()
        eyes = Eyes(window)
        looks: dict[QWidget, QImage] = {}

        def look(each: QWidget, eyes: Eyes = eyes, looks: dict[QWidget, QImage] = looks) -> None:
            eyes(each)
            looks[each] = each.grab().toImage()

        seen = walk(look)
        assert {window.search, led_by(window)} < set(seen)
        wrong += [f"{place}: back at {each}" for each in eyes.back]
        wrong += [f"{place}: no name: {each}" for each in seen if not name(each)]
        press("Shift+Tab", 2)
        assert held() is seen[-2]
        window.message.label.setFocus()
        wrong += [f"{place}: looks alike: {name(each)}" for each in seen if each.grab().toImage() == looks[each]]
    assert wrong == []


def test_the_board_is_walked_card_by_card(window: Window) -> None:
    window.page.turn(BOARD)
    QApplication.processEvents()
    assert any(held() in lane for lane in window.page.board.lanes)
    window.search.setFocus()
    eyes = Eyes(window)
    walk(eyes)
    assert eyes.back == []


def test_f6_goes_round_all_parts_of_the_window(window: Window, world: World) -> None:
    for place in ("worklist", "receivers", "administration", "case/receiver"):
        opened(window, world, place)
        window.search.setFocus()
        seen = [region_of(held())]
        for _ in regions(window):
            press("F6")
            if region_of(held()) is seen[0]:
                break
            seen.append(region_of(held()))
        assert {region_of(led_by(window)), window.message} <= set(seen)
        assert {region_of(each) for each in walk()} <= set(seen)
        backwards = [region_of(held())]
        for _ in seen[1:]:
            press("Shift+F6")
            backwards.append(region_of(held()))
        assert backwards == [seen[0], *seen[:0:-1]]


def test_f6_comes_back_to_where_it_left_a_part(window: Window, world: World) -> None:
    opened(window, world, "case/receiver")
    press("F6", 1)
    stack = held()
    press("Tab")
    left = held()
    assert region_of(left) is region_of(stack)
    press("F6")
    assert region_of(held()) is not region_of(left)
    press("Shift+F6")
    assert held() is left


def test_going_through_the_navigation_leaves_no_page(window: Window, world: World) -> None:
    opened(window, world, "receivers")
    page, row = window.page, window.navigation.currentRow()
    window.search.setFocus()
    press("F6")
    assert held() is window.navigation
    press("Up", 2)
    press("Tab")
    assert window.page is page
    assert window.navigation.currentRow() == row
    press("Shift+Tab")
    press("Home")
    press("Down")
    press("Return")
    assert window.place == (window.listed[1].key, "")
    assert window.page.isAncestorOf(held())


def test_news_that_comes_takes_the_focus_from_nobody(window: Window, world: World) -> None:
    for place in ("worklist", "cases", "receivers", "case/receiver"):
        opened(window, world, place)
        press("Ctrl+K")
        window.again()
        QApplication.processEvents()
        assert held() is window.search, place


def test_a_field_on_a_page_lets_tab_go_and_keeps_its_text_at_escape(window: Window, world: World) -> None:
    for place in ("worklist", "receivers", "escorts", "case/papers", "case/information"):
        opened(window, world, place)
        window.search.setFocus()
        for each in walk():
            if not isinstance(each, QLineEdit | QPlainTextEdit) or each.isReadOnly():
                continue
            each.setFocus()
            each.clear()
            press("A", 3)
            press("Escape")
            assert (each.text() if isinstance(each, QLineEdit) else each.toPlainText()) == "aaa"
            press("Tab")
            assert held() is not each
