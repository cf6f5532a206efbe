from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.forms.choices import ChoiceEditor
from ui.forms.editor import Words
from ui.forms.searching import SearchBox

NAMES = [*(f"Land {number}" for number in range(30)), "Land 7"]


def test_options_stand_in_the_list_only_once_somebody_comes_to_it(application: QApplication) -> None:
    box = SearchBox(NAMES)
    told: list[str] = []
    box.setCurrentText("Land 9")
    box.currentTextChanged.connect(told.append)
    assert (box.count(), box.currentText()) == (0, "Land 9")
    box.show()
    box.setFocus()
    QTest.qWaitForWindowActive(box)
    assert (box.count(), box.currentText(), box.currentIndex(), told) == (len(NAMES), "Land 9", 9, [])


def test_what_is_typed_is_found_with_the_first_key(application: QApplication) -> None:
    box = SearchBox(NAMES)
    box.show()
    box.setFocus()
    QTest.qWaitForWindowActive(box)
    line, completer = box.lineEdit(), box.completer()
    assert line is not None
    assert completer is not None
    line.selectAll()
    QTest.keyClicks(box, "nd 12")
    popup = completer.popup()
    assert popup is not None
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert (box.currentText(), box.at()) == ("Land 12", 12)


def test_the_list_that_drops_down_holds_every_option_and_what_was_typed_stays(application: QApplication) -> None:
    box = SearchBox(NAMES)
    box.setEditText("Atlantis")
    box.show()
    box.showPopup()
    assert (box.count(), box.currentText(), box.at()) == (len(NAMES), "Atlantis", -1)
    box.hidePopup()


def test_two_options_of_the_same_name_are_told_apart(application: QApplication) -> None:
    editor = ChoiceEditor(Words(language="nl"), [(str(number), name) for number, name in enumerate(NAMES)])
    for code in ("7", "30"):
        editor.fill(code)
        assert editor.value() == code
    assert isinstance(editor.box, SearchBox)
    editor.box.begin()
    assert editor.value() == "30"
    editor.fill("7")
    assert editor.value() == "7"


def test_an_empty_list_stays_empty(application: QApplication) -> None:
    box = SearchBox(())
    box.begin()
    assert (box.count(), box.currentText(), box.at()) == (0, "", -1)
