from datetime import timedelta

from PySide6.QtWidgets import QApplication
from sqlalchemy import event

from medhandover.cases.actions import open_case
from medhandover.readiness.queries import worklist
from tests.medhandover.plans.test_actions import World
from tests.offices import invented_person
from tests.ui.conftest import Told
from ui.readiness.page import BLOCKED, ENDED, SOON, WorklistPage


def page_of(told: Told) -> WorklistPage:
    page = WorklistPage(told.desk)
    page.refresh()
    return page


def test_the_row_says_how_far_it_is_and_the_panel_why(told: Told, world: World) -> None:
    page = page_of(told)
    cells = [page.model.data(page.model.index(0, column)) for column in range(7)]
    assert cells[0] == "do 3 dec 2026\nmorgen"
    assert cells[3:5] == ["1/1", "geaccepteerd"]
    assert page._panel._verdict.text() == "Gereed voor vertrek? Ja"


def test_chips_leave_out_what_is_not_asked_for(told: Told, world: World) -> None:
    world.team.office.do(open_case, invented_person("1234567899"))
    page = page_of(told)
    assert page.model.rowCount() == 2
    page._chips[SOON].setChecked(True)
    assert page.model.rowCount() == 1
    page._chips[BLOCKED].setChecked(True)
    assert page.model.rowCount() == 0
    page._chips[SOON].setChecked(False)
    assert page.model.rowCount() == 1
    page._chips[ENDED].setChecked(True)
    assert told.problems == []


def test_enter_and_the_button_open_the_case(told: Told, world: World) -> None:
    page = page_of(told)
    page._button.click()
    page.table.activated.emit(page.model.index(0, 0))
    page._go("receiver")
    page._open(99)
    assert told.opened == [("case", world.case), ("case", world.case), ("case/receiver", world.case)]


def statements(world: World, most: int) -> int:
    counted: list[str] = []

    def count(*given: object) -> None:
        counted.append(str(given[2]))

    event.listen(world.team.office.place.reader, "before_cursor_execute", count)
    world.team.office.ask(worklist, False, True, most)
    event.remove(world.team.office.place.reader, "before_cursor_execute", count)
    return len(counted)


def test_the_worklist_takes_as_many_statements_for_many_cases_as_for_one(
    world: World, application: QApplication
) -> None:
    one = statements(world, 1)
    for number in range(30):
        world.team.office.do(open_case, invented_person(f"12345670{number:02d}"))
    assert statements(world, 200) == one


def test_what_time_alone_changes_is_looked_at_anew(told: Told, world: World) -> None:
    world.team.clock.move(timedelta(minutes=1))
    page = page_of(told)
    assert page.model.row(0).state.value == "geaccepteerd"
