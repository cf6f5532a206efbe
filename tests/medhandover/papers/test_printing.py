"""The PDF: the same bytes each time, nothing personal in it, and its text is the text that went in."""

import re
from datetime import UTC, datetime

import pypdfium2
import pytest

from medhandover.papers.blocks import Column, Document, Frame, Rule, Squares, Table, Text, Tick, Ticks, bold
from medhandover.papers.characters import isolate
from medhandover.papers.printing import render

DUTCH = "Kliniek Voorbeeld – „opname” op 12 maart 2027, 500 mg à € 3,50 (één tablet) fijn ï ö Nguyễn Thị"
RUSSIAN = "Клиника «Пример», приём в 15:05"
ARMENIAN = "Օրինակ կլինիկա, Երևան, 15:05։"


def paper(*texts: str, language: str = "nl", watermark: str = "") -> Document:
    return Document(
        title="Overdrachtsdossier",
        language=language,
        blocks=tuple(Text(words=text) for text in texts),
        frame=Frame(number="", watermark=watermark),
        printed_at=datetime(2027, 3, 12, 9, 30, tzinfo=UTC),
    )


def copied(pdf: bytes) -> str:
    """Return the text of all pages as a viewer copies it, blanks made one."""
    file = pypdfium2.PdfDocument(pdf)
    try:
        return " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in file)
    finally:
        file.close()


@pytest.mark.parametrize("text", [DUTCH, RUSSIAN, ARMENIAN, "Ελένη", "გელა ნინო", "አበበ በቀለ፡", "王小明，北京"])
def test_text_copies_out_as_it_went_in(text: str) -> None:
    assert copied(render(paper(text))) == text


def test_arabic_words_copy_out_and_values_stay_whole() -> None:
    text = copied(render(paper(f"موعد في {isolate('12-03-2027')} رحلة", language="ar")))
    assert "موعد" in text
    assert "12-03-2027" in text


def test_isolates_leave_nothing_in_the_text() -> None:
    assert copied(render(paper(f"vlucht {isolate('KL 427')}."))) == "vlucht KL 427."


def test_equal_papers_are_equal_bytes() -> None:
    assert render(paper(DUTCH, watermark="CONCEPT")) == render(paper(DUTCH, watermark="CONCEPT"))


def test_the_file_says_its_title_language_and_moment_and_nothing_else() -> None:
    pdf = render(paper(DUTCH, language="hy"))
    file = pypdfium2.PdfDocument(pdf)
    told = file.get_metadata_dict()
    file.close()
    assert told["Title"] == "Overdrachtsdossier"
    assert told["CreationDate"] == told["ModDate"] == "D:20270312093000+00'00'"
    assert (told["Author"], told["Subject"], told["Keywords"]) == ("", "", "")
    assert b"/Lang (hy)" in pdf


def test_the_watermark_is_drawn_behind_and_does_not_come_between_words() -> None:
    text = copied(render(paper(*[DUTCH] * 40, watermark="CONCEPT")))
    assert text.count(DUTCH) == 40
    assert text.count("CONCEPT") == 1


def test_every_font_of_the_text_is_embedded_as_a_part() -> None:
    names = set(re.findall(rb"/BaseFont /([A-Z]{6})\+([A-Za-z-]+)", render(paper(DUTCH, ARMENIAN))))
    assert {name for _, name in names} == {b"NotoSans-Regular", b"NotoSansArmenian-Regular"}
    assert len(render(paper("x"))) < 10_000


def test_more_than_a_hundred_signs_of_one_font_copy_out() -> None:
    signs = "".join(chr(0x4E00 + number) for number in range(3000))
    known = "".join(sign for sign in signs if len(sign.encode("gb2312", "ignore")) == 2)
    assert len(known) > 100
    assert copied(render(paper(known))).replace(" ", "") == known


def test_raised_and_shifted_marks_and_shapes_are_drawn() -> None:
    blocks = (
        Text(words=("q\u0301\u0323", bold("שָׁלוֹם"), "مُحَمَّد"), colour="#B3261E", align="center"),
        Table(columns=(Column(head="a"),), rows=(("1",),), is_solid=True),
        Ticks(ticks=(Tick(words="ja", is_ticked=True),)),
        Squares(rows=((True, False), (False, True))),
        Rule(),
    )
    pdf = render(
        Document(title="t", language="nl", blocks=blocks, frame=Frame(), printed_at=datetime(2027, 3, 12, tzinfo=UTC))
    )
    file = pypdfium2.PdfDocument(pdf)
    picture = file[0].render(scale=1).to_pil()
    file.close()
    colours = {colour for _, colour in picture.getcolors(1 << 20)}
    assert (21, 66, 115) in colours
    assert (0, 0, 0) in colours
