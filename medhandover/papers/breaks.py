"""Where a line may break: UAX #14 in logical order, and graphemes where a word is wider than the line."""

import re
from functools import lru_cache

from uniseg.graphemecluster import grapheme_cluster_boundaries
from uniseg.linebreak import line_break_boundaries

from medhandover.papers.characters import INVISIBLE

_LETTER = (
    "[0-9A-Za-z\u00c0-\u024f\u0391-\u03c9\u0400-\u0482\u048a-\u052f\u0531-\u0556\u0561-\u0587\u0620-\u064a\u0671-\u06d3"
    "\u10d0-\u10ff\u1200-\u135a]"
)
"""Letters and digits between which lines break at blanks only: words of them need no rules."""
_BETWEEN = re.compile(rf"(?<={_LETTER[:-1]}.,;:!?)%/] )(?={_LETTER[:-1]}(\[+–„€])")
"""A blank where a line may break whatever stands further on (LB18)."""
_SIMPLE = re.compile(rf"[(„]?(?:{_LETTER}+(?:[.:,’]{_LETTER}+)*)?[.,;:!?)]{{0,2}} *")
"""One word with its punctuation, without a break inside (LB13, LB14, LB19, LB25, LB28 to LB30)."""
_STEERING = re.compile("[^\u200b\u200d\u2060\ufeff]")


def opportunities(text: str) -> list[int]:
    """Return the positions inside one paragraph where a new line may start, in order.

    Invisible characters make no difference, but for the zero-width blank and the joiners.
    """
    kept = (
        [index for index, sign in enumerate(text) if not (INVISIBLE.match(sign) and _STEERING.match(sign))]
        if INVISIBLE.search(text)
        else None
    )
    visible = text if kept is None else "".join(text[index] for index in kept)
    found = []
    start = 0
    for chunk in _BETWEEN.split(visible):
        if start:
            found.append(start)
        if not _SIMPLE.fullmatch(chunk):
            found += [start + inner for inner in _inside(chunk)]
        start += len(chunk)
    return found if kept is None else [kept[position] for position in found]


@lru_cache(maxsize=8192)
def _inside(chunk: str) -> tuple[int, ...]:
    """Return the breaks of UAX #14 strictly inside `chunk`."""
    return tuple(edge for edge in line_break_boundaries(chunk) if 0 < edge < len(chunk))


def graphemes(text: str) -> list[int]:
    """Return the positions inside `text` between two signs as a reader sees them (UAX #29)."""
    return [edge for edge in grapheme_cluster_boundaries(text) if 0 < edge < len(text)]
