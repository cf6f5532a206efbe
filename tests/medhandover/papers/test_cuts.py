"""What is cut out has its own size to the point; more text makes it higher, and nothing is lost."""

import pytest

from medhandover.papers.blocks import MM, TEXT, Block, Box, Text
from medhandover.papers.cuts import Cut, Fold
from medhandover.papers.pages import paginate
from medhandover.papers.strips import BODY, PAGE_WIDTH, TOP, Mark, Shape, Words, lay
from tests.papers import cut_out, of_blocks

WIDTH, HEIGHT = 170 * MM, 100 * MM


def a_card(*panels: tuple[Block, ...], is_folded: bool = True) -> Cut:
    """Return a card of these panels."""
    return Cut(panels=panels, width=WIDTH, height=HEIGHT, is_folded=is_folded)


def lines(count: int) -> tuple[Block, ...]:
    """Return that many paragraphs of one line."""
    return tuple(Text(words=f"regel {number}") for number in range(count))


def frames(cut: Cut, language: str = "nl") -> list[Shape]:
    """Return the frame of every card on the pages."""
    return cut_out(of_blocks((cut,), language), HEIGHT)


@pytest.mark.parametrize("language", ["nl", "ar"])
def test_it_has_its_own_size_in_the_middle_of_the_sheet(language: str) -> None:
    [frame] = frames(a_card(lines(3), lines(2)), language)
    assert frame.width == pytest.approx(WIDTH)
    assert frame.x == pytest.approx((PAGE_WIDTH - WIDTH) / 2)


def test_marks_to_cut_by_stand_outside_at_every_corner() -> None:
    [strip, _] = lay(a_card(lines(1), is_folded=False), 174 * MM, "nl")
    shapes = [each for each in strip.marks if isinstance(each, Shape)]
    left = (174 * MM - WIDTH) / 2
    outside = [each for each in shapes if each.x + each.width < left or each.x > left + WIDTH]
    above_or_below = [each for each in shapes if each.y + each.height < 0 or each.y > HEIGHT]
    assert (len(outside), len(above_or_below), len(shapes)) == (4, 4, 9)


def test_a_folded_card_has_dashes_between_its_panels_and_marks_halfway() -> None:
    [strip, _] = lay(a_card(lines(1), lines(1)), 174 * MM, "nl")
    middle = [each for each in strip.marks if isinstance(each, Shape) and each.x == pytest.approx(174 * MM / 2)]
    assert len(middle) > 20
    assert max(each.y + each.height for each in middle) <= HEIGHT
    halfway = [each for each in strip.marks if isinstance(each, Shape) and each.y == pytest.approx(HEIGHT / 2)]
    assert len(halfway) == 4


def test_more_text_makes_it_higher_and_keeps_it_whole_on_a_page() -> None:
    made = paginate(of_blocks((*lines(20), a_card(lines(30), lines(2)))))
    assert len(made) == 2
    assert _said(made[1].marks) == 32


def test_what_is_higher_than_a_page_stands_below_each_other_and_loses_nothing() -> None:
    made = paginate(of_blocks((a_card((*lines(60), Box(blocks=lines(2))), lines(10)),)))
    assert len(made) == 2
    assert sum(_said(page.marks) for page in made) == 72
    assert all(mark.y <= TOP + BODY for page in made for mark in _lines(page.marks))


def _said(marks: tuple[Mark, ...]) -> int:
    return len(_lines(marks))


def _lines(marks: tuple[Mark, ...]) -> list[Words]:
    """Return the lines of the card; what stands on every page is smaller."""
    found = [each for each in marks if isinstance(each, Words) and each.line.pieces]
    return [each for each in found if each.line.pieces[0].style.size == TEXT]


@pytest.mark.parametrize("count", [1, 3, 8])
def test_what_follows_the_fold_starts_below_it(count: int) -> None:
    [strip, _] = lay(a_card((*lines(count), Fold(), Text(words="daarna")), lines(2)), 174 * MM, "nl")
    above = max(each.y for each in strip.marks if isinstance(each, Words) and text(each).startswith("regel"))
    [below] = [each.y - each.line.ascent for each in strip.marks if isinstance(each, Words) and text(each) == "daarna"]
    assert above < HEIGHT / 2 < below


def test_where_there_is_no_room_the_words_go_on_over_the_fold() -> None:
    [strip, _] = lay(a_card((*lines(14), Fold(), Text(words="daarna")), lines(2)), 174 * MM, "nl")
    assert strip.height == pytest.approx(HEIGHT)
    assert _said(strip.marks) == 17


def text(mark: Words) -> str:
    """Return the words of a mark."""
    return "".join(piece.text for piece in mark.line.pieces)
