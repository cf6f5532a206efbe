from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from medhandover.receivers.actions import note_experience, record_receiver
from medhandover.receivers.details import Capability, Per, Price
from medhandover.receivers.experience import ExperienceDraft
from medhandover.receivers.queries import ReceiverSeen
from tests.medhandover.plans.test_actions import World
from tests.medhandover.receivers.test_actions import CARER, TODAY, WEEK, receiver, verify
from tests.ui.conftest import Told
from tests.ui.looking import shoot_both, window_at
from tests.ui.pictures import keep_picture, unnamed
from ui.forms.offers import missing_in
from ui.receivers.contents import sheet
from ui.receivers.page import ReceiversPage
from ui.window import Window


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
    assert [view.model.rowCount() for view in page.sheet.views] == [2, 2, 5, 1, 1, 0]
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
