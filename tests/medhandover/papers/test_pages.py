"""Pages are filled from the top, nothing that belongs together is torn, and the frame stands on each."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from medhandover.papers.blocks import (
    MM,
    Block,
    Box,
    Column,
    Document,
    Frame,
    Heading,
    KeepTogether,
    PageBreak,
    Row,
    Section,
    Signatures,
    Space,
    Table,
    Text,
)
from medhandover.papers.characters import NoGlyph
from medhandover.papers.pages import Page, paginate
from medhandover.papers.strips import BODY, PAGE_HEIGHT, PAGE_WIDTH, TOP, Shape, Words

FRAME = Frame(mark="VERTROUWELIJK", warning="VERZONNEN", foot="MO-1", copy="Exemplaar 1", number="{page}/{pages}")
LONG = "Een lange zin over de reis naar Voorbeeldstad. " * 8


def paper(*blocks: Block, language: str = "nl", frame: Frame = FRAME) -> Document:
    return Document(
        title="Voorbeeld",
        language=language,
        blocks=blocks,
        frame=frame,
        printed_at=datetime(2027, 3, 12, 9, tzinfo=UTC),
    )


def words(page: Page) -> list[Words]:
    return [mark for mark in page.marks if isinstance(mark, Words)]


def text(mark: Words) -> str:
    return "".join(piece.text for piece in mark.line.pieces)


def texts(page: Page) -> list[str]:
    return [text(mark) for mark in words(page)]


def left_of(page: Page, wanted: str) -> float:
    return next(mark.x for mark in words(page) if text(mark) == wanted)


def test_an_empty_paper_is_one_page_with_its_frame() -> None:
    [page] = paginate(paper())
    assert texts(page) == ["VERTROUWELIJK", "VERZONNEN", "MO-1", "Exemplaar 1", "1/1"]


def test_every_page_says_its_number_and_the_count() -> None:
    numbers = [texts(page)[-1] for page in paginate(paper(*[Text(words=LONG)] * 60))]
    assert len(numbers) > 2
    assert numbers == [f"{number}/{len(numbers)}" for number in range(1, len(numbers) + 1)]


def test_other_braces_in_the_frame_are_left_alone() -> None:
    [page] = paginate(paper(frame=replace(FRAME, foot="{x} {page} {")))
    assert "{x} 1 {" in texts(page)


def test_everything_lies_within_the_body() -> None:
    blocks = (Heading(words="Kop"), Text(words=LONG), Box(blocks=(Text(words=LONG),)), Space(height=40))
    for page in paginate(paper(*blocks * 12)):
        for mark in page.marks[: -len(texts(paginate(paper())[0])) - 1]:
            assert TOP <= mark.y <= TOP + BODY + 0.01
            assert mark.x >= 18 * MM - 0.01
            assert mark.x + mark.width <= PAGE_WIDTH - 18 * MM + 0.01


@pytest.mark.parametrize("height", range(600, 740, 4))
def test_a_heading_is_never_last_on_a_page(height: int) -> None:
    pages = paginate(paper(Text(words="x"), Space(height=height), Heading(words="Kop"), Text(words="Daarna")))
    assert [page for page in pages if "Kop" in texts(page)] == [page for page in pages if "Daarna" in texts(page)]


@pytest.mark.parametrize("height", range(500, 740, 8))
def test_a_box_is_never_torn(height: int) -> None:
    box = Box(blocks=(Text(words="eerste"), Text(words=LONG), Text(words="laatste")))
    pages = paginate(paper(Text(words="x"), Space(height=height), box))
    assert [page for page in pages if "eerste" in texts(page)] == [page for page in pages if "laatste" in texts(page)]


SIGNED = (
    Signatures(captions=("handtekening",)),
    KeepTogether(blocks=(Heading(words="Ondertekening"), Signatures(captions=("handtekening",), is_boxed=True))),
    Box(blocks=(Signatures(captions=("handtekening",)),)),
    Section(mark="7", blocks=(Signatures(captions=("handtekening",)),), is_badge=True),
)


@pytest.mark.parametrize("signed", SIGNED, ids=lambda each: type(each).__name__)
@pytest.mark.parametrize(
    "before", [Text(words="laatste"), Table(columns=(Column(head="k"),), rows=(("a",), ("laatste",)))]
)
def test_nobody_signs_a_page_on_which_nothing_else_stands(before: Block, signed: Block) -> None:
    for height in range(560, 740, 8):
        pages = paginate(paper(Text(words="x"), Space(height=height), before, Space(height=6), signed))
        signing = [page for page in pages if "handtekening" in texts(page)]
        assert signing == [page for page in pages if "laatste" in texts(page)]


def test_what_is_signed_below_much_text_leaves_it_where_it_is() -> None:
    long = KeepTogether(blocks=(Text(words="begin"), *(Text(words=LONG),) * 8))
    signing = []
    for height in range(100, 700, 8):
        pages = paginate(paper(Text(words="x"), Space(height=height), long, SIGNED[1]))
        signing += [page for page in pages if "handtekening" in texts(page) and "begin" not in texts(page)]
    assert signing


def test_the_strip_of_a_section_leaves_nothing_on_the_next_page() -> None:
    for height in range(600, 740):
        section = Section(mark="R", blocks=(Text(words="eerste"), Text(words="tweede"), Text(words="derde")))
        pages = paginate(paper(Text(words="x"), Space(height=height), section))
        assert all({"eerste", "tweede", "derde"} & set(texts(page)) for page in pages[1:])


def test_what_is_tied_to_nothing_still_stands_on_the_page() -> None:
    [page] = paginate(paper(Heading(words="Kop")))
    assert "Kop" in texts(page)


def test_what_is_kept_together_is_torn_only_when_taller_than_a_page() -> None:
    assert len(paginate(paper(KeepTogether(blocks=(Text(words=LONG),) * 60)))) > 1


def test_a_table_repeats_its_head_and_breaks_between_rows() -> None:
    rows = tuple((str(number), LONG) for number in range(40))
    pages = paginate(paper(Table(columns=(Column(head="nummer"), Column(head="tekst", share=3)), rows=rows)))
    assert len(pages) > 2
    assert all(texts(page).count("nummer") == 1 for page in pages)
    found = [said for page in pages for said in texts(page) if said.isdigit()]
    assert found == [str(number) for number in range(40)]


def test_a_row_taller_than_a_page_is_split_between_lines() -> None:
    table = Table(columns=(Column(head="nummer"), Column(head="tekst")), rows=(("0", "kort"), ("1", LONG * 40)))
    pages = paginate(paper(table))
    assert len(pages) > 1
    assert all("nummer" in texts(page) for page in pages)
    lines = sum("Voorbeeldstad." in said for page in pages for said in texts(page))
    assert lines > 50


def test_empty_height_vanishes_at_the_top_of_a_page() -> None:
    [_, page] = paginate(paper(Text(words="x"), PageBreak(), Space(height=300), Text(words="boven")))
    assert words(page)[0].y < TOP + 20


def test_a_page_break_makes_no_empty_page() -> None:
    assert (
        len(paginate(paper(PageBreak(), Text(words="x"), PageBreak(), PageBreak(), Text(words="y"), PageBreak()))) == 2
    )


def test_places_are_mirrored_in_a_right_to_left_paper() -> None:
    row = Row(cells=((Text(words="een", language="nl"),), (Text(words="twee", language="nl"),)))
    section = Section(mark="I", blocks=(Text(words="binnen"),))
    [dutch] = paginate(paper(row, section))
    [arabic] = paginate(paper(row, section, language="ar"))
    assert left_of(dutch, "een") < left_of(dutch, "twee")
    assert left_of(arabic, "een") > left_of(arabic, "twee")
    assert left_of(arabic, "I") > left_of(arabic, "binnen")
    assert left_of(arabic, "VERTROUWELIJK") > left_of(arabic, "VERZONNEN")


def test_each_cell_has_the_direction_of_its_own_language() -> None:
    row = Row(cells=((Text(words="een", language="nl"),), (Text(words="مثال", language="ar"),)), is_ruled=True)
    for language in ("nl", "ar"):
        [page] = paginate(paper(row, language=language))
        assert [mark.side for mark in words(page)[:2]] == ["left", "right"]


def test_text_is_aligned_as_asked() -> None:
    [page] = paginate(paper(Text(words="midden", align="center"), Text(words="eind", align="end")))
    assert [mark.side for mark in words(page)[:2]] == ["center", "right"]


def test_a_watermark_lies_on_each_page_within_its_diagonal() -> None:
    for words_across in ("CONCEPT", "VOORBEELD - VERZONNEN", "i"):
        pages = paginate(paper(PageBreak(), Text(words=LONG), frame=replace(FRAME, watermark=words_across)))
        for page in pages:
            [line] = page.watermark
            assert line.width < (PAGE_WIDTH**2 + PAGE_HEIGHT**2) ** 0.5


def test_the_letter_has_its_own_margin() -> None:
    [page] = paginate(replace(paper(Text(words="x")), margin_start=20 * MM))
    assert words(page)[0].x == pytest.approx(20 * MM)
    assert any(isinstance(mark, Shape) for mark in page.marks)


def test_a_character_no_font_has_stops_the_paper() -> None:
    with pytest.raises(NoGlyph):
        paginate(paper(Text(words="\U0001f600")))
