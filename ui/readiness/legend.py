"""What the squares of the bar mean, and which keys there are."""

from typing import Any

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from medhandover.kernel.languages import N_
from ui.desk import Desk
from ui.widgets.marks import draw_bar
from ui.widgets.palette import colours_of

GAP = 16
KINDS = ((N_("covered"), (1, 0, 1)), (N_("to be confirmed again"), (0, 1, 1)), (N_("open"), (0, 0, 1)))
"""Each kind of square by its name, and the counts that draw one."""


class Legend(QWidget):
    """One quiet line under the list."""

    def __init__(self, desk: Desk) -> None:
        """Say it in the language of the desk."""
        super().__init__()
        self._kinds = [(desk.say(name), counts) for name, counts in KINDS]
        self._keys = desk.say(N_("Arrows choose · Enter opens the case · Ctrl+number sorts · Alt+T and Alt+B switch"))
        names = ", ".join(name for name, _ in self._kinds)
        self.setAccessibleName(f"{desk.say(N_('Bar'))}: {names}. {self._keys}")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return room for one line."""
        return QSize(400, self.fontMetrics().lineSpacing() + 4)

    def paintEvent(self, event: Any) -> None:  # noqa: N802 - Qt's name
        """Paint a square and a word for each kind, then the keys."""
        painter, metrics = QPainter(self), self.fontMetrics()
        left, base = 2.0, metrics.ascent() + 2
        colours = colours_of(self.palette())
        for name, counts in self._kinds:
            left = draw_bar(painter, QPointF(left, base - 10), counts, colours) + 4
            painter.setPen(colours.muted)
            painter.drawText(int(left), base, name)
            left += metrics.horizontalAdvance(name) + GAP
        painter.setPen(colours.muted)
        painter.drawText(int(left + GAP), base, self._keys)
        painter.end()
