"""Pictures: the things of a table as they stood when they were read, to be looked at only.

A field of a mapped class costs ten times as much to read, because every change of it must be noticed; the gate looks
at hundreds of fields of each plan. A picture has the methods of its model, its fields side by side, and refuses change.
"""

from collections.abc import Callable, Iterable
from dataclasses import FrozenInstanceError, fields
from typing import Any

from medhandover.kernel.shapes import filled_at_once

Taking = Callable[[Iterable[Any]], Any]
"""What makes a picture of a row: the values of all fields in their order."""

_drawn: dict[type, tuple[type, type]] = {}
_taking: dict[type, Taking] = {}


def drawn(model: type) -> None:
    """Draw the picture's class of a model, before the model is mapped."""
    names = [each.name for each in fields(model)]
    own = {name: value for name, value in vars(model).items() if name not in {"__dict__", "__weakref__", *names}}
    blank = type(model.__name__, model.__bases__, {**own, "__slots__": names})
    more = {"__slots__": (), "__module__": model.__module__, "__doc__": model.__doc__, "__setattr__": _refuse}
    picture = type(model.__name__, (blank,), more)
    filled_at_once(picture, is_slotted=True)
    _drawn[model] = blank, picture


def taking(model: type) -> Taking:
    """Return what makes a picture of a row of the table of `model`."""
    if model not in _taking:
        _taking[model] = _written(*_drawn[model])
    return _taking[model]


def _written(blank: type, picture: type) -> Taking:
    places = ", ".join(f"thing.{each.name}" for each in fields(picture))
    lines = ("def take(row):", "    thing = _new(_blank)", f"    ({places},) = row", "    thing.__class__ = _picture")
    known: dict[str, Any] = {"_new": object.__new__, "_blank": blank, "_picture": picture}
    exec("\n".join([*lines, "    return thing"]), known)  # noqa: S102 - written from the names of a model's fields
    take: Taking = known["take"]
    return take


def _refuse(picture: object, name: str, value: object) -> None:
    raise FrozenInstanceError(f"{name} of a picture cannot be changed: get the thing itself")
