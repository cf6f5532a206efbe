"""Signs and colours of the window: each sign stands beside words that say the same."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

INK, MUTED, LINE = QColor("#1A2530"), QColor("#4F5D6B"), QColor("#E4E8EC")
BLUE, CHOSEN, FOCUS = QColor("#154273"), QColor("#DCE7F1"), QColor("#0B5CAD")
GROUND = QColor("#F3F7FB")
RED, AMBER, AMBER_INK, WHITE = QColor("#B3261E"), QColor("#E0A100"), QColor("#7A5200"), QColor("#FFFFFF")
STOP, WARN, DONE, UNDER_WAY = "stop", "warn", "done", "under way"
TONES = {STOP: RED, WARN: AMBER_INK, DONE: BLUE, UNDER_WAY: FOCUS}
"""The colour of words by what they mean; all of them can be read on white."""
SIDE, GAP, MOST = 10.0, 2.0, 7
"""Size of the squares of the bar, in pixels, and how many there are at the most."""


def draw_mark(painter: QPainter, place: QRectF, mark: str) -> None:
    """Draw a sign: an octagon with a bar, a triangle, a circle with a tick, a ring."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    centre, half = place.center(), place.width() / 2
    if mark == STOP:
        cut = half * 0.42
        corners = [(-half, -cut), (-cut, -half), (cut, -half), (half, -cut)]
        corners += [(-x, -y) for x, y in corners]
        painter.setBrush(RED)
        painter.drawPolygon(QPolygonF([centre + QPointF(x, y) for x, y in corners]))
        painter.fillRect(QRectF(centre.x() - half * 0.55, centre.y() - 1.25, half * 1.1, 2.5), WHITE)
    elif mark == WARN:
        painter.setBrush(AMBER)
        painter.drawPolygon(QPolygonF([QPointF(centre.x(), place.top()), place.bottomRight(), place.bottomLeft()]))
        painter.fillRect(QRectF(centre.x() - 1, centre.y() - 2, 2, half * 0.7), INK)
        painter.fillRect(QRectF(centre.x() - 1, place.bottom() - 3, 2, 2), INK)
    elif mark == DONE:
        painter.setBrush(BLUE)
        painter.drawEllipse(place)
        painter.setPen(QPen(WHITE, 1.8))
        tick = [QPointF(-half * 0.45, 0), QPointF(-half * 0.1, half * 0.4), QPointF(half * 0.5, -half * 0.4)]
        painter.drawPolyline(QPolygonF([centre + each for each in tick]))
    elif mark == UNDER_WAY:
        painter.setPen(QPen(FOCUS, 2))
        painter.drawEllipse(place.adjusted(1, 1, -1, -1))
        painter.setBrush(FOCUS)
        painter.drawEllipse(centre, half * 0.25, half * 0.25)
    painter.restore()


def draw_bar(painter: QPainter, left: float, top: float, counts: tuple[int, int, int], most: int = MOST) -> float:
    """Draw a square for each condition, at most `most`, and return where they end.

    `counts` are the covered ones (full squares), those to be confirmed again (half), and all of them (empty).
    """
    covered, renew, conditions = counts
    count = min(conditions, most)
    filled = covered * count // conditions if conditions else 0
    halves = min(max(1, renew * count // conditions) if renew else 0, count - filled)
    for number in range(count):
        place = QRectF(left + number * (SIDE + GAP), top, SIDE, SIDE)
        if number < filled:
            painter.fillRect(place, BLUE)
            continue
        is_half = number < filled + halves
        if is_half:
            painter.fillRect(place.adjusted(1, SIDE / 2, -1, -1), AMBER)
        painter.setPen(QPen(AMBER_INK if is_half else RED, 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(place.adjusted(1, 1, -1, -1))
    return left + count * (SIDE + GAP)
