"""What the squares of the bar mean, and which keys there are."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from medhandover.kernel.languages import N_
from ui.desk import Desk
from ui.widgets.directions import mirrored
from ui.widgets.keys import CARDS, HELP, OPEN_CARD, OPEN_ROW, SORT, Key
from ui.widgets.marks import bar_width, draw_bar
from ui.widgets.palette import colours_of

GAP = 16
KINDS = ((N_("covered"), (1, 0, 1)), (N_("to be confirmed again"), (0, 1, 1)), (N_("open"), (0, 0, 1)))
"""Each kind of square by its name, and the counts that draw one."""


TABLE_KEYS, BOARD_KEYS = (OPEN_ROW, SORT, HELP), (CARDS, OPEN_CARD, HELP)
"""What is told below the table and below the board; the whole list is at the key of help."""


def lowered(told: str) -> str:
    """Return a sentence as it stands after a colon."""
    return told[:1].lower() + told[1:]


class Legend(QWidget):
    """One quiet line under the list."""

    def __init__(self, desk: Desk) -> None:
        """Say it in the language of the desk."""
        super().__init__()
        self._kinds = [(desk.say(name), counts) for name, counts in KINDS]
        self._desk, self._keys = desk, ""
        self.tell(TABLE_KEYS)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def tell(self, keys: Sequence[Key]) -> None:
        """Say which keys there are: each as it is declared."""
        say = self._desk.say
        self._keys = " · ".join(f"{each.shown}: {lowered(say(each.does))}" for each in keys)
        names = ", ".join(name for name, _ in self._kinds)
        self.setAccessibleName(f"{say(N_('Bar'))}: {names}. {self._keys}")
        self.setToolTip(self.accessibleName())
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return room for one line."""
        return QSize(400, self.fontMetrics().lineSpacing() + 4)

    def paintEvent(self, event: Any) -> None:  # noqa: N802 - Qt's name
        """Paint a square and a word for each kind, then the keys."""
        painter, metrics, colours = QPainter(self), self.fontMetrics(), colours_of(self.palette())
        left, top = 2, metrics.ascent() - 8
        for name, counts in self._kinds:
            square = self._at(left, bar_width(1))
            draw_bar(painter, QPointF(square.left(), top), counts, colours)
            left += bar_width(1) + 4
            painter.setPen(colours.muted)
            painter.drawText(self._at(left, metrics.horizontalAdvance(name)), 0, name)
            left += metrics.horizontalAdvance(name) + GAP
        room = self.width() - left - GAP
        keys = metrics.elidedText(self._keys, Qt.TextElideMode.ElideRight, room)
        painter.drawText(self._at(left + GAP, metrics.horizontalAdvance(keys)), 0, keys)
        painter.end()

    def _at(self, left: int, width: int) -> QRect:
        """Return the place of a word on the line."""
        return mirrored(self.layoutDirection(), self.rect(), QRect(left, 2, width, self.fontMetrics().lineSpacing()))
