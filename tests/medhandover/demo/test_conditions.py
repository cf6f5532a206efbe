"""What BMA asks in the demo: word for word between quotation marks, and all of it can be arranged."""

import pytest

from medhandover.advice.entry import wrong_condition
from medhandover.demo.conditions import Asked, Picture, picture
from medhandover.demo.medicines import taken
from medhandover.demo.props import shelf

ASKED: dict[str, Asked] = shelf("voorwaarden", dict[str, Asked])
PICTURES: dict[str, Picture] = shelf("adviezen", dict[str, Picture])


@pytest.mark.parametrize("name", ASKED)
def test_a_condition_is_quoted_and_would_be_taken(name: str) -> None:
    draft = ASKED[name].condition
    assert draft.literal.startswith("„")
    assert draft.literal.endswith("”")
    assert not list(wrong_condition(draft))


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_names_conditions_and_medicines_that_there_are(name: str) -> None:
    assert picture(name).asked
    assert all(taken(each).medicine.inn for each in picture(name).medicines)
