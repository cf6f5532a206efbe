"""A drawing on a page: small, with words for who cannot see it."""

from medhandover.kernel.shapes import record
from medhandover.papers.blocks import MM, Block
from medhandover.papers.elements import Element
from medhandover.papers.sketches import HIGH, SKETCHES, WIDE, Sketch
from medhandover.papers.strips import Drawing, Strip, lay


@record
class Picture(Block):
    """A drawing at most `side` points wide; `told` says in `language` what it shows, to who cannot see it."""

    sketch: Sketch
    told: str
    side: float = 34 * MM
    language: str | None = None


@lay.register
def _(block: Picture, width: float, language: str) -> list[Strip]:
    wide = min(block.side, width)
    high = wide * HIGH / WIDE
    path = (Element("Figure", block.language, alt=block.told),)
    drawing = Drawing(0, 0, wide, high, SKETCHES[block.sketch], wide / WIDE, path)
    return [Strip(height=high, marks=(drawing,))]
