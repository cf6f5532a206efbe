"""The worklist as lanes of cards; arrows move between cards, Enter opens one."""

from typing import Any

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from medhandover.kernel.languages import N_, country_name
from medhandover.readiness.board import LaneRow, Stage
from medhandover.readiness.queries import WorklistRow
from ui.desk import Desk
from ui.readiness.words import Words
from ui.widgets.cells import draw_wrapped
from ui.widgets.directions import mirrored
from ui.widgets.marks import bar_width, draw_bar, draw_mark, tone_of
from ui.widgets.palette import colours_of

FEW, MORE = 8, 20
"""How many cards a lane shows at first, and how many more are shown on asking."""
NARROWEST, EDGE, MARK, LINES, SQUARES = 116, 7, 14, 7, 5
"""Width of a lane, pixels around, size of a sign, lines of a card, and squares of its bar."""
STEPS = {Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1), Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0)}
"""How far a key goes: lanes to the right, places down."""


class Card(QAbstractButton):
    """One case on the board."""

    def __init__(self, desk: Desk, words: Words, row: WorklistRow) -> None:
        """Show a row; its name for a screen reader says all of it."""
        super().__init__()
        self.row, self._words = row, words
        self._where = f"{words.day(row)} · {country_name(desk.language, row.destination)}"
        self.setAccessibleName(words.whole(row))
        self.setToolTip(words.whole(row))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return room for its lines and the bar."""
        return QSize(NARROWEST, LINES * self.fontMetrics().lineSpacing() + 8 + 2 * EDGE)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the same."""
        return self.sizeHint()

    def paintEvent(self, event: Any) -> None:  # noqa: N802 - Qt's name
        """Paint name, departure, bar, and what to do first."""
        painter, row, step = QPainter(self), self.row, self.fontMetrics().lineSpacing()
        colours = colours_of(self.palette())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        painter.setBrush(colours.ground)
        painter.setPen(QPen(colours.focus, 2) if self.hasFocus() else QPen(colours.border, 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 3, 3)
        inside = self.rect().adjusted(EDGE, EDGE, -EDGE, -EDGE)
        strong = QFont(self.font())
        strong.setWeight(QFont.Weight.DemiBold)
        painter.setPen(colours.ink)
        inside.setTop(inside.top() + draw_wrapped(painter, strong, inside, row.name, 2))
        painter.setPen(tone_of(colours, self._words.nearness(row), colours.muted))
        inside.setTop(inside.top() + draw_wrapped(painter, self.font(), inside, self._where, 2))
        whole, counts = bar_width(row.conditions, SQUARES), (row.covered, row.to_renew, row.conditions)
        bar = self._at(inside, QRect(inside.left(), inside.top() + 5, whole, 1))
        draw_bar(painter, QPointF(bar.topLeft()), counts, colours, SQUARES)
        painter.setPen(colours.ink)
        beside = self._at(inside, QRect(inside.left() + whole + 4, inside.top(), inside.width() - whole - 4, step))
        draw_wrapped(painter, self.font(), beside, f"{row.covered}/{row.conditions}" if row.conditions else "–", 1)
        sign = self._at(inside, QRect(inside.left(), inside.top() + step + 6, MARK, MARK))
        draw_mark(painter, QRectF(sign), self._words.mark(row), colours)
        below = self._at(inside, inside.adjusted(MARK + 5, step + 4, 0, 0))
        draw_wrapped(painter, self.font(), below, self._words.first(row).partition("\n")[0], below.height() // step)
        painter.end()

    def _at(self, inside: QRect, place: QRect) -> QRect:
        return mirrored(self.layoutDirection(), inside, place)


class Strip(QAbstractButton):
    """A folded lane: its name and number, written downwards."""

    def __init__(self, text: str) -> None:
        """Show a text."""
        super().__init__()
        self.setText(text)
        self.setFixedWidth(44)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return room for the text."""
        return QSize(44, self.fontMetrics().horizontalAdvance(self.text()) + 40)

    def paintEvent(self, event: Any) -> None:  # noqa: N802 - Qt's name
        """Paint the text downwards."""
        painter, colours = QPainter(self), colours_of(self.palette())
        painter.fillRect(self.rect(), colours.panel)
        painter.fillRect(QRect(0, 0, self.width(), 3), colours.muted)
        if self.hasFocus():
            painter.setPen(QPen(colours.focus, 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.setPen(colours.ink)
        painter.translate(self.width() / 2, 16)
        painter.rotate(90)
        painter.drawText(0, self.fontMetrics().ascent() // 2 - 2, self.text())
        painter.end()


class Board(QScrollArea):
    """All lanes beside each other; `more` asks for more cards, `ended` for the lane of what is closed."""

    more = Signal()
    ended = Signal()

    def __init__(self, desk: Desk, words: Words) -> None:
        """Begin without lanes."""
        super().__init__()
        self._desk, self._words = desk, words
        self.most = FEW
        self.lanes: list[list[QAbstractButton]] = []
        self.setObjectName("board")
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(desk.say(N_("Board of stages")))

    def show_lanes(self, lanes: tuple[LaneRow, ...], *, has_ended: bool) -> None:
        """Show other lanes; the card that had the focus keeps it."""
        held = self.focusWidget()
        kept = held.row.case if isinstance(held, Card) else ""
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.lanes = []
        for lane in lanes:
            if lane.stage is Stage.CLOSED and not has_ended:
                row.addWidget(self._strip(lane))
            else:
                row.addWidget(self._lane(lane), 1)
        self.setWidget(whole)
        cards = [each for lane in self.lanes for each in lane if isinstance(each, Card)]
        chosen = next((each for each in cards if each.row.case == kept), cards[0] if cards else None)
        if chosen is not None:
            chosen.setFocus()

    def eventFilter(self, watched: Any, event: Any) -> bool:  # noqa: N802 - Qt's name
        """Move between cards with the arrows, and open one with Enter."""
        if event.type() == QEvent.Type.KeyPress and isinstance(watched, QAbstractButton):
            if event.key() in STEPS:
                right, down = STEPS[event.key()]
                self._move(watched, -right if self.isRightToLeft() else right, down)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                watched.click()
                return True
        return super().eventFilter(watched, event)

    def _move(self, held: QAbstractButton, right: int, down: int) -> None:
        number = next(place for place, each in enumerate(self.lanes) if held in each)
        place = self.lanes[number].index(held)
        if down:
            place = min(max(place + down, 0), len(self.lanes[number]) - 1)
        else:
            number += right
            while 0 <= number < len(self.lanes) and not self.lanes[number]:
                number += right
            if not 0 <= number < len(self.lanes):
                return
            place = min(place, len(self.lanes[number]) - 1)
        self.lanes[number][place].setFocus()
        self.ensureWidgetVisible(self.lanes[number][place])

    def _lane(self, lane: LaneRow) -> QWidget:
        whole = QWidget()
        whole.setObjectName("lane")
        whole.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        whole.setMinimumWidth(NARROWEST)
        column = QVBoxLayout(whole)
        column.setContentsMargins(4, 6, 4, 6)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(2)
        for name, text in (("lanename", self._desk.show(lane.stage)), ("muted", str(lane.count))):
            label = QLabel(text)
            label.setObjectName(name)
            label.setWordWrap(name == "lanename")
            label.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
            head.addWidget(label, int(name == "lanename"), Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        held: list[QAbstractButton] = [Card(self._desk, self._words, each) for each in lane.cards]
        for card, each in zip(held, lane.cards, strict=True):
            card.clicked.connect(lambda _=False, case=each.case: self._desk.open("case", case))
        if lane.count > len(lane.cards):
            held.append(self._rest(lane.count - len(lane.cards)))
        for button in held:
            button.installEventFilter(self)
            column.addWidget(button)
        column.addStretch(1)
        self.lanes.append(held)
        return whole

    def _rest(self, count: int) -> QPushButton:
        button = QPushButton(self._desk.say(N_("{count} more"), count=count) + " ›")
        button.setObjectName("link")
        button.clicked.connect(self._show_more)
        return button

    def _show_more(self) -> None:
        self.most += MORE
        self.more.emit()

    def _strip(self, lane: LaneRow) -> QAbstractButton:
        """Return the lane of what is closed, folded: only how many there are."""
        told = self._desk.say(N_("{stage}: {count}"), stage=lane.stage, count=lane.count)
        button = Strip(told + " ›")
        button.setAccessibleName(told)
        button.clicked.connect(self.ended)
        button.installEventFilter(self)
        self.lanes.append([button])
        return button
