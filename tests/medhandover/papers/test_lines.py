"""Paragraphs become lines that fit, in the order of the eye, or a named problem."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medhandover.kernel.problem import Problem
from medhandover.letters.model import Paper, PaperLanguage
from medhandover.papers import lines as setting
from medhandover.papers.characters import NoGlyph, isolate
from medhandover.papers.lines import Line, Piece, Style, direction, set_lines
from medhandover.papers.pages import paginate
from tests.papers import document, told

PLAIN = Style(9, False, "#000000")
BOLD = Style(9, True, "#000000")


def shown(lines: list[Line]) -> list[str]:
    """Return the pieces of each line from left to right."""
    return ["".join(piece.text for piece in line.pieces) for line in lines]


def lines_of(text: str, language: str = "nl", width: float = 120) -> list[Line]:
    return set_lines([(text, PLAIN)], width, language)


@given(st.text(max_size=60), st.sampled_from(["nl", "ar", "hi", "zh"]), st.floats(5, 300))
def test_any_text_is_set_or_refused_by_name(text: str, language: str, width: float) -> None:
    try:
        lines = lines_of(text, language, width)
    except Problem as problem:
        assert "U+" in problem.say("en")
        return
    for line in lines:
        signs = [piece for piece in line.pieces if not piece.is_blank]
        assert line.width <= width + 0.01 or len(signs) == 1


@given(st.lists(st.text("abc ԱԲգ الم (12) -,\u2068\u2069\n", max_size=12), min_size=1, max_size=4))
def test_spans_of_any_kind_keep_every_letter(words: list[str]) -> None:
    lines = set_lines([(word, (PLAIN, BOLD)[number % 2]) for number, word in enumerate(words)], 80, "ar")
    letters = {sign for sign in "".join(words) if sign.isalnum() and sign.isascii()}
    assert letters <= set("".join(shown(lines)))


def test_values_stand_in_order_within_arabic() -> None:
    [line] = shown(lines_of(f"خذ {isolate('500 mg')} يوم {isolate('12-03-2027')} رحلة {isolate('KL 427')}", "ar", 400))
    assert [line.index(value) for value in ("KL 427", "12-03-2027", "500 mg")] == sorted(
        line.index(value) for value in ("KL 427", "12-03-2027", "500 mg")
    )


@pytest.mark.parametrize("sign", ["x", "م", "é", "中", "क्षि"])
def test_a_word_wider_than_the_line_is_torn_between_graphemes(sign: str) -> None:
    lines = lines_of(sign * 200)
    assert len(lines) > 5
    assert all(line.width <= 120 for line in lines)
    assert "".join(shown(lines)) == sign * 200


def test_a_long_word_starts_on_a_line_of_its_own_and_the_next_follows_it() -> None:
    assert shown(lines_of("ab " + "x" * 30 + " cd"))[0] == "ab"
    assert shown(lines_of("ab " + "x" * 30 + " cd"))[-1].endswith(" cd")


def test_blanks_at_the_end_of_a_line_take_no_room() -> None:
    assert shown(lines_of("aaa   " + isolate("bbb"), width=lines_of("bbb")[0].width + 0.1)) == [
        "aaa",
        "bbb",
    ]


def test_a_newline_starts_a_line_and_an_empty_one_has_height() -> None:
    lines = lines_of("a\n\nb")
    assert shown(lines) == ["a", "", "b"]
    assert lines[1].height == lines[0].height


def test_spans_keep_their_own_look() -> None:
    [line] = set_lines([("gewoon ", PLAIN), ("vet", BOLD)], 200, "nl")
    assert {piece.face for piece in line.pieces} == {"NotoSans-Regular", "NotoSans-Bold"}


def test_a_mark_at_the_start_of_a_span_is_drawn_on_the_letter_before_it() -> None:
    [line] = set_lines([("e", PLAIN), ("\u0301", BOLD)], 200, "nl")
    assert {piece.face for piece in line.pieces} == {"NotoSans-Regular"}


def test_a_right_to_left_mark_in_plain_dutch_is_obeyed() -> None:
    assert shown(lines_of("a \u20671 2\u2069")) == ["a 2 1"]
    assert shown(lines_of("\u202eab c")) == ["c ab"]


def test_deeper_letters_make_a_line_higher() -> None:
    assert lines_of("Mol")[0].height < lines_of("مثال", "ar")[0].height


def test_a_character_no_font_has_raises_with_its_code_point() -> None:
    with pytest.raises(NoGlyph) as caught:
        lines_of("Mol \U0001f600")
    assert caught.value.values["character"] == "U+1F600"


@pytest.mark.parametrize(
    ("language", "expected"),
    [("nl", "ltr"), ("hy", "ltr"), ("ar", "rtl"), ("fa", "rtl"), ("prs", "rtl"), ("ckb", "rtl"), ("az-Arab", "rtl"),
     ("ku-Latn", "ltr"), ("ar-EG", "rtl"), ("ur-Latn", "ltr")],
)  # fmt: skip
def test_the_language_gives_the_direction(language: str, expected: str) -> None:
    assert direction(language) == expected


@pytest.mark.parametrize("language", list(PaperLanguage), ids=lambda each: str(each.value))
def test_no_word_of_any_paper_is_torn_for_want_of_room(
    language: PaperLanguage, monkeypatch: pytest.MonkeyPatch
) -> None:
    torn: list[str] = []

    def seen(unit: list[Piece], width: float, spoken: str) -> list[list[Piece]]:
        torn.append("".join(piece.text for piece in unit))
        return tear(unit, width, spoken)

    tear = setting._torn
    monkeypatch.setattr(setting, "_torn", seen)
    for paper in Paper:
        paginate(document(paper, told(), language))
    assert torn == []
