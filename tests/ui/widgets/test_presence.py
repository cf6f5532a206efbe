from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QVBoxLayout, QWidget

from ui.widgets.keys import FIND, bind
from ui.widgets.presence import Presence


class Greedy(QLineEdit):
    """A field of text that wants every key for itself, as one does under X11 with Ctrl+K."""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)


@pytest.fixture
def sought(application: QApplication) -> Iterator[list[Any]]:
    presence, found = Presence(application), list[Any]()
    presence.sought.connect(found.append)
    yield found
    presence.deleteLater()


def pressed_in(whole: QWidget, field: QLineEdit) -> list[int]:
    """Press the key to find things in a field of a window; return how often its shortcut answered."""
    answered: list[int] = []
    bind(whole, FIND, lambda: answered.append(1))
    QVBoxLayout(whole).addWidget(field)
    whole.show()
    whole.activateWindow()
    assert QTest.qWaitForWindowActive(whole)
    field.setFocus()
    QTest.keyClick(whole.windowHandle(), Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    return answered


def test_the_key_to_find_things_wins_over_a_field_that_wants_it_for_itself(sought: list[Any]) -> None:
    whole, field = QWidget(), Greedy("tekst die blijft")
    answered = pressed_in(whole, field)
    assert (sought, answered) == ([whole], [])
    assert field.text() == "tekst die blijft"


def test_where_no_field_wants_it_the_shortcut_answers_alone(sought: list[Any]) -> None:
    assert pressed_in(QWidget(), QLineEdit()) == [1]
    assert sought == []


def test_a_dialog_has_nothing_to_find_in(sought: list[Any]) -> None:
    dialog = QDialog()
    pressed_in(dialog, Greedy())
    assert sought == []
