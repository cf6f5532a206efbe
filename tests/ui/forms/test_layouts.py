from dataclasses import fields, is_dataclass
from typing import Any, get_args, get_type_hints

import pytest

from medhandover.rights import ACTIONS
from ui.forms.layouts import LAYOUTS


def shapes_in(hint: Any) -> set[type]:
    """Return the shapes that a hint names, and those inside them."""
    found = set().union(*(shapes_in(each) for each in get_args(hint)))
    if is_dataclass(hint) and isinstance(hint, type):
        found |= {hint}.union(*(shapes_in(each) for each in get_type_hints(hint).values()))
    return found


SHAPES = {
    shape.__name__: shape
    for each in ACTIONS.values()
    for hint in get_type_hints(each.function).values()
    for shape in shapes_in(hint)
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_layout_names_each_field_of_its_shape_once(name: str) -> None:
    named = [each for _, names in LAYOUTS[name] for each in names]
    assert sorted(named) == sorted(each.name for each in fields(SHAPES[name]))
