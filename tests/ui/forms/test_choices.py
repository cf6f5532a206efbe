from PySide6.QtWidgets import QApplication

from ui.forms.choices import ChoiceEditor, MarkedEditor, PickedEditor, YesNoEditor
from ui.forms.editor import Words

DUTCH = Words(language="nl")
LONG = [(f"c{number}", f"Land {number}") for number in range(30)]


def test_yes_or_no_is_a_mark(application: QApplication) -> None:
    editor = YesNoEditor(DUTCH, "Reserve")
    assert editor.value() is False
    editor.fill(True)
    editor.call("Reserve")
    assert (editor.value(), editor.mark.accessibleName()) == (True, "Reserve")


def test_nothing_can_be_chosen_where_that_is_allowed(application: QApplication) -> None:
    editor = ChoiceEditor(DUTCH, [("a", "Een"), ("b", "Twee")], may_be_nothing=True)
    assert (editor.value(), editor.box.currentText()) == (None, "(niets gekozen)")
    editor.fill("b")
    assert editor.value() == "b"
    editor.fill(None)
    assert editor.value() is None
    assert ChoiceEditor(DUTCH, [("a", "Een")]).value() == "a"


def test_a_long_list_is_searched_by_typing_and_what_is_not_in_it_stays(application: QApplication) -> None:
    editor = ChoiceEditor(DUTCH, LONG, may_be_nothing=True, nothing="")
    assert editor.box.isEditable()
    editor.box.setEditText("Land 7")
    assert editor.value() == "c7"
    editor.box.setEditText("Atlantis")
    assert editor.value() == "Atlantis"
    editor.call("Land")
    assert editor.box.accessibleName() == "Land"


def test_what_is_none_of_the_list_comes_back_as_it_was(application: QApplication) -> None:
    for options in (LONG, LONG[:3]):
        editor = ChoiceEditor(DUTCH, options, may_be_nothing=True)
        editor.fill("Atlantis")
        assert (editor.value(), editor.box.currentText()) == ("Atlantis", "Atlantis")
        editor.fill("c1")
        assert editor.value() == "c1"
        editor.fill("Atlantis")
        editor.fill(None)
        assert editor.value() is None


def test_several_of_a_short_list_are_marked(application: QApplication) -> None:
    editor = MarkedEditor(DUTCH, [("a", "Een"), ("b", "Twee"), ("c", "Drie")])
    assert editor.value() == []
    editor.fill(["c", "a"])
    editor.call("Dagen")
    assert (editor.value(), editor.list.accessibleName()) == (["a", "c"], "Dagen")
    assert MarkedEditor(DUTCH, []).value() == []


def test_several_of_a_long_list_are_picked_in_an_order_of_ones_own(application: QApplication) -> None:
    editor = PickedEditor(DUTCH, LONG)
    editor.call("Talen")
    editor.add.click()
    assert editor.value() == []
    for code in ("c9", "c3", "c9"):
        editor.choice.fill(code)
        editor.add.click()
    assert editor.value() == ["c9", "c3"]
    editor.list.setCurrentRow(0)
    editor.remove.click()
    assert (editor.value(), editor.list.accessibleName()) == (["c3"], "Talen: gekozen")


def test_what_is_chosen_and_not_added_yet_counts(application: QApplication) -> None:
    editor = PickedEditor(DUTCH, LONG)
    editor.choice.fill("c5")
    assert editor.value() == ["c5"]
