"""The square code of a page (QR, ISO/IEC 18004): which paper, version and page a scan shows; nothing personal."""

from itertools import groupby

import segno

from medhandover.papers.blocks import MM
from medhandover.papers.strips import PAGE_HEIGHT, PAGE_WIDTH

SIDE = 11.5 * MM
"""Width of the pattern; with the quiet zone of four squares around it, it fills a margin of 18 mm less 3 mm."""
LEFT, TOP = PAGE_WIDTH - 16.1 * MM, PAGE_HEIGHT - 17.5 * MM
"""Where it stands, from the top left corner: beside the foot, on the right in every script, out of the body."""
HASHED = 12
"""How many hexadecimal digits stand for the content."""


def code_text(document: str, version: int, content_hash: str) -> str:
    """Return what the code says, with the places of page and count open; capitals alone keep it small."""
    return f"{document.upper()} {version} {{page}}/{{pages}} {content_hash[:HASHED].upper()}"


def pattern(text: str, mask: int | None = None) -> tuple[tuple[bool, ...], ...]:
    """Return the code of `text` as rows of True for black, without quiet zone; 15 % may be hidden (level M).

    `mask` is the mask pattern (ISO/IEC 18004, 7.8); None finds the best of all eight, in eight times as long.
    """
    made = segno.make_qr(text, error="m", boost_error=False, mask=mask)
    return tuple(tuple(bool(square) for square in row) for row in made.matrix)


def best_mask(text: str) -> int:
    """Return the best mask pattern for `text`; the pages of a paper differ in a digit or two and share it."""
    return int(segno.make_qr(text, error="m", boost_error=False).mask)


def drawn_code(text: str, mask: int) -> str:
    """Return the PDF operators that draw the code of `text` in its corner of the page, one rectangle for each run."""
    rows = pattern(text, mask)
    unit = SIDE / len(rows)
    parts = ["0 0 0 rg"]
    for number, row in enumerate(rows):
        place = 0
        for is_black, squares in groupby(row):
            count = len(list(squares))
            if is_black:
                foot = PAGE_HEIGHT - TOP - (number + 1) * unit
                parts.append(f"{LEFT + place * unit:.3f} {foot:.3f} {count * unit:.3f} {unit:.3f} re")
            place += count
    return " ".join([*parts, "f"])
