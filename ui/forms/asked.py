"""What the dialog of an action asks: its parameters without those that are known, a draft by its fields."""

from collections.abc import Container, Mapping
from typing import Any

from medhandover.kernel.declare import Declared
from medhandover.kernel.shapes import record
from ui.forms.making import Things, askable
from ui.forms.shapes import FormField, Kind, fields_of, parameters_of

UNASKED = frozenset({"version", "unfinished"})
"""Parameters that nobody types: the program knows which version of a thing a form began with."""


@record
class Asked:
    """The parameters that are asked, those of them that are drafts, and all fields of the form."""

    parameters: tuple[FormField, ...]
    drafts: tuple[FormField, ...]
    fields: tuple[FormField, ...]

    @property
    def shape(self) -> type | None:
        """Return the shape whose groups order the form, where it has one draft."""
        return self.drafts[0].of if len(self.drafts) == 1 else None


def asked_of(
    action: Declared[Any, Any, Any], known: Mapping[str, Any], things: Things, kept: Container[str] = ()
) -> Asked:
    """Return what `action` asks besides what is `known`; `kept` are fields of the draft that nobody is asked."""
    unknown = [each for each in parameters_of(action) if each.name not in {*known, *UNASKED}]
    asked = askable(unknown, things)
    drafts = tuple(each for each in asked if each.kind is Kind.RECORD and not each.is_many)
    inside = [each for draft in drafts for each in fields_of(draft.of) if each.name not in kept]
    beside = [each for each in asked if each not in drafts]
    return Asked(parameters=asked, drafts=drafts, fields=(*askable(inside, things), *beside))
