"""What is cut out of a sheet at its own size, such as a card for the wallet: panels in a frame, marks to cut by."""

from medhandover.kernel.shapes import record
from medhandover.papers.blocks import MM, Block


@record
class Fold(Block):
    """In a panel: what follows starts below the fold halfway, as far as both parts have room; no number is creased."""


@record
class Cut(Block):
    """Panels of equal width side by side, `width` by `height` points, in the middle of the page.

    `is_folded` draws where to fold: between the panels, and marks halfway the height.
    """

    panels: tuple[tuple[Block, ...], ...]
    width: float
    height: float
    is_folded: bool = False
    padding: float = 4.5 * MM
    after: float = 10 * MM
