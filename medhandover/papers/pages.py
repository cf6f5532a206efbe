"""Strips become pages: filled from the top, never torn, with the frame of the paper around them."""

from collections.abc import Iterator, Sequence

import medhandover.papers.cutting
import medhandover.papers.forms
import medhandover.papers.paragraphs
import medhandover.papers.picture_strips
import medhandover.papers.tables  # noqa: F401 - the five teach `lay` their blocks
from medhandover.kernel.shapes import record
from medhandover.papers.blocks import CONTROL, INK, MM, MUTED, STOP, TINY, Document, Frame
from medhandover.papers.elements import ARTIFACT, FOOTER, HEADER, Element
from medhandover.papers.lines import Line, Style, direction, set_lines
from medhandover.papers.strips import (
    BODY,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    TOP,
    Mark,
    Shape,
    Strip,
    Words,
    lay_all,
    moved,
)


@record
class Page:
    """Marks at places from the top left corner of the paper; `watermark` lies across it, behind them.

    `code` is what the square code in its corner says; without words there is none.
    """

    marks: tuple[Mark, ...]
    watermark: tuple[Line, ...] = ()
    code: str = ""


def paginate(document: Document) -> list[Page]:
    """Return the pages of `document`, at least one. Raises NoGlyph for a character that cannot be printed."""
    width = PAGE_WIDTH - document.margin_start - document.margin_end
    bodies = _filled(lay_all(document.blocks, width, document.language))
    watermark = _watermark(document.frame, document.language)
    pages = []
    for number, body in enumerate(bodies, 1):
        marks = [_read(moved(mark, document.margin_start, TOP)) for mark in body]
        counts = {"{page}": str(number), "{pages}": str(len(bodies))}
        marks += _frame(document, width, counts)
        if direction(document.language) == "rtl":
            marks = [_mirrored(mark) for mark in marks]
        pages.append(Page(marks=tuple(marks), watermark=watermark, code=_counted(document.frame.code, counts)))
    return pages


def _groups(strips: Sequence[Strip]) -> Iterator[list[Strip]]:
    """Yield strips that stand together."""
    group: list[Strip] = []
    for strip in strips:
        group.append(strip)
        if not strip.keeps:
            yield group
            group = []
    if group:
        yield group


def _filled(strips: Sequence[Strip]) -> list[list[Mark]]:
    """Return the marks of each page's body; a group goes to a next page whole, unless it is taller than a page."""
    pages: list[list[Mark]] = [[]]
    y = 0.0
    for group in _groups(strips):
        head = sum(strip.height for strip in group[0].head)
        tall = sum(strip.height for strip in group if not strip.is_gap)
        for part in [group] if tall + head <= BODY else [[strip] for strip in group]:
            room = sum(strip.height for strip in _solid(part))
            if part[0].is_break or (y and y + room > BODY + 0.01):
                if not part[0].is_break or pages[-1]:
                    pages.append([])
                y = 0.0
                y = _place([_unread(strip) for strip in part[0].head], pages[-1], y)
            y = _place(part, pages[-1], y)
    return pages if pages[-1] or len(pages) == 1 else pages[:-1]


def _solid(part: Sequence[Strip]) -> Sequence[Strip]:
    """Return `part` without the gaps at its end."""
    stop = len(part)
    while stop and part[stop - 1].is_gap:
        stop -= 1
    return part[:stop]


def _place(strips: Sequence[Strip], marks: list[Mark], y: float) -> float:
    """Put `strips` at `y` on a page, gaps at its top left out, and return where they end."""
    for strip in strips:
        if strip.is_gap and not y:
            continue
        marks += [moved(mark, 0, y) for mark in strip.marks]
        y += strip.height
    return y


def _read(mark: Mark) -> Mark:
    """Return `mark` as a paragraph when it is words that nobody said the meaning of: nothing said is ever left out."""
    return mark if mark.path or not isinstance(mark, Words) else mark._replace(path=(Element("P"),))


def _unread(strip: Strip) -> Strip:
    """Return `strip` as one that is set again: it was read where it stood first."""
    return Strip(height=strip.height, marks=tuple(mark._replace(path=ARTIFACT) for mark in strip.marks))


def _mirrored(mark: Mark) -> Mark:
    """Return `mark` as far from the right edge as it was from the left; text keeps the side of its own script."""
    return mark._replace(x=PAGE_WIDTH - mark.x - mark.width)


def _frame(document: Document, width: float, counts: dict[str, str]) -> list[Mark]:
    """Return what stands on every page: mark and warning above, two lines of two parts below a rule."""
    start, frame = document.margin_start, document.frame
    top, rule = 11.2 * MM, PAGE_HEIGHT - 13.5 * MM
    foot, second = rule + 11, rule + 19.5
    quiet, loud = Style(TINY, False, MUTED), Style(TINY, True, MUTED)
    marks: list[Mark] = [Shape(start, rule, width, 0, stroke=CONTROL, thickness=0.5)]
    mark, _, beside = frame.mark.partition("\n")
    for said, place, share, y, look, is_end in (
        (mark, 0.0, 0.58, top, Style(TINY, True, INK), False),
        (beside, 0.0, 1.0, top + 8.5, Style(TINY, False, INK), False),
        (frame.warning, 0.6, 0.4, top, Style(TINY, True, STOP), True),
        (frame.product, 0.0, 0.74, foot, loud, False),
        (frame.foot, 0.0, 0.66, second, quiet, False),
        (frame.copy, 0.67, 0.33, second, quiet, True),
        (frame.number, 0.75, 0.25, foot, quiet, True),
    ):
        is_mirrored = direction(document.language) == "rtl"
        at = "right" if is_end is not is_mirrored else "left"
        lines = set_lines([(_counted(said, counts), look)], share * width, document.language)
        for number, line in enumerate(lines if said else []):
            path = HEADER if y < rule else FOOTER
            marks.append(Words(start + place * width, y + number * 8.5, share * width, line, at, path))
    return marks


def _counted(text: str, counts: dict[str, str]) -> str:
    """Return `text` with the page and the count of pages in their places."""
    for hole, count in counts.items():
        text = text.replace(hole, count)
    return text


def _watermark(frame: Frame, language: str) -> tuple[Line, ...]:
    """Return the lines that lie across the page, all as large as its diagonal lets the longest of them be."""
    if not frame.watermark:
        return ()
    longest = max(line.width for line in set_lines([(frame.watermark, Style(100, True, frame.shade))], 1e6, language))
    size = min(100 * 640 / max(longest, 1), 110)
    return tuple(set_lines([(frame.watermark, Style(size, True, frame.shade))], 1e6, language))
