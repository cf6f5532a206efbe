from time import perf_counter
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from sqlalchemy import update

from medhandover.readiness.queries import worklist
from medhandover.readiness.store import standings_table
from tests.benchmarks.many import multiply
from tests.medhandover.plans.test_actions import World
from tests.medhandover.readiness.test_chips import heard
from tests.ui.conftest import Told
from ui.readiness.page import WorklistPage
from ui.widgets.paged import PAGE, PagedModel, PagedTable
from ui.widgets.rows import WAITING, Column

COLUMNS = (Column(head="Name", text=lambda row: f"r{row}", order="name"), Column(head="Place", text=lambda row: "x"))
MANY = 10_000


class Far:
    """A list of many rows; remembers what was asked of it."""

    def __init__(self) -> None:
        self.asked: list[tuple[int, int]] = []
        self.model = PagedModel(COLUMNS, str)
        self.model.wanted.connect(lambda turn, first: self.asked.append((turn, first)))
        self.table = PagedTable(self.model, COLUMNS, "rijen")
        self.table.resize(500, 400)
        self.table.show()
        self.model.begin(MANY)

    def answer(self) -> None:
        for turn, first in self.asked:
            self.model.put(turn, first, range(first, min(first + PAGE, MANY)))
        self.asked.clear()


@pytest.fixture
def far(application: QApplication) -> Far:
    return Far()


def test_only_what_is_seen_is_asked_for_and_once(far: Far) -> None:
    assert far.asked == [(1, 0)]
    far.table.look()
    assert far.asked == [(1, 0)]
    assert far.model.data(far.model.index(3, 0)) == WAITING
    far.answer()
    assert far.model.data(far.model.index(3, 0)) == "r3"


def test_the_end_is_reached_without_what_lies_between(far: Far) -> None:
    far.answer()
    arrived: list[int] = []
    far.table.arrived.connect(arrived.append)
    QTest.keyClick(far.table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    far.table.setCurrentIndex(far.model.index(MANY - 1, 0))
    assert far.asked == [(1, MANY - PAGE)]
    far.answer()
    assert (far.model.row(MANY - 1), arrived) == (MANY - 1, [MANY - 1])


def test_an_answer_to_an_earlier_list_is_dropped(far: Far) -> None:
    far.model.begin(5)
    far.model.put(1, 0, range(PAGE))
    assert far.model.row(0) is None
    far.model.put(2, 0, range(5))
    assert (far.model.row(4), far.model.row(5), far.model.row(-1)) == (4, None, None)


def test_ten_thousand_cases_scroll_with_a_few_statements_a_page(told: Told, world: World) -> None:
    multiply(world.team.office.place.engine, world.case, MANY)
    with world.team.office.place.engine.begin() as connection:
        connection.execute(update(standings_table).values(next_change_at=None))
    with heard(world.team) as for_one:
        world.team.office.ask(worklist, most=1)
    page = WorklistPage(told.desk)
    page.resize(1100, 700)
    page.show()
    page.refresh()
    assert page.model.rowCount() == MANY + 1
    with heard(world.team) as for_page:
        began = perf_counter()
        page.table.scrollToBottom()
        took = perf_counter() - began
    assert page.model.row(MANY) is not None
    assert len(for_page) <= 2 * len(for_one), "the last rows stand on two pages at the most"
    assert took < 2


def test_columns_that_order_nothing_leave_the_order_as_it_is(far: Far) -> None:
    told: list[tuple[Any, bool]] = []
    far.table.sorted.connect(lambda order, is_backwards: told.append((order, is_backwards)))
    for number in (1, 0, 0):
        far.table.sort_by(number)
    assert told == [("name", True), ("name", False)]
