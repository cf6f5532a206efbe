"""What undoes the last action, where that is plain: the action declares it, and nothing needs to be asked."""

import inspect
from collections.abc import Mapping
from typing import Any, get_type_hints

from medhandover.kernel.declare import Declared
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import record
from medhandover.rights import ACTIONS

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
