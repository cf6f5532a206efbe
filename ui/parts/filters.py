"""What a list is narrowed by: a text that is searched for, and choices that each begin with everything."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from medhandover.kernel.shapes import record
from ui.desk import Desk
from ui.forms.choices import FEW, Option
from ui.forms.searching import searched

MOST = 5
"""How many choices stand in one row."""


@record
class Choice:
    """One choice: the parameter of the query it stands for, the words for everything, and the options.

    One that leaves no row out does not narrow.
    """

    name: str
    every: str
    options: tuple[tuple[Any, str], ...] = ()
    narrows: bool = True


class Filters(QWidget):
    """A row of choices; `changed` tells that the list is to be asked anew."""

    changed = Signal()

    def __init__(
        self, desk: Desk, looked_for: str, choices: Sequence[Choice], text: str = "", *, is_flat: bool = False
    ) -> None:
        """Begin with everything, or with a text that is looked for; without `looked_for` there is no text.

        `is_flat`: text and choices stand in one line.
        """
        super().__init__()
        self._desk = desk
        self.line = QLineEdit(text)
        self._asked = text
        self.line.setPlaceholderText(desk.say(looked_for) if looked_for else "")
        self.line.setAccessibleName(desk.say(looked_for) if looked_for else "")
        self.line.setClearButtonEnabled(True)
        self.line.editingFinished.connect(self._typed)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        across = len(choices) if len(choices) <= MOST else (len(choices) + 1) // 2
        grid.addWidget(self.line, 0, 0, 1, 1 if is_flat else max(across, 1))
        self.line.setVisible(bool(looked_for))
        self._narrowing = {each.name for each in choices if each.narrows}
        self.boxes: dict[str, QComboBox] = {}
        self._values: dict[str, list[Any]] = {}
        for number, each in enumerate(choices):
            self.boxes[each.name] = self._box(each)
            row, column = (0, 1 + number) if is_flat else (1 + number // across, number % across)
            grid.addWidget(self.boxes[each.name], row, column)

    @property
    def text(self) -> str:
        """Return what is looked for."""
        return self.line.text().strip()

    def values(self) -> Mapping[str, Any]:
        """Return what is chosen by the name of its parameter; what is everything is left out."""
        found = {name: self._values[name][max(box.currentIndex(), 0)] for name, box in self.boxes.items()}
        told = {"text": self.text} if self.text else {}
        return {**told, **{name: value for name, value in found.items() if value is not None}}

    @property
    def is_narrowed(self) -> bool:
        """Tell whether rows are left out."""
        return any(name == "text" or name in self._narrowing for name in self.values())

    def offer(self, name: str, options: Iterable[Option]) -> None:
        """Give a choice the options that it does not have yet, by their words."""
        box, known = self.boxes[name], self._values[name]
        there = set(known)
        fresh = [each for each in sorted(options, key=lambda each: each[1].casefold()) if each[0] not in there]
        box.addItems([told for _, told in fresh])
        known.extend(code for code, _ in fresh)
        if len(known) > FEW and not box.isEditable():
            searched(box)
            self._name(box, box.accessibleName())

    def choose(self, name: str, code: Any, told: str) -> None:
        """Choose an option, also one that was not offered yet; nobody is asked anew."""
        self.offer(name, [(code, told)])
        self.boxes[name].blockSignals(True)
        self.boxes[name].setCurrentIndex(self._values[name].index(code))
        self.boxes[name].blockSignals(False)

    def _box(self, choice: Choice) -> QComboBox:
        box, say = QComboBox(), self._desk.say
        box.setAccessibleName(say(choice.every))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(9)
        box.addItems([say(choice.every), *(say(told) for _, told in choice.options)])
        self._values[choice.name] = [None, *(value for value, _ in choice.options)]
        if len(choice.options) > FEW:
            searched(box)
        self._name(box, say(choice.every))
        box.setToolTip(say(choice.every))
        box.currentTextChanged.connect(box.setToolTip)
        box.currentIndexChanged.connect(lambda _: self.changed.emit())
        return box

    @staticmethod
    def _name(box: QComboBox, name: str) -> None:
        if line := box.lineEdit():
            line.setAccessibleName(name)
            line.setCursorPosition(0)

    def _typed(self) -> None:
        if self.text != self._asked:
            self._asked = self.text
            self.changed.emit()
