"""Two shapes of data: records that never change, and entities that storage keeps."""

from dataclasses import dataclass, field, fields
from typing import Any, TypeVar, dataclass_transform

T = TypeVar("T")

STRICT = {"extra": "forbid", "str_strip_whitespace": True}
"""How a shape is read from outside: no unknown fields, no blanks around text."""


@dataclass_transform(kw_only_default=True, frozen_default=True, field_specifiers=(field,))
def record(cls: type[T]) -> type[T]:
    """Make a frozen value: a row for a screen, a value, an answer."""
    made = dataclass(frozen=True, kw_only=True)(cls)
    made.__pydantic_config__ = STRICT  # type: ignore[attr-defined]
    return made


@dataclass_transform(kw_only_default=True, field_specifiers=(field,))
def entity(cls: type[T]) -> type[T]:
    """Make a changeable thing with an identity, or the draft (all that a person enters) it is filled from."""
    made = dataclass(kw_only=True, eq=False)(cls)
    made.__pydantic_config__ = STRICT  # type: ignore[attr-defined]
    return made


def fill(thing: T, draft: object) -> T:
    """Copy every field of `draft` onto `thing` and return `thing`."""
    for each in fields(draft):  # type: ignore[arg-type]
        setattr(thing, each.name, getattr(draft, each.name))
    return thing


def values_of(draft: object) -> dict[str, Any]:
    """Return the fields of `draft` by name, one level deep."""
    return {each.name: getattr(draft, each.name) for each in fields(draft)}  # type: ignore[arg-type]
