from dataclasses import replace
from io import BytesIO

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from medhandover.kernel.problem import Problem
from medhandover.papers.drawers import seen_page
from medhandover.papers.picturing import packed
from medhandover.papers.viewing import DocumentBroken, DocumentLocked, DocumentTooHeavy, Word, unpacked

SENTENCE = "Betrokkene wordt fysiek overgedragen (verzonnen)."
_FORM = (
    b"%d 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</XObject<</A %d 0 R>>>>/Length 140>> stream\n"
)
_DRAWN = b"/A Do " * 20 + b"\nendstream endobj\n"
BOMB = (
    b"%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n"
    b"3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
    b"/Resources<</XObject<</A 5 0 R>>>>>> endobj\n"
    b"4 0 obj <</Length 140>> stream\n"
    + _DRAWN
    + b"".join(_FORM % (number, number + 1) + _DRAWN for number in range(5, 15))
    + b"15 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 10>> stream\n0 0 9 9 re\nendstream endobj\n"
    b"trailer <</Root 1 0 R>>\n"
)
"""Forms in forms, twenty times each: nobody lives to see it drawn."""


def advice(encrypt: StandardEncryption | None = None, pages: int = 2) -> bytes:
    """Return an invented advice of some pages, with one sentence on each."""
    file = BytesIO()
    canvas = Canvas(file, (600, 800), encrypt=encrypt)
    for number in range(pages):
        canvas.drawString(60, 700, SENTENCE)
        canvas.drawString(60, 300, f"pagina {number + 1}")
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def test_a_page_is_a_picture_with_its_words_where_they_stand() -> None:
    page = seen_page(advice(), 1)
    assert (page.number, page.count) == (1, 2)
    assert len(page.pixels) == page.stride * page.height
    assert page.text_in(0, 0.08, 1, 0.18) == SENTENCE
    assert page.text_in(0, 0.5, 1, 1) == "pagina 2"


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"geen pdf", DocumentBroken),
        (b"", DocumentBroken),
        (advice()[:400], DocumentBroken),
        (advice(StandardEncryption("geheim (verzonnen)")), DocumentLocked),
    ],
)
def test_what_cannot_be_read_is_said_in_a_sentence(content: bytes, problem: type[Problem]) -> None:
    with pytest.raises(problem):
        unpacked(packed(content, 0))


def test_a_number_beyond_the_last_page_is_the_last_page() -> None:
    assert unpacked(packed(advice(), 99)).number == 1


@pytest.mark.parametrize("answer", [b"", b"[]\n", b'{"wrong": "x"}\n', b'{"number": 0}\nxx', b"\xff\n"])
def test_an_answer_that_is_no_page_is_taken_for_a_broken_document(answer: bytes) -> None:
    with pytest.raises(DocumentBroken):
        unpacked(answer)


def test_a_bomb_is_given_up() -> None:
    with pytest.raises((DocumentTooHeavy, DocumentBroken)):
        seen_page(BOMB, 0, seconds=3)


def test_a_sentence_is_found_on_a_page_whatever_signs_stand_around_its_words() -> None:
    words = ("Zij", "wordt", "„fysiek”", "overgedragen.", "Zij", "wordt", "gezien.")
    seen = replace(
        unpacked(packed(advice(), 0)),
        words=tuple(Word(text=each, left=0, top=0, right=1, bottom=1) for each in words),
    )
    assert seen.find("zij WORDT fysiek overgedragen") == (0, 3)
    assert seen.find("„Zij wordt gezien.”") == (4, 6)
    assert seen.find("wordt niet gezien") is None
    assert seen.find("") is None
