"""A form that may be left unfinished: it says who left it before, and what stands in it is kept as it was typed."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem
from medhandover.rights import ACTIONS
from medhandover.unfinished.model import FINISHED_BY, UnfinishedKind
from medhandover.unfinished.queries import UnfinishedRow
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
        self._desk.perform(self._kept, self._refused, action, {**values, "version": version})

    def _kept(self, _: object) -> None:
        self._dialog.accept()
        told = N_("The record is kept unfinished. Go on with it in the list of unfinished records.")
        self._desk.told.emit(self._desk.say(told))
        self._done()

    def _refused(self, problem: Problem) -> None:
        self._dialog.refuse(problem)
