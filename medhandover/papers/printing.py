"""A document to a PDF file: the marks of its pages drawn with ReportLab, the fonts embedded, nothing left to chance.

Whatever is drawn is marked as what it is in the structure of the paper, or as nothing to be read.
"""

from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from itertools import groupby
from math import atan2, degrees
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from medhandover.papers.archive import archived
from medhandover.papers.blocks import Document
from medhandover.papers.codes import best_mask
from medhandover.papers.corner import drawn_code
from medhandover.papers.elements import FOOTER, Element, Path
from medhandover.papers.embedding import Embedded
from medhandover.papers.fonts import face
from medhandover.papers.lines import Line, Piece
from medhandover.papers.objects import Stream
from medhandover.papers.outlines import outline
from medhandover.papers.pages import Page, paginate
from medhandover.papers.sketches import Stroke
from medhandover.papers.stretches import Stretch, stretches
from medhandover.papers.strips import PAGE_HEIGHT, PAGE_WIDTH, Drawing, Mark, Shape, Words
from medhandover.papers.structure import Box, Tree, is_read, unread

UNSEEN = 6.0
"""Height in points of the line, without ink, that tells a screen reader the words of the watermark."""
_OFFSETS = {"left": 0.0, "center": 0.5, "right": 1.0}


def render(document: Document) -> bytes:
    """Return `document` as a PDF: the same bytes for the same document.

    Raises NoGlyph for a character that cannot be printed.
    """
    return drawn(document)[0]


def drawn(document: Document) -> tuple[bytes, int]:
    """Return `document` as a PDF, and how many pages it has; raises NoGlyph."""
    pages = paginate(document)
    return bound(document, pages), len(pages)


def bound(document: Document, pages: Sequence[Page]) -> bytes:
    """Return `pages` in one PDF with the title, language and moment of `document`; raises NoGlyph."""
    file = BytesIO()
    size = (PAGE_WIDTH, PAGE_HEIGHT)
    canvas = _Sheets(file, size, pageCompression=1, invariant=1, lang=document.language, pdfVersion=(1, 7))
    pdf: Any = canvas._doc
    archived(pdf, document.title, document.language, document.printed_at)
    drawing = _Drawing(canvas)
    for number, page in enumerate(pages):
        drawing.draw(page)
        canvas.showPage()
        _finish(pdf, number)
    drawing.tree.put_into(pdf)
    for font in drawing.fonts.values():
        font.put_into(pdf)
    canvas.save()
    return file.getvalue()


def _finish(pdf: Any, number: int) -> None:
    """Let the page that was drawn last know its structure, and put its content where the file's identity sees it."""
    sheet = pdf.idToObject[f"Page{number + 1}"]
    sheet.__NoDefault__ = [*sheet.__NoDefault__, "StructParents"]
    sheet.StructParents = number
    sheet.Contents = Stream(sheet.stream.encode("ascii"))
    pdf.updateSignature(sheet.stream)


class _Sheets(Canvas):  # type: ignore[misc]
    """ReportLab's canvas without the font that it would name on every page and not embed."""

    def _make_preamble(self) -> None:
        self._preamble = ""


class _Drawing:
    """Draws pages on a canvas; remembers their structure, which glyphs of which face it used, and words it drew.

    `shown` has the operators of shaped words by their id: all of them live as long as the pages do. `mask` is that of
    the code on the first page.
    """

    def __init__(self, canvas: Canvas) -> None:
        self.canvas = canvas
        self.fonts: dict[str, Embedded] = {}
        self.tree = Tree()
        self.shown: dict[tuple[int, float], str] = {}
        self.mask: int | None = None

    def draw(self, page: Page) -> None:
        """Draw the watermark, then shapes, then words; they are read in the order of the page's marks."""
        self.tree.turn()
        self._across(page.watermark)
        for mark in page.marks:
            if is_read(mark.path):
                self.tree.see(mark.path)
        inked = (each for each in page.marks if not isinstance(each, Words))
        for path, shapes in groupby(inked, lambda each: each.path):
            drawn = list(shapes)
            self.canvas.addLiteral(self.tree.figure(path, _around(drawn)) if is_read(path) else unread(path))
            for shape in drawn:
                self._shape(shape) if isinstance(shape, Shape) else self._drawing(shape)
            self.canvas.addLiteral("EMC")
        for (path, language), said in groupby(_set(page.marks), lambda each: each[:2]):
            stretched = [(stretch, x, y) for *_, stretch, x, y in said]
            begun = self.tree.words(path, language, [stretch for stretch, _, _ in stretched])
            self.canvas.addLiteral(" ".join([begun, *(self._text(*each) for each in stretched), "EMC"]))
        if page.code:
            self.mask = best_mask(page.code) if self.mask is None else self.mask
            self.canvas.addLiteral(f"{unread(FOOTER)} {drawn_code(page.code, self.mask)} EMC")

    def _across(self, lines: Sequence[Line]) -> None:
        """Draw the watermark from the lower left to the upper right, and once unseen in the head, as text.

        It is read once, before everything else of the paper.
        """
        up = sum(line.height for line in lines[1:]) / 2
        for number, line in enumerate(lines):
            self._outlined(line, up - line.ascent / 3)
            self._unseen(line, number)
            up -= line.height

    def _outlined(self, line: Line, up: float) -> None:
        """Draw a line of the watermark as shapes, its baseline `up` points above the diagonal of the page."""
        self.canvas.addLiteral(unread(()))
        self.canvas.saveState()
        self.canvas.translate(PAGE_WIDTH / 2, PAGE_HEIGHT / 2)
        self.canvas.rotate(degrees(atan2(PAGE_HEIGHT, PAGE_WIDTH)))
        self.canvas.translate(-line.width / 2, up)
        self.canvas.setFillColor(HexColor(line.pieces[0].style.colour))
        self.canvas.addLiteral(outline(line))
        self.canvas.restoreState()
        self.canvas.addLiteral("EMC")

    def _unseen(self, line: Line, number: int) -> None:
        """Set a line of the watermark without ink in the head of the page, the first at its edge."""
        said = stretches(line)
        self.canvas.addLiteral(self.tree.words((Element("P"),) if len(self.tree.pages) == 1 else (), "", said))
        self.canvas.saveState()
        self.canvas.translate(PAGE_WIDTH / 2, PAGE_HEIGHT - UNSEEN * (1 + number))
        self.canvas.scale(UNSEEN / line.ascent, UNSEEN / line.ascent)
        self.canvas.addLiteral(" ".join(["3 Tr", *(self._text(each, each.x - line.width / 2, 0) for each in said)]))
        self.canvas.restoreState()
        self.canvas.addLiteral("EMC")

    def _shape(self, shape: Shape) -> None:
        """Draw a rectangle or a line."""
        top = PAGE_HEIGHT - shape.y
        if shape.stroke:
            self.canvas.setStrokeColor(HexColor(shape.stroke))
            self.canvas.setLineWidth(shape.thickness)
        if shape.fill:
            self.canvas.setFillColor(HexColor(shape.fill))
        if shape.width and shape.height:
            has_stroke, has_fill = int(bool(shape.stroke)), int(bool(shape.fill))
            self.canvas.rect(shape.x, top - shape.height, shape.width, shape.height, has_stroke, has_fill)
        else:
            self.canvas.line(shape.x, top, shape.x + shape.width, top - shape.height)

    def _drawing(self, drawing: Drawing) -> None:
        """Draw the strokes of a drawing, one over the other, with round ends."""
        self.canvas.saveState()
        self.canvas.setLineCap(1)
        self.canvas.setLineJoin(1)
        for stroke in drawing.strokes:
            self.canvas.setStrokeColor(HexColor(stroke.colour))
            self.canvas.setLineWidth(stroke.thickness * drawing.scale)
            if stroke.fill:
                self.canvas.setFillColor(HexColor(stroke.fill))
            self.canvas.drawPath(self._outline(stroke, drawing), stroke=1, fill=int(bool(stroke.fill)))
        self.canvas.restoreState()

    def _outline(self, stroke: Stroke, drawing: Drawing) -> Any:
        """Return the way of the pen on the page, whose y grows upwards."""
        way = self.canvas.beginPath()
        steps = {"M": way.moveTo, "L": way.lineTo, "C": way.curveTo, "Z": way.close}
        top = PAGE_HEIGHT - drawing.y
        for step, places in stroke.moves:
            ups = [
                top - place * drawing.scale if number % 2 else drawing.x + place * drawing.scale
                for number, place in enumerate(places)
            ]
            steps[step](*ups)
        return way

    def _text(self, stretch: Stretch, x: float, y: float) -> str:
        """Return the PDF operators that set `stretch` with its baseline starting at (x, y)."""
        parts = [f"BT 1 0 0 1 {x:.2f} {y:.2f} Tm"]
        look: tuple[str, object] | None = None
        shown: list[str] = []
        tail = stretch.tail
        for piece in (*stretch.pieces, tail) if tail and not tail.level & 1 else stretch.pieces:
            if look != (piece.face, piece.style):
                parts += _shown(shown)
                shown = []
                look = (piece.face, piece.style)
                parts.append(f"/{self._font(piece).name} {piece.style.size:g} Tf {_paint(piece.style.colour)} rg")
            known = id(piece.shaped), piece.style.size
            if known not in self.shown:
                self.shown[known] = self._glyphs(piece)
            shown.append(self.shown[known])
        return " ".join([*parts, *_shown(shown), "ET"])

    def _font(self, piece: Piece) -> Embedded:
        """Return the embedded font of a piece, begun when it is the first."""
        if piece.face not in self.fonts:
            self.fonts[piece.face] = Embedded(face(piece.face), f"T{len(self.fonts) + 1}")
        return self.fonts[piece.face]

    def _glyphs(self, piece: Piece) -> str:
        """Return the glyphs of a piece as codes and moves in thousandths, with `Ts` around raised ones."""
        font = self._font(piece)
        parts: list[str] = []
        for glyph in piece.shaped.glyphs:
            code = f"<{font.code(glyph.number, glyph.text):04X}>"
            back = font.face.advance(glyph.number) + glyph.dx - glyph.advance
            if glyph.dx:
                parts.append(f"{-glyph.dx:.4g}")
            if glyph.dy:
                parts.append(f"] TJ {glyph.dy * piece.style.size / 1000:.4g} Ts [{code}] TJ 0 Ts [")
            else:
                parts.append(code)
            if abs(back) > 0.01:
                parts.append(f"{back:.4g}")
        return " ".join(parts).replace("> <", "")


def _set(marks: Iterable[Mark]) -> Iterator[tuple[Path, str, Stretch, float, float]]:
    """Yield each stretch of the words among `marks` with its elements, its language and its place on the page."""
    for mark in marks:
        if isinstance(mark, Words):
            x = mark.x + (mark.width - mark.line.width) * _OFFSETS[mark.side]
            for stretch in stretches(mark.line):
                yield mark.path, stretch.language, stretch, x + stretch.x, PAGE_HEIGHT - mark.y


def _around(shapes: Sequence[Shape | Drawing]) -> Box:
    """Return the box around `shapes`."""
    left, right = min(each.x for each in shapes), max(each.x + each.width for each in shapes)
    top, bottom = min(each.y for each in shapes), max(each.y + each.height for each in shapes)
    return left, PAGE_HEIGHT - bottom, right, PAGE_HEIGHT - top


def _shown(parts: list[str]) -> list[str]:
    """Return the operator that shows `parts`, codes side by side written as one."""
    return ["[" + " ".join(parts).replace("> <", "") + "] TJ"] if parts else []


def _paint(colour: str) -> str:
    """Return "#RRGGBB" as three numbers from 0 to 1."""
    return " ".join(f"{int(colour[at : at + 2], 16) / 255:.3g}" for at in (1, 3, 5))
