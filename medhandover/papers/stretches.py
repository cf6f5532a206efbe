"""A line in stretches of one language, as they are read: seen from left to right, told in the order of their script."""

from itertools import groupby
from typing import NamedTuple

from medhandover.papers.lines import Line, Piece


class Stretch(NamedTuple):
    """Pieces of a line that are in one language, from left to right; `x` is where they begin, in points.

    `language` is "" where it is that of the text around; `tail` is the blank that parts the line from the next.
    """

    pieces: tuple[Piece, ...]
    x: float
    language: str
    tail: Piece | None

    @property
    def is_plain(self) -> bool:
        """Tell whether the glyphs in their order, each with its text, say what is written here.

        Numbers in right-to-left text do, but readers turn them around, so they are told again as well.
        """
        return all(piece.shaped.is_exact and not piece.level for piece in self.pieces)

    @property
    def text(self) -> str:
        """Return what is written here, as it is read."""
        return "".join(piece.text for piece in self.in_order) + (" " if self.tail else "")

    @property
    def in_order(self) -> list[Piece]:
        """Return the pieces in the order in which they are read."""
        return [self.pieces[number] for number in sorted(range(len(self.pieces)), key=self._place)]

    def _place(self, number: int) -> tuple[int, int]:
        run = self.pieces[number].run
        return run.start, -number if run.level & 1 else number


def stretches(line: Line) -> list[Stretch]:
    """Return the stretches of `line` in the order in which they are read."""
    found = []
    x = 0.0
    for language, group in groupby(line.pieces, lambda piece: piece.style.language):
        pieces = tuple(group)
        found.append(Stretch(pieces, x, language, None))
        x += sum(piece.width for piece in pieces)
    if line.is_rtl:
        found.reverse()
    if found:
        found[-1] = found[-1]._replace(tail=line.tail)
    return found
