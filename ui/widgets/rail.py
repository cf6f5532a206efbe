"""The navigation: each page with its sign, its name, and how much waits there."""

from collections.abc import Mapping
from dataclasses import fields

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem
from medhandover.readiness.waiting import WaitingCounts, waiting_counts
from ui.desk import Desk
from ui.widgets.marks import INK, RED

SIDE, SHARP, SQUARE = 16, 4, 18
"""Pixels of a sign, how many times larger it is drawn to be sharp on every screen, and the square it is written in."""
Line = tuple[tuple[float, float], ...]
PERSON: tuple[Line, ...] = (((3, 16), (3, 13), (6, 11), (9, 11), (12, 13), (12, 16)),)
LINES: Mapping[str, tuple[Line, ...]] = {
    "worklist": (((2, 4), (16, 4)), ((2, 9), (16, 9)), ((2, 14), (11, 14))),
    "today": (((2, 9), (15, 9)), ((10, 4), (15, 9), (10, 14))),
    "unanswered": (((2, 3), (16, 3), (16, 12), (8, 12), (5, 15), (5, 12), (2, 12), (2, 3)),),
    "offers": (((3, 9), (9, 3), (15, 3), (15, 9), (9, 15), (3, 9)),),
    "alarms": (((9, 2), (16, 15), (2, 15), (9, 2)), ((9, 7), (9, 11)), ((9, 12.6), (9, 13.4))),
    "cases": (((4, 2), (11, 2), (14, 5), (14, 16), (4, 16), (4, 2)), ((7, 8), (11, 8)), ((7, 12), (11, 12))),
    "receivers": (((3, 3), (15, 3), (15, 16), (3, 16), (3, 3)), ((9, 6), (9, 12)), ((6, 9), (12, 9))),
    "escorts": (*PERSON, ((13, 10), (16, 12.5), (16, 15))),
    "administration": (((2, 5), (16, 5)), ((2, 13), (16, 13)), ((6, 3), (6, 7)), ((12, 11), (12, 15))),
}
"""What is drawn for each page, in a square of eighteen; the name beside it says the same."""
ROUND: Mapping[str, tuple[float, float, float]] = {"escorts": (7.5, 6, 3), "offers": (12, 6, 1)}
"""A circle besides: its middle and how far it reaches."""


def sign_of(page: str, colour: QColor = INK) -> QIcon:
    """Return the sign of a page; nothing for one that has none."""
    drawn = QPixmap(SIDE * SHARP, SIDE * SHARP)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(SHARP * SIDE / SQUARE, SHARP * SIDE / SQUARE)
    painter.setPen(QPen(colour, 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    for line in LINES.get(page, ()):
        painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in line]))
    if page in ROUND:
        x, y, reach = ROUND[page]
        painter.drawEllipse(QRectF(x - reach, y - reach, 2 * reach, 2 * reach))
    painter.end()
    return QIcon(drawn)


class Rail(QListWidget):
    """The pages below each other; `refresh` asks how much waits on each."""

    def __init__(self, desk: Desk, pages: Mapping[str, str], width: int) -> None:
        """Show the pages: their names (message ids) by their keys."""
        super().__init__()
        self._desk, self._say, self._pages = desk, desk.say, dict(pages)
        say = self._say
        self.setObjectName("navigation")
        self.setAccessibleName(say(N_("Pages")))
        self.narrow(False, width)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for number, (key, name) in enumerate(self._pages.items(), 1):
            item = QListWidgetItem(sign_of(key), say(name), self)
            item.setToolTip(f"Alt+{number}")

    def narrow(self, is_narrow: bool, width: int) -> None:
        """Show names alone where there is little room."""
        self.setFixedWidth(width)
        self.setIconSize(QSize(1, 1) if is_narrow else QSize(SIDE, SIDE))

    def refresh(self) -> None:
        """Ask how much waits; where it cannot be told, no number stands there."""
        if self._desk.may(waiting_counts):
            self._desk.look(self._counted, self._uncounted, waiting_counts)

    def _counted(self, counts: WaitingCounts) -> None:
        self.count_waiting({each.name: getattr(counts, each.name) for each in fields(counts)})

    def _uncounted(self, _: Problem) -> None:
        self.count_waiting({})

    def count_waiting(self, counts: Mapping[str, int]) -> None:
        """Say behind each name how much waits there; an alarm is red, and its number says it too."""
        for number, (key, name) in enumerate(self._pages.items()):
            waits = counts.get(key, 0)
            item, is_alarm = self.item(number), key == "alarms" and waits > 0
            told = self._say(name)
            item.setText(f"{told}  {waits}" if waits else told)
            item.setIcon(sign_of(key, RED if is_alarm else INK))
            item.setForeground(RED if is_alarm else INK)
            spoken = self._say(N_("{page}, {count} waiting"), page=told, count=waits) if waits else told
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
