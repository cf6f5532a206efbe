import pytest

from medhandover.rights import ACTIONS
from ui.forms.shapes import Kind, fields_of, parameters_of


@pytest.mark.parametrize("tag", sorted(ACTIONS))
def test_every_field_of_every_action_has_a_kind_and_a_label(tag: str) -> None:
    for each in parameters_of(ACTIONS[tag]):
        assert each.label
        if each.kind is Kind.RECORD:
            assert all(inner.label and isinstance(inner.kind, Kind) for inner in fields_of(each.of))
