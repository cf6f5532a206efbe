import os

import pytest

from ui.dressing import SCALE, enlarge, text_percent


@pytest.mark.parametrize(("percent", "scale"), [(125, "1.25"), (225, "2.25"), (400, "2.25")])
def test_everything_is_as_much_larger_as_text_is_wanted(percent: int, scale: str) -> None:
    environment: dict[str, str] = {}
    enlarge(percent, environment)
    assert environment == {SCALE: scale}


@pytest.mark.parametrize("percent", [100, 0, -5])
def test_who_never_changed_the_size_of_text_sees_everything_as_it_is(percent: int) -> None:
    environment: dict[str, str] = {}
    enlarge(percent, environment)
    assert environment == {}


def test_what_somebody_asked_for_goes_before() -> None:
    environment = {SCALE: "3"}
    enlarge(150, environment)
    assert environment == {SCALE: "3"}


@pytest.mark.skipif(os.name == "nt", reason="there each user has a size of text")
def test_where_qt_follows_the_size_by_itself_nothing_is_added() -> None:
    assert text_percent() == 100
