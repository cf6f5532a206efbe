"""Lines break where UAX #14 allows it, whatever is invisible in the text."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from uniseg.linebreak import line_break_boundaries

from medhandover.papers.breaks import graphemes, opportunities
from medhandover.papers.characters import isolate

SIGNS = "ab ab Հայ اب я -/.,;:!?()„”“‘’%€$§·—–…12 °\u00a0中国क्षতাअአ፡ა'\"&@#*+=\u0301"


def parts(text: str) -> list[str]:
    """Return `text` cut where a line may start."""
    edges = [0, *opportunities(text), len(text)]
    return [text[start:stop] for start, stop in pairwise(edges)]


@settings(max_examples=400, deadline=None)
@given(st.text(SIGNS, max_size=24))
def test_the_short_way_finds_the_breaks_of_the_whole_algorithm(text: str) -> None:
    assert opportunities(text) == [edge for edge in line_break_boundaries(text) if 0 < edge < len(text)]


def test_dates_times_and_amounts_stay_whole() -> None:
    assert parts("op 12-03-2027 om 15:05, 500\u00a0mg (tablet)") == [
        "op ", "12-03-2027 ", "om ", "15:05, ", "500\u00a0mg ", "(tablet)",
    ]  # fmt: skip


def test_isolates_change_nothing() -> None:
    bare, wrapped = parts("vlucht KL 427 morgen"), parts(f"vlucht {isolate('KL 427')} morgen")
    assert [part.translate({0x2068: None, 0x2069: None}) for part in wrapped] == bare


def test_a_zero_width_blank_allows_a_break_and_a_soft_hyphen_does_not() -> None:
    assert parts("a\u200bb") == ["a\u200b", "b"]
    assert parts("a\u00adb") == ["a\u00adb"]


def test_chinese_breaks_between_signs() -> None:
    assert parts("北京，市") == ["北", "京，", "市"]


def test_a_letter_and_its_marks_are_one_grapheme() -> None:
    assert graphemes("ae\u0301c") == [1, 3]
