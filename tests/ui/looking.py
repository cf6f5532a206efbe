"""How a page is looked at in a test: shown in the window, photographed in both languages, its controls named."""

from dataclasses import is_dataclass
from pathlib import Path
from typing import Any, get_args, get_type_hints

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QTableView,
    QWidget,
)

from tests.ui.conftest import Told
from ui.forms.offers import missing_in
from ui.parts.part import Part
from ui.window import Window

SHOTS = Path(__file__).resolve().parents[2] / "artefacts"
CONTROLS = (QAbstractButton, QLineEdit, QListWidget, QTableView, QComboBox, QPlainTextEdit)


def shoot(widget: QWidget, name: str) -> None:
    """Keep a picture of a window or dialog."""
    SHOTS.mkdir(exist_ok=True)
    QApplication.processEvents()
    assert widget.grab().save(str(SHOTS / f"{name}.png"))


def window_at(told: Told, page: str, thing: str = "") -> Window:
    """Return the window opened at a page."""
    made = Window(told.desk)
    made.show()
    made.open(page, thing)
    QApplication.processEvents()
    return made


def shoot_both(window: Window, name: str) -> None:
    """Keep a picture of the open page in both languages; the window speaks Dutch again after it."""
    shoot(window, f"{name}-nl")
    window.desk.speak("en")
    shoot(window, f"{name}-en")
    window.desk.speak("nl")


def nameless(widget: QWidget) -> list[str]:
    """Return what can be focused and has no name that a screen reader says."""
    QApplication.processEvents()
    found = []
    for control in (one for kind in CONTROLS for one in widget.findChildren(kind)):
        is_reached = control.isVisible() and control.focusPolicy() != Qt.FocusPolicy.NoFocus
        told = QAccessible.queryAccessibleInterface(control)
        if is_reached and not told.text(QAccessible.Text.Name):
            found.append(f"{type(control).__name__} {control.objectName()}")
    return found


def row_of(answer: Any) -> type:
    """Return the row that a query answers with, alone or in a list."""
    if is_dataclass(answer) and isinstance(answer, type):
        return answer
    return next(row_of(each) for each in get_args(answer) if is_dataclass(each) or get_args(each))


def forgotten(part: Part) -> dict[str, list[str]]:
    """Return for each change that a part offers about a row what it would empty because the row does not hold it."""
    row = row_of(get_type_hints(part.query.function)["return"])
    changes = [offer for offer in (*part.offers, *part.on_row) if offer.is_change]
    return {offer.tag: missing for offer in changes if (missing := missing_in(offer, row))}
