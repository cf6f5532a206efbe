from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from medhandover.cases.queries import all_cases
from tests.medhandover.plans.test_actions import World
from tests.ui.conftest import Told
from ui.plans.unanswered import UNANSWERED
from ui.widgets.listing import Listing, ListPage
from ui.widgets.rows import Column

NAMES = (Column(head="Person", text=lambda row: f"{row.name}\n" + "lang " * 60, is_strong=True),)


def listing(**other: Any) -> Listing:
    return Listing(title="Cases", empty="There is no case yet.", query=all_cases, columns=lambda desk: NAMES, **other)


def shown(told: Told, chosen: Listing) -> ListPage:
    page = ListPage(told.desk, chosen)
    page.resize(500, 400)
    page.show()
    page.refresh()
    return page


def test_enter_opens_what_a_row_leads_to(told: Told, world: World) -> None:
    page = shown(told, listing(opens=lambda row: ("case", row.id)))
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert told.opened == [("case", world.case)]


def test_a_row_that_leads_nowhere_opens_nothing(told: Told) -> None:
    page = shown(told, listing())
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert (told.opened, told.crashes) == ([], [])


def test_a_row_is_as_high_as_its_text(told: Told) -> None:
    page = shown(told, listing())
    assert page.table.rowHeight(0) > 5 * page.fontMetrics().lineSpacing()
    page.grab()


def test_an_empty_list_says_why(told: Told) -> None:
    page = shown(told, UNANSWERED)
    assert not page.table.isVisible()
    assert page._empty.text() == "Alles wat is gevraagd, is beantwoord."


@pytest.mark.parametrize("is_mine", [True, False])
def test_mine_is_asked_for_where_it_is_known(told: Told, application: QApplication, is_mine: bool) -> None:
    page = shown(told, UNANSWERED)
    page.mine.setChecked(is_mine)
    assert told.problems == []
