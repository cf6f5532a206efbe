"""Blocks become strips that fit their width and know what stays together."""

import pytest

from medhandover.papers import pages  # noqa: F401 - teaches `lay` every block
from medhandover.papers.blocks import (
    MM,
    Blank,
    Block,
    Box,
    Column,
    Fields,
    Heading,
    KeepTogether,
    Numbered,
    PageBreak,
    Row,
    Rule,
    Section,
    Signatures,
    Space,
    Span,
    Squares,
    Table,
    Text,
    Tick,
    Ticks,
    WritingLines,
    bold,
    muted,
)
from medhandover.papers.strips import BODY, Shape, Strip, Words, lay

WIDTH = 300.0
LONG = "Een lange zin over de reis naar Voorbeeldstad. " * 8
EVERY = (
    Text(words=LONG),
    Text(words=("gewoon ", bold("vet"), muted("grijs"), Span(text="groot", size=20))),
    Heading(words=LONG, level=2),
    Row(cells=((Text(words=LONG),), (Text(words="kort"),)), is_ruled=True),
    Fields(items=(("naam", LONG),)),
    Numbered(items=(LONG, "kort")),
    Table(columns=(Column(head="a"), Column(head="b", share=2)), rows=((LONG, (Text(words="x"), Rule())),)),
    Table(columns=(Column(head="a"),), rows=(((bold("x"), " y"),), (Text(words="z"),)), is_solid=True),
    WritingLines(count=2),
    Blank(label="datum"),
    Ticks(lead="tolk", ticks=(Tick(words=LONG), Tick(words="nee", is_ticked=True))),
    Box(blocks=(Text(words=LONG),)),
    Signatures(captions=("een", "twee\nregels")),
    Signatures(captions=("een", "twee"), is_boxed=True, shares=(1, 2)),
    Section(mark="I", blocks=(Space(height=9), Text(words=LONG))),
    Section(mark="10", blocks=(Text(words="kort"),), is_badge=True),
    Section(mark="R", blocks=()),
    Squares(rows=((True, False), (False, True)), caption="nummer"),
    Squares(rows=((True,),), side=1000),
    Rule(),
    KeepTogether(blocks=(Text(words=LONG), Text(words="kort"))),
)


def strips(block: Block, width: float = WIDTH) -> list[Strip]:
    return lay(block, width, "nl")


@pytest.mark.parametrize("block", EVERY, ids=lambda block: type(block).__name__)
def test_every_block_stays_within_its_width_and_height(block: Block) -> None:
    made = strips(block)
    for number, strip in enumerate(made):
        tied = number
        while made[tied].keeps and tied + 1 < len(made):
            tied += 1
        room = sum(other.height for other in made[number : tied + 1])
        for mark in strip.marks:
            assert mark.x >= 0
            assert mark.x + mark.width <= WIDTH + 0.01
            assert 0 <= mark.y <= room + 0.01
            if isinstance(mark, Words):
                assert mark.line.width <= mark.width + 0.01


def test_a_heading_is_tied_to_what_follows() -> None:
    assert all(strip.keeps for strip in strips(Heading(words="Kop", level=1)))
    assert all(strip.keeps for strip in strips(Text(words=LONG, keeps_with_next=True)))


def test_no_single_first_or_last_line_is_left() -> None:
    lines = strips(Text(words=LONG))[:-1]
    assert len(lines) > 4
    assert [line.keeps for line in lines] == [True, *[False] * (len(lines) - 3), True, False]


@pytest.mark.parametrize("block", [Box(blocks=(Text(words=LONG),)), Signatures(captions=("a", "b"))])
def test_a_box_and_places_to_sign_are_tied_together(block: Block) -> None:
    made = [strip for strip in strips(block) if not strip.is_gap]
    assert all(strip.keeps for strip in made[:-1])


def test_a_row_is_one_strip_unless_it_is_taller_than_a_page() -> None:
    short = strips(Row(cells=((Text(words=LONG),), (Text(words="x"),))))
    tall = strips(Row(cells=((Text(words=LONG * 40),), (Text(words="x"),))))
    assert len([strip for strip in short if not strip.is_gap]) == 1
    assert all(strip.height < 40 for strip in tall)


def test_only_rows_after_the_first_repeat_the_head() -> None:
    table = strips(Table(columns=(Column(head="a"),), rows=(("1",), ("2",))))
    heads = [bool(strip.head) for strip in table if not strip.is_gap]
    assert heads == [False] * 4 + [True] * 3


def test_a_table_in_a_section_repeats_its_head_beside_the_strip() -> None:
    table = Table(columns=(Column(head="a"),), rows=(("1",), ("2",)))
    inside = strips(Section(mark="A", blocks=(table,)))
    [head] = next(strip.head for strip in inside if strip.head)
    assert min(mark.x for mark in head.marks if isinstance(mark, Words)) >= 18 * MM - 0.01
    assert any(isinstance(mark, Shape) and mark.fill and mark.height == head.height for mark in head.marks)


def test_a_short_section_is_as_high_as_its_mark() -> None:
    assert sum(strip.height for strip in strips(Section(mark="7", is_badge=True, blocks=()))) > 18


def test_boxes_to_tick_are_drawn_shapes_that_wrap() -> None:
    made = strips(Ticks(ticks=tuple(Tick(words="kaart gegeven", is_ticked=number == 1) for number in range(5))))
    drawn = [mark for strip in made for mark in strip.marks if isinstance(mark, Shape)]
    assert len([mark for mark in drawn if mark.stroke]) == 5
    assert len([mark for mark in drawn if mark.fill]) == 1
    assert len([strip for strip in made if not strip.is_gap]) > 1


def test_equal_squares_side_by_side_are_one_shape() -> None:
    [pattern] = strips(Squares(rows=((True, True, False, True),)))
    assert [round(mark.width / mark.height, 6) for mark in pattern.marks if isinstance(mark, Shape)] == [2, 1]


def test_empty_height_is_at_most_a_page() -> None:
    assert strips(Space(height=9999))[0].height == BODY
    assert strips(PageBreak())[0].is_break


def test_a_text_without_words_is_an_empty_line() -> None:
    assert strips(Text(words=()))[0].height > 9


def test_a_block_nobody_knows_is_a_bug() -> None:
    with pytest.raises(TypeError, match="Block"):
        strips(Block())
