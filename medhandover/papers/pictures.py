"""A drawing on a page: small, with words for who cannot see it."""

from medhandover.kernel.shapes import record
from medhandover.papers.blocks import MM, Block
from medhandover.papers.sketches import Sketch


@record
class Picture(Block):
    """A drawing at most `side` points wide; `told` says in `language` what it shows, to who cannot see it."""

    sketch: Sketch
    told: str
    side: float = 34 * MM
    language: str | None = None
