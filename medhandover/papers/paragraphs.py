"""How running text is laid out: paragraphs, headings, fields, numbered lists, and sections with their mark."""

from dataclasses import replace

from medhandover.papers.blocks import (
    HEADING,
    INK,
    MM,
    MUTED,
    STRIP,
    STRUCTURE,
    TEXT,
    TITLE,
    WHITE,
    Fields,
    Heading,
    Numbered,
    Section,
    Span,
    Text,
)
from medhandover.papers.blocks import Words as Said
from medhandover.papers.elements import COUNTED, Element, Path
from medhandover.papers.lines import Line, Style, set_lines
from medhandover.papers.strips import Shape, Strip, Words, beside, decorated, gap, kept, lay, lay_all, within

_SIDES = {("start", False): "left", ("end", False): "right", ("start", True): "right", ("end", True): "left"}
_HEADINGS = {1: (TITLE, 2.0, 4.0), 2: (HEADING, 4.0, 2.0), 3: (TEXT + 0.5, 2.0, 0.5)}
"""For each level: size, room above, room below."""
STRIP_WIDTH, STRIP_GAP = 14.0 * MM, 4.0 * MM
BADGE, BADGE_GAP = 18.0, 8.0


def set_words(said: Said, style: Style, width: float, language: str) -> list[Line]:
    """Return the lines of `said` set in `style` where its spans do not say otherwise."""
    spans = []
    for part in (said,) if isinstance(said, str) else said:
        span = Span(text=part) if isinstance(part, str) else part
        is_bold = style.is_bold if span.is_bold is None else span.is_bold
        look = Style(span.size or style.size, is_bold, span.colour or style.colour, span.language or "")
        spans.append((span.text, look))
    return set_lines(spans or [("", style)], width, language)


def side_of(line: Line, align: str = "start") -> str:
    """Return where `line` stands in its column: left, right or center."""
    return _SIDES.get((align, line.is_rtl), "center")


def text_strips(said: Said, style: Style, width: float, language: str, align: str = "start") -> list[Strip]:
    """Return one strip for each line; no single first or last line of a paragraph is left on a page."""
    lines = set_words(said, style, width, language)
    last = len(lines) - 1
    return [
        Strip(
            height=line.height,
            marks=(Words(0, line.ascent, width, line, side_of(line, align)),),
            keeps=number < last and number in {0, last - 1},
        )
        for number, line in enumerate(lines)
    ]


def tied(strips: list[Strip]) -> list[Strip]:
    """Return `strips` tied to each other and to what follows."""
    return [Strip(height=s.height, marks=s.marks, keeps=True, head=s.head, is_gap=s.is_gap) for s in strips]


@lay.register
def _(block: Text, width: float, language: str) -> list[Strip]:
    style = Style(block.size, block.is_bold, block.colour)
    lines = text_strips(block.words, style, width, block.language or language, block.align)
    strips = [*within(lines, Element("P", block.language)), gap(block.after)]
    return tied(strips) if block.keeps_with_next else strips


@lay.register
def _(block: Heading, width: float, language: str) -> list[Strip]:
    size, above, below = _HEADINGS[block.level]
    lines = text_strips(block.words, Style(block.size or size, True, STRUCTURE), width, block.language or language)
    return tied([gap(above), *within(lines, Element("H", block.language, level=block.level)), gap(below)])


@lay.register
def _(block: Fields, width: float, language: str) -> list[Strip]:
    code = block.language or language
    room = width - block.label_width
    strips = []
    whole = Element("L", block.language)
    for label, value in block.items:
        cells = [
            within(text_strips(label, Style(block.size, False, MUTED), block.label_width - 6, code), Element("Lbl")),
            within(text_strips(value, Style(block.size, False, INK), room, code), Element("LBody")),
        ]
        strips += [*within(beside(cells, (0, block.label_width)), whole, Element("LI")), gap(1.8)]
    return strips


@lay.register
def _(block: Numbered, width: float, language: str) -> list[Strip]:
    code = block.language or language
    indent = 2 * block.size
    strips = []
    whole = Element("L", block.language, attributes=COUNTED)
    for number, item in enumerate(block.items, 1):
        cells = [
            within(text_strips(str(number), Style(block.size, True, INK), indent, code), Element("Lbl")),
            within(text_strips(item, Style(block.size, False, INK), width - indent, code), Element("LBody")),
        ]
        strips += [*within(beside(cells, (0, indent)), whole, Element("LI")), gap(1.8)]
    return strips


@lay.register
def _(block: Section, width: float, language: str) -> list[Strip]:
    rule = Strip(height=3.0, marks=(Shape(0, 0, width, 0, stroke=STRUCTURE),), keeps=True)
    indent = BADGE + BADGE_GAP if block.is_badge else STRIP_WIDTH + STRIP_GAP
    inner = lay_all(block.blocks, width - indent, language)
    while inner and inner[0].is_gap:
        inner = inner[1:]
    while inner and inner[-1].is_gap:
        inner = inner[:-1]
    sign = _badge(block.mark, language) if block.is_badge else _letter(block.mark, language)
    ground = () if block.is_badge else (Shape(0, 0, STRIP_WIDTH, 0, fill=STRIP),)
    if not block.is_badge:
        inner = [Strip(height=3.0, keeps=True), *inner, Strip(height=4.0)]
    beneath, height = 0, 0.0
    while beneath < len(inner) and height < sign.height:
        height += inner[beneath].height
        beneath += 1
    first = kept(inner[:beneath]) + inner[beneath:]
    if height < sign.height:
        first = kept([*first, Strip(height=sign.height - height)])
    strips = [decorated(strip, indent, ground) for strip in first]
    if not block.is_badge and height >= sign.height:
        strips[-1] = replace(strips[-1], is_gap=True)
    top = strips[0]
    strips[0] = Strip(height=top.height, marks=sign.marks + top.marks, keeps=top.keeps, head=top.head)
    return [rule, *within(strips, Element("Sect")), gap(block.after)]


def _letter(mark: str, language: str) -> Strip:
    """Return the large letter of a section in the middle of its strip."""
    [line] = set_words(mark, Style(TITLE + 2, True, STRUCTURE), STRIP_WIDTH, language)
    return Strip(height=line.height + 4, marks=(Words(0, line.ascent + 1, STRIP_WIDTH, line, "center", _sign()),))


def _badge(mark: str, language: str) -> Strip:
    """Return the number of a section white in a small square."""
    [line] = set_words(mark, Style(10, True, WHITE), BADGE, language)
    square = Shape(0, 0, BADGE, BADGE, fill=STRUCTURE)
    return Strip(height=BADGE + 2, marks=(square, Words(0, BADGE / 2 + 3.6, BADGE, line, "center", _sign())))


def _sign() -> Path:
    """Return that the mark of a section is read before its heading."""
    return (Element("P"),)
