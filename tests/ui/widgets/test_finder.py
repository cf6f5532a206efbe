import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from tests.ui.conftest import wait_for
from ui.widgets.finder import Finder, Hit, HitGroup


def group(name: str, *names: str) -> HitGroup:
    return HitGroup(name=name, hits=tuple(Hit(text=each, detail="V 1", page="case", thing=each) for each in names))


class Shown:
    """A box in a window, what it asked for and what was chosen."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.chosen: list[tuple[str, str]] = []
        self.whole = QWidget()
        self.box = Finder(str)
        row = QVBoxLayout(self.whole)
        row.addWidget(self.box)
        row.addStretch(1)
        self.whole.resize(600, 500)
        self.whole.show()
        self.whole.activateWindow()
        self.box.asked.connect(self.asked.append)
        self.box.chosen.connect(lambda page, thing: self.chosen.append((page, thing)))
        self.box.setFocus()

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self.box, key)


@pytest.fixture
def shown(application: QApplication) -> Shown:
    return Shown()


def test_it_is_asked_once_the_typing_pauses(shown: Shown) -> None:
    QTest.keyClicks(shown.box, "anahit")
    assert shown.asked == []
    wait_for(lambda: shown.asked == ["anahit"])


def test_arrows_step_over_the_names_of_groups_and_enter_opens(shown: Shown) -> None:
    shown.box.setText("a")
    shown.box.show_groups((group("Personen", "een", "twee"), group("Niets"), group("Ontvangers", "drie")))
    assert shown.box.list.isVisible()
    shown.whole.grab()
    shown.press(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Down)
    item = shown.box.list.currentItem()
    assert item.data(Qt.ItemDataRole.AccessibleTextRole) == "Ontvangers: drie, V 1"
    shown.press(Qt.Key.Key_Return)
    assert (shown.chosen, shown.box.text(), shown.box.list.isVisible()) == ([("case", "drie")], "", False)


def test_escape_closes_the_list_and_enter_then_shows_all_that_is_found(shown: Shown) -> None:
    shown.box.setText("an")
    shown.box.show_groups((group("Personen", "een"),))
    shown.press(Qt.Key.Key_Escape)
    assert not shown.box.list.isVisible()
    shown.press(Qt.Key.Key_Return)
    assert shown.chosen == [("cases", "an")]


def test_nothing_found_is_told(shown: Shown) -> None:
    shown.box.show_groups((group("Personen"),))
    assert shown.box.list.item(0).text().startswith("Nothing is found")
    shown.press(Qt.Key.Key_Return)
    assert shown.chosen == []


def test_too_few_letters_ask_nothing_and_a_click_opens(shown: Shown) -> None:
    QTest.keyClicks(shown.box, "a")
    QTest.qWait(300)
    assert shown.asked == []
    shown.box.show_groups((group("Personen", "een"),))
    shown.box.list.itemClicked.emit(shown.box.list.item(1))
    assert shown.chosen == [("case", "een")]
