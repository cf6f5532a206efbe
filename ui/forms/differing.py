"""Both versions of a form side by side, only the fields that differ, and for each which one is kept."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QLabel, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from medhandover.kernel.languages import N_
from ui.forms.editor import Words
from ui.forms.making import Things
from ui.forms.merging import Difference, Side
from ui.forms.shapes import FormField, Kind
from ui.forms.telling import said_of
from ui.widgets.scrolled import ScrollColumn

TALLEST = 260
"""Pixels before it scrolls."""
WIDE = 700
"""Pixels that the lines are about wide, by which it is told how high they are."""
NAMES: Mapping[Side, str] = {Side.THEIRS: N_("The other version"), Side.MINE: N_("Your version")}


class Differing(QFrame):
    """A line for each field; `chosen` tells a field and which side of it is kept."""

    chosen = Signal(str, object)

    def __init__(
        self,
        words: Words,
        told: str,
        rows: Sequence[Difference],
        fields: Mapping[str, FormField],
        things: Things,
        parent: QWidget | None = None,
    ) -> None:
        """Show what is known by itself as chosen; the rest waits."""
        super().__init__(parent)
        self._words, self._fields, self._things = words, fields, things
        self.sides: dict[str, Side | None] = {each.name: each.side for each in rows}
        self.buttons: dict[tuple[str, Side], QRadioButton] = {}
        self.setObjectName("differing")
        self.head = QLabel(told)
        self.head.setObjectName("group")
        self.head.setWordWrap(True)
        self.lines = ScrollColumn("differing")
        self.lines.setAccessibleName(words.say(N_("Fields that differ")))
        grid = QGridLayout()
        grid.setColumnMinimumWidth(0, 150)
        for column in (1, 2, 3):
            grid.setColumnStretch(column, 1)
        for column, name in enumerate((N_("Field"), N_("It was"), NAMES[Side.THEIRS], NAMES[Side.MINE])):
            grid.addWidget(_label(words.say(name), "muted"), 0, column)
        for number, each in enumerate(rows, 1):
            self._add(grid, number, each)
        self.lines.column.addLayout(grid)
        self.lines.column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 4, 0, 4)
        whole.addWidget(self.head)
        whole.addWidget(self.lines)
        self.lines.setFixedHeight(min(TALLEST, self.lines.column.totalHeightForWidth(WIDE) + 8))

    @property
    def undecided(self) -> tuple[str, ...]:
        """Return the fields that both sides changed and of which nobody chose one yet."""
        return tuple(name for name, side in self.sides.items() if side is None)

    def go(self) -> None:
        """Put the cursor where something must be chosen first."""
        first = next(iter(self.undecided), None) or next(iter(self.sides), None)
        if first is not None:
            self.buttons[first, Side.THEIRS].setFocus()
            self.lines.ensureWidgetVisible(self.buttons[first, Side.THEIRS])

    def _add(self, grid: QGridLayout, number: int, row: Difference) -> None:
        words, field = self._words, self._fields[row.name]
        label, group = words.say(field.label), QButtonGroup(self)
        grid.addWidget(_label(label, "strong"), number, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(_label(self._said(field, row.before), "muted"), number, 1, Qt.AlignmentFlag.AlignTop)
        for column, side, value in ((2, Side.THEIRS, row.theirs), (3, Side.MINE, row.mine)):
            told = self._said(field, value)
            button = QRadioButton(words.say(NAMES[side]))
            button.setAccessibleName(f"{label}: {words.say(NAMES[side])}: {told}")
            button.setChecked(row.side is side)
            button.toggled.connect(partial(self._choose, row.name, side))
            group.addButton(button)
            self.buttons[row.name, side] = button
            cell = QVBoxLayout()
            cell.addWidget(button)
            cell.addWidget(_label(told, ""))
            cell.addStretch(1)
            grid.addLayout(cell, number, column)

    def _said(self, field: FormField, value: Any) -> str:
        """Return a value in words: a thing by its name, what cannot be read as it was typed."""
        named = dict(self._things.get(field.of, ())) if field.kind is Kind.THING else {}
        if named:
            several = value if isinstance(value, list) else [value]
            told = ", ".join(named.get(each, "") for each in several)
        else:
            told = "" if value in (None, "", []) else said_of(self._words, field, value)
        return told or self._words.say(N_("(empty)"))

    def _choose(self, name: str, side: Side, is_on: bool) -> None:
        if is_on:
            self.sides[name] = side
            self.chosen.emit(name, side)


def _label(text: str, name: str) -> QLabel:
    made = QLabel(text)
    made.setObjectName(name)
    made.setWordWrap(True)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return made
