"""Left and right: what is painted by hand turns round with the window, and words are read in their own direction."""

from typing import Any

from PySide6.QtCore import QLocale, QRect, QRectF, Qt
from PySide6.QtWidgets import QStyle, QStyledItemDelegate

ISOLATED, AS_BEFORE = "\u2068", "\u2069"
"""Signs around words that are read in the direction of their first letter."""


def mirrored(direction: Qt.LayoutDirection, whole: QRect, place: QRect | QRectF) -> QRect:
    """Return a place as it lies in a window of a direction, given as it lies in one that is read from the left."""
    return QStyle.visualRect(direction, whole, place.toRect() if isinstance(place, QRectF) else place)


def beginning(direction: Qt.LayoutDirection) -> Qt.AlignmentFlag:
    """Return the side at which lines begin, whatever is written on them."""
    is_right = direction == Qt.LayoutDirection.RightToLeft
    return Qt.AlignmentFlag.AlignAbsolute | (Qt.AlignmentFlag.AlignRight if is_right else Qt.AlignmentFlag.AlignLeft)


def isolated(text: str) -> str:
    """Return a text of which each line is read in its own direction; a sign at its end stays at its end."""
    return "\n".join(f"{ISOLATED}{line}{AS_BEFORE}" if line else line for line in text.split("\n"))


class IsolatedCells(QStyledItemDelegate):
    """Cells whose words are read in their own direction, so that "50 mg" and a name in Arabic both stay as they are."""

    def displayText(self, value: Any, locale: QLocale | QLocale.Language) -> str:  # noqa: N802 - Qt's name
        """Return the text that is painted."""
        return isolated(super().displayText(value, locale))
