"""Keeps the record of a refusal while it is written: begun, gone on with, finished."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from medhandover.exchange.reading import written
from medhandover.kernel.ids import RefusalId
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Conflict, Problem
from medhandover.refusals.drafting import refusal_draft
from medhandover.refusals.model import RefusalDraft, Situation
from medhandover.refusals.queries import ItemRow, RefusalRecord, asked_items, seen_refusal
from medhandover.rights import ACTIONS
from ui.forms.dialog import ActionDialog
from ui.forms.opening import Opening
from ui.refusals.refusal_dialog import RefusalDialog


class RefusalRecording(QObject):
    """Asks for the dialog what it needs to know, and keeps what it hands on."""

    def __init__(self, opening: Opening, dialog: RefusalDialog) -> None:
        """Ask for the record that is known, or begin a new one."""
        super().__init__(dialog)
        self.dialog = dialog
        self._desk, self._done, self._plan = opening.desk, opening.done, opening.known.get("plan", "")
        self._id: RefusalId | None = opening.known.get("known")
        self._version = int(opening.known.get("version", 1))
        self._is_finishing = False
        self._age: int | None = None
        self.dialog.chosen.connect(self._chosen)
        self.dialog.saved.connect(lambda draft: self._save(draft, is_finishing=False))
        self.dialog.finishing.connect(lambda draft: self._save(draft, is_finishing=True))
        if self._id is not None:
            self.dialog.awaits = True
            self._desk.ask(self._came, seen_refusal, self._id)

    def _chosen(self, situation: Situation | None) -> None:
        if situation is None:
            return
        self._desk.ask(self._items, asked_items, situation)
        if self._id is None and self._plan:
            self._desk.ask(self.dialog.propose, refusal_draft, self._plan, situation)

    def _items(self, rows: tuple[ItemRow, ...]) -> None:
        self.dialog.know(rows, self._age)

    def _came(self, seen: RefusalRecord) -> None:
        self._version, self._plan, self._age = seen.version, seen.plan, seen.age
        self.dialog.awaits = False
        self.dialog.fill(written(RefusalDraft, seen.refusal))

    def _save(self, draft: RefusalDraft, *, is_finishing: bool) -> None:
        self._is_finishing = is_finishing
        if self._id is None:
            values: dict[str, Any] = {"plan": self._plan, "refusal": draft}
            self._do("refusal:begin", self._begun, values)
        else:
            values = {"known": self._id, "version": self._version, "refusal": draft}
            self._do("refusal:change", self._kept, values)

    def _do(self, tag: str, then: Callable[[Any], None], values: Mapping[str, Any]) -> None:
        self._desk.perform(then, self._refused, ACTIONS[tag], values, unsaved=self.dialog.unsaved)

    def _begun(self, made: RefusalId) -> None:
        self._id = made
        self._kept(None)

    def _kept(self, _: object) -> None:
        if self._id is not None:
            self._desk.ask(self._seen, seen_refusal, self._id)

    def _seen(self, seen: RefusalRecord) -> None:
        self._version = seen.version
        if self._is_finishing:
            values = {"known": seen.id, "version": seen.version}
            self._do("refusal:finish", self._finished, values)
        else:
            self._close(N_("The record is kept unfinished. Go on with it in the list of refusals."))

    def _finished(self, _: object) -> None:
        self._close(N_("The record is finished and stays as it is."))

    def _refused(self, problem: Problem) -> None:
        if isinstance(problem, Conflict) and self._id is not None:
            self._desk.look(partial(self._met, problem), self.dialog.refuse, seen_refusal, self._id)
        else:
            self.dialog.refuse(problem)

    def _met(self, problem: Problem, seen: RefusalRecord) -> None:
        """Show what a colleague saved meanwhile beside what is typed, and save in its place from now on."""
        self._version = seen.version
        if not self.dialog.meet(written(RefusalDraft, seen.refusal), {"version": seen.version}):
            self.dialog.refuse(problem)

    def _close(self, told: str) -> None:
        self.dialog.accept()
        self._desk.told.emit(self._desk.say(told))
        self._done()


def keep_refusal(opening: Opening, dialog: ActionDialog) -> None:
    """Let somebody keep what the dialog of a refusal hands on."""
    if isinstance(dialog, RefusalDialog):
        RefusalRecording(opening, dialog)
