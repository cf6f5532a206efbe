"""The corner of a page in which its square code stands."""

from itertools import groupby

from medhandover.papers.blocks import MM
from medhandover.papers.codes import pattern
from medhandover.papers.strips import PAGE_HEIGHT, PAGE_WIDTH

SIDE = 11.5 * MM
"""Width of the pattern; with the quiet zone of four squares around it, it fills a margin of 18 mm less 3 mm."""
LEFT, TOP = PAGE_WIDTH - 16.1 * MM, PAGE_HEIGHT - 17.5 * MM
"""Where it stands, from the top left corner: beside the foot, on the right in every script, out of the body."""


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
