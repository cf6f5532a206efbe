"""In which groups the fields of a form stand; a long shape says it here, a short one is one group."""

from collections.abc import Sequence

from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import record
from ui.forms.layouts import LAYOUTS
from ui.forms.shapes import FormField


@record
class Group:
    """Fields under one title (a message id, or nothing)."""

    title: str
    fields: tuple[FormField, ...]


def groups_of(shape: type | None, fields: Sequence[FormField]) -> list[Group]:
    """Return the groups of a shape in their order; what no group names stands in the last one."""
    known = {each.name: each for each in fields}
    layout = LAYOUTS.get(shape.__name__, ()) if shape else ()
    groups = [
        Group(title=title, fields=tuple(known.pop(name) for name in names if name in known)) for title, names in layout
    ]
    rest = tuple(known.values())
    if rest:
        groups.append(Group(title=N_("Further") if groups else "", fields=rest))
    return [each for each in groups if each.fields]
