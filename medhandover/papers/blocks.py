"""What a paper is made of, as plain frozen data: the composers say what stands there, `pages` says where.

Lengths are points (1/72 inch); `MM` makes millimetres of them. Positions are logical: "start" is left in Dutch and
right in Arabic. Words are shown as they come: every text is already in the language of its reader.
"""

from datetime import datetime
from typing import Literal

from medhandover.kernel.shapes import record

MM = 72 / 25.4
"""Points in one millimetre."""

TITLE, SUBTITLE, HEADING, TEXT, TABLE, SMALL, TINY = 18.0, 11.5, 11.0, 9.0, 8.5, 7.5, 7.0
"""Sizes of type in points, as the papers' design has them."""

INK, MUTED, STRUCTURE, STOP, LINE, CONTROL, WHITE = (
    "#1A2530",
    "#4F5D6B",
    "#154273",
    "#B3261E",
    "#B9C4CF",
    "#7A8A9A",
    "#FFFFFF",
)
"""Colours: text, labels, headings, red marks, thin rules, lines to write on, paper."""
STRIP, SHADE, WARM = "#EEF3FB", "#E4E8EC", "#F0CFCB"
"""Grounds: the strip beside a section, and the watermark, grey or (of what is no copy) a pale red."""

Align = Literal["start", "center", "end"]


class Block:
    """Anything that stands on a page below the block before it."""


@record
class Span:
    """A few words with a look of their own; what is None is as in the text around them."""

    text: str
    is_bold: bool | None = None
    colour: str | None = None
    size: float | None = None
    language: str | None = None


Words = str | tuple[str | Span, ...]
"""Words of one paragraph: plain, or plain and marked spans one after the other."""


def spans(words: Words) -> tuple[str | Span, ...]:
    """Return words as parts, to be set one after the other with others."""
    return (words,) if isinstance(words, str) else words


def bold(text: str) -> Span:
    """Return `text` as a bold span."""
    return Span(text=text, is_bold=True)


def muted(text: str, language: str | None = None) -> Span:
    """Return `text` as a span in the colour of labels and second languages."""
    return Span(text=text, is_bold=False, colour=MUTED, language=language)


@record
class Text(Block):
    """A paragraph; a newline in it starts a new line. `language` (default: the paper's) gives its direction."""

    words: Words
    size: float = TEXT
    is_bold: bool = False
    colour: str = INK
    align: Align = "start"
    language: str | None = None
    after: float = 3.0
    keeps_with_next: bool = False


@record
class Heading(Block):
    """A heading that is never parted from what follows: level 1 title, 2 section, 3 the head of a phrase.

    `size` is that of its level where none is given.
    """

    words: Words
    level: Literal[1, 2, 3] = 2
    language: str | None = None
    size: float | None = None


@record
class Row(Block):
    """Cells side by side, each with blocks of its own; `shares` are the widths as parts of the whole.

    `is_ruled` draws a thin line between the cells, as in a letter in two languages.
    """

    cells: tuple[tuple[Block, ...], ...]
    shares: tuple[float, ...] = ()
    gap: float = 12.0
    is_ruled: bool = False
    after: float = 3.0


@record
class Fields(Block):
    """Labels with their values below each other; `label_width` in points."""

    items: tuple[tuple[Words, Words], ...]
    label_width: float = 32 * MM
    size: float = TEXT
    language: str | None = None


@record
class Numbered(Block):
    """A list counted 1, 2, 3 in bold."""

    items: tuple[Words, ...]
    size: float = TEXT
    language: str | None = None


Cell = Words | Block | tuple[Block, ...]
"""What a cell of a table holds: words in the table's size, or blocks."""


@record
class Column:
    """A column of a table: its head and its part of the width."""

    head: Words
    share: float = 1.0
    is_bold: bool = False


@record
class Table(Block):
    """Rows under a head that is repeated on each page; a row is torn only when it is taller than a page.

    `is_solid` prints the head white on the structure colour, else small and muted above a line.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    size: float = TABLE
    is_solid: bool = False
    language: str | None = None
    after: float = 8.0


@record
class WritingLines(Block):
    """Empty lines to write on with a pen, `spacing` points apart (at least 5.5 mm)."""

    count: int
    spacing: float = 7 * MM


@record
class Blank(Block):
    """A label with a line behind it, up to the edge, to write on with a pen."""

    label: Words
    size: float = TEXT
    language: str | None = None


@record
class Tick:
    """A box to tick (a drawn shape, 3.4 mm) and its words."""

    words: Words
    is_ticked: bool = False


@record
class Ticks(Block):
    """Boxes to tick, one after the other, wrapping to a next line; `lead` stands before the first."""

    ticks: tuple[Tick, ...]
    lead: Words = ""
    size: float = TEXT
    language: str | None = None


@record
class Box(Block):
    """Blocks inside a thin frame, never torn over two pages."""

    blocks: tuple[Block, ...]
    padding: float = 12.0
    colour: str = STRUCTURE
    after: float = 8.0


@record
class Signatures(Block):
    """Places to sign side by side, `height` points high: a line above each caption, or a box around it."""

    captions: tuple[Words, ...]
    height: float = 15 * MM
    is_boxed: bool = False
    shares: tuple[float, ...] = ()
    language: str | None = None


@record
class Section(Block):
    """Blocks beside a mark under a line: a large letter on a strip (ISBAR), or a small numbered badge.

    The mark and the first lines stay together; the rest may run over to a next page.
    """

    mark: str
    blocks: tuple[Block, ...]
    is_badge: bool = False
    after: float = 4.0


@record
class Squares(Block):
    """A square pattern such as a QR code: rows of True for black, at most `side` points wide, with words below it.

    `told` says in words what the pattern says, for who cannot see it.
    """

    rows: tuple[tuple[bool, ...], ...]
    side: float = 28 * MM
    caption: Words = ""
    told: str = "QR"


@record
class Rule(Block):
    """A thin line over the whole width."""

    colour: str = STRUCTURE
    after: float = 6.0


@record
class Space(Block):
    """Empty height in points; it vanishes at the top of a page."""

    height: float


@record
class KeepTogether(Block):
    """Blocks that stand on one page, unless they are taller than a page."""

    blocks: tuple[Block, ...]


@record
class PageBreak(Block):
    """What follows starts on a new page."""


@record
class Frame:
    """What stands on every page; `{page}` and `{pages}` in any of them are filled with the page's number and the count.

    `mark` is the classification at the top, a line for each language, `warning` the red words opposite the first; at
    the foot stand `product` and `number` (which paper, which page), below them `foot` and `copy` (document, version,
    printed when and by whom; the copy). `watermark` lies across the page in the colour `shade`, in one or more lines;
    `code` is what the square code beside the foot says.
    """

    mark: str = ""
    warning: str = ""
    product: str = ""
    foot: str = ""
    copy: str = ""
    number: str = "{page} / {pages}"
    watermark: str = ""
    shade: str = SHADE
    code: str = ""


@record
class Document:
    """A whole paper: A4, in `language` (a code such as "nl", "ar"), whose script decides on which side things start.

    `title` becomes the PDF's title and holds no personal data; `printed_at` (aware) is its creation date.
    """

    title: str
    language: str
    blocks: tuple[Block, ...]
    frame: Frame
    printed_at: datetime
    margin_start: float = 18 * MM
    margin_end: float = 18 * MM
