"""HarfBuzz shapes a piece; its glyphs know what text they stand for."""

import pytest

from medhandover.papers.characters import NoGlyph
from medhandover.papers.shaping import shape

ALONE = ("", "")


def told(text: str, face: str, script: str, language: str, is_rtl: bool = False) -> list[str]:
    """Return the text of each glyph in reading order."""
    glyphs = shape(text, face, is_rtl, script, language, ALONE).glyphs
    return [glyph.text for glyph in (reversed(glyphs) if is_rtl else glyphs)]


def test_a_ligature_stands_for_both_letters() -> None:
    assert told("سلام", "Vazirmatn-Regular", "Arab", "ar", True) == ["س", "لا", "م"]


def test_letters_join_those_around_them() -> None:
    alone = shape("م", "Vazirmatn-Regular", True, "Arab", "ar", ALONE)
    joined = shape("م", "Vazirmatn-Regular", True, "Arab", "ar", ("س", "س"))
    assert alone.glyphs[0].number != joined.glyphs[0].number


def test_brackets_are_mirrored_from_right_to_left_and_tell_what_was_written() -> None:
    [left] = shape("(", "NotoSans-Regular", False, "Latn", "nl", ALONE).glyphs
    [right] = shape("(", "NotoSans-Regular", True, "Latn", "nl", ALONE).glyphs
    assert left.number != right.number
    assert right.text == "("


def test_a_vowel_drawn_before_its_letter_copies_in_the_order_written() -> None:
    assert "".join(told("कि", "NotoSansDevanagari-Regular", "Deva", "hi")) == "कि"


def test_a_letter_with_a_dot_below_stays_one_glyph() -> None:
    assert told("Thị", "NotoSans-Regular", "Latn", "vi") == ["T", "h", "ị"]


def test_a_mark_beside_its_letter_is_placed_on_it() -> None:
    glyphs = shape("x\u0301", "NotoSans-Regular", False, "Latn", "nl", ALONE).glyphs
    assert [glyph.text for glyph in glyphs] == ["x", "\u0301"]
    assert glyphs[1].advance == 0


def test_a_vowel_on_both_sides_of_its_letter_leaves_no_glyph_without_text() -> None:
    assert all(told("கொ", "NotoSansTamil-Regular", "Taml", "ta"))


def test_invisible_characters_have_no_glyph() -> None:
    assert shape("\u2060\u200b", "NotoSans-Regular", False, "Latn", "nl", ALONE).glyphs == ()


def test_the_width_is_that_of_all_glyphs() -> None:
    one, two = (shape(text, "NotoSans-Regular", False, "Latn", "nl", ALONE) for text in ("x", "xx"))
    assert two.width == 2 * one.width


def test_a_character_the_face_lacks_is_named() -> None:
    with pytest.raises(NoGlyph) as caught:
        shape("aա", "NotoSans-Regular", False, "Latn", "nl", ALONE)
    assert caught.value.values["character"] == "U+0561"
