"""A long form as steps: the steps at the left, one of them in the middle, what is still lacking at the right."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from medhandover.kernel.fields import Wrong
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import record
from ui.forms.editor import Editor, Words
from ui.forms.form import Form
from ui.forms.making import Things
from ui.forms.shapes import FormField
from ui.widgets.keys import LAST_STEP, NEXT_STEP, bind
from ui.widgets.palette import colours_of

READY, OPEN, LACKING = "✓", "○", "◒"
"""Marks before a step; the words behind them say it too."""
NARROW = 1100
"""Width below which what stands beside a step is narrow, in pixels."""
TONE = Qt.ItemDataRole.UserRole + 1
"""Under what a step keeps the name of its colour."""


@record
class Step:
    """A step of a conversation: its title and what to mind in it (message ids), and the fields that stand in it."""

    title: str
    fields: tuple[str, ...]
    mind: str = ""


class StepsForm(QWidget):
    """The editors of some fields, a step at a time; speaks like a form."""

    changed = Signal()

    def __init__(
        self,
        words: Words,
        steps: Sequence[Step],
        fields: Sequence[FormField],
        things: Things,
        parent: QWidget | None = None,
    ) -> None:
        """Make a form for each step, inside `parent`; fields that no step names stand in the last one.

        There are no editors until all steps of `grow` are taken.
        """
        super().__init__(parent)
        self._words = words
        self.fields = {each.name: each for each in fields}
        self.steps = [each for each in steps if any(name in self.fields for name in each.fields)]
        self.list, self.lacking, self._stack = QListWidget(self), QListWidget(self), QStackedWidget(self)
        pages = [QWidget(self._stack) for _ in self.steps]
        self.forms = [
            Form(words, self._of(each), things, None, page, grows=True)
            for each, page in zip(self.steps, pages, strict=True)
        ]
        self._lacking_title = QLabel(self)
        self._wrong: list[Wrong] = []
        for number, (step, form, page) in enumerate(zip(self.steps, self.forms, pages, strict=True), 1):
            form.changed.connect(self.changed.emit)
            self.list.addItem(QListWidgetItem(f"{OPEN}  {number:>2}  {words.say(step.title)}"))
            self._stack.addWidget(self._filled(page, number, step, form))
        self.list.currentRowChanged.connect(self._turn)
        self.lacking.itemActivated.connect(lambda item: self.go_to(item.data(Qt.ItemDataRole.UserRole)))
        self.lacking.itemClicked.connect(lambda item: self.go_to(item.data(Qt.ItemDataRole.UserRole)))
        self._lay_out()
        self.list.setCurrentRow(0)

    def grow(self) -> Iterator[None]:
        """Build the editors of one form after the other, a field at each step."""
        for form in self.forms:
            yield from form.grow()
        self.show_lacking([], frozenset())

    @property
    def editors(self) -> dict[str, Editor]:
        """Return the editors of all steps by the names of their fields."""
        return {name: editor for form in self.forms for name, editor in form.editors.items()}

    def values(self) -> dict[str, Any]:
        """Return what stands in all steps."""
        return {name: value for form in self.forms for name, value in form.values().items()}

    def typed(self) -> dict[str, Any]:
        """Return everything that stands in all steps, also what is empty, but no password."""
        return {name: value for form in self.forms for name, value in form.typed().items()}

    def fill(self, values: Mapping[str, Any]) -> None:
        """Show values in the form of a file."""
        for form in self.forms:
            form.fill(values)

    def blame(self, wrong: Iterable[Wrong]) -> list[Wrong]:
        """Show at each field what is wrong with it, go to the first step in which something is; return the rest."""
        left, first = list(wrong), -1
        for number, form in enumerate(self.forms):
            before = len(left)
            left = form.blame(left)
            first = number if len(left) < before and first < 0 else first
        if first >= 0:
            self.list.setCurrentRow(first)
        return left

    def told_wrong(self, name: str) -> str:
        """Return what is said to be wrong with a field; empty where nothing is."""
        return self.forms[self._step_of(name)].told_wrong(name)

    def go_to(self, name: str) -> None:
        """Open the step of a field and go to it."""
        number = self._step_of(name)
        self.list.setCurrentRow(number)
        if name in self.forms[number].editors:
            self.forms[number].go_to(name)

    def show_lacking(self, wrong: Sequence[Wrong], mandatory: frozenset[str]) -> None:
        """Tell what is lacking, mark the steps by it, and which fields must hold something."""
        say = self._words.say
        self._wrong = sorted(wrong, key=lambda each: self._step_of(each.path.partition(".")[0]))
        self.lacking.clear()
        sentences = [each.sentence for each in wrong]
        for each in self._wrong:
            self.lacking.addItem(self._point(each, is_told=sentences.count(each.sentence) == 1))
        told = N_("Still needed to finish: {count}") if wrong else N_("Nothing is lacking to finish.")
        self._lacking_title.setText(say(told, count=len(wrong)))
        for number, form in enumerate(self.forms):
            form.ask_for(mandatory)
            self._mark(number, is_asked=bool(mandatory & set(form.fields)))

    def _point(self, wrong: Wrong, *, is_told: bool) -> QListWidgetItem:
        """Return a point that is lacking; what is said of many fields alike is told in its hint only."""
        say, name = self._words.say, wrong.path.partition(".")[0]
        label = say(self.fields[name].label) if name in self.fields else ""
        where = say(N_("step {number}"), number=self._step_of(name) + 1)
        sentence = say(wrong.sentence, **wrong.values)
        item = QListWidgetItem(f"{label} ({where}). {sentence}" if is_told else f"{label} ({where})")
        item.setToolTip(sentence)
        item.setData(Qt.ItemDataRole.UserRole, name)
        return item

    def _mark(self, number: int, *, is_asked: bool) -> None:
        say = self._words.say
        lacks = sum(self._step_of(each.path.partition(".")[0]) == number for each in self._wrong)
        sign = LACKING if lacks else READY if is_asked else OPEN
        told = say(N_("{count} lacking"), count=lacks) if lacks else say(N_("complete") if is_asked else N_("free"))
        title = say(self.steps[number].title)
        item = self.list.item(number)
        item.setText(f"{sign}  {number + 1:>2}  {title}")
        item.setToolTip(told)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{number + 1} {title}: {told}")
        item.setData(TONE, "warn_ink" if lacks else "ink" if is_asked else "muted")
        self._tint(item)

    def _tint(self, item: QListWidgetItem) -> None:
        item.setForeground(getattr(colours_of(self.palette()), item.data(TONE) or "ink"))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Show the steps in the colours of another scheme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            for number in range(self.list.count()):
                self._tint(self.list.item(number))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the room to the step where there is little of it."""
        super().resizeEvent(event)
        is_narrow = self.width() < NARROW
        self.list.setFixedWidth(200 if is_narrow else 256)
        self._side.setFixedWidth(190 if is_narrow else 250)

    def _of(self, step: Step) -> list[FormField]:
        """Return the fields of a step in its order; the last step has those that none names."""
        named = {name for each in self.steps for name in each.fields}
        rest = [each for each in self.fields.values() if each.name not in named] if step is self.steps[-1] else []
        return [*(self.fields[name] for name in step.fields if name in self.fields), *rest]

    def _step_of(self, name: str) -> int:
        return next((number for number, form in enumerate(self.forms) if name in form.fields), len(self.forms) - 1)

    def _turn(self, number: int) -> None:
        self._stack.setCurrentIndex(max(number, 0))

    def _filled(self, page: QWidget, number: int, step: Step, form: Form) -> QWidget:
        say = self._words.say
        column = QVBoxLayout(page)
        title, mind = QLabel(f"{number}   {say(step.title)}"), QLabel(say(step.mind) if step.mind else "")
        title.setObjectName("title")
        mind.setObjectName("muted")
        mind.setWordWrap(True)
        for each in (title, mind, form):
            column.addWidget(each)
        mind.setVisible(bool(step.mind))
        column.setStretchFactor(form, 1)
        line = QHBoxLayout()
        if number > 1:
            back = self._button("‹ " + say(N_("Back")), lambda: self.list.setCurrentRow(number - 2))
            back.setToolTip(LAST_STEP.shown)
            line.addWidget(back)
        line.addStretch(1)
        if number < len(self.steps):
            told = say(N_("On to step {number}"), number=number + 1) + f"   {NEXT_STEP.shown.partition(',')[0]}"
            line.addWidget(self._button(told, lambda: self.list.setCurrentRow(number)))
        column.addLayout(line)
        return page

    def _button(self, told: str, do: Callable[[], None]) -> QPushButton:
        button = QPushButton(told)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _: do())
        return button

    def _lay_out(self) -> None:
        say = self._words.say
        self.list.setObjectName("sections")
        self.list.setAccessibleName(say(N_("Steps of the conversation")))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.lacking.setAccessibleName(say(N_("What is lacking")))
        self.lacking.setWordWrap(True)
        self.lacking.setSpacing(3)
        self.lacking.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.lacking.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.lacking.setObjectName("lacking")
        self._lacking_title.setObjectName("group")
        self._lacking_title.setWordWrap(True)
        skip = QLabel(say(N_("You may skip steps and come back. What is lacking stands here; Enter goes there.")))
        skip.setObjectName("muted")
        skip.setWordWrap(True)
        self._side = QWidget()
        beside = QVBoxLayout(self._side)
        for each in (self._lacking_title, self.lacking, skip):
            beside.addWidget(each)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.list)
        whole.addWidget(self._stack, 1)
        whole.addWidget(self._side)
        bind(self, NEXT_STEP, lambda: self._step(1))
        bind(self, LAST_STEP, lambda: self._step(-1))

    def _step(self, by: int) -> None:
        self.list.setCurrentRow(min(max(self.list.currentRow() + by, 0), len(self.steps) - 1))
