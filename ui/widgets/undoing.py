"""What undoes the last action, where that is plain: the action declares it, and nothing needs to be asked."""

import inspect
from collections.abc import Mapping
from typing import Any, Generic, TypeVar, get_type_hints

from medhandover.kernel.declare import Declared
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import record
from medhandover.rights import ACTIONS

T = TypeVar("T")
MOST = 50
"""How many steps are remembered."""
WORDS = {"reason", "how"}
"""Parameters of an undoing action that ask why; the answer is always the same one."""
MISTAKE = N_("Undone directly afterwards: it was a mistake.")


@record
class Done:
    """An action that was done, what it was given in order or by name, and what it returned."""

    action: Declared[Any, Any, Any]
    given: tuple[Any, ...] | Mapping[str, Any]
    result: Any


@record
class Undo:
    """The action that undoes, and what it is given."""

    action: Declared[Any, Any, Any]
    args: tuple[Any, ...]


def undo_of(done: Done, mistake: str) -> Undo | None:
    """Return what undoes an action; None where nothing does, somebody must sign, or something must be asked first.

    A parameter of the undoing action is known when the action itself was given one of that name, when it is the id
    that the action returned (a new thing has version 1), or when it asks why.
    """
    inverse = ACTIONS.get(done.action.inverse or "")
    if inverse is None or inverse.second:
        return None
    hints, made = get_type_hints(inverse.function), get_type_hints(done.action.function).get("return")
    names = list(inspect.signature(done.action.function).parameters)[1:]
    given = dict(zip(names, done.given, strict=False)) if isinstance(done.given, tuple) else done.given
    known: list[Any] = []
    is_new = False
    for name in list(inspect.signature(inverse.function).parameters)[1:]:
        if made is not None and hints[name] is made:
            known.append(done.result)
            is_new = True
        elif name == "version" and is_new:
            known.append(1)
        elif name in WORDS:
            known.append(mistake)
        elif name in given and name != "version":
            known.append(given[name])
        else:
            return None
    return Undo(action=inverse, args=tuple(known))


class Steps(Generic[T]):
    """The steps that were done one after another, and those that were taken back: the last one first."""

    def __init__(self) -> None:
        """Begin with none."""
        self._done: list[T] = []
        self._undone: list[T] = []

    def add(self, step: T) -> None:
        """Remember a step that was done; what was taken back before can no longer be done again."""
        self._done = [*self._done, step][-MOST:]
        self._undone.clear()

    @property
    def last(self) -> T | None:
        """Return what is taken back next, None for nothing."""
        return self._done[-1] if self._done else None

    @property
    def next(self) -> T | None:
        """Return what is done again next, None for nothing."""
        return self._undone[-1] if self._undone else None

    def took_back(self, step: T) -> None:
        """Remember that the last step was taken back; `step` does it again."""
        self._done.pop()
        self._undone.append(step)

    def did_again(self, step: T) -> None:
        """Remember that the step that was taken back last was done again; `step` takes it back."""
        self._undone.pop()
        self._done.append(step)

    def forget(self, step: T) -> None:
        """Leave a step out: somebody else has changed what it was about."""
        self._done = [each for each in self._done if each is not step]
        self._undone = [each for each in self._undone if each is not step]
