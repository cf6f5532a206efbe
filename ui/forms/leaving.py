"""A form that may be left unfinished: it says who left it before, and what stands in it is kept as it was typed."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject

from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Conflict, Problem
from medhandover.rights import ACTIONS
from medhandover.unfinished.model import FINISHED_BY, UnfinishedKind
from medhandover.unfinished.queries import UnfinishedRow, all_unfinished
from ui.desk import Desk
from ui.forms.dialog import ActionDialog

KIND_OF = {tag: kind for kind, tags in FINISHED_BY.items() for tag in tags}
"""What the form of an action may be left as, by its tag."""


class Leaving(QObject):
    """Keeps what stands in a dialog unfinished, in place of what was `left` before, and then calls `done`."""

    def __init__(
        self,
        desk: Desk,
        dialog: ActionDialog,
        plan: str,
        kind: UnfinishedKind,
        left: UnfinishedRow | None,
        done: Callable[[], None],
    ) -> None:
        """Give the dialog its button."""
        super().__init__(dialog)
        self._desk, self._dialog, self._plan, self._kind, self._left, self._done = desk, dialog, plan, kind, left, done
        told = desk.say(N_("{who} saved this unfinished on {at}."), who=left.saved_by, at=left.saved_at) if left else ""
        dialog.let_leave(told)
        dialog.left.connect(self._save)

    def _save(self, typed: dict[str, object]) -> None:
        before = self._left
        unseen = {name: each for name, each in before.typed.items() if not self._dialog.asks(name)} if before else {}
        values = {"plan": self._plan, "kind": self._kind, "typed": {**unseen, **typed}}
        version = before.version if before else 0
        action = ACTIONS["unfinished:save"]
        unsaved = self._dialog.unsaved
        self._desk.perform(self._kept, self._refused, action, {**values, "version": version}, unsaved=unsaved)

    def _kept(self, _: object) -> None:
        self._dialog.accept()
        told = N_("The record is kept unfinished. Go on with it in the list of unfinished records.")
        self._desk.told.emit(self._desk.say(told))
        self._done()

    def _refused(self, problem: Problem) -> None:
        if isinstance(problem, Conflict):
            self._desk.look(partial(self._met, problem), self._dialog.refuse, all_unfinished, self._plan)
        else:
            self._dialog.refuse(problem)

    def _met(self, problem: Problem, rows: Sequence[UnfinishedRow]) -> None:
        """Show what a colleague left meanwhile beside what is typed, and save in its place from now on."""
        self._left = next((each for each in rows if each.kind is self._kind), None)
        if self._left is None or not self._dialog.meet(self._left.typed, {"unfinished": self._left.version}):
            self._dialog.refuse(problem)
