from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from medhandover.cases.queries import all_cases
from tests.medhandover.plans.test_actions import World
from tests.ui.conftest import Told
from ui.plans.unanswered import UNANSWERED
from ui.widgets.cells import EDGE
from ui.widgets.listing import Listing, ListPage, TallTable
from ui.widgets.rows import Column, RowsModel, RowsTable

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


def test_a_column_is_as_wide_as_the_longest_word_of_its_rows_where_there_is_room(application: QApplication) -> None:
    columns = (
        Column(head="Een", text=lambda row: str(row[0]), share=9, is_plain=True),
        Column(head="Twee", text=lambda row: str(row[1]), share=1, is_plain=True),
    )
    model = RowsModel(columns, lambda text: text)
    table = TallTable(model, columns, "Lijst")
    table.resize(400, 300)
    table.show_whole(300)
    table.show()
    model.show([("a", "verpleegkundige"), ("b", "arts")])
    assert table.columnWidth(1) >= table.fontMetrics().horizontalAdvance("verpleegkundige")
    assert table.columnWidth(0) + table.columnWidth(1) <= 400
    assert table.height() < 300
    table.close()


def test_a_row_is_as_high_as_its_text_also_where_a_word_is_wider_than_its_column(application: QApplication) -> None:
    columns = (Column(head="Een", text=str, is_plain=True),)
    model = RowsModel(columns, lambda text: text)
    table = TallTable(model, columns, "Lijst")
    table.resize(120, 300)
    table.show_whole(1000)
    table.show()
    model.show(["kort", "x" * 100])
    line = table.fontMetrics().lineSpacing()
    assert table.rowHeight(0) < 2 * line + 2 * EDGE
    assert table.rowHeight(1) >= 100 * table.fontMetrics().horizontalAdvance("x") // 120 * line
    table.close()


def heights(table: RowsTable) -> list[int]:
    return [table.rowHeight(number) for number in range(table.model().rowCount())]


def long_table(*names: str) -> tuple[RowsTable, RowsModel]:
    model = RowsModel(NAMES, str)
    table = RowsTable(model, NAMES, "Zaken")
    table.resize(500, 300)
    table.show()
    model.show([SimpleNamespace(name=each) for each in names])
    return table, model


def test_rows_that_nobody_sees_are_fitted_when_they_are_shown(application: QApplication) -> None:
    table, model = long_table("verzonnen")
    fitted = heights(table)
    table.hide()
    model.show([model.row(0)] * 3)
    assert heights(table)[1] < fitted[0]
    table.show()
    assert heights(table) == fitted * 3


def test_another_height_fits_nothing_anew_and_another_width_or_other_letters_do(application: QApplication) -> None:
    table, _ = long_table("verzonnen")
    table.setRowHeight(0, 30)
    table.resize(500, 200)
    assert heights(table) == [30]
    table.resize(300, 200)
    narrow = heights(table)
    assert narrow > [30]
    font = table.font()
    font.setPointSize(font.pointSize() * 2)
    table.setFont(font)
    assert heights(table) > narrow
