"""Panels that are cut out become strips: in their frame, with marks for the ruler and the folds.

More text than fits makes it higher, and on a next page if need be; no word is left out or printed over another.
"""

from collections.abc import Iterator, Sequence

from medhandover.papers.blocks import CONTROL, INK, MM, Block
from medhandover.papers.cuts import Cut, Fold
from medhandover.papers.strips import Mark, Shape, Strip, beside, decorated, gap, kept, lay, lay_all, moved

_DASH, _MARK, _AWAY = 3.0, 3 * MM, 1.5 * MM
"""Length of a dash and of a cutting mark, and how far a mark stays away from what is cut out, in points."""
_CLEAR = 1.5 * MM
"""Room without words on either side of the fold halfway."""


@lay.register
def _(block: Cut, width: float, language: str) -> list[Strip]:
    left, share = (width - block.width) / 2, block.width / len(block.panels)
    places = [left + number * share for number in range(len(block.panels))]
    cells = [_panel(panel, block, share - 2 * block.padding, language) for panel in block.panels]
    rows = beside(cells, [place + block.padding for place in places])
    folds = places[1:] if block.is_folded else []
    if len(rows) == 1 and rows[0].height + 2 * block.padding <= block.height:
        inner = tuple(moved(mark, 0, block.padding) for mark in rows[0].marks)
        around = (*_frame(left, block.width, block.height), *_corners(left, block.width, block.height))
        return [Strip(height=block.height, marks=(*around, *_folds(left, folds, block), *inner)), gap(block.after)]
    if len(rows) > 1:
        folds, room = [], block.width - 2 * block.padding
        laid = [each for panel in block.panels for each in _panel(panel, block, room, language)]
        rows = [decorated(each, left + block.padding) for each in laid]
    return [*_grown(block, rows, left, folds), gap(block.after)]


def _panel(panel: tuple[Block, ...], block: Cut, width: float, language: str) -> list[Strip]:
    """Return the strips of a panel, with room where it is folded if what stands above and below it allows that."""
    folds = [number for number, each in enumerate(panel) if isinstance(each, Fold)]
    if not folds:
        return lay_all(panel, width, language)
    above = lay_all(panel[: folds[0]], width, language)
    below = lay_all(panel[folds[0] + 1 :], width, language)
    half = block.height / 2 - block.padding - _CLEAR
    high = sum(strip.height for strip in above)
    if high > half or sum(strip.height for strip in below) > half:
        return [*above, *below]
    return [*above, Strip(height=half + 2 * _CLEAR - high), *below]


def _grown(block: Cut, rows: Sequence[Strip], left: float, folds: Sequence[float]) -> list[Strip]:
    """Return the strips of what is higher than it should be: whole on a page, else torn between its lines.

    `rows` are the panels side by side, or below each other when even a page is too low for that.
    """
    sides = tuple(Shape(x, 0, 0, 0, stroke=INK, thickness=0.5) for x in (left, left + block.width))
    middle = tuple(Shape(x, 0, 0, 0, stroke=CONTROL, thickness=0.5) for x in folds)
    edge = Shape(left, 0, block.width, 0, stroke=INK, thickness=0.5)
    top = Strip(height=block.padding, marks=(edge,))
    bottom = Strip(height=block.padding, marks=(edge._replace(y=block.padding),))
    return kept([decorated(each, 0, sides + middle) for each in (top, *rows, bottom)])


def _frame(x: float, width: float, height: float) -> Iterator[Mark]:
    """Yield the thin line to cut on."""
    yield Shape(x, 0, width, height, stroke=INK, thickness=0.5)


def _corners(x: float, width: float, height: float) -> Iterator[Mark]:
    """Yield marks at the corners, outside of what is cut out, for a cutting ruler."""
    for side, outward in ((x, -1), (x + width, 1)):
        for y, away in ((0.0, -1), (height, 1)):
            begin = min(side + outward * _AWAY, side + outward * (_AWAY + _MARK))
            yield Shape(begin, y, _MARK, 0, stroke=INK, thickness=0.5)
            above = min(y + away * _AWAY, y + away * (_AWAY + _MARK))
            yield Shape(side, above, 0, _MARK, stroke=INK, thickness=0.5)


def _folds(x: float, folds: Sequence[float], block: Cut) -> Iterator[Mark]:
    """Yield dashes between the panels, and a mark on both sides halfway the height."""
    for place in folds:
        for number in range(int(block.height / (2 * _DASH))):
            yield Shape(place, (2 * number + 0.5) * _DASH, 0, _DASH, stroke=CONTROL, thickness=0.5)
    if folds:
        for start in (x - _AWAY - _MARK, x + block.width + _AWAY):
            for dash in (0.0, 2.0):
                yield Shape(start + dash * _MARK / 3, block.height / 2, _MARK / 3, 0, stroke=CONTROL, thickness=0.5)
