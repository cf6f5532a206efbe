"""Drawings become strips, marked as figures with their words."""

from medhandover.papers.elements import Element
from medhandover.papers.pictures import Picture
from medhandover.papers.sketches import HIGH, SKETCHES, WIDE
from medhandover.papers.strips import Drawing, Strip, lay


@lay.register
def _(block: Picture, width: float, language: str) -> list[Strip]:
    wide = min(block.side, width)
    high = wide * HIGH / WIDE
    path = (Element("Figure", block.language, alt=block.told),)
    drawing = Drawing(0, 0, wide, high, SKETCHES[block.sketch], wide / WIDE, path)
    return [Strip(height=high, marks=(drawing,))]
