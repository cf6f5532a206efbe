"""What the bars of the timeline mean, and by which keys it is worked."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from medhandover.kernel.languages import N_
from ui.desk import Desk
from ui.widgets.chart import AWAY, CONCEPT, FIXED, PAPERS, PROPOSED, Bar
from ui.widgets.directions import mirrored
from ui.widgets.strokes import Strokes

SWATCH, GAP = 20, 12
"""Pixels of a small bar, and between two of them."""
REST, HANDOVER, NOW = "rest", "handover", "now"
KINDS = (
    (N_("fixed"), FIXED),
    (N_("concept or reserve"), CONCEPT),
    (N_("proposal"), PROPOSED),
    (N_("away"), AWAY),
    (N_("paper expires"), PAPERS),
    (N_("rest"), REST),
    (N_("handover"), HANDOVER),
    (N_("now"), NOW),
)
"""What there is on the timeline, and how it looks."""


class TimelineLegend(QWidget):
    """One quiet line below the timeline."""

    def __init__(self, desk: Desk) -> None:
        """Say it in the language of the desk."""
        super().__init__()
        self._kinds = [(desk.say(name), look) for name, look in KINDS]
        self._keys = desk.say(N_("Move: drag, or Ctrl+arrows, or Enter for a window"))
        names = ", ".join(name for name, _ in self._kinds)
        self.setAccessibleName(f"{desk.say(N_('Bars'))}: {names}. {self._keys}")
        self.setToolTip(self.accessibleName())
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return room for one line."""
        return QSize(400, self.fontMetrics().lineSpacing() + 6)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint a small bar and a word for each kind, then the keys where there is room."""
        painter, strokes, metrics = QPainter(self), Strokes(self), self.fontMetrics()
        left = 2
        for name, look in self._kinds:
            wide = metrics.horizontalAdvance(name) + 2
            if left + SWATCH + wide > self.width():
                break
            self._swatch(painter, strokes, self._at(left, SWATCH), look)
            left += SWATCH + 5
            strokes.text(painter, self._at(left, wide), name, strokes.colours.muted)
            left += wide + GAP
        wide = metrics.horizontalAdvance(self._keys) + 2
        if left + wide < self.width():
            strokes.text(painter, self._at(self.width() - wide, wide), self._keys, strokes.colours.muted)
        painter.end()

    def _swatch(self, painter: QPainter, strokes: Strokes, place: QRect, look: str) -> None:
        small = place.adjusted(2, 3, -2, -4)
        if look == REST:
            strokes.rest(painter, small)
        elif look == HANDOVER:
            strokes.moment(painter, QPoint(small.center().x(), small.center().y()))
        elif look == NOW:
            painter.fillRect(QRect(small.center().x(), place.top(), 2, place.height()), strokes.colours.focus)
        else:
            bar = Bar(key="", row=0, begins=0.0, ends=0.0, look=look, words=(), tells=str)
            strokes.bar(painter, small, small, bar)

    def _at(self, left: int, width: int) -> QRect:
        return mirrored(self.layoutDirection(), self.rect(), QRect(left, 1, width, self.height() - 2))
