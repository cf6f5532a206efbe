"""How forms for the pen are laid out: lines, blanks, boxes to tick, places to sign, square patterns."""

from itertools import groupby

from medhandover.papers.blocks import (
    CONTROL,
    INK,
    MM,
    MUTED,
    SMALL,
    Blank,
    Signatures,
    Squares,
    Tick,
    Ticks,
    WritingLines,
)
from medhandover.papers.elements import Element, Path
from medhandover.papers.lines import Style, direction
from medhandover.papers.paragraphs import set_words, side_of, text_strips
from medhandover.papers.strips import Mark, Shape, Strip, Words, beside, columns, gap, kept, lay, moved, within

_TICK, _BESIDE, _APART, _ROOM = 3.4 * MM, 5.0, 15.0, 7.0
UNTICKED, TICKED = "\u2610", "\u2612"
"""What a box says to who cannot see it: the signs ☐ and ☒, which a screen reader names in its own language."""


@lay.register
def _(block: WritingLines, width: float, language: str) -> list[Strip]:
    line = Shape(0, block.spacing, width, 0, stroke=CONTROL)
    return [*[Strip(height=block.spacing, marks=(line,))] * block.count, gap(5)]


@lay.register
def _(block: Blank, width: float, language: str) -> list[Strip]:
    lines = set_words(block.label, Style(block.size, False, INK), width * 0.75, block.language or language)
    marks: list[Mark] = []
    path = (Element("P", block.language),)
    y = 4.0
    for line in lines:
        marks.append(Words(0, y + line.ascent, width, line, side_of(line), path))
        y += line.height
    end = lines[-1].width + 4
    return [Strip(height=y, marks=(*marks, Shape(end, y - 1, width - end, 0, stroke=CONTROL))), gap(4)]


@lay.register
def _(block: Ticks, width: float, language: str) -> list[Strip]:
    code = block.language or language
    style = Style(block.size, False, INK)
    whole = Element("L", block.language)
    rows: list[Strip] = []
    marks: list[Mark] = []
    x = height = 0.0
    for tick in [None, *block.ticks] if block.lead else block.ticks:
        if tick is None:
            made, wide, tall = _words(block.lead, style, width, code, (Element("P", block.language),))
        else:
            made, wide, tall = _tick(tick, style, width, code, (whole, Element("LI")))
        if x and x + wide > width:
            rows += [Strip(height=height, marks=tuple(marks), keeps=True), gap(_ROOM - 2, keeps=True)]
            x, marks, height = 0.0, [], 0.0
        marks += [moved(mark, x, 0) for mark in made]
        x += wide + _APART
        height = max(height, tall)
    return [*rows, Strip(height=height, marks=tuple(marks)), gap(_ROOM)]


def _words(said: object, style: Style, width: float, language: str, path: Path) -> tuple[list[Mark], float, float]:
    """Return marks, width and height of words that stand in a row of boxes, in the elements of `path`."""
    lines = set_words(said, style, width, language)  # type: ignore[arg-type]
    wide = max(line.width for line in lines)
    marks: list[Mark] = []
    y = 0.0
    for line in lines:
        marks.append(Words(0, y + line.ascent, wide, line, side_of(line), path))
        y += line.height
    return marks, wide, y


def _tick(tick: Tick, style: Style, width: float, language: str, path: Path) -> tuple[list[Mark], float, float]:
    """Return marks, width and height of one box with its words, an item of a list; a ticked box is filled."""
    words, wide, tall = _words(tick.words, style, width - _TICK - _BESIDE, language, (*path, Element("LBody")))
    y = style.size * 1.069 - _TICK * 0.86
    box = (*path, Element("Lbl"), Element("Figure", alt=TICKED if tick.is_ticked else UNTICKED))
    marks: list[Mark] = [Shape(0, y, _TICK, _TICK, stroke=INK, thickness=0.8, path=box)]
    if tick.is_ticked:
        marks.append(Shape(2, y + 2, _TICK - 4, _TICK - 4, fill=INK, path=box))
    marks += [moved(mark, _TICK + _BESIDE, 0) for mark in words]
    return marks, _TICK + _BESIDE + wide, max(tall, y + _TICK)


@lay.register
def _(block: Signatures, width: float, language: str) -> list[Strip]:
    code = block.language or language
    places, widths = columns(width, block.shares or (1.0,) * len(block.captions), 9 if block.is_boxed else 16)
    inset = 5.0 if block.is_boxed else 0.0
    style = Style(SMALL, False, INK if block.is_boxed else MUTED)
    captions = [
        within(text_strips(said, style, room - 2 * inset, code), Element("P", block.language))
        for said, room in zip(block.captions, widths, strict=True)
    ]
    [words] = beside(captions, [place + inset for place in places])
    if block.is_boxed:
        height = max(block.height, words.height + 10)
        frames = [Shape(place, 0, room, height, stroke=CONTROL) for place, room in zip(places, widths, strict=True)]
        return [Strip(height=height, marks=(*frames, *(moved(mark, 0, 4) for mark in words.marks))), gap(6)]
    rules = [Shape(place, block.height, room, 0, stroke=INK) for place, room in zip(places, widths, strict=True)]
    return kept([Strip(height=block.height + 3, marks=tuple(rules)), words, gap(4)])


@lay.register
def _(block: Squares, width: float, language: str) -> list[Strip]:
    side = min(block.side, width)
    unit = side / max(len(block.rows), 1)
    path = (Element("Figure", alt=block.told),)
    is_mirrored = direction(language) == "rtl"
    marks = []
    for row, line in enumerate(block.rows):
        place = 0
        for is_black, squares in groupby(reversed(line) if is_mirrored else line):
            count = len(list(squares))
            if is_black:
                marks.append(Shape(place * unit, row * unit, count * unit, unit, fill="#000000", path=path))
            place += count
    pattern = Strip(height=side + 3, marks=tuple(marks))
    if not block.caption:
        return [pattern]
    caption = text_strips(block.caption, Style(SMALL, False, MUTED), side, language, "center")
    return kept([pattern, *within(caption, Element("P"))])
