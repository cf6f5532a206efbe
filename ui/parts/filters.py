"""What a list is narrowed by: a text that is searched for, and choices that each begin with everything."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from medhandover.kernel.shapes import record
from ui.desk import Desk
from ui.forms.choices import FEW, Option, searched


@record
class Choice:
    """One choice: the parameter of the query it stands for, the words for everything, and the options."""

    name: str
    every: str
    options: tuple[tuple[Any, str], ...] = ()


class Filters(QWidget):
    """A row of choices; `changed` tells that the list is to be asked anew."""

    changed = Signal()

    def __init__(self, desk: Desk, looked_for: str, choices: Sequence[Choice], text: str = "") -> None:
        """Begin with everything, or with a text that is looked for; without `looked_for` there is no text."""
        super().__init__()
        self._desk = desk
        self.line = QLineEdit(text)
        self._asked = text
        self.line.setPlaceholderText(desk.say(looked_for) if looked_for else "")
        self.line.setAccessibleName(desk.say(looked_for) if looked_for else "")
        self.line.setClearButtonEnabled(True)
        if not looked_for:
            self.line.hide()
        self.line.editingFinished.connect(self._typed)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(self.line, 0, 0, 1, max(len(choices), 1))
        self.boxes: dict[str, QComboBox] = {}
        self._values: dict[str, list[Any]] = {}
        for number, each in enumerate(choices):
            self.boxes[each.name] = self._box(each)
            grid.addWidget(self.boxes[each.name], 1, number)

    @property
    def text(self) -> str:
        """Return what is looked for."""
        return self.line.text().strip()

    def values(self) -> Mapping[str, Any]:
        """Return what is chosen by the name of its parameter; what is everything is left out."""
        found = {name: self._values[name][max(box.currentIndex(), 0)] for name, box in self.boxes.items()}
        told = {"text": self.text} if self.text else {}
        return {**told, **{name: value for name, value in found.items() if value is not None}}

    def offer(self, name: str, options: Iterable[Option]) -> None:
        """Give a choice that had none yet its options, by their words."""
        box = self.boxes[name]
        if box.count() == 1:
            for code, told in sorted(options, key=lambda each: each[1].casefold()):
                box.addItem(told)
                self._values[name].append(code)

    def _box(self, choice: Choice) -> QComboBox:
        box, say = QComboBox(), self._desk.say
        box.setAccessibleName(say(choice.every))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(9)
        box.addItems([say(choice.every), *(say(told) for _, told in choice.options)])
        self._values[choice.name] = [None, *(value for value, _ in choice.options)]
        if len(choice.options) > FEW:
            searched(box)
        if line := box.lineEdit():
            line.setAccessibleName(say(choice.every))
            line.setCursorPosition(0)
        box.setToolTip(say(choice.every))
        box.currentIndexChanged.connect(lambda _: self.changed.emit())
        return box

    def _typed(self) -> None:
        if self.text != self._asked:
            self._asked = self.text
            self.changed.emit()
