"""Who fills a place is changed here, whatever asked for it: hand, keys or window; and each change can be taken back."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from medhandover.escorts.actions import assign_slot
from medhandover.escorts.candidates import CandidateRow, candidates
from medhandover.escorts.manning import assign_anyway
from medhandover.escorts.queries import SlotRow, all_slots
from medhandover.kernel.ids import EscortId, SlotId
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem
from medhandover.kernel.shapes import record
from medhandover.rights import ACTIONS
from ui.desk import Desk
from ui.escorts.places import Place, why_of
from ui.forms.editor import Words
from ui.parts.candidates_dialog import CandidatesDialog, can_be_chosen
from ui.widgets.undoing import Steps


@record
class Filled:
    """Who fills a place, and why all the same where a requirement fails."""

    escort: EscortId | None
    reason: str = ""


@record
class Moved:
    """One change of a place: who filled it before and after; `what` says which place."""

    slot: SlotId
    what: str
    before: Filled
    after: Filled


class Assigning(QObject):
    """Fills and empties places for a page; `changed` asks it to look anew, and `places` is what it saw last."""

    changed = Signal()
    stepped = Signal()

    def __init__(self, desk: Desk, page: QWidget) -> None:
        """Work for `page`."""
        super().__init__(page)
        self._desk, self._page = desk, page
        self.places: Mapping[SlotId, Place] = {}
        self.steps: Steps[Moved] = Steps()
        self.dialog: CandidatesDialog | None = None
        self._waiting: list[Callable[[], None]] = []
        self._is_busy = False

    def show_places(self, places: Mapping[SlotId, Place]) -> None:
        """Take what was looked at anew, and go on with what waits for it."""
        self.places, self._is_busy = places, False
        if self._waiting:
            self._waiting.pop(0)()
        self.stepped.emit()

    def put(self, slot: SlotId, row: CandidateRow) -> None:
        """Let somebody fill a place, as it was judged: at once, after a reason was given, or not at all."""
        place = self.places.get(slot)
        if place is None or row.escort == place.escort:
            return
        if not can_be_chosen(row):
            told = self._desk.say(N_("{name} cannot go: {why}"), name=row.name, why=why_of(row, self._desk.language))
            self._desk.problem.emit(told)
        elif row.fails:
            self.open(place, row.escort)
        else:
            self._begin(place, Filled(escort=row.escort))

    def empty(self, slot: SlotId) -> None:
        """Take whoever fills a place off it."""
        place = self.places.get(slot)
        if place is not None and place.escort is not None:
            self._begin(place, Filled(escort=None))

    def open(self, place: Place, escort: EscortId | None = None) -> None:
        """Open the window with everybody who could fill a place, at `escort`; a reason is given there."""
        self._desk.ask(partial(self._opened, place, escort), candidates, place.id)

    def undo(self) -> bool:
        """Take the last change back; False where there is none."""
        return self._step(self.steps.last, "before", self.steps.took_back, N_("Undone: {what}."))

    def redo(self) -> bool:
        """Do again what was taken back last; False where there is nothing."""
        return self._step(self.steps.next, "after", self.steps.did_again, N_("Done again: {what}."))

    def _opened(self, place: Place, escort: EscortId | None, rows: Sequence[CandidateRow]) -> None:
        dialog = CandidatesDialog(Words(language=self._desk.language), place, tuple(rows), self._page)
        if escort is not None:
            dialog.choose(escort)
        dialog.given.connect(partial(self._given, place))
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def _given(self, place: Place, tag: str, values: Mapping[str, Any]) -> None:
        after = Filled(escort=values["escort"], reason=values.get("reason", ""))
        newest = self.places.get(place.id, place)
        self._with_reason(newest, partial(self._do, newest, after, ACTIONS[tag], values))

    def _begin(self, place: Place, after: Filled) -> None:
        tag, values = _asked(place, after)
        self._with_reason(place, partial(self._do, place, after, ACTIONS[tag], values))

    def _with_reason(self, place: Place, then: Callable[[str], None]) -> None:
        """Go on with the reason why whoever fills a place was chosen all the same, so that it can come back."""
        if place.reasons and place.plan is not None:
            self._desk.ask(partial(self._found, place, then), all_slots, place.plan)
        else:
            then("")

    def _found(self, place: Place, then: Callable[[str], None], rows: Sequence[SlotRow]) -> None:
        then(next((each.anyway_reason for each in rows if each.id == place.id), ""))

    def _do(self, place: Place, after: Filled, action: Any, values: Mapping[str, Any], reason: str) -> None:
        step = Moved(slot=place.id, what=place.what, before=Filled(escort=place.escort, reason=reason), after=after)
        self._is_busy = True
        self._desk.perform(partial(self._done, step), self._refused, action, dict(values))

    def _done(self, step: Moved, _: object) -> None:
        if self.dialog is not None and isValid(self.dialog):
            self.dialog.accept()
        self.dialog = None
        self.steps.add(step)
        told = N_("{what}: the place is filled.") if step.after.escort else N_("{what}: the place is open again.")
        self._desk.told.emit(self._desk.say(told, what=step.what))
        self.changed.emit()

    def _step(self, step: Moved | None, side: str, note: Callable[[], None], told: str) -> bool:
        if step is None:
            return False
        if self._is_busy:
            self._waiting.append(self.undo if side == "before" else self.redo)  # type: ignore[arg-type]
            return True
        there, wanted = (step.after, step.before) if side == "before" else (step.before, step.after)
        place = self.places.get(step.slot)
        if place is None or place.escort != there.escort:
            self.steps.forget(step)
            changed = N_("{what}: somebody else has changed this place since. It stays as it is.")
            self._desk.problem.emit(self._desk.say(changed, what=step.what))
            self.stepped.emit()
            return True
        tag, values = _asked(place, wanted)
        self._is_busy = True
        self._desk.perform(partial(self._stepped, step, note, told), self._refused, ACTIONS[tag], values)
        return True

    def _stepped(self, step: Moved, note: Callable[[], None], told: str, _: object) -> None:
        note()
        self._desk.told.emit(self._desk.say(told, what=step.what))
        self.changed.emit()

    def _refused(self, problem: Problem) -> None:
        self._is_busy = False
        self._waiting.clear()
        if self.dialog is not None and isValid(self.dialog) and self.dialog.isVisible():
            self.dialog.refuse(problem)
        else:
            self._desk.problem.emit(problem.say(self._desk.language))


def _asked(place: Place, after: Filled) -> tuple[str, dict[str, Any]]:
    """Return the action that fills a place as asked, and what it is given."""
    values: dict[str, Any] = {"slot": place.id, "version": place.version, "escort": after.escort}
    if after.reason:
        return assign_anyway.tag, {**values, "reason": after.reason}
    return assign_slot.tag, values
