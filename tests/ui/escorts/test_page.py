from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from medhandover.escorts.actions import record_escort
from medhandover.escorts.directory import EscortSheet
from medhandover.escorts.model import EscortKind, Qualification
from medhandover.escorts.queries import all_slots
from tests.medhandover.escorts.test_actions import added, escort
from tests.medhandover.plans.test_actions import World
from tests.ui.conftest import Told
from tests.ui.looking import forgotten, shoot_both, window_at
from tests.ui.pictures import keep_picture, unnamed
from ui.cases.page import CasePage
from ui.escorts.contents import COUNTRIES, sheet
from ui.escorts.page import EscortsPage
from ui.forms.offers import missing_in
from ui.window import Window


@pytest.fixture
def window(told: Told, world: World) -> Window:
    do = world.team.office.do
    nurse: dict[str, Any] = {
        "name": "P. Bakker (verzonnen)",
        "kind": EscortKind.MEDICAL,
        "qualification": Qualification.PSYCHIATRIC_NURSE,
        "passport_until": date(2026, 12, 20),
        "languages": ("en", "fr"),
        "registered_until": date(2026, 11, 1),
    }
    do(record_escort, escort(**nurse))
    do(record_escort, escort(name="A. Zonder (verzonnen)", passport_until=None, languages=("hy",)))
    return window_at(told, "escorts")


def names(page: EscortsPage) -> list[str]:
    model = page.people.model
    return [model.row(number).name for number in range(model.rowCount())]


def guinea(page: EscortsPage) -> int:
    model = page.countries.model
    return [model.row(number).country for number in range(model.rowCount())].index("GN")


def test_the_list_says_which_papers_run_out_and_is_narrowed(window: Window, told: Told) -> None:
    page = window.page
    number = names(page).index("P. Bakker (verzonnen)")
    page.people.table.selectRow(number)
    cell = page.people.model.data(page.people.model.index(number, 3))
    assert cell == "paspoort loopt af op zo 20 dec 2026, nog 18 dagen\nregistratie liep af op zo 1 nov 2026"
    shoot_both(window, "escorts")
    page = window.page
    page.people.filters.boxes["kind"].setCurrentText("medisch begeleider")
    assert names(page) == ["P. Bakker (verzonnen)"]
    page.people.filters.boxes["kind"].setCurrentIndex(0)
    page.people.filters.boxes["language"].setCurrentText("Armeens")
    assert names(page) == ["A. Zonder (verzonnen)"]
    page.people.filters.boxes["standing"].setCurrentIndex(2)
    assert names(page) == []
    assert (told.problems, told.crashes) == ([], [])


def test_with_keys_alone_an_absence_is_noted_and_ended(window: Window, told: Told) -> None:
    page = window.page
    page.people.table.setFocus()
    QTest.keyClick(page.people.table, Qt.Key.Key_Home)
    way: Any = page.people.sheet.buttons.offered["escort:absence"][1]
    QTest.keyClick(way, Qt.Key.Key_Space)
    dialog = page.people.offering.dialog
    dialog.fill({"kind": "verlof", "from_on": "2026-12-01", "until_on": "2026-12-05"})
    dialog.give()
    absences = page.people.sheet.views[1]
    assert absences.model.rowCount() == 1
    absences.row_buttons.click("escort:absence_end")
    dialog = page.people.offering.dialog
    dialog.fill({"until_on": "2026-12-03"})
    dialog.give()
    assert absences.model.row(0).until_on == date(2026, 12, 3)
    assert (told.problems, told.crashes) == ([], [])


def test_a_change_keeps_what_was_held(window: Window, told: Told, world: World) -> None:
    page = window.page
    page.people.sheet.buttons.click("escort:change")
    dialog = page.people.offering.dialog
    before = page.people.sheet.seen
    dialog.form.editors["phone"].fill("+31 00 000 00 99")
    dialog.give()
    after = page.people.sheet.seen
    assert (after.phone, after.languages, after.passport_until, after.is_active) == (
        "+31 00 000 00 99",
        before.languages,
        before.passport_until,
        True,
    )


def test_what_a_country_asks_is_recorded_and_changed(window: Window, told: Told) -> None:
    page = window.page
    page.tabs.setCurrentIndex(1)
    for terms in ({"country": "GN", "source": "ambassade (verzonnen)", "looked_up_on": "2026-11-20"}, {}):
        if terms:
            page.countries.buttons.click("country:record")
        else:
            page.countries.table.setCurrentIndex(page.countries.model.index(guinea(page), 0))
            page.countries.row_buttons.click("country:record")
        dialog = page.offering.dialog
        dialog.fill(terms or {"source": "reiswijzer (verzonnen)"})
        dialog.give()
    assert page.countries.model.row(guinea(page)).source == "reiswijzer (verzonnen)"
    shoot_both(window, "countries")
    assert (told.problems, told.crashes) == ([], [])


def test_each_change_begins_with_all_that_the_row_holds() -> None:
    assert forgotten(COUNTRIES) == {}
    plan = sheet("nl")
    for each in plan.parts:
        assert forgotten(each) == {}
    changes = [offer for offer in plan.offers if offer.is_change]
    assert {offer.tag: missing_in(offer, EscortSheet) for offer in changes} == {"escort:change": []}


def test_every_control_has_a_name_and_it_fits_a_small_screen(window: Window) -> None:
    assert unnamed(window) == []
    window.resize(1024, 700)
    keep_picture(window, "escorts-small")
    assert (window.width(), window.height()) == (1024, 700)


def test_for_a_place_the_candidates_are_ranked_and_one_is_chosen(window: Window, told: Told, world: World) -> None:
    place = added(world)
    page = CasePage(told.desk, world.case, "escorts")
    page.refresh()
    view = next(each for each in page.views["escorts"].parts if each.part.tag == "slot:list")
    view.table.selectRow([view.model.row(n).id for n in range(view.model.rowCount())].index(place))
    view.row_buttons.click("slot:assign")
    dialog = page.offering.chooser
    told_rows = [dialog.model.data(dialog.model.index(n, 1)) for n in range(dialog.model.rowCount())]
    assert "nog niet, of met een reden" in told_rows
    dialog.table.selectRow(told_rows.index("nog niet, of met een reden"))
    keep_picture(dialog, "candidates-nl")
    assert unnamed(dialog) == []
    dialog.give()
    assert dialog.isVisible()
    assert dialog.wrong.text()
    dialog.reason.fill("paspoort ligt klaar op het kantoor (verzonnen)")
    dialog.give()
    assert not dialog.isVisible()
    chosen = next(row for row in world.team.office.ask(all_slots, world.plan) if row.id == place)
    assert chosen.anyway_reason == "paspoort ligt klaar op het kantoor (verzonnen)"
    view.row_buttons.click("slot:assign")
    page.offering.chooser.empty.click()
    chosen = next(row for row in world.team.office.ask(all_slots, world.plan) if row.id == place)
    assert (chosen.escort, told.problems, told.crashes) == (None, [], [])
