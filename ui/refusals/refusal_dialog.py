"""The dialog of a refusal: ten steps, can be saved unfinished, and finished once nothing is lacking."""

from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialogButtonBox, QPushButton

from medhandover.exchange.reading import written
from medhandover.kernel.clock import SystemClock
from medhandover.kernel.fields import Wrong, WrongFields
from medhandover.kernel.languages import N_
from medhandover.refusals.completeness import TEXTS, Known, missing_items
from medhandover.refusals.model import RefusalDraft, Situation
from medhandover.refusals.queries import ItemRow
from ui.forms.asked import Asked
from ui.forms.dialog import ActionDialog
from ui.forms.steps import StepsForm
from ui.refusals.conversation import ALTERNATIVES, STEPS
from ui.widgets.fitting import fit


class RefusalDialog(ActionDialog):
    """Leads through a refusal; `saved` carries what is kept unfinished, `finishing` what is to be finished."""

    chosen = Signal(object)
    saved = Signal(object)
    finishing = Signal(object)

    def grown(self) -> Iterator[None]:
        """Begin with the question what happens."""
        yield from super().grown()
        words = self._words
        self._items: frozenset[str] = frozenset()
        self._known_of_case = Known(now=SystemClock().now())
        save = self.buttons.button(QDialogButtonBox.StandardButton.Save)
        save.setText(words.say(N_("Save unfinished")))
        self.finish = QPushButton(words.say(N_("Finish")))
        self.finish.setObjectName("primary")
        self.buttons.addButton(self.finish, QDialogButtonBox.ButtonRole.ApplyRole)
        self.finish.setToolTip(words.say(N_("A finished record stays as it is; only additions follow it.")))
        self.finish.clicked.connect(lambda: self._hand(self.finishing))
        self._situation: Any = None
        self.form.changed.connect(self._look)
        fit(self, 1180, 720)
        self._look()

    def form_of(self, asked: Asked) -> StepsForm:
        """Return the steps of the conversation."""
        return StepsForm(self._words, STEPS, asked.fields, self._things, self)

    def know(self, rows: Sequence[ItemRow], age: int | None = None) -> None:
        """Show which items the chosen situation asks for."""
        fields = {name for row in rows for name in (*TEXTS.get(row.item, ()), *ALTERNATIVES.get(row.item, ()))}
        self._items = frozenset(fields)
        self._known_of_case = Known(now=SystemClock().now(), age=age)
        self._look()

    def propose(self, draft: RefusalDraft) -> None:
        """Fill in what the plan knows already, where nothing was typed."""
        known, held = written(RefusalDraft, draft), self.form.values()
        empty = {
            name: value
            for name, value in known.items()
            if value not in (None, "", []) and held.get(name) in (None, "", [], self.form.fields[name].start)
        }
        self.meeting.propose({name: value for name, value in empty.items() if name != "situation"})

    def give(self) -> None:
        """Hand on what is kept unfinished."""
        self._hand(self.saved)

    def _hand(self, signal: Any) -> None:
        values, wrong = self.read()
        if wrong:
            self.refuse(WrongFields(wrong))
        else:
            signal.emit(values["refusal"])

    def _look(self) -> None:
        """See which situation is chosen and what is lacking."""
        chosen = self.form.values().get("situation")
        if chosen != self._situation:
            self._situation = chosen
            self.chosen.emit(next((each for each in Situation if each.value == chosen), None))
        if isinstance(self.form, StepsForm):
            lacking = self._lacking()
            self.form.show_lacking(lacking, self._items)
            self.finish.setEnabled(not lacking)

    def _lacking(self) -> list[Wrong]:
        unread, draft = self.below(self.read()[1]), self.sketch()
        return unread if draft.situation is None else [*unread, *missing_items(draft, self._known_of_case)]
