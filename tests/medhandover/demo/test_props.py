"""The data files of the demo: read into the program's own shapes; what is wrong is told with its path."""

import pytest

from medhandover.demo.conditions import Picture
from medhandover.demo.props import shelf, words
from medhandover.kernel.fields import WrongFields
from medhandover.kernel.places import resources


def test_words_are_in_the_language_of_who_speaks_with_their_dutch() -> None:
    spoken, language, dutch = words("naar_zus", "hy")
    assert (language, spoken != dutch) == ("hy", True)
    assert words("naar_zus", "sq") == (dutch, "nl", dutch)


def test_what_does_not_fit_is_told_with_its_path() -> None:
    with pytest.raises(WrongFields) as told:
        shelf("medicijnen", dict[str, Picture])
    assert "sertraline.medicine" in {each.path for each in told.value.wrong}


def test_every_file_says_that_it_is_invented() -> None:
    files = list((resources() / "demo").glob("*.toml"))
    assert len(files) == 8
    for each in files:
        first = each.read_text(encoding="utf-8").partition("\n")[0]
        assert first.startswith("# "), each.name
