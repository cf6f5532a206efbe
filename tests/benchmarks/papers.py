"""The receiver's dossier of eight pages, tagged for PDF/A-2a and PDF/UA-1, against plain ReportLab and typst.

All print the same words in one run: ours by the text engine, plain ReportLab by `Paragraph` and `Table` without tags,
marks or other scripts, and typst, where the extra `bench` is installed, tagged for PDF/A-2a. Run with
`python -m tests.benchmarks.papers`; prints the medians in milliseconds of the processor, the ratios, and how often each
ran; exit code 1 when that to plain ReportLab is more than `AT_MOST`, which was asked for.
"""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from itertools import count
from statistics import median
from time import process_time
from typing import Any
from xml.sax.saxutils import escape

import pypdfium2
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import registerFont, registerFontFamily
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import KeepTogether, Paragraph, SimpleDocTemplate, Table

from medhandover.advice.conditions import ConditionCode
from medhandover.kernel.ids import MedicineId
from medhandover.kernel.places import resources
from medhandover.letters.model import Paper, PaperLanguage
from medhandover.papers import blocks
from medhandover.papers.characters import DIRECTING
from medhandover.papers.composing import content_of
from medhandover.papers.printing import drawn
from tests.benchmarks import typeset
from tests.papers import a_medicine, covered, of_blocks, told

AT_MOST = 1.6
MEDICINES, TIMES = 76, 7
FRAME = blocks.Frame(
    mark="VERTROUWELIJK",
    warning="VERZONNEN",
    product="Overdrachtsdossier",
    foot="MO-2026-0001, versie 1",
    copy="Exemplaar 1 van 3",
    code="MO-2026-0001 1 {page}/{pages} 3FA9B1C2D4E5",
)
WIDTH = 174 * mm
STYLE = ParagraphStyle("text", fontName="Measured", fontSize=9, leading=12.3)
GRID = [("VALIGN", (0, 0), (-1, -1), "TOP"), ("LINEBELOW", (0, 0), (-1, -1), 0.5, "#B9C4CF")]


def dossier() -> blocks.Document:
    """Return an invented dossier of eight pages: every condition there is, and many medicines."""
    medicines = tuple(
        replace(
            a_medicine(counted=20 + number, per_day=Decimal(1 + number % 4)),
            id=MedicineId(str(number)),
            position=number,
            inn=f"voorbeeldine{number}",
            dose=f"{number % 3 + 1} tablet bij het eten, met een glas water (verzonnen voorschrift {number})",
        )
        for number in range(MEDICINES)
    )
    facts = told(medicines=medicines, covered=covered(*ConditionCode), wishes="Ik wil zelf mijn koffer dragen.")
    return replace(of_blocks(content_of(Paper.DOSSIER, facts, PaperLanguage.NL).blocks), frame=FRAME)


def plain(document: blocks.Document) -> tuple[bytes, int]:
    """Return the words of `document` by plain ReportLab, and how many pages they take."""
    for look, face in (("Measured", "NotoSans-Regular"), ("Measured-Bold", "NotoSans-Bold")):
        registerFont(TTFont(look, str(resources() / "fonts" / f"{face}.ttf")))
    registerFontFamily("Measured", normal="Measured", bold="Measured-Bold")
    file = BytesIO()
    made = SimpleDocTemplate(file, leftMargin=18 * mm, rightMargin=18 * mm, topMargin=17 * mm, bottomMargin=16 * mm)
    made.build(list(_all(document.blocks, WIDTH)))
    return file.getvalue(), made.page


def _all(things: Iterable[blocks.Block], width: float) -> Iterator[Any]:
    for thing in things:
        yield from _flowables(thing, width)


def _flowables(thing: Any, width: float) -> Iterator[Any]:
    match thing:
        case blocks.Heading() | blocks.Text():
            size = thing.size or {1: 18, 2: 11, 3: 9.5}[getattr(thing, "level", 3)]
            yield _paragraph(thing.words, size, is_bold=isinstance(thing, blocks.Heading))
        case blocks.Fields():
            rows = [[_paragraph(label), _paragraph(value)] for label, value in thing.items]
            yield Table(rows, [thing.label_width, width - thing.label_width], style=GRID[:1])
        case blocks.Numbered():
            for number, item in enumerate(thing.items, 1):
                yield Paragraph(_marked(item), STYLE, bulletText=str(number))
        case blocks.Table():
            heads = [[_paragraph(column.head) for column in thing.columns]]
            rows = [[_cell(cell, width) for cell in row] for row in thing.rows]
            yield Table(heads + rows, _widths([each.share for each in thing.columns], width), style=GRID, repeatRows=1)
        case blocks.Row():
            widths = _widths(thing.shares or [1] * len(thing.cells), width)
            yield Table([[list(_all(cell, one)) for cell, one in zip(thing.cells, widths, strict=True)]], widths)
        case blocks.Section():
            yield _paragraph(thing.mark, 20)
            yield from _all(thing.blocks, width)
        case blocks.Box() | blocks.KeepTogether():
            yield KeepTogether(list(_all(thing.blocks, width)))
        case blocks.Ticks():
            yield from (_paragraph(tick.words) for tick in thing.ticks)
        case blocks.Signatures():
            yield Table([[_paragraph(each) for each in thing.captions]], style=GRID[:1])


def _widths(shares: Sequence[float], width: float) -> list[float]:
    return [width * share / sum(shares) for share in shares]


def _cell(cell: Any, width: float) -> Any:
    return list(_flowables(cell, width)) if isinstance(cell, blocks.Block) else _paragraph(cell)


def _paragraph(words: blocks.Words, size: float = 9, *, is_bold: bool = False) -> Paragraph:
    text = f"<b>{_marked(words)}</b>" if is_bold else _marked(words)
    return Paragraph(text, STYLE if size == STYLE.fontSize else _sized(size))


def _sized(size: float) -> ParagraphStyle:
    return ParagraphStyle(f"text{size}", STYLE, fontSize=size, leading=size * 1.362)


def _marked(words: blocks.Words) -> str:
    parts = (words,) if isinstance(words, str) else words
    spans = (each if isinstance(each, blocks.Span) else blocks.Span(text=each) for each in parts)
    return "".join(f"<b>{_clean(each.text)}</b>" if each.is_bold else _clean(each.text) for each in spans)


def _clean(text: str) -> str:
    return escape(DIRECTING.sub("", text)).replace("\n", "<br/>")


def measured(times: int, *draws: Callable[[], object]) -> list[float]:
    """Return for each of `draws` the median in milliseconds of the processor of `times` runs, after one that warms up.

    They take turns, so that what slows the machine for a while slows all of them.
    """
    for draw in draws:
        draw()
    rounds = [[_milliseconds(draw) for draw in draws] for _ in range(times)]
    return [median(each) for each in zip(*rounds, strict=True)]


def _milliseconds(draw: Callable[[], object]) -> float:
    begun = process_time()
    draw()
    return (process_time() - begun) * 1000


def pages_of(pdf: bytes) -> int:
    """Return how many pages a file has."""
    file = pypdfium2.PdfDocument(pdf)
    try:
        return len(file)
    finally:
        file.close()


def ratio(times: int = TIMES) -> tuple[float, str]:
    """Return how much longer ours takes than plain ReportLab, and one line that says all of it."""
    made = dossier()
    _, pages = drawn(made)
    one, other = measured(times, lambda: drawn(made), lambda: plain(made))
    told = f"tagged dossier of {pages} pages {one:.0f} ms, plain paragraphs ({plain(made)[1]} pages) {other:.0f} ms"
    beside = against_typst(made, one, times)
    return one / other, f"{told}, ratio {one / other:.2f} (at most {AT_MOST}); {beside}; {times} runs each"


def against_typst(made: blocks.Document, one: float, times: int) -> str:
    """Return how long typst takes for the words of `made`, and the ratio of ours, which took `one`, to that."""
    if not typeset.is_here():
        return "typst is not installed"
    numbers = count(1)
    pages = pages_of(typeset.typeset(made, 0))
    (taken,) = measured(times, lambda: typeset.typeset(made, next(numbers)))
    return f"typst with PDF/A-2a ({pages} pages) {taken:.0f} ms, ratio {one / taken:.2f}"


def main(times: int = TIMES) -> int:
    """Print one line with the medians and ratios; return 1 when that to plain ReportLab is more than was asked for."""
    found, line = ratio(times)
    print(line)
    return int(found > AT_MOST)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
