import re
from collections.abc import Iterable, Iterator

import pytest

from medhandover.rights import ACTIONS
from ui.forms.shapes import FormField, Kind, fields_of, parameters_of


@pytest.mark.parametrize("tag", sorted(ACTIONS))
def test_every_field_of_every_action_has_a_kind_and_a_label(tag: str) -> None:
    for each in parameters_of(ACTIONS[tag]):
        assert each.label
        if each.kind is Kind.RECORD:
            assert all(inner.label and isinstance(inner.kind, Kind) for inner in fields_of(each.of))


SHORT_WORDS = frozenset(
    re.findall(
        "[a-z]+",
        "a and are as at box by day due fit for how ice id in is it key leg may new no not "
        "of old on own per row sex the tie to up use via way who why",
    )
)
"""Words of three letters or fewer that are English, and stand in labels."""
SIGNS = frozenset({"INN", "ATC", "IND", "BSN", "SIM", "UN", "V", "E", "KMi"})


def labels(tag: str, fields: Iterable[FormField]) -> Iterator[str]:
    """Yield the labels of a form, and of the records in it."""
    for each in fields:
        yield each.label
        if each.kind is Kind.RECORD:
            yield from labels(tag, fields_of(each.of))


@pytest.mark.parametrize("tag", sorted(ACTIONS))
def test_no_label_of_a_form_is_a_name_that_only_the_makers_read(tag: str) -> None:
    for label in labels(tag, parameters_of(ACTIONS[tag])):
        words = re.findall(r"[A-Za-z0-9.]+", label)
        short = [each for each in words if len(each) < 4 and each.lower() not in SHORT_WORDS]
        assert [each for each in short if each not in SIGNS] == [], label
        assert not re.search(r"\b(from|until|by|of|to|at) (on|at)$", label.lower()), label
        assert "_" not in label
