from datetime import timedelta
from typing import Any

from PySide6.QtWidgets import QApplication

from medhandover.copies.actions import note_copy
from medhandover.kernel.roles import Role
from tests.medhandover.copies.test_model import draft
from tests.medhandover.plans.test_actions import World
from tests.offices import memory_office
from tests.ui.conftest import Told
from tests.ui.looking import shoot_both, window_at
from tests.ui.pictures import keep_picture, unnamed
from ui.administration.page import AdministrationPage
from ui.cases.page import CasePage
from ui.desk import Desk, InlineRunner
from ui.parts.view import PartView

NOTED = {
    "kind": "verkeerde_ontvanger",
    "noticed_at": "2026-12-01T09:00 Europe/Amsterdam",
    "what": "Reisblad aan de verkeerde passagier gegeven (verzonnen)",
    "place": "Schiphol",
}
TOLD_AT = "2026-12-01T10:00 Europe/Amsterdam"


def part(page: CasePage, tag: str) -> PartView:
    return next(each for each in page.views["papers"].parts if each.part.tag == tag)


def given(offering: Any, **values: Any) -> Any:
    dialog = offering.dialog
    dialog.fill(values)
    dialog.give()
    return dialog


def papers_of(told: Told, world: World) -> CasePage:
    page = CasePage(told.desk, world.case, "papers")
    page.resize(1280, 900)
    page.show()
    page.refresh()
    QApplication.processEvents()
    return page


def test_r49_a_breach_is_noted_in_its_case_reported_and_settled_in_the_administration(told: Told, world: World) -> None:
    page = papers_of(told, world)
    view = part(page, "breach:case")
    view.buttons.click("breach:note")
    given(page.offering, **NOTED)
    row = view.row()
    assert (row.hours_left, row.state.value) == (47, "te_melden")
    window = window_at(told, "administration", "breaches")
    room = window.page.go("breaches")
    open_ones, settled = room.views
    assert open_ones.row().document_number == row.document_number
    shoot_both(window, "breaches")
    window.open("administration", "breaches")
    room = window.page.go("breaches")
    open_ones, settled = room.views
    open_ones.row_buttons.click("breach:settle")
    refused = given(room.offering, settled_on="2026-12-02", outcome="afgehandeld (verzonnen)")
    assert "functionaris" in refused.wrong.text()
    keep_picture(refused, "breaches-settle-nl")
    refused.done(0)
    for to in ("fg", "ap"):
        open_ones.row_buttons.click("breach:report")
        given(room.offering, report={"to": to, "reported_at": TOLD_AT}, to=to, reported_at=TOLD_AT)
    assert (open_ones.row().hours_left, open_ones.row().state.value) == (None, "gemeld")
    open_ones.row_buttons.click("breach:settle")
    given(room.offering, settled_on="2026-12-02", outcome="afgehandeld (verzonnen)")
    assert (open_ones.model.rowCount(), settled.model.rowCount()) == (0, 1)
    assert not settled.row_buttons.offered
    assert (told.problems, told.crashes) == ([], [])


def test_r49_a_breach_whose_time_has_passed_says_so_in_words(told: Told, world: World) -> None:
    page = papers_of(told, world)
    part(page, "breach:case").buttons.click("breach:note")
    given(page.offering, **NOTED)
    world.team.clock.move(timedelta(hours=49))
    world.team.as_(Role.COORDINATOR)
    page = papers_of(told, world)
    view = part(page, "breach:case")
    words = [view.model.data(view.model.index(0, column)) for column in range(view.model.columnCount())]
    assert "niet op tijd gemeld" in words
    assert "-2" in words
    assert unnamed(page) == []


def test_who_may_not_see_persons_has_no_room_of_breaches(application: QApplication) -> None:
    seen, team = {}, memory_office()
    for role in Role:
        team.as_(role)
        desk = Desk(team.office, InlineRunner())
        seen[role] = "breaches" in [each.key for each in AdministrationPage(desk).rooms]
    assert [role for role, is_there in seen.items() if not is_there] == [Role.ADMINISTRATOR, Role.TRANSLATOR]


def test_r49_a_photocopy_keeps_what_it_has_in_common_and_asks_only_for_whom_and_why(told: Told, world: World) -> None:
    world.team.office.do(note_copy, world.plan, draft())
    page = papers_of(told, world)
    view = part(page, "copy:list")
    first = view.row()
    view.row_buttons.click("copy:note")
    dialog = page.offering.dialog
    assert dialog is not None
    assert not {"content_hash", "paper", "pages", "plan"} & set(dialog.form.fields)
    keep_picture(dialog, "photocopy-nl")
    given(page.offering, recipient="gemachtigde", purpose="verzoek van de advocaat (verzonnen)")
    rows = [view.model.row(number) for number in range(view.model.rowCount())]
    assert [(each.number, each.content_hash) for each in rows] == [(1, first.content_hash), (2, first.content_hash)]
    assert (told.problems, told.crashes) == ([], [])
