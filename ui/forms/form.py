"""A form: the fields of a shape in groups, each with its label, its editor and what is wrong with it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialogButtonBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from medhandover.kernel.fields import Wrong
from medhandover.kernel.labels import label_of
from medhandover.kernel.languages import N_
from ui.forms.answers import AnswersEditor
from ui.forms.editor import Editor, Words
from ui.forms.giving_up import ask_to_give_up
from ui.forms.grouping import Group, groups_of
from ui.forms.making import Things, askable, editor_for
from ui.forms.records import RecordsEditor
from ui.forms.shapes import FormField, Kind, fields_of
from ui.widgets.dialog import Dialog
from ui.widgets.fitting import fit
from ui.widgets.scrolled import ScrollColumn


class Form(ScrollColumn):
    """The editors of some fields; `values` is what they hold, as it would stand in a file."""

    changed = Signal()

    def __init__(
        self,
        words: Words,
        fields: Sequence[FormField],
        things: Things,
        of: type | None = None,
        parent: QWidget | None = None,
        *,
        grows: bool = False,
    ) -> None:
        """Build an editor for each field, inside `parent`; `of` is the shape whose groups order them.

        With `grows` it begins without: there are no editors until all steps of `grow` are taken.
        """
        super().__init__("form", parent)
        self._words, self._things = words, things
        self.fields = {each.name: each for each in fields}
        self.editors: dict[str, Editor] = {}
        self._wrong: dict[str, QLabel] = {}
        self._labels: dict[str, QLabel] = {}
        self._of = of
        if not grows:
            for _ in self.grow():
                pass

    def grow(self) -> Iterator[None]:
        """Build the editors, a field at each step."""
        for group in groups_of(self._of, [*self.fields.values()]):
            yield from self._add_group(group)
        self.column.addStretch(1)

    def values(self) -> dict[str, Any]:
        """Return what stands in the form; what was left as a field begins without a value is left out."""
        found = {name: editor.value() for name, editor in self.editors.items()}
        return {name: value for name, value in found.items() if not self._is_left(self.fields[name], value)}

    def typed(self) -> dict[str, Any]:
        """Return everything that stands in the form, also what is empty or not taken over yet, but no password."""
        return {name: each.typed() for name, each in self.editors.items() if self.fields[name].kind is not Kind.SECRET}

    def fill(self, values: Mapping[str, Any]) -> None:
        """Show values in the form of a file; fields without one keep what they begin with."""
        for name, editor in self.editors.items():
            if name in values:
                editor.fill(values[name])

    def blame(self, wrong: Iterable[Wrong]) -> list[Wrong]:
        """Show at each field what is wrong with it, go to the first; return what belongs to no field here."""
        left: list[Wrong] = []
        told: dict[str, list[Wrong]] = {}
        for each in wrong:
            name = each.path.partition(".")[0]
            (told.setdefault(name, []) if name in self.editors else left).append(each)
        for name, label in self._wrong.items():
            self._blame(name, label, told.get(name, []))
        first = next((name for name in self.editors if name in told), None)
        if first is not None:
            self.go_to(first)
        return left

    def go_to(self, name: str) -> None:
        """Put the cursor in a field, and let it be seen."""
        self.editors[name].setFocus()
        self.ensureWidgetVisible(self.editors[name])

    def ask_for(self, names: frozenset[str]) -> None:
        """Mark the fields of these names as those that must hold something, in words too."""
        for name, field in self.fields.items():
            is_asked = field.is_required or name in names
            told = self._words.say(field.label)
            self.editors[name].call(f"{told} ({self._words.say(N_('required'))})" if is_asked else told)
            if name in self._labels:
                self._labels[name].setText(f"{told} *" if is_asked else told)

    def told_wrong(self, name: str) -> str:
        """Return what is said to be wrong with a field; empty where nothing is."""
        return self._wrong[name].text()

    def _blame(self, name: str, label: QLabel, wrong: Sequence[Wrong]) -> None:
        say = self._words.say
        editor = self.editors[name]
        wrong = [editor.meant(each) for each in wrong]
        lines = [self._at(name, each.path) + say(each.sentence, **each.values) for each in wrong]
        label.setText("\n".join(lines))
        (editor.focusProxy() or editor).setAccessibleDescription(label.text())
        label.setVisible(bool(lines))
        if isinstance(editor, RecordsEditor):
            inner = [each.at(each.path.partition(".")[2]) for each in wrong]
            editor.blame([each for each in inner if each.path])

    def _at(self, name: str, path: str) -> str:
        """Return where inside a list or record something is wrong: "2: ", or the point that is meant."""
        parts = path.split(".")[1:]
        editor = self.editors[name]
        if isinstance(editor, AnswersEditor) and parts and parts[0].isdigit():
            return f"{editor.named(int(parts[0]))}: "
        told = [str(int(each) + 1) if each.isdigit() else self._words.say(label_of(each)) for each in parts]
        return f"{', '.join(told)}: " if told else ""

    def _open(
        self,
        field: FormField,
        value: dict[str, Any],
        wrong: Sequence[Wrong],
        then: Callable[[dict[str, Any]], None],
        meanwhile: Callable[[dict[str, Any] | None], None],
    ) -> None:
        dialog = RecordDialog(self._words, field, self._things, self)
        dialog.fill(value)
        dialog.form.blame(wrong)
        dialog.form.changed.connect(lambda: meanwhile(dialog.form.typed()))
        dialog.given.connect(then)
        dialog.finished.connect(lambda _: meanwhile(None))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _is_left(self, field: FormField, value: Any) -> bool:
        if field.start is None:
            return value in (None, "", []) and (not field.is_required or value is None or value == "")
        return False

    def _add_group(self, group: Group) -> Iterator[None]:
        if group.title:
            title = QLabel(self._words.say(group.title), self.widget())
            title.setObjectName("group")
            self.column.addWidget(title)
        grid = QGridLayout()
        grid.setColumnMinimumWidth(0, 180)
        grid.setColumnStretch(1, 1)
        grid.setVerticalSpacing(6)
        for field in group.fields:
            self._add(grid, field)
            yield
        self.column.addLayout(grid)

    def _add(self, grid: QGridLayout, field: FormField) -> None:
        editor, wrong = editor_for(field, self._words, self._things, self._open), QLabel(self.widget())
        told = self._words.say(field.label)
        if field.start is not None:
            editor.fill(field.start)
        editor.call(f"{told} ({self._words.say(N_('required'))})" if field.is_required else told)
        editor.changed.connect(self.changed.emit)
        wrong.setObjectName("wrong")
        wrong.setWordWrap(True)
        wrong.setTextFormat(Qt.TextFormat.PlainText)
        wrong.hide()
        row = grid.rowCount()
        if field.kind is not Kind.YES_NO or field.is_many:
            label = QLabel(f"{told}\u00a0*" if field.is_required else told, self.widget())
            label.setWordWrap(True)
            label.setContentsMargins(0, 6, 0, 0)
            label.setBuddy(editor)
            self._labels[field.name] = label
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(editor, row, 1)
        grid.addWidget(wrong, row + 1, 1)
        self.editors[field.name], self._wrong[field.name] = editor, wrong


class RecordDialog(Dialog):
    """The fields of one record inside a form; what it holds is checked with the whole."""

    given = Signal(object)

    def __init__(self, words: Words, field: FormField, things: Things, parent: QWidget) -> None:
        """Build the form of the record of `field`."""
        super().__init__(parent)
        self._words, self._is_touched = words, False
        self.setWindowTitle(words.say(field.label))
        self.form = Form(words, askable(fields_of(field.of), things), things, field.of, self)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self._give)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.addWidget(self.form, 1)
        whole.addWidget(buttons)
        fit(self, 640, min(640, 120 + 60 * len(self.form.fields)))

    def fill(self, values: Mapping[str, Any]) -> None:
        """Show what is there already; that is no change."""
        self.form.fill(values)
        self.form.changed.connect(self._touch)

    def reject(self) -> None:
        """Close; what was typed is only given up when the person says so."""
        if self._is_touched:
            ask_to_give_up(self, self._words, super().reject)
        else:
            super().reject()

    def _touch(self) -> None:
        self._is_touched = True

    def _give(self) -> None:
        self.given.emit(self.form.values())
        self.accept()
