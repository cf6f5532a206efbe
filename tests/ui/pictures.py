"""Dialogs and views in tests: a picture of each, and what in it has no name for a screen reader."""

from pathlib import Path

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

PICTURES = Path(__file__).resolve().parents[2] / "artefacts"
CONTROLS = (QAbstractButton, QLineEdit, QListWidget, QTableView, QComboBox, QPlainTextEdit)


def keep_picture(widget: QWidget, name: str) -> None:
    """Keep a picture of a dialog or view."""
    PICTURES.mkdir(exist_ok=True)
    for _ in range(3):
        QApplication.processEvents()
    assert widget.grab().save(str(PICTURES / f"{name}.png"))


def unnamed(widget: QWidget) -> list[str]:
    """Return what can be focused and has no name that a screen reader says."""
    QApplication.processEvents()
    found = []
    for control in (one for kind in CONTROLS for one in widget.findChildren(kind)):
        is_reached = control.isVisible() and control.focusPolicy() != Qt.FocusPolicy.NoFocus
        told = QAccessible.queryAccessibleInterface(control)
        if is_reached and not told.text(QAccessible.Text.Name):
            found.append(f"{type(control).__name__} {control.objectName()}")
    return found
