from PySide6.QtCore import Qt

from tests.medhandover.plans.test_actions import World
from tests.ui.conftest import Told
from ui.pages import OFFICE_PAGES
from ui.widgets.marks import INK, RED
from ui.widgets.rail import LINES, Rail


def test_every_page_has_a_sign_and_its_number_in_words_too(told: Told, world: World) -> None:
    listed = {each.key: each.name for each in OFFICE_PAGES if each.is_listed}
    assert set(LINES) == set(listed)
    rail = Rail(told.desk, listed, 184)
    rail.refresh()
    assert rail.item(0).text() == "Werkvoorraad  1"
    assert rail.item(0).data(Qt.ItemDataRole.AccessibleTextRole) == "Werkvoorraad, 1 wachten"
    assert not any(rail.item(number).icon().isNull() for number in range(rail.count()))
    alarms = list(listed).index("alarms")
    assert (rail.item(alarms).text(), rail.item(alarms).foreground().color()) == ("Alarmen", INK)
    rail.count_waiting({"alarms": 2})
    assert (rail.item(alarms).text(), rail.item(alarms).foreground().color()) == ("Alarmen  2", RED)
    assert rail.item(0).text() == "Werkvoorraad"
    assert told.problems == []
