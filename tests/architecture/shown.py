"""What somebody sees by name: fields of what is kept, of what queries answer and of what actions are given."""

import types
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any, Union, get_args, get_origin, get_type_hints

from medhandover.cli.declared import parameters_of
from medhandover.exchange.model import CaseFile
from medhandover.kernel.clock import Moment
from medhandover.kernel.days import PartialDay
from medhandover.kernel.labels import label_of, thing_of
from medhandover.rights import ACTIONS, QUERIES
from medhandover.settings.model import Settings
from medhandover.storage.tables import mapper

ELSEWHERE = ("paper:compose", "medical:compose", "evidence:compose", "document:read", "week:print")
"""Queries whose answers are drawn or saved, never listed field by field."""
THEIR_OWN = (Moment, PartialDay, Settings, CaseFile)
"""Shapes that are shown as one value, and settings, which say themselves what they are."""


def labels() -> set[str]:
    """Return the label of every field and table that somebody sees."""
    roots: list[Any] = [each.class_ for each in mapper.mappers]
    roots += [get_type_hints(each.function)["return"] for tag, each in QUERIES.items() if tag not in ELSEWHERE]
    roots += [hint for each in (*ACTIONS.values(), *QUERIES.values()) for hint, _ in parameters_of(each).values()]
    shapes: dict[type, None] = {}
    for root in roots:
        for shape in _shapes(root, shapes):
            shapes[shape] = None
    tables = {str(each.local_table.name) for each in mapper.mappers}  # type: ignore[attr-defined]
    tables |= {thing_of(each.class_) for each in mapper.mappers}
    asked = {name for each in ACTIONS.values() for name, (hint, _) in parameters_of(each).items() if is_line(hint)}
    return {label_of(name) for name in tables | asked | {each.name for shape in shapes for each in fields(shape)}}


def is_line(hint: Any) -> bool:
    """Tell whether a form asks for a value in a line of its own, and not as the fields of a draft."""
    arms = [each for each in get_args(hint) if each is not type(None)] or [hint]
    return not any(is_dataclass(each) and each not in THEIR_OWN for each in arms)


def _shapes(hint: Any, known: Mapping[type, None]) -> Iterator[type]:
    """Yield the shapes that a hint names, and those inside them."""
    if get_origin(hint) in (Union, types.UnionType) or get_args(hint):
        for arm in get_args(hint):
            yield from _shapes(arm, known)
    elif is_dataclass(hint) and isinstance(hint, type) and hint not in known and not issubclass(hint, THEIR_OWN):
        yield hint
        for inner in get_type_hints(hint).values():
            yield from (each for each in _shapes(inner, {**known, hint: None}) if each not in known)
