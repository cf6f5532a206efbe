"""Drawings stay on their sheet, are closed where they are filled, and each has its words in every language."""

import pytest

from medhandover.letters.model import Paper, PaperLanguage
from medhandover.letters.texts import texts
from medhandover.papers.sketches import HIGH, SKETCHES, WIDE, Sketch, circle, drawn

TAKES = {"M": 2, "L": 2, "C": 6, "Z": 0}


def test_a_stroke_is_read_step_by_step() -> None:
    stroke = drawn("M 1 2 L 3.5 4 C 1 2 3 4 5 6 Z", "#FFFFFF", 1.5)
    assert stroke.moves == (("M", (1, 2)), ("L", (3.5, 4)), ("C", (1, 2, 3, 4, 5, 6)), ("Z", ()))
    assert (stroke.fill, stroke.thickness) == ("#FFFFFF", 1.5)


def test_a_circle_touches_its_radius_on_four_sides() -> None:
    ends = {places[-2:] for _, places in circle(10, 20, 5).moves if places}
    assert {(10, 15), (15, 20), (10, 25), (5, 20)} <= ends


@pytest.mark.parametrize("sketch", list(Sketch))
def test_every_drawing_stays_on_its_sheet(sketch: Sketch) -> None:
    for stroke in SKETCHES[sketch]:
        assert stroke.moves[0][0] == "M"
        for step, places in stroke.moves:
            assert len(places) == TAKES[step]
            edge = stroke.thickness / 2
            assert all(edge <= x <= WIDE - edge for x in places[::2])
            assert all(edge <= y <= HIGH - edge for y in places[1::2])


@pytest.mark.parametrize("language", list(PaperLanguage))
def test_every_drawing_has_its_words_in_every_language(language: PaperLanguage) -> None:
    known = texts(Paper.LETTER_CHILD, language).phrases
    assert len({known[f"picture_{each.value}"] for each in Sketch}) == len(Sketch)
