"""Every form without a mouse: Tab goes through it as it is read, and each of its buttons has a letter of its own."""

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QWidget

from medhandover.rights import ACTIONS
from tests.ui.fingers import Eyes, held, name, press, walk
from ui.forms.dialog import ActionDialog
from ui.forms.editor import Words
from ui.widgets.letters import give_letters, letter_of

RICH = ("case:open", "handover:record", "medicine:record", "notice:record", "plan:open", "refusal:begin", "watch:raise")
"""Forms in which every kind of field is there."""


def wrong_with(tag: str) -> list[str]:
    """Return what is wrong with the way through a form."""
    dialog = ActionDialog(Words(language="nl"), ACTIONS[tag], "Add", {}, {})
    dialog.show()
    dialog.activateWindow()
    QApplication.processEvents()
    if QApplication.focusWidget() is None:
        press("Tab")
    eyes = Eyes(dialog)
    walk(eyes)
    box = dialog.findChild(QDialogButtonBox)
    assert box is not None
    give_letters(dialog)
    letters = [letter_of(each.text()) for each in box.buttons()]
    dialog.deleteLater()
    dialog.hide()
    lacking = [f"no letter: {each.text()}" for each, letter in zip(box.buttons(), letters, strict=True) if not letter]
    return eyes.back + lacking + ["a letter twice"] * (len(letters) - len(set(letters)))


@pytest.mark.parametrize("tag", RICH)
def test_tab_goes_through_a_form_as_it_is_read(application: QApplication, tag: str) -> None:
    assert wrong_with(tag) == []


@pytest.mark.full
def test_tab_goes_through_all_forms_as_they_are_read(application: QApplication) -> None:
    assert {tag: wrong for tag in ACTIONS if (wrong := wrong_with(tag))} == {}


@pytest.mark.parametrize("tag", ["case:open", "handover:record"])
def test_one_sees_which_field_of_a_form_has_the_focus(application: QApplication, tag: str) -> None:
    dialog = ActionDialog(Words(language="nl"), ACTIONS[tag], "Add", {}, {})
    dialog.show()
    dialog.activateWindow()
    QApplication.processEvents()
    first = held()
    looks: dict[QWidget, QImage] = {}
    seen = walk(lambda each: looks.__setitem__(each, each.grab().toImage()))
    alike = set()
    for each in seen:
        press("Tab")
        if each is not held() and each.grab().toImage() == looks[each]:
            alike.add(f"{type(each).__name__}: {name(each)}")
    assert (alike, first in seen) == (set(), True)
