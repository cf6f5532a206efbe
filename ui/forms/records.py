"""Fields that belong together inside a form: one of them or a list, each in a dialog of its own."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QPushButton, QVBoxLayout

from medhandover.kernel.fields import Wrong
from medhandover.kernel.languages import N_
from ui.forms.editor import Editor, Words
from ui.forms.shapes import FormField, fields_of
from ui.forms.telling import told
from ui.widgets.keys import REMOVE, bind
from ui.widgets.letters import plain

Opens = Callable[
    [
        FormField,
        dict[str, Any],
        Sequence[Wrong],
        Callable[[dict[str, Any]], None],
        Callable[[dict[str, Any] | None], None],
    ],
    None,
]
"""Opens a dialog for one record: what it holds, what is wrong with it, who gets what was filled in, and who is told
meanwhile what stands in the dialog, None once it closes.
"""


class RecordsEditor(Editor):
    """The records of a field, a line each; one record at the most where the field holds no list."""

    def __init__(self, words: Words, field: FormField, opens: Opens) -> None:
        """Begin with none."""
        super().__init__()
        self._words, self._field, self._opens = words, field, opens
        self._values: list[dict[str, Any]] = []
        self._wrong: list[Wrong] = []
        self._open_one: tuple[int, dict[str, Any]] | None = None
        self.list = QListWidget()
        self.list.setFixedHeight(84 if field.is_many else 34)
        self.list.itemActivated.connect(lambda _: self._change())
        self._buttons = [QPushButton(words.say(each)) for each in (N_("Add"), N_("Change it"), N_("Take away"))]
        for button, do in zip(self._buttons, (self._add, self._change, self._remove), strict=True):
            button.setAutoDefault(False)
            button.clicked.connect(do)
        self._buttons[-1].setToolTip(REMOVE.shown)
        bind(self.list, REMOVE, self._remove, context=Qt.ShortcutContext.WidgetShortcut)
        row = QHBoxLayout()
        for button in self._buttons:
            row.addWidget(button)
        row.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.list)
        whole.addLayout(row)
        self.setFocusProxy(self._buttons[0])
        self._show()

    def value(self) -> Any:
        """Return the records in their order; one or None where the field holds no list."""
        if self._field.is_many:
            return list(self._values)
        return self._values[0] if self._values else None

    def typed(self) -> Any:
        """Return the records, with what stands in the dialog of one of them."""
        if self._open_one is None:
            return self.value()
        at, typed = self._open_one
        records = [*self._values]
        records[at : at + 1] = [typed]
        return records if self._field.is_many else records[0]

    def fill(self, value: Any) -> None:
        """Show records as they stand in a file."""
        given = list(value or ()) if self._field.is_many else [value] if value else []
        names = {each.name for each in fields_of(self._field.of)}
        records = [each for each in given if isinstance(each, dict)]
        self._values = [{name: one for name, one in each.items() if name in names} for each in records]
        self._show()

    def call(self, name: str) -> None:
        """Name the list and its buttons."""
        self.list.setAccessibleName(name)
        for button in self._buttons:
            button.setAccessibleName(f"{name}: {plain(button.text())}")

    def blame(self, wrong: Sequence[Wrong]) -> None:
        """Keep what is wrong inside, so that each dialog shows its own; paths begin below this field."""
        self._wrong = list(wrong)

    def _add(self) -> None:
        self._open({}, len(self._values))

    def _change(self) -> None:
        at = max(self.list.currentRow(), 0)
        if at < len(self._values):
            self._open(self._values[at], at)

    def _open(self, value: dict[str, Any], at: int) -> None:
        prefix = f"{at}." if self._field.is_many else ""
        mine = [each.at(each.path.removeprefix(prefix)) for each in self._wrong if each.path.startswith(prefix)]
        self._opens(self._field, value, mine, partial(self._keep, at=at), partial(self._note, at=at))

    def _note(self, typed: dict[str, Any] | None, at: int) -> None:
        self._open_one = None if typed is None else (at, typed)
        self.changed.emit()

    def _keep(self, given: dict[str, Any], at: int) -> None:
        self._values[at : at + 1] = [given]
        self._show()
        self.list.setCurrentRow(at)
        self.list.setFocus()

    def _remove(self) -> None:
        at = max(self.list.currentRow(), 0)
        if at < len(self._values):
            del self._values[at]
            self._show()

    def _show(self) -> None:
        self.list.clear()
        for each in self._values:
            self.list.addItem(told(self._words, self._field.of, each))
        add, change, remove = self._buttons
        add.setEnabled(self._field.is_many or not self._values)
        change.setEnabled(bool(self._values))
        remove.setEnabled(bool(self._values))
        self.changed.emit()
