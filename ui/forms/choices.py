"""Editors of what is chosen: yes or no, one of a list, several of a list."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
)

from medhandover.kernel.languages import N_
from ui.forms.editor import Editor, Words
from ui.forms.searching import SearchBox

Option = tuple[str, str]
"""What stands in a file, and what the reader sees."""
MARKED_ROWS = 9
"""How many options with a mark are seen without scrolling."""
FEW = 12
"""Up to how many options are seen at once with a mark before each."""


def called(box: QComboBox, name: str) -> None:
    """Name a list, and the line in it where it is searched."""
    box.setAccessibleName(name)
    if (line := box.lineEdit()) is not None:
        line.setAccessibleName(name)


class YesNoEditor(Editor):
    """A mark; its own words stand beside it."""

    def __init__(self, words: Words, label: str) -> None:
        """Begin without a mark."""
        super().__init__()
        self.mark = QCheckBox(label)
        self.mark.toggled.connect(lambda _: self.changed.emit())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.mark)
        self.setFocusProxy(self.mark)

    def value(self) -> Any:
        """Return whether it is marked."""
        return self.mark.isChecked()

    def fill(self, value: Any) -> None:
        """Set or take away the mark."""
        self.mark.setChecked(bool(value))

    def call(self, name: str) -> None:
        """Name the mark."""
        self.mark.setAccessibleName(name)


class ChoiceEditor(Editor):
    """One of a list; a long list is searched by typing. With `may_be_nothing` the first option is nothing."""

    def __init__(
        self, words: Words, options: Iterable[Option], may_be_nothing: bool = False, nothing: Any = None
    ) -> None:
        """Begin with the first option."""
        super().__init__()
        self._options = [*([(None, words.say(N_("(nothing chosen)")))] if may_be_nothing else []), *options]
        self._nothing = nothing
        told = [told for _, told in self._options]
        self.box = SearchBox(told, self) if len(told) > FEW else QComboBox(self)
        self.box.currentTextChanged.connect(self.box.setToolTip)
        if not self.box.isEditable():
            self.box.addItems(told)
        self.box.setToolTip(self.box.currentText())
        self.box.currentTextChanged.connect(lambda _: self.changed.emit())
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setMinimumContentsLength(24)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.box)
        self.setFocusProxy(self.box)

    def value(self) -> Any:
        """Return the code of what is chosen, or what was typed where it is none of the list."""
        typed, at = self.box.currentText(), self._at()
        if 0 <= at < len(self._options) and typed == self._options[at][1]:
            code = self._options[at][0]
            return self._nothing if code is None else code
        return next((code for code, told in self._options if told == typed), typed or self._nothing)

    def fill(self, value: Any) -> None:
        """Choose the option with a code; what is none of the list stays as it was typed."""
        codes = [code for code, _ in self._options]
        wanted = None if value in (None, "") else value
        if wanted in codes:
            self._choose(codes.index(wanted))
        elif wanted is not None and self.box.isEditable():
            self.box.setEditText(str(wanted))
        elif wanted is not None:
            self._options.append((wanted, str(wanted)))
            self.box.addItem(str(wanted))
            self.box.setCurrentIndex(len(codes))

    def _at(self) -> int:
        return self.box.at() if isinstance(self.box, SearchBox) else self.box.currentIndex()

    def _choose(self, at: int) -> None:
        if isinstance(self.box, SearchBox):
            self.box.choose(at)
        else:
            self.box.setCurrentIndex(at)

    def call(self, name: str) -> None:
        """Name the list, and the line in it where it is searched."""
        called(self.box, name)


class MarkedEditor(Editor):
    """Several of a short list, each with a mark before it."""

    def __init__(self, words: Words, options: Iterable[Option]) -> None:
        """Begin without marks."""
        super().__init__()
        self.list = QListWidget()
        for code, told in options:
            item = QListWidgetItem(told, self.list)
            item.setData(Qt.ItemDataRole.UserRole, code)
            item.setCheckState(Qt.CheckState.Unchecked)
        self.list.setFixedHeight(
            self.list.sizeHintForRow(0) * min(self.list.count(), MARKED_ROWS) + 8 if self.list.count() else 40
        )
        self.list.itemChanged.connect(lambda _: self.changed.emit())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.list)
        self.setFocusProxy(self.list)

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(number) for number in range(self.list.count())]

    def value(self) -> Any:
        """Return the codes of what is marked, in the order of the list."""
        marked = [each for each in self._items() if each.checkState() is Qt.CheckState.Checked]
        return [each.data(Qt.ItemDataRole.UserRole) for each in marked]

    def fill(self, value: Any) -> None:
        """Mark the options with these codes."""
        for each in self._items():
            is_marked = each.data(Qt.ItemDataRole.UserRole) in (value or ())
            each.setCheckState(Qt.CheckState.Checked if is_marked else Qt.CheckState.Unchecked)

    def call(self, name: str) -> None:
        """Name the list."""
        self.list.setAccessibleName(name)


class PickedEditor(Editor):
    """Several of a long list: chosen one by one, in an order of one's own; Delete takes one away."""

    def __init__(self, words: Words, options: Iterable[Option]) -> None:
        """Begin with nothing picked."""
        super().__init__()
        self._words, self._told = words, dict(options)
        self.choice = ChoiceEditor(words, self._told.items(), may_be_nothing=True)
        self.add, self.list = QPushButton(words.say(N_("Add"))), QListWidget()
        self.remove = QPushButton(words.say(N_("Take away")))
        self.list.setFixedHeight(72)
        self.add.clicked.connect(self._add)
        self.remove.clicked.connect(self._remove)
        QShortcut(QKeySequence("Delete"), self.list, self._remove)
        row = QHBoxLayout()
        row.addWidget(self.choice, 1)
        row.addWidget(self.add)
        row.addWidget(self.remove)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(row)
        whole.addWidget(self.list)
        self.setFocusProxy(self.choice)

    def value(self) -> Any:
        """Return the codes of what is picked, with what is chosen and not added yet."""
        chosen = self.choice.value()
        picked = self._picked()
        return [*picked, chosen] if chosen and chosen not in picked else picked

    def _picked(self) -> list[str]:
        return [self.list.item(number).data(Qt.ItemDataRole.UserRole) for number in range(self.list.count())]

    def fill(self, value: Any) -> None:
        """Show what is picked."""
        self.list.clear()
        for code in value or ():
            item = QListWidgetItem(self._told.get(code, str(code)), self.list)
            item.setData(Qt.ItemDataRole.UserRole, code)
        self.changed.emit()

    def call(self, name: str) -> None:
        """Name the list, what is added, and the buttons."""
        say = self._words.say
        self.choice.call(name)
        self.list.setAccessibleName(f"{name}: {say(N_('chosen'))}")
        self.add.setAccessibleName(f"{name}: {say(N_('Add'))}")
        self.remove.setAccessibleName(f"{name}: {say(N_('Take away'))}")

    def _add(self) -> None:
        code = self.choice.value()
        if code in self._told:
            self.fill(dict.fromkeys([*self._picked(), code]))
            self.choice.fill(None)
            self.choice.setFocus()

    def _remove(self) -> None:
        if self.list.currentRow() >= 0:
            self.list.takeItem(self.list.currentRow())
            self.changed.emit()
