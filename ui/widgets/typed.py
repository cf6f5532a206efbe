"""What is typed in a dialog that is no form of an action: kept while it is typed, there again when it opens again."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, QTimer, SignalInstance
from PySide6.QtWidgets import QDialog

from medhandover.kernel.ids import CaseId, UnsavedId, new_id
from medhandover.rights import ACTIONS
from medhandover.unsaved.marks import Mark, is_typed, marked
from medhandover.unsaved.queries import UnsavedRow, own_unsaved_texts
from ui.desk import Desk

KEPT_EVERY = 1_000
"""Milliseconds between the first letter that is not kept and keeping it."""
ALONE = "dialog:"
"""How the form of such text begins: it comes back in its own dialog, and is offered nowhere else."""


def free(desk: Desk, rows: Iterable[UnsavedRow]) -> tuple[UnsavedRow, ...]:
    """Return the texts that nobody is typing at this moment, in this window or another."""
    if desk.premises is None:
        return tuple(rows)
    folder = desk.premises.folder
    return tuple(each for each in rows if not is_typed(folder, each.id))


def hold(desk: Desk, unsaved: UnsavedId) -> Mark | None:
    """Mark text as being typed here, where the office lies in a folder."""
    return marked(desk.premises.folder, unsaved) if desk.premises is not None else None


class TypedKept(QObject):
    """Keeps the typed text of a dialog; saved, it goes, and closed otherwise it waits for the next time."""

    def __init__(
        self,
        desk: Desk,
        dialog: QDialog,
        name: str,
        case: CaseId | None,
        read: Callable[[], dict[str, str]],
        fill: Callable[[Mapping[str, str]], None],
        touched: Sequence[SignalInstance],
    ) -> None:
        """Fill in what was typed before, then keep what `read` returns after each of `touched`."""
        super().__init__(dialog)
        self._desk, self._form, self._case, self._read, self._fill = desk, ALONE + name, case, read, fill
        self._unsaved, self._began = UnsavedId(new_id()), read()
        self._is_kept = False
        self._mark: Mark | None = None
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(KEPT_EVERY)
        self._clock.timeout.connect(self.keep)
        for each in touched:
            each.connect(self._touched)
        dialog.accepted.connect(self.forget)
        dialog.rejected.connect(self._leave)
        desk.locking.connect(self.keep)
        desk.ask(self._came, own_unsaved_texts)

    def keep(self) -> None:
        """Keep what stands there now, if anything was typed."""
        self._clock.stop()
        typed = self._read()
        if typed == self._began:
            return
        self._is_kept = True
        self._mark = self._mark or hold(self._desk, self._unsaved)
        values: dict[str, Any] = {"unsaved": self._unsaved, "form": self._form, "opening": {}, "typed": typed}
        self._quietly(lambda office: office.do(ACTIONS["unsaved:keep"], **values, case=self._case))

    def forget(self) -> None:
        """Throw it away: it was used."""
        self._clock.stop()
        self._end()
        unsaved, was_kept, self._is_kept = self._unsaved, self._is_kept, False
        if was_kept:
            self._quietly(lambda office: office.do(ACTIONS["unsaved:discard"], unsaved))

    def _leave(self) -> None:
        self.keep()
        self._end()

    def _end(self) -> None:
        mark, self._mark = self._mark, None
        if mark is not None:
            mark.end()

    def _touched(self, *_: object) -> None:
        if not self._clock.isActive():
            self._clock.start()

    def _came(self, rows: tuple[UnsavedRow, ...]) -> None:
        mine = [each for each in rows if (each.form, each.case) == (self._form, self._case)]
        found = next(iter(free(self._desk, mine)), None)
        if found is not None and self._read() == self._began:
            self._unsaved, self._is_kept = found.id, True
            self._mark = hold(self._desk, found.id)
            self._fill({name: str(value) for name, value in found.typed.items()})

    def _quietly(self, do: Callable[[Any], Any]) -> None:
        self._desk.quietly(lambda _: None, lambda _: None, do)
