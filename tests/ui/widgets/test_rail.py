from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ui.pages import OFFICE_PAGES
from ui.widgets.colours import LIGHT
from ui.widgets.marks import STOP
from ui.widgets.rail import COUNT, Rail, icon_of


def test_what_waits_is_said_in_words_and_by_a_number_and_is_gone_when_nothing_waits(application: QApplication) -> None:
    rail = Rail("navigation", "Pagina's", 180)
    rail.add("Alarmen", "alarms")
    rail.wait(0, 2, STOP, "wachtend: 2", "Alt+5")
    item = rail.item(0)
    assert item.data(Qt.ItemDataRole.AccessibleTextRole) == "Alarmen wachtend: 2"
    assert (item.data(COUNT), item.toolTip()) == ("2", "wachtend: 2  Alt+5")
    rail.wait(0, 0, STOP, "wachtend: 0", "Alt+5")
    assert item.data(Qt.ItemDataRole.AccessibleTextRole) == "Alarmen"
    assert (item.data(COUNT), item.toolTip()) == ("", "Alt+5")


def test_every_page_of_the_navigation_has_an_icon(application: QApplication) -> None:
    assert all(not icon_of(each.key, LIGHT).isNull() for each in OFFICE_PAGES if each.is_listed)
    assert icon_of("onbekend", LIGHT).isNull()
