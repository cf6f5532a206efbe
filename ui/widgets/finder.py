"""One box to find things in: results drop down in groups, arrows choose, Enter opens."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QStyleOptionViewItem, QWidget

from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import record
from ui.widgets.cells import EDGE, Cells
from ui.widgets.rows import Column

PAUSE, SHORTEST, TALLEST = 200, 2, 460
"""Milliseconds without a key before it is asked, the least letters, and the most pixels of the list."""


@record
class Hit:
    """Something that was found: what it is, more about it, and the page and thing that it opens."""

    text: str
    detail: str
    page: str
    thing: str


@record
class HitGroup:
    """What was found of one kind, under its name."""

    name: str
    hits: tuple[Hit, ...]


class _HitCells(Cells):
    def sizeHint(self, option: QStyleOptionViewItem, index: Any) -> QSize:  # noqa: N802 - Qt's name
        """Return two lines for a hit, one for the name of a group."""
        lines = 2 if index.data(Qt.ItemDataRole.UserRole) is not None else 1
        return QSize(60, lines * option.fontMetrics.lineSpacing() + 2 * EDGE - (0 if lines == 2 else 4))


class Finder(QLineEdit):
    """The box; `asked` gives what to look for, `chosen` page and thing of what was chosen."""

    asked = Signal(str)
    chosen = Signal(str, str)

    def __init__(self, say: Callable[[str], str], parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._say = say
        self.setPlaceholderText(say(N_("Find person, V-number, receiver, escort ...  Ctrl+K")))
        self.setAccessibleName(say(N_("Find person, V-number, receiver or escort")))
        self.setMaxLength(200)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._ask)
        self.list = QListWidget(self)
        self.list.hide()
        self.list.setObjectName("found")
        self.list.setAccessibleName(say(N_("Found")))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(_HitCells(Column(head="", text=str, is_strong=True), self.list))
        self.list.itemClicked.connect(self._open)
        self.textEdited.connect(self._typed)

    def show_groups(self, groups: Sequence[HitGroup]) -> None:
        """Drop the groups down, the first hit chosen; a sentence where nothing was found."""
        self.list.clear()
        for group in groups:
            if group.hits:
                self._head(f"{group.name}  {len(group.hits)}")
            for hit in group.hits:
                item = QListWidgetItem(f"{hit.text}\n{hit.detail}", self.list)
                item.setData(Qt.ItemDataRole.UserRole, hit)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{group.name}: {hit.text}, {hit.detail}")
        if not self.list.count():
            self._head(self._say(N_("Nothing is found. Try the beginning of a name, in any spelling.")))
        self._drop()
        self._step(1, -1)

    def keyPressEvent(self, event: Any) -> None:  # noqa: N802 - Qt's name
        """Choose with the arrows, open with Enter, close with Escape."""
        key, is_down = event.key(), self.list.isVisible()
        if is_down and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._step(1 if key == Qt.Key.Key_Down else -1, self.list.currentRow())
        elif is_down and key == Qt.Key.Key_Escape:
            self.list.hide()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: Any) -> None:  # noqa: N802 - Qt's name
        """Close the list."""
        super().focusOutEvent(event)
        self._pause.stop()
        self.list.hide()

    def _typed(self) -> None:
        self._pause.start()
        if len(self.text().strip()) < SHORTEST:
            self._pause.stop()
            self.list.hide()

    def _ask(self) -> None:
        self.asked.emit(self.text().strip())

    def _enter(self) -> None:
        item = self.list.currentItem() if self.list.isVisible() and not self._pause.isActive() else None
        if item is not None and item.data(Qt.ItemDataRole.UserRole) is not None:
            self._open(item)
        elif self.text().strip():
            self._pause.stop()
            self.list.hide()
            self.chosen.emit("cases", self.text().strip())

    def _open(self, item: QListWidgetItem) -> None:
        hit = item.data(Qt.ItemDataRole.UserRole)
        if isinstance(hit, Hit):
            self.list.hide()
            self.clear()
            self.chosen.emit(hit.page, hit.thing)

    def _step(self, by: int, begin: int) -> None:
        row = begin + by
        while 0 <= row < self.list.count():
            if self.list.item(row).data(Qt.ItemDataRole.UserRole) is not None:
                self.list.setCurrentRow(row)
                self.list.scrollToItem(self.list.item(max(row - 1, 0)) if row == 1 else self.list.item(row))
                return
            row += by

    def _head(self, text: str) -> None:
        item = QListWidgetItem(text, self.list)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        quiet = QFont(self.font())
        quiet.setWeight(QFont.Weight.DemiBold)
        item.setFont(quiet)

    def _drop(self) -> None:
        whole = self.window()
        self.list.setParent(whole)
        height = sum(self.list.sizeHintForRow(row) for row in range(self.list.count())) + 4
        self.list.setGeometry(0, 0, max(self.width(), 420), min(height, TALLEST))
        beside = self.width() - self.list.width() if self.isRightToLeft() else 0
        self.list.move(self.mapTo(whole, QPoint(beside, self.height() + 4)))
        self.list.raise_()
        self.list.show()
