"""Text falls into runs of one script, one font and one direction."""

import pytest

from medhandover.papers.bidi import Direction, levels
from medhandover.papers.characters import NoGlyph, isolate
from medhandover.papers.runs import runs


def faces(text: str, direction: Direction = "ltr") -> list[tuple[str, str]]:
    """Return the pieces of `text` and the family that draws each, runs of one family joined."""
    found: list[tuple[str, str]] = []
    for run in runs(text, levels(text, direction), [0] * len(text), [False]):
        family = run.face.removesuffix("-Regular")
        words = text[run.start : run.stop]
        if found and found[-1][1] == family:
            found[-1] = (found[-1][0] + words, family)
        else:
            found.append((words, family))
    return found


def test_nothing_has_no_runs() -> None:
    assert runs("", [], [], [False]) == []


def test_signs_of_all_scripts_join_the_word_before_them() -> None:
    assert faces("Հայ, 5 Mol") == [("Հայ, 5 ", "NotoSansArmenian"), ("Mol", "NotoSans")]


def test_signs_before_the_first_letter_join_it() -> None:
    assert faces("(12) بيت", "rtl") == [("(12) بيت", "Vazirmatn")]


def test_an_isolated_amount_has_one_font_within_arabic() -> None:
    pieces = faces(f"خذ {isolate('500 mg')} الآن", "rtl")
    assert ("500 mg", "NotoSans") in [(words.strip("\u2068\u2069 "), family) for words, family in pieces]


def test_digits_alone_in_an_isolate_are_drawn_as_the_words_around_it() -> None:
    assert {family for _, family in faces(f"يوم {isolate('12-03')} مساء", "rtl")} == {"Vazirmatn"}


def test_brackets_of_a_pair_have_one_font() -> None:
    assert faces("Mol (Մոլ) x")[-1] == (") x", "NotoSans")


def test_a_mark_is_drawn_with_its_base() -> None:
    assert faces("ա\u0301")[0][0] == "ա\u0301"


def test_a_change_of_style_or_level_ends_a_run() -> None:
    assert len(runs("abcd", [0, 0, 1, 1], [0, 1, 1, 1], [False, True])) == 3


def test_bold_characters_have_the_bold_face() -> None:
    assert [run.face for run in runs("ab", [0, 0], [0, 1], [False, True])] == ["NotoSans-Regular", "NotoSans-Bold"]


def test_an_unclosed_isolate_and_a_lone_closing_bracket_are_no_harm() -> None:
    assert [family for _, family in faces("\u2069 \u2067 ) ա")] == ["NotoSans", "NotoSansArmenian"]


def test_invisible_signs_between_two_scripts_have_the_face_before_them() -> None:
    assert faces("ա\u200f\u2060b") == [("ա\u200f\u2060", "NotoSansArmenian"), ("b", "NotoSans")]


def test_text_of_invisible_characters_only_has_a_run() -> None:
    assert faces("\u200d\u200d")


def test_a_character_no_font_has_is_named() -> None:
    with pytest.raises(NoGlyph):
        runs("a\U0001f600", [0, 0], [0, 0], [False])
