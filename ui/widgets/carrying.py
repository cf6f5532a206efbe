"""A bar that is carried to another person, by hand or by keys: where it is, and what is said of it there."""

from collections.abc import Mapping
from typing import Protocol

from PySide6.QtCore import QObject, QRect, QRectF, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import record
from ui.widgets.announcing import announce
from ui.widgets.cells import draw_wrapped, lines_of
from ui.widgets.chart import PROPOSED, Bar, Places
from ui.widgets.directions import mirrored
from ui.widgets.marks import draw_mark
from ui.widgets.strokes import EDGE, SIGN, Strokes

WIDE, MOST = 330, 6
"""Pixels of what is said beside a bar that is carried, and its lines at the most."""
KEYS = N_("Enter puts it here, Esc puts it back.")


@record
class Verdict:
    """Whether somebody can take what is carried: a sign, a word, and the sentence that says why."""

    sign: str
    word: str
    sentence: str


class Board(Protocol):
    """What is carried over: the rows, and how they are painted."""

    places: Places
    strokes: Strokes

    def show_row(self, row: int) -> None:
        """Scroll until a row is seen."""
        ...

    def paint_anew(self) -> None:
        """Paint everything anew."""
        ...


class Carrying(QObject):
    """Carries one bar at a time; `lifted` asks for verdicts, `dropped` gives the bar and the person's key."""

    lifted = Signal(object)
    dropped = Signal(object, str)
    put_down = Signal()

    def __init__(self, board: Board, widget: QWidget) -> None:
        """Carry over `board`; `widget` says aloud what is found there."""
        super().__init__(widget)
        self._board, self._widget = board, widget
        self.bar: Bar | None = None
        self.row = -1
        self.verdicts: Mapping[str, Verdict] = {}

    def lift(self, bar: Bar) -> None:
        """Take a bar up; it is over its own row, or over none when it stood in none."""
        self.bar, self.row, self.verdicts = bar, bar.row, {}
        self.lifted.emit(bar)
        self._board.paint_anew()

    def tell(self, verdicts: Mapping[str, Verdict]) -> None:
        """Show who can take what is carried, by the key of a person; nobody else can."""
        self.verdicts = verdicts
        self._board.paint_anew()
        if self.bar is not None and self.row >= 0:
            self._say()

    def over(self, row: int) -> None:
        """Go over another row; a head of a group takes nothing."""
        rows = self._board.places.chart.rows
        row = row if 0 <= row < len(rows) and rows[row].key else -1
        if row != self.row:
            self.row = row
            self._say()
            self._board.paint_anew()

    def step(self, by: int) -> None:
        """Go over the next person (by 1) or the one before (-1) who can be asked at all."""
        rows = self._board.places.chart.rows
        row = (len(rows) if self.row < 0 and by < 0 else self.row) + by
        while 0 <= row < len(rows) and not self._may(rows[row].key):
            row += by
        if 0 <= row < len(rows):
            self.over(row)
            self._board.show_row(row)

    def drop(self) -> None:
        """Put the bar down where it is; over nobody it goes back."""
        bar, row = self.bar, self.row
        self.put_back()
        rows = self._board.places.chart.rows
        if bar is not None and 0 <= row < len(rows) and row != bar.row:
            self.dropped.emit(bar, rows[row].key)

    def put_back(self) -> None:
        """Put the bar back where it was."""
        self.bar, self.row, self.verdicts = None, -1, {}
        self._board.paint_anew()
        self.put_down.emit()

    @property
    def verdict(self) -> Verdict | None:
        """Return what is said of the person it is over."""
        rows = self._board.places.chart.rows
        return self.verdicts.get(rows[self.row].key) if 0 <= self.row < len(rows) else None

    def paint(self, painter: QPainter, seen: QRect, shift: tuple[int, int]) -> None:
        """Paint what is carried, and beside it what is said; `shift` is how far it is scrolled."""
        if self.bar is None or self.row < 0:
            return
        board, bar = self._board, self.bar
        left, right = board.places.span(bar.begins, bar.ends)
        top, height = board.places.tops[self.row] + 3, board.places.lane - 12
        place = QRect(left - shift[0], top - shift[1], right - left, height)
        ghost = Bar(**{**vars(bar), "look": PROPOSED, "sign": ""})
        place = mirrored(board.strokes.direction, seen, place)
        board.strokes.bar(painter, place, seen, ghost)
        board.strokes.ring(painter, place, is_held=True)
        if (verdict := self.verdict) is not None:
            self._bubble(painter, seen, place, verdict)

    def _bubble(self, painter: QPainter, seen: QRect, place: QRect, verdict: Verdict) -> None:
        strokes = self._board.strokes
        wide = min(WIDE, seen.width() - 8)
        inner = wide - 3 * EDGE - SIGN
        lines = 1 + min(lines_of(verdict.sentence, strokes.plain, inner), MOST)
        high = lines * strokes.line + 2 * EDGE
        left = min(max(place.left(), seen.left() + 4), seen.right() - wide - 4)
        below = place.bottom() + 6
        top = below if below + high < seen.bottom() else place.top() - high - 6
        box = QRect(left, top, wide, high)
        painter.setPen(QPen(strokes.colours.border, 1))
        painter.setBrush(strokes.colours.ground)
        painter.drawRect(box)
        room = box.adjusted(EDGE, EDGE, -EDGE, -EDGE)
        sign = QRect(room.left(), room.top() + 2, SIGN, SIGN)
        if verdict.sign:
            draw_mark(painter, QRectF(mirrored(strokes.direction, room, sign)), verdict.sign, strokes.colours)
        room = mirrored(strokes.direction, room, room.adjusted(SIGN + EDGE, 0, 0, 0))
        painter.setPen(strokes.colours.ink)
        used = draw_wrapped(painter, strokes.strong, room, verdict.word, 1)
        draw_wrapped(painter, strokes.plain, room.adjusted(0, used, 0, 0), verdict.sentence, MOST)

    def _may(self, key: str) -> bool:
        return bool(key) and (not self.verdicts or key in self.verdicts)

    def _say(self) -> None:
        rows, verdict = self._board.places.chart.rows, self.verdict
        if self.row < 0:
            return
        told = f"{verdict.word}. {verdict.sentence}" if verdict else ""
        announce(self._widget, f"{rows[self.row].words[0]}. {told}".strip(), is_urgent=True)
