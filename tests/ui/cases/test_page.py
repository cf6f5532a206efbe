from PySide6.QtWidgets import QApplication

from medhandover.kernel.roles import Role
from medhandover.medication.actions import record_medicine
from tests.medhandover.medication.test_model import medicine
from tests.medhandover.plans.test_actions import World
from tests.ui.conftest import Told
from ui.cases.page import CasePage
from ui.widgets.reason import ReasonDialog


def keys(page: CasePage) -> list[str]:
    return [each.key for each in page.sections]


def test_the_case_shows_whether_the_person_may_leave(told: Told, world: World) -> None:
    page = CasePage(told.desk, world.case)
    page.refresh()
    assert page._gate._verdict.text() == "Gereed voor vertrek? Ja"


def test_a_finding_leads_to_where_it_is_mended(told: Told, world: World) -> None:
    page = CasePage(told.desk, world.case)
    page.refresh()
    page.go("escorts")
    assert page.list.currentRow() == keys(page).index("escorts")
    assert page.views["escorts"].model.rowCount() == 2
    page.go("nothing")
    assert page.list.currentRow() == keys(page).index("escorts")


def test_medical_data_is_shown_after_a_reason_was_chosen_once(told: Told, world: World) -> None:
    world.team.office.do(record_medicine, world.case, medicine())
    page = CasePage(told.desk, world.case, "medication")
    page.refresh()
    view = page.views["medication"]
    assert view.model.rowCount() == 0
    dialog = page.findChild(ReasonDialog)
    assert dialog is not None
    dialog.accept()
    assert (view.model.rowCount(), told.problems) == (1, [])
    page.go("advice")
    page.go("medication")
    assert len(page.findChildren(ReasonDialog)) == 1


def test_who_may_not_see_medical_data_has_no_such_section(world: World, application: QApplication) -> None:
    told = Told(world)
    assert "medication" in keys(CasePage(told.desk, world.case))
    world.team.office.actor = type(world.team.office.actor)(
        world.team.office.actor.id, "x", "X", frozenset({Role.EMPLOYEE})
    )
    page = CasePage(told.desk, world.case)
    page.refresh()
    assert {"medication", "history"} & set(keys(page)) == set()
    assert told.problems == []


def test_every_section_shows_its_rows(told: Told, world: World) -> None:
    page = CasePage(told.desk, world.case)
    page.refresh()
    told.desk.give_reason(print, world.case, "verzonnen")
    for number in range(len(page.sections)):
        page.list.setCurrentRow(number)
    shown = {key: view.model.rowCount() for key, view in page.views.items()}
    assert shown["conditions"] == shown["receiver"] == shown["journey"] == shown["information"] == 1
    assert (shown["papers"], shown["handover"], told.problems, told.crashes) == (0, 0, [], [])
    assert shown["history"] > 10
