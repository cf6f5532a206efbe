"""The dialog of an action: its fields, what is wrong said at each, and nothing typed lost."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from medhandover.exchange.reading import read_value
from medhandover.kernel.declare import Declared
from medhandover.kernel.fields import Wrong, WrongFields
from medhandover.kernel.ids import UnsavedId
from medhandover.kernel.labels import plainly
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem
from ui.forms.asked import Asked, asked_of
from ui.forms.differing import Differing
from ui.forms.editor import Words
from ui.forms.form import Form
from ui.forms.giving_up import ask_to_give_up
from ui.forms.making import Things
from ui.forms.meeting import Meeting
from ui.forms.shapes import fields_of
from ui.forms.steps import StepsForm
from ui.widgets.announcing import announce
from ui.widgets.dialog import Dialog
from ui.widgets.fitting import fit

TALLEST = 860
"""Pixels of a form that shows two versions."""


class ActionDialog(Dialog):
    """Asks what an action takes; `given` carries the values by the names of its parameters.

    Where it may be left unfinished, `left` carries everything as it was typed. `touched` tells each change; what was
    typed is `given_up` or `put_aside` only when the person says so.
    """

    given = Signal(object)
    left = Signal(object)
    touched = Signal()
    given_up = Signal()
    put_aside = Signal()

    def __init__(
        self,
        words: Words,
        action: Declared[Any, Any, Any],
        name: str,
        known: Mapping[str, Any],
        things: Things,
        parent: QWidget | None = None,
        kept: Mapping[str, Any] | None = None,
        *,
        grows: bool = False,
    ) -> None:
        """Build the form under its short name; `known` are parameters that the page fills in, such as the case.

        `kept` are fields of the draft that are not asked, as in a file. With `grows` there is no editor in it until all
        steps of `grow` are taken.
        """
        super().__init__(parent)
        self._kept = dict(kept or {})
        self._words, self._known, self._things = words, dict(known), things
        asked = asked_of(action, known, things, self._kept)
        self._asked, self._drafts = asked.parameters, asked.drafts
        self.setWindowTitle(words.say(name))
        self.form = self.form_of(asked)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self.give)
        self.buttons.rejected.connect(self.reject)
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setObjectName("primary")
        if not self._asked:
            self.buttons.button(QDialogButtonBox.StandardButton.Save).setText(words.say(name))
        self._is_touched = self._may_leave = self._may_put_aside = self._is_filling = False
        self.awaits, self.unsaved = False, UnsavedId("")
        self.meeting = Meeting(words, self.form, things, self._place)
        self.form.changed.connect(self._touch)
        self._lay_out(plainly(words.say(action.summary)))
        if not grows:
            for _ in self.grow():
                pass

    def _lay_out(self, summary: str) -> None:
        told, self.before, self.wrong = QLabel(summary), QLabel(), QLabel()
        told.setWordWrap(True)
        told.setObjectName("muted")
        self.wrong.setObjectName("wrong")
        self.wrong.setWordWrap(True)
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        whole = QVBoxLayout(self)
        for each in (told, self.before, self.form, self.wrong, self.buttons):
            whole.addWidget(each)
        self.before.hide()
        self.wrong.hide()
        whole.setStretchFactor(self.form, 1)

    def grow(self) -> Iterator[None]:
        """Build the form, a field at each step."""
        yield from self.form.grow()
        yield from self.grown()

    def grown(self) -> Iterator[None]:
        """Do what can only be done with all editors there: be as large as they ask for, and begin at the first."""
        self.begin()
        hints = [each.sizeHint() for each in self.form.editors.values()]
        wide = max((each.width() + 240 for each in hints), default=0)
        fit(self, min(900, max(760, wide)), min(760, 170 + sum(max(46, each.height() + 14) for each in hints)))
        yield

    def begin(self) -> None:
        """Put the cursor in the first field; a form in steps begins at its steps."""
        if isinstance(self.form, Form) and self.form.editors:
            next(iter(self.form.editors.values())).setFocus()

    def form_of(self, asked: Asked) -> Form | StepsForm:
        """Return a form for what is asked; it has still to grow."""
        return Form(self._words, asked.fields, self._things, asked.shape, self, grows=True)

    def let_leave(self, told: str) -> None:
        """Let it be saved unfinished; `told` says who left it so before, and is empty where nobody did."""
        say = self._words.say
        self.leave = self.buttons.button(QDialogButtonBox.StandardButton.Save)
        self.leave.setObjectName("")
        self.leave.setText(say(N_("Save unfinished")))
        self.buttons.accepted.disconnect(self.give)
        self.buttons.accepted.connect(self._leave)
        self.finish = QPushButton(say(N_("Finish")))
        self.finish.setObjectName("primary")
        self.finish.setToolTip(say(N_("A finished record stays as it is; only additions follow it.")))
        self.finish.clicked.connect(self.give)
        self.buttons.addButton(self.finish, QDialogButtonBox.ButtonRole.ApplyRole)
        self._may_leave = True
        self.tell_first(told)

    @property
    def is_asking(self) -> bool:
        """Tell whether there is a field in which something can be typed that may be kept."""
        return bool(self.form.typed())

    def tell_first(self, told: str) -> None:
        """Say above the form what it is about, or who left it; nothing where that is empty."""
        self.before.setText(told)
        self.before.setVisible(bool(told))

    def let_put_aside(self) -> None:
        """Let what was typed be put aside, so that it is offered again."""
        self._may_put_aside = True

    def let_begin_anew(self, told: str) -> None:
        """Say above the form that it holds text from before, and let it begin anew without that."""
        self.tell_first("\n".join(filter(None, [self.before.text(), told])))
        self.anew = QPushButton(self._words.say(N_("Begin anew")))
        self.anew.setAutoDefault(False)
        self.anew.setToolTip(self._words.say(N_("Throws away what you typed before and did not save.")))
        self.anew.clicked.connect(self._begin_anew)
        self.buttons.addButton(self.anew, QDialogButtonBox.ButtonRole.ResetRole)

    def _begin_anew(self) -> None:
        self.meeting.begin_anew()
        self.anew.hide()
        self.tell_first("")
        self._is_touched = False
        self.given_up.emit()

    def typed(self) -> dict[str, Any]:
        """Return the fields of the draft as they were typed, also what cannot be read."""
        return {name: value for name, value in self.form.values().items() if self._is_of_draft(name)}

    def asks(self, name: str) -> bool:
        """Tell whether the form has a field of this name."""
        return name in self.form.editors

    def _is_of_draft(self, name: str) -> bool:
        return any(name == each.name for draft in self._drafts for each in fields_of(draft.of))

    def fill(self, values: Mapping[str, Any]) -> None:
        """Show what is there already; that is no change."""
        self._is_filling, self._is_touched = True, False
        self.form.fill(values)
        self._is_filling = False
        if not self.awaits and self.meeting.begin():
            self._touch()

    def meet(self, values: Mapping[str, Any], known: Mapping[str, Any]) -> bool:
        """Show beside what is typed what somebody saved meanwhile; False where nothing of the form differs.

        From now on it is saved in place of that version, which `known` names.
        """
        self._known |= known
        self.wrong.hide()
        return self.meeting.meet(values)

    def _place(self, differing: Differing) -> None:
        whole = self.layout()
        assert isinstance(whole, QVBoxLayout)
        whole.insertWidget(2, differing)
        self.resize(self.width(), min(self.height() + differing.sizeHint().height(), TALLEST))

    def go(self, field: str) -> None:
        """Put the cursor in a field, if the form has it."""
        if field in self.form.editors:
            self.form.go_to(field)

    def refuse(self, problem: Problem) -> None:
        """Say at each field what is wrong, or in one line what stands in the way; what was typed stays."""
        left: Sequence[Wrong] = ()
        lines = [problem.say(self._words.language)]
        if isinstance(problem, WrongFields):
            left = self.form.blame(self.below(problem.wrong))
            lines = [self._words.say(each.sentence, **each.values) for each in left]
        self.tell_wrong(lines)
        announce(self.wrong, problem.say(self._words.language), is_urgent=True)

    def tell_wrong(self, lines: Sequence[str]) -> None:
        """Say below the form what stands in the way, a line each."""
        self.wrong.setText("\n".join(lines))
        self.wrong.setVisible(bool(lines))

    def reject(self) -> None:
        """Close; what was typed is only given up when the person says so."""
        if not self._is_touched:
            super().reject()
        elif self._may_leave:
            ask_to_give_up(self, self._words, self._give_up, {N_("Save unfinished"): self.leave.click})
        else:
            aside = {N_("Go on later"): self._put_aside} if self._may_put_aside else {}
            ask_to_give_up(self, self._words, self._give_up, aside)

    def _give_up(self) -> None:
        self._is_touched = False
        self.given_up.emit()
        super().reject()

    def _put_aside(self) -> None:
        self.put_aside.emit()
        super().reject()

    def _leave(self) -> None:
        wrong = self.meeting.undecided()
        if wrong:
            self.refuse(WrongFields(wrong))
        else:
            self.left.emit(self.typed())

    def _touch(self) -> None:
        if not self._is_filling:
            self._is_touched = True
            self.touched.emit()

    def give(self) -> None:
        """Hand on what was filled in, once it can be read; what cannot is said at its field."""
        values, wrong = self.read()
        if wrong:
            self.refuse(WrongFields(wrong))
            return
        self.given.emit(values)

    def below(self, wrong: Sequence[Wrong]) -> list[Wrong]:
        """Return what is wrong with the paths of the form."""
        drafts = {each.name for each in self._drafts}
        return [_below(each, drafts) for each in wrong]

    def sketch(self) -> Any:
        """Return the draft as far as it can be read; a required field that cannot be is None."""
        found, shape = {**self._kept, **self.form.values()}, self._drafts[0].of
        held: dict[str, Any] = {}
        for field in fields_of(shape):
            try:
                held |= {field.name: read_value(field.hint, found[field.name])} if field.name in found else {}
            except WrongFields:
                continue
        lacking = {field.name: None for field in fields_of(shape) if field.is_required and field.name not in held}
        return shape(**lacking, **held)

    def read(self) -> tuple[dict[str, Any], list[Wrong]]:
        """Return what was filled in by the names of the parameters, and what of it cannot be read."""
        found = {**self._kept, **self.form.values()}
        values, wrong = dict(self._known), self.meeting.undecided()
        for each in self._asked:
            written = found.get(each.name)
            if each in self._drafts:
                written = {field.name: found[field.name] for field in fields_of(each.of) if field.name in found}
            elif each.name not in found and not each.is_required:
                continue
            try:
                values[each.name] = read_value(each.hint, written, each.name)
            except WrongFields as refused:
                wrong += refused.wrong
        return values, wrong


def _below(wrong: Wrong, drafts: set[str]) -> Wrong:
    """Return what is wrong with the path that it has in the form, where a draft's fields stand at the top."""
    first, _, rest = wrong.path.partition(".")
    return wrong.at(rest) if first in drafts and rest else wrong
