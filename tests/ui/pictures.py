"""Dialogs and views in tests: a picture of each, and what in it has no name for a screen reader."""

from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.faults import unsaid

PICTURES = Path(__file__).resolve().parents[2] / "artefacts"


def keep_picture(widget: QWidget, name: str) -> None:
    """Keep a picture of a dialog or view."""
    PICTURES.mkdir(exist_ok=True)
    for _ in range(3):
        QApplication.processEvents()
    assert widget.grab().save(str(PICTURES / f"{name}.png"))


def unnamed(widget: QWidget) -> list[str]:
    """Return what a screen reader cannot tell: without a name, a role or a state."""
    QApplication.processEvents()
    return list(unsaid(widget))
