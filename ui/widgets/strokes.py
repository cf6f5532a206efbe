"""How the bars of a timeline are painted: each look differs in shape, and every bar says in words what it is."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from medhandover.kernel.shapes import record
from ui.widgets.chart import AWAY, CONCEPT, FIXED, PAPERS, PROPOSED, Bar
from ui.widgets.colours import Colours
from ui.widgets.directions import beginning, isolated, mirrored
from ui.widgets.marks import draw_mark
from ui.widgets.palette import colours_of

EDGE, SIGN, DIAMOND = 7, 13, 5
"""Pixels before the words of a bar, size of a sign, and half the width of the mark of a moment."""
LEAST = 26
"""A bar narrower than this has no room for words; its tip and its name have them."""


@record
class Look:
    """The colours of a bar by their names: its ground, its words, its edge, and whether the edge is dashed."""

    ground: str
    ink: str
    edge: str
    is_dashed: bool = False


LOOKS: Mapping[str, Look] = {
    FIXED: Look(ground="accent", ink="accent_ink", edge="accent"),
    CONCEPT: Look(ground="badge", ink="badge_ink", edge="badge_ink", is_dashed=True),
    PROPOSED: Look(ground="ground", ink="focus", edge="focus", is_dashed=True),
    AWAY: Look(ground="idle", ink="ink", edge="border"),
    PAPERS: Look(ground="ground", ink="warn_ink", edge="warn_ink"),
}
"""What each look is made of; the pairs are held to the contrast of words (see `colours`)."""


class Strokes:
    """Paints bars in the colours and letters of a widget; cut words are kept until these change."""

    def __init__(self, widget: QWidget) -> None:
        """Take colours and letters of `widget` as they are now."""
        self.colours: Colours = colours_of(widget.palette())
        self.direction = widget.layoutDirection()
        self.plain = QFont(widget.font())
        self.strong = QFont(self.plain)
        self.strong.setWeight(QFont.Weight.DemiBold)
        self._measures = (QFontMetrics(self.strong), QFontMetrics(self.plain))
        self.line = self._measures[0].lineSpacing()
        self._cut: dict[tuple[str, int, bool], str] = {}
        self._pens = {name: self._pen(each) for name, each in LOOKS.items()}
        self._side = beginning(self.direction) | Qt.AlignmentFlag.AlignVCenter

    def bar(self, painter: QPainter, place: QRect, seen: QRect, bar: Bar) -> None:
        """Paint a bar; its words stand in the part that is `seen`."""
        look = LOOKS[bar.look]
        painter.setPen(self._pens[bar.look])
        painter.setBrush(getattr(self.colours, look.ground))
        painter.drawRect(place.adjusted(0, 0, -1, -1))
        room = place.intersected(seen)
        if room.width() >= LEAST:
            self._words(painter, room, bar, getattr(self.colours, look.ink))

    def beside(self, painter: QPainter, place: QRect, bar: Bar) -> None:
        """Paint the words of a bar that has no room for them where there is room after it."""
        lines = (bar.short or bar.words)[:2]
        for number, line in enumerate(lines):
            room = QRect(place.left(), place.top() + number * self.line, place.width(), self.line)
            self.text(painter, room, line, self.colours.ink if number == 0 else self.colours.muted)

    def moment(self, painter: QPainter, at: QPoint) -> None:
        """Paint the mark of a moment, such as the handover, on the lower edge of a bar."""
        corners = [(0, -DIAMOND), (DIAMOND, 0), (0, DIAMOND), (-DIAMOND, 0)]
        shape = QPolygonF([QPointF(at.x() + x, at.y() + y) for x, y in corners])
        painter.setBrush(self.colours.warn)
        painter.setPen(QPen(self.colours.ground, 4))
        painter.drawPolygon(shape)
        painter.setPen(QPen(self.colours.warn_ink, 1.4))
        painter.drawPolygon(shape)

    def rest(self, painter: QPainter, place: QRect) -> None:
        """Paint hours that stay free beside a journey: slanted lines."""
        painter.fillRect(place, QBrush(self.colours.border, Qt.BrushStyle.BDiagPattern))

    def ring(self, painter: QPainter, place: QRect, *, is_held: bool) -> None:
        """Paint around a bar that it is chosen, and whether keys go to it."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.colours.ground, 2))
        painter.drawRect(place.adjusted(1, 1, -2, -2))
        painter.setPen(QPen(self.colours.focus, 3 if is_held else 2))
        painter.drawRect(place.adjusted(-2, -2, 1, 1))

    def text(self, painter: QPainter, place: QRect, text: str, ink: QColor, *, is_strong: bool = False) -> None:
        """Paint a line of words, cut with dots where there is no room."""
        if place.width() < LEAST // 2:
            return
        painter.setFont(self.strong if is_strong else self.plain)
        painter.setPen(ink)
        painter.drawText(place, int(self._side), isolated(self.cut(text, place.width(), is_strong=is_strong)))

    def cut(self, text: str, width: int, *, is_strong: bool) -> str:
        """Return what of a text fits into a width."""
        key = (text, width, is_strong)
        if key not in self._cut:
            if len(self._cut) > 20_000:
                self._cut.clear()
            measures = self._measures[0 if is_strong else 1]
            self._cut[key] = measures.elidedText(text, Qt.TextElideMode.ElideRight, width)
        return self._cut[key]

    def _words(self, painter: QPainter, room: QRect, bar: Bar, ink: QColor) -> None:
        room = room.adjusted(EDGE, 0, -3, 0)
        if bar.sign and room.width() > SIGN * 2:
            sign = QRect(room.left(), room.top() + 5, SIGN, SIGN)
            sign = mirrored(self.direction, room, sign)
            painter.fillRect(sign.adjusted(-2, -2, 2, 2), self.colours.ground)
            draw_mark(painter, QRectF(sign), bar.sign, self.colours)
            room = mirrored(self.direction, room, room.adjusted(SIGN + 4, 0, 0, 0))
        has_room = not bar.short or self._measures[0].horizontalAdvance(bar.words[0]) <= room.width()
        lines = (bar.words if has_room else bar.short)[: max(room.height() // self.line, 1)]
        top = room.top() + (room.height() - len(lines) * self.line) // 2
        for number, line in enumerate(lines):
            place = QRect(room.left(), top + number * self.line, room.width(), self.line)
            self.text(painter, place, line, ink, is_strong=number == 0)

    def _pen(self, look: Look) -> QPen:
        pen = QPen(getattr(self.colours, look.edge), 2 if look.is_dashed else 1)
        if look.is_dashed:
            pen.setStyle(Qt.PenStyle.DashLine)
        return pen
