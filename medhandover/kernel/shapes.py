"""Two shapes of data: records that never change, and entities that storage keeps."""

from collections.abc import Callable
from dataclasses import MISSING, FrozenInstanceError, dataclass, field, fields
from reprlib import recursive_repr
from typing import Any, NoReturn, TypeVar, dataclass_transform

T = TypeVar("T")

LONGEST = 20_000
"""Characters of a text: some six printed pages, more than any field is for."""
STRICT = {"extra": "forbid", "str_strip_whitespace": True, "str_max_length": LONGEST}
"""How a shape is read from outside: no unknown fields, no blanks around text, no text without end."""


@dataclass_transform(kw_only_default=True, frozen_default=True, field_specifiers=(field,))
def record(cls: type[T]) -> type[T]:
    """Make a frozen value: a row for a screen, a value, an answer."""
    made = dataclass(kw_only=True, init=False, repr=False, eq=False)(cls)
    made.__pydantic_config__ = STRICT  # type: ignore[attr-defined]
    filled_at_once(made)
    _compared(made)
    _told(made)
    made.__setattr__ = made.__delattr__ = _refuse  # type: ignore[method-assign]
    return made


@dataclass_transform(kw_only_default=True, field_specifiers=(field,))
def entity(cls: type[T]) -> type[T]:
    """Make a changeable thing with an identity, or the draft (all that a person enters) it is filled from."""
    made = dataclass(kw_only=True, eq=False, repr=False)(cls)
    made.__pydantic_config__ = STRICT  # type: ignore[attr-defined]
    _told(made)
    return made


def filled_at_once(made: type, *, is_slotted: bool = False) -> None:
    """Give a dataclass that cannot be changed an `__init__` that fills it three times as fast as its own would.

    A frozen dataclass sets field by field; the gate makes tens of thousands in one look at an office. It is written
    when the first one is made, so that a start of the program pays for none.
    """

    def first(self: object, **values: Any) -> None:
        made.__init__ = _filling(made, is_slotted)  # type: ignore[misc]
        made.__init__(self, **values)  # type: ignore[misc]

    made.__init__ = first  # type: ignore[misc]


def _filling(made: type, is_slotted: bool) -> Any:
    known: dict[str, Any] = {"_NONE": MISSING, "_keep": object.__setattr__}
    takes, keeps = [], []
    for each in fields(made):
        known[f"_{each.name}"] = each.default_factory if each.default is MISSING else each.default
        is_made = each.default is MISSING and each.default_factory is not MISSING
        has_default = is_made or each.default is not MISSING
        takes.append(f"{each.name}={'_NONE' if is_made else f'_{each.name}'}" if has_default else each.name)
        kept = f"_{each.name}() if {each.name} is _NONE else {each.name}" if is_made else each.name
        keeps.append(f"    _keep(self, {each.name!r}, {kept})" if is_slotted else f"    _all[{each.name!r}] = {kept}")
    head = f"def __init__(self, *, {', '.join(takes)}):" if takes else "def __init__(self):"
    first = [] if is_slotted else ["    _all = self.__dict__"]
    last = ["    self.__post_init__()"] if hasattr(made, "__post_init__") else []
    exec("\n".join([head, *first, *keeps, *last]), known)  # noqa: S102 - as dataclasses does itself
    return known["__init__"]


def _compared(made: type) -> None:
    """Give a record what compares and what hashes it by its fields, each written when it is first asked.

    Hundreds of kinds of records cost a start of the program a quarter of its time when all is written at once.
    """

    def same(self: object, other: object) -> Any:
        made.__eq__ = _written("__eq__(self, other)", _sameness(made))  # type: ignore[method-assign]
        return made.__eq__(self, other)

    def hashed(self: object) -> int:
        names = [each.name for each in fields(made) if (each.compare if each.hash is None else each.hash)]
        made.__hash__ = _written("__hash__(self)", f"return hash({_each('self', names)})")  # type: ignore[method-assign]
        return hash(self)

    if "__eq__" not in vars(made):
        made.__eq__ = same  # type: ignore[method-assign, assignment]
    if vars(made).get("__hash__") is None:
        made.__hash__ = hashed  # type: ignore[method-assign, assignment]


def _sameness(made: type) -> str:
    names = [each.name for each in fields(made) if each.compare]
    both = f"{_each('self', names)} == {_each('other', names)}"
    return f"return {both} if other.__class__ is self.__class__ else NotImplemented"


def _each(thing: str, names: list[str]) -> str:
    return f"({''.join(f'{thing}.{name}, ' for name in names)})"


def _written(head: str, line: str) -> Callable[..., Any]:
    known: dict[str, Any] = {}
    exec(f"def {head}:\n    {line}", known)  # noqa: S102 - as dataclasses does itself
    written: Callable[..., Any] = known[head.partition("(")[0]]
    return written


def _told(made: type) -> None:
    if "__repr__" not in vars(made):
        made.__repr__ = _telling  # type: ignore[method-assign, assignment]


@recursive_repr()
def _telling(self: object) -> str:
    told = ", ".join(f"{each.name}={getattr(self, each.name)!r}" for each in fields(self) if each.repr)  # type: ignore[arg-type]
    return f"{type(self).__qualname__}({told})"


def _refuse(self: object, name: str, value: object = None) -> NoReturn:
    """Let nobody change a record: `value` is what it would have become, nothing where it would have been taken out."""
    raise FrozenInstanceError(f"cannot change field {name!r}")


def fill(thing: T, draft: object) -> T:
    """Copy every field of `draft` onto `thing` and return `thing`."""
    for each in fields(draft):  # type: ignore[arg-type]
        setattr(thing, each.name, getattr(draft, each.name))
    return thing


def values_of(draft: object) -> dict[str, Any]:
    """Return the fields of `draft` by name, one level deep."""
    return {each.name: getattr(draft, each.name) for each in fields(draft)}  # type: ignore[arg-type]
