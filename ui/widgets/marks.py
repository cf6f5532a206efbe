"""Signs of the window: each sign stands beside words that say the same."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from ui.widgets.colours import Colours

STOP, WARN, DONE, UNDER_WAY = "stop", "warn", "done", "under way"
TONES = {STOP: "stop", WARN: "warn_ink", DONE: "accent", UNDER_WAY: "focus"}
"""The name of the colour of words by what they mean; all of them can be read on every ground of rows."""
SIDE, GAP, MOST = 10.0, 2.0, 7
"""Size of the squares of the bar, in pixels, and how many there are at the most."""


def tone_of(colours: Colours, meaning: str, usual: QColor) -> QColor:
    """Return the colour of words by what they mean, or the usual one."""
    return getattr(colours, TONES[meaning]) if meaning in TONES else usual


def draw_mark(painter: QPainter, place: QRectF, mark: str, colours: Colours) -> None:
    """Draw a sign: an octagon with a bar, a triangle, a circle with a tick, a ring."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    centre, half = place.center(), place.width() / 2
    if mark == STOP:
        cut = half * 0.42
        corners = [(-half, -cut), (-cut, -half), (cut, -half), (half, -cut)]
        corners += [(-x, -y) for x, y in corners]
        painter.setBrush(colours.stop)
        painter.drawPolygon(QPolygonF([centre + QPointF(x, y) for x, y in corners]))
        painter.fillRect(QRectF(centre.x() - half * 0.55, centre.y() - 1.25, half * 1.1, 2.5), colours.stop_mark)
    elif mark == WARN:
        painter.setPen(QPen(colours.warn_ink, 1.2))
        painter.setBrush(colours.warn)
        painter.drawPolygon(QPolygonF([QPointF(centre.x(), place.top()), place.bottomRight(), place.bottomLeft()]))
        painter.fillRect(QRectF(centre.x() - 1, centre.y() - 2, 2, half * 0.7), colours.warn_mark)
        painter.fillRect(QRectF(centre.x() - 1, place.bottom() - 3, 2, 2), colours.warn_mark)
    elif mark == DONE:
        painter.setBrush(colours.accent)
        painter.drawEllipse(place)
        painter.setPen(QPen(colours.accent_ink, 1.8))
        tick = [QPointF(-half * 0.45, 0), QPointF(-half * 0.1, half * 0.4), QPointF(half * 0.5, -half * 0.4)]
        painter.drawPolyline(QPolygonF([centre + each for each in tick]))
    elif mark == UNDER_WAY:
        painter.setPen(QPen(colours.focus, 2))
        painter.drawEllipse(place.adjusted(1, 1, -1, -1))
        painter.setBrush(colours.focus)
        painter.drawEllipse(centre, half * 0.25, half * 0.25)
    painter.restore()


def bar_width(conditions: int, most: int = MOST) -> int:
    """Return the pixels that the bar of so many conditions takes."""
    return int(min(conditions, most) * (SIDE + GAP))


def draw_bar(painter: QPainter, at: QPointF, counts: tuple[int, int, int], colours: Colours, most: int = MOST) -> None:
    """Draw a square for each condition, at most `most`.

    `counts` are the covered ones (full squares), those to be confirmed again (half), and all of them (empty).
    """
    covered, renew, conditions = counts
    count = min(conditions, most)
    filled = covered * count // conditions if conditions else 0
    halves = min(max(1, renew * count // conditions) if renew else 0, count - filled)
    for number in range(count):
        place = QRectF(at.x() + number * (SIDE + GAP), at.y(), SIDE, SIDE)
        if number < filled:
            painter.fillRect(place, colours.accent)
            continue
        is_half = number < filled + halves
        if is_half:
            painter.fillRect(place.adjusted(1, SIDE / 2, -1, -1), colours.warn)
        painter.setPen(QPen(colours.warn_ink if is_half else colours.stop, 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(place.adjusted(1, 1, -1, -1))
