"""How tables are laid out: rows between thin rules under a head that is set again on each page."""

from medhandover.papers.blocks import INK, LINE, MUTED, STRUCTURE, WHITE, Block, Cell, Column, Table
from medhandover.papers.elements import HEADS_COLUMN, Element
from medhandover.papers.lines import Line, Style
from medhandover.papers.paragraphs import text_strips, tied
from medhandover.papers.strips import Shape, Strip, Words, beside, columns, decorated, gap, lay, lay_all, moved, within

_BETWEEN, _ABOVE, _BELOW = 10.0, 4.5, 5.0
_SILENT = Words(0, 0, 0, Line((), 0, 0, 0, False), "left")
"""Words without a letter: they make a cell of what has none."""


@lay.register
def _(block: Table, width: float, language: str) -> list[Strip]:
    code = block.language or language
    inset = 6.0 if block.is_solid else 0.0
    places, widths = columns(width - 2 * inset, [column.share for column in block.columns], _BETWEEN)
    places = [place + inset for place in places]
    head = _head(block, places, widths, width, code)
    whole = Element("Table", block.language)
    strips = within(head, whole)
    for number, row in enumerate(block.rows):
        cells = [
            _cell(cell, column, block.size, room, code)
            for cell, column, room in zip(row, block.columns, widths, strict=True)
        ]
        lines = within(beside(cells, places), whole, Element("TR"))
        strips += _ruled(lines, width, () if number == 0 else head)
    return [*strips, gap(block.after)]


def _head(block: Table, places: list[float], widths: list[float], width: float, language: str) -> tuple[Strip, ...]:
    """Return the head: white on the structure colour, or small and muted above a line."""
    style = Style(block.size, True, WHITE) if block.is_solid else Style(block.size - 1, False, MUTED)
    cells = [
        within(text_strips(column.head, style, room, language), Element("TH", attributes=HEADS_COLUMN))
        for column, room in zip(block.columns, widths, strict=True)
    ]
    [line] = within(beside(cells, places), Element("TR"))
    above, below = (5.0, 5.5) if block.is_solid else (2.0, 3.5)
    height = above + line.height + below
    under = Shape(0, 0, width, height, fill=STRUCTURE) if block.is_solid else Shape(0, height, width, 0, stroke=INK)
    marks = (under, *(moved(mark, 0, above) for mark in line.marks))
    return (Strip(height=height, marks=marks, keeps=True),)


def _cell(cell: Cell, column: Column, size: float, width: float, language: str) -> list[Strip]:
    """Return what a cell holds: its blocks, or its words in the size of the table; a cell without words is one too."""
    if isinstance(cell, Block):
        strips = lay(cell, width, language)
    elif isinstance(cell, str) or not any(isinstance(part, Block) for part in cell):
        strips = text_strips(cell, Style(size, column.is_bold, INK), width, language)  # type: ignore[arg-type]
    else:
        strips = lay_all(cell, width, language)  # type: ignore[arg-type]
    if not any(mark.path or isinstance(mark, Words) for strip in strips for mark in strip.marks):
        strips = [Strip(height=0, marks=(_SILENT,)), *strips]
    return within(strips, Element("TD"))


def _ruled(lines: list[Strip], width: float, head: tuple[Strip, ...]) -> list[Strip]:
    """Return one row with room above and below and a thin rule under it; all parts remember the table's head."""
    below = Strip(height=_BELOW, marks=(Shape(0, _BELOW, width, 0, stroke=LINE),))
    parts = tied([Strip(height=_ABOVE), lines[0]])
    middle = [decorated(line, 0) for line in lines[1:]]
    if middle:
        middle[-1] = tied(middle[-1:])[0]
    return [
        Strip(height=part.height, marks=part.marks, keeps=part.keeps, head=head) for part in [*parts, *middle, below]
    ]
