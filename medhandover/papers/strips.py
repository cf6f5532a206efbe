"""Blocks become strips: slices over the width that no page tears, with marks at places measured from their top.

`lay` is the one entry; `paragraphs`, `tables` and `forms` teach it their blocks. Places are logical (from the start
side); the page mirrors them for right-to-left papers.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import singledispatch
from itertools import zip_longest
from typing import NamedTuple

from medhandover.kernel.shapes import record
from medhandover.papers.blocks import (
    CONTROL,
    MM,
    Block,
    Box,
    KeepTogether,
    PageBreak,
    Row,
    Rule,
    Section,
    Signatures,
    Space,
)
from medhandover.papers.elements import Element, Path
from medhandover.papers.lines import Line
from medhandover.papers.sketches import Stroke

PAGE_WIDTH, PAGE_HEIGHT = 210 * MM, 297 * MM
TOP, BOTTOM = 17 * MM, 16 * MM
"""Room for what stands on every page, above and below the body."""
BODY = PAGE_HEIGHT - TOP - BOTTOM
TALLEST = 0.8 * BODY
"""A row higher than this is torn between its lines."""
SIGNED = 0.4 * BODY
"""Up to this height places to sign stay with what stands before them; what is higher has words enough of its own."""


class Words(NamedTuple):
    """A line of text in a column of `width` from `x`; `y` is its baseline, `side` where it stands in the column."""

    x: float
    y: float
    width: float
    line: Line
    side: str
    path: Path = ()


class Shape(NamedTuple):
    """A rectangle, filled or framed; without height or width it is a line of `stroke`."""

    x: float
    y: float
    width: float
    height: float
    fill: str = ""
    stroke: str = ""
    thickness: float = 0.6
    path: Path = ()


class Drawing(NamedTuple):
    """Strokes of a pen in a box; `scale` makes points of their units."""

    x: float
    y: float
    width: float
    height: float
    strokes: tuple[Stroke, ...]
    scale: float
    path: Path = ()


Mark = Words | Shape | Drawing


@record
class Strip:
    """A slice of `height` points; `keeps` ties it to the next, `head` is set again above it on a new page."""

    height: float
    marks: tuple[Mark, ...] = ()
    keeps: bool = False
    head: tuple["Strip", ...] = ()
    is_gap: bool = False
    is_break: bool = False


def gap(height: float, keeps: bool = False) -> Strip:
    """Return empty height that vanishes at the edges of a page."""
    return Strip(height=height, keeps=keeps, is_gap=True)


@singledispatch
def lay(block: Block, width: float, language: str) -> list[Strip]:
    """Return the strips of `block` set `width` points wide; `language` is that of texts that name none."""
    raise TypeError(f"nobody lays out {type(block).__name__}")


def lay_all(blocks: Sequence[Block], width: float, language: str) -> list[Strip]:
    """Return the strips of all `blocks`, one below the other; nobody signs a page on which nothing else stands."""
    strips: list[Strip] = []
    for block in blocks:
        made = lay(block, width, language)
        if strips and _is_signed(block):
            strips = _taken_along(strips, made)
        strips += made
    return strips


def _is_signed(block: Block) -> bool:
    """Tell whether somebody signs in `block`."""
    if isinstance(block, Box | KeepTogether | Section):
        return any(_is_signed(each) for each in block.blocks)
    return isinstance(block, Signatures)


def _taken_along(strips: list[Strip], signed: Sequence[Strip]) -> list[Strip]:
    """Return `strips` with the last that stand together tied to what is `signed` below them."""
    last = max((number for number, strip in enumerate(strips) if not strip.is_gap), default=0)
    first = last
    while first and strips[first - 1].keeps:
        first -= 1
    if strips[last].is_break or sum(strip.height for strip in (*strips[first:], *signed)) > SIGNED:
        return strips
    return [*strips[:last], *(replace(strip, keeps=True) for strip in strips[last:])]


def moved(mark: Mark, dx: float, dy: float) -> Mark:
    """Return `mark` shifted; words, which most are, without the detour that a named tuple takes."""
    if isinstance(mark, Words):
        return Words(mark.x + dx, mark.y + dy, mark.width, mark.line, mark.side, mark.path)
    return mark._replace(x=mark.x + dx, y=mark.y + dy)


def _inside(mark: Mark, outer: Path) -> Mark:
    if isinstance(mark, Words):
        return Words(mark.x, mark.y, mark.width, mark.line, mark.side, outer + mark.path)
    return mark._replace(path=outer + mark.path) if mark.path else mark


def within(strips: Sequence[Strip], *outer: Element) -> list[Strip]:
    """Return `strips` with their words and figures inside the elements `outer`, outermost first."""
    return [
        Strip(
            height=strip.height,
            marks=tuple(_inside(mark, outer) for mark in strip.marks),
            keeps=strip.keeps,
            head=strip.head,
            is_gap=strip.is_gap,
            is_break=strip.is_break,
        )
        for strip in strips
    ]


def decorated(strip: Strip, dx: float, under: tuple[Shape, ...] = ()) -> Strip:
    """Return `strip` shifted by `dx`, over shapes that reach over its whole height; its repeated head likewise."""
    marks = tuple(shape._replace(height=strip.height) for shape in under)
    return Strip(
        height=strip.height,
        marks=marks + tuple(moved(mark, dx, 0) for mark in strip.marks),
        keeps=strip.keeps,
        head=tuple(decorated(head, dx, under) for head in strip.head),
        is_gap=strip.is_gap and not under,
        is_break=strip.is_break,
    )


def kept(strips: Sequence[Strip]) -> list[Strip]:
    """Return `strips` tied together, so that they stand on one page; the last stays as it was."""
    return [
        Strip(height=s.height, marks=s.marks, keeps=s.keeps or number < len(strips) - 1, head=s.head, is_gap=s.is_gap)
        for number, s in enumerate(strips)
    ]


def stacked(strips: Sequence[Strip]) -> Strip:
    """Return `strips` as one that is never torn."""
    marks: list[Mark] = []
    y = 0.0
    for strip in strips:
        marks += [moved(mark, 0, y) for mark in strip.marks]
        y += strip.height
    return Strip(height=y, marks=tuple(marks))


def beside(cells: Sequence[Sequence[Strip]], places: Sequence[float]) -> list[Strip]:
    """Return cells side by side at `places`: one strip, or when they are too tall one for each of their lines."""
    shifted = [[decorated(strip, place) for strip in cell] for cell, place in zip(cells, places, strict=True)]
    if max((sum(strip.height for strip in cell) for cell in shifted), default=0) <= TALLEST:
        return [_overlaid([stacked(cell) for cell in shifted])]
    return [_overlaid([strip for strip in slices if strip]) for slices in zip_longest(*shifted)]


def _overlaid(strips: Sequence[Strip]) -> Strip:
    """Return `strips` with their tops on one line."""
    return Strip(
        height=max((strip.height for strip in strips), default=0.0),
        marks=tuple(mark for strip in strips for mark in strip.marks),
    )


def columns(width: float, shares: Sequence[float], between: float) -> tuple[list[float], list[float]]:
    """Return places and widths of columns with parts `shares` of `width`, `between` points apart."""
    room = width - between * (len(shares) - 1)
    widths = [room * share / sum(shares) for share in shares]
    places = [sum(widths[:number]) + between * number for number in range(len(shares))]
    return places, widths


@lay.register
def _(block: Row, width: float, language: str) -> list[Strip]:
    shares = block.shares or (1.0,) * len(block.cells)
    places, widths = columns(width, shares, block.gap)
    cells = [lay_all(cell, room, language) for cell, room in zip(block.cells, widths, strict=True)]
    strips = beside(cells, places)
    if block.is_ruled:
        rules = tuple(Shape(place - block.gap / 2, 0, 0, 0, stroke=CONTROL, thickness=0.5) for place in places[1:])
        strips = [decorated(strip, 0, rules) for strip in [*strips, Strip(height=block.after)]]
        return kept(strips[-2:]) if len(strips) == 2 else strips
    return [*strips, gap(block.after)]


@lay.register
def _(block: Box, width: float, language: str) -> list[Strip]:
    edge = Shape(0, 0, width, 0, stroke=block.colour)
    sides = (Shape(0, 0, 0, 0, stroke=block.colour), Shape(width, 0, 0, 0, stroke=block.colour))
    inner = lay_all(block.blocks, width - 2 * block.padding, language)
    top = Strip(height=block.padding * 0.8, marks=(edge,))
    bottom = Strip(height=block.padding * 0.8, marks=(edge._replace(y=block.padding * 0.8),))
    walls = [decorated(strip, block.padding, sides) for strip in inner]
    return [*kept([decorated(top, 0, sides), *walls, decorated(bottom, 0, sides)]), gap(block.after)]


@lay.register
def _(block: Rule, width: float, language: str) -> list[Strip]:
    return [Strip(height=0.6, marks=(Shape(0, 0, width, 0, stroke=block.colour),)), gap(block.after)]


@lay.register
def _(block: Space, width: float, language: str) -> list[Strip]:
    return [gap(min(block.height, BODY))]


@lay.register
def _(block: KeepTogether, width: float, language: str) -> list[Strip]:
    return kept(lay_all(block.blocks, width, language))


@lay.register
def _(block: PageBreak, width: float, language: str) -> list[Strip]:
    return [Strip(height=0, is_break=True)]
