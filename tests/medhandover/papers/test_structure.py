"""Who cannot see a paper is told all of it, in the order of reading, each part for what it is, in its language."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from medhandover.letters.model import Paper, PaperLanguage
from medhandover.papers.blocks import (
    Blank,
    Block,
    Box,
    Column,
    Document,
    Fields,
    Frame,
    Heading,
    Numbered,
    Row,
    Rule,
    Section,
    Signatures,
    Space,
    Squares,
    Table,
    Text,
    Tick,
    Ticks,
    WritingLines,
    bold,
    muted,
)
from medhandover.papers.characters import isolate
from medhandover.papers.plain import plain
from medhandover.papers.printing import render
from tests.papers import document, of_blocks, told
from tests.tools import aloud

ARABIC = f"موعد في {isolate('12-03-2027')} مع {isolate('Kliniek Voorbeeld')} ثم نعود إلى البيت"
FRAME = Frame(mark="VERTROUWELIJK", warning="VERZONNEN", foot="MO-1", copy="Exemplaar 1", watermark="CONCEPT")


def read(*blocks: Block, language: str = "nl") -> aloud.Told:
    """Return what a screen reader tells of the first page."""
    return aloud.told(render(of_blocks(blocks, language)))[0]


def roles(told: aloud.Told) -> list[Any]:
    """Return the roles as a nested list; what is only words is left out."""
    inside = [each for part in told.inside if part.role for each in roles(part)]
    return [told.role, inside] if inside else [told.role]


def test_text_and_headings_are_told_as_such() -> None:
    page = read(Heading(words="Titel", level=1), Heading(words="Kop"), Text(words="Eén zin."))
    assert [(each.role, each.whole) for each in page.inside] == [("H1", "Titel"), ("H2", "Kop"), ("P", "Eén zin.")]


def test_no_heading_lies_more_than_one_level_below_the_one_above_it() -> None:
    levels = (1, 3, 3, 2, 3, 1, 2)
    page = read(*[Heading(words=str(level), level=level) for level in levels])  # type: ignore[arg-type]
    assert [each.role for each in page.inside] == ["H1", "H2", "H2", "H2", "H3", "H1", "H2"]


def test_a_list_tells_its_labels_and_what_stands_behind_them() -> None:
    page = read(Numbered(items=("eerst", "dan")), Fields(items=(("Naam", "V. Beeld"), ("", "op een tweede regel"))))
    item = ["LI", ["Lbl", "LBody"]]
    assert roles(page) == ["Document", ["L", [*item, *item], "L", [*item, "LI", ["LBody"]]]]
    assert page.whole == "1 eerst 2 dan Naam V. Beeld op een tweede regel"


def test_a_table_tells_its_heads_once_and_has_a_cell_for_each_place() -> None:
    rows = tuple((str(number), "", (Text(words="woorden"), WritingLines(count=1))) for number in range(60))
    columns = (Column(head="nummer"), Column(head="leeg"), Column(head="blokken"))
    pdf = render(of_blocks((Table(columns=columns, rows=rows),)))
    pages = aloud.told(pdf)
    assert len(pages) > 1
    [table] = pages[0].inside
    row = ["TD", "TD", ["P"]]
    assert roles(table)[1][:6] == ["TR", ["TH", "TH", "TH"], "TR", row, "TR", row]
    assert not any("nummer" in page.whole for page in pages[1:])
    assert (pdf.count(b"/S /TR"), pdf.count(b"/S /TH"), pdf.count(b"/S /TD")) == (61, 3, 180)


def test_a_cell_that_is_only_drawn_is_a_cell() -> None:
    rows = (("x", WritingLines(count=2)),)
    pdf = render(of_blocks((Table(columns=(Column(head="a"), Column(head="b")), rows=rows),)))
    assert pdf.count(b"/S /TD") == 2


def test_a_box_to_tick_says_whether_it_is_ticked() -> None:
    ticks = Ticks(lead="Kies", ticks=(Tick(words="ja", is_ticked=True), Tick(words="nee")))
    page = read(ticks)
    item = ["LI", ["Lbl", ["Figure"], "LBody"]]
    assert roles(page) == ["Document", ["P", "L", [*item, *item]]]
    assert page.whole == "Kies ☒ ja ☐ nee"


def test_a_pattern_says_in_words_what_it_says() -> None:
    page = read(Squares(rows=((True, False), (False, True)), caption="scan mij", told="document 1, bladzijde 1"))
    assert [(each.role, each.whole) for each in page.inside] == [
        ("Figure", "document 1, bladzijde 1"),
        ("P", "scan mij"),
    ]


def test_cells_side_by_side_are_read_one_after_the_other() -> None:
    cells = ((Text(words="links " * 60),), (Text(words="rechts " * 60),))
    page = read(Row(cells=cells))
    assert page.whole == " ".join(["links"] * 60 + ["rechts"] * 60)


def test_a_row_torn_over_pages_is_still_read_cell_by_cell() -> None:
    cells = ((Text(words="links " * 3000),), (Text(words="rechts " * 3000),))
    pages = aloud.told(render(of_blocks((Row(cells=cells),))))
    assert len(pages) > 1
    assert [each.role for each in pages[0].inside] == ["P", "P"]
    assert set(pages[0].inside[0].whole.split()) == {"links"}


def test_the_mark_of_a_section_is_read_before_its_heading() -> None:
    page = read(Section(mark="S", blocks=(Heading(words="Situatie"), Text(words="Goed."))))
    assert page.whole == "S Situatie Goed."
    assert roles(page) == ["Document", ["Sect", ["P", "H1", "P"]]]


def test_what_is_filled_in_by_pen_tells_its_labels() -> None:
    page = read(Blank(label="Plaats"), Box(blocks=(Signatures(captions=("Naam", "Datum")),)), Rule(), Space(height=9))
    assert [(each.role, each.whole) for each in page.inside] == [("P", "Plaats"), ("P", "Naam"), ("P", "Datum")]


def test_words_in_another_language_say_so() -> None:
    page = read(Text(words=("datum", muted(" / date", "en"), " hier")), Text(words="Bonjour", language="fr"))
    assert [(each.language, each.whole) for each in page.all("Span")] == [("en", "/ date")]
    assert [(each.language, each.whole) for each in page.inside] == [("", "datum / date hier"), ("fr", "Bonjour")]


def test_a_span_that_goes_on_on_the_next_line_is_one() -> None:
    page = read(Text(words=("kort", muted(" / " + "a long way " * 40, "en"), " en ", muted("again", "en"))))
    assert len(list(page.all("Span"))) == 2
    assert page.whole == "kort / " + "a long way " * 40 + "en again"


@pytest.mark.parametrize("language", ["ar", "nl"])
def test_right_to_left_text_is_read_in_its_own_order(language: str) -> None:
    page = read(Text(words=" ".join([ARABIC] * 9), language="ar"), language=language)
    assert page.whole == " ".join([re.sub("[\u2068\u2069]", "", ARABIC)] * 9)


def test_a_right_to_left_word_in_other_text_is_read_in_its_own_order() -> None:
    page = read(Text(words=("Voor", muted(" / " + isolate("إلى هنا"), "ar"), " en verder")))
    assert page.whole == "Voor / إلى هنا en verder"


@pytest.mark.parametrize("text", ["किताब और स्त्री", "বাংলা ক্ষেত্র", "தமிழ் மொழி", "አበበ በቀለ", "ё й Ế"])
def test_scripts_that_shaping_turns_around_are_read_as_written(text: str) -> None:
    assert read(Text(words=text)).whole == text


def test_lines_are_parted_by_a_blank_and_torn_words_are_not() -> None:
    assert read(Text(words="één\ntwee")).whole == "één twee"
    assert read(Text(words="x" * 400)).whole == "x" * 400


def test_what_stands_on_every_page_is_not_read_but_that_it_is_a_concept_is_read_first() -> None:
    blocks = (Text(words="x " * 9000),)
    pages = aloud.told(render(replace(of_blocks(blocks), frame=FRAME)))
    assert pages[0].whole.startswith("CONCEPT x")
    assert not any("CONCEPT" in page.whole for page in pages[1:])
    assert not any(word in page.whole for page in pages for word in ("VERTROUWELIJK", "MO-1", "Exemplaar"))


@pytest.mark.parametrize("language", list(PaperLanguage), ids=lambda each: str(each.value))
@pytest.mark.parametrize("paper", list(Paper), ids=lambda each: str(each.value))
def test_every_word_of_a_paper_is_read_in_the_order_in_which_it_was_put(paper: Paper, language: PaperLanguage) -> None:
    made = document(paper, told(wishes="Ik wil zelf mijn koffer dragen."), language)
    read_out, written = _words(" ".join(page.whole for page in aloud.told(render(made)))), _words(plain(made.blocks))
    if language is PaperLanguage.AR:  # PDFium itself turns Dutch around that stands on a line with Arabic
        read_out, written = sorted(read_out), sorted(written)
    assert read_out == written


def _words(text: str) -> list[str]:
    """Return the words of `text`, but for single signs such as the mark of a section."""
    return re.findall(r"[^\W\d_]{2,}|\d{3,}", text)


def test_the_file_says_which_standards_it_follows_and_nothing_personal() -> None:
    at = datetime(2027, 3, 12, 9, 30, tzinfo=UTC)
    blocks = (Text(words=(bold("Geheim"),)),)
    pdf = render(Document(title="Brief <&>", language="ar", blocks=blocks, frame=FRAME, printed_at=at))
    [told] = re.findall(rb"<x:xmpmeta.*?</x:xmpmeta>", pdf, re.DOTALL)
    text = told.decode()
    for entry in (
        "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>",
        "<pdfuaid:part>1</pdfuaid:part>",
        "<xmp:CreateDate>2027-03-12T09:30:00+00:00</xmp:CreateDate>",
        "Brief &lt;&amp;&gt;",
    ):
        assert entry in text
    assert "Geheim" not in text
    assert "dc:creator" not in text
    assert b"/DisplayDocTitle true" in pdf


def test_papers_that_differ_have_another_identity_and_equal_ones_the_same() -> None:
    one, same, other = (_identity(render(of_blocks((Text(words=text),)))) for text in ("een", "een", "twee"))
    assert one == same != other


def _identity(pdf: bytes) -> bytes:
    found = re.search(rb"/ID\s*\[(.*?)\]", pdf, re.DOTALL)
    assert found
    return found[1]


def test_what_stands_in_dutch_in_a_foreign_dossier_says_so() -> None:
    facts = told()
    advice = replace(facts.advice, complaints="slaapt slecht (verzonnen)") if facts.advice else None
    pages = aloud.told(render(document(Paper.DOSSIER, replace(facts, advice=advice), PaperLanguage.EN)))
    spans = [(each.language, each.whole) for page in pages for each in page.all("Span")]
    assert spans == [("nl", "slaapt slecht (verzonnen)")]
