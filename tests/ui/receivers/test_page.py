from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from medhandover.journeys.actions import plan_journey
from medhandover.journeys.model import JourneyDraft
from medhandover.journeys.queries import seen_journey
from medhandover.kernel.clock import moment
from medhandover.receivers.actions import note_experience, record_receiver
from medhandover.receivers.details import Capability, Per, Price
from medhandover.receivers.experience import ExperienceDraft
from medhandover.receivers.queries import ReceiverSeen
from tests.medhandover.plans.test_actions import World
from tests.medhandover.readiness.test_checks import LEG
from tests.medhandover.receivers.test_actions import CARER, TODAY, WEEK, receiver, verify
from tests.ui.conftest import Told
from tests.ui.looking import shoot_both, window_at
from tests.ui.pictures import keep_picture, unnamed
from ui.cases.page import CasePage
from ui.forms.offers import missing_in
from ui.pages import OPENERS, PANELS
from ui.receivers.contents import sheet
from ui.receivers.page import ReceiversPage
from ui.window import Window

LATER = moment("2026-12-03T16:00 Asia/Yerevan")


@pytest.fixture
def window(told: Told, world: World) -> Window:
    do = world.team.office.do
    full: dict[str, Any] = {
        "name": "Dialysecentrum Voorbeeld",
        "airport": "EVN",
        "airport_km": 12,
        "airport_minutes": 25,
        "languages": ("hy", "ru"),
        "capabilities": (Capability(condition="DIALYSE"), Capability(condition="MED_TOEZ", is_possible=False)),
        "hours": WEEK,
        "prices": (Price(service="opname", amount=Decimal("120.50"), per=Per.DAY),),
        "remarks": "alles verzonnen",
    }
    known = do(record_receiver, receiver(**full))
    verify(world.team, known)
    do(note_experience, known, ExperienceDraft(happened_on=TODAY, what="goed ontvangen (verzonnen)", rating=5))
    do(record_receiver, receiver(name="Zus", country="GE", **CARER))
    return window_at(told, "receivers")


def names(page: ReceiversPage) -> list[str]:
    return [page.model.row(number).name for number in range(page.model.rowCount())]


def test_the_directory_is_narrowed_by_what_is_chosen(window: Window, told: Told) -> None:
    page = window.page
    assert names(page)[0] == "Dialysecentrum Voorbeeld"
    assert len(names(page)) == 3
    boxes = page.filters.boxes
    boxes["country"].setCurrentText("Georgië")
    assert names(page) == ["Zus"]
    boxes["country"].setCurrentIndex(0)
    boxes["capability"].setCurrentText("Dialyse voor vertrek en na aankomst")
    boxes["language"].setCurrentText("Russisch")
    boxes["kind"].setCurrentText("instelling")
    assert names(page) == ["Dialysecentrum Voorbeeld"]
    boxes["status"].setCurrentIndex(1)
    page.filters.line.setText("niemand")
    QTest.keyClick(page.filters.line, Qt.Key.Key_Return)
    assert names(page) == []
    assert page._count.text().startswith("Niets gevonden")
    assert told.problems == []


def test_the_sheet_tells_what_is_known_of_the_chosen_one(window: Window, told: Told) -> None:
    page = window.page
    sheet_text = page.sheet._below.text()
    assert page.sheet._title.text() == "Dialysecentrum Voorbeeld"
    assert "gecontroleerd t/m" in sheet_text
    assert [view.model.rowCount() for view in page.sheet.views] == [2, 2, 5, 1, 1, 0, 1]
    assert page.sheet.views[-1].model.row(0) == ("Eigen ervaringen, van 5", "5.0")
    assert page.model.data(page.model.index(0, 3)) == "EVN\n12 km · 25 min"
    shoot_both(window, "receivers")
    assert (told.problems, told.crashes) == ([], [])


def test_with_keys_alone_a_receiver_is_found_checked_and_its_status_told(window: Window, told: Told) -> None:
    page = window.page
    page.filters.line.setFocus()
    QTest.keyClicks(page.filters.line, "zus")
    QTest.keyClick(page.filters.line, Qt.Key.Key_Return)
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    assert page.sheet._title.text() == "Zus"
    way: Any = page.sheet.buttons.offered["receiver:verify"][1]
    way.setFocus()
    QTest.keyClick(way, Qt.Key.Key_Space)
    dialog = page.offering.dialog
    dialog.fill(
        {"verified_on": "2026-11-24", "how": "telefoon", "source": "zelf gebeld (verzonnen)", "result": "klopt"}
    )
    dialog.give()
    assert "bevestigd" in dialog.form.told_wrong("confirmed")
    dialog.fill({"confirmed": ["naam"]})
    keep_picture(dialog, "receivers-check-nl")
    dialog.give()
    assert page.sheet.views[0].model.rowCount() == 1
    assert (told.problems, told.crashes) == ([], [])


def test_a_change_begins_with_all_that_is_known_and_loses_nothing(window: Window, told: Told, world: World) -> None:
    page = window.page
    page.sheet.buttons.click("receiver:change")
    dialog = page.offering.dialog
    keep_picture(dialog, "receivers-change-nl")
    before = page.sheet.seen
    dialog.form.editors["city"].fill("Gyumri")
    dialog.give()
    after = page.sheet.seen
    assert (after.city, after.version) == ("Gyumri", before.version + 1)
    same = ("hours", "prices", "capabilities", "languages", "airport_km", "remarks", "zone")
    assert [getattr(after, name) for name in same] == [getattr(before, name) for name in same]
    assert (told.problems, told.crashes) == ([], [])


def test_each_change_begins_with_all_that_the_row_holds() -> None:
    changes = [offer for offer in sheet("nl").offers if offer.is_change]
    assert {offer.tag: missing_in(offer, ReceiverSeen) for offer in changes} == {"receiver:change": []}


def test_every_control_has_a_name_and_it_fits_a_small_screen(window: Window, told: Told) -> None:
    assert unnamed(window) == []
    window.resize(1024, 700)
    keep_picture(window, "receivers-small")
    assert (window.width(), window.height()) == (1024, 700)


def test_a_receiver_is_opened_by_its_id(told: Told, world: World) -> None:
    window = window_at(told, "receivers", world.receiver)
    assert window.page.sheet.seen.id == world.receiver


def test_from_the_arrival_airport_of_a_case_the_directory_tells_the_distance_in_a_straight_line(
    told: Told, world: World, window: Window
) -> None:
    place = {"latitude": Decimal("40.18"), "longitude": Decimal("44.51")}
    world.team.office.do(record_receiver, receiver(name="Bij de luchthaven", **place))
    known = world.team.office.ask(seen_journey, world.case)
    assert known is not None
    legs = (replace(LEG, arrives_airport="EVN"), replace(LEG, departs=known.legs[0].arrives, arrives=LATER))
    world.team.office.do(plan_journey, world.case, JourneyDraft(), legs, known.version)
    case = CasePage(told.desk, world.case, "receiver", OPENERS, PANELS)
    case.refresh()
    case.views["receiver"].panel.look.click()
    assert told.opened[-1] == ("receivers", "airport:EVN")
    window.open(*told.opened[-1])
    page = window.page
    cells = [page.model.data(page.model.index(number, 3)) for number in range(page.model.rowCount())]
    assert names(page)[0] == "Bij de luchthaven"
    assert cells[0] == "10 km hemelsbreed vanaf EVN"
    assert {each.splitlines()[-1] for each in cells[1:]} == {"hemelsbreed vanaf EVN: niet bekend"}
    shoot_both(window, "receivers-distance")
    page = window.page
    page.filters.boxes["country"].setCurrentText("Georgië")
    assert names(page) == ["Zus"]
    page.filters.boxes["country"].setCurrentIndex(0)
    page.filters.boxes["airport"].setCurrentIndex(0)
    assert "EVN" not in page.model.data(page.model.index(names(page).index("Zus"), 3))
    assert (told.problems, told.crashes) == ([], [])


def test_an_airport_is_found_by_typing_and_measured_from(window: Window, told: Told) -> None:
    page = window.page
    box = page.filters.boxes["airport"]
    texts = [box.itemText(number) for number in range(box.count())]
    assert "LWN · Gyumri, Armenië" in texts
    box.setCurrentText("LWN · Gyumri, Armenië")
    box.setCurrentIndex(texts.index("LWN · Gyumri, Armenië"))
    assert "LWN" in page.model.data(page.model.index(0, 3))
    assert unnamed(window) == []
