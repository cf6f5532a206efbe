"""Windows that are never larger than the screen they come up on."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

FRAME = QSize(16, 40)
"""Pixels that the frame of a window takes beside and above it."""


def fit(window: QWidget, width: int, height: int) -> None:
    """Give a window a size in pixels, or what the screen has room for."""
    window.resize(QSize(width, height).boundedTo(window.screen().availableGeometry().size() - FRAME))
