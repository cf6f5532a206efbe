"""The square code of each page is read back from the rendered page: document, version, page, hash, nothing else."""

from dataclasses import replace

import pypdfium2
import pytest
import zxingcpp

from medhandover.letters.model import Paper, PaperLanguage
from medhandover.papers.blocks import MM, Frame, PageBreak, Text
from medhandover.papers.codes import code_text, pattern
from medhandover.papers.composing import content_of, document_of
from medhandover.papers.corner import LEFT, SIDE, TOP
from medhandover.papers.pages import paginate
from medhandover.papers.printing import render
from medhandover.papers.strips import PAGE_HEIGHT, PAGE_WIDTH
from tests.papers import a_stamp, of_blocks, told

CODE = code_text("MO-2026-0001", 2, "3fa9b1c2d4e5" + "0" * 52)


def scanned(pdf: bytes, dpi: int = 150) -> list[list[str]]:
    """Return what a scanner reads of the codes on each page."""
    file = pypdfium2.PdfDocument(pdf)
    try:
        pictures = [page.render(scale=dpi / 72, grayscale=True).to_pil() for page in file]
        return [[each.text for each in zxingcpp.read_barcodes(picture)] for picture in pictures]
    finally:
        file.close()


def test_a_code_says_document_version_page_count_and_hash() -> None:
    assert CODE == "MO-2026-0001 2 {page}/{pages} 3FA9B1C2D4E5"
    assert len(pattern(CODE.replace("{page}", "12").replace("{pages}", "12"))) == 25


@pytest.mark.parametrize("language", ["nl", "ar"])
@pytest.mark.parametrize("dpi", [100, 150, 300])
def test_every_page_is_scanned_as_itself(language: str, dpi: int) -> None:
    made = of_blocks((Text(words="een"), PageBreak(), Text(words="twee")), language)
    pdf = render(replace(made, frame=Frame(code=CODE, watermark="CONCEPT")))
    assert scanned(pdf, dpi) == [["MO-2026-0001 2 1/2 3FA9B1C2D4E5"], ["MO-2026-0001 2 2/2 3FA9B1C2D4E5"]]


def test_it_lies_beside_the_body_with_a_quiet_zone_and_within_what_printers_reach() -> None:
    quiet = 4 * SIDE / 25
    assert LEFT - quiet >= PAGE_WIDTH - 18 * MM - 0.1
    assert LEFT + SIDE <= PAGE_WIDTH - 4.5 * MM
    assert TOP + SIDE <= PAGE_HEIGHT - 4.5 * MM


@pytest.mark.parametrize("paper", [Paper.DOSSIER, Paper.LETTER, Paper.CARD], ids=lambda each: str(each.value))
def test_every_page_of_a_paper_says_which_it_is_and_its_code_says_nothing_personal(paper: Paper) -> None:
    content = content_of(paper, told(), PaperLanguage.HY)
    made = document_of(content, a_stamp(content_hash=content.content_hash))
    pages = paginate(made)
    short = content.content_hash[:12].upper()
    wanted = [f"MO-2026-0001 2 {number}/{len(pages)} {short}" for number in range(1, len(pages) + 1)]
    assert [page.code for page in pages] == wanted
    found = [[code for code in page if not code.startswith("tel:")] for page in scanned(render(made))]
    assert found == [[code] for code in wanted]
    frame = made.frame
    assert frame.product == content.twin.first.say("title")
    assert frame.mark and "2" in frame.foot and "1" in frame.copy and "{page}" in frame.number


def test_a_paper_without_code_has_none() -> None:
    [page] = paginate(of_blocks((Text(words="een"),)))
    assert page.code == ""
    assert scanned(render(of_blocks((Text(words="een"),)))) == [[]]
