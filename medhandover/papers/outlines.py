"""Words drawn as shapes: for the watermark, whose letters must not come between the words they lie behind."""

from fontTools.pens.basePen import BasePen

from medhandover.papers.fonts import face
from medhandover.papers.lines import Line


class _Operators(BasePen):  # type: ignore[misc]
    """Collects an outline as PDF operators, shifted by `x` and enlarged by `scale`."""

    def __init__(self, x: float, scale: float) -> None:
        super().__init__(None)
        self.x, self.scale = x, scale
        self.parts: list[str] = []

    def _add(self, operator: str, *points: tuple[float, float]) -> None:
        places = [f"{self.x + x * self.scale:.1f} {y * self.scale:.1f}" for x, y in points]
        self.parts.append(" ".join([*places, operator]))

    def _moveTo(self, pt: tuple[float, float]) -> None:  # noqa: N802 - fontTools' names
        self._add("m", pt)

    def _lineTo(self, pt: tuple[float, float]) -> None:  # noqa: N802
        self._add("l", pt)

    def _curveToOne(  # noqa: N802
        self, pt1: tuple[float, float], pt2: tuple[float, float], pt3: tuple[float, float]
    ) -> None:
        self._add("c", pt1, pt2, pt3)

    def _closePath(self) -> None:  # noqa: N802
        self._add("h")


def outline(line: Line) -> str:
    """Return the PDF operators that fill the letters of `line`, from the start of its baseline at (0, 0)."""
    parts: list[str] = []
    x = 0.0
    for piece in line.pieces:
        drawn = face(piece.face)
        for glyph in piece.shaped.glyphs:
            pen = _Operators(x + glyph.dx * piece.style.size / 1000, piece.style.size * drawn.unit / 1000)
            drawn.font.draw_glyph_with_pen(glyph.number, pen)
            parts += pen.parts
            x += glyph.advance * piece.style.size / 1000
    return " ".join([*parts, "f"])
