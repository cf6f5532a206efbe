"""Who fills a place is changed here, whatever asked for it: hand, keys or window; and each change can be taken back."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from medhandover.escorts.candidates import CandidateRow, candidates
from medhandover.escorts.filling import Filled, fill_slot, refill_slot
from medhandover.kernel.fields import WrongFields
from medhandover.kernel.ids import EscortId, SlotId
from medhandover.kernel.languages import N_, Language, say
from medhandover.kernel.problem import Problem
from medhandover.kernel.shapes import record
from medhandover.schedules.applying import Applied, apply_schedule, undo_schedule
from medhandover.schedules.proposals import ProposedLine
from ui.desk import Desk
from ui.escorts.places import Place, why_of
from ui.forms.editor import Words
from ui.parts.candidates_dialog import CandidatesDialog, can_be_chosen
from ui.widgets.undoing import MISTAKE, Steps


@record
class Step:
    """One change of one or more places, with what its way back needs; `what` says which places."""

    what: str
    filled: tuple[Filled, ...]


class Assigning(QObject):
    """Fills and empties places for a page; `changed` asks it to look anew, and `places` is what it saw last.

    `stepped` tells that there is something else to take back or to do again.
    """

    changed = Signal()
    stepped = Signal()

    def __init__(self, desk: Desk, page: QWidget) -> None:
        """Work for `page`."""
        super().__init__(page)
        self._desk, self._page = desk, page
        self.places: Mapping[SlotId, Place] = {}
        self.steps: Steps[Step] = Steps()
        self.dialog: CandidatesDialog | None = None
        self._waiting: list[Callable[[], object]] = []
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
            self.fill(place, row.escort)

    def empty(self, slot: SlotId) -> None:
        """Take whoever fills a place off it."""
        place = self.places.get(slot)
        if place is not None and place.escort is not None:
            self.fill(place, None)

    def fill(self, place: Place, escort: EscortId | None, reason: str = "") -> None:
        """Let somebody fill a place, or empty it; what does not go is told."""
        values = {"slot": place.id, "version": place.version, "escort": escort, "reason": reason}
        self._is_busy = True
        self._desk.perform(partial(self._done, place.what), self._refused, fill_slot, values)

    def apply(self, lines: Sequence[ProposedLine]) -> None:
        """Fill the places of the lines of a proposal that were chosen, all of them or none; it is one step."""
        self._is_busy = True
        self._desk.perform(self._applied, self._refused, apply_schedule, {"lines": tuple(lines)})

    def open(self, place: Place, escort: EscortId | None = None) -> None:
        """Open the window with everybody who could fill a place, at `escort`; a reason is given there."""
        self._desk.ask(partial(self._opened, place, escort), candidates, place.id)

    def undo(self) -> bool:
        """Take the last change back; False where there is none."""
        return self._refill(self.steps.last, self.undo, self.steps.took_back, N_("Undone: {what}."))

    def redo(self) -> bool:
        """Do again what was taken back last; False where there is nothing."""
        return self._refill(self.steps.next, self.redo, self.steps.did_again, N_("Done again: {what}."))

    def _opened(self, place: Place, escort: EscortId | None, rows: Sequence[CandidateRow]) -> None:
        dialog = CandidatesDialog(Words(language=self._desk.language), place, tuple(rows), self._page)
        if escort is not None:
            dialog.choose(escort)
        dialog.given.connect(partial(self._given, place))
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def _given(self, place: Place, _: str, values: Mapping[str, Any]) -> None:
        self.fill(self.places.get(place.id, place), values["escort"], values.get("reason", ""))

    def _done(self, what: str, filled: Filled) -> None:
        if self.dialog is not None and isValid(self.dialog):
            self.dialog.accept()
        self.dialog = None
        self.steps.add(Step(what=what, filled=(filled,)))
        told = N_("{what}: the place is filled.") if filled.escort else N_("{what}: the place is open again.")
        self._desk.told.emit(self._desk.say(told, what=what))
        self.changed.emit()

    def _applied(self, applied: Applied) -> None:
        what = self._desk.say(N_("{count} places of the proposal"), count=len(applied.filled))
        self.steps.add(Step(what=what, filled=applied.filled))
        self._desk.told.emit(self._desk.say(N_("Applied: {what}."), what=what))
        self.changed.emit()

    def _refill(self, step: Step | None, again: Callable[[], object], note: Callable[[Step], None], told: str) -> bool:
        """Fill a place as it was before a step; one that somebody else changed since stays as it is."""
        if self._is_busy:
            self._waiting.append(again)
            return True
        if step is None:
            return False
        newest = [self._newest(each) for each in step.filled]
        filled = tuple(each for each in newest if each is not None)
        if len(filled) < len(newest):
            self.steps.forget(step)
            changed = N_("{what}: somebody else has changed this place since. It stays as it is.")
            self._desk.problem.emit(self._desk.say(changed, what=step.what))
            self.stepped.emit()
            return True
        self._is_busy = True
        is_one, why = len(filled) == 1, self._desk.say(MISTAKE)
        given = {"filled": filled[0]} if is_one else {"applied": Applied(filled=filled)}
        then = partial(self._refilled, step.what, note, told)
        self._desk.perform(then, self._refused, refill_slot if is_one else undo_schedule, {**given, "reason": why})
        return True

    def _newest(self, filled: Filled) -> Filled | None:
        """Return what was filled with the version that it has now, None where somebody else changed it since."""
        place = self.places.get(filled.slot)
        is_same = place is not None and place.escort == filled.escort
        return replace(filled, version=place.version) if place is not None and is_same else None

    def _refilled(self, what: str, note: Callable[[Step], None], told: str, came: Filled | Applied) -> None:
        note(Step(what=what, filled=(came,) if isinstance(came, Filled) else came.filled))
        self._desk.told.emit(self._desk.say(told, what=what))
        self.changed.emit()

    def _refused(self, problem: Problem) -> None:
        self._is_busy = False
        self._waiting.clear()
        if self.dialog is not None and isValid(self.dialog) and self.dialog.isVisible():
            self.dialog.refuse(problem)
        else:
            self._desk.problem.emit(plainly(problem, self._desk.language))


def plainly(problem: Problem, language: Language) -> str:
    """Return what stands in the way in sentences, without the names of fields: there is no form to look for them."""
    if isinstance(problem, WrongFields):
        return " ".join(say(language, each.sentence, **each.values) for each in problem.wrong)
    return problem.say(language)
