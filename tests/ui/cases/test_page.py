import gc
import weakref
from typing import get_type_hints

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QMessageBox

from medhandover.cases.actions import open_case
from medhandover.cases.queries import found_cases
from medhandover.kernel.clock import moment
from medhandover.kernel.roles import Role
from medhandover.medication.actions import record_medicine
from medhandover.plans.model import AcceptanceState
from tests.medhandover.medication.test_model import medicine
from tests.medhandover.plans.test_actions import World
from tests.offices import PASSWORD, invented_person
from tests.ui.conftest import Later, Told, wait_for
from tests.ui.looking import row_of
from ui.cases.contents import SECTIONS
from ui.cases.head import CaseHead
from ui.cases.page import CasePage
from ui.desk import Desk
from ui.forms.offers import missing_in
from ui.parts.view import PartView
from ui.running import ThreadRunner
from ui.widgets.leaving import taken_apart
from ui.widgets.marks import DONE, STOP
from ui.widgets.rail import COUNT, SIGN
from ui.widgets.reason import ReasonDialog
from ui.widgets.signing import SignInDialog

ADVICE = {
    "given_on": "2026-11-20",
    "reference": "VERZONNEN-99",
    "kind": "eerste",
    "fit": "ja",
    "adviser": "drs. A. Verzonnen",
}


def rows(page: CasePage, key: str) -> list[int]:
    return [each.model.rowCount() for each in page.views[key].parts]


def part(page: CasePage, key: str, tag: str) -> PartView:
    return next(each for each in page.views[key].parts if each.part.tag == tag)


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
    assert rows(page, "escorts")[0] == 2
    page.go("nothing")
    assert page.list.currentRow() == keys(page).index("escorts")


def test_medical_data_is_shown_after_a_reason_was_chosen_once(told: Told, world: World) -> None:
    world.team.office.do(record_medicine, world.case, medicine())
    page = CasePage(told.desk, world.case, "medication")
    page.refresh()
    assert rows(page, "medication")[0] == 0
    dialog = page.findChild(ReasonDialog)
    assert dialog is not None
    dialog.accept()
    assert (rows(page, "medication")[0], told.problems) == (1, [])
    page.go("advice")
    page.go("medication")
    assert len(page.findChildren(ReasonDialog)) == 1


def test_who_may_not_see_medical_data_has_no_such_part_and_is_asked_for_no_reason(
    world: World, application: QApplication
) -> None:
    told = Told(world)
    assert "medication" in keys(CasePage(told.desk, world.case))
    world.team.office.actor = type(world.team.office.actor)(
        world.team.office.actor.id, "x", "X", frozenset({Role.EMPLOYEE})
    )
    page = CasePage(told.desk, world.case)
    page.refresh()
    assert "history" not in keys(page)
    seen = [each.part.tag for each in page.views["medication"].parts if each.part.tag.startswith("medicine:")]
    assert seen == ["medicine:counts", "medicine:times", "medicine:needed"]
    page.go("medication")
    assert page.findChild(ReasonDialog) is None
    assert told.problems == []


def test_every_section_shows_its_rows(told: Told, world: World) -> None:
    page = CasePage(told.desk, world.case)
    page.refresh()
    told.desk.give_reason(print, world.case, "verzonnen")
    for number in range(len(page.sections)):
        page.list.setCurrentRow(number)
    shown = {key: rows(page, key)[0] for key in page.views}
    assert shown["conditions"] == shown["receiver"] == shown["journey"] == 1
    assert (shown["papers"], shown["handover"], told.problems, told.crashes) == (0, 0, [], [])
    assert shown["history"] > 10


def test_a_section_in_which_something_stops_departure_says_how_much(told: Told, world: World) -> None:
    world.team.office.do(open_case, invented_person("1234567899"))
    case = world.team.office.ask(found_cases, "1234567899")[0].id
    page = CasePage(told.desk, case)
    page.refresh()
    item = page.list.item(keys(page).index("advice"))
    assert (item.text().endswith("Advies"), item.data(SIGN), item.data(COUNT)) == (True, STOP, "1")
    assert "1 punten houden tegen" in item.toolTip()
    assert "1 punten houden tegen" in item.data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_plan_is_released_at_the_gate(told: Told, world: World) -> None:
    page = CasePage(told.desk, world.case)
    page.refresh()
    page.release.click("plan:release")
    dialog = page.offering.dialog
    assert dialog is not None
    dialog.give()
    assert page.head.state.text() == "gereed"
    assert told.problems == []


def test_what_is_recorded_in_a_form_stands_in_its_section(told: Told, world: World) -> None:
    page = CasePage(told.desk, world.case, "receiver")
    page.refresh()
    answers = part(page, "receiver", "acceptance:list").model
    before = answers.rowCount()
    part(page, "receiver", "acceptance:list").buttons.click("acceptance:record")
    dialog = page.offering.dialog
    assert dialog is not None
    dialog.give()
    assert dialog.isVisible()
    assert "ontbreekt" in dialog.form.told_wrong("dated_on")
    dialog.fill({"state": AcceptanceState.REQUESTED.value, "dated_on": "2026-11-25"})
    dialog.give()
    assert (answers.rowCount(), told.problems, told.crashes) == (before + 1, [], [])


def test_what_the_office_refuses_is_said_at_its_field_and_what_was_typed_stays(told: Told, world: World) -> None:
    page = CasePage(told.desk, world.case, "receiver")
    page.refresh()
    part(page, "receiver", "acceptance:list").buttons.click("acceptance:record")
    dialog = page.offering.dialog
    assert dialog is not None
    dialog.fill({"state": AcceptanceState.REQUESTED.value, "dated_on": "2030-01-01", "name": "dr. V. Erzonnen"})
    dialog.give()
    assert dialog.isVisible()
    assert dialog.form.told_wrong("dated_on")
    assert dialog.form.editors["name"].value() == "dr. V. Erzonnen"
    assert told.problems == []


def test_each_change_begins_with_all_that_the_row_holds() -> None:
    for section in SECTIONS:
        for each in section.parts:
            row = row_of(get_type_hints(each.query.function)["return"])
            assert {offer.tag: missing_in(offer, row) for offer in each.on_row if offer.is_change} == {
                offer.tag: [] for offer in each.on_row if offer.is_change
            }


def test_every_offer_is_an_action_whose_form_can_be_filled(told: Told, world: World) -> None:
    page = CasePage(told.desk, world.case)
    page.refresh()
    opened = 0
    for section in SECTIONS:
        for each in section.parts:
            for offer in each.offers:
                page.offering.open(offer)
                dialog = page.offering.dialog
                assert dialog is not None
                assert dialog.isVisible(), offer.tag
                dialog.done(0)
                opened += 1
    assert (told.problems, told.crashes) == ([], [])
    assert opened > 50


def test_an_advice_is_recorded_in_its_form(told: Told, world: World) -> None:
    page = CasePage(told.desk, world.case, "advice")
    page.refresh()
    part(page, "advice", "advice:list").buttons.click("advice:record")
    dialog = page.offering.dialog
    assert dialog is not None
    dialog.fill(ADVICE)
    dialog.give()
    assert dialog.wrong.text() == ""
    assert (rows(page, "advice")[0], told.problems, dialog.isVisible()) == (2, [], False)


def test_the_head_shows_journey_handover_and_how_far_the_chain_is(told: Told, world: World) -> None:
    page = CasePage(told.desk, world.case)
    page.refresh()
    assert "→" in page.head.journey.text()
    assert page.head.handover.text().startswith("overdracht do 3 dec 2026")
    assert [each.told.text() for each in page.head.steps] == ["1 van 1", "1 van 1", "1 van 1", "na de overdracht"]
    assert [each.sign.mark for each in page.head.steps] == [DONE, DONE, DONE, ""]
    assert page.head.coordinator.text().startswith("behandelaar ")


def test_a_place_that_names_its_town_stands_behind_the_time_alone_whatever_its_zone_is_called(told: Told) -> None:
    head = CaseHead(told.desk)
    at = moment("2026-12-03T08:00 America/New_York")
    assert head._at(at, "Voorbeeldstad (verzonnen)") == "do 3 dec 2026 08:00 Voorbeeldstad (verzonnen)"
    assert head._at(at, "JFK") == "do 3 dec 2026 08:00 New York JFK"


def test_without_a_journey_the_head_says_so(told: Told, world: World) -> None:
    world.team.office.do(open_case, invented_person("1234567899"))
    page = CasePage(told.desk, world.team.office.ask(found_cases, "1234567899")[0].id)
    page.refresh()
    assert page.head.journey.text() == "Er is nog geen reis gepland."


def test_a_part_that_cannot_be_told_says_why_in_its_own_place(told: Told, world: World) -> None:
    world.team.office.do(open_case, invented_person("1234567899"))
    page = CasePage(told.desk, world.team.office.ask(found_cases, "1234567899")[0].id, "information")
    page.refresh()
    assert "open plan" in part(page, "information", "letter:blocks")._empty.text()
    assert told.problems == []


def test_a_double_case_is_merged_by_two_persons(told: Told, world: World) -> None:
    double = world.team.office.do(open_case, invented_person("1234567899"))
    page = CasePage(told.desk, world.case, "person")
    page.refresh()
    part(page, "person", "merge:list").buttons.click("case:merge")
    dialog = page.offering.dialog
    assert dialog is not None
    dialog.fill({"duplicate": double, "reason": "dezelfde persoon (verzonnen)"})
    dialog.give()
    second = dialog.findChild(SignInDialog)
    assert second is not None
    second.given.emit("coordinator", PASSWORD)
    assert (part(page, "person", "merge:list").model.rowCount(), told.problems, told.crashes) == (1, [], [])


def test_a_finding_leads_to_the_form_that_asks_its_field_and_puts_the_cursor_there(told: Told, world: World) -> None:
    page = CasePage(told.desk, world.case)
    page.refresh()
    page.go("receiver.receiver_function")
    dialog = page.offering.dialog
    assert dialog is not None
    assert (dialog.windowTitle(), page.list.currentRow()) == ("Plan wijzigen", keys(page).index("receiver"))
    dialog.done(0)
    page.go("receiver.acceptance")
    assert page.offering.dialog is not None
    assert page.offering.dialog.windowTitle() == "Antwoord vastleggen"
    page.offering.dialog.done(0)
    page.offering.dialog = None
    page.go("conditions.evidence")
    assert page.offering.dialog is None
    assert page.list.currentRow() == keys(page).index("conditions")


def test_the_worklist_opens_a_case_at_the_field_of_its_finding(told: Told, world: World) -> None:
    page = CasePage(told.desk, world.case, "receiver.payment")
    page.refresh()
    assert page.offering.dialog is not None
    assert page.offering.dialog.windowTitle() == "Betaling afspreken"
    page.refresh()
    page.offering.dialog.done(0)


def test_a_moved_handover_says_what_must_be_confirmed_again_before_it_is_saved(told: Told, world: World) -> None:
    page = CasePage(told.desk, world.case, "journey")
    page.refresh()
    part(page, "journey", "journey:see").buttons.click("plan:move")
    dialog = page.offering.dialog
    assert dialog is not None
    dialog.fill({"handover": "2026-12-03T19:00 Asia/Yerevan"})
    dialog.give()
    asked = page.offering.asked
    assert asked is not None
    assert "•" in asked.informativeText()
    before = page.head.handover.text()
    asked.button(QMessageBox.StandardButton.Cancel).click()
    assert dialog.isVisible()
    dialog.give()
    assert page.offering.asked is not None
    page.offering.asked.button(QMessageBox.StandardButton.Save).click()
    assert (page.head.handover.text() != before, told.problems, told.crashes) == (True, [], [])


def test_a_case_that_is_left_lets_go_of_its_sections_and_of_all_that_they_hold(
    world: World, application: QApplication
) -> None:
    runner = ThreadRunner()
    desk = Desk(world.team.office, runner)
    crashes: list[object] = []
    desk.crashed.connect(crashes.append)
    page = CasePage(desk, world.case)
    alive = [weakref.ref(each) for key in ("journey", "conditions", "history") for each in page.views[key].parts]
    left, owner = weakref.ref(page), QObject()
    page.refresh()
    gc.collect()
    gc.disable()
    runner.build(owner, taken_apart(page), is_slow=True)
    del page
    wait_for(lambda: left() is None)
    runner.finish()
    application.processEvents()
    gc.enable()
    assert len(alive) > 4
    assert [each for each in alive if each() is not None] == []
    assert crashes == []


def test_a_section_is_shown_once_it_is_built_unless_another_one_was_chosen(told: Told, world: World) -> None:
    later = Later()
    page = CasePage(Desk(world.team.office, later), world.case)
    page.show()
    page.list.setCurrentRow(keys(page).index("journey"))
    page.list.setCurrentRow(keys(page).index("history"))
    for each in [*later.waiting]:
        each()
    shown = page.views["history"]
    assert shown.isVisible()
    assert not page.views["journey"].isVisible()
    page.close()
