"""The columns of a list, declared: their heads, what they show of a row, and their parts of the width."""

from collections.abc import Callable
from typing import Any

from medhandover.kernel.shapes import record


def unmarked(_: Any) -> str:
    """Return no sign, for a row that needs none."""
    return ""


@record
class Column:
    """A column: its head (a message id), what it shows of a row, and its part of the width.

    `order` is what the list can be sorted by at this head, None where it cannot; `mark` names the sign before the
    text (see `marks`), `tone` the colour of its later lines, which say the same in words. The first line is strong, or
    all lines are plain; else the later ones are quiet.
    """

    head: str
    text: Callable[[Any], str]
    share: int = 1
    order: Any = None
    mark: Callable[[Any], str] = unmarked
    tone: Callable[[Any], str] = unmarked
    is_strong: bool = False
    is_plain: bool = False
