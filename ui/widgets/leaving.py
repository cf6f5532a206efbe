"""Pages that are left: big ones go piece by piece, so that keys and mouse are answered in between."""

from collections.abc import Iterable, Iterator

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

AT_ONCE = 20
"""Of how many widgets what they held is given back at one step."""


def taken_apart(page: QWidget) -> Iterator[None]:
    """Let go of a page for ever, first of the pieces it has, one at each step.

    What its widgets hold goes with it: they hold each other, and Python would find out minutes and megabytes later.
    """
    take_apart = getattr(page, "take_apart", None)
    if take_apart is not None:
        yield from take_apart()
    held = [page, *page.findChildren(QWidget)]
    page.deleteLater()
    yield
    while held:
        for each in held[:AT_ONCE]:
            if not isValid(each):
                each.__dict__.clear()
        del held[:AT_ONCE]
        yield


def emptied(inside: QWidget, pages: Iterable[QWidget | None]) -> Iterator[None]:
    """Let go of the inside of a window for ever, of its pages first, one after the other."""
    for each in pages:
        if each is not None and isValid(each):
            yield from taken_apart(each)
    yield from taken_apart(inside)
