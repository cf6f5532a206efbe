"""Widgets beside each other that go on below where there is no more room."""

from typing import Any

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from ui.widgets.directions import mirrored

GAP = 6
"""Pixels between two widgets."""


class FlowLayout(QLayout):
    """Lays widgets out in lines, each line against the side where reading begins, or against the other one."""

    def __init__(self, parent: QWidget, *, is_right: bool = False) -> None:
        """Begin without widgets."""
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._is_right = is_right
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        """Take one more."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> Any:  # noqa: N802 - Qt's name
        """Return one of them; None beyond the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> Any:  # noqa: N802 - Qt's name
        """Take one away; None beyond the last."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        """Return that there is no wish for more room."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Return that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return how high all lines are together."""
        lines = self._lines(width)
        return sum(self._height(line) for line in lines) + GAP * max(len(lines) - 1, 0)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt's name
        """Put every widget in its place."""
        super().setGeometry(rect)
        y = rect.y()
        for line in self._lines(rect.width()):
            x = rect.right() + 1 - self._width(line) if self._is_right else rect.x()
            for item in line:
                item.setGeometry(mirrored(self._direction(), rect, QRect(QPoint(x, y), item.sizeHint())))
                x += item.sizeHint().width() + GAP
            y += self._height(line) + GAP

    def _direction(self) -> Qt.LayoutDirection:
        whole = self.parentWidget()
        return whole.layoutDirection() if whole is not None else Qt.LayoutDirection.LeftToRight

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the room for all in one line."""
        shown = self._shown()
        return QSize(self._width(shown), self._height(shown))

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the room for the widest alone."""
        sizes = [each.sizeHint() for each in self._shown()]
        return QSize(
            max((each.width() for each in sizes), default=0), max((each.height() for each in sizes), default=0)
        )

    def _shown(self) -> list[QLayoutItem]:
        return [each for each in self._items if not each.isEmpty()]

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        for item in self._shown():
            if lines and self._width([*lines[-1], item]) <= width:
                lines[-1].append(item)
            else:
                lines.append([item])
        return lines

    def _width(self, line: list[QLayoutItem]) -> int:
        return sum(each.sizeHint().width() for each in line) + GAP * max(len(line) - 1, 0)

    def _height(self, line: list[QLayoutItem]) -> int:
        return max((each.sizeHint().height() for each in line), default=0)
